// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/exportcommand.h"

#include "app/storage/alerttables.h"
#include "app/storage/archiveworker.h"
#include "app/storage/orderstore.h"
#include "models/alerts/alertrule.h"
#include "models/rollout/rollout.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'767'312'000'000}}; // 2026-01-02T00:00:00Z

/// Two connections with a device each; texts are as bad as devices can make them.
class Stored
{
public:
    Stored()
    {
        auto opened = ArchiveWriter::open(ArchiveWorker::fileIn(m_folder.path()));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().what));
        ArchiveWriter &writer = **opened;
        writer.setRetention({.keep = {}});
        InletNames plant{.source = u"plant"_s, .sourceId = 0, .devices = {}, .metrics = {}};
        ReadingBatch batch;
        batch.addDevice("pump-7");
        batch.addDevice("=cmd|'/C calc'!A0");
        batch.addMetric("pressure");
        batch.addMetric("mode");
        batch.setUnit(MetricHandle(0), "bar");
        batch.setInfo(DeviceHandle(0), {.name = "Pump \"7\", left", .firmware = "2.4.0", .interval = 60s});
        batch.setStatus(DeviceHandle(1), {.online = false, .time = start + 1h, .bootId = {}});
        for (int i = 0; i < 3; ++i) {
            batch.beginMessage(DeviceHandle(0), start + std::chrono::seconds(i),
                               start + std::chrono::seconds(i));
            batch.add(MetricHandle(0), ValueView::of(i + 0.1));
        }
        batch.beginMessage(DeviceHandle(1), start + 25h + 61'007ms, start + 25h);
        batch.add(MetricHandle(1), ValueView::of(std::string_view("+1,\n2")));
        batch.add(MetricHandle(0), ValueView::of(true));
        store(writer, plant, batch);
        InletNames lab{.source = u"lab"_s, .sourceId = 0, .devices = {}, .metrics = {}};
        batch.clear();
        batch.addDevice("pump-7");
        batch.addMetric("t");
        batch.beginMessage(DeviceHandle(0), start, start);
        batch.add(MetricHandle(0), ValueView::of(-4.0));
        store(writer, lab, batch);
        auto database =
            Database::open(ArchiveWorker::fileIn(m_folder.path()), Database::Mode::ReadWrite, 1000);
        const AlertWrite alerts{
            .alerts = {{.id = 1,
                        .source = u"plant"_s,
                        .rule = u"high"_s,
                        .subject = u"=cmd|'/C calc'!A0"_s,
                        .state = "{}",
                        .severity = 2,
                        .opened = start,
                        .closed = start + 1h,
                        .value = 7.5,
                        .live = false},
                       {.id = 2,
                        .source = u"lab"_s,
                        .rule = u"gone"_s,
                        .kind = AlertSubject::Connection,
                        .state = "{}",
                        .severity = 1,
                        .opened = start + 2h,
                        .value = std::numeric_limits<double>::quiet_NaN()}},
            .lines = {{1, start, "fired", 2, {}, {}},
                      {2, start + 2h, "fired", 1, {}, {}},
                      {1, start + 1min, "acknowledged", 2, u"ann"_s, u"@home, \"soon\""_s},
                      {1, start + 1h, "closed", 2, {}, {}}}};
        if (!database || !writeAlerts(**database, alerts)
            || !writeAlertDocument(**database, u"rules"_s, rulesToJson({rule()})))
            qFatal("alerts");
    }

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] Result<QByteArray> run(const QString &options) const
    {
        const Result<ExportCommand> command =
            parseExportCommand(QStringList{u"fleetscope"_s, u"export"_s, u"--data"_s, m_folder.path()}
                               + (options.isEmpty() ? QStringList() : options.split(u'|')));
        if (!command)
            return command.error();
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const Result<quint64> rows = runExportCommand(*command, out);
        if (!rows)
            return rows.error();
        return out.data();
    }

private:
    static AlertRule rule()
    {
        AlertRule rule;
        rule.id = u"high"_s;
        rule.name = u"Pressure is high"_s;
        rule.when.metric = u"pressure"_s;
        rule.when.levels = {{AlertSeverity::Critical, 5}};
        return rule;
    }
    static void store(ArchiveWriter &writer, InletNames &names, const ReadingBatch &batch)
    {
        if (const auto stored = writer.append(names, batch, toUnixMs(start)); !stored)
            qFatal("%s", qPrintable(stored.error().what));
    }

    QTemporaryDir m_folder;
};

/// A rollout that a gate stopped: one device failed in its second attempt, one has other hardware.
void storeRollout(const QString &folder)
{
    RolloutPlan plan;
    plan.id = "r1";
    plan.name = "Pumps, \"left\"";
    plan.author = "ada";
    plan.artifacts = {
        {.reference = {.name = "fw", .version = "2.0", .size = 1, .sha256 = std::string(64, 'a')}}};
    plan.phases = {{.name = "Canary", .devices = {}}};
    plan.targets = {{.device = "pump-7", .zone = {}, .version = "1.0", .boot = {}},
                    {.device = "=cmd|'/C calc'!A0",
                     .zone = {},
                     .version = "1.0",
                     .boot = {},
                     .ineligibility = Ineligibility::WrongHardware}};
    RolloutHeader header;
    header.standing = {RolloutState::Paused, PauseReason::FailureGate};
    header.startedAt = start;
    header.approvedBy = "grace";
    header.phases.resize(1);
    UpdateRecord failed;
    failed.state = UpdateState::Failed;
    failed.stage = UpdateState::Verifying;
    failed.attempt = 2;
    failed.failures = 2;
    failed.since = start + 5s;
    failed.code = "bad_hash";
    failed.message = "+1,\n2";
    failed.previousVersion = "1.0";
    failed.version = "1.0";
    UpdateRecord other;
    other.state = UpdateState::Ineligible;
    other.ineligibility = Ineligibility::WrongHardware;
    other.since = start;
    RolloutWrite write;
    write.id = "r1";
    write.rollout = StoredRollout{"r1", "plant", writePlan(plan), writeHeader(header)};
    write.targets = {{writeTarget(plan.targets[0]), writeRecord(failed)},
                     {writeTarget(plan.targets[1]), writeRecord(other)}};
    write.notes = {{start, StoredRolloutNote::wholeRollout, "running", {}, "ada"},
                   {start + 5s, 0, "failed", "bad_hash", "=1+1"}};
    auto store = OrderStore::open(folder);
    QVERIFY(store);
    QVERIFY((*store)->save(write));
}

} // namespace

class TestExportCommand : public QObject
{
    Q_OBJECT
private slots:
    void writesTelemetryAsCsv()
    {
        const auto csv = Stored().run(u"--what|telemetry|--format|csv"_s);
        QVERIFY(csv);
        QCOMPARE(*csv,
                 QByteArray("time,connection,device,metric,value,unit\r\n"
                            "2026-01-02T00:00:00.000Z,plant,pump-7,pressure,0.1,bar\r\n"
                            "2026-01-02T00:00:01.000Z,plant,pump-7,pressure,1.1,bar\r\n"
                            "2026-01-02T00:00:02.000Z,plant,pump-7,pressure,2.1,bar\r\n"
                            "2026-01-03T01:01:01.007Z,plant,'=cmd|'/C calc'!A0,pressure,true,bar\r\n"
                            "2026-01-03T01:01:01.007Z,plant,'=cmd|'/C calc'!A0,mode,\"'+1,\n2\",\r\n"
                            "2026-01-02T00:00:00.000Z,lab,pump-7,t,-4,\r\n"));
    }

    void writesTelemetryAsLinesOfJson()
    {
        const auto json = Stored().run(u"--what|telemetry|--format|json|--from|2026-01-03"_s);
        QVERIFY(json);
        const QByteArrayList lines = json->trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject text = QJsonDocument::fromJson(lines[1]).object();
        QCOMPARE(text[u"time"_s].toString(), u"2026-01-03T01:01:01.007Z"_s);
        QCOMPARE(text[u"device"_s].toString(), u"=cmd|'/C calc'!A0"_s);
        QCOMPARE(text[u"value"_s].toString(), u"+1,\n2"_s);
        QCOMPARE(QJsonDocument::fromJson(lines[0]).object()[u"value"_s], QJsonValue(true));
    }

    void writesAlertsWithTheirHistory()
    {
        const auto csv = Stored().run(u"--what|alerts"_s);
        QVERIFY2(csv, csv ? "" : qPrintable(csv.error().what));
        const QByteArray first = "plant,device,'=cmd|'/C calc'!A0,high,Pressure is high,critical,7.5,"
                                 "2026-01-02T00:00:00.000Z,2026-01-02T01:00:00.000Z\r\n";
        QCOMPARE(
            *csv,
            "time,change,severity,by,why,alert,connection,about,subject,rule,rule_name,worst,value,opened,"
            "closed\r\n"
            "2026-01-02T00:00:00.000Z,fired,critical,,,1,"
                + first + "2026-01-02T00:01:00.000Z,acknowledged,critical,ann,\"'@home, \"\"soon\"\"\",1,"
                + first + "2026-01-02T01:00:00.000Z,closed,critical,,,1," + first
                + "2026-01-02T02:00:00.000Z,fired,warning,,,2,lab,connection,,gone,,warning,,"
                  "2026-01-02T02:00:00.000Z,\r\n");
    }

    void choosesAlerts_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("rows");
        QTest::newRow("everything") << QString() << 4;
        QTest::newRow("still open, or closed later") << u"|--from|2026-01-02T01:00:00Z"_s << 4;
        QTest::newRow("closed before") << u"|--from|2026-01-02T01:00:01Z"_s << 1;
        QTest::newRow("opened later") << u"|--to|2026-01-02T02:00:00Z"_s << 3;
        QTest::newRow("of some devices") << u"|--filter|m.mode"_s << 3;
        QTest::newRow("of other devices") << u"|--filter|id == pump-7"_s << 0;
    }
    void choosesAlerts()
    {
        QFETCH(QString, options);
        QFETCH(int, rows);
        const auto json = Stored().run(u"--what|alerts|--format|json"_s + options);
        QVERIFY2(json, json ? "" : qPrintable(json.error().what));
        QCOMPARE(json->count('\n'), rows);
        const QJsonObject line = QJsonDocument::fromJson(json->trimmed().split('\n').first()).object();
        QCOMPARE(line[u"change"_s].toString(), rows > 0 ? u"fired"_s : QString());
    }

    void choosesTimesAndDevices_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("rows");
        QTest::newRow("everything") << QString() << 6;
        QTest::newRow("from, which counts") << u"|--from|2026-01-02T00:00:01Z"_s << 4;
        QTest::newRow("to, which does not") << u"|--to|2026-01-02T00:00:01Z"_s << 2;
        QTest::newRow("another zone") << u"|--from|2026-01-02T01:00:02+01:00|--to|2026-01-03"_s << 1;
        QTest::newRow("one name on both connections") << u"|--filter|pump"_s << 4;
        QTest::newRow("one connection") << u"|--filter|pump and connection == plant"_s << 3;
        QTest::newRow("a newest value") << u"|--filter|m.pressure > 2"_s << 3;
        QTest::newRow("a state, as of the last message") << u"|--filter|status == offline"_s << 3;
        QTest::newRow("nothing") << u"|--filter|site == nowhere"_s << 0;
    }
    void choosesTimesAndDevices()
    {
        QFETCH(QString, options);
        QFETCH(int, rows);
        const auto json = Stored().run(u"--what|telemetry|--format|json"_s + options);
        QVERIFY2(json, json ? "" : qPrintable(json.error().what));
        QCOMPARE(json->count('\n'), rows);
    }

    void writesDevices()
    {
        const Stored stored;
        const auto csv = stored.run(u"--what|devices"_s);
        QVERIFY(csv);
        const QByteArrayList lines = csv->trimmed().split('\n');
        QCOMPARE(lines.size(), 5); // three devices, one with a text of two lines
        QCOMPARE(
            lines[0].trimmed(),
            QByteArray("status,id,name,site,model,fw,lastseen,interval,hw,serial,tags,connection,m.pressure,"
                       "m.mode,m.t"));
        // Its interval is a minute, and the fleet was heard for a day after it.
        QCOMPARE(lines[1].trimmed(),
                 QByteArray("offline,pump-7,\"Pump \"\"7\"\", "
                            "left\",,,2.4.0,2026-01-02T00:00:02.000Z,60,,,,plant,2.1,,"));
        const auto json = stored.run(u"--what|devices|--format|json|--filter|connection == lab"_s);
        QVERIFY(json);
        const QJsonObject device = QJsonDocument::fromJson(*json).object();
        QCOMPARE(device[u"id"_s].toString(), u"pump-7"_s);
        QCOMPARE(device[u"m.t"_s].toDouble(), -4.0);
        QVERIFY(device[u"m.pressure"_s].isNull());
    }

    void writesRolloutsWithTheirDevicesAndHistory()
    {
        const Stored stored;
        storeRollout(stored.folder());
        const auto csv = stored.run(u"--what|rollouts"_s);
        QVERIFY2(csv, csv ? "" : qPrintable(csv.error().what));
        QByteArrayList lines = csv->split('\n');
        QCOMPARE(lines.takeFirst(),
                 QByteArray("record,connection,rollout,name,author,approved_by,parent,hash,artifact,device,"
                            "phase,time,ended,state,reason,stage,attempts,failures,target_version,version,"
                            "previous_version,code,detail\r"));
        QByteArrayList rollout = lines.takeFirst().split(',');
        QCOMPARE(rollout.size(), 24); // there is a comma in the name
        QCOMPARE(rollout[8].size(), 64);
        rollout[8] = "hash";
        QCOMPARE(rollout.join(','),
                 QByteArray("rollout,plant,r1,\"Pumps, \"\"left\"\"\",ada,grace,,hash,fw,,,"
                            "2026-01-02T00:00:00.000Z,,paused,failure_gate,,,,2.0,,,,\r"));
        QCOMPARE(lines.join('\n'),
                 QByteArray("device,plant,r1,,,,,,fw,pump-7,Canary,2026-01-02T00:00:05.000Z,,failed,,"
                            "verifying,2,2,2.0,1.0,1.0,bad_hash,\"'+1,\n2\"\r\n"
                            "device,plant,r1,,,,,,fw,'=cmd|'/C calc'!A0,,2026-01-02T00:00:00.000Z,,"
                            "ineligible,wrong_hardware,,0,0,2.0,1.0,,,\r\n"
                            "note,plant,r1,,,,,,,,,2026-01-02T00:00:00.000Z,,running,,,,,,,,,ada\r\n"
                            "note,plant,r1,,,,,,,pump-7,,2026-01-02T00:00:05.000Z,,failed,,,,,,,,"
                            "bad_hash,'=1+1\r\n"));
        const auto json = stored.run(u"--what|rollouts|--format|json"_s);
        QVERIFY(json);
        const QByteArrayList objects = json->trimmed().split('\n');
        QCOMPARE(objects.size(), 5);
        const QJsonObject device = QJsonDocument::fromJson(objects[1]).object();
        QCOMPARE(device[u"attempts"_s], QJsonValue(2));
        QCOMPARE(device[u"detail"_s].toString(), u"+1,\n2"_s);
        QVERIFY(device[u"ended"_s].isNull());
    }

    void refusesInOneSentence_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("named");
        QTest::newRow("no what") << QString() << u"--what"_s;
        QTest::newRow("another what") << u"--what|shoes"_s << u"--what"_s;
        QTest::newRow("another format") << u"--what|devices|--format|xml"_s << u"--format"_s;
        QTest::newRow("no time") << u"--what|telemetry|--from|yesterday"_s << u"--from"_s;
        QTest::newRow("backwards") << u"--what|telemetry|--from|2026-02-01|--to|2026-01-01"_s << u"--to"_s;
        QTest::newRow("times of devices") << u"--what|devices|--from|2026-02-01"_s << u"--from"_s;
        QTest::newRow("times of rollouts") << u"--what|rollouts|--from|2026-02-01"_s << u"--from"_s;
        QTest::newRow("devices of rollouts") << u"--what|rollouts|--filter|pump"_s << u"--filter"_s;
        QTest::newRow("no rollouts stored")
            << u"--what|rollouts|--data|no-such-folder"_s << u"no-such-folder"_s;
        QTest::newRow("a broken filter") << u"--what|devices|--filter|m.t >"_s << u"--filter"_s;
        QTest::newRow("unknown option") << u"--what|devices|--nonsense"_s << u"nonsense"_s;
        QTest::newRow("a stray word") << u"--what|devices|more"_s << u"more"_s;
        QTest::newRow("nothing stored there")
            << u"--what|devices|--data|no-such-folder"_s << u"no-such-folder"_s;
    }
    void refusesInOneSentence()
    {
        QFETCH(QString, options);
        QFETCH(QString, named);
        const auto answer = Stored().run(options);
        QVERIFY(!answer);
        QVERIFY2(answer.error().what.contains(named), qPrintable(answer.error().what));
        QVERIFY2(answer.error().what.endsWith(u'.'), qPrintable(answer.error().what));
    }

    void saysWhenTheOutputIsFull()
    {
        class Full final : public QIODevice
        {
        protected:
            qint64 readData(char *, qint64) override { return -1; }
            qint64 writeData(const char *, qint64) override { return -1; }
        } full;
        full.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        const QTemporaryDir folder;
        QVERIFY(ArchiveWriter::open(ArchiveWorker::fileIn(folder.path())));
        ExportCommand command;
        command.folder = folder.path();
        command.what = ExportCommand::What::Telemetry;
        const auto answer = runExportCommand(command, full);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Denied);
    }
};

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
