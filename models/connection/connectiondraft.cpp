// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/connectiondraft.h"

#include "models/connection/brokerurl.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr qsizetype maxName = 100;

struct Draft
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionDraft)
};

bool isHost(const QString &host)
{
    QUrl url;
    url.setHost(host, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty();
}

/// What is sent to oneself cannot be read on the way.
bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1);
}

bool isFilter(const QByteArray &filter)
{
    return isValidTopicFilter({filter.constData(), static_cast<size_t>(filter.size())});
}

} // namespace

bool takesEverything(const QByteArray &filter)
{
    QByteArray plain = filter;
    if (plain.startsWith("$share/"))
        plain = plain.mid(plain.indexOf('/', 7) + 1);
    while (plain.startsWith("+/"))
        plain.remove(0, 2);
    return plain == "#";
}

std::vector<DraftFault> checkDraft(const ConnectionDraft &draft, const QStringList &otherNames)
{
    using Kind = DraftFault::Kind;
    std::vector<DraftFault> faults;
    const auto fault = [&faults](DraftField field, Kind kind, bool fatal = true,
                                 const QString &subject = {}) {
        faults.push_back({field, kind, fatal, subject});
    };
    if (draft.name.trimmed().isEmpty())
        fault(DraftField::Name, Kind::Missing);
    else if (draft.name.size() > maxName)
        fault(DraftField::Name, Kind::TooLong);
    else if (otherNames.contains(draft.name, Qt::CaseInsensitive))
        fault(DraftField::Name, Kind::NameTaken);
    if (draft.host.isEmpty())
        fault(DraftField::Host, Kind::Missing);
    else if (!isHost(draft.host))
        fault(DraftField::Host, Kind::NotAHost);
    if (draft.port == 0)
        fault(DraftField::Port, Kind::Missing);
    if (usesWebSocket(draft.transport) && !draft.path.startsWith('/'))
        fault(DraftField::Path, Kind::NotAPath);
    if (usesTls(draft.transport)) {
        if (!draft.tls.keyFile.isEmpty() && draft.tls.certificateFile.isEmpty())
            fault(DraftField::Certificate, Kind::KeyWithoutCertificate);
        if (!draft.tls.verify)
            fault(DraftField::Verify, Kind::NotVerified, false);
    } else if ((!draft.user.isEmpty() || draft.token) && !isLoopback(draft.host)) {
        fault(DraftField::Transport, Kind::PasswordInTheClear, false);
    }
    if (const Result<Dialect> dialect = dialectOf(draft); !dialect)
        fault(DraftField::Dialect, Kind::NotADialect, true, dialect.error().what);
    for (const MqttSubscription &subscription : draft.subscriptions) {
        const QString filter = QString::fromUtf8(subscription.filter);
        if (!isFilter(subscription.filter))
            fault(DraftField::Filters, Kind::NotAFilter, true, filter);
        else if (takesEverything(subscription.filter))
            fault(DraftField::Filters, Kind::TakesEverything, false, filter);
    }
    if (draft.proxy.kind != ProxyKind::None && (!isHost(draft.proxy.host) || draft.proxy.port == 0))
        fault(DraftField::Proxy, Kind::NotAHost);
    return faults;
}

QString faultText(const DraftFault &fault)
{
    using Kind = DraftFault::Kind;
    switch (fault.kind) {
    case Kind::Missing:
        return fault.field == DraftField::Name ? Draft::tr("Give the connection a name.")
            : fault.field == DraftField::Host  ? Draft::tr("Enter the host name or address of the broker.")
                                               : Draft::tr("Enter a port from 1 to 65535.");
    case Kind::NotAHost: return Draft::tr("This is no host name and no address.");
    case Kind::NotAPath: return Draft::tr("The path of a WebSocket starts with a slash, usually /mqtt.");
    case Kind::NotAFilter: return Draft::tr("%1 is no topic filter.").arg(fault.subject);
    case Kind::NotADialect: return Draft::tr("The topics cannot be used: %1.").arg(fault.subject);
    case Kind::TakesEverything:
        return Draft::
            tr("%1 asks for everything on the broker. Many brokers refuse it, and others drown you in it.")
                .arg(fault.subject);
    case Kind::NotVerified:
        return Draft::tr("Certificate checks are off: anybody in between can pretend to be this broker.");
    case Kind::KeyWithoutCertificate:
        return Draft::tr("There is a key, but no certificate that belongs to it.");
    case Kind::TooLong: return Draft::tr("Use at most %Ln character(s).", nullptr, maxName);
    case Kind::NameTaken: return Draft::tr("Another connection has this name.");
    case Kind::PasswordInTheClear:
        return Draft::tr("Without TLS everybody on the way can read the user name and the password.");
    }
    return {};
}

Result<Dialect> dialectOf(const ConnectionDraft &draft)
{
    return draft.templates.empty() ? Dialect::iot(draft.prefix.toUtf8())
                                   : Dialect::fromTemplates(u"custom"_s, draft.templates);
}

QList<MqttSubscription> subscriptionsOf(const ConnectionDraft &draft, const Dialect &dialect)
{
    if (!draft.subscriptions.isEmpty())
        return draft.subscriptions;
    QList<MqttSubscription> subscriptions;
    for (const QByteArray &filter : dialect.filters())
        subscriptions.append({filter, 1});
    return subscriptions;
}

Result<ConnectionSettings> settingsOf(const ConnectionDraft &draft)
{
    for (const DraftFault &fault : checkDraft(draft)) {
        if (fault.fatal)
            return Error{ErrorKind::InvalidInput, faultText(fault), draft.name};
    }
    ConnectionSettings settings{.name = draft.name,
                                .mqtt = {},
                                .dialect = *dialectOf(draft),
                                .subscriptions = {},
                                .id = draft.id,
                                .keptAs = draft.keptAs,
                                .rateGuard = draft.rateGuard,
                                .askSecrets = draft.askPassword,
                                .needsPassword = !draft.user.isEmpty() || draft.token,
                                .token = draft.token};
    settings.subscriptions = subscriptionsOf(draft, settings.dialect);
    MqttOptions &mqtt = settings.mqtt;
    mqtt.transport = draft.transport;
    mqtt.host = draft.host;
    mqtt.port = draft.port;
    mqtt.path = usesWebSocket(draft.transport) ? draft.path : QByteArray();
    mqtt.user = draft.user.toUtf8();
    mqtt.clientId = draft.clientId.toUtf8();
    mqtt.version = draft.version;
    mqtt.cleanStart = draft.cleanStart;
    mqtt.sessionExpirySeconds = draft.sessionExpirySeconds;
    mqtt.keepAliveSeconds = draft.keepAliveSeconds;
    if (usesTls(draft.transport))
        mqtt.tls = draft.tls;
    mqtt.proxy = draft.proxy;
    mqtt.reconnect = draft.reconnect;
    return settings;
}

void changeTransport(ConnectionDraft &draft, MqttTransport transport)
{
    if (draft.port == defaultPort(draft.transport) || draft.port == 0)
        draft.port = defaultPort(transport);
    draft.transport = transport;
}

} // namespace fleetscope
