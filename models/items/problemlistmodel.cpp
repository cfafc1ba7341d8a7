// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/problemlistmodel.h"

#include "models/items/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace fleetscope {
QString rejectionText(Rejection rejection)
{
    switch (rejection) {
    case Rejection::UnknownTopic:
        return QCoreApplication::translate("ProblemList", "the topic does not belong to the dialect");
    case Rejection::InvalidName:
        return QCoreApplication::translate(
            "ProblemList", "a device or metric name is empty, too long or has control characters");
    case Rejection::PayloadTooLarge:
        return QCoreApplication::translate("ProblemList", "the payload is larger than 256 KiB");
    case Rejection::MalformedPayload:
        return QCoreApplication::translate("ProblemList", "the payload is not what its format says");
    case Rejection::InvalidUtf8: return QCoreApplication::translate("ProblemList", "a text is not UTF-8");
    case Rejection::NestingTooDeep:
        return QCoreApplication::translate("ProblemList", "the payload is nested deeper than 16 levels");
    case Rejection::NotAReading:
        return QCoreApplication::translate("ProblemList", "a value is no number, truth value or text");
    case Rejection::TooManyMetrics:
        return QCoreApplication::translate("ProblemList",
                                           "the device sends more than 256 metrics, or the fleet too many");
    case Rejection::TooManyDevices:
        return QCoreApplication::translate("ProblemList", "the connection has more than 1,000,000 devices");
    case Rejection::TooManyNames:
        return QCoreApplication::translate("ProblemList", "the connection has more than 65,536 metric names");
    }
    return {};
}

QString topicText(const QByteArray &topic) { return QString::fromUtf8(topic); }

ProblemListModel::ProblemListModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void ProblemListModel::setProblems(std::vector<IngestProblem> problems, Timestamp now)
{
    m_now = now;
    const size_t before = m_problems.size();
    const auto isSame = [](const IngestProblem &a, const IngestProblem &b) {
        return a.rejection == b.rejection && a.topic == b.topic;
    };
    const bool grows = problems.size() >= before
        && std::equal(m_problems.begin(), m_problems.end(), problems.begin(), isSame);
    if (!grows) { // another connection got a row between those that were here
        beginResetModel();
        m_problems = std::move(problems);
        endResetModel();
    } else if (problems.size() > before) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(problems.size()) - 1);
        m_problems = std::move(problems);
        endInsertRows();
    } else {
        m_problems = std::move(problems);
    }
    if (grows && before > 0)
        emit dataChanged(index(0, CountColumn), index(static_cast<int>(before) - 1, LastColumn));
}

int ProblemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == CountColumn || section == LastColumn ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn: return QCoreApplication::translate("ProblemList", "What is wrong");
    case TopicColumn: return QCoreApplication::translate("ProblemList", "Topic");
    case CountColumn: return QCoreApplication::translate("ProblemList", "Count");
    case LastColumn: return QCoreApplication::translate("ProblemList", "Last");
    default: return {};
    }
}

QVariant ProblemListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const IngestProblem &problem = m_problems[static_cast<size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == Qt::ToolTipRole && index.column() == LastColumn)
        return isoLocalText(problem.last);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case WhatColumn: return rejectionText(problem.rejection);
    case TopicColumn: return topicText(problem.topic);
    case CountColumn: return countText(problem.count);
    case LastColumn: return ageText(problem.last, m_now);
    default: return {};
    }
}

} // namespace fleetscope

#include "moc_problemlistmodel.cpp"
