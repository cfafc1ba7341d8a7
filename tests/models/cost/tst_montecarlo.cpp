// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/montecarlo.h"

#include "tests/models/cost/costfixture.h"

#include <atomic>
#include <thread>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

const MonteCarloSpreads reference{.devices = {4'000, 5'000, 7'000},
                                  .msgsPerDay = {96, 288, 576},
                                  .fteRate = {6'000, 8'000, 12'000},
                                  .fteManaged = {0.05, 0.1, 0.25},
                                  .fteSelf = {0.15, 0.3, 0.6},
                                  .support = {0.5, 1, 2},
                                  .recovery = {100, 150, 200}};

bool near(double a, double b, double within) { return std::abs(a - b) <= within; }

bool same(const std::vector<MonteCarloResult> &a, const std::vector<MonteCarloResult> &b)
{
    return std::ranges::equal(a, b, [](const MonteCarloResult &x, const MonteCarloResult &y) {
        return x.platform == y.platform && x.p10 == y.p10 && x.p50 == y.p50 && x.p90 == y.p90
            && x.cheapest == y.cheapest && x.inBudget == y.inBudget && x.histogram == y.histogram;
    });
}

} // namespace

class TestMonteCarlo : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// An independent run of 100,000 draws, done in another language with another generator.
    void drawsTheReferenceRun()
    {
        const auto results = monteCarlo(shippedCatalogue(), CostInputs(), reference, 20'000, 1);
        const double expected[][3] = {
            {955, 1383, 2018}, {1011, 1444, 2080}, {2346, 3363, 4757}, {2214, 2639, 3272}};
        QCOMPARE(results.size(), size_t{4});
        for (size_t p = 0; p < 4; ++p) {
            const double actual[] = {results[p].p10, results[p].p50, results[p].p90};
            for (size_t i = 0; i < 3; ++i)
                QVERIFY2(near(actual[i] / expected[p][i], 1, 0.015),
                         qUtf8Printable(results[p].platform + u' ' + QString::number(actual[i])));
        }
        QVERIFY(near(results[0].inBudget, 0.9997, 0.001));
        QVERIFY(near(results[2].inBudget, 0.344, 0.012));
        QVERIFY(near(results[3].inBudget, 0.773, 0.012));
    }

    void isTheSameInAnyOrderAndOnAnyThread()
    {
        constexpr int draws = 5'500; // the last block is a half one
        const auto serial = monteCarlo(shippedCatalogue(), CostInputs(), reference, draws, 9);

        MonteCarloRun backwards(shippedCatalogue(), CostInputs(), reference, draws, 9);
        QCOMPARE(backwards.blockCount(), 6);
        for (int block = backwards.blockCount(); block-- > 0;)
            backwards.drawBlock(block);
        QVERIFY(same(backwards.results(), serial));

        MonteCarloRun together(shippedCatalogue(), CostInputs(), reference, draws, 9);
        std::atomic_int next = 0;
        const auto work = [&] {
            for (int block = next++; block < together.blockCount(); block = next++)
                together.drawBlock(block);
        };
        std::thread first(work), second(work), third(work);
        first.join();
        second.join();
        third.join();
        QVERIFY(same(together.results(), serial));
        QVERIFY(!same(monteCarlo(shippedCatalogue(), CostInputs(), reference, draws, 10), serial));
    }

    /// What is drawn is what the model says of the drawn inputs: without spread every draw is the plan.
    void drawsThePlanWithoutSpread()
    {
        const auto point = [](double value) { return Spread{value, value, value}; };
        const MonteCarloSpreads none{.devices = point(5'000),
                                     .msgsPerDay = point(288),
                                     .fteRate = point(8'000),
                                     .fteManaged = point(0.1),
                                     .fteSelf = point(0.3),
                                     .support = point(1),
                                     .recovery = point(150)};
        const auto results = monteCarlo(shippedCatalogue(), CostInputs(), none, 100, 1);
        const double months[] = {1046.44, 1095, 2800, 2299};
        for (size_t p = 0; p < 4; ++p) {
            QVERIFY(near(results[p].p10, months[p], 1e-9));
            QVERIFY(near(results[p].p90, months[p], 1e-9));
        }
        QCOMPARE(results[0].cheapest, 1.0);
    }

    void stopsWhenAsked()
    {
        int asked = 0;
        const auto results =
            monteCarlo(shippedCatalogue(), CostInputs(), reference, 10'000, 1, [&asked](int done) {
                ++asked;
                return done < 3'000;
            });
        QVERIFY(results.empty());
        QCOMPARE(asked, 4);
    }

    void leavesOutAPlatformWithoutAPrice()
    {
        const PriceCatalogue &catalogue = shippedCatalogue();
        QByteArray json = catalogue.toJson();
        json.replace(R"("id": "aws.iotcore.connectivity.us-east-1")", R"("id": "aws.iotcore.none")");
        const Result<PriceCatalogue> without = PriceCatalogue::parse(json);
        QVERIFY(without);
        const auto results = monteCarlo(*without, CostInputs(), reference, 1'000, 1);
        QVERIFY(results[0].histogram.empty());
        QCOMPARE(results[0].cheapest, 0.0);
        QVERIFY(results[1].cheapest > 0.9);
    }

    /// A sum without lines is the sum of the lines.
    void sumsWithoutLines()
    {
        CostInputs inputs;
        inputs.hidden = hiddenCostRegister();
        for (HiddenCost &cost : inputs.hidden) {
            cost.on = true;
            cost.amount += Decimal::of("12.345");
        }
        inputs.burst = 10;
        inputs.burstDays = 3;
        inputs.burstPolicy = BurstPolicy::Scripted;
        const CostModel model(shippedCatalogue(), inputs);
        for (const CostLevel level : {CostLevel::Corrected, CostLevel::Modelled}) {
            for (const QString &platform : CostModel::platforms(level)) {
                const PlatformCost lines = model.month(platform, level, Explain::Yes);
                const PlatformCost sum = model.month(platform, level, Explain::Sum);
                QCOMPARE(sum.month.toString(), lines.month.toString());
                QCOMPARE(sum.complete, lines.complete);
                QCOMPARE(sum.upfront, lines.upfront);
                Decimal added;
                for (const CostLine &line : lines.lines) {
                    if (line.included)
                        added += line.amount.value_or(0);
                }
                QCOMPARE(added.toString(), lines.month.toString());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestMonteCarlo)

#include "tst_montecarlo.moc"
