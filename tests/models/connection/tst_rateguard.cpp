// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/rateguard.h"

#include <QTest>

using namespace fleetscope;

namespace {

const Timestamp start = fromUnixMs(1'790'000'000'000);

/// How many of `perSecond` messages a second, evenly sent for `time`, come through.
int admitted(RateGuard &guard, int perSecond, Milliseconds time, Timestamp from = start)
{
    int count = 0;
    const qint64 messages = perSecond * time.count() / 1'000;
    for (qint64 i = 0; i < messages; ++i)
        count += guard.admit(from + Milliseconds{i * 1'000 / perSecond});
    return count;
}

} // namespace

class TestRateGuard : public QObject
{
    Q_OBJECT
private slots:
    void takesEverythingWithoutALimit()
    {
        RateGuard guard;
        QCOMPARE(admitted(guard, 1'000, 2s), 2'000);
    }

    void lessThanTheLimitPassesWhole()
    {
        RateGuard guard(1'000);
        QCOMPARE(admitted(guard, 900, 3s), 2'700);
    }

    void moreIsSampledEvenly()
    {
        RateGuard guard(500);
        (void)admitted(guard, 5'000, 1s); // the bucket is empty from now on
        for (int tenth = 0; tenth < 10; ++tenth) {
            const int count = admitted(guard, 5'000, 100ms, start + 1s + tenth * 100ms);
            QVERIFY2(count >= 45 && count <= 55, qPrintable(QString::number(count)));
        }
    }

    void aBurstAfterSilenceIsATenthOfASecond()
    {
        RateGuard guard(1'000);
        int count = 0;
        for (int i = 0; i < 10'000; ++i)
            count += guard.admit(start);
        QCOMPARE(count, 100);
    }

    void survivesAClockThatIsSetBack()
    {
        RateGuard guard(10);
        QVERIFY(guard.admit(start));
        QVERIFY(!guard.admit(start - 1h));
        QVERIFY(guard.admit(start - 1h + 1s));
    }
};

QTEST_GUILESS_MAIN(TestRateGuard)
#include "tst_rateguard.moc"
