// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/phasegate.h"

#include <array>
#include <cmath>

namespace fleetscope {
namespace {

constexpr std::array<qint64 PhaseTally::*, 12> fields{
    &PhaseTally::all,     &PhaseTally::waiting,  &PhaseTally::held,     &PhaseTally::undecided,
    &PhaseTally::counted, &PhaseTally::passed,   &PhaseTally::open,     &PhaseTally::finished,
    &PhaseTally::failed,  &PhaseTally::timedOut, &PhaseTally::rejected, &PhaseTally::rolledBack};

/// How many of `of` are at least `percent`: a share of a device is a device.
qint64 atLeast(double percent, qint64 of)
{
    return static_cast<qint64>(std::ceil(percent * static_cast<double>(of) / 100 - 1e-9));
}

bool takesPart(UpdateState state)
{
    switch (state) {
    case UpdateState::Ineligible:
    case UpdateState::AlreadyInstalled:
    case UpdateState::Cancelled:
    case UpdateState::CancelUnconfirmed:
    case UpdateState::Superseded:
    case UpdateState::Removed:
    case UpdateState::Skipped: return false;
    default: return true;
    }
}

} // namespace

PhaseTally &PhaseTally::operator+=(const PhaseTally &other)
{
    for (const auto field : fields)
        this->*field += other.*field;
    return *this;
}

PhaseTally &PhaseTally::operator-=(const PhaseTally &other)
{
    for (const auto field : fields)
        this->*field -= other.*field;
    return *this;
}

PhaseTally contribution(const UpdateRecord &record, Denominator denominator)
{
    PhaseTally tally;
    const UpdateState state = record.state;
    if (!takesPart(state))
        return tally;
    const bool isDispatched = record.attempt > 0;
    const bool hasFailed = isFailure(state) || (record.flags.failing && state != UpdateState::Succeeded);
    tally.all = 1;
    if (state == UpdateState::Selected || state == UpdateState::WaitingPhase
        || state == UpdateState::WaitingWindow)
        tally.waiting = 1;
    else if (record.flags.held && !isDispatched)
        tally.held = 1;
    else if (state == UpdateState::RetryWait
             || (isOutstanding(record) && state != UpdateState::WaitingOnline))
        tally.undecided = 1;

    bool isCounted = denominator == Denominator::All
        || (denominator == Denominator::Dispatched && isDispatched)
        || (denominator == Denominator::Reachable && isDispatched && record.flags.reachable);
    if (record.flags.settled && hasFailed)
        isCounted = false; // a person has accepted this failure
    if (isCounted) {
        tally.counted = 1;
        if (state == UpdateState::Succeeded)
            tally.passed = 1;
        else if (!isFailure(state))
            tally.open = 1;
    }
    if (record.flags.settled)
        return tally;
    if (hasFailed) {
        tally.finished = tally.failed = 1;
        tally.timedOut = state == UpdateState::TimedOut ? 1 : 0;
        tally.rejected = state == UpdateState::Rejected ? 1 : 0;
        tally.rolledBack = state == UpdateState::RolledBack ? 1 : 0;
    } else if (state == UpdateState::Succeeded) {
        tally.finished = 1;
    }
    return tally;
}

GateVerdict judgeFailures(const GatePlan &gates, const PhaseTally &tally, quint32 consecutive,
                          bool healthBreached)
{
    const auto fail = [](GateCause cause, qint64 count, qint64 of, qint64 limit) {
        return GateVerdict{GateDecision::Fail, cause, count, of, limit};
    };
    if (gates.maxFailed > 0 && tally.failed >= gates.maxFailed)
        return fail(GateCause::FailedCount, tally.failed, tally.finished, gates.maxFailed);
    if (gates.failPercent > 0 && tally.finished > 0 && tally.finished >= gates.minFinished) {
        const qint64 limit = std::max<qint64>(1, atLeast(gates.failPercent, tally.finished));
        if (tally.failed >= limit)
            return fail(GateCause::FailedPercent, tally.failed, tally.finished, limit);
    }
    if (gates.consecutive > 0 && consecutive >= gates.consecutive)
        return fail(GateCause::Consecutive, consecutive, tally.finished, gates.consecutive);
    if (gates.maxTimedOut > 0 && tally.timedOut >= gates.maxTimedOut)
        return fail(GateCause::TimedOut, tally.timedOut, tally.finished, gates.maxTimedOut);
    if (gates.maxRejected > 0 && tally.rejected >= gates.maxRejected)
        return fail(GateCause::Rejected, tally.rejected, tally.finished, gates.maxRejected);
    if (gates.maxRolledBack > 0 && tally.rolledBack >= gates.maxRolledBack)
        return fail(GateCause::RolledBack, tally.rolledBack, tally.finished, gates.maxRolledBack);
    if (healthBreached)
        return fail(GateCause::Health, 0, tally.finished, 0);
    return {};
}

GateVerdict judgeSuccess(const GatePlan &gates, const PhaseTally &tally)
{
    if (tally.all == 0) // nobody is left to wait for
        return {GateDecision::Pass, GateCause::None, 0, 0, 0};
    const qint64 needed = std::max<qint64>(1, atLeast(gates.passPercent, tally.counted));
    if (tally.counted > 0 && tally.passed >= needed)
        return {GateDecision::Pass, GateCause::None, tally.passed, tally.counted, needed};
    if (tally.counted > 0 && tally.waiting == 0 && tally.passed + tally.open < needed)
        return {GateDecision::Fail, GateCause::CannotPass, tally.passed, tally.counted, needed};
    return {GateDecision::Wait, GateCause::None, tally.passed, tally.counted, needed};
}

bool isNearLimit(const GatePlan &gates, const PhaseTally &tally, quint32 consecutive)
{
    const auto near = [](qint64 count, double limit) {
        return limit > 0 && count > 0 && static_cast<double>(count) >= 0.8 * limit;
    };
    if (near(tally.failed, gates.maxFailed) || near(tally.timedOut, gates.maxTimedOut)
        || near(tally.rejected, gates.maxRejected) || near(tally.rolledBack, gates.maxRolledBack)
        || near(consecutive, gates.consecutive))
        return true;
    return tally.finished >= gates.minFinished
        && near(tally.failed, gates.failPercent * static_cast<double>(tally.finished) / 100);
}

std::string_view gateCauseKey(GateCause cause)
{
    constexpr std::array<std::string_view, 9> keys{"none",        "failed_count", "failed_percent",
                                                   "consecutive", "timed_out",    "rejected",
                                                   "rolled_back", "health",       "cannot_pass"};
    return keys[static_cast<size_t>(cause)];
}

} // namespace fleetscope
