// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/readinginlet.h"

#include <utility>

namespace fleetscope {

BatchQueue::BatchQueue(const QString &source, std::function<void()> wake)
    : names{.source = source, .sourceId = 0, .devices = {}, .metrics = {}}
    , m_wake(std::move(wake))
{ }

ReadingBatch &BatchQueue::acquire()
{
    m_mutex.lock();
    if (m_full.size() >= mostFull && m_holdsBack) {
        ++m_waits;
        std::unique_lock lock(m_mutex, std::adopt_lock);
        m_space.wait(lock, [this] { return m_full.size() < mostFull || !m_holdsBack; });
        lock.release(); // release() unlocks
    }
    return m_filling;
}

void BatchQueue::release()
{
    const bool isFull = m_filling.readings.size() >= fullReadings;
    if (isFull) {
        m_full.push_back(std::move(m_filling));
        m_filling = {};
        if (!m_spare.empty()) {
            m_filling = std::move(m_spare.back());
            m_spare.pop_back();
        }
    }
    m_mutex.unlock();
    if (isFull)
        m_wake();
}

bool BatchQueue::take(ReadingBatch &batch)
{
    const std::lock_guard lock(m_mutex);
    if (!m_full.empty()) {
        batch = std::move(m_full.front());
        m_full.pop_front();
        m_space.notify_one();
        return true;
    }
    if (m_filling.isEmpty())
        return false;
    batch = std::exchange(m_filling, {});
    if (!m_spare.empty()) {
        m_filling = std::move(m_spare.back());
        m_spare.pop_back();
    }
    return true;
}

void BatchQueue::recycle(ReadingBatch batch)
{
    constexpr size_t kept = 4;
    batch.clear();
    const std::lock_guard lock(m_mutex);
    if (m_spare.size() < kept)
        m_spare.push_back(std::move(batch));
}

void BatchQueue::setHoldsBack(bool holdsBack)
{
    const std::lock_guard lock(m_mutex);
    m_holdsBack = holdsBack;
    m_space.notify_all();
}

quint64 BatchQueue::waiting() const
{
    const std::lock_guard lock(m_mutex);
    quint64 readings = m_filling.readings.size();
    for (const ReadingBatch &batch : m_full)
        readings += batch.readings.size();
    return readings;
}

} // namespace fleetscope
