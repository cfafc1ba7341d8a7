// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectiondraft.h"

#include <vector>

namespace fleetscope {

/// One topic that was heard, and how often.
struct HeardTopic
{
    QByteArray topic;
    quint64 messages = 0;
    bool operator==(const HeardTopic &) const = default;
};

/// What a dialect makes of one topic.
struct TopicReading
{
    QString topic;
    QString device; ///< empty: the dialect does not know such topics
    QString metric;
    QString kind;     ///< "telemetry", "reading", … of connectionjson.h
    QString captures; ///< "site = north"
    bool operator==(const TopicReading &) const = default;
};

/// Texts are from strangers: plain. Cost: about a microsecond.
[[nodiscard]] TopicReading readTopic(const Dialect &dialect, const QByteArray &topic);

/// How a fleet seems to use its topics.
struct TopicProposal
{
    QString prefix;                       ///< of the built-in dialect, when `templates` is empty
    std::vector<TopicTemplate> templates; ///< of a dialect of its own
    quint64 matched = 0;                  ///< messages that it explains
    quint64 messages = 0;                 ///< of all
};

/// The simplest scheme that explains most of what was heard; nothing when it explains less than half.
///
/// Tried are the built-in dialect below every prefix of one to three levels that was seen,
/// `…/{site}/{device}/telemetry` and its like. Cost: some hundred thousand matches for 2,000 topics.
[[nodiscard]] std::optional<TopicProposal> proposeTopics(const std::vector<HeardTopic> &heard);

} // namespace fleetscope
