// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filtercounter.h"

#include "tests/models/fleet/snapshotbuilder.h"

#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    FleetSnapshot fleet;
    std::deque<std::function<void()>> jobs;
    std::vector<MetricHandle> asked;
    FilterCounter counter{{[this](std::function<void()> work) { jobs.push_back(std::move(work)); },
                           [this](std::span<const MetricHandle> metrics) {
                               asked.assign(metrics.begin(), metrics.end());
                               return fleet;
                           },
                           [](const QString &name) { return name == u"x" ? MetricHandle{0} : noMetric; },
                           [] { return fromUnixMs(1000); },
                           {}}};
    QSignalSpy counted{&counter, &FilterCounter::counted};

    Bench()
    {
        SnapshotBuilder builder;
        builder.metric("x");
        builder.setNumber(builder.add({.id = "a", .site = "Port"}), "x", 1, fromUnixMs(1));
        builder.setNumber(builder.add({.id = "b", .site = "Port"}), "x", 2, fromUnixMs(1));
        builder.add({.id = "c", .site = "Hill"});
        fleet = builder.snapshot();
    }
    void runJob()
    {
        jobs.front()();
        jobs.pop_front();
    }
};

FilterPtr filterOf(const QString &text) { return parseFilter(text).filter; }

} // namespace

class TestFilterCounter : public QObject
{
    Q_OBJECT
private slots:
    void countsEachFilter()
    {
        Bench bench;
        bench.counter.count({nullptr, filterOf(u"site == Port"_s), filterOf(u"m.x > 1 and m.x < 9"_s),
                             filterOf(u"nobody"_s)});
        QCOMPARE(bench.asked, std::vector{MetricHandle{0}});
        QVERIFY(bench.counter.isBusy());
        bench.runJob();
        QVERIFY(bench.counted.wait(5000));
        QCOMPARE(bench.counted[0][0].value<QList<int>>(), QList<int>({3, 2, 1, 0}));
        QVERIFY(!bench.counter.isBusy());
    }

    void forgetsTheRoundBefore()
    {
        Bench bench;
        bench.counter.count({nullptr});
        bench.counter.count({filterOf(u"site == Hill"_s)});
        bench.runJob();
        bench.runJob();
        QVERIFY(bench.counted.wait(5000));
        QCOMPARE(bench.counted.count(), 1);
        QCOMPARE(bench.counted[0][0].value<QList<int>>(), QList<int>({1}));
    }

    void leavesARoundBehind()
    {
        Bench bench;
        std::deque<std::function<void()>> jobs;
        {
            FilterCounter counter({[&jobs](std::function<void()> work) { jobs.push_back(std::move(work)); },
                                   [&bench](std::span<const MetricHandle>) { return bench.fleet; },
                                   [](const QString &) { return noMetric; },
                                   [] { return fromUnixMs(1000); },
                                   {}});
            counter.count({nullptr});
        }
        jobs.front()(); // the pool may come to it later
        QCOMPARE(jobs.size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestFilterCounter)
#include "tst_filtercounter.moc"
