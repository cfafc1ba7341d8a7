// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tableexport.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

#include <array>
#include <limits>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

const QDateTime morning{{2026, 9, 1}, {8, 30, 15, 250}, QTimeZone::utc()};

QByteArray written(TableFormat format, TableHeader header, const QList<QList<QVariant>> &rows)
{
    TableWriter writer(format, {{u"id"_s, u"Device"_s, false}, {u"m.t"_s, u"t | °C"_s, true}}, header);
    QByteArray out = writer.head();
    for (const QList<QVariant> &row : rows)
        writer.appendRow(out, row);
    return out + writer.tail();
}

/// What a reader of RFC 4180 makes of one record.
QStringList readCsvRecord(const QByteArray &record)
{
    QStringList cells{QString()};
    bool quoted = false;
    const QString text = QString::fromUtf8(record);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"')
            cells.last() += text[++i];
        else if (text[i] == u'"')
            quoted = !quoted;
        else if (text[i] == u',' && !quoted)
            cells.append(QString());
        else
            cells.last() += text[i];
    }
    return cells;
}

} // namespace

class TestTableExport : public QObject
{
    Q_OBJECT
private slots:
    void writesOneCell_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QByteArray>("tsv");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("markdown");
        const auto row = [](const char *name, const QVariant &value, const QByteArray &csv,
                            const QByteArray &tsv, const QByteArray &json, const QByteArray &markdown) {
            QTest::newRow(name) << value << csv << tsv << json << markdown;
        };
        const auto text = [&row](const char *name, const QString &value, const QByteArray &csv,
                                 const QByteArray &tsv, const QByteArray &json,
                                 const QByteArray &markdown) { row(name, value, csv, tsv, json, markdown); };
        row("no value", {}, "", "", "null", "");
        row("a number", 21.5, "21.5", "21.5", "21.5", "21.5");
        row("a negative number", -5.0, "-5", "-5", "-5", "-5");
        row("all digits", 0.1 + 0.2, "0.30000000000000004", "0.30000000000000004", "0.30000000000000004",
            "0.30000000000000004");
        row("a count", quint64{18'446'744'073'709'551'615U}, "18446744073709551615", "18446744073709551615",
            "18446744073709551615", "18446744073709551615");
        row("not a number", std::numeric_limits<double>::quiet_NaN(), "", "", "null", "");
        row("infinity", std::numeric_limits<double>::infinity(), "", "", "null", "");
        row("a truth value", true, "true", "true", "true", "true");
        row("a time", morning, "2026-09-01T08:30:15.250Z", "2026-09-01T08:30:15.250Z",
            "\"2026-09-01T08:30:15.250Z\"", "2026-09-01T08:30:15.250Z");
        text("a word", u"aq-17"_s, "aq-17", "aq-17", "\"aq-17\"", "aq-17");
        text("no text", u""_s, "", "", "\"\"", "");
        text("other letters", u"Zürich ☃"_s, "Z\xc3\xbcrich \xe2\x98\x83", "Z\xc3\xbcrich \xe2\x98\x83",
             "\"Z\xc3\xbcrich \xe2\x98\x83\"", "Z\xc3\xbcrich \xe2\x98\x83");
        text("markup", u"<img src=x onerror=1>"_s, "<img src=x onerror=1>", "<img src=x onerror=1>",
             "\"<img src=x onerror=1>\"", "\\<img src=x onerror=1\\>");
        text("a formula", u"=cmd|' /C calc'!A0"_s, "'=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0",
             "\"=cmd|' /C calc'!A0\"", "=cmd\\|' /C calc'\\!A0");
        text("plus", u"+1"_s, "'+1", "'+1", "\"+1\"", "+1");
        text("minus", u"-1"_s, "'-1", "'-1", "\"-1\"", "-1");
        text("at", u"@SUM(A1)"_s, "'@SUM(A1)", "'@SUM(A1)", "\"@SUM(A1)\"", "\\@SUM(A1)");
        text("a tab first", u"\t=1"_s, "\"'\t=1\"", "' =1", "\"\\t=1\"", "=1");
        text("a carriage return first", u"\r=1"_s, "\"'\r=1\"", "' =1", "\"\\r=1\"", "=1");
        text("a full-width equals sign", u"\uff1d1"_s,
             "'\xef\xbc\x9d"
             "1",
             "'\xef\xbc\x9d"
             "1",
             "\"\xef\xbc\x9d"
             "1\"",
             "\xef\xbc\x9d"
             "1");
        text("an equals sign later", u"a=1"_s, "a=1", "a=1", "\"a=1\"", "a=1");
        text("quotes", u"5\" pipe"_s, "\"5\"\" pipe\"", "5\" pipe", "\"5\\\" pipe\"", "5\" pipe");
        text("a comma", u"a,b"_s, "\"a,b\"", "a,b", "\"a,b\"", "a,b");
        text("a tab", u"a\tb"_s, "\"a\tb\"", "a b", "\"a\\tb\"", "a b");
        text("lines", u"a\r\nb"_s, "\"a\r\nb\"", "a  b", "\"a\\r\\nb\"", "a  b");
        text("a paragraph separator", u"a\u2029b"_s,
             "a\xe2\x80\xa9"
             "b",
             "a b",
             "\"a\xe2\x80\xa9"
             "b\"",
             "a b");
        text("a control character", u"a\u0001b"_s,
             "a\x01"
             "b",
             "a b", "\"a\\u0001b\"", "a b");
        text("a backslash", u"..\\x"_s, "..\\x", "..\\x", "\"..\\\\x\"", "..\\\\x");
        text("a pipe", u"a|b"_s, "a|b", "a|b", "\"a|b\"", "a\\|b");
        text("a backtick", u"`rm`"_s, "`rm`", "`rm`", "\"`rm`\"", "\\`rm\\`");
        text("a link", u"[x](y)"_s, "[x](y)", "[x](y)", "\"[x](y)\"", "\\[x\\](y)");
        text("blanks around", u" a "_s, "\" a \"", " a ", "\" a \"", "a");
        const QByteArray long4k(4096, 'x');
        row("a name of 4 KiB", QString::fromLatin1(long4k), long4k, long4k, '"' + long4k + '"', long4k);
    }
    void writesOneCell()
    {
        QFETCH(QVariant, value);
        QTEST(csvCell(value), "csv");
        QTEST(tsvCell(value), "tsv");
        QTEST(jsonCell(value), "json");
        QTEST(markdownCell(value), "markdown");
    }

    void writesATable_data()
    {
        QTest::addColumn<TableFormat>("format");
        QTest::addColumn<TableHeader>("header");
        QTest::addColumn<QByteArray>("none");
        QTest::addColumn<QByteArray>("two");
        using enum TableFormat;
        using enum TableHeader;
        QTest::newRow("CSV") << Csv << Present << QByteArray("id,m.t\r\n")
                             << QByteArray("id,m.t\r\na,1.5\r\n\"b,c\",\r\n");
        QTest::newRow("CSV, bare") << Csv << Absent << QByteArray() << QByteArray("a,1.5\r\n\"b,c\",\r\n");
        QTest::newRow("TSV") << Tsv << Present << QByteArray("Device\tt | °C\n")
                             << QByteArray("Device\tt | °C\na\t1.5\nb,c\t\n");
        QTest::newRow("TSV, bare") << Tsv << Absent << QByteArray() << QByteArray("a\t1.5\nb,c\t\n");
        QTest::newRow("JSON") << JsonArray << Present << QByteArray("[]\n")
                              << QByteArray("[\n{\"id\": \"a\", \"m.t\": 1.5},\n{\"id\": \"b,c\", \"m.t\": "
                                            "null}\n]\n");
        QTest::newRow("JSON lines")
            << JsonLines << Present << QByteArray()
            << QByteArray("{\"id\": \"a\", \"m.t\": 1.5}\n{\"id\": \"b,c\", \"m.t\": null}\n");
        QTest::newRow("Markdown") << Markdown << Present
                                  << QByteArray("| Device | t \\| °C |\n| --- | ---: |\n")
                                  << QByteArray(
                                         "| Device | t \\| °C |\n| --- | ---: |\n| a | 1.5 |\n| b,c |  |\n");
        QTest::newRow("Markdown needs its header")
            << Markdown << Absent << QByteArray("| Device | t \\| °C |\n| --- | ---: |\n")
            << QByteArray("| Device | t \\| °C |\n| --- | ---: |\n"
                          "| a | 1.5 |\n| b,c |  |\n");
    }
    void writesATable()
    {
        QFETCH(TableFormat, format);
        QFETCH(TableHeader, header);
        QTEST(written(format, header, {}), "none");
        QTEST(written(format, header, {{u"a"_s, 1.5}, {u"b,c"_s, {}}}), "two");
    }

    void comesBackFromHostileTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes and lines") << u"\"a\"\r\n,\"\""_s;
        QTest::newRow("markup") << u"<b>&amp;</b>"_s;
        QTest::newRow("every character below 128") << [] {
            QString all;
            for (char16_t c = 1; c < 128; ++c)
                all += QChar(c);
            return all;
        }();
        QTest::newRow("beyond the basic plane") << u"\U0001F321\U0001F4A9"_s;
        QTest::newRow("4 KiB of quotes") << QString(4096, u'"');
    }
    void comesBackFromHostileTexts()
    {
        QFETCH(QString, text);
        QCOMPARE(readCsvRecord(csvCell(text) + ',' + csvCell(u"next"_s)), QStringList({text, u"next"_s}));

        const QByteArray json = written(TableFormat::JsonArray, TableHeader::Present, {{text, 1.0}});
        const QJsonArray read = QJsonDocument::fromJson(json).array();
        QCOMPARE(read.size(), 1);
        QCOMPARE(read[0][u"id"].toString(), text);

        for (const QByteArray &line : {tsvCell(text), markdownCell(text)}) {
            for (const char c : line)
                QVERIFY(static_cast<unsigned char>(c) >= 0x20);
        }
    }

    void namesItsFiles()
    {
        QCOMPARE(fileSuffix(TableFormat::Csv), u"csv"_s);
        QCOMPARE(fileSuffix(TableFormat::JsonLines), u"jsonl"_s);
    }
};

QTEST_GUILESS_MAIN(TestTableExport)
#include "tst_tableexport.moc"
