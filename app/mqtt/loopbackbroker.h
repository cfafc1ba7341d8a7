// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <functional>
#include <memory>

namespace fleetscope {

class LoopbackCore;

/// What a loopback broker has seen since it was made.
struct LoopbackCounters
{
    quint64 received = 0;     ///< messages taken from publishers, last wills included
    quint64 delivered = 0;    ///< copies put into the queue of a connected client
    quint64 droppedAway = 0;  ///< copies for a client that was away and whose queue was full
    quint64 heldBack = 0;     ///< publishes that had to wait, or were answered Conflict, for a full receiver
    quint64 connects = 0;     ///< successful connections
    qsizetype clients = 0;    ///< connected right now
    qsizetype retained = 0;   ///< topics with a retained message
    qsizetype awayQueued = 0; ///< messages that wait for clients that are away

    bool operator==(const LoopbackCounters &) const = default;
};

/// An MQTT broker inside the process, for the demo fleet and for tests: retained messages, wildcards, QoS
/// 0…2, last wills, sessions with expiry, message expiry and MQTT 5 properties. Shared subscriptions are
/// refused (0x9e).
///
/// Nothing is dropped between connected clients: when the queue of a receiver is full (`maxQueued` messages
/// or 64 MiB), a sender may park 16 messages and is then answered Conflict until the receiver has caught up.
/// A retained message for a new subscription and a last will always find room.
///
/// Thread: any. The broker must outlive its clients. Cost: about a microsecond of CPU a message, its delivery
/// included.
class LoopbackBroker final
{
public:
    LoopbackBroker();
    ~LoopbackBroker();
    Q_DISABLE_COPY_MOVE(LoopbackBroker)

    /// Decides about every connection by its options: 0 lets it in, a reason code ≥ 0x80 refuses. Called on
    /// the client's thread. Without one everybody is let in.
    void setAuthenticator(std::function<quint8(const MqttOptions &)> authenticator);

    /// `false` ends every connection without a word and refuses new ones, as when a broker is shut down:
    /// retained messages and the sessions that outlive a connection are kept, wills are not sent.
    void setOnline(bool online);

    /// Cuts the connection of `clientId` as a broken network does: its last will is sent and the client
    /// reconnects by its policy. Answers whether it was connected.
    bool cutConnection(const QByteArray &clientId);

    [[nodiscard]] LoopbackCounters counters() const;

private:
    friend class LoopbackClient;
    std::unique_ptr<LoopbackCore> m_core;
};

} // namespace fleetscope
