// SPDX-License-Identifier: GPL-3.0-or-later

// `kill -9` of the whole program while it drives a rollout, in every state that it can be in, on a real
// broker with fleetsim. What people order between two lives is written into the store while nobody has it
// open.

#include "app/mqtt/mqttfactory.h"
#include "app/storage/orderstore.h"
#include "models/codec/devicedocument.h"
#include "models/rollout/artifact.h"
#include "models/rollout/rollout.h"
#include "tests/support/testbroker.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <random>
#include <set>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int devices = 60;
/// Of the life in which a person ordered something: below those of the program, which come after it.
constexpr quint64 leaseBefore = 1;

std::string_view view(const QByteArray &text) { return {text.constData(), size_t(text.size())}; }

Timestamp now() { return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now()); }

/// What the devices say: their version, and how often they began to install in which attempt of which
/// rollout.
class Witness final : private MqttListener
{
public:
    explicit Witness(quint16 port)
        : m_client(makeMqttClient())
    {
        m_client->subscribe({{"iot/+/info", 1}, {"iot/+/ota/state", 1}, {"iot/+/ota/desired", 1}});
        m_client->start({.host = u"127.0.0.1"_s, .port = port}, this);
    }
    ~Witness() { m_client.reset(); }

    [[nodiscard]] int on(const std::string &version) const
    {
        const std::scoped_lock lock{m_mutex};
        return int(std::ranges::count_if(m_versions, [&](const auto &one) { return one.second == version; }));
    }
    [[nodiscard]] int orders() const
    {
        const std::scoped_lock lock{m_mutex};
        return m_orders;
    }
    /// Devices that began an attempt twice.
    [[nodiscard]] QStringList doubles() const
    {
        const std::scoped_lock lock{m_mutex};
        QStringList list;
        for (const auto &[key, boots] : m_installs) {
            if (boots.size() > 1)
                list.append(QString::fromStdString(key));
        }
        return list;
    }
    [[nodiscard]] int retained() const
    {
        const std::scoped_lock lock{m_mutex};
        return int(m_retained.size());
    }

private:
    void statusChanged(const MqttStatus &) override { }
    void messageReceived(const MqttMessage &message) override
    {
        const std::scoped_lock lock{m_mutex};
        const std::string_view topic = message.topic;
        const std::string device(topic.substr(4, topic.find('/', 4) - 4));
        if (topic.ends_with("/info")) {
            const auto info = parseDeviceInfo(message.payload);
            if (const auto *known = std::get_if<DeviceInfo>(&info))
                m_versions[device] = known->firmware;
        } else if (topic.ends_with("/ota/desired")) {
            ++m_orders;
            if (message.payload.empty())
                m_retained.erase(device);
            else
                m_retained.insert(device);
        } else if (const auto report = readReport(message.payload);
                   report && report->state == ReportedState::Installing) {
            m_installs[report->rollout + '/' + device + '/' + std::to_string(report->attempt)].insert(
                report->sequence);
        }
    }

    mutable std::mutex m_mutex;
    std::map<std::string, std::string> m_versions;
    std::map<std::string, std::set<quint64>> m_installs; ///< sequence numbers of the reports
    std::set<std::string> m_retained;
    int m_orders = 0;
    std::unique_ptr<MqttClient> m_client;
};

PlannedArtifact release(const std::string &version)
{
    PlannedArtifact artifact;
    artifact.reference = {.name = "pump",
                          .version = version,
                          .size = 1,
                          .sha256 = std::string(63, 'a') + version.front(),
                          .url = "http://files.example/" + version,
                          .signature = {},
                          .keyId = {}};
    return artifact;
}

RolloutPlan plan()
{
    RolloutPlan plan;
    plan.id = "r1";
    plan.author = "ada";
    plan.artifacts = {release("2.0")};
    plan.phases = {{.name = "canary", .percent = 10, .atLeast = 4, .devices = {}, .soak = 100ms},
                   {.name = "all", .devices = {}, .soak = 0ms}};
    plan.gates = {
        .failPercent = 0, .consecutive = 0, .passPercent = 90, .denominator = Denominator::Dispatched};
    plan.pace = {.concurrency = 10, .perMinute = 400};
    plan.times = {.accept = 60s,
                  .downloadStall = 60s,
                  .install = 60s,
                  .reboot = 60s,
                  .probation = 0ms,
                  .evidence = 30s,
                  .cancel = 20s};
    plan.resumesItself = true;
    return plan;
}

/// The rollouts in the store, while no program has it open.
class Store
{
public:
    explicit Store(const QString &folder) { m_store = *OrderStore::open(folder); }

    [[nodiscard]] std::optional<Rollout> load(const std::string &id) const
    {
        const auto stored = m_store->rollouts("Lab");
        for (const StoredRollout &one : *stored) {
            if (one.id != id)
                continue;
            RolloutPlan plan = *readPlan(view(one.plan));
            std::vector<UpdateRecord> records;
            const auto targets = m_store->targets(id);
            for (const StoredTarget &target : *targets) {
                plan.targets.push_back(*readTarget(view(target.target)));
                records.push_back(*readRecord(view(target.record)));
            }
            return Rollout(std::move(plan), *readHeader(view(one.header)), std::move(records));
        }
        return {};
    }
    void save(Rollout &rollout)
    {
        RolloutWrite write;
        write.id = rollout.plan().id;
        write.rollout =
            StoredRollout{write.id, "Lab", writePlan(rollout.plan()), writeHeader(rollout.header())};
        for (size_t i = 0; i < rollout.records().size(); ++i)
            write.targets.push_back(
                {writeTarget(rollout.plan().targets[i]), writeRecord(rollout.records()[i])});
        QVERIFY(m_store->save(write));
    }
    [[nodiscard]] RolloutState state(const std::string &id) const
    {
        const auto rollout = load(id);
        return rollout ? rollout->state() : RolloutState::Draft;
    }

private:
    std::unique_ptr<OrderStore> m_store;
};

} // namespace

/// Each story takes a minute. The first one is told with every run of the tests, all of them by
/// `packaging/dev check`.
#define SKIP_WHEN_TIME_IS_SHORT()                                                                            \
    do {                                                                                                     \
        if (!qEnvironmentVariableIsSet("FLEETSCOPE_KILL_ROUNDS"))                                            \
            QSKIP("NOT TESTED: takes a minute; FLEETSCOPE_KILL_ROUNDS in the environment asks for it");      \
    } while (false)

class TestKilledRollouts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { FLEETSCOPE_NEED_MOSQUITTO(); }

    void init()
    {
        m_broker = std::make_unique<TestBroker>();
        QCOMPARE(m_broker->start(), QString());
        m_data = m_broker->path(u"data"_s);
        QVERIFY(QDir().mkpath(m_data + u"/artifacts"_s));
        write(m_broker->path(u"lab.json"_s),
              QJsonDocument(QJsonObject{{u"name"_s, u"Lab"_s},
                                        {u"url"_s, u"mqtt://127.0.0.1:%1"_s.arg(m_broker->port())}})
                  .toJson());
        ArtifactCatalogue catalogue;
        catalogue.artifacts.push_back(
            {.planned = release("1.0"), .state = ArtifactState::Published, .notes = {}, .fileName = {}});
        catalogue.urlTemplate = "http://files.example/{sha256}";
        write(m_data + u"/artifacts/index.json"_s, writeCatalogue(catalogue));
        const QByteArray scenario = R"({"version":1,"name":"plant","seed":3,"devices":[{
            "class":"pump","count":%1,"id":"P-{n:4}","interval_s":60,"firmware":[{"version":"1.0"}],
            "updates":{"step_s":0.05,"download_s":0.3,"install_s":0.2,"reboot_s":0.1,"duplicates":0.1},
            "metrics":[{"name":"p"}]}]})";
        write(m_broker->path(u"plant.json"_s), QString::fromUtf8(scenario).arg(devices).toUtf8());
        m_witness = std::make_unique<Witness>(m_broker->port());
        m_fleet.start(QStringLiteral(FLEETSIM_PROGRAM),
                      {u"--broker"_s, u"mqtt://127.0.0.1:%1"_s.arg(m_broker->port()), u"--scenario"_s,
                       m_broker->path(u"plant.json"_s)});
        QVERIFY(m_fleet.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->on("1.0"), devices, 20'000);

        std::vector<TargetFacts> facts;
        for (int i = 1; i <= devices; ++i)
            facts.push_back({.device = u"P-%1"_s.arg(i, 4, 10, QLatin1Char('0')).toStdString(),
                             .version = "1.0",
                             .online = true});
        Rollout rollout(plan());
        QVERIFY(rollout.validate(facts, now()));
        rollout.setLease(1, now());
        QVERIFY(rollout.start("ada", now()));
        Store(m_data).save(rollout);
    }
    void cleanup()
    {
        for (QProcess *process : {&m_program, &m_fleet})
            stop(*process);
        m_witness.reset();
        m_broker.reset();
    }

    /// The program is killed in all of its stages: reading, claiming, reading what is retained, and
    /// dispatching.
    void aRunningRolloutIsFinished()
    {
        killOften(6, 2'000, 6'000);
        if (QTest::currentTestFailed())
            return;
        live();
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->on("2.0"), devices, 150'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->retained(), 0, 20'000);
        stop(m_program);
        QCOMPARE(Store(m_data).state("r1"), RolloutState::Completed);
        QCOMPARE(m_witness->doubles(), QStringList());
    }

    /// A rollout that a person paused stays so, however often the program dies.
    void aPausedRolloutStaysPaused()
    {
        SKIP_WHEN_TIME_IS_SHORT();
        untilUpdated(5);
        if (QTest::currentTestFailed())
            return;
        edit([](Rollout &rollout) { return rollout.pause(PauseReason::Manual, "ada", now()); });
        const int before = m_witness->on("2.0");
        killOften(3, 3'000, 9'000);
        if (QTest::currentTestFailed())
            return;
        // Those that were under way when it was paused go on; the others are not told.
        QVERIFY(m_witness->on("2.0") <= before + 10);
        QCOMPARE(Store(m_data).state("r1"), RolloutState::Paused);
        edit([](Rollout &rollout) {
            rollout.setLease(leaseBefore, now());
            return rollout.resume("ada", "go on", now());
        });
        live();
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->on("2.0"), devices, 150'000);
        QCOMPARE(m_witness->doubles(), QStringList());
    }

    void aCancelledRolloutIsCancelled_data()
    {
        QTest::addColumn<bool>("forced");
        QTest::newRow("softly") << false;
        QTest::newRow("with force") << true;
    }
    void aCancelledRolloutIsCancelled()
    {
        SKIP_WHEN_TIME_IS_SHORT();
        QFETCH(bool, forced);
        untilUpdated(5);
        if (QTest::currentTestFailed())
            return;
        edit([forced](Rollout &rollout) {
            rollout.setLease(leaseBefore, now());
            return rollout.cancel(forced ? CancelMode::Forced : CancelMode::Soft, "ada", now());
        });
        killOften(3, 500, 4'000);
        if (QTest::currentTestFailed())
            return;
        live();
        QTRY_COMPARE_WITH_TIMEOUT(Store(m_data).state("r1"), RolloutState::Cancelled, 150'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->retained(), 0, 20'000);
        QVERIFY(m_witness->on("2.0") < devices);
        QCOMPARE(m_witness->doubles(), QStringList());
        // What the store believes is what the devices run.
        const auto rollout = Store(m_data).load("r1");
        QTRY_COMPARE(rollout->stateCounts()[size_t(UpdateState::Succeeded)], qint64(m_witness->on("2.0")));
    }

    void aRollbackIsFinished()
    {
        SKIP_WHEN_TIME_IS_SHORT();
        untilUpdated(8);
        if (QTest::currentTestFailed())
            return;
        edit([](Rollout &rollout) {
            rollout.setLease(leaseBefore, now());
            return rollout.rollBack("ada", now());
        });
        killOften(4, 1'500, 5'000);
        if (QTest::currentTestFailed())
            return;
        live();
        QTRY_COMPARE_WITH_TIMEOUT(Store(m_data).state("r1"), RolloutState::RolledBack, 150'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->on("1.0"), devices, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_witness->retained(), 0, 20'000);
        QCOMPARE(Store(m_data).state("r1-back"), RolloutState::Completed);
        QCOMPARE(m_witness->doubles(), QStringList());
    }

private:
    static void write(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), qint64(content.size()));
    }
    static void stop(QProcess &process)
    {
        process.kill();
        process.waitForFinished();
    }
    void live()
    {
        m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_program.start(QStringLiteral(FLEETSCOPE_PROGRAM),
                        {u"--connection"_s, m_broker->path(u"lab.json"_s), u"--data"_s, m_data});
        QVERIFY(m_program.waitForStarted());
    }
    void killOften(int rounds, int shortest, int longest)
    {
        for (int round = 0; round < rounds; ++round) {
            live();
            QElapsedTimer life;
            life.start();
            const qint64 end = shortest + qint64(m_random() % unsigned(longest - shortest));
            QTRY_VERIFY_WITH_TIMEOUT(life.elapsed() >= end, longest + 10'000);
            QCOMPARE(m_program.state(), QProcess::Running);
            stop(m_program);
        }
    }
    void untilUpdated(int count)
    {
        live();
        QTRY_VERIFY_WITH_TIMEOUT(m_witness->on("2.0") >= count, 150'000);
        stop(m_program);
        QVERIFY(m_witness->on("2.0") < devices);
    }
    /// What a person ordered, as the program would have stored it before it died.
    template <typename Work>
    void edit(Work work)
    {
        Store store(m_data);
        auto rollout = store.load("r1");
        QVERIFY(rollout);
        const Result<void> done = work(*rollout);
        QVERIFY2(done, done ? "" : qPrintable(done.error().what));
        store.save(*rollout);
    }

    std::mt19937 m_random{17};
    QString m_data;
    QProcess m_fleet, m_program;
    std::unique_ptr<TestBroker> m_broker;
    std::unique_ptr<Witness> m_witness;
};

QTEST_GUILESS_MAIN(TestKilledRollouts)
#include "tst_killedrollouts.moc"
