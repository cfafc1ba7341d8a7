// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/dialect.h"

#include "models/domain/names.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr qsizetype maxTopicBytes = 65'535;

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

Error invalidTemplate(const QByteArray &pattern, const QString &why)
{
    return {ErrorKind::InvalidInput, u"Topic template \"%1\" %2"_s.arg(QString::fromUtf8(pattern), why),
            QString::fromUtf8(pattern)};
}

bool isCaptureName(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
            || c == '-';
    });
}

// The levels of topic filters.
using Levels = QList<QByteArray>;

bool covers(const Levels &wide, const Levels &narrow)
{
    for (qsizetype i = 0; i < wide.size(); ++i) {
        if (wide[i] == "#")
            return true;
        if (i == narrow.size() || narrow[i] == "#" || (wide[i] != "+" && wide[i] != narrow[i]))
            return false;
    }
    return wide.size() == narrow.size();
}

bool overlap(const Levels &a, const Levels &b)
{
    for (qsizetype i = 0; i < a.size() && i < b.size(); ++i) {
        if (a[i] == "#" || b[i] == "#")
            return true;
        if (a[i] != "+" && b[i] != "+" && a[i] != b[i])
            return false;
    }
    // "a/#" also matches "a".
    const Levels &longer = a.size() > b.size() ? a : b;
    const qsizetype common = std::min(a.size(), b.size());
    return a.size() == b.size() || longer[common] == "#";
}

/// The levels that both begin with; a filter that ends there in `#` covers both.
Levels commonBranch(const Levels &a, const Levels &b)
{
    const auto [end, ignored] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return a.first(end - a.begin());
}

/// Makes one filter of two that overlap; false when there are none.
///
/// A broker may deliver a message once for each of two subscriptions that match it, so one that is covered
/// goes, and two that cross become the branch where both live, if they have one.
bool unifyOnePair(QList<Levels> &filters)
{
    for (qsizetype i = 0; i < filters.size(); ++i) {
        for (qsizetype j = 0; j < filters.size(); ++j) {
            if (i == j || !overlap(filters[i], filters[j]))
                continue;
            if (!covers(filters[i], filters[j])) {
                if (covers(filters[j], filters[i]))
                    continue; // when it is the other's turn
                Levels branch = commonBranch(filters[i], filters[j]);
                if (branch.isEmpty() || branch.first() == "+")
                    continue;
                branch.append("#"_ba);
                filters[i] = branch;
            }
            filters.removeAt(j);
            return true;
        }
    }
    return false;
}

} // namespace

Result<Dialect> Dialect::iot(const QByteArray &prefix)
{
    if (prefix.isEmpty() || prefix.endsWith('/') || prefix.contains('+') || prefix.contains('#')) {
        return Error{ErrorKind::InvalidInput,
                     u"The topic prefix is empty, ends in \"/\" or holds a wildcard"_s,
                     QString::fromUtf8(prefix)};
    }
    using enum TopicKind;
    constexpr auto json = PayloadFormat::Json;
    const auto below = [&prefix](const char *levels) { return prefix + '/' + levels; };
    // Telemetry first, for speed. The bare `shadow`, `cmd` and `ota` are listed so that they are no sensors.
    return fromTemplates(u"iot"_s,
                         {
                             {below("$fleet/#"), Fleet, json},
                             {below("{device}/telemetry"), Telemetry, PayloadFormat::Auto},
                             {below("{device}/status"), Status, PayloadFormat::Auto},
                             {below("{device}/info"), Info, json},
                             {below("{device}/log"), Log, PayloadFormat::Auto},
                             {below("{device}/shadow"), Unknown, json},
                             {below("{device}/cmd"), Unknown, json},
                             {below("{device}/ota"), Unknown, json},
                             {below("{device}/{sensor}"), Reading, PayloadFormat::Auto},
                             {below("{device}/shadow/desired"), ShadowDesired, json},
                             {below("{device}/shadow/reported"), ShadowReported, json},
                             {below("{device}/cmd/request"), CommandRequest, json},
                             {below("{device}/cmd/reply"), CommandReply, json},
                             {below("{device}/ota/desired"), OtaDesired, json},
                             {below("{device}/ota/state"), OtaState, json},
                             {below("{device}/ota/event"), OtaEvent, PayloadFormat::Auto},
                         });
}

Result<Dialect> Dialect::fromTemplates(const QString &name, const std::vector<TopicTemplate> &templates)
{
    if (templates.empty())
        return Error{ErrorKind::InvalidInput, u"The dialect has no topic templates"_s, name};
    Dialect dialect;
    dialect.m_name = name;
    for (const TopicTemplate &source : templates) {
        auto compiled = compile(source);
        if (!compiled)
            return compiled.error();
        dialect.m_maxLevels = std::max(dialect.m_maxLevels, compiled->levels.size());
        dialect.m_templates.push_back(std::move(*compiled));
    }
    return dialect;
}

Result<Dialect::Compiled> Dialect::compile(const TopicTemplate &source)
{
    const QByteArray &pattern = source.pattern;
    if (pattern.isEmpty() || pattern.size() > maxTopicBytes)
        return invalidTemplate(pattern, u"is empty or too long"_s);
    if (pattern.contains('\0') || !isUtf8(viewOf(pattern)))
        return invalidTemplate(pattern, u"is not UTF-8 text"_s);

    Compiled compiled{{}, source.kind, source.format};
    size_t captures = 0;
    const auto has = [&compiled](Level::Kind kind) {
        return std::any_of(compiled.levels.begin(), compiled.levels.end(),
                           [kind](const Level &level) { return level.kind == kind; });
    };
    for (const QByteArray &text : pattern.split('/')) {
        if (has(Level::Rest))
            return invalidTemplate(pattern, u"has a \"#\" that is not at its end"_s);
        if (compiled.levels.size() == maxLevels)
            return invalidTemplate(pattern, u"has too many levels"_s);
        if (text == "+") {
            compiled.levels.push_back({Level::Any, {}});
        } else if (text == "#") {
            compiled.levels.push_back({Level::Rest, {}});
        } else if (text.contains('+') || text.contains('#')) {
            return invalidTemplate(pattern, u"has a wildcard that is not a level of its own"_s);
        } else if (text.startsWith('{') && text.endsWith('}')) {
            const QByteArray capture = text.sliced(1, text.size() - 2);
            const auto kind = capture == "device" ? Level::Device
                : capture == "sensor"             ? Level::Sensor
                                                  : Level::Capture;
            const bool isKnown =
                std::any_of(compiled.levels.begin(), compiled.levels.end(), [&](const Level &level) {
                    return level.kind == kind && (kind != Level::Capture || level.text == capture);
                });
            if (!isCaptureName(capture) || isKnown)
                return invalidTemplate(pattern, u"has an empty, odd or repeated {name}"_s);
            if (kind == Level::Capture && ++captures > TopicMatch().captures.size())
                return invalidTemplate(pattern, u"has too many {names}"_s);
            compiled.levels.push_back({kind, capture});
        } else if (text.contains('{') || text.contains('}')) {
            return invalidTemplate(pattern, u"has a {name} that is not a level of its own"_s);
        } else {
            compiled.levels.push_back({Level::Literal, text});
        }
    }
    const bool isOfDevice = source.kind != TopicKind::Fleet && source.kind != TopicKind::Unknown;
    if (isOfDevice && !has(Level::Device))
        return invalidTemplate(pattern, u"lacks {device}"_s);
    if (source.kind != TopicKind::Unknown && (source.kind == TopicKind::Reading) != has(Level::Sensor))
        return invalidTemplate(pattern, u"needs {sensor} if, and only if, it carries a reading"_s);
    return compiled;
}

// Left without initial values: clearing 33 of them costs more than a whole match.
struct Dialect::TopicLevel
{
    const char *begin;
    size_t size;

    [[nodiscard]] std::string_view view() const { return {begin, size}; }
};

bool Dialect::Compiled::matches(const TopicLevel *topic, size_t count) const
{
    const bool isOpen = levels.back().kind == Level::Rest;
    size_t i = levels.size();
    if (isOpen ? count + 1 < i : count != i)
        return false;
    if (isOpen)
        --i;
    // Backwards, because topics differ in their last levels and begin alike.
    while (i-- > 0) {
        const Level &level = levels[i];
        switch (level.kind) {
        case Level::Literal:
            if (topic[i].size != static_cast<size_t>(level.text.size())
                || std::memcmp(topic[i].begin, level.text.constData(), topic[i].size) != 0)
                return false;
            break;
        case Level::Device:
        case Level::Sensor:
        case Level::Capture:
            if (topic[i].size == 0)
                return false;
            break;
        case Level::Any:
        case Level::Rest: break;
        }
    }
    // As brokers do: wildcards do not reach into a branch of the broker's own.
    return levels.front().kind == Level::Literal || topic[0].size == 0 || *topic[0].begin != '$';
}

TopicMatch Dialect::match(std::string_view topic) const
{
    TopicMatch match;
    if (topic.empty())
        return match;
    // One level more than the longest template is enough to know that only a `#` can match.
    std::array<TopicLevel, maxLevels + 1> levels;
    size_t count = 0;
    const char *begin = topic.data();
    const char *end = begin + topic.size();
    while (count <= m_maxLevels) {
        const auto *slash =
            static_cast<const char *>(std::memchr(begin, '/', static_cast<size_t>(end - begin)));
        const char *stop = slash != nullptr ? slash : end;
        levels[count++] = {begin, static_cast<size_t>(stop - begin)};
        if (slash == nullptr)
            break;
        begin = slash + 1;
    }
    const auto found = std::find_if(m_templates.begin(), m_templates.end(), [&](const Compiled &candidate) {
        return candidate.matches(levels.data(), count);
    });
    if (found == m_templates.end() || found->kind == TopicKind::Unknown)
        return match;
    match.kind = found->kind;
    match.format = found->format;
    for (size_t i = 0; i < found->levels.size(); ++i) {
        const Level &level = found->levels[i];
        if (level.kind == Level::Device)
            match.device = levels[i].view();
        else if (level.kind == Level::Sensor)
            match.metric = levels[i].view();
        else if (level.kind == Level::Capture)
            match.captures[match.captureCount++] = {viewOf(level.text), levels[i].view()};
    }
    return match;
}

QList<QByteArray> Dialect::filters() const
{
    QList<Levels> filters;
    for (const Compiled &compiled : m_templates) {
        if (compiled.kind == TopicKind::Unknown)
            continue;
        Levels filter;
        for (const Level &level : compiled.levels) {
            filter.append(level.kind == Level::Literal    ? level.text
                              : level.kind == Level::Rest ? "#"_ba
                                                          : "+"_ba);
        }
        filters.append(filter);
    }
    while (unifyOnePair(filters)) { }
    QList<QByteArray> result;
    for (const Levels &filter : filters)
        result.append(filter.join('/'));
    return result;
}

std::vector<TopicTemplate> Dialect::templates() const
{
    std::vector<TopicTemplate> result;
    for (const Compiled &compiled : m_templates) {
        Levels levels;
        for (const Level &level : compiled.levels) {
            switch (level.kind) {
            case Level::Literal: levels.append(level.text); break;
            case Level::Any: levels.append("+"_ba); break;
            case Level::Rest: levels.append("#"_ba); break;
            case Level::Device:
            case Level::Sensor:
            case Level::Capture: levels.append('{' + level.text + '}'); break;
            }
        }
        result.push_back({levels.join('/'), compiled.kind, compiled.format});
    }
    return result;
}

} // namespace fleetscope
