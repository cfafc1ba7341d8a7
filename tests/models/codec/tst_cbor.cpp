// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/codec/describe.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

std::string bytes(const QByteArray &hex) { return QByteArray::fromHex(hex).toStdString(); }

} // namespace

class TestCbor : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // RFC 8949, appendix A, all of it.
    void takesTheExamplesOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("expected");
        const auto none = u"error not-a-reading"_s;
        const auto row = [](const char *hex, const QString &expected) {
            QTest::addRow("%s", hex) << QByteArray(hex) << expected;
        };
        row("00", u".=0"_s);
        row("01", u".=1"_s);
        row("0a", u".=10"_s);
        row("17", u".=23"_s);
        row("1818", u".=24"_s);
        row("1819", u".=25"_s);
        row("1864", u".=100"_s);
        row("1903e8", u".=1000"_s);
        row("1a000f4240", u".=1e+06"_s);
        row("1b000000e8d4a51000", u".=1e+12"_s);
        row("1bffffffffffffffff", u".=18446744073709552000"_s);
        row("c249010000000000000000", none); // a big number in bytes
        row("3bffffffffffffffff", u".=-18446744073709552000"_s);
        row("c349010000000000000000", none);
        row("20", u".=-1"_s);
        row("29", u".=-10"_s);
        row("3863", u".=-100"_s);
        row("3903e7", u".=-1000"_s);
        row("f90000", u".=0"_s);
        row("f93c00", u".=1"_s);
        row("fb3ff199999999999a", u".=1.1"_s);
        row("f93e00", u".=1.5"_s);
        row("f97bff", u".=65504"_s);
        row("fa47c35000", u".=1e+05"_s);
        row("fa7f7fffff", u".=3.4028234663852886e+38"_s);
        row("fb7e37e43c8800759c", u".=1e+300"_s);
        row("f90001", u".=5.960464477539063e-08"_s);
        row("f90400", u".=6.103515625e-05"_s);
        row("f9c400", u".=-4"_s);
        row("fbc010666666666666", u".=-4.1"_s);
        row("f97c00", none);
        row("f97e00", none);
        row("f9fc00", none);
        row("fa7f800000", none);
        row("fa7fc00000", none);
        row("faff800000", none);
        row("fb7ff0000000000000", none);
        row("fb7ff8000000000000", none);
        row("fbfff0000000000000", none);
        row("f4", u".=false"_s);
        row("f5", u".=true"_s);
        row("f6", none);   // null
        row("f7", none);   // undefined
        row("f0", none);   // simple(16)
        row("f8ff", none); // simple(255)
        row("c074323031332d30332d32315432303a30343a30305a", u".=\"2013-03-21T20:04:00Z\""_s);
        row("c11a514b67b0", u".=1363896240"_s);
        row("c1fb41d452d9ec200000", u".=1363896240.5"_s);
        row("d74401020304", none);
        row("d818456449455446", none);
        row("d82076687474703a2f2f7777772e6578616d706c652e636f6d", u".=\"http://www.example.com\""_s);
        row("40", none);
        row("4401020304", none);
        row("60", u".=\"\""_s);
        row("6161", u".=\"a\""_s);
        row("6449455446", u".=\"IETF\""_s);
        row("62225c", u".=\"\"\\\""_s);
        row("62c3bc", u".=\"\u00fc\""_s);
        row("63e6b0b4", u".=\"\u6c34\""_s);
        row("64f0908591", u".=\"\U00010151\""_s);
        row("80", none);
        row("83010203", u".=1 .=2 .=3"_s);
        row("8301820203820405", u".=1 0=2 1=3 0=4 1=5"_s);
        row("98190102030405060708090a0b0c0d0e0f101112131415161718181819",
            u".=1 .=2 .=3 .=4 .=5 .=6 .=7 .=8 .=9 .=10 .=11 .=12 .=13 .=14 .=15 .=16 .=17 .=18 .=19 .=20 "
            u".=21 .=22 "
            u".=23 .=24 .=25"_s);
        row("a0", none);
        row("a201020304", u"1=2 3=4"_s);
        row("a26161016162820203", u"a=1 b.0=2 b.1=3"_s);
        row("826161a161626163", u".=\"a\" b=\"c\""_s);
        row("a56161614161626142616361436164614461656145", u"a=\"A\" b=\"B\" c=\"C\" d=\"D\" e=\"E\""_s);
        row("5f42010243030405ff", none);
        row("7f657374726561646d696e67ff", u".=\"streaming\""_s);
        row("9fff", none);
        row("9f018202039f0405ffff", u".=1 0=2 1=3 0=4 1=5"_s);
        row("9f01820203820405ff", u".=1 0=2 1=3 0=4 1=5"_s);
        row("83018202039f0405ff", u".=1 0=2 1=3 0=4 1=5"_s);
        row("83019f0203ff820405", u".=1 0=2 1=3 0=4 1=5"_s);
        row("bf61610161629f0203ffff", u"a=1 b.0=2 b.1=3"_s);
        row("826161bf61626163ff", u".=\"a\" b=\"c\""_s);
        row("bf6346756ef563416d7421ff", u"Fun=true Amt=-2"_s);
    }
    void takesTheExamplesOfTheStandard()
    {
        QFETCH(QByteArray, hex);
        QTEST(describe(bytes(hex), PayloadFormat::Cbor), "expected");
    }

    void takesTheShapesOfJson_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *hex, const QString &expected) {
            QTest::newRow(name) << QByteArray(hex) << expected;
        };
        // 62 7473 "ts", 61 76 "v", 64 756e6974 "unit", 62 c2b0 "°"
        row("value form", "a3 6176 f94d60 627473 1903e8 64756e6974 62c2b0", u".=21.5[°]@1000"_s);
        row("telemetry with a time", "a2 627473 05 6161 01", u"a=1@5"_s);
        row("nested", "a1 6161 a1 6162 02", u"a.b=2"_s);
        row("batch", "82 a2 6176 01 627473 05 a2 6176 02 627473 06", u".=1@5 .=2@6"_s);
        row("null beside a value", "a2 6161 f6 6162 01", u"b=1 !not-a-reading*1"_s);
        row("not a number beside a value", "a2 6161 f97e00 6162 01", u"b=1 !not-a-reading*1"_s);
        row("bytes beside a value", "a2 6161 43010203 6162 01", u"b=1 !not-a-reading*1"_s);
        row("bytes in chunks beside a value", "a2 6161 5f41014102ff 6162 01", u"b=1 !not-a-reading*1"_s);
        // Times
        row("epoch seconds under ts", "a2 627473 c1 1a514b67b0 6161 01", u"a=1@1363896240000"_s);
        row("epoch seconds with a fraction", "a2 627473 c1 fb41d452d9ec200000 6161 01",
            u"a=1@1363896240500"_s);
        row("date text under ts", "a2 627473 c0 74323031332d30332d32315432303a30343a30305a 6161 01",
            u"a=1@1363896240000"_s);
        row("a text under ts", "a2 627473 6131 6161 01", u"a=1"_s);
        row("NaN under ts", "a2 627473 f97e00 6161 01", u"a=1"_s);
        row("epoch infinity under ts", "a2 627473 c1 f97c00 6161 01", u"a=1"_s);
        row("ms as float", "a2 627473 fb4278bcfe56800000 6161 01", u"a=1@1700000000000"_s);
        // Tags
        row("unknown tag around a map", "d9d9f7 a1 6161 01", u"a=1"_s);
        row("many tags", "c7c6d81801", u".=1"_s);
        row("tag around a key", "a1 c7 6161 01", u"a=1"_s);
        row("decimal fraction", "a2 6161 c4 82 21 196ab3 6162 01", u"b=1 !not-a-reading*1"_s);
        row("big float", "a2 6161 c5 82 20 03 6162 01", u"b=1 !not-a-reading*1"_s);
        // Keys
        row("negative key", "a1 20 01", u"-1=1"_s);
        row("the smallest key", "a1 3b7fffffffffffffff 01", u"-9223372036854775808=1"_s);
        row("the largest key", "a1 1bffffffffffffffff 01", u"18446744073709551615=1"_s);
        row("number below a name", "a1 6161 a1 05 01", u"a.5=1"_s);
        row("a key below what fits", "a2 3bffffffffffffffff 01 6162 02", u"b=2 !invalid-name*1"_s);
        row("keys of other types", "a6 f5 01 4101 02 fa3f800000 03 8101 04 a10102 05 6162 06",
            u"b=6 !invalid-name*5"_s);
        row("empty key", "a2 60 01 6162 02", u"b=2 !invalid-name*1"_s);
        row("control character in a key", "a2 6107 01 6162 02", u"b=2 !invalid-name*1"_s);
        row("key in chunks", "a1 7f61616162ff 01", u"ab=1"_s);
        // Texts in chunks
        row("no chunks", "7fff", u".=\"\""_s);
        row("empty chunks", "7f60606161ff", u".=\"a\""_s);
        row("two texts in chunks", "82 7f61616162ff 7f6163ff", u".=\"ab\" .=\"c\""_s);
    }
    void takesTheShapesOfJson()
    {
        QFETCH(QByteArray, hex);
        QTEST(describe(bytes(hex), PayloadFormat::Cbor), "expected");
    }

    void deliversNothingOfABrokenItem_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("reason");
        // RFC 8949, appendix F.1: examples of what is not well formed.
        const char *notWellFormed[] = {
            // end of input in a head
            "18", "19", "1a", "1b", "1901", "1a0102", "1b01020304050607", "38", "58", "78", "98", "9a01ff00",
            "b8", "d8", "f8", "f900", "fa0000", "fb000000",
            // definite-length strings with short data
            "41", "61", "5affffffff00", "5bffffffffffffffff010203", "7affffffff00",
            "7b7fffffffffffffff010203",
            // definite-length maps and arrays not closed with enough items
            "81", "818181818181818181", "8200", "a1", "a20102", "a100", "a2000000",
            // tag without an item
            "c0",
            // indefinite-length strings not closed
            "5f4100", "7f6100",
            // indefinite-length maps and arrays not closed
            "9f", "9f0102", "bf", "bf01020102", "819f", "9f8000", "9f9f9f9f9fffffffff", "9f819f819f9fffffff",
            // reserved additional information
            "1c", "1d", "1e", "3c", "3d", "3e", "5c", "5d", "5e", "7c", "7d", "7e", "9c", "9d", "9e", "bc",
            "bd", "be", "dc", "dd", "de", "fc", "fd", "fe",
            // reserved two-byte simple values
            "f800", "f801", "f818", "f81f",
            // chunks of the wrong type
            "5f00ff", "5f21ff", "5f6100ff", "5f80ff", "5fa0ff", "5fc000ff", "5fe0ff", "7f4100ff",
            // chunks that are themselves indefinite
            "5f5f4100ffff", "7f7f6100ffff",
            // break on its own, or in the place of an item
            "ff", "81ff", "8200ff", "a1ff", "a1ff00", "a100ff", "a20000ff", "9f81ff", "9f829f819f9fffffffff",
            // break in the place of the value of a pair
            "bf00ff", "bf000000ff",
            // major types 0, 1 and 6 with an indefinite length
            "1f", "3f", "df",
            // beyond the standard: something behind the item, nothing, a decimal fraction that is none
            "0000", "a000", "", "c401", "c48201"};
        for (const char *hex : notWellFormed)
            QTest::addRow("%s", hex) << QByteArray::fromHex(hex) << u"error malformed-payload"_s;

        const auto utf8 = u"error invalid-utf8"_s;
        QTest::newRow("text that is not UTF-8") << QByteArray::fromHex("a2 6162 01 6161 61ff") << utf8;
        QTest::newRow("key that is not UTF-8") << QByteArray::fromHex("a2 6162 01 61ff 01") << utf8;
        QTest::newRow("character across chunks") << QByteArray::fromHex("7f 61c3 61bc ff") << utf8;
        const auto deep = u"error nesting-too-deep"_s;
        QTest::newRow("17 arrays") << QByteArray(17, '\x81') + '\1' << deep;
        QTest::newRow("17 maps") << QByteArray("\xa1\1").repeated(17) + '\1' << deep;
        QTest::newRow("200,000 arrays") << QByteArray(200'000, '\x81') + '\1' << deep;
        QTest::newRow("200,000 endless arrays") << QByteArray(200'000, '\x9f') << deep;
        QTest::newRow("17 arrays in a key") << QByteArray("\xa1") + QByteArray(16, '\x81') + "\1\1" << deep;
        QTest::newRow("17 arrays in a fraction")
            << QByteArray("\xc4") + QByteArray(17, '\x81') + '\1' << deep;
        QTest::newRow("an array that claims 2^63 items")
            << QByteArray::fromHex("9b8000000000000000") << u"error malformed-payload"_s;
        QTest::newRow("a map that claims 2^64 - 1 pairs")
            << QByteArray::fromHex("bbffffffffffffffff") << u"error malformed-payload"_s;
        QTest::newRow("200,000 tags") << QByteArray(200'000, '\xc6') << u"error malformed-payload"_s;
        QTest::newRow("300 KiB") << QByteArray(300 * 1024, '\0') << u"error payload-too-large"_s;
    }
    void deliversNothingOfABrokenItem()
    {
        QFETCH(QByteArray, payload);
        QTEST(describe(payload.toStdString(), PayloadFormat::Cbor), "reason");
    }

    void takesTheDeepestNesting()
    {
        QCOMPARE(describe((QByteArray(16, '\x81') + '\1').toStdString(), PayloadFormat::Cbor), u"0=1"_s);
    }

    void takesManyTextsInChunks()
    {
        // Each would claim the whole rest of the payload if memory were taken for what might come.
        PayloadDecoder decoder;
        DecodedPayload out;
        const QByteArray payload = "\xbf" + QByteArray("\x01\x7f\xff").repeated(50'000) + "\xff";
        QVERIFY(!decoder.decode(payload.toStdString(), PayloadFormat::Cbor, out));
        QCOMPARE(out.readings.size(), size_t(50'000));
    }

    void boundsTheNumberOfReadings()
    {
        PayloadDecoder decoder;
        DecodedPayload out;
        const QByteArray payload = "\x9f" + QByteArray(65'537, '\1') + "\xff";
        QVERIFY(!decoder.decode(payload.toStdString(), PayloadFormat::Cbor, out));
        QCOMPARE(out.readings.size(), maxReadingsPerPayload);
        QCOMPARE(out.skipped[size_t(Rejection::PayloadTooLarge)], 1U);
    }
};

QTEST_GUILESS_MAIN(TestCbor)
#include "tst_cbor.moc"
