// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/connectionjournal.h"

#include <QTest>

using namespace fleetscope;

namespace {

const Timestamp start = fromUnixMs(1'790'000'000'000);

MqttStatus status(MqttState state, MqttFailure failure = MqttFailure::None, bool sessionPresent = false)
{
    MqttStatus status;
    status.state = state;
    status.failure = failure;
    status.sessionPresent = sessionPresent;
    return status;
}

} // namespace

class TestConnectionJournal : public QObject
{
    Q_OBJECT
private slots:
    void knowsSinceWhenItIsConnected()
    {
        ConnectionJournal journal;
        journal.note(status(MqttState::Connecting), start);
        QVERIFY(journal.connectedSince() == noTime);
        QVERIFY(journal.lostAt() == noTime); // nothing was there to lose
        journal.note(status(MqttState::Connected), start + 1s);
        journal.note(status(MqttState::Connected), start + 5s); // told again, as with new limits
        QVERIFY(journal.connectedSince() == start + 1s);
        QVERIFY(!journal.lastAbsence());
    }

    void remembersAnAbsence_data()
    {
        QTest::addColumn<bool>("sessionKept");
        QTest::newRow("with a session") << true;
        QTest::newRow("without") << false;
    }
    void remembersAnAbsence()
    {
        QFETCH(bool, sessionKept);
        ConnectionJournal journal;
        journal.note(status(MqttState::Connected), start);
        journal.note(status(MqttState::Waiting, MqttFailure::ConnectionLost), start + 10s);
        journal.note(status(MqttState::Connecting, MqttFailure::ConnectionLost), start + 20s);
        journal.note(status(MqttState::Waiting, MqttFailure::ConnectionRefused), start + 21s);
        QVERIFY(journal.lostAt() == start + 10s);
        QCOMPARE(journal.losses(), 1);
        journal.note(status(MqttState::Connected, MqttFailure::None, sessionKept), start + 70s);
        QVERIFY(journal.lastAbsence() == (Absence{start + 10s, start + 70s, sessionKept}));
        QVERIFY(journal.lostAt() == noTime);
    }

    void doesNotCallAStopALoss()
    {
        ConnectionJournal journal;
        for (int i = 0; i < 4; ++i) {
            journal.note(status(MqttState::Connected), start + i * 2s);
            journal.note(status(MqttState::Stopped), start + i * 2s + 1s);
        }
        QCOMPARE(journal.losses(), 0);
        QVERIFY(!journal.isFlapping(start + 8s));
    }

    void noticesThreeLossesWithinAMinute_data()
    {
        QTest::addColumn<QList<int>>("losses"); // seconds
        QTest::addColumn<int>("now");
        QTest::addColumn<bool>("expected");
        QTest::newRow("two") << QList<int>{1, 2} << 3 << false;
        QTest::newRow("three at once") << QList<int>{1, 2, 3} << 3 << true;
        QTest::newRow("the third after a minute") << QList<int>{0, 30, 61} << 61 << false;
        QTest::newRow("exactly a minute") << QList<int>{0, 30, 60} << 60 << true;
        QTest::newRow("the last three count") << QList<int>{0, 100, 110, 120} << 120 << true;
        QTest::newRow("long ago") << QList<int>{1, 2, 3} << 100 << false;
    }
    void noticesThreeLossesWithinAMinute()
    {
        QFETCH(QList<int>, losses);
        QFETCH(int, now);
        QFETCH(bool, expected);
        ConnectionJournal journal;
        for (const int second : losses) {
            const Timestamp time = start + std::chrono::seconds{second};
            journal.note(status(MqttState::Connected), time);
            journal.note(status(MqttState::Waiting, MqttFailure::ConnectionLost), time);
        }
        QCOMPARE(journal.isFlapping(start + std::chrono::seconds{now}), expected);
        journal.forgetRival();
        QVERIFY(!journal.isFlapping(start + std::chrono::seconds{now}));
        QCOMPARE(journal.losses(), int(losses.size()));
    }
};

QTEST_GUILESS_MAIN(TestConnectionJournal)
#include "tst_connectionjournal.moc"
