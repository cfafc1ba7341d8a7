// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/dialect.h"
#include "tests/fuzz/fuzztargets.h"

#include <algorithm>
#include <string>

namespace fleetscope::fuzz {
namespace {

std::string_view nextLevel(std::string_view &rest, bool &isLast)
{
    const size_t slash = rest.find('/');
    isLast = slash == rest.npos;
    const std::string_view level = rest.substr(0, slash);
    rest = isLast ? std::string_view() : rest.substr(slash + 1);
    return level;
}

/// Whether a broker would deliver `topic` to a subscription to `filter`: written from the MQTT standard,
/// section 4.7, and from nothing else.
bool isDelivered(std::string_view filter, std::string_view topic)
{
    if (topic.starts_with('$') && (filter.starts_with('+') || filter.starts_with('#')))
        return false;
    for (bool filterEnds = false, topicEnds = false;;) {
        const std::string_view wanted = nextLevel(filter, filterEnds);
        if (wanted == "#")
            return true;
        const std::string_view level = nextLevel(topic, topicEnds);
        if (wanted != "+" && wanted != level)
            return false;
        if (topicEnds)
            return filterEnds || filter == "#";
        if (filterEnds)
            return false;
    }
}

bool liesIn(std::string_view part, std::string_view whole)
{
    return part.empty()
        || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void checkMatch(const Dialect &dialect, std::string_view topic)
{
    const TopicMatch match = dialect.match(topic);
    require(liesIn(match.device, topic) && liesIn(match.metric, topic), "names are parts of the topic");
    require(match.device.find('/') == match.device.npos && match.metric.find('/') == match.metric.npos,
            "a name is one level");
    require((match.kind == TopicKind::Reading) == !match.metric.empty(), "readings have a metric");
    const bool isOfDevice = match.kind != TopicKind::Fleet && match.kind != TopicKind::Unknown;
    require(!isOfDevice || !match.device.empty(), "a device has a name");
    require(match.captureCount <= match.captures.size(), "captures are bounded");
    for (size_t i = 0; i < match.captureCount; ++i) {
        touch(match.captures[i].name);
        require(!match.captures[i].name.empty() && !match.captures[i].value.empty(),
                "captures are not empty");
        require(liesIn(match.captures[i].value, topic), "captures are parts of the topic");
    }
    if (match.kind == TopicKind::Unknown) {
        require(match.device.empty() && match.captureCount == 0, "an unknown topic says nothing");
        return;
    }
    const QList<QByteArray> filters = dialect.filters();
    const bool arrives = std::any_of(filters.begin(), filters.end(), [topic](const QByteArray &filter) {
        return isDelivered({filter.constData(), static_cast<size_t>(filter.size())}, topic);
    });
    require(arrives, "what matches is subscribed to");
}

} // namespace

/// Templates, one a line, its first character is the kind; behind the first NUL the topic. Without a NUL all
/// of it is a topic of the built-in dialect.
void fuzzDialect(std::string_view input)
{
    static const Dialect iot = *Dialect::iot();
    const size_t end = input.find('\0');
    if (end == input.npos) {
        checkMatch(iot, input);
        return;
    }
    std::vector<TopicTemplate> templates;
    std::string_view lines = input.substr(0, end);
    while (!lines.empty() && templates.size() < 64) {
        const size_t lineEnd = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, lineEnd);
        lines.remove_prefix(std::min(lineEnd + 1, lines.size()));
        constexpr unsigned kinds = static_cast<unsigned>(TopicKind::Fleet) + 1;
        if (!line.empty()) {
            const auto kind = static_cast<TopicKind>(static_cast<unsigned char>(line.front()) % kinds);
            templates.push_back({QByteArray(line.data() + 1, static_cast<qsizetype>(line.size() - 1)), kind,
                                 PayloadFormat::Auto});
        }
    }
    const auto dialect = Dialect::fromTemplates(QStringLiteral("fuzzed"), templates);
    if (dialect)
        checkMatch(*dialect, input.substr(end + 1));
    else
        require(dialect.error().kind == ErrorKind::InvalidInput, "a bad template is invalid input");

    if (!templates.empty()) {
        if (const auto prefixed = Dialect::iot(templates.front().pattern))
            checkMatch(*prefixed, input.substr(end + 1));
    }
}

} // namespace fleetscope::fuzz
