// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/lease.h"
#include "models/rollout/rollout.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace fleetscope {

/// How bad the world is, as probabilities.
struct WorldFaults
{
    double reject = 0, defer = 0, downloadFails = 0, installFails = 0, rollsBack = 0, bricks = 0, lies = 0,
           stalls = 0;
    double goesAway = 0;   ///< per minute and device
    double duplicates = 0; ///< of every message
    double delays = 0;     ///< of every message, by up to ten seconds: so they overtake one another
    double crashes = 0;    ///< per minute and driver
    double takeOvers = 0;  ///< per minute
};

/// A broker, devices that obey manifests, and drivers that crash, all on one simulated clock: what is true is
/// known, so what a rollout says can be checked against it. The invariants are checked at every step; the
/// first that breaks is in `broken`.
class RolloutWorld
{
public:
    struct Device
    {
        std::string id;
        std::string version;
        int boots = 1;
        bool online = true;
        bool bricked = false;
        // Kept over restarts of the device.
        quint64 highestEpoch = 0;
        quint32 attempt = 0;
        std::string rollout;
        quint64 sequence = 0;
        bool done = false; ///< with this attempt
        // The work in progress.
        std::optional<Manifest> job;
        int stage = 0;
        Timestamp nextStep = noTime;
        std::set<std::string> versionsSeen;
    };
    struct Order
    {
        RolloutOrder order;
        QByteArray payload;
        Timestamp sent = noTime;
    };
    struct Driver
    {
        std::string name;
        bool alive = false;
        int run = 0;
        Timestamp wakesAt = noTime;
        LeaseRecord lease;
        std::unique_ptr<Rollout> rollout;
        quint64 epoch = 0;
        Timestamp reconcileAt = noTime;
        std::map<quint64, Order> outbox; ///< stored; by serial
        // The disk.
        QByteArray header;
        std::vector<QByteArray> records;
        [[nodiscard]] std::string holder() const { return name + '-' + std::to_string(run); }
    };

    RolloutWorld(RolloutPlan plan, size_t deviceCount, int driverCount, WorldFaults withFaults, unsigned seed)
        : faults(withFaults)
        , m_random(seed)
    {
        for (size_t i = 0; i < deviceCount; ++i) {
            Device device;
            device.id = "d" + std::to_string(i);
            device.version = "1.0";
            device.online = chance(0.9);
            devices.push_back(device);
        }
        std::vector<TargetFacts> facts;
        for (const Device &device : devices)
            facts.push_back({.device = device.id,
                             .version = device.version,
                             .boot = boot(device),
                             .online = device.online});
        Rollout prototype(std::move(plan));
        const auto valid = prototype.validate(facts, now);
        Q_ASSERT(valid);
        m_plan = prototype.plan();
        desired.resize(deviceCount);
        states.resize(deviceCount);
        for (int i = 0; i < driverCount; ++i) {
            Driver driver;
            driver.name = std::string(1, static_cast<char>('a' + i));
            driver.header = writeHeader(prototype.header());
            for (const UpdateRecord &record : prototype.records())
                driver.records.push_back(writeRecord(record));
            drivers.push_back(std::move(driver));
        }
        wake(0);
    }

    bool chance(double probability) { return probability > 0 && uniform() < probability; }
    double uniform() { return static_cast<double>(m_random() >> 5U) * 0x1p-27; }
    Milliseconds upTo(Milliseconds most)
    {
        return Milliseconds(static_cast<qint64>(uniform() * static_cast<double>(most.count())));
    }
    static std::string boot(const Device &device) { return device.id + "-b" + std::to_string(device.boots); }

    /// Starts a driver from its disk.
    void wake(size_t index)
    {
        Driver &driver = drivers[index];
        driver.alive = true;
        ++driver.run;
        driver.lease = {};
        driver.epoch = 0;
        driver.reconcileAt = noTime;
        const auto header = readHeader(driver.header.toStdString());
        Q_ASSERT(header);
        std::vector<UpdateRecord> records;
        for (const QByteArray &record : driver.records) {
            records.push_back(*readRecord(record.toStdString()));
        }
        driver.rollout = std::make_unique<Rollout>(m_plan, *header, std::move(records));
        driver.rollout->restarted(now);
        for (auto &[serial, order] : driver.outbox)
            order.sent = noTime;
        leaseEvent(index, {.kind = LeaseEventKind::Want});
        if (leaseRetained)
            leaseEvent(index, {.kind = LeaseEventKind::Heard, .claim = &*leaseRetained});
        leaseEvent(index, {.kind = LeaseEventKind::Synchronised});
        flush(index);
    }

    void crash(size_t index)
    {
        drivers[index].alive = false;
        drivers[index].rollout.reset();
        drivers[index].wakesAt = now + 5s + upTo(2min);
    }

    void run(Timestamp until, Milliseconds step = 500ms)
    {
        for (; now < until && broken.empty(); now += step) {
            deliver();
            for (size_t i = 0; i < devices.size(); ++i)
                work(i);
            for (size_t i = 0; i < drivers.size(); ++i)
                drive(i, step);
            if (m_everyDriverDone())
                return;
        }
    }

    Timestamp now{Milliseconds{1'700'000'000'000}};
    std::vector<Device> devices;
    std::vector<Driver> drivers;
    std::vector<std::optional<Manifest>> desired;
    std::vector<std::optional<UpdateReport>> states;
    std::optional<LeaseClaim> leaseRetained;
    std::string broken;
    WorldFaults faults;
    std::map<quint64, std::string> epochs;
    quint64 manifests = 0;
    bool startsItself = true;
    bool resumesItself = true;
    bool resumesAfterGates = false;

private:
    struct Packet
    {
        Timestamp due;
        quint64 order = 0;
        enum Kind { Desired, State, Ack, Lease } kind = Desired;
        bool toBroker = false;
        size_t who = 0; ///< driver
        int run = 0;    ///< of the driver
        size_t device = 0;
        std::optional<Manifest> manifest;
        UpdateReport report;
        LeaseClaim claim;
        quint64 serial = 0;
        bool operator>(const Packet &other) const
        {
            return due != other.due ? due > other.due : order > other.order;
        }
    };

    bool m_everyDriverDone() const
    {
        for (const Driver &driver : drivers) {
            if (driver.alive && isTerminal(driver.rollout->state()) && driver.outbox.empty())
                return true;
        }
        return false;
    }

    void send(Packet packet)
    {
        packet.order = ++m_order;
        packet.due = now + upTo(300ms) + (chance(faults.delays) ? upTo(10s) : 0ms);
        m_wire.push(packet);
        if (packet.kind != Packet::Ack && chance(faults.duplicates)) {
            packet.order = ++m_order;
            packet.due += upTo(8s);
            m_wire.push(packet);
        }
    }

    void deliver()
    {
        while (!m_wire.empty() && m_wire.top().due <= now) {
            Packet packet = m_wire.top();
            m_wire.pop();
            if (packet.toBroker)
                atBroker(packet);
            else
                atReceiver(packet);
        }
    }

    void atBroker(Packet &packet)
    {
        packet.toBroker = false;
        switch (packet.kind) {
        case Packet::Desired: {
            if (packet.manifest) {
                const auto [known, isNew] = epochs.emplace(packet.manifest->epoch, drivers[packet.who].name);
                if (!isNew && known->second != drivers[packet.who].name)
                    broken = "two drivers dispatch epoch " + std::to_string(packet.manifest->epoch);
                ++manifests;
            }
            desired[packet.device] = packet.manifest;
            send(packet); // to the device
            Packet ack = packet;
            ack.kind = Packet::Ack;
            send(ack);
            return;
        }
        case Packet::State:
            states[packet.device] = packet.report;
            for (size_t i = 0; i < drivers.size(); ++i) {
                packet.who = i;
                packet.run = drivers[i].run;
                send(packet);
            }
            return;
        case Packet::Lease:
            leaseRetained = packet.claim;
            for (size_t i = 0; i < drivers.size(); ++i) {
                packet.who = i;
                packet.run = drivers[i].run;
                send(packet);
            }
            return;
        case Packet::Ack: return;
        }
    }

    void atReceiver(const Packet &packet)
    {
        if (packet.kind == Packet::Desired) {
            if (devices[packet.device].online)
                obey(packet.device, packet.manifest);
            return;
        }
        Driver &driver = drivers[packet.who];
        if (!driver.alive || driver.run != packet.run)
            return;
        const auto target = driver.rollout->targetOf(devices.empty() ? "" : devices[packet.device].id);
        switch (packet.kind) {
        case Packet::State:
            driver.rollout->deviceReported(packet.report, *target, now);
            driver.rollout->deviceSeen(*target, devices[packet.device].online, now);
            break;
        case Packet::Ack:
            if (driver.outbox.erase(packet.serial) > 0)
                driver.rollout->acknowledged(packet.serial, *target, now);
            break;
        case Packet::Lease:
            leaseEvent(packet.who, {.kind = LeaseEventKind::Heard, .claim = &packet.claim});
            break;
        case Packet::Desired: break;
        }
        flush(packet.who);
    }

    LeaseContext leaseContext(const Driver &driver)
    {
        m_holder = driver.holder();
        return {.holder = m_holder,
                .name = driver.name,
                .times = {.ttl = 20s, .settle = 2s},
                .random = uniform()};
    }

    void leaseEvent(size_t index, const LeaseEvent &event)
    {
        Driver &driver = drivers[index];
        const LeaseStep step = next(driver.lease, event, leaseContext(driver), now);
        driver.lease = step.record;
        if (step.publish) {
            Packet packet;
            packet.kind = Packet::Lease;
            packet.toBroker = true;
            packet.who = index;
            packet.claim = step.claim;
            // One connection keeps its order.
            packet.due = m_leaseSent[index] = std::max(m_leaseSent[index], now + upTo(300ms));
            packet.order = ++m_order;
            m_wire.push(packet);
        }
        const quint64 epoch = driver.lease.state == LeaseState::Held ? driver.lease.epoch : 0;
        if (epoch == driver.epoch)
            return;
        driver.epoch = epoch;
        driver.rollout->setLease(epoch, now);
        if (epoch > 0)
            driver.reconcileAt = now + 1s;
        else if (driver.lease.state == LeaseState::Watching)
            driver.wakesAt = now + 10s + upTo(3min); // a person wants it back
    }

    void reconcile(size_t index)
    {
        Driver &driver = drivers[index];
        driver.reconcileAt = noTime;
        for (size_t i = 0; i < devices.size(); ++i) {
            const auto target = driver.rollout->targetOf(devices[i].id);
            driver.rollout->deviceSeen(*target, devices[i].online, now);
            if (states[i])
                driver.rollout->deviceReported(*states[i], *target, now);
        }
        driver.rollout->reconciled(now);
        flush(index);
    }

    void drive(size_t index, Milliseconds step)
    {
        Driver &driver = drivers[index];
        if (!driver.alive) {
            if (driver.wakesAt != noTime && now >= driver.wakesAt)
                wake(index);
            return;
        }
        const double minutes = static_cast<double>(step.count()) / 60'000;
        if (chance(faults.crashes * minutes)) {
            crash(index);
            return;
        }
        if (driver.epoch == 0 && chance(faults.takeOvers * minutes))
            leaseEvent(index, {.kind = LeaseEventKind::TakeOver, .reason = "test"});
        leaseEvent(index, {});
        if (driver.lease.state == LeaseState::Watching && driver.wakesAt != noTime && now >= driver.wakesAt) {
            driver.wakesAt = noTime;
            leaseEvent(index, {.kind = LeaseEventKind::Want});
        }
        if (driver.reconcileAt != noTime && now >= driver.reconcileAt && driver.epoch > 0)
            reconcile(index);
        if (!driver.alive)
            return;
        Rollout &rollout = *driver.rollout;
        if (driver.epoch > 0 && driver.reconcileAt == noTime) {
            if (rollout.state() == RolloutState::Ready && startsItself)
                (void)rollout.start("ada", now);
            else if (rollout.state() == RolloutState::Paused && resumesItself
                     && (resumesAfterGates || !needsNote(rollout.pauseReason())))
                (void)rollout.resume("ada", "go on", now);
        }
        const Timestamp due = rollout.nextDue(now);
        if (due != noTime && due <= now)
            rollout.tick(now);
        flush(index);
    }

    /// Stores what came out, then sends; a crash may come between any two of these.
    void flush(size_t index)
    {
        Driver &driver = drivers[index];
        Rollout &rollout = *driver.rollout;
        const auto orders = rollout.takeOrders();
        const auto changed = rollout.takeChanged();
        (void)rollout.takeNotes();
        if (chance(faults.crashes / 600)) { // before the transaction: nothing of it ever was
            crash(index);
            return;
        }
        for (const quint32 target : changed) {
            const UpdateRecord &record = rollout.records()[target];
            checkRecord(*readRecord(driver.records[target].toStdString()), record, target);
            driver.records[target] = writeRecord(record);
        }
        if (rollout.takeHeaderChanged())
            driver.header = writeHeader(rollout.header());
        for (const RolloutOrder &order : orders) {
            std::erase_if(driver.outbox,
                          [&order](const auto &one) { return one.second.order.target == order.target; });
            driver.outbox[order.serial] = {order, {}, noTime};
        }
        if (chance(faults.crashes / 600)) { // after it, before anything was sent
            crash(index);
            return;
        }
        for (auto &[serial, one] : driver.outbox) {
            if (driver.epoch == 0 || (one.sent != noTime && now < one.sent + 5s))
                continue;
            if (one.order.kind != UpdateOrder::Clear && one.order.manifest.epoch != driver.epoch)
                continue; // made under a lease that is over; what is still wanted was ordered again
            one.sent = now;
            Packet packet;
            packet.kind = Packet::Desired;
            packet.toBroker = true;
            packet.who = index;
            packet.run = driver.run;
            packet.serial = serial;
            packet.device =
                static_cast<size_t>(std::stoul(m_plan.targets[one.order.target].device.substr(1)));
            if (one.order.kind != UpdateOrder::Clear)
                packet.manifest = one.order.manifest;
            send(packet);
        }
    }

    void checkRecord(const UpdateRecord &before, const UpdateRecord &after, quint32 target)
    {
        if (isTerminal(before.state) && after.state != before.state)
            broken = "terminal " + std::string(updateStateKey(before.state)) + " became "
                + std::string(updateStateKey(after.state));
        const Device &device =
            devices[static_cast<size_t>(std::stoul(m_plan.targets[target].device.substr(1)))];
        if (after.state == UpdateState::Succeeded && before.state != UpdateState::Succeeded
            && (!device.versionsSeen.contains("2.0") || device.boots < 2))
            broken = "success without evidence of " + device.id;
    }

    // --- devices ---

    void report(size_t index, ReportedState state, const std::string &code = {}, int percent = 0)
    {
        Device &device = devices[index];
        if (!device.job)
            return;
        Packet packet;
        packet.kind = Packet::State;
        packet.toBroker = true;
        packet.device = index;
        packet.report = {.rollout = device.job->rollout,
                         .revision = device.job->revision,
                         .epoch = device.job->epoch,
                         .attempt = device.job->attempt,
                         .sequence = ++device.sequence,
                         .state = state,
                         .percent = static_cast<quint8>(percent),
                         .code = code,
                         .message = {},
                         .installedVersion = device.version,
                         .bootId = boot(device)};
        if (state == ReportedState::Deferred)
            packet.report.until = now + 5min;
        packet.order = ++m_order;
        // A device's own messages keep their order; the broker's copies for the drivers may not.
        packet.due = m_deviceSent[index] = std::max(m_deviceSent[index], now + upTo(300ms));
        m_wire.push(packet);
    }

    void obey(size_t index, const std::optional<Manifest> &manifest)
    {
        Device &device = devices[index];
        if (device.bricked)
            return;
        if (!manifest) {
            if (device.job && device.stage < 1) // nothing was begun
                device.job.reset();
            return;
        }
        if (manifest->epoch < device.highestEpoch)
            return; // fenced
        device.highestEpoch = manifest->epoch;
        const auto &planned = m_plan.targets[index];
        if (manifest->artifact.version != m_plan.artifacts[planned.artifact].reference.version)
            broken = "a version outside the plan";
        if (manifest->action == ManifestAction::Cancel) {
            if (!device.job || device.job->attempt != manifest->attempt)
                return;
            device.job->epoch = manifest->epoch;
            if (device.stage >= 5) {
                report(index, ReportedState::CancelRejected);
            } else {
                report(index, ReportedState::Cancelled);
                device.job.reset();
            }
            return;
        }
        if (device.attempt == manifest->attempt && device.rollout == manifest->rollout) {
            if (device.job)
                device.job->epoch = std::max(device.job->epoch, manifest->epoch);
            return; // known
        }
        if (manifest->attempt < device.attempt)
            return;
        device.rollout = manifest->rollout;
        device.attempt = manifest->attempt;
        device.sequence = 0;
        device.job = manifest;
        if (device.version == manifest->artifact.version) {
            report(index, ReportedState::AlreadyInstalled);
            device.job.reset();
            return;
        }
        device.stage = 0;
        device.nextStep = now + upTo(2s);
    }

    void work(size_t index)
    {
        Device &device = devices[index];
        if (device.bricked)
            return;
        if (chance(faults.goesAway / 120)) {
            device.online = !device.online;
            if (device.online)
                obey(index, desired[index]);
            for (Driver &driver : drivers) {
                if (driver.alive && driver.rollout->targetOf(device.id))
                    driver.rollout->deviceSeen(*driver.rollout->targetOf(device.id), device.online, now);
            }
        } else if (!device.online && faults.goesAway == 0 && chance(0.001)) {
            device.online = true;
            obey(index, desired[index]);
        }
        if (!device.job || !device.online || now < device.nextStep)
            return;
        device.nextStep = now + 1s + upTo(10s);
        switch (device.stage++) {
        case 0:
            if (chance(faults.reject)) {
                report(index, ReportedState::Rejected, "refused");
                device.job.reset();
            } else if (chance(faults.defer)) {
                report(index, ReportedState::Deferred, "busy");
                device.stage = 0;
                device.nextStep = now + 5min;
            } else {
                report(index, ReportedState::Accepted);
            }
            return;
        case 1: report(index, ReportedState::Downloading, {}, 30); return;
        case 2:
            if (chance(faults.stalls)) {
                device.job.reset();
            } else if (chance(faults.downloadFails)) {
                report(index, ReportedState::Failed, "network");
                device.job.reset();
            } else {
                report(index, ReportedState::Downloaded, {}, 100);
            }
            return;
        case 3: report(index, ReportedState::Verifying); return;
        case 4: report(index, ReportedState::Installing); return;
        case 5:
            if (chance(faults.installFails)) {
                report(index, ReportedState::Failed, "flash");
                device.job.reset();
            } else if (chance(faults.lies)) {
                report(index, ReportedState::Succeeded);
                device.job.reset();
            } else {
                report(index, ReportedState::Rebooting);
            }
            return;
        case 6:
            if (chance(faults.bricks)) {
                device.bricked = true;
                device.online = false;
                return;
            }
            ++device.boots;
            if (chance(faults.rollsBack)) {
                report(index, ReportedState::RolledBack, "watchdog");
                device.job.reset();
                return;
            }
            device.version = device.job->artifact.version;
            device.versionsSeen.insert(device.version);
            report(index, ReportedState::Confirming);
            device.nextStep = now + m_plan.times.probation;
            return;
        default:
            report(index, ReportedState::Succeeded);
            device.job.reset();
            return;
        }
    }

    std::mt19937 m_random;
    RolloutPlan m_plan;
    std::priority_queue<Packet, std::vector<Packet>, std::greater<>> m_wire;
    quint64 m_order = 0;
    std::map<size_t, Timestamp> m_deviceSent, m_leaseSent;
    std::string m_holder;
};

} // namespace fleetscope
