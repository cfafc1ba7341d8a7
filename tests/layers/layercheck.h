// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace fleetscope {

/// A line of the tree that breaks a rule.
struct LayerFinding
{
    QString file; ///< relative to the root, with slashes
    int line = 1;
    QString what;

    /// `models/alerts/rule.cpp:7: …`, as compilers write it.
    [[nodiscard]] QString text() const;
};

/// Which module a Qt header belongs to: `QLabel` → `Widgets`. A header that is not in it is not judged.
using QtHeaderIndex = QHash<QString, QString>;

/// The headers of the installed Qt; empty where Qt keeps them elsewhere (frameworks on macOS). Cost: one
/// directory listing per module.
[[nodiscard]] QtHeaderIndex installedQtHeaders();

/// The rules of layers.txt.
class LayerRules
{
public:
    /// A line of the table that makes no sense becomes an entry of errors().
    LayerRules(const QString &table, QtHeaderIndex qtHeaders);

    [[nodiscard]] const QStringList &errors() const { return m_errors; }

    /// What is wrong with one file: a source (.h, .cpp) or any other text.
    [[nodiscard]] QList<LayerFinding> check(const QString &path, const QString &text) const;

private:
    struct Layer
    {
        QString path;
        QStringList folders, modules, libraries;
    };
    struct Ban
    {
        QString folder;
        QStringList headers;
        QString why;
    };
    struct Word
    {
        bool inCodeOnly;
        QString folder, except, why;
        QRegularExpression pattern;
    };

    void read(const QString &section, const QString &line);
    void readWord(const QStringList &columns);
    [[nodiscard]] const Layer *layerOf(const QString &path) const;
    /// The rule that an include breaks; empty when it breaks none.
    [[nodiscard]] QString brokenBy(const QString &path, const QString &include, bool quoted) const;
    [[nodiscard]] static QString brokenByOwn(const Layer &layer, const QString &include);
    [[nodiscard]] QString brokenByQt(const Layer &layer, const QString &include) const;

    QtHeaderIndex m_qtHeaders;
    QList<Layer> m_layers;
    QList<Ban> m_bans;
    QList<Word> m_words;
    QStringList m_errors;
};

} // namespace fleetscope
