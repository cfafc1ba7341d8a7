// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doctor/probe.h"

#include "models/connection/connectionsettings.h"

namespace fleetscope {
namespace {

// MQTT 3.1.1 CONNECT: clean session, no identifier, no user, 60 s.
constexpr char connectPacket[] = "\x10\x0c\x00\x04MQTT\x04\x02\x00\x3c\x00\x00";
constexpr quint8 connack = 0x20;
constexpr quint8 versionRefused = 1;

MqttOptions adapted(Probe::Question question, MqttOptions options)
{
    if (question == Probe::Question::SpeaksTls) {
        options.transport =
            usesWebSocket(options.transport) ? MqttTransport::WebSocketTls : MqttTransport::Tls;
        options.tls = {};
        options.tls.verify = false; // the question is whether, not who; nothing of ours is said
    }
    return options;
}

} // namespace

Probe::Probe(Question question, MqttOptions options, Milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_question(question)
    , m_stream(adapted(question, std::move(options)), patience, this)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, [this] { answer(false); });
    connect(&m_stream, &BrokerStream::stepPassed, this, [this](TestStep step) {
        if (m_question == Question::SpeaksTls && step == TestStep::Tls)
            answer(true);
    });
    connect(&m_stream, &BrokerStream::opened, this,
            [this] { m_stream.write(QByteArray(connectPacket, sizeof connectPacket - 1)); });
    connect(&m_stream, &BrokerStream::readable, this, &Probe::readable);
    connect(&m_stream, &BrokerStream::failed, this, &Probe::failed);
}

void Probe::ask()
{
    m_timer.start();
    m_stream.open();
}

void Probe::failed(const StreamFailure &failure)
{
    // A server that wants a certificate or refuses our versions does speak TLS.
    const bool tls = failure.step == TestStep::Tls
        && (failure.failure == TestFailure::ClientCertificateMissing
            || failure.failure == TestFailure::NoCommonProtocol);
    answer(m_question == Question::SpeaksTls && tls);
}

void Probe::readable()
{
    m_received += m_stream.takeReceived();
    if (m_received.size() < 4)
        return;
    const bool isConnack = static_cast<quint8>(m_received[0]) == connack && m_received[1] == 2;
    const bool taken = static_cast<quint8>(m_received[3]) != versionRefused;
    answer(isConnack && (m_question != Question::TakesMqtt311 || taken));
}

void Probe::answer(bool yes)
{
    if (std::exchange(m_answered, true))
        return;
    m_timer.stop();
    // From the event loop: it may be the stream that is telling us.
    QMetaObject::invokeMethod(
        this,
        [this, yes] {
            m_stream.abort();
            emit answered(yes);
        },
        Qt::QueuedConnection);
}

} // namespace fleetscope

#include "moc_probe.cpp"
