// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/loopbackbroker.h"

#include "app/mqtt/loopbackclient.h"
#include "app/mqtt/subscriptiontree.h"
#include "tests/support/mqttrecorder.h"

#include <QRegularExpression>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <set>
#include <thread>
#include <vector>

using namespace fleetscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

#define EVENTUALLY(expression)                                                                               \
    QVERIFY2(QTest::qWaitFor([&] { return static_cast<bool>(expression); }, 10'000), #expression)

struct Station
{
    explicit Station(LoopbackBroker &broker, LoopbackThread thread = LoopbackThread::Own)
        : client(std::make_unique<LoopbackClient>(broker, thread))
    { }

    MqttRecorder recorder;
    std::unique_ptr<LoopbackClient> client;

    void start(const MqttOptions &options = {}) { client->start(options, &recorder); }
    [[nodiscard]] bool isUp() const { return recorder.state() == MqttState::Connected; }
};

MqttPublish message(const QByteArray &topic, const QByteArray &payload, quint8 qos = 0, bool retain = false)
{
    MqttPublish publish;
    publish.topic = topic;
    publish.payload = payload;
    publish.qos = qos;
    publish.retain = retain;
    return publish;
}

MqttOptions named(const QByteArray &clientId)
{
    MqttOptions options;
    options.clientId = clientId;
    options.reconnect = {5ms, 20ms, true};
    return options;
}

} // namespace

/// What the loopback broker does beyond the contract of all clients, which tst_mqttcontract checks for it
/// too.
class TestLoopbackBroker : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression{u".*"_s}); }

    void treeFindsWhatTheSpecificationSays();
    void treeForgetsWhatIsRemoved();
    void deliversOnceWithTheHighestQos();
    void dropsNothingBetweenManySendersAndASlowReceiver();
    void wakesASenderThatWasHeldBack();
    void bringsAllRetainedMessages();
    void forgetsExpiredMessages();
    void countsWhatItDropsForAnAbsentClient();
    void keepsTheRestOfABatchForTheSession();
    void killedClientLeavesItsWillAndComesBackWhenAsked();
    void carriesThousandsOfClientsOnOneThread();
    void clientMayDieInACallback();
    void refusesSharedSubscriptions();
    void saysWhenNobodyListens();
    void letsInWhomTheAuthenticatorAccepts();
};

void TestLoopbackBroker::treeFindsWhatTheSpecificationSays()
{
    // All filters and topics of up to three levels over a small alphabet, against topicMatches().
    const std::vector<std::string> filterLevels{"a", "$b", "", "+", "#"};
    const std::vector<std::string> topicLevels{"a", "$b", ""};
    const auto paths = [](const std::vector<std::string> &levels) {
        std::set<std::string> all;
        for (const std::string &first : levels) {
            all.insert(first);
            for (const std::string &second : levels) {
                all.insert(first + '/' + second);
                for (const std::string &third : levels)
                    all.insert(first + '/' + second + '/' + third);
            }
        }
        return all;
    };
    std::vector<std::string> filters;
    for (const std::string &filter : paths(filterLevels)) {
        if (isValidTopicFilter(filter))
            filters.push_back(filter);
    }
    SubscriptionTree<size_t> tree;
    for (size_t i = 0; i < filters.size(); ++i)
        tree.insert(filters[i], i, 1);
    int checked = 0;
    for (const std::string &topic : paths(topicLevels)) {
        if (topic.empty())
            continue;
        std::multiset<std::string> found;
        std::multiset<std::string> expected;
        tree.match(topic, [&](size_t i, quint8) { found.insert(filters[i]); });
        for (const std::string &filter : filters) {
            if (topicMatches(filter, topic))
                expected.insert(filter);
        }
        QCOMPARE(found, expected);
        ++checked;
    }
    QCOMPARE(checked, 3 + 9 + 27 - 1);               // without the empty one
    QCOMPARE(filters.size(), 4 + 4 * 5 + 4 * 4 * 5); // # is last, alone a level is not empty
}

void TestLoopbackBroker::treeForgetsWhatIsRemoved()
{
    SubscriptionTree<int> tree;
    tree.insert("a/+/c", 1, 0);
    tree.insert("a/+/c", 2, 1);
    tree.insert("a/+/c", 1, 2); // replaces
    std::vector<std::pair<int, quint8>> found;
    const auto collect = [&found](int who, quint8 qos) { found.emplace_back(who, qos); };
    tree.match("a/b/c", collect);
    QCOMPARE(found, (std::vector<std::pair<int, quint8>>{{1, 2}, {2, 1}}));
    QVERIFY(tree.remove("a/+/c", 1));
    QVERIFY(!tree.remove("a/+/c", 1));
    QVERIFY(!tree.remove("a/+", 2));
    QVERIFY(tree.remove("a/+/c", 2));
    found.clear();
    tree.match("a/b/c", collect);
    QVERIFY(found.empty());
}

void TestLoopbackBroker::deliversOnceWithTheHighestQos()
{
    LoopbackBroker broker;
    Station station{broker};
    station.client->subscribe({{"a/#", 0}, {"a/b", 2}, {"+/b", 1}});
    station.start();
    EVENTUALLY(station.recorder.answerCount() == 3);
    QVERIFY(station.client->publish(message("a/b", "x", 2)));
    QVERIFY(station.client->publish(message("a/c", "y", 2)));
    EVENTUALLY(station.recorder.messageCount() == 2);
    QCOMPARE(station.recorder.messages().at(0).qos, 2);
    QCOMPARE(station.recorder.messages().at(1).qos, 0);
    QCOMPARE(broker.counters().received, 2);
    QCOMPARE(broker.counters().delivered, 2);
}

void TestLoopbackBroker::dropsNothingBetweenManySendersAndASlowReceiver()
{
    constexpr int senders = 4;
    constexpr int each = 30'000;
    LoopbackBroker broker;
    Station receiver{broker};
    receiver.client->subscribe({{"#", 0}});
    receiver.start();
    EVENTUALLY(receiver.recorder.answerCount() == 1);
    receiver.recorder.closeGate();

    std::vector<std::unique_ptr<Station>> stations;
    std::vector<std::thread> threads;
    for (int i = 0; i < senders; ++i)
        stations.push_back(std::make_unique<Station>(broker));
    for (const auto &station : stations) {
        station->start();
        EVENTUALLY(station->isUp());
    }
    std::atomic<bool> givenUp{false};
    for (int i = 0; i < senders; ++i) {
        threads.emplace_back([&, i] {
            for (int n = 0; n < each && !givenUp;) {
                const qsizetype complete = stations[static_cast<size_t>(i)]->recorder.publishedCount();
                const auto result = stations[static_cast<size_t>(i)]->client->publish(
                    message("sender/" + QByteArray::number(i), QByteArray::number(n)));
                if (result)
                    ++n;
                else // Conflict promises that there is something to wait for
                    stations[static_cast<size_t>(i)]->recorder.waitForPublished(complete, 1s);
            }
        });
    }
    const auto join = qScopeGuard([&] {
        givenUp = true;
        receiver.recorder.openGate();
        for (std::thread &thread : threads)
            thread.join();
    });
    // The receiver's two batches are full and every sender stands before the door.
    EVENTUALLY(broker.counters().heldBack >= senders);
    QVERIFY(broker.counters().delivered <= 2 * MqttClient::maxQueued + 1);
    receiver.recorder.openGate();
    EVENTUALLY(receiver.recorder.messageCount() == senders * each);

    std::map<QByteArray, int> next;
    for (const auto messages = receiver.recorder.messages(); const RecordedMessage &received : messages)
        QCOMPARE(received.payload.toInt(), next[received.topic]++); // in order for each sender
    for (const auto &station : stations)
        EVENTUALLY(station->recorder.publishedCount() == each);
}

void TestLoopbackBroker::wakesASenderThatWasHeldBack()
{
    LoopbackBroker broker;
    Station receiver{broker};
    Station filler{broker};
    Station late{broker};
    receiver.client->subscribe({{"#", 0}});
    receiver.start();
    filler.start();
    late.start();
    EVENTUALLY(receiver.recorder.answerCount() == 1 && filler.isUp() && late.isUp());
    receiver.recorder.closeGate();
    QVERIFY(filler.client->publish(message("a", "first")));
    EVENTUALLY(receiver.recorder.messageCount() == 1);
    int filled = 1;
    while (broker.counters().heldBack == 0) {
        if (filler.client->publish(message("a", "more")))
            ++filled;
    }
    // It has nothing under way, so a Conflict now would leave it waiting for ever.
    int parked = 0;
    while (late.client->publish(message("b", "late")))
        ++parked;
    QVERIFY(parked > 0);
    QCOMPARE(late.client->publish(message("b", "late")).error().kind, ErrorKind::Conflict);
    QCOMPARE(late.recorder.publishedCount(), 0);
    receiver.recorder.openGate();
    EVENTUALLY(late.recorder.publishedCount() == parked);
    EVENTUALLY(receiver.recorder.messageCount() == filled + parked);
}

void TestLoopbackBroker::bringsAllRetainedMessages()
{
    constexpr int devices = 20'000; // twice what a queue holds
    LoopbackBroker broker;
    Station sender{broker};
    sender.start();
    EVENTUALLY(sender.isUp());
    for (int i = 0; i < devices; ++i) {
        while (!sender.client->publish(message("iot/" + QByteArray::number(i) + "/info", "{}", 1, true)))
            sender.recorder.waitForPublished(sender.recorder.publishedCount(), 1s);
    }
    QVERIFY(sender.client->publish(message("iot", "root", 1, true)));
    EVENTUALLY(sender.recorder.publishedCount() == devices + 1);
    QCOMPARE(broker.counters().retained, devices + 1);

    Station all{broker};
    all.client->subscribe({{"iot/#", 1}});
    all.start();
    EVENTUALLY(all.recorder.messageCount() == devices + 1); // and the parent of #
    Station one{broker};
    one.client->subscribe(
        {{"iot/77/info", 1}, {"+/78/info", 1}, {"iot/79/#", 1}, {"iot/+", 1}, {"other/#", 1}});
    one.start();
    EVENTUALLY(one.recorder.answerCount() == 5);
    EVENTUALLY(one.recorder.messageCount() == 3);
    QByteArrayList topics;
    for (const auto messages = one.recorder.messages(); const RecordedMessage &received : messages)
        topics.append(received.topic);
    std::ranges::sort(topics);
    QCOMPARE(topics, (QByteArrayList{"iot/77/info", "iot/78/info", "iot/79/info"}));
}

void TestLoopbackBroker::forgetsExpiredMessages()
{
    LoopbackBroker broker;
    Station sender{broker};
    sender.start();
    EVENTUALLY(sender.isUp());
    MqttPublish gone = message("a/gone", "x", 1, true);
    gone.properties.messageExpirySeconds = 0;
    MqttPublish fresh = message("a/fresh", "x", 1, true);
    fresh.properties.messageExpirySeconds = 1'000;
    QVERIFY(sender.client->publish(gone));
    QVERIFY(sender.client->publish(fresh));
    EVENTUALLY(sender.recorder.publishedCount() == 2);
    Station receiver{broker};
    receiver.client->subscribe({{"a/#", 1}, {"end", 1}});
    receiver.start();
    EVENTUALLY(receiver.recorder.answerCount() == 2);
    QVERIFY(sender.client->publish(message("end", "end")));
    EVENTUALLY(receiver.recorder.messageCount() >= 2);
    QCOMPARE(receiver.recorder.messageCount(), 2);
    const auto first = receiver.recorder.messages().at(0);
    QCOMPARE(first.topic, "a/fresh");
    const auto left = first.properties.value_or(MqttProperties{}).messageExpirySeconds;
    QVERIFY(left && *left <= 1'000 && *left >= 990);
}

void TestLoopbackBroker::countsWhatItDropsForAnAbsentClient()
{
    LoopbackBroker broker;
    MqttOptions options = named("sleeper");
    options.cleanStart = false;
    options.sessionExpirySeconds = 1'000;
    {
        Station sleeper{broker};
        sleeper.client->subscribe({{"#", 1}});
        sleeper.start(options);
        EVENTUALLY(sleeper.recorder.answerCount() == 1);
    }
    Station sender{broker};
    sender.start();
    EVENTUALLY(sender.isUp());
    constexpr int extra = 5;
    for (int i = 0; i < MqttClient::maxQueued + extra; ++i) {
        while (!sender.client->publish(message("a", QByteArray::number(i), 1)))
            sender.recorder.waitForPublished(sender.recorder.publishedCount(), 1s);
    }
    QVERIFY(sender.client->publish(message("a", "QoS 0 is not kept", 0)));
    EVENTUALLY(sender.recorder.publishedCount() == MqttClient::maxQueued + extra + 1);
    QCOMPARE(broker.counters().droppedAway, extra);
    QCOMPARE(broker.counters().awayQueued, MqttClient::maxQueued);

    Station back{broker};
    back.start(options);
    EVENTUALLY(back.recorder.messageCount() == MqttClient::maxQueued);
    QCOMPARE(back.recorder.messages().constLast().payload, QByteArray::number(MqttClient::maxQueued - 1));
    QCOMPARE(broker.counters().awayQueued, 0);
}

void TestLoopbackBroker::keepsTheRestOfABatchForTheSession()
{
    LoopbackBroker broker;
    MqttOptions options = named("receiver");
    options.cleanStart = false;
    options.sessionExpirySeconds = 1'000;
    Station receiver{broker};
    receiver.client->subscribe({{"#", 1}});
    receiver.start(options);
    Station sender{broker};
    sender.start();
    EVENTUALLY(receiver.recorder.answerCount() == 1 && sender.isUp());
    receiver.recorder.closeGate();
    QVERIFY(sender.client->publish(message("a", "0", 1)));
    EVENTUALLY(receiver.recorder.messageCount() == 1);
    for (int i = 1; i < 100; ++i)
        QVERIFY(sender.client->publish(message("a", QByteArray::number(i), 1)));
    // Its listener still works on the first message when the connection breaks.
    QVERIFY(broker.cutConnection("receiver"));
    receiver.recorder.openGate();
    EVENTUALLY(receiver.recorder.messageCount() == 100);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(receiver.recorder.payloads().at(i), QByteArray::number(i));
    QCOMPARE(receiver.recorder.status().sessionPresent, true);
}

void TestLoopbackBroker::killedClientLeavesItsWillAndComesBackWhenAsked()
{
    LoopbackBroker broker;
    Station watcher{broker};
    watcher.client->subscribe({{"status", 1}});
    watcher.start();
    EVENTUALLY(watcher.recorder.answerCount() == 1);
    Station device{broker, LoopbackThread::Shared};
    MqttOptions options = named("device");
    options.will = message("status", "offline", 1, true);
    device.client->subscribe({{"cmd", 1}});
    device.start(options);
    EVENTUALLY(device.recorder.answerCount() == 1);
    device.client->kill();
    EVENTUALLY(watcher.recorder.payloads() == QByteArrayList{"offline"});
    EVENTUALLY(device.recorder.state() == MqttState::Stopped);
    QCOMPARE(device.recorder.status().failure, MqttFailure::ConnectionLost);
    QCOMPARE(broker.counters().clients, 1);

    device.client->retryNow();
    EVENTUALLY(device.isUp());
    EVENTUALLY(device.recorder.answerCount() == 2);
    device.client.reset(); // politely
    QVERIFY(watcher.client->publish(message("status", "end", 1)));
    EVENTUALLY(watcher.recorder.messageCount() == 2);
    QCOMPARE(watcher.recorder.payloads().at(1), "end");
}

void TestLoopbackBroker::carriesThousandsOfClientsOnOneThread()
{
    constexpr int count = 5'000;
    struct Totals
    {
        std::set<QThread *> threads;
        std::atomic<int> up{0};
        std::atomic<int> received{0};
    };
    struct Device final : MqttListener
    {
        void messageReceived(const MqttMessage &) override
        {
            totals->threads.insert(QThread::currentThread());
            ++totals->received;
            static_cast<void>(client->publish(message("reply", "x")));
        }
        void statusChanged(const MqttStatus &status) override
        {
            totals->up += status.state == MqttState::Connected ? 1 : 0;
        }
        Totals *totals = nullptr;
        std::unique_ptr<LoopbackClient> client;
    };
    Totals totals;
    LoopbackBroker broker;
    Station watcher{broker};
    watcher.recorder.keepOnlyCounts();
    watcher.client->subscribe({{"reply", 0}});
    watcher.start();
    EVENTUALLY(watcher.recorder.answerCount() == 1);
    std::vector<Device> devices(count);
    for (int i = 0; i < count; ++i) {
        auto &device = devices[static_cast<size_t>(i)];
        device.totals = &totals;
        device.client = std::make_unique<LoopbackClient>(broker, LoopbackThread::Shared);
        device.client->subscribe({{"iot/" + QByteArray::number(i) + "/cmd", 1}, {"iot/all/cmd", 1}});
        device.client->start({}, &device);
    }
    EVENTUALLY(totals.up == count);
    QCOMPARE(broker.counters().clients, count + 1);
    QVERIFY(watcher.client->publish(message("iot/77/cmd", "x")));
    QVERIFY(watcher.client->publish(message("iot/all/cmd", "x")));
    EVENTUALLY(watcher.recorder.messageCount() == count + 1);
    QCOMPARE(totals.received, count + 1);
    devices.clear();
    QCOMPARE(totals.threads.size(), 1);
    QCOMPARE(broker.counters().clients, 1);
}

void TestLoopbackBroker::clientMayDieInACallback()
{
    struct Mortal final : MqttListener
    {
        void messageReceived(const MqttMessage &) override
        {
            ++received;
            other.reset();
            self.reset();
        }
        void statusChanged(const MqttStatus &status) override { up = status.state == MqttState::Connected; }
        std::unique_ptr<LoopbackClient> self;
        std::unique_ptr<LoopbackClient> other;
        std::atomic<int> received{0};
        std::atomic<bool> up{false};
    };
    LoopbackBroker broker;
    Mortal mortal;
    MqttRecorder otherRecorder;
    mortal.self = std::make_unique<LoopbackClient>(broker, LoopbackThread::Shared);
    mortal.other = std::make_unique<LoopbackClient>(broker, LoopbackThread::Shared);
    mortal.self->subscribe({{"a", 0}});
    mortal.self->start({}, &mortal);
    mortal.other->start({}, &otherRecorder);
    EVENTUALLY(mortal.up && otherRecorder.state() == MqttState::Connected);
    Station sender{broker};
    sender.start();
    EVENTUALLY(sender.isUp());
    for (int i = 0; i < 10; ++i)
        QVERIFY(sender.client->publish(message("a", "x")));
    EVENTUALLY(broker.counters().clients == 1);
    QCOMPARE(mortal.received, 1);
}

void TestLoopbackBroker::refusesSharedSubscriptions()
{
    LoopbackBroker broker;
    Station station{broker};
    station.client->subscribe({{"$share/group/a", 1}, {QByteArray(300, '/'), 1}});
    station.start();
    EVENTUALLY(station.recorder.answerCount() == 2);
    QCOMPARE(station.recorder.answer("$share/group/a"), 0x9e);
    QCOMPARE(station.recorder.answer(QByteArray(300, '/')), 0x8f);
}

void TestLoopbackBroker::saysWhenNobodyListens()
{
    LoopbackBroker broker;
    Station station{broker};
    station.start();
    EVENTUALLY(station.isUp());
    const auto zero = station.client->publish(message("a", "x", 0));
    const auto one = station.client->publish(message("a", "x", 1));
    QVERIFY(zero && one);
    EVENTUALLY(station.recorder.publishedCount() == 2);
    QCOMPARE(station.recorder.publishedReasons().at(*zero), 0x00);
    QCOMPARE(station.recorder.publishedReasons().at(*one), 0x10); // "No matching subscribers"
}

void TestLoopbackBroker::letsInWhomTheAuthenticatorAccepts()
{
    LoopbackBroker broker;
    broker.setAuthenticator(
        [](const MqttOptions &options) -> quint8 { return options.user == "alice" ? 0x00 : 0x86; });
    Station stranger{broker};
    MqttOptions options = named("x");
    options.reconnect.enabled = false;
    stranger.start(options);
    EVENTUALLY(stranger.recorder.lastFailure().failure == MqttFailure::BadCredentials);
    QCOMPARE(stranger.recorder.status().state, MqttState::Stopped);
    QCOMPARE(stranger.recorder.status().detail, u"Bad User Name or Password"_s);
    QCOMPARE(broker.counters().clients, 0);
    Station alice{broker};
    options.user = "alice";
    alice.start(options);
    EVENTUALLY(alice.isUp());
}

QTEST_GUILESS_MAIN(TestLoopbackBroker)
#include "tst_loopbackbroker.moc"
