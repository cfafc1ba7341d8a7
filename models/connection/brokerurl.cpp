// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/brokerurl.h"

#include "models/connection/connectionsettings.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

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

// What other programs and platforms write.
struct Alias
{
    QLatin1StringView name;
    QLatin1StringView scheme;
};
constexpr Alias aliases[] = {
    {QLatin1StringView("tcp"), QLatin1StringView("mqtt")},
    {QLatin1StringView("ssl"), QLatin1StringView("mqtts")},
    {QLatin1StringView("tls"), QLatin1StringView("mqtts")},
    {QLatin1StringView("mqtt+ssl"), QLatin1StringView("mqtts")},
    {QLatin1StringView("mqtt+tls"), QLatin1StringView("mqtts")},
    {QLatin1StringView("mqtt+ws"), QLatin1StringView("ws")},
    {QLatin1StringView("mqtt+wss"), QLatin1StringView("wss")},
    {QLatin1StringView("http"), QLatin1StringView("ws")},
    {QLatin1StringView("https"), QLatin1StringView("wss")},
};

Error invalid(const QString &what) { return {ErrorKind::InvalidInput, u"url: "_s + what, u"url"_s}; }

Result<BrokerUrl> take(const QUrl &url)
{
    const QString name = url.scheme();
    const auto *scheme =
        std::ranges::find_if(schemes, [&](const Scheme &known) { return known.name == name; });
    if (!url.isValid() || scheme == std::end(schemes) || url.host().isEmpty() || url.port() == 0)
        return invalid(u"write mqtt://host:1883, mqtts://host:8883, ws:// or wss://"_s);
    if (url.hasQuery() || url.hasFragment())
        return invalid(u"has a part behind ? or #"_s);
    BrokerUrl result{.transport = scheme->transport,
                     .host = url.host(),
                     .port = static_cast<quint16>(url.port(scheme->port)),
                     .path = url.path(QUrl::FullyEncoded).toLatin1(),
                     .user = url.userName(QUrl::FullyDecoded),
                     .password = url.password(QUrl::FullyDecoded)};
    if (!usesWebSocket(result.transport)) {
        if (result.path.size() > 1)
            return invalid(u"only ws:// and wss:// have a path"_s);
        result.path.clear();
    }
    return result;
}

} // namespace

quint16 defaultPort(MqttTransport transport)
{
    return std::ranges::find(schemes, transport, &Scheme::transport)->port;
}

Result<BrokerUrl> parseBrokerUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.password().isEmpty())
        return invalid(u"a password does not belong into a file; it is kept in the keychain"_s);
    return take(url);
}

Result<BrokerUrl> pasteBrokerUrl(const QString &text)
{
    QString address = text.trimmed();
    const qsizetype end = address.indexOf("://"_L1);
    if (end < 0) {
        const quint16 port = static_cast<quint16>(QUrl(u"mqtt://"_s + address, QUrl::TolerantMode).port(0));
        const auto *byPort = std::ranges::find(schemes, port, &Scheme::port);
        const bool webSocket = port == 80 || port == 443; // not MQTT itself, as far as anybody can tell
        address.prepend((byPort == std::end(schemes) || webSocket ? u"mqtt"_s : QString(byPort->name))
                        + u"://"_s);
    } else {
        QString scheme = address.left(end).toLower();
        const auto *alias =
            std::ranges::find_if(aliases, [&](const Alias &known) { return known.name == scheme; });
        if (alias != std::end(aliases))
            scheme = alias->scheme;
        address.replace(0, end, scheme);
    }
    return take(QUrl(address, QUrl::TolerantMode));
}

QString brokerUrl(MqttTransport transport, const QString &host, quint16 port, const QByteArray &path,
                  const QString &user)
{
    const auto *scheme = std::ranges::find(schemes, transport, &Scheme::transport);
    QUrl url;
    url.setScheme(QString(scheme->name));
    url.setHost(host);
    url.setPort(port);
    if (!user.isEmpty())
        url.setUserName(user, QUrl::DecodedMode);
    if (usesWebSocket(transport) && !path.isEmpty())
        url.setPath(QString::fromLatin1(path), QUrl::TolerantMode);
    return url.toString(QUrl::FullyEncoded);
}

Result<void> applyBrokerUrl(const QString &text, MqttOptions &options)
{
    const Result<BrokerUrl> url = parseBrokerUrl(text);
    if (!url)
        return url.error();
    options.transport = url->transport;
    options.host = url->host;
    options.port = url->port;
    options.user = url->user.toUtf8();
    options.path = url->path;
    return {};
}

} // namespace fleetscope
