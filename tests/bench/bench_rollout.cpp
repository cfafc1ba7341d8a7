// SPDX-License-Identifier: GPL-3.0-or-later

// A rollout of 100,000 devices: how long the plan takes to be validated, and how many words of devices a
// driver takes in a second when each step is stored with its orders.

#include "app/simulator/simulatedupdates.h"
#include "app/storage/orderstore.h"
#include "models/rollout/rollout.h"
#include "tests/bench/benchreport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
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
    plan.gates.failPercent = 20;
    plan.gates.minFinished = 200;
    plan.gates.consecutive = 0;
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

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const bool json = QCoreApplication::arguments().contains(u"--json"_s);
    BenchReport report(u"rollout"_s);
    const auto facts = fleet();
    QElapsedTimer timer;
    timer.start();
    Rollout rollout(plan());
    if (!rollout.validate(facts, start)) {
        std::fputs("bench_rollout: the plan is not valid\n", stderr);
        return 1;
    }
    report.addAtMost(u"validate_100000"_s, seconds(timer), 2, u"s"_s);

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
    timer.restart();
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
    double spent = 0, slowest = 0;
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
        if (!(*store)->save(write))
            return 1;
        for (const RolloutOrder &order : orders)
            rollout.acknowledged(order.serial, order.target, now);
        const double turn = seconds(timer);
        spent += turn;
        slowest = std::max(slowest, turn);
        events += words.size();
        for (size_t i = 0; i < orders.size(); ++i) {
            manifests += orders[i].kind == UpdateOrder::Clear ? 0U : 1U;
            const QByteArray &payload = write.orders[i].payload;
            updates.receive(rollout.plan().targets[orders[i].target].device,
                            {payload.constData(), static_cast<size_t>(payload.size())}, now);
        }
        now += 1s;
    }
    report.add(u"events"_s, static_cast<double>(events), u"events"_s);
    report.add(u"manifests"_s, static_cast<double>(manifests), u"manifests"_s);
    report.addAtLeast(u"events_per_second"_s, static_cast<double>(events) / spent, 5'000, u"events/s"_s);
    report.add(u"longest_turn"_s, slowest * 1e3, u"ms"_s);
    return report.finish(json);
}
