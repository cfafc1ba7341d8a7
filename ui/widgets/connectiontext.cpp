// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/connectiontext.h"

#include "models/items/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

struct Connection
{
    Q_DECLARE_TR_FUNCTIONS(Connection)

public:
    /// The reason as the second half of "Lab: …".
    static QString reason(MqttFailure failure, const QString &host)
    {
        switch (failure) {
        case MqttFailure::None: return tr("not connected");
        case MqttFailure::HostNotFound: return tr("the name %1 was not found").arg(host);
        case MqttFailure::ConnectionRefused: return tr("%1 refuses the connection").arg(host);
        case MqttFailure::NetworkUnreachable: return tr("there is no network route to %1").arg(host);
        case MqttFailure::ConnectTimeout: return tr("%1 does not answer").arg(host);
        case MqttFailure::TlsUntrusted: return tr("the certificate of %1 is not trusted").arg(host);
        case MqttFailure::TlsNameMismatch: return tr("the certificate is not for %1").arg(host);
        case MqttFailure::TlsExpired:
            return tr("the certificate of %1 is expired or not valid yet").arg(host);
        case MqttFailure::TlsClientCertificate:
            return tr("%1 did not accept the client certificate").arg(host);
        case MqttFailure::TlsHandshake: return tr("no secure connection to %1").arg(host);
        case MqttFailure::BadCredentials: return tr("%1 refused the user name or password").arg(host);
        case MqttFailure::NotAuthorized: return tr("%1 does not allow this user or client").arg(host);
        case MqttFailure::IdentifierRejected: return tr("%1 refused the client identifier").arg(host);
        case MqttFailure::VersionRefused: return tr("%1 does not speak this MQTT version").arg(host);
        case MqttFailure::TakenOver: return tr("another client took over the identifier");
        case MqttFailure::ServerBusy: return tr("%1 is busy or shutting down").arg(host);
        case MqttFailure::ConnectionLost: return tr("the connection to %1 was lost").arg(host);
        case MqttFailure::KeepAliveTimeout: return tr("%1 fell silent").arg(host);
        case MqttFailure::ProtocolError: return tr("%1 does not follow the MQTT protocol").arg(host);
        case MqttFailure::InvalidOptions: return tr("a setting of the connection cannot be used");
        case MqttFailure::ProxyRefused: return tr("the proxy does not connect to %1").arg(host);
        case MqttFailure::WebSocketRefused: return tr("%1 has no WebSocket for MQTT there").arg(host);
        }
        return tr("not connected");
    }

    static QString hint(MqttFailure failure)
    {
        switch (failure) {
        case MqttFailure::None: return {};
        case MqttFailure::HostNotFound: return tr("Check the spelling, the VPN and the DNS server.");
        case MqttFailure::ConnectionRefused:
            return tr("Nothing listens on this port. Check the port (1883, or 8883 with TLS) and that the "
                      "broker is "
                      "running.");
        case MqttFailure::NetworkUnreachable: return tr("Check the network cable, the Wi-Fi and the VPN.");
        case MqttFailure::ConnectTimeout:
            return tr("A firewall may drop the packets. Check the address, or try port 443 if the broker "
                      "offers it.");
        case MqttFailure::TlsUntrusted:
            return tr("Add the certificate of the authority that signed it (tls.ca) to the connection.");
        case MqttFailure::TlsNameMismatch:
            return tr("Use the host name that the certificate is for, or set tls.server_name.");
        case MqttFailure::TlsExpired:
            return tr(
                "Check the clock of this computer; if it is right, the broker needs a new certificate.");
        case MqttFailure::TlsClientCertificate:
            return tr(
                "Check that certificate and key belong together, are readable, not expired, and known to the "
                "broker.");
        case MqttFailure::TlsHandshake:
            return tr(
                "The port may not use TLS, or a different version. Check port and scheme (mqtt or mqtts).");
        case MqttFailure::BadCredentials: return tr("Check the user name and enter the password again.");
        case MqttFailure::NotAuthorized:
            return tr(
                "Check the user name and the password: many brokers say this when one is wrong. Otherwise "
                "ask whoever runs the broker for access.");
        case MqttFailure::IdentifierRejected:
            return tr("Choose another client identifier, or leave it empty to get a new one.");
        case MqttFailure::VersionRefused:
            return tr("Set mqtt.version of the connection to 4 (MQTT 3.1.1), or to 5.");
        case MqttFailure::TakenOver:
            return tr("Two programs use the same client identifier. Give this connection one of its own.");
        case MqttFailure::ServerBusy:
            return tr("Wait; if it stays so, look at the load and the quota of the broker.");
        case MqttFailure::ConnectionLost:
            return tr("Messages may have been missed. If it happens again and again, look at the log of the "
                      "broker.");
        case MqttFailure::KeepAliveTimeout:
            return tr("The network may be down without saying so. Messages may have been missed.");
        case MqttFailure::ProtocolError:
            return tr("The port may belong to another service. Check the address, or try MQTT 3.1.1.");
        case MqttFailure::InvalidOptions:
            return tr("Check that the files of the connection exist and can be read.");
        case MqttFailure::ProxyRefused:
            return tr("Check host, port and user of the proxy, and that it allows this broker.");
        case MqttFailure::WebSocketRefused: return tr("Check the path, usually /mqtt, and the port.");
        }
        return {};
    }

    static QString word(const MqttStatus &status)
    {
        switch (status.state) {
        case MqttState::Connected: return tr("Connected");
        case MqttState::Connecting: return status.attempt > 1 ? tr("Reconnecting") : tr("Connecting");
        case MqttState::Waiting: return tr("Reconnecting");
        case MqttState::Stopped: break;
        }
        return status.failure == MqttFailure::None ? tr("Not connected") : tr("Failed");
    }

    static QString headline(const MqttStatus &status, const QString &name, const QString &host)
    {
        if (status.state == MqttState::Connected)
            return tr("%1 is connected.").arg(name);
        if (status.failure != MqttFailure::None)
            return tr("%1: %2.", "name of the connection: reason").arg(name, reason(status.failure, host));
        if (status.state == MqttState::Connecting)
            return tr("%1 connects to %2.").arg(name, host);
        return tr("%1 is not connected.").arg(name);
    }

    /// What the broker itself said, where it says more than our sentence.
    static QString words(const MqttStatus &status)
    {
        if (status.reasonCode >= 0x80)
            return tr("The broker said: %1.").arg(reasonText(status.reasonCode));
        return {};
    }

    static QString retry(Milliseconds left) { return tr("Trying again in %1").arg(durationText(left)); }
};

} // namespace

ConnectionSentence connectionSentence(const MqttStatus &status, const QString &name, const QString &host)
{
    ConnectionSentence sentence{Connection::headline(status, name, host), {}};
    if (status.state == MqttState::Connected || status.failure == MqttFailure::None)
        return sentence;
    sentence.hint = Connection::hint(status.failure);
    if (const QString words = Connection::words(status); !words.isEmpty())
        sentence.hint += u' ' + words;
    return sentence;
}

QString connectionWord(const MqttStatus &status) { return Connection::word(status); }

QString retryNote(Milliseconds left) { return left > 0ms ? Connection::retry(left) : QString(); }

} // namespace fleetscope
