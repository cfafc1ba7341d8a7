// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/tailchunk.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace fleetscope;

namespace {

struct Row
{
    quint32 device;
    SeriesTime time, arrival;
    quint32 metric;
    Value value;
    bool operator==(const Row &) const = default;
};

std::vector<Row> rowsOf(std::string_view chunk, bool *damaged = nullptr)
{
    std::vector<Row> rows;
    TailReader reader(chunk);
    TailMessage message;
    while (reader.nextMessage(message)) {
        quint32 metric = 0;
        ValueView value;
        while (reader.nextReading(message, metric, value))
            rows.push_back({message.device, message.time, message.arrival, metric, Value::from(value)});
    }
    if (damaged)
        *damaged = reader.isDamaged();
    return rows;
}

std::string chunkOf(const std::vector<Row> &rows)
{
    TailWriter writer;
    for (const Row &row : rows) {
        writer.beginMessage(row.device, row.time, row.arrival);
        const Value &value = row.value;
        writer.add(row.metric,
                   value.kind == ValueKind::Text          ? ValueView::of(std::string_view(value.text))
                       : value.kind == ValueKind::Boolean ? ValueView::of(value.number != 0)
                                                          : ValueView::of(value.number));
        writer.endMessage();
    }
    return writer.take();
}

Value number(double value) { return {value, {}, ValueKind::Number}; }

} // namespace

class TestTailChunk : public QObject
{
    Q_OBJECT
private slots:
    void givesBackWhatCameInItsOrder()
    {
        const std::vector<Row> rows{
            {7, 1'700'000'000'000, 1'700'000'000'250, 0, number(21.5)},
            {7, 1'700'000'000'000, 1'700'000'000'250, 1, number(-0.0)},
            {3, 1'600'000'000'000, 1'700'000'000'251, 300, {0, "späte Meldung", ValueKind::Text}},
            {3, 1'700'000'000'000, 1'700'000'000'251, 2, {1, {}, ValueKind::Boolean}},
            {4'000'000'000U, 1'700'000'000'000, 1'700'000'000'251, 2, {0, {}, ValueKind::Boolean}},
            {1, 0, 5, 0, number(std::numeric_limits<double>::infinity())},
            {1, 0, 5, 0, number(1.0 / 3)},
            {1, 0, 5, 0, number(1e300)},
            {1, 0, 5, 0, number(21.55)},
            {1, 0, 5, 0, number(21.5)},
            {1, 0, 5, 0, number(21)},
        };
        bool damaged = true;
        const std::vector<Row> back = rowsOf(chunkOf(rows), &damaged);
        QVERIFY(!damaged);
        QVERIFY(back == rows);
        QVERIFY(std::signbit(back[1].value.number));
    }

    void splitsMessagesThatAreTooLong()
    {
        TailWriter writer;
        const std::string text(256, 'x');
        writer.beginMessage(5, 1000, 2000);
        for (quint32 metric = 0; metric < 1000; ++metric)
            writer.add(metric, ValueView::of(std::string_view(text)));
        writer.endMessage();
        QCOMPARE(writer.readings(), quint64(1000));
        const std::vector<Row> back = rowsOf(writer.take());
        QCOMPARE(back.size(), size_t(1000));
        for (quint32 metric = 0; metric < 1000; ++metric)
            QVERIFY((back[metric] == Row{5, 1000, 2000, metric, {0, text, ValueKind::Text}}));
        QVERIFY(writer.isEmpty());
    }

    void takesAboutFourBytesAReading()
    {
        TailWriter writer;
        for (int i = 0; i < 1000; ++i) {
            writer.beginMessage(static_cast<quint32>(i), 1'700'000'000'000 + i, 1'700'000'000'030 + i);
            for (quint32 metric = 0; metric < 7; ++metric)
                writer.add(metric, ValueView::of((200 + i % 50) / 10.0));
            writer.endMessage();
        }
        const size_t bytes = writer.take().size();
        QVERIFY2(bytes <= 7000U * 53 / 10, qPrintable(QString::number(bytes)));
    }

    void noticesEveryFlippedBit()
    {
        const std::string chunk =
            chunkOf({{1, 10, 20, 3, number(4.5)}, {2, 10, 20, 3, {0, "t", ValueKind::Text}}});
        for (size_t bit = 0; bit < chunk.size() * 8; ++bit) {
            std::string flipped = chunk;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
            bool damaged = false;
            QVERIFY(rowsOf(flipped, &damaged).empty());
            QVERIFY(damaged);
        }
    }
};

QTEST_GUILESS_MAIN(TestTailChunk)
#include "tst_tailchunk.moc"
