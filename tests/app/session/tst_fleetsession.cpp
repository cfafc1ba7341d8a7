// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/fleetsession.h"

#include "app/diagnostics/systemclock.h"
#include "app/mqtt/loopbackbroker.h"
#include "app/mqtt/loopbackclient.h"
#include "tests/support/mqttrecorder.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

ConnectionSettings settings(const QByteArray &prefix = "iot")
{
    ConnectionSettings settings{.name = u"Lab"_s,
                                .mqtt = {},
                                .dialect = *Dialect::iot(prefix),
                                .subscriptions = {{prefix + "/#", 1}}};
    settings.mqtt.user = "alice";
    settings.needsPassword = true;
    return settings;
}

ConnectionSecrets password(const QByteArray &text)
{
    ConnectionSecrets secrets;
    secrets[SecretKind::Password] = text;
    return secrets;
}

} // namespace

/// A session over its life: held, opened, closed, opened again with other settings.
class TestFleetSession : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_passwords.clear();
    }

    void initTestCase()
    {
        m_broker.setAuthenticator([this](const MqttOptions &options) -> quint8 {
            remember(options.user + ':' + options.password);
            return 0;
        });
        m_publisher.start({}, &m_recorder);
        QTRY_COMPARE(m_recorder.state(), MqttState::Connected);
    }

    void waitsForItsSecrets()
    {
        FleetSession session(settings(), std::make_unique<LoopbackClient>(m_broker), {}, m_clock);
        session.hold();
        session.open();
        QVERIFY(session.isHeld());
        QCOMPARE(session.status().state, MqttState::Stopped);
        session.release(password("canary"));
        QTRY_COMPARE(session.status().state, MqttState::Connected);
        QVERIFY(passwords().contains("alice:canary"));
    }

    void putsATokenInThePlaceOfTheUser()
    {
        ConnectionSettings token = settings();
        token.mqtt.user.clear();
        token.token = true;
        FleetSession session(token, std::make_unique<LoopbackClient>(m_broker), {}, m_clock);
        session.hold();
        session.open();
        session.release(password("canary"));
        QTRY_COMPARE(session.status().state, MqttState::Connected);
        QVERIFY(passwords().contains("canary:"));
    }

    void beginsAgainAndKeepsItsDevices_data()
    {
        QTest::addColumn<bool>("closedBefore");
        QTest::newRow("while it is connected") << false;
        QTest::newRow("after it was closed") << true;
    }
    void beginsAgainAndKeepsItsDevices()
    {
        QFETCH(bool, closedBefore);
        FleetSession session(settings(), std::make_unique<LoopbackClient>(m_broker), {}, m_clock);
        session.open();
        QTRY_COMPARE(session.status().state, MqttState::Connected);
        send("iot/a/t", "1");
        QTRY_COMPARE(session.received(), quint64{1});
        if (closedBefore) {
            session.close();
            QTRY_COMPARE(session.status().state, MqttState::Stopped);
        }
        QSignalSpy statuses(&session, &FleetSession::statusChanged);
        session.reopen(settings("plant"), std::make_unique<LoopbackClient>(m_broker));
        QTRY_VERIFY(!statuses.isEmpty()
                    && statuses.last()[0].value<MqttStatus>().state == MqttState::Connected);
        send("iot/a/t", "2"); // nobody asks for it any longer
        send("plant/a/t", "3");
        send("plant/b/t", "4");
        QTRY_COMPARE(session.received(), quint64{3});
        FleetFrame frame;
        QVERIFY(session.pipeline().mailbox().take(frame));
        QCOMPARE(frame.newDevices.size(), size_t{2}); // a of before, b of now
    }

    void leavesOutWhatTheRateGuardForbids()
    {
        ConnectionSettings guarded = settings();
        guarded.rateGuard = 10;
        FleetSession session(guarded, std::make_unique<LoopbackClient>(m_broker), {}, m_clock);
        session.open();
        QTRY_COMPARE(session.status().state, MqttState::Connected);
        for (int i = 0; i < 200; ++i)
            send("iot/a/t", QByteArray::number(i));
        QTRY_COMPARE(session.received(), quint64{200});
        QVERIFY(session.leftOut() > 150);
        QVERIFY(session.leftOut() < 200);
    }

    void keepsTheFiguresOfTheBrokerApart_data()
    {
        QTest::addColumn<bool>("askedBefore");
        QTest::newRow("asked while it is open") << false;
        QTest::newRow("asked before it was opened") << true;
    }
    void keepsTheFiguresOfTheBrokerApart()
    {
        QFETCH(bool, askedBefore);
        FleetSession session(settings(), std::make_unique<LoopbackClient>(m_broker), {}, m_clock);
        if (askedBefore)
            session.listenToBroker(true);
        session.open();
        QTRY_COMPARE(session.status().state, MqttState::Connected);
        QVERIFY(session.brokerFigures().lines().empty());
        session.listenToBroker(true);
        QTRY_VERIFY((send("$SYS/broker/clients/connected", "7"), !session.brokerFigures().lines().empty()));
        QCOMPARE(session.brokerFigures().lines().front().value, u"7"_s);
        QCOMPARE(session.received(), quint64{0});
        QCOMPARE(session.pipeline().problems().problems().size(), size_t{0});
    }

private:
    void send(const QByteArray &topic, const QByteArray &payload)
    {
        QVERIFY(m_publisher.publish({.topic = topic, .payload = payload, .qos = 1}));
    }
    void remember(const QByteArray &password)
    {
        const QMutexLocker lock(&m_mutex);
        m_passwords.append(password);
    }
    QByteArrayList passwords()
    {
        const QMutexLocker lock(&m_mutex);
        return m_passwords;
    }

    SystemClock m_clock;
    QMutex m_mutex;
    QByteArrayList m_passwords; // guarded by m_mutex
    LoopbackBroker m_broker;
    MqttRecorder m_recorder;
    LoopbackClient m_publisher{m_broker};
};

QTEST_GUILESS_MAIN(TestFleetSession)
#include "tst_fleetsession.moc"
