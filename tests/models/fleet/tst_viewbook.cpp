// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/viewbook.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

const SavedView &all()
{
    static const SavedView view{u"All"_s, {}, {{u"id"_s, 0}, {u"fw"_s, 80}}, {}};
    return view;
}

ViewBook book() { return ViewBook({all(), {u"Offline"_s, u"status == offline"_s, all().columns, {}}}); }

SavedView with(SavedView view, const QString &filter)
{
    view.filter = filter;
    return view;
}

QStringList names(const ViewBook &book)
{
    QStringList list;
    for (int i = 0; i < book.count(); ++i)
        list.append(book.entry(i).saved.name);
    return list;
}

} // namespace

class TestViewBook : public QObject
{
    Q_OBJECT
private slots:
    void keepsChangesOfEveryTab()
    {
        ViewBook views = book();
        views.setWorking(with(views.working(), u"site == Port"_s));
        views.select(1);
        QCOMPARE(views.working().filter, u"status == offline"_s);
        views.select(0);
        QCOMPARE(views.working().filter, u"site == Port"_s);
        QVERIFY(views.entry(0).isModified());
        QVERIFY(!views.entry(1).isModified());
        views.revert();
        QVERIFY(!views.entry(0).isModified());
        QCOMPARE(views.working(), all());
    }

    void savesAsANewViewAndLeavesTheOldOneAsItWas()
    {
        ViewBook views = book();
        views.setWorking(with(views.working(), u"m.pm25 > 35"_s));
        QVERIFY(views.saveAs(u" Dusty  "_s));
        QCOMPARE(names(views), QStringList({u"All"_s, u"Offline"_s, u"Dusty"_s}));
        QCOMPARE(views.current(), 2);
        QCOMPARE(views.working().filter, u"m.pm25 > 35"_s);
        QVERIFY(!views.entry(0).isModified());
        QVERIFY(!views.entry(2).isModified());

        views.setWorking(with(views.working(), u"m.pm25 > 50"_s));
        QVERIFY(views.entry(2).isModified());
        views.save();
        QVERIFY(!views.entry(2).isModified());
        QCOMPARE(views.savedViews(),
                 QList<SavedView>{with({u"Dusty"_s, {}, all().columns, {}}, u"m.pm25 > 50"_s)});
    }

    void refusesABlankName()
    {
        ViewBook views = book();
        QCOMPARE(views.saveAs(u" "_s).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(views.count(), 2);
        QVERIFY(views.saveAs(u"A"_s));
        QCOMPARE(views.rename(2, u""_s).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(names(views).constLast(), u"A"_s);
    }

    void refusesMoreThanItCanKeep()
    {
        ViewBook views = book();
        for (int i = 0; i < maxViews; ++i)
            QVERIFY(views.saveAs(u"View"_s));
        QCOMPARE(views.saveAs(u"One more"_s).error().kind, ErrorKind::Conflict);
        QCOMPARE(views.add({all()}).error().kind, ErrorKind::Conflict);
        QCOMPARE(views.count(), maxViews + 2);
        QCOMPARE(names(views).at(2 + 199), u"View (200)"_s);
    }

    void protectsTheBuiltInViews()
    {
        ViewBook views = book();
        views.setWorking(with(views.working(), u"x"_s));
        views.save();
        QVERIFY(views.entry(0).isModified());
        QVERIFY(views.rename(0, u"Mine"_s));
        views.remove(0);
        QCOMPARE(names(views), QStringList({u"All"_s, u"Offline"_s}));
        QCOMPARE(views.undoName(), QString());
    }

    void renames()
    {
        ViewBook views = book();
        QVERIFY(views.saveAs(u"A"_s));
        QVERIFY(views.saveAs(u"B"_s));
        QVERIFY(views.rename(3, u"b"_s)); // its own name but for case is free
        QVERIFY(views.rename(2, u"all"_s));
        QCOMPARE(names(views), QStringList({u"All"_s, u"Offline"_s, u"all (2)"_s, u"b"_s}));
        QCOMPARE(views.working().name, u"b"_s);
    }

    void bringsBackWhatWasDeleted()
    {
        ViewBook views = book();
        QVERIFY(views.saveAs(u"A"_s));
        views.setWorking(with(views.working(), u"site == Port"_s)); // not saved
        QVERIFY(views.saveAs(u"B"_s));
        views.select(2);
        views.setWorking(with(views.working(), u"site == Hill"_s));
        views.remove(2);
        QCOMPARE(names(views), QStringList({u"All"_s, u"Offline"_s, u"B"_s}));
        QCOMPARE(views.current(), 1);
        QCOMPARE(views.undoName(), u"A"_s);
        QVERIFY(views.saveAs(u"a"_s)); // the name is taken meanwhile
        views.undo();
        QCOMPARE(names(views), QStringList({u"All"_s, u"Offline"_s, u"A (2)"_s, u"B"_s, u"a"_s}));
        QCOMPARE(views.current(), 2);
        QCOMPARE(views.working().filter, u"site == Hill"_s);
        QCOMPARE(views.undoName(), QString());
        views.undo();
        QCOMPARE(views.count(), 5);
    }

    void importsBesideWhatIsThere()
    {
        ViewBook views = book();
        QVERIFY(views.saveAs(u"A"_s));
        QVERIFY(views.add({{u"A"_s, u"x"_s, {}, {}}, {u"B"_s, {}, {}, {}}}));
        QCOMPARE(names(views), QStringList({u"All"_s, u"Offline"_s, u"A"_s, u"A (2)"_s, u"B"_s}));
        QCOMPARE(views.current(), 2);
    }

    void learnsColumnsLater()
    {
        ViewBook views = book();
        views.setWorking(with(views.working(), u"x"_s));
        views.extend(0, u"fw"_s, {{u"m.a"_s, 0}, {u"m.b"_s, 0}});
        views.extend(0, u"nothing of this name"_s, {{u"m.c"_s, 0}});
        const QList<ViewColumn> expected{
            {u"id"_s, 0}, {u"m.a"_s, 0}, {u"m.b"_s, 0}, {u"fw"_s, 80}, {u"m.c"_s, 0}};
        QCOMPARE(views.entry(0).saved.columns, expected);
        QCOMPARE(views.entry(0).working.columns, expected);
        QCOMPARE(views.working().filter, u"x"_s);
    }

    void outlivesTheProgram()
    {
        ViewBook views = book();
        views.setWorking(with(views.working(), u"site == Port"_s));
        views.extend(1, {}, {{u"m.pm25"_s, 0}});
        views.select(1);
        QVERIFY(views.saveAs(u"A"_s));
        views.setWorking(with(views.working(), u"changed"_s));

        ViewBook next = book();
        QVERIFY(next.restore(views.state()));
        QCOMPARE(next.count(), 3);
        QCOMPARE(next.current(), 2);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(next.entry(i).saved, views.entry(i).saved);
            QCOMPARE(next.entry(i).working, views.entry(i).working);
            QCOMPARE(next.entry(i).builtIn, i < 2);
        }
    }

    void ignoresAStateThatMakesNoSense_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("x");
        QTest::newRow("an empty object") << QByteArray("{}");
        const QByteArray none = R"({"format":"fleetscope-views","version":1,"views":[]})";
        const QByteArray one = R"({"format":"fleetscope-views","version":1,"views":[{"name":"A"}]})";
        QTest::newRow("a working copy too few")
            << QByteArray("{\"saved\":" + one + ",\"working\":" + none + ",\"builtIn\":" + none
                          + ",\"defaults\":" + none + "}");
    }
    void ignoresAStateThatMakesNoSense()
    {
        QFETCH(QByteArray, state);
        ViewBook views = book();
        QVERIFY(views.saveAs(u"A"_s));
        QCOMPARE(views.restore(state).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(views.count(), 3);
    }
};

QTEST_GUILESS_MAIN(TestViewBook)
#include "tst_viewbook.moc"
