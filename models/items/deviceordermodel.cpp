// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/deviceordermodel.h"

#include <QPromise>

#include <algorithm>
#include <numeric>
#include <utility>

namespace fleetscope {
namespace {

constexpr quint32 notShown = 0xffffffff;

} // namespace

DeviceOrderModel::DeviceOrderModel(Environment environment, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_environment(std::move(environment))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DeviceOrderModel::runScheduled);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &DeviceOrderModel::takeResult);
}

DeviceOrderModel::~DeviceOrderModel() { cancelQuery(); }

void DeviceOrderModel::setSourceModel(QAbstractItemModel *model)
{
    beginResetModel();
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    QAbstractProxyModel::setSourceModel(model);
    if (model)
        connectSource();
    showAllInOrder();
    endResetModel();
    refresh();
}

void DeviceOrderModel::connectSource()
{
    using Model = QAbstractItemModel;
    const Model *source = sourceModel();
    const auto beginReset = [this] { beginResetModel(); };
    connect(source, &Model::rowsInserted, this, &DeviceOrderModel::onRowsInserted);
    connect(source, &Model::dataChanged, this, &DeviceOrderModel::onDataChanged);
    connect(source, &Model::headerDataChanged, this,
            [this](Qt::Orientation orientation, int first, int last) {
                if (orientation == Qt::Horizontal)
                    emit headerDataChanged(orientation, first, last);
            });
    connect(source, &Model::columnsAboutToBeInserted, this,
            [this](const QModelIndex &, int first, int last) { beginInsertColumns({}, first, last); });
    connect(source, &Model::columnsInserted, this, [this] { endInsertColumns(); });
    connect(source, &Model::columnsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { beginRemoveColumns({}, first, last); });
    connect(source, &Model::columnsRemoved, this, [this] { endRemoveColumns(); });
    connect(source, &Model::rowsAboutToBeRemoved, this, beginReset);
    connect(source, &Model::rowsRemoved, this, &DeviceOrderModel::onSourceReset);
    connect(source, &Model::rowsAboutToBeMoved, this, beginReset);
    connect(source, &Model::rowsMoved, this, &DeviceOrderModel::onSourceReset);
    connect(source, &Model::columnsAboutToBeMoved, this, beginReset);
    connect(source, &Model::columnsMoved, this, &DeviceOrderModel::onSourceReset);
    connect(source, &Model::layoutAboutToBeChanged, this, beginReset);
    connect(source, &Model::layoutChanged, this, &DeviceOrderModel::onSourceReset);
    connect(source, &Model::modelAboutToBeReset, this, beginReset);
    connect(source, &Model::modelReset, this, &DeviceOrderModel::onSourceReset);
}

/// The state without a result: everything in order of first sight, or nothing when there is a filter.
void DeviceOrderModel::showAllInOrder()
{
    cancelQuery();
    m_sourceRows = sourceModel() ? sourceModel()->rowCount() : 0;
    m_rows.assign(m_filter ? 0 : static_cast<size_t>(m_sourceRows), 0);
    std::iota(m_rows.begin(), m_rows.end(), 0U);
    m_positions.assign(static_cast<size_t>(m_sourceRows), notShown);
    std::iota(m_positions.begin(), m_positions.begin() + static_cast<std::ptrdiff_t>(m_rows.size()), 0U);
    m_considered = m_rows.size();
}

void DeviceOrderModel::onSourceReset()
{
    showAllInOrder();
    endResetModel();
    refresh();
}

void DeviceOrderModel::setFilter(const FilterPtr &filter)
{
    if (filter == m_filter || (filter && m_filter && filter->root() == m_filter->root()))
        return;
    m_filter = filter;
    refresh();
}

void DeviceOrderModel::setSort(const std::vector<SortColumn> &sort)
{
    if (sort == m_sort)
        return;
    m_sort = sort;
    refresh();
}

void DeviceOrderModel::sort(int column, Qt::SortOrder order)
{
    std::vector<SortColumn> columns;
    if (column >= 0 && m_environment.fieldOfColumn) {
        if (const std::optional<FilterField> field = m_environment.fieldOfColumn(column))
            columns.push_back({*field, order == Qt::DescendingOrder});
    }
    setSort(columns);
}

void DeviceOrderModel::setTopicPrefixes(const QStringList &prefixes)
{
    if (prefixes == m_topicPrefixes)
        return;
    m_topicPrefixes = prefixes;
    refresh();
}

void DeviceOrderModel::setHeld(bool held)
{
    m_held = held;
    if (!held && m_dirty)
        scheduleQuery();
}

void DeviceOrderModel::refresh()
{
    cancelQuery();
    m_timer.stop();
    if (sourceModel())
        startQuery(Cause::User);
}

int DeviceOrderModel::rowOf(DeviceHandle device) const
{
    const size_t row = indexOf(device);
    if (row >= m_positions.size())
        return -1;
    const size_t position = m_positions[row];
    return position < m_rows.size() && m_rows[position] == row ? static_cast<int>(position) : -1;
}

QModelIndex DeviceOrderModel::index(int row, int column, const QModelIndex &parent) const
{
    const bool exists =
        !parent.isValid() && row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
    return exists ? createIndex(row, column) : QModelIndex();
}

QModelIndex DeviceOrderModel::parent(const QModelIndex &) const { return {}; }

int DeviceOrderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeviceOrderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

bool DeviceOrderModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 && columnCount(parent) > 0;
}

QModelIndex DeviceOrderModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!sourceModel() || !proxyIndex.isValid())
        return {};
    Q_ASSERT(checkIndex(proxyIndex));
    return sourceModel()->index(static_cast<int>(m_rows[static_cast<size_t>(proxyIndex.row())]),
                                proxyIndex.column());
}

QModelIndex DeviceOrderModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    const int row = rowOf(DeviceHandle{static_cast<quint32>(sourceIndex.row())});
    return row < 0 ? QModelIndex() : createIndex(row, sourceIndex.column());
}

QVariant DeviceOrderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // Not by way of an index, as the base class does: an empty table has headers too.
    if (orientation == Qt::Horizontal)
        return sourceModel() ? sourceModel()->headerData(section, orientation, role) : QVariant();
    return QAbstractItemModel::headerData(section, orientation, role);
}

void DeviceOrderModel::onRowsInserted(const QModelIndex &parent, int first, int last)
{
    if (parent.isValid())
        return;
    if (first != m_sourceRows) { // rows that are no handles: nothing of what we hold is true any more
        beginResetModel();
        onSourceReset();
        return;
    }
    m_sourceRows = last + 1;
    m_positions.resize(static_cast<size_t>(m_sourceRows), notShown);
    if (!m_filter) {
        std::vector<quint32> devices(static_cast<size_t>(last - first + 1));
        std::iota(devices.begin(), devices.end(), static_cast<quint32>(first));
        appendRows(devices);
    }
    m_dirty = true;
    m_arrivals = true;
    scheduleQuery();
}

void DeviceOrderModel::onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                     const QList<int> &roles)
{
    m_dirty = true;
    scheduleQuery();
    int top = 0;
    int bottom = rowCount() - 1;
    // A view does little with a wide range, but the few rows of a quiet fleet are worth looking up.
    constexpr int few = 32;
    if (bottomRight.row() - topLeft.row() < few) {
        top = rowCount();
        bottom = -1;
        for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
            const int shown = rowOf(DeviceHandle{static_cast<quint32>(row)});
            top = shown < 0 ? top : std::min(top, shown);
            bottom = std::max(bottom, shown);
        }
    }
    if (top <= bottom)
        emit dataChanged(index(top, topLeft.column()), index(bottom, bottomRight.column()), roles);
}

void DeviceOrderModel::scheduleQuery()
{
    if (m_cancel)
        return; // takeResult() comes back to it
    if (m_held && !m_arrivals)
        return; // setHeld() comes back to it
    // Long queries leave the pool, and the laptop's battery, four fifths of the time.
    const Milliseconds wait =
        m_arrivals ? std::max(m_pace.quick, 2 * m_lastCost) : std::max(m_pace.calm, 4 * m_lastCost);
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > wait)
        m_timer.start(wait);
}

void DeviceOrderModel::runScheduled()
{
    const bool isAllowed = !m_held || (m_arrivals && m_filter);
    if (!m_cancel && m_dirty && isAllowed && sourceModel())
        startQuery(Cause::Source);
}

void DeviceOrderModel::startQuery(Cause cause)
{
    FleetQuery query{m_filter, m_sort, m_environment.now(), m_topicPrefixes};
    std::vector<MetricHandle> metrics;
    for (const QString &name : query.metrics()) {
        if (const MetricHandle metric = m_environment.findMetric(name); metric != noMetric)
            metrics.push_back(metric);
    }
    m_dirty = false;
    m_arrivals = false;
    m_cause = cause;
    m_startedAt = query.now;
    m_rowsAtStart = m_rows.size();
    m_cancel = std::make_shared<std::atomic<bool>>(false);

    struct Job
    {
        FleetQuery query;
        FleetSnapshot snapshot;
        CancelFlag cancel;
        std::vector<quint32> before;
        size_t sourceRows;
        QPromise<Plan> promise;
    };
    const auto job = std::make_shared<Job>(
        Job{query, m_environment.snapshot(metrics), m_cancel, m_rows, static_cast<size_t>(m_sourceRows), {}});
    job->promise.start();
    m_watcher.setFuture(job->promise.future());
    setBusy(cause == Cause::User);
    m_environment.run([job] {
        FleetQueryResult result = runQuery(job->snapshot, job->query, job->cancel);
        if (!result.cancelled)
            job->promise.addResult(makePlan(std::move(result), job->before, job->sourceRows));
        job->promise.finish();
    });
}

void DeviceOrderModel::cancelQuery()
{
    if (!m_cancel)
        return;
    m_cancel->store(true, std::memory_order_relaxed);
    m_cancel.reset();
    m_watcher.setFuture({}); // so that its result does not come in
    m_dirty = true;
    setBusy(false);
}

/// Runs with the query.
DeviceOrderModel::Plan DeviceOrderModel::makePlan(FleetQueryResult result, const std::vector<quint32> &before,
                                                  size_t sourceRows)
{
    Plan plan;
    plan.rows = std::move(result.rows);
    // The store may know devices that its model has not announced yet.
    if (result.considered > sourceRows)
        std::erase_if(plan.rows, [sourceRows](quint32 row) { return row >= sourceRows; });
    plan.shown = plan.rows.size();
    plan.considered = std::min(result.considered, sourceRows);
    plan.facets = std::move(result.facets);
    plan.patternTooComplex = result.patternTooComplex;

    std::vector<bool> wasShown(sourceRows, false);
    for (const quint32 row : before)
        wasShown[row] = true;
    plan.positions.assign(sourceRows, notShown);
    for (size_t i = 0; i < plan.shown; ++i) {
        plan.positions[plan.rows[i]] = static_cast<quint32>(i);
        if (!wasShown[plan.rows[i]])
            plan.added.push_back(plan.rows[i]);
    }
    for (const quint32 row : before) {
        if (plan.positions[row] == notShown) {
            plan.positions[row] = static_cast<quint32>(plan.rows.size());
            plan.rows.push_back(row);
        }
    }
    plan.sameOrder = std::equal(before.begin(), before.end(), plan.rows.begin())
        && std::equal(plan.added.begin(), plan.added.end(),
                      plan.rows.begin() + static_cast<std::ptrdiff_t>(before.size()), plan.rows.end());
    return plan;
}

void DeviceOrderModel::takeResult()
{
    if (!m_cancel || m_watcher.future().resultCount() == 0)
        return; // of a query that nobody waits for any more
    Plan plan = m_watcher.future().takeResult();
    m_cancel.reset();
    m_lastCost = std::clamp<Milliseconds>(m_environment.now() - m_startedAt, 0ms, 10s);

    if (m_held && m_cause == Cause::Source) {
        appendArrivals(plan);
        m_dirty = true;
    } else {
        install(plan);
    }
    m_considered = plan.considered;
    m_facets = std::move(plan.facets);
    m_dirty = m_dirty || (m_filter && m_filter->dependsOnTime());
    setBusy(false);
    emit queryFinished(rowCount(), m_sourceRows, m_facets);
    if (plan.patternTooComplex)
        emit patternTooComplex();
    if (m_dirty)
        scheduleQuery();
}

void DeviceOrderModel::install(Plan &plan)
{
    // Devices that came while the query ran are at the end, and stay there until the next one.
    const std::vector<quint32> arrived(m_rows.begin() + static_cast<std::ptrdiff_t>(m_rowsAtStart),
                                       m_rows.end());
    Q_ASSERT(arrived.empty() || plan.shown == plan.rows.size()); // without a filter nothing goes
    plan.positions.resize(m_positions.size(), notShown);
    for (const quint32 row : arrived) {
        plan.positions[row] = static_cast<quint32>(plan.rows.size());
        plan.rows.push_back(row);
        ++plan.shown;
    }

    if (m_rows.empty() && plan.shown > 0) { // as below, without touching each row
        beginInsertRows({}, 0, static_cast<int>(plan.shown) - 1);
        m_rows = std::move(plan.rows);
        m_positions = std::move(plan.positions);
        endInsertRows();
        return;
    }
    if (!plan.added.empty())
        appendRows(plan.added);
    const bool sameOrder = plan.sameOrder && (arrived.empty() || plan.added.empty());
    if (!sameOrder && plan.shown > 0)
        changeLayout(plan);
    if (plan.shown < m_rows.size()) {
        beginRemoveRows({}, static_cast<int>(plan.shown), rowCount() - 1);
        m_rows.resize(plan.shown);
        endRemoveRows();
    }
}

void DeviceOrderModel::changeLayout(Plan &plan)
{
    Q_ASSERT(plan.rows.size() == m_rows.size());
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before) {
        const quint32 device = m_rows[static_cast<size_t>(old.row())];
        after.append(createIndex(static_cast<int>(plan.positions[device]), old.column()));
    }
    m_rows = std::move(plan.rows);
    m_positions = std::move(plan.positions);
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

/// Takes from a result only the devices that no result has had before.
void DeviceOrderModel::appendArrivals(const Plan &plan)
{
    if (!m_filter)
        return; // they are there already
    std::vector<quint32> devices;
    for (const quint32 row : plan.added) {
        if (row >= m_considered)
            devices.push_back(row);
    }
    if (!devices.empty())
        appendRows(devices);
}

void DeviceOrderModel::appendRows(std::span<const quint32> devices)
{
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(devices.size()) - 1);
    for (const quint32 device : devices) {
        m_positions[device] = static_cast<quint32>(m_rows.size());
        m_rows.push_back(device);
    }
    endInsertRows();
}

void DeviceOrderModel::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        emit busyChanged(busy);
}

} // namespace fleetscope

#include "moc_deviceordermodel.cpp"
