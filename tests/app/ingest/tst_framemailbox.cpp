// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/framemailbox.h"

#include <QTest>

#include <thread>

using namespace fleetscope;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

} // namespace

class TestFrameMailbox : public QObject
{
    Q_OBJECT
private slots:
    void keepsTheNewestAndWhatItReplaced()
    {
        FrameMailbox mailbox(SourceId{3});
        {
            FrameMailbox::Writer writer = mailbox.write();
            const SeriesHandle series = writer.addSeries(writer.addDevice("a"), writer.addMetric("t"));
            for (const double value : {3.0, 9.0, 1.0, 5.0})
                writer.put(series, ValueView::of(value), start);
        }
        FleetFrame frame;
        QVERIFY(mailbox.take(frame));
        QCOMPARE(frame.source, SourceId{3});
        QCOMPARE(frame.series.size(), size_t(1));
        QCOMPARE(frame.series[0].value, 5.0);
        QCOMPARE(frame.series[0].minimum, 1.0);
        QCOMPARE(frame.series[0].maximum, 9.0);
        QCOMPARE(frame.series[0].sum, 18.0);
        QCOMPARE(frame.series[0].count, quint32(4));
        QCOMPARE(frame.counters.overwritten, quint64(3));
        QVERIFY(!mailbox.take(frame));
        QVERIFY(frame.isEmpty());
        QCOMPARE(frame.counters.overwritten, quint64(3));
    }

    void reusesTheTextOfAnOverwrittenValue()
    {
        FrameMailbox mailbox;
        {
            FrameMailbox::Writer writer = mailbox.write();
            const SeriesHandle series = writer.addSeries(writer.addDevice("a"), writer.addMetric("t"));
            writer.put(series, ValueView::of(std::string_view("open")), start);
            writer.put(series, ValueView::of(std::string_view("closed")), start);
        }
        FleetFrame frame;
        QVERIFY(mailbox.take(frame));
        QCOMPARE(frame.texts.size(), size_t(1));
        QCOMPARE(frame.texts[frame.series[0].text], std::string("closed"));
    }

    /// Whatever the timing, the sums of all frames are the sums of all readings, and the last value is the
    /// last one.
    void losesNothingBetweenTwoThreads()
    {
        constexpr int rounds = 200'000;
        FrameMailbox mailbox;
        SeriesHandle series{};
        {
            FrameMailbox::Writer writer = mailbox.write();
            series = writer.addSeries(writer.addDevice("a"), writer.addMetric("t"));
        }
        std::thread producer([&] {
            for (int i = 1; i <= rounds; ++i) {
                FrameMailbox::Writer writer = mailbox.write();
                ++writer.counters().readings;
                writer.put(series, ValueView::of(double(i)), start);
            }
        });
        quint64 count = 0;
        double sum = 0;
        double last = 0;
        quint64 readings = 0;
        FleetFrame frame;
        while (count < rounds) {
            if (!mailbox.take(frame) || frame.series.empty())
                continue;
            count += frame.series[0].count;
            sum += frame.series[0].sum;
            last = frame.series[0].value;
            readings = frame.counters.readings;
        }
        producer.join();
        QCOMPARE(count, quint64(rounds));
        QCOMPARE(sum, rounds / 2.0 * (rounds + 1));
        QCOMPARE(last, double(rounds));
        QCOMPARE(readings, quint64(rounds));
    }
};

QTEST_GUILESS_MAIN(TestFrameMailbox)
#include "tst_framemailbox.moc"
