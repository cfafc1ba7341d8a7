// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clock.h"

#include <atomic>

namespace fleetscope {

/// A clock that stands still until somebody moves it: "now" of a replay. Thread: any.
class ReplayClock final : public Clock
{
public:
    explicit ReplayClock(Timestamp begin)
        : m_now(begin)
    { }
    [[nodiscard]] Timestamp now() const override { return m_now.load(std::memory_order_relaxed); }
    void moveTo(Timestamp now) { m_now.store(now, std::memory_order_relaxed); }

private:
    std::atomic<Timestamp> m_now;
};

} // namespace fleetscope
