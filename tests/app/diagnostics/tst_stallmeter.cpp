// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnostics/metered.h"
#include "app/diagnostics/processfigures.h"
#include "app/diagnostics/stallmeter.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace fleetscope;

namespace {

/// Work from `fromMs` to `toMs`.
void work(StallMeter &meter, double fromMs, double toMs)
{
    const auto at = [](double ms) {
        return StallMeter::Clock::time_point(std::chrono::duration_cast<StallMeter::Clock::duration>(
            std::chrono::duration<double, std::milli>(ms)));
    };
    meter.enter(at(fromMs));
    meter.leave(at(toMs));
}

} // namespace

class TestStallMeter : public QObject
{
    Q_OBJECT
private slots:
    void addsUpTheEventsOfATurn()
    {
        StallMeter meter;
        work(meter, 100, 110);
        QCOMPARE(meter.longestMs(), 10.0);
        work(meter, 111, 131);
        QCOMPARE(meter.longestMs(), 30.0);
        meter.beginTurn();
        work(meter, 131, 150);
        QCOMPARE(meter.longestMs(), 30.0);
        meter.reset();
        QCOMPARE(meter.longestMs(), 0.0);
    }

    void measuresARealEventLoop()
    {
        static int argc = 1;
        static char name[] = "test";
        static char *argv[] = {name, nullptr};
        Metered<QCoreApplication> application(argc, argv);
        int left = 20;
        QThread elsewhere; // whose events are nobody's stall
        QObject busyObject;
        busyObject.moveToThread(&elsewhere);
        connect(&elsewhere, &QThread::started, &busyObject, [&] {
            QElapsedTimer busy;
            busy.start();
            while (busy.elapsed() < 120) { }
        });
        elsewhere.start();
        QTimer timer;
        connect(&timer, &QTimer::timeout, &application, [&] {
            QElapsedTimer busy;
            busy.start();
            while (busy.elapsed() < (left == 10 ? 40 : 2)) { }
            if (--left == 0)
                QCoreApplication::quit();
        });
        timer.start(5);
        QCoreApplication::exec();
        elsewhere.quit();
        QVERIFY(elsewhere.wait(5'000));
        const double longest = application.meter().longestMs();
        QVERIFY2(longest >= 40, qPrintable(QString::number(longest)));
        // Twenty events of 2 ms and more in turns of their own are no stall of 80 ms.
        QVERIFY2(longest < 75, qPrintable(QString::number(longest)));
    }

    void countsANestedEventOnce()
    {
        StallMeter meter;
        meter.beginFrame();
        meter.enter(StallMeter::Clock::time_point(1ms));
        work(meter, 2, 3);
        meter.leave(StallMeter::Clock::time_point(6ms));
        meter.beginFrame();
        QCOMPARE(meter.frames(), quint64(1));
        QCOMPARE(meter.framePercentileMs(1.0), 5.1);
    }

    void addsUpTheWorkOfAFrame()
    {
        StallMeter meter;
        for (int i = 0; i < 100; ++i) {
            meter.beginFrame();
            const double start = 1000.0 + i * 33;
            work(meter, start, start + 1);
            work(meter, start + 5, start + (i == 50 ? 25 : 6));
        }
        meter.beginFrame();
        QCOMPARE(meter.frames(), quint64(100));
        QCOMPARE(meter.framePercentileMs(0.99), 2.1);
        QCOMPARE(meter.framePercentileMs(1.0), 21.1);
    }

    void knowsItsOwnProcess()
    {
        const double before = processFigures().cpuSeconds;
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 30) { }
        const ProcessFigures figures = processFigures();
        QVERIFY(figures.cpuSeconds > before);
        QVERIFY(figures.residentMiB > 1);
    }
};

QTEST_APPLESS_MAIN(TestStallMeter)
#include "tst_stallmeter.moc"
