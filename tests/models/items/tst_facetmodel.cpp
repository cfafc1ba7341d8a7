// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/facetmodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int status = 0;
constexpr int site = 1;

FilterPtr filterOf(const QString &text) { return parseFilter(text).filter; }

QString rows(const FacetModel &model, int group)
{
    QStringList texts;
    const QModelIndex parent = model.index(group, 0);
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        texts.append(index.data().toString()
                     + (index.data(FacetModel::MoreRole).toBool()
                            ? u""_s
                            : u" "_s + index.data(FacetModel::CountRole).toString())
                     + (index.data(FacetModel::ChosenRole).toBool() ? u"*"_s : u""_s));
    }
    return texts.join(u", "_s);
}

/// Sites s0, s1, … with 100, 99, … devices.
Facets manySites(int count)
{
    Facets facets(4);
    for (int i = 0; i < count; ++i)
        facets[site].push_back({u"s%1"_s.arg(i), quint32(100 - i)});
    return facets;
}

} // namespace

class TestFacetModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void showsValuesWithTheirCounts()
    {
        FacetModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(3, 0).data().toString(), u"Firmware"_s);
        model.setFacets({{{u"online"_s, 90}, {u"offline"_s, 10}}, {{u"Port"_s, 60}, {u""_s, 40}}, {}, {}},
                        {});
        QCOMPARE(rows(model, status), u"Online 90, Offline 10"_s);
        QCOMPARE(rows(model, site), u"Port 60, not told 40"_s);
        const QModelIndex second = model.index(1, 0, model.index(site, 0));
        QCOMPARE(second.data(FacetModel::ShareRole).toDouble(), 40.0 / 60.0);
        QCOMPARE(second.data(FacetModel::ValueRole).toString(), QString());
        QCOMPARE(model.fieldOf(second).text(), u"site"_s);
        QCOMPARE(model.fieldOf(model.index(2, 0)).text(), u"model"_s);
    }

    void keepsItsPlacesWhileAFilterIsInEffect()
    {
        FacetModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFacets({{{u"online"_s, 90}, {u"offline"_s, 10}}, {{u"Port"_s, 60}, {u"Hill"_s, 40}}, {}, {}},
                        {});
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setFacets({{{u"offline"_s, 9}}, {{u"Hill"_s, 8}, {u"Port"_s, 1}}, {}, {}},
                        filterOf(u"status == offline and x"_s));
        QCOMPARE(rows(model, status), u"Online 0, Offline 9*"_s);
        QCOMPARE(rows(model, site), u"Port 1, Hill 8"_s);
        QCOMPARE(removed.count(), 0);
        model.setFacets({{{u"offline"_s, 10}, {u"online"_s, 1}}, {{u"Hill"_s, 41}, {u"Port"_s, 3}}, {}, {}},
                        {});
        QCOMPARE(rows(model, status), u"Offline 10, Online 1"_s);
        QCOMPARE(rows(model, site), u"Hill 41, Port 3"_s);

        model.setHeld(true);
        model.setFacets({{{u"online"_s, 12}, {u"offline"_s, 10}}, {}, {}, {}}, {});
        QCOMPARE(rows(model, status), u"Offline 10, Online 12"_s);
    }

    void showsWhatTheFilterAsksForThatNobodyHas()
    {
        FacetModel model;
        model.setFacets(Facets(4), filterOf(u"site in {Port, Hill} and fw == null"_s));
        QCOMPARE(rows(model, site), u"Port 0*, Hill 0*"_s);
        QCOMPARE(rows(model, 3), u"not told 0*"_s);
    }

    void showsTheFirstFewUntilAsked()
    {
        FacetModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFacets(manySites(9), {});
        QCOMPARE(model.rowCount(model.index(site, 0)), 9);
        model.setFacets(manySites(20), {});
        QCOMPARE(model.rowCount(model.index(site, 0)), 9);
        QVERIFY(rows(model, site).endsWith(u"s7 93, 12 more"));
        model.toggleMore(site);
        QCOMPARE(model.rowCount(model.index(site, 0)), 21);
        QVERIFY(rows(model, site).endsWith(u"s19 81, Fewer"));
        model.toggleMore(site);
        model.setFacets(manySites(20), filterOf(u"site == s15"_s));
        QVERIFY(rows(model, site).endsWith(u"s7 93, s15 85*, 11 more"));
    }
};

QTEST_GUILESS_MAIN(TestFacetModel)
#include "tst_facetmodel.moc"
