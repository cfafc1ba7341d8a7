// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/simulatorworker.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <limits>

namespace fleetscope {
namespace {

// A quarter of it slowed four connections at QoS 1 down by 40 % on a busy machine; MqttClient::maxQueued is
// the upper limit.
constexpr size_t maxUnanswered = 8'000;
constexpr quint64 maxHeld = 20'000;
constexpr qsizetype maxHeldBytes = 32 * 1024 * 1024;
// Messages between two looks at the mail: some 5 ms of work.
constexpr int slice = 4'000;
// Connections begun per turn: 5,000 devices connect in 2.5 s without overrunning the queue of a listening
// socket.
constexpr size_t opensPerTurn = 20;
constexpr qint64 turnMs = 10;
constexpr qint64 longestWaitMs = 250;

QByteArray bytes(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

QByteArray randomName()
{
    return "fleetsim-"
        + QByteArray::number(QRandomGenerator::global()->generate(), 16).rightJustified(8, '0');
}

} // namespace

// --- SimulatorConnection
// ------------------------------------------------------------------------------------

void SimulatorConnection::messageReceived(const MqttMessage &message)
{
    {
        const std::scoped_lock lock{m_mutex};
        m_orders.push_back({std::string(message.topic), std::string(message.payload)});
    }
    leave(true);
}

void SimulatorConnection::statusChanged(const MqttStatus &status)
{
    {
        const std::scoped_lock lock{m_mutex};
        m_statuses.push_back(status);
    }
    leave(true);
}

void SimulatorConnection::published(MqttPacketId id, quint8 reasonCode)
{
    {
        const std::scoped_lock lock{m_mutex};
        m_answers.push_back({id, reasonCode});
    }
    leave(false);
}

void SimulatorConnection::leave(bool urgent)
{
    bool listed = false;
    {
        const std::scoped_lock lock{m_mutex};
        listed = std::exchange(m_listed, true);
    }
    if (!listed || urgent)
        m_worker.mailArrived(listed ? nullptr : this, urgent);
}

void SimulatorConnection::takeMail(std::vector<MqttStatus> &statuses, std::vector<Answer> &answers,
                                   std::vector<Order> &orders)
{
    statuses.clear();
    answers.clear();
    const std::scoped_lock lock{m_mutex};
    std::ranges::move(m_orders, std::back_inserter(orders));
    m_orders.clear();
    m_statuses.swap(statuses);
    m_answers.swap(answers);
    m_listed = false;
}

// --- SimulatorWorker
// ----------------------------------------------------------------------------------------

SimulatorWorker::SimulatorWorker(SimulatorOptions options, MqttClientFactory makeClient)
    : m_options(std::move(options))
    , m_makeClient(std::move(makeClient))
    , m_clientId(m_options.mqtt.clientId.isEmpty() ? randomName() : m_options.mqtt.clientId)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SimulatorWorker::turn);
    const qint64 devices = m_options.scenario.deviceCount();
    const qint64 shared = m_options.scenario.connections;
    m_figures.devices = devices;
    m_figures.connections = shared == 0 ? devices : std::min(devices, shared);
    m_shown = m_figures;
    for (qint64 i = 0; i < m_figures.connections; ++i)
        m_connections.push_back(std::make_unique<SimulatorConnection>(*this));
}

SimulatorWorker::~SimulatorWorker() { stopClients(); }

void SimulatorWorker::stopClients()
{
    // All of them are told before the first destructor waits for its farewell.
    for (size_t i = 0; i < m_opened; ++i)
        m_connections[i]->client->stop();
    for (size_t i = 0; i < m_opened; ++i)
        m_connections[i]->client.reset();
    m_opened = 0;
}

void SimulatorWorker::start()
{
    if (m_phase != Phase::Idle)
        return;
    m_phase = Phase::Connecting;
    if (m_options.scenario.connections == 0)
        m_fleet = makeFleet(); // for the names of the devices; begin() makes the one that counts
    turn();
}

void SimulatorWorker::stop()
{
    if (m_phase == Phase::Idle || m_phase == Phase::Connecting) {
        end();
    } else if (m_phase == Phase::Running) {
        m_phase = Phase::Draining;
        m_draining.start();
        turn();
    }
}

SimulatorFigures SimulatorWorker::figures() const
{
    const std::scoped_lock lock{m_figuresMutex};
    return m_shown;
}

void SimulatorWorker::publishFigures()
{
    const std::scoped_lock lock{m_figuresMutex};
    m_shown = m_figures;
}

void SimulatorWorker::mailArrived(SimulatorConnection *connection, bool urgent)
{
    if (connection) {
        const std::scoped_lock lock{m_mailMutex};
        m_mail.push_back(connection);
    }
    if ((urgent || m_waiting.load(std::memory_order_relaxed)) && !m_turnPosted.exchange(true))
        QMetaObject::invokeMethod(this, &SimulatorWorker::turn, Qt::QueuedConnection);
}

std::unique_ptr<SimulatedFleet> SimulatorWorker::makeFleet() const
{
    const Timestamp wall = std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
    SimulationOptions options;
    options.seed = m_options.scenario.seed;
    options.start = m_options.start == noTime ? wall : m_options.start;
    options.wireStart = wall;
    options.driftStart = options.start - m_options.drifting;
    options.timeCompression = m_options.scenario.timeCompression;
    options.prefix = m_options.prefix;
    return std::make_unique<SimulatedFleet>(m_options.scenario, std::move(options));
}

void SimulatorWorker::turn()
{
    m_turnPosted = false;
    if (m_phase == Phase::Idle || m_phase == Phase::Finished)
        return;
    openConnections();
    readMail();
    switch (m_phase) {
    case Phase::Connecting:
        if (m_figures.connected == 0)
            break;
        begin();
        [[fallthrough]];
    case Phase::Running: run(); break;
    case Phase::Draining: break;
    case Phase::Idle:
    case Phase::Finished: return;
    }
    if (m_phase == Phase::Draining)
        drain();
    publishFigures();
    if (m_phase != Phase::Finished)
        schedule();
}

void SimulatorWorker::openConnections()
{
    const size_t end = std::min(m_connections.size(), m_opened + opensPerTurn);
    while (m_opened < end)
        openConnection(m_opened++);
}

void SimulatorWorker::openConnection(size_t index)
{
    MqttOptions options = m_options.mqtt;
    options.clientId = m_clientId + '-' + QByteArray::number(index + 1);
    if (m_options.scenario.connections == 0) {
        const auto device = static_cast<quint32>(index);
        options.clientId = bytes(m_fleet->deviceId(device));
        if (const auto will = m_fleet->lastWill(device))
            options.will = MqttPublish{bytes(will->topic), bytes(will->payload), 1, true, {}};
    }
    SimulatorConnection &connection = *m_connections[index];
    connection.client = m_makeClient();
    // One connection listens for all devices, unless each has its own.
    if (m_options.scenario.connections == 0)
        connection.client->subscribe({{m_options.prefix + '/' + options.clientId + "/ota/desired", 1}});
    else if (index == 0)
        connection.client->subscribe({{m_options.prefix + "/+/ota/desired", 1}});
    connection.client->start(std::move(options), &connection);
}

void SimulatorWorker::readMail()
{
    {
        const std::scoped_lock lock{m_mailMutex};
        m_mailRead.clear();
        m_mailRead.swap(m_mail);
    }
    for (SimulatorConnection *connection : m_mailRead) {
        connection->takeMail(m_statuses, m_answers, m_orders);
        for (const auto &[id, reasonCode] : m_answers) {
            const auto found = connection->unanswered.find(id);
            if (found == connection->unanswered.end())
                continue;
            if (reasonCode >= 0x80)
                ++m_figures.refused;
            else
                ++m_figures.acknowledgedByQos[found->second];
            connection->unanswered.erase(found);
            --m_unanswered;
        }
        for (const MqttStatus &status : m_statuses) {
            const bool isConnected = status.state == MqttState::Connected;
            if (isConnected != connection->isConnected) {
                connection->isConnected = isConnected;
                m_figures.connected += isConnected ? 1 : -1;
                if (isConnected && m_figures.connected == 1)
                    emit connected();
            }
            if (!isConnected && status.failure != MqttFailure::None)
                emit connectionFailed(status);
        }
    }
}

void SimulatorWorker::begin()
{
    m_fleet = makeFleet();
    m_updates = std::make_unique<FleetUpdates>(*m_fleet, m_options.scenario.seed, m_options.prefix);
    m_running.start();
    m_phase = Phase::Running;
}

void SimulatorWorker::run()
{
    sendHeld();
    const Milliseconds elapsed{m_running.elapsed()};
    const Milliseconds planned = m_options.duration > 0ms ? std::min(elapsed, m_options.duration) : elapsed;
    const Timestamp until = m_fleet->simulatedTime(m_fleet->wireStart() + planned);
    m_slice = slice;
    if (!isFull())
        m_fleet->advance(until, *this);
    const Timestamp wire = m_fleet->wireStart() + planned;
    for (const SimulatorConnection::Order &order : m_orders)
        m_updates->receive(order.topic, order.payload, wire);
    m_orders.clear();
    if (!isFull())
        m_updates->advance(wire, *this);
    m_paused = m_fleet->now() < until;
    m_figures.elapsed = elapsed;
    m_figures.lag =
        m_paused ? planned - (m_fleet->wireTime(m_fleet->now()) - m_fleet->wireStart()) : Milliseconds{0};
    m_figures.maxLag = std::max(m_figures.maxLag, m_figures.lag);

    // When the time is over, what is due by then is still sent, unless that would take another second.
    const bool timeIsOver = m_options.duration > 0ms && elapsed >= m_options.duration
        && (!m_paused || elapsed >= m_options.duration + 1s);
    const bool countIsReached = m_options.reports > 0 && m_reports >= m_options.reports;
    if (timeIsOver || countIsReached) {
        m_phase = Phase::Draining;
        m_draining.start();
    }
}

SinkAnswer SimulatorWorker::take(const SimulatedMessage &message)
{
    const bool isReport = message.kind != SimulatedKind::Status && message.kind != SimulatedKind::Info
        && message.kind != SimulatedKind::Update;
    if (isReport) {
        if (m_options.reports > 0 && m_reports >= m_options.reports)
            return SinkAnswer::Pause;
        ++m_reports;
    }
    HeldMessage held{{bytes(message.topic), bytes(message.payload), message.qos, message.retain, {}},
                     message.kind,
                     message.readings,
                     message.duplicate};
    SimulatorConnection &connection = *m_connections[message.device % m_connections.size()];
    if (!connection.held.empty() || !send(connection, held)) {
        if (connection.held.empty())
            m_holding.push_back(&connection);
        m_heldBytes += held.publish.payload.size();
        connection.held.push_back(std::move(held));
        ++m_figures.held;
        ++m_figures.heldBack;
    }
    return isFull() || --m_slice <= 0 ? SinkAnswer::Pause : SinkAnswer::Continue;
}

bool SimulatorWorker::isFull() const { return m_figures.held >= maxHeld || m_heldBytes >= maxHeldBytes; }

bool SimulatorWorker::send(SimulatorConnection &connection, HeldMessage &message)
{
    if (!connection.isConnected || connection.unanswered.size() >= maxUnanswered)
        return false;
    const quint8 qos = message.publish.qos;
    const qsizetype size = message.publish.payload.size();
    const Result<MqttPacketId> id = connection.client->publish(message.publish);
    if (!id)
        return false; // full, or no longer connected: it is tried again
    connection.unanswered.emplace(*id, qos);
    ++m_unanswered;
    ++m_figures.sent[static_cast<size_t>(message.kind)];
    ++m_figures.sentByQos[qos];
    m_figures.duplicates += message.duplicate;
    m_figures.readings += message.readings;
    m_figures.bytes += static_cast<quint64>(size);
    return true;
}

void SimulatorWorker::sendHeld()
{
    std::erase_if(m_holding, [this](SimulatorConnection *connection) {
        while (!connection->held.empty() && send(*connection, connection->held.front())) {
            m_heldBytes -= connection->held.front().publish.payload.size();
            connection->held.pop_front();
            --m_figures.held;
        }
        return connection->held.empty();
    });
}

void SimulatorWorker::drain()
{
    sendHeld();
    if ((m_figures.held == 0 && m_unanswered == 0) || m_draining.elapsed() >= m_options.patience.count())
        end();
}

void SimulatorWorker::end()
{
    m_phase = Phase::Finished;
    m_waiting = false;
    stopClients();
    readMail(); // answers that came with the last breath
    m_figures.connected = 0;
    publishFigures();
    emit finished(m_figures);
}

void SimulatorWorker::schedule()
{
    const bool waits = m_figures.held > 0 || m_phase == Phase::Draining;
    m_waiting = waits;
    qint64 delay = turnMs;
    if (m_phase == Phase::Running && !waits && m_opened == m_connections.size()) {
        const Timestamp due = m_fleet->wireTime(m_fleet->nextDue());
        const Timestamp answer = m_updates->nextDue();
        delay = ((answer == noTime ? due : std::min(due, answer)) - m_fleet->wireStart()).count()
            - m_running.elapsed();
        if (m_options.duration > 0ms)
            delay = std::min<qint64>(delay, m_options.duration.count() - m_running.elapsed());
        delay = m_paused ? 0 : std::clamp(delay, turnMs, longestWaitMs);
    }
    m_timer.start(Milliseconds{delay});
}

} // namespace fleetscope

#include "moc_simulatorworker.cpp"
