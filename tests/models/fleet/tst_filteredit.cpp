// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/filteredit.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

const FilterField siteField{FilterField::Kind::Site, {}};
const FilterField statusField{FilterField::Kind::Status, {}};

FilterPtr parsed(const QString &text) { return parseFilter(text).filter; }

} // namespace

class TestFilterEdit : public QObject
{
    Q_OBJECT
private slots:
    /// Whatever a device calls itself is found again, and only that.
    void quotesWhatDevicesSend_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("plain") << u"pump-7"_s;
        QTest::newRow("a space") << u"pump 7"_s;
        QTest::newRow("quotes") << u"say \"hi\""_s;
        QTest::newRow("backslash at the end") << u"C:\\temp\\"_s;
        QTest::newRow("looks like an escape") << u"a\\nb"_s;
        QTest::newRow("braces and commas") << u"{a, b}"_s;
        QTest::newRow("tries to be language") << u"\" or id == \"x"_s;
        QTest::newRow("keyword") << u"and"_s;
        QTest::newRow("null") << u"null"_s;
        QTest::newRow("number") << u"0042"_s;
        QTest::newRow("line feed and tab") << u"a\nb\tc"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s;
        QTest::newRow("markup") << u"<img src=x onerror=1>"_s;
        QTest::newRow("other script") << u"Zürich 東京"_s;
        QTest::newRow("exclamation") << u"!x"_s;
        QTest::newRow("topic filter") << u"iot/+/x"_s;
    }
    void quotesWhatDevicesSend()
    {
        QFETCH(QString, value);
        const FilterField tagField{FilterField::Kind::Tag, value};
        const FilterField metricField{FilterField::Kind::Metric, value};
        for (const FilterField &field : {siteField, tagField, metricField}) {
            const QString term = filterTerm(field, FilterOperator::Equal, value);
            QVERIFY(!term.contains(u'\n'));
            const FilterPtr filter = parsed(term);
            QVERIFY2(filter, qUtf8Printable(term));
            QCOMPARE(int(filter->root().kind), int(FilterNode::Kind::Compare));
            QCOMPARE(filter->root().field, field);
            QCOMPARE(filter->root().values.front().text, value);
            QCOMPARE(int(filter->root().values.front().kind), int(FilterValue::Kind::Text));
        }
    }

    void writesTermsForValues()
    {
        const FilterField metric{FilterField::Kind::Metric, u"pm25"_s};
        const auto term = [&](const Value &value) {
            return filterTerm(metric, FilterOperator::Equal, value);
        };
        QCOMPARE(term({21.5, {}, ValueKind::Number}), u"m.pm25 == 21.5"_s);
        QCOMPARE(term({0.1 + 0.2, {}, ValueKind::Number}), u"m.pm25 == 0.30000000000000004"_s);
        QCOMPARE(term({1, {}, ValueKind::Boolean}), u"m.pm25 == true"_s);
        QCOMPARE(term({0, "21.5", ValueKind::Text}), u"m.pm25 == \"21.5\""_s);
        QCOMPARE(term({0, "", ValueKind::Text}), u"m.pm25 == \"\""_s);
        QCOMPARE(term({}), u"m.pm25 == null"_s);
        QCOMPARE(filterTerm(siteField, FilterOperator::NotEqual, QString()), u"site != null"_s);
        QCOMPARE(filterTerm(FilterField{FilterField::Kind::Age, {}}, FilterOperator::Greater, u"15m"_s),
                 u"age > 15m"_s);
        QCOMPARE(filterTerm(siteField, FilterOperator::Contains, u"no"_s), u"site contains no"_s);
    }

    void joinsTerms_data()
    {
        QTest::addColumn<QString>("current");
        QTest::addColumn<FilterJoin>("how");
        QTest::addColumn<QString>("expected");
        QTest::newRow("first") << u""_s << FilterJoin::And << u"site == a"_s;
        QTest::newRow("first, negated") << u""_s << FilterJoin::AndNot << u"not site == a"_s;
        QTest::newRow("replace") << u"x or y"_s << FilterJoin::Replace << u"site == a"_s;
        QTest::newRow("replace, negated") << u"x or y"_s << FilterJoin::ReplaceNot << u"not site == a"_s;
        QTest::newRow("and") << u"x"_s << FilterJoin::And << u"x and site == a"_s;
        QTest::newRow("and behind or") << u"x or y"_s << FilterJoin::And << u"(x or y) and site == a"_s;
        QTest::newRow("or behind and") << u"x y"_s << FilterJoin::Or << u"x and y or site == a"_s;
        QTest::newRow("or not") << u"x"_s << FilterJoin::OrNot << u"x or not site == a"_s;
        QTest::newRow("and not") << u"x y"_s << FilterJoin::AndNot << u"x and y and not site == a"_s;
        QTest::newRow("wrong text gives way") << u"x =="_s << FilterJoin::And << u"site == a"_s;
    }
    void joinsTerms()
    {
        QFETCH(QString, current);
        QFETCH(FilterJoin, how);
        QTEST(joinFilter(current, how, u"site == a"_s), "expected");
    }

    void negatesWholeTerms()
    {
        QCOMPARE(joinFilter({}, FilterJoin::AndNot, u"a or b"_s), u"not (a or b)"_s);
        QCOMPARE(joinFilter(u"x"_s, FilterJoin::And, u"a =="_s), u"x"_s);
    }

    void splitsConjunctions()
    {
        QCOMPARE(conjuncts(parsed(u"a status == online (b or c)"_s)),
                 (QStringList{u"a"_s, u"status == online"_s, u"b or c"_s}));
        QCOMPARE(conjuncts(parsed(u"a or b"_s)), QStringList{u"a or b"_s});
        QCOMPARE(conjuncts({}), QStringList());
    }

    void removesOneConjunct()
    {
        const FilterPtr filter = parsed(u"a status == online (b or c)"_s);
        QCOMPARE(withoutConjunct(filter, 0), u"status == online and (b or c)"_s);
        QCOMPARE(withoutConjunct(filter, 2), u"a and status == online"_s);
        QCOMPARE(withoutConjunct(parsed(u"a (b or c)"_s), 0), u"b or c"_s);
        QCOMPARE(withoutConjunct(parsed(u"a or b"_s), 0), QString());
    }

    void togglesFacetValues()
    {
        QString text = withToggledValue({}, siteField, u"north"_s);
        QCOMPARE(text, u"site == north"_s);
        text = withToggledValue(parsed(text), siteField, u"the port"_s);
        QCOMPARE(text, u"site in {north, \"the port\"}"_s);
        QCOMPARE(chosenValues(parsed(text), siteField), (QStringList{u"north"_s, u"the port"_s}));
        text = withToggledValue(parsed(text), statusField, u"offline"_s);
        QCOMPARE(text, u"site in {north, \"the port\"} and status == offline"_s);
        text = withToggledValue(parsed(text), siteField, QString());
        QCOMPARE(text, u"site in {north, \"the port\", null} and status == offline"_s);
        text = withToggledValue(parsed(text), siteField, u"north"_s);
        text = withToggledValue(parsed(text), siteField, QString());
        QCOMPARE(text, u"site == \"the port\" and status == offline"_s);
        text = withToggledValue(parsed(text), siteField, u"the port"_s);
        QCOMPARE(text, u"status == offline"_s);
        QCOMPARE(withToggledValue(parsed(text), statusField, u"offline"_s), QString());
        QCOMPARE(chosenValues(parsed(u"site == a or b"_s), siteField), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestFilterEdit)
#include "tst_filteredit.moc"
