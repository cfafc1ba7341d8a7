// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/connectionjson.h"

#include "models/connection/brokerurl.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr std::array topicKinds{
    std::pair{TopicKind::Unknown, "ignore"},
    std::pair{TopicKind::Reading, "reading"},
    std::pair{TopicKind::Telemetry, "telemetry"},
    std::pair{TopicKind::Status, "status"},
    std::pair{TopicKind::Info, "info"},
    std::pair{TopicKind::ShadowDesired, "shadow-desired"},
    std::pair{TopicKind::ShadowReported, "shadow-reported"},
    std::pair{TopicKind::CommandRequest, "command-request"},
    std::pair{TopicKind::CommandReply, "command-reply"},
    std::pair{TopicKind::OtaDesired, "ota-desired"},
    std::pair{TopicKind::OtaState, "ota-state"},
    std::pair{TopicKind::OtaEvent, "ota-event"},
    std::pair{TopicKind::Log, "log"},
    std::pair{TopicKind::Fleet, "fleet"},
};
constexpr std::array payloadFormats{
    std::pair{PayloadFormat::Auto, "auto"},     std::pair{PayloadFormat::Json, "json"},
    std::pair{PayloadFormat::Number, "number"}, std::pair{PayloadFormat::SenMl, "senml"},
    std::pair{PayloadFormat::Cbor, "cbor"},
};
constexpr std::array proxyKinds{
    std::pair{ProxyKind::None, "none"},
    std::pair{ProxyKind::Http, "http"},
    std::pair{ProxyKind::Socks5, "socks5"},
};

template <typename Table, typename Value>
QString nameIn(const Table &table, Value value)
{
    for (const auto &[known, name] : table) {
        if (known == value)
            return QString::fromLatin1(name);
    }
    return {};
}

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
    template <typename Table>
    auto choice(const QString &key, const Table &table, decltype(table[0].first) fallback)
    {
        const QString name = text(key, nameIn(table, fallback));
        for (const auto &[value, known] : table) {
            if (name == QLatin1StringView(known))
                return value;
        }
        fail(key, u"\"%1\" is not known"_s.arg(name.left(40)));
        return fallback;
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

void readTls(const QJsonObject &object, const PathResolver &resolve, TlsOptions &tls,
             std::optional<Error> &fault)
{
    ObjectReader reader(object, u"tls"_s, fault);
    const auto file = [&](const QString &key) {
        const QString name = reader.text(key);
        return name.isEmpty() ? name : resolve(name);
    };
    tls.caFile = file(u"ca"_s);
    tls.certificateFile = file(u"certificate"_s);
    tls.keyFile = file(u"key"_s);
    tls.verify = reader.truth(u"verify"_s, true);
    tls.serverName = reader.text(u"server_name"_s);
    for (const QJsonArray array = reader.array(u"alpn"_s); const QJsonValue &protocol : array) {
        if (!protocol.isString() || protocol.toString().isEmpty()
            || protocol.toString().toUtf8().size() > 255)
            reader.fail(u"alpn"_s, u"must list texts of 1 to 255 bytes"_s);
        tls.alpn.append(protocol.toString());
    }
}

void readMqtt(const QJsonObject &object, ConnectionDraft &draft, std::optional<Error> &fault)
{
    ObjectReader reader(object, u"mqtt"_s, fault);
    const qint64 version =
        reader.integer(u"version"_s, 5, 4, 5); // 4 is the number that MQTT 3.1.1 has on the wire
    draft.version = version == 5 ? MqttVersion::V5 : MqttVersion::V311;
    draft.clientId = reader.text(u"client_id"_s);
    draft.cleanStart = reader.truth(u"clean_start"_s, true);
    draft.sessionExpirySeconds =
        static_cast<quint32>(reader.integer(u"session_expiry_s"_s, 0, 0, 0xffffffffLL));
    draft.keepAliveSeconds = static_cast<quint16>(reader.integer(u"keep_alive_s"_s, 60, 5, 65'535));
}

void readReconnect(const QJsonObject &object, ReconnectPolicy &policy, std::optional<Error> &fault)
{
    constexpr qint64 hour = 3'600'000;
    ObjectReader reader(object, u"reconnect"_s, fault);
    policy.enabled = reader.truth(u"enabled"_s, true);
    policy.initial = Milliseconds{reader.integer(u"initial_ms"_s, 1'000, 100, hour)};
    policy.maximum = Milliseconds{reader.integer(u"maximum_ms"_s, 60'000, 100, hour)};
}

void readProxy(const QJsonObject &object, ProxyOptions &proxy, std::optional<Error> &fault)
{
    if (object.isEmpty())
        return;
    ObjectReader reader(object, u"proxy"_s, fault);
    proxy.kind = reader.choice(u"type"_s, proxyKinds, ProxyKind::Http);
    proxy.host = reader.text(u"host"_s);
    proxy.port = static_cast<quint16>(reader.integer(u"port"_s, 8080, 1, 65'535));
    proxy.user = reader.text(u"user"_s);
    if (proxy.kind != ProxyKind::None && proxy.host.isEmpty())
        reader.fail(u"host"_s, u"must be the name of the proxy"_s);
}

void readDialect(const QJsonObject &object, ConnectionDraft &draft, std::optional<Error> &fault)
{
    ObjectReader reader(object, u"dialect"_s, fault);
    const QString name = reader.text(u"name"_s, u"iot"_s);
    draft.prefix = reader.text(u"prefix"_s, u"iot"_s);
    const QJsonArray templates = reader.array(u"templates"_s);
    if (name != "iot"_L1 && name != "custom"_L1)
        reader.fail(u"name"_s, u"only \"iot\" and \"custom\" are known"_s);
    if ((name == "custom"_L1) == templates.isEmpty())
        reader.fail(u"templates"_s, u"belong to the dialect \"custom\""_s);
    for (qsizetype i = 0; i < templates.size(); ++i) {
        ObjectReader line(templates[i].toObject(), u"dialect.templates[%1]"_s.arg(i), fault);
        draft.templates.push_back({line.text(u"topic"_s).toUtf8(),
                                   line.choice(u"carries"_s, topicKinds, TopicKind::Telemetry),
                                   line.choice(u"format"_s, payloadFormats, PayloadFormat::Auto)});
    }
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

/// Puts a value in unless it is the default, so that a file says only what somebody chose.
template <typename T>
void put(QJsonObject &object, const QString &key, const T &value, const T &usual)
{
    if (value == usual)
        return;
    if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>)
        object.insert(key, static_cast<qint64>(value));
    else
        object.insert(key, value);
}

void putPart(QJsonObject &object, const QString &key, const QJsonObject &part)
{
    if (!part.isEmpty())
        object.insert(key, part);
}

} // namespace

QString topicKindName(TopicKind kind) { return nameIn(topicKinds, kind); }

Result<ConnectionDraft> connectionFromJson(const QByteArray &json, const PathResolver &resolve)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isObject())
        return connectionFromJson(document.object(), resolve);
    return invalid(error.error == QJsonParseError::NoError
                       ? u"must hold a JSON object"_s
                       : u"is no JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset),
                   {});
}

Result<ConnectionDraft> connectionFromJson(const QJsonObject &object, const PathResolver &resolve)
{
    std::optional<Error> fault;
    ConnectionDraft draft;
    {
        ObjectReader reader(object, {}, fault);
        reader.integer(u"version"_s, 1, 1, 1);
        draft.id = reader.text(u"id"_s);
        draft.name = reader.text(u"name"_s);
        if (draft.name.isEmpty() || draft.name.size() > 100)
            reader.fail(u"name"_s, u"must be a text of 1 to 100 characters"_s);
        if (const Result<BrokerUrl> url = parseBrokerUrl(reader.text(u"url"_s)); url) {
            draft.transport = url->transport;
            draft.host = url->host;
            draft.port = url->port;
            draft.path = url->path;
            draft.user = url->user;
        } else if (!fault) {
            fault = url.error();
        }
        if (reader.text(u"platform"_s, u"mqtt"_s) != "mqtt"_L1)
            reader.fail(u"platform"_s, u"only \"mqtt\" is known"_s);
        draft.keptAs = reader.text(u"kept_as"_s);
        draft.token = reader.truth(u"token"_s, false);
        draft.askPassword = reader.truth(u"ask_password"_s, false);
        draft.openAtStart = reader.truth(u"open_at_start"_s, true);
        draft.rateGuard = static_cast<int>(reader.integer(u"rate_guard"_s, 0, 0, 10'000'000));
        readDialect(reader.object(u"dialect"_s), draft, fault);
        readTls(reader.object(u"tls"_s), resolve, draft.tls, fault);
        readMqtt(reader.object(u"mqtt"_s), draft, fault);
        readReconnect(reader.object(u"reconnect"_s), draft.reconnect, fault);
        readProxy(reader.object(u"proxy"_s), draft.proxy, fault);
        draft.subscriptions = readSubscriptions(reader.array(u"subscriptions"_s), fault);
    }
    if (fault)
        return *fault;
    if (const Result<Dialect> dialect = dialectOf(draft); !dialect) {
        const QString key = draft.templates.empty() ? u"dialect.prefix"_s : u"dialect.templates"_s;
        return invalid(key + u": "_s + dialect.error().what, key);
    }
    return draft;
}

QJsonObject connectionToJson(const ConnectionDraft &draft)
{
    const ConnectionDraft usual;
    QJsonObject object{
        {u"version"_s, 1},
        {u"name"_s, draft.name},
        {u"url"_s, brokerUrl(draft.transport, draft.host, draft.port, draft.path, draft.user)}};
    put(object, u"id"_s, draft.id, {});
    put(object, u"kept_as"_s, draft.keptAs, {});
    put(object, u"token"_s, draft.token, usual.token);
    put(object, u"ask_password"_s, draft.askPassword, usual.askPassword);
    put(object, u"open_at_start"_s, draft.openAtStart, usual.openAtStart);
    put(object, u"rate_guard"_s, draft.rateGuard, usual.rateGuard);

    QJsonObject dialect;
    if (draft.templates.empty()) {
        put(dialect, u"prefix"_s, draft.prefix, usual.prefix);
    } else {
        QJsonArray templates;
        for (const TopicTemplate &line : draft.templates) {
            QJsonObject entry{{u"topic"_s, QString::fromUtf8(line.pattern)},
                              {u"carries"_s, nameIn(topicKinds, line.kind)}};
            put(entry, u"format"_s, nameIn(payloadFormats, line.format), u"auto"_s);
            templates.append(entry);
        }
        dialect = {{u"name"_s, u"custom"_s}, {u"templates"_s, templates}};
    }
    putPart(object, u"dialect"_s, dialect);

    QJsonArray subscriptions;
    for (const MqttSubscription &subscription : draft.subscriptions)
        subscriptions.append(
            QJsonObject{{u"filter"_s, QString::fromUtf8(subscription.filter)}, {u"qos"_s, subscription.qos}});
    if (!subscriptions.isEmpty())
        object.insert(u"subscriptions"_s, subscriptions);

    QJsonObject tls;
    put(tls, u"ca"_s, draft.tls.caFile, {});
    put(tls, u"certificate"_s, draft.tls.certificateFile, {});
    put(tls, u"key"_s, draft.tls.keyFile, {});
    put(tls, u"verify"_s, draft.tls.verify, true);
    put(tls, u"server_name"_s, draft.tls.serverName, {});
    if (!draft.tls.alpn.isEmpty())
        tls.insert(u"alpn"_s, QJsonArray::fromStringList(draft.tls.alpn));
    putPart(object, u"tls"_s, tls);

    QJsonObject mqtt;
    put(mqtt, u"version"_s, static_cast<int>(draft.version), static_cast<int>(usual.version));
    put(mqtt, u"client_id"_s, draft.clientId, {});
    put(mqtt, u"clean_start"_s, draft.cleanStart, usual.cleanStart);
    put(mqtt, u"session_expiry_s"_s, draft.sessionExpirySeconds, usual.sessionExpirySeconds);
    put(mqtt, u"keep_alive_s"_s, draft.keepAliveSeconds, usual.keepAliveSeconds);
    putPart(object, u"mqtt"_s, mqtt);

    QJsonObject reconnect;
    put(reconnect, u"enabled"_s, draft.reconnect.enabled, usual.reconnect.enabled);
    put(reconnect, u"initial_ms"_s, qint64{draft.reconnect.initial.count()},
        qint64{usual.reconnect.initial.count()});
    put(reconnect, u"maximum_ms"_s, qint64{draft.reconnect.maximum.count()},
        qint64{usual.reconnect.maximum.count()});
    putPart(object, u"reconnect"_s, reconnect);

    if (draft.proxy.kind != ProxyKind::None) {
        QJsonObject proxy{{u"type"_s, nameIn(proxyKinds, draft.proxy.kind)},
                          {u"host"_s, draft.proxy.host},
                          {u"port"_s, draft.proxy.port}};
        put(proxy, u"user"_s, draft.proxy.user, {});
        object.insert(u"proxy"_s, proxy);
    }
    return object;
}

} // namespace fleetscope
