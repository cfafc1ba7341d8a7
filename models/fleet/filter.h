// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QString>
#include <QStringList>
#include <QStringView>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace fleetscope {

// The filter language of the fleet table.
//
//   expr   := or ;  or := and { ("or" | "||") and } ;  and := not { ["and" | "&&"] not }
//   not    := ("not" | "!") not | "(" expr ")" | term
//   term   := field op value | field "in" "{" value {"," value} "}" | field | word | "quoted words" |
//   topicfilter op     := "==" ("=") | "!=" | "<" | "<=" | ">" | ">=" | "~" | "contains" | "startswith"
//
// Words that stand side by side are joined by `and`. Keywords, operators and the fixed field names may be
// written in any case; keys of tags and metrics are exact. What each part means:
//
// * A field alone asks whether the device has a value. `status` and `messages` always have one.
// * A word alone, or "words in quotes", is looked for in id, name and tags (keys and values), in any case.
// * A word with a level `+` or `#` (`iot/+/pm25`, `#`) is a topic filter, as is the text of `topic == …`. It
//   finds the devices that have a matching topic: prefix / id / one of the fixed topics of the dialect or a
//   metric's name. So `iot/+/pm25` are the devices with a metric pm25, `iot/lab-1/#` is one device.
// * Text compares exactly with `==`, `!=` and `in`; `contains`, `startswith` and `~` (a regular expression)
//   ignore case; `<` and its like use the natural order of naturalorder.h.
// * `fw` and `hw` compare as versions: 2.4 == 2.4.0, 2.10 > 2.9, 2.4.0-rc1 < 2.4.0.
// * `age`, `interval`, `clock` and `m.<metric>.age` compare with durations: 90 (seconds), 15m, 2h30m, 500ms,
//   units ms s m min h d w. `age > 15m` is how to ask "silent for more than 15 minutes".
// * `lastseen` compares with times: now-1h, 2026-09-01, "2026-09-01 08:00", with an optional Z or +02:00.
// * A metric compares with what is written: a number (with a unit for the reader: 35°C; it is not converted,
//   only k, M and G alone multiply), true or false (1 and 0), a version (2.4.1), or text. "35" in quotes is
//   text.
// * `alert.severity` is the worst open alert that is not suppressed: info < warning < critical, so
//   `alert.severity >= warning` finds both; `alert.count` is their number, 0 included.
// * `!=` is false when the device has no value; `== null` is how to ask for that, `!= null` for the opposite.
// * `rssi` and `battery` are m.rssi and m.battery; `group` is tag.group. Odd keys are quoted: m."pm 2.5".age.
// * In quotes \" \\ \n \r \t \uXXXX are escapes; any other backslash stays, so "\d+" is a pattern of digits.

/// A field that a filter, an order or a column may name.
struct FilterField
{
    enum class Kind : quint8 {
        Id,
        Name,
        Status,
        Site,
        Group,
        Firmware,
        Model,
        Hardware,
        Serial,
        LastSeen,
        Age,
        Messages,
        Interval,
        ClockOffset,
        Connection,
        AlertSeverity,
        AlertCount,
        Tag,
        Metric,
        MetricAge,
    };
    Kind kind = Kind::Id;
    QString key; ///< of Tag, Metric, MetricAge

    /// `status`, `tag.site`, `m.pm25.age`: as written in a filter.
    [[nodiscard]] QString text() const;
    /// Errors as an empty optional: no such field.
    [[nodiscard]] static std::optional<FilterField> parse(QStringView text);
    /// The fields without a key, as written in a filter.
    [[nodiscard]] static QStringList fixedNames();
    bool operator==(const FilterField &) const = default;
};

enum class FilterOperator : quint8 {
    Present,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Matches,
    Contains,
    StartsWith,
    In,
};

/// `==`, `contains`, …; empty for Present.
[[nodiscard]] QString operatorText(FilterOperator op);

/// The right side of a comparison, read in the light of its field.
struct FilterValue
{
    enum class Kind : quint8 {
        Null,
        Boolean,  ///< `number` is 0 or 1
        Number,   ///< `number`, multiplied out
        Duration, ///< `milliseconds`
        Time,     ///< `milliseconds` since 1970 in UTC
        Relative, ///< a time: `milliseconds` after now
        Version,
        Text,
    };
    Kind kind = Kind::Text;
    QString text; ///< as written, without quotes and escapes
    double number = 0;
    qint64 milliseconds = 0;
    bool operator==(const FilterValue &) const = default;
};

/// A part of a filter. And and Or have two or more children, none of their own kind; Not has one.
struct FilterNode
{
    enum class Kind : quint8 {
        And,
        Or,
        Not,
        Compare, ///< `field op values`: one value, none for Present, at least one for In
        Word,    ///< `text` is looked for in id, name and tags
        Topic,   ///< `text` is a topic filter
    };
    Kind kind = Kind::Word;
    std::vector<FilterNode> children;
    FilterField field;
    FilterOperator op = FilterOperator::Present;
    std::vector<FilterValue> values;
    QString text;
    bool operator==(const FilterNode &) const = default;
};

/// A filter that was understood. Immutable. Thread: any.
class Filter
{
public:
    explicit Filter(FilterNode root);

    [[nodiscard]] const FilterNode &root() const { return m_root; }
    /// The normalised text; parsing it gives an equal filter.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// The metrics that it looks at, each once.
    [[nodiscard]] const QStringList &metrics() const { return m_metrics; }
    /// Whether its result changes while nothing but time passes.
    [[nodiscard]] bool dependsOnTime() const { return m_dependsOnTime; }

private:
    FilterNode m_root;
    QString m_text;
    QStringList m_metrics;
    bool m_dependsOnTime = false;
};
using FilterPtr = std::shared_ptr<const Filter>;

/// What is wrong with a text; `ui` turns it into a sentence with `subject` in it.
enum class FilterProblem : quint8 {
    UnknownField,        ///< subject: the word
    ExpectedTerm,        ///< subject: what stands there instead, empty at the end of the text
    ExpectedValue,       ///< likewise
    ExpectedSet,         ///< `in` without `{`; likewise
    ExpectedSetEnd,      ///< neither `,` nor `}`; likewise
    UnclosedParenthesis, ///< points at the opening one
    UnexpectedText,      ///< subject: what does not belong there, such as a `)` too many
    UnclosedQuote,       ///< points at the opening one
    FieldBeforeOperator, ///< an operator after something that is no field; subject: that something
    OperatorNotForField, ///< subject: the operator
    NotANumber,          ///< subject: the value; likewise below
    NotADuration,
    NotATime,
    NotAStatus,
    NotASeverity,
    NotATopicFilter,
    NotAPattern,     ///< subject: the reason that the expression library gives, in English
    NullNeedsEquals, ///< null with an operator that orders or searches
    TooLong,
    TooDeep,
};

struct FilterError
{
    FilterProblem problem = FilterProblem::ExpectedTerm;
    qsizetype column = 0; ///< from 0, in UTF-16 units of the parsed text
    qsizetype length = 0; ///< 0 at the end of the text
    QString subject;
    bool operator==(const FilterError &) const = default;
};

/// A piece of a filter text, for syntax colours and completion.
struct FilterToken
{
    enum class Kind : quint8 { Word, Topic, Field, Operator, Keyword, Value, Punctuation, Invalid };
    Kind kind = Kind::Word;
    qsizetype column = 0;
    qsizetype length = 0;
    bool operator==(const FilterToken &) const = default;
};

struct FilterParse
{
    FilterPtr filter; ///< null with an error, and for a blank text: everything
    std::optional<FilterError> error;
    std::vector<FilterToken> tokens; ///< in order; what follows an error is Invalid
};

inline constexpr qsizetype maxFilterLength = 8192;
inline constexpr int maxFilterDepth = 64;
inline constexpr qsizetype maxPatternLength = 500;

/// Reads a filter. Times without a zone are in `zone`. Errors: see FilterError. Thread: any. Cost: O(length).
[[nodiscard]] FilterParse parseFilter(QStringView text, const QTimeZone &zone = QTimeZone::utc());

} // namespace fleetscope
