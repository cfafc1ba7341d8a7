// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/loopbackbroker.h"
#include "app/mqtt/loopbackclient.h"
#include "app/mqtt/mqttfactory.h"
#include "models/ports/mqttclient.h"
#include "tests/support/clienthello.h"
#include "tests/support/faultproxy.h"
#include "tests/support/mqttrecorder.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testbroker.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testproxy.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

using namespace fleetscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(fleetscope::MqttVersion)
Q_DECLARE_METATYPE(fleetscope::MqttFailure)
Q_DECLARE_METATYPE(fleetscope::TlsOptions)

namespace {

constexpr int patienceMs = 10'000;

/// Waits for what must become true, in steps of 10 ms.
#define EVENTUALLY(expression)                                                                               \
    QVERIFY2(QTest::qWaitFor([&] { return static_cast<bool>(expression); }, patienceMs), #expression)

/// A client and its listener. The client goes first.
struct Station
{
    MqttRecorder recorder;
    std::unique_ptr<MqttClient> client;

    void start(const MqttOptions &options) { client->start(options, &recorder); }
    [[nodiscard]] bool isUp() const { return recorder.state() == MqttState::Connected; }
};

enum Port { Plain, Tls, TlsWrongHost, TlsExpired, TlsMutual, Web, WebTls, portCount };

QByteArrayList numbered(int count)
{
    QByteArrayList texts;
    for (int i = 0; i < count; ++i)
        texts.append(QByteArray::number(i));
    return texts;
}

/// What this process holds in memory; nothing where that is unknown, or not ours alone.
std::optional<qint64> residentBytes()
{
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__)
    QFile file{u"/proc/self/statm"_s};
    if (file.open(QIODevice::ReadOnly))
        return file.readAll().split(' ').value(1).toLongLong() * 4'096;
#endif
    return {};
}

} // namespace

/// What every implementation of MqttClient must do, against a real broker.
class TestMqttContract : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void deliversEveryQos_data() { addClients(Clients::All, {"QoS 0", "QoS 1", "QoS 2"}); }
    void deliversEveryQos();
    void grantsAndLowersQos_data() { addClients(Clients::All); }
    void grantsAndLowersQos();
    void keepsRetainedMessages_data() { addClients(Clients::All); }
    void keepsRetainedMessages();
    void carriesProperties_data() { addClients(Clients::All); }
    void carriesProperties();
    void carriesLargePayloads_data() { addClients(Clients::All); }
    void carriesLargePayloads();
    void carriesEmptyAndBinaryPayloads_data() { addClients(Clients::All); }
    void carriesEmptyAndBinaryPayloads();
    void replacesAndEndsSubscriptions_data() { addClients(Clients::All); }
    void replacesAndEndsSubscriptions();
    void refusesInvalidFilters_data() { addClients(Clients::All); }
    void refusesInvalidFilters();
    void subscribesToThousandsOfFilters_data() { addClients(Clients::All); }
    void subscribesToThousandsOfFilters();
    void sendsTheLastWillWhenTheConnectionBreaks_data() { addClients(Clients::All); }
    void sendsTheLastWillWhenTheConnectionBreaks();
    void sendsNoLastWillWhenItStops_data() { addClients(Clients::All, {"quiet", "flooded"}); }
    void sendsNoLastWillWhenItStops();
    void checksAndBoundsWhatIsPublished_data() { addClients(Clients::All); }
    void checksAndBoundsWhatIsPublished();
    void saysWhyItWasRefused_data() { addClients(Clients::All); }
    void saysWhyItWasRefused();
    void saysWhichPublishWasRefused_data() { addClients(Clients::Network); }
    void saysWhichPublishWasRefused();
    void saysWhichSubscriptionWasRefused_data() { addClients(Clients::Network); }
    void saysWhichSubscriptionWasRefused();
    void translatesReasonCodes_data();
    void translatesReasonCodes();
    void receivesWhatCameWhileItWasAway_data() { addClients(Clients::All); }
    void receivesWhatCameWhileItWasAway();
    void cleanStartIsOnlyForTheFirstConnection_data() { addClients(Clients::All); }
    void cleanStartIsOnlyForTheFirstConnection();
    void saysWhenItWasTakenOver_data() { addClients(Clients::All); }
    void saysWhenItWasTakenOver();
    void backsOff_data() { addClients(Clients::All); }
    void backsOff();
    void retriesAtOnceWhenAsked_data() { addClients(Clients::All); }
    void retriesAtOnceWhenAsked();
    void stopsForGood_data() { addClients(Clients::All); }
    void stopsForGood();
    void survivesARestartOfTheBroker_data() { addClients(Clients::Network); }
    void survivesARestartOfTheBroker();
    void repeatsUnacknowledgedMessages_data() { addClients(Clients::Network, {"QoS 1", "QoS 2"}); }
    void repeatsUnacknowledgedMessages();
    void noticesPartitions();
    void holdsBackTheBroker_data() { addClients(Clients::All, {"QoS 0", "QoS 1"}); }
    void holdsBackTheBroker();
    void readsPacketsInPieces_data() { addClients(Clients::Network); }
    void readsPacketsInPieces();
    void saysWhyItCannotConnect_data();
    void saysWhyItCannotConnect();
    void triesEveryAddress_data() { addClients(Clients::Network); }
    void triesEveryAddress();
    void stopsAtAnyMoment_data();
    void stopsAtAnyMoment();
    void checksCertificates_data();
    void checksCertificates();
    void asksForServerNameAndProtocol_data();
    void asksForServerNameAndProtocol();
    void worksOverTls_data() { addClients(Clients::Network); }
    void worksOverTls();
    void goesThroughTunnels_data()
    {
        addClients(Clients::Network,
                   {"ws", "wss", "HTTP proxy", "SOCKS proxy", "TLS in a proxy", "wss in a proxy"});
    }
    void goesThroughTunnels();
    void saysWhyATunnelFails_data() { addClients(Clients::Network); }
    void saysWhyATunnelFails();

private:
    enum class Clients { All, Network };
    struct Kind
    {
        QString backend;
        MqttVersion version;
        QByteArray name;
    };

    [[nodiscard]] static QList<Kind> kinds(Clients clients);
    void addClients(Clients clients, const QByteArrayList &variants = {});
    [[nodiscard]] std::unique_ptr<MqttClient> makeClient(const QString &backend);
    /// For the kind of client of the present row, or for another one.
    [[nodiscard]] MqttOptions makeOptions(MqttVersion version);
    [[nodiscard]] MqttOptions makeOptions();
    void make(Station &station);
    [[nodiscard]] static bool isLoopback();
    [[nodiscard]] static MqttVersion version();
    [[nodiscard]] static int variant();
    [[nodiscard]] QByteArray topic(const char *below) const { return m_prefix + '/' + below; }
    [[nodiscard]] static MqttPublish message(const QByteArray &topic, const QByteArray &payload,
                                             quint8 qos = 0);
    /// Publishes, and waits while the queue is full.
    [[nodiscard]] static bool publishAll(MqttClient &client, const QByteArray &topic,
                                         const QByteArrayList &payloads, quint8 qos);

    TestCertificates m_certificates;
    std::unique_ptr<TestBroker> m_broker;
    std::unique_ptr<LoopbackBroker> m_loopback;
    QByteArray m_prefix;
    int m_serial = 0;
};

void TestMqttContract::initTestCase()
{
    FLEETSCOPE_NEED_MOSQUITTO();
    QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.problem()));
    TestBrokerOptions options;
    const auto tls = [](const CertificateFiles &certificate) {
        TestListener listener;
        listener.kind = TestListener::Kind::Tls;
        listener.certificate = certificate;
        return listener;
    };
    TestListener mutual = tls(m_certificates.server());
    mutual.clientAuthority = m_certificates.authority();
    mutual.identityAsUserName = true;
    options.listeners = {TestListener{},
                         tls(m_certificates.server()),
                         tls(m_certificates.wrongHost()),
                         tls(m_certificates.expired()),
                         mutual,
                         TestListener{TestListener::Kind::WebSocket, {}, {}},
                         TestListener{TestListener::Kind::WebSocketTls, m_certificates.server(), {}}};
    options.accounts = {{"alice", "secret1"}, {"bob", "secret2"}};
    options.acl = "user alice\ntopic readwrite #\nuser bob\ntopic readwrite bob/#\n";
    options.persistence = true;
    m_broker = std::make_unique<TestBroker>(options);
    const QString problem = m_broker->start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestMqttContract::init()
{
    QTest::failOnWarning(QRegularExpression{u".*"_s});
    m_prefix = "contract/" + QByteArray::number(++m_serial);
    m_loopback = std::make_unique<LoopbackBroker>();
    const QString problem = m_broker->isRunning() ? QString{} : m_broker->start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestMqttContract::cleanup() { m_loopback.reset(); }

QList<TestMqttContract::Kind> TestMqttContract::kinds(Clients clients)
{
    QStringList names;
    const auto backends = mqttBackends();
    for (const MqttBackend &backend : backends)
        names.append(backend.name);
    if (clients == Clients::All)
        names.append(u"loopback"_s);
    QList<Kind> kinds;
    for (const QString &name : std::as_const(names)) {
        kinds.append({name, MqttVersion::V311, name.toLatin1() + ", MQTT 3.1.1"});
        kinds.append({name, MqttVersion::V5, name.toLatin1() + ", MQTT 5"});
    }
    return kinds;
}

void TestMqttContract::addClients(Clients clients, const QByteArrayList &variants)
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<MqttVersion>("version");
    QTest::addColumn<int>("variant");
    const auto all = kinds(clients);
    for (const Kind &kind : all) {
        if (variants.isEmpty())
            QTest::newRow(kind.name.constData()) << kind.backend << kind.version << 0;
        for (qsizetype i = 0; i < variants.size(); ++i)
            QTest::newRow((kind.name + ", " + variants[i]).constData())
                << kind.backend << kind.version << static_cast<int>(i);
    }
}

std::unique_ptr<MqttClient> TestMqttContract::makeClient(const QString &backend)
{
    if (backend == u"loopback")
        return std::make_unique<LoopbackClient>(*m_loopback);
    return makeMqttClient(backend);
}

MqttOptions TestMqttContract::makeOptions(MqttVersion version)
{
    MqttOptions options;
    options.host = u"127.0.0.1"_s;
    options.port = m_broker->port(Plain);
    options.user = "alice";
    options.password = "secret1";
    options.clientId = "client-" + QByteArray::number(++m_serial);
    options.version = version;
    options.connectTimeout = 5s;
    options.reconnect = {20ms, 100ms, true};
    return options;
}

MqttOptions TestMqttContract::makeOptions() { return makeOptions(version()); }

void TestMqttContract::make(Station &station)
{
    QFETCH(QString, backend);
    station.client = makeClient(backend);
}

bool TestMqttContract::isLoopback()
{
    QFETCH(QString, backend);
    return backend == u"loopback";
}

MqttVersion TestMqttContract::version()
{
    QFETCH(MqttVersion, version);
    return version;
}

int TestMqttContract::variant()
{
    QFETCH(int, variant);
    return variant;
}

MqttPublish TestMqttContract::message(const QByteArray &topic, const QByteArray &payload, quint8 qos)
{
    MqttPublish publish;
    publish.topic = topic;
    publish.payload = payload;
    publish.qos = qos;
    return publish;
}

bool TestMqttContract::publishAll(MqttClient &client, const QByteArray &topic, const QByteArrayList &payloads,
                                  quint8 qos)
{
    for (const QByteArray &payload : payloads) {
        const auto sent = [&] {
            const auto result = client.publish(message(topic, payload, qos));
            return result || result.error().kind != ErrorKind::Conflict;
        };
        if (!sent() && !QTest::qWaitFor(sent, patienceMs))
            return false;
    }
    return true;
}

void TestMqttContract::deliversEveryQos()
{
    const auto qos = static_cast<quint8>(variant());
    Station receiver;
    Station sender;
    make(receiver);
    make(sender);
    receiver.client->subscribe({{topic("a/+"), 2}});
    receiver.start(makeOptions());
    sender.start(makeOptions());
    EVENTUALLY(receiver.recorder.answer(topic("a/+")) == 2 && sender.isUp());

    const QByteArrayList payloads = numbered(1'000);
    QVERIFY(publishAll(*sender.client, topic("a/b"), payloads, qos));
    EVENTUALLY(receiver.recorder.messageCount() == payloads.size());
    EVENTUALLY(sender.recorder.publishedCount() == payloads.size());
    QCOMPARE(receiver.recorder.payloads(), payloads);
    const auto messages = receiver.recorder.messages();
    for (const RecordedMessage &received : messages) {
        QCOMPARE(received.topic, topic("a/b"));
        QCOMPARE(received.qos, qos);
        QCOMPARE(received.retained, false);
        QVERIFY(!received.properties);
    }
    for (const auto &[id, reason] : sender.recorder.publishedReasons()) {
        QVERIFY(id != 0);
        QCOMPARE(reason, 0);
    }
    EVENTUALLY(receiver.recorder.idleCount() > 0);
}

void TestMqttContract::grantsAndLowersQos()
{
    Station receiver;
    make(receiver);
    receiver.client->subscribe({{topic("zero"), 0}, {topic("one"), 1}, {topic("two"), 2}});
    receiver.start(makeOptions());
    EVENTUALLY(receiver.recorder.answerCount() == 3);
    QCOMPARE(receiver.recorder.answer(topic("zero")), 0);
    QCOMPARE(receiver.recorder.answer(topic("one")), 1);
    QCOMPARE(receiver.recorder.answer(topic("two")), 2);

    // A client gets its own messages too; the lower QoS of the two sides counts.
    QVERIFY(receiver.client->publish(message(topic("zero"), "2 to 0", 2)));
    QVERIFY(receiver.client->publish(message(topic("two"), "1 to 2", 1)));
    EVENTUALLY(receiver.recorder.messageCount() == 2);
    for (const auto messages = receiver.recorder.messages(); const RecordedMessage &received : messages)
        QCOMPARE(received.qos, received.payload == "2 to 0" ? 0 : 1);
}

void TestMqttContract::keepsRetainedMessages()
{
    Station sender;
    make(sender);
    sender.start(makeOptions());
    EVENTUALLY(sender.isUp());
    for (const char *name : {"x", "y", "z"}) {
        MqttPublish publish = message(topic("info/") + name, name, 1);
        publish.retain = true;
        QVERIFY(sender.client->publish(publish));
    }
    MqttPublish clear = message(topic("info/y"), {}, 1);
    clear.retain = true;
    QVERIFY(sender.client->publish(clear));
    EVENTUALLY(sender.recorder.publishedCount() == 4);

    Station receiver;
    make(receiver);
    receiver.client->subscribe({{topic("info/#"), 1}});
    receiver.start(makeOptions());
    EVENTUALLY(receiver.recorder.messageCount() == 2);
    for (const auto messages = receiver.recorder.messages(); const RecordedMessage &received : messages)
        QVERIFY(received.retained);
    QByteArrayList payloads = receiver.recorder.payloads();
    std::ranges::sort(payloads);
    QCOMPARE(payloads, (QByteArrayList{"x", "z"}));

    // While the subscription stands, a retained message is an ordinary one.
    MqttPublish change = message(topic("info/x"), "new", 1);
    change.retain = true;
    QVERIFY(sender.client->publish(change));
    EVENTUALLY(receiver.recorder.messageCount() == 3);
    QCOMPARE(receiver.recorder.messages().constLast().payload, "new");
    QCOMPARE(receiver.recorder.messages().constLast().retained, false);
}

void TestMqttContract::carriesProperties()
{
    Station receiver;
    Station sender;
    make(receiver);
    make(sender);
    receiver.client->subscribe({{topic("cmd"), 1}});
    receiver.start(makeOptions());
    sender.start(makeOptions());
    EVENTUALLY(receiver.recorder.answerCount() == 1 && sender.isUp());

    MqttPublish request = message(topic("cmd"), "{}", 1);
    request.properties.contentType = "application/json";
    request.properties.responseTopic = topic("reply");
    request.properties.correlationData = QByteArray{"\x00\x01\xff", 3};
    request.properties.user = {{"name", "Zoë"}, {"name", "again"}, {"", ""}};
    request.properties.payloadFormat = 1;
    QVERIFY(sender.client->publish(request));
    QVERIFY(sender.client->publish(message(topic("cmd"), "without", 1)));
    EVENTUALLY(receiver.recorder.messageCount() == 2);
    const auto messages = receiver.recorder.messages();
    if (version() == MqttVersion::V5) {
        QVERIFY(messages[0].properties);
        QCOMPARE(*messages[0].properties, request.properties);
    } else {
        QVERIFY(!messages[0].properties);
    }
    QVERIFY(!messages[1].properties);

    if (version() == MqttVersion::V5) {
        MqttPublish expiring = message(topic("cmd"), "expiring", 1);
        expiring.properties.messageExpirySeconds = 1'000;
        QVERIFY(sender.client->publish(expiring));
        EVENTUALLY(receiver.recorder.messageCount() == 3);
        const auto received = receiver.recorder.messages().constLast();
        QVERIFY(received.properties);
        const auto left = received.properties->messageExpirySeconds; // a broker may have counted a second
        QVERIFY(left && *left >= 999 && *left <= 1'000);
    }
}

void TestMqttContract::carriesLargePayloads()
{
    Station station;
    make(station);
    station.client->subscribe({{topic("big"), 0}});
    station.start(makeOptions());
    EVENTUALLY(station.recorder.answerCount() == 1);
    QByteArray payload(3 << 20, Qt::Uninitialized);
    for (qsizetype i = 0; i < payload.size(); ++i)
        payload[i] = static_cast<char>(i * 31 >> 3);
    QVERIFY(station.client->publish(message(topic("big"), payload)));
    QVERIFY(station.client->publish(message(topic("big"), "small")));
    EVENTUALLY(station.recorder.messageCount() == 2);
    QVERIFY(station.recorder.messages().at(0).payload == payload);
    QCOMPARE(station.recorder.messages().at(1).payload, "small");
}

void TestMqttContract::carriesEmptyAndBinaryPayloads()
{
    Station station;
    make(station);
    station.client->subscribe({{topic("#"), 1}});
    station.start(makeOptions());
    EVENTUALLY(station.recorder.answerCount() == 1);
    const QByteArray binary{"\x00\xff\x80 {", 5};
    const QByteArray odd = topic("\xc3\xa4//$x/\xf0\x9f\x8c\xa1"); // not ASCII, an empty level
    QVERIFY(station.client->publish(message(odd, binary, 1)));
    QVERIFY(station.client->publish(message(topic("empty"), {}, 1)));
    EVENTUALLY(station.recorder.messageCount() == 2);
    QCOMPARE(station.recorder.messages().at(0).topic, odd);
    QCOMPARE(station.recorder.messages().at(0).payload, binary);
    QCOMPARE(station.recorder.messages().at(1).payload, QByteArray{});
}

void TestMqttContract::replacesAndEndsSubscriptions()
{
    Station station;
    make(station);
    station.start(makeOptions());
    EVENTUALLY(station.isUp());
    station.client->subscribe({{topic("a"), 0}, {topic("b"), 1}});
    EVENTUALLY(station.recorder.answerCount() == 2);
    station.client->subscribe({{topic("a"), 2}});
    EVENTUALLY(station.recorder.answerCount() == 3);
    QCOMPARE(station.recorder.answer(topic("a")), 2);

    QVERIFY(station.client->publish(message(topic("a"), "once", 2)));
    EVENTUALLY(station.recorder.messageCount() == 1);
    QCOMPARE(station.recorder.messages().at(0).qos, 2);

    station.client->unsubscribe(topic("a"));
    QVERIFY(station.client->publish(message(topic("a"), "nobody", 1)));
    QVERIFY(station.client->publish(message(topic("b"), "still", 1)));
    EVENTUALLY(station.recorder.messageCount() == 2);
    QCOMPARE(station.recorder.messages().at(1).payload, "still");
}

void TestMqttContract::refusesInvalidFilters()
{
    Station station;
    make(station);
    station.start(makeOptions());
    EVENTUALLY(station.isUp());
    station.client->subscribe({{"a/#/b", 0}, {"a+", 1}, {topic("fine"), 1}});
    EVENTUALLY(station.recorder.answerCount() == 3);
    QCOMPARE(station.recorder.answer("a/#/b"), 0x8f);
    QCOMPARE(station.recorder.answer("a+"), 0x8f);
    QCOMPARE(station.recorder.answer(topic("fine")), 1);
    QVERIFY(station.isUp());
}

void TestMqttContract::subscribesToThousandsOfFilters()
{
    Station station;
    make(station);
    QList<MqttSubscription> subscriptions;
    for (int i = 0; i < 3'000; ++i)
        subscriptions.append({topic("device-") + QByteArray::number(i) + "/#", static_cast<quint8>(i % 3)});
    station.client->subscribe(subscriptions);
    station.start(makeOptions());
    EVENTUALLY(station.recorder.answerCount() == subscriptions.size());
    for (const MqttSubscription &subscription : std::as_const(subscriptions))
        QCOMPARE(station.recorder.answer(subscription.filter), subscription.qos);
    QVERIFY(station.client->publish(message(topic("device-2999/x"), "last")));
    EVENTUALLY(station.recorder.messageCount() == 1);
}

void TestMqttContract::sendsTheLastWillWhenTheConnectionBreaks()
{
    Station watcher;
    Station doomed;
    make(watcher);
    make(doomed);
    watcher.client->subscribe({{topic("status"), 1}});
    watcher.start(makeOptions());
    EVENTUALLY(watcher.recorder.answerCount() == 1);

    FaultProxy proxy{m_broker->port(Plain)};
    MqttOptions options = makeOptions();
    options.port = proxy.port();
    options.reconnect.enabled = false;
    options.will = message(topic("status"), "offline", 1);
    options.will->retain = true;
    options.will->properties.user = {{"cause", "unknown"}};
    doomed.start(options);
    EVENTUALLY(doomed.isUp());
    QCOMPARE(watcher.recorder.messageCount(), 0);

    proxy.cut();
    m_loopback->cutConnection(options.clientId);
    EVENTUALLY(watcher.recorder.messageCount() == 1);
    const RecordedMessage will = watcher.recorder.messages().at(0);
    QCOMPARE(will.payload, "offline");
    QCOMPARE(will.qos, 1);
    if (version() == MqttVersion::V5)
        QCOMPARE(will.properties.value_or(MqttProperties{}).user, options.will->properties.user);
    EVENTUALLY(doomed.recorder.state() == MqttState::Stopped);
    QCOMPARE(doomed.recorder.status().failure, MqttFailure::ConnectionLost);

    Station later;
    make(later);
    later.client->subscribe({{topic("status"), 1}});
    later.start(makeOptions());
    EVENTUALLY(later.recorder.messageCount() == 1);
    QVERIFY(later.recorder.messages().at(0).retained);
}

void TestMqttContract::sendsNoLastWillWhenItStops()
{
    const bool flooded = variant() == 1;
    Station watcher;
    make(watcher);
    watcher.client->subscribe({{topic("status"), 1}, {topic("end"), 1}});
    watcher.start(makeOptions());
    EVENTUALLY(watcher.recorder.answerCount() == 2);
    {
        Station leaving;
        make(leaving);
        leaving.recorder.keepOnlyCounts();
        MqttOptions options = makeOptions();
        options.will = message(topic("status"), "offline", 1);
        leaving.client->subscribe({{topic("flood"), 0}});
        leaving.start(options);
        EVENTUALLY(leaving.recorder.answerCount() == 1);
        if (flooded) {
            // It goes while the broker has far more for it than a socket holds.
            leaving.recorder.closeGate();
            QVERIFY(publishAll(*watcher.client, topic("flood"), QByteArrayList(9'000, QByteArray(2'000, 'x')),
                               0));
            EVENTUALLY(isLoopback() || watcher.recorder.publishedCount() == 9'000);
            leaving.recorder.openGate();
            EVENTUALLY(leaving.recorder.messageCount() > 10);
        }
    }
    Station marker;
    make(marker);
    marker.start(makeOptions());
    EVENTUALLY(marker.isUp());
    QVERIFY(marker.client->publish(message(topic("end"), "end", 1)));
    EVENTUALLY(watcher.recorder.messageCount() > 0);
    QCOMPARE(watcher.recorder.payloads(), QByteArrayList{"end"});
}

void TestMqttContract::checksAndBoundsWhatIsPublished()
{
    Station receiver;
    make(receiver);
    receiver.recorder.keepOnlyCounts();
    receiver.client->subscribe({{topic("many"), 1}});
    receiver.start(makeOptions());
    EVENTUALLY(receiver.recorder.answerCount() == 1);

    Station sender;
    make(sender);
    const auto kindOf = [](const Result<MqttPacketId> &result) {
        return result ? std::optional<ErrorKind>{} : result.error().kind;
    };
    MqttPublish tooLong = message(topic("x"), "x");
    tooLong.properties.correlationData = QByteArray(65'536, 'x');
    QCOMPARE(kindOf(sender.client->publish(message("a/+/b", "x"))), ErrorKind::InvalidInput);
    QCOMPARE(kindOf(sender.client->publish(message("", "x"))), ErrorKind::InvalidInput);
    QCOMPARE(kindOf(sender.client->publish(message("a", "x", 3))), ErrorKind::InvalidInput);
    QCOMPARE(kindOf(sender.client->publish(tooLong)), ErrorKind::InvalidInput);
    // QoS 0 is for now; QoS 1 waits for the connection.
    QCOMPARE(kindOf(sender.client->publish(message(topic("many"), "x", 0))), ErrorKind::Unreachable);
    for (int i = 0; i < MqttClient::maxQueued; ++i)
        QVERIFY(sender.client->publish(message(topic("many"), "x", 1)));
    QCOMPARE(kindOf(sender.client->publish(message(topic("many"), "x", 1))), ErrorKind::Conflict);

    sender.start(makeOptions());
    EVENTUALLY(sender.recorder.publishedCount() == MqttClient::maxQueued);
    EVENTUALLY(receiver.recorder.messageCount() == MqttClient::maxQueued);
    QVERIFY(sender.client->publish(message(topic("many"), "x", 0)));
    EVENTUALLY(receiver.recorder.messageCount() == MqttClient::maxQueued + 1);

    sender.client->stop();
    EVENTUALLY(sender.recorder.state() == MqttState::Stopped);
    QCOMPARE(kindOf(sender.client->publish(message(topic("many"), "x", 1))), ErrorKind::Unreachable);
}

void TestMqttContract::saysWhyItWasRefused()
{
    m_loopback->setAuthenticator([](const MqttOptions &options) -> quint8 {
        return options.password == "secret1" ? 0 : 0x87; // Mosquitto too says this of a wrong password
    });
    Station station;
    make(station);
    MqttOptions options = makeOptions();
    options.password = "wrong";
    station.start(options);
    EVENTUALLY(station.recorder.timesInState(MqttState::Waiting) >= 2);
    const MqttStatus status = station.recorder.lastFailure();
    QCOMPARE(status.failure, MqttFailure::NotAuthorized);
    QCOMPARE(status.reasonCode, 0x87);
    QCOMPARE(status.detail, u"Not authorized"_s);
    QVERIFY(!status.detail.contains(u"wrong"_s));
}

void TestMqttContract::saysWhichPublishWasRefused()
{
    Station station;
    make(station);
    MqttOptions options = makeOptions();
    options.user = "bob"; // may only use bob/#
    options.password = "secret2";
    station.start(options);
    EVENTUALLY(station.isUp());
    const auto forbidden = station.client->publish(message(topic("x"), "x", 1));
    const auto allowed = station.client->publish(message("bob/x", "x", 1));
    QVERIFY(forbidden && allowed);
    EVENTUALLY(station.recorder.publishedCount() == 2);
    const auto reasons = station.recorder.publishedReasons();
    // 3.1.1 has no word for it.
    QCOMPARE(reasons.at(*forbidden), version() == MqttVersion::V5 ? 0x87 : 0);
    QVERIFY(reasons.at(*allowed) < 0x80);
    QVERIFY(station.isUp());
}

void TestMqttContract::saysWhichSubscriptionWasRefused()
{
    QString plugin;
    for (const QString &folder : {u"/usr/lib"_s, u"/usr/lib64"_s, u"/usr/local/lib"_s}) {
        const auto below = QDir{folder}.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : QStringList{u"."_s} + below) {
            const QString file = folder + u'/' + name + u"/mosquitto_dynamic_security.so"_s;
            if (QFile::exists(file))
                plugin = file;
        }
    }
    if (plugin.isEmpty())
        QSKIP("NOT TESTED: Mosquitto's dynamic security plugin is not installed");

    TestBroker broker;
    const QString accounts = broker.path(u"dynsec.json"_s);
    QProcess control;
    control.start(u"mosquitto_ctrl"_s, {u"dynsec"_s, u"init"_s, accounts, u"admin"_s, u"secret"_s});
    QVERIFY(control.waitForFinished(patienceMs) && control.exitCode() == 0);
    // The administrator may subscribe to everything; take that away.
    QFile file{accounts};
    QVERIFY(file.open(QIODevice::ReadWrite));
    QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray roles = root[u"roles"_s].toArray();
    QJsonObject role = roles[0].toObject();
    QJsonArray rights;
    for (const auto old = role[u"acls"_s].toArray(); const auto &right : old) {
        if (right.toObject()[u"acltype"_s] != u"subscribePattern"_s || right.toObject()[u"topic"_s] != u"#"_s)
            rights.append(right);
    }
    role[u"acls"_s] = rights;
    roles[0] = role;
    root[u"roles"_s] = roles;
    file.resize(0);
    file.write(QJsonDocument{root}.toJson());
    file.close();

    TestBrokerOptions brokerOptions;
    brokerOptions.extra =
        "plugin " + plugin.toLocal8Bit() + "\nplugin_opt_config_file " + accounts.toLocal8Bit() + '\n';
    broker.setOptions(brokerOptions);
    const QString problem = broker.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));

    Station station;
    make(station);
    MqttOptions options = makeOptions();
    options.port = broker.port();
    options.user = "admin"; // may only manage the broker
    options.password = "secret";
    station.client->subscribe({{"iot/#", 1}, {"$CONTROL/dynamic-security/#", 1}});
    station.start(options);
    EVENTUALLY(station.recorder.answerCount() == 2);
    QCOMPARE(station.recorder.answer("iot/#"), version() == MqttVersion::V5 ? 0x87 : 0x80);
    QCOMPARE(station.recorder.answer("$CONTROL/dynamic-security/#"), 1);
}

void TestMqttContract::translatesReasonCodes_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<MqttVersion>("version");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<MqttFailure>("expected");
    QTest::addColumn<int>("reason");
    const auto all = kinds(Clients::Network);
    for (const Kind &kind : all) {
        const auto add = [&](const char *name, const char *hex, MqttFailure expected, int reason) {
            QTest::newRow((kind.name + ", " + name).constData())
                << kind.backend << kind.version << QByteArray::fromHex(hex) << expected << reason;
        };
        if (kind.version == MqttVersion::V311) { // section 3.2: the return codes
            add("version", "20020001", MqttFailure::VersionRefused, 0x84);
            add("identifier", "20020002", MqttFailure::IdentifierRejected, 0x85);
            add("unavailable", "20020003", MqttFailure::ServerBusy, 0x88);
            add("credentials", "20020004", MqttFailure::BadCredentials, 0x86);
            add("not authorised", "20020005", MqttFailure::NotAuthorized, 0x87);
            continue;
        }
        // MQTT 5 section 3.2: CONNACK, with its length, flags, reason and no properties.
        add("version", "2003008400", MqttFailure::VersionRefused, 0x84);
        add("identifier", "2003008500", MqttFailure::IdentifierRejected, 0x85);
        add("credentials", "2003008600", MqttFailure::BadCredentials, 0x86);
        add("not authorised", "2003008700", MqttFailure::NotAuthorized, 0x87);
        add("unavailable", "2003008800", MqttFailure::ServerBusy, 0x88);
        add("banned", "2003008a00", MqttFailure::NotAuthorized, 0x8a);
        add("rate", "2003009f00", MqttFailure::ServerBusy, 0x9f);
        add("malformed", "2003008100", MqttFailure::ProtocolError, 0x81);
        // A broker of MQTT 3.1.1 that does not know the version answers in its own.
        add("old broker", "20020001", MqttFailure::VersionRefused, 0x84);
        // Section 3.14: let in, then DISCONNECT.
        add("then shutting down", "2003000000e0028b00", MqttFailure::ServerBusy, 0x8b);
        add("then taken over", "2003000000e0028e00", MqttFailure::TakenOver, 0x8e);
        add("then silent too long", "2003000000e0028d00", MqttFailure::KeepAliveTimeout, 0x8d);
        add("then administrator", "2003000000e0029800", MqttFailure::NotAuthorized, 0x98);
        add("then too large", "2003000000e0029500", MqttFailure::ProtocolError, 0x95);
    }
}

void TestMqttContract::translatesReasonCodes()
{
    QFETCH(QByteArray, answer);
    QFETCH(MqttFailure, expected);
    QFETCH(int, reason);
    ScriptedServer server{answer};
    Station station;
    make(station);
    MqttOptions options = makeOptions();
    options.port = server.port();
    options.reconnect.enabled = false;
    station.start(options);
    EVENTUALLY(station.recorder.lastFailure().failure != MqttFailure::None);
    const MqttStatus status = station.recorder.lastFailure();
    QCOMPARE(status.failure, expected);
    QCOMPARE(status.reasonCode, reason);
    QCOMPARE(status.detail, reasonText(static_cast<quint8>(reason)));
    QCOMPARE(status.state, MqttState::Stopped);
    const bool wasLetIn = answer.size() > 5;
    QCOMPARE(station.recorder.timesInState(MqttState::Connected), wasLetIn ? 1 : 0);
}

void TestMqttContract::receivesWhatCameWhileItWasAway()
{
    MqttOptions options = makeOptions();
    options.cleanStart = false;
    options.sessionExpirySeconds = 300;
    {
        Station first;
        make(first);
        first.client->subscribe({{topic("log"), 1}});
        first.start(options);
        EVENTUALLY(first.recorder.answerCount() == 1);
        QCOMPARE(first.recorder.status().sessionPresent, false);
    }
    Station sender;
    make(sender);
    sender.start(makeOptions());
    EVENTUALLY(sender.isUp());
    QVERIFY(publishAll(*sender.client, topic("log"), numbered(100), 1));
    EVENTUALLY(sender.recorder.publishedCount() == 100);

    Station second;
    make(second);
    second.start(options);
    EVENTUALLY(second.recorder.messageCount() == 100);
    QCOMPARE(second.recorder.payloads(), numbered(100));
    QCOMPARE(second.recorder.status().sessionPresent, true);

    second.client->stop();
    EVENTUALLY(second.recorder.state() == MqttState::Stopped);
    options.cleanStart = true; // forgets the session
    Station third;
    make(third);
    third.start(options);
    EVENTUALLY(third.isUp());
    QCOMPARE(third.recorder.status().sessionPresent, false);
}

void TestMqttContract::cleanStartIsOnlyForTheFirstConnection()
{
    FaultProxy proxy{m_broker->port(Plain)};
    MqttOptions options = makeOptions();
    options.port = proxy.port();
    options.sessionExpirySeconds = 300;
    Station station;
    make(station);
    station.client->subscribe({{topic("a"), 1}});
    station.start(options);
    EVENTUALLY(station.recorder.answerCount() == 1);
    QCOMPARE(station.recorder.status().sessionPresent, false);

    proxy.cut();
    m_loopback->cutConnection(options.clientId);
    EVENTUALLY(station.recorder.timesInState(MqttState::Connected) == 2);
    // 3.1.1 has no expiry: a clean session is one for each connection.
    const bool kept = version() == MqttVersion::V5;
    QCOMPARE(station.recorder.status().sessionPresent, kept);
    if (!kept)
        EVENTUALLY(station.recorder.answerCount() == 2);
    QVERIFY(station.client->publish(message(topic("a"), "x", 1)));
    EVENTUALLY(station.recorder.messageCount() == 1);
}

void TestMqttContract::saysWhenItWasTakenOver()
{
    Station first;
    Station second;
    make(first);
    make(second);
    MqttOptions options = makeOptions();
    options.reconnect = {60s, 60s, true};
    first.start(options);
    EVENTUALLY(first.isUp());
    second.start(options);
    EVENTUALLY(second.isUp());
    EVENTUALLY(first.recorder.lastFailure().failure != MqttFailure::None);
    const MqttStatus status = first.recorder.status();
    if (isLoopback() || status.failure != MqttFailure::ConnectionLost) {
        QCOMPARE(status.failure, MqttFailure::TakenOver);
        QCOMPARE(status.reasonCode, 0x8e);
        QCOMPARE(status.state, MqttState::Stopped); // coming back would only throw out the other one
    } else { // 3.1.1 has no word for it, and Mosquitto before 2.0.13 says nothing
        QCOMPARE(status.state, MqttState::Waiting);
    }
    QVERIFY(second.isUp());

    first.client->retryNow();
    EVENTUALLY(first.isUp());
}

void TestMqttContract::backsOff()
{
    FaultProxy proxy{m_broker->port(Plain)};
    proxy.setMode(FaultProxy::Mode::Refuse);
    m_loopback->setOnline(false);
    Station station;
    make(station);
    MqttOptions options = makeOptions();
    options.port = proxy.port();
    options.reconnect = {8ms, 64ms, true};
    station.start(options);
    EVENTUALLY(station.recorder.timesInState(MqttState::Waiting) >= 6);
    qint64 ceiling = 8;
    int attempt = 0;
    for (const auto statuses = station.recorder.statuses(); const MqttStatus &status : statuses) {
        if (status.state != MqttState::Waiting)
            continue;
        QCOMPARE(status.attempt, ++attempt);
        QVERIFY2(status.retryIn.count() >= ceiling / 2 && status.retryIn.count() <= ceiling,
                 qPrintable(u"attempt %1: %2 ms"_s.arg(attempt).arg(status.retryIn.count())));
        QVERIFY(status.failure != MqttFailure::None);
        ceiling = std::min<qint64>(64, ceiling * 2);
    }
    proxy.setMode(FaultProxy::Mode::Forward);
    m_loopback->setOnline(true);
    EVENTUALLY(station.isUp());
    QCOMPARE(station.recorder.status().attempt, 0);
}

void TestMqttContract::retriesAtOnceWhenAsked()
{
    FaultProxy proxy{m_broker->port(Plain)};
    proxy.setMode(FaultProxy::Mode::Refuse);
    m_loopback->setOnline(false);
    Station station;
    make(station);
    MqttOptions options = makeOptions();
    options.port = proxy.port();
    options.reconnect = {1h, 1h, true};
    station.start(options);
    EVENTUALLY(station.recorder.state() == MqttState::Waiting);
    QVERIFY(station.recorder.status().retryIn >= 30min);
    proxy.setMode(FaultProxy::Mode::Forward);
    m_loopback->setOnline(true);
    station.client->retryNow();
    EVENTUALLY(station.isUp());
    station.client->retryNow(); // means nothing now
    QVERIFY(station.client->publish(message(topic("x"), "x", 1)));
    EVENTUALLY(station.recorder.publishedCount() == 1);
    QCOMPARE(station.recorder.timesInState(MqttState::Connecting), 2);
}

void TestMqttContract::stopsForGood()
{
    Station station;
    make(station);
    station.start(makeOptions());
    EVENTUALLY(station.isUp());
    station.client->stop();
    EVENTUALLY(station.recorder.state() == MqttState::Stopped);
    QCOMPARE(station.recorder.status().failure, MqttFailure::None);
    station.client->retryNow();
    station.client->subscribe({{topic("x"), 0}});
    station.client->stop();
    station.client.reset();
    QCOMPARE(station.recorder.timesInState(MqttState::Connecting), 1);
    QCOMPARE(station.recorder.timesInState(MqttState::Stopped), 1);
}

void TestMqttContract::survivesARestartOfTheBroker()
{
    Station station;
    make(station);
    station.client->subscribe({{topic("a"), 1}});
    station.start(makeOptions());
    EVENTUALLY(station.recorder.answerCount() == 1);
    m_broker->stop();
    EVENTUALLY(station.recorder.timesInState(MqttState::Waiting) >= 2);
    const auto statuses = station.recorder.statuses();
    const auto lost = std::ranges::find(statuses, MqttState::Waiting, &MqttStatus::state);
    QCOMPARE(lost->failure, MqttFailure::ConnectionLost);
    QCOMPARE(station.recorder.lastFailure().failure, MqttFailure::ConnectionRefused);
    const auto waiting = station.client->publish(message(topic("a"), "written while away", 1));
    QVERIFY(waiting);

    const QString problem = m_broker->start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    EVENTUALLY(station.recorder.answerCount() == 2);
    EVENTUALLY(station.recorder.publishedReasons().contains(*waiting));
    QVERIFY(station.client->publish(message(topic("a"), "back", 1)));
    EVENTUALLY(station.recorder.messageCount() > 0
               && station.recorder.messages().constLast().payload == "back");
}

void TestMqttContract::repeatsUnacknowledgedMessages()
{
    const auto qos = static_cast<quint8>(variant() + 1);
    Station receiver;
    make(receiver);
    receiver.client->subscribe({{topic("a"), 2}});
    receiver.start(makeOptions());
    EVENTUALLY(receiver.recorder.answerCount() == 1);

    FaultProxy proxy{m_broker->port(Plain)};
    MqttOptions options = makeOptions();
    options.port = proxy.port();
    options.cleanStart = false; // both sides remember what is under way
    options.sessionExpirySeconds = 300;
    Station sender;
    make(sender);
    sender.start(options);
    EVENTUALLY(sender.isUp());
    proxy.setDelay(5ms); // so that there is always something under way
    const QByteArrayList payloads = numbered(600);
    for (qsizetype i = 0; i < payloads.size(); ++i) {
        QVERIFY(sender.client->publish(message(topic("a"), payloads[i], qos)));
        if (i % 200 == 199) {
            EVENTUALLY(sender.recorder.publishedCount() > i - 190);
            proxy.cut();
            EVENTUALLY(sender.recorder.timesInState(MqttState::Waiting) > i / 200);
        }
    }
    EVENTUALLY(sender.recorder.publishedCount() == payloads.size());
    if (qos == 1) { // at least once
        const auto distinct = [&] {
            const QByteArrayList received = receiver.recorder.payloads();
            return QSet<QByteArray>{received.begin(), received.end()}.size();
        };
        EVENTUALLY(distinct() == payloads.size());
    } else { // exactly once, in order
        EVENTUALLY(receiver.recorder.messageCount() >= payloads.size());
        QCOMPARE(receiver.recorder.payloads(), payloads);
    }
}

/// All kinds of clients at once: a keep alive of five seconds takes ten to notice.
void TestMqttContract::noticesPartitions()
{
#ifndef Q_OS_UNIX
    QSKIP("NOT TESTED: processes cannot be suspended here");
#endif
    const auto all = kinds(Clients::Network);
    std::vector<std::unique_ptr<Station>> stations;
    for (const Kind &kind : all) {
        auto station = std::make_unique<Station>();
        station->client = makeClient(kind.backend);
        MqttOptions options = makeOptions(kind.version);
        options.keepAliveSeconds = 5;
        options.connectTimeout = 300ms;
        station->client->subscribe({{topic("a"), 1}});
        station->start(options);
        stations.push_back(std::move(station));
    }
    for (const auto &station : stations)
        EVENTUALLY(station->recorder.answerCount() == 1);
    m_broker->suspend();
    for (size_t i = 0; i < stations.size(); ++i) {
        const MqttRecorder &recorder = stations[i]->recorder;
        const bool noticed =
            QTest::qWaitFor([&] { return recorder.timesInState(MqttState::Waiting) >= 2; }, 16'000);
        if (!noticed)
            m_broker->resume();
        QVERIFY2(noticed, all[static_cast<qsizetype>(i)].name.constData());
        const auto statuses = recorder.statuses();
        const auto lost = std::ranges::find(statuses, MqttState::Waiting, &MqttStatus::state);
        QCOMPARE(lost->failure, MqttFailure::KeepAliveTimeout);
        // The system answers for the suspended broker, but there is no CONNACK.
        QCOMPARE(recorder.lastFailure().failure, MqttFailure::ConnectTimeout);
    }
    m_broker->resume();
    for (const auto &station : stations) {
        EVENTUALLY(station->isUp());
        EVENTUALLY(station->recorder.answerCount() >= 2);
        QVERIFY(station->client->publish(message(topic("a"), "back", 1)));
    }
    for (const auto &station : stations)
        EVENTUALLY(station->recorder.payloads().contains("back"));
}

void TestMqttContract::holdsBackTheBroker()
{
    const auto qos = static_cast<quint8>(variant());
    const int count = isLoopback() ? 11'000 : 6'000; // more than the loopback holds; more than sockets do
    Station receiver;
    Station sender;
    make(receiver);
    make(sender);
    receiver.client->subscribe({{topic("a"), qos}});
    receiver.start(makeOptions());
    sender.start(makeOptions());
    EVENTUALLY(receiver.recorder.answerCount() == 1 && sender.isUp());

    receiver.recorder.closeGate();
    QVERIFY(sender.client->publish(message(topic("a"), "0", qos)));
    EVENTUALLY(receiver.recorder.messageCount() == 1);
    const auto before = residentBytes();
    // Through the loopback the sender itself is held back, so it must not wait for the end here.
    std::atomic<int> sent{1};
    std::atomic<bool> givenUp{false};
    std::thread sending{[&, window = isLoopback() ? count : 500] {
        // A small window, so that what the sender holds does not count below.
        for (int i = 1; i < count && !givenUp;) {
            const auto complete = static_cast<int>(sender.recorder.publishedCount());
            const QByteArray payload = QByteArray::number(i).leftJustified(1'000, ' ');
            if (i - complete < window && sender.client->publish(message(topic("a"), payload, qos)))
                sent = ++i;
            else
                sender.recorder.waitForPublished(std::max(complete, i - window / 2), 100ms);
        }
    }};
    const auto join = qScopeGuard([&] {
        givenUp = true;
        receiver.recorder.openGate();
        sending.join();
    });
    // Everything that can go has gone: to the broker, or into the queue of the loopback.
    if (isLoopback())
        EVENTUALLY(m_loopback->counters().heldBack > 0);
    else
        EVENTUALLY(sender.recorder.publishedCount() == count);
    QCOMPARE(receiver.recorder.messageCount(), 1);
    // 11 or 6 MB were sent. The loopback may hold 10,000 messages, and nobody else more than a socket.
    if (before) {
        const qint64 grown = residentBytes().value_or(0) - *before;
        QVERIFY2(grown < (isLoopback() ? 16 : 3) << 20, qPrintable(u"%1 bytes"_s.arg(grown)));
    }
    if (isLoopback())
        QVERIFY(sent < count);
    receiver.recorder.openGate();
    EVENTUALLY(receiver.recorder.messageCount() == count);
    QByteArrayList payloads = receiver.recorder.payloads();
    for (QByteArray &payload : payloads)
        payload = payload.trimmed();
    QCOMPARE(payloads, numbered(count));
}

void TestMqttContract::readsPacketsInPieces()
{
    FaultProxy proxy{m_broker->port(Plain)};
    proxy.setBytesPerSecond(30'000); // pieces of 300 bytes
    Station station;
    make(station);
    MqttOptions options = makeOptions();
    options.port = proxy.port();
    station.client->subscribe({{topic("a"), 1}});
    station.start(options);
    EVENTUALLY(station.recorder.answerCount() == 1);
    QByteArrayList payloads;
    for (int i = 0; i < 30; ++i)
        payloads.append(QByteArray(1 + i * 41, static_cast<char>('A' + i)));
    QVERIFY(publishAll(*station.client, topic("a"), payloads, 1));
    EVENTUALLY(station.recorder.messageCount() == payloads.size());
    QCOMPARE(station.recorder.payloads(), payloads);
}

void TestMqttContract::saysWhyItCannotConnect_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<MqttVersion>("version");
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<MqttFailure>("expected");
    const auto all = kinds(Clients::Network);
    for (const Kind &kind : all) {
        const auto add = [&](const char *name, const QString &obstacle, MqttFailure expected) {
            QTest::newRow((kind.name + ", " + name).constData())
                << kind.backend << kind.version << obstacle << expected;
        };
        add("nobody listens", u"closed"_s, MqttFailure::ConnectionRefused);
        add("nobody listens, TLS", u"tls closed"_s, MqttFailure::ConnectionRefused);
        add("no such host", u"host"_s, MqttFailure::HostNotFound);
        add("nothing answers", u"filtered"_s, MqttFailure::ConnectTimeout);
        add("no CONNACK", u"hang"_s, MqttFailure::ConnectTimeout);
        add("no TLS handshake", u"tls hang"_s, MqttFailure::ConnectTimeout);
        add("closed at once", u"reset"_s, MqttFailure::ConnectionLost);
        add("TLS to a plain port", u"tls to plain"_s, MqttFailure::TlsHandshake);
        add("TLS reset in the handshake", u"tls reset"_s, MqttFailure::TlsHandshake);
        add("plain to a TLS port", u"plain to tls"_s, MqttFailure::ConnectionLost);
        add("a will to a wildcard", u"will"_s, MqttFailure::InvalidOptions);
    }
}

void TestMqttContract::saysWhyItCannotConnect()
{
    QFETCH(QString, obstacle);
    QFETCH(MqttFailure, expected);
    const FilteredPort filtered;
    FaultProxy proxy{m_broker->port(Plain)};
    Station station;
    make(station);
    MqttOptions options = makeOptions();
    options.connectTimeout = 300ms;
    options.tls.caFile = m_certificates.authority();
    if (obstacle.startsWith(u"tls"_s))
        options.transport = MqttTransport::Tls;
    if (obstacle.endsWith(u"closed"_s)) {
        quint16 port = 0;
        {
            const FaultProxy gone{1};
            port = gone.port();
        }
        options.port = port;
    } else if (obstacle == u"host") {
        options.host = u"no-such..host"_s; // an empty label is refused without asking anybody
        options.connectTimeout = 5s;
    } else if (obstacle == u"filtered") {
        if (filtered.port() == 0)
            QSKIP("NOT TESTED: no filtered port here");
        options.port = filtered.port();
    } else if (obstacle.endsWith(u"hang"_s)) {
        proxy.setMode(FaultProxy::Mode::Hang);
        options.port = proxy.port();
    } else if (obstacle == u"reset" || obstacle == u"tls reset") {
        if (obstacle == u"reset")
            proxy.setMode(FaultProxy::Mode::Refuse);
        else
            proxy.setCutAfter(0);
        options.port = proxy.port();
    } else if (obstacle == u"plain to tls") {
        options.port = m_broker->port(Tls);
    } else if (obstacle == u"will") {
        options.will = message("a/#", "x");
    }
    station.start(options);
    EVENTUALLY(station.recorder.lastFailure().failure != MqttFailure::None);
    const MqttStatus status = station.recorder.statuses().value(1);
    QVERIFY2(status.failure == expected,
             qPrintable(u"%1: %2"_s.arg(static_cast<int>(status.failure)).arg(status.detail)));
    QVERIFY(!status.detail.isEmpty());
    QCOMPARE(status.state, expected == MqttFailure::InvalidOptions ? MqttState::Stopped : MqttState::Waiting);
}

void TestMqttContract::triesEveryAddress()
{
    // The broker listens on 127.0.0.1 only; localhost is ::1 first on most systems.
    Station station;
    make(station);
    MqttOptions options = makeOptions();
    options.host = u"localhost"_s;
    station.start(options);
    EVENTUALLY(station.isUp());
    QCOMPARE(station.recorder.timesInState(MqttState::Waiting), 0);
}

void TestMqttContract::stopsAtAnyMoment_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<MqttVersion>("version");
    QTest::addColumn<QString>("moment");
    const auto all = kinds(Clients::All);
    for (const Kind &kind : all) {
        for (const char *moment :
             {"never started", "just started", "name lookup", "TCP", "no CONNACK", "TLS handshake",
              "connected", "waiting", "flooded", "flooding", "partitioned"}) {
            const bool network = kind.backend != u"loopback";
            const QByteArray name{moment};
            if (network
                || (name != "name lookup" && name != "TCP" && name != "TLS handshake"
                    && name != "partitioned"))
                QTest::newRow((kind.name + ", " + name).constData())
                    << kind.backend << kind.version << QString::fromLatin1(name);
        }
    }
}

void TestMqttContract::stopsAtAnyMoment()
{
    QFETCH(QString, moment);
    const FilteredPort filtered;
    FaultProxy proxy{m_broker->port(moment == u"TLS handshake" ? Tls : Plain)};
    Station station;
    make(station);
    station.recorder.keepOnlyCounts();
    MqttOptions options = makeOptions();
    options.connectTimeout = 60s;

    Station flooder;
    make(flooder);
    flooder.start(makeOptions());
    EVENTUALLY(flooder.isUp());

    if (moment == u"just started") {
        station.start(options);
    } else if (moment == u"name lookup") {
        options.host = u"no-such-host.invalid"_s;
        station.start(options);
    } else if (moment == u"TCP") {
        if (filtered.port() == 0)
            QSKIP("NOT TESTED: no filtered port here");
        options.port = filtered.port();
        station.start(options);
        EVENTUALLY(station.recorder.state() == MqttState::Connecting);
    } else if (moment == u"no CONNACK" || moment == u"TLS handshake") {
        proxy.setMode(FaultProxy::Mode::Hang);
        m_loopback->setOnline(false);
        options.port = proxy.port();
        if (moment == u"TLS handshake")
            options.transport = MqttTransport::Tls;
        station.start(options);
        EVENTUALLY(isLoopback() || proxy.accepted() == 1);
    } else if (moment == u"connected") {
        station.start(options);
        EVENTUALLY(station.isUp());
    } else if (moment == u"waiting") {
        proxy.setMode(FaultProxy::Mode::Refuse);
        m_loopback->setOnline(false);
        options.port = proxy.port();
        options.reconnect = {1h, 1h, true};
        station.start(options);
        EVENTUALLY(station.recorder.state() == MqttState::Waiting);
    } else if (moment == u"flooded") {
        station.client->subscribe({{topic("flood"), 0}});
        station.start(options);
        EVENTUALLY(station.recorder.answerCount() == 1);
        station.recorder.closeGate();
        QVERIFY(
            publishAll(*flooder.client, topic("flood"), QByteArrayList(9'000, QByteArray(1'000, 'x')), 0));
        station.recorder.openGate();
        EVENTUALLY(station.recorder.messageCount() > 0);
    } else if (moment == u"flooding") {
        station.start(options);
        EVENTUALLY(station.isUp());
        for (int i = 0; i < 9'000; ++i)
            static_cast<void>(station.client->publish(message(topic("flood"), QByteArray(1'000, 'x'), 1)));
    } else if (moment == u"partitioned") {
        options.port = proxy.port();
        station.start(options);
        EVENTUALLY(station.isUp());
        proxy.setMode(FaultProxy::Mode::Hang);
        for (int i = 0; i < 9'000; ++i) // more than the sockets on the way can hold
            static_cast<void>(station.client->publish(message(topic("flood"), QByteArray(1'000, 'x'), 1)));
    }

    QElapsedTimer clock;
    clock.start();
    station.client.reset();
    const qint64 elapsed = clock.elapsed();
    QVERIFY2(elapsed <= 1'000, qPrintable(u"%1 ms"_s.arg(elapsed)));
    const qsizetype statuses = station.recorder.statuses().size();
    const qsizetype messages = station.recorder.messageCount();
    // Whatever the others still do, nothing is told after the destructor.
    m_loopback->setOnline(true);
    QVERIFY(flooder.client->publish(message(topic("x"), "x", 1)));
    EVENTUALLY(flooder.recorder.publishedCount() > 0);
    QCOMPARE(station.recorder.statuses().size(), statuses);
    QCOMPARE(station.recorder.messageCount(), messages);
}

void TestMqttContract::checksCertificates_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<MqttVersion>("version");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<TlsOptions>("tls");
    QTest::addColumn<MqttFailure>("expected");
    QTest::addColumn<QStringList>("said");

    const QString authority = m_certificates.authority();
    const CertificateFiles client = m_certificates.client();
    const CertificateFiles foreign = m_certificates.foreignClient();
    const QString host = u"localhost"_s;
    const QString missing = m_certificates.path(u"missing.pem"_s);
    const auto all = kinds(Clients::Network);
    for (const Kind &kind : all) {
        const auto add = [&](const char *name, const QString &to, int port, const TlsOptions &tls,
                             MqttFailure expected = MqttFailure::None, const QStringList &said = {}) {
            QTest::newRow((kind.name + ", " + name).constData())
                << kind.backend << kind.version << to << port << tls << expected << said;
        };
        TlsOptions good;
        good.caFile = authority;
        add("good", host, Tls, good);
        add("good by address", u"127.0.0.1"_s, Tls, good);

        TlsOptions named = good;
        named.serverName = u"localhost"_s;
        add("good by another name", u"127.0.0.1"_s, Tls, named);
        named.serverName = u"broker.example"_s;
        add("the name asked for is another", host, Tls, named, MqttFailure::TlsNameMismatch,
            {u"localhost"_s, u"127.0.0.1"_s, u"broker.example"_s});
        add("misnamed but asked for", host, TlsWrongHost, named);
        add("misnamed", host, TlsWrongHost, good, MqttFailure::TlsNameMismatch,
            {u"broker.example"_s, u"192.0.2.7"_s, u"localhost"_s});
        add("misnamed by address", u"127.0.0.1"_s, TlsWrongHost, good, MqttFailure::TlsNameMismatch,
            {u"192.0.2.7"_s});

        TlsOptions other;
        other.caFile = m_certificates.foreignAuthority();
        add("wrong authority", host, Tls, other, MqttFailure::TlsUntrusted, {u"localhost"_s});
        add("system's authorities", host, Tls, TlsOptions{}, MqttFailure::TlsUntrusted);
        add("expired", host, TlsExpired, good, MqttFailure::TlsExpired,
            {QDateTime::currentDateTimeUtc().addDays(-1).date().toString(Qt::ISODate)});

        TlsOptions trusting = other;
        trusting.verify = false;
        add("not verified", host, Tls, trusting);
        add("not verified, misnamed", host, TlsWrongHost, trusting);
        add("not verified, expired", host, TlsExpired, trusting);

        TlsOptions unreadable;
        unreadable.caFile = missing;
        add("authority's file missing", host, Tls, unreadable, MqttFailure::InvalidOptions, {missing});
        unreadable.caFile = client.key;
        add("no certificate in authority's file", host, Tls, unreadable, MqttFailure::InvalidOptions,
            {client.key});

        TlsOptions mine = good;
        mine.certificateFile = client.certificate;
        mine.keyFile = client.key;
        add("client certificate", host, TlsMutual, mine);
        add("client certificate that nobody asks for", host, Tls, mine);
        add("client certificate missing", host, TlsMutual, good, MqttFailure::TlsClientCertificate);
        TlsOptions encrypted = mine;
        encrypted.keyFile = m_certificates.encryptedClientKey();
        encrypted.keyPassphrase = m_certificates.passphrase();
        add("encrypted key", host, TlsMutual, encrypted);
        encrypted.keyPassphrase = u"wrong"_s;
        add("encrypted key, wrong passphrase", host, TlsMutual, encrypted, MqttFailure::TlsClientCertificate,
            {encrypted.keyFile});
        encrypted.keyPassphrase.clear();
        add("encrypted key, no passphrase", host, TlsMutual, encrypted, MqttFailure::TlsClientCertificate,
            {encrypted.keyFile});
        TlsOptions mixed = mine;
        mixed.keyFile = foreign.key;
        add("key of another certificate", host, TlsMutual, mixed, MqttFailure::TlsClientCertificate,
            {foreign.key});
        mixed.keyFile = missing;
        add("key missing", host, TlsMutual, mixed, MqttFailure::TlsClientCertificate, {missing});
        TlsOptions stranger = good;
        stranger.certificateFile = foreign.certificate;
        stranger.keyFile = foreign.key;
        add("foreign client certificate", host, TlsMutual, stranger, MqttFailure::TlsClientCertificate);
    }
}

void TestMqttContract::checksCertificates()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(TlsOptions, tls);
    QFETCH(MqttFailure, expected);
    QFETCH(QStringList, said);
    Station station;
    make(station);
    MqttOptions options = makeOptions();
    options.transport = MqttTransport::Tls;
    options.host = host;
    options.port = m_broker->port(port);
    options.tls = tls;
    station.start(options);
    if (expected == MqttFailure::None) {
        EVENTUALLY(station.recorder.statuses().size() == 2);
        QVERIFY2(station.isUp(), qPrintable(station.recorder.status().detail));
        QCOMPARE(station.recorder.status().verified, tls.verify);
        return;
    }
    EVENTUALLY(station.recorder.statuses().size() >= 2);
    const MqttStatus status = station.recorder.statuses().at(1);
    QVERIFY2(status.failure == expected,
             qPrintable(u"%1: %2"_s.arg(static_cast<int>(status.failure)).arg(status.detail)));
    QVERIFY(!status.verified);
    for (const QString &part : std::as_const(said))
        QVERIFY2(status.detail.contains(part), qPrintable(status.detail));
    if (!tls.keyPassphrase.isEmpty())
        QVERIFY(!status.detail.contains(tls.keyPassphrase));
}

void TestMqttContract::asksForServerNameAndProtocol_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<MqttVersion>("version");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("serverName");
    QTest::addColumn<QByteArray>("asked");
    const auto all = kinds(Clients::Network);
    for (const Kind &kind : all) {
        QTest::newRow((kind.name + ", by name").constData())
            << kind.backend << kind.version << u"localhost"_s << QString{} << QByteArray{"localhost"};
        // RFC 6066 section 3: an address is no server name.
        QTest::newRow((kind.name + ", by address").constData())
            << kind.backend << kind.version << u"127.0.0.1"_s << QString{} << QByteArray{};
        QTest::newRow((kind.name + ", by another name").constData())
            << kind.backend << kind.version << u"127.0.0.1"_s << u"localhost"_s << QByteArray{"localhost"};
    }
}

void TestMqttContract::asksForServerNameAndProtocol()
{
    QFETCH(QString, host);
    QFETCH(QString, serverName);
    QFETCH(QByteArray, asked);
    FaultProxy proxy{m_broker->port(Tls)};
    Station station;
    make(station);
    MqttOptions options = makeOptions();
    options.transport = MqttTransport::Tls;
    options.host = host;
    options.port = proxy.port();
    options.tls.caFile = m_certificates.authority();
    options.tls.serverName = serverName;
    options.tls.alpn = {u"x-amzn-mqtt-ca"_s, u"mqtt"_s};
    station.start(options);
    EVENTUALLY(station.isUp());
    const auto hello = parseClientHello(proxy.firstBytes());
    QVERIFY(hello);
    QCOMPARE(hello->serverName, asked);
    QCOMPARE(hello->alpn, (QByteArrayList{"x-amzn-mqtt-ca", "mqtt"}));
}

void TestMqttContract::worksOverTls()
{
    Station station;
    make(station);
    MqttOptions options = makeOptions();
    options.transport = MqttTransport::Tls;
    options.host = u"localhost"_s;
    options.port = m_broker->port(Tls);
    options.tls.caFile = m_certificates.authority();
    station.client->subscribe({{topic("a"), 1}});
    station.start(options);
    EVENTUALLY(station.recorder.answerCount() == 1);
    QByteArrayList payloads = numbered(2'000);
    payloads.append(QByteArray(1 << 20, 'x')); // many TLS records
    payloads.append("end");
    QVERIFY(publishAll(*station.client, topic("a"), payloads, 1));
    EVENTUALLY(station.recorder.messageCount() == payloads.size());
    QCOMPARE(station.recorder.payloads(), payloads);
}

void TestMqttContract::goesThroughTunnels()
{
    enum { WebSocket, WebSocketTls, HttpProxy, SocksProxy, TlsInProxy, WebSocketTlsInProxy };
    const int way = variant();
    TestProxy http(TestProxy::Kind::Http, "carl", "let me out");
    TestProxy socks(TestProxy::Kind::Socks5, "carl", "let me out");
    MqttOptions options = makeOptions();
    options.path = "/mqtt";
    options.tls.caFile = m_certificates.authority();
    const auto use = [&options, this](MqttTransport transport, Port port) {
        options.transport = transport;
        options.port = m_broker->port(port);
    };
    if (way == WebSocket)
        use(MqttTransport::WebSocket, Web);
    else if (way == WebSocketTls || way == WebSocketTlsInProxy)
        use(MqttTransport::WebSocketTls, WebTls);
    else if (way == TlsInProxy)
        use(MqttTransport::Tls, Tls);
    if (way == HttpProxy || way == TlsInProxy || way == WebSocketTlsInProxy)
        options.proxy = {ProxyKind::Http, u"127.0.0.1"_s, http.port(), u"carl"_s, u"let me out"_s};
    else if (way == SocksProxy)
        options.proxy = {ProxyKind::Socks5, u"127.0.0.1"_s, socks.port(), u"carl"_s, u"let me out"_s};

    Station watcher;
    make(watcher);
    watcher.client->subscribe({{topic("status"), 1}});
    watcher.start(makeOptions());
    EVENTUALLY(watcher.recorder.answerCount() == 1);
    {
        Station station;
        make(station);
        station.client->subscribe({{topic("a"), 1}});
        options.sessionExpirySeconds = 60; // takes two connections, each through a tunnel of its own
        options.will = message(topic("status"), "offline", 1);
        station.start(options);
        EVENTUALLY(station.recorder.answerCount() == 1);
        const bool secure = way == WebSocketTls || way >= TlsInProxy;
        QCOMPARE(station.recorder.status().verified, secure);
        QCOMPARE(!station.recorder.status().serverCertificate.isEmpty(), secure);
        QCOMPARE(http.connections() + socks.connections() > 0, way >= HttpProxy);
        QByteArrayList payloads = numbered(500);
        payloads.append(QByteArray(300'000, 'x')); // more than any buffer on the way
        payloads.append("last");
        QVERIFY(publishAll(*station.client, topic("a"), payloads, 1));
        EVENTUALLY(station.recorder.messageCount() == payloads.size());
        QCOMPARE(station.recorder.payloads(), payloads);

        m_broker->stop();
        EVENTUALLY(!station.isUp());
        QVERIFY(m_broker->start().isEmpty());
        EVENTUALLY(station.isUp() && watcher.isUp());
        QVERIFY(station.client->publish(message(topic("a"), "again", 1)));
        // What was not acknowledged when the broker went comes once more.
        EVENTUALLY(station.recorder.payloads().constLast() == "again");
        watcher.recorder.keepOnlyCounts();
    }
    // It said goodbye through the tunnel.
    const auto before = watcher.recorder.messageCount();
    QVERIFY(watcher.client->publish(message(topic("status"), "end", 1)));
    EVENTUALLY(watcher.recorder.messageCount() == before + 1);
}

void TestMqttContract::saysWhyATunnelFails()
{
    const auto failure = [this](const MqttOptions &options) {
        Station station;
        make(station);
        station.start(options);
        static_cast<void>(QTest::qWaitFor(
            [&] { return station.recorder.lastFailure().failure != MqttFailure::None; }, patienceMs));
        return station.recorder.lastFailure().failure;
    };
    MqttOptions options = makeOptions();
    options.transport = MqttTransport::WebSocket;
    QCOMPARE(failure(options), MqttFailure::WebSocketRefused); // plain MQTT there
    options.port = m_broker->port(Web);
    options.password = "wrong";
    QCOMPARE(failure(options), MqttFailure::NotAuthorized);
    options.transport = MqttTransport::WebSocketTls;
    options.port = m_broker->port(WebTls);
    QCOMPARE(failure(options), MqttFailure::TlsUntrusted); // by the system's authorities
    options = makeOptions();
    TestProxy proxy(TestProxy::Kind::Http, "carl", "let me out");
    options.proxy = {ProxyKind::Http, u"127.0.0.1"_s, proxy.port(), u"carl"_s, u"wrong"_s};
    QCOMPARE(failure(options), MqttFailure::ProxyRefused);
}

QTEST_GUILESS_MAIN(TestMqttContract)
#include "tst_mqttcontract.moc"
