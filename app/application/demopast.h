// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/scenario.h"
#include "models/domain/timestamp.h"
#include "models/ports/telemetryarchive.h"

#include <atomic>
#include <memory>

class QThread;

namespace fleetscope {

/// Gives the demo fleet a past: what its devices would have said between two moments, from the same scenario
/// and seed as its present, written into the archive as if it had been heard then.
///
/// Devices speak less often than in the present, so that there are at most `mostMessages`. Thread: create and
/// destroy on one; it works on a thread of its own. The destructor gives up what is left.
class DemoPast
{
public:
    /// Some 300 for each of 5,000 devices: a curve of the day is smooth, and all of it takes 2 to 5 s.
    static constexpr double mostMessages = 1'500'000;

    DemoPast(Scenario scenario, Timestamp from, Timestamp to, std::unique_ptr<ReadingInlet> inlet);
    ~DemoPast();
    Q_DISABLE_COPY_MOVE(DemoPast)

    [[nodiscard]] bool isFinished() const { return m_isFinished; }

private:
    void write(const Scenario &scenario, Timestamp from, Timestamp to, std::unique_ptr<ReadingInlet> inlet);

    std::atomic<bool> m_isCancelled = false;
    std::atomic<bool> m_isFinished = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace fleetscope
