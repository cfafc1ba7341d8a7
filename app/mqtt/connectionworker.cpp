// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/connectionworker.h"

#include "app/mqtt/localtunnel.h"
#include "models/connection/connectionsettings.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

// How long an address may take before the next one of the same host is tried.
constexpr Milliseconds addressPatience{2'500};

constexpr quint8 invalidTopicFilter = 0x8f;
constexpr quint8 unspecifiedError = 0x80;

} // namespace

ConnectionWorker::ConnectionWorker()
    : m_connectTimer(this)
    , m_addressTimer(this)
    , m_retryTimer(this)
{
    for (QTimer *timer : {&m_connectTimer, &m_addressTimer, &m_retryTimer})
        timer->setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, &ConnectionWorker::connectTimedOut);
    connect(&m_addressTimer, &QTimer::timeout, this, &ConnectionWorker::reachNextAddress);
    connect(&m_retryTimer, &QTimer::timeout, this, &ConnectionWorker::attempt);
}

ConnectionWorker::~ConnectionWorker() = default;

void ConnectionWorker::start(MqttOptions options, MqttListener *listener)
{
    Q_ASSERT_X(!m_listener, "MqttClient::start", "a client is started once");
    m_options = std::move(options);
    m_listener = listener;
    if (m_options.clientId.isEmpty())
        m_options.clientId = "fleetscope-" + QByteArray::number(QRandomGenerator::global()->generate64(), 36);
    if (!m_stopped)
        attempt();
}

void ConnectionWorker::stop()
{
    if (std::exchange(m_stopped, true))
        return;
    m_retryTimer.stop();
    m_publishes.setAccepts(PublishQueue::Accepts::Nothing);
    if (m_stage == Stage::Up) {
        m_stage = Stage::Leaving;
        leave();
    } else {
        left();
    }
}

void ConnectionWorker::finish()
{
    m_finishing = true;
    if (!m_stopped)
        stop();
    else if (m_stage == Stage::Idle)
        QThread::currentThread()->quit();
}

void ConnectionWorker::retryNow()
{
    const bool ended = m_status.state == MqttState::Stopped && m_status.failure != MqttFailure::None;
    if (!m_stopped && (m_status.state == MqttState::Waiting || ended))
        attempt();
}

void ConnectionWorker::subscribe(const QList<MqttSubscription> &subscriptions)
{
    for (const MqttSubscription &subscription : subscriptions) {
        const MqttSubscription wanted{subscription.filter, std::min<quint8>(subscription.qos, 2)};
        if (isValidTopicFilter({wanted.filter.constData(), static_cast<size_t>(wanted.filter.size())}))
            m_book.want(wanted);
        else if (m_listener)
            m_listener->subscriptionAnswered(wanted, invalidTopicFilter);
    }
    if (m_stage == Stage::Up)
        ask(m_book.takeMissing());
}

void ConnectionWorker::unsubscribe(const QByteArray &filter)
{
    m_book.forget(filter);
    if (m_stage == Stage::Up)
        renounce(filter);
}

Result<MqttPacketId> ConnectionWorker::publish(MqttPublish &&message)
{
    bool wake = false;
    Result<MqttPacketId> result = m_publishes.add(std::move(message), wake);
    const auto send = [this] {
        if (m_stage == Stage::Up)
            sendQueued();
    };
    if (wake)
        QMetaObject::invokeMethod(this, send, Qt::QueuedConnection);
    return result;
}

void ConnectionWorker::attempt()
{
    m_retryTimer.stop();
    m_reconnection.attemptStarted();
    m_lastProblem = {};
    announce(MqttState::Connecting);
    if (const MqttProblem problem = prepare(); problem) {
        failed(problem);
        return;
    }
    m_connectTimer.start(m_options.connectTimeout);
    if (needsTunnel())
        digTunnel();
    else
        lookUp();
}

void ConnectionWorker::lookUp()
{
    m_stage = Stage::Resolving;
    if (!QHostAddress{m_options.host}.isNull()) {
        m_addresses = {m_options.host};
        reachNextAddress();
        return;
    }
    // By name, because the form with a functor loses memory when the look-up is aborted (Qt 6.4).
    m_lookup = QHostInfo::lookupHost(m_options.host, this, SLOT(hostFound(QHostInfo)));
}

void ConnectionWorker::hostFound(const QHostInfo &info)
{
    if (m_stage != Stage::Resolving || info.lookupId() != m_lookup)
        return;
    m_lookup = -1;
    m_addresses.clear();
    const auto addresses = info.addresses();
    for (const QHostAddress &address : addresses)
        m_addresses.append(address.toString());
    if (!m_addresses.isEmpty())
        reachNextAddress();
    else if (info.error() == QHostInfo::HostNotFound)
        failed({MqttFailure::HostNotFound, info.errorString()});
    else
        failed({MqttFailure::NetworkUnreachable, info.errorString()});
}

bool ConnectionWorker::needsTunnel() const
{
    return usesWebSocket(m_options.transport) || m_options.proxy.kind != ProxyKind::None;
}

quint16 ConnectionWorker::port() const { return m_tunnel ? m_tunnel->port() : m_options.port; }

void ConnectionWorker::digTunnel()
{
    dropTunnel();
    m_stage = Stage::Resolving;
    // Its steps have the time of the whole attempt, which ends them anyway.
    m_tunnel = new LocalTunnel(
        m_options, m_options.connectTimeout, [this] { return localPort(); }, this);
    connect(m_tunnel, &LocalTunnel::opened, this, [this] {
        m_addresses = {QHostAddress(QHostAddress::LocalHost).toString()};
        reachNextAddress();
    });
    connect(m_tunnel, &LocalTunnel::failed, this, [this](const MqttProblem &problem) { failed(problem); });
    m_tunnel->open();
}

void ConnectionWorker::dropTunnel()
{
    if (!m_tunnel)
        return;
    m_tunnel->disconnect(this); // it may be calling this
    std::exchange(m_tunnel, nullptr)->deleteLater();
}

void ConnectionWorker::abortLookup()
{
    if (m_lookup != -1)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
}

/// One after the other, each for itself: a backend that is given a name tries only the first address, or
/// waits half a minute for each.
void ConnectionWorker::reachNextAddress()
{
    cut();
    m_stage = Stage::Reaching;
    if (m_addresses.isEmpty()) {
        failed(m_lastProblem);
        return;
    }
    m_address = m_addresses.takeFirst();
    m_lastProblem = {MqttFailure::ConnectTimeout, u"no TCP connection"_s};
    if (!m_addresses.isEmpty())
        m_addressTimer.start(addressPatience);
    reach(m_address);
}

void ConnectionWorker::reachAgain()
{
    if (m_tunnel) { // it serves one connection
        cut();
        digTunnel();
        return;
    }
    m_addresses.prepend(m_address);
    reachNextAddress();
}

void ConnectionWorker::unreachable(const MqttProblem &problem)
{
    m_addressTimer.stop();
    m_lastProblem = problem;
    if (m_addresses.isEmpty())
        failed(problem);
    else
        reachNextAddress();
}

void ConnectionWorker::greeting()
{
    m_addressTimer.stop();
    m_stage = Stage::Greeting;
    if (m_tunnel)
        m_tunnel->letIn();
}

void ConnectionWorker::connectTimedOut()
{
    const QString what = m_stage == Stage::Resolving ? u"no answer from the name server"_s
        : m_stage == Stage::Reaching                 ? u"no TCP connection"_s
                                                     : missing();
    failed({MqttFailure::ConnectTimeout, what + u" within %1 ms"_s.arg(m_options.connectTimeout.count())});
}

void ConnectionWorker::up(bool sessionPresent, const std::optional<MqttServerLimits> &limits)
{
    m_connectTimer.stop();
    m_limits = limits;
    m_sessionPresent = sessionPresent;
    if (!sessionPresent)
        m_book.sessionLost();
    m_sinceConnected.start();
    m_reconnection.connected();
    m_publishes.setAccepts(PublishQueue::Accepts::Everything);
    announce(MqttState::Connected);
}

void ConnectionWorker::settle()
{
    m_stage = Stage::Up;
    ask(m_book.takeMissing());
    if (m_stage == Stage::Up)
        sendQueued();
}

void ConnectionWorker::refused(quint8 reasonCode)
{
    failed({failureFromReason(reasonCode), reasonText(reasonCode)}, reasonCode);
}

void ConnectionWorker::failed(const MqttProblem &told, quint8 reasonCode)
{
    // The backend only sees a tunnel that closed; the tunnel knows why.
    const bool closed =
        told.failure == MqttFailure::ConnectionLost || told.failure == MqttFailure::ProtocolError;
    const MqttProblem problem = closed && m_tunnel && m_tunnel->problem() ? m_tunnel->problem() : told;
    m_stage = Stage::Idle;
    m_addressTimer.stop();
    m_connectTimer.stop();
    abortLookup();
    m_publishes.setAccepts(PublishQueue::Accepts::Acknowledged);
    cut();
    dropTunnel();
    const auto dropped = m_publishes.dropUnacknowledged();
    for (const MqttPacketId id : dropped)
        m_listener->published(id, unspecifiedError);

    const Milliseconds connectedFor{m_sinceConnected.isValid() ? m_sinceConnected.elapsed() : 0};
    m_sinceConnected.invalidate();
    if (!m_options.reconnect.enabled || endsForGood(problem.failure)) {
        announce(MqttState::Stopped, problem, reasonCode);
        return;
    }
    const Milliseconds delay = m_reconnection.nextDelay(m_options.reconnect, connectedFor);
    announce(MqttState::Waiting, problem, reasonCode, delay);
    m_retryTimer.start(delay);
}

void ConnectionWorker::left()
{
    m_stage = Stage::Idle;
    m_addressTimer.stop();
    m_connectTimer.stop();
    abortLookup();
    cut();
    dropTunnel();
    release();
    if (m_listener)
        announce(MqttState::Stopped);
    if (m_finishing)
        QThread::currentThread()->quit();
}

void ConnectionWorker::complete(MqttPacketId id, quint8 reasonCode)
{
    m_publishes.completed();
    m_listener->published(id, reasonCode);
}

void ConnectionWorker::announce(MqttState state, const MqttProblem &problem, quint8 reasonCode,
                                Milliseconds retryIn)
{
    m_status = {};
    m_status.state = state;
    m_status.failure = problem.failure;
    m_status.reasonCode = reasonCode;
    m_status.detail = problem.detail;
    m_status.attempt = m_reconnection.attempts();
    m_status.retryIn = retryIn;
    m_status.sessionPresent = state == MqttState::Connected && m_sessionPresent;
    if (state == MqttState::Connected) {
        const bool secure = usesTls(m_options.transport);
        m_status.verified = secure && m_options.tls.verify;
        m_status.limits = m_limits;
        if (secure)
            m_status.serverCertificate = m_tunnel ? m_tunnel->serverCertificate() : serverCertificate();
    }
    m_listener->statusChanged(m_status);
}

bool ConnectionWorker::hasTls() const { return usesTls(m_options.transport) && !needsTunnel(); }

bool ConnectionWorker::cleansOnce() const
{
    return m_options.version == MqttVersion::V5 && m_options.cleanStart && m_options.sessionExpirySeconds > 0;
}

} // namespace fleetscope

#include "moc_connectionworker.cpp"
