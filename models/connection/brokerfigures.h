// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

namespace fleetscope {

/// One line of what a broker tells about itself.
struct BrokerFigure
{
    QString title; ///< translated
    QString value; ///< from the broker: plain text
    bool operator==(const BrokerFigure &) const = default;
};

/// What a broker publishes about itself below `$SYS`: Mosquitto, and EMQX where its topics are the same.
/// Bounded: only the topics of filters(), values of at most 64 bytes.
class BrokerFigures
{
public:
    /// What to subscribe to; one filter a topic, since `$SYS/#` is much and often forbidden.
    [[nodiscard]] static const QList<MqttSubscription> &filters();
    [[nodiscard]] static bool isFigure(std::string_view topic) { return topic.starts_with("$SYS/"); }

    void take(std::string_view topic, std::string_view payload);
    /// In a sensible order, translated; empty when the broker told nothing.
    [[nodiscard]] std::vector<BrokerFigure> lines() const;

private:
    std::map<QByteArray, QByteArray> m_values;
};

} // namespace fleetscope
