// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/connectionfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxFileBytes = 1 << 20;

struct Scheme
{
    QLatin1StringView name;
    MqttTransport transport;
    quint16 port;
};

constexpr Scheme schemes[] = {
    {QLatin1StringView("mqtt"), MqttTransport::Tcp, 1883},
    {QLatin1StringView("mqtts"), MqttTransport::Tls, 8883},
    {QLatin1StringView("ws"), MqttTransport::WebSocket, 80},
    {QLatin1StringView("wss"), MqttTransport::WebSocketTls, 443},
};

Error invalid(const QString &what, const QString &subject)
{
    return {ErrorKind::InvalidInput, what, subject};
}

/// Reads one JSON object key by key, remembers the first fault, and reports the keys that nobody asked for.
class ObjectReader
{
public:
    ObjectReader(const QJsonObject &object, QString path, std::optional<Error> &fault)
        : m_object(object)
        , m_left(object.keys())
        , m_path(std::move(path))
        , m_fault(fault)
    { }
    ~ObjectReader()
    {
        if (!m_left.isEmpty())
            fail(m_left.first(), u"unknown key"_s);
    }
    ObjectReader(const ObjectReader &) = delete;
    ObjectReader &operator=(const ObjectReader &) = delete;

    QString text(const QString &key, const QString &fallback = {})
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            fail(key, u"must be a text"_s);
        return value.toString(fallback);
    }
    bool truth(const QString &key, bool fallback)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            fail(key, u"must be true or false"_s);
        return value.toBool(fallback);
    }
    qint64 integer(const QString &key, qint64 fallback, qint64 least, qint64 most)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return fallback;
        const qint64 number = value.toInteger(least - 1);
        if (number < least || number > most) {
            fail(key, u"must be a whole number from %1 to %2"_s.arg(least).arg(most));
            return fallback;
        }
        return number;
    }
    QJsonArray array(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isArray())
            fail(key, u"must be a list"_s);
        return value.toArray();
    }
    QJsonObject object(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isObject())
            fail(key, u"must be an object"_s);
        return value.toObject();
    }
    void fail(const QString &key, const QString &what)
    {
        if (!m_fault)
            m_fault = invalid(u"%1: %2"_s.arg(path(key), what), path(key));
    }
    [[nodiscard]] QString path(const QString &key) const
    {
        return m_path.isEmpty() ? key : m_path + u'.' + key;
    }

private:
    QJsonValue take(const QString &key)
    {
        m_left.removeAll(key);
        return m_object.value(key);
    }

    QJsonObject m_object;
    QStringList m_left;
    QString m_path;
    std::optional<Error> &m_fault;
};

void readTls(const QJsonObject &object, const QString &folder, TlsOptions &tls, std::optional<Error> &fault)
{
    ObjectReader reader(object, u"tls"_s, fault);
    const auto file = [&](const QString &key) {
        const QString name = reader.text(key);
        return name.isEmpty() ? name : QDir::cleanPath(QDir(folder).absoluteFilePath(name));
    };
    tls.caFile = file(u"ca"_s);
    tls.certificateFile = file(u"certificate"_s);
    tls.keyFile = file(u"key"_s);
    tls.verify = reader.truth(u"verify"_s, true);
    tls.serverName = reader.text(u"server_name"_s);
    for (const QJsonValue &protocol : reader.array(u"alpn"_s)) {
        if (!protocol.isString() || protocol.toString().isEmpty()
            || protocol.toString().toUtf8().size() > 255)
            reader.fail(u"alpn"_s, u"must list texts of 1 to 255 bytes"_s);
        tls.alpn.append(protocol.toString());
    }
}

void readMqtt(const QJsonObject &object, MqttOptions &mqtt, std::optional<Error> &fault)
{
    ObjectReader reader(object, u"mqtt"_s, fault);
    const qint64 version =
        reader.integer(u"version"_s, 5, 4, 5); // 4 is the number that MQTT 3.1.1 has on the wire
    mqtt.version = version == 5 ? MqttVersion::V5 : MqttVersion::V311;
    mqtt.clientId = reader.text(u"client_id"_s).toUtf8();
    mqtt.cleanStart = reader.truth(u"clean_start"_s, true);
    mqtt.sessionExpirySeconds =
        static_cast<quint32>(reader.integer(u"session_expiry_s"_s, 0, 0, 0xffffffffLL));
    mqtt.keepAliveSeconds = static_cast<quint16>(reader.integer(u"keep_alive_s"_s, 60, 5, 65'535));
}

QList<MqttSubscription> readSubscriptions(const QJsonArray &array, std::optional<Error> &fault)
{
    QList<MqttSubscription> subscriptions;
    for (qsizetype i = 0; i < array.size(); ++i) {
        ObjectReader reader(array[i].toObject(), u"subscriptions[%1]"_s.arg(i), fault);
        const QByteArray filter = reader.text(u"filter"_s).toUtf8();
        if (!isValidTopicFilter({filter.constData(), static_cast<size_t>(filter.size())}))
            reader.fail(u"filter"_s, u"is no topic filter"_s);
        subscriptions.append({filter, static_cast<quint8>(reader.integer(u"qos"_s, 1, 0, 2))});
    }
    return subscriptions;
}

} // namespace

QString ConnectionSettings::address() const
{
    const auto *scheme = std::ranges::find(schemes, mqtt.transport, &Scheme::transport);
    QUrl url;
    url.setScheme(QString(scheme->name));
    url.setHost(mqtt.host);
    url.setPort(mqtt.port);
    return url.toString();
}

Result<void> applyBrokerUrl(const QString &text, MqttOptions &options)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString schemeName = url.scheme();
    const auto *scheme =
        std::ranges::find_if(schemes, [&](const Scheme &known) { return known.name == schemeName; });
    if (!url.isValid() || scheme == std::end(schemes) || url.host().isEmpty())
        return invalid(u"url: write mqtt://host:1883, mqtts://host:8883, ws:// or wss://"_s, u"url"_s);
    if (!url.password().isEmpty())
        return invalid(u"url: a password does not belong into a file; it is kept in the keychain"_s,
                       u"url"_s);
    if (url.hasQuery() || url.hasFragment())
        return invalid(u"url: has a part behind ? or #"_s, u"url"_s);
    options.transport = scheme->transport;
    options.host = url.host();
    options.port = static_cast<quint16>(url.port(scheme->port));
    options.user = url.userName(QUrl::FullyDecoded).toUtf8();
    options.path = url.path(QUrl::FullyEncoded).toLatin1();
    const bool webSocket =
        scheme->transport == MqttTransport::WebSocket || scheme->transport == MqttTransport::WebSocketTls;
    if (!webSocket && options.path.size() > 1)
        return invalid(u"url: only ws:// and wss:// have a path"_s, u"url"_s);
    return {};
}

Result<ConnectionSettings> parseConnection(const QByteArray &json, const QString &folder)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        return invalid(
            parseError.error == QJsonParseError::NoError
                ? u"must hold a JSON object"_s
                : u"is no JSON: %1 at byte %2"_s.arg(parseError.errorString()).arg(parseError.offset),
            {});
    }
    std::optional<Error> fault;
    MqttOptions mqtt;
    QString name;
    QString dialectName;
    QString prefix;
    QList<MqttSubscription> subscriptions;
    {
        ObjectReader reader(document.object(), {}, fault);
        reader.integer(u"version"_s, 1, 1, 1);
        name = reader.text(u"name"_s);
        if (name.isEmpty() || name.size() > 100)
            reader.fail(u"name"_s, u"must be a text of 1 to 100 characters"_s);
        const QString url = reader.text(u"url"_s);
        if (const auto applied = applyBrokerUrl(url, mqtt); !applied && !fault)
            fault = applied.error();
        if (reader.text(u"platform"_s, u"mqtt"_s) != "mqtt"_L1)
            reader.fail(u"platform"_s, u"only \"mqtt\" is known"_s);
        {
            ObjectReader dialect(reader.object(u"dialect"_s), u"dialect"_s, fault);
            dialectName = dialect.text(u"name"_s, u"iot"_s);
            prefix = dialect.text(u"prefix"_s, u"iot"_s);
            if (dialectName != "iot"_L1)
                dialect.fail(u"name"_s, u"only \"iot\" is known"_s);
        }
        readTls(reader.object(u"tls"_s), folder, mqtt.tls, fault);
        readMqtt(reader.object(u"mqtt"_s), mqtt, fault);
        subscriptions = readSubscriptions(reader.array(u"subscriptions"_s), fault);
    }
    if (fault)
        return *fault;
    Result<Dialect> dialect = Dialect::iot(prefix.toUtf8());
    if (!dialect)
        return invalid(u"dialect.prefix: "_s + dialect.error().what, u"dialect.prefix"_s);
    if (subscriptions.isEmpty()) {
        for (const QByteArray &filter : dialect->filters())
            subscriptions.append({filter, 1});
    }
    return ConnectionSettings{name, std::move(mqtt), *std::move(dialect), subscriptions};
}

Result<ConnectionSettings> readConnectionFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorKind::NotFound, u"there is no such file"_s, path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Denied, file.errorString(), path};
    if (file.size() > maxFileBytes)
        return invalid(u"is larger than a connection file can be"_s, path);
    Result<ConnectionSettings> settings = parseConnection(file.readAll(), QFileInfo(path).absolutePath());
    if (!settings)
        return Error{settings.error().kind, settings.error().what, path};
    return settings;
}

QByteArray secretVariable(const QString &connectionName)
{
    QByteArray name = "FLEETSCOPE_SECRET_";
    for (const QChar character : connectionName.toUpper())
        name += character.unicode() < 128 && character.isLetterOrNumber() ? character.toLatin1() : '_';
    return name;
}

} // namespace fleetscope
