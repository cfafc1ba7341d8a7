// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/artifacts/artifactserver.h"

#include "models/codec/httprequest.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 blockBytes = 64 * 1024;
constexpr qint64 mostUnsent = 2 * blockBytes; ///< a slow device must not fill our memory
constexpr qint64 tickMs = 50;
constexpr qint64 headPatienceMs = 15'000;   ///< a connection that asks for nothing is closed
constexpr qint64 stallPatienceMs = 120'000; ///< likewise one that takes nothing
constexpr std::string_view folder = "/artifact/";

const char *phrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 206: return "Partial Content";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 413: return "Content Too Large";
    case 416: return "Range Not Satisfiable";
    case 431: return "Request Header Fields Too Large";
    case 505: return "HTTP Version Not Supported";
    default: return "Bad Request";
    }
}

} // namespace

struct ArtifactServer::Download
{
    QTcpSocket *socket = nullptr; // owned by the server
    QByteArray head;
    QByteArray digest;
    std::unique_ptr<QFile> file; // null until the request is read
    qint64 left = 0;
    bool answered = false;
    QElapsedTimer moved;
};

ArtifactServer::ArtifactServer(QObject *parent)
    : QTcpServer(parent)
    , m_ticks(this)
{
    m_ticks.setInterval(tickMs);
    connect(&m_ticks, &QTimer::timeout, this, [this] {
        const auto rate = static_cast<double>(m_options.bytesPerSecond);
        // What was not used is kept for a quarter of a second.
        m_budget = std::min(m_budget + rate * tickMs / 1'000, std::max(rate / 4, double(blockBytes)));
        write();
        std::vector<QTcpSocket *> idle;
        for (const auto &download : m_downloads) {
            if (download->moved.elapsed() > (download->answered ? stallPatienceMs : headPatienceMs))
                idle.push_back(download->socket);
        }
        std::ranges::for_each(idle, [this](QTcpSocket *socket) { drop(socket); });
    });
}

ArtifactServer::~ArtifactServer() { stop(); }

Result<void> ArtifactServer::start(const ArtifactServerOptions &options)
{
    stop();
    m_options = options;
    m_tls.reset();
    if (!options.certificateFile.isEmpty() || !options.keyFile.isEmpty()) {
        const QList<QSslCertificate> chain = QSslCertificate::fromPath(options.certificateFile);
        QFile file(options.keyFile);
        const QByteArray pem = file.open(QIODevice::ReadOnly) ? file.read(64 * 1024) : QByteArray();
        QSslKey key(pem, QSsl::Rsa);
        if (key.isNull())
            key = QSslKey(pem, QSsl::Ec);
        if (chain.isEmpty() || key.isNull())
            return Error{ErrorKind::InvalidInput, u"certificate or key cannot be read"_s,
                         chain.isEmpty() ? options.certificateFile : options.keyFile};
        m_tls = std::make_unique<QSslConfiguration>(QSslConfiguration::defaultConfiguration());
        m_tls->setLocalCertificateChain(chain);
        m_tls->setPrivateKey(key);
        m_tls->setProtocol(QSsl::TlsV1_2OrLater);
        m_tls->setPeerVerifyMode(QSslSocket::VerifyNone); // devices show no certificate
    }
    if (!listen(options.address, options.port))
        return Error{ErrorKind::Conflict, errorString(), options.address.toString()};
    m_ticks.start();
    return {};
}

void ArtifactServer::stop()
{
    close();
    m_ticks.stop();
    while (!m_downloads.empty())
        drop(m_downloads.back()->socket);
}

void ArtifactServer::setPublished(QHash<QByteArray, QString> files)
{
    m_published = std::move(files);
    std::vector<QTcpSocket *> gone;
    for (const auto &download : m_downloads) {
        if (download->file && !m_published.contains(download->digest))
            gone.push_back(download->socket);
    }
    std::ranges::for_each(gone, [this](QTcpSocket *socket) { drop(socket); });
}

QString ArtifactServer::urlTemplate() const
{
    if (!isListening())
        return {};
    const QHostAddress address = serverAddress();
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return u"%1://%2:%3/artifact/{sha256}"_s.arg(m_tls ? u"https"_s : u"http"_s,
                                                 isV6 ? u'[' + address.toString() + u']' : address.toString(),
                                                 QString::number(serverPort()));
}

ArtifactServerFigures ArtifactServer::figures() const
{
    ArtifactServerFigures figures = m_figures;
    figures.connections = static_cast<int>(m_downloads.size());
    return figures;
}

void ArtifactServer::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = m_tls ? new QSslSocket(this) : new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)
        || static_cast<int>(m_downloads.size()) >= m_options.maxConnections) {
        ++m_figures.refused;
        delete socket;
        return;
    }
    socket->setReadBufferSize(static_cast<qint64>(maxHttpHead) + 1);
    auto download = std::make_unique<Download>();
    download->socket = socket;
    download->moved.start();
    m_downloads.push_back(std::move(download));
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] {
        if (Download *one = find(socket))
            one->moved.restart();
        write();
    });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] { drop(socket); });
    if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
        tls->setSslConfiguration(*m_tls);
        tls->startServerEncryption();
    }
}

ArtifactServer::Download *ArtifactServer::find(const QTcpSocket *socket)
{
    const auto found = std::ranges::find(m_downloads, socket, [](const auto &one) { return one->socket; });
    return found == m_downloads.end() ? nullptr : found->get();
}

void ArtifactServer::drop(QTcpSocket *socket)
{
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
    std::erase_if(m_downloads, [socket](const auto &one) { return one->socket == socket; });
}

void ArtifactServer::read(QTcpSocket *socket)
{
    Download *download = find(socket);
    if (!download)
        return;
    const QByteArray bytes = socket->readAll();
    if (download->answered)
        return; // one request for each connection: what follows is not read
    download->head += bytes;
    const qsizetype end = download->head.indexOf("\r\n\r\n");
    if (end >= 0)
        answer(*download, {download->head.constData(), static_cast<size_t>(end + 4)});
    else if (download->head.size() > static_cast<qsizetype>(maxHttpHead))
        refuse(*download, 431);
}

void ArtifactServer::refuse(Download &download, int status)
{
    ++m_figures.refused;
    download.answered = true;
    download.socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + phrase(status)
                           + "\r\nContent-Length: 0\r\nConnection: close\r\n"
                           + (status == 405 ? "Allow: GET, HEAD\r\n" : "") + "\r\n");
    download.socket->disconnectFromHost(); // after what was written
}

void ArtifactServer::answer(Download &download, std::string_view head)
{
    ++m_figures.requests;
    const auto parsed = parseHttpRequest(head);
    if (const auto *refusal = std::get_if<HttpRefusal>(&parsed))
        return refuse(download, refusal->status);
    const auto &request = std::get<HttpRequest>(parsed);
    const std::string_view path = request.path;
    if (!path.starts_with(folder))
        return refuse(download, 404);
    const QByteArray digest(path.data() + folder.size(), static_cast<qsizetype>(path.size() - folder.size()));
    const auto published = m_published.constFind(digest);
    if (published == m_published.constEnd())
        return refuse(download, 404);
    auto file = std::make_unique<QFile>(*published);
    if (!file->open(QIODevice::ReadOnly))
        return refuse(download, 404);
    const qint64 size = file->size();
    const std::string tag = '"' + digest.toStdString() + '"';
    RangeChoice choice;
    if (request.range && (!request.ifRange || *request.ifRange == tag))
        choice = chooseRange(*request.range, size);
    QByteArray answer = "HTTP/1.1 ";
    const int status = choice.answer == RangeAnswer::Whole ? 200
        : choice.answer == RangeAnswer::Part               ? 206
                                                           : 416;
    answer += QByteArray::number(status) + ' ' + phrase(status) + "\r\n";
    qint64 length = size;
    if (choice.answer == RangeAnswer::Part) {
        length = choice.range.size();
        answer += "Content-Range: bytes " + QByteArray::number(choice.range.first) + '-'
            + QByteArray::number(choice.range.last) + '/' + QByteArray::number(size) + "\r\n";
    } else if (choice.answer == RangeAnswer::NotSatisfiable) {
        length = 0;
        answer += "Content-Range: bytes */" + QByteArray::number(size) + "\r\n";
    }
    answer += "Content-Type: application/octet-stream\r\nAccept-Ranges: bytes\r\nETag: "
        + QByteArray::fromStdString(tag) + "\r\nContent-Length: " + QByteArray::number(length)
        + "\r\nConnection: close\r\n\r\n";
    download.answered = true;
    download.digest = digest;
    download.socket->write(answer);
    if (request.head || length == 0
        || (choice.answer == RangeAnswer::Part && !file->seek(choice.range.first))) {
        download.socket->disconnectFromHost();
        return;
    }
    download.left = length;
    download.file = std::move(file);
    write();
}

/// Gives every download its next block, in turn, as far as the budget goes.
void ArtifactServer::write()
{
    const bool rationed = m_options.bytesPerSecond > 0;
    size_t idle = 0;
    while (!m_downloads.empty() && idle < m_downloads.size() && (!rationed || m_budget >= 1)) {
        m_turn = (m_turn + 1) % m_downloads.size();
        Download &download = *m_downloads[m_turn];
        if (!download.file || download.left <= 0 || download.socket->bytesToWrite() > mostUnsent) {
            ++idle;
            continue;
        }
        idle = 0;
        qint64 size = std::min(download.left, blockBytes);
        if (rationed)
            size = std::min(size, static_cast<qint64>(m_budget));
        const QByteArray block = download.file->read(size);
        if (block.isEmpty() || download.socket->write(block) != block.size()) {
            drop(download.socket); // shorter than it said: the device sees a broken download
            continue;
        }
        download.left -= block.size();
        m_budget -= rationed ? static_cast<double>(block.size()) : 0;
        m_figures.bytes += static_cast<quint64>(block.size());
        if (download.left == 0) {
            download.file.reset();
            download.socket->disconnectFromHost();
        }
    }
}

} // namespace fleetscope

#include "moc_artifactserver.cpp"
