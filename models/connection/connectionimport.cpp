// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/connectionimport.h"

#include "models/connection/brokerurl.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr qsizetype maxConnections = 1'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionImport)
};

Error notConnections(const QString &what) { return {ErrorKind::InvalidInput, what, {}}; }

/// A number that some versions write as text.
int integerOf(const QJsonValue &value, int fallback)
{
    bool ok = true;
    const int number = value.isString() ? value.toString().toInt(&ok) : value.toInt(fallback);
    return ok ? number : fallback;
}

void setTransport(ConnectionDraft &draft, const QString &protocol, bool encrypted)
{
    const bool webSocket = protocol.startsWith("ws"_L1);
    const bool tls = encrypted || protocol == "mqtts"_L1 || protocol == "wss"_L1;
    draft.transport = webSocket ? (tls ? MqttTransport::WebSocketTls : MqttTransport::WebSocket)
                                : (tls ? MqttTransport::Tls : MqttTransport::Tcp);
}

void setPort(ConnectionDraft &draft, const QJsonValue &port)
{
    const int number = integerOf(port, 0);
    draft.port = number > 0 && number < 65'536 ? static_cast<quint16>(number) : defaultPort(draft.transport);
}

void takeSubscription(ImportedConnection &connection, const QString &topic, int qos)
{
    const QByteArray filter = topic.toUtf8();
    if (!isValidTopicFilter({filter.constData(), static_cast<size_t>(filter.size())})
        || filter.startsWith("$SYS"))
        return;
    if (takesEverything(filter)) {
        connection.notes.append(Words::tr("It subscribed to everything (%1); that was left out.").arg(topic));
        return;
    }
    connection.draft.subscriptions.append({filter, static_cast<quint8>(std::clamp(qos, 0, 2))});
}

/// Source: src/database/models/ConnectionEntity.ts of MQTTX and the files that it exports.
ImportedConnection fromMqttx(const QJsonObject &object)
{
    ImportedConnection connection;
    ConnectionDraft &draft = connection.draft;
    draft.name = object[u"name"_s].toString().trimmed().left(100);
    setTransport(draft, object[u"protocol"_s].toString(u"mqtt"_s), object[u"ssl"_s].toBool());
    draft.host = object[u"host"_s].toString();
    setPort(draft, object[u"port"_s]);
    draft.path = object[u"path"_s].toString(u"/mqtt"_s).toUtf8();
    draft.user = object[u"username"_s].toString();
    connection.password = object[u"password"_s].toString().toUtf8();
    draft.clientId = object[u"clientId"_s].toString();
    draft.version =
        object[u"mqttVersion"_s].toString().startsWith(u'5') ? MqttVersion::V5 : MqttVersion::V311;
    draft.cleanStart = object[u"clean"_s].toBool(true);
    draft.keepAliveSeconds =
        static_cast<quint16>(std::clamp(integerOf(object[u"keepalive"_s], 60), 5, 65'535));
    draft.sessionExpirySeconds = static_cast<quint32>(
        std::max(0, integerOf(object[u"properties"_s].toObject()[u"sessionExpiryInterval"_s], 0)));
    if (object[u"certType"_s].toString() == "self"_L1) {
        draft.tls.caFile = object[u"ca"_s].toString();
        draft.tls.certificateFile = object[u"cert"_s].toString();
        draft.tls.keyFile = object[u"key"_s].toString();
    }
    if (const QString alpn = object[u"ALPNProtocols"_s].toString(); !alpn.isEmpty())
        draft.tls.alpn = alpn.split(u',', Qt::SkipEmptyParts);
    // "Certificate checks off" is their default for self-signed brokers; here it is a decision.
    if (usesTls(draft.transport) && !object[u"rejectUnauthorized"_s].toBool(true))
        connection.notes.append(Words::tr("Certificate checks were off there and are on here."));
    for (const QJsonArray array = object[u"subscriptions"_s].toArray(); const QJsonValue &value : array) {
        const QJsonObject subscription = value.toObject();
        if (!subscription[u"disabled"_s].toBool())
            takeSubscription(connection, subscription[u"topic"_s].toString(),
                             integerOf(subscription[u"qos"_s], 0));
    }
    return connection;
}

/// Source: app/src/model/ConnectionOptions.ts of MQTT Explorer.
ImportedConnection fromMqttExplorer(const QJsonObject &object)
{
    ImportedConnection connection;
    ConnectionDraft &draft = connection.draft;
    draft.name = object[u"name"_s].toString().trimmed().left(100);
    setTransport(draft, object[u"protocol"_s].toString(u"mqtt"_s), object[u"encryption"_s].toBool());
    draft.host = object[u"host"_s].toString();
    setPort(draft, object[u"port"_s]);
    QString path = object[u"basePath"_s].toString(u"mqtt"_s);
    if (!path.startsWith(u'/'))
        path.prepend(u'/');
    draft.path = path.toUtf8();
    draft.user = object[u"username"_s].toString();
    connection.password = object[u"password"_s].toString().toUtf8();
    draft.clientId = object[u"clientId"_s].toString();
    draft.version = MqttVersion::V311; // it knows no other
    const bool certificates =
        std::ranges::any_of(std::array{"selfSignedCertificate", "clientCertificate", "clientKey"},
                            [&](const char *key) { return object[QLatin1StringView(key)].isObject(); });
    if (certificates)
        connection.notes.append(Words::tr("Its certificates are inside that file: choose the files again."));
    if (usesTls(draft.transport) && !object[u"certValidation"_s].toBool(true))
        connection.notes.append(Words::tr("Certificate checks were off there and are on here."));
    for (const QJsonArray array = object[u"subscriptions"_s].toArray(); const QJsonValue &value : array) {
        if (value.isString()) // before its version 0.4
            takeSubscription(connection, value.toString(), 0);
        else
            takeSubscription(connection, value.toObject()[u"topic"_s].toString(),
                             integerOf(value.toObject()[u"qos"_s], 0));
    }
    return connection;
}

void finish(ConnectionImport &import)
{
    for (ImportedConnection &connection : import.connections) {
        connection.draft.id.clear();
        connection.draft.keptAs.clear();
        if (connection.draft.name.isEmpty())
            connection.draft.name = connection.draft.host.left(100);
        if (!connection.password.isEmpty())
            connection.notes.append(
                Words::tr("The file holds its password in the clear: delete the file when you have no "
                          "more need for it."));
    }
}

} // namespace

Result<ConnectionImport> importConnections(const QByteArray &json, const PathResolver &resolve)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return notConnections(u"is no JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    ConnectionImport import;
    const QJsonObject object = document.object();
    if (document.isArray()) {
        import.source = ImportSource::Mqttx;
        for (const auto array = document.array(); const auto &value : array) {
            if (value.isObject() && value.toObject().contains(u"host"_s))
                import.connections.push_back(fromMqttx(value.toObject()));
        }
    } else if (object.contains(u"ConnectionManager_connections"_s)) {
        import.source = ImportSource::MqttExplorer;
        for (const auto known = object[u"ConnectionManager_connections"_s].toObject();
             const auto &value : known)
            import.connections.push_back(fromMqttExplorer(value.toObject()));
    } else if (object.contains(u"connections"_s)) {
        for (const auto array = object[u"connections"_s].toArray(); const auto &value : array) {
            Result<ConnectionDraft> draft = connectionFromJson(value.toObject(), resolve);
            if (!draft)
                return draft.error();
            import.connections.push_back({*std::move(draft), {}, {}});
        }
    } else {
        Result<ConnectionDraft> draft = connectionFromJson(object, resolve);
        if (!draft)
            return draft.error();
        import.connections.push_back({*std::move(draft), {}, {}});
    }
    if (import.connections.empty())
        return notConnections(u"holds no connections"_s);
    if (import.connections.size() > static_cast<size_t>(maxConnections))
        return notConnections(u"holds too many connections"_s);
    finish(import);
    return import;
}

QByteArray exportConnections(const std::vector<ConnectionDraft> &drafts)
{
    QJsonArray connections;
    for (const ConnectionDraft &draft : drafts) {
        QJsonObject object = connectionToJson(draft);
        object.remove(u"id"_s);
        object.remove(u"kept_as"_s);
        connections.append(object);
    }
    return QJsonDocument{QJsonObject{{u"version"_s, 2}, {u"connections"_s, connections}}}.toJson();
}

} // namespace fleetscope
