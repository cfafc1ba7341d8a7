// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/rolloutplan.h"

#include "models/rollout/refusal.h"

#include "models/domain/names.h"
#include "models/rollout/planjson.h"
#include "models/rollout/version.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;
using namespace planjson;

quint64 mix(quint64 x) // the finaliser of SplitMix64
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31U);
}

quint64 hashOf(quint64 seed, std::string_view name, quint64 purpose)
{
    quint64 hash = 0xcbf29ce484222325ULL ^ mix(seed); // FNV-1a
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return mix(hash ^ mix(purpose));
}

bool isPlainId(std::string_view id)
{
    const auto isPlain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'
            || c == '_';
    };
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), isPlain);
}

constexpr std::array<std::string_view, 3> denominatorKeys{"all", "reachable", "dispatched"};
constexpr std::array<std::string_view, 3> actionKeys{"pause", "cancel", "roll_back"};
constexpr std::array<std::string_view, 4> policyKeys{"now", "window", "on_confirm", "download_only"};

qint64 ms(Milliseconds time) { return static_cast<qint64>(time.count()); }

} // namespace

std::vector<PhasePlan> canaryPhases()
{
    return {{.name = "Canary", .percent = 1, .atLeast = 5},
            {.name = "10 %", .percent = 10},
            {.name = "30 %", .percent = 30},
            {.name = "100 %", .percent = 100}};
}

double drawFor(quint64 seed, std::string_view device, quint64 purpose)
{
    return static_cast<double>(hashOf(seed, device, purpose) >> 11U) * 0x1p-53;
}

std::optional<Dependency> missingDependency(const TargetFacts &facts, const PlannedArtifact &artifact)
{
    for (const auto &[name, least] : artifact.depends) {
        const auto tag = std::find_if(facts.tags.begin(), facts.tags.end(),
                                      [&name = name](const auto &one) { return one.first == name; });
        if (tag == facts.tags.end())
            return Dependency{name, least, {}};
        if (std::is_lt(orderVersions(tag->second, least)))
            return Dependency{name, least, tag->second};
    }
    return {};
}

Ineligibility eligibility(const TargetFacts &facts, const PlannedArtifact &artifact)
{
    const auto has = [](const std::vector<std::string> &list, const std::string &value) {
        return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
    };
    if (facts.quarantined)
        return Ineligibility::Quarantined;
    if (facts.inOtherRollout)
        return Ineligibility::InOtherRollout;
    if (facts.pinned)
        return Ineligibility::Pinned;
    if (facts.locked)
        return Ineligibility::Locked;
    if (!has(artifact.models, facts.model))
        return Ineligibility::WrongClass;
    if (!has(artifact.hardware, facts.hardware))
        return Ineligibility::WrongHardware;
    if (facts.version.empty() && (!artifact.from.empty() || !artifact.minimumVersion.empty()))
        return Ineligibility::UnknownVersion;
    if (!canInstallOver({artifact.reference.version, artifact.minimumVersion, artifact.from}, facts.version))
        return Ineligibility::NoVersionPath;
    if (missingDependency(facts, artifact))
        return Ineligibility::MissingDependency;
    if (artifact.minimumBattery > 0 && facts.battery && *facts.battery < artifact.minimumBattery)
        return Ineligibility::LowBattery;
    return Ineligibility::None;
}

std::vector<Error> checkPlan(const RolloutPlan &plan)
{
    std::vector<Error> errors;
    const auto bad = [&errors](Refusal why, std::string_view subject = {}) {
        errors.push_back(refusal(why, subject));
    };
    if (!isPlainId(plan.id))
        bad(Refusal::BadId, plan.id);
    if (plan.artifacts.empty())
        bad(Refusal::NoRelease);
    for (const PlannedArtifact &artifact : plan.artifacts) {
        if (artifact.reference.version.empty())
            bad(Refusal::NoVersion, artifact.reference.name);
        const std::string &hash = artifact.reference.sha256;
        if (hash.size() != 64 || hash.find_first_not_of("0123456789abcdef") != std::string::npos)
            bad(Refusal::NoHash, artifact.reference.name);
        if (artifact.reference.kind == ArtifactKind::Delta && artifact.from.size() != 1)
            bad(Refusal::DeltaWithoutBase, artifact.reference.name);
    }
    if (plan.phases.empty())
        bad(Refusal::NoPhase);
    double before = 0;
    for (const PhasePlan &phase : plan.phases) {
        if (!phase.devices.empty())
            continue;
        if (!(phase.percent > 0 && phase.percent <= 100) || phase.percent < before)
            bad(Refusal::PhasesDoNotRise, phase.name);
        before = phase.percent;
    }
    if (!plan.phases.empty() && (!plan.phases.back().devices.empty() || plan.phases.back().percent < 100))
        bad(Refusal::LastPhaseIsNotAll, plan.phases.back().name);
    if (plan.pace.concurrency == 0)
        bad(Refusal::NoConcurrency);
    if (!(plan.pace.perMinute >= 0) || !(plan.pace.growth >= 1)
        || !(plan.pace.jitter >= 0 && plan.pace.jitter < 1))
        bad(Refusal::RateOutOfRange);
    const GatePlan &gates = plan.gates;
    if (!(gates.failPercent >= 0 && gates.failPercent <= 100)
        || !(gates.passPercent >= 0 && gates.passPercent <= 100))
        bad(Refusal::PercentOutOfRange);
    if (plan.deadline <= 0ms)
        bad(Refusal::DeadlineBeforeStart);
    if (plan.window && plan.window->days == 0)
        bad(Refusal::WindowWithoutDays);
    if (plan.window && !QTimeZone(QByteArray::fromStdString(plan.zone)).isValid())
        bad(Refusal::UnknownZone, plan.zone);
    const HealthPlan &health = plan.health;
    if (!(health.confidence >= 0.5 && health.confidence < 1) || !(health.alertRise >= 0)
        || !(health.offlineRise >= 0))
        bad(Refusal::HealthOutOfRange);
    std::unordered_set<std::string_view> seen;
    seen.reserve(plan.targets.size());
    for (const PlannedTarget &target : plan.targets) {
        if (!isValidName(target.device) || target.device.find_first_of("/+#") != std::string::npos)
            bad(Refusal::BadDeviceId, target.device);
        else if (!seen.insert(target.device).second)
            bad(Refusal::DeviceTwice, target.device);
        if (target.artifact >= plan.artifacts.size() || target.phase >= plan.phases.size())
            bad(Refusal::DeviceWithoutPlace, target.device);
        if (errors.size() > 100)
            break;
    }
    return errors;
}

Result<RolloutPlan> freezePlan(RolloutPlan plan, std::span<const TargetFacts> facts)
{
    plan.targets.clear();
    if (const auto errors = checkPlan(plan); !errors.empty())
        return errors.front();
    plan.targets.resize(facts.size());
    std::vector<std::pair<quint64, size_t>> order; // of those who take part
    order.reserve(facts.size());
    std::unordered_map<std::string_view, size_t> byName;
    for (size_t i = 0; i < facts.size(); ++i) {
        PlannedTarget &target = plan.targets[i];
        target.device = facts[i].device;
        target.zone = facts[i].zone;
        target.version = facts[i].version;
        target.boot = facts[i].boot;
        target.phase = static_cast<quint32>(plan.phases.size() - 1);
        const PlannedArtifact &artifact = plan.artifacts[target.artifact];
        if (facts[i].version == artifact.reference.version)
            target.alreadyInstalled = true;
        else
            target.ineligibility = eligibility(facts[i], artifact);
        if (!target.alreadyInstalled && target.ineligibility == Ineligibility::None)
            order.emplace_back(hashOf(plan.seed, target.device, 1), i);
    }
    for (const auto &[hash, i] : order)
        byName.emplace(plan.targets[i].device, i);
    std::sort(order.begin(), order.end(), [&plan](const auto &left, const auto &right) {
        return left.first != right.first
            ? left.first < right.first
            : plan.targets[left.second].device < plan.targets[right.second].device;
    });
    std::vector<bool> taken(facts.size(), false);
    for (size_t phase = 0; phase < plan.phases.size(); ++phase) {
        for (const std::string &device : plan.phases[phase].devices) {
            const auto found = byName.find(device);
            if (found == byName.end() || taken[found->second])
                continue;
            taken[found->second] = true;
            plan.targets[found->second].phase = static_cast<quint32>(phase);
        }
    }
    size_t assigned = static_cast<size_t>(std::count(taken.begin(), taken.end(), true));
    size_t cursor = 0;
    for (size_t phase = 0; phase < plan.phases.size(); ++phase) {
        const PhasePlan &one = plan.phases[phase];
        if (!one.devices.empty())
            continue;
        const double share = std::ceil(one.percent * static_cast<double>(order.size()) / 100 - 1e-9);
        size_t upTo = std::min(order.size(), std::max(static_cast<size_t>(share), size_t{one.atLeast}));
        if (phase + 1 == plan.phases.size())
            upTo = order.size();
        for (; assigned < upTo && cursor < order.size(); ++cursor) {
            const size_t i = order[cursor].second;
            if (taken[i])
                continue;
            taken[i] = true;
            plan.targets[i].phase = static_cast<quint32>(phase);
            ++assigned;
        }
    }
    if (const auto errors = checkPlan(plan); !errors.empty())
        return errors.front();
    return plan;
}

QByteArray writePlan(const RolloutPlan &plan)
{
    QJsonArray artifacts, phases, delays;
    for (const PlannedArtifact &artifact : plan.artifacts)
        artifacts.append(toJson(artifact));
    for (const PhasePlan &phase : plan.phases) {
        phases.append(QJsonObject{{u"name"_s, text(phase.name)},
                                  {u"percent"_s, phase.percent},
                                  {u"at_least"_s, static_cast<qint64>(phase.atLeast)},
                                  {u"devices"_s, array(phase.devices)},
                                  {u"soak_ms"_s, ms(phase.soak)},
                                  {u"approval"_s, phase.approval}});
    }
    for (const Milliseconds delay : plan.retry.delays)
        delays.append(ms(delay));
    const GatePlan &g = plan.gates;
    const PacePlan &p = plan.pace;
    const StageTimes &t = plan.times;
    QJsonObject object{
        {u"format"_s, 1},
        {u"id"_s, text(plan.id)},
        {u"name"_s, text(plan.name)},
        {u"author"_s, text(plan.author)},
        {u"parent"_s, text(plan.parent)},
        {u"rollback"_s, plan.isRollback},
        {u"revision"_s, static_cast<qint64>(plan.revision)},
        {u"artifacts"_s, artifacts},
        {u"filter"_s, text(plan.targetFilter)},
        {u"chosen"_s, array(plan.chosen)},
        {u"live"_s, plan.liveTargets},
        {u"phases"_s, phases},
        {u"gates"_s,
         QJsonObject{{u"max_failed"_s, static_cast<qint64>(g.maxFailed)},
                     {u"fail_percent"_s, g.failPercent},
                     {u"min_finished"_s, static_cast<qint64>(g.minFinished)},
                     {u"consecutive"_s, static_cast<qint64>(g.consecutive)},
                     {u"max_timed_out"_s, static_cast<qint64>(g.maxTimedOut)},
                     {u"max_rejected"_s, static_cast<qint64>(g.maxRejected)},
                     {u"max_rolled_back"_s, static_cast<qint64>(g.maxRolledBack)},
                     {u"pass_percent"_s, g.passPercent},
                     {u"denominator"_s, text(denominatorKeys[static_cast<size_t>(g.denominator)])},
                     {u"action"_s, text(actionKeys[static_cast<size_t>(g.action)])}}},
        {u"pace"_s,
         QJsonObject{{u"concurrency"_s, static_cast<qint64>(p.concurrency)},
                     {u"per_minute"_s, p.perMinute},
                     {u"growth"_s, p.growth},
                     {u"grow_after"_s, static_cast<qint64>(p.growAfter)},
                     {u"most_per_minute"_s, p.mostPerMinute},
                     {u"jitter"_s, p.jitter}}},
        {u"retry"_s,
         QJsonObject{{u"delays_ms"_s, delays},
                     {u"jitter"_s, plan.retry.jitter},
                     {u"failure"_s, plan.retry.afterFailure},
                     {u"timeout"_s, plan.retry.afterTimeout},
                     {u"rollback"_s, plan.retry.afterRollback},
                     {u"codes"_s, array(plan.retry.codes)},
                     {u"never"_s, array(plan.retry.never)}}},
        {u"times_ms"_s,
         QJsonObject{{u"accept"_s, ms(t.accept)},
                     {u"download_stall"_s, ms(t.downloadStall)},
                     {u"install"_s, ms(t.install)},
                     {u"reboot"_s, ms(t.reboot)},
                     {u"probation"_s, ms(t.probation)},
                     {u"evidence"_s, ms(t.evidence)},
                     {u"cancel"_s, ms(t.cancel)}}},
        {u"install"_s, text(policyKeys[static_cast<size_t>(plan.install)])},
        {u"zone"_s, text(plan.zone)},
        {u"deadline_ms"_s, ms(plan.deadline)},
        {u"seed"_s, QString::number(plan.seed)},
        {u"approval"_s, plan.needsApproval},
        {u"resumes_itself"_s, plan.resumesItself}};
    if (plan.health != HealthPlan{})
        object.insert(u"health"_s, toJson(plan.health));
    if (plan.window)
        object.insert(u"window"_s, text(windowText(*plan.window)));
    if (plan.startAt != noTime)
        object.insert(u"start_at"_s, toUnixMs(plan.startAt));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<RolloutPlan> readPlan(std::string_view json)
{
    const QJsonObject o =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())))
            .object();
    if (o.value("format"_L1).toInt() != 1)
        return Error{ErrorKind::InvalidInput, u"no plan of a rollout that this version knows"_s, {}};
    RolloutPlan plan;
    const auto string = [](const QJsonObject &from, QLatin1StringView key) {
        return from.value(key).toString().toStdString();
    };
    const auto number = [](const QJsonObject &from, QLatin1StringView key, quint32 fallback) {
        return static_cast<quint32>(std::clamp<qint64>(from.value(key).toInteger(fallback), 0, 0xffffffff));
    };
    const auto time = [](const QJsonObject &from, QLatin1StringView key, Milliseconds fallback) {
        return Milliseconds(from.value(key).toInteger(fallback.count()));
    };
    plan.id = string(o, "id"_L1);
    plan.name = string(o, "name"_L1);
    plan.author = string(o, "author"_L1);
    plan.parent = string(o, "parent"_L1);
    plan.isRollback = o.value("rollback"_L1).toBool();
    plan.revision = number(o, "revision"_L1, 1);
    const QJsonArray artifacts = o.value("artifacts"_L1).toArray();
    for (const QJsonValue &one : artifacts)
        plan.artifacts.push_back(artifactFromJson(one.toObject()));
    plan.targetFilter = string(o, "filter"_L1);
    plan.chosen = strings(o.value("chosen"_L1));
    plan.liveTargets = o.value("live"_L1).toBool();
    plan.health = healthFromJson(o.value("health"_L1).toObject());
    const QJsonArray phases = o.value("phases"_L1).toArray();
    for (const QJsonValue &one : phases) {
        const QJsonObject p = one.toObject();
        plan.phases.push_back({.name = string(p, "name"_L1),
                               .percent = p.value("percent"_L1).toDouble(100),
                               .atLeast = number(p, "at_least"_L1, 0),
                               .devices = strings(p.value("devices"_L1)),
                               .soak = time(p, "soak_ms"_L1, 60min),
                               .approval = p.value("approval"_L1).toBool()});
    }
    const QJsonObject g = o.value("gates"_L1).toObject();
    GatePlan &gates = plan.gates;
    gates.maxFailed = number(g, "max_failed"_L1, gates.maxFailed);
    gates.failPercent = g.value("fail_percent"_L1).toDouble(gates.failPercent);
    gates.minFinished = number(g, "min_finished"_L1, gates.minFinished);
    gates.consecutive = number(g, "consecutive"_L1, gates.consecutive);
    gates.maxTimedOut = number(g, "max_timed_out"_L1, 0);
    gates.maxRejected = number(g, "max_rejected"_L1, 0);
    gates.maxRolledBack = number(g, "max_rolled_back"_L1, 0);
    gates.passPercent = g.value("pass_percent"_L1).toDouble(gates.passPercent);
    gates.denominator = choice(g, "denominator"_L1, denominatorKeys, gates.denominator);
    gates.action = choice(g, "action"_L1, actionKeys, gates.action);
    const QJsonObject p = o.value("pace"_L1).toObject();
    PacePlan &pace = plan.pace;
    pace.concurrency = number(p, "concurrency"_L1, pace.concurrency);
    pace.perMinute = p.value("per_minute"_L1).toDouble(pace.perMinute);
    pace.growth = p.value("growth"_L1).toDouble(pace.growth);
    pace.growAfter = number(p, "grow_after"_L1, pace.growAfter);
    pace.mostPerMinute = p.value("most_per_minute"_L1).toDouble(pace.mostPerMinute);
    pace.jitter = p.value("jitter"_L1).toDouble(pace.jitter);
    const QJsonObject r = o.value("retry"_L1).toObject();
    plan.retry.delays.clear();
    const QJsonArray delays = r.value("delays_ms"_L1).toArray();
    for (const QJsonValue &delay : delays)
        plan.retry.delays.emplace_back(delay.toInteger());
    plan.retry.jitter = r.value("jitter"_L1).toDouble(plan.retry.jitter);
    plan.retry.afterFailure = r.value("failure"_L1).toBool(true);
    plan.retry.afterTimeout = r.value("timeout"_L1).toBool(true);
    plan.retry.afterRollback = r.value("rollback"_L1).toBool(false);
    plan.retry.codes = strings(r.value("codes"_L1));
    plan.retry.never = strings(r.value("never"_L1));
    const QJsonObject t = o.value("times_ms"_L1).toObject();
    StageTimes &times = plan.times;
    times.accept = time(t, "accept"_L1, times.accept);
    times.downloadStall = time(t, "download_stall"_L1, times.downloadStall);
    times.install = time(t, "install"_L1, times.install);
    times.reboot = time(t, "reboot"_L1, times.reboot);
    times.probation = time(t, "probation"_L1, times.probation);
    times.evidence = time(t, "evidence"_L1, times.evidence);
    times.cancel = time(t, "cancel"_L1, times.cancel);
    plan.install = choice(o, "install"_L1, policyKeys, InstallPolicy::Now);
    if (const std::string window = string(o, "window"_L1); !window.empty()) {
        const auto parsed = windowFromText(window);
        if (!parsed)
            return parsed.error();
        plan.window = *parsed;
    }
    plan.zone = string(o, "zone"_L1);
    if (o.contains("start_at"_L1))
        plan.startAt = fromUnixMs(o.value("start_at"_L1).toInteger());
    plan.deadline = time(o, "deadline_ms"_L1, plan.deadline);
    plan.seed = o.value("seed"_L1).toString().toULongLong();
    plan.needsApproval = o.value("approval"_L1).toBool();
    plan.resumesItself = o.value("resumes_itself"_L1).toBool();
    return plan;
}

QByteArray planHash(const RolloutPlan &plan)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(writePlan(plan));
    if (plan.liveTargets) // the filter is what was approved: who matches it changes
        return hash.result().toHex();
    QByteArray line;
    for (const PlannedTarget &target : plan.targets) {
        // Lengths before texts, so that no two lists give the same bytes.
        line.clear();
        for (const std::string *field : {&target.device, &target.zone, &target.version})
            line.append(QByteArray::number(static_cast<qint64>(field->size())))
                .append(':')
                .append(field->data(), static_cast<qsizetype>(field->size()));
        line.append(' ').append(QByteArray::number(target.artifact));
        line.append(' ').append(QByteArray::number(target.phase));
        line.append(' ').append(QByteArray::number(static_cast<int>(target.ineligibility)));
        line.append(target.alreadyInstalled ? " 1\n" : " 0\n");
        hash.addData(line);
    }
    return hash.result().toHex();
}

std::vector<PhaseEstimate> estimate(const RolloutPlan &plan, Milliseconds perDevice)
{
    std::vector<PhaseEstimate> estimates(plan.phases.size());
    for (const PlannedTarget &target : plan.targets) {
        if (target.alreadyInstalled || target.ineligibility != Ineligibility::None)
            continue;
        PhaseEstimate &phase = estimates[target.phase];
        ++phase.devices;
        phase.bytes += plan.artifacts[target.artifact].reference.size;
    }
    double rate = plan.pace.perMinute / 60'000; // per ms
    size_t done = 0;
    for (size_t i = 0; i < estimates.size(); ++i) {
        PhaseEstimate &phase = estimates[i];
        if (phase.devices == 0)
            continue;
        if (plan.pace.growAfter > 0) {
            const size_t steps = done / plan.pace.growAfter;
            rate = std::min(plan.pace.mostPerMinute,
                            plan.pace.perMinute * std::pow(plan.pace.growth, static_cast<double>(steps)))
                / 60'000;
        }
        const auto devices = static_cast<double>(phase.devices);
        const double byRate = rate > 0 ? (devices - 1) / rate : 0;
        // With `concurrency` places, each busy for `perDevice`: the last one starts when its place is free.
        const double rounds = std::ceil(devices / plan.pace.concurrency) - 1;
        const double byPlaces = rounds * static_cast<double>(perDevice.count());
        phase.dispatching = Milliseconds(static_cast<qint64>(std::max(byRate, byPlaces)));
        phase.total = phase.dispatching + perDevice + plan.phases[i].soak;
        done += phase.devices;
    }
    return estimates;
}

} // namespace fleetscope
