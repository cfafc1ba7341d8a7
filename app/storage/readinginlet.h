// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/archivewriter.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace fleetscope {

/// What an inlet and the storage thread share: one batch that is being filled, and full ones that wait.
///
/// Bounded: with `mostFull` full batches, about a second of the highest rate, the ingest thread waits.
/// Thread: fill by one, take by another.
class BatchQueue
{
public:
    static constexpr size_t fullReadings =
        20'000; ///< one transaction; half costs more commits, double more delay
    static constexpr size_t mostFull = 16;

    /// `wake` is called on the ingest thread when a batch is full.
    BatchQueue(const QString &source, std::function<void()> wake);

    ReadingBatch &acquire();
    void release();
    /// The next batch: full ones, or else what there is. False when there is nothing.
    bool take(ReadingBatch &batch);
    void recycle(ReadingBatch batch);
    /// Without it nobody waits: there is no storing to wait for.
    void setHoldsBack(bool holdsBack);
    void close() { m_isClosed = true; } ///< the inlet is gone; what is left is still taken
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    [[nodiscard]] quint64 waits() const { return m_waits; }
    [[nodiscard]] quint64 waiting() const;

    InletNames names; ///< storage thread only

private:
    std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    std::condition_variable m_space;
    ReadingBatch m_filling;
    std::deque<ReadingBatch> m_full;
    std::vector<ReadingBatch> m_spare;
    bool m_holdsBack = true;
    std::atomic<bool> m_isClosed = false;
    std::atomic<quint64> m_waits = 0;
};

class QueueInlet final : public ReadingInlet
{
public:
    explicit QueueInlet(std::shared_ptr<BatchQueue> queue)
        : m_queue(std::move(queue))
    { }
    ~QueueInlet() override { m_queue->close(); }

protected:
    ReadingBatch &acquire() override { return m_queue->acquire(); }
    void release() override { m_queue->release(); }

private:
    std::shared_ptr<BatchQueue> m_queue;
};

} // namespace fleetscope
