// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/mqttproblem.h"
#include "models/ports/mqttclient.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

struct ssl_ctx_st;
struct ssl_st;
struct x509_store_ctx_st;

namespace fleetscope {

/// An OpenSSL context for one client connection after another: TLS 1.2 or newer, verification, client
/// certificate, ALPN and SNI by TlsOptions, and the exact reason when a handshake fails.
///
/// Thread: one thread at a time.
class TlsContext
{
public:
    /// `host` is the name that the user gave, not the address that it resolved to.
    ///
    /// Null with `why` filled: InvalidOptions for the CA file or ALPN, TlsClientCertificate for the
    /// certificate and its key. Cost: reads the files; the system's certificates only when they are needed.
    static std::unique_ptr<TlsContext> make(const TlsOptions &options, const QString &host, MqttProblem &why);
    ~TlsContext();
    Q_DISABLE_COPY_MOVE(TlsContext)

    [[nodiscard]] ssl_ctx_st *native() const { return m_context; }

    /// Forgets what was learned from the last connection.
    void reset();

    /// Whether the server has asked for a client certificate in the present connection.
    [[nodiscard]] bool certificateRequested() const { return m_certificateRequested; }

    [[nodiscard]] bool hasCertificate() const { return m_hasCertificate; }

    /// What the server showed when its certificate was refused: DER, its own first.
    [[nodiscard]] const QList<QByteArray> &presented() const { return m_presented; }

    /// What the certificates or the alerts of the present connection said.
    [[nodiscard]] const MqttProblem &verdict() const { return m_verdict; }

private:
    TlsContext() = default;

    [[nodiscard]] bool loadAuthorities(const QString &file, MqttProblem &why);
    [[nodiscard]] bool loadClientCertificate(const TlsOptions &options, MqttProblem &why);
    [[nodiscard]] bool setAlpn(const QStringList &protocols, MqttProblem &why);
    void judgeCertificate(x509_store_ctx_st *store);
    void judgeAlert(int description);

    static int verifyCallback(int preverified, x509_store_ctx_st *store);
    static void infoCallback(const ssl_st *ssl, int where, int value);
    static int certificateCallback(ssl_st *ssl, void *self);

    ssl_ctx_st *m_context = nullptr;
    QByteArray m_serverName; // for SNI; empty when it is an address
    QString m_checkedName;
    MqttProblem m_verdict;
    QList<QByteArray> m_presented;
    bool m_hasCertificate = false;
    bool m_certificateRequested = false;
};

} // namespace fleetscope
