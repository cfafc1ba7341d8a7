// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/mqttclient.h"

#include "models/domain/names.h"

#include <algorithm>
#include <cmath>

namespace fleetscope {
namespace {

constexpr size_t maxTopicBytes = 65'535;

bool isMqttText(std::string_view text)
{
    return !text.empty() && text.size() <= maxTopicBytes && text.find('\0') == text.npos && isUtf8(text);
}

/// Takes the first level off `rest`; `more` tells whether a separator followed it.
std::string_view takeLevel(std::string_view &rest, bool &more)
{
    const size_t slash = rest.find('/');
    more = slash != rest.npos;
    const std::string_view level = rest.substr(0, slash);
    rest = more ? rest.substr(slash + 1) : std::string_view{};
    return level;
}

struct ReasonWords
{
    quint8 code;
    const char *words;
};

// MQTT 5 section 2.4, table 2-6.
constexpr ReasonWords reasonWords[] = {
    {0x00, "Success"},
    {0x01, "Granted QoS 1"},
    {0x02, "Granted QoS 2"},
    {0x04, "Disconnect with Will Message"},
    {0x10, "No matching subscribers"},
    {0x11, "No subscription existed"},
    {0x18, "Continue authentication"},
    {0x19, "Re-authenticate"},
    {0x80, "Unspecified error"},
    {0x81, "Malformed Packet"},
    {0x82, "Protocol Error"},
    {0x83, "Implementation specific error"},
    {0x84, "Unsupported Protocol Version"},
    {0x85, "Client Identifier not valid"},
    {0x86, "Bad User Name or Password"},
    {0x87, "Not authorized"},
    {0x88, "Server unavailable"},
    {0x89, "Server busy"},
    {0x8a, "Banned"},
    {0x8b, "Server shutting down"},
    {0x8c, "Bad authentication method"},
    {0x8d, "Keep Alive timeout"},
    {0x8e, "Session taken over"},
    {0x8f, "Topic Filter invalid"},
    {0x90, "Topic Name invalid"},
    {0x91, "Packet Identifier in use"},
    {0x92, "Packet Identifier not found"},
    {0x93, "Receive Maximum exceeded"},
    {0x94, "Topic Alias invalid"},
    {0x95, "Packet too large"},
    {0x96, "Message rate too high"},
    {0x97, "Quota exceeded"},
    {0x98, "Administrative action"},
    {0x99, "Payload format invalid"},
    {0x9a, "Retain not supported"},
    {0x9b, "QoS not supported"},
    {0x9c, "Use another server"},
    {0x9d, "Server moved"},
    {0x9e, "Shared Subscriptions not supported"},
    {0x9f, "Connection rate exceeded"},
    {0xa0, "Maximum connect time"},
    {0xa1, "Subscription Identifiers not supported"},
    {0xa2, "Wildcard Subscriptions not supported"},
};

} // namespace

bool isValidTopic(std::string_view topic)
{
    return isMqttText(topic) && topic.find_first_of("+#") == topic.npos;
}

bool isValidTopicFilter(std::string_view filter)
{
    constexpr std::string_view share = "$share/";
    if (filter.starts_with(share)) {
        const std::string_view rest = filter.substr(share.size());
        const size_t slash = rest.find('/');
        if (slash == 0 || slash == rest.npos || rest.substr(0, slash).find_first_of("+#") != rest.npos)
            return false;
        filter = rest.substr(slash + 1);
    }
    if (!isMqttText(filter))
        return false;
    bool more = true;
    while (more) {
        const std::string_view level = takeLevel(filter, more);
        if (level.size() > 1 && level.find_first_of("+#") != level.npos)
            return false;
        if (level == "#" && more)
            return false;
    }
    return true;
}

bool topicMatches(std::string_view filter, std::string_view topic)
{
    if (topic.starts_with('$') && (filter.starts_with('+') || filter.starts_with('#')))
        return false;
    bool filterMore = true;
    bool topicMore = true;
    while (filterMore) {
        const std::string_view wanted = takeLevel(filter, filterMore);
        if (wanted == "#")
            return true;
        if (!topicMore)
            return false;
        const std::string_view level = takeLevel(topic, topicMore);
        if (wanted != "+" && wanted != level)
            return false;
        if (filterMore && !topicMore)
            return filter == "#"; // `a/#` matches `a`
    }
    return !topicMore;
}

QString reasonText(quint8 reasonCode)
{
    const auto *found = std::ranges::find(reasonWords, reasonCode, &ReasonWords::code);
    if (found != std::end(reasonWords))
        return QString::fromLatin1(found->words);
    return QStringLiteral("Reason code 0x%1").arg(reasonCode, 2, 16, QLatin1Char('0'));
}

quint8 reasonFromConnackV311(int returnCode)
{
    switch (returnCode) {
    case 0: return 0x00;
    case 1: return 0x84;
    case 2: return 0x85;
    case 3: return 0x88;
    case 4: return 0x86;
    case 5: return 0x87;
    default: return 0x80;
    }
}

MqttFailure failureFromReason(quint8 reasonCode)
{
    switch (reasonCode) {
    case 0x84: return MqttFailure::VersionRefused;
    case 0x85: return MqttFailure::IdentifierRejected;
    case 0x86:
    case 0x8c: return MqttFailure::BadCredentials;
    case 0x87:
    case 0x8a:
    case 0x98: return MqttFailure::NotAuthorized;
    case 0x88:
    case 0x89:
    case 0x8b:
    case 0x96:
    case 0x97:
    case 0x9c:
    case 0x9d:
    case 0x9f:
    case 0xa0: return MqttFailure::ServerBusy;
    case 0x8d: return MqttFailure::KeepAliveTimeout;
    case 0x8e: return MqttFailure::TakenOver;
    default: return reasonCode < 0x80 ? MqttFailure::None : MqttFailure::ProtocolError;
    }
}

Milliseconds reconnectDelay(const ReconnectPolicy &policy, int attempt, double random)
{
    const double ceiling =
        std::min(static_cast<double>(policy.maximum.count()),
                 static_cast<double>(policy.initial.count()) * std::exp2(std::clamp(attempt, 0, 30)));
    return Milliseconds{static_cast<Milliseconds::rep>(ceiling * (0.5 + random / 2))};
}

} // namespace fleetscope
