// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/telemetry/chartcomposer.h"

#include <QAbstractTableModel>

namespace fleetscope {

/// What a chart draws, as rows: every column of every series in the range, by time. The view for screen
/// readers, for checking and for copying. A picture of one moment: set it anew to follow.
class DrawnModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Series, Value, Minimum, Maximum, Readings, ColumnCount };
    static constexpr size_t mostRows = 200'000;

    using QAbstractTableModel::QAbstractTableModel;

    void setDrawn(const ChartComposer &chart, const QTimeZone &zone);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QByteArray toTsv() const; ///< all rows, for the clipboard

private:
    struct Row
    {
        Timestamp time;
        quint32 series;
        Rollup value;
        QString text; ///< of a state, in the place of `value`
    };
    std::vector<Row> m_rows;
    QStringList m_names;
    QStringList m_units;
    QTimeZone m_zone;
};

/// The values at the cursor, one series a row; what stands there does not move while the cursor does.
class CursorModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Device, Metric, Value, Time, Age, Difference, ColumnCount };
    enum Role { ColorRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    /// `cursor`: the moment that is marked, or nothing for the newest values.
    void setValues(std::vector<CursorValue> values, std::optional<Timestamp> cursor, Timestamp now,
                   const QTimeZone &zone);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textOf(const CursorValue &value, int column) const;

    std::vector<CursorValue> m_values;
    std::optional<Timestamp> m_cursor;
    Timestamp m_now = noTime;
    QTimeZone m_zone;
};

} // namespace fleetscope
