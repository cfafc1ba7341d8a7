// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/selection.h"

#include "models/cost/montecarlo.h"
#include "models/cost/sensitivity.h"
#include "models/cost/weighing.h"
#include "tests/models/cost/costfixture.h"

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

Selection selected(const CostInputs &inputs)
{
    return selectPlatform(shippedCatalogue(), shippedCapabilities(), inputs, QDate(2026, 12, 1));
}

CostInputs fiveCandidates()
{
    CostInputs inputs;
    inputs.platforms = {platformid::aws, platformid::azure, platformid::managed, platformid::self,
                        u"azure-iot-central"_s};
    return inputs;
}

bool near(double a, double b, double within = 5e-7) { return std::abs(a - b) <= within; }

const Removal *removalOf(const Selection &selection, const QString &name, const QString &constraint)
{
    for (const Removal &removal : selection.removed) {
        if (removal.name.startsWith(name) && removal.constraint == constraint)
            return &removal;
    }
    return nullptr;
}

} // namespace

class TestSelection : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void weighsPairwiseJudgements()
    {
        const AhpWeights five = ahpWeights({{1, 1.0 / 2, 4, 3, 3},
                                            {2, 1, 7, 5, 5},
                                            {1.0 / 4, 1.0 / 7, 1, 1.0 / 2, 1.0 / 3},
                                            {1.0 / 3, 1.0 / 5, 2, 1, 1},
                                            {1.0 / 3, 1.0 / 5, 3, 1, 1}});
        const double expected[] = {0.263603, 0.475835, 0.053815, 0.098068, 0.108678};
        for (size_t i = 0; i < 5; ++i)
            QVERIFY(near(five.weights[i], expected[i]));
        QVERIFY(near(five.lambda, 5.072084));
        QVERIFY(near(five.consistencyRatio, 0.016263));
        QVERIFY(five.consistent());
        const AhpWeights four =
            ahpWeights({{1, 2, 3, 2}, {0.5, 1, 2, 1}, {1.0 / 3, 0.5, 1, 0.5}, {0.5, 1, 2, 1}});
        QVERIFY(near(four.weights[0], 0.423587));
        QVERIFY(near(four.lambda, 4.010363));
        QVERIFY(near(four.consistencyRatio, 0.003909));
        const AhpWeights torn = ahpWeights({{1, 5, 1.0 / 3}, {1.0 / 5, 1, 5}, {3, 1.0 / 5, 1}});
        QVERIFY(near(torn.lambda, 5.454290));
        QVERIFY(near(torn.consistencyRatio, 2.336668, 5e-6));
        QVERIFY(!torn.consistent());
        QCOMPARE(torn.worst.size(), size_t{3});
    }

    void measuresClosenessToTheIdeal()
    {
        const std::vector<double> closeness =
            topsis({{1046.44, 5, 2, 1}, {1095, 2, 2, 1}, {2800, 2, 4, 5}, {2299, 3, 4, 4}},
                   {0.4, 0.2, 0.2, 0.2}, {false, true, true, true});
        const double expected[] = {0.594172, 0.511652, 0.405828, 0.465392};
        for (size_t i = 0; i < 4; ++i)
            QVERIFY(near(closeness[i], expected[i]));
    }

    void scoresCostAgainstTheBudget()
    {
        QVERIFY(near(costScore(1046.44, 3000), 4.505933));
        QVERIFY(near(costScore(1095, 3000), 4.425));
        QVERIFY(near(costScore(2299, 3000), 2.418333));
        QVERIFY(near(costScore(2800, 3000), 1.583333));
        QCOMPARE(costScore(3750, 3000), 0.0);
        QCOMPARE(costScore(100, 0), 0.0);
    }

    void ranksTheExampleCity()
    {
        const Selection selection = selected(fiveCandidates());
        QCOMPARE(selection.ranking.size(), size_t{4});
        const std::pair<QString, double> expected[] = {{platformid::aws, 4.0764},
                                                       {platformid::azure, 3.8378},
                                                       {platformid::managed, 3.3366},
                                                       {platformid::self, 2.7778}};
        for (size_t i = 0; i < 4; ++i) {
            QCOMPARE(selection.ranking[i].platform, expected[i].first);
            QVERIFY(near(selection.ranking[i].total, expected[i].second, 1e-4));
        }
        QVERIFY(removalOf(selection, u"Azure IoT Central"_s, u"lifecycle"_s));
        QCOMPARE(selection.winShare, 1.0);
        QCOMPARE(selection.verdict, Verdict::Clear);
    }

    void explainsAWinWithTermsThatAddUp()
    {
        const Selection selection = selected(fiveCandidates());
        double sum = 0;
        for (const WhyTerm &term : selection.why)
            sum += term.size;
        QVERIFY(near(sum, selection.ranking[0].total - selection.ranking[1].total, 1e-9));
        QVERIFY(near(sum, 0.2386, 1e-4));
        QCOMPARE(selection.why[0].what, u"burst_elasticity"_s);
        QVERIFY(near(selection.why[0].size, 0.12));
        QCOMPARE(selection.why[1].what, u"cost"_s);
        QVERIFY(near(selection.why[1].size, 0.0324, 5e-5));
    }

    void findsTheWeightAtWhichTheWinnerChanges()
    {
        CostInputs inputs = fiveCandidates();
        inputs.platforms = {platformid::aws, platformid::managed};
        const Selection selection = selected(inputs);
        QVERIFY(selection.criticalCostWeight);
        QVERIFY(near(*selection.criticalCostWeight, 0.0707, 5e-5));
        inputs.weights[0] = 0;
        QCOMPARE(selected(inputs).ranking[0].platform, platformid::managed);
    }

    void keepsTheOrderWhenAPlatformIsAdded()
    {
        const Selection few = selected(fiveCandidates());
        const Selection all = selected(CostInputs());
        QStringList order;
        for (const Candidate &candidate : all.ranking) {
            if (fiveCandidates().platforms.contains(candidate.platform))
                order.append(candidate.platform);
        }
        QStringList expected;
        for (const Candidate &candidate : few.ranking)
            expected.append(candidate.platform);
        QCOMPARE(order, expected);
    }

    void looksAtTheEndOfThePlan()
    {
        CostInputs inputs = fiveCandidates();
        inputs.months = 33; // to the end of August 2029
        const Selection selection = selected(inputs);
        QVERIFY(!removalOf(selection, u"Azure IoT Central"_s, u"lifecycle"_s));
        const auto central =
            std::ranges::find(selection.ranking, u"azure-iot-central"_s, &Candidate::platform);
        QVERIFY(central != selection.ranking.end());
        QVERIFY(!central->warnings.isEmpty());
    }

    void removesWhatCannotStayOnThePremises()
    {
        CostInputs inputs;
        inputs.dataLocation = DataLocation::OnPremises;
        const Selection selection = selected(inputs);
        QVERIFY(removalOf(selection, u"AWS"_s, u"on_premises"_s));
        QVERIFY(removalOf(selection, u"Azure IoT Hub"_s, u"on_premises"_s));
        for (const Candidate &candidate : selection.ranking)
            QVERIFY(candidate.platform != platformid::aws);
    }

    void namesTheSmallestRelaxation()
    {
        CostInputs inputs;
        inputs.platforms = {platformid::aws};
        inputs.dataLocation = DataLocation::OnPremises;
        inputs.licence = LicencePolicy::OpenSourceOnly;
        const Selection selection = selected(inputs);
        QVERIFY(selection.ranking.empty());
        QCOMPARE(selection.relaxation, (QStringList{u"on_premises"_s, u"licence"_s}));
        inputs.platforms.append(platformid::managed); // may stand on the premises, is not open source only
        QCOMPARE(selected(inputs).relaxation, QStringList{u"licence"_s});
    }

    void addsACompanionForUpdates()
    {
        CostInputs inputs;
        inputs.updates = UpdateNeed::OtaWithRollback;
        const Selection selection = selected(inputs);
        const auto stack = std::ranges::find(selection.ranking, u"mender"_s, &Candidate::companion);
        QVERIFY(stack != selection.ranking.end());
        QVERIFY(removalOf(selection, u"AWS IoT Core"_s, u"updates"_s));
    }

    void findsEveryBreakEven()
    {
        const auto tiers = hubTiers(shippedCatalogue());
        CostInputs inputs;
        const auto hub = [&](qint64 devices) {
            const HubLoad load = hubLoad(inputs, devices);
            std::vector<HubOption> options;
            for (const HubTier &tier : tiers)
                options.push_back(hubOption(tier, load, true));
            return *options[static_cast<size_t>(cheapestOption(options))].cost;
        };
        // 0.014688 a device: the messaging layer without rounding of lines.
        const auto aws = [](qint64 devices) { return Decimal(devices) * Decimal::of("0.014688"); };
        const std::vector<DeviceInterval> expected{
            {17'021, 20'833}, {34'042, 41'666}, {51'063, 62'500}, {68'083, 83'333}, {85'104, 115'000}};
        QCOMPARE(cheaperIntervals(hub, aws, 0, 115'000), expected);
    }

    void findsTheBreakEvenOfTheTextbook()
    {
        const auto month = [](qint64 devices, const TextbookCell TextbookRow::*column) {
            CostInputs inputs;
            inputs.devices = devices;
            return textbookTable(shippedCatalogue(), inputs).total(column, 36).unrounded;
        };
        const auto firstBelow = [&](const TextbookCell TextbookRow::*column, qint64 around) {
            const auto found =
                cheaperIntervals([&](qint64 n) { return month(n, &TextbookRow::self); },
                                 [&](qint64 n) { return month(n, column); }, around - 50, around + 50);
            return found.empty() ? 0 : found.back().first;
        };
        QCOMPARE(firstBelow(&TextbookRow::aws, 21'847), 21'847);
        QCOMPARE(firstBelow(&TextbookRow::azure, 37'038), 37'038);
    }

    void movesPeopleFirst()
    {
        const std::vector<TornadoBar> bars =
            tornado(shippedCatalogue(), CostInputs(), platformid::aws, CostLevel::Corrected);
        const auto bar = [&](const char *name) {
            return *std::ranges::find(bars, QString::fromLatin1(name), &TornadoBar::parameter);
        };
        QCOMPARE(bars.front().parameter, u"Engineers"_s);
        QCOMPARE(bar("Engineers").atLow.toString(2), u"646.44"_s);
        QCOMPARE(bar("Engineers").atHigh.toString(2), u"1846.44"_s);
        QCOMPARE(bar("Salary of an engineer").atLow.toString(2), u"846.44"_s);
        QCOMPARE(bar("Estimated rows").atHigh.toString(2), u"1132.94"_s);
        QCOMPARE(bar("Messages a day").atLow.toString(2), u"1018.36"_s);
        QCOMPARE(bar("Devices").atHigh.toString(2), u"1061.14"_s);
        QCOMPARE(bar("Region").atHigh.toString(2), u"1061.14"_s);
        QCOMPARE(bar("Payload").atHigh.toString(2), u"1102.60"_s);
    }

    /// Both at the corrected level with recovery, by hand: (1,046.44 − 400) ÷ 8,000.
    void findsThePeopleThatSelfHostingMayTake_data()
    {
        QTest::addColumn<CostLevel>("level");
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("people");
        QTest::newRow("textbook, Azure") << CostLevel::Textbook << platformid::azure << u"0.1275"_s;
        QTest::newRow("textbook, AWS") << CostLevel::Textbook << platformid::aws << u"0.1458"_s;
        QTest::newRow("corrected, Azure") << CostLevel::Corrected << platformid::azure << u"0.0869"_s;
        QTest::newRow("corrected, AWS") << CostLevel::Corrected << platformid::aws << u"0.0808"_s;
    }
    void findsThePeopleThatSelfHostingMayTake()
    {
        QFETCH(CostLevel, level);
        QFETCH(QString, platform);
        const auto people = breakEvenPeople(shippedCatalogue(), CostInputs(), level, platform);
        QVERIFY(people);
        QTEST(people->toString(4), "people");
    }

    /// Near 38,500 and 40,600 devices the clouds cost as much as self-hosting, if that needs no more servers.
    void findsWhoIsCheapestAtEachNumber()
    {
        const QStringList three{platformid::aws, platformid::azure, platformid::self};
        const BreakEven found =
            breakEven(shippedCatalogue(), CostInputs(), CostLevel::Corrected, three, 60'000);
        QCOMPARE(found.stride, 1);
        QCOMPARE(found.cheapest.front().first, 0);
        QCOMPARE(found.cheapest.back().last, 60'000);
        QCOMPARE(found.cheapest.back().platform, platformid::self);
        QVERIFY(std::abs(found.cheapest.back().first - 40'600) < 1'000);
        CostModel model(shippedCatalogue(), CostInputs());
        for (size_t i = 1; i < found.cheapest.size(); ++i) {
            QCOMPARE(found.cheapest[i].first, found.cheapest[i - 1].last + 1);
            const auto month = [&](qint64 devices, const QString &platform) {
                model.vary([devices](CostInputs &inputs) {
                    inputs.devices = devices;
                    inputs.scaleSupport = true;
                });
                return model.month(platform, CostLevel::Corrected).month;
            };
            const qint64 at = found.cheapest[i].first;
            QVERIFY(month(at, found.cheapest[i].platform) <= month(at, found.cheapest[i - 1].platform));
            QVERIFY(month(at - 1, found.cheapest[i - 1].platform)
                    <= month(at - 1, found.cheapest[i].platform));
        }
        const std::atomic_bool cancelled = true;
        QVERIFY(breakEven(shippedCatalogue(), CostInputs(), CostLevel::Corrected, three, 60'000, &cancelled)
                    .cheapest.empty());
    }

    void looksAtManyDevicesInStrides()
    {
        const BreakEven found = breakEven(shippedCatalogue(), CostInputs(), CostLevel::Corrected,
                                          {platformid::aws, platformid::self}, 400'000, nullptr, 40'000);
        QCOMPARE(found.stride, 10);
        QCOMPARE(found.cheapest.size(), size_t{2});
        const BreakEven exact = breakEven(shippedCatalogue(), CostInputs(), CostLevel::Corrected,
                                          {platformid::aws, platformid::self}, 100'000);
        QCOMPARE(found.cheapest[1].first, exact.cheapest[1].first);
    }

    /// Azure is 0.2386 behind: 0.04 for each of three points in burst are 0.12, and others make up the rest.
    /// With those scores it leads by nothing, with a little more it wins.
    void saysWhatWouldHaveToChange()
    {
        CostInputs inputs = fiveCandidates();
        inputs.platforms = {platformid::aws, platformid::azure};
        const Selection before = selected(inputs);
        QCOMPARE(before.wouldWin.size(), 1); // no weight of one group turns it, and no cost
        QVERIFY2(before.wouldWin[0].contains("5.0 for Elasticity in a burst instead of 2.0"_L1),
                 qUtf8Printable(before.wouldWin[0]));
        Capabilities edited = shippedCapabilities();
        std::vector<ScoreEdit> edits;
        const QRegularExpression step(u"([0-9.]+) for ([A-Za-z ]+) instead of"_s);
        for (auto match = step.globalMatch(before.wouldWin[0]); match.hasNext();) {
            const QRegularExpressionMatch one = match.next();
            const auto criterion =
                std::ranges::find(edited.criteria(), one.captured(2),
                                  [](const Criterion &each) { return criterionTitle(each.id); });
            QVERIFY(criterion != edited.criteria().end());
            edits.push_back(
                {platformid::azure, criterion->code, std::min(5.0, one.captured(1).toDouble() + 0.1), {}});
        }
        QVERIFY(edits.size() >= 2);
        const auto first = [&] {
            return selectPlatform(shippedCatalogue(), edited, inputs, QDate(2026, 12, 1)).ranking[0].platform;
        };
        QCOMPARE(first(), platformid::aws);
        QVERIFY(edited.setEdits(edits));
        QCOMPARE(first(), platformid::azure);
        QVERIFY(edited.setEdits({}));
        QCOMPARE(first(), platformid::aws);
    }

    /// The second is dearer by people only: with the people that are named it draws level.
    void saysHowManyPeopleTheSecondMayTake()
    {
        CostInputs inputs;
        inputs.platforms = {platformid::aws, platformid::azure};
        inputs.weights = {1, 0, 0, 0, 0, 0};
        inputs.fteOpen = Decimal::of("0.2");
        inputs.platforms = {platformid::aws, platformid::managed};
        const Selection before = selected(inputs);
        QCOMPARE(before.ranking[0].platform, platformid::aws);
        // Managed ThingsBoard: 1,499 of plan are dearer than all of AWS, so no number of people helps.
        QVERIFY(!before.wouldWin.join(u' ').contains("FTE"_L1));
        inputs.platforms = {platformid::aws, platformid::self};
        inputs.fteSelf = Decimal::of("0.3"); // 400 + 2,400 against 1,046.44: 646.44 are 0.0808 people
        QVERIFY2(selected(inputs).wouldWin.join(u' ').contains("at most 0.081 FTE instead of 0.300"_L1),
                 qUtf8Printable(selected(inputs).wouldWin.join(u'\n')));
    }

    void readsTheUsersScores()
    {
        const std::vector<ScoreEdit> edits{{platformid::aws, u"BST"_s, 2.5, u"seen otherwise"_s}};
        const Result<std::vector<ScoreEdit>> again = parseScoreEdits(toJson(edits));
        QVERIFY(again);
        QCOMPARE(*again, edits);
        Capabilities edited = shippedCapabilities();
        QVERIFY(edited.setEdits(edits));
        const auto &score =
            edited.find(platformid::aws)->scores[static_cast<size_t>(edited.indexOf(u"BST"_s))];
        QCOMPARE(score.value, 2.5);
        QCOMPARE(score.shipped, 5.0);
        QVERIFY(!edited.setEdits({{u"nobody"_s, u"BST"_s, 1, {}}}));
        QVERIFY(!edited.setEdits({{platformid::aws, u"BST"_s, 6, {}}}));
        QVERIFY(!parseScoreEdits("[]"));
        QVERIFY(!parseScoreEdits(R"({"scores":[{"platform":"a","criterion":"b"}]})"));
    }

    void makesWeightsOfJudgements()
    {
        CostInputs inputs;
        PairJudgements judgements{};
        setJudgements(inputs, judgements); // all equal
        QCOMPARE(inputs.weights[0].toString(6), u"0.166667"_s);
        QVERIFY(weigh(judgements).consistent());
        judgements[0] = 8;  // cost 9 : 1 capability
        judgements[5] = 8;  // capability 9 : 1 scale
        judgements[1] = -8; // and scale 9 : 1 cost
        QCOMPARE(scoreGroupKey(pairOf(0).second), u"capability"_s);
        QCOMPARE(scoreGroupKey(pairOf(5).first) + scoreGroupKey(pairOf(5).second), u"capabilityscale"_s);
        QCOMPARE(scoreGroupKey(pairOf(14).first) + scoreGroupKey(pairOf(14).second), u"freedomoperability"_s);
        QVERIFY(!weigh(judgements).consistent());
        QCOMPARE(weigh(judgements).worst.size(), size_t{3});
    }

    void refusesBrokenScores_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half") << sourceFile(u"resources/cost/capabilities.json"_s).first(4'000);
        QTest::newRow("no scores") << QByteArray(
            R"({"criteria":[{"code":"OTA","group":"capability"}],"platforms":[{"id":"a","name":"A","roles":["telemetry"]}]})");
    }
    void refusesBrokenScores()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!Capabilities::parse(json));
    }
};

QTEST_GUILESS_MAIN(TestSelection)

#include "tst_selection.moc"
