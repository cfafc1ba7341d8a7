// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/filtercompletion.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

FieldCatalogue catalogue()
{
    FieldCatalogue known;
    known.metrics = {{u"pm10"_s, 20}, {u"pm25"_s, 90}, {u"odd name"_s, 1}, {u"supply"_s, 5}};
    known.tagKeys = {{u"site"_s, 40}, {u"floor"_s, 10}};
    known.values[u"site"_s] = {{u"north"_s, 5}, {u"the north"_s, 50}, {u"Norway"_s, 7}, {u"port"_s, 99}};
    known.values[u"status"_s] = {{u"offline"_s, 3}};
    return known;
}

QStringList texts(const FilterCompletion &completion)
{
    QStringList list;
    for (const FilterCandidate &candidate : completion.candidates)
        list.append(candidate.text);
    return list;
}

} // namespace

class TestFilterCompletion : public QObject
{
    Q_OBJECT
private slots:
    void offersWhatCanStandThere_data()
    {
        QTest::addColumn<QString>("text"); // `|` is the cursor
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("replaced");
        const auto row = [](const QString &text, const QStringList &expected, const QString &replaced = {}) {
            QTest::newRow(qUtf8Printable(text)) << text << expected << replaced;
        };
        row(u"stat|"_s, {u"status"_s}, u"stat"_s);
        row(u"status|"_s, {}, u"status"_s);
        row(u"STA|"_s, {u"status"_s}, u"STA"_s);
        // names that begin with it, then keys, then what contains it
        row(u"s|"_s,
            {u"status"_s, u"site"_s, u"serial"_s, u"tag.site"_s, u"m.supply"_s, u"lastseen"_s, u"messages"_s,
             u"alert.severity"_s},
            u"s"_s);
        row(u"pm|"_s, {u"m.pm25"_s, u"m.pm10"_s}, u"pm"_s);
        row(u"m.|"_s, {u"m.pm25"_s, u"m.pm10"_s, u"m.supply"_s, u"m.\"odd name\""_s}, u"m."_s);
        row(u"m.pm25|"_s, {u"m.pm25"_s, u"m.pm25.age"_s}, u"m.pm25"_s);
        row(u"status |"_s, {u"=="_s, u"!="_s, u"in"_s, u"and"_s, u"or"_s});
        row(u"(age |"_s,
            {u"=="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s, u"in"_s, u"and"_s, u"or"_s, u")"_s});
        row(u"site con|"_s, {u"contains"_s}, u"con"_s);
        row(u"status == |"_s, {u"online"_s, u"offline"_s, u"unknown"_s});
        row(u"status ==|"_s, {u"online"_s, u"offline"_s, u"unknown"_s});
        row(u"status == off|"_s, {u"offline"_s}, u"off"_s);
        row(u"site == no|"_s, {u"Norway"_s, u"north"_s, u"\"the north\""_s}, u"no"_s);
        row(u"site == \"no|"_s, {u"Norway"_s, u"north"_s, u"\"the north\""_s}, u"\"no"_s);
        row(u"site == \"no| and model"_s, {u"Norway"_s, u"north"_s, u"\"the north\""_s}, u"\"no"_s);
        row(u"site == no|r and x"_s, {u"Norway"_s, u"north"_s, u"\"the north\""_s}, u"nor"_s);
        row(u"site in |"_s, {u"{"_s});
        row(u"site in {po|"_s, {u"port"_s}, u"po"_s);
        row(u"site in {port |"_s, {u","_s, u"}"_s});
        row(u"site in {port, nor|"_s, {u"Norway"_s, u"north"_s, u"\"the north\""_s}, u"nor"_s);
        row(u"site in {port} |"_s, {u"and"_s, u"or"_s});
        row(u"site == port a|"_s,
            {u"and"_s, u"age"_s, u"alert.severity"_s, u"alert.count"_s, u"name"_s, u"status"_s, u"serial"_s,
             u"lastseen"_s, u"messages"_s, u"interval"_s, u"tag.site"_s, u"tag.floor"_s, u"m.\"odd name\""_s},
            u"a"_s);
        row(u"site == port and stat|"_s, {u"status"_s}, u"stat"_s);
        row(u"not stat|"_s, {u"status"_s}, u"stat"_s);
        row(u"al|"_s, {u"alert.severity"_s, u"alert.count"_s, u"serial"_s, u"interval"_s}, u"al"_s);
        row(u"alert.severity >= |"_s, {u"critical"_s, u"warning"_s, u"info"_s});
        row(u"age > |"_s, {u"1m"_s, u"15m"_s, u"1h"_s, u"1d"_s});
        row(u"topic |"_s, {u"=="_s, u"!="_s, u"and"_s, u"or"_s});
        row(u"topic == |"_s, {});
        row(u"model == |"_s, {});
    }
    void offersWhatCanStandThere()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QFETCH(QString, replaced);
        const qsizetype cursor = text.indexOf(u'|');
        text.remove(cursor, 1);
        const FilterCompletion completion = completeFilter(text, cursor, catalogue());
        QCOMPARE(texts(completion), expected);
        QCOMPARE(text.mid(completion.column, completion.length), replaced);
    }

    void countsUses()
    {
        const FilterCompletion completion = completeFilter(u"pm", 2, catalogue());
        QCOMPARE(completion.candidates.front(),
                 (FilterCandidate{FilterCandidate::Kind::Metric, u"m.pm25"_s, 90}));
        const FilterCompletion status = completeFilter(u"status == o", 11, catalogue());
        QCOMPARE(status.candidates[1], (FilterCandidate{FilterCandidate::Kind::Value, u"offline"_s, 3}));
    }

    void isBounded()
    {
        FieldCatalogue large;
        for (int i = 0; i < 500; ++i)
            large.metrics.push_back({u"x%1"_s.arg(i), 1});
        QCOMPARE(completeFilter(u"m.x", 3, large).candidates.size(), maxFilterCandidates);
        QCOMPARE(completeFilter(u"m.x", 3, large).candidates.front().text, u"m.x0"_s);
        QVERIFY(completeFilter(u"x", 99, large).column <= 1);
    }
};

QTEST_GUILESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"
