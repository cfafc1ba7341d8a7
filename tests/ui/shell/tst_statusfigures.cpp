// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusfigures.h"

#include "tests/ui/guitest.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

QToolButton *button(StatusFiguresBar &bar, const QString &beginning)
{
    for (QToolButton *each : bar.findChildren<QToolButton *>()) {
        if (each->text().startsWith(beginning))
            return each;
    }
    return nullptr;
}

const StatusFigures seed{5'000, 4'812, 1'204, 16.7, 200ms, 0, 0};

} // namespace

class TestStatusFigures : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void saysHowTheFleetIs_data()
    {
        QTest::addColumn<StatusFigures>("figures");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing yet")
            << StatusFigures{}
            << u"Connected · 0 devices · 0 online · 0 shown · 0 msg/s · lag 0.0\u202fs · dropped 0"_s;
        QTest::newRow("the usual")
            << seed
            << u"Connected · 5,000 devices · 4,812 online · 1,204 shown · 17 msg/s · lag 0.2\u202fs · dropped 0"_s;
        StatusFigures missing = seed;
        missing.notStored = 1'204;
        QTest::newRow("not everything is stored")
            << missing
            << u"Connected · 5,000 devices · 4,812 online · 1,204 shown · 17 msg/s · lag 0.2\u202fs · dropped 0 · not stored 1,204"_s;
        StatusFigures trouble = seed;
        trouble.messagesPerSecond = 0.42;
        trouble.lag = 75s;
        trouble.dropped = 1'000'000;
        trouble.rejected = 3;
        QTest::newRow("trouble")
            << trouble
            << u"Connected · 5,000 devices · 4,812 online · 1,204 shown · 0.4 msg/s · lag 75\u202fs · dropped 1,000,000 · rejected 3"_s;
    }
    void saysHowTheFleetIs()
    {
        QFETCH(StatusFigures, figures);
        Theme theme;
        StatusFiguresBar bar(theme);
        bar.setConnection({{IconId::Online, Ink::Ok}, u"Connected"_s, {}});
        bar.setFigures(figures);
        QTEST(bar.text(), "text");
    }

    void nothingMovesWhenNumbersGrowShorter()
    {
        Theme theme;
        StatusFiguresBar bar(theme);
        bar.resize(900, 30);
        bar.show();
        bar.setFigures(seed);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const auto places = [&bar] {
            QList<int> result;
            for (const QLabel *label : bar.findChildren<QLabel *>())
                result << label->x();
            return result;
        };
        const QList<int> before = places();
        StatusFigures fewer = seed;
        fewer.devices = 7;
        fewer.online = 7;
        fewer.shown = 1;
        fewer.messagesPerSecond = 0;
        bar.setFigures(fewer);
        bar.setConnection({{IconId::Online, Ink::Ok}, u"Up"_s, {}});
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCOMPARE(places(), before);
    }

    void countersAreButtonsOnlyWhenTheyCount()
    {
        Theme theme;
        StatusFiguresBar bar(theme);
        bar.resize(900, 30);
        bar.show();
        bar.setFigures(seed);
        const QSignalSpy dropped(&bar, &StatusFiguresBar::droppedClicked);
        const QSignalSpy rejected(&bar, &StatusFiguresBar::rejectedClicked);
        QToolButton *drops = button(bar, u"dropped"_s);
        QTest::keyClick(drops, Qt::Key_Space); // at zero as well: it opens everything that was counted
        QCOMPARE(dropped.size(), 1);
        QVERIFY(!button(bar, u"rejected"_s)->isVisible());

        StatusFigures trouble = seed;
        trouble.dropped = 12;
        trouble.rejected = 3;
        bar.setFigures(trouble);
        QTest::mouseClick(drops, Qt::LeftButton);
        QCOMPARE(dropped.size(), 2);
        QVERIFY(button(bar, u"rejected"_s)->isVisible());
        QTest::keyClick(button(bar, u"rejected"_s), Qt::Key_Space);
        QCOMPARE(rejected.size(), 1);
    }

    void showsNamesOfConnectionsAsText()
    {
        Theme theme;
        StatusFiguresBar bar(theme);
        bar.setConnection({{}, u"Connected"_s, u"<b>Lab</b>"_s});
        for (const QWidget *widget : bar.findChildren<QWidget *>())
            QVERIFY(!widget->toolTip().contains(u"<b>"_s));
    }
};

QTEST_MAIN(TestStatusFigures)
#include "tst_statusfigures.moc"
