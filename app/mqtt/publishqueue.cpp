// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/publishqueue.h"

#include "models/domain/names.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr qsizetype maxPropertyBytes = 65'535;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

bool isPropertyText(const QByteArray &text)
{
    return text.size() <= maxPropertyBytes && !text.contains('\0') && isUtf8(view(text));
}

} // namespace

Result<void> checkPublish(const MqttPublish &message)
{
    const auto refuse = [&message](const QString &what) {
        return Error{ErrorKind::InvalidInput, what, QString::fromUtf8(message.topic.left(200))};
    };
    if (message.qos > 2)
        return refuse(u"no such quality of service"_s);
    if (!isValidTopic(view(message.topic)))
        return refuse(u"not a topic to publish to"_s);
    const MqttProperties &properties = message.properties;
    if (!properties.responseTopic.isEmpty() && !isValidTopic(view(properties.responseTopic)))
        return refuse(u"not a response topic"_s);
    if (properties.correlationData.size() > maxPropertyBytes)
        return refuse(u"correlation data is too long"_s);
    const bool texts = isPropertyText(properties.contentType)
        && std::ranges::all_of(properties.user, [](const MqttUserProperty &property) {
                           return isPropertyText(property.name) && isPropertyText(property.value);
                       });
    if (!texts)
        return refuse(u"a property is too long or no UTF-8"_s);
    return {};
}

Result<MqttPacketId> PublishQueue::add(MqttPublish &&message, bool &wake)
{
    wake = false;
    if (const Result<void> checked = checkPublish(message); !checked)
        return checked.error();

    const std::scoped_lock lock{m_mutex};
    if (m_accepts == Accepts::Nothing || (m_accepts == Accepts::Acknowledged && message.qos == 0))
        return Error{ErrorKind::Unreachable, u"not connected"_s, QString::fromUtf8(message.topic.left(200))};
    if (m_waiting >= MqttClient::maxQueued)
        return Error{ErrorKind::Conflict, u"too many messages wait"_s,
                     QString::fromUtf8(message.topic.left(200))};
    ++m_waiting;
    m_lastId = m_lastId == std::numeric_limits<MqttPacketId>::max() ? 1 : m_lastId + 1;
    m_queue.push_back({m_lastId, std::move(message)});
    wake = !std::exchange(m_announced, true);
    return m_lastId;
}

std::optional<PublishQueue::Outgoing> PublishQueue::take()
{
    const std::scoped_lock lock{m_mutex};
    if (m_queue.empty()) {
        m_announced = false;
        return {};
    }
    Outgoing next = std::move(m_queue.front());
    m_queue.pop_front();
    return next;
}

void PublishQueue::completed()
{
    const std::scoped_lock lock{m_mutex};
    --m_waiting;
}

void PublishQueue::setAccepts(Accepts accepts)
{
    const std::scoped_lock lock{m_mutex};
    m_accepts = accepts;
}

QList<MqttPacketId> PublishQueue::dropUnacknowledged()
{
    const std::scoped_lock lock{m_mutex};
    QList<MqttPacketId> dropped;
    std::erase_if(m_queue, [&dropped](const Outgoing &outgoing) {
        if (outgoing.message.qos == 0)
            dropped.append(outgoing.id);
        return outgoing.message.qos == 0;
    });
    m_waiting -= static_cast<int>(dropped.size());
    return dropped;
}

} // namespace fleetscope
