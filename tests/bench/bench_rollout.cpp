// SPDX-License-Identifier: GPL-3.0-or-later

// A rollout of 100,000 devices: how long the plan takes to be validated, how many words of devices a driver
// takes in a second when each step is stored with its orders, and what of it the window has to do; and how
// long an hour of a rollout takes in a rehearsal.

#include "app/simulator/rehearsal.h"
#include "app/simulator/simulatedupdates.h"
#include "app/storage/orderstore.h"
#include "models/items/rolloutdevicemodel.h"
#include "models/rollout/rollout.h"
#include "tests/bench/benchreport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <optional>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr size_t devices = 100'000;
constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

RolloutPlan plan()
{
    RolloutPlan plan;
    plan.id = "bench";
    plan.author = "ada";
    plan.artifacts = {
        {.reference = {.name = "fw", .version = "2.0", .size = 1'000'000, .sha256 = std::string(64, 'a')},
         .minimumVersion = "1.0",
         .hardware = {"rev2", "rev3"},
         .models = {"AQ-3"}}};
    plan.phases = canaryPhases();
    plan.pace = {.concurrency = 5'000, .perMinute = 0};
    for (PhasePlan &phase : plan.phases)
        phase.soak = 1min;
    // In percent of the finished it would see the failures first: successes wait for their probation.
    plan.gates = {.maxFailed = devices, .failPercent = 0, .consecutive = 0, .passPercent = 80};
    plan.times.probation = 60s;
    return plan;
}

std::vector<TargetFacts> fleet()
{
    std::vector<TargetFacts> facts(devices);
    for (size_t i = 0; i < devices; ++i) {
        facts[i] = {
            .device = "sensor-" + std::to_string(i), .version = "1.0", .hardware = "rev2", .model = "AQ-3"};
        facts[i].boot = facts[i].device + "-boot-1";
        facts[i].online = true;
    }
    return facts;
}

double seconds(const QElapsedTimer &timer) { return static_cast<double>(timer.nsecsElapsed()) * 1e-9; }

/// Of the processor: what only computes is measured so, for others may use the machine too.
class ProcessorTimer
{
public:
    [[nodiscard]] double seconds() const
    {
        return static_cast<double>(std::clock() - m_start) / double(CLOCKS_PER_SEC);
    }

private:
    std::clock_t m_start = std::clock();
};

bool isEmpty(const RolloutWrite &write)
{
    return !write.header && write.changed.empty() && write.notes.empty() && write.orders.empty();
}

/// What the service tells the window once a second, and what the window does with it.
class Window
{
public:
    void show(const Rollout &rollout, Timestamp now)
    {
        const ProcessorTimer making;
        auto details = std::make_shared<RolloutDetails>();
        details->id = rollout.plan().id;
        details->devices = devicesOf(rollout);
        (void)summarize(rollout);
        m_made = std::max(m_made, making.seconds());
        const ProcessorTimer taking;
        m_devices.setDetails(std::move(details), now);
        m_taken = std::max(m_taken, taking.seconds());
    }
    void report(BenchReport &report) const
    {
        report.add(u"details_100000"_s, m_made * 1e3, u"ms CPU"_s);
        report.addAtMost(u"window_100000"_s, m_taken * 1e3, 16, u"ms CPU"_s);
    }

private:
    RolloutDeviceModel m_devices;
    double m_made = 0, m_taken = 0;
};

/// An hour of 5,000 devices in a rehearsal.
void replay(BenchReport &report)
{
    RolloutPlan hour = plan();
    hour.times.probation = 15min;
    auto facts = fleet();
    facts.resize(5'000);
    const auto frozen = freezePlan(hour, facts);
    const std::atomic_bool never{false};
    const ProcessorTimer timer;
    const auto result = frozen
        ? rehearse(*frozen, {}, {.faults = {.badHash = 0.03}, .pace = {}, .start = start}, never)
        : std::nullopt;
    const double taken = timer.seconds();
    const double minutes = result ? static_cast<double>(result->duration.count()) / 60'000 : 0;
    report.addAtLeast(u"replayed"_s, minutes, 60, u"min"_s);
    report.add(u"replayed_events"_s, result ? static_cast<double>(result->events) : 0, u"events"_s);
    report.addAtMost(u"replay_60min"_s, minutes > 0 ? taken / minutes * 60 : 1e9, 10, u"s CPU"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const bool json = QCoreApplication::arguments().contains(u"--json"_s);
    BenchReport report(u"rollout"_s);
    const auto facts = fleet();
    Rollout rollout(plan());
    const ProcessorTimer validating;
    if (!rollout.validate(facts, start)) {
        std::fputs("bench_rollout: the plan is not valid\n", stderr);
        return 1;
    }
    report.addAtMost(u"validate_100000"_s, validating.seconds(), 2, u"s CPU"_s);

    QTemporaryDir folder;
    auto store = OrderStore::open(folder.path());
    if (!store)
        return 1;
    RolloutWrite first;
    first.id = "bench";
    first.rollout = StoredRollout{"bench", "plant", writePlan(rollout.plan()), writeHeader(rollout.header())};
    for (size_t i = 0; i < devices; ++i)
        first.targets.push_back({writeTarget(rollout.plan().targets[i]), writeRecord(rollout.records()[i])});
    (void)rollout.takeChanged();
    (void)rollout.takeNotes();
    QElapsedTimer timer;
    timer.start();
    if (!(*store)->save(first))
        return 1;
    report.add(u"save_100000"_s, seconds(timer), u"s"_s);

    // The devices are simulated in simulated time; only the driver's part is timed. A transaction holds what
    // came in a second, as the driver's does with what is in its mailbox.
    SimulatedUpdates updates({.faults = {.installFails = 0.03}});
    Timestamp now = start;
    rollout.setLease(1, now);
    if (!rollout.start("ada", now))
        return 1;
    quint64 events = 0, manifests = 0;
    double spent = 0, computed = 0, slowest = 0;
    Window window;
    Timestamp nextLook = start;
    while (!isTerminal(rollout.state()) && now < start + 24h && events < 400'000) {
        std::vector<std::pair<quint32, QByteArray>> words;
        updates.advance(now, [&](const UpdateMessage &message) {
            if (!message.topic.ends_with("/ota/state"))
                return;
            const std::string_view topic = message.topic;
            const auto target = rollout.targetOf(topic.substr(4, topic.size() - 4 - 10));
            if (target)
                words.emplace_back(*target, message.payload);
        });
        timer.restart();
        const ProcessorTimer computing;
        for (const auto &[target, payload] : words) {
            const auto read = readReport({payload.constData(), static_cast<size_t>(payload.size())});
            if (read)
                rollout.deviceReported(*read, target, now);
        }
        rollout.tick(now);
        RolloutWrite write;
        write.id = "bench";
        const auto orders = rollout.takeOrders();
        if (rollout.takeHeaderChanged())
            write.header = writeHeader(rollout.header());
        for (const quint32 target : rollout.takeChanged())
            write.changed.emplace_back(target, StoredTarget{{}, writeRecord(rollout.records()[target])});
        for (const RolloutNote &note : rollout.takeNotes())
            write.notes.push_back({note.time, note.target, note.what, note.code, note.detail});
        for (const RolloutOrder &order : orders) {
            OutboxOrder one;
            one.key = "bench/1/" + std::to_string(order.serial);
            one.source = "plant";
            one.owner = "rollout/bench";
            one.topic = "iot/" + QByteArray::fromStdString(rollout.plan().targets[order.target].device)
                + "/ota/desired";
            if (order.kind != UpdateOrder::Clear)
                one.payload = writeManifest(order.manifest);
            one.retain = true;
            one.created = now;
            write.done.push_back(one.key);
            write.orders.push_back(std::move(one));
        }
        if (!isEmpty(write) && !(*store)->save(write))
            return 1;
        for (const RolloutOrder &order : orders)
            rollout.acknowledged(order.serial, order.target, now);
        const double turn = seconds(timer);
        spent += turn;
        computed += computing.seconds();
        slowest = std::max(slowest, turn);
        events += words.size();
        for (size_t i = 0; i < orders.size(); ++i) {
            manifests += orders[i].kind == UpdateOrder::Clear ? 0U : 1U;
            const QByteArray &payload = write.orders[i].payload;
            updates.receive(rollout.plan().targets[orders[i].target].device,
                            {payload.constData(), static_cast<size_t>(payload.size())}, now);
        }
        if (now >= nextLook) { // in simulated time seldom, so that it does not take most of the real one
            window.show(rollout, now);
            nextLook = now + 30s;
        }
        now += 1s;
    }
    report.add(u"events"_s, static_cast<double>(events), u"events"_s);
    report.add(u"manifests"_s, static_cast<double>(manifests), u"manifests"_s);
    report.addAtLeast(u"events_per_second"_s, static_cast<double>(events) / spent, 5'000, u"events/s"_s);
    report.add(u"event"_s, computed / static_cast<double>(events) * 1e6, u"µs CPU"_s);
    report.add(u"longest_turn"_s, slowest * 1e3, u"ms"_s);
    window.report(report);
    replay(report);
    return report.finish(json);
}
