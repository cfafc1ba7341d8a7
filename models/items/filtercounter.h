// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/deviceordermodel.h"

namespace fleetscope {

/// Says how many devices each of a few filters finds, one round at a time, on the thread pool.
///
/// Thread: GUI. Cost of a round there: a snapshot; on the pool: one query for each filter.
class FilterCounter final : public QObject
{
    Q_OBJECT
public:
    /// The same as for the order model; `fieldOfColumn` is not used.
    explicit FilterCounter(DeviceOrderModel::Environment environment, QObject *parent = nullptr);
    ~FilterCounter() override; ///< cancels the round that runs

    /// Starts a round, and gives up the one that runs. A null filter counts everything.
    void count(const QList<FilterPtr> &filters);
    [[nodiscard]] bool isBusy() const { return m_cancel != nullptr; }
    void setTopicPrefixes(const QStringList &prefixes) { m_topicPrefixes = prefixes; }

signals:
    void counted(const QList<int> &counts); ///< as many as the filters, in their order

private:
    void takeResult();

    DeviceOrderModel::Environment m_environment;
    QStringList m_topicPrefixes = FleetQuery{}.topicPrefixes;
    QFutureWatcher<QList<int>> m_watcher;
    CancelFlag m_cancel; // of the round that runs; null: none runs
};

} // namespace fleetscope
