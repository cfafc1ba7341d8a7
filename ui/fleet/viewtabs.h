// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/viewbook.h"
#include "ui/style/theme.h"

#include <QWidget>

class QTabBar;
class QToolButton;

namespace fleetscope {

/// The views as tabs with the number of devices in each, a dot where changes are not saved, and a button for
/// what can be done with a view.
class ViewTabs final : public QWidget
{
    Q_OBJECT
public:
    explicit ViewTabs(const Theme &theme, QWidget *parent = nullptr);

    void setViews(const ViewBook &book);
    void setCounts(const QList<int> &counts); ///< by view; −1: not known
    void setCount(int index, int count);
    /// Its entries are shown below the button at the end of the tabs, and by a right click on a tab.
    void setActions(const QList<QAction *> &actions);

signals:
    void viewSelected(int index);
    void renameRequested(int index); ///< double click, F2

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateTab(int index);
    void showMenu(const QPoint &globalPosition);

    const Theme &m_theme;
    QTabBar *m_tabs;
    QToolButton *m_more;
    QList<QAction *> m_actions;
    QList<int> m_counts;
    QList<bool> m_modified;
    bool m_updating = false;
};

} // namespace fleetscope
