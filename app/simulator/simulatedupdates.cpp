// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/simulatedupdates.h"

#include "models/rollout/rolloutplan.h"

#include <algorithm>
#include <utility>

namespace fleetscope {

SimulatedUpdates::Device &SimulatedUpdates::deviceOf(std::string_view id)
{
    const auto [found, isNew] = m_devices.try_emplace(std::string(id));
    if (isNew) {
        Device &device = found->second;
        device.id = id;
        if (m_options.subject) {
            UpdateSubject subject = m_options.subject(id);
            device.version = std::move(subject.version);
            device.firstBootId = std::move(subject.bootId);
            device.temper = temperOf(subject.faults, subject.pace);
        } else {
            device.version = m_options.version;
            device.temper = temperOf(m_options.faults, m_options.pace);
        }
    }
    return found->second;
}

size_t SimulatedUpdates::temperOf(const UpdateFaults &faults, const UpdatePace &pace)
{
    const Temper temper{faults, pace};
    const auto found = std::ranges::find(m_tempers, temper);
    if (found != m_tempers.end())
        return static_cast<size_t>(found - m_tempers.begin());
    m_tempers.push_back(temper);
    return m_tempers.size() - 1;
}

std::string SimulatedUpdates::versionOf(std::string_view device) const
{
    const auto found = m_devices.find(std::string(device));
    return found == m_devices.end() ? m_options.version : found->second.version;
}

std::string SimulatedUpdates::bootIdOf(std::string_view device) const
{
    const auto found = m_devices.find(std::string(device));
    if (found != m_devices.end() && found->second.boots == 1 && !found->second.firstBootId.empty())
        return found->second.firstBootId;
    return std::string(device) + "-boot-"
        + std::to_string(found == m_devices.end() ? 1 : found->second.boots);
}

quint32 SimulatedUpdates::installationsOf(std::string_view device) const
{
    const auto found = m_devices.find(std::string(device));
    return found == m_devices.end() ? 0 : found->second.installations;
}

bool SimulatedUpdates::strikes(const Device &device, double share, quint64 what) const
{
    return share > 0 && drawFor(m_options.seed + device.knownAttempt, device.id, what) < share;
}

void SimulatedUpdates::plan(Device &device, Stage stage, Timestamp at)
{
    device.stage = stage;
    device.due = at;
    m_due.push({at, device.id});
}

Timestamp SimulatedUpdates::nextDue() const
{
    if (!m_answers.empty())
        return earliestTime;
    return m_due.empty() ? noTime : m_due.top().time;
}

void SimulatedUpdates::report(Device &device, ReportedState state, const Sink &sink, const char *code,
                              Timestamp until)
{
    UpdateReport report{.rollout = device.job.rollout,
                        .revision = device.job.revision,
                        .epoch = device.job.epoch,
                        .attempt = device.job.attempt,
                        .sequence = ++device.sequence,
                        .state = state,
                        .percent =
                            static_cast<quint8>(state == ReportedState::Downloading ? device.percent : 0),
                        .code = code,
                        .message = {},
                        .installedVersion = device.version,
                        .bootId = bootIdOf(device.id),
                        .slot = device.slotB ? "b" : "a",
                        .until = until,
                        .time = device.due};
    const UpdateMessage message{m_options.prefix + '/' + device.id + "/ota/state", writeReport(report), true};
    sink(message);
    if (strikes(device, m_tempers[device.temper].faults.duplicates, 20))
        sink(message);
}

void SimulatedUpdates::stop(Device &device, ReportedState state, const Sink &sink, const char *code)
{
    report(device, state, sink, code);
    device.stage = Stage::Idle;
    device.hasJob = false;
}

void SimulatedUpdates::boot(Device &device, const Sink &sink)
{
    ++device.boots;
    const std::string bootId = bootIdOf(device.id);
    sink({m_options.prefix + '/' + device.id + "/status",
          QByteArray(R"({"boot_id":")") + QByteArray::fromStdString(bootId) + R"(","state":"online","ts":)"
              + QByteArray::number(toUnixMs(device.due)) + '}',
          true});
}

void SimulatedUpdates::receive(std::string_view id, std::string_view payload, Timestamp now)
{
    Device &device = deviceOf(id);
    if (device.stage == Stage::Bricked)
        return;
    if (payload.empty()) {
        if (device.hasJob && (device.stage == Stage::Answer || device.isHeld)) {
            device.hasJob = device.isHeld = false; // nothing was begun
            device.stage = Stage::Idle;
        }
        return;
    }
    const auto manifest = readManifest(payload);
    if (!manifest || manifest->epoch < device.highestEpoch)
        return; // not understood, or of a driver that is outdated
    device.highestEpoch = manifest->epoch;
    const Sink later = [this](const UpdateMessage &message) { m_answers.push_back(message); };
    const bool isKnown = manifest->rollout == device.knownRollout
        && manifest->revision == device.knownRevision && manifest->attempt <= device.knownAttempt;
    if (manifest->action == ManifestAction::Cancel) {
        if (!isKnown || manifest->attempt != device.knownAttempt)
            return;
        device.job.epoch = manifest->epoch;
        if (device.hasJob && device.stage < Stage::Install) {
            device.isHeld = false;
            stop(device, ReportedState::Cancelled, later, "");
        } else if (device.hasJob) {
            report(device, ReportedState::CancelRejected, later, "installing");
        }
        return;
    }
    if (isKnown) {
        // The same again, perhaps by a new driver, or now to be installed: nothing is begun twice.
        if (device.hasJob && manifest->attempt == device.knownAttempt) {
            const bool installsNow = device.isHeld && manifest->install != InstallPolicy::DownloadOnly;
            device.job = *manifest;
            if (installsNow) {
                device.isHeld = false;
                plan(device, Stage::Install, now + m_tempers[device.temper].pace.step);
            }
        }
        return;
    }
    device.knownRollout = manifest->rollout;
    device.knownRevision = manifest->revision;
    device.knownAttempt = manifest->attempt;
    device.job = *manifest;
    device.sequence = 0;
    device.percent = 0;
    device.isHeld = false;
    device.hasJob = true;
    plan(device, Stage::Answer, now + m_tempers[device.temper].pace.step);
}

void SimulatedUpdates::run(Device &device, const Sink &sink)
{
    const UpdateFaults &faults = m_tempers[device.temper].faults;
    const UpdatePace &pace = m_tempers[device.temper].pace;
    const Timestamp now = device.due;
    switch (device.stage) {
    case Stage::Idle:
    case Stage::Bricked: return;
    case Stage::Answer:
        if (device.job.expiresAt != noTime && now > device.job.expiresAt) {
            stop(device, ReportedState::Rejected, sink, "expired");
        } else if (device.version == device.job.artifact.version) {
            stop(device, ReportedState::AlreadyInstalled, sink, "");
        } else if (strikes(device, faults.rejects, 1)) {
            stop(device, ReportedState::Rejected, sink, "refused");
        } else if (device.percent == 0 && !device.job.force && strikes(device, faults.defers, 2)) {
            device.percent = 1; // only once
            report(device, ReportedState::Deferred, sink, "busy", now + 1min);
            plan(device, Stage::Answer, now + 1min);
        } else {
            device.percent = 0;
            report(device, ReportedState::Accepted, sink);
            plan(device, Stage::Download, now + pace.step);
        }
        return;
    case Stage::Download:
        if (device.percent >= 50 && strikes(device, faults.stalls, 3)) {
            device.stage = Stage::Idle;
            device.hasJob = false;
        } else if (device.percent >= 50 && strikes(device, faults.fullDisk, 4)) {
            stop(device, ReportedState::Failed, sink, "no_space");
        } else if (device.percent >= 100) {
            report(device, ReportedState::Downloaded, sink);
            plan(device, Stage::Verify, now + pace.step);
        } else {
            report(device, ReportedState::Downloading, sink);
            device.percent += 25;
            plan(device, Stage::Download, now + pace.download / 4);
        }
        return;
    case Stage::Downloaded:
    case Stage::Verify:
        report(device, ReportedState::Verifying, sink);
        plan(device, Stage::Verified, now + pace.step);
        return;
    case Stage::Verified:
        if (strikes(device, faults.badHash, 5)) {
            stop(device, ReportedState::Failed, sink, "bad_hash");
        } else if (strikes(device, faults.badSignature, 6)) {
            stop(device, ReportedState::Failed, sink, "bad_signature");
        } else {
            report(device, ReportedState::Verified, sink);
            if (device.job.install == InstallPolicy::DownloadOnly)
                device.isHeld = true;
            else
                plan(device, Stage::Install, now + pace.step);
        }
        return;
    case Stage::Install:
        ++device.installations;
        report(device, ReportedState::Installing, sink);
        plan(device, Stage::Reboot, now + pace.install);
        return;
    case Stage::Reboot:
        if (strikes(device, faults.installFails, 7)) {
            stop(device, ReportedState::Failed, sink, "flash");
        } else if (strikes(device, faults.lies, 8)) {
            stop(device, ReportedState::Succeeded, sink, "");
        } else {
            report(device, ReportedState::Rebooting, sink);
            plan(device, Stage::Boot, now + pace.reboot);
        }
        return;
    case Stage::Boot:
        if (strikes(device, faults.bricks, 9)) {
            device.stage = Stage::Bricked;
            return;
        }
        device.oldVersion = device.version;
        if (device.job.artifact.needsReboot)
            boot(device, sink);
        if (strikes(device, faults.rollsBack, 10)) {
            boot(device, sink);
            stop(device, ReportedState::RolledBack, sink, "watchdog");
            return;
        }
        device.version = device.job.artifact.version;
        device.slotB = !device.slotB;
        device.healthySince = now;
        report(device, ReportedState::Confirming, sink);
        plan(device, Stage::Probation, now + device.job.times.probation / 2);
        return;
    case Stage::Probation:
        if (strikes(device, faults.rebootLoops, 11)) {
            boot(device, sink);
            report(device, ReportedState::Confirming, sink);
            plan(device, Stage::Probation, now + device.job.times.probation / 2);
            return;
        }
        plan(device, strikes(device, faults.reportsLate, 12) ? Stage::LateSuccess : Stage::Success,
             device.healthySince + device.job.times.probation);
        if (device.stage == Stage::LateSuccess)
            plan(device, Stage::LateSuccess, device.due + 30min);
        return;
    case Stage::Success:
    case Stage::LateSuccess:
        report(device, ReportedState::Succeeded, sink);
        device.hasJob = false;
        device.stage = Stage::Idle;
        if (strikes(device, faults.regresses, 13))
            plan(device, Stage::Regress, now + 1h);
        return;
    case Stage::Regress:
        boot(device, sink);
        device.version = std::exchange(device.oldVersion, {});
        device.slotB = !device.slotB;
        report(device, ReportedState::Confirming, sink);
        device.stage = Stage::Idle;
        return;
    }
}

void SimulatedUpdates::advance(Timestamp until, const Sink &sink)
{
    for (const UpdateMessage &message : std::exchange(m_answers, {}))
        sink(message);
    while (!m_due.empty() && m_due.top().time <= until) {
        const Due due = m_due.top();
        m_due.pop();
        Device &device = m_devices.at(due.device);
        if (device.due == due.time) // else it was told otherwise in the meantime
            run(device, sink);
    }
}

} // namespace fleetscope
