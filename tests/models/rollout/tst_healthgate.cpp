// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/healthgate.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace fleetscope;

namespace {

HealthPlan plan() { return {.enabled = true, .metrics = {}}; }

std::vector<HealthSample> group(const std::string &model, bool updated, int devices, int alerting)
{
    std::vector<HealthSample> samples;
    for (int i = 0; i < devices; ++i)
        samples.push_back({.group = model, .updated = updated, .alerting = i < alerting, .metrics = {}});
    return samples;
}

std::vector<HealthSample> both(std::vector<HealthSample> left, const std::vector<HealthSample> &right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

} // namespace

class TestHealthGate : public QObject
{
    Q_OBJECT
private slots:
    /// Newcombe, Statistics in Medicine 17 (1998), Table II, method 10.
    void theIntervalIsTheOneOfThePaper_data()
    {
        QTest::addColumn<int>("hits");
        QTest::addColumn<int>("of");
        QTest::addColumn<int>("otherHits");
        QTest::addColumn<int>("otherOf");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("56/70 − 48/80") << 56 << 70 << 48 << 80 << 0.0524 << 0.3339;
        QTest::newRow("9/10 − 3/10") << 9 << 10 << 3 << 10 << 0.1705 << 0.8090;
        QTest::newRow("5/56 − 0/29") << 5 << 56 << 0 << 29 << -0.0381 << 0.1926;
        QTest::newRow("0/10 − 0/20") << 0 << 10 << 0 << 20 << -0.1611 << 0.2775;
        QTest::newRow("10/10 − 0/10") << 10 << 10 << 0 << 10 << 0.6075 << 1.0;
    }
    void theIntervalIsTheOneOfThePaper()
    {
        QFETCH(int, hits);
        QFETCH(int, of);
        QFETCH(int, otherHits);
        QFETCH(int, otherOf);
        QFETCH(double, low);
        QFETCH(double, high);
        const Interval interval =
            differenceOfShares(size_t(hits), size_t(of), size_t(otherHits), size_t(otherOf), 0.95);
        QVERIFY2(std::abs(interval.low - low) < 0.0001, qPrintable(QString::number(interval.low)));
        QVERIFY2(std::abs(interval.high - high) < 0.0001, qPrintable(QString::number(interval.high)));
    }

    /// By hand: means 12 and 10, variances of the means 2.5/5 and 2.5/5, Student's t at 8 degrees 2.306.
    void meansAreComparedByWelch()
    {
        constexpr std::array values{10.0, 11.0, 12.0, 13.0, 14.0};
        constexpr std::array others{8.0, 9.0, 10.0, 11.0, 12.0};
        const Interval interval = differenceOfMeans(values, others, 0.95);
        QCOMPARE(interval.difference, 2.0);
        QVERIFY2(std::abs(interval.low - (2 - 2.306)) < 0.005, qPrintable(QString::number(interval.low)));
        QVERIFY2(std::abs(interval.high - (2 + 2.306)) < 0.005, qPrintable(QString::number(interval.high)));
    }

    void tripsOnlyBeyondChance_data()
    {
        QTest::addColumn<int>("updated");
        QTest::addColumn<int>("alerting");
        QTest::addColumn<int>("control");
        QTest::addColumn<int>("controlAlerting");
        QTest::addColumn<bool>("breached");
        QTest::newRow("the same") << 100 << 5 << 900 << 45 << false;
        QTest::newRow("half of them suddenly") << 100 << 50 << 900 << 45 << true;
        QTest::newRow("one of five is chance") << 5 << 1 << 900 << 0 << false;
        QTest::newRow("five of five are not") << 5 << 5 << 900 << 9 << true;
        QTest::newRow("too few to compare") << 4 << 4 << 900 << 0 << false;
        QTest::newRow("nobody left to compare with") << 100 << 50 << 4 << 0 << false;
        QTest::newRow("a rise within the limit") << 10'000 << 800 << 10'000 << 500 << false;
        QTest::newRow("better than before") << 100 << 0 << 900 << 450 << false;
    }
    void tripsOnlyBeyondChance()
    {
        QFETCH(int, updated);
        QFETCH(int, alerting);
        QFETCH(int, control);
        QFETCH(int, controlAlerting);
        const auto samples =
            both(group("a", true, updated, alerting), group("a", false, control, controlAlerting));
        QTEST(judgeHealth(plan(), samples).breached, "breached");
    }

    /// The old model has more alerts than the new one; that the new one is updated first is no fault of the
    /// release.
    void comparesWithinOneModelOnly()
    {
        auto samples = both(group("old", true, 100, 60), group("old", false, 100, 60));
        samples = both(std::move(samples), group("new", false, 900, 0));
        const HealthVerdict verdict = judgeHealth(plan(), samples);
        QVERIFY(!verdict.breached);
        QCOMPARE(verdict.findings.size(), 2U); // alerts and silence of the old model
    }

    void aMetricMayDropOrRise_data()
    {
        QTest::addColumn<int>("direction");
        QTest::addColumn<double>("shift");
        QTest::addColumn<bool>("breached");
        QTest::newRow("rises") << 0 << 3.0 << true;
        QTest::newRow("a fall is no rise") << 0 << -3.0 << false;
        QTest::newRow("falls") << 1 << -3.0 << true;
        QTest::newRow("either") << 2 << -3.0 << true;
        QTest::newRow("within the limit") << 2 << 0.5 << false;
    }
    void aMetricMayDropOrRise()
    {
        QFETCH(int, direction);
        QFETCH(double, shift);
        HealthPlan with = plan();
        with.metrics = {{"temperature", 1, HealthMetric::Direction(direction)}};
        std::vector<HealthSample> samples;
        for (int i = 0; i < 60; ++i) {
            const double value = 20 + i % 3;
            samples.push_back({.group = "a", .updated = true, .metrics = {value + shift}});
            samples.push_back({.group = "a", .updated = false, .metrics = {i == 0 ? std::nan("") : value}});
        }
        const HealthVerdict verdict = judgeHealth(with, samples);
        QTEST(verdict.breached, "breached");
    }

    void isOffUnlessItIsAskedFor()
    {
        HealthPlan off = plan();
        off.enabled = false;
        QVERIFY(!judgeHealth(off, both(group("a", true, 100, 100), group("a", false, 100, 0))).breached);
    }

    void saysWhatItFound()
    {
        const HealthVerdict verdict =
            judgeHealth(plan(), both(group("AQ-3", true, 100, 50), group("AQ-3", false, 900, 9)));
        const std::string sentence = healthStatement(verdict.findings.front(), 0.95);
        QVERIFY2(
            sentence.starts_with("50 of 100 updated AQ-3 have alerts, 9 of 900 others: +49.0 points (95 % "
                                 "confidence: "),
            sentence.c_str());
    }

    void survivesItsJson()
    {
        RolloutPlan with;
        with.health = plan();
        with.health.leastSeverity = 3;
        with.health.metrics = {{"rssi", 4.5, HealthMetric::Direction::Fall}};
        with.chosen = {"d1", "d2"};
        const QByteArray json = writePlan(with);
        const auto read = readPlan({json.constData(), size_t(json.size())});
        QVERIFY(read);
        QCOMPARE(read->health, with.health);
        QCOMPARE(read->chosen, with.chosen);
    }
};

QTEST_GUILESS_MAIN(TestHealthGate)
#include "tst_healthgate.moc"
