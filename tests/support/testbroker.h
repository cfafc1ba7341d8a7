// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcertificates.h"

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace fleetscope {

struct TestListener
{
    enum class Kind { Plain, Tls, WebSocket, WebSocketTls };
    Kind kind = Kind::Plain;
    CertificateFiles certificate;    ///< of a TLS listener
    QString clientAuthority;         ///< not empty: clients must have a certificate of it
    bool identityAsUserName = false; ///< the common name of that certificate is the user
};

struct TestAccount
{
    QByteArray user;
    QByteArray password;
};

struct TestBrokerOptions
{
    QList<TestListener> listeners{TestListener{}};
    QList<TestAccount> accounts; ///< empty: everybody may connect
    QByteArray acl;              ///< in the format of acl_file; empty: everybody may do everything
    bool persistence = false;    ///< sessions and retained messages survive a restart
    QByteArray extra;            ///< more lines for mosquitto.conf
};

/// A real Mosquitto on free loopback ports, stopped by its own process id when it goes out of scope.
///
/// It queues without limit, so that a test which loses a message has found an error of ours. Run by root it
/// stays root, because everything it reads is in a private folder.
class TestBroker
{
public:
    explicit TestBroker(TestBrokerOptions options = {});
    ~TestBroker();
    Q_DISABLE_COPY_MOVE(TestBroker)

    /// The mosquitto program, empty when there is none. Debian has it in a folder outside a user's PATH.
    [[nodiscard]] static QString program();

    /// Starts it and waits until every port answers; the ports are chosen the first time and kept. Answers an
    /// empty text, or what went wrong.
    [[nodiscard]] QString start();
    /// Ends it as a system does (SIGTERM: it saves, and tells MQTT 5 clients), and waits for that.
    void stop();
    /// Ends it as a power cut does, and waits for that.
    void kill();
    /// Stops and continues it: connections stay open and nothing answers. Unix only.
    void suspend();
    void resume();
    /// For the next start(); the number of listeners must stay.
    void setOptions(TestBrokerOptions options) { m_options = std::move(options); }

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] quint16 port(qsizetype listener = 0) const { return m_ports.value(listener); }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QByteArray log() const;
    /// A path in the folder of this broker.
    [[nodiscard]] QString path(const QString &file) const { return m_folder.filePath(file); }

private:
    [[nodiscard]] QString choosePorts();
    [[nodiscard]] QString writeConfiguration();
    [[nodiscard]] QString writeAccounts();
    [[nodiscard]] QString waitUntilListening();
    void signalProcess(int signal);

    TestBrokerOptions m_options;
    QTemporaryDir m_folder;
    QList<quint16> m_ports;
    QProcess m_process;
};

} // namespace fleetscope

/// First line of a test that needs a real broker. With FLEETSCOPE_REQUIRE_SERVERS in the environment a
/// missing one is a failure.
#define FLEETSCOPE_NEED_MOSQUITTO()                                                                          \
    do {                                                                                                     \
        if (fleetscope::TestBroker::program().isEmpty()) {                                                   \
            if (qEnvironmentVariableIsSet("FLEETSCOPE_REQUIRE_SERVERS"))                                     \
                QFAIL("mosquitto is not installed");                                                         \
            QSKIP("NOT TESTED: mosquitto is not installed, so nothing here has talked to a real broker");    \
        }                                                                                                    \
    } while (false)
