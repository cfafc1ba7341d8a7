// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutplan.h"
#include "models/rollout/updatestate.h"

namespace fleetscope {

/// The devices of one phase, counted.
struct PhaseTally
{
    // Of all that take part: not ineligible, not up to date before, not skipped, removed or cancelled.
    qint64 all = 0;
    qint64 waiting = 0; ///< never dispatched and waiting for their turn or their window
    qint64 held = 0;    ///< never dispatched: away
    qint64 undecided =
        0; ///< a manifest is out, the device is not away, and it has not ended; or it tries again
    qint64 counted = 0; ///< in the denominator, by GatePlan::denominator
    qint64 passed = 0;  ///< of the counted: succeeded
    qint64 open = 0;    ///< of the counted: neither succeeded nor failed
    // For the failure gate; what had ended at a resumption is not counted.
    qint64 finished = 0;
    qint64 failed = 0; ///< with those that try again
    qint64 timedOut = 0, rejected = 0, rolledBack = 0;

    bool operator==(const PhaseTally &) const = default;
    PhaseTally &operator+=(const PhaseTally &other);
    PhaseTally &operator-=(const PhaseTally &other);
};

/// What one device adds to the tally of its phase.
[[nodiscard]] PhaseTally contribution(const UpdateRecord &record, Denominator denominator);

enum class GateCause : quint8 {
    None,
    FailedCount,
    FailedPercent,
    Consecutive,
    TimedOut,
    Rejected,
    RolledBack,
    Health,
    CannotPass, ///< even if all that are open succeed, too few will have
};

enum class GateDecision : quint8 { Wait, Fail, Pass };

struct GateVerdict
{
    GateDecision decision = GateDecision::Wait;
    GateCause cause = GateCause::None; ///< of Fail
    qint64 count = 0, of = 0;          ///< "3 of 40 failed", "38 of 40 succeeded"
    qint64 limit = 0;                  ///< in devices: at so many it fails, or passes
    bool operator==(const GateVerdict &) const = default;
};

/// Whether the failure gate trips: asked after every change, and before the rule for success. Pure.
[[nodiscard]] GateVerdict judgeFailures(const GatePlan &gates, const PhaseTally &tally, quint32 consecutive,
                                        bool healthBreached);
/// Whether enough have succeeded. Time, approval and the failure gate are not asked here. Pure.
[[nodiscard]] GateVerdict judgeSuccess(const GatePlan &gates, const PhaseTally &tally);
/// Whether a failure gate is at 80 % of one of its limits, or beyond.
[[nodiscard]] bool isNearLimit(const GatePlan &gates, const PhaseTally &tally, quint32 consecutive);

[[nodiscard]] std::string_view gateCauseKey(GateCause cause);

} // namespace fleetscope
