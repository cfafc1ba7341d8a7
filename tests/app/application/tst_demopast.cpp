// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/demopast.h"

#include "app/application/demofleet.h"
#include "app/simulator/simulatedfleet.h"

#include <QTest>

#include <map>
#include <set>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp now{Milliseconds{1'767'312'000'000}};

class RecordingInlet final : public ReadingInlet
{
public:
    explicit RecordingInlet(ReadingBatch &batch)
        : m_batch(batch)
    { }

protected:
    ReadingBatch &acquire() override { return m_batch; }
    void release() override { }

private:
    ReadingBatch &m_batch;
};

/// What the devices of the city say of themselves.
class Introductions final : public MessageSink
{
public:
    SinkAnswer take(const SimulatedMessage &message) override
    {
        if (message.kind == SimulatedKind::Info)
            infos[std::string(message.topic.substr(4, message.topic.find('/', 4) - 4))] = message.payload;
        return SinkAnswer::Continue;
    }
    std::map<std::string, std::string> infos;
};

Scenario city()
{
    Result<Scenario> scenario = loadScenario(u"greencity"_s);
    if (!scenario || !scenario->setDeviceCount(300))
        qFatal("no city");
    return *std::move(scenario);
}

} // namespace

class TestDemoPast : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        DemoPast past(city(), now - DemoFleet::past, now, std::make_unique<RecordingInlet>(m_batch));
        // The past is written at low priority: beside other work, under a sanitizer, it takes minutes.
        QTRY_VERIFY_WITH_TIMEOUT(past.isFinished(), 240'000);
        Introductions introductions;
        SimulatedFleet fleet(city(), {.seed = city().seed, .start = now});
        fleet.advance(fleet.announcedBy(), introductions);
        m_infos = introductions.infos;
        QCOMPARE(m_infos.size(), size_t(300));
    }

    void coversEveryHourOfTheWeek()
    {
        std::set<qint64> hours;
        for (const ReadingBatch::Message &message : m_batch.messages) {
            QVERIFY(message.arrival > now - DemoFleet::past && message.arrival <= now);
            hours.insert((message.arrival - (now - DemoFleet::past)) / 1h);
        }
        QCOMPARE(hours.size(), size_t(7 * 24));
        QCOMPARE(m_batch.newDevices.size(), size_t(300));
    }

    void hasOneGatewayOutage()
    {
        // In the middle of it nobody behind the gateway speaks, and nearly everybody else does.
        const Timestamp begin = now - DemoFleet::past + 380'000s;
        std::set<std::string> heard;
        for (const ReadingBatch::Message &message : m_batch.messages) {
            if (message.arrival > begin + 10min && message.arrival < begin + 8h - 10min)
                heard.insert(m_batch.newDevices[indexOf(message.device)]);
        }
        int behind = 0;
        for (const auto &[device, info] : m_infos) {
            if (info.find("GW-WIE-2") == std::string::npos)
                continue;
            ++behind;
            QVERIFY2(!heard.contains(device), device.c_str());
        }
        QVERIFY(behind > 3);
        QVERIFY(heard.size() > 280 - static_cast<size_t>(behind));
    }

    void drainsTheBatteriesOfABadFirmware()
    {
        // Means of the first and of the last day.
        struct Means
        {
            double first = 0, last = 0;
            int firstCount = 0, lastCount = 0;
        };
        Means bad;
        Means good;
        size_t next = 0;
        for (const ReadingBatch::Message &message : m_batch.messages) {
            for (; next < message.end; ++next) {
                const ReadingBatch::Reading &reading = m_batch.readings[next];
                if (m_batch.newMetrics[indexOf(reading.metric)] != "battery")
                    continue;
                const std::string &info = m_infos[m_batch.newDevices[indexOf(message.device)]];
                Means &means = info.find("\"2.4.1\"") == std::string::npos ? good : bad;
                if (message.arrival < now - DemoFleet::past + 24h) {
                    means.first += reading.number;
                    ++means.firstCount;
                } else if (message.arrival > now - 24h) {
                    means.last += reading.number;
                    ++means.lastCount;
                }
            }
        }
        // 3 % a day over six days between the two, less where a battery is empty already.
        const double lost = bad.first / bad.firstCount - bad.last / bad.lastCount;
        QVERIFY2(lost > 13 && lost < 19, qPrintable(QString::number(lost)));
        QVERIFY(std::abs(good.first / good.firstCount - good.last / good.lastCount) < 1);
    }

    void givesUpWhenItIsNotWanted()
    {
        ReadingBatch batch;
        Result<Scenario> scenario = loadScenario(u"greencity"_s);
        QVERIFY(scenario);
        {
            const DemoPast past(*scenario, now - DemoFleet::past, now,
                                std::make_unique<RecordingInlet>(batch));
        }
        QVERIFY(batch.messages.size() < 100'000);
    }

private:
    ReadingBatch m_batch;
    std::map<std::string, std::string> m_infos;
};

QTEST_GUILESS_MAIN(TestDemoPast)
#include "tst_demopast.moc"
