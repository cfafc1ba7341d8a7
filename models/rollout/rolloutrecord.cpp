// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/rollout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// How a rollout is stored: JSON with the keys of the states, so that a file survives a new state in the
// middle.

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

void putTime(QJsonObject &object, const QString &key, Timestamp time)
{
    if (time != noTime)
        object.insert(key, toUnixMs(time));
}

Timestamp time(const QJsonObject &object, QLatin1StringView key)
{
    return object.contains(key) ? fromUnixMs(object.value(key).toInteger()) : noTime;
}

quint64 number(const QJsonObject &object, QLatin1StringView key)
{
    return static_cast<quint64>(std::max<qint64>(0, object.value(key).toInteger()));
}

quint32 number32(const QJsonObject &object, QLatin1StringView key)
{
    return static_cast<quint32>(std::min<quint64>(number(object, key), 0xffffffff));
}

std::string string(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString().toStdString();
}

QJsonObject parse(std::string_view json)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())))
        .object();
}

Error bad(const QString &what) { return {ErrorKind::InvalidInput, what, {}}; }

constexpr int flagCount = 9;

quint32 flagBits(const UpdateFlags &f)
{
    const bool all[flagCount] = {f.late,    f.drifted, f.forced,    f.manual, f.failing,
                                 f.settled, f.claimed, f.reachable, f.held};
    quint32 bits = 0;
    for (int i = 0; i < flagCount; ++i)
        bits |= all[i] ? 1U << i : 0U;
    return bits;
}

UpdateFlags flagsOf(quint32 bits)
{
    const auto bit = [bits](unsigned i) { return (bits >> i & 1U) != 0; };
    UpdateFlags f;
    f.late = bit(0);
    f.drifted = bit(1);
    f.forced = bit(2);
    f.manual = bit(3);
    f.failing = bit(4);
    f.settled = bit(5);
    f.claimed = bit(6);
    f.reachable = bit(7);
    f.held = bit(8);
    return f;
}

constexpr std::array<std::string_view, 4> orderKeys{"none", "publish", "cancel", "clear"};

} // namespace

QByteArray writeHeader(const RolloutHeader &header)
{
    QJsonArray phases;
    for (const PhaseRecord &phase : header.phases) {
        QJsonObject one{{u"state"_s, text(phaseStateKey(phase.state))},
                        {u"consecutive"_s, static_cast<qint64>(phase.consecutive)},
                        {u"approved"_s, phase.approved},
                        {u"unhealthy"_s, phase.healthBreached}};
        putTime(one, u"opened"_s, phase.opened);
        putTime(one, u"ended"_s, phase.ended);
        putTime(one, u"last_success"_s, phase.lastSuccess);
        phases.append(one);
    }
    QJsonObject object{{u"state"_s, text(rolloutStateKey(header.standing.state))},
                       {u"reason"_s, text(pauseReasonKey(header.standing.reason))},
                       {u"forced"_s, header.cancelMode == CancelMode::Forced},
                       {u"rollback_made"_s, header.rollbackMade},
                       {u"install_released"_s, header.installReleased},
                       {u"orders"_s, static_cast<qint64>(header.orders)},
                       {u"successes"_s, static_cast<qint64>(header.successes)},
                       {u"approved_by"_s, text(header.approvedBy)},
                       {u"approved_hash"_s, text(header.approvedHash)},
                       {u"phases"_s, phases}};
    putTime(object, u"started"_s, header.startedAt);
    putTime(object, u"ended"_s, header.endedAt);
    putTime(object, u"next_manifest"_s, header.nextManifest);
    putTime(object, u"leaving"_s, header.leaving);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<RolloutHeader> readHeader(std::string_view json)
{
    const QJsonObject object = parse(json);
    const auto state = rolloutStateFromKey(string(object, "state"_L1));
    const auto reason = pauseReasonFromKey(string(object, "reason"_L1));
    if (!state || !reason)
        return bad(u"no state of a rollout"_s);
    RolloutHeader header;
    header.standing = {*state, *reason};
    header.cancelMode = object.value("forced"_L1).toBool() ? CancelMode::Forced : CancelMode::Soft;
    header.rollbackMade = object.value("rollback_made"_L1).toBool();
    header.installReleased = object.value("install_released"_L1).toBool();
    header.orders = number(object, "orders"_L1);
    header.successes = number(object, "successes"_L1);
    header.approvedBy = string(object, "approved_by"_L1);
    header.approvedHash = string(object, "approved_hash"_L1);
    header.startedAt = time(object, "started"_L1);
    header.endedAt = time(object, "ended"_L1);
    header.nextManifest = time(object, "next_manifest"_L1);
    header.leaving = time(object, "leaving"_L1);
    const QJsonArray phases = object.value("phases"_L1).toArray();
    for (const QJsonValue &value : phases) {
        const QJsonObject one = value.toObject();
        const auto phase = phaseStateFromKey(string(one, "state"_L1));
        if (!phase)
            return bad(u"no state of a phase"_s);
        header.phases.push_back({.state = *phase,
                                 .consecutive = number32(one, "consecutive"_L1),
                                 .approved = one.value("approved"_L1).toBool(),
                                 .healthBreached = one.value("unhealthy"_L1).toBool(),
                                 .opened = time(one, "opened"_L1),
                                 .ended = time(one, "ended"_L1),
                                 .lastSuccess = time(one, "last_success"_L1)});
    }
    return header;
}

QByteArray writeRecord(const UpdateRecord &record)
{
    QJsonObject object{{u"state"_s, text(updateStateKey(record.state))}};
    const auto putText = [&object](const QString &key, const std::string &value) {
        if (!value.empty())
            object.insert(key, text(value));
    };
    const auto putNumber = [&object](const QString &key, quint64 value) {
        if (value != 0)
            object.insert(key, static_cast<qint64>(value));
    };
    if (record.stage != UpdateState::Selected)
        object.insert(u"stage"_s, text(updateStateKey(record.stage)));
    if (record.ineligibility != Ineligibility::None)
        object.insert(u"why"_s, text(ineligibilityKey(record.ineligibility)));
    if (record.orderKind != UpdateOrder::None)
        object.insert(u"order_kind"_s, text(orderKeys[static_cast<size_t>(record.orderKind)]));
    putNumber(u"flags"_s, flagBits(record.flags));
    putNumber(u"retained"_s, record.retained ? 1 : 0);
    putNumber(u"pct"_s, record.percent);
    putNumber(u"attempt"_s, record.attempt);
    putNumber(u"failures"_s, record.failures);
    putNumber(u"epoch"_s, record.epoch);
    putNumber(u"order"_s, record.order);
    putNumber(u"report_epoch"_s, record.reportEpoch);
    putNumber(u"report_attempt"_s, record.reportAttempt);
    putNumber(u"report_seq"_s, record.reportSequence);
    putTime(object, u"since"_s, record.since);
    putTime(object, u"progress"_s, record.progressAt);
    putTime(object, u"until"_s, record.until);
    putTime(object, u"changed"_s, record.changedAt);
    putText(u"code"_s, record.code);
    putText(u"msg"_s, record.message);
    putText(u"previous"_s, record.previousVersion);
    putText(u"version"_s, record.version);
    putText(u"boot_before"_s, record.bootBefore);
    putText(u"boot"_s, record.boot);
    putText(u"slot"_s, record.slot);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<UpdateRecord> readRecord(std::string_view json)
{
    const QJsonObject object = parse(json);
    const auto state = updateStateFromKey(string(object, "state"_L1));
    if (!state)
        return bad(u"no state of a device"_s);
    UpdateRecord record;
    record.state = *state;
    record.stage = updateStateFromKey(string(object, "stage"_L1)).value_or(UpdateState::Selected);
    record.ineligibility = ineligibilityFromKey(string(object, "why"_L1)).value_or(Ineligibility::None);
    const std::string kind = string(object, "order_kind"_L1);
    for (size_t i = 0; i < orderKeys.size(); ++i) {
        if (orderKeys[i] == kind)
            record.orderKind = static_cast<UpdateOrder>(i);
    }
    record.flags = flagsOf(number32(object, "flags"_L1));
    record.retained = number(object, "retained"_L1) != 0;
    record.percent = static_cast<quint8>(std::min<quint64>(100, number(object, "pct"_L1)));
    record.attempt = number32(object, "attempt"_L1);
    record.failures = number32(object, "failures"_L1);
    record.epoch = number(object, "epoch"_L1);
    record.order = number(object, "order"_L1);
    record.reportEpoch = number(object, "report_epoch"_L1);
    record.reportAttempt = number32(object, "report_attempt"_L1);
    record.reportSequence = number(object, "report_seq"_L1);
    record.since = time(object, "since"_L1);
    record.progressAt = time(object, "progress"_L1);
    record.until = time(object, "until"_L1);
    record.changedAt = time(object, "changed"_L1);
    record.code = string(object, "code"_L1);
    record.message = string(object, "msg"_L1);
    record.previousVersion = string(object, "previous"_L1);
    record.version = string(object, "version"_L1);
    record.bootBefore = string(object, "boot_before"_L1);
    record.boot = string(object, "boot"_L1);
    record.slot = string(object, "slot"_L1);
    return record;
}

QByteArray writeTarget(const PlannedTarget &target)
{
    QJsonObject object{{u"device"_s, text(target.device)},
                       {u"zone"_s, text(target.zone)},
                       {u"version"_s, text(target.version)},
                       {u"boot"_s, text(target.boot)},
                       {u"artifact"_s, static_cast<qint64>(target.artifact)},
                       {u"phase"_s, static_cast<qint64>(target.phase)},
                       {u"why"_s, text(ineligibilityKey(target.ineligibility))},
                       {u"already"_s, target.alreadyInstalled}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<PlannedTarget> readTarget(std::string_view json)
{
    const QJsonObject object = parse(json);
    const auto why = ineligibilityFromKey(string(object, "why"_L1));
    if (!why || string(object, "device"_L1).empty())
        return bad(u"no target of a rollout"_s);
    return PlannedTarget{.device = string(object, "device"_L1),
                         .zone = string(object, "zone"_L1),
                         .version = string(object, "version"_L1),
                         .boot = string(object, "boot"_L1),
                         .artifact = number32(object, "artifact"_L1),
                         .phase = number32(object, "phase"_L1),
                         .ineligibility = *why,
                         .alreadyInstalled = object.value("already"_L1).toBool()};
}

} // namespace fleetscope
