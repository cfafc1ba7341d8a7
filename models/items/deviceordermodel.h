// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetquery.h"

#include <QAbstractProxyModel>
#include <QFutureWatcher>
#include <QTimer>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace fleetscope {

/// The device table filtered and ordered, without a stock proxy's cost.
///
/// The source's row is the DeviceHandle, so the source only ever appends rows; whatever else it does is
/// answered with a reset. Queries run where `Environment::run` puts them, on a snapshot, and a result is
/// installed in one step. A result that shows other devices than before becomes at most one insertion at the
/// end, one change of layout, and one removal at the end, in this order. Not a reset, which would lose
/// selection, current index and scroll position; not an insertion or removal for every run of rows, which
/// would be up to a million signals. A new order takes O(1) on the GUI thread, since everything but the
/// persistent indexes was prepared with the query.
///
/// A user's change of filter or order is looked at at once. Otherwise a calm timer orders again when the
/// source changed, and never while the table is held: then devices only arrive at the end.
/// Thread: GUI.
class DeviceOrderModel final : public QAbstractProxyModel
{
    Q_OBJECT
public:
    /// What the model needs from the rest of the program. `now` is for the filter and for the length of
    /// queries.
    struct Environment
    {
        std::function<void(std::function<void()>)>
            run; ///< the thread pool; in tests, whenever the test likes
        std::function<FleetSnapshot(std::span<const MetricHandle>)> snapshot;
        std::function<MetricHandle(const QString &)> findMetric; ///< `noMetric` when unknown
        std::function<Timestamp()> now;
        /// For sort(): what a column of the source shows; empty: it has no order.
        std::function<std::optional<FilterField>(int)> fieldOfColumn;
    };
    /// The least time between two queries that nobody asked for.
    struct Pace
    {
        Milliseconds calm{1000}; ///< at half of it rows run away while somebody reads
        Milliseconds quick{250}; ///< while devices arrive
    };

    explicit DeviceOrderModel(Environment environment, QObject *parent = nullptr);
    ~DeviceOrderModel() override; ///< cancels the query that runs; its thread finishes by itself

    void setPace(Pace pace) { m_pace = pace; }
    void setSourceModel(QAbstractItemModel *model) override;

    /// Null shows everything.
    void setFilter(const FilterPtr &filter);
    [[nodiscard]] const FilterPtr &filter() const { return m_filter; }
    /// Most significant first; empty: in order of first sight.
    void setSort(const std::vector<SortColumn> &sort);
    [[nodiscard]] const std::vector<SortColumn> &sortColumns() const { return m_sort; }
    /// Orders by one column, for views; −1: in order of first sight.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// The prefixes of the connections' topics, for topic filters.
    void setTopicPrefixes(const QStringList &prefixes);
    /// While it is held, rows keep their places: set it while the pointer is over the table.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const { return m_held; }
    /// Queries at once, as after a change of the filter.
    void refresh();

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const Facets &facets() const { return m_facets; }
    /// The shown devices in order, e.g. for an export.
    [[nodiscard]] std::span<const quint32> rows() const { return m_rows; }
    [[nodiscard]] DeviceHandle deviceAt(int row) const
    {
        return DeviceHandle{m_rows[static_cast<size_t>(row)]};
    }
    [[nodiscard]] int rowOf(DeviceHandle device) const; ///< −1 when it is not shown

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

signals:
    /// A result is in. `total`: devices of the source.
    void queryFinished(int shown, int total, const fleetscope::Facets &facets);
    /// A query that the user waits for began or ended; calm ones are silent.
    void busyChanged(bool busy);
    /// An expression of the filter was given up: devices may be missing. After queryFinished().
    void patternTooComplex();

private:
    /// What a query leaves to install.
    struct Plan
    {
        std::vector<quint32> rows;      ///< the new order, then what goes
        std::vector<quint32> positions; ///< by source row: its place in `rows`
        std::vector<quint32> added;     ///< in the new order
        size_t shown = 0;               ///< how many of `rows` stay
        bool sameOrder = false;         ///< the old rows and then `added` are `rows` already
        size_t considered = 0;
        Facets facets;
        bool patternTooComplex = false;
    };
    enum class Cause { User, Source };

    static Plan makePlan(FleetQueryResult result, const std::vector<quint32> &before, size_t sourceRows);
    void connectSource();
    void startQuery(Cause cause);
    void cancelQuery();
    void takeResult();
    void install(Plan &plan);
    void appendArrivals(const Plan &plan);
    void appendRows(std::span<const quint32> devices);
    void changeLayout(Plan &plan);
    void scheduleQuery();
    void runScheduled();
    void setBusy(bool busy);
    void showAllInOrder();
    void onRowsInserted(const QModelIndex &parent, int first, int last);
    void onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    void onSourceReset();

    Environment m_environment;
    Pace m_pace;
    FilterPtr m_filter;
    std::vector<SortColumn> m_sort;
    QStringList m_topicPrefixes = FleetQuery{}.topicPrefixes;

    std::vector<quint32> m_rows;
    std::vector<quint32> m_positions; // by source row; means nothing where m_rows disagrees
    int m_sourceRows = 0;
    size_t m_considered = 0; // source rows that the filter has been asked about

    QFutureWatcher<Plan> m_watcher;
    CancelFlag m_cancel; // of the query that runs; null: none runs
    Cause m_cause = Cause::Source;
    Timestamp m_startedAt = noTime;
    Milliseconds m_lastCost{0};
    size_t m_rowsAtStart = 0; // rows behind it were appended while the query ran

    QTimer m_timer;
    bool m_dirty = false;    // the source changed since the last query began
    bool m_arrivals = false; // it has new rows since then
    bool m_held = false;
    bool m_busy = false;
    Facets m_facets;
};

} // namespace fleetscope
