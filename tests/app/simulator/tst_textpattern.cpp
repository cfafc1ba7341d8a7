// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/textpattern.h"

#include <QSet>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestTextPattern : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void fillsFields_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("literal") << u"dev"_s << u"dev"_s;
        QTest::newRow("number") << u"AQ-{n}"_s << u"AQ-42"_s;
        QTest::newRow("padded") << u"AQ-{n:4}"_s << u"AQ-0042"_s;
        QTest::newRow("padding too small") << u"{n:1}x"_s << u"42x"_s;
        QTest::newRow("place and house") << u"{place} {house}"_s << u"Salzstraße 7"_s;
        QTest::newRow("site, code, model") << u"{code}/{site}: {model}"_s << u"ALT/Altstadt: Airnode 3"_s;
    }
    void fillsFields()
    {
        QFETCH(QString, pattern);
        const auto parsed = TextPattern::parse(pattern);
        QVERIFY(parsed);
        std::string text;
        appendPattern(text, *parsed, {42, 7, "ALT", "Altstadt", "Salzstraße", "Airnode 3"});
        QTEST(QString::fromStdString(text), "expected");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("open brace") << u"AQ-{n"_s;
        QTest::newRow("unknown field") << u"{serial}"_s;
        QTest::newRow("empty field") << u"{}"_s;
        QTest::newRow("width is no number") << u"{n:x}"_s;
        QTest::newRow("width zero") << u"{n:0}"_s;
        QTest::newRow("too many digits") << u"{hex:9}"_s;
        QTest::newRow("width of a text") << u"{site:3}"_s;
    }
    void refuses()
    {
        QFETCH(QString, pattern);
        const auto parsed = TextPattern::parse(pattern);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, ErrorKind::InvalidInput);
    }

    void scramblesWithoutCollision()
    {
        const auto pattern = TextPattern::parse(u"{hex:3}"_s);
        QVERIFY(pattern);
        QVERIFY(pattern->isUniqueFor(4'096)); // 16³
        QVERIFY(!pattern->isUniqueFor(4'097));
        QSet<QByteArray> texts;
        for (quint32 number = 1; number <= 4'096; ++number) {
            std::string text;
            appendPattern(text, *pattern, {number, 0, {}, {}, {}, {}});
            QCOMPARE(text.size(), size_t{3});
            texts.insert(QByteArray::fromStdString(text));
        }
        QCOMPARE(texts.size(), 4'096);
    }
};

QTEST_GUILESS_MAIN(TestTextPattern)
#include "tst_textpattern.moc"
