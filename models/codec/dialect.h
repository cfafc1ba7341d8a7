// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codec/payload.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <string_view>
#include <vector>

namespace fleetscope {

/// What a topic of a fleet is about.
enum class TopicKind : quint8 {
    Unknown, ///< no template matches
    Reading, ///< one metric, named by the topic
    Telemetry,
    Status,
    Info,
    ShadowDesired,
    ShadowReported,
    CommandRequest,
    CommandReply,
    OtaDesired,
    OtaState,
    OtaEvent,
    Log,
    Fleet, ///< `iot/$fleet/…`: of the fleet as a whole
};

/// A named capture besides `{device}` and `{sensor}`, e.g. `site`.
struct TopicCapture
{
    std::string_view name;
    std::string_view value;
};

/// A topic taken apart; every view points into the topic or into the dialect.
struct TopicMatch
{
    TopicKind kind = TopicKind::Unknown;
    PayloadFormat format = PayloadFormat::Auto;
    std::string_view device;
    std::string_view metric; ///< of a Reading
    std::array<TopicCapture, 4> captures{};
    size_t captureCount = 0;
};

/// One line of a dialect: `fleet/{site}/{device}/telemetry` and what such topics carry.
struct TopicTemplate
{
    QByteArray pattern; ///< levels are literal, `{name}`, or `+` for "any, ignored"; the last may be `#`
    TopicKind kind = TopicKind::Telemetry;
    PayloadFormat format = PayloadFormat::Auto;
};

/// How a fleet uses its topics: an ordered list of templates, the first that matches wins.
///
/// Immutable after creation. Thread: any. Cost of match(): one pass over the topic, no allocation.
class Dialect
{
public:
    /// The built-in dialect of design section 4 below `prefix` (which may have several levels).
    /// Errors: InvalidInput when the prefix is no topic.
    [[nodiscard]] static Result<Dialect> iot(const QByteArray &prefix = "iot");
    /// Errors: InvalidInput naming the template that is no topic filter or lacks `{device}`.
    [[nodiscard]] static Result<Dialect> fromTemplates(const QString &name,
                                                       std::vector<TopicTemplate> templates);

    [[nodiscard]] TopicMatch match(std::string_view topic) const;
    [[nodiscard]] const QString &name() const { return m_name; }
    /// The topic filters that cover every template, without duplicates: what to subscribe to by default.
    [[nodiscard]] QList<QByteArray> filters() const;

private:
    struct Level
    {
        enum Kind : quint8 { Literal, Device, Sensor, Capture, Any, Rest } kind;
        QByteArray text; ///< of a Literal, or the name of a Capture
    };
    struct Compiled
    {
        std::vector<Level> levels;
        TopicKind kind;
        PayloadFormat format;
    };

    QString m_name;
    std::vector<Compiled> m_templates;
};

} // namespace fleetscope
