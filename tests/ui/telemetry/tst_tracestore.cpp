// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/tracestore.h"

#include "tests/ui/guitest.h"
#include "tests/ui/telemetry/memoryarchive.h"

#include <QSignalSpy>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

const Timestamp start = fromUnixMs(1'800'000'000'000);
const TraceKey key{{u"Green City"_s, u"a"_s, u"t"_s}, Milliseconds(0)};

TimeRange hours(int from, int to)
{
    return {start + std::chrono::hours(from), start + std::chrono::hours(to)};
}

} // namespace

class TestTraceStore : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        failOnAnyWarning();
        m_archive = {};
        m_archive.fill(u"a/t"_s, start, 1min, 6'000, [](qint64 i) { return double(i); });
    }

    void asksForMoreThanIsShownAndNotAgainWhileThatFits()
    {
        TraceStore store(m_archive);
        QSignalSpy changed(&store, &TraceStore::changed);
        store.want({key}, hours(20, 30), 1'000, start + 100h);
        QVERIFY(changed.wait());
        QCOMPARE(m_archive.asked.size(), size_t{1}); // the first picture: what is shown
        QVERIFY(m_archive.asked[0].from > start + 19h && m_archive.asked[0].to < start + 31h);
        store.want({key}, hours(21, 31), 1'000, start + 100h); // a pan
        QVERIFY(changed.wait());
        QCOMPARE(m_archive.asked.size(), size_t{2});
        QVERIFY(m_archive.asked[1].from <= start + 16h && m_archive.asked[1].to >= start + 36h);
        store.want({key}, hours(24, 34), 1'000, start + 100h); // inside the margin
        QCOMPARE(m_archive.asked.size(), size_t{2});
        store.want({key}, hours(29, 39), 1'000, start + 100h); // beyond it
        QCOMPARE(m_archive.asked.size(), size_t{3});
        store.want({key}, hours(32, 33), 1'000, start + 100h); // ten times finer
        QCOMPARE(m_archive.asked.size(), size_t{4});
    }

    void columnsStayTheSameWhileTheViewMoves()
    {
        TraceStore store(m_archive);
        store.want({key}, hours(20, 30), 1'000, start + 100h);
        QTRY_VERIFY(store.trace(key)->loaded);
        const auto before = store.trace(key)->history.columns;
        store.want({key}, {start + 27h + 1ms, start + 37h + 1ms}, 1'000, start + 100h);
        QTRY_COMPARE(store.trace(key)->covered.from, start + 22h);
        const auto &after = store.trace(key)->history.columns;
        const auto common = std::ranges::find(after, before.back().firstTime - 2h, &PixelColumn::firstTime);
        const auto same = std::ranges::find(before, before.back().firstTime - 2h, &PixelColumn::firstTime);
        QCOMPARE(common != after.end(), same != before.end());
    }

    void givesUpWhatNobodyWantsAnyMore()
    {
        m_archive.holdsBack = true;
        TraceStore store(m_archive);
        store.want({key}, hours(20, 30), 1'000, start + 100h);
        store.want({key}, hours(50, 51), 1'000, start + 100h); // zoomed elsewhere before the answer
        QCOMPARE(m_archive.waiting.size(), size_t{2});
        QVERIFY(m_archive.waiting[0].promise.isCanceled());
        QVERIFY(!m_archive.waiting[1].promise.isCanceled());
        store.want({key}, hours(50, 51), 1'000, start + 100h); // the same again: no new question
        QCOMPARE(m_archive.waiting.size(), size_t{2});
        store.want({}, hours(50, 51), 1'000, start + 100h);
        QVERIFY(m_archive.waiting[1].promise.isCanceled());
        QVERIFY(!store.isLoading());
        m_archive.answerAll();
        QVERIFY(!store.trace(key));
    }

    void liveReadingsContinueTheLine()
    {
        TraceStore store(m_archive);
        const Timestamp now = start + 100h;
        store.want({key}, {now - 1h, now}, 600, now);
        QTRY_VERIFY(store.trace(key)->loaded);
        const size_t columns = store.trace(key)->history.columns.size();
        store.addLive(key.series, now + 10s, 7.5);
        store.addLive(key.series, now + 10s, 8.5);  // the same moment: known
        store.addLive(key.series, now - 30s, 99.0); // late: the archive's business
        const SeriesHistory &history = store.trace(key)->history;
        QCOMPARE(history.columns.size(), columns + 1);
        QCOMPARE(history.columns.back().value.last, 7.5);
        store.addLive(key.series, now + 10min, 8.0); // ten times the usual interval
        QCOMPARE(history.gaps.back(), (Gap{now + 10s, now + 10min}));
    }

    void liveReadingsOutliveAnAnswerThatDoesNotKnowThem()
    {
        m_archive.holdsBack = true;
        TraceStore store(m_archive);
        const Timestamp now = start + 100h;
        store.want({key}, {now - 1h, now}, 600, now);
        store.addLive(key.series, now + 1s, 7.5);
        m_archive.answerAll();
        QTRY_VERIFY(store.trace(key)->loaded);
        QCOMPARE(store.trace(key)->history.columns.back().value.last, 7.5);
    }

    void aSeriesThatIsNewIsNoError()
    {
        TraceStore store(m_archive);
        const TraceKey other{{u"Green City"_s, u"b"_s, u"t"_s}, Milliseconds(0)};
        store.want({other}, hours(0, 1), 600, start + 1h);
        QTRY_VERIFY(store.trace(other)->loaded);
        QVERIFY(!store.firstError());
        m_archive.error = Error{ErrorKind::Corrupt, u"page"_s, u"archive.db"_s};
        store.refresh();
        QTRY_VERIFY(store.firstError());
        QCOMPARE(store.firstError()->kind, ErrorKind::Corrupt);
    }

private:
    MemoryArchive m_archive;
};

QTEST_MAIN(TestTraceStore)
#include "tst_tracestore.moc"
