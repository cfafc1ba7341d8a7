// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutview.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace fleetscope {

/// The devices of one rollout, in its order, or those of one kind.
///
/// Thread: GUI. Cost of setDetails(): a comparison of each shown device.
class RolloutDeviceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        DeviceColumn,
        PhaseColumn,
        StateColumn,
        AttemptColumn,
        VersionColumn,
        SinceColumn,
        ColumnCount
    };
    enum Role { StageRole = Qt::UserRole, PercentRole, DeviceRole };
    // Without a type: lupdate of Qt 6.8 loses the namespace of the class below behind one.
    enum class Show { All, Waiting, UnderWay, Failed, Updated, NotTakingPart };

    explicit RolloutDeviceModel(QObject *parent = nullptr);

    void setDetails(std::shared_ptr<const RolloutDetails> details, Timestamp now);
    void setShown(Show show);
    /// Only the devices of a group of failures.
    void setGroup(const FailureGroup &group);
    [[nodiscard]] const RolloutDevice *deviceAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::vector<quint32> matching(const RolloutDetails &details) const;
    void apply();

    std::shared_ptr<const RolloutDetails> m_details;
    std::vector<quint32> m_rows; ///< indexes into the devices
    Show m_show = Show::All;
    std::optional<FailureGroup> m_group;
    Timestamp m_now = noTime;
};

/// The devices of `details` that are in `group`.
[[nodiscard]] std::vector<std::string> devicesIn(const RolloutDetails &details, const FailureGroup &group);

/// The history of a rollout or of one of its devices, the newest line first. Thread: GUI.
class RolloutLineModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, DeviceColumn, WhatColumn, ColumnCount };

    explicit RolloutLineModel(QObject *parent = nullptr);

    /// `lines`: the oldest first.
    void setLines(std::vector<RolloutLine> lines);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<RolloutLine> m_lines;
};

/// Failures grouped by what happened, the largest group first. Thread: GUI.
class FailureGroupModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { WhatColumn, DevicesColumn, ExampleColumn, ColumnCount };

    explicit FailureGroupModel(QObject *parent = nullptr);

    void setGroups(const std::vector<FailureGroup> &groups);
    [[nodiscard]] const FailureGroup *groupAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<FailureGroup> m_groups;
};

} // namespace fleetscope
