// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/tlschannel.h"
#include "app/network/websocket.h"
#include "models/connection/testreport.h"

#include <QHostInfo>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace fleetscope {

/// Why a stream did not open, or ended.
struct StreamFailure
{
    TestStep step = TestStep::Lookup;
    TestFailure failure = TestFailure::None; ///< None: closed in order by the other side
    QString subject;                         ///< what it is about: host, host:port, names
    QString detail;
};

/// The way to a broker below MQTT, step by step: name, TCP, proxy, TLS, WebSocket, as MqttOptions ask for.
/// Then bytes.
///
/// Bounded: it reads from the network only while takeReceived() is called, and holds at most `readBuffer`
/// beyond that. Thread: the one it lives on.
class BrokerStream final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 readBuffer = 64 << 10;

    /// `stepPatience` is for each step.
    BrokerStream(const MqttOptions &options, Milliseconds stepPatience, QObject *parent = nullptr);
    ~BrokerStream() override;

    void open();
    /// No signal follows.
    void abort();
    /// Sends what was written, says goodbye on every level, and closes.
    void close();

    /// Only while open.
    void write(const QByteArray &bytes);
    [[nodiscard]] qint64 bytesToWrite() const;
    /// What has come since the last time; empty when there is nothing.
    [[nodiscard]] QByteArray takeReceived();
    [[nodiscard]] bool isOpen() const { return m_open; }

    [[nodiscard]] const QStringList &addresses() const { return m_found; }
    [[nodiscard]] const TlsChannel *tls() const { return m_tls.get(); }
    /// Of the server: DER, its own certificate first; also when they were refused.
    [[nodiscard]] QList<QByteArray> certificates() const;
    [[nodiscard]] static bool needs(const MqttOptions &options, TestStep step);

signals:
    void stepStarted(fleetscope::TestStep step);
    void stepPassed(fleetscope::TestStep step);
    void opened();
    void readable();
    void bytesWritten();
    void failed(const fleetscope::StreamFailure &failure); ///< also the end of an open stream

private slots:
    void hostFound(const QHostInfo &info);

private:
    void enter(TestStep step);
    void passed();
    void next();
    void lookUp();
    void tryNextAddress();
    void addressFailed(TestFailure failure, const QString &detail);
    void socketFailed(QAbstractSocket::SocketError error);
    void socketClosed();
    void takeSocket();
    void takeHttpProxy();
    void takeSocks();
    void beginProxy();
    void beginTls();
    void tlsMoved(bool going);
    void beginWebSocket();
    void plainCame(const QByteArray &bytes);
    void sendPlain(const QByteArray &bytes);
    void flushTls();
    void timedOut();
    void fail(TestFailure failure, const QString &subject, const QString &detail = {});

    MqttOptions m_options;
    Milliseconds m_patience;
    QTcpSocket m_socket;
    QTimer m_timer;
    QTimer m_addressTimer;
    QTimer m_settleTimer; // waits for the server's judgement of our certificate
    std::unique_ptr<TlsContext> m_context;
    std::unique_ptr<TlsChannel> m_tls;
    std::unique_ptr<WebSocket> m_webSocket;
    TestStep m_step = TestStep::Lookup;
    int m_lookup = -1;
    QStringList m_found;
    QStringList m_left; // addresses not tried yet
    QByteArray m_proxyAnswer;
    int m_socksStage = 0;
    QByteArray m_received;
    bool m_open = false;
    bool m_over = true;
    bool m_closing = false;
};

} // namespace fleetscope
