// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/connectionfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

/// JSON with apostrophes for quotation marks: moc does not get along with raw strings.
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

} // namespace

class TestConnectionFile : public QObject
{
    Q_OBJECT
private slots:
    void readsAFullFile()
    {
        const QByteArray text =
            json("{ 'version': 1, 'name': 'Lab', 'url': 'mqtts://alice@broker.example:8884', "
                 "'platform': 'mqtt', 'dialect': { 'name': 'iot', 'prefix': 'acme/iot' }, "
                 "'subscriptions': [ { 'filter': 'acme/iot/#', 'qos': 2 } ], "
                 "'tls': { 'ca': 'ca.pem', 'certificate': '/abs/me.pem', 'key': 'me.key', 'verify': false, "
                 "'server_name': 'inner.example', 'alpn': ['mqtt'] }, "
                 "'mqtt': { 'version': 4, 'client_id': 'x1', 'clean_start': false, 'session_expiry_s': 3600, "
                 "'keep_alive_s': 30 } } ");
        const auto settings = parseConnection(text, u"/conf"_s);
        QVERIFY2(settings, settings ? "" : qPrintable(settings.error().what));
        QCOMPARE(settings->name, u"Lab"_s);
        QCOMPARE(settings->mqtt.transport, MqttTransport::Tls);
        QCOMPARE(settings->mqtt.host, u"broker.example"_s);
        QCOMPARE(settings->mqtt.port, quint16(8884));
        QCOMPARE(settings->mqtt.user, QByteArray("alice"));
        QCOMPARE(settings->mqtt.version, MqttVersion::V311);
        QCOMPARE(settings->mqtt.clientId, QByteArray("x1"));
        QCOMPARE(settings->mqtt.cleanStart, false);
        QCOMPARE(settings->mqtt.sessionExpirySeconds, quint32(3600));
        QCOMPARE(settings->mqtt.keepAliveSeconds, quint16(30));
        QCOMPARE(settings->mqtt.tls.caFile, u"/conf/ca.pem"_s);
        QCOMPARE(settings->mqtt.tls.certificateFile, u"/abs/me.pem"_s);
        QCOMPARE(settings->mqtt.tls.serverName, u"inner.example"_s);
        QCOMPARE(settings->mqtt.tls.alpn, QStringList{u"mqtt"_s});
        QCOMPARE(settings->mqtt.tls.verify, false);
        QCOMPARE(settings->subscriptions, (QList<MqttSubscription>{{"acme/iot/#", 2}}));
        QCOMPARE(settings->address(), u"mqtts://broker.example:8884"_s); // without the user
    }

    void needsOnlyNameAndUrl()
    {
        const auto settings = parseConnection(json("{'name':'Lab','url':'mqtt://localhost'}"), {});
        QVERIFY(settings);
        QCOMPARE(settings->mqtt.port, quint16(1883));
        QCOMPARE(settings->mqtt.version, MqttVersion::V5);
        QCOMPARE(settings->mqtt.tls.verify, true);
        QVERIFY(!settings->subscriptions.isEmpty());
        for (const MqttSubscription &subscription : settings->subscriptions)
            QVERIFY2(subscription.filter != "#", "never everything without being asked");
    }

    void namesTheFault_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("named");
        const auto with = [](const char *more) {
            return json(QByteArray("{'name':'Lab','url':'mqtt://localhost',") + more + "}");
        };
        QTest::newRow("no JSON") << QByteArray("{") << u"byte"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"object"_s;
        QTest::newRow("no name") << json("{'url':'mqtt://h'}") << u"name"_s;
        QTest::newRow("no url") << json("{'name':'Lab'}") << u"url"_s;
        QTest::newRow("other scheme") << json("{'name':'Lab','url':'http://h'}") << u"url"_s;
        QTest::newRow("a password") << json("{'name':'Lab','url':'mqtt://a:secret@h'}") << u"keychain"_s;
        QTest::newRow("path without WebSocket") << json("{'name':'Lab','url':'mqtt://h/x'}") << u"path"_s;
        QTest::newRow("unknown key") << with("'colour':'red'") << u"colour"_s;
        QTest::newRow("unknown key below") << with("'tls':{'cafile':'x'}") << u"tls.cafile"_s;
        QTest::newRow("unknown key in a list")
            << with("'subscriptions':[{'filter':'a','Qos':1}]") << u"subscriptions[0].Qos"_s;
        QTest::newRow("wrong type") << with("'tls':{'verify':'no'}") << u"tls.verify"_s;
        QTest::newRow("bad filter") << with("'subscriptions':[{'filter':'a/#/b'}]")
                                    << u"subscriptions[0].filter"_s;
        QTest::newRow("bad QoS") << with("'subscriptions':[{'filter':'a','qos':3}]")
                                 << u"subscriptions[0].qos"_s;
        QTest::newRow("half a number") << with("'mqtt':{'keep_alive_s':7.5}") << u"mqtt.keep_alive_s"_s;
        QTest::newRow("newer file") << with("'version':2") << u"version"_s;
        QTest::newRow("unknown dialect") << with("'dialect':{'name':'other'}") << u"dialect.name"_s;
        QTest::newRow("bad prefix") << with("'dialect':{'prefix':'a/#'}") << u"dialect.prefix"_s;
    }
    void namesTheFault()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, named);
        const auto settings = parseConnection(text, {});
        QVERIFY(!settings);
        QCOMPARE(settings.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(settings.error().what.contains(named), qPrintable(settings.error().what));
        QVERIFY(!settings.error().what.contains(u"secret"_s));
    }

    void namesTheFile()
    {
        const QTemporaryDir folder;
        const auto settings = readConnectionFile(folder.filePath(u"none.json"_s));
        QVERIFY(!settings);
        QCOMPARE(settings.error().kind, ErrorKind::NotFound);
        QCOMPARE(settings.error().subject, folder.filePath(u"none.json"_s));
    }

    void makesTheVariableOfASecret()
    {
        QCOMPARE(secretVariable(u"Lab"_s), QByteArray("FLEETSCOPE_SECRET_LAB"));
        QCOMPARE(secretVariable(u"Halle 7 (Süd)"_s), QByteArray("FLEETSCOPE_SECRET_HALLE_7__S_D_"));
    }
};

QTEST_GUILESS_MAIN(TestConnectionFile)
#include "tst_connectionfile.moc"
