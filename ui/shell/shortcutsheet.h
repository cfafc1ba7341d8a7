// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QDialog>
#include <QList>

namespace fleetscope {

/// Every shortcut of a menu, in the order of the menu.
struct ShortcutGroup
{
    QString title;
    struct Entry
    {
        QString keys; ///< in the words of the system: "Ctrl+E", "⌘E"
        QString action;
        bool operator==(const Entry &) const = default;
    };
    QList<Entry> entries;
    bool operator==(const ShortcutGroup &) const = default;
};

/// The shortcuts behind `actions` and their sub-menus. Actions without one are left out.
[[nodiscard]] ShortcutGroup shortcutsOf(const QString &title, const QList<QAction *> &actions);

/// All shortcuts on one sheet, in two columns. Empty groups are left out.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT
public:
    ShortcutSheet(const Theme &theme, const QList<ShortcutGroup> &groups, QWidget *parent = nullptr);
};

} // namespace fleetscope
