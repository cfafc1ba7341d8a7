// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/logentry.h"

#include <QAbstractTableModel>

#include <deque>
#include <vector>

namespace fleetscope {

/// The newest lines of the log, the newest last: time, level, area, text. Thread: GUI.
class LogListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, LevelColumn, AreaColumn, TextColumn, ColumnCount };
    static constexpr int LevelRole = Qt::UserRole; ///< LogLevel as a number
    static constexpr size_t mostLines = 2'000;     ///< about an hour of a broker that comes and goes

    using QAbstractTableModel::QAbstractTableModel;

    void append(std::vector<LogEntry> entries);
    [[nodiscard]] const std::deque<LogEntry> &entries() const { return m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::deque<LogEntry> m_entries;
};

} // namespace fleetscope
