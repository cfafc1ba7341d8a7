// SPDX-License-Identifier: GPL-3.0-or-later

// What the fleet sends to a real broker is what the program has stored: `fleetscope --for --data` beside
// `fleetsim`, then `fleetscope export`, compared with what a second subscriber wrote down.

#include "app/mqtt/mqttfactory.h"
#include "tests/support/mqttrecorder.h"
#include "tests/support/testbroker.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const QByteArray &text)
{
    QStringList lines = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    lines.sort();
    return lines;
}

/// The telemetry messages of the dialect as the rows of an export.
QStringList expectedRows(const MqttRecorder &recorder)
{
    QStringList rows;
    const QList<RecordedMessage> messages = recorder.messages();
    for (const RecordedMessage &message : messages) {
        const QByteArrayList levels = message.topic.split('/');
        if (levels.size() != 3 || levels[2] != "telemetry")
            continue;
        const QJsonObject report = QJsonDocument::fromJson(message.payload).object();
        const QString time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(report[u"ts"_s].toDouble()))
                                 .toUTC()
                                 .toString(Qt::ISODateWithMs);
        for (auto metric = report.begin(); metric != report.end(); ++metric) {
            if (metric.key() != "ts"_L1)
                rows.append(u"%1,Lab,%2,%3,%4,"_s.arg(
                    time, QString::fromUtf8(levels[1]), metric.key(),
                    QString::number(metric.value().toDouble(), 'g', QLocale::FloatingPointShortest)));
        }
    }
    rows.sort();
    return rows;
}

/// The export, its rows sorted and without line ends and units, which come with the info document.
QStringList exportedRows(const QString &folder, const QStringList &more = {})
{
    QProcess program;
    program.start(
        QStringLiteral(FLEETSCOPE_PROGRAM),
        QStringList{u"export"_s, u"--data"_s, folder, u"--what"_s, u"telemetry"_s, u"--format"_s, u"csv"_s}
            + more);
    if (!program.waitForFinished(60'000) || program.exitCode() != 0)
        return {QString::fromUtf8(program.readAllStandardError())};
    QStringList rows = linesOf(program.readAllStandardOutput());
    rows.removeAll(u"time,connection,device,metric,value,unit\r"_s);
    for (QString &row : rows)
        row.truncate(row.lastIndexOf(u',') + 1);
    return rows;
}

} // namespace

class TestKeptReadings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { FLEETSCOPE_NEED_MOSQUITTO(); }

    void exportsExactlyWhatWasSent()
    {
        TestBrokerOptions options;
        options.extra = "log_type subscribe\n";
        TestBroker broker(options);
        QCOMPARE(broker.start(), QString());
        const QString connection = broker.path(u"lab.json"_s);
        const QString data = broker.path(u"data"_s);
        const QString pictures = broker.path(u"pictures"_s);
        QFile file(connection);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{u"name"_s, u"Lab"_s},
                                             {u"url"_s, u"mqtt://127.0.0.1:%1"_s.arg(broker.port())}})
                       .toJson());
        file.close();

        MqttRecorder witness;
        const auto client = makeMqttClient();
        client->subscribe({{"iot/#", 1}});
        client->start({.host = u"127.0.0.1"_s, .port = broker.port()}, &witness);
        QTRY_COMPARE_WITH_TIMEOUT(witness.answer("iot/#"), 1, 10'000);
        const auto subscriptions = [&] { return broker.log().count(" iot/"); };
        const auto before = subscriptions();

        QProcess program;
        program.start(
            QStringLiteral(FLEETSCOPE_PROGRAM),
            {u"--connection"_s, connection, u"--data"_s, data, u"--for"_s, u"14"_s, u"--grab"_s, pictures});
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(subscriptions() > before, 20'000);

        QProcess fleet;
        fleet.start(QStringLiteral(FLEETSIM_PROGRAM),
                    {u"--broker"_s, u"mqtt://127.0.0.1:%1"_s.arg(broker.port()), u"--scenario"_s, u"stress"_s,
                     u"--devices"_s, u"200"_s, u"--interval"_s, u"1"_s, u"--qos"_s, u"1"_s, u"--for"_s,
                     u"6"_s, u"--json"_s});
        QSignalSpy fleetEnded(&fleet, &QProcess::finished);
        QSignalSpy programEnded(&program, &QProcess::finished);
        QVERIFY(fleetEnded.wait(30'000));
        const QJsonObject report = QJsonDocument::fromJson(fleet.readAllStandardOutput()).object();
        const auto sent = static_cast<qsizetype>(report[u"readings"_s].toDouble());
        QVERIFY2(sent > 2'000, fleet.readAllStandardError().constData());
        QVERIFY(programEnded.wait(300'000)); // it takes a picture of every page
        QCOMPARE(program.exitCode(), 0);

        const QStringList expected = expectedRows(witness);
        QCOMPARE(expected.size(), sent);
        const QStringList exported = exportedRows(data);
        QCOMPARE(exported.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(exported[i], expected[i]);

        QFile summary(pictures + u"/summary.json"_s);
        QVERIFY(summary.open(QIODevice::ReadOnly));
        const QJsonObject figures = QJsonDocument::fromJson(summary.readAll()).object();
        QCOMPARE(static_cast<qsizetype>(figures[u"readings"_s].toDouble()), sent);
        QCOMPARE(static_cast<qsizetype>(figures[u"readings_stored"_s].toDouble()), sent);
        QCOMPARE(figures[u"readings_not_stored"_s].toDouble(), 0.0);
        client->stop();
    }
};

QTEST_GUILESS_MAIN(TestKeptReadings)
#include "tst_keptreadings.moc"
