// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/alertlistmodel.h"

#include "models/items/alertwords.h"
#include "models/items/devicetablemodel.h"
#include "models/items/format.h"

#include <algorithm>
#include <cmath>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr quint64 groupMark = quint64{1} << 63;
/// How long a new row is marked.
constexpr Milliseconds fresh{2 * 60'000};

Timestamp timeOf(const AlertEntry &entry)
{
    return entry.state.firedAt == noTime ? entry.state.since : entry.state.firedAt;
}

} // namespace

QString subjectText(const AlertEntry &entry)
{
    return entry.key.kind == AlertSubject::Connection ? entry.connection : entry.key.subject;
}

AlertListModel::AlertListModel(const AlertBook &book, QObject *parent)
    : QAbstractTableModel(parent)
    , m_book(book)
{ }

void AlertListModel::setFilter(const AlertFilter &filter, Timestamp now)
{
    m_filter = filter;
    m_now = now;
    const bool held = std::exchange(m_held, false);
    install(wanted());
    m_held = held;
}

void AlertListModel::refresh(Timestamp now)
{
    m_now = now;
    if (m_seen != m_book.revision())
        install(wanted());
    else if (!m_rows.empty()) // ages
        emit dataChanged(index(0, SinceColumn), index(rowCount() - 1, SinceColumn), {Qt::DisplayRole});
}

void AlertListModel::setHeld(bool held)
{
    if (m_held && !held)
        m_seen = notSeen; // what came meanwhile finds its place with the next refresh
    m_held = held;
}

bool AlertListModel::passes(const AlertEntry &entry, const QStringList &words) const
{
    const AlertFacet facet = facetOf(entry.state);
    if (m_filter.facet ? facet != *m_filter.facet : facet > AlertFacet::Acknowledged)
        return false;
    return std::ranges::all_of(words, [&](const QString &word) {
        return entry.key.subject.contains(word, Qt::CaseInsensitive)
            || entry.ruleName.contains(word, Qt::CaseInsensitive)
            || entry.site.contains(word, Qt::CaseInsensitive)
            || entry.connection.contains(word, Qt::CaseInsensitive);
    });
}

QString AlertListModel::groupKey(const AlertEntry &entry) const
{
    switch (m_filter.grouping) {
    case AlertGrouping::RollUp:
    case AlertGrouping::Rule: return entry.ruleName;
    case AlertGrouping::Device: return subjectText(entry);
    case AlertGrouping::Site: return entry.site;
    case AlertGrouping::None: break;
    }
    return {};
}

std::vector<AlertListModel::Row> AlertListModel::wanted()
{
    m_seen = m_book.revision();
    struct Key
    {
        int severity;
        bool acknowledged;
        Timestamp time;
        quint64 serial;
    };
    const QStringList words = m_filter.words.split(u' ', Qt::SkipEmptyParts);
    std::vector<Key> keys;
    const auto add = [&](const AlertEntry &entry) {
        if (passes(entry, words))
            keys.push_back({static_cast<int>(effectiveSeverity(entry.state)), entry.state.acknowledged,
                            timeOf(entry), entry.serial});
    };
    std::ranges::for_each(m_book.entries(), add);
    if (m_filter.facet == AlertFacet::Closed) {
        for (const AlertEntry *entry : m_book.past())
            add(*entry);
    }
    std::ranges::sort(keys, [](const Key &a, const Key &b) {
        return std::tuple(a.acknowledged, -a.severity, b.time, b.serial)
            < std::tuple(b.acknowledged, -b.severity, a.time, a.serial);
    });
    m_groups.clear();
    std::vector<Row> rows;
    rows.reserve(keys.size());
    if (m_filter.grouping == AlertGrouping::None) {
        for (const Key &key : keys)
            rows.push_back({key.serial});
        return rows;
    }
    // Groups stand where their worst and newest alert would.
    std::vector<quint64> order;
    for (const Key &key : keys) {
        const AlertEntry &entry = *m_book.find(key.serial);
        const QString name = groupKey(entry);
        quint64 &id = m_groupIds[name];
        if (id == 0)
            id = groupMark | static_cast<quint64>(m_groupIds.size());
        Group &group = m_groups[id];
        if (group.serials.empty()) {
            group.name = name;
            group.facet = facetOf(entry.state);
            order.push_back(id);
        }
        group.serials.push_back(key.serial);
        group.worst = std::max(group.worst, effectiveSeverity(entry.state));
        group.newest = std::max(group.newest, key.time);
    }
    const size_t most = m_filter.grouping == AlertGrouping::RollUp ? rollUpAbove : 1;
    if (m_filter.grouping == AlertGrouping::RollUp) { // small ones stay among the others, in their order
        QSet<quint64> shown;
        for (const Key &key : keys) {
            const quint64 id = m_groupIds.value(groupKey(*m_book.find(key.serial)));
            const Group &group = m_groups[id];
            if (group.serials.size() <= most) {
                rows.push_back({key.serial});
            } else if (!shown.contains(id)) {
                shown.insert(id);
                rows.push_back({id});
                if (m_unfolded.contains(id)) {
                    for (const quint64 serial : group.serials)
                        rows.push_back({serial, true});
                }
            }
        }
        return rows;
    }
    for (const quint64 id : order) {
        const Group &group = m_groups[id];
        if (group.serials.size() <= most) {
            rows.push_back({group.serials.front()});
            continue;
        }
        rows.push_back({id});
        if (m_unfolded.contains(id)) {
            for (const quint64 serial : group.serials)
                rows.push_back({serial, true});
        }
    }
    return rows;
}

void AlertListModel::install(std::vector<Row> rows)
{
    QSet<quint64> before;
    before.reserve(static_cast<qsizetype>(m_rows.size()));
    for (const Row &row : m_rows)
        before.insert(row.id);
    QSet<quint64> after;
    after.reserve(static_cast<qsizetype>(rows.size()));
    std::vector<Row> added;
    for (const Row &row : rows) {
        after.insert(row.id);
        if (!before.contains(row.id))
            added.push_back(row);
    }
    if (!added.empty()) {
        const auto first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
        m_rows.insert(m_rows.end(), added.begin(), added.end());
        endInsertRows();
    }
    const size_t shown = rows.size();
    const size_t gone = m_rows.size() - shown;
    std::vector<Row> target = std::move(rows);
    if (m_held) { // as they stand, without those that went
        target.clear();
        for (const Row &row : m_rows) {
            if (after.contains(row.id))
                target.push_back(row);
        }
    }
    for (const Row &row : m_rows) {
        if (!after.contains(row.id))
            target.push_back(row);
    }
    if (target != m_rows) {
        emit layoutAboutToBeChanged();
        const QModelIndexList old = persistentIndexList();
        std::vector<quint64> ids;
        for (const QModelIndex &index : old)
            ids.push_back(m_rows[static_cast<size_t>(index.row())].id);
        m_rows = std::move(target);
        if (!old.isEmpty()) {
            QHash<quint64, int> places;
            for (size_t i = 0; i < m_rows.size(); ++i)
                places.insert(m_rows[i].id, static_cast<int>(i));
            QModelIndexList moved;
            for (qsizetype i = 0; i < old.size(); ++i)
                moved.append(index(places.value(ids[static_cast<size_t>(i)]), old[i].column()));
            changePersistentIndexList(old, moved);
        }
        emit layoutChanged();
    }
    if (gone > 0) {
        beginRemoveRows({}, static_cast<int>(shown), static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(shown);
        endRemoveRows();
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void AlertListModel::toggleGroup(int row, Timestamp now)
{
    const quint64 id = m_rows[static_cast<size_t>(row)].id;
    if ((id & groupMark) == 0)
        return;
    if (!m_unfolded.remove(id))
        m_unfolded.insert(id);
    setFilter(m_filter, now);
}

std::vector<quint64> AlertListModel::serials(const QList<int> &rows) const
{
    std::vector<quint64> serials;
    QSet<quint64> known;
    const auto add = [&](quint64 serial) {
        if (!known.contains(serial)) {
            known.insert(serial);
            serials.push_back(serial);
        }
    };
    for (const int row : rows) {
        const quint64 id = m_rows[static_cast<size_t>(row)].id;
        const auto group = m_groups.constFind(id);
        if ((id & groupMark) == 0)
            add(id);
        else if (group != m_groups.constEnd())
            std::ranges::for_each(group->serials, add);
    }
    return serials;
}

const AlertEntry *AlertListModel::entryAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const quint64 id = m_rows[static_cast<size_t>(row)].id;
    return (id & groupMark) != 0 ? nullptr : m_book.find(id);
}

int AlertListModel::rowOf(quint64 serial) const
{
    const auto found = std::ranges::find(m_rows, serial, &Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int AlertListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AlertListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool right = section == ValueColumn || section == SinceColumn || section == CountColumn;
    if (role == Qt::TextAlignmentRole)
        return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn: return tr("Severity");
    case SubjectColumn: return tr("Device");
    case RuleColumn: return tr("Rule");
    case ValueColumn: return tr("Value");
    case StateColumn: return tr("State");
    case SinceColumn: return tr("Since");
    case CountColumn: return tr("Times");
    case ConnectionColumn: return tr("Connection");
    default: return {};
    }
}

QString AlertListModel::valueText(const AlertEntry &entry) const
{
    if (std::isnan(entry.value))
        return {};
    const AlertRule *rule = m_book.rule(entry.key.rule);
    if (entry.key.kind == AlertSubject::Group)
        return withUnit(numberText(entry.value, 0), u"%"_s);
    const QString unit = rule && m_unitOf ? m_unitOf(rule->when.metric) : QString();
    return withUnit(numberText(entry.value, std::min(2, decimalsOf(entry.value))), unit);
}

QVariant AlertListModel::textOf(const AlertEntry &entry, int column) const
{
    switch (column) {
    case SeverityColumn: return severityText(effectiveSeverity(entry.state));
    case SubjectColumn:
        return entry.folded > 0
            ? tr("%1 (+%Ln more)", nullptr, static_cast<int>(entry.folded)).arg(subjectText(entry))
            : subjectText(entry);
    case RuleColumn: return entry.ruleName;
    case ValueColumn: return valueText(entry);
    case StateColumn: return alertStateText(entry.state, m_now);
    case SinceColumn: return ageText(timeOf(entry), m_now);
    case CountColumn: return entry.state.count > 1 ? countText(entry.state.count) : QString();
    case ConnectionColumn: return entry.connection;
    default: return {};
    }
}

QVariant AlertListModel::groupText(const Group &group, int column) const
{
    const QString count = tr("%Ln alert(s)", nullptr, static_cast<int>(group.serials.size()));
    const bool byRule =
        m_filter.grouping == AlertGrouping::RollUp || m_filter.grouping == AlertGrouping::Rule;
    switch (column) {
    case SeverityColumn: return severityText(group.worst);
    case SubjectColumn: return byRule ? count : group.name.isEmpty() ? tr("No site") : group.name;
    case RuleColumn: return byRule ? group.name : count;
    case SinceColumn: return ageText(group.newest, m_now);
    default: return {};
    }
}

QVariant AlertListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if ((row.id & groupMark) != 0) {
        const auto group = m_groups.constFind(row.id);
        if (group == m_groups.constEnd())
            return {};
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: return groupText(*group, index.column());
        case AlertSerialRole: return QVariant::fromValue<quint64>(0);
        case AlertSeverityRole: return static_cast<int>(group->worst);
        case AlertFacetRole: return static_cast<int>(group->facet);
        case AlertGroupRole: return true;
        case AlertOpenRole: return m_unfolded.contains(row.id);
        case AlertFreshRole: return m_now - group->newest < fresh;
        default: return {};
        }
    }
    const AlertEntry *entry = m_book.find(row.id);
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return textOf(*entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == SinceColumn ? QVariant(isoLocalText(timeOf(*entry)))
                                             : textOf(*entry, index.column());
    case AlertSerialRole: return QVariant::fromValue(entry->serial);
    case AlertSeverityRole: return static_cast<int>(effectiveSeverity(entry->state));
    case AlertFacetRole: return static_cast<int>(facetOf(entry->state));
    case AlertGroupRole: return false;
    case AlertFreshRole: return entry->state.open && m_now - timeOf(*entry) < fresh;
    case AlertMemberRole: return row.isMember;
    default: return {};
    }
}

} // namespace fleetscope

#include "moc_alertlistmodel.cpp"
