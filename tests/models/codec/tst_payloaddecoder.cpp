// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/codec/describe.h"

#include <QRegularExpression>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace {

std::string repeated(std::string_view part, size_t count)
{
    std::string text;
    text.reserve(part.size() * count);
    for (size_t i = 0; i < count; ++i)
        text += part;
    return text;
}

} // namespace

class TestPayloadDecoder : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesPlainValues_data()
    {
        QTest::addColumn<std::string>("payload");
        QTest::addColumn<QString>("expected");
        QTest::newRow("integer") << "42"s << u".=42"_s;
        QTest::newRow("decimal") << "21.50"s << u".=21.5"_s;
        QTest::newRow("negative") << "-0.25"s << u".=-0.25"_s;
        QTest::newRow("exponent") << "1.5e3"s << u".=1500"_s;
        QTest::newRow("explicit plus") << "+7"s << u".=7"_s;
        QTest::newRow("padded by printf") << "  021.5\r\n"s << u".=21.5"_s;
        QTest::newRow("no digit before the point") << ".5"s << u".=0.5"_s;
        QTest::newRow("no digit after the point") << "5."s << u".=5"_s;
        QTest::newRow("17 digits") << "21.537499999999998"s << u".=21.537499999999998"_s;
        QTest::newRow("beyond 64 bits") << "123456789012345678901234567890"s << u".=1.2345678901234568e+29"_s;
        QTest::newRow("too small for a double") << "1e-400"s << u".=0"_s;
        QTest::newRow("too small without an exponent") << "0." + std::string(400, '0') + "1" << u".=0"_s;
        QTest::newRow("too large for a double") << "1e400"s << u"error not-a-reading"_s;
        QTest::newRow("too large without an exponent") << std::string(310, '9') << u"error not-a-reading"_s;
        QTest::newRow("too large with a negative exponent")
            << std::string(500, '9') + "e-9" << u"error not-a-reading"_s;
        QTest::newRow("zeros with an exponent") << "0000e99999999999999999999"s << u".=0"_s;
        QTest::newRow("an exponent that makes up for the zeros")
            << "0." + std::string(400, '0') + "5e401" << u".=5"_s;
        QTest::newRow("true") << "true"s << u".=true"_s;
        QTest::newRow("false") << "false\n"s << u".=false"_s;
        QTest::newRow("null") << "null"s << u"error not-a-reading"_s;
        QTest::newRow("NaN") << "NaN"s << u"error not-a-reading"_s;
        QTest::newRow("nan of printf") << "-nan"s << u"error not-a-reading"_s;
        QTest::newRow("infinity") << "-Infinity"s << u"error not-a-reading"_s;
        QTest::newRow("inf of printf") << "inf"s << u"error not-a-reading"_s;
        QTest::newRow("word") << "  running \n"s << u".=\"running\""_s;
        QTest::newRow("sentence in UTF-8") << "T\xc3\xbcr offen"s << u".=\"Tür offen\""_s;
        QTest::newRow("text that begins like a number") << "12 V"s << u".=\"12 V\""_s;
        QTest::newRow("decimal comma") << "12,5"s << u".=\"12,5\""_s;
        QTest::newRow("an address") << "192.168.1.1"s << u".=\"192.168.1.1\""_s;
        QTest::newRow("hexadecimal") << "0x1F"s << u".=\"0x1F\""_s;
        QTest::newRow("only a sign") << "-"s << u".=\"-\""_s;
        QTest::newRow("two signs") << "+-5"s << u".=\"+-5\""_s;
        QTest::newRow("exponent without digits") << "1e"s << u".=\"1e\""_s;
        QTest::newRow("markup is only text") << "<img src=x onerror=1>"s << u".=\"<img src=x onerror=1>\""_s;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf"
                                            "5"s
                                         << u".=5"_s;
        QTest::newRow("empty") << ""s << u"error malformed-payload"_s;
        QTest::newRow("white space") << " \r\n\t"s << u"error malformed-payload"_s;
        QTest::newRow("NUL") << "\0"s << u"error malformed-payload"_s;
        QTest::newRow("binary") << "ab\x01"s << u"error malformed-payload"_s;
        QTest::newRow("invalid UTF-8") << "\xff\xfe"s << u"error invalid-utf8"_s;
        QTest::newRow("Latin-1") << "T\xfcr"s << u"error invalid-utf8"_s;
    }
    void takesPlainValues()
    {
        QFETCH(std::string, payload);
        QTEST(describe(payload), "expected");
        QTEST(describe(payload, PayloadFormat::Number), "expected");
    }

    void takesJson_data()
    {
        QTest::addColumn<std::string>("payload");
        QTest::addColumn<QString>("expected");
        // Where a value stands says which metric it is of.
        QTest::newRow("value form") << R"({"v":21.5,"ts":1732348800123,"unit":"°C"})"s
                                    << u".=21.5[°C]@1732348800123"_s;
        QTest::newRow("value form in another order")
            << R"({ "unit" : "%", "ts" : 1000 , "v" : 48 })"s << u".=48[%]@1000"_s;
        QTest::newRow("value form of nothing but v") << R"({"v":true})"s << u".=true"_s;
        QTest::newRow("value form of a text") << R"({"v":"open","ts":5})"s << u".=\"open\"@5"_s;
        QTest::newRow("telemetry") << R"({"ts":1000,"pm25":12.3,"no2":40})"s
                                   << u"pm25=12.3@1000 no2=40@1000"_s;
        QTest::newRow("time behind the values") << R"({"a":1,"b":2,"ts":7})"s << u"a=1@7 b=2@7"_s;
        QTest::newRow("no time") << R"({"a":1})"s << u"a=1"_s;
        QTest::newRow("a metric called v") << R"({"v":230,"i":1.5})"s << u"i=1.5 v=230"_s;
        QTest::newRow("a metric called unit") << R"({"unit":"A7","n":1})"s << u"n=1 unit=\"A7\""_s;
        QTest::newRow("unit that is a number") << R"({"v":1,"unit":3})"s << u"unit=3 v=1"_s;
        QTest::newRow("nested") << R"({"ts":1,"air":{"pm":{"p25":2},"no2":3},"x":4})"s
                                << u"air.pm.p25=2@1 air.no2=3@1 x=4@1"_s;
        QTest::newRow("nested value form")
            << R"({"temp":{"v":21.5,"unit":"°C"},"hum":{"v":40,"ts":9},"ts":8})"s
            << u"temp=21.5[°C]@8 hum=40@9"_s;
        QTest::newRow("the inner time wins, whatever the order")
            << R"({"ts":1,"a":{"x":2,"ts":5,"deep":{"ts":6,"y":3}},"b":4})"s
            << u"a.x=2@5 a.deep.y=3@6 b=4@1"_s;
        QTest::newRow("dots in keys") << R"({"a.b":{"c":1}})"s << u"a.b.c=1"_s;
        // Batches.
        QTest::newRow("batch of numbers") << "[1,2.5,-3]"s << u".=1 .=2.5 .=-3"_s;
        QTest::newRow("batch of value forms")
            << R"([{"v":1,"ts":10},{"v":2,"ts":20}])"s << u".=1@10 .=2@20"_s;
        QTest::newRow("batch of telemetry")
            << R"([{"ts":1,"a":5},{"a":6,"ts":2},{"a":7}])"s << u"a=5@1 a=6@2 a=7"_s;
        QTest::newRow("batch inside telemetry")
            << R"({"t":[{"v":1,"ts":10},{"v":2,"ts":20}],"ts":30,"h":3})"s << u"t=1@10 t=2@20 h=3@30"_s;
        QTest::newRow("vector inside telemetry")
            << R"({"acc":[1,2,3],"ts":4})"s << u"acc.0=1@4 acc.1=2@4 acc.2=3@4"_s;
        QTest::newRow("array of arrays") << "[[1,2],[3]]"s << u"0=1 1=2 0=3"_s;
        // Times.
        QTest::newRow("time as decimal") << R"({"v":1,"ts":1732348800123.7})"s << u".=1@1732348800123"_s;
        QTest::newRow("time with exponent") << R"({"v":1,"ts":1.7e12})"s << u".=1@1700000000000"_s;
        QTest::newRow("1970") << R"({"v":1,"ts":0})"s << u".=1@0"_s;
        QTest::newRow("before 1970") << R"({"v":1,"ts":-1})"s << u".=1"_s;
        QTest::newRow("end of 9999") << R"({"v":1,"ts":253402300799999})"s << u".=1@253402300799999"_s;
        QTest::newRow("year 10000") << R"({"v":1,"ts":253402300800000})"s << u".=1"_s;
        QTest::newRow("time beyond 64 bits") << R"({"v":1,"ts":99999999999999999999999})"s << u".=1"_s;
        QTest::newRow("time as text") << R"({"v":1,"ts":"2024-01-01T00:00:00Z"})"s << u".=1"_s;
        QTest::newRow("time null, true, NaN")
            << R"([{"v":1,"ts":null},{"v":2,"ts":true},{"v":3,"ts":NaN}])"s << u".=1 .=2 .=3"_s;
        QTest::newRow("time as object is a metric") << R"({"ts":{"x":1},"a":2})"s << u"ts.x=1 a=2"_s;
        // Values.
        QTest::newRow("numbers as texts stay texts")
            << R"({"a":"12.5","b":"NaN"})"s << u"a=\"12.5\" b=\"NaN\""_s;
        QTest::newRow("truth values") << R"({"a":true,"b":false})"s << u"a=true b=false"_s;
        QTest::newRow("bare text") << R"( "abc" )"s << u".=\"abc\""_s;
        QTest::newRow("empty text") << R"({"a":""})"s << u"a=\"\""_s;
        QTest::newRow("escapes") << "{\"a\":\"x\\\"\\\\\\/\\t\\u00e9\\ud83c\\udf21y\"}"s
                                 << u"a=\"x\"\\/\té\U0001F321y\""_s;
        QTest::newRow("escape in a bare text") << R"("\u0041\n")"s << u".=\"A\n\""_s;
        QTest::newRow("escape in a key") << R"({"\u0041\u00df":1})"s << u"Aß=1"_s;
        QTest::newRow("integer beyond 64 bits")
            << R"({"a":18446744073709551616})"s << u"a=18446744073709552000"_s;
        QTest::newRow("exponents") << R"([1E2,1e-2,1.5e+1])"s << u".=100 .=0.01 .=15"_s;
        QTest::newRow("duplicate keys") << R"({"a":1,"a":2})"s << u"a=1 a=2"_s;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf{\"a\":1}"s << u"a=1"_s;
        // What is no reading is counted and does not spoil its siblings.
        QTest::newRow("null") << R"({"a":null,"b":1})"s << u"b=1 !not-a-reading*1"_s;
        QTest::newRow("NaN and infinities")
            << R"({"a":NaN,"b":Infinity,"c":-Infinity,"d":nan,"e":-inf,"f":1})"s << u"f=1 !not-a-reading*5"_s;
        QTest::newRow("too large for a double")
            << R"({"a":1e400,"b":-1e400,"c":2})"s << u"c=2 !not-a-reading*2"_s;
        QTest::newRow("too small for a double") << R"({"a":1e-400})"s << u"a=0"_s;
        QTest::newRow("null value form")
            << R"([{"v":null,"ts":1},{"v":2,"ts":2}])"s << u".=2@2 !not-a-reading*1"_s;
        QTest::newRow("null beside v") << R"({"v":1,"a":null})"s << u"v=1 !not-a-reading*1"_s;
        QTest::newRow("lone surrogate") << R"({"a":"\ud800","b":1})"s << u"b=1 !invalid-utf8*1"_s;
        QTest::newRow("swapped surrogates") << R"({"a":"\udf21\ud83c","b":1})"s << u"b=1 !invalid-utf8*1"_s;
        QTest::newRow("lone surrogate in a key") << R"({"\udc00":1,"b":1})"s << u"b=1 !invalid-name*1"_s;
        QTest::newRow("empty key") << R"({"":1,"b":1})"s << u"b=1 !invalid-name*1"_s;
        QTest::newRow("control character in a key") << R"({"a\u0007":1,"b":1})"s << u"b=1 !invalid-name*1"_s;
        QTest::newRow("DEL in a key") << "{\"a\x7f\":1,\"b\":1}"s << u"b=1 !invalid-name*1"_s;
        QTest::newRow("overriding the direction in a key")
            << "{\"a\xe2\x80\xae\":1,\"b\":1}"s << u"b=1 !invalid-name*1"_s;
        QTest::newRow("everything below a bad key")
            << R"({"":{"x":1,"y":{"v":2},"z":[3,4]},"b":1})"s << u"b=1 !invalid-name*4"_s;
        QTest::newRow("unit with control characters") << R"({"v":1,"unit":"a\nb"})"s << u".=1"_s;
        // Nothing at all: the most frequent reason.
        QTest::newRow("empty object") << "{}"s << u"error not-a-reading"_s;
        QTest::newRow("empty array") << "[]"s << u"error not-a-reading"_s;
        QTest::newRow("only a time") << R"({"ts":1})"s << u"error not-a-reading"_s;
        QTest::newRow("only null") << R"([null,null])"s << u"error not-a-reading"_s;
        QTest::newRow("only bad names") << R"({"":1,"\u0001":2,"a":null})"s << u"error invalid-name"_s;
    }
    void takesJson()
    {
        QFETCH(std::string, payload);
        QTEST(describe(payload), "expected");
        QTEST(describe(payload, PayloadFormat::Json), "expected");
    }

    void deliversNothingOfABrokenDocument_data()
    {
        QTest::addColumn<std::string>("payload");
        QTest::addColumn<QString>("reason");
        const auto malformed = u"error malformed-payload"_s;
        for (const char *text : {"{",
                                 "[",
                                 "}",
                                 "{\"a\"",
                                 "{\"a\":",
                                 "{\"a\":1",
                                 "{\"a\":1,",
                                 "{\"a\":1,}",
                                 "{\"a\":1,,\"b\":2}",
                                 "{,}",
                                 "{\"a\" 1}",
                                 "{\"a\":1 \"b\":2}",
                                 "{\"a\":1;\"b\":2}",
                                 "{a:1}",
                                 "{'a':1}",
                                 "{1:2}",
                                 "{\"a\":}",
                                 "{\"a\":1}}",
                                 "{\"a\":1}{\"b\":2}",
                                 "{\"a\":1} x",
                                 "{\"a\":1},",
                                 "[1,2",
                                 "[1,,2]",
                                 "[,1]",
                                 "[1,]",
                                 "[1 2]",
                                 "[1}",
                                 "{\"a\":[1}",
                                 "{\"a\":[1,2}",
                                 "[[1]",
                                 "[1]]",
                                 "[1][2]",
                                 "[{\"a\":1]",
                                 "[\"a\":1]",
                                 "[[\"a\":1],2]",
                                 "[tru]",
                                 "[truex]",
                                 "[True]",
                                 "[nul]",
                                 "[nulll]",
                                 "[NAN]",
                                 "[Infinit]",
                                 "[-]",
                                 "[+1]",
                                 "[01]",
                                 "[-01]",
                                 "[1.]",
                                 "[.5]",
                                 "[1e]",
                                 "[1e+]",
                                 "[0x10]",
                                 "[1.5.2]",
                                 "[1a]",
                                 "[--1]",
                                 "[1_000]",
                                 "[\"abc]",
                                 "[\"a\\x\"]",
                                 "[\"\\u12\"]",
                                 "[\"\\u12g4\"]",
                                 "[\"a\nb\"]",
                                 "[\"a\"b]",
                                 "\"abc",
                                 "\"",
                                 "\"a\"b",
                                 "\"a\" \"b\"",
                                 "[1]\"",
                                 "{\"a\":1,\"b\":tru}",
                                 "[1,2,3,{\"x\":}]",
                                 "[{\"a\\y\":1}]",
                                 "[#]",
                                 "[/*x*/1]"})
            QTest::addRow("%s", text) << std::string(text) << malformed;
        QTest::newRow("NUL inside") << "{\"a\":\0"
                                       "1}"s
                                    << malformed;
        QTest::newRow("control character in a text") << "[\"a\x01\"]"s << malformed;
        QTest::newRow("invalid UTF-8 in a text") << "{\"b\":1,\"a\":\"\xff\"}"s << u"error invalid-utf8"_s;
        QTest::newRow("invalid UTF-8 in a key") << "{\"b\":1,\"\xc0\xaf\":1}"s << u"error invalid-utf8"_s;
        QTest::newRow("UTF-8 of a surrogate") << "[\"\xed\xa0\x80\"]"s << u"error invalid-utf8"_s;
        QTest::newRow("cut in a character") << "[\"\xe2\x82\"]"s << u"error invalid-utf8"_s;
        QTest::newRow("nesting of 17")
            << repeated("[", 17) + "1" + repeated("]", 17) << u"error nesting-too-deep"_s;
        QTest::newRow("nesting of 17 behind a reading") << R"({"ok":1,"a":)" + repeated("{\"a\":", 16) + "1"
                + repeated("}", 17) << u"error nesting-too-deep"_s;
        QTest::newRow("nesting of 10,000")
            << repeated("[", 10'000) + repeated("]", 10'000) << u"error nesting-too-deep"_s;
        QTest::newRow("nesting of 10,000 objects")
            << repeated("{\"a\":", 10'000) + "1" + repeated("}", 10'000) << u"error nesting-too-deep"_s;
        QTest::newRow("nesting of 200,000 without an end") << repeated("[", 200'000) << malformed;
        QTest::newRow("nesting of 200,000 with one end")
            << repeated("[", 200'000) + "]" << u"error nesting-too-deep"_s;
        QTest::newRow("300 KiB") << "[" + repeated("1,", 150 * 1024) + "1]" << u"error payload-too-large"_s;
        QTest::newRow("one byte over 256 KiB")
            << std::string(256 * 1024 + 1, ' ') << u"error payload-too-large"_s;
    }
    void deliversNothingOfABrokenDocument()
    {
        QFETCH(std::string, payload);
        QTEST(describe(payload, PayloadFormat::Json), "reason");
    }

    void knowsStructureFromWords_data()
    {
        QTest::addColumn<std::string>("payload");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a broken object is no word") << "{"s << u"error malformed-payload"_s;
        QTest::newRow("a broken array is no word") << "[1"s << u"error malformed-payload"_s;
        QTest::newRow("a broken text is no word") << "\"abc"s << u"error malformed-payload"_s;
        QTest::newRow("a brace in a word") << "a{"s << u".=\"a{\""_s;
        QTest::newRow("CBOR map") << "\xa1\x61\x61\x01"s << u"a=1"_s;
        QTest::newRow("CBOR array") << "\x82\x01\x02"s << u".=1 .=2"_s;
        QTest::newRow("CBOR of indefinite length") << "\x9f\x01\xff"s << u".=1"_s;
        QTest::newRow("CBOR float") << "\xf9\x3c\x00"s << u".=1"_s;
        QTest::newRow("self-described CBOR") << "\xd9\xd9\xf7\xa1\x61\x61\x01"s << u"a=1"_s;
        QTest::newRow("CBOR too deep") << repeated("\x81", 17) + "\x01" << u"error nesting-too-deep"_s;
        QTest::newRow("neither text nor CBOR") << "\xa1\x61"s << u"error invalid-utf8"_s;
        QTest::newRow("text that begins with a byte of CBOR") << "\xc3\xbc"
                                                                 "ber"s
                                                              << u".=\"über\""_s;
        QTest::newRow("SenML") << R"([{"n":"a","v":1}])"s << u"a=1"_s;
        QTest::newRow("SenML of base fields")
            << R"([{"bn":"x:","bt":1e9},{"n":"a","v":1}])"s << u"x:a=1@1000000000000"_s;
        QTest::newRow("a metric called n") << R"([{"n":5,"v":230}])"s << u"n=5 v=230"_s;
        QTest::newRow("with a time it is no SenML") << R"([{"n":"a","v":1,"ts":7}])"s << u"n=\"a\"@7 v=1@7"_s;
        QTest::newRow("an object is no SenML") << R"({"n":"a","v":1})"s << u"n=\"a\" v=1"_s;
        QTest::newRow("broken where it is looked at")
            << R"([{"n":tru,"v":1}])"s << u"error malformed-payload"_s;
        QTest::newRow("broken behind what is looked at")
            << R"([{"n":"a","v":1},])"s << u"error malformed-payload"_s;
    }
    void knowsStructureFromWords()
    {
        QFETCH(std::string, payload);
        QTEST(describe(payload), "expected");
    }

    void jsonIsNoWord() { QCOMPARE(describe("running"s, PayloadFormat::Json), u"error malformed-payload"_s); }
    void aWordIsNoJson() { QCOMPARE(describe("{"s, PayloadFormat::Number), u".=\"{\""_s); }

    void takesTheDeepestNesting()
    {
        const std::string objects = repeated("{\"a\":", 16) + "1" + repeated("}", 16);
        QCOMPARE(describe(objects), u"a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a=1"_s);
        QCOMPARE(describe(repeated("[", 16) + "1" + repeated("]", 16)), u"0=1"_s);
    }

    void boundsTheNamesOfMetrics()
    {
        const std::string longest(128, 'x');
        QCOMPARE(describe("{\"" + longest + "\":1}"), QString::fromStdString(longest) + u"=1"_s);
        QCOMPARE(describe("{\"b\":2,\"" + longest + "x\":1}"), u"b=2 !invalid-name*1"_s);
        // 63 + 1 + 64 = 128 and 64 + 1 + 64 = 129 bytes
        const std::string half(64, 'y');
        QCOMPARE(describe("{\"" + half.substr(1) + "\":{\"" + half + "\":1}}"),
                 QString::fromStdString(half.substr(1) + "." + half) + u"=1"_s);
        QCOMPARE(describe("{\"b\":2,\"" + half + "\":{\"" + half + "\":1}}"), u"b=2 !invalid-name*1"_s);
        // 22 escapes of two bytes each make a raw key over 128 bytes and a name of 44
        QCOMPARE(describe("{\"" + repeated("\\u00e4", 22) + "\":1}"), QString(22, u'ä') + u"=1"_s);
    }

    void takesTheLargestPayload()
    {
        const std::string payload = "{\"a\":\"" + std::string(maxPayloadBytes - 8, 'x') + "\"}";
        QCOMPARE(payload.size(), maxPayloadBytes);
        PayloadDecoder decoder;
        DecodedPayload out;
        QVERIFY(!decoder.decode(payload, PayloadFormat::Auto, out));
        QCOMPARE(out.readings.at(0).value.text.size(), maxPayloadBytes - 8);
    }

    void boundsTheNumberOfReadings()
    {
        PayloadDecoder decoder;
        DecodedPayload out;
        QVERIFY(!decoder.decode("[" + repeated("1,", 65'535) + "1]", PayloadFormat::Auto, out));
        QCOMPARE(out.readings.size(), size_t(65'536));
        QCOMPARE(out.skipped[size_t(Rejection::PayloadTooLarge)], 0U);
        QVERIFY(!decoder.decode("[" + repeated("1,", 65'536) + "1]", PayloadFormat::Auto, out));
        QCOMPARE(out.readings.size(), size_t(65'536));
        QCOMPARE(out.skipped[size_t(Rejection::PayloadTooLarge)], 1U);
    }

    void forgetsThePayloadBefore()
    {
        // A long document first: its brackets must not complete the short one that follows.
        PayloadDecoder decoder;
        QCOMPARE(describe(decoder, R"({"a":[[[[1]]]],"b":{"c":{"d":2}}})"s), u"a.0=1 b.c.d=2"_s);
        QCOMPARE(describe(decoder, R"({"a":[1)"s), u"error malformed-payload"_s);
        QCOMPARE(describe(decoder, R"([[[1]])"s), u"error malformed-payload"_s);
        QCOMPARE(describe(decoder, R"([{"n":"a","v":1}])"s), u"a=1"_s);
        QCOMPARE(describe(decoder, R"({"a":null,"b":1})"s), u"b=1 !not-a-reading*1"_s);
        QCOMPARE(describe(decoder, R"({"a":1})"s), u"a=1"_s);
    }

    void growsAndGoesOn()
    {
        PayloadDecoder decoder;
        for (const size_t count : std::initializer_list<size_t>{1, 1'000, 30'000, 10, 60'000, 1}) {
            DecodedPayload out;
            const std::string payload =
                "[" + repeated("[],", count) + "{\"deep\":{\"a\\u0062c\":\"\\u00e9\"}}]";
            QVERIFY(!decoder.decode(payload, PayloadFormat::Auto, out));
            QCOMPARE(out.readings.size(), size_t(1));
            QCOMPARE(out.readings[0].metric, std::string_view("deep.abc"));
            QCOMPARE(out.readings[0].value.text, std::string_view("\xc3\xa9"));
        }
    }
};

QTEST_GUILESS_MAIN(TestPayloadDecoder)
#include "tst_payloaddecoder.moc"
