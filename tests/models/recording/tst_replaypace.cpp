// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recording/replaypace.h"

#include <QTest>

#include <limits>

using namespace fleetscope;

namespace {

constexpr Timestamp begin = fromUnixMs(1'000'000);

qint64 gone(const ReplayPace &pace, Milliseconds real) { return (pace.target(real) - begin).count(); }

} // namespace

class TestReplayPace : public QObject
{
    Q_OBJECT
private slots:
    void goesAsFastAsItIsTold()
    {
        ReplayPace pace(begin);
        QCOMPARE(gone(pace, 5s), 0); // not before it is told to
        pace.setPlaying(true, 5s);
        QCOMPARE(gone(pace, 6s), 1'000);
        pace.setSpeed(10, 7s); // 2 s at ×1
        QCOMPARE(gone(pace, 7s), 2'000);
        QCOMPARE(gone(pace, 8s), 12'000);
        pace.setSpeed(0.5, 8s);
        QCOMPARE(gone(pace, 10s), 13'000);
        pace.setPlaying(false, 10s);
        QCOMPARE(gone(pace, 60s), 13'000);
        pace.setPlaying(true, 60s);
        QCOMPARE(gone(pace, 62s), 14'000);
    }

    void speedsStayWithinTheirBounds()
    {
        ReplayPace pace(begin);
        pace.setSpeed(1'000, 0s);
        QCOMPARE(pace.speed(), 100.0);
        pace.setSpeed(0, 0s);
        QCOMPARE(pace.speed(), 0.5);
        pace.setSpeed(std::numeric_limits<double>::quiet_NaN(), 0s);
        QCOMPARE(pace.speed(), 1.0);
    }

    void goesOnFromWhereItJumps()
    {
        ReplayPace pace(begin);
        pace.setPlaying(true, 0s);
        pace.jump(begin + 1h, 10s);
        QCOMPARE(gone(pace, 11s), 3'601'000);
    }

    void catchesUpALittleAndNotALot()
    {
        ReplayPace pace(begin);
        pace.setPlaying(true, 0s);
        pace.setSpeed(100, 0s);
        pace.hold(begin + 90s, 1s); // 10 s of the recording, 100 ms of real time behind
        QCOMPARE(gone(pace, 1s), 100'000);
        pace.hold(begin + 79s, 1s); // 210 ms behind
        QCOMPARE(gone(pace, 1s), 79'000);
        QCOMPARE(gone(pace, 2s), 179'000);
    }
};

QTEST_APPLESS_MAIN(TestReplayPace)
#include "tst_replaypace.moc"
