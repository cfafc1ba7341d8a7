// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/devicetablemodel.h"

#include <QAbstractTableModel>
#include <QSet>

namespace fleetscope {

/// What can be a column of the fleet table: the fixed ones, then every metric, the most used first.
///
/// Rows are checkable; setData() only says what the user wants, setShown() makes it so. Thread: GUI. Cost of
/// refresh(): O(columns and metrics).
class ColumnChoiceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Uses, ColumnCount };
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< `fw`, `m.pm25`
    };

    /// `fleet` must outlive the model.
    explicit ColumnChoiceModel(const DeviceTableModel &fleet, QObject *parent = nullptr);

    /// Reads metrics and their use again; a reset.
    void refresh(const QStringList &shown);
    void setShown(const QString &key, bool shown);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

signals:
    void choiceMade(const QString &key, bool shown);

private:
    struct Choice
    {
        QString key;
        QString title;
        QString unit;
        quint64 uses = 0;
        bool isMetric = false;
    };

    const DeviceTableModel &m_fleet;
    QList<Choice> m_choices;
    QSet<QString> m_shown;
};

} // namespace fleetscope
