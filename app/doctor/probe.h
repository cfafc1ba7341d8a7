// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/network/brokerstream.h"

namespace fleetscope {

/// One question to a port: what do you do when I speak like this?
///
/// Thread: the one it lives on. It answers once, at the latest after `patience`.
class Probe final : public QObject
{
    Q_OBJECT
public:
    enum class Question : quint8 {
        SpeaksMqtt,   ///< plain MQTT 3.1.1 over what `options` ask for: any CONNACK at all
        TakesMqtt311, ///< a CONNACK that is not "version refused"
        SpeaksTls,    ///< a TLS handshake, whatever the certificate
    };

    Probe(Question question, MqttOptions options, Milliseconds patience, QObject *parent = nullptr);

    void ask();
    /// Whether the other side said anything at all.
    [[nodiscard]] bool heard() const { return !m_received.isEmpty(); }

signals:
    void answered(bool yes);

private:
    void answer(bool yes);
    void failed(const StreamFailure &failure);
    void readable();

    Question m_question;
    BrokerStream m_stream;
    QByteArray m_received;
    QTimer m_timer;
    bool m_answered = false;
};

} // namespace fleetscope
