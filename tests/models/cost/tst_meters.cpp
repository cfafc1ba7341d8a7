// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/costmodel.h"

#include "tests/models/cost/costfixture.h"

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

QString shown(const std::optional<Decimal> &amount) { return amount ? amount->toString(2) : u"unknown"_s; }

PlatformCost cost(const CostInputs &inputs, const QString &platform, CostLevel level)
{
    return CostModel(shippedCatalogue(), inputs).cost(platform, level);
}

} // namespace

class TestMeters : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void gradesTheMessagesOfAMonth_data()
    {
        QTest::addColumn<qint64>("messages");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the first slice, full") << qint64{1'000'000'000} << u"1000.00"_s;
        QTest::newRow("one over") << qint64{1'000'000'001} << u"1000.00"_s;
        QTest::newRow("the second slice, full") << qint64{5'000'000'000} << u"4200.00"_s;
        QTest::newRow("the third") << qint64{6'000'000'000} << u"4900.00"_s;
        QTest::newRow("none") << qint64{0} << u"0.00"_s;
    }
    void gradesTheMessagesOfAMonth()
    {
        QFETCH(qint64, messages);
        QTEST(shown(priced(messages, shippedCatalogue().find(u"aws.iotcore.messaging.us-east-1"_s))),
              "expected");
    }

    void staysUnknownWhereAPriceIs()
    {
        const PriceCatalogue &catalogue = shippedCatalogue();
        QCOMPARE(shown(priced(250'000, catalogue.find(u"aws.dm.jobs"_s))), u"750.00"_s);
        QCOMPARE(shown(priced(250'001, catalogue.find(u"aws.dm.jobs"_s))), u"unknown"_s);
        QCOMPARE(shown(priced(1, catalogue.find(u"azure.egress"_s))), u"unknown"_s);
        QCOMPARE(shown(priced(1, nullptr)), u"unknown"_s);
    }

    /// Sums by hand from the price pages; see the research in the decision page.
    void pricesTheExampleCityAtEveryVendor()
    {
        const CostInputs inputs = greenCity();
        const CostVolume volume = volumeOf(inputs, inputs.devices);
        const PriceCatalogue &c = shippedCatalogue();
        QCOMPARE(shown(iotCentralCost(c, inputs, volume, 5'000, u"st0"_s).total()), u"3283.84"_s);
        QCOMPARE(shown(iotCentralCost(c, inputs, volume, 5'000, u"st1"_s).total()), u"2272.20"_s);
        QCOMPARE(shown(iotCentralCost(c, inputs, volume, 5'000, u"st2"_s).total()), u"3498.60"_s);
        QCOMPARE(shown(thingsBoardCost(thingsBoardPlans(c), inputs, volume, 5'000, 0).total()), u"1499.00"_s);
        QCOMPARE(shown(clearBladeCost(c, inputs, volume)), u"197.94"_s);
        const EmqxCost emqx = emqxCost(c, inputs, volume, 5'000);
        QCOMPARE(shown(plus(plus(emqx.sessions, emqx.traffic), emqx.rules)), u"441.37"_s);
        QVERIFY(emqx.withinLimit);
        QCOMPARE(particleCost(c, volume, 5'000).units, 60);
        QCOMPARE(shown(particleCost(c, volume, 5'000).total()), u"17940.00"_s);
        QCOMPARE(shown(balenaCost(c, 5'000).total()), u"10209.00"_s);
        QCOMPARE(shown(menderCost(c, 250).total()), u"291.00"_s);
    }

    void growsIntoTheNextPlan()
    {
        CostInputs inputs = greenCity();
        inputs.msgsPerDay = 24;
        const auto plan = [&](qint64 devices) {
            return thingsBoardCost(thingsBoardPlans(shippedCatalogue()), inputs, volumeOf(inputs, devices),
                                   devices, 0);
        };
        QCOMPARE(plan(11'999).item->dimension, u"launch"_s);
        QCOMPARE(shown(plan(12'000).total()), u"2199.00"_s); // 1,499 and 7,000 devices at 0.10
        QCOMPARE(plan(12'001).item->dimension, u"growth"_s);
        QCOMPARE(plan(100).item->dimension, u"pilot"_s);
        inputs.msgsPerDay = 2'000'000; // more data points a minute than any plan takes
        QVERIFY(!plan(12'000).item);
    }

    void modelsTheExampleCity()
    {
        const CostInputs inputs = greenCity();
        QCOMPARE(cost(inputs, platformid::aws, CostLevel::Modelled).month.toString(2), u"948.22"_s);
        QCOMPARE(cost(inputs, platformid::azure, CostLevel::Modelled).month.toString(2), u"993.98"_s);
        QCOMPARE(cost(inputs, platformid::self, CostLevel::Modelled).month.toString(2), u"2831.99"_s);
        QCOMPARE(cost(inputs, platformid::managed, CostLevel::Modelled).month.toString(2), u"2299.00"_s);
        QCOMPARE(cost(inputs, platformid::managed, CostLevel::Corrected).total.toString(2), u"82764.00"_s);
    }

    void isReadyForTheEvent()
    {
        CostInputs inputs = greenCity();
        inputs.burst = 10;
        QCOMPARE(cost(inputs, platformid::azure, CostLevel::Corrected).month.toString(2), u"1345.00"_s);
        QCOMPARE(cost(inputs, platformid::aws, CostLevel::Corrected).month.toString(2), u"1046.44"_s);
        inputs.burstDays = 1; // 3.24 million messages more: 3.24, and twice 0.486 for rules and actions
        QCOMPARE(cost(inputs, platformid::aws, CostLevel::Corrected).month.toString(2), u"1050.66"_s);
        inputs.burstPolicy = BurstPolicy::Scripted; // ten more units on one day of thirty: 8.33
        QCOMPARE(cost(inputs, platformid::azure, CostLevel::Corrected).month.toString(2), u"1103.33"_s);
        inputs.burstPolicy = BurstPolicy::Average;
        QCOMPARE(cost(inputs, platformid::azure, CostLevel::Corrected).month.toString(2), u"1095.00"_s);
    }

    void saysIncompleteInsteadOfLess()
    {
        const PlatformCost cost = ::cost(greenCity(), u"hivemq"_s, CostLevel::Corrected);
        QVERIFY(!cost.complete);
        QCOMPARE(cost.missing, QStringList{u"Plan"_s});
        CostInputs small = greenCity();
        small.devices = 100;
        QVERIFY(!::cost(small, u"cumulocity"_s, CostLevel::Corrected).complete); // euros without a rate
        small.rates.insert(u"EUR"_s, {Decimal::of("1.10"), {}});
        QCOMPARE(::cost(small, u"cumulocity"_s, CostLevel::Corrected).month.toString(2), u"1036.50"_s);
    }

    void addsHiddenCostsOnceAndOnlyWhereTheyBelong()
    {
        CostInputs inputs = greenCity();
        inputs.hidden = hiddenCostRegister();
        const auto entry = [&](const char *id) -> HiddenCost & {
            return *std::ranges::find(inputs.hidden, QString::fromLatin1(id), &HiddenCost::id);
        };
        entry("patching").on = true; // inside the people's time by default
        QCOMPARE(cost(inputs, platformid::self, CostLevel::Corrected).month.toString(2), u"2800.00"_s);
        entry("patching").insideFte = false;
        QCOMPARE(cost(inputs, platformid::self, CostLevel::Corrected).month.toString(2), u"3000.00"_s);
        QCOMPARE(cost(inputs, platformid::aws, CostLevel::Corrected).month.toString(2), u"1046.44"_s);
        entry("sim").on = true;
        entry("sim").amount = Decimal::of("0.40");
        QCOMPARE(cost(inputs, platformid::aws, CostLevel::Corrected).month.toString(2), u"3046.44"_s);
        entry("exit").on = true;
        entry("exit").amount = 50'000;
        QCOMPARE(cost(inputs, platformid::aws, CostLevel::Corrected).upfront.toString(2), u"10000.00"_s);
    }

    void addsUpOnPaper_data()
    {
        QTest::addColumn<qint64>("devices");
        for (const qint64 devices : {0, 1, 99, 100, 499, 500, 5'000, 10'000, 17'021, 50'000, 1'000'000})
            QTest::addRow("%lld", devices) << devices;
    }
    void addsUpOnPaper()
    {
        QFETCH(qint64, devices);
        CostInputs inputs = greenCity();
        inputs.devices = devices;
        for (const CostLevel level : {CostLevel::Textbook, CostLevel::Corrected, CostLevel::Modelled}) {
            for (const QString &platform : CostModel::platforms(level)) {
                const PlatformCost cost = ::cost(inputs, platform, level);
                Decimal sum;
                for (const CostLine &line : cost.lines) {
                    QCOMPARE(line.amount, inCents(line.amount));
                    if (line.included)
                        sum += line.amount.value_or(0);
                }
                QCOMPARE(cost.month, level == CostLevel::Textbook ? sum.rounded(0) : sum);
                Decimal months;
                for (const Decimal &month : cost.months)
                    months += month;
                QCOMPARE(cost.total, months);
            }
        }
    }

    void neverFallsWhenDevicesAreAdded()
    {
        QHash<QString, Decimal> last;
        CostInputs inputs = greenCity();
        for (qint64 devices = 0; devices <= 120'000; devices += 1'500) {
            inputs.devices = devices;
            const CostModel model(shippedCatalogue(), inputs);
            for (const QString &platform : CostModel::platforms(CostLevel::Modelled)) {
                for (const CostLevel level : {CostLevel::Corrected, CostLevel::Modelled}) {
                    const PlatformCost cost = model.month(platform, level);
                    if (!cost.complete)
                        continue;
                    Decimal &before = last[platform + QString::number(int(level))];
                    QVERIFY2(cost.month >= before,
                             qUtf8Printable(platform + u' ' + QString::number(devices)));
                    before = cost.month;
                }
            }
        }
    }

    void scalesWithThePrices()
    {
        PriceCatalogue doubled = shippedCatalogue();
        std::vector<PriceEdit> edits;
        for (const PriceItem &item : doubled.items()) {
            if (item.price && item.tiers.empty())
                edits.push_back({.itemId = item.id,
                                 .price = *item.price * 2,
                                 .discountPercent = {},
                                 .author = {},
                                 .reason = {},
                                 .source = {},
                                 .date = {}});
        }
        QVERIFY(doubled.setEdits(edits));
        const CostInputs inputs = greenCity();
        for (const QString &platform : {platformid::aws, platformid::azure}) {
            const PlatformCost once =
                CostModel(shippedCatalogue(), inputs).month(platform, CostLevel::Modelled, Explain::Yes);
            const PlatformCost twice =
                CostModel(doubled, inputs).month(platform, CostLevel::Modelled, Explain::Yes);
            for (size_t i = 0; i < once.lines.size(); ++i) {
                if (once.lines[i].row == CostRow::People || once.lines[i].id == "messaging"_L1)
                    continue; // no price of the list, or one with tiers
                const Decimal apart = *twice.lines[i].amount - *once.lines[i].amount * 2;
                QVERIFY2(apart <= Decimal::of("0.01") && -apart <= Decimal::of("0.01"),
                         qUtf8Printable(once.lines[i].title));
            }
        }
    }

    void explainsEveryLine()
    {
        for (const CostLevel level : {CostLevel::Textbook, CostLevel::Corrected, CostLevel::Modelled}) {
            for (const QString &platform : CostModel::platforms(level)) {
                for (const CostLine &line : cost(greenCity(), platform, level).lines) {
                    QVERIFY(!line.title.isEmpty());
                    QVERIFY2(!line.derivation.formula.isEmpty() || !line.derivation.note.isEmpty(),
                             qUtf8Printable(platform + u' ' + line.title));
                    for (const QString &id : line.derivation.priceItems)
                        QVERIFY2(shippedCatalogue().find(id), qUtf8Printable(id));
                }
            }
        }
    }

    void knowsEveryInconsistencyThatALineNames()
    {
        const auto known = parseInconsistencies(sourceFile(u"resources/cost/inconsistencies.json"_s));
        QVERIFY(known);
        QCOMPARE(known->size(), size_t{43});
        for (const CostLevel level : {CostLevel::Textbook, CostLevel::Corrected, CostLevel::Modelled}) {
            for (const QString &platform : CostModel::platforms(level)) {
                for (const CostLine &line : cost(greenCity(), platform, level).lines) {
                    for (const QString &badge : line.badges)
                        QVERIFY(std::ranges::find(*known, badge, &Inconsistency::id) != known->end());
                }
            }
        }
    }

    void followsThePathsOfTheFigure_data()
    {
        QTest::addColumn<CostInputs>("inputs");
        QTest::addColumn<QString>("expected");
        const auto make = [](qint64 devices, BudgetBand budget, Expertise expertise, Hosting hosting,
                             Compliance compliance) {
            CostInputs inputs;
            inputs.devices = devices;
            inputs.budget = budget;
            inputs.expertise = expertise;
            inputs.hosting = hosting;
            inputs.compliance = compliance;
            return inputs;
        };
        using enum BudgetBand;
        QTest::newRow("99 low") << make(99, Low, Expertise::Unsaid, Hosting::Unsaid, Compliance::Unsaid)
                                << u"R1-open-source"_s;
        QTest::newRow("99 medium") << make(99, Medium, Expertise::Unsaid, Hosting::Unsaid, Compliance::Unsaid)
                                   << u"R2-cloud-free-tier"_s;
        QTest::newRow("99 high") << make(99, High, Expertise::Unsaid, Hosting::Unsaid, Compliance::Unsaid)
                                 << u"gap"_s;
        QTest::newRow("100 beginner")
            << make(100, Unsaid, Expertise::Beginner, Hosting::Unsaid, Compliance::Unsaid)
            << u"R3-beginner-cloud"_s;
        QTest::newRow("100 intermediate")
            << make(100, Unsaid, Expertise::Intermediate, Hosting::Unsaid, Compliance::Unsaid) << u"gap"_s;
        QTest::newRow("10,000 advanced")
            << make(10'000, Unsaid, Expertise::Advanced, Hosting::Unsaid, Compliance::Unsaid)
            << u"R4-custom-edgex-k8s"_s;
        QTest::newRow("10,001 compliant")
            << make(10'001, Unsaid, Expertise::Unsaid, Hosting::Cloud, Compliance::Gdpr)
            << u"R5-enterprise-cloud+regional"_s;
        QTest::newRow("10,001 free") << make(10'001, Unsaid, Expertise::Unsaid, Hosting::Cloud,
                                             Compliance::None)
                                     << u"R5-enterprise-cloud"_s;
        QTest::newRow("10,001 hybrid")
            << make(10'001, Unsaid, Expertise::Unsaid, Hosting::Hybrid, Compliance::None) << u"gap"_s;
        QTest::newRow("50,001 own") << make(50'001, Unsaid, Expertise::Unsaid, Hosting::OnPremise,
                                            Compliance::Unsaid)
                                    << u"R6-self-hosted-mainflux"_s;
        QTest::newRow("unanswered") << make(5'000, Unsaid, Expertise::Unsaid, Hosting::Unsaid,
                                            Compliance::Unsaid)
                                    << u"technical_expertise"_s;
    }
    void followsThePathsOfTheFigure()
    {
        QFETCH(CostInputs, inputs);
        const QuotedAdvice::Walk walk = shippedAdvice().walk(inputs);
        QTEST(walk.gap ? u"gap"_s : walk.missing.isEmpty() ? walk.code : walk.missing, "expected");
    }

    void doublesTheEdgesOfTheTable()
    {
        const QuotedAdvice &advice = shippedAdvice();
        const auto verdict = [&](qint64 devices) { return advice.row(advice.table(devices)).verdict; };
        QCOMPARE(verdict(499), u"ThingsBoard CE (free)"_s);
        QCOMPARE(verdict(500), u"Azure IoT Hub"_s);
        QCOMPARE(verdict(10'000), u"Azure IoT Hub"_s);
        QCOMPARE(verdict(10'001), u"Self-hosted or hybrid"_s);
        QCOMPARE(verdict(50'000), u"Self-hosted or hybrid"_s);
        QCOMPARE(verdict(50'001), u"Custom platform"_s);
        QVERIFY(advice.table(10'000).boundaryConflict);
        QVERIFY(!advice.table(500).boundaryConflict);
        QVERIFY(advice.table(300).conflict);
    }
};

QTEST_GUILESS_MAIN(TestMeters)

#include "tst_meters.moc"
