// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/mqttclient.h"

#include <QTest>

using namespace fleetscope;
using namespace std::string_literals;

class TestMqttClient : public QObject
{
    Q_OBJECT
private slots:
    void matchesTopics_data()
    {
        QTest::addColumn<std::string>("filter");
        QTest::addColumn<std::string>("topic");
        QTest::addColumn<bool>("expected");
        // MQTT 5 section 4.7.1, its own examples first.
        QTest::newRow("# includes the parent") << "sport/tennis/player1/#"s
                                               << "sport/tennis/player1"s << true;
        QTest::newRow("# one below") << "sport/tennis/player1/#"s
                                     << "sport/tennis/player1/ranking"s << true;
        QTest::newRow("# two below") << "sport/tennis/player1/#"s
                                     << "sport/tennis/player1/score/wimbledon"s << true;
        QTest::newRow("# sibling") << "sport/tennis/player1/#"s
                                   << "sport/tennis/player2"s << false;
        QTest::newRow("# alone") << "#"s
                                 << "a/b/c"s << true;
        QTest::newRow("+ one level") << "sport/tennis/+"s
                                     << "sport/tennis/player1"s << true;
        QTest::newRow("+ not two") << "sport/tennis/+"s
                                   << "sport/tennis/player1/ranking"s << false;
        QTest::newRow("+ needs a level") << "sport/+"s
                                         << "sport"s << false;
        QTest::newRow("+ takes an empty level") << "sport/+"s
                                                << "sport/"s << true;
        QTest::newRow("+/+ and leading slash") << "+/+"s
                                               << "/finance"s << true;
        QTest::newRow("/+ and leading slash") << "/+"s
                                              << "/finance"s << true;
        QTest::newRow("+ is one level") << "+"s
                                        << "/finance"s << false;
        QTest::newRow("# hides $") << "#"s
                                   << "$SYS/uptime"s << false;
        QTest::newRow("+ hides $") << "+/uptime"s
                                   << "$SYS/uptime"s << false;
        QTest::newRow("$ by name") << "$SYS/#"s
                                   << "$SYS/uptime"s << true;
        QTest::newRow("$ only first level") << "a/#"s
                                            << "a/$b"s << true;
        QTest::newRow("equal") << "a/b"s
                               << "a/b"s << true;
        QTest::newRow("case") << "a/b"s
                              << "a/B"s << false;
        QTest::newRow("filter shorter") << "a"s
                                        << "a/b"s << false;
        QTest::newRow("filter longer") << "a/b"s
                                       << "a"s << false;
        QTest::newRow("trailing slash differs") << "a/"s
                                                << "a"s << false;
    }
    void matchesTopics()
    {
        QFETCH(std::string, filter);
        QFETCH(std::string, topic);
        QTEST(topicMatches(filter, topic), "expected");
    }

    void checksFilters_data()
    {
        QTest::addColumn<std::string>("filter");
        QTest::addColumn<bool>("expected");
        QTest::newRow("plain") << "a/b"s << true;
        QTest::newRow("hash") << "#"s << true;
        QTest::newRow("hash last") << "a/#"s << true;
        QTest::newRow("hash not last") << "a/#/b"s << false;
        QTest::newRow("hash glued") << "a/b#"s << false;
        QTest::newRow("plus anywhere") << "+/a/+"s << true;
        QTest::newRow("plus glued") << "a+/b"s << false;
        QTest::newRow("empty") << ""s << false;
        QTest::newRow("NUL") << "a\0b"s << false;
        QTest::newRow("not UTF-8") << "a\xff"s << false;
        QTest::newRow("too long") << std::string(65'536, 'a') << false;
        QTest::newRow("shared") << "$share/group/a/#"s << true;
        QTest::newRow("shared, no filter") << "$share/group"s << false;
        QTest::newRow("shared, no group") << "$share//a"s << false;
        QTest::newRow("shared, group with wildcard") << "$share/g+/a"s << false;
    }
    void checksFilters()
    {
        QFETCH(std::string, filter);
        QTEST(isValidTopicFilter(filter), "expected");
    }

    void waitsLongerAndNeverInStep()
    {
        const ReconnectPolicy policy{1s, 60s};
        QCOMPARE(reconnectDelay(policy, 0, 0.0), 500ms);
        QCOMPARE(reconnectDelay(policy, 0, 1.0), 1000ms);
        QCOMPARE(reconnectDelay(policy, 3, 1.0), 8000ms);
        QCOMPARE(reconnectDelay(policy, 6, 1.0), 60'000ms);
        QCOMPARE(reconnectDelay(policy, 1'000'000, 0.0), 30'000ms);
    }

    void putsReasonsIntoWords()
    {
        QCOMPARE(reasonText(0x87), QStringLiteral("Not authorized"));
        QCOMPARE(reasonText(0x42), QStringLiteral("Reason code 0x42"));
        QCOMPARE(failureFromReason(reasonFromConnackV311(4)), MqttFailure::BadCredentials);
        QCOMPARE(failureFromReason(reasonFromConnackV311(1)), MqttFailure::VersionRefused);
        QCOMPARE(failureFromReason(0x8e), MqttFailure::TakenOver);
        QCOMPARE(failureFromReason(0x00), MqttFailure::None);
    }
};

QTEST_GUILESS_MAIN(TestMqttClient)
#include "tst_mqttclient.moc"
