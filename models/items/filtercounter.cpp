// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filtercounter.h"

#include <QPromise>

#include <utility>

namespace fleetscope {

FilterCounter::FilterCounter(DeviceOrderModel::Environment environment, QObject *parent)
    : QObject(parent)
    , m_environment(std::move(environment))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FilterCounter::takeResult);
}

FilterCounter::~FilterCounter()
{
    if (m_cancel)
        m_cancel->store(true, std::memory_order_relaxed);
}

void FilterCounter::count(const QList<FilterPtr> &filters)
{
    if (m_cancel)
        m_cancel->store(true, std::memory_order_relaxed);
    std::vector<FleetQuery> queries;
    std::vector<MetricHandle> metrics;
    for (const FilterPtr &filter : filters) {
        queries.push_back({filter, {}, m_environment.now(), m_topicPrefixes});
        for (const QString &name : queries.back().metrics()) {
            const MetricHandle metric = m_environment.findMetric(name);
            if (metric != noMetric && std::find(metrics.begin(), metrics.end(), metric) == metrics.end())
                metrics.push_back(metric);
        }
    }
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    const auto promise = std::make_shared<QPromise<QList<int>>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    m_environment.run([promise, queries, cancel = m_cancel, snapshot = m_environment.snapshot(metrics)] {
        QList<int> counts;
        for (const FleetQuery &query : queries) {
            const FleetQueryResult result = runQuery(snapshot, query, cancel);
            if (result.cancelled)
                break;
            counts.append(static_cast<int>(result.rows.size()));
        }
        promise->addResult(counts);
        promise->finish();
    });
}

void FilterCounter::takeResult()
{
    if (!m_cancel || m_cancel->load(std::memory_order_relaxed) || m_watcher.future().resultCount() == 0)
        return;
    m_cancel.reset();
    emit counted(m_watcher.future().takeResult());
}

} // namespace fleetscope

#include "moc_filtercounter.cpp"
