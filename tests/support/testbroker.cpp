// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testbroker.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr int patienceMs = 10'000;

QString findProgram(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    if (!found.isEmpty())
        return found;
    return QStandardPaths::findExecutable(name,
                                          {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/opt/homebrew/sbin"_s,
                                           u"/opt/homebrew/bin"_s, u"C:/Program Files/mosquitto"_s});
}

[[nodiscard]] QString writeFile(const QString &path, const QByteArray &contents)
{
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        return path + u": "_s + file.errorString();
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace

TestBroker::TestBroker(TestBrokerOptions options)
    : m_options(std::move(options))
{ }

TestBroker::~TestBroker()
{
    if (!isRunning())
        return;
    resume();
    stop();
}

QString TestBroker::program() { return findProgram(u"mosquitto"_s); }

QString TestBroker::start()
{
    // Between choosing a port and opening it somebody else may take it.
    constexpr int tries = 5;
    QString problem;
    const bool chosen = !m_ports.isEmpty();
    for (int i = 0; i < tries; ++i) {
        if (!chosen)
            problem = choosePorts();
        if (problem.isEmpty())
            problem = writeConfiguration();
        if (!problem.isEmpty())
            return problem;
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program(), {u"-c"_s, path(u"mosquitto.conf"_s)}, QIODevice::ReadOnly);
        if (!m_process.waitForStarted(patienceMs))
            return program() + u": "_s + m_process.errorString();
        problem = waitUntilListening();
        if (problem.isEmpty())
            return {};
        kill();
    }
    return problem + u'\n' + QString::fromLocal8Bit(log()) + QString::fromLocal8Bit(m_process.readAll());
}

void TestBroker::stop()
{
    if (!isRunning())
        return;
#ifdef Q_OS_UNIX
    signalProcess(SIGTERM);
    if (m_process.waitForFinished(patienceMs))
        return;
#endif
    kill();
}

void TestBroker::kill()
{
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

void TestBroker::suspend()
{
#ifdef Q_OS_UNIX
    signalProcess(SIGSTOP);
#endif
}

void TestBroker::resume()
{
#ifdef Q_OS_UNIX
    signalProcess(SIGCONT);
#endif
}

void TestBroker::signalProcess([[maybe_unused]] int signal)
{
#ifdef Q_OS_UNIX
    if (const qint64 id = m_process.processId(); id > 0)
        ::kill(static_cast<pid_t>(id), signal);
#endif
}

QByteArray TestBroker::log() const
{
    QFile file{path(u"mosquitto.log"_s)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QString TestBroker::choosePorts()
{
    m_ports.clear();
    std::vector<std::unique_ptr<QTcpServer>> held; // all at once, so that they differ
    for (qsizetype i = 0; i < m_options.listeners.size(); ++i) {
        auto server = std::make_unique<QTcpServer>();
        if (!server->listen(QHostAddress::LocalHost))
            return server->errorString();
        m_ports.append(server->serverPort());
        held.push_back(std::move(server));
    }
    return {};
}

QString TestBroker::writeConfiguration()
{
    QByteArray text = "per_listener_settings false\n"
                      "user root\n"
                      "set_tcp_nodelay true\n"
                      "max_queued_messages 0\n"
                      "max_queued_bytes 0\n"
                      "max_inflight_messages 200\n"
                      "log_type error\nlog_type warning\nlog_type notice\n";
    text += "log_dest file " + QFile::encodeName(path(u"mosquitto.log"_s)) + '\n';
    text += m_options.accounts.isEmpty() ? "allow_anonymous true\n" : "allow_anonymous false\n";
    if (m_options.persistence)
        text += "persistence true\npersistence_location " + QFile::encodeName(m_folder.path()) + "/\n";
    if (!m_options.accounts.isEmpty()) {
        if (const QString problem = writeAccounts(); !problem.isEmpty())
            return problem;
        text += "password_file " + QFile::encodeName(path(u"passwords"_s)) + '\n';
    }
    if (!m_options.acl.isEmpty()) {
        if (const QString problem = writeFile(path(u"acl"_s), m_options.acl); !problem.isEmpty())
            return problem;
        text += "acl_file " + QFile::encodeName(path(u"acl"_s)) + '\n';
    }
    text += m_options.extra;
    for (qsizetype i = 0; i < m_options.listeners.size(); ++i) {
        const TestListener &listener = m_options.listeners[i];
        text += "listener " + QByteArray::number(m_ports[i]) + " 127.0.0.1\n";
        if (listener.kind == TestListener::Kind::WebSocket
            || listener.kind == TestListener::Kind::WebSocketTls)
            text += "protocol websockets\n";
        if (listener.kind == TestListener::Kind::Tls || listener.kind == TestListener::Kind::WebSocketTls)
            text += "certfile " + QFile::encodeName(listener.certificate.certificate) + "\nkeyfile "
                + QFile::encodeName(listener.certificate.key) + '\n';
        if (!listener.clientAuthority.isEmpty())
            text += "cafile " + QFile::encodeName(listener.clientAuthority) + "\nrequire_certificate true\n";
        if (listener.identityAsUserName)
            text += "use_identity_as_username true\n";
    }
    return writeFile(path(u"mosquitto.conf"_s), text);
}

QString TestBroker::writeAccounts()
{
    QByteArray text;
    for (const TestAccount &account : std::as_const(m_options.accounts))
        text += account.user + ':' + account.password + '\n';
    const QString file = path(u"passwords"_s);
    if (const QString problem = writeFile(file, text); !problem.isEmpty())
        return problem;
    QProcess process;
    process.start(findProgram(u"mosquitto_passwd"_s), {u"-U"_s, file});
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        return u"mosquitto_passwd: "_s + process.errorString()
            + QString::fromLocal8Bit(process.readAllStandardError());
    return {};
}

QString TestBroker::waitUntilListening()
{
    const QDeadlineTimer deadline{patienceMs};
    for (const quint16 port : std::as_const(m_ports)) {
        for (;;) {
            if (m_process.state() != QProcess::Running)
                return u"mosquitto ended"_s;
            QTcpSocket socket;
            socket.connectToHost(QHostAddress{QHostAddress::LocalHost}, port);
            if (socket.waitForConnected(1'000))
                break;
            if (deadline.hasExpired())
                return u"mosquitto does not listen"_s;
            m_process.waitForFinished(5); // a moment, or the end of it
        }
    }
    return {};
}

} // namespace fleetscope
