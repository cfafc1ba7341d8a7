// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/connectionimport.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

/// JSON with apostrophes for quotation marks: moc does not get along with raw strings.
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

QString same(const QString &path) { return path; }

} // namespace

class TestConnectionImport : public QObject
{
    Q_OBJECT
private slots:
    void readsMqttx()
    {
        const Result<ConnectionImport> import = importConnections(
            json(
                "[{'id':'1','name':'Plant','protocol':'mqtts','host':'broker.example','port':'8884','path':'/"
                "mqtt',"
                "'ssl':true,'certType':'self','ca':'/c/ca.crt','cert':'/c/me.crt','key':'/c/me.key',"
                "'rejectUnauthorized':false,'ALPNProtocols':'mqtt','username':'alice','password':'canary',"
                "'clientId':'mqttx_1','mqttVersion':'5.0','clean':false,'keepalive':30,"
                "'properties':{'sessionExpiryInterval':120},'subscriptions':["
                "{'topic':'iot/#','qos':1},{'topic':'#','qos':0},{'topic':'off/#','qos':0,'disabled':true}]},"
                "{'id':'2','name':'Web','protocol':'ws','host':'h','port':8083,'path':'/"
                "ws','mqttVersion':'3.1.1'}]"),
            same);
        QVERIFY2(import, import ? "" : qPrintable(import.error().what));
        QCOMPARE(import->source, ImportSource::Mqttx);
        QCOMPARE(import->connections.size(), size_t{2});
        const ImportedConnection &plant = import->connections[0];
        QCOMPARE(plant.draft.name, u"Plant"_s);
        QCOMPARE(plant.draft.transport, MqttTransport::Tls);
        QCOMPARE(plant.draft.port, quint16(8884));
        QCOMPARE(plant.draft.user, u"alice"_s);
        QCOMPARE(plant.password, QByteArray("canary"));
        QCOMPARE(plant.draft.clientId, u"mqttx_1"_s);
        QCOMPARE(plant.draft.version, MqttVersion::V5);
        QCOMPARE(plant.draft.cleanStart, false);
        QCOMPARE(plant.draft.keepAliveSeconds, quint16(30));
        QCOMPARE(plant.draft.sessionExpirySeconds, quint32(120));
        QCOMPARE(plant.draft.tls.caFile, u"/c/ca.crt"_s);
        QCOMPARE(plant.draft.tls.alpn, QStringList{u"mqtt"_s});
        QVERIFY2(plant.draft.tls.verify, "checks are never off because another program had them off");
        QCOMPARE(plant.draft.subscriptions, (QList<MqttSubscription>{{"iot/#", 1}}));
        QCOMPARE(plant.notes.size(), 3); // checks, everything, the password in the clear
        QVERIFY(settingsOf(plant.draft));
        const ImportedConnection &web = import->connections[1];
        QCOMPARE(web.draft.transport, MqttTransport::WebSocket);
        QCOMPARE(web.draft.path, QByteArray("/ws"));
        QCOMPARE(web.draft.version, MqttVersion::V311);
        QVERIFY(web.notes.isEmpty());
    }

    void readsMqttExplorer()
    {
        const Result<ConnectionImport> import = importConnections(
            json("{'ConnectionManager_connections':{'a':{'configVersion':1,'certValidation':true,'clientId':'"
                 "me1',"
                 "'id':'a','name':'Home','encryption':true,'subscriptions':[{'topic':'home/#','qos':0},"
                 "{'topic':'#','qos':0},{'topic':'$SYS/"
                 "#','qos':0}],'type':'mqtt','host':'home.example','port':8883,"
                 "'protocol':'mqtt','username':'u','password':'canary','clientCertificate':{'name':'c','data'"
                 ":'x'}},"
                 "'b':{'name':'Old','subscriptions':['a/"
                 "b','#'],'host':'h','port':9001,'protocol':'ws','basePath':'ws'}},"
                 "'Settings':{}}"),
            same);
        QVERIFY2(import, import ? "" : qPrintable(import.error().what));
        QCOMPARE(import->source, ImportSource::MqttExplorer);
        QCOMPARE(import->connections.size(), size_t{2});
        const ImportedConnection &home = import->connections[0];
        QCOMPARE(home.draft.transport, MqttTransport::Tls);
        QCOMPARE(home.draft.version, MqttVersion::V311);
        QCOMPARE(home.draft.subscriptions, (QList<MqttSubscription>{{"home/#", 0}}));
        QCOMPARE(home.password, QByteArray("canary"));
        QCOMPARE(home.notes.size(), 3); // everything, certificates inside, the password in the clear
        const ImportedConnection &old = import->connections[1];
        QCOMPARE(old.draft.transport, MqttTransport::WebSocket);
        QCOMPARE(old.draft.path, QByteArray("/ws"));
        QCOMPARE(old.draft.subscriptions, (QList<MqttSubscription>{{"a/b", 0}}));
    }

    void readsItsOwnExportWithoutSecrets()
    {
        ConnectionDraft lab;
        lab.id = u"3f2a"_s;
        lab.name = u"Lab"_s;
        lab.host = u"broker.example"_s;
        lab.tls.keyPassphrase = u"canary"_s;
        lab.proxy = {ProxyKind::Http, u"p"_s, 8080, u"u"_s, u"canary"_s};
        ConnectionDraft other = lab;
        other.name = u"Other"_s;
        const QByteArray file = exportConnections({lab, other});
        QVERIFY2(!file.contains("canary") && !file.contains("3f2a"), file.constData());
        const Result<ConnectionImport> import = importConnections(file, same);
        QVERIFY2(import, import ? "" : qPrintable(import.error().what));
        QCOMPARE(import->source, ImportSource::Fleetscope);
        QCOMPARE(import->connections.size(), size_t{2});
        QCOMPARE(import->connections[1].draft.name, u"Other"_s);
        QVERIFY(import->connections[0].draft.id.isEmpty());
    }

    void readsASingleConnectionFile()
    {
        const Result<ConnectionImport> import =
            importConnections(json("{'name':'Lab','url':'mqtt://localhost','tls':{'ca':'ca.pem'}}"),
                              [](const QString &path) { return u"/conf/"_s + path; });
        QVERIFY(import);
        QCOMPARE(import->connections[0].draft.tls.caFile, u"/conf/ca.pem"_s);
    }

    void refusesOtherFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("a number") << QByteArray("7");
        QTest::newRow("an empty list") << QByteArray("[]");
        QTest::newRow("a list of numbers") << QByteArray("[1,2]");
        QTest::newRow("no connections") << json("{'connections':[]}");
        QTest::newRow("something else") << json("{'name':'package','dependencies':{}}");
        QTest::newRow("a broken one among ours") << json("{'connections':[{'name':'x','url':'ftp://h'}]}");
    }
    void refusesOtherFiles()
    {
        QFETCH(QByteArray, file);
        const Result<ConnectionImport> import = importConnections(file, same);
        QVERIFY(!import);
        QCOMPARE(import.error().kind, ErrorKind::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TestConnectionImport)
#include "tst_connectionimport.moc"
