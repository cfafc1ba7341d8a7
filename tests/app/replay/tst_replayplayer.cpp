// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replay/replayplayer.h"

#include "tests/support/mqttrecorder.h"
#include "tests/support/testrecording.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start = fromUnixMs(1'600'000'000'000); // 2020-09-13

/// Writes down when each message came, by the clock of the player.
class TimeRecorder final : public MqttListener
{
public:
    explicit TimeRecorder(const ReplayPlayer &player)
        : m_player(player)
    { }
    void messageReceived(const MqttMessage &) override
    {
        const std::lock_guard lock(m_mutex);
        m_times.push_back(m_player.arrivals().now());
    }
    void statusChanged(const MqttStatus &) override { }
    [[nodiscard]] std::vector<Timestamp> times() const
    {
        const std::lock_guard lock(m_mutex);
        return m_times;
    }

private:
    const ReplayPlayer &m_player;
    mutable std::mutex m_mutex;
    std::vector<Timestamp> m_times;
};

} // namespace

class TestReplayPlayer : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void deliversEverythingInOrderToTheRightConnections()
    {
        TestRecording recording(start, {u"a"_s, u"b"_s});
        recording.connected(start).connected(start, false, 1);
        for (int i = 0; i < 1'000; ++i)
            recording.message(start + Milliseconds(i), "iot/d/t", std::to_string(i), i < 10, i % 3 == 0);
        recording.connected(start + 1s, false).end(start + 2s);
        auto player = make(recording, {.speed = 100});
        QCOMPARE(player->state(), ReplayState::Waiting);
        MqttRecorder a, b;
        auto first = player->makeClient(0);
        auto second = player->makeClient(1);
        first->start({}, &a);
        QCOMPARE(a.messageCount(), 0); // until all are there
        second->start({}, &b);
        QTRY_COMPARE(player->state(), ReplayState::Ended);
        QCOMPARE(player->position(), start + 2s);
        QCOMPARE(a.messageCount() + b.messageCount(), 1'000);
        QCOMPARE(b.messageCount(), 334);
        QCOMPARE(b.payloads().constFirst(), "0"_ba);
        QCOMPARE(b.payloads().constLast(), "999"_ba);
        QVERIFY(b.messages().constFirst().retained);
        QCOMPARE(a.statuses().size(), 2);
        QCOMPARE(a.state(), MqttState::Waiting);
        QCOMPARE(a.status().failure, MqttFailure::ConnectionLost);
        QVERIFY(!player->isCutOff());
    }

    void everyMessageComesAtItsOwnTime()
    {
        TestRecording recording(start);
        std::vector<Timestamp> expected;
        for (int i = 0; i < 500; ++i) {
            expected.push_back(start + Milliseconds(i * i));
            recording.message(expected.back(), "t", "1");
        }
        auto player = make(recording.end(expected.back()), {.position = expected.back()});
        TimeRecorder times(*player);
        auto client = player->makeClient(0);
        client->start({}, &times);
        QTRY_COMPARE(player->state(), ReplayState::Ended);
        QVERIFY(times.times() == expected);
    }

    void keepsThePace_data()
    {
        QTest::addColumn<double>("speed");
        QTest::addColumn<int>("realMs");
        QTest::newRow("half") << 0.5 << 600;
        QTest::newRow("as it was") << 1.0 << 300;
        QTest::newRow("a hundred times") << 100.0 << 300;
    }
    void keepsThePace()
    {
        QFETCH(double, speed);
        QFETCH(int, realMs);
        const Milliseconds length(int(realMs * speed));
        TestRecording recording(start);
        for (int i = 0; i <= 100; ++i)
            recording.message(start + length * i / 100, "t", "1");
        auto player = make(recording.end(start + length), {.speed = speed});
        MqttRecorder heard;
        auto client = player->makeClient(0);
        QElapsedTimer real;
        client->start({}, &heard);
        real.start();
        QTRY_COMPARE(player->state(), ReplayState::Ended);
        QVERIFY2(real.elapsed() >= realMs * 9 / 10, qPrintable(QString::number(real.elapsed())));
        QCOMPARE(heard.messageCount(), 101);
    }

    void pausesAndGoesOn()
    {
        auto player = make(hour(), {.speed = 100, .isPlaying = false});
        MqttRecorder heard;
        auto client = player->makeClient(0);
        client->start({}, &heard);
        QTRY_COMPARE(player->state(), ReplayState::Paused);
        QCOMPARE(player->position(), start);
        player->setPlaying(true);
        QTRY_VERIFY(heard.messageCount() > 5);
        player->setPlaying(false);
        QTRY_COMPARE(player->state(), ReplayState::Paused);
        const Timestamp position = player->position();
        const qsizetype count = heard.messageCount();
        player->setSpeed(50); // wakes it up; it still does not move
        QTRY_COMPARE(player->speed(), 50.0);
        QCOMPARE(player->position(), position);
        QCOMPARE(heard.messageCount(), count);
        player->setPlaying(true);
        QTRY_VERIFY(player->position() > position);
    }

    void seeksForwardThroughEverythingAndBackNever()
    {
        auto player = make(hour(), {.isPlaying = false});
        MqttRecorder heard;
        auto client = player->makeClient(0);
        client->start({}, &heard);
        QTRY_COMPARE(player->state(), ReplayState::Paused);
        QVERIFY(player->seek(start + 30min));
        QTRY_COMPARE(player->position(), start + 30min);
        QTRY_COMPARE(player->state(), ReplayState::Paused); // it stays as it was
        QCOMPARE(heard.messageCount(), 1'801);              // one a second, the first at 0
        QVERIFY(!player->seek(start + 29min));
        QCOMPARE(player->position(), start + 30min);
        QVERIFY(player->seek(start + 10h)); // behind the end
        QTRY_COMPARE(player->state(), ReplayState::Ended);
        QCOMPARE(heard.messageCount(), 3'600);
    }

    void waitsForAListenerThatIsSlow()
    {
        auto player = make(hour(), {.position = start + 30min});
        MqttRecorder heard;
        heard.closeGate();
        auto client = player->makeClient(0);
        client->start({}, &heard);
        QTRY_COMPARE(player->state(), ReplayState::Seeking);
        QCOMPARE(player->position(), start); // time stands still while nobody hears
        heard.openGate();
        QTRY_VERIFY(player->position() >= start + 30min);
        QVERIFY(heard.messageCount() >= 1'801);
    }

    void playsUntilTheDamageAndTellsOfIt()
    {
        TestRecording recording(start);
        recording.message(start, "t", "1").message(start + 1s, "t", "2").line("{}").end(start + 1h);
        auto player = make(recording, {.speed = 100});
        QSignalSpy failed(player.get(), &ReplayPlayer::failed);
        MqttRecorder heard;
        auto client = player->makeClient(0);
        client->start({}, &heard);
        QVERIFY(failed.wait());
        QCOMPARE(failed[0][0].value<Error>().kind, ErrorKind::Corrupt);
        QCOMPARE(player->state(), ReplayState::Failed);
        QCOMPARE(heard.messageCount(), 2);
    }

    void knowsThatARecordingWasCutOff()
    {
        TestRecording recording(start);
        auto player = make(recording.message(start + 1s, "t", "1"), {.speed = 100});
        MqttRecorder heard;
        auto client = player->makeClient(0);
        client->start({}, &heard);
        QTRY_COMPARE(player->state(), ReplayState::Ended);
        QVERIFY(player->isCutOff());
        QCOMPARE(heard.messageCount(), 1);
    }

    void sendsNothing()
    {
        auto player = make(hour(), {});
        MqttRecorder heard;
        auto client = player->makeClient(0);
        client->start({}, &heard);
        const auto sent = client->publish({.topic = "iot/d/cmd/request", .payload = "{}"});
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ErrorKind::Denied);
    }

    void aClientThatGoesHearsNothingMore()
    {
        auto player = make(hour(), {.speed = 100});
        {
            MqttRecorder heard;
            auto client = player->makeClient(0);
            client->start({}, &heard);
            QTRY_VERIFY(heard.messageCount() > 0);
        } // client, then listener: the sanitizers would see a call
        const Timestamp position = player->position();
        QTRY_VERIFY(player->position() > position);
    }

private:
    static TestRecording hour()
    {
        TestRecording recording(start);
        for (int i = 0; i < 3'600; ++i)
            recording.message(start + 1s * i, "t", std::to_string(i));
        recording.end(start + 1h);
        return recording;
    }
    std::unique_ptr<ReplayPlayer> make(const TestRecording &recording, const ReplayStart &how)
    {
        const QString path = m_folder.filePath(u"test.jsonl.gz"_s);
        if (!recording.writeTo(path))
            qFatal("cannot write");
        auto file = RecordingFile::open(path);
        if (!file)
            qFatal("%s", qPrintable(file.error().what));
        return std::make_unique<ReplayPlayer>(*std::move(file), how);
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestReplayPlayer)
#include "tst_replayplayer.moc"
