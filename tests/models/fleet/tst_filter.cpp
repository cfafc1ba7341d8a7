// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/filter.h"

#include <QTest>

#include <random>

using namespace fleetscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(fleetscope::FilterProblem)

namespace {

/// The texts of the tokens with a letter for their kind: "F:status O:== V:offline".
QString describedTokens(const QString &text, const FilterParse &parse)
{
    constexpr QStringView letters = u"WTFOKVPI";
    QStringList parts;
    for (const FilterToken &token : parse.tokens)
        parts.append(letters[qsizetype(token.kind)] + u':' + text.mid(token.column, token.length));
    return parts.join(u' ');
}

/// Random trees out of everything that the language has.
class RandomFilter
{
public:
    explicit RandomFilter(unsigned seed)
        : m_random(seed)
    { }

    FilterNode node(int depth)
    {
        FilterNode made;
        const auto kind = depth > 0 ? below(6) : 3 + below(3);
        switch (kind) {
        case 0:
        case 1: {
            made.kind = kind == 0 ? FilterNode::Kind::And : FilterNode::Kind::Or;
            while (made.children.size() < 2 || below(2) == 0) {
                FilterNode child = node(depth - 1);
                if (child.kind != made.kind)
                    made.children.push_back(std::move(child));
            }
            break;
        }
        case 2:
            made.kind = FilterNode::Kind::Not;
            made.children.push_back(node(depth - 1));
            break;
        case 3: made.text = text(); break;
        case 4:
            made.kind = FilterNode::Kind::Topic;
            made.text = pick({u"iot/+/pm25"_s, u"#"_s, u"iot/a b/#"_s, u"iot/x"_s});
            break;
        default: fillComparison(made); break;
        }
        return made;
    }

private:
    size_t below(size_t limit) { return m_random() % limit; }
    QString pick(const QStringList &choices) { return choices[qsizetype(below(size_t(choices.size())))]; }

    QString text()
    {
        static const QStringList pieces{u"a"_s,    u"\""_s, u"\\"_s,   u" "_s,    u"{"_s,       u"}"_s,
                                        u"("_s,    u"=="_s, u"\n"_s,   u"and"_s,  u"or"_s,      u"not"_s,
                                        u"id"_s,   u","_s,  u"\\d"_s,  u"ü"_s,    u"7"_s,       u"."_s,
                                        u"null"_s, u"<"_s,  u"!"_s,    u"&"_s,    u"alert.x"_s, u"topic"_s,
                                        u"/+/"_s,  u"#"_s,  u".age"_s, u"u0041"_s};
        QString made;
        do {
            made += pick(pieces);
        } while (below(2) == 0);
        return made;
    }

    void fillComparison(FilterNode &made)
    {
        made.kind = FilterNode::Kind::Compare;
        const std::array<FilterField::Kind, 5> kinds{FilterField::Kind::Id, FilterField::Kind::Firmware,
                                                     FilterField::Kind::Tag, FilterField::Kind::Metric,
                                                     FilterField::Kind::MetricAge};
        made.field.kind = kinds[below(kinds.size())];
        if (made.field.kind >= FilterField::Kind::Tag)
            made.field.key = text();
        if (made.field.kind == FilterField::Kind::MetricAge) {
            made.op = FilterOperator::Less;
            made.values.push_back({FilterValue::Kind::Duration, u"2h30m"_s, 0, 9'000'000});
            return;
        }
        made.op = static_cast<FilterOperator>(below(size_t(FilterOperator::In) + 1));
        const size_t count = made.op == FilterOperator::Present ? 0
            : made.op == FilterOperator::In                     ? 1 + below(3)
                                                                : 1;
        if (made.op == FilterOperator::Matches) {
            made.values.push_back({FilterValue::Kind::Text, u"^\\d+ \"x\"$"_s});
            return;
        }
        while (made.values.size() < count)
            made.values.push_back({FilterValue::Kind::Text, text()});
        if (made.field.kind == FilterField::Kind::Metric && made.op == FilterOperator::Greater)
            made.values.front() = {FilterValue::Kind::Number, u"-3.5e2%"_s, -350};
        if (made.op == FilterOperator::NotEqual)
            made.values.front() = {FilterValue::Kind::Null, u"null"_s};
    }

    std::mt19937 m_random;
};

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT
private slots:
    void normalises_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const QString &expected) {
            QTest::newRow(qUtf8Printable(text)) << text << expected;
        };
        row(u"status == offline"_s, u"status == offline"_s);
        row(u"STATUS=Offline"_s, u"status == offline"_s);
        row(u"status!=offline"_s, u"status != offline"_s);
        row(u"fw < 2.4.0 and model == \"AQ-3\""_s, u"fw < 2.4.0 and model == AQ-3"_s);
        row(u"fw < 2.4.0 && model == \"AQ 3\""_s, u"fw < 2.4.0 and model == \"AQ 3\""_s);
        row(u"m.pm25 > 35 and age < 10m"_s, u"m.pm25 > 35 and age < 10m"_s);
        row(u"tag.site in {north, port}"_s, u"tag.site in {north, port}"_s);
        row(u"tag.site in{ north,\"the port\" }"_s, u"tag.site in {north, \"the port\"}"_s);
        row(u"pump valve"_s, u"pump and valve"_s);
        row(u"\"pump valve\""_s, u"\"pump valve\""_s);
        row(u"\"pump\""_s, u"pump"_s);
        row(u"\"and\""_s, u"\"and\""_s);
        row(u"\"status\""_s, u"\"status\""_s);
        row(u"status pump"_s, u"status and pump"_s);
        row(u"a b or c d"_s, u"a and b or c and d"_s);
        row(u"(a or b) c"_s, u"(a or b) and c"_s);
        row(u"a (b c)"_s, u"a and b and c"_s);
        row(u"(a or (b or c))"_s, u"a or b or c"_s);
        row(u"not a b"_s, u"not a and b"_s);
        row(u"!(a b)"_s, u"not (a and b)"_s);
        row(u"not not a"_s, u"not not a"_s);
        row(u"!a || !b"_s, u"not a or not b"_s);
        row(u"a AND NOT b"_s, u"a and not b"_s);
        row(u"rssi < -70dBm"_s, u"m.rssi < -70dBm"_s);
        row(u"battery"_s, u"m.battery"_s);
        row(u"m.\"pm 2.5\" > 3"_s, u"m.\"pm 2.5\" > 3"_s);
        row(u"m.\"pm25\".age > 3"_s, u"m.pm25.age > 3"_s);
        row(u"m.\"x.age\" > 3"_s, u"m.\"x.age\" > 3"_s);
        row(u"m.age > 3"_s, u"m.age > 3"_s);
        row(u"tag.x.age == 3"_s, u"tag.x.age == 3"_s);
        row(u"iot/+/pm25"_s, u"iot/+/pm25"_s);
        row(u"topic == iot/+/pm25"_s, u"iot/+/pm25"_s);
        row(u"topic != iot/a/b"_s, u"not topic == iot/a/b"_s);
        row(u"topic == \"iot/a b/#\""_s, u"topic == \"iot/a b/#\""_s);
        row(u"iot/pump-7/state"_s, u"iot/pump-7/state"_s);
        row(u"id ~ \"^aq-\\d+$\""_s, u"id ~ ^aq-\\d+$"_s);
        row(u"id ~ \"^\\w+ \\d$\""_s, u"id ~ \"^\\\\w+ \\\\d$\""_s);
        row(u"lastseen > now-1h"_s, u"lastseen > now-1h"_s);
        row(u"lastseen > \"2026-09-01 08:00\""_s, u"lastseen > \"2026-09-01 08:00\""_s);
        row(u"m.door == \"35\""_s, u"m.door == \"35\""_s);
        row(u"m.fw == 2.4.1\u001d"_s, u"m.fw == \"2.4.1\\u001d\""_s); // no version: it is shown as a text
        row(u"serial == \"35\""_s, u"serial == 35"_s);
        row(u"site == \"null\""_s, u"site == \"null\""_s);
        row(u"site == NULL"_s, u"site == null"_s);
        row(u"name contains R&D"_s, u"name contains R&D"_s);
        row(u"<img"_s.sliced(1), u"img"_s);
        row(u"\"<img src=x onerror=1>\""_s, u"\"<img src=x onerror=1>\""_s);
    }
    void normalises()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const FilterParse parse = parseFilter(text);
        QVERIFY(!parse.error);
        QVERIFY(parse.filter);
        QCOMPARE(parse.filter->text(), expected);
        QVERIFY(parseFilter(expected).filter);
        QCOMPARE(parseFilter(expected).filter->root(), parse.filter->root());
    }

    void anyTreeSurvivesItsText()
    {
        for (unsigned seed = 0; seed < 3000; ++seed) {
            const Filter filter(RandomFilter(seed).node(3));
            if (filter.text().size() > maxFilterLength)
                continue;
            const FilterParse parse = parseFilter(filter.text());
            QVERIFY2(!parse.error, qUtf8Printable(filter.text()));
            QVERIFY2(parse.filter->root() == filter.root(),
                     qUtf8Printable(filter.text() + u"\n"_s + parse.filter->text()));
        }
    }

    void blankTextIsEverything()
    {
        QVERIFY(!parseFilter(u"").filter);
        QVERIFY(!parseFilter(u"").error);
        QVERIFY(!parseFilter(u" \t").filter);
        QVERIFY(!parseFilter(u" \t").error);
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FilterProblem>("problem");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("subject");
        const auto row = [](const QString &text, FilterProblem problem, int column, int length,
                            const QString &subject = {}) {
            QTest::newRow(qUtf8Printable(text.left(60))) << text << problem << column << length << subject;
        };
        row(u"alert.level == critical"_s, FilterProblem::UnknownField, 0, 11, u"alert.level"_s);
        row(u"alert.level"_s, FilterProblem::UnknownField, 0, 11, u"alert.level"_s);
        row(u"alert.severity == high"_s, FilterProblem::NotASeverity, 18, 4, u"high"_s);
        row(u"alert.severity ~ crit"_s, FilterProblem::OperatorNotForField, 15, 1, u"~"_s);
        row(u"a and colour == red"_s, FilterProblem::UnknownField, 6, 6, u"colour"_s);
        row(u"m. > 3"_s, FilterProblem::UnknownField, 0, 2, u"m."_s);
        row(u"and a"_s, FilterProblem::ExpectedTerm, 0, 3, u"and"_s);
        row(u"a and"_s, FilterProblem::ExpectedTerm, 5, 0);
        row(u"a or or b"_s, FilterProblem::ExpectedTerm, 5, 2, u"or"_s);
        row(u"not"_s, FilterProblem::ExpectedTerm, 3, 0);
        row(u"()"_s, FilterProblem::ExpectedTerm, 1, 1, u")"_s);
        row(u"topic"_s, FilterProblem::ExpectedTerm, 0, 5, u"topic"_s);
        row(u"status =="_s, FilterProblem::ExpectedValue, 9, 0);
        row(u"status == )"_s, FilterProblem::ExpectedValue, 10, 1, u")"_s);
        row(u"fw < and x"_s, FilterProblem::ExpectedValue, 5, 3, u"and"_s);
        row(u"site in {}"_s, FilterProblem::ExpectedValue, 9, 1, u"}"_s);
        row(u"site in {a,}"_s, FilterProblem::ExpectedValue, 11, 1, u"}"_s);
        row(u"site in north"_s, FilterProblem::ExpectedSet, 8, 5, u"north"_s);
        row(u"site in {a b}"_s, FilterProblem::ExpectedSetEnd, 11, 1, u"b"_s);
        row(u"site in {a"_s, FilterProblem::ExpectedSetEnd, 10, 0);
        row(u"x and (a or b"_s, FilterProblem::UnclosedParenthesis, 6, 1);
        row(u"a) b"_s, FilterProblem::UnexpectedText, 1, 1, u")"_s);
        row(u"a, b"_s, FilterProblem::UnexpectedText, 1, 1, u","_s);
        row(u"status == offline == x"_s, FilterProblem::UnexpectedText, 18, 2, u"=="_s);
        row(u"model == \"AQ"_s, FilterProblem::UnclosedQuote, 9, 3);
        row(u"a \"b"_s, FilterProblem::UnclosedQuote, 2, 2);
        row(u"m.\"pm 2.5 > 3"_s, FilterProblem::UnclosedQuote, 0, 13);
        row(u"\"pm 2.5\" > 3"_s, FilterProblem::FieldBeforeOperator, 0, 8, u"pm 2.5"_s);
        row(u"status > online"_s, FilterProblem::OperatorNotForField, 7, 1, u">"_s);
        row(u"age ~ 5"_s, FilterProblem::OperatorNotForField, 4, 1, u"~"_s);
        row(u"topic ~ x"_s, FilterProblem::OperatorNotForField, 6, 1, u"~"_s);
        row(u"messages > many"_s, FilterProblem::NotANumber, 11, 4, u"many"_s);
        row(u"messages > inf"_s, FilterProblem::NotANumber, 11, 3, u"inf"_s);
        row(u"age > 5x"_s, FilterProblem::NotADuration, 6, 2, u"5x"_s);
        row(u"age > 2h30"_s, FilterProblem::NotADuration, 6, 4, u"2h30"_s);
        row(u"age > 1e300d"_s, FilterProblem::NotADuration, 6, 6, u"1e300d"_s);
        row(u"lastseen > 1h"_s, FilterProblem::NotATime, 11, 2, u"1h"_s);
        row(u"lastseen > now-1x"_s, FilterProblem::NotATime, 11, 6, u"now-1x"_s);
        row(u"lastseen > 2026-13-01"_s, FilterProblem::NotATime, 11, 10, u"2026-13-01"_s);
        row(u"lastseen > 1969-12-31"_s, FilterProblem::NotATime, 11, 10, u"1969-12-31"_s);
        row(u"status == up"_s, FilterProblem::NotAStatus, 10, 2, u"up"_s);
        row(u"topic == iot/a+/b"_s, FilterProblem::NotATopicFilter, 9, 8, u"iot/a+/b"_s);
        row(u"id ~ \"(\""_s, FilterProblem::NotAPattern, 5, 3, u"missing closing parenthesis"_s);
        row(u"age > null"_s, FilterProblem::NullNeedsEquals, 6, 4, u"null"_s);
        row(u"id ~ "_s + QString(501, u'a'), FilterProblem::TooLong, 5, 501);
        row(QString(8193, u'a'), FilterProblem::TooLong, 8192, 1);
        row(QString(64, u'(') + u'a' + QString(64, u')'), FilterProblem::TooDeep, 64, 1);
        row(QString(4000, u'!') + u'a', FilterProblem::TooDeep, 64, 1);
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QString, text);
        QFETCH(FilterProblem, problem);
        QFETCH(int, column);
        QFETCH(int, length);
        QFETCH(QString, subject);
        const FilterParse parse = parseFilter(text);
        QVERIFY(!parse.filter);
        QVERIFY(parse.error);
        QCOMPARE(int(parse.error->problem), int(problem));
        QCOMPARE(parse.error->column, column);
        QCOMPARE(parse.error->length, length);
        QCOMPARE(parse.error->subject, subject);
    }

    void sixtyThreeParenthesesAreFine()
    {
        QVERIFY(parseFilter(QString(63, u'(') + u'a' + QString(63, u')')).filter);
    }

    void coloursTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("comparison")
            << u"status == offline and (m.pm25>35 or iot/+/x)"_s
            << u"F:status O:== V:offline K:and P:( F:m.pm25 O:> V:35 K:or T:iot/+/x P:)"_s;
        QTest::newRow("set") << u"site in {a, \"b c\"} pump"_s
                             << u"F:site O:in P:{ V:a P:, V:\"b c\" P:} W:pump"_s;
        QTest::newRow("error in a value") << u"age > soon and x"_s << u"F:age O:> I:soon I:and I:x"_s;
        QTest::newRow("error in a field") << u"x colour == red"_s << u"W:x I:colour I:== I:red"_s;
        QTest::newRow("open parenthesis") << u"( a"_s << u"I:( W:a"_s;
        QTest::newRow("topic field") << u"!topic != iot/#"_s << u"K:! F:topic O:!= T:iot/#"_s;
    }
    void coloursTheText()
    {
        QFETCH(QString, text);
        QTEST(describedTokens(text, parseFilter(text)), "expected");
    }

    void readsValuesInTheLightOfTheirField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("number");
        QTest::addColumn<qint64>("milliseconds");
        using Kind = FilterValue::Kind;
        const auto row = [](const QString &text, Kind kind, double number = 0, qint64 ms = 0) {
            QTest::newRow(qUtf8Printable(text)) << text << int(kind) << number << ms;
        };
        row(u"m.x > 35"_s, Kind::Number, 35);
        row(u"m.x > -3.5"_s, Kind::Number, -3.5);
        row(u"m.x > .5"_s, Kind::Number, 0.5);
        row(u"m.x > 1e3"_s, Kind::Number, 1000);
        row(u"m.x > 35°C"_s, Kind::Number, 35);
        row(u"m.x > 12µg/m3"_s, Kind::Number, 12);
        row(u"m.x > 15m"_s, Kind::Number, 15);
        row(u"m.x > 10k"_s, Kind::Number, 10'000);
        row(u"messages > 1.5M"_s, Kind::Number, 1'500'000);
        row(u"m.x == true"_s, Kind::Boolean, 1);
        row(u"m.x == FALSE"_s, Kind::Boolean, 0);
        row(u"m.x == 2.4.1"_s, Kind::Version);
        row(u"m.x == v3"_s, Kind::Version);
        row(u"m.x == \"35\""_s, Kind::Text);
        row(u"m.x == open"_s, Kind::Text);
        row(u"m.x == 3f2a1b"_s, Kind::Text);
        row(u"m.x == 10:30"_s, Kind::Text);
        row(u"m.x == inf"_s, Kind::Text);
        row(u"m.x == null"_s, Kind::Null);
        row(u"m.x contains null"_s, Kind::Text);
        row(u"fw == 2.4.1"_s, Kind::Text);
        row(u"age > 90"_s, Kind::Duration, 0, 90'000);
        row(u"age > 1.5h"_s, Kind::Duration, 0, 5'400'000);
        row(u"age > 2h30m"_s, Kind::Duration, 0, 9'000'000);
        row(u"age > 500ms"_s, Kind::Duration, 0, 500);
        row(u"age > 10min"_s, Kind::Duration, 0, 600'000);
        row(u"interval < 1w2d"_s, Kind::Duration, 0, 777'600'000);
        row(u"clock < -5m"_s, Kind::Duration, 0, -300'000);
        row(u"m.x.age < 1d"_s, Kind::Duration, 0, 86'400'000);
        row(u"lastseen < now"_s, Kind::Relative, 0, 0);
        row(u"lastseen < now-1h30m"_s, Kind::Relative, 0, -5'400'000);
        row(u"lastseen < now+5m"_s, Kind::Relative, 0, 300'000);
        // 1,788,220,800 s: 2026-09-01 00:00 UTC
        row(u"lastseen < 2026-09-01T08:00Z"_s, Kind::Time, 0, 1'788'249'600'000);
        row(u"lastseen < \"2026-09-01 08:00+02:00\""_s, Kind::Time, 0, 1'788'242'400'000);
        // The zone of this test is three hours ahead.
        row(u"lastseen < 2026-09-01"_s, Kind::Time, 0, 1'788'210'000'000);
        row(u"lastseen < \"2026-09-01 08:00\""_s, Kind::Time, 0, 1'788'238'800'000);
        row(u"lastseen < 2026-09-01T08:00:00.250"_s, Kind::Time, 0, 1'788'238'800'250);
    }
    void readsValuesInTheLightOfTheirField()
    {
        QFETCH(QString, text);
        QFETCH(double, number);
        const FilterParse parse = parseFilter(text, QTimeZone(3 * 3600));
        QVERIFY(parse.filter);
        const FilterValue &value = parse.filter->root().values.front();
        QTEST(int(value.kind), "kind");
        QCOMPARE(value.number, number);
        QTEST(value.milliseconds, "milliseconds");
    }

    void namesTheMetricsItNeeds()
    {
        QCOMPARE(parseFilter(u"m.a > 3 or not (m.b.age < 1h and rssi) or m.a == 2").filter->metrics(),
                 (QStringList{u"a"_s, u"b"_s, u"rssi"_s}));
        QCOMPARE(parseFilter(u"iot/+/pm25").filter->metrics(), QStringList{u"pm25"_s});
        QCOMPARE(parseFilter(u"iot/+/pm25/#").filter->metrics(), QStringList{u"pm25"_s});
        QCOMPARE(parseFilter(u"iot/lab-1/#").filter->metrics(), QStringList());
        QCOMPARE(parseFilter(u"pump status == online").filter->metrics(), QStringList());
    }

    void knowsWhetherTimeMatters()
    {
        QVERIFY(parseFilter(u"x or age > 5m").filter->dependsOnTime());
        QVERIFY(parseFilter(u"not m.x.age > 5m").filter->dependsOnTime());
        QVERIFY(parseFilter(u"lastseen > now-1h").filter->dependsOnTime());
        QVERIFY(!parseFilter(u"lastseen > 2026-01-01").filter->dependsOnTime());
        QVERIFY(!parseFilter(u"age m.x > 3").filter->dependsOnTime());
    }

    void fieldsSurviveTheirText()
    {
        for (const QString &name : FilterField::fixedNames()) {
            QVERIFY(FilterField::parse(name));
            QCOMPARE(FilterField::parse(name)->text(), name);
        }
        const FilterField odd{FilterField::Kind::MetricAge, u"a \"b\".age"_s};
        QCOMPARE(odd.text(), u"m.\"a \\\"b\\\".age\".age"_s);
        QCOMPARE(FilterField::parse(odd.text()), odd);
        QVERIFY(!FilterField::parse(u"colour"));
        QVERIFY(!FilterField::parse(u"m."));
        QVERIFY(!FilterField::parse(u"m.\"\""));
        QVERIFY(!FilterField::parse(u"m.\"a\"b"));
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
