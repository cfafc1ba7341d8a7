// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutview.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace fleetscope {

/// The rollouts of all connections, the newest first: name, state, progress.
///
/// A row is a rollout and keeps its place among the others while it lives. Thread: GUI.
class RolloutListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, StateColumn, ProgressColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole,
        StandingRole, ///< RolloutState as an int
        ProgressRole, ///< share of the devices that are decided, 0 to 1
    };

    explicit RolloutListModel(QObject *parent = nullptr);

    void setSummaries(std::shared_ptr<const std::vector<RolloutSummary>> summaries);
    [[nodiscard]] const RolloutSummary *summaryAt(int row) const;
    [[nodiscard]] int rowOf(const QString &id) const; ///< −1 when there is none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const std::vector<RolloutSummary>> m_summaries;
};

} // namespace fleetscope
