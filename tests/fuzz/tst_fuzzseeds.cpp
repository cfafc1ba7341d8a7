// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzztargets.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cstring>
#include <memory>
#include <random>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

using Target = void (*)(std::string_view);

/// Runs `target` on a copy without a byte to spare, so that the address sanitizer sees a read past the end.
void run(Target target, const QByteArray &input)
{
    const auto size = static_cast<size_t>(input.size());
    const std::unique_ptr<char[]> exact(new char[size]);
    if (size > 0)
        std::memcpy(exact.get(), input.constData(), size);
    target({exact.get(), size});
}

/// One to four of the changes that libFuzzer makes, chosen by `random`.
QByteArray mutated(QByteArray input, const QByteArray &other, std::mt19937 &random)
{
    const auto below = [&random](qsizetype limit) {
        return limit > 0 ? qsizetype(random() % quint64(limit)) : 0;
    };
    for (qsizetype changes = 1 + below(4); changes > 0; --changes) {
        const qsizetype at = below(input.size() + 1);
        const qsizetype length = below(std::min<qsizetype>(input.size() - at + 1, 16));
        switch (random() % 8) {
        case 0:
            if (at < input.size())
                input[at] = char(input[at] ^ (1 << below(8)));
            break;
        case 1:
            if (at < input.size())
                input[at] = char(random());
            break;
        case 2: input.insert(at, char(random())); break;
        case 3: input.remove(at, length); break;
        case 4: input.insert(at, input.sliced(at, length)); break;
        case 5: input.truncate(at); break;
        case 6: input.insert(at, other.sliced(std::min(at, other.size()))); break;
        case 7: input.insert(at, QByteArray("[{\",:}]").repeated(1 + below(20)).first(1 + below(7))); break;
        }
        input.truncate(8192);
    }
    return input;
}

} // namespace

// The targets of the fuzzers on their seeds and on a thousand deterministic changes of each: so the code that
// promises to stand hostile input is run by every compiler, not by clang alone.
class TestFuzzSeeds : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsItsPromises_data()
    {
        QTest::addColumn<Target>("target");
        QTest::addColumn<QString>("folder");
        QTest::newRow("connection") << &fuzz::fuzzConnection << u"fuzz_connection"_s;
        QTest::newRow("payload") << &fuzz::fuzzPayload << u"fuzz_payload"_s;
        QTest::newRow("dialect") << &fuzz::fuzzDialect << u"fuzz_dialect"_s;
        QTest::newRow("device document") << &fuzz::fuzzDeviceDocument << u"fuzz_devicedocument"_s;
        QTest::newRow("block") << &fuzz::fuzzBlock << u"fuzz_block"_s;
        QTest::newRow("httprequest") << &fuzz::fuzzHttpRequest << u"fuzz_httprequest"_s;
        QTest::newRow("updatemessage") << &fuzz::fuzzUpdateMessage << u"fuzz_updatemessage"_s;
        QTest::newRow("recording") << &fuzz::fuzzRecording << u"fuzz_recording"_s;
        QTest::newRow("rules") << &fuzz::fuzzRules << u"fuzz_rules"_s;
        QTest::newRow("rollout store") << &fuzz::fuzzRolloutStore << u"fuzz_rolloutstore"_s;
        QTest::newRow("filter") << &fuzz::fuzzFilter << u"fuzz_filter"_s;
        QTest::newRow("cost") << &fuzz::fuzzCost << u"fuzz_cost"_s;
    }
    void keepsItsPromises()
    {
        QFETCH(Target, target);
        QFETCH(QString, folder);
        const QDir seeds(QFINDTESTDATA(u"seeds/"_s + folder));
        QList<QByteArray> inputs;
        for (const QString &name : seeds.entryList(QDir::Files, QDir::Name)) {
            QFile file(seeds.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            inputs.append(file.readAll());
        }
        QVERIFY(inputs.size() >= 10);
        std::mt19937 random(20'261'123); // always the same changes
        for (const QByteArray &input : inputs) {
            run(target, input);
            for (int i = 0; i < 1000; ++i)
                run(target, mutated(input, inputs[qsizetype(random() % quint64(inputs.size()))], random));
        }
    }
};

QTEST_GUILESS_MAIN(TestFuzzSeeds)
#include "tst_fuzzseeds.moc"
