// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clienthello.h"
#include "tests/support/faultproxy.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testbroker.h"
#include "tests/support/testcertificates.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

#define EVENTUALLY(expression)                                                                               \
    QVERIFY2(QTest::qWaitFor([&] { return static_cast<bool>(expression); }, 10'000), #expression)

/// Sends back what it gets.
class EchoServer
{
public:
    EchoServer()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [socket] { socket->write(socket->readAll()); });
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
};

QSslCertificate firstOf(const QString &file) { return QSslCertificate::fromPath(file).value(0); }

} // namespace

class TestTestSupport : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression{u".*"_s}); }

    void proxyForwards();
    void proxyDelays();
    void proxyLimitsTheRate();
    void proxyHangsAndGoesOn();
    void proxyCutsAfterSomeBytes();
    void proxyCutsAndRefuses();
    void filteredPortAnswersNothing();
    void scriptedServerAnswersOnce();
    void certificatesAreWhatTheyAreCalled();
    void brokerKeepsItsPortsAndGoesAway();
    void readsAClientHello();
    void refusesWhatIsNoClientHello_data();
    void refusesWhatIsNoClientHello();
};

void TestTestSupport::proxyForwards()
{
    const EchoServer echo;
    const FaultProxy proxy{echo.port()};
    QTcpSocket socket;
    socket.connectToHost(QHostAddress{QHostAddress::LocalHost}, proxy.port());
    const QByteArray bytes(300'000, 'x'); // more than it holds at once
    socket.write("first" + bytes);
    EVENTUALLY(socket.bytesAvailable() == bytes.size() + 5);
    QCOMPARE(socket.readAll(), "first" + bytes);
    QCOMPARE(proxy.connections(), 1);
    QCOMPARE(proxy.accepted(), 1);
    QVERIFY(proxy.firstBytes().startsWith("firstxxx"));
    socket.disconnectFromHost();
    EVENTUALLY(proxy.connections() == 0);
}

void TestTestSupport::proxyDelays()
{
    const EchoServer echo;
    FaultProxy proxy{echo.port()};
    proxy.setDelay(60ms);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress{QHostAddress::LocalHost}, proxy.port());
    QElapsedTimer clock;
    clock.start();
    socket.write("x");
    EVENTUALLY(socket.bytesAvailable() == 1);
    QVERIFY2(clock.elapsed() >= 115, qPrintable(QString::number(clock.elapsed()))); // there and back
}

void TestTestSupport::proxyLimitsTheRate()
{
    const EchoServer echo;
    FaultProxy proxy{echo.port()};
    proxy.setBytesPerSecond(50'000);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress{QHostAddress::LocalHost}, proxy.port());
    QElapsedTimer clock;
    clock.start();
    socket.write(QByteArray(10'000, 'x'));
    EVENTUALLY(socket.bytesAvailable() == 10'000);
    QVERIFY2(clock.elapsed() >= 180, qPrintable(QString::number(clock.elapsed())));
}

void TestTestSupport::proxyHangsAndGoesOn()
{
    const EchoServer echo;
    FaultProxy proxy{echo.port()};
    proxy.setMode(FaultProxy::Mode::Hang);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress{QHostAddress::LocalHost}, proxy.port());
    socket.write("x");
    EVENTUALLY(proxy.accepted() == 1 && socket.bytesToWrite() == 0);
    QVERIFY(!QTest::qWaitFor([&] { return socket.bytesAvailable() > 0; }, 100));
    proxy.setMode(FaultProxy::Mode::Forward);
    EVENTUALLY(socket.bytesAvailable() == 1);
}

void TestTestSupport::proxyCutsAfterSomeBytes()
{
    const EchoServer echo;
    FaultProxy proxy{echo.port()};
    proxy.setCutAfter(1'000);
    QTcpSocket socket;
    QByteArray received;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { received += socket.readAll(); });
    socket.connectToHost(QHostAddress{QHostAddress::LocalHost}, proxy.port());
    socket.write(QByteArray(5'000, 'x'));
    EVENTUALLY(socket.state() == QAbstractSocket::UnconnectedState);
    QVERIFY(received.size() <= 1'000); // a reset may overtake some of them
}

void TestTestSupport::proxyCutsAndRefuses()
{
    const EchoServer echo;
    FaultProxy proxy{echo.port()};
    QTcpSocket socket;
    socket.connectToHost(QHostAddress{QHostAddress::LocalHost}, proxy.port());
    socket.write("x");
    EVENTUALLY(socket.bytesAvailable() == 1);
    proxy.cut();
    EVENTUALLY(socket.state() == QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.error(), QAbstractSocket::RemoteHostClosedError);

    proxy.setMode(FaultProxy::Mode::Refuse);
    QTcpSocket refused;
    refused.connectToHost(QHostAddress{QHostAddress::LocalHost}, proxy.port());
    refused.write("x");
    // How Qt takes a reset that comes before it listens differs: an error, or attempts without end.
    EVENTUALLY(proxy.accepted() >= 2);
    QCOMPARE(refused.bytesAvailable(), 0);
    QCOMPARE(proxy.connections(), 0);
}

void TestTestSupport::filteredPortAnswersNothing()
{
    const FilteredPort filtered;
    if (filtered.port() == 0)
        QSKIP("no filtered port on this system");
    QTcpSocket socket;
    socket.connectToHost(QHostAddress{QHostAddress::LocalHost}, filtered.port());
    QVERIFY(!QTest::qWaitFor(
        [&] {
            return socket.state() != QAbstractSocket::ConnectingState
                && socket.state() != QAbstractSocket::HostLookupState;
        },
        200));
}

void TestTestSupport::scriptedServerAnswersOnce()
{
    const ScriptedServer server{"answer"};
    QTcpSocket socket;
    socket.connectToHost(QHostAddress{QHostAddress::LocalHost}, server.port());
    socket.write("one");
    EVENTUALLY(socket.bytesAvailable() == 6);
    socket.write("two");
    QVERIFY(!QTest::qWaitFor([&] { return socket.bytesAvailable() > 6; }, 50));
    QCOMPARE(socket.readAll(), "answer");
}

void TestTestSupport::certificatesAreWhatTheyAreCalled()
{
    const TestCertificates certificates;
    QVERIFY2(certificates.isValid(), qPrintable(certificates.problem()));
    const QSslCertificate server = firstOf(certificates.server().certificate);
    QCOMPARE(server.subjectAlternativeNames().value(QSsl::DnsEntry), u"localhost"_s);
    QCOMPARE(server.subjectAlternativeNames().value(QSsl::IpAddressEntry), u"127.0.0.1"_s);
    QVERIFY(server.expiryDate() > QDateTime::currentDateTimeUtc());
    QCOMPARE(server.issuerInfo(QSslCertificate::CommonName),
             firstOf(certificates.authority()).subjectInfo(QSslCertificate::CommonName));
    QVERIFY(firstOf(certificates.expired().certificate).expiryDate() < QDateTime::currentDateTimeUtc());
    QVERIFY(!firstOf(certificates.wrongHost().certificate)
                 .subjectAlternativeNames()
                 .values()
                 .contains(u"localhost"_s));
    QCOMPARE(firstOf(certificates.foreignClient().certificate).issuerInfo(QSslCertificate::CommonName),
             firstOf(certificates.foreignAuthority()).subjectInfo(QSslCertificate::CommonName));
    QVERIFY(firstOf(certificates.authority()) != firstOf(certificates.foreignAuthority()));

    QFile file{certificates.encryptedClientKey()};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pem = file.readAll();
    QVERIFY(pem.contains("ENCRYPTED"));
    QVERIFY((QSslKey{pem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey, "wrong"}.isNull()));
    QVERIFY(
        (!QSslKey{pem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey, certificates.passphrase().toUtf8()}.isNull()));
}

void TestTestSupport::brokerKeepsItsPortsAndGoesAway()
{
    FLEETSCOPE_NEED_MOSQUITTO();
    quint16 port = 0;
    const auto isOpen = [&port] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress{QHostAddress::LocalHost}, port);
        return socket.waitForConnected(1'000);
    };
    {
        TestBroker broker;
        QCOMPARE(broker.start(), QString{});
        port = broker.port();
        QVERIFY(isOpen());
        broker.stop();
        QVERIFY(!broker.isRunning());
        QVERIFY(!isOpen());
        QCOMPARE(broker.start(), QString{});
        QCOMPARE(broker.port(), port);
        QVERIFY(isOpen());
        broker.suspend(); // it must go away even so
        TestBrokerOptions nonsense;
        nonsense.extra = "no_such_option true\n";
        TestBroker broken{nonsense};
        QVERIFY(!broken.start().isEmpty());
    }
    QVERIFY(!isOpen());
}

void TestTestSupport::readsAClientHello()
{
    // By hand from RFC 8446 section 4.1.2: version, random, no session, one cipher suite, no compression.
    const QByteArray start = QByteArray::fromHex("0303") + QByteArray(32, 'r')
        + QByteArray::fromHex("00"
                              "00021301"
                              "0100");
    const QByteArray name = QByteArray::fromHex("0000"
                                                "000e"
                                                "000c"
                                                "00"
                                                "0009")
        + "localhost";
    const QByteArray alpn = QByteArray::fromHex("0010"
                                                "0007"
                                                "0005"
                                                "04")
        + "mqtt";
    const QByteArray other = QByteArray::fromHex("ff01"
                                                 "0001"
                                                 "00");
    const QByteArray extensions = name + other + alpn;
    const auto counted = [](const QByteArray &bytes, int width) {
        QByteArray count;
        for (int i = width - 1; i >= 0; --i)
            count.append(static_cast<char>(bytes.size() >> (8 * i)));
        return count + bytes;
    };
    const QByteArray message = QByteArray::fromHex("01") + counted(start + counted(extensions, 2), 3);
    const QByteArray record = QByteArray::fromHex("160301") + counted(message, 2);
    const auto hello = parseClientHello(record + "what follows");
    QVERIFY(hello);
    QCOMPARE(hello->serverName, "localhost");
    QCOMPARE(hello->alpn, QByteArrayList{"mqtt"});
    QVERIFY(!parseClientHello(record.left(record.size() - 1)));
}

void TestTestSupport::refusesWhatIsNoClientHello_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray{};
    QTest::newRow("MQTT") << QByteArray::fromHex("101000044d515454");
    QTest::newRow("an alert") << QByteArray::fromHex("15030300020228");
    QTest::newRow("a ServerHello") << QByteArray::fromHex("160303000402000000");
}

void TestTestSupport::refusesWhatIsNoClientHello()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!parseClientHello(bytes));
}

QTEST_GUILESS_MAIN(TestTestSupport)
#include "tst_testsupport.moc"
