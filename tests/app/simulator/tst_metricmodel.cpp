// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/metricmodel.h"

#include "app/simulator/randombits.h"

#include <QTest>

#include <cmath>

using namespace fleetscope;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 monday = 1'767'571'200'000; // 2026-01-05T00:00:00Z

ReportMoment momentOf(qint64 ms, quint64 device = 1, Milliseconds localTime = 0ms)
{
    ReportMoment moment = ReportMoment::at(ms, localTime);
    moment.deviceKey = mixBits(device);
    moment.siteKey = mixBits(device % 3);
    return moment;
}

MetricSpec number(double base)
{
    MetricSpec spec;
    spec.name = "x";
    spec.base = base;
    spec.decimals = 3;
    return spec;
}

} // namespace

class TestMetricModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void knowsWeekdays()
    {
        QCOMPARE(ReportMoment::at(monday, 0ms).weekPart, 0.0);
        QCOMPARE(ReportMoment::at(monday + 18 * hour, 0ms).dayPart, 0.75);
        QCOMPARE(ReportMoment::at(monday - 6 * hour, 0ms).weekPart, 6.75); // Sunday evening
        QCOMPARE(ReportMoment::at(monday - 6 * hour, 12h).weekPart, 0.25); // Monday already in the east
        QCOMPARE(ReportMoment::at(0, 0ms).weekPart, 3.0);                  // 1970 began on a Thursday
    }

    void peaksAtItsHour_data()
    {
        QTest::addColumn<double>("peak");
        QTest::addColumn<int>("perDay");
        QTest::addColumn<Milliseconds>("localTime");
        QTest::addColumn<int>("expectedUtcHour");
        QTest::newRow("afternoon") << 15.0 << 1 << Milliseconds{0ms} << 15;
        QTest::newRow("midnight") << 24.0 << 1 << Milliseconds{0ms} << 0;
        QTest::newRow("local time is ahead") << 15.0 << 1 << Milliseconds{2h} << 13;
        QTest::newRow("twice a day, the first one") << 8.0 << 2 << Milliseconds{0ms} << 8;
    }
    void peaksAtItsHour()
    {
        QFETCH(double, peak);
        QFETCH(int, perDay);
        QFETCH(Milliseconds, localTime);
        MetricSpec spec = number(20);
        spec.daily = {{5, peak, perDay}};
        const MetricModel model({spec}, 0, 1);
        int best = 0;
        ScaledValue highest = 0;
        ScaledValue lowest = 1'000'000;
        for (int h = 0; h < 24; ++h) {
            const ScaledValue value = model.valueAt(momentOf(monday + h * hour, 1, localTime));
            if (value > highest) {
                highest = value;
                best = h;
            }
            lowest = std::min(lowest, value);
        }
        QTEST(best, "expectedUtcHour");
        QCOMPARE(highest, 25'000); // base and amplitude, in thousandths
        QCOMPARE(lowest, 15'000);
    }

    void followsTheWeekWithoutAJump()
    {
        MetricSpec spec = number(100);
        spec.weekly = {1, 1, 1, 1, 1, 0.6, 0.4};
        const MetricModel model({spec}, 0, 1);
        QCOMPARE(model.valueAt(momentOf(monday + 12 * hour)), 100'000);
        QCOMPARE(model.valueAt(momentOf(monday + 5 * day + 12 * hour)), 60'000); // Saturday noon
        QCOMPARE(model.valueAt(momentOf(monday + 6 * day + 12 * hour)), 40'000); // Sunday noon
        QCOMPARE(model.valueAt(momentOf(monday + 6 * day)), 50'000);             // between the two
        QCOMPARE(model.valueAt(momentOf(monday + 7 * day)), 70'000);             // Sunday and Monday
    }

    void keepsNoiseWithinItsBound()
    {
        MetricSpec spec = number(50);
        spec.noise = 2;
        const MetricModel model({spec}, 0, 1);
        double sum = 0;
        double squares = 0;
        constexpr int draws = 20'000;
        for (int i = 0; i < draws; ++i) {
            const double off = static_cast<double>(model.valueAt(momentOf(monday + i * minute))) / 1'000 - 50;
            QVERIFY(std::abs(off) <= 2 * bellLimit + 0.001);
            sum += off;
            squares += off * off;
        }
        QVERIFY(std::abs(sum / draws) < 0.06);
        QVERIFY(std::abs(std::sqrt(squares / draws) - 2) < 0.06);
    }

    void differsBetweenDevicesAndSitesButNotInItself()
    {
        MetricSpec spec = number(50);
        spec.spread = 5;
        const MetricModel perDevice({spec}, 0, 1);
        spec.spread = 0;
        spec.siteSpread = 5;
        const MetricModel perSite({spec}, 0, 1);
        QCOMPARE(perDevice.valueAt(momentOf(monday, 1)), perDevice.valueAt(momentOf(monday + day, 1)));
        QVERIFY(perDevice.valueAt(momentOf(monday, 1)) != perDevice.valueAt(momentOf(monday, 4)));
        QCOMPARE(perSite.valueAt(momentOf(monday, 1)),
                 perSite.valueAt(momentOf(monday, 4))); // both on site 1
        QVERIFY(perSite.valueAt(momentOf(monday, 1)) != perSite.valueAt(momentOf(monday, 2)));
        for (quint64 device = 0; device < 1'000; ++device)
            QVERIFY(std::abs(perDevice.valueAt(momentOf(monday, device)) - 50'000) <= 5'000);
    }

    void wandersSmoothlyWithinItsAmplitude()
    {
        MetricSpec spec = number(0);
        spec.wander = {10, 6, WanderScope::Device};
        const MetricModel model({spec}, 0, 1);
        ScaledValue last = model.valueAt(momentOf(monday));
        ScaledValue lowest = last;
        ScaledValue highest = last;
        for (qint64 t = monday; t < monday + 30 * day; t += minute) {
            const ScaledValue value = model.valueAt(momentOf(t));
            // At most 1.5 × the whole range of 20 in six hours: 0.083 a minute.
            QVERIFY(std::abs(value - last) <= 84);
            last = value;
            lowest = std::min(lowest, value);
            highest = std::max(highest, value);
        }
        QVERIFY(lowest >= -10'000 && lowest < -7'000);
        QVERIFY(highest <= 10'000 && highest > 7'000);
    }

    void sharesTheWeatherOfASite()
    {
        MetricSpec spec = number(0);
        spec.wander = {10, 6, WanderScope::Site};
        const MetricModel model({spec}, 0, 1);
        QCOMPARE(model.valueAt(momentOf(monday, 1)), model.valueAt(momentOf(monday, 4)));
        QVERIFY(model.valueAt(momentOf(monday, 1)) != model.valueAt(momentOf(monday, 2)));
    }

    void keepsToItsStepsAndLimits()
    {
        MetricSpec spec = number(21);
        spec.decimals = 1;
        spec.step = 0.5;
        spec.noise = 3;
        spec.minimum = 19;
        spec.maximum = 23.5;
        const MetricModel model({spec}, 0, 1);
        QSet<ScaledValue> seen;
        for (int i = 0; i < 2'000; ++i)
            seen.insert(model.valueAt(momentOf(monday + i * minute)));
        QCOMPARE(seen.size(), 10); // 19.0, 19.5 … 23.5
        for (const ScaledValue value : seen)
            QVERIFY(value % 5 == 0 && value >= 190 && value <= 235);
    }

    void spikesAsOftenAsAsked()
    {
        MetricSpec spec = number(10);
        spec.spike = {0.02, 100};
        const MetricModel model({spec}, 0, 1);
        int spikes = 0;
        for (int i = 0; i < 50'000; ++i) {
            const ScaledValue value = model.valueAt(momentOf(monday + i * minute));
            QVERIFY(value == 10'000 || (value >= 60'000 && value <= 110'000));
            spikes += value > 10'000;
        }
        QVERIFY2(std::abs(spikes - 1'000) < 160, qPrintable(QString::number(spikes))); // 5 deviations of 31
    }

    void countsUpwardsAtItsPace()
    {
        MetricSpec spec;
        spec.name = "parts";
        spec.kind = MetricKind::Counter;
        spec.decimals = 0;
        spec.perHour = 60;
        const MetricModel model({spec}, 0, 1);
        const ScaledValue first = model.valueAt(momentOf(monday));
        ScaledValue last = first;
        for (qint64 t = monday; t <= monday + 10 * day; t += minute) {
            const ScaledValue value = model.valueAt(momentOf(t));
            QVERIFY(value >= last);
            last = value;
        }
        const double perHour = static_cast<double>(last - first) / 240;
        QVERIFY2(perHour > 60 * 0.84 && perHour < 60 * 1.16, qPrintable(QString::number(perHour)));
        QVERIFY(first > 24 * 365 * 51); // installed before 2025, at 0.85 of the pace or more
    }

    void startsCountingAgainEveryDay()
    {
        MetricSpec spec;
        spec.name = "parts";
        spec.kind = MetricKind::Counter;
        spec.decimals = 0;
        spec.perHour = 60;
        spec.resetsDaily = true;
        const MetricModel model({spec}, 0, 1);
        QVERIFY(model.valueAt(momentOf(monday + day - minute)) > 1'100);
        QVERIFY(model.valueAt(momentOf(monday + day)) <= 18); // at most a quarter of an hour ahead
    }

    void choosesTextsByWeightAndKeepsThemForAWhile()
    {
        MetricSpec spec;
        spec.name = "state";
        spec.kind = MetricKind::Text;
        spec.dwell = 10min;
        spec.choices = {{"run", 7}, {"idle", 2}, {"fault", 1}};
        const MetricModel model({spec}, 0, 1);
        std::array<int, 3> counts{};
        int changes = 0;
        ScaledValue last = -1;
        constexpr int draws = 100'000;
        for (int i = 0; i < draws; ++i) {
            const ScaledValue choice = model.valueAt(momentOf(monday + i * minute));
            ++counts[static_cast<size_t>(choice)];
            changes += choice != last;
            last = choice;
        }
        QCOMPARE(model.choice(2), std::string_view{"fault"});
        QVERIFY(std::abs(counts[0] - 70'000) < 2'500);
        QVERIFY(std::abs(counts[1] - 20'000) < 2'500);
        QVERIFY(std::abs(counts[2] - 10'000) < 2'500);
        QVERIFY(changes < draws / 10); // ten minutes each
    }

    void isTrueAsOftenAsAsked()
    {
        MetricSpec spec;
        spec.name = "door";
        spec.kind = MetricKind::Boolean;
        spec.probability = 0.1;
        spec.dwell = 1min;
        const MetricModel model({spec}, 0, 1);
        int open = 0;
        for (int i = 0; i < 20'000; ++i)
            open += model.valueAt(momentOf(monday + i * minute)) == 1;
        QVERIFY2(std::abs(open - 2'000) < 220, qPrintable(QString::number(open)));
    }

    void restsWhileItsGateIsClosed()
    {
        MetricSpec speed = number(8'000);
        speed.decimals = 0;
        speed.noise = 30;
        speed.when = Gate{"state", {"cutting"}, 0, 0};
        MetricSpec state;
        state.name = "state";
        state.kind = MetricKind::Text;
        state.choices = {{"cutting", 1}, {"idle", 1}};
        const std::vector<MetricSpec> specs{speed, state};
        const MetricModel speedModel(specs, 0, 1);
        const MetricModel stateModel(specs, 1, 1);
        int closed = 0;
        for (int i = 0; i < 1'000; ++i) {
            const ReportMoment moment = momentOf(monday + i * minute);
            const bool cutting = stateModel.choice(stateModel.valueAt(moment)) == "cutting";
            QCOMPARE(speedModel.valueAt(moment) > 7'000, cutting);
            closed += !cutting;
        }
        QVERIFY(closed > 400 && closed < 600);
    }
};

QTEST_GUILESS_MAIN(TestMetricModel)
#include "tst_metricmodel.moc"
