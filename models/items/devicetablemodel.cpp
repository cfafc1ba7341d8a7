// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/devicetablemodel.h"

#include "models/fleet/filtervalue.h"
#include "models/items/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;
using Kind = FilterField::Kind;

/// Entries taken over between two looks at the clock. Half doubles the overhead of announcing inserts; double
/// makes a slice of new devices take over a millisecond.
constexpr size_t sliceEntries = 2'048;

/// The whole table is looked at for silence once in this many ticks, i.e. about once a second.
constexpr size_t sweepTicks = 30;

/// Longer texts are cut before a view lays them out.
constexpr qsizetype maxShown = 256;

struct FixedColumn
{
    Kind kind;
    const char *title;
    Qt::AlignmentFlag alignment;
};

constexpr FixedColumn fixedColumns[] = {
    {Kind::Status, QT_TRANSLATE_NOOP("DeviceTable", "Status"), Qt::AlignLeft},
    {Kind::Id, QT_TRANSLATE_NOOP("DeviceTable", "Device"), Qt::AlignLeft},
    {Kind::Name, QT_TRANSLATE_NOOP("DeviceTable", "Name"), Qt::AlignLeft},
    {Kind::Site, QT_TRANSLATE_NOOP("DeviceTable", "Site"), Qt::AlignLeft},
    {Kind::Model, QT_TRANSLATE_NOOP("DeviceTable", "Model"), Qt::AlignLeft},
    {Kind::Firmware, QT_TRANSLATE_NOOP("DeviceTable", "Firmware"), Qt::AlignLeft},
    {Kind::LastSeen, QT_TRANSLATE_NOOP("DeviceTable", "Last seen"), Qt::AlignRight},
    {Kind::Interval, QT_TRANSLATE_NOOP("DeviceTable", "Interval"), Qt::AlignRight},
    {Kind::Messages, QT_TRANSLATE_NOOP("DeviceTable", "Messages"), Qt::AlignRight},
    {Kind::AlertSeverity, QT_TRANSLATE_NOOP("DeviceTable", "Alerts"), Qt::AlignLeft},
    {Kind::AlertCount, QT_TRANSLATE_NOOP("DeviceTable", "Open alerts"), Qt::AlignRight},
    {Kind::ClockOffset, QT_TRANSLATE_NOOP("DeviceTable", "Clock"), Qt::AlignRight},
    {Kind::Hardware, QT_TRANSLATE_NOOP("DeviceTable", "Hardware"), Qt::AlignLeft},
    {Kind::Serial, QT_TRANSLATE_NOOP("DeviceTable", "Serial"), Qt::AlignLeft},
    {Kind::Tag, QT_TRANSLATE_NOOP("DeviceTable", "Tags"), Qt::AlignLeft},
    {Kind::Connection, QT_TRANSLATE_NOOP("DeviceTable", "Connection"), Qt::AlignLeft},
};

QString translated(const char *text) { return QCoreApplication::translate("DeviceTable", text); }

QString severityShown(quint8 worst)
{
    constexpr const char *words[] = {"", QT_TRANSLATE_NOOP("DeviceTable", "Info"),
                                     QT_TRANSLATE_NOOP("DeviceTable", "Warning"),
                                     QT_TRANSLATE_NOOP("DeviceTable", "Critical")};
    return worst == 0 ? QString() : translated(words[worst]);
}

/// "Critical"; "Critical · 3" when it is not alone.
QString alertsShown(DeviceAlerts alerts)
{
    return alerts.count < 2 ? severityShown(alerts.worst)
                            : severityShown(alerts.worst) + u" · "_s + countText(alerts.count);
}

QString tagsShown(std::string_view tags)
{
    QStringList shown;
    for (const auto &[key, value] : tagList(tags))
        shown.append(value.isEmpty() ? key : key + u'=' + value);
    return shown.join(u", "_s);
}

const CowColumn<TextId> *textColumn(const DeviceColumns &columns, Kind kind)
{
    switch (kind) {
    case Kind::Id: return &columns.id;
    case Kind::Name: return &columns.name;
    case Kind::Site: return &columns.site;
    case Kind::Model: return &columns.model;
    case Kind::Firmware: return &columns.firmware;
    case Kind::Hardware: return &columns.hardware;
    case Kind::Serial: return &columns.serial;
    default: return nullptr;
    }
}

QDateTime utc(Timestamp time) { return QDateTime::fromMSecsSinceEpoch(toUnixMs(time)).toUTC(); }

} // namespace

QString DeviceColumn::key() const
{
    return field.kind == Kind::Tag && field.key.isEmpty() ? u"tags"_s : field.text();
}

int decimalsOf(double value)
{
    for (int decimals = 0; decimals < 3; ++decimals) {
        const double scaled = value * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, std::abs(scaled)))
            return decimals;
    }
    return 3;
}

QString onlineStateText(OnlineState state)
{
    switch (state) {
    case OnlineState::Online: return translated(QT_TRANSLATE_NOOP("DeviceTable", "Online"));
    case OnlineState::Offline: return translated(QT_TRANSLATE_NOOP("DeviceTable", "Offline"));
    case OnlineState::Unknown: break;
    }
    return translated(QT_TRANSLATE_NOOP("DeviceTable", "Unknown"));
}

QString onlineExplanation(const FleetStore &store, DeviceHandle device, Timestamp now)
{
    const OnlineFacts facts = store.onlineFacts(device);
    const OnlineDecision decision = decideOnline(facts, now);
    const QString last = agoText(facts.lastMessage, now);
    switch (decision.evidence) {
    case OnlineEvidence::ConnectionLost:
        return translated(
            QT_TRANSLATE_NOOP("DeviceTable", "Not known: the connection to the broker is lost."));
    case OnlineEvidence::LastWill:
        return translated(
                   QT_TRANSLATE_NOOP("DeviceTable", "Offline: the broker published its last will (%1)."))
            .arg(agoText(facts.statusTime, now));
    case OnlineEvidence::StatusTopic:
        return (decision.state == OnlineState::Offline
                    ? translated(QT_TRANSLATE_NOOP("DeviceTable",
                                                   "Offline: the device said so on its status topic (%1)."))
                    : translated(
                        QT_TRANSLATE_NOOP("DeviceTable",
                                          "Online: the device said so on its status topic (%1); no other "
                                          "message yet.")))
            .arg(agoText(facts.statusTime, now));
    case OnlineEvidence::Silence:
        return translated(QT_TRANSLATE_NOOP(
                              "DeviceTable",
                              "Offline: heard last %1; more than three times its interval of %2 is over."))
            .arg(agoText(std::max(facts.lastMessage, facts.statusOnline ? facts.statusTime : noTime), now),
                 durationText(facts.interval));
    case OnlineEvidence::Message: {
        const QString heard =
            translated(QT_TRANSLATE_NOOP("DeviceTable", "Online: its last message came %1.")).arg(last);
        const Timestamp deadline = silenceDeadline(facts);
        if (deadline == noTime)
            return heard;
        return heard + u' '
            + translated(QT_TRANSLATE_NOOP("DeviceTable", "It speaks every %1 and counts as offline in %2."))
                  .arg(durationText(facts.interval),
                       durationText(std::max(Milliseconds::zero(), deadline - now)));
    }
    case OnlineEvidence::Cached:
        return translated(QT_TRANSLATE_NOOP(
                              "DeviceTable",
                              "Not known: nothing was heard in this run. Its values are from the cache, its "
                              "last message came %1."))
            .arg(agoText(facts.lastMessage, now));
    case OnlineEvidence::None: break;
    }
    return translated(
        QT_TRANSLATE_NOOP("DeviceTable", "Not known: only retained messages so far, nothing live."));
}

DeviceTableModel::DeviceTableModel(FleetStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    for (const FixedColumn &column : fixedColumns)
        m_columns.append({{column.kind, {}}, translated(column.title), column.alignment, noMetric});
}

int DeviceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_store.deviceCount();
}

int DeviceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int DeviceTableModel::columnOf(const QString &key) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].key() == key)
            return i;
    }
    return -1;
}

int DeviceTableModel::ensureColumn(const QString &key)
{
    if (const int known = columnOf(key); known >= 0)
        return known;
    const std::optional<FilterField> field = FilterField::parse(key);
    if (!field || field->kind != Kind::Metric)
        return -1;
    const auto place = static_cast<int>(m_columns.size());
    beginInsertColumns({}, place, place);
    m_columns.append({*field, field->key, Qt::AlignRight, m_store.findMetric(field->key.toStdString())});
    endInsertColumns();
    return place;
}

QVariant DeviceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const DeviceColumn &column = m_columns[section];
    switch (role) {
    case Qt::DisplayRole: return column.title.left(maxShown);
    case Qt::TextAlignmentRole: return int(column.alignment | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column.metric == noMetric
            ? column.title
            : withUnit(column.title, m_store.metricUnit(column.metric)).left(maxShown);
    default: return {};
    }
}

QVariant DeviceTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeviceColumn &column = m_columns[index.column()];
    const DeviceHandle device{static_cast<quint32>(index.row())};
    switch (role) {
    case Qt::DisplayRole: return textOf(column, device);
    case Qt::ToolTipRole: return toolTipOf(column, device);
    case Qt::TextAlignmentRole: return int(column.alignment | Qt::AlignVCenter);
    case HandleRole: return static_cast<quint32>(device);
    case StateRole: return static_cast<int>(m_store.devices().state[indexOf(device)]);
    case RawRole: return rawOf(column, device);
    case StaleRole: return isStale(column, device);
    case WorstAlertRole: return m_store.devices().alerts[indexOf(device)].worst;
    case SkewRole: return (m_store.devices().flags[indexOf(device)] & ClockSkewed) != 0;
    case SparkRole:
        if (column.metric != noMetric) {
            const std::vector<float> values = m_store.spark(device, column.metric);
            return QVariant::fromValue(QList<float>(values.begin(), values.end()));
        }
        return {};
    default: return {};
    }
}

QString DeviceTableModel::metricText(MetricHandle metric, const SeriesView &series) const
{
    switch (series.kind) {
    case ValueKind::None: return {};
    case ValueKind::Text: return QString::fromUtf8(series.text).left(maxShown);
    case ValueKind::Boolean:
        return series.value != 0 ? translated(QT_TRANSLATE_NOOP("DeviceTable", "true"))
                                 : translated(QT_TRANSLATE_NOOP("DeviceTable", "false"));
    case ValueKind::Number: break;
    }
    if (std::abs(series.value) >= 1e9 || (series.value != 0 && std::abs(series.value) < 1e-3))
        return withUnit(QLocale().toString(series.value, 'g', 4), m_store.metricUnit(metric));
    int &decimals = m_decimals[metric];
    decimals = std::max(decimals, decimalsOf(series.value));
    return withUnit(numberText(series.value, decimals), m_store.metricUnit(metric));
}

QVariant DeviceTableModel::textOf(const DeviceColumn &column, DeviceHandle device) const
{
    const DeviceColumns &columns = m_store.devices();
    const size_t row = indexOf(device);
    if (const CowColumn<TextId> *texts = textColumn(columns, column.field.kind))
        return m_store.texts().string((*texts)[row]).left(maxShown);
    switch (column.field.kind) {
    case Kind::Status: return onlineStateText(columns.state[row]);
    case Kind::LastSeen:
        return (columns.flags[row] & FromCache) == 0
            ? ageText(columns.lastSeen[row], m_now)
            : translated(QT_TRANSLATE_NOOP("DeviceTable", "cached %1"))
                  .arg(clockText(columns.lastSeen[row], m_now));
    case Kind::Interval:
        return columns.intervalMs[row] == 0 ? QString() : durationText(Milliseconds{columns.intervalMs[row]});
    case Kind::Messages: return countText(columns.messages[row]);
    case Kind::ClockOffset:
        return (columns.flags[row] & ClockSkewed) == 0 ? QString()
                                                       : offsetText(Milliseconds{columns.clockOffsetMs[row]});
    case Kind::AlertSeverity: return alertsShown(columns.alerts[row]);
    case Kind::AlertCount:
        return columns.alerts[row].count == 0 ? QString() : countText(columns.alerts[row].count);
    case Kind::Tag: return tagsShown(m_store.texts().text(columns.tags[row])).left(maxShown);
    case Kind::Connection: return m_store.sourceName(columns.source[row]);
    case Kind::Metric:
        return column.metric == noMetric ? QString()
                                         : metricText(column.metric, m_store.series(device, column.metric));
    default: return {};
    }
}

QVariant DeviceTableModel::rawOf(const DeviceColumn &column, DeviceHandle device) const
{
    const DeviceColumns &columns = m_store.devices();
    const size_t row = indexOf(device);
    if (const CowColumn<TextId> *texts = textColumn(columns, column.field.kind))
        return m_store.texts().string((*texts)[row]);
    switch (column.field.kind) {
    case Kind::Status: {
        constexpr const char *words[] = {"unknown", "online", "offline"};
        return QString::fromLatin1(words[static_cast<int>(columns.state[row])]);
    }
    case Kind::LastSeen: return columns.lastSeen[row] == noTime ? QVariant() : utc(columns.lastSeen[row]);
    case Kind::Interval:
        return columns.intervalMs[row] == 0 ? QVariant() : QVariant(columns.intervalMs[row] / 1000.0);
    case Kind::Messages: return columns.messages[row];
    case Kind::AlertSeverity: return alertSeverityWord(columns.alerts[row].worst);
    case Kind::AlertCount: return columns.alerts[row].count;
    case Kind::ClockOffset:
        return (columns.flags[row] & ClockSkewed) == 0
            ? QVariant()
            : QVariant(static_cast<double>(columns.clockOffsetMs[row]) / 1000.0);
    case Kind::Metric: {
        if (column.metric == noMetric)
            return {};
        const SeriesView series = m_store.series(device, column.metric);
        switch (series.kind) {
        case ValueKind::None: return {};
        case ValueKind::Text: return QString::fromUtf8(series.text);
        case ValueKind::Boolean: return series.value != 0;
        case ValueKind::Number: return series.value;
        }
        return {};
    }
    default: return textOf(column, device);
    }
}

QString DeviceTableModel::toolTipOf(const DeviceColumn &column, DeviceHandle device) const
{
    const DeviceColumns &columns = m_store.devices();
    const size_t row = indexOf(device);
    switch (column.field.kind) {
    case Kind::Status: return onlineExplanation(m_store, device, m_now);
    case Kind::LastSeen: return isoLocalText(columns.lastSeen[row]);
    case Kind::Interval:
        return (columns.flags[row] & IntervalTold) != 0
            ? translated(QT_TRANSLATE_NOOP("DeviceTable", "Told by the device"))
            : translated(QT_TRANSLATE_NOOP("DeviceTable", "Learned from its messages"));
    case Kind::AlertSeverity:
    case Kind::AlertCount:
        return columns.alerts[row].count == 0
            ? QString()
            : tr("%Ln open alert(s), the worst: %1", nullptr, columns.alerts[row].count)
                  .arg(severityShown(columns.alerts[row].worst));
    case Kind::ClockOffset:
        return (columns.flags[row] & ClockSkewed) == 0
            ? QString()
            : translated(
                QT_TRANSLATE_NOOP("DeviceTable",
                                  "The device's clock is off by more than five minutes; its readings carry "
                                  "their arrival time instead."));
    case Kind::Metric: {
        if (column.metric == noMetric)
            return {};
        const SeriesView series = m_store.series(device, column.metric);
        return series.kind == ValueKind::None ? QString() : isoLocalText(series.time);
    }
    default: return textOf(column, device).toString();
    }
}

bool DeviceTableModel::isStale(const DeviceColumn &column, DeviceHandle device) const
{
    const DeviceColumns &columns = m_store.devices();
    const size_t row = indexOf(device);
    if (columns.state[row] != OnlineState::Online || (columns.flags[row] & FromCache) != 0)
        return true;
    if (column.metric == noMetric || columns.intervalMs[row] == 0)
        return false;
    const SeriesView series = m_store.series(device, column.metric);
    return series.time != noTime
        && m_now - series.time
        > std::max(Milliseconds{columns.intervalMs[row]} * silenceFactor, minimumSilence);
}

void DeviceTableModel::beginFrame(const FleetFrame &)
{
    m_insertAt = 0;
    m_assignAt = 0;
}

bool DeviceTableModel::applySlice(const FleetFrame &frame, Timestamp now)
{
    m_now = now;
    if (m_insertAt < frame.newDevices.size()) {
        const size_t count = std::min(sliceEntries, frame.newDevices.size() - m_insertAt);
        const size_t added = m_store.unknownDevices(frame, m_insertAt, count);
        const int first = m_store.deviceCount();
        if (added > 0)
            beginInsertRows({}, first, first + static_cast<int>(added) - 1);
        m_store.insertDevices(frame, m_insertAt, count);
        if (added > 0)
            endInsertRows();
        m_insertAt += count;
        return false;
    }
    const RowRange changed = m_store.assign(frame, m_assignAt, sliceEntries, now);
    if (!changed.isEmpty()) {
        m_changed.include(changed.first);
        m_changed.include(changed.last);
    }
    return m_assignAt == FleetStore::size(frame);
}

void DeviceTableModel::finishTick(Timestamp now)
{
    m_now = now;
    const size_t share = static_cast<size_t>(m_store.deviceCount()) / sweepTicks + 1;
    if (const RowRange silent = m_store.sweep(now, share); !silent.isEmpty()) {
        m_changed.include(silent.first);
        m_changed.include(silent.last);
    }
    if (m_store.metricCount() != m_metricCount) {
        m_metricCount = m_store.metricCount();
        for (DeviceColumn &column :
             m_columns) { // a view may have asked for a metric before its first reading
            if (column.field.kind == Kind::Metric && column.metric == noMetric)
                column.metric = m_store.findMetric(column.field.key.toStdString());
        }
        emit metricsAdded();
    }
    if (now - m_agesShown >= 1s && m_store.deviceCount() > 0) { // ages tick although nothing arrived
        m_agesShown = now;
        m_changed.include(0);
        m_changed.include(m_store.deviceCount() - 1);
    }
    if (!m_changed.isEmpty()) {
        emit dataChanged(index(m_changed.first, 0), index(m_changed.last, columnCount() - 1));
        m_changed = {};
    }
    emit tickFinished();
}

void DeviceTableModel::setAlerts(DeviceHandle device, DeviceAlerts alerts)
{
    if (m_store.devices().alerts[indexOf(device)] == alerts)
        return;
    m_store.setAlerts(device, alerts);
    m_changed.include(static_cast<int>(indexOf(device)));
}

void DeviceTableModel::setSourceConnected(SourceId source, bool connected, Timestamp now)
{
    m_store.setSourceConnected(source, connected, now);
}

} // namespace fleetscope

#include "moc_devicetablemodel.cpp"
