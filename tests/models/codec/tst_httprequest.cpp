// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/httprequest.h"

#include <QTest>

using namespace fleetscope;

namespace {

int statusOf(const QByteArray &head)
{
    const auto parsed = parseHttpRequest({head.constData(), size_t(head.size())});
    const auto *refusal = std::get_if<HttpRefusal>(&parsed);
    return refusal ? refusal->status : 200;
}

} // namespace

class TestHttpRequest : public QObject
{
    Q_OBJECT
private slots:
    void takesWhatIsPlainlyRight_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *head, int status) {
            QTest::newRow(name) << QByteArray(head) << status;
        };
        row("plain", "GET /artifact/ab HTTP/1.1\r\nHost: a\r\n\r\n", 200);
        row("old and without a host", "GET / HTTP/1.0\r\n\r\n", 200);
        row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
        row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
        row("another method", "POST / HTTP/1.1\r\nHost: a\r\n\r\n", 405);
        row("no method", " / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        row("a whole address", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400);
        row("another version", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505);
        row("no version", "GET /\r\nHost: a\r\n\r\n", 400);
        row("not ended", "GET / HTTP/1.1\r\nHost: a\r\n", 400);
        row("bare newlines", "GET / HTTP/1.1\nHost: a\n\n", 400);
        row("a folded line", "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", 400);
        row("space before the colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400);
        row("a body", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n", 413);
        row("an empty body", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 200);
        row("chunks", "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 413);
        row("a control character in a value", "GET / HTTP/1.1\r\nHost: a\x01\r\n\r\n", 400);
        QTest::newRow("too long") << "GET / HTTP/1.1\r\nHost: " + QByteArray(9'000, 'a') + "\r\n\r\n" << 431;
        QTest::newRow("too many fields")
            << "GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("X: y\r\n").repeated(70) + "\r\n"
            << 431;
    }
    void takesWhatIsPlainlyRight()
    {
        QFETCH(QByteArray, head);
        QTEST(statusOf(head), "status");
    }

    void readsWhatAServerOfFilesNeeds()
    {
        const auto parsed =
            parseHttpRequest("HEAD /artifact/ab?x=1 HTTP/1.1\r\nhOSt: a\r\nRange:\t bytes=1-2 "
                             "\r\nIf-Range: \"ab\"\r\n\r\n");
        const auto &request = std::get<HttpRequest>(parsed);
        QVERIFY(request.head);
        QCOMPARE(request.path, std::string("/artifact/ab"));
        QCOMPARE(request.range.value(), std::string("bytes=1-2"));
        QCOMPARE(request.ifRange.value(), std::string("\"ab\""));
    }

    void choosesTheRange_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<int>("answer");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        const auto whole = int(RangeAnswer::Whole), part = int(RangeAnswer::Part),
                   none = int(RangeAnswer::NotSatisfiable);
        const auto row = [](const char *field, int answer, qint64 first, qint64 last) {
            QTest::newRow(field) << QByteArray(field) << answer << first << last;
        };
        row("bytes=0-0", part, 0, 0);
        row("bytes=10-19", part, 10, 19);
        row("bytes=90-200", part, 90, 99);
        row("bytes=99-", part, 99, 99);
        row("bytes=-10", part, 90, 99);
        row("bytes=-1000", part, 0, 99);
        row("Bytes=1-2", part, 1, 2);
        row("bytes=100-", none, 0, 0);
        row("bytes=-0", none, 0, 0);
        row("bytes=5-4", whole, 0, 0);
        row("bytes=0-1,5-6", whole, 0, 0);
        row("bytes=a-b", whole, 0, 0);
        row("bytes=1--2", whole, 0, 0);
        row("bytes=", whole, 0, 0);
        row("bytes=99999999999999999999-", whole, 0, 0);
        row("items=0-1", whole, 0, 0);
    }
    void choosesTheRange()
    {
        QFETCH(QByteArray, field);
        QFETCH(int, answer);
        QFETCH(qint64, first);
        QFETCH(qint64, last);
        const RangeChoice choice = chooseRange({field.constData(), size_t(field.size())}, 100);
        QCOMPARE(int(choice.answer), answer);
        if (choice.answer == RangeAnswer::Part)
            QCOMPARE(choice.range, (ByteRange{first, last}));
    }
};

QTEST_GUILESS_MAIN(TestHttpRequest)
#include "tst_httprequest.moc"
