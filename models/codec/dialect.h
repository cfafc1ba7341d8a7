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
    Unknown, ///< no template matches; as the kind of a template: such topics are none of ours
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
    /// Levels are literal, `{name}`, or `+` for "any, ignored"; the last may be `#`. Names are letters,
    /// digits,
    /// `_` and `-`; besides `{device}` and `{sensor}` at most four.
    QByteArray pattern;
    TopicKind kind = TopicKind::Telemetry;
    PayloadFormat format = PayloadFormat::Auto;
};

/// How a fleet uses its topics: an ordered list of templates, the first that matches wins.
///
/// Immutable after creation. Thread: any. Cost of match(): one pass over the topic, no allocation, about 40
/// ns.
class Dialect
{
public:
    Dialect() = default; ///< knows no topic
    /// The built-in dialect of design section 4 below `prefix`, which may have several levels and captures
    /// (`fleet/{site}`). Errors: InvalidInput when the prefix is no topic.
    [[nodiscard]] static Result<Dialect> iot(const QByteArray &prefix = "iot");
    /// Errors: InvalidInput naming the template that is no topic filter or lacks `{device}` (only Fleet and
    /// Unknown go without), or `{sensor}` when it is of kind Reading.
    [[nodiscard]] static Result<Dialect> fromTemplates(const QString &name,
                                                       const std::vector<TopicTemplate> &templates);

    /// Names are never empty: a topic with an empty level in the place of a `{name}` is Unknown. Whether they
    /// are valid names (models/domain/names.h) is for the caller to check.
    [[nodiscard]] TopicMatch match(std::string_view topic) const;
    [[nodiscard]] const QString &name() const { return m_name; }
    /// The topic filters that cover every template: what to subscribe to by default. They do not overlap, as
    /// a broker may deliver a message once per subscription; where templates cross, a filter takes in the
    /// whole branch (`iot/#`).
    [[nodiscard]] QList<QByteArray> filters() const;
    /// What it was made from, as fromTemplates() takes it.
    [[nodiscard]] std::vector<TopicTemplate> templates() const;

private:
    static constexpr size_t maxLevels = 32; // of a template; topics may have as many as they like

    struct Level
    {
        enum Kind : quint8 { Literal, Device, Sensor, Capture, Any, Rest } kind;
        QByteArray text; ///< of a Literal, or the name of a Capture
    };
    struct TopicLevel;
    struct Compiled
    {
        std::vector<Level> levels;
        TopicKind kind;
        PayloadFormat format;

        [[nodiscard]] bool matches(const TopicLevel *topic, size_t count) const;
    };

    [[nodiscard]] static Result<Compiled> compile(const TopicTemplate &source);

    QString m_name;
    std::vector<Compiled> m_templates;
    size_t m_maxLevels = 0;
};

} // namespace fleetscope
