// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/lease.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr quint64 maxEpoch = 9'000'000'000'000'000; // what a JSON number holds exactly

/// How often the lease has changed hands, without the tag of the holder.
quint64 turnOf(quint64 epoch) { return epoch >> 20U; }

/// Since what we heard last, the lease of somebody else still counts.
bool isTaken(const LeaseRecord &record, std::string_view holder, Timestamp now)
{
    return record.heardAt != noTime && !record.current.holder.empty() && record.current.holder != holder
        && now < record.heardAt + record.current.ttl;
}

void claim(LeaseStep &step, const LeaseContext &context, Timestamp now)
{
    LeaseRecord &r = step.record;
    r.epoch = r.highest = leaseEpoch(turnOf(r.highest) + 1, context.holder);
    r.state = LeaseState::Claiming;
    r.claimedAt = now;
    r.echoedAt = noTime;
    step.publish = true;
    step.claim = {.holder = std::string(context.holder),
                  .name = std::string(context.name),
                  .epoch = r.epoch,
                  .ttl = context.times.ttl,
                  .reason = r.takeOver ? r.reason : std::string()};
}

void claimIfFree(LeaseStep &step, const LeaseContext &context, Timestamp now)
{
    LeaseRecord &r = step.record;
    if (r.state != LeaseState::Waiting || !r.synchronised || (r.notBefore != noTime && now < r.notBefore))
        return;
    if (r.takeOver || !isTaken(r, context.holder, now))
        claim(step, context, now);
}

void renew(LeaseStep &step, const LeaseContext &context, Timestamp now)
{
    step.record.claimedAt = now;
    step.publish = true;
    step.claim = {.holder = std::string(context.holder),
                  .name = std::string(context.name),
                  .epoch = step.record.epoch,
                  .ttl = context.times.ttl,
                  .reason = {}};
}

void heard(LeaseStep &step, const LeaseClaim &claim, const LeaseContext &context, Timestamp now)
{
    LeaseRecord &r = step.record;
    const bool isOurs = claim.holder == context.holder;
    const bool isOld = claim.epoch < r.highest;
    r.highest = std::max(r.highest, claim.epoch);
    if (isOurs) {
        // A claim that we have given up says nothing about who drives.
        if (claim.epoch != r.epoch || r.state < LeaseState::Claiming)
            return;
        r.current = claim;
        r.heardAt = now;
        if (r.echoedAt == noTime || r.state == LeaseState::Held)
            r.echoedAt = now;
        return;
    }
    switch (r.state) {
    case LeaseState::Held:
        if (claim.epoch > r.epoch) {
            r.state = LeaseState::Watching;
            r.takeOver = false;
            r.current = claim;
            r.heardAt = now;
        } else {
            renew(step, context, now); // repairs what an outdated driver left on the topic
        }
        return;
    case LeaseState::Claiming:
        r.current = claim;
        r.heardAt = now;
        if (turnOf(claim.epoch) < turnOf(r.epoch))
            return; // an outdated driver; ours stands above it
        r.state = LeaseState::Waiting;
        r.notBefore = now
            + Milliseconds(static_cast<qint64>(static_cast<double>(context.times.settle.count())
                                               * (1 + 2 * context.random)));
        return;
    case LeaseState::Waiting:
    case LeaseState::Watching:
        if (isOld)
            return;
        r.current = claim;
        r.heardAt = now;
        return;
    }
}

} // namespace

quint64 leaseEpoch(quint64 turn, std::string_view holder)
{
    quint64 hash = 0xcbf29ce484222325ULL; // FNV-1a
    for (const char c : holder)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    hash ^= hash >> 40U;
    return turn << 20U | (hash & 0xfffffU);
}

QByteArray writeLease(const LeaseClaim &claim)
{
    QJsonObject object{{u"holder"_s, QString::fromStdString(claim.holder)},
                       {u"name"_s, QString::fromStdString(claim.name)},
                       {u"epoch"_s, static_cast<qint64>(claim.epoch)},
                       {u"ttl_ms"_s, static_cast<qint64>(claim.ttl.count())}};
    if (!claim.reason.empty())
        object.insert(u"reason"_s, QString::fromStdString(claim.reason));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<LeaseClaim> readLease(std::string_view json)
{
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())));
    const QJsonObject object = document.object();
    const qint64 epoch = object.value("epoch"_L1).toInteger(-1);
    const qint64 ttl = object.value("ttl_ms"_L1).toInteger(-1);
    if (!object.value("holder"_L1).isString() || epoch < 0 || epoch > qint64(maxEpoch) || ttl < 0
        || ttl > 86'400'000)
        return Error{ErrorKind::InvalidInput, u"no lease"_s, {}};
    const auto text = [&object](QLatin1StringView key) {
        return object.value(key).toString().left(128).toStdString();
    };
    return LeaseClaim{.holder = text("holder"_L1),
                      .name = text("name"_L1),
                      .epoch = static_cast<quint64>(epoch),
                      .ttl = Milliseconds(ttl),
                      .reason = text("reason"_L1)};
}

LeaseStep next(const LeaseRecord &record, const LeaseEvent &event, const LeaseContext &context, Timestamp now)
{
    LeaseStep step{record, false, {}};
    LeaseRecord &r = step.record;
    using Kind = LeaseEventKind;
    switch (event.kind) {
    case Kind::Want:
        if (r.state == LeaseState::Watching) {
            r.state = LeaseState::Waiting;
            r.takeOver = false;
            claimIfFree(step, context, now);
        }
        break;
    case Kind::TakeOver:
        if (r.state == LeaseState::Watching || r.state == LeaseState::Waiting) {
            r.state = LeaseState::Waiting;
            r.takeOver = true;
            r.reason = event.reason;
            claimIfFree(step, context, now);
        }
        break;
    case Kind::Give:
        if (r.state == LeaseState::Held) {
            step.publish = true;
            step.claim = {.holder = {}, .name = {}, .epoch = r.epoch, .ttl = context.times.ttl, .reason = {}};
        }
        r.state = LeaseState::Watching;
        r.takeOver = false;
        break;
    case Kind::Heard: heard(step, *event.claim, context, now); break;
    case Kind::Synchronised:
        r.synchronised = true;
        claimIfFree(step, context, now);
        break;
    case Kind::Disconnected:
        r.synchronised = false;
        if (r.state == LeaseState::Claiming) // whatever became of the claim: the next one has its own epoch
            r.state = LeaseState::Waiting;
        break;
    case Kind::Tick:
        if (r.state == LeaseState::Claiming) {
            if (r.echoedAt != noTime && now >= r.echoedAt + context.times.settle) {
                r.state = LeaseState::Held;
                r.takeOver = false;
                r.reason.clear();
            } else if (r.echoedAt == noTime && now >= r.claimedAt + context.times.ttl) {
                r.state = LeaseState::Waiting;
                claimIfFree(step, context, now);
            }
        } else if (r.state == LeaseState::Held) {
            if (now >= r.echoedAt + context.times.ttl)
                r.state = LeaseState::Waiting; // another may have it by now; a claim makes a new epoch
            else if (now >= r.claimedAt + context.times.ttl / 3)
                renew(step, context, now);
        } else {
            claimIfFree(step, context, now);
        }
        break;
    }
    return step;
}

Timestamp nextDue(const LeaseRecord &r, const LeaseContext &context)
{
    switch (r.state) {
    case LeaseState::Watching: return noTime;
    case LeaseState::Waiting:
        if (!r.synchronised)
            return noTime;
        return std::max(r.takeOver || r.heardAt == noTime || r.current.holder.empty()
                            ? r.notBefore
                            : r.heardAt + r.current.ttl,
                        r.notBefore);
    case LeaseState::Claiming:
        return r.echoedAt != noTime ? r.echoedAt + context.times.settle : r.claimedAt + context.times.ttl;
    case LeaseState::Held:
        return std::min(r.echoedAt + context.times.ttl, r.claimedAt + context.times.ttl / 3);
    }
    return noTime;
}

} // namespace fleetscope
