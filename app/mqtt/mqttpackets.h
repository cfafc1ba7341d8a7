// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <string_view>

namespace fleetscope {

enum class MqttPacketType : quint8 {
    Connect = 1,
    Connack = 2,
    Publish = 3,
    Puback = 4,
    Pubrec = 5,
    Pubrel = 6,
    Pubcomp = 7,
    Subscribe = 8,
    Suback = 9,
    Unsubscribe = 10,
    Unsuback = 11,
    Pingreq = 12,
    Pingresp = 13,
    Disconnect = 14,
    Auth = 15
};

/// One control packet; the views live as long as the bytes they were cut from.
struct MqttPacket
{
    quint8 header = 0;
    std::string_view body;
    std::string_view whole;

    [[nodiscard]] MqttPacketType type() const { return static_cast<MqttPacketType>(header >> 4); }
};

struct MqttConnack
{
    quint8 reasonCode = 0; ///< of MQTT 5; the codes of 3.1.1 are mapped
    bool sessionPresent = false;
    std::optional<quint16> serverKeepAliveSeconds;
    quint16 receiveMaximum = 65'535;
    quint32 maximumPacketSize = 0xffff'ffff;
    quint8 maximumQos = 2;
    bool retain = true;
    bool wildcards = true;
};

struct MqttPublishPacket
{
    std::string_view topic;
    std::string_view payload;
    std::string_view properties; ///< as they came
    quint16 packetId = 0;        ///< 0 for QoS 0
    quint8 qos = 0;
    bool retained = false;
    bool duplicate = false;
};

struct MqttAck
{
    quint16 packetId = 0;
    quint8 reasonCode = 0;
};

struct MqttSuback
{
    quint16 packetId = 0;
    std::string_view reasonCodes;
};

// Nothing means malformed. `version` is that of the connection.

[[nodiscard]] std::optional<MqttConnack> parseConnack(std::string_view body, MqttVersion version);
[[nodiscard]] std::optional<MqttPublishPacket> parsePublish(const MqttPacket &packet, MqttVersion version);
/// PUBACK, PUBREC, PUBREL and PUBCOMP.
[[nodiscard]] std::optional<MqttAck> parseAck(std::string_view body, MqttVersion version);
[[nodiscard]] std::optional<MqttSuback> parseSuback(std::string_view body, MqttVersion version);
/// The properties of a PUBLISH; false when they are malformed.
[[nodiscard]] bool parseProperties(std::string_view bytes, MqttProperties &properties);

/// SUBSCRIBE for at most as many filters as make a packet below 256 MB; the caller sees to that.
[[nodiscard]] QByteArray subscribePacket(quint16 packetId, const QList<MqttSubscription> &subscriptions,
                                         MqttVersion version);
[[nodiscard]] QByteArray unsubscribePacket(quint16 packetId, const QByteArray &filter, MqttVersion version);
/// PUBACK, PUBREC, PUBREL or PUBCOMP with success.
[[nodiscard]] QByteArray ackPacket(MqttPacketType type, quint16 packetId);
[[nodiscard]] QByteArray pingPacket();

/// Cuts a stream of bytes into packets.
class MqttPacketReader
{
public:
    enum class Outcome { MoreNeeded, Malformed, Interrupted };

    /// Room for `size` bytes behind those that wait; say with added() how many came.
    [[nodiscard]] char *room(qsizetype size);
    void added(qsizetype size) { m_size += size; }

    /// Calls handle(packet) for every whole packet until it answers false, which is Interrupted: it may then
    /// have called clear(), and nothing is touched any more. Cost: a few ns a packet, no copy.
    template <typename Handle>
    Outcome read(Handle &&handle)
    {
        qsizetype at = 0;
        Outcome outcome = Outcome::MoreNeeded;
        for (;;) {
            MqttPacket packet;
            const qsizetype size = cut({m_buffer.constData() + at, static_cast<size_t>(m_size - at)}, packet);
            if (size < 0)
                outcome = Outcome::Malformed;
            if (size <= 0)
                break;
            at += size;
            if (!handle(packet))
                return Outcome::Interrupted;
        }
        keepFrom(at);
        return outcome;
    }

    void clear();

private:
    /// The size of the first packet, 0 while it is not whole, -1 when it is none.
    [[nodiscard]] static qsizetype cut(std::string_view bytes, MqttPacket &packet);
    void keepFrom(qsizetype at);

    QByteArray m_buffer;
    qsizetype m_size = 0; // used of it
};

} // namespace fleetscope
