// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagnostics/systemclock.h"
#include "app/rollout/rolloutdriver.h"
#include "app/storage/orderstore.h"
#include "tests/app/rollout/updatehost.h"

namespace fleetscope {

/// How long a test waits for what takes milliseconds: every step is on the disk before it is sent, and a busy
/// disk takes its time for each.
inline constexpr int patience = 120'000;

/// A plan in two phases with times that a test can wait for.
inline RolloutPlan quickPlan(const std::string &id = "r1")
{
    RolloutPlan plan;
    plan.id = id;
    plan.author = "ada";
    plan.artifacts = {
        {.reference = {.name = "fw", .version = "2.0", .size = 1, .sha256 = std::string(64, 'a')}}};
    plan.phases = {{.name = "canary", .percent = 10, .atLeast = 2, .soak = 50ms},
                   {.name = "all", .soak = 0ms}};
    plan.gates = {
        .failPercent = 40, .consecutive = 0, .passPercent = 50, .denominator = Denominator::Dispatched};
    plan.pace = {.concurrency = 5, .perMinute = 0};
    plan.retry.delays = {200ms};
    plan.times = {.accept = 5s,
                  .downloadStall = 5s,
                  .install = 5s,
                  .reboot = 5s,
                  .probation = 0ms,
                  .evidence = 500ms,
                  .cancel = 2s};
    plan.deadline = 10min;
    plan.resumesItself = true;
    return plan;
}

inline UpdateSimulation quickDevices(const UpdateFaults &faults = {})
{
    return {.faults = faults, .pace = {.step = 5ms, .download = 40ms, .install = 20ms, .reboot = 10ms}};
}

inline std::vector<TargetFacts> devicesOf(size_t count)
{
    std::vector<TargetFacts> facts;
    for (size_t i = 0; i < count; ++i) {
        const std::string id = "d" + std::to_string(i);
        facts.push_back({.device = id, .version = "1.0", .boot = id + "-boot-1", .online = true});
    }
    return facts;
}

inline RolloutDriverOptions quickDriver(const std::string &holder)
{
    return {.source = "plant",
            .holder = holder,
            .person = holder,
            .lease = {.ttl = 2s, .settle = 100ms},
            .subscribed = 100ms,
            .idle = 100ms,
            .resend = 200ms};
}

} // namespace fleetscope
