// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/payloadtext.h"
#include "models/ports/tappedmessage.h"
#include "ui/style/theme.h"

#include <QPlainTextEdit>

namespace fleetscope {

/// A payload to read: in the chosen format, or as the lines in which it differs from another one. Read-only,
/// and never more than `maxPayloadShown`.
class PayloadView final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PayloadView(const Theme &theme, QWidget *parent = nullptr);

    void showPayload(const TappedMessage &message, PayloadFormat format);
    /// `before` and `after` with the marks + and − in front of the lines that differ.
    void showChanges(const TappedMessage &before, const TappedMessage &after, PayloadFormat format);
    void showNothing();
    /// What a reader should know: that something was cut, or is not in the chosen format. May be empty.
    [[nodiscard]] const QString &note() const { return m_note; }
    /// The payload in its format, without marks.
    [[nodiscard]] const QString &payload() const { return m_payload; }

private:
    void take(const PayloadText &text, PayloadFormat wanted);
    void setShown(const QString &text);
    void markLines();

    const Theme &m_theme;
    QString m_payload;
    QString m_note;
    QList<DiffLine> m_lines; // empty while no changes are shown
};

/// "JSON", "CBOR", …, translated.
[[nodiscard]] QString payloadFormatName(PayloadFormat format);

} // namespace fleetscope
