// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recording/recordinglines.h"

#include "models/recording/gzipblock.h"

#include <QByteArray>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;
using Step = RecordingLines::Step;

namespace {

std::string packed(std::string_view text, size_t most = maxBlockContent)
{
    std::string out;
    for (size_t at = 0; at < text.size(); at += most)
        appendGzipBlock(text.substr(at, most), out);
    appendGzipEnd(out);
    return out;
}

/// Feeds `bytes` in pieces of `piece` and gathers the lines; the last step is what came after them.
std::pair<QByteArrayList, Step> read(std::string_view bytes, size_t piece)
{
    RecordingLines lines;
    QByteArrayList found;
    for (;;) {
        std::string_view line;
        const Step step = lines.next(line);
        if (step == Step::Line) {
            found.append(QByteArray(line.data(), qsizetype(line.size())));
        } else if (step == Step::More) {
            if (bytes.empty())
                lines.finish();
            lines.feed(bytes.substr(0, piece));
            bytes.remove_prefix(std::min(piece, bytes.size()));
        } else {
            return {found, step};
        }
    }
}

} // namespace

class TestRecordingLines : public QObject
{
    Q_OBJECT
private slots:
    void findsTheLinesInAnyPieces_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const std::string text = "{\"a\":1}\n{\"b\":2}\r\n\n{\"c\":3}\n";
        const auto row = [](const char *name, std::string_view bytes) {
            QTest::newRow(name) << QByteArray(bytes.data(), qsizetype(bytes.size()));
        };
        row("plain", text);
        row("packed", packed(text));
        row("in many blocks", packed(text, 5));
    }
    void findsTheLinesInAnyPieces()
    {
        QFETCH(QByteArray, bytes);
        for (const size_t piece : {size_t{1}, size_t{7}, size_t{1'000'000}}) {
            const auto [lines, last] = read({bytes.constData(), size_t(bytes.size())}, piece);
            QCOMPARE(lines, (QByteArrayList{"{\"a\":1}", "{\"b\":2}", "{\"c\":3}"}));
            QCOMPARE(last, Step::End);
        }
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("lines");
        QTest::addColumn<Step>("last");
        const auto row = [](const char *name, const std::string &bytes, int lines, Step last) {
            QTest::newRow(name) << QByteArray(bytes.data(), qsizetype(bytes.size())) << lines << last;
        };
        const std::string text = "{\"a\":1}\n{\"b\":2}\n";
        const std::string blocks = packed(text, 8);
        std::string spoiled = blocks;
        spoiled[gzipBlockSize(blocks).value() + 20] ^= 1;
        row("nothing", {}, 0, Step::End);
        row("a line without its end", text + "{\"c\"", 2, Step::CutOff);
        row("a block without its end", blocks.substr(0, blocks.size() - 30), 1, Step::CutOff);
        row("a spoiled block", spoiled, 1, Step::Damaged);
        row("something behind the blocks", blocks + std::string(40, 'x'), 2, Step::Damaged);
        row("a picture", "\x89PNG\r\n", 0, Step::NotARecording);
        row("gzip by another program", std::string("\x1f\x8b\x08\x00", 4) + std::string(40, 'x'), 0,
            Step::UnknownPacking);
        row("half a magic", "\x1f\x8b", 0, Step::NotARecording);
        row("a line without an end", "{" + std::string(maxRecordingLine + 10, 'x'), 0, Step::Damaged);
        // Two gigabytes of nothing in 2 MB would be read in blocks of 64 KiB, and end after 2 MiB.
        std::string bomb;
        for (int i = 0; i < 64; ++i)
            appendGzipBlock(std::string(maxBlockContent, '{'), bomb);
        row("a bomb", bomb, 0, Step::Damaged);
    }
    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, lines);
        QFETCH(Step, last);
        for (const size_t piece : {size_t{3}, size_t{1'000'000}}) {
            if (bytes.size() > 100'000 && piece == 3)
                continue;
            const auto [found, step] = read({bytes.constData(), size_t(bytes.size())}, piece);
            QCOMPARE(found.size(), lines);
            QCOMPARE(step, last);
        }
    }

    void findsTheLastLineInTheTail_data()
    {
        QTest::addColumn<bool>("isPacked");
        QTest::newRow("plain") << false;
        QTest::newRow("packed") << true;
    }
    void findsTheLastLineInTheTail()
    {
        QFETCH(bool, isPacked);
        std::string text;
        for (int i = 0; i < 5'000; ++i)
            text += "{\"line\":" + std::to_string(i * 7'919 % 10'007) + "}\n";
        text += "{\"last\":1}\n";
        const std::string bytes = isPacked ? packed(text, 4'000) : text;
        QCOMPARE(lastLineIn(bytes).value_or(""), std::string("{\"last\":1}"));
        // From the middle of a block, too.
        for (const size_t from : {bytes.size() / 2, bytes.size() / 2 + 1, bytes.size() - bytes.size() / 8})
            QCOMPARE(lastLineIn(std::string_view(bytes).substr(from)).value_or(""),
                     std::string("{\"last\":1}"));
        // Of a recording that was cut off, the last line that is whole.
        const auto cut = lastLineIn(std::string_view(bytes).substr(0, bytes.size() - (isPacked ? 40 : 4)));
        QVERIFY(cut && cut->starts_with("{\"line\":"));
        QVERIFY(!lastLineIn(""));
        QVERIFY(!lastLineIn("no end of a line"));
    }

    void blocksAreWhatOtherProgramsCallBgzf()
    {
        // The end of a file as the SAM specification has it, section 4.1.2.
        std::string end;
        appendGzipEnd(end);
        QCOMPARE(QByteArray(end.data(), qsizetype(end.size())).toHex(),
                 "1f8b08040000000000ff0600424302001b0003000000000000000000"_ba);
        // What cannot be packed still fits into a block.
        std::string noise(maxBlockContent, ' ');
        quint32 random = 1;
        for (char &byte : noise) {
            random = random * 1'664'525 + 1'013'904'223;
            byte = char(random >> 24);
        }
        std::string block;
        appendGzipBlock(noise, block);
        QVERIFY(block.size() <= maxGzipBlock);
        QCOMPARE(gzipBlockSize(block).value_or(0), block.size());
        std::string back;
        QVERIFY(readGzipBlock(block, back));
        QVERIFY(back == noise);
        QVERIFY(!readGzipBlock(std::string_view(block).substr(1), back));
        QVERIFY(back == noise);
    }
};

QTEST_APPLESS_MAIN(TestRecordingLines)
#include "tst_recordinglines.moc"
