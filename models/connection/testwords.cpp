// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/testwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

} // namespace

QString testStepTitle(TestStep step)
{
    switch (step) {
    case TestStep::Input: return Words::tr("Settings");
    case TestStep::Lookup: return Words::tr("Name");
    case TestStep::Tcp: return Words::tr("Port");
    case TestStep::Proxy: return Words::tr("Proxy");
    case TestStep::Tls: return Words::tr("TLS");
    case TestStep::WebSocket: return Words::tr("WebSocket");
    case TestStep::Connect: return Words::tr("Sign-in");
    case TestStep::Subscribe: return Words::tr("Topics");
    case TestStep::Data: return Words::tr("First data");
    }
    return {};
}

QString testOutcomeText(const TestStepResult &step)
{
    switch (step.outcome) {
    case TestOutcome::Waiting: return Words::tr("waiting");
    case TestOutcome::Running: return Words::tr("running");
    case TestOutcome::Passed: return Words::tr("passed");
    case TestOutcome::Skipped: return Words::tr("not used");
    case TestOutcome::Failed: return Words::tr("failed");
    case TestOutcome::Cancelled: return Words::tr("cancelled");
    }
    return {};
}

QString testFailureText(TestFailure failure, const QString &subject)
{
    switch (failure) {
    case TestFailure::None: return {};
    case TestFailure::SettingsIncomplete: return Words::tr("The settings are not complete: %1").arg(subject);
    case TestFailure::FileUnreadable: return Words::tr("A file cannot be read: %1").arg(subject);
    case TestFailure::NoCertificate: return Words::tr("There is no certificate or no key in %1").arg(subject);
    case TestFailure::WrongPassphrase: return Words::tr("The passphrase does not open %1").arg(subject);
    case TestFailure::KeyMismatch:
        return Words::tr("Key and certificate do not belong together: %1").arg(subject);
    case TestFailure::OwnCertificateExpired:
        return Words::tr("Your own certificate has expired: %1").arg(subject);
    case TestFailure::OwnCertificateNotYetValid:
        return Words::tr("Your own certificate is not valid yet: %1").arg(subject);
    case TestFailure::NameNotFound: return Words::tr("There is no host named %1").arg(subject);
    case TestFailure::NameServerSilent: return Words::tr("No name server answered for %1").arg(subject);
    case TestFailure::PortClosed: return Words::tr("Nothing listens on %1").arg(subject);
    case TestFailure::PortFiltered: return Words::tr("%1 does not answer at all").arg(subject);
    case TestFailure::NetworkUnreachable: return Words::tr("There is no network route to %1").arg(subject);
    case TestFailure::ProxyNeedsUser: return Words::tr("The proxy wants a user name and a password");
    case TestFailure::ProxyRefused: return Words::tr("The proxy refuses to connect to %1").arg(subject);
    case TestFailure::ProxyUnreadable: return Words::tr("%1 does not answer like a proxy").arg(subject);
    case TestFailure::ServerUntrusted:
        return Words::tr("Nobody you trust has signed the certificate of %1").arg(subject);
    case TestFailure::ServerNameMismatch: return Words::tr("The certificate is for %1").arg(subject);
    case TestFailure::ServerExpired: return Words::tr("The certificate of %1 has expired").arg(subject);
    case TestFailure::ServerNotYetValid:
        return Words::tr("The certificate of %1 is not valid yet").arg(subject);
    case TestFailure::ClientCertificateMissing:
        return Words::tr("%1 wants a client certificate, and there is none").arg(subject);
    case TestFailure::ClientCertificateRefused:
        return Words::tr("%1 refused the client certificate").arg(subject);
    case TestFailure::NoCommonProtocol:
        return Words::tr("%1 speaks no TLS version or cipher that is safe today").arg(subject);
    case TestFailure::PortIsPlain: return Words::tr("%1 speaks MQTT without TLS").arg(subject);
    case TestFailure::HandshakeFailed: return Words::tr("The secure connection to %1 broke off").arg(subject);
    case TestFailure::PathNotFound: return Words::tr("There is no WebSocket under %1").arg(subject);
    case TestFailure::WebSocketForbidden:
        return Words::tr("The server forbids the WebSocket %1").arg(subject);
    case TestFailure::NoMqttSubprotocol:
        return Words::tr("The WebSocket %1 does not carry MQTT").arg(subject);
    case TestFailure::NotAWebSocket: return Words::tr("%1 speaks no WebSocket").arg(subject);
    case TestFailure::PortIsTls: return Words::tr("%1 speaks TLS").arg(subject);
    case TestFailure::BadCredentials: return Words::tr("The broker refused the user name or the password");
    case TestFailure::NotAuthorized: return Words::tr("The broker does not let us in");
    case TestFailure::IdentifierRejected:
        return Words::tr("The broker does not accept the client identifier %1").arg(subject);
    case TestFailure::IdentifierTakenOver:
        return Words::tr("Another program uses the client identifier %1 and threw this test out")
            .arg(subject);
    case TestFailure::VersionRefused: return Words::tr("The broker does not speak %1").arg(subject);
    case TestFailure::ServerBusy: return Words::tr("The broker is busy or shutting down");
    case TestFailure::NoAnswer:
        return Words::tr("%1 accepts connections, but does not answer MQTT").arg(subject);
    case TestFailure::ClosedAtOnce: return Words::tr("The broker closed the connection without a word");
    case TestFailure::NotMqtt: return Words::tr("%1 does not speak MQTT").arg(subject);
    case TestFailure::FilterRefused: return Words::tr("The broker does not allow the topics %1").arg(subject);
    case TestFailure::ClosedOnSubscribe:
        return Words::tr("The broker closed the connection when it was asked for %1").arg(subject);
    case TestFailure::Silent: return Words::tr("Connected, but no message came on %1").arg(subject);
    case TestFailure::NoTopicRecognised:
        return Words::tr("Messages came, but no topic fits: %1").arg(subject);
    }
    return {};
}

QString testHint(TestFailure failure)
{
    switch (failure) {
    case TestFailure::None: return {};
    case TestFailure::SettingsIncomplete: return Words::tr("Fill in what is missing.");
    case TestFailure::FileUnreadable:
        return Words::tr("Check that the file is still there and that you may read it.");
    case TestFailure::NoCertificate:
        return Words::tr(
            "Choose a PEM file (-----BEGIN CERTIFICATE-----), or a PKCS#12 file that holds both.");
    case TestFailure::WrongPassphrase: return Words::tr("Enter the passphrase of the key again.");
    case TestFailure::KeyMismatch: return Words::tr("Choose the key that this certificate was made for.");
    case TestFailure::OwnCertificateExpired: return Words::tr("Ask for a new client certificate.");
    case TestFailure::OwnCertificateNotYetValid:
        return Words::tr(
            "Check the clock of this computer; if it is right, wait or ask for another certificate.");
    case TestFailure::NameNotFound: return Words::tr("Check the spelling, the VPN and the DNS server.");
    case TestFailure::NameServerSilent:
        return Words::tr("Check the network; the DNS server itself does not answer.");
    case TestFailure::PortClosed:
        return Words::tr("Check the port (1883, or 8883 with TLS) and that the broker is running.");
    case TestFailure::PortFiltered:
        return Words::tr(
            "A firewall probably drops the packets. Ask for the port to be opened, or try 443 (ALPN or "
            "WebSocket).");
    case TestFailure::NetworkUnreachable: return Words::tr("Check the cable, the Wi-Fi and the VPN.");
    case TestFailure::ProxyNeedsUser: return Words::tr("Enter user name and password of the proxy.");
    case TestFailure::ProxyRefused:
        return Words::tr("Ask for this host and port to be allowed on the proxy; many allow only 443.");
    case TestFailure::ProxyUnreadable:
        return Words::tr("Check host, port and kind of the proxy (HTTP or SOCKS 5).");
    case TestFailure::ServerUntrusted:
        return Words::tr(
            "If this is your broker, choose the certificate of the authority that signed it as CA file. "
            "Compare the fingerprint first.");
    case TestFailure::ServerNameMismatch:
        return Words::tr("Use one of these names as host, or enter it as server name (SNI).");
    case TestFailure::ServerExpired:
        return Words::tr(
            "Check the clock of this computer; if it is right, the broker needs a new certificate.");
    case TestFailure::ServerNotYetValid:
        return Words::tr(
            "The clock of this computer is probably slow: set it. Otherwise the broker got a certificate for "
            "later.");
    case TestFailure::ClientCertificateMissing:
        return Words::tr("Choose the client certificate that you were given.");
    case TestFailure::ClientCertificateRefused:
        return Words::tr(
            "The broker does not know the authority of this certificate, or it was revoked. Ask whoever runs "
            "the broker.");
    case TestFailure::NoCommonProtocol:
        return Words::tr("The broker needs TLS 1.2 or newer: ask for an update.");
    case TestFailure::PortIsPlain:
        return Words::tr("Use the port for TLS (usually 8883), or choose MQTT without TLS.");
    case TestFailure::HandshakeFailed:
        return Words::tr(
            "Check the port and that nothing in between inspects TLS; look at the log of the broker.");
    case TestFailure::PathNotFound:
        return Words::tr("Check the path; most brokers use /mqtt, some / or /ws.");
    case TestFailure::WebSocketForbidden:
        return Words::tr(
            "The web server in front of the broker wants a permission of its own. Ask whoever runs it.");
    case TestFailure::NoMqttSubprotocol:
        return Words::tr("This WebSocket belongs to another service. Check the path.");
    case TestFailure::NotAWebSocket: return Words::tr("Check the port, or choose MQTT without WebSocket.");
    case TestFailure::PortIsTls:
        return Words::tr("Choose MQTT over TLS, or use the port without TLS (usually 1883).");
    case TestFailure::BadCredentials:
        return Words::tr("Check the user name and enter the password again. If both are right, this user may "
                         "not connect: ask "
                         "whoever runs the broker.");
    case TestFailure::NotAuthorized:
        return Words::tr("Enter a user name and a password, or ask whoever runs the broker for access.");
    case TestFailure::IdentifierRejected:
        return Words::tr("Choose another client identifier, or leave it empty.");
    case TestFailure::IdentifierTakenOver: return Words::tr("Use a new identifier, one for each program.");
    case TestFailure::VersionRefused: return Words::tr("Choose the other MQTT version (3.1.1 or 5).");
    case TestFailure::ServerBusy:
        return Words::tr("Try again later; look at the load and the quota of the broker.");
    case TestFailure::NoAnswer:
        return Words::tr("The port may belong to something else, or the broker hangs. Check the port.");
    case TestFailure::ClosedAtOnce:
        return Words::tr(
            "Brokers do that when the identifier, the user or the certificate is not registered. Check all "
            "three.");
    case TestFailure::NotMqtt: return Words::tr("Another service answers there. Check host and port.");
    case TestFailure::FilterRefused:
        return Words::tr("Ask for the right to read these topics, or subscribe to fewer.");
    case TestFailure::ClosedOnSubscribe:
        return Words::tr("Its policy forbids this filter (typical of AWS IoT). Subscribe to fewer topics.");
    case TestFailure::Silent:
        return Words::tr(
            "Check that devices are sending and that the topics are right; upper and lower case differ. A "
            "broker may also hide topics that you may not read.");
    case TestFailure::NoTopicRecognised:
        return Words::tr("Choose or edit the topic scheme until the preview fits.");
    }
    return {};
}

QString testVerdict(const TestReport &report)
{
    if (report.ready())
        return Words::tr("Ready");
    if (const TestStepResult *failed = report.failed())
        return Words::tr("Failed at step %1, %2: %3")
            .arg(static_cast<int>(failed->step) + 1)
            .arg(testStepTitle(failed->step), failed->text);
    for (const TestStepResult &step : report.steps) {
        if (step.outcome == TestOutcome::Cancelled)
            return Words::tr("Cancelled at step %1, %2")
                .arg(static_cast<int>(step.step) + 1)
                .arg(testStepTitle(step.step));
    }
    return Words::tr("Testing");
}

TestFailure testFailureOf(MqttFailure failure)
{
    switch (failure) {
    case MqttFailure::None: return TestFailure::None;
    case MqttFailure::HostNotFound: return TestFailure::NameNotFound;
    case MqttFailure::ConnectionRefused: return TestFailure::PortClosed;
    case MqttFailure::NetworkUnreachable: return TestFailure::NetworkUnreachable;
    case MqttFailure::ConnectTimeout: return TestFailure::NoAnswer;
    case MqttFailure::TlsUntrusted: return TestFailure::ServerUntrusted;
    case MqttFailure::TlsNameMismatch: return TestFailure::ServerNameMismatch;
    case MqttFailure::TlsExpired: return TestFailure::ServerExpired;
    case MqttFailure::TlsClientCertificate: return TestFailure::ClientCertificateRefused;
    case MqttFailure::TlsHandshake: return TestFailure::HandshakeFailed;
    case MqttFailure::BadCredentials: return TestFailure::BadCredentials;
    case MqttFailure::NotAuthorized: return TestFailure::NotAuthorized;
    case MqttFailure::IdentifierRejected: return TestFailure::IdentifierRejected;
    case MqttFailure::VersionRefused: return TestFailure::VersionRefused;
    case MqttFailure::TakenOver: return TestFailure::IdentifierTakenOver;
    case MqttFailure::ServerBusy: return TestFailure::ServerBusy;
    case MqttFailure::ConnectionLost: return TestFailure::ClosedAtOnce;
    case MqttFailure::KeepAliveTimeout: return TestFailure::NoAnswer;
    case MqttFailure::ProtocolError: return TestFailure::NotMqtt;
    case MqttFailure::InvalidOptions: return TestFailure::SettingsIncomplete;
    case MqttFailure::ProxyRefused: return TestFailure::ProxyRefused;
    case MqttFailure::WebSocketRefused: return TestFailure::NotAWebSocket;
    }
    return TestFailure::NotMqtt;
}

QString inputText() { return Words::tr("Settings are complete"); }

QString lookupText(const QString &host, const QStringList &addresses)
{
    return Words::tr("%1 → %2", "a host name and its addresses").arg(host, addresses.join(u", "_s));
}

QString tcpText(quint16 port) { return Words::tr("Port %1 is open").arg(port); }

QString proxyText() { return Words::tr("The proxy has connected"); }

QString tlsText(const QString &protocol, const QString &cipher, const QString &alpn,
                const QString &validUntil, bool verified)
{
    QString text = protocol + u", "_s + cipher;
    if (!alpn.isEmpty())
        text += u", ALPN "_s + alpn;
    text += u"; "_s + Words::tr("certificate valid until %1").arg(validUntil);
    return verified ? text : text + u"; "_s + Words::tr("not verified");
}

QString webSocketText() { return Words::tr("WebSocket with the subprotocol mqtt"); }

QString connectText(const std::optional<MqttServerLimits> &limits)
{
    if (!limits)
        return Words::tr("The broker lets us in");
    QStringList told;
    if (limits->maximumPacketBytes)
        told.append(Words::tr("packets up to %Ln byte(s)", nullptr,
                              static_cast<int>(std::min<quint32>(*limits->maximumPacketBytes, 0x7fffffff))));
    told.append(Words::tr("QoS up to %1").arg(limits->maximumQos));
    if (!limits->retain)
        told.append(Words::tr("no retained messages"));
    if (!limits->wildcards)
        told.append(Words::tr("no wildcards"));
    return Words::tr("The broker lets us in: %1").arg(told.join(u", "_s));
}

QString subscribeText(qsizetype granted, qsizetype asked)
{
    return Words::tr("%1 of %Ln filter(s) granted", nullptr, static_cast<int>(asked)).arg(granted);
}

QString dataText(quint64 messages, Milliseconds in, quint64 devices, quint64 unmatched)
{
    QString text = Words::tr("%Ln message(s)", nullptr, static_cast<int>(messages)) + u' '
        + Words::tr("in %1 s").arg(static_cast<double>(in.count()) / 1000, 0, 'f', 1) + u", "_s
        + Words::tr("%Ln device(s) recognised", nullptr, static_cast<int>(devices));
    if (unmatched > 0)
        text += u", "_s + Words::tr("%Ln message(s) of other topics", nullptr, static_cast<int>(unmatched));
    return text;
}

QString skippedText(TestStep step)
{
    switch (step) {
    case TestStep::Lookup: return Words::tr("An address needs no name server");
    case TestStep::Proxy: return Words::tr("No proxy");
    case TestStep::Tls: return Words::tr("No TLS: what is sent can be read on the way");
    case TestStep::WebSocket: return Words::tr("No WebSocket");
    default: return {};
    }
}

} // namespace fleetscope
