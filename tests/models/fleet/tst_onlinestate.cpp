// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/onlinestate.h"

#include <QTest>

using namespace fleetscope;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

} // namespace

Q_DECLARE_METATYPE(fleetscope::OnlineFacts)

class TestOnlineState : public QObject
{
    Q_OBJECT
private slots:
    void decides_data()
    {
        using enum OnlineState;
        QTest::addColumn<OnlineFacts>("facts");
        QTest::addColumn<Milliseconds>("later");
        QTest::addColumn<OnlineState>("state");
        QTest::addColumn<OnlineEvidence>("evidence");
        const Timestamp s = start;
        const Milliseconds five = 5min;
        QTest::newRow("nothing known")
            << OnlineFacts{} << Milliseconds(0s) << Unknown << OnlineEvidence::None;
        QTest::newRow("spoke, interval unknown")
            << OnlineFacts{.lastMessage = s} << Milliseconds(24h) << Online << OnlineEvidence::Message;
        QTest::newRow("five-minute device after six minutes")
            << OnlineFacts{.lastMessage = s, .interval = five} << Milliseconds(6min) << Online
            << OnlineEvidence::Message;
        QTest::newRow("exactly at three intervals")
            << OnlineFacts{.lastMessage = s, .interval = five} << Milliseconds(15min) << Online
            << OnlineEvidence::Message;
        QTest::newRow("just after three intervals")
            << OnlineFacts{.lastMessage = s, .interval = five} << Milliseconds(15min + 1ms) << Offline
            << OnlineEvidence::Silence;
        QTest::newRow("fast device within ten seconds")
            << OnlineFacts{.lastMessage = s, .interval = 1s} << Milliseconds(10s) << Online
            << OnlineEvidence::Message;
        QTest::newRow("fast device after ten seconds")
            << OnlineFacts{.lastMessage = s, .interval = 1s} << Milliseconds(10'001ms) << Offline
            << OnlineEvidence::Silence;
        QTest::newRow("said good-bye") << OnlineFacts{.lastMessage = s, .statusTime = s + 1s}
                                       << Milliseconds(2s) << Offline << OnlineEvidence::StatusTopic;
        QTest::newRow("last will") << OnlineFacts{.lastMessage = s,
                                                  .statusTime = s + 1s,
                                                  .statusIsWill = true}
                                   << Milliseconds(2s) << Offline << OnlineEvidence::LastWill;
        QTest::newRow("spoke again after its will")
            << OnlineFacts{.lastMessage = s + 2s, .statusTime = s + 1s, .statusIsWill = true}
            << Milliseconds(3s) << Online << OnlineEvidence::Message;
        QTest::newRow("retained online, nothing else")
            << OnlineFacts{.statusTime = s, .statusOnline = true} << Milliseconds(1h) << Online
            << OnlineEvidence::StatusTopic;
        QTest::newRow("retained online, then silent")
            << OnlineFacts{.statusTime = s, .statusOnline = true, .interval = five} << Milliseconds(16min)
            << Offline << OnlineEvidence::Silence;
        QTest::newRow("our connection is lost")
            << OnlineFacts{.lastMessage = s, .connected = false} << Milliseconds(1s) << Unknown
            << OnlineEvidence::ConnectionLost;
        QTest::newRow("known from the cache, not connected yet")
            << OnlineFacts{.lastMessage = s, .interval = five, .connected = false, .cached = true}
            << Milliseconds(24h) << Unknown << OnlineEvidence::Cached;
        QTest::newRow("known from the cache, within three intervals of the connection")
            << OnlineFacts{.lastMessage = s, .interval = five, .cached = true, .connectedSince = s + 24h}
            << Milliseconds(24h + 15min) << Unknown << OnlineEvidence::Cached;
        QTest::newRow("known from the cache, silent in this run")
            << OnlineFacts{.lastMessage = s, .interval = five, .cached = true, .connectedSince = s + 24h}
            << Milliseconds(24h + 15min + 1ms) << Offline << OnlineEvidence::Silence;
        QTest::newRow("known from the cache, retained online")
            << OnlineFacts{.lastMessage = s, .statusTime = s + 24h, .statusOnline = true, .cached = true}
            << Milliseconds(24h) << Online << OnlineEvidence::StatusTopic;
        QTest::newRow("known from the cache, retained last will")
            << OnlineFacts{.lastMessage = s, .statusTime = s + 24h, .statusIsWill = true, .cached = true}
            << Milliseconds(24h) << Offline << OnlineEvidence::LastWill;
        QTest::newRow("our absence is not its silence")
            << OnlineFacts{.lastMessage = s, .interval = five, .connectedSince = s + 10h}
            << Milliseconds(10h + 14min) << Online << OnlineEvidence::Message;
    }
    void decides()
    {
        QFETCH(OnlineFacts, facts);
        QFETCH(Milliseconds, later);
        const OnlineDecision decision = decideOnline(facts, start + later);
        QTEST(decision.state, "state");
        QTEST(decision.evidence, "evidence");
    }

    void learnsTheInterval_data()
    {
        QTest::addColumn<QList<int>>("arrivals"); // seconds
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("one message tells nothing") << QList<int>{0} << 0 << 0;
        QTest::newRow("one gap tells nothing") << QList<int>{0, 300} << 0 << 0;
        QTest::newRow("steady") << QList<int>{0, 300, 600, 900, 1200} << 300 << 300;
        QTest::newRow("a burst of four topics a cycle")
            << QList<int>{0, 0, 0, 0, 300, 300, 300, 300, 600, 600, 600, 600, 900, 900} << 300 << 300;
        QTest::newRow("one outage changes nothing")
            << QList<int>{0, 300, 600, 900, 8000, 8300, 8600} << 300 << 300;
        QTest::newRow("a new, slower habit") << QList<int>{0, 60, 120, 180, 1980, 3780, 5580} << 1700 << 1800;
        QTest::newRow("jitter") << QList<int>{0, 50, 120, 170, 240, 290, 360, 410} << 50 << 70;
    }
    void learnsTheInterval()
    {
        QFETCH(QList<int>, arrivals);
        IntervalEstimator estimator;
        for (const int second : arrivals)
            estimator.addMessage(start + std::chrono::seconds(second));
        QFETCH(int, least);
        QFETCH(int, most);
        const auto seconds = static_cast<int>(estimator.interval() / 1s);
        QVERIFY2(seconds >= least && seconds <= most, qPrintable(QString::number(seconds)));
    }

    void survivesAClockThatIsSetBack()
    {
        IntervalEstimator estimator;
        for (const int second : {0, 60, 120, -7200, -7140, -7080})
            estimator.addMessage(start + std::chrono::seconds(second));
        QCOMPARE(estimator.interval(), Milliseconds(60s));
    }
};

QTEST_GUILESS_MAIN(TestOnlineState)
#include "tst_onlinestate.moc"
