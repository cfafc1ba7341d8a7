// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/brokerfigures.h"

#include <QCoreApplication>

#include <algorithm>

namespace fleetscope {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BrokerFigures)
};

constexpr size_t longestValue = 64;

struct Figure
{
    const char *topic;
    QString (*title)();
};

// mosquitto(8), "Broker status".
constexpr Figure figures[] = {
    {"$SYS/broker/version", [] { return Words::tr("Version"); }},
    {"$SYS/broker/uptime", [] { return Words::tr("Running for"); }},
    {"$SYS/broker/clients/connected", [] { return Words::tr("Clients connected"); }},
    {"$SYS/broker/subscriptions/count", [] { return Words::tr("Subscriptions"); }},
    {"$SYS/broker/retained messages/count", [] { return Words::tr("Retained messages"); }},
    {"$SYS/broker/load/messages/received/1min", [] { return Words::tr("Messages received a minute"); }},
    {"$SYS/broker/load/messages/sent/1min", [] { return Words::tr("Messages sent a minute"); }},
    {"$SYS/broker/publish/messages/dropped", [] { return Words::tr("Messages dropped"); }},
    {"$SYS/broker/heap/current", [] { return Words::tr("Memory in bytes"); }},
};

} // namespace

const QList<MqttSubscription> &BrokerFigures::filters()
{
    static const QList<MqttSubscription> all = [] {
        QList<MqttSubscription> filters;
        for (const Figure &figure : figures)
            filters.append({figure.topic, 0});
        return filters;
    }();
    return all;
}

void BrokerFigures::take(std::string_view topic, std::string_view payload)
{
    const auto known =
        std::ranges::find_if(figures, [topic](const Figure &figure) { return topic == figure.topic; });
    if (known != std::end(figures) && payload.size() <= longestValue)
        m_values[known->topic] = QByteArray(payload.data(), static_cast<qsizetype>(payload.size()));
}

std::vector<BrokerFigure> BrokerFigures::lines() const
{
    std::vector<BrokerFigure> lines;
    for (const Figure &figure : figures) {
        if (const auto value = m_values.find(figure.topic); value != m_values.end())
            lines.push_back({figure.title(), QString::fromUtf8(value->second).simplified()});
    }
    return lines;
}

} // namespace fleetscope
