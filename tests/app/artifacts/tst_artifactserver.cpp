// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/artifacts/artifactserver.h"
#include "tests/support/testcertificates.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

const QByteArray digest(64, 'a');

struct Answer
{
    int status = 0;
    QByteArray head, body;
};

} // namespace

class TestArtifactServer : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (int i = 0; i < 1'000'000; ++i)
            m_content += char(i % 251);
        QFile file(m_folder->filePath(u"fw"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(m_content), qint64(m_content.size()));
        m_server = std::make_unique<ArtifactServer>();
        m_server->setPublished({{digest, file.fileName()}});
    }
    void cleanup()
    {
        m_server.reset();
        m_content.clear();
    }

    void answersAsTheStandardSays_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("size");
        QTest::addColumn<QByteArray>("field");
        const QByteArray path = "/artifact/" + digest;
        const auto row = [](const char *name, const QByteArray &request, int status, int first, int size,
                            const char *field) {
            QTest::newRow(name) << request + "Host: a\r\n\r\n"
                                << status << first << size << QByteArray(field);
        };
        const QByteArray get = "GET " + path + " HTTP/1.1\r\n";
        row("the whole file", get, 200, 0, 1'000'000, "Accept-Ranges: bytes");
        row("only its head", "HEAD " + path + " HTTP/1.1\r\n", 200, 0, 0, "Content-Length: 1000000");
        row("a part", get + "Range: bytes=1000-1999\r\n", 206, 1'000, 1'000,
            "Content-Range: bytes 1000-1999/1000000");
        row("the rest", get + "Range: bytes=999990-\r\n", 206, 999'990, 10, "Content-Length: 10");
        row("the end", get + "Range: bytes=-5\r\n", 206, 999'995, 5,
            "Content-Range: bytes 999995-999999/1000000");
        row("beyond the end", get + "Range: bytes=1000000-\r\n", 416, 0, 0, "Content-Range: bytes */1000000");
        row("a part of what it was", get + "Range: bytes=0-9\r\nIf-Range: \"old\"\r\n", 200, 0, 1'000'000,
            "ETag: \"aaaa");
        row("another hash", "GET /artifact/" + QByteArray(64, 'b') + " HTTP/1.1\r\n", 404, 0, 0, "");
        row("a path", "GET /artifact/../../etc/passwd HTTP/1.1\r\n", 404, 0, 0, "");
        row("a path after a hash", "GET " + path + "/../x HTTP/1.1\r\n", 404, 0, 0, "");
        row("an encoded hash", "GET /artifact/%61" + QByteArray(63, 'a') + " HTTP/1.1\r\n", 404, 0, 0, "");
        row("the root", "GET / HTTP/1.1\r\n", 404, 0, 0, "");
        row("another method", "PUT " + path + " HTTP/1.1\r\n", 405, 0, 0, "Allow: GET, HEAD");
        row("nonsense", "abc\r\n", 400, 0, 0, "");
    }
    void answersAsTheStandardSays()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(int, first);
        QFETCH(int, size);
        QFETCH(QByteArray, field);
        QVERIFY(m_server->start({}));
        const Answer answer = ask(request);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.body, m_content.mid(first, size));
        QVERIFY2(answer.head.contains(field), answer.head.constData());
    }

    void givesOnlyWhatIsPublished()
    {
        QVERIFY(m_server->start({}));
        const QByteArray get = "GET /artifact/" + digest + " HTTP/1.1\r\nHost: a\r\n\r\n";
        QCOMPARE(ask(get).status, 200);
        m_server->setPublished({});
        QCOMPARE(ask(get).status, 404);
    }

    void aLongHeadIsRefused()
    {
        QVERIFY(m_server->start({}));
        QCOMPARE(ask("GET / HTTP/1.1\r\nX: " + QByteArray(20'000, 'x')).status, 431);
    }

    /// Two downloads of 1 MB at 2 MB/s together take about a second, whatever each of them would take.
    void allDownloadsShareTheRate()
    {
        ArtifactServerOptions options;
        options.bytesPerSecond = 2'000'000;
        QVERIFY(m_server->start(options));
        QTcpSocket sockets[2];
        qint64 received[2] = {0, 0};
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 2; ++i) {
            connect(&sockets[i], &QTcpSocket::readyRead, this,
                    [&, i] { received[i] += sockets[i].readAll().size(); });
            sockets[i].connectToHost(QHostAddress::LocalHost, m_server->serverPort());
            sockets[i].write("GET /artifact/" + digest + " HTTP/1.1\r\nHost: a\r\n\r\n");
        }
        QTRY_VERIFY(received[0] > 300'000);
        QVERIFY(received[1] > 100'000); // neither waits for the other
        QTRY_VERIFY_WITH_TIMEOUT(received[0] > 1'000'000 && received[1] > 1'000'000, 10'000);
        QVERIFY2(timer.elapsed() > 600, qPrintable(QString::number(timer.elapsed())));
    }

    void moreConnectionsThanAllowedAreClosed()
    {
        ArtifactServerOptions options;
        options.maxConnections = 1;
        QVERIFY(m_server->start(options));
        QTcpSocket first;
        first.connectToHost(QHostAddress::LocalHost, m_server->serverPort());
        QTRY_COMPARE(m_server->figures().connections, 1);
        QTcpSocket second;
        second.connectToHost(QHostAddress::LocalHost, m_server->serverPort());
        QTRY_COMPARE(m_server->figures().refused, 1U);
        QCOMPARE(m_server->figures().connections, 1);
    }

    void speaksHttpsWithACertificate()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("this Qt has no TLS");
        TestCertificates certificates;
        QVERIFY2(certificates.isValid(), qPrintable(certificates.problem()));
        ArtifactServerOptions options;
        options.certificateFile = certificates.server().certificate;
        options.keyFile = certificates.server().key;
        QVERIFY(m_server->start(options));
        QVERIFY(m_server->urlTemplate().startsWith(u"https://127.0.0.1:"_s));
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, m_server->serverPort());
        QByteArray received;
        connect(&socket, &QSslSocket::readyRead, this, [&] { received += socket.readAll(); });
        connect(&socket, &QSslSocket::encrypted, this, [&] {
            socket.write("GET /artifact/" + digest + " HTTP/1.1\r\nHost: a\r\nRange: bytes=0-9\r\n\r\n");
        });
        QTRY_VERIFY(received.endsWith(m_content.left(10)));
        QVERIFY(received.startsWith("HTTP/1.1 206"));
    }

    void aCertificateThatCannotBeReadIsSaid()
    {
        ArtifactServerOptions options;
        options.certificateFile = options.keyFile = m_folder->filePath(u"none.pem"_s);
        QCOMPARE(m_server->start(options).error().kind, ErrorKind::InvalidInput);
        QVERIFY(m_server->urlTemplate().isEmpty());
    }

private:
    Answer ask(const QByteArray &request)
    {
        QTcpSocket socket;
        QByteArray received;
        bool closed = false;
        connect(&socket, &QTcpSocket::readyRead, this, [&] { received += socket.readAll(); });
        connect(&socket, &QTcpSocket::disconnected, this, [&] { closed = true; });
        socket.connectToHost(QHostAddress::LocalHost, m_server->serverPort());
        socket.write(request);
        if (!QTest::qWaitFor([&] { return closed; }, 10'000))
            return {};
        const qsizetype end = received.indexOf("\r\n\r\n");
        return {received.mid(9, 3).toInt(), received.left(end), received.mid(end + 4)};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_content;
    std::unique_ptr<ArtifactServer> m_server;
};

QTEST_GUILESS_MAIN(TestArtifactServer)
#include "tst_artifactserver.moc"
