// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/brokertemplates.h"
#include "models/connection/brokerurl.h"
#include "models/connection/connectionjson.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace fleetscope;
using namespace Qt::StringLiterals;

using Change = void (*)(ConnectionDraft &);
Q_DECLARE_METATYPE(Change)

namespace {

ConnectionDraft lab()
{
    ConnectionDraft draft;
    draft.name = u"Lab"_s;
    draft.host = u"broker.example"_s;
    return draft;
}

QString same(const QString &path) { return path; }

} // namespace

class TestConnectionDraft : public QObject
{
    Q_OBJECT
private slots:
    void namesEveryFault_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<DraftField>("field");
        QTest::addColumn<DraftFault::Kind>("kind");
        QTest::addColumn<bool>("fatal");
        using Kind = DraftFault::Kind;
        const auto add = [](const char *name, DraftField field, Kind kind, bool fatal, Change change) {
            QTest::newRow(name) << change << field << kind << fatal;
        };
        add("no name", DraftField::Name, Kind::Missing, true, [](ConnectionDraft &d) { d.name = u"  "_s; });
        add("a very long name", DraftField::Name, Kind::TooLong, true,
            [](ConnectionDraft &d) { d.name = QString(101, u'x'); });
        add("a name that is taken", DraftField::Name, Kind::NameTaken, true,
            [](ConnectionDraft &d) { d.name = u"PLANT"_s; });
        add("no host", DraftField::Host, Kind::Missing, true, [](ConnectionDraft &d) { d.host.clear(); });
        add("no host name", DraftField::Host, Kind::NotAHost, true,
            [](ConnectionDraft &d) { d.host = u"a b"_s; });
        add("no port", DraftField::Port, Kind::Missing, true, [](ConnectionDraft &d) { d.port = 0; });
        add("no path", DraftField::Path, Kind::NotAPath, true, [](ConnectionDraft &d) {
            d.transport = MqttTransport::WebSocketTls;
            d.path = "mqtt";
        });
        add("a key alone", DraftField::Certificate, Kind::KeyWithoutCertificate, true,
            [](ConnectionDraft &d) { d.tls.keyFile = u"me.key"_s; });
        add("checks off", DraftField::Verify, Kind::NotVerified, false,
            [](ConnectionDraft &d) { d.tls.verify = false; });
        add("a user in the clear", DraftField::Transport, Kind::PasswordInTheClear, false,
            [](ConnectionDraft &d) {
                d.transport = MqttTransport::Tcp;
                d.user = u"alice"_s;
            });
        add("a bad prefix", DraftField::Dialect, Kind::NotADialect, true,
            [](ConnectionDraft &d) { d.prefix = u"a/#"_s; });
        add("a bad filter", DraftField::Filters, Kind::NotAFilter, true, [](ConnectionDraft &d) {
            d.subscriptions = {{"a/#/b", 0}};
        });
        add("everything", DraftField::Filters, Kind::TakesEverything, false, [](ConnectionDraft &d) {
            d.subscriptions = {{"#", 0}};
        });
        add("a proxy without a host", DraftField::Proxy, Kind::NotAHost, true,
            [](ConnectionDraft &d) { d.proxy.kind = ProxyKind::Http; });
    }
    void namesEveryFault()
    {
        QFETCH(Change, change);
        QFETCH(DraftField, field);
        QFETCH(DraftFault::Kind, kind);
        QFETCH(bool, fatal);
        ConnectionDraft draft = lab();
        QVERIFY(checkDraft(draft, {u"Plant"_s}).empty());
        change(draft);
        const std::vector<DraftFault> faults = checkDraft(draft, {u"Plant"_s});
        QCOMPARE(faults.size(), size_t{1});
        QCOMPARE(faults[0].field, field);
        QCOMPARE(faults[0].kind, kind);
        QCOMPARE(faults[0].fatal, fatal);
        QVERIFY(faultText(faults[0]).endsWith(u'.'));
        if (kind != DraftFault::Kind::NameTaken)
            QCOMPARE(bool(settingsOf(draft)), !fatal);
    }

    void knowsFiltersThatTakeEverything_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<bool>("expected");
        for (const char *filter : {"#", "+/#", "+/+/#", "$share/group/#", "$share/group/+/#"})
            QTest::newRow(filter) << QByteArray(filter) << true;
        for (const char *filter : {"iot/#", "+", "+/+", "a/+/#", "$SYS/#", "$share/group/iot/#"})
            QTest::newRow(filter) << QByteArray(filter) << false;
    }
    void knowsFiltersThatTakeEverything()
    {
        QFETCH(QByteArray, filter);
        QFETCH(bool, expected);
        QCOMPARE(takesEverything(filter), expected);
    }

    void neverAsksForEverythingByItself()
    {
        const Result<ConnectionSettings> settings = settingsOf(lab());
        QVERIFY(settings);
        QVERIFY(!settings->subscriptions.isEmpty());
        for (const MqttSubscription &subscription : settings->subscriptions)
            QVERIFY(!takesEverything(subscription.filter));
    }

    void movesThePortWithTheTransportUntilItIsTouched()
    {
        ConnectionDraft draft = lab();
        changeTransport(draft, MqttTransport::Tcp);
        QCOMPARE(draft.port, quint16(1883));
        changeTransport(draft, MqttTransport::WebSocketTls);
        QCOMPARE(draft.port, quint16(443));
        draft.port = 8084;
        changeTransport(draft, MqttTransport::Tls);
        QCOMPARE(draft.port, quint16(8084));
    }

    void comesBackFromItsJson()
    {
        ConnectionDraft draft = lab();
        draft.id = u"3f2a"_s;
        draft.transport = MqttTransport::WebSocketTls;
        draft.port = 8084;
        draft.path = "/mqtt";
        draft.user = u"alice@corp"_s;
        draft.askPassword = true;
        draft.openAtStart = false;
        draft.clientId = u"desk"_s;
        draft.tls.caFile = u"/c/ca.pem"_s;
        draft.tls.certificateFile = u"/c/me.p12"_s;
        draft.tls.keyPassphrase = u"canary-passphrase"_s;
        draft.tls.serverName = u"inner"_s;
        draft.tls.alpn = {u"mqtt"_s};
        draft.tls.verify = false;
        draft.templates = {{"fleet/{site}/{device}/telemetry", TopicKind::Telemetry, PayloadFormat::Cbor},
                           {"fleet/{site}/{device}/{sensor}", TopicKind::Reading, PayloadFormat::Auto}};
        draft.subscriptions = {{"fleet/#", 2}};
        draft.version = MqttVersion::V311;
        draft.cleanStart = false;
        draft.sessionExpirySeconds = 3'000'000'000U;
        draft.keepAliveSeconds = 30;
        draft.reconnect = {Milliseconds{500}, Milliseconds{5'000}, false};
        draft.proxy = {ProxyKind::Socks5, u"proxy"_s, 1080, u"carl"_s, u"canary-proxy"_s};
        draft.rateGuard = 5'000;
        const QJsonObject json = connectionToJson(draft);
        const QByteArray bytes = QJsonDocument(json).toJson();
        QVERIFY2(!bytes.contains("canary"), bytes.constData());
        const Result<ConnectionDraft> back = connectionFromJson(bytes, same);
        QVERIFY2(back, back ? "" : qPrintable(back.error().what));
        QCOMPARE(connectionToJson(*back), json);
        QCOMPARE(back->sessionExpirySeconds, 3'000'000'000U);
        QCOMPARE(back->proxy.kind, ProxyKind::Socks5);
        QCOMPARE(back->templates.size(), size_t{2});
        QCOMPARE(back->templates[0].format, PayloadFormat::Cbor);
        QCOMPARE(back->templates[1].kind, TopicKind::Reading);
        QCOMPARE(back->user, u"alice@corp"_s);
        QVERIFY(back->tls.keyPassphrase.isEmpty());
    }

    void saysInAFileOnlyWhatSomebodyChose()
    {
        const QStringList keys = connectionToJson(lab()).keys();
        QCOMPARE(keys, (QStringList{u"name"_s, u"url"_s, u"version"_s}));
    }

    void everyTemplateMakesAUsableConnection()
    {
        QStringList keys;
        for (const BrokerTemplate &broker : brokerTemplates()) {
            ConnectionDraft draft = lab();
            applyTemplate(broker, draft);
            QCOMPARE(draft.name, u"Lab"_s);
            QCOMPARE(draft.host, u"broker.example"_s);
            QVERIFY2(settingsOf(draft), broker.key);
            QVERIFY2(usesTls(draft.transport), broker.key);
            QVERIFY(!broker.title().isEmpty());
            keys.append(QString::fromLatin1(broker.key));
        }
        QCOMPARE(keys.removeDuplicates(), 0);
        QCOMPARE(QByteArray(templateForHost(u"a1-ats.iot.eu-west-1.amazonaws.com"_s)->key),
                 QByteArray("aws"));
        QCOMPARE(templateForHost(u"broker.example"_s), nullptr);
    }
};

QTEST_APPLESS_MAIN(TestConnectionDraft)
#include "tst_connectiondraft.moc"
