// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/savedview.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray file(const QByteArray &views)
{
    return R"({"format": "fleetscope-views", "version": 1, "views": [)" + views + "]}";
}

} // namespace

class TestSavedView : public QObject
{
    Q_OBJECT
private slots:
    void comesBackAsItWasSaved_data()
    {
        QTest::addColumn<QList<SavedView>>("views");
        QTest::newRow("none") << QList<SavedView>{};
        QTest::newRow("a bare name") << QList<SavedView>{{u"Everything"_s, {}, {}, {}}};
        QTest::newRow("all there is") << QList<SavedView>{
            {u"Dusty"_s,
             u"m.pm25 > 35 and tag.site in {north, \"old port\"}"_s,
             {{u"status"_s, 90}, {u"id"_s, 0}, {u"m.\"pm 2.5\""_s, maxColumnWidth}},
             {{u"m.pm25"_s, true}, {u"id"_s, false}}},
            {u"Zürich ☃ <b>"_s, u"site == \"Zürich\""_s, {{u"id"_s, 120}}, {}},
        };
    }
    void comesBackAsItWasSaved()
    {
        QFETCH(QList<SavedView>, views);
        const auto read = savedViewsFromJson(savedViewsToJson(views));
        QVERIFY(read);
        QCOMPARE(*read, views);
    }

    void readsWhatAnEarlierVersionWrote()
    {
        const auto read = savedViewsFromJson(file(
            R"({"name": " Dusty  days ", "filter": "m.pm25 > 35", "columns": [{"key": "id", "width": 80}, {"key": "fw"}],
                "sort": [{"key": "id"}], "colour": "a later version may know it"})"));
        QVERIFY(read);
        const QList<SavedView> expected{
            {u"Dusty days"_s, u"m.pm25 > 35"_s, {{u"id"_s, 80}, {u"fw"_s, 0}}, {{u"id"_s, false}}}};
        QCOMPARE(*read, expected);
    }

    void refusesWhatItCannotKeep_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("subject");
        QTest::newRow("empty") << QByteArray() << QString();
        QTest::newRow("no JSON") << QByteArray("{") << QString();
        QTest::newRow("an array") << QByteArray("[]") << QString();
        QTest::newRow("another format")
            << QByteArray(R"({"format": "x", "version": 1, "views": []})") << QString();
        QTest::newRow("no version") << QByteArray(R"({"format": "fleetscope-views", "views": []})")
                                    << QString();
        QTest::newRow("a newer version")
            << QByteArray(R"({"format": "fleetscope-views", "version": 2, "views": []})") << QString();
        QTest::newRow("views is no array")
            << QByteArray(R"({"format": "fleetscope-views", "version": 1, "views": {}})") << QString();
        QTest::newRow("a view is a number") << file("7") << QString();
        QTest::newRow("no name") << file(R"({"filter": "x"})") << QString();
        QTest::newRow("a blank name") << file(R"({"name": " \t"})") << QString();
        QTest::newRow("a long name") << file("{\"name\": \"" + QByteArray(81, 'n') + "\"}")
                                     << QString(80, u'n');
        QTest::newRow("the filter is a number") << file(R"({"name": "A", "filter": 1})") << u"A"_s;
        QTest::newRow("a long filter")
            << file("{\"name\": \"A\", \"filter\": \"" + QByteArray(8193, 'f') + "\"}") << u"A"_s;
        QTest::newRow("columns is a text") << file(R"({"name": "A", "columns": "id"})") << u"A"_s;
        QTest::newRow("a column without a key") << file(R"({"name": "A", "columns": [{}]})") << u"A"_s;
        QTest::newRow("a column that is a text") << file(R"({"name": "A", "columns": ["id"]})") << u"A"_s;
        QTest::newRow("a column twice")
            << file(R"({"name": "A", "columns": [{"key": "id"}, {"key": "id"}]})") << u"A"_s;
        QTest::newRow("a negative width")
            << file(R"({"name": "A", "columns": [{"key": "id", "width": -1}]})") << u"A"_s;
        QTest::newRow("a huge width")
            << file(R"({"name": "A", "columns": [{"key": "id", "width": 4001}]})") << u"A"_s;
        QTest::newRow("half a pixel")
            << file(R"({"name": "A", "columns": [{"key": "id", "width": 0.5}]})") << u"A"_s;
        QTest::newRow("a sort without a key") << file(R"({"name": "A", "sort": [{}]})") << u"A"_s;
        QTest::newRow("a direction in words")
            << file(R"({"name": "A", "sort": [{"key": "id", "descending": "yes"}]})") << u"A"_s;
        QTest::newRow("the second is broken") << file(R"({"name": "A"}, {"name": "B", "sort": 1})") << u"B"_s;
    }
    void refusesWhatItCannotKeep()
    {
        QFETCH(QByteArray, json);
        const auto read = savedViewsFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
        QTEST(read.error().subject, "subject");
    }

    void refusesWhatIsTooLarge()
    {
        QVERIFY(!savedViewsFromJson(file({}) + QByteArray(maxViewFile, ' ')));
        QByteArray views = R"({"name": "A"})";
        for (int i = 1; i < maxViews; ++i)
            views += R"(, {"name": "A"})";
        QVERIFY(savedViewsFromJson(file(views)));
        QVERIFY(!savedViewsFromJson(file(views + R"(, {"name": "A"})")));
    }

    void givesEveryViewANameOfItsOwn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("free") << u"Port"_s << u"Port"_s;
        QTest::newRow("white space") << u"  Old \n port "_s << u"Old port"_s;
        QTest::newRow("taken") << u"Dusty"_s << u"Dusty (3)"_s;
        QTest::newRow("taken but for case") << u"DUSTY"_s << u"DUSTY (3)"_s;
        QTest::newRow("blank") << u" "_s << QString();
        QTest::newRow("too long") << QString(100, u'n') << QString(80, u'n');
        QTest::newRow("long and taken") << QString(80, u'm') << QString(QString(76, u'm') + u" (2)"_s);
    }
    void givesEveryViewANameOfItsOwn()
    {
        const QList<SavedView> taken{
            {u"Dusty"_s, {}, {}, {}}, {u"dusty (2)"_s, {}, {}, {}}, {QString(80, u'm'), {}, {}, {}}};
        QFETCH(QString, name);
        QTEST(uniqueViewName(name, taken), "expected");
    }
};

QTEST_GUILESS_MAIN(TestSavedView)
#include "tst_savedview.moc"
