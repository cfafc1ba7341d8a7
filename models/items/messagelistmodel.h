// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/tappedmessage.h"

#include <QAbstractTableModel>
#include <QList>

#include <deque>

namespace fleetscope {

/// The last messages of one device, oldest first, at most `capacity`.
///
/// While it is paused nothing moves: what comes waits, also at most `capacity`, and what does not fit is
/// counted. Thread: GUI. Cost of a batch: one removal and one insertion, O(batch).
class MessageListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Topic, Size, Flags, Summary, ColumnCount };
    enum Role {
        BadgesRole = Qt::UserRole + 1, ///< QStringList: "QoS 1", "retained", "duplicate"
    };
    static constexpr qsizetype capacity = 500;

    explicit MessageListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// `messages` in order of arrival. `skipped`: messages before them that nobody kept.
    void add(const QList<TappedMessage> &messages, quint64 skipped);
    void clear();
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }

    [[nodiscard]] const TappedMessage &message(int row) const { return m_messages[static_cast<size_t>(row)]; }
    /// The row of the last message before `row` on the same topic; −1 when it is not, or no longer, there.
    [[nodiscard]] int previousOnTopic(int row) const;
    [[nodiscard]] quint64 waiting() const { return m_waitingCount; } ///< while paused
    /// Messages of this device that were never in the list, because they came too fast or while it was
    /// paused.
    [[nodiscard]] quint64 missed() const { return m_missed; }

signals:
    void countsChanged(); ///< waiting() or missed()

private:
    void append(std::span<const TappedMessage> messages);

    std::deque<TappedMessage> m_messages;
    std::deque<TappedMessage> m_waiting;
    quint64 m_waitingCount = 0;
    quint64 m_missed = 0;
    bool m_paused = false;
};

} // namespace fleetscope
