// SPDX-License-Identifier: GPL-3.0-or-later

// The fleet of the demo under the rules that it starts with.

#include "app/alerts/alertdata.h"
#include "app/simulator/simulatedfleet.h"
#include "models/alerts/alertengine.h"

#include <QTest>

#include <map>
#include <set>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'767'571'200'000}}; // 2026-01-05T00:00:00Z
constexpr int devices = 500;

/// Hands the engine what the ingest thread would, in the time of the wall, and counts.
class Watch final : public MessageSink
{
public:
    Watch(AlertEngine &engine, const SimulatedFleet &fleet)
        : m_engine(engine)
        , m_fleet(fleet)
    { }

    SinkAnswer take(const SimulatedMessage &message) override
    {
        const Timestamp now = m_fleet.wireTime(message.due);
        const DeviceHandle device{message.device};
        if (message.kind == SimulatedKind::Status) {
            const bool online = message.payload.find("\"online\"") != std::string_view::npos;
            m_engine.takeStatus(device, online, now);
            if (!online)
                ++offline[message.device];
        } else if (!message.retain) {
            m_engine.takeMessage(device, Milliseconds::zero(), now);
        }
        return SinkAnswer::Continue;
    }

    std::map<quint32, int> offline; ///< how often a device was lost

private:
    AlertEngine &m_engine;
    const SimulatedFleet &m_fleet;
};

} // namespace

class TestDemoAlerts : public QObject
{
    Q_OBJECT
private slots:
    void flagsTheFlappingDeviceAndTellsItAFewTimes()
    {
        auto scenario = loadScenario(u"greencity"_s);
        QVERIFY(scenario);
        QVERIFY(scenario->setDeviceCount(devices));
        SimulatedFleet fleet(*scenario,
                             {.start = start,
                              .wireStart = start,
                              .timeCompression = scenario->timeCompression,
                              .era = Era::Present});
        const QList<AlertRule> rules = starterRules(u"greencity"_s);
        quint32 offlineRule = 0;
        while (rules[offlineRule].id != u"device-offline"_s)
            ++offlineRule;
        AlertEngine engine;
        QVERIFY(engine.setRules(rules).isEmpty());
        Watch watch(engine, fleet);

        struct Told
        {
            int notices = 0, flagged = 0;
            std::set<quint64> alerts;
        };
        std::map<quint32, Told> told;
        for (Milliseconds at = 0ms; at <= 30min; at += 1s) {
            fleet.advance(fleet.simulatedTime(start + at), watch);
            engine.tick(start + at);
            for (const AlertNews &news : engine.takeNews()) {
                if (news.rule != offlineRule || news.device == noDevice || isGroup(news.device))
                    continue;
                Told &one = told[static_cast<quint32>(news.device)];
                one.notices += news.notice ? 1 : 0;
                if (news.state.id != 0) // not only pending
                    one.alerts.insert(news.state.id);
                for (const AlertTransition &transition : news.transitions)
                    one.flagged += transition.change == AlertChange::FlappingBegan ? 1 : 0;
            }
        }

        int flapping = 0;
        for (const auto &[device, times] : watch.offline) {
            if (times < 15)
                continue;
            ++flapping;
            const Told &one = told[device];
            qInfo("%s was lost %d times in 30 minutes: %d notice(s), %d alert(s)",
                  fleet.deviceId(device).c_str(), times, one.notices, int(one.alerts.size()));
            QVERIFY(one.flagged == 1);
            QVERIFY(engine.find(offlineRule, DeviceHandle{device})->flapping);
            QVERIFY(one.notices >= 1 && one.notices <= 4); // lost, lost again, and that it flaps
            QCOMPARE(one.alerts.size(), size_t(1));
        }
        QVERIFY(flapping > 0);
    }
};

QTEST_GUILESS_MAIN(TestDemoAlerts)
#include "tst_demoalerts.moc"
