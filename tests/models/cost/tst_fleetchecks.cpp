// SPDX-License-Identifier: GPL-3.0-or-later

// What is said about a fleet beside its costs: reasons of the textbook, events, the running bill, scenarios.

#include "models/cost/costscenario.h"
#include "models/cost/eventpolicy.h"
#include "models/cost/quotedcheck.h"
#include "models/cost/runningbill.h"
#include "tests/models/cost/costfixture.h"

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestFleetChecks : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QLocale::setDefault(QLocale::c());
    }

    void checksTheReasonsOfTheTable_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<qint64>("devices");
        QTest::addColumn<bool>("holds");
        QTest::newRow("499 devices cost less than a server")
            << u"server-below-cloud"_s << qint64{499} << false;
        QTest::newRow("4,000 devices cost more") << u"server-below-cloud"_s << qint64{4'000} << true;
        QTest::newRow("0.3 people are no 0.1") << u"small-team-suffices"_s << qint64{400} << false;
        QTest::newRow("AWS is cheaper at 5,000") << u"azure-best-price"_s << qint64{5'000} << false;
        QTest::newRow("Azure is cheaper at 20,000") << u"azure-best-price"_s << qint64{20'000} << true;
        QTest::newRow("there are EU regions") << u"eu-region"_s << qint64{5'000} << true;
        QTest::newRow("4 units do not hold a tenfold event")
            << u"managed-scaling"_s << qint64{5'000} << false;
        // 10 devices: 2,880 messages a day, at tenfold 9,360 on the event day of 400,000 in the unit
        QTest::newRow("one unit holds ten devices") << u"managed-scaling"_s << qint64{10} << true;
        QTest::newRow("20,000 devices stay below $10K") << u"cloud-above-10k"_s << qint64{20'000} << false;
        // 1,046.44 − 400 of servers and recovery is no $8,000
        QTest::newRow("no engineer at 5,000") << u"team-justified"_s << qint64{5'000} << false;
        // 50,000: 3 S2 are 750; 4,000,000: 4 S3 are 10,000, self-hosting 2,800
        QTest::newRow("50,000 devices for $734") << u"per-message-prohibitive"_s << qint64{50'000} << false;
        QTest::newRow("4,000,000 devices for $10,000")
            << u"per-message-prohibitive"_s << qint64{4'000'000} << true;
        QTest::newRow("734 a month pay no platform") << u"engineering-pays"_s << qint64{50'000} << false;
        QTest::newRow("nobody knows this word") << u"blue"_s << qint64{5'000} << false;
    }
    void checksTheReasonsOfTheTable()
    {
        QFETCH(QString, check);
        QFETCH(qint64, devices);
        CostInputs inputs;
        inputs.devices = devices;
        const ReasonCheck reason = checkReason(check, shippedCatalogue(), shippedCapabilities(), inputs);
        QTEST(reason.holds, "holds");
        QVERIFY(!reason.because.isEmpty());
    }

    void checksEachPrintedReason()
    {
        const auto rows =
            checkTable(shippedAdvice(), shippedCatalogue(), shippedCapabilities(), CostInputs());
        QCOMPARE(rows.size(), size_t{4});
        for (const CheckedRow &row : rows) {
            QStringList parts;
            for (size_t i = 0; i < row.checks.size(); ++i) {
                parts.append(row.row.reasons[i].text);
                QVERIFY(!row.checks[i].because.contains("nobody"_L1));
            }
            QCOMPARE(parts.join(u"; "_s), row.row.reason);
        }
        QVERIFY(rows[1].isHere);
    }

    void remarksOnTheFigure()
    {
        CostInputs inputs;
        inputs.devices = 90;
        inputs.budget = BudgetBand::Medium; // 90 × 288 = 25,920 messages, the free hub holds 8,000
        const auto remark = [&] {
            return remarkOn(shippedAdvice().walk(inputs), shippedCatalogue(), inputs);
        };
        QVERIFY2(remark().contains("25,920"_L1) && remark().contains("does not fit"_L1),
                 qUtf8Printable(remark()));
        inputs.devices = 27; // 7,776
        QVERIFY(!remark().contains("does not fit"_L1));
        inputs.budget = BudgetBand::High;
        QVERIFY(remark().contains("no branch"_L1));
    }

    /// GC-11 by policy: 4 S1 throttle; 14 S1 hold 6 h; 4 and 10 more on one day of thirty cost 100 + 8.33.
    void comparesThePoliciesOfAnEvent()
    {
        CostInputs inputs;
        inputs.burst = 10;
        const auto policies = eventPolicies(shippedCatalogue(), inputs);
        QCOMPARE(policies.size(), size_t{6});
        QCOMPARE(policies[0].platform, platformid::aws);
        // 43.2 M + 3.24 M messages: 46.44 + 2 × 6.966 → 6.97 + 17.28
        QCOMPARE(policies[0].fees->toString(2), u"77.66"_s);
        using Outcome = EventPolicy::Outcome;
        const std::pair<Outcome, QString> azure[] = {
            {Outcome::Throttled, u"100.00"_s}, {Outcome::Holds, u"350.00"_s}, {Outcome::Holds, u"108.33"_s}};
        for (size_t i = 0; i < 3; ++i) {
            QCOMPARE(policies[i + 1].outcome, azure[i].first);
            QCOMPARE(policies[i + 1].fees->toString(2), azure[i].second);
        }
        QVERIFY(policies[1].verdict.contains("0.30 h"_L1));
        QVERIFY(policies[5].policy.contains("launch"_L1, Qt::CaseInsensitive));
        inputs.burstHours = Decimal::of("0.03"); // under two minutes: queued, no error
        QCOMPARE(eventPolicies(shippedCatalogue(), inputs)[1].outcome, Outcome::Shaped);
    }

    void survivesAnyEvent()
    {
        for (const qint64 devices : {qint64{0}, qint64{1}, qint64{100'000'000}}) {
            CostInputs inputs;
            inputs.devices = devices;
            inputs.msgsPerDay = devices > 1 ? 10'000'000 : 0;
            inputs.burst = 10'000;
            for (const EventPolicy &policy : eventPolicies(shippedCatalogue(), inputs))
                QVERIFY(!policy.verdict.isEmpty());
        }
    }

    /// Ten minutes of 100 devices, 10 messages a second of 6,000 bytes: two blocks of 5 KiB and of 4 KiB
    /// each.
    void billsWhatTheFleetHasSent()
    {
        RunningBill bill;
        for (int second = 0; second <= 600; second += 10)
            bill.add({.milliseconds = second * 1'000,
                      .messages = 1'000 + static_cast<quint64>(second) * 10, // some came before we looked
                      .bytes = 5'000'000 + static_cast<quint64>(second) * 60'000,
                      .readings = static_cast<quint64>(second) * 40,
                      .devices = 100});
        const RunningBill::Measured &measured = bill.measured();
        QCOMPARE(measured.messages, quint64{6'000});
        QCOMPARE(measured.devices, 100);
        QCOMPARE(measured.payload, 6'000);
        QCOMPARE(measured.perSecond, 10.0);
        QCOMPARE(measured.peakPerSecond, 10.0);
        const auto lines = bill.lines(shippedCatalogue(), u"us-east-1"_s);
        QCOMPARE(lines.size(), size_t{3});
        // 12,000 × (1 + 0.15 + 0.15) ÷ 1e6 + 1,000 minutes × 0.08 ÷ 1e6
        QCOMPARE(lines[0].soFar->toString(6), u"0.015680"_s);
        // 864,000 messages a day in two blocks: 5 units of S1, for 600 s of 30 days
        QCOMPARE(lines[1].perMonth->toString(2), u"125.00"_s);
        QCOMPARE(lines[1].soFar->toString(6), u"0.028935"_s);
        const CostInputs inputs = bill.applied(CostInputs());
        QCOMPARE(inputs.devices, 100);
        QCOMPARE(inputs.msgsPerDay.toString(), u"8640"_s);
        QCOMPARE(inputs.payload, 6'000);
        QCOMPARE(inputs.readingsPerMsg.toString(), u"4"_s);
        QCOMPARE(inputs.burst, Decimal(1));
    }

    void measuresThePeak()
    {
        RunningBill bill;
        quint64 messages = 0;
        for (int second = 0; second <= 100; ++second) {
            bill.add({.milliseconds = second * 1'000,
                      .messages = messages,
                      .bytes = messages * 100,
                      .devices = 10});
            messages += second >= 50 && second < 60 ? 40 : 4;
        }
        QCOMPARE(bill.measured().peakPerSecond, 40.0);
        // 760 messages in 100 s are 7.6 a second
        QCOMPARE(bill.applied(CostInputs()).burst.toString(), u"5.3"_s);
    }

    void startsAgainWhenCountersFall()
    {
        RunningBill bill;
        QVERIFY(bill.lines(shippedCatalogue(), u"us-east-1"_s).empty());
        QCOMPARE(bill.applied(CostInputs()), CostInputs());
        bill.add({.milliseconds = 0, .messages = 500, .bytes = 500, .devices = 1});
        bill.add({.milliseconds = 1'000, .messages = 600, .bytes = 600, .devices = 1});
        bill.add({.milliseconds = 2'000, .messages = 10, .bytes = 10, .devices = 1});
        bill.add({.milliseconds = 3'000, .messages = 30, .bytes = 30, .devices = 1});
        QCOMPARE(bill.measured().messages, quint64{120});
        QCOMPARE(bill.measured().seconds, 2.0);
    }

    void keepsScenarios()
    {
        CostScenario scenario{
            .name = u"Ours, \"north\""_s, .catalogueVersion = u"1"_s, .saved = QDate(2026, 11, 23)};
        scenario.inputs.hidden = hiddenCostRegister();
        scenario.inputs.hidden[2].on = true;
        scenario.inputs.hidden[2].amount = Decimal::of("12.5");
        scenario.inputs.devices = 77;
        scenario.inputs.rates.insert(u"EUR"_s, {Decimal::of("1.08"), QDate(2026, 11, 1)});
        scenario.inputs.peopleSteps = {{.devices = 1'000, .managed = 2}};
        scenario.inputs.priceGrowthOf.insert(platformid::aws, Decimal::of("0.03"));
        PairJudgements judgements{};
        judgements[3] = -4;
        setJudgements(scenario.inputs, judgements);
        const auto known = CostModel::platforms(CostLevel::Corrected);
        const Result<std::vector<CostScenario>> again = parseScenarios(toJson({scenario}), known);
        QVERIFY2(again, again ? "" : qUtf8Printable(again.error().what));
        QCOMPARE(again->size(), size_t{1});
        QCOMPARE(toJson(again->front().inputs), toJson(scenario.inputs));
        QVERIFY(again->front() == scenario);
    }

    void refusesBrokenScenarios_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("nothing") << QByteArray() << u"scenarios"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"scenarios"_s;
        QTest::newRow("no name") << QByteArray(R"({"scenarios":[{"inputs":{}}]})") << u"Scenario 1"_s;
        QTest::newRow("a name twice")
            << QByteArray(R"({"scenarios":[{"name":"a"},{"name":"a"}]})") << u"Scenario 2"_s;
        QTest::newRow("a field") << QByteArray(R"({"scenarios":[{"name":"a","inputs":{"devices":-1}}]})")
                                 << u"devices"_s;
    }
    void refusesBrokenScenarios()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, mentions);
        const auto read = parseScenarios(json, {});
        QVERIFY(!read);
        QVERIFY2(read.error().what.contains(mentions), qUtf8Printable(read.error().what));
    }

    /// The printed cells stay as they are, whatever prices, scores or people somebody enters.
    void keepsTheTextbookAsItIs()
    {
        PriceCatalogue catalogue = shippedCatalogue();
        std::vector<PriceEdit> edits;
        for (const PriceItem &item : shippedCatalogue().items())
            edits.push_back({.itemId = item.id, .price = Decimal(99)});
        QVERIFY(catalogue.setEdits(edits));
        CostInputs inputs;
        inputs.scaling = TextbookScaling::Frozen;
        inputs.devices = 12;
        inputs.fteRate = 1;
        inputs.servers = 9;
        inputs.recovery = 7;
        inputs.region = u"eu-central-1"_s;
        const CostModel model(catalogue, inputs);
        const std::pair<QString, int> months[] = {
            {platformid::aws, 1'416}, {platformid::azure, 1'270}, {platformid::self, 2'650}};
        for (const auto &[platform, month] : months) {
            const PlatformCost cost = model.cost(platform, CostLevel::Textbook);
            QCOMPARE(cost.month, Decimal(month));
            QCOMPARE(cost.total, Decimal(month * 36));
        }
    }
};

QTEST_GUILESS_MAIN(TestFleetChecks)

#include "tst_fleetchecks.moc"
