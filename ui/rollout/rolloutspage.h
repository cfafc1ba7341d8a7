// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/rolloutlistmodel.h"
#include "ui/style/theme.h"

#include <QWidget>

class QLabel;

namespace fleetscope {

class DataTable;
class PageStates;
class RolloutMonitor;

/// All rollouts at the left, the chosen one at the right. Thread: GUI.
class RolloutsPage final : public QWidget
{
    Q_OBJECT
public:
    /// `rollouts` must outlive it.
    RolloutsPage(RolloutListModel &rollouts, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] RolloutMonitor &monitor() { return *m_monitor; }
    void choose(const QString &id);
    [[nodiscard]] QString chosen() const { return m_chosen; }
    /// Whether there is a connection to roll out over.
    void setAvailable(bool available);
    /// The model has new summaries.
    void refresh();

signals:
    void newRequested();
    void libraryRequested();
    void chosenChanged(const QString &id);

private:
    void follow();

    const Theme &m_theme;
    RolloutListModel &m_rollouts;
    PageStates *m_states;
    DataTable *m_table;
    RolloutMonitor *m_monitor;
    QLabel *m_title;
    QString m_chosen;
    bool m_available = false;
};

} // namespace fleetscope
