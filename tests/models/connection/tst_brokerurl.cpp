// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/brokerurl.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestBrokerUrl : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatPeoplePaste_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<BrokerUrl>("expected");
        const auto add = [](const char *text, MqttTransport transport, const QString &host, quint16 port,
                            const QByteArray &path = {}, const QString &user = {},
                            const QString &password = {}) {
            QTest::newRow(text) << QString::fromUtf8(text)
                                << BrokerUrl{transport, host, port, path, user, password};
        };
        using enum MqttTransport;
        add("mqtt://broker.example", Tcp, u"broker.example"_s, 1883);
        add("mqtts://alice@broker.example", Tls, u"broker.example"_s, 8883, {}, u"alice"_s);
        add("  MQTTS://broker.example:8884/ ", Tls, u"broker.example"_s, 8884);
        add("ws://broker.example/mqtt", WebSocket, u"broker.example"_s, 80, "/mqtt");
        add("wss://broker.example:8084/mqtt", WebSocketTls, u"broker.example"_s, 8084, "/mqtt");
        add("tcp://10.0.0.5:1883", Tcp, u"10.0.0.5"_s, 1883);
        add("ssl://broker.example:8883", Tls, u"broker.example"_s, 8883);
        add("https://broker.example/mqtt", WebSocketTls, u"broker.example"_s, 443, "/mqtt");
        add("broker.example", Tcp, u"broker.example"_s, 1883);
        add("broker.example:8883", Tls, u"broker.example"_s, 8883);
        add("broker.example:443", Tcp, u"broker.example"_s, 443);
        add("mqtt://[2001:db8::7]:1884", Tcp, u"2001:db8::7"_s, 1884);
        add("mqtts://a%40b:s%3Ace@h", Tls, u"h"_s, 8883, {}, u"a@b"_s, u"s:ce"_s);
    }
    void readsWhatPeoplePaste()
    {
        QFETCH(QString, text);
        QFETCH(BrokerUrl, expected);
        const Result<BrokerUrl> url = pasteBrokerUrl(text);
        QVERIFY2(url, url ? "" : qPrintable(url.error().what));
        QCOMPARE(url->transport, expected.transport);
        QCOMPARE(url->host, expected.host);
        QCOMPARE(url->port, expected.port);
        QCOMPARE(url->path, expected.path);
        QCOMPARE(url->user, expected.user);
        QCOMPARE(url->password, expected.password);
    }

    void refusesWhatIsNoBroker_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "://", "ftp://h", "mqtt://", "mqtt://h:0", "mqtt://h:70000",
                                 "mqtt://h/path", "mqtt://h?x=1", "ws://h/#frag", "two words"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void refusesWhatIsNoBroker()
    {
        QFETCH(QString, text);
        QVERIFY(!pasteBrokerUrl(text));
        QVERIFY(!parseBrokerUrl(text));
    }

    void keepsPasswordsOutOfFilesAndWords()
    {
        const Result<BrokerUrl> url = parseBrokerUrl(u"mqtt://alice:canary@h"_s);
        QVERIFY(!url);
        QVERIFY(!url.error().what.contains(u"canary"_s));
        const Result<BrokerUrl> pasted = pasteBrokerUrl(u"mqtt://alice:canary@h/nonsense"_s);
        QVERIFY(!pasted);
        QVERIFY(!pasted.error().what.contains(u"canary"_s));
    }

    void writesWhatItReads_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"mqtt://h:1883", "mqtts://alice@h:8883", "ws://h:80/mqtt",
                                 "wss://a%40b@h:8084/m%20q", "mqtt://[2001:db8::7]:1883"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void writesWhatItReads()
    {
        QFETCH(QString, text);
        const Result<BrokerUrl> url = parseBrokerUrl(text);
        QVERIFY(url);
        QCOMPARE(brokerUrl(url->transport, url->host, url->port, url->path, url->user), text);
    }
};

QTEST_APPLESS_MAIN(TestBrokerUrl)
#include "tst_brokerurl.moc"
