// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/mqttpackets.h"

#include <algorithm>
#include <cstring>

namespace fleetscope {
namespace {

// MQTT 5 section 2.2.2.2.
enum Property : quint8 {
    PayloadFormat = 0x01,
    MessageExpiry = 0x02,
    ContentType = 0x03,
    ResponseTopic = 0x08,
    CorrelationData = 0x09,
    SubscriptionIdentifier = 0x0b,
    SessionExpiry = 0x11,
    AssignedClientId = 0x12,
    ServerKeepAlive = 0x13,
    AuthenticationMethod = 0x15,
    AuthenticationData = 0x16,
    ResponseInformation = 0x1a,
    ServerReference = 0x1c,
    ReasonString = 0x1f,
    ReceiveMaximum = 0x21,
    TopicAliasMaximum = 0x22,
    TopicAlias = 0x23,
    MaximumQos = 0x24,
    RetainAvailable = 0x25,
    UserProperty = 0x26,
    MaximumPacketSize = 0x27,
    WildcardAvailable = 0x28,
    IdentifiersAvailable = 0x29,
    SharedAvailable = 0x2a
};

constexpr size_t idleBuffer = 64 << 10;

/// Reads from the front; every read behind the end gives zeros and makes it bad.
class Reader
{
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes)
    { }

    quint32 number(size_t size)
    {
        quint32 value = 0;
        for (const char byte : take(size))
            value = value << 8 | static_cast<quint8>(byte);
        return value;
    }
    quint8 byte() { return static_cast<quint8>(number(1)); }
    quint16 word() { return static_cast<quint16>(number(2)); }
    std::string_view text() { return take(number(2)); }
    quint32 variable()
    {
        quint32 value = 0;
        for (unsigned shift = 0; shift <= 21; shift += 7) {
            const quint8 next = byte();
            value |= static_cast<quint32>(next & 0x7f) << shift;
            if (!(next & 0x80))
                return value;
        }
        m_bad = true;
        return 0;
    }
    std::string_view take(size_t size)
    {
        if (size > m_bytes.size()) {
            m_bad = true;
            m_bytes = {};
            return {};
        }
        const std::string_view taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return taken;
    }
    std::string_view rest() { return take(m_bytes.size()); }
    [[nodiscard]] bool atEnd() const { return m_bytes.empty(); }
    [[nodiscard]] bool isBad() const { return m_bad; }

private:
    std::string_view m_bytes;
    bool m_bad = false;
};

/// Reads over a property that is of no interest; false when it is unknown, so that its end is too.
bool skipProperty(quint8 identifier, Reader &reader)
{
    switch (identifier) {
    case PayloadFormat:
    case MaximumQos:
    case RetainAvailable:
    case WildcardAvailable:
    case IdentifiersAvailable:
    case SharedAvailable: reader.take(1); return true;
    case ServerKeepAlive:
    case ReceiveMaximum:
    case TopicAliasMaximum:
    case TopicAlias: reader.take(2); return true;
    case MessageExpiry:
    case SessionExpiry:
    case MaximumPacketSize: reader.take(4); return true;
    case SubscriptionIdentifier: reader.variable(); return true;
    case ContentType:
    case ResponseTopic:
    case CorrelationData:
    case AssignedClientId:
    case AuthenticationMethod:
    case AuthenticationData:
    case ResponseInformation:
    case ServerReference:
    case ReasonString: reader.text(); return true;
    case UserProperty:
        reader.text();
        reader.text();
        return true;
    default: return false;
    }
}

QByteArray toBytes(std::string_view view) { return {view.data(), static_cast<qsizetype>(view.size())}; }

void appendWord(QByteArray &to, quint16 value)
{
    to.append(static_cast<char>(value >> 8));
    to.append(static_cast<char>(value & 0xff));
}

void appendText(QByteArray &to, const QByteArray &text)
{
    appendWord(to, static_cast<quint16>(text.size()));
    to.append(text);
}

QByteArray packetOf(char header, const QByteArray &body)
{
    QByteArray packet(1, header);
    auto size = static_cast<quint32>(body.size());
    do {
        packet.append(static_cast<char>((size & 0x7f) | (size > 0x7f ? 0x80 : 0)));
        size >>= 7;
    } while (size > 0);
    return packet + body;
}

} // namespace

std::optional<MqttConnack> parseConnack(std::string_view body, MqttVersion version)
{
    Reader reader{body};
    MqttConnack connack;
    const quint8 flags = reader.byte();
    const quint8 code = reader.byte();
    if (reader.isBad() || flags > 1)
        return {};
    connack.sessionPresent = flags == 1;
    // A broker that does not know MQTT 5 answers as it would to 3.1.1, without a place for properties.
    if (version == MqttVersion::V311 || (reader.atEnd() && code != 0)) {
        connack.reasonCode = code < 0x80 ? reasonFromConnackV311(code) : code;
        return connack;
    }
    connack.reasonCode = code;
    Reader properties{reader.take(reader.variable())};
    if (reader.isBad())
        return {};
    while (!properties.atEnd()) {
        const quint8 identifier = properties.byte();
        switch (identifier) {
        case ServerKeepAlive: connack.serverKeepAliveSeconds = properties.word(); break;
        case ReceiveMaximum: connack.receiveMaximum = properties.word(); break;
        case MaximumPacketSize: connack.maximumPacketSize = properties.number(4); break;
        case MaximumQos: connack.maximumQos = properties.byte(); break;
        case RetainAvailable: connack.retain = properties.byte() != 0; break;
        case WildcardAvailable: connack.wildcards = properties.byte() != 0; break;
        default:
            if (!skipProperty(identifier, properties))
                return {};
        }
    }
    if (properties.isBad())
        return {};
    return connack;
}

std::optional<MqttPublishPacket> parsePublish(const MqttPacket &packet, MqttVersion version)
{
    MqttPublishPacket publish;
    publish.duplicate = packet.header & 0x08;
    publish.qos = (packet.header >> 1) & 0x03;
    publish.retained = packet.header & 0x01;
    Reader reader{packet.body};
    publish.topic = reader.text();
    if (publish.qos > 0)
        publish.packetId = reader.word();
    if (version == MqttVersion::V5)
        publish.properties = reader.take(reader.variable());
    if (reader.isBad() || publish.qos > 2 || (publish.qos > 0 && publish.packetId == 0)
        || publish.topic.empty())
        return {};
    publish.payload = reader.rest();
    return publish;
}

std::optional<MqttAck> parseAck(std::string_view body, MqttVersion version)
{
    Reader reader{body};
    MqttAck ack;
    ack.packetId = reader.word();
    if (version == MqttVersion::V5 && !reader.atEnd())
        ack.reasonCode = reader.byte();
    if (reader.isBad() || ack.packetId == 0)
        return {};
    return ack;
}

std::optional<MqttSuback> parseSuback(std::string_view body, MqttVersion version)
{
    Reader reader{body};
    MqttSuback suback;
    suback.packetId = reader.word();
    if (version == MqttVersion::V5)
        reader.take(reader.variable());
    if (reader.isBad())
        return {};
    suback.reasonCodes = reader.rest();
    return suback;
}

bool parseProperties(std::string_view bytes, MqttProperties &properties)
{
    properties = {};
    Reader reader{bytes};
    while (!reader.atEnd()) {
        const quint8 identifier = reader.byte();
        switch (identifier) {
        case PayloadFormat: properties.payloadFormat = reader.byte(); break;
        case MessageExpiry: properties.messageExpirySeconds = reader.number(4); break;
        case ContentType: properties.contentType = toBytes(reader.text()); break;
        case ResponseTopic: properties.responseTopic = toBytes(reader.text()); break;
        case CorrelationData: properties.correlationData = toBytes(reader.text()); break;
        case UserProperty: {
            const std::string_view name = reader.text();
            properties.user.append({toBytes(name), toBytes(reader.text())});
            break;
        }
        default:
            if (!skipProperty(identifier, reader))
                return false;
        }
    }
    return !reader.isBad();
}

QByteArray subscribePacket(quint16 packetId, const QList<MqttSubscription> &subscriptions,
                           MqttVersion version)
{
    QByteArray body;
    appendWord(body, packetId);
    if (version == MqttVersion::V5)
        body.append('\0'); // no properties
    for (const MqttSubscription &subscription : subscriptions) {
        appendText(body, subscription.filter);
        body.append(static_cast<char>(subscription.qos));
    }
    return packetOf('\x82', body);
}

QByteArray unsubscribePacket(quint16 packetId, const QByteArray &filter, MqttVersion version)
{
    QByteArray body;
    appendWord(body, packetId);
    if (version == MqttVersion::V5)
        body.append('\0');
    appendText(body, filter);
    return packetOf('\xa2', body);
}

QByteArray ackPacket(MqttPacketType type, quint16 packetId)
{
    const int flags = type == MqttPacketType::Pubrel ? 2 : 0;
    QByteArray body;
    appendWord(body, packetId);
    return packetOf(static_cast<char>(static_cast<int>(type) << 4 | flags), body);
}

QByteArray pingPacket() { return packetOf('\xc0', {}); }

char *MqttPacketReader::room(qsizetype size)
{
    if (m_buffer.size() < m_size + size)
        m_buffer.resize(std::max(m_size + size, m_size * 2));
    return m_buffer.data() + m_size;
}

void MqttPacketReader::clear()
{
    m_buffer.clear();
    m_size = 0;
}

void MqttPacketReader::keepFrom(qsizetype at)
{
    m_size -= at;
    if (m_size > 0 && at > 0)
        std::memmove(m_buffer.data(), m_buffer.constData() + at, static_cast<size_t>(m_size));
    // One packet of many megabytes shall not keep them for ever.
    if (static_cast<size_t>(m_buffer.size()) > 4 * idleBuffer && static_cast<size_t>(m_size) < idleBuffer) {
        m_buffer.resize(m_size);
        m_buffer.squeeze();
    }
}

qsizetype MqttPacketReader::cut(std::string_view bytes, MqttPacket &packet)
{
    constexpr size_t longestLength = 4;
    size_t length = 0;
    for (size_t i = 0; i < longestLength; ++i) {
        if (bytes.size() < i + 2)
            return 0;
        const auto byte = static_cast<quint8>(bytes[i + 1]);
        length |= static_cast<size_t>(byte & 0x7f) << (7 * i);
        if (byte & 0x80)
            continue;
        const size_t start = i + 2;
        if (bytes.size() - start < length)
            return 0;
        packet.header = static_cast<quint8>(bytes[0]);
        packet.body = bytes.substr(start, length);
        packet.whole = bytes.substr(0, start + length);
        return static_cast<qsizetype>(packet.whole.size());
    }
    return -1;
}

} // namespace fleetscope
