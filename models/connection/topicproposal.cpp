// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/topicproposal.h"

#include "models/connection/connectionjson.h"

#include <algorithm>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

/// Prefixes that are worth a try; more of them would be noise.
constexpr size_t mostPrefixes = 24;

QString text(std::string_view part)
{
    return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
}

quint64 explained(const Dialect &dialect, const std::vector<HeardTopic> &heard)
{
    quint64 messages = 0;
    for (const HeardTopic &each : heard) {
        if (!dialect.match({each.topic.constData(), static_cast<size_t>(each.topic.size())}).device.empty())
            messages += each.messages;
    }
    return messages;
}

/// The first one to three levels of the topics, the most frequent first, a shorter one before a longer.
std::vector<QByteArray> prefixesOf(const std::vector<HeardTopic> &heard)
{
    std::map<QByteArray, quint64> counts;
    for (const HeardTopic &each : heard) {
        qsizetype end = 0;
        for (int level = 0; level < 3 && end >= 0; ++level) {
            end = each.topic.indexOf('/', end + (level > 0));
            if (end > 0)
                counts[each.topic.left(end)] += each.messages;
        }
    }
    std::vector<std::pair<QByteArray, quint64>> order(counts.begin(), counts.end());
    std::ranges::stable_sort(order, [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first.size() < b.first.size();
    });
    std::vector<QByteArray> prefixes;
    for (const auto &[prefix, count] : order) {
        const bool isPlain = !prefix.contains('+') && !prefix.contains('#') && !prefix.contains('{')
            && !prefix.contains('}') && !prefix.startsWith('$');
        if (isPlain && prefixes.size() < mostPrefixes)
            prefixes.push_back(prefix);
    }
    return prefixes;
}

/// Schemes of others, without their first level.
const std::vector<std::vector<TopicTemplate>> &otherSchemes()
{
    static const std::vector<std::vector<TopicTemplate>> schemes{
        {{"/{device}/telemetry", TopicKind::Telemetry}},
        {{"/{site}/{device}/telemetry", TopicKind::Telemetry}},
        {{"/{device}/up", TopicKind::Telemetry}},
        {{"/{device}", TopicKind::Telemetry}},
        {{"/{site}/{device}", TopicKind::Telemetry}},
        {{"/{site}/{device}/{sensor}", TopicKind::Reading}},
        {{"/{site}/{area}/{device}/{sensor}", TopicKind::Reading}},
    };
    return schemes;
}

} // namespace

TopicReading readTopic(const Dialect &dialect, const QByteArray &topic)
{
    const TopicMatch match = dialect.match({topic.constData(), static_cast<size_t>(topic.size())});
    TopicReading reading;
    reading.topic = QString::fromUtf8(topic);
    if (match.kind == TopicKind::Unknown)
        return reading;
    reading.device = text(match.device);
    reading.metric = text(match.metric);
    reading.kind = topicKindName(match.kind);
    QStringList captures;
    for (size_t i = 0; i < match.captureCount; ++i)
        captures.append(u"%1 = %2"_s.arg(text(match.captures[i].name), text(match.captures[i].value)));
    reading.captures = captures.join(u", "_s);
    return reading;
}

std::optional<TopicProposal> proposeTopics(const std::vector<HeardTopic> &heard)
{
    TopicProposal best;
    quint64 messages = 0;
    for (const HeardTopic &each : heard)
        messages += each.messages;
    // A later scheme must explain clearly more: the first ones are the simpler ones.
    const auto consider = [&](const Result<Dialect> &dialect, const QString &prefix,
                              const std::vector<TopicTemplate> &templates) {
        if (!dialect)
            return;
        const quint64 matched = explained(*dialect, heard);
        if (matched > best.matched + messages / 20)
            best = {prefix, templates, matched, 0};
    };
    const std::vector<QByteArray> prefixes = prefixesOf(heard);
    for (const QByteArray &prefix : prefixes)
        consider(Dialect::iot(prefix), QString::fromUtf8(prefix), {});
    // The built-in dialect takes any topic of three levels for a reading; what ends in "telemetry" or has
    // four levels is better told by a scheme of its own.
    for (const QByteArray &prefix : prefixes) {
        for (auto schemes = otherSchemes(); std::vector<TopicTemplate> & templates : schemes) {
            for (TopicTemplate &line : templates)
                line.pattern.prepend(prefix);
            consider(Dialect::fromTemplates(u"custom"_s, templates), {}, templates);
        }
    }
    best.messages = messages;
    if (best.matched == 0 || best.matched * 2 < messages)
        return std::nullopt;
    return best;
}

} // namespace fleetscope
