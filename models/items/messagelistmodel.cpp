// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagelistmodel.h"

#include "models/items/format.h"
#include "models/items/payloadtext.h"

#include <QDateTime>
#include <QLocale>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

/// Longer texts are cut before a view lays them out.
constexpr qsizetype maxShown = 256;

/// The first row is what makes two messages different at a glance: the clock to the millisecond.
QString clockText(Timestamp time)
{
    return time == noTime
        ? QString()
        : QLocale().toString(QDateTime::fromMSecsSinceEpoch(toUnixMs(time)), u"HH:mm:ss.zzz"_s);
}

} // namespace

MessageListModel::MessageListModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

int MessageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

int MessageListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TappedMessage &message = m_messages[static_cast<size_t>(index.row())];
    const auto badges = [&message] {
        QStringList all;
        if (message.qos > 0)
            all.append(tr("QoS %1").arg(QLocale().toString(message.qos)));
        if (message.retained)
            all.append(tr("retained"));
        if (message.duplicate)
            all.append(tr("duplicate"));
        return all;
    };
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Time: return clockText(message.arrival);
        case Topic: return QString::fromUtf8(message.topic).left(maxShown);
        case Size: return bytesText(static_cast<quint64>(message.payloadSize));
        case Flags: return badges().join(u", "_s);
        case Summary: return payloadSummary(message.payload, maxShown);
        default: return {};
        }
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Time: return isoLocalText(message.arrival);
        case Topic: return QString::fromUtf8(message.topic).left(4 * maxShown);
        case Flags:
            return message.retained ? tr("The broker had kept this message and sent it when we subscribed.")
                                    : QVariant();
        default: return {};
        }
    case Qt::TextAlignmentRole:
        return int((index.column() == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case BadgesRole: return badges();
    default: return {};
    }
}

QVariant MessageListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Topic: return tr("Topic");
    case Size: return tr("Size");
    case Flags: return tr("Delivery");
    default: return tr("Payload");
    }
}

void MessageListModel::add(const QList<TappedMessage> &messages, quint64 skipped)
{
    m_missed += skipped;
    if (m_paused) {
        m_waiting.insert(m_waiting.end(), messages.begin(), messages.end());
        m_waitingCount += static_cast<quint64>(messages.size()) + skipped;
        while (m_waiting.size() > capacity) {
            m_waiting.pop_front();
            ++m_missed;
        }
    } else {
        append({messages.data(), static_cast<size_t>(messages.size())});
    }
    if (m_paused || skipped > 0 || messages.size() > capacity)
        emit countsChanged();
}

void MessageListModel::append(std::span<const TappedMessage> messages)
{
    if (messages.empty())
        return;
    if (messages.size() > capacity) {
        m_missed += messages.size() - capacity;
        messages = messages.last(capacity);
    }
    const auto all = m_messages.size() + messages.size();
    if (all > capacity) {
        const auto leaving = static_cast<std::ptrdiff_t>(all - capacity);
        beginRemoveRows({}, 0, static_cast<int>(leaving) - 1);
        m_messages.erase(m_messages.begin(), m_messages.begin() + leaving);
        endRemoveRows();
    }
    const auto first = static_cast<int>(m_messages.size());
    beginInsertRows({}, first, first + static_cast<int>(messages.size()) - 1);
    m_messages.insert(m_messages.end(), messages.begin(), messages.end());
    endInsertRows();
}

void MessageListModel::clear()
{
    beginResetModel();
    m_messages.clear();
    m_waiting.clear();
    m_waitingCount = 0;
    m_missed = 0;
    endResetModel();
    emit countsChanged();
}

void MessageListModel::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    const std::vector<TappedMessage> waited(m_waiting.begin(), m_waiting.end());
    m_waiting.clear();
    m_waitingCount = 0;
    append(waited);
    emit countsChanged();
}

int MessageListModel::previousOnTopic(int row) const
{
    const QByteArray &topic = message(row).topic;
    int previous = row - 1;
    while (previous >= 0 && message(previous).topic != topic)
        --previous;
    return previous;
}

} // namespace fleetscope

#include "moc_messagelistmodel.cpp"
