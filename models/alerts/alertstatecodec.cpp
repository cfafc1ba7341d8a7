// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertstatecodec.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <type_traits>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

/// Every member with its key: writing and reading walk the same list.
template <typename State, typename Visitor>
void visitMembers(State &s, Visitor &&visit)
{
    visit("id"_L1, s.id);
    visit("count"_L1, s.count);
    visit("condition"_L1, s.condition);
    visit("severity"_L1, s.severity);
    visit("ack_severity"_L1, s.acknowledgedSeverity);
    visit("told_severity"_L1, s.notifiedSeverity);
    visit("open"_L1, s.open);
    visit("acked"_L1, s.acknowledged);
    visit("latched"_L1, s.latched);
    visit("flapping"_L1, s.flapping);
    visit("escalated"_L1, s.escalated);
    visit("stepped_down"_L1, s.steppedDown);
    visit("stale"_L1, s.staleSource);
    visit("told"_L1, s.notified);
    visit("inhibited"_L1, s.inhibited);
    visit("maintenance"_L1, s.maintenance);
    visit("out_of_service"_L1, s.outOfService);
    visit("shelved_once"_L1, s.shelvedOnce);
    visit("silenced_by"_L1, s.silencedBy);
    visit("results"_L1, s.results);
    visit("inhibited_by"_L1, s.inhibitedBy);
    visit("since"_L1, s.since);
    visit("opened_at"_L1, s.openedAt);
    visit("fired_at"_L1, s.firedAt);
    visit("closed_at"_L1, s.closedAt);
    visit("unacked_since"_L1, s.unacknowledgedSince);
    visit("told_at"_L1, s.notifiedAt);
    visit("shelved_until"_L1, s.shelvedUntil);
    visit("release_at"_L1, s.releaseAt);
    visit("sampled_at"_L1, s.sampledAt);
    visit("touched"_L1, s.touched);
}

template <typename Enum>
constexpr int lastOf()
{
    return std::is_same_v<Enum, AlertCondition> ? static_cast<int>(AlertCondition::Clearing)
                                                : static_cast<int>(AlertSeverity::Critical);
}

template <typename T>
qint64 numberOf(const T &member)
{
    if constexpr (std::is_same_v<T, Timestamp>)
        return toUnixMs(member);
    else
        return static_cast<qint64>(member);
}

template <typename T>
bool takeNumber(T &member, qint64 number)
{
    if constexpr (std::is_same_v<T, Timestamp>) {
        member = fromUnixMs(number);
        return member >= earliestTime && member <= latestTime;
    } else if constexpr (std::is_enum_v<T>) {
        member = static_cast<T>(number);
        return number >= 0 && number <= lastOf<T>();
    } else {
        member = static_cast<T>(number);
        return number >= 0 && static_cast<qint64>(member) == number;
    }
}

} // namespace

QByteArray stateToJson(const AlertState &state)
{
    QJsonObject object;
    AlertState defaults;
    std::vector<qint64> usual;
    visitMembers(defaults, [&](QLatin1StringView, const auto &member) { usual.push_back(numberOf(member)); });
    size_t place = 0;
    visitMembers(state, [&](QLatin1StringView key, const auto &member) {
        if (const qint64 number = numberOf(member); number != usual[place++])
            object.insert(key, number);
    });
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<AlertState> stateFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return Error{ErrorKind::Corrupt, u"an alert's state is no JSON object"_s, {}};
    const QJsonObject object = document.object();
    AlertState state;
    QString wrong;
    visitMembers(state, [&](QLatin1StringView key, auto &member) {
        const auto value = object.constFind(key);
        if (value == object.constEnd())
            return;
        if (!value->isDouble() || !takeNumber(member, value->toInteger(-1)))
            wrong = key;
    });
    if (!wrong.isEmpty())
        return Error{ErrorKind::Corrupt, u"%1 of an alert's state is out of range"_s.arg(wrong), wrong};
    return state;
}

} // namespace fleetscope
