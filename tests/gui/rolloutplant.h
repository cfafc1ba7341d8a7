// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/mqttfactory.h"
#include "app/storage/orderstore.h"
#include "models/codec/devicedocument.h"
#include "models/rollout/artifact.h"
#include "models/rollout/rollout.h"
#include "tests/support/testbroker.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <set>

// What stories of rollouts with the real program, a real broker and fleetsim have in common.

namespace fleetscope {

using namespace Qt::StringLiterals;

inline std::string_view view(const QByteArray &text) { return {text.constData(), size_t(text.size())}; }

inline Timestamp now()
{
    return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

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
    [[nodiscard]] std::map<std::string, std::string> versions() const
    {
        const std::scoped_lock lock{m_mutex};
        return m_versions;
    }
    /// Speaks for a device, as a sensor beside its updates; kept by the broker for who comes later.
    void say(const std::string &topic, int value) const
    {
        (void)m_client->publish({QByteArray::fromStdString(topic), QByteArray::number(value), 1, true, {}});
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

inline PlannedArtifact release(const std::string &version)
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

inline void writeFile(const QString &name, const QByteArray &content)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), qint64(content.size()));
}
/// The files of `count` pumps P-0001 …, of the connection Lab, and of a library with the release 1.0.
/// `duplicates`: share of the messages that are sent twice.
inline void writeFleet(const TestBroker &broker, const QString &data, int count, double duplicates)
{
    QVERIFY(QDir().mkpath(data + u"/artifacts"_s));
    writeFile(broker.path(u"lab.json"_s),
              QJsonDocument(
                  QJsonObject{{u"name"_s, u"Lab"_s}, {u"url"_s, u"mqtt://127.0.0.1:%1"_s.arg(broker.port())}})
                  .toJson());
    ArtifactCatalogue catalogue;
    catalogue.artifacts.push_back(
        {.planned = release("1.0"), .state = ArtifactState::Published, .notes = {}, .fileName = {}});
    catalogue.urlTemplate = "http://files.example/{sha256}";
    writeFile(data + u"/artifacts/index.json"_s, writeCatalogue(catalogue));
    const QByteArray scenario = R"({"version":1,"name":"plant","seed":3,"devices":[{
        "class":"pump","count":%1,"id":"P-{n:4}","interval_s":60,"firmware":[{"version":"1.0"}],
        "updates":{"step_s":0.05,"download_s":0.3,"install_s":0.2,"reboot_s":0.1,"duplicates":%2},
        "metrics":[{"name":"p"}]}]})";
    writeFile(broker.path(u"plant.json"_s), QString::fromUtf8(scenario).arg(count).arg(duplicates).toUtf8());
}

/// Stores `plan` for the pumps from `first` to `last` as it is right after somebody started it.
inline void startRollout(const QString &data, RolloutPlan plan, int first, int last)
{
    std::vector<TargetFacts> facts;
    for (int i = first; i <= last; ++i)
        facts.push_back({.device = u"P-%1"_s.arg(i, 4, 10, QLatin1Char('0')).toStdString(),
                         .version = "1.0",
                         .online = true});
    Rollout rollout(std::move(plan));
    QVERIFY(rollout.validate(facts, now()));
    rollout.setLease(1, now());
    QVERIFY(rollout.start("ada", now()));
    Store(data).save(rollout);
}

inline void stop(QProcess &process)
{
    process.kill();
    process.waitForFinished();
}

} // namespace fleetscope
