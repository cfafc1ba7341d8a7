// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace fleetscope {

/// A language that nobody speaks: English in accents, 40 % longer, in brackets. What shows without brackets
/// is not translated; what is cut would be cut in German, too. Made while the program runs, so it is always
/// complete.
class PseudoTranslator final : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    /// The English plural forms. False when they are not there.
    [[nodiscard]] bool loadPlurals(const QString &folder);

    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

    /// Keeps placeholders (%1, %L2, %n), mnemonics, tags and line breaks.
    [[nodiscard]] static QString decorated(const QString &text);

private:
    QTranslator m_plurals;
};

} // namespace fleetscope
