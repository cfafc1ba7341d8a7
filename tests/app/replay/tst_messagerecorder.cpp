// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replay/messagerecorder.h"

#include "app/replay/recordingfile.h"
#include "tests/support/testrecording.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <thread>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start = fromUnixMs(1'600'000'000'000);

std::vector<ConnectionSettings> connections(int count)
{
    std::vector<ConnectionSettings> all;
    for (int i = 0; i < count; ++i)
        all.push_back({.name = u"c%1"_s.arg(i), .mqtt = {}, .dialect = *Dialect::iot(), .subscriptions = {}});
    return all;
}

std::unique_ptr<MessageRecorder> recorderTo(const QString &path, int count,
                                            quint64 limit = MessageRecorder::mostBytes)
{
    auto recorder = MessageRecorder::start(path, u"test"_s, connections(count), start, limit);
    if (!recorder)
        qFatal("%s", qPrintable(recorder.error().what));
    return *std::move(recorder);
}

} // namespace

class TestMessageRecorder : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesWhatManyThreadsHear()
    {
        constexpr int each = 20'000;
        const auto recorder = recorderTo(path(), 2);
        {
            std::vector<std::thread> threads;
            for (size_t i = 0; i < 2; ++i) {
                threads.emplace_back([witness = recorder->witness(i)] {
                    witness->connectionChanged(true, start);
                    for (int n = 0; n < each; ++n) {
                        const std::string payload = std::to_string(n);
                        witness->messageArrived({.topic = "iot/d/t", .payload = payload},
                                                start + Milliseconds(n));
                    }
                });
            }
            for (std::thread &thread : threads)
                thread.join();
        }
        QVERIFY(recorder->finish(start + 1h));
        QCOMPARE(recorder->figures().messages, quint64{2 * each});
        QCOMPARE(qint64(recorder->figures().bytes), QFileInfo(path()).size());

        const auto file = RecordingFile::open(path());
        QVERIFY(file);
        QCOMPARE((*file)->end(), start + 1h);
        std::array<int, 2> next{};
        Timestamp last = start;
        for (auto record = (*file)->next(); record && *record; record = (*file)->next()) {
            QVERIFY((*record)->at >= last); // one order for all
            last = (*record)->at;
            if ((*record)->kind == RecordKind::Message)
                QCOMPARE(std::string((*record)->message.payload),
                         std::to_string(next[(*record)->connection]++));
        }
        QCOMPARE(next, (std::array{each, each}));
        QVERIFY(!(*file)->isCutOff());
    }

    void countsWhatARecordingCannotHold()
    {
        const auto recorder = recorderTo(path(), 1);
        const std::string large(300 * 1024, 'x');
        recorder->witness(0)->messageArrived({.topic = "a", .payload = large}, start);
        QVERIFY(recorder->finish(start));
        QCOMPARE(recorder->figures().leftOut, quint64{1});
        QCOMPARE(recorder->figures().messages, quint64{0});
    }

    void aWitnessMayOutliveItsRecorder()
    {
        auto recorder = recorderTo(path(), 1);
        const auto witness = recorder->witness(0);
        recorder.reset();
        witness->messageArrived({.topic = "a", .payload = "1"}, start);
        const auto file = RecordingFile::open(path());
        QVERIFY(file); // its head was written, its end was not
        const auto none = (*file)->next();
        QVERIFY(none && !*none);
        QVERIFY((*file)->isCutOff());
    }

    void endsWholeWhenItIsFull()
    {
        const auto recorder = recorderTo(path(), 1, 100'000);
        QSignalSpy failed(recorder.get(), &MessageRecorder::failed);
        const auto witness = recorder->witness(0);
        quint32 random = 1;
        for (int i = 0; i < 60'000; ++i) {
            random = random * 1'664'525 + 1'013'904'223; // hard to pack
            witness->messageArrived({.topic = "a", .payload = std::to_string(random)},
                                    start + Milliseconds(i));
        }
        QVERIFY(failed.count() > 0 || failed.wait());
        QCOMPARE(failed[0][0].value<Error>().kind, ErrorKind::Conflict);
        QCOMPARE(failed[0][0].value<Error>().subject, path());
        QVERIFY(!recorder->finish(start + 1h));
        const auto file = RecordingFile::open(path());
        QVERIFY(file);
        quint64 messages = 0;
        for (auto record = (*file)->next(); record && *record; record = (*file)->next())
            ++messages;
        QCOMPARE(messages, recorder->figures().messages);
        QVERIFY(!(*file)->isCutOff());
    }

    void tellsOfAFolderThatIsNotThere()
    {
        const auto recorder =
            MessageRecorder::start(m_folder.filePath(u"none/x.gz"_s), u"test"_s, connections(1), start);
        QVERIFY(!recorder);
        QCOMPARE(recorder.error().kind, ErrorKind::Denied);
    }

#ifdef Q_OS_LINUX
    void tellsOfADiskThatIsFull()
    {
        const auto recorder = recorderTo(u"/dev/full"_s, 1);
        QSignalSpy failed(recorder.get(), &MessageRecorder::failed);
        QVERIFY(failed.wait());
        QCOMPARE(failed[0][0].value<Error>().kind, ErrorKind::Denied);
    }
#endif

private:
    QString path() const { return m_folder.filePath(u"test.jsonl.gz"_s); }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestMessageRecorder)
#include "tst_messagerecorder.moc"
