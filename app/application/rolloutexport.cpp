// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/rolloutexport.h"

#include "app/storage/orderstore.h"
#include "models/rollout/rollout.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <vector>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

enum Field : size_t {
    Record,
    ConnectionName,
    RolloutId,
    Name,
    Author,
    ApprovedBy,
    Parent,
    Hash,
    ArtifactName,
    DeviceId,
    PhaseName,
    Time,
    Ended,
    State,
    Reason,
    Stage,
    Attempts,
    Failures,
    TargetVersion,
    Version,
    PreviousVersion,
    Code,
    Detail,
    FieldCount
};

constexpr std::array<const char *, FieldCount> keys{
    "record",         "connection", "rollout",          "name",   "author",   "approved_by",
    "parent",         "hash",       "artifact",         "device", "phase",    "time",
    "ended",          "state",      "reason",           "stage",  "attempts", "failures",
    "target_version", "version",    "previous_version", "code",   "detail"};

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// No cell for no text: there is nothing to say.
QVariant text(std::string_view utf8)
{
    return utf8.empty() ? QVariant()
                        : QVariant(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

QVariant moment(Timestamp time)
{
    return time == noTime ? QVariant()
                          : QVariant(QDateTime::fromMSecsSinceEpoch(toUnixMs(time), QTimeZone::utc()));
}

class RolloutRows
{
public:
    using Visit = std::function<bool(std::span<const QVariant>)>;
    explicit RolloutRows(const Visit &visit)
        : m_visit(visit)
    { }
    [[nodiscard]] bool wantsMore() const { return m_wantsMore; }

    void begin(const StoredRollout &stored, const RolloutPlan &plan, const RolloutHeader &header)
    {
        m_common = {};
        m_common[ConnectionName] = text(stored.source);
        m_common[RolloutId] = text(stored.id);
        auto row = rowOf("rollout");
        row[Name] = text(plan.name);
        row[Author] = text(plan.author);
        row[ApprovedBy] = text(header.approvedBy);
        row[Parent] = text(plan.parent);
        if (!plan.targets.empty())
            row[Hash] = text(view(planHash(plan)));
        std::string names, versions;
        for (const PlannedArtifact &artifact : plan.artifacts) {
            names += (names.empty() ? "" : ", ") + artifact.reference.name;
            versions += (versions.empty() ? "" : ", ") + artifact.reference.version;
        }
        row[ArtifactName] = text(names);
        row[TargetVersion] = text(versions);
        row[Time] = moment(header.startedAt);
        row[Ended] = moment(header.endedAt);
        row[State] = text(rolloutStateKey(header.standing.state));
        if (header.standing.reason != PauseReason::None)
            row[Reason] = text(pauseReasonKey(header.standing.reason));
        write(row);
    }

    void add(const RolloutPlan &plan, const PlannedTarget &target, const UpdateRecord &record)
    {
        auto row = rowOf("device");
        row[DeviceId] = text(target.device);
        if (target.phase < plan.phases.size() && record.ineligibility == Ineligibility::None)
            row[PhaseName] = text(plan.phases[target.phase].name);
        row[Time] = moment(record.since);
        row[State] = text(updateStateKey(record.state));
        if (record.ineligibility != Ineligibility::None)
            row[Reason] = text(ineligibilityKey(record.ineligibility));
        if (isFailure(record.state))
            row[Stage] = text(updateStateKey(record.stage));
        row[Attempts] = record.attempt;
        row[Failures] = record.failures;
        if (target.artifact < plan.artifacts.size()) {
            row[ArtifactName] = text(plan.artifacts[target.artifact].reference.name);
            row[TargetVersion] = text(plan.artifacts[target.artifact].reference.version);
        }
        row[Version] = text(record.version.empty() ? target.version : record.version);
        row[PreviousVersion] = text(record.previousVersion);
        row[Code] = text(record.code);
        row[Detail] = text(record.message);
        write(row);
    }

    bool add(const RolloutPlan &plan, const StoredRolloutNote &note)
    {
        auto row = rowOf("note");
        if (note.target < plan.targets.size())
            row[DeviceId] = text(plan.targets[note.target].device);
        row[Time] = moment(note.time);
        row[State] = text(note.what);
        row[Code] = text(note.code);
        row[Detail] = text(note.detail);
        write(row);
        return m_wantsMore;
    }

private:
    using Row = std::array<QVariant, FieldCount>;

    [[nodiscard]] Row rowOf(std::string_view record) const
    {
        Row row = m_common;
        row[Record] = text(record);
        return row;
    }
    void write(const Row &row) { m_wantsMore = m_wantsMore && m_visit(row); }

    const Visit &m_visit;
    Row m_common;
    bool m_wantsMore = true;
};

Error unreadable(const StoredRollout &stored)
{
    const QString id = QString::fromStdString(stored.id);
    return {ErrorKind::Corrupt, u"The rollout %1 cannot be read: what is stored of it is damaged."_s.arg(id),
            id};
}

Result<void> visitOne(OrderStore &store, const StoredRollout &stored, RolloutRows &rows)
{
    auto plan = readPlan(view(stored.plan));
    const auto header = readHeader(view(stored.header));
    const auto targets = store.targets(stored.id);
    if (!targets)
        return targets.error();
    if (!plan || !header)
        return unreadable(stored);
    for (const StoredTarget &one : *targets) {
        auto target = readTarget(view(one.target));
        if (!target)
            return unreadable(stored);
        plan->targets.push_back(*std::move(target));
    }
    rows.begin(stored, *plan, *header);
    for (size_t i = 0; i < plan->targets.size() && rows.wantsMore(); ++i) {
        const auto record = readRecord(view((*targets)[i].record));
        if (!record)
            return unreadable(stored);
        rows.add(*plan, plan->targets[i], *record);
    }
    return store.eachNote(stored.id, [&](const StoredRolloutNote &note) { return rows.add(*plan, note); });
}

} // namespace

QList<ExportColumn> rolloutExportColumns()
{
    QList<ExportColumn> columns;
    for (const char *key : keys)
        columns.append({.key = QString::fromLatin1(key), .title = {}});
    return columns;
}

Result<void> visitRolloutRows(const QString &folder,
                              const std::function<bool(std::span<const QVariant>)> &visit)
{
    const auto store = OrderStore::openToRead(folder);
    if (!store)
        return store.error();
    const auto stored = (*store)->rollouts({});
    if (!stored)
        return stored.error();
    RolloutRows rows(visit);
    for (const StoredRollout &one : *stored) {
        if (const auto visited = visitOne(**store, one, rows); !visited)
            return visited.error();
        if (!rows.wantsMore())
            break;
    }
    return {};
}

} // namespace fleetscope
