// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replay/recordingfile.h"

#include "tests/support/testrecording.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start = fromUnixMs(1'600'000'000'000); // 2020-09-13

TestRecording minutes(int count)
{
    TestRecording recording(start);
    recording.connected(start);
    for (int i = 0; i < count; ++i)
        recording.message(start + 1min * i, "iot/d/t", std::to_string(i));
    return recording;
}

/// How many records there are, and the error behind them.
std::pair<int, std::optional<Error>> readAll(RecordingFile &file)
{
    for (int count = 0;; ++count) {
        const Result<std::optional<Record>> record = file.next();
        if (!record)
            return {count, record.error()};
        if (!*record)
            return {count, std::nullopt};
    }
}

} // namespace

class TestRecordingFile : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY(m_folder.isValid());
    }

    void readsWhatWasWritten_data()
    {
        QTest::addColumn<bool>("isPacked");
        QTest::newRow("packed") << true;
        QTest::newRow("unpacked by a colleague") << false;
    }
    void readsWhatWasWritten()
    {
        QFETCH(bool, isPacked);
        const TestRecording recording = minutes(5'000).end(start + 100h);
        QVERIFY(isPacked ? recording.writeTo(path()) : TestRecording::write(path(), recording.lines()));
        const auto file = RecordingFile::open(path());
        QVERIFY(file);
        QCOMPARE((*file)->begin(), start);
        QCOMPARE((*file)->end(), start + 100h);
        QCOMPARE((*file)->head().connections[0].name, u"Lab"_s);
        const auto [records, error] = readAll(**file);
        QCOMPARE(records, 5'001);
        QVERIFY(!error);
        QVERIFY(!(*file)->isCutOff());
    }

    void playsWhatIsThereOfOneThatWasCutOff()
    {
        const std::string bytes = minutes(5'000).end(start + 100h).packed(4'000);
        QVERIFY(TestRecording::write(path(), std::string_view(bytes).substr(0, bytes.size() / 2)));
        const auto file = RecordingFile::open(path());
        QVERIFY(file);
        Timestamp last = noTime;
        int records = 0;
        for (auto record = (*file)->next(); record && *record; record = (*file)->next(), ++records)
            last = (*record)->at;
        QVERIFY(records > 1'000 && records < 4'000);
        QCOMPARE((*file)->end(), last);
        QVERIFY((*file)->isCutOff());
    }

    void timeNeverGoesBack()
    {
        TestRecording recording(start);
        recording.message(start + 5s, "a", "1").message(start + 2s, "a", "2").message(start - 1h, "a", "3");
        QVERIFY(recording.writeTo(path()));
        const auto file = RecordingFile::open(path());
        QVERIFY(file);
        for (int i = 0; i < 3; ++i) {
            const auto record = (*file)->next();
            QVERIFY(record && *record);
            QCOMPARE((*record)->at, start + 5s);
        }
    }

    void saysWhichLineIsBroken()
    {
        QVERIFY(minutes(3).line("{\"at\":1}").end(start + 1h).writeTo(path()));
        const auto file = RecordingFile::open(path());
        QVERIFY(file);
        const auto [records, error] = readAll(**file);
        QCOMPARE(records, 4);
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Corrupt);
        QCOMPARE(error->subject, path());
        QVERIFY2(error->what.contains(u"line 6"_s), qPrintable(error->what));
    }

    void refusesWithTheRightKind_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorKind>("kind");
        const auto packed = [](std::string_view text) {
            std::string out;
            appendGzipBlock(text, out);
            return QByteArray(out.data(), qsizetype(out.size()));
        };
        QTest::newRow("empty") << QByteArray() << ErrorKind::InvalidInput;
        QTest::newRow("text") << "hello\n"_ba << ErrorKind::InvalidInput;
        QTest::newRow("JSON of something else") << "{\"version\":1}\n"_ba << ErrorKind::InvalidInput;
        QTest::newRow("gzip of something else") << packed("hello\n") << ErrorKind::InvalidInput;
        QTest::newRow("zeros") << QByteArray(1 << 20, '\0') << ErrorKind::InvalidInput;
        QTest::newRow("one endless line") << "{" + QByteArray(5 << 20, ' ') << ErrorKind::InvalidInput;
        QTest::newRow("newer") << packed("{\"fleetscope_recording\":9}\n") << ErrorKind::Conflict;
    }
    void refusesWithTheRightKind()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorKind, kind);
        QVERIFY(TestRecording::write(path(), {bytes.constData(), size_t(bytes.size())}));
        const auto file = RecordingFile::open(path());
        QVERIFY(!file);
        QCOMPARE(file.error().kind, kind);
        QCOMPARE(file.error().subject, path());
    }

    void tellsOfAFileThatIsNotThere()
    {
        const auto file = RecordingFile::open(m_folder.filePath(u"none"_s));
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::NotFound);
        QVERIFY(!RecordingFile::open(m_folder.path()));
    }

private:
    QString path() const { return m_folder.filePath(u"test.jsonl.gz"_s); }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRecordingFile)
#include "tst_recordingfile.moc"
