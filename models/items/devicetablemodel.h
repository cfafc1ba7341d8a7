// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/filter.h"
#include "models/fleet/fleetstore.h"

#include <QAbstractTableModel>
#include <QHash>

namespace fleetscope {

/// Roles besides Qt's own.
enum DeviceRole {
    HandleRole = Qt::UserRole + 1, ///< quint32 of the DeviceHandle
    StateRole,                     ///< int of OnlineState, in every column
    RawRole,        ///< the typed value: text, double, or UTC QDateTime; what copy and export write
    SparkRole,      ///< QList<float>, oldest first; metric columns only
    StaleRole,      ///< bool: older than it should be, or from a device that is not online
    WorstAlertRole, ///< int: the worst open alert as in DeviceAlerts
    SkewRole,       ///< bool: the device's clock is off
};

/// A column of the fleet table: one description for header, chooser, filter, order, copy and export.
struct DeviceColumn
{
    FilterField field;
    QString title; ///< translated, or the metric's name
    Qt::Alignment alignment = Qt::AlignLeft;
    MetricHandle metric = noMetric;

    /// `fw`, `m.pm25`: stable and untranslated, for settings and exports.
    [[nodiscard]] QString key() const;
};

/// The fleet as a table: row = DeviceHandle, so rows are only ever added. The fixed columns are always there,
/// metric columns are appended when somebody wants them and stay.
///
/// Thread: GUI. Announces one insert per slice and one dataChanged per tick.
class DeviceTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit DeviceTableModel(FleetStore &store, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    [[nodiscard]] const FleetStore &store() const { return m_store; }
    [[nodiscard]] const QList<DeviceColumn> &columns() const { return m_columns; }
    /// The column with this key; a metric column is appended when it is new. −1 when `key` names no field.
    int ensureColumn(const QString &key);
    [[nodiscard]] int columnOf(const QString &key) const; ///< −1 when it is not there

    /// Starts on `frame`, which must stay as it is until applySlice() has said that it is done.
    void beginFrame(const FleetFrame &frame);
    /// Takes over the next few thousand entries; true when nothing is left. Cost: about 0.5 ms.
    bool applySlice(const FleetFrame &frame, Timestamp now);
    /// Announces what changed and lets silent devices go offline. Call once per tick.
    void finishTick(Timestamp now);
    /// Announced with the next tick.
    void setAlerts(DeviceHandle device, DeviceAlerts alerts);
    void setSourceConnected(SourceId source, bool connected, Timestamp now);
    [[nodiscard]] Timestamp now() const { return m_now; }

signals:
    void metricsAdded(); ///< new metric names are known
    /// The first device is in, or the numbers of `store()` changed otherwise; at most once per tick.
    void tickFinished();

private:
    [[nodiscard]] QVariant textOf(const DeviceColumn &column, DeviceHandle device) const;
    [[nodiscard]] QVariant rawOf(const DeviceColumn &column, DeviceHandle device) const;
    [[nodiscard]] QString toolTipOf(const DeviceColumn &column, DeviceHandle device) const;
    [[nodiscard]] bool isStale(const DeviceColumn &column, DeviceHandle device) const;
    [[nodiscard]] QString metricText(MetricHandle metric, const SeriesView &series) const;

    FleetStore &m_store;
    QList<DeviceColumn> m_columns;
    size_t m_insertAt = 0;
    size_t m_assignAt = 0;
    RowRange m_changed;
    int m_metricCount = 0;
    Timestamp m_now = noTime;
    Timestamp m_agesShown = noTime;
    mutable QHash<MetricHandle, int> m_decimals; // so that a column has equal decimals
};

/// Why the device is in the state it is in, in words: the rule, the evidence and the next deadline.
[[nodiscard]] QString onlineExplanation(const FleetStore &store, DeviceHandle device, Timestamp now);
[[nodiscard]] QString onlineStateText(OnlineState state);
/// A value with the decimals it needs, at most three.
[[nodiscard]] int decimalsOf(double value);

} // namespace fleetscope
