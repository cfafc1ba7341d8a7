// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QList>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace fleetscope {

class NavigationItem;

/// The pages down the left side: icon, word and badge, one of them current. Arrow keys walk through them.
class NavigationRail final : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(const Theme &theme, QWidget *parent = nullptr);

    /// `shortcut` in words for the tooltip. Returns the number of the entry, from 0.
    int addEntry(IconId icon, const QString &title, const QString &shortcut);
    void setCurrent(int entry);
    [[nodiscard]] int current() const;
    /// A count beside the icon, such as firing alerts; 0 takes it away.
    void setBadge(int entry, int count, Ink ink);

signals:
    void entryChosen(int entry);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QButtonGroup *m_group;
    QVBoxLayout *m_column;
    QList<NavigationItem *> m_items;
};

} // namespace fleetscope
