// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowplace.h"

#include "tests/ui/guitest.h"

#include <QTest>

using namespace fleetscope;

class TestWindowPlace : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void opensWhereItCanBeReached_data()
    {
        QTest::addColumn<QRect>("wanted");
        QTest::addColumn<QList<QRect>>("screens");
        QTest::addColumn<QRect>("expected");
        const QRect one(0, 0, 1920, 1080);
        const QRect right(1920, 0, 1920, 1080);
        const QRect window(100, 50, 1280, 800);
        const QRect centred(320, 140, 1280, 800); // (1920 - 1280) / 2, (1080 - 800) / 2
        QTest::newRow("on the screen") << window << QList{one} << window;
        QTest::newRow("on the second screen")
            << window.translated(1920, 0) << QList{one, right} << window.translated(1920, 0);
        QTest::newRow("second screen is gone") << window.translated(1920, 0) << QList{one} << centred;
        QTest::newRow("far away") << window.translated(-30'000, 0) << QList{one} << centred;
        QTest::newRow("above the screen") << window.translated(0, -200) << QList{one} << centred;
        QTest::newRow("below the screen") << window.translated(0, 1'060) << QList{one} << centred;
        QTest::newRow("a hand's width left")
            << QRect(1800, 50, 1280, 800) << QList{one} << QRect(1800, 50, 1280, 800);
        QTest::newRow("less than that") << QRect(1801, 50, 1280, 800) << QList{one} << centred;
        QTest::newRow("too large for what is left")
            << QRect(5000, 0, 4000, 3000) << QList{one} << QRect(0, 0, 1920, 1080);
        QTest::newRow("no screen") << window << QList<QRect>{} << window;
    }
    void opensWhereItCanBeReached()
    {
        QFETCH(QRect, wanted);
        QFETCH(QList<QRect>, screens);
        QTEST(reachablePlace(wanted, screens), "expected");
    }
};

QTEST_GUILESS_MAIN(TestWindowPlace)
#include "tst_windowplace.moc"
