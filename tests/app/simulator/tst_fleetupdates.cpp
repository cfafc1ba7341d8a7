// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/fleetupdates.h"
#include "tests/app/simulator/messagelog.h"

#include <QTest>

#include <algorithm>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'767'225'600'000}}; // 2026-01-01

/// One good device, and one that is away for the first ten minutes; a second class refuses everything.
Scenario scenario()
{
    return *readScenario(R"({"version":1,"name":"plant","seed":7,"devices":[
        {"class":"good","count":2,"id":"g{n}","interval_s":3600,"first_report":false,"firmware":[{"version":"1.4"}],
         "updates":{"download_s":4,"install_s":1,"reboot_s":1},"metrics":[{"name":"p"}]},
        {"class":"stubborn","count":1,"id":"s{n}","interval_s":3600,"first_report":false,"firmware":[{"version":"1.4"}],
         "updates":{"rejects":1},"metrics":[{"name":"p"}]}],
        "faults":{"outages":[{"devices":{"classes":["stubborn"]},"duration_s":600,"notice":"gateway"}]}})");
}

std::string manifest(quint32 attempt = 1)
{
    Manifest manifest;
    manifest.rollout = "r1";
    manifest.epoch = 5;
    manifest.attempt = attempt;
    manifest.artifact.name = "fw";
    manifest.artifact.version = "2.0";
    manifest.times.probation = 10s;
    return writeManifest(manifest).toStdString();
}

} // namespace

class TestFleetUpdates : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_fleet = std::make_unique<SimulatedFleet>(scenario(), SimulationOptions{.seed = 7, .start = start});
        m_updates = std::make_unique<FleetUpdates>(*m_fleet, 7, "iot");
        m_log.messages.clear();
    }

    void aDeviceAnnouncesWhatItHasBecome()
    {
        run(start + 1s);
        const SimulatedFleet::Running before = m_fleet->running(0);
        QCOMPARE(before.firmware, std::string("1.4"));
        m_updates->receive("iot/g1/ota/desired", manifest(), start + 1s);
        m_log.messages.clear();
        run(start + 60s);
        // The first report tells the version and the boot of before, the last one those of after.
        const auto reports = reportsOf("iot/g1/ota/state");
        QVERIFY(reports.size() > 5);
        QCOMPARE(reports.front().state, ReportedState::Accepted);
        QCOMPARE(reports.front().installedVersion, std::string("1.4"));
        QCOMPARE(reports.front().bootId, before.bootId);
        QCOMPARE(reports.back().state, ReportedState::Succeeded);
        QCOMPARE(reports.back().installedVersion, std::string("2.0"));
        QVERIFY(reports.back().bootId != before.bootId);
        QCOMPARE(m_fleet->running(0).firmware, std::string("2.0"));
        const auto info = std::ranges::find_if(m_log.messages, [](const LoggedMessage &one) {
            return one.topic == "iot/g1/info" && one.payload.contains("\"fw\":\"2.0\"");
        });
        QVERIFY(info != m_log.messages.end());
    }

    void aDeviceThatIsAwayHearsNothingUntilItIsBack()
    {
        run(start + 1s);
        m_updates->receive("iot/s1/ota/desired", manifest(), start + 1s);
        run(start + 590s);
        QVERIFY(reportsOf("iot/s1/ota/state").empty());
        run(start + 605s);
        QCOMPARE(reportsOf("iot/s1/ota/state").size(), 1U);
        QCOMPARE(reportsOf("iot/s1/ota/state").front().state, ReportedState::Rejected); // as its class does
    }

    void strangersAndOtherTopicsAreIgnored()
    {
        run(start + 1s);
        m_updates->receive("iot/x9/ota/desired", manifest(), start + 1s);
        m_updates->receive("iot/g1/ota/state", manifest(), start + 1s);
        m_updates->receive("other/g1/ota/desired", manifest(), start + 1s);
        m_updates->receive("iot/g1/ota/desired", "{", start + 1s);
        QCOMPARE(m_updates->nextDue(), noTime);
    }

private:
    void run(Timestamp until)
    {
        for (Timestamp now = m_fleet->now(); now < until; now += 1s) {
            m_fleet->advance(std::min(now + 1s, until), m_log);
            m_updates->advance(std::min(now + 1s, until), m_log);
        }
    }
    [[nodiscard]] std::vector<UpdateReport> reportsOf(const QByteArray &topic) const
    {
        std::vector<UpdateReport> reports;
        for (const LoggedMessage &message : m_log.messages) {
            if (message.topic != topic)
                continue;
            if (const auto report = readReport(message.payload.toStdString()))
                reports.push_back(*report);
        }
        return reports;
    }

    std::unique_ptr<SimulatedFleet> m_fleet;
    std::unique_ptr<FleetUpdates> m_updates;
    MessageLog m_log;
};

QTEST_GUILESS_MAIN(TestFleetUpdates)
#include "tst_fleetupdates.moc"
