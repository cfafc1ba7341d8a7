// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnostics/processfigures.h"
#include "app/diagnostics/stallmeter.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace fleetscope;

namespace {

void burn(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) { }
}

} // namespace

class TestStallMeter : public QObject
{
    Q_OBJECT
private slots:
    void seesTheLongestStall()
    {
        StallMeter meter;
        QTimer::singleShot(0, this, [] { burn(60); });
        QTRY_VERIFY(meter.longestMs() >= 60);
        QCOMPARE(meter.frames(), quint64(0));
        meter.reset();
        QCOMPARE(meter.longestMs(), 0.0);
    }

    void countsFramesOnly()
    {
        StallMeter meter;
        int left = 20;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] {
            meter.markFrame();
            burn(left == 20 ? 30 : 1);
            if (--left == 0)
                timer.stop();
        });
        timer.start(5);
        QTRY_COMPARE(meter.frames(), quint64(20));
        QVERIFY(meter.framePercentileMs(1.0) >= 30);
        QVERIFY(meter.framePercentileMs(0.5) < 30);
        QVERIFY(meter.framePercentileMs(0.5) >= 1);
    }

    void knowsItsOwnProcess()
    {
        burn(20);
        const ProcessFigures figures = processFigures();
        QVERIFY(figures.cpuSeconds > 0.01);
        QVERIFY(figures.residentMiB > 1);
    }
};

QTEST_GUILESS_MAIN(TestStallMeter)
#include "tst_stallmeter.moc"
