// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/payloadtext.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

using enum PayloadFormat;

PayloadText read(const QByteArray &payload, PayloadFormat wanted = Auto)
{
    return payloadText(payload, payload.size(), wanted);
}

QString marked(const QList<DiffLine> &lines)
{
    QString out;
    for (const DiffLine &line : lines) {
        out += line.kind == DiffLine::Kind::Same ? u' ' : line.kind == DiffLine::Kind::Added ? u'+' : u'-';
        out += line.text;
    }
    return out;
}

} // namespace

class TestPayloadText : public QObject
{
    Q_OBJECT
private slots:
    void recognisesWhatItIs_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<PayloadFormat>("format");
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QByteArray() << Text << u""_s;
        QTest::newRow("a number") << QByteArray("21.5") << Json << u"21.5"_s;
        QTest::newRow("a word") << QByteArray("online") << Text << u"online"_s;
        QTest::newRow("a broken object") << QByteArray("{") << Text << u"{"_s;
        QTest::newRow("an object") << QByteArray(R"({"b":1.50,"a":[1,{}],"c":"x, {y}"})") << Json
                                   << u"{\n  \"b\": 1.50,\n  \"a\": [\n    1,\n    {}\n  ],\n"
                                      u"  \"c\": \"x, {y}\"\n}"_s;
        QTest::newRow("escapes") << QByteArray("[\"\\\"\\\\\",18446744073709551615]") << Json
                                 << u"[\n  \"\\\"\\\\\",\n  18446744073709551615\n]"_s;
        QTest::newRow("indented already")
            << QByteArray("{ \n \"a\" : [ ] }") << Json << u"{\n  \"a\": []\n}"_s;
        QTest::newRow("lines") << QByteArray("a\r\nb") << Text << u"a\nb"_s;
        QTest::newRow("a direction override") << QByteArray("a\xe2\x80\xae"
                                                            "b")
                                              << Text << u"a\ufffdb"_s;
        // RFC 8949, appendix A: {"a": 1, "b": [2, 3]}
        QTest::newRow("CBOR") << QByteArray::fromHex("a26161016162820203") << Cbor
                              << u"{\n    \"a\": 1,\n    \"b\": [\n        2,\n        3\n    ]\n}"_s;
        QTest::newRow("bytes") << QByteArray("\0\xff\x10 AB", 6) << Hex
                               << QString(u"000000  00 ff 10 20 41 42"_s + QString(32, u' ') + u"... AB"_s);
    }
    void recognisesWhatItIs()
    {
        QFETCH(QByteArray, payload);
        const PayloadText shown = read(payload);
        QTEST(shown.format, "format");
        QTEST(shown.text, "text");
        QVERIFY(shown.understood);
        QVERIFY(!shown.shortened);
    }

    void readsItAsAsked_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<PayloadFormat>("wanted");
        QTest::addColumn<PayloadFormat>("format");
        QTest::addColumn<QString>("text");
        QTest::newRow("JSON as text") << QByteArray(R"({"a":1})") << Text << Text << u"{\"a\":1}"_s;
        QTest::newRow("Base64") << QByteArray("Ma\xff") << Base64 << Base64 << u"TWH/"_s;
        QTest::newRow("Base64 in lines")
            << QByteArray(60, '\0') << Base64 << Base64 << QString(QString(76, u'A') + u"\nAAAA"_s);
        QTest::newRow("text as JSON") << QByteArray("hello") << Json << Text << u"hello"_s;
        QTest::newRow("text as CBOR") << QByteArray("hello") << Cbor << Text << u"hello"_s;
        QTest::newRow("bytes as JSON")
            << QByteArray("\xff") << Json << Hex << QString(u"000000  ff"_s + QString(47, u' ') + u"."_s);
    }
    void readsItAsAsked()
    {
        QFETCH(QByteArray, payload);
        QFETCH(PayloadFormat, wanted);
        const PayloadText shown = read(payload, wanted);
        QTEST(shown.format, "format");
        QTEST(shown.text, "text");
        QCOMPARE(shown.understood, shown.format == wanted);
    }

    void staysWithinItsBounds_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("text") << QByteArray(300 * 1024, 'x');
        QTest::newRow("bytes") << QByteArray(300 * 1024, '\xff');
        QTest::newRow("brackets") << QByteArray(64 * 1024, '[');
        QTest::newRow("deep JSON") << QByteArray(
            QByteArray(500, '[') + QByteArray(30'000, '1').replace("1", "1,") + "1" + QByteArray(500, ']'));
        QTest::newRow("deep CBOR") << QByteArray(QByteArray(500, '\x81') + "\x9a\x00\x00\x7d\x00"_ba
                                                 + QByteArray(0x7d00, '\x01'));
        QTest::newRow("CBOR that claims a gigabyte") << QByteArray::fromHex("5a40000000");
    }
    void staysWithinItsBounds()
    {
        QFETCH(QByteArray, payload);
        for (const PayloadFormat format : {Auto, Json, Cbor, Text, Hex, Base64}) {
            const PayloadText shown = payloadText(payload, payload.size(), format);
            QVERIFY(shown.text.size() <= maxPayloadShown);
        }
    }

    void saysWhatIsMissing()
    {
        QVERIFY(payloadText(QByteArray(100, 'x'), 300'000, Auto).shortened);
        QVERIFY(payloadText(QByteArray(maxPayloadShown + 1, 'x'), maxPayloadShown + 1, Auto).shortened);
        QVERIFY(payloadText(QByteArray(maxPayloadShown, 'x'), maxPayloadShown, Hex).shortened);
        // The first part of an object is no JSON, and a character cut in two does not make it binary.
        const PayloadText part = payloadText("{\"a\": \"Z\xc3", 20, Auto);
        QCOMPARE(part.format, Text);
        QCOMPARE(part.text, u"{\"a\": \"Z"_s);
    }

    void sumsUpOnOneLine_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("summary");
        QTest::newRow("empty") << QByteArray() << u""_s;
        QTest::newRow("JSON") << QByteArray("{\n  \"a\": 1\n}") << u"{ \"a\": 1 }"_s;
        QTest::newRow("long") << QByteArray(50, 'x') << QString(12, u'x');
        QTest::newRow("cut between characters")
            << QByteArray("\xf0\x9f\x8c\xa1").repeated(20) << u"\U0001F321"_s.repeated(6);
        QTest::newRow("bytes") << QByteArray("\x00\x01\x02\x03\x04\x05", 6) << u"00 01 02 03 "_s;
    }
    void sumsUpOnOneLine()
    {
        QFETCH(QByteArray, payload);
        QTEST(payloadSummary(payload, 12), "summary");
    }

    void showsWhatChanged_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << u"a\nb"_s << u"a\nb"_s << u" a b"_s;
        QTest::newRow("one line") << u"a\nb\nc"_s << u"a\nB\nc"_s << u" a-b+B c"_s;
        QTest::newRow("a new line") << u"a\nc"_s << u"a\nb\nc"_s << u" a+b c"_s;
        QTest::newRow("a line less") << u"a\nb\nc"_s << u"a\nc"_s << u" a-b c"_s;
        QTest::newRow("two places") << u"a\nb\nc\nd"_s << u"A\nb\nc\nD"_s << u"-a+A b c-d+D"_s;
        QTest::newRow("everything") << u"a\nb"_s << u"c\nd"_s << u"-a-b+c+d"_s;
        QTest::newRow("from nothing") << u""_s << u"a"_s << u"-+a"_s;
    }
    void showsWhatChanged()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(marked(lineDiff(before, after)), "expected");
    }

    void isQuickWithLongTexts()
    {
        QString before;
        QString after;
        for (int i = 0; i < 20'000; ++i) {
            before += u"a%1\n"_s.arg(i);
            after += u"b%1\n"_s.arg(i);
        }
        QCOMPARE(lineDiff(before, after).size(), 40'001);
    }
};

QTEST_GUILESS_MAIN(TestPayloadText)
#include "tst_payloadtext.moc"
