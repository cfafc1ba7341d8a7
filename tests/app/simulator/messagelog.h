// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/simulatedfleet.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QList>

namespace fleetscope {

/// A message that outlives the call.
struct LoggedMessage
{
    qint64 due = 0;
    quint32 device = 0;
    SimulatedKind kind = SimulatedKind::Telemetry;
    QByteArray topic;
    QByteArray payload;
    quint8 qos = 0;
    bool retain = false;
    bool duplicate = false;
    quint32 readings = 0;
    bool operator==(const LoggedMessage &) const = default;
};

/// Writes down everything that a simulated fleet says.
class MessageLog final : public MessageSink
{
public:
    SinkAnswer take(const SimulatedMessage &message) override
    {
        messages.append({toUnixMs(message.due),
                         message.device,
                         message.kind,
                         {message.topic.data(), static_cast<qsizetype>(message.topic.size())},
                         {message.payload.data(), static_cast<qsizetype>(message.payload.size())},
                         message.qos,
                         message.retain,
                         message.duplicate,
                         message.readings});
        return answer;
    }

    [[nodiscard]] QList<LoggedMessage> ofKind(SimulatedKind kind) const
    {
        QList<LoggedMessage> found;
        for (const LoggedMessage &message : messages) {
            if (message.kind == kind)
                found.append(message);
        }
        return found;
    }

    [[nodiscard]] QByteArray digest() const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const LoggedMessage &message : messages) {
            hash.addData(QByteArray::number(message.due));
            hash.addData(message.topic);
            hash.addData(message.payload);
            hash.addData(QByteArray::number(message.qos + (message.retain ? 4 : 0)));
        }
        return hash.result();
    }

    QList<LoggedMessage> messages;
    SinkAnswer answer = SinkAnswer::Continue;
};

} // namespace fleetscope
