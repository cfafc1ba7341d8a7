// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QHash>
#include <QList>
#include <QVariant>
#include <QWidget>

#include <functional>

class QFrame;
class QLineEdit;
class QToolButton;

namespace fleetscope {

class Banner;
class Placeholder;

/// One line of the settings. All texts are translated, and plain.
struct SettingItem
{
    struct Choice
    {
        QString text;
        QVariant value;
    };

    QString key;   ///< stable and untranslated; says in a signal which one it is
    QString group; ///< items of a group stand together
    QString title;
    QString hint; ///< what follows from it; may be empty
    QVariant standard;

    // One of these three says what it is.
    QList<Choice> choices;
    struct Number
    {
        int least = 0, most = 0;
        QString unit;      ///< behind the number, with its space
        QString whenLeast; ///< shown in the place of `least`; may be empty
    } number;
    QString place; ///< a file or folder: it is shown, and can be opened
};

/// Every setting on one page: found by words, in effect at once, each with a way back to its standard.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(const Theme &theme, const QList<SettingItem> &items, QWidget *parent = nullptr);
    ~SettingsPage() override;

    /// Shows `value`, without a signal. A choice that does not exist leaves what is shown.
    void setValue(const QString &key, const QVariant &value);
    /// Shows only what has all these words in its texts, in any order.
    void search(const QString &words);
    /// A message above everything, with one button. An empty `headline` takes it away.
    void setNotice(const QString &headline, const QString &action = {});

signals:
    void valueChosen(const QString &key, const QVariant &value); ///< by the user
    void placeRequested(const QString &place);
    void noticeAccepted();

private:
    struct Row
    {
        SettingItem item;
        QWidget *widget = nullptr;
        QFrame *card = nullptr;
        QToolButton *reset = nullptr;
        QString texts; ///< what the search looks at
        std::function<void(const QVariant &)> show;
    };

    QWidget *makeControl(Row &row);
    QWidget *makeRow(Row &row);
    void choose(const QString &key, const QVariant &value);

    const Theme &m_theme;
    QLineEdit *m_search;
    Banner *m_notice;
    Placeholder *m_nothing;
    QList<Row> m_rows;
};

} // namespace fleetscope
