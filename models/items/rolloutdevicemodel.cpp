// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rolloutdevicemodel.h"

#include "models/items/format.h"
#include "models/items/rollouttext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

bool isShown(const RolloutDevice &device, RolloutDeviceModel::Show show)
{
    using Show = RolloutDeviceModel::Show;
    const UpdateStage stage = stageOf(device.state);
    switch (show) {
    case Show::All: return true;
    case Show::Waiting: return stage == UpdateStage::Pending || stage == UpdateStage::Away;
    case Show::UnderWay:
        return stage == UpdateStage::Downloading || stage == UpdateStage::Installing
            || stage == UpdateStage::Rebooting;
    case Show::Failed:
        return stage == UpdateStage::Failed || stage == UpdateStage::RolledBack || device.flags.failing;
    case Show::Updated: return stage == UpdateStage::Succeeded;
    case Show::NotTakingPart: return stage == UpdateStage::Neutral;
    }
    return true;
}

QString stateText(const RolloutDevice &device)
{
    QString text = updateStateText(device.state);
    if (device.state == UpdateState::Ineligible)
        return ineligibilityText(device.ineligibility);
    if (device.state == UpdateState::Downloading && device.percent > 0)
        text += u" %1\u202f%"_s.arg(device.percent);
    if (!device.code.empty() && (isFailure(device.state) || device.state == UpdateState::RetryWait))
        text += u" · "_s + QString::fromStdString(device.code);
    if (device.flags.drifted)
        text += u" · "_s + RolloutDeviceModel::tr("another version since");
    if (device.flags.late)
        text += u" · "_s + RolloutDeviceModel::tr("spoke late");
    return text;
}

} // namespace

// --- the devices ---

RolloutDeviceModel::RolloutDeviceModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_details(std::make_shared<const RolloutDetails>())
{ }

std::vector<quint32> RolloutDeviceModel::matching(const RolloutDetails &details) const
{
    std::vector<quint32> rows;
    rows.reserve(details.devices.size());
    for (quint32 i = 0; i < details.devices.size(); ++i) {
        const RolloutDevice &device = details.devices[i];
        if (m_group ? belongsTo(device, *m_group) : isShown(device, m_show))
            rows.push_back(i);
    }
    return rows;
}

void RolloutDeviceModel::setDetails(std::shared_ptr<const RolloutDetails> details, Timestamp now)
{
    m_now = now;
    std::vector<quint32> rows = matching(*details);
    const bool isSame = details->id == m_details->id && rows == m_rows
        && details->devices.size() >= m_details->devices.size();
    if (!isSame) {
        beginResetModel();
        m_details = std::move(details);
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    const auto before = std::exchange(m_details, std::move(details));
    int first = -1;
    int last = -1;
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        const quint32 i = m_rows[static_cast<size_t>(row)];
        if (before->devices[i] == m_details->devices[i])
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void RolloutDeviceModel::apply()
{
    beginResetModel();
    m_rows = matching(*m_details);
    endResetModel();
}

void RolloutDeviceModel::setShown(Show show)
{
    m_group.reset();
    m_show = show;
    apply();
}

void RolloutDeviceModel::setGroup(const FailureGroup &group)
{
    m_group = group;
    apply();
}

const RolloutDevice *RolloutDeviceModel::deviceAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_details->devices[m_rows[static_cast<size_t>(row)]] : nullptr;
}

int RolloutDeviceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RolloutDeviceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RolloutDeviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == PhaseColumn || section == AttemptColumn || section == SinceColumn
                        ? Qt::AlignRight
                        : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DeviceColumn: return tr("Device");
    case PhaseColumn: return tr("Phase");
    case StateColumn: return tr("State");
    case AttemptColumn: return tr("Attempt");
    case VersionColumn: return tr("Version");
    case SinceColumn: return tr("Since");
    default: return {};
    }
}

QVariant RolloutDeviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RolloutDevice &device = *deviceAt(index.row());
    switch (role) {
    case StageRole: return static_cast<int>(stageOf(device.state));
    case PercentRole: return device.percent;
    case DeviceRole: return QString::fromStdString(device.device);
    case Qt::TextAlignmentRole: return headerData(index.column(), Qt::Horizontal, role);
    case Qt::ToolTipRole:
        return index.column() == SinceColumn ? isoLocalText(device.since)
                                             : QString::fromStdString(device.message);
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case DeviceColumn: return QString::fromStdString(device.device);
    case PhaseColumn: return device.phase + 1;
    case StateColumn: return stateText(device);
    case AttemptColumn: return device.attempt == 0 ? QString() : QString::number(device.attempt);
    case VersionColumn:
        return device.version == device.previousVersion
            ? QString::fromStdString(device.version)
            : u"%1 → %2"_s.arg(QString::fromStdString(device.previousVersion),
                               QString::fromStdString(device.version));
    case SinceColumn: return ageText(device.since, m_now);
    default: return {};
    }
}

std::vector<std::string> devicesIn(const RolloutDetails &details, const FailureGroup &group)
{
    std::vector<std::string> devices;
    for (const RolloutDevice &device : details.devices) {
        if (belongsTo(device, group))
            devices.push_back(device.device);
    }
    return devices;
}

// --- the history ---

RolloutLineModel::RolloutLineModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void RolloutLineModel::setLines(std::vector<RolloutLine> lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int RolloutLineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RolloutLineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RolloutLineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case DeviceColumn: return tr("Device");
    case WhatColumn: return tr("What");
    default: return {};
    }
}

QVariant RolloutLineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RolloutLine &line = m_lines[m_lines.size() - 1 - static_cast<size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return index.column() == TimeColumn ? isoLocalText(line.time) : QString();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toUnixMs(line.time)), u"HH:mm:ss"_s);
    case DeviceColumn: return QString::fromStdString(line.device);
    case WhatColumn: return eventText(line);
    default: return {};
    }
}

// --- the failures ---

FailureGroupModel::FailureGroupModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void FailureGroupModel::setGroups(const std::vector<FailureGroup> &groups)
{
    const auto sameKind = [](const FailureGroup &left, const FailureGroup &right) {
        return left.outcome == right.outcome && left.stage == right.stage && left.code == right.code;
    };
    const bool isSame = std::equal(groups.begin(), groups.end(), m_groups.begin(), m_groups.end(), sameKind);
    if (!isSame) {
        beginResetModel();
        m_groups = groups;
        endResetModel();
        return;
    }
    m_groups = groups;
    if (!m_groups.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const FailureGroup *FailureGroupModel::groupAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_groups[static_cast<size_t>(row)] : nullptr;
}

int FailureGroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int FailureGroupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FailureGroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == DevicesColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn: return tr("What went wrong");
    case DevicesColumn: return tr("Devices");
    case ExampleColumn: return tr("In the words of one");
    default: return {};
    }
}

QVariant FailureGroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role != Qt::DisplayRole)
        return {};
    const FailureGroup &group = m_groups[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case WhatColumn: return failureText(group.outcome, group.stage, group.code);
    case DevicesColumn: return countText(static_cast<quint64>(group.devices));
    case ExampleColumn: return QString::fromStdString(group.example);
    default: return {};
    }
}

} // namespace fleetscope

#include "moc_rolloutdevicemodel.cpp"
