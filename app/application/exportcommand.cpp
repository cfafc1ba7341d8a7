// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/exportcommand.h"

#include "app/application/alertexport.h"
#include "app/application/rolloutexport.h"
#include "app/session/cachedframe.h"
#include "app/storage/archivereader.h"
#include "app/storage/archiveworker.h"
#include "app/storage/orderstore.h"
#include "models/codec/isotime.h"
#include "models/fleet/fleetquery.h"
#include "models/items/devicetablemodel.h"
#include "models/items/format.h"
#include "models/items/tableexport.h"
#include "ui/widgets/filtererrortext.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QIODevice>
#include <QSet>
#include <QStandardPaths>

#include <memory>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

TableFormat tableFormat(const ExportCommand &command)
{
    return command.format == ExportCommand::Format::Csv ? TableFormat::Csv : TableFormat::JsonLines;
}

struct Parser
{
    QCommandLineOption help{{u"h"_s, u"help"_s}, u"Show this text."_s};
    QCommandLineOption data{u"data"_s, u"The folder with the data; without it that of the program."_s,
                            u"DIR"_s};
    QCommandLineOption what{u"what"_s, u"devices, telemetry, alerts or rollouts."_s, u"WHAT"_s};
    QCommandLineOption from{
        u"from"_s, u"Telemetry from this time on, or alerts open then; ISO 8601, UTC unless it says more."_s,
        u"TIME"_s};
    QCommandLineOption to{u"to"_s, u"Telemetry or alerts before this time."_s, u"TIME"_s};
    QCommandLineOption filter{u"filter"_s, u"Devices that this filter of the table lets through."_s,
                              u"FILTER"_s};
    QCommandLineOption format{u"format"_s, u"csv, or json for an object a line."_s, u"FORMAT"_s};
    QCommandLineParser parser;

    Parser()
    {
        parser.setApplicationDescription(
            u"fleetscope export: writes what is stored to standard output, also while Fleetscope runs."_s);
        parser.addOptions({help, data, what, from, to, filter, format});
    }
};

Error wrong(const QString &option, const QString &sentence)
{
    return {ErrorKind::InvalidInput, u"--%1: %2"_s.arg(option, sentence), option};
}

/// Rows on their way out, some 64 KiB at a time.
class Output
{
public:
    explicit Output(QIODevice &device)
        : m_device(device)
    { }

    QByteArray &buffer() { return m_buffer; }
    void rowIsDone(quint64 rows = 1)
    {
        constexpr qsizetype portion = 64 * 1024;
        m_rows += rows;
        if (m_buffer.size() >= portion)
            flush();
    }
    bool flush()
    {
        if (m_isGood && m_device.write(m_buffer) != m_buffer.size())
            m_isGood = false;
        m_buffer.clear();
        return m_isGood;
    }
    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] Result<quint64> finish()
    {
        if (!flush())
            return Error{ErrorKind::Denied,
                         u"The output does not take more: %1. Check its disk or the program behind it."_s.arg(
                             m_device.errorString()),
                         {}};
        return m_rows;
    }

private:
    QIODevice &m_device;
    QByteArray m_buffer;
    quint64 m_rows = 0;
    bool m_isGood = true;
};

/// The fleets of all connections as they were when the last message was stored.
class StoredFleet
{
public:
    [[nodiscard]] Result<void> load(ArchiveReader &reader, const QStringList &sources)
    {
        std::vector<CachedFleet> fleets;
        for (const QString &source : sources) {
            Result<CachedFleet> fleet = reader.cachedFleet(source);
            if (!fleet)
                return fleet.error();
            m_now = std::max(m_now, lastMessageOf(*fleet));
            fleets.push_back(*std::move(fleet));
        }
        for (qsizetype i = 0; i < sources.size(); ++i)
            take(std::move(fleets[static_cast<size_t>(i)]), m_store.addSource(sources[i]));
        return {};
    }

    /// The rows that pass, in order of first sight. Errors: InvalidInput for a pattern that takes too long.
    [[nodiscard]] Result<std::vector<quint32>> matching(const FilterPtr &filter) const
    {
        const FleetQuery query{.filter = filter, .sort = {}, .now = m_now};
        std::vector<MetricHandle> metrics;
        const QStringList names = query.metrics();
        for (const QString &name : names) {
            if (const MetricHandle metric = m_store.findMetric(name.toStdString()); metric != noMetric)
                metrics.push_back(metric);
        }
        FleetQueryResult result = runQuery(m_store.snapshot(metrics), query);
        if (result.patternTooComplex)
            return wrong(u"filter"_s, u"the pattern takes too long; write a simpler one."_s);
        return std::move(result.rows);
    }

    [[nodiscard]] FleetStore &store() { return m_store; }

private:
    void take(CachedFleet fleet, SourceId source)
    {
        std::vector<DeviceStatus> statuses;
        for (CachedFleet::Device &device : fleet.devices)
            statuses.push_back(std::move(device.status));
        FleetFrame frame = cachedFrame(std::move(fleet), source);
        frame.origin = FleetFrame::Origin::Live; // judged as of that moment
        for (size_t i = 0; i < statuses.size(); ++i) {
            frame.devices[i].statusChanged = statuses[i].time != noTime;
            frame.devices[i].statusOnline = statuses[i].online;
            frame.devices[i].statusTime = statuses[i].time;
        }
        m_store.insertDevices(frame, 0, frame.newDevices.size());
        for (size_t position = 0; position < FleetStore::size(frame);)
            m_store.assign(frame, position, FleetStore::size(frame), m_now);
    }

    FleetStore m_store{0}; // nobody looks at trends
    Timestamp m_now = noTime;
};

Result<quint64> exportDevices(const ExportCommand &command, StoredFleet &fleet, Output &out)
{
    const auto rows = fleet.matching(command.filter);
    if (!rows)
        return rows.error();
    DeviceTableModel model(fleet.store());
    const FleetStore &store = model.store();
    std::vector<int> columns;
    QList<ExportColumn> heads;
    const auto add = [&](int column) {
        columns.push_back(column);
        heads.append({.key = model.columns()[column].key(), .title = {}});
    };
    for (int i = 0; i < model.columnCount(); ++i) {
        using Kind = FilterField::Kind;
        const Kind kind = model.columns()[i].field.kind;
        if (kind != Kind::Messages && kind != Kind::ClockOffset && kind != Kind::AlertSeverity
            && kind != Kind::AlertCount) // of a run, not of the cache
            add(i);
    }
    for (int i = 0; i < store.metricCount(); ++i) {
        const FilterField field{FilterField::Kind::Metric,
                                store.metricName(MetricHandle{static_cast<quint32>(i)})};
        if (const int column = model.ensureColumn(field.text()); column >= 0)
            add(column);
    }
    TableWriter writer(tableFormat(command), heads);
    out.buffer() += writer.head();
    std::vector<QVariant> cells(columns.size());
    for (const quint32 row : *rows) {
        for (size_t i = 0; i < columns.size(); ++i)
            cells[i] = model.data(model.index(static_cast<int>(row), columns[i]), RawRole);
        writer.appendRow(out.buffer(), cells);
        out.rowIsDone();
        if (!out.isGood())
            break;
    }
    return out.finish();
}

/// Readings as lines. What a series has in common is written once and used again.
class ReadingWriter
{
public:
    ReadingWriter(ExportCommand::Format format, Output &out)
        : m_isCsv(format == ExportCommand::Format::Csv)
        , m_out(out)
    {
        if (m_isCsv)
            m_out.buffer() += "time,connection,device,metric,value,unit\r\n";
    }

    bool write(std::span<const ExportedReading> readings)
    {
        QByteArray &buffer = m_out.buffer();
        for (const ExportedReading &reading : readings) {
            if (reading.source != m_source || reading.device != m_device || reading.metric != m_metric)
                begin(reading);
            buffer += m_isCsv ? "" : "{\"time\": \"";
            appendTime(buffer, reading.time);
            buffer += m_middle;
            const QVariant value = valueOf(reading.value);
            buffer += m_isCsv ? csvCell(value) : jsonCell(value);
            buffer += m_end;
            m_out.rowIsDone();
        }
        return m_out.isGood();
    }

private:
    static QString text(std::string_view text)
    {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    static QVariant valueOf(const ValueView &value)
    {
        switch (value.kind) {
        case ValueKind::Number: return value.number;
        case ValueKind::Boolean: return value.number != 0;
        case ValueKind::Text: return text(value.text);
        case ValueKind::None: break;
        }
        return {};
    }

    void begin(const ExportedReading &reading)
    {
        m_source = reading.source;
        m_device = reading.device;
        m_metric = reading.metric;
        const QVariant source = text(reading.source);
        const QVariant device = text(reading.device);
        const QVariant metric = text(reading.metric);
        const QVariant unit = text(reading.unit);
        if (m_isCsv) {
            m_middle = ',' + csvCell(source) + ',' + csvCell(device) + ',' + csvCell(metric) + ',';
            m_end = ',' + csvCell(unit) + "\r\n";
        } else {
            m_middle = "\", \"connection\": " + jsonCell(source) + ", \"device\": " + jsonCell(device)
                + ", \"metric\": " + jsonCell(metric) + ", \"value\": ";
            m_end = ", \"unit\": " + jsonCell(unit) + "}\n";
        }
    }

    /// The day is written anew only when it changes: calendars are slow.
    void appendTime(QByteArray &buffer, Timestamp time)
    {
        const auto day = std::chrono::floor<std::chrono::days>(time);
        if (day != m_day || m_date.isEmpty()) {
            m_day = day;
            m_date = isoUtcText(day).left(11).toLatin1(); // with the T
        }
        auto rest = (time - day).count();
        char text[] = "00:00:00.000Z";
        const auto put = [&](qsizetype last, int digits, qint64 value) {
            for (; digits > 0; --digits, value /= 10)
                text[last--] = static_cast<char>('0' + value % 10);
        };
        put(11, 3, rest % 1'000);
        rest /= 1'000;
        put(7, 2, rest % 60);
        put(4, 2, rest / 60 % 60);
        put(1, 2, rest / 3'600);
        buffer += m_date;
        buffer += text;
    }

    bool m_isCsv;
    Output &m_out;
    std::string m_source, m_device, m_metric;
    QByteArray m_middle, m_end, m_date;
    std::chrono::sys_days m_day{};
};

Result<quint64> exportRollouts(const ExportCommand &command, Output &out)
{
    TableWriter writer(tableFormat(command), rolloutExportColumns());
    out.buffer() += writer.head();
    const auto visited = visitRolloutRows(command.folder, [&](std::span<const QVariant> row) {
        writer.appendRow(out.buffer(), row);
        out.rowIsDone();
        return out.isGood();
    });
    if (!visited)
        return visited.error();
    return out.finish();
}

/// The devices that pass the filter, by connection; none without a filter.
Result<QHash<QString, QStringList>> chosenDevices(const ExportCommand &command, StoredFleet &fleet)
{
    QHash<QString, QStringList> devices;
    if (!command.filter)
        return devices;
    const auto rows = fleet.matching(command.filter);
    if (!rows)
        return rows.error();
    const FleetStore &store = fleet.store();
    for (const quint32 row : *rows)
        devices[store.sourceName(store.devices().source[row])].append(
            store.texts().string(store.devices().id[row]));
    return devices;
}

Result<quint64> exportAlerts(const ExportCommand &command, ArchiveReader &reader, StoredFleet &fleet,
                             Output &out)
{
    const auto devices = chosenDevices(command, fleet);
    if (!devices)
        return devices.error();
    QHash<QString, QSet<QString>> chosen;
    for (auto it = devices->cbegin(); it != devices->cend(); ++it)
        chosen.insert(it.key(), {it->cbegin(), it->cend()});
    TableWriter writer(tableFormat(command), alertExportColumns());
    out.buffer() += writer.head();
    const auto visited = visitAlertRows(
        reader, command.from, command.to,
        [&](const StoredAlert &alert) {
            return !command.filter
                || (alert.kind == AlertSubject::Device && chosen.value(alert.source).contains(alert.subject));
        },
        [&](std::span<const QVariant> row) {
            writer.appendRow(out.buffer(), row);
            out.rowIsDone();
            return out.isGood();
        });
    if (!visited)
        return visited.error();
    return out.finish();
}

Result<quint64> exportTelemetry(const ExportCommand &command, ArchiveReader &reader,
                                const QStringList &sources, StoredFleet &fleet, Output &out)
{
    const auto devices = chosenDevices(command, fleet);
    if (!devices)
        return devices.error();
    ReadingWriter writer(command.format, out);
    for (const QString &source : sources) {
        if (command.filter && !devices->contains(source))
            continue;
        const auto exported = reader.exportReadings(
            {.source = source,
             .devices = devices->value(source),
             .metrics = {},
             .from = command.from,
             .to = command.to},
            [&](std::span<const ExportedReading> readings) { return writer.write(readings); });
        if (!exported)
            return exported.error();
    }
    return out.finish();
}

} // namespace

QString exportHelpText()
{
    return Parser().parser.helpText().replace(u" [options]"_s, u" export [options]"_s);
}

Result<ExportCommand> parseExportCommand(const QStringList &arguments)
{
    Parser p;
    QStringList own = arguments;
    own.removeAt(1);
    const QString seeHelp = u" Run fleetscope export --help for the list."_s;
    if (!p.parser.parse(own))
        return Error{ErrorKind::InvalidInput, p.parser.errorText() + u'.' + seeHelp, {}};
    if (!p.parser.positionalArguments().isEmpty())
        return Error{ErrorKind::InvalidInput,
                     u"\"%1\" is not an option."_s.arg(p.parser.positionalArguments().constFirst()) + seeHelp,
                     {}};
    ExportCommand command;
    command.help = p.parser.isSet(p.help);
    if (command.help)
        return command;
    command.folder = p.parser.isSet(p.data)
        ? p.parser.value(p.data)
        : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString what = p.parser.value(p.what);
    if (what == "telemetry"_L1)
        command.what = ExportCommand::What::Telemetry;
    else if (what == "alerts"_L1)
        command.what = ExportCommand::What::Alerts;
    else if (what == "rollouts"_L1)
        command.what = ExportCommand::What::Rollouts;
    else if (what != "devices"_L1)
        return wrong(u"what"_s, u"choose devices, telemetry, alerts or rollouts."_s);
    const QString format = p.parser.value(p.format);
    if (format == "json"_L1)
        command.format = ExportCommand::Format::JsonLines;
    else if (format != "csv"_L1 && p.parser.isSet(p.format))
        return wrong(u"format"_s, u"choose csv or json."_s);
    const bool hasTimes =
        command.what == ExportCommand::What::Telemetry || command.what == ExportCommand::What::Alerts;
    for (const auto &[option, time] : {std::pair(&p.from, &command.from), std::pair(&p.to, &command.to)}) {
        if (!p.parser.isSet(*option))
            continue;
        const QString name = option->names().constFirst();
        if (!hasTimes)
            return wrong(name, u"belongs to --what telemetry or alerts."_s);
        *time = parseIsoTime(p.parser.value(*option).toStdString());
        if (*time == noTime)
            return wrong(name, u"write a time like 2026-03-01 or 2026-03-01T06:30:00Z."_s);
    }
    if (command.from >= command.to)
        return wrong(u"to"_s, u"has to be later than --from."_s);
    if (p.parser.isSet(p.filter)) {
        if (command.what == ExportCommand::What::Rollouts)
            return wrong(u"filter"_s, u"chooses devices; rollouts are written whole."_s);
        const FilterParse parsed = parseFilter(p.parser.value(p.filter));
        if (parsed.error)
            return wrong(u"filter"_s, filterErrorText(*parsed.error));
        command.filter = parsed.filter;
    }
    return command;
}

Result<quint64> runExportCommand(const ExportCommand &command, QIODevice &out)
{
    const bool isRollouts = command.what == ExportCommand::What::Rollouts;
    const QString file =
        isRollouts ? OrderStore::fileIn(command.folder) : ArchiveWorker::fileIn(command.folder);
    if (!QFileInfo::exists(file))
        return Error{
            ErrorKind::NotFound,
            u"There is nothing stored in %1. Name the folder that fleetscope --data was given."_s.arg(
                command.folder),
            command.folder};
    Output output(out);
    if (isRollouts)
        return exportRollouts(command, output);
    auto reader = ArchiveReader::open(file);
    if (!reader)
        return reader.error();
    const Result<QStringList> sources = (*reader)->sources();
    if (!sources)
        return sources.error();
    StoredFleet fleet;
    if (command.filter || command.what == ExportCommand::What::Devices) {
        if (const auto loaded = fleet.load(**reader, *sources); !loaded)
            return loaded.error();
    }
    switch (command.what) {
    case ExportCommand::What::Devices: return exportDevices(command, fleet, output);
    case ExportCommand::What::Alerts: return exportAlerts(command, **reader, fleet, output);
    case ExportCommand::What::Telemetry:
    case ExportCommand::What::Rollouts: break;
    }
    return exportTelemetry(command, **reader, *sources, fleet, output);
}

} // namespace fleetscope
