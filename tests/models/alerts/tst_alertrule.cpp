// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertrule.h"

#include <QTest>

#include <cmath>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

using enum AlertTruth;
using enum AlertSeverity;

QByteArray fileOf(const QByteArray &rule)
{
    return R"({"format":"fleetscope-rules","version":1,"rules":[)" + rule + "]}";
}

QByteArray ruleWith(const QByteArray &when, const QByteArray &more = {})
{
    return fileOf(R"({"id":"a","name":"A","when":)" + when + more + "}");
}

const QByteArray high = R"({"kind":"threshold","metric":"t","levels":[{"severity":"warning","limit":30}]})";

RuleCondition threshold(RuleComparison comparison, std::vector<RuleLevel> levels,
                        std::optional<double> deadBand = {})
{
    RuleCondition condition;
    condition.comparison = comparison;
    condition.levels = std::move(levels);
    condition.deadBand = deadBand;
    return condition;
}

} // namespace

Q_DECLARE_METATYPE(fleetscope::RuleCondition)
Q_DECLARE_METATYPE(fleetscope::RuleSchedule)

class TestAlertRule : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryKindAndWritesItBack_data();
    void readsEveryKindAndWritesItBack();
    void readsEverythingARuleSays();
    void leavesOutWhatIsUsual();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void judgesAValue_data();
    void judgesAValue();
    void combinesParts_data();
    void combinesParts();
    void keepsToItsSchedule_data();
    void keepsToItsSchedule();
};

void TestAlertRule::readsEveryKindAndWritesItBack_data()
{
    QTest::addColumn<QByteArray>("when");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *json, RuleKind kind) {
        const std::string_view key = ruleKindKey(kind);
        QTest::newRow(std::string(key).c_str()) << QByteArray(json) << int(kind);
    };
    row(R"({"kind":"all","parts":[{"kind":"offline"},{"kind":"any","parts":[{"kind":"offline"},{"kind":"connection"}]}]})",
        RuleKind::All);
    row(R"({"kind":"any","parts":[{"kind":"offline"},{"kind":"connection"}]})", RuleKind::Any);
    row(R"({"kind":"threshold","metric":"t","op":"<=","dead_band":0.5,"levels":[{"severity":"info","limit":3},
            {"severity":"warning","limit":2},{"severity":"critical","limit":-1.5}]})",
        RuleKind::Threshold);
    row(R"({"kind":"range","metric":"t","low":-5,"high":30,"dead_band":1})", RuleKind::Range);
    row(R"({"kind":"rate","metric":"t","limit":5,"window_s":600,"direction":"falling"})", RuleKind::Rate);
    row(R"({"kind":"no-data","metric":"t","intervals":5})", RuleKind::NoData);
    row(R"({"kind":"offline"})", RuleKind::Offline);
    row(R"({"kind":"match","metric":"mode","op":"~","text":"^err"})", RuleKind::Match);
    row(R"({"kind":"count","metric":"t","op":"!=","limit":0,"count":3,"window_s":3600})", RuleKind::Count);
    row(R"({"kind":"samples","metric":"t","limit":30,"count":3,"samples":5})", RuleKind::Samples);
    row(R"({"kind":"history","metric":"t","factor":4.5})", RuleKind::History);
    row(R"({"kind":"peers","metric":"t","factor":6,"by":"tag.zone"})", RuleKind::Peers);
    row(R"({"kind":"firmware","is":"behind","text":"2.4.1"})", RuleKind::Firmware);
    row(R"({"kind":"certificate","levels":[{"severity":"info","limit":30},{"severity":"warning","limit":7},
            {"severity":"critical","limit":1}]})",
        RuleKind::Certificate);
    row(R"({"kind":"clock-skew","window_s":300})", RuleKind::ClockSkew);
    row(R"({"kind":"flood","count":600,"window_s":60})", RuleKind::Flood);
    row(R"({"kind":"bloat","limit":65536})", RuleKind::Bloat);
    row(R"({"kind":"takeover","count":3,"window_s":60})", RuleKind::Takeover);
    row(R"({"kind":"group","by":"site","percent":5})", RuleKind::Group);
    row(R"({"kind":"connection"})", RuleKind::Connection);
}

void TestAlertRule::readsEveryKindAndWritesItBack()
{
    QFETCH(QByteArray, when);
    QFETCH(int, kind);
    const Result<QList<AlertRule>> rules = rulesFromJson(ruleWith(when));
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().what));
    QCOMPARE(rules->size(), 1);
    QCOMPARE(int(rules->first().when.kind), kind);
    const QByteArray written = rulesToJson(*rules);
    const Result<QList<AlertRule>> again = rulesFromJson(written);
    QVERIFY2(again, again ? "" : qPrintable(again.error().what));
    QCOMPARE(*again, *rules);
    QCOMPARE(rulesToJson(*again), written);
}

void TestAlertRule::readsEverythingARuleSays()
{
    const Result<QList<AlertRule>> rules = rulesFromJson(fileOf(
        R"({"id":"dust-1","name":"Fine dust","scope":"site == Altstadt","severity":"critical","enabled":false,
            "runbook":"dust","latched":true,"acknowledges_itself":true,"flap_high_percent":40,"flap_low_percent":20,
            "for_s":30,"clear_for_s":0.5,"reopen_s":10,"escalate_after_s":600,"step_down_after_s":120,"repeat_s":3600,
            "inhibit_grace_s":5,"max_shelve_s":604800,"labels":{"team":"air"},
            "schedule":{"days":[1,5],"from_min":480,"to_min":1080,"utc_offset_min":60},
            "when":{"kind":"threshold","metric":"pm25","levels":[{"severity":"warning","limit":25}]}})"));
    QVERIFY2(rules, rules ? "" : qPrintable(rules.error().what));
    AlertRule expected;
    expected.id = u"dust-1"_s;
    expected.name = u"Fine dust"_s;
    expected.scope = u"site == Altstadt"_s;
    expected.severity = Critical;
    expected.enabled = false;
    expected.runbook = u"dust"_s;
    expected.policy = {.holdFor = 30s,
                       .clearFor = 500ms,
                       .reopen = 10s,
                       .escalateAfter = 10min,
                       .stepDownAfter = 2min,
                       .repeat = 1h,
                       .inhibitGrace = 5s,
                       .maxShelve = 168h,
                       .flapHighPercent = 40,
                       .flapLowPercent = 20,
                       .latched = true,
                       .acknowledgesItself = true};
    expected.labels = {{u"team"_s, u"air"_s}};
    expected.schedule = RuleSchedule{{true, false, false, false, true, false, false}, 480, 1080, 60};
    expected.when = threshold(RuleComparison::Above, {{Warning, 25}});
    expected.when.metric = u"pm25"_s;
    QCOMPARE(rules->first(), expected);
    QCOMPARE(*rulesFromJson(rulesToJson({expected})), QList<AlertRule>{expected});
}

void TestAlertRule::leavesOutWhatIsUsual()
{
    const QByteArray written = rulesToJson(*rulesFromJson(ruleWith(R"({"kind":"offline"})")));
    QCOMPARE(written.simplified(),
             QByteArray(R"({ "format": "fleetscope-rules", "rules": [ { "id": "a", "name": "A", "when": )"
                        R"({ "kind": "offline" } } ], "version": 1 })"));
}

void TestAlertRule::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("part");
    QTest::newRow("no JSON") << QByteArray("{") << u"no JSON"_s;
    QTest::newRow("another file") << QByteArray(R"({"format":"fleetscope-views"})") << u"format"_s;
    QTest::newRow("a newer file") << QByteArray(R"({"format":"fleetscope-rules","version":2,"rules":[]})")
                                  << u"version"_s;
    QTest::newRow("no list") << QByteArray(R"({"format":"fleetscope-rules","version":1})") << u"rules must"_s;
    QTest::newRow("unknown key of the file")
        << QByteArray(R"({"format":"fleetscope-rules","version":1,"rules":[],"x":1})") << u"x is not known"_s;
    QTest::newRow("a rule that is a number") << fileOf("5") << u"not an object"_s;
    QTest::newRow("no id") << fileOf(R"({"name":"A"})") << u"id is missing"_s;
    QTest::newRow("an id with a path") << fileOf(R"({"id":"../a","name":"A"})") << u"id must"_s;
    QTest::newRow("the same id twice") << fileOf(
        R"({"id":"a","name":"A","when":{"kind":"offline"}},{"id":"a","name":"B","when":{"kind":"offline"}})")
                                       << u"id is there twice"_s;
    QTest::newRow("no condition") << fileOf(R"({"id":"a","name":"A"})") << u"when is missing"_s;
    QTest::newRow("a misspelt key") << ruleWith(high, R"(,"fro_s":5)") << u"fro_s is not known"_s;
    QTest::newRow("a key of another kind")
        << ruleWith(R"({"kind":"offline","metric":"t"})") << u"when.metric is not known"_s;
    QTest::newRow("no such kind") << ruleWith(R"({"kind":"drift"})") << u"when.kind"_s;
    QTest::newRow("no levels") << ruleWith(R"({"kind":"threshold","metric":"t","levels":[]})") << u"levels"_s;
    QTest::newRow("a worse level that is easier to reach") << ruleWith(
        R"({"kind":"threshold","metric":"t","levels":[{"severity":"warning","limit":5},{"severity":"critical","limit":4}]})")
                                                           << u"farther out"_s;
    QTest::newRow("an upside-down range")
        << ruleWith(R"({"kind":"range","metric":"t","low":5,"high":1})") << u"when.high"_s;
    QTest::newRow("a broken expression")
        << ruleWith(R"({"kind":"match","metric":"m","op":"~","text":"("})") << u"regular expression"_s;
    QTest::newRow("a text comparison of numbers")
        << ruleWith(R"({"kind":"samples","metric":"m","op":"contains","limit":1,"count":1,"samples":1})")
        << u"when.op"_s;
    QTest::newRow("four of three") << ruleWith(
        R"({"kind":"samples","metric":"m","limit":1,"count":4,"samples":3})")
                                   << u"above samples"_s;
    QTest::newRow("one part") << ruleWith(R"({"kind":"all","parts":[{"kind":"offline"}]})") << u"2 to 32"_s;
    QTest::newRow("wrong inside a part")
        << ruleWith(R"({"kind":"all","parts":[{"kind":"offline"},{"kind":"rate","metric":"t","limit":1}]})")
        << u"when.parts.window_s is missing"_s;
    QTest::newRow("a negative time") << ruleWith(high, R"(,"for_s":-1)") << u"for_s must"_s;
    QTest::newRow("a text for a time") << ruleWith(high, R"(,"for_s":"60")") << u"for_s must"_s;
    QTest::newRow("a reminder every second") << ruleWith(high, R"(,"repeat_s":1)") << u"repeat_s"_s;
    QTest::newRow("flapping upside down")
        << ruleWith(high, R"(,"flap_low_percent":50)") << u"flap_low_percent"_s;
    QTest::newRow("a label that is a number") << ruleWith(high, R"(,"labels":{"a":1})") << u"labels"_s;
    QTest::newRow("an eighth day") << ruleWith(high, R"(,"schedule":{"days":[8]})") << u"schedule.days"_s;
    QByteArray deep = R"({"kind":"offline"})";
    for (int i = 0; i < 9; ++i)
        deep = R"({"kind":"all","parts":[{"kind":"offline"},)" + deep + "]}";
    QTest::newRow("nested too deeply") << ruleWith(deep) << u"nested too deeply"_s;
}

void TestAlertRule::saysWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, part);
    const Result<QList<AlertRule>> rules = rulesFromJson(json);
    QVERIFY(!rules);
    QCOMPARE(rules.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(rules.error().what.contains(part), qPrintable(rules.error().what));
}

void TestAlertRule::judgesAValue_data()
{
    QTest::addColumn<RuleCondition>("condition");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("held"); // −1: not active
    QTest::addColumn<AlertTruth>("truth");
    QTest::addColumn<AlertSeverity>("severity");
    const RuleCondition over = threshold(RuleComparison::Above, {{Warning, 30}, {Critical, 50}}, 2);
    const int none = -1;
    QTest::newRow("far below") << over << 10.0 << none << Clear << Warning;
    QTest::newRow("at the limit is not above") << over << 30.0 << none << Between << Warning;
    QTest::newRow("above") << over << 30.1 << none << Raise << Warning;
    QTest::newRow("above the worse limit") << over << 50.1 << none << Raise << Critical;
    QTest::newRow("in the dead-band") << over << 28.5 << int(Warning) << Between << Warning;
    QTest::newRow("at the end of the dead-band") << over << 28.0 << int(Warning) << Clear << Warning;
    QTest::newRow("in the dead-band of the worse level")
        << over << 49.0 << int(Critical) << Raise << Critical;
    QTest::newRow("the same when it was not critical") << over << 49.0 << int(Warning) << Raise << Warning;
    QTest::newRow("below that dead-band") << over << 47.9 << int(Critical) << Raise << Warning;
    QTest::newRow("not a number says nothing") << over << std::nan("") << int(Warning) << Between << Warning;
    const RuleCondition usual = threshold(RuleComparison::Above, {{Warning, 100}});
    QTest::newRow("usual dead-band of 5 %: inside") << usual << 95.1 << int(Warning) << Between << Warning;
    QTest::newRow("usual dead-band of 5 %: outside") << usual << 94.9 << int(Warning) << Clear << Warning;
    const RuleCondition cold = threshold(RuleComparison::Below, {{Warning, -10}});
    QTest::newRow("below a negative limit") << cold << -10.1 << none << Raise << Warning;
    QTest::newRow("its dead-band is above it") << cold << -9.6 << int(Warning) << Between << Warning;
    QTest::newRow("and ends") << cold << -9.4 << int(Warning) << Clear << Warning;
    QTest::newRow("at least") << threshold(RuleComparison::AtLeast, {{Info, 5}}) << 5.0 << none << Raise
                              << Info;
    QTest::newRow("at most") << threshold(RuleComparison::AtMost, {{Info, 5}}) << 5.0 << none << Raise
                             << Info;
    QTest::newRow("equal") << threshold(RuleComparison::Equal, {{Info, 5}}) << 5.0 << none << Raise << Info;
    QTest::newRow("equal has no dead-band")
        << threshold(RuleComparison::Equal, {{Info, 5}}) << 4.99 << int(Info) << Clear << Info;
    QTest::newRow("not equal") << threshold(RuleComparison::NotEqual, {{Info, 5}}) << 4.99 << none << Raise
                               << Info;
    RuleCondition range;
    range.kind = RuleKind::Range;
    range.low = 0;
    range.high = 40; // dead-band 5 % of the width: 2
    QTest::newRow("below the range") << range << -0.1 << none << Raise << Warning;
    QTest::newRow("above the range") << range << 40.1 << none << Raise << Warning;
    QTest::newRow("just back in from below") << range << 1.9 << none << Between << Warning;
    QTest::newRow("just back in from above") << range << 38.1 << none << Between << Warning;
    QTest::newRow("well inside") << range << 20.0 << none << Clear << Warning;
}

void TestAlertRule::judgesAValue()
{
    QFETCH(RuleCondition, condition);
    QFETCH(double, value);
    QFETCH(int, held);
    QFETCH(AlertTruth, truth);
    QFETCH(AlertSeverity, severity);
    const auto heldSeverity =
        held < 0 ? std::nullopt : std::optional<AlertSeverity>(static_cast<AlertSeverity>(held));
    const RuleVerdict verdict = judgeValue(condition, Warning, value, heldSeverity);
    QCOMPARE(verdict.truth, truth);
    if (truth == Raise)
        QCOMPARE(verdict.severity, severity);
}

void TestAlertRule::combinesParts_data()
{
    QTest::addColumn<AlertTruth>("first");
    QTest::addColumn<AlertTruth>("second");
    QTest::addColumn<AlertTruth>("all");
    QTest::addColumn<AlertTruth>("any");
    QTest::newRow("both") << Raise << Raise << Raise << Raise;
    QTest::newRow("one, the other clear") << Raise << Clear << Clear << Raise;
    QTest::newRow("one, the other in the dead-band") << Raise << Between << Between << Raise;
    QTest::newRow("neither") << Clear << Clear << Clear << Clear;
    QTest::newRow("clear and in the dead-band") << Clear << Between << Clear << Between;
    QTest::newRow("both in the dead-band") << Between << Between << Between << Between;
}

void TestAlertRule::combinesParts()
{
    QFETCH(AlertTruth, first);
    QFETCH(AlertTruth, second);
    QFETCH(AlertTruth, all);
    QFETCH(AlertTruth, any);
    for (const auto &[one, other] : {std::pair(first, second), std::pair(second, first)}) {
        const std::vector<RuleVerdict> parts{{one, Info}, {other, Critical}};
        QCOMPARE(combine(RuleKind::All, parts).truth, all);
        QCOMPARE(combine(RuleKind::Any, parts).truth, any);
    }
    QCOMPARE(combine(RuleKind::All, {{Raise, Info}, {Raise, Critical}}).severity, Info);
    QCOMPARE(combine(RuleKind::Any, {{Raise, Info}, {Raise, Critical}}).severity, Critical);
    QCOMPARE(combine(RuleKind::Any, {{Raise, Info}, {Clear, Critical}}).severity, Info);
}

void TestAlertRule::keepsToItsSchedule_data()
{
    QTest::addColumn<RuleSchedule>("schedule");
    QTest::addColumn<int>("hours"); // after Monday, 2024-01-01 00:00 UTC
    QTest::addColumn<bool>("covered");
    constexpr std::array monday{true, false, false, false, false, false, false};
    const RuleSchedule office{.days = monday, .fromMinute = 8 * 60, .toMinute = 18 * 60};
    QTest::newRow("always") << RuleSchedule{} << 100 << true;
    QTest::newRow("before it begins") << office << 7 << false;
    QTest::newRow("begins") << office << 8 << true;
    QTest::newRow("ends") << office << 18 << false;
    QTest::newRow("on Tuesday") << office << 24 + 8 << false;
    const RuleSchedule night{.days = monday, .fromMinute = 22 * 60, .toMinute = 6 * 60};
    QTest::newRow("the night has not begun") << night << 5 << false;
    QTest::newRow("night of Monday") << night << 23 << true;
    QTest::newRow("after its midnight") << night << 24 + 5 << true;
    QTest::newRow("in the morning") << night << 24 + 6 << false;
    QTest::newRow("Tuesday's night") << night << 24 + 23 << false;
    const RuleSchedule east{.days = monday, .fromMinute = 0, .toMinute = 1440, .utcOffsetMinutes = 120};
    QTest::newRow("Monday begins earlier in the east") << east << -2 << true;
    QTest::newRow("and ends earlier") << east << 22 << false;
}

void TestAlertRule::keepsToItsSchedule()
{
    QFETCH(RuleSchedule, schedule);
    QFETCH(int, hours);
    QFETCH(bool, covered);
    constexpr Timestamp monday{Milliseconds{1'704'067'200'000}};
    QCOMPARE(schedule.covers(monday + std::chrono::hours(hours)), covered);
}

QTEST_GUILESS_MAIN(TestAlertRule)
#include "tst_alertrule.moc"
