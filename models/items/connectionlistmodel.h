// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <QAbstractTableModel>

#include <vector>

namespace fleetscope {

/// One connection as the list of connections shows it.
struct ConnectionEntry
{
    QString id; ///< unique in the list
    QString name;
    QString address;
    MqttStatus status;
    QString word; ///< the state in a word or two, translated
    bool operator==(const ConnectionEntry &) const = default;
};

/// The connections with their states. Thread: GUI.
class ConnectionListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, StateColumn, ColumnCount };
    enum Role {
        StatusRole = Qt::UserRole + 1, ///< MqttStatus
        IdRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Inserts, moves, removes and changes what is different; everything else stays selected.
    void setEntries(const std::vector<ConnectionEntry> &entries);
    [[nodiscard]] const std::vector<ConnectionEntry> &entries() const { return m_entries; }
    [[nodiscard]] int rowOf(const QString &id) const; ///< −1 when there is none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<ConnectionEntry> m_entries;
};

} // namespace fleetscope
