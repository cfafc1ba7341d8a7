// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doctor/topicsniffer.h"

#include <QMutex>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace fleetscope {
namespace {

constexpr Milliseconds progressInterval{500};

} // namespace

class TopicSniffer::Listener final : public MqttListener
{
public:
    explicit Listener(TopicSniffer &sniffer)
        : m_sniffer(sniffer)
    { }

    void messageReceived(const MqttMessage &message) override
    {
        if (message.topic.size() > longestTopic || message.topic.starts_with('$'))
            return;
        const QMutexLocker lock(&m_mutex);
        const auto found = m_topics.find(std::string(message.topic));
        if (found != m_topics.end())
            ++found->second;
        else if (m_topics.size() < mostTopics)
            m_topics.emplace(message.topic, 1);
    }
    void statusChanged(const MqttStatus &status) override
    {
        QMetaObject::invokeMethod(
            &m_sniffer, [sniffer = &m_sniffer, status] { sniffer->takeStatus(status); },
            Qt::QueuedConnection);
    }
    void subscriptionAnswered(const MqttSubscription &, quint8 reasonCode) override
    {
        if (reasonCode < 0x80)
            return;
        MqttStatus refused;
        refused.failure = MqttFailure::NotAuthorized;
        refused.reasonCode = reasonCode;
        QMetaObject::invokeMethod(
            &m_sniffer, [sniffer = &m_sniffer, refused] { sniffer->end(refused); }, Qt::QueuedConnection);
    }

    [[nodiscard]] std::vector<HeardTopic> heard() const
    {
        std::vector<HeardTopic> heard;
        {
            const QMutexLocker lock(&m_mutex);
            for (const auto &[topic, messages] : m_topics)
                heard.push_back({QByteArray::fromStdString(topic), messages});
        }
        std::ranges::sort(heard, [](const HeardTopic &a, const HeardTopic &b) {
            return a.messages != b.messages ? a.messages > b.messages : a.topic < b.topic;
        });
        return heard;
    }

private:
    TopicSniffer &m_sniffer;
    mutable QMutex m_mutex;
    std::unordered_map<std::string, quint64> m_topics; // guarded by m_mutex
};

TopicSniffer::TopicSniffer(ConnectionSettings settings, std::unique_ptr<MqttClient> client, Milliseconds time,
                           QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_time(time)
    , m_listener(std::make_unique<Listener>(*this))
    , m_client(std::move(client))
{
    m_progress.setInterval(progressInterval);
    m_end.setSingleShot(true);
    connect(&m_progress, &QTimer::timeout, this, &TopicSniffer::progressed);
    connect(&m_end, &QTimer::timeout, this, &TopicSniffer::stop);
}

TopicSniffer::~TopicSniffer() = default;

void TopicSniffer::start()
{
    MqttOptions options = m_settings.mqtt;
    options.clientId.clear();
    options.cleanStart = true;
    options.sessionExpirySeconds = 0;
    options.will.reset();
    options.reconnect.enabled = false;
    m_client->subscribe({{"#", 0}});
    m_client->start(options, m_listener.get());
}

void TopicSniffer::stop() { end({}); }

void TopicSniffer::takeStatus(const MqttStatus &status)
{
    if (status.state == MqttState::Connected) {
        m_progress.start();
        m_end.start(m_time);
    } else if (status.failure != MqttFailure::None) {
        end(status);
    }
}

void TopicSniffer::end(const MqttStatus &status)
{
    if (m_over)
        return;
    m_over = true;
    m_progress.stop();
    m_end.stop();
    m_client->stop();
    emit finished(status);
}

std::vector<HeardTopic> TopicSniffer::heard() const { return m_listener->heard(); }

} // namespace fleetscope

#include "moc_topicsniffer.cpp"
