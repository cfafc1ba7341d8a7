// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QHash>
#include <QHostAddress>
#include <QTcpServer>
#include <QTimer>

#include <memory>
#include <vector>

class QFile;
class QSslConfiguration;
class QTcpSocket;

namespace fleetscope {

struct ArtifactServerOptions
{
    QHostAddress address = QHostAddress::LocalHost; ///< of the chosen interface
    quint16 port = 0;                               ///< 0: any that is free
    QString certificateFile, keyFile;               ///< PEM; with both it speaks HTTPS
    qint64 bytesPerSecond = 0;                      ///< of all downloads together; 0: no limit
    int maxConnections = 256;
};

struct ArtifactServerFigures
{
    quint64 requests = 0, refused = 0, bytes = 0;
    int connections = 0;
};

/// Gives published artifacts to devices: `GET /artifact/<sha256>`, with ranges, and nothing else.
///
/// A request never becomes a path: its last part is looked up among the digests of setPublished(). Thread:
/// the one it lives on, which needs an event loop; reads files in blocks of 64 KiB there.
class ArtifactServer final : public QTcpServer
{
    Q_OBJECT
public:
    explicit ArtifactServer(QObject *parent = nullptr);
    ~ArtifactServer() override;

    /// Errors: InvalidInput for a certificate or key that cannot be used, Conflict for an address that is
    /// taken or not ours.
    [[nodiscard]] Result<void> start(const ArtifactServerOptions &options);
    void stop();
    /// Digest to file. Downloads of what is not in it any more end.
    void setPublished(QHash<QByteArray, QString> files);
    /// `https://192.0.2.7:8443/artifact/{sha256}`; empty while it does not run.
    [[nodiscard]] QString urlTemplate() const;
    [[nodiscard]] ArtifactServerFigures figures() const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Download;

    void read(QTcpSocket *socket);
    void answer(Download &download, std::string_view head);
    void refuse(Download &download, int status);
    void write();
    void drop(QTcpSocket *socket);
    [[nodiscard]] Download *find(const QTcpSocket *socket);

    ArtifactServerOptions m_options;
    std::unique_ptr<QSslConfiguration> m_tls; ///< null: plain HTTP
    QHash<QByteArray, QString> m_published;
    std::vector<std::unique_ptr<Download>> m_downloads;
    size_t m_turn = 0; ///< whose turn it is when bytes are rationed
    double m_budget = 0;
    QTimer m_ticks;
    ArtifactServerFigures m_figures;
};

} // namespace fleetscope
