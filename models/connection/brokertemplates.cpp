// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/brokertemplates.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BrokerTemplates)
};

// Hosts and rules from the connection pages of the documentation of each.
constexpr BrokerTemplate templates[] = {
    {.key = "generic",
     .title = [] { return Words::tr("Any MQTT broker"); },
     .hint = [] { return QString(); }},
    {.key = "mosquitto",
     .title = [] { return Words::tr("Mosquitto"); },
     .hint = [] { return Words::tr("Most have a CA of their own: ask for its certificate (ca.crt)."); }},
    {.key = "emqx",
     .title = [] { return Words::tr("EMQX"); },
     .hint =
         [] {
             return Words::tr("The address and the CA certificate are on the deployment's overview page.");
         },
     .hostPattern = ".emqxsl.com"},
    {.key = "hivemq",
     .title = [] { return Words::tr("HiveMQ Cloud"); },
     .hint = [] { return Words::tr("Make a user under Access Management; port 8883 is always TLS."); },
     .hostPattern = ".hivemq.cloud"},
    {.key = "aws",
     .title = [] { return Words::tr("AWS IoT Core (port 443)"); },
     .hint =
         [] {
             return Words::tr(
                 "The host is the data endpoint with -ats. The certificate's policy must allow this client "
                 "identifier and every filter; AWS closes the connection otherwise, also for #.");
         },
     .port = 443,
     .hostPattern = ".amazonaws.com",
     .alpn = "x-amzn-mqtt-ca",
     .signIn = SignIn::Certificate},
    {.key = "azure",
     .title = [] { return Words::tr("Azure IoT Hub"); },
     .hint =
         [] {
             return Words::tr(
                 "IoT Hub speaks MQTT 3.1.1 only. The client identifier is the device, the user name is "
                 "host/device/?api-version=2021-04-12, the password a SAS token.");
         },
     .hostPattern = ".azure-devices.net",
     .version = MqttVersion::V311,
     .topic = "devices/{device}/messages/devicebound/#"},
    {.key = "thingsboard",
     .title = [] { return Words::tr("ThingsBoard"); },
     .hint = [] { return Words::tr("Sign in with the access token of a gateway; there is no password."); },
     .hostPattern = ".thingsboard.cloud",
     .version = MqttVersion::V311,
     .signIn = SignIn::Token},
};

} // namespace

std::span<const BrokerTemplate> brokerTemplates() { return templates; }

void applyTemplate(const BrokerTemplate &broker, ConnectionDraft &draft)
{
    draft.transport = broker.transport;
    draft.port = broker.port;
    draft.path = broker.path;
    draft.version = broker.version;
    draft.token = broker.signIn == SignIn::Token;
    draft.tls.alpn = *broker.alpn ? QStringList{QString::fromLatin1(broker.alpn)} : QStringList();
    draft.templates.clear();
    if (*broker.topic)
        draft.templates.push_back({broker.topic, TopicKind::Telemetry, PayloadFormat::Auto});
}

const BrokerTemplate *templateForHost(const QString &host)
{
    for (const BrokerTemplate &broker : templates) {
        if (*broker.hostPattern && host.endsWith(QLatin1StringView(broker.hostPattern), Qt::CaseInsensitive))
            return &broker;
    }
    return nullptr;
}

} // namespace fleetscope
