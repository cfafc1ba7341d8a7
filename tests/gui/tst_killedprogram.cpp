// SPDX-License-Identifier: GPL-3.0-or-later

// `kill -9` of the whole program at random moments, while a real broker sends it 5,000 numbered messages a
// second. FLEETSCOPE_KILL_ROUNDS asks for more rounds.

#include "app/mqtt/mqttfactory.h"
#include "app/storage/archivereader.h"
#include "app/storage/archiveworker.h"
#include "tests/support/mqttrecorder.h"
#include "tests/support/testbroker.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <random>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 perSecond = 5'000;
constexpr qint64 devices = 40;

/// Publishes the numbers 0, 1, 2, …, each a message of one of the devices, 5,000 a second.
class Sender
{
public:
    explicit Sender(quint16 port)
        : m_client(makeMqttClient())
        , m_base(QDateTime::currentMSecsSinceEpoch())
    {
        m_client->start({.host = u"127.0.0.1"_s, .port = port}, &m_recorder);
        m_pace.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_pace, &QTimer::timeout, &m_pace, [this] { sendDue(); });
        m_pace.start(5);
    }
    ~Sender() { m_client->stop(); }

    [[nodiscard]] qint64 next() const { return m_next; }
    [[nodiscard]] Timestamp timeOf(qint64 number) const
    {
        return fromUnixMs(m_base + number * 1'000 / perSecond);
    }

private:
    void sendDue()
    {
        if (m_recorder.state() != MqttState::Connected)
            return;
        if (!m_clock.isValid())
            m_clock.start();
        for (const qint64 due = m_clock.elapsed() * perSecond / 1'000; m_next < due; ++m_next) {
            MqttPublish message;
            message.topic = "iot/counter-" + QByteArray::number(m_next % devices) + "/telemetry";
            message.payload = "{\"ts\":" + QByteArray::number(toUnixMs(timeOf(m_next)))
                + ",\"number\":" + QByteArray::number(m_next) + "}";
            if (!m_client->publish(message))
                return; // the client is full: the rest a little later
        }
    }

    MqttRecorder m_recorder;
    std::unique_ptr<MqttClient> m_client;
    QTimer m_pace;
    QElapsedTimer m_clock;
    qint64 m_base;
    qint64 m_next = 0;
};

/// The numbers in the file, true for those that are there once, with their own time. Nothing: not readable.
std::optional<std::vector<bool>> numbersIn(const QString &file, const Sender &sender)
{
    auto reader = ArchiveReader::open(file);
    if (!reader)
        return {};
    std::vector<bool> seen(static_cast<size_t>(sender.next()), false);
    bool isGood = true;
    const auto count = (*reader)->exportReadings({}, [&](std::span<const ExportedReading> readings) {
        for (const ExportedReading &reading : readings) {
            const auto number = static_cast<qint64>(reading.value.number);
            isGood = isGood && number < sender.next() && reading.time == sender.timeOf(number)
                && !seen[static_cast<size_t>(number)];
            if (isGood)
                seen[static_cast<size_t>(number)] = true;
        }
        return isGood;
    });
    if (!count || !isGood || (*reader)->damaged() > 0)
        return {};
    return seen;
}

} // namespace

class TestKilledProgram : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { FLEETSCOPE_NEED_MOSQUITTO(); }

    void losesAtMostASecondAndNothingInBetween()
    {
        bool isSet = false;
        const int asked = qEnvironmentVariableIntValue("FLEETSCOPE_KILL_ROUNDS", &isSet);
        const int rounds = isSet ? asked : 4;
        TestBrokerOptions options;
        options.extra = "log_type subscribe\n";
        TestBroker broker(options);
        QCOMPARE(broker.start(), QString());
        const QString connection = broker.path(u"lab.json"_s);
        const QString data = broker.path(u"data"_s);
        QFile settings(connection);
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write(QJsonDocument(QJsonObject{{u"name"_s, u"Lab"_s},
                                                 {u"url"_s, u"mqtt://127.0.0.1:%1"_s.arg(broker.port())}})
                           .toJson());
        settings.close();

        Sender sender(broker.port());
        QTRY_VERIFY_WITH_TIMEOUT(sender.next() > 0, 20'000);
        std::mt19937 random(std::random_device{}());
        qint64 known = 0; // every number below was looked at
        qint64 mostLost = 0;
        qint64 stored = 0;
        int storing = 0; // rounds in which something was stored
        for (int round = 0; round < rounds; ++round) {
            const auto subscriptions = broker.log().count(" iot/");
            QProcess program;
            program.start(QStringLiteral(FLEETSCOPE_PROGRAM),
                          {u"--connection"_s, connection, u"--data"_s, data});
            QVERIFY(program.waitForStarted());
            // Any moment counts: while it starts, while it connects, and most often while it stores.
            QElapsedTimer life;
            life.start();
            const auto end = static_cast<qint64>(random() % 3'500);
            qint64 subscribedAt = -1;
            QTimer look;
            connect(&look, &QTimer::timeout, this, [&] {
                if (subscribedAt < 0 && broker.log().count(" iot/") > subscriptions)
                    subscribedAt = sender.next();
            });
            look.start(20);
            QTRY_VERIFY_WITH_TIMEOUT(life.elapsed() >= end, 10'000);
            look.stop();
            const qint64 sent = sender.next();
            QCOMPARE(program.state(), QProcess::Running);
            program.kill();
            QVERIFY(program.waitForFinished());

            const QString file = ArchiveWorker::fileIn(data);
            if (!QFile::exists(file))
                continue;
            auto database = Database::open(file, Database::Mode::ReadWrite, 1'000);
            QVERIFY(database);
            auto check = (*database)->prepare("PRAGMA integrity_check");
            QVERIFY(check.step());
            QCOMPARE(check.text(0), u"ok"_s);
            if ((*database)->integer("PRAGMA user_version") == 0)
                continue; // killed before its first transaction
            const auto numbers = numbersIn(file, sender);
            QVERIFY2(numbers,
                     qPrintable(u"round %1: a number twice, at a wrong time, or damage"_s.arg(round)));
            const auto begin = numbers->begin() + known;
            const auto first = std::find(begin, numbers->end(), true);
            const auto last =
                std::find(std::make_reverse_iterator(numbers->end()), std::make_reverse_iterator(begin), true)
                    .base(); // behind the last one
            if (subscribedAt >= 0) {
                const qint64 lost = sent - std::max<qint64>(last - numbers->begin(), subscribedAt);
                mostLost = std::max(mostLost, lost);
                QVERIFY2(lost <= perSecond, qPrintable(u"round %1: %2 lost"_s.arg(round).arg(lost)));
            }
            if (first != numbers->end()) {
                ++storing;
                stored += last - first;
                QVERIFY2(std::find(first, last, false) == last,
                         qPrintable(u"round %1: some are missing in between"_s.arg(round)));
            }
            known = sender.next();
        }
        qInfo("%d times killed, %d times while storing, %lld messages stored, at most %lld lost (%lld ms)",
              rounds, storing, static_cast<long long>(stored), static_cast<long long>(mostLost),
              static_cast<long long>(mostLost * 1'000 / perSecond));
        QVERIFY(stored > 0);
    }
};

QTEST_GUILESS_MAIN(TestKilledProgram)
#include "tst_killedprogram.moc"
