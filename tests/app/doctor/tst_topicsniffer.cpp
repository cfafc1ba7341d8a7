// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doctor/topicsniffer.h"

#include "app/mqtt/loopbackbroker.h"
#include "app/mqtt/loopbackclient.h"
#include "tests/support/mqttrecorder.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestTopicSniffer : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        m_broker.setAuthenticator([](const MqttOptions &options) -> quint8 {
            return options.clientId == "mine" ? 0x85 : options.user == "mallory" ? 0x87 : 0;
        });
        m_publisher.start({}, &m_recorder);
        QTRY_COMPARE(m_recorder.state(), MqttState::Connected);
    }

    void hearsTheTopicsTheMostFrequentFirst()
    {
        for (int i = 0; i < 20; ++i)
            send("retained/" + QByteArray::number(i), true);
        ConnectionSettings settings;
        settings.mqtt.clientId = "mine"; // taken by the session: the sniffer must not use it
        TopicSniffer sniffer(settings, std::make_unique<LoopbackClient>(m_broker), 60s);
        QSignalSpy finished(&sniffer, &TopicSniffer::finished);
        sniffer.start();
        QTRY_COMPARE(sniffer.heard().size(), size_t{20});
        for (int i = 0; i < 3; ++i)
            send("often", false);
        send("$SYS/x", false);
        send("long/" + QByteArray(600, 'x'), false);
        send("last", false);
        QTRY_COMPARE(sniffer.heard().size(), size_t{22});
        QVERIFY(sniffer.heard().front() == (HeardTopic{"often", 3}));
        QVERIFY(finished.isEmpty());
        sniffer.stop();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<MqttStatus>().failure, MqttFailure::None);
    }

    void endsByItself()
    {
        TopicSniffer sniffer({}, std::make_unique<LoopbackClient>(m_broker), 10ms);
        QSignalSpy finished(&sniffer, &TopicSniffer::finished);
        sniffer.start();
        QTRY_COMPARE(finished.size(), 1);
    }

    void saysWhyItHeardNothing()
    {
        ConnectionSettings settings;
        settings.mqtt.user = "mallory";
        TopicSniffer sniffer(settings, std::make_unique<LoopbackClient>(m_broker), 60s);
        QSignalSpy finished(&sniffer, &TopicSniffer::finished);
        sniffer.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<MqttStatus>().failure, MqttFailure::NotAuthorized);
    }

private:
    void send(const QByteArray &topic, bool retain)
    {
        QVERIFY(m_publisher.publish({.topic = topic, .payload = "1", .qos = 1, .retain = retain}));
    }

    LoopbackBroker m_broker;
    MqttRecorder m_recorder;
    LoopbackClient m_publisher{m_broker};
};

QTEST_GUILESS_MAIN(TestTopicSniffer)
#include "tst_topicsniffer.moc"
