// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chartbook.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

ChartLayout titled(const ChartLayout &layout, const QString &title)
{
    ChartLayout next = layout;
    splitDown(next, {}, {.title = title});
    return next;
}

} // namespace

class TestChartBook : public QObject
{
    Q_OBJECT
private slots:
    void undoesAHundredSteps()
    {
        ChartBook book;
        for (int i = 1; i <= 103; ++i) {
            ChartLayout next = book.layout();
            next.tabs[0].name = QString::number(i);
            book.change(next);
        }
        int steps = 0;
        for (; book.canUndo(); ++steps)
            book.undo();
        QCOMPARE(steps, 100);
        QCOMPARE(book.layout().tabs[0].name, u"3"_s);
        while (book.canRedo())
            book.redo();
        QCOMPARE(book.layout().tabs[0].name, u"103"_s);
    }

    void aNewChangeEndsRedo()
    {
        ChartBook book;
        book.change(titled(book.layout(), u"a"_s));
        book.undo();
        QVERIFY(book.canRedo());
        book.change(titled(book.layout(), u"b"_s));
        QVERIFY(!book.canRedo());
        book.change(book.layout()); // no change, no step
        book.undo();
        QVERIFY(!book.canUndo());
    }

    void lookingIsNoStepAndSurvivesUndo()
    {
        ChartBook book;
        book.change(titled(book.layout(), u"a"_s));
        book.look(RangeText{u"now-5m"_s, u"now"_s});
        book.undo();
        QCOMPARE(book.layout().range.from, u"now-5m"_s);
        QVERIFY(!book.canUndo());
        book.look(7);
        QCOMPARE(book.layout().current, 0);
    }

    void keepsLayoutsByName()
    {
        ChartBook book;
        book.change(titled(book.layout(), u"a"_s));
        QVERIFY(book.isModified());
        QVERIFY(!book.saveAs(u"  "_s));
        QVERIFY(book.saveAs(u" Air  quality "_s));
        QCOMPARE(book.name(), u"Air quality"_s);
        QVERIFY(!book.isModified());
        book.look(RangeText{u"now-5m"_s, u"now"_s});
        QVERIFY(!book.isModified());
        book.change(titled(book.layout(), u"b"_s));
        QVERIFY(book.isModified());
        book.open(u"Air quality"_s);
        QCOMPARE(book.layout().tab().chartCount(), 1);
        book.undo();
        QCOMPARE(book.layout().tab().chartCount(), 2);
        book.forget(u"Air quality"_s);
        QVERIFY(book.names().isEmpty());
    }

    void comesBackAsItWas()
    {
        ChartBook book;
        book.change(titled(book.layout(), u"a"_s));
        QVERIFY(book.saveAs(u"One"_s));
        book.change(titled(book.layout(), u"b"_s));
        ChartBook other;
        QVERIFY(other.restore(book.state()));
        QVERIFY(other.layout() == book.layout());
        QCOMPARE(other.names(), QStringList{u"One"_s});
        QCOMPARE(other.name(), u"One"_s);
        QVERIFY(other.isModified());
        QVERIFY(!other.restore("{}"));
        QVERIFY(other.layout() == book.layout());
    }
};

QTEST_GUILESS_MAIN(TestChartBook)
#include "tst_chartbook.moc"
