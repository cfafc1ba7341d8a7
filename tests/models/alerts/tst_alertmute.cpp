// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertmute.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;
using Op = AlertMatcher::Operator;

class TestAlertMute : public QObject
{
    Q_OBJECT
private slots:
    void matches_data();
    void matches();
    void readsWhatItWrote();
    void refuses_data();
    void refuses();
};

void TestAlertMute::matches_data()
{
    QTest::addColumn<std::vector<AlertMatcher>>("matchers");
    QTest::addColumn<bool>("expected");
    using List = std::vector<AlertMatcher>;
    QTest::newRow("nothing asked") << List{} << true;
    QTest::newRow("is") << List{{u"site"_s, Op::Is, u"A"_s}} << true;
    QTest::newRow("is not") << List{{u"site"_s, Op::IsNot, u"A"_s}} << false;
    QTest::newRow("pattern") << List{{u"device"_s, Op::Matches, u"AQ-\\d+"_s}} << true;
    QTest::newRow("a pattern means the whole value") << List{{u"device"_s, Op::Matches, u"AQ"_s}} << false;
    QTest::newRow("not the pattern") << List{{u"device"_s, Op::MatchesNot, u"X.*"_s}} << true;
    QTest::newRow("a tag") << List{{u"tag.power"_s, Op::Is, u"solar"_s}} << true;
    QTest::newRow("a label of the rule") << List{{u"label.team"_s, Op::Is, u"air"_s}} << true;
    QTest::newRow("severity") << List{{u"severity"_s, Op::Is, u"critical"_s}} << true;
    QTest::newRow("what is not there is empty") << List{{u"tag.none"_s, Op::Is, {}}} << true;
    QTest::newRow("all must hold") << List{{u"site"_s, Op::Is, u"A"_s}, {u"rule"_s, Op::Is, u"cold"_s}}
                                   << false;
}

void TestAlertMute::matches()
{
    QFETCH(const std::vector<AlertMatcher>, matchers);
    const AlertFacts facts{.rule = u"hot"_s,
                           .device = u"AQ-17"_s,
                           .connection = u"Lab"_s,
                           .site = u"A"_s,
                           .model = u"M"_s,
                           .severity = AlertSeverity::Critical,
                           .tags = {{u"power"_s, u"solar"_s}},
                           .labels = {{u"team"_s, u"air"_s}}};
    QTEST(MuteMatcher({.matchers = matchers}).matches(facts), "expected");
}

void TestAlertMute::readsWhatItWrote()
{
    const std::vector<AlertMute> mutes{
        {.id = 3,
         .kind = AlertMute::Kind::Maintenance,
         .matchers = {{u"site"_s, Op::MatchesNot, u"\"<b>\\d"_s}},
         .from = fromUnixMs(5),
         .until = fromUnixMs(6),
         .by = u"ann"_s,
         .reason = u"crane — Größe"_s},
        {.id = 4, .matchers = {}, .from = fromUnixMs(5), .until = fromUnixMs(5), .by = {}, .reason = {}}};
    const Result<std::vector<AlertMute>> read = mutesFromJson(mutesToJson(mutes));
    QVERIFY(read);
    QCOMPARE(*read, mutes);
}

void TestAlertMute::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("no id") << QByteArray(R"([{"kind":"silence","from":1,"until":2}])");
    QTest::newRow("no such kind") << QByteArray(R"([{"id":1,"kind":"mute","from":1,"until":2}])");
    QTest::newRow("ends before it begins") << QByteArray(R"([{"id":1,"kind":"silence","from":2,"until":1}])");
    QTest::newRow("a pattern that is none") << QByteArray(
        R"([{"id":1,"kind":"silence","from":1,"until":2,"matchers":[{"label":"site","op":"=~","value":"("}]}])");
}

void TestAlertMute::refuses()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!mutesFromJson(json));
}

QTEST_GUILESS_MAIN(TestAlertMute)
#include "tst_alertmute.moc"
