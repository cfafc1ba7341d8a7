// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/filtervalue.h"

#include "models/fleet/filterlexer.h"

#include <QDateTime>

#include <array>
#include <cmath>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// The number at the start of `text`, which loses it. No exponents without digits, no infinity, no NaN.
std::optional<double> takeNumber(QStringView &text)
{
    const auto digitsFrom = [text](qsizetype at) {
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at;
    };
    qsizetype at = !text.empty() && (text[0] == u'-' || text[0] == u'+') ? 1 : 0;
    const qsizetype whole = digitsFrom(at);
    qsizetype end = whole;
    if (end + 1 < text.size() && text[end] == u'.' && isDigit(text[end + 1]))
        end = digitsFrom(end + 1);
    if (end == at)
        return std::nullopt;
    if (end + 1 < text.size() && (text[end] == u'e' || text[end] == u'E')) {
        const bool isSigned = text[end + 1] == u'-' || text[end + 1] == u'+';
        const qsizetype exponent = end + (isSigned ? 2 : 1);
        if (digitsFrom(exponent) > exponent)
            end = digitsFrom(exponent);
    }
    bool ok = false;
    const double number = text.first(end).toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return std::nullopt;
    text = text.sliced(end);
    return number;
}

/// 1,000 for `k` and so on; 1 for a unit that is only for the reader; empty when `unit` cannot be one.
std::optional<double> multiplier(QStringView unit)
{
    if (unit == u"k")
        return 1e3;
    if (unit == u"M")
        return 1e6;
    if (unit == u"G")
        return 1e9;
    // 35°C, 12µg/m3; but 3f2a1b, 10:30 and 12.5.7 are no numbers.
    for (qsizetype i = 0; i < unit.size(); ++i) {
        const bool isExponent = i == unit.size() - 1 && i > 0 && isDigit(unit[i]);
        if (!unit[i].isLetter() && !isExponent && !u"%°/·²³µ*^$€"_s.contains(unit[i]))
            return std::nullopt;
    }
    return 1.0;
}

std::optional<double> readNumber(QStringView text)
{
    const std::optional<double> number = takeNumber(text);
    const std::optional<double> factor = multiplier(text);
    if (!number || !factor)
        return std::nullopt;
    return *number * *factor;
}

/// Two dots between numbers, or a `v` in front: 2.4.1, v3, 2.4.1-rc2.
bool isVersion(QStringView text)
{
    const bool hasPrefix = !text.empty() && (text[0] == u'v' || text[0] == u'V');
    if (hasPrefix)
        text = text.sliced(1);
    int numbers = 0;
    while (!text.empty() && isDigit(text[0])) {
        ++numbers;
        while (!text.empty() && isDigit(text[0]))
            text = text.sliced(1);
        if (text.empty() || text[0] != u'.')
            break;
        text = text.sliced(1);
    }
    return numbers >= (hasPrefix ? 1 : 3);
}

std::optional<qint64> readTime(QStringView text, const QTimeZone &zone)
{
    QString iso = text.toString();
    if (iso.size() > 10 && iso[10] == u' ')
        iso[10] = u'T';
    const QDateTime parsed = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!parsed.isValid())
        return std::nullopt;
    const qint64 ms = parsed.timeSpec() == Qt::LocalTime
        ? QDateTime(parsed.date(), parsed.time(), zone).toMSecsSinceEpoch()
        : parsed.toMSecsSinceEpoch();
    if (ms < toUnixMs(earliestTime) || ms > toUnixMs(latestTime))
        return std::nullopt;
    return ms;
}

std::variant<FilterValue, FilterProblem> readMoment(const QString &text, const QTimeZone &zone)
{
    FilterValue value{FilterValue::Kind::Time, text};
    if (text.startsWith(u"now", Qt::CaseInsensitive)) {
        value.kind = FilterValue::Kind::Relative;
        const QStringView rest = QStringView(text).sliced(3);
        if (rest.empty())
            return value;
        const std::optional<qint64> offset =
            rest[0] == u'-' || rest[0] == u'+' ? readDuration(rest) : std::nullopt;
        if (!offset)
            return FilterProblem::NotATime;
        value.milliseconds = *offset;
        return value;
    }
    const std::optional<qint64> time = readTime(text, zone);
    if (!time)
        return FilterProblem::NotATime;
    value.milliseconds = *time;
    return value;
}

FilterValue readMetricValue(const QString &text)
{
    FilterValue value{FilterValue::Kind::Text, text};
    if (!isBareFilterWord(text))
        return value; // control characters: it shows in quotes, and means what that says
    if (text.compare("true"_L1, Qt::CaseInsensitive) == 0
        || text.compare("false"_L1, Qt::CaseInsensitive) == 0) {
        value.kind = FilterValue::Kind::Boolean;
        value.number = text.size() == 4 ? 1 : 0;
    } else if (isVersion(text)) {
        value.kind = FilterValue::Kind::Version;
    } else if (const std::optional<double> number = readNumber(text)) {
        value.kind = FilterValue::Kind::Number;
        value.number = *number;
    }
    return value;
}

bool isTextSearch(FilterOperator op)
{
    return op == FilterOperator::Matches || op == FilterOperator::Contains
        || op == FilterOperator::StartsWith;
}

} // namespace

QString alertSeverityWord(quint8 worst)
{
    constexpr QStringView words[] = {u"", u"info", u"warning", u"critical"};
    return words[worst].toString();
}

std::optional<qint64> readDuration(QStringView text)
{
    struct Unit
    {
        QStringView name;
        qint64 ms;
    };
    static constexpr std::array<Unit, 7> units{{{u"ms", 1},
                                                {u"s", 1000},
                                                {u"min", 60'000},
                                                {u"m", 60'000},
                                                {u"h", 3'600'000},
                                                {u"d", 86'400'000},
                                                {u"w", 604'800'000}}};
    constexpr double limit = 1e15; // 31,000 years: keeps sums with a time inside 64 bits
    const bool negative = !text.empty() && text[0] == u'-';
    if (!text.empty() && (text[0] == u'-' || text[0] == u'+'))
        text = text.sliced(1);
    if (text.empty())
        return std::nullopt;
    double sum = 0;
    for (bool first = true; !text.empty(); first = false) {
        if (!isDigit(text[0]) && text[0] != u'.')
            return std::nullopt;
        const std::optional<double> number = takeNumber(text);
        if (!number)
            return std::nullopt;
        qsizetype letters = 0;
        while (letters < text.size() && text[letters].isLetter())
            ++letters;
        const QStringView name = text.first(letters);
        text = text.sliced(letters);
        const auto unit =
            std::find_if(units.begin(), units.end(), [name](const Unit &u) { return u.name == name; });
        if (name.empty() && first && text.empty())
            sum = *number * 1000;
        else if (unit != units.end())
            sum += *number * static_cast<double>(unit->ms);
        else
            return std::nullopt;
    }
    if (sum > limit)
        return std::nullopt;
    return static_cast<qint64>(std::llround(negative ? -sum : sum));
}

bool isOperatorOf(FilterField::Kind field, FilterOperator op)
{
    using Kind = FilterField::Kind;
    switch (field) {
    case Kind::Status:
        return op == FilterOperator::Present || op == FilterOperator::Equal || op == FilterOperator::NotEqual
            || op == FilterOperator::In;
    case Kind::LastSeen:
    case Kind::Age:
    case Kind::Messages:
    case Kind::Interval:
    case Kind::ClockOffset:
    case Kind::AlertSeverity:
    case Kind::AlertCount:
    case Kind::MetricAge: return !isTextSearch(op);
    default: return true;
    }
}

std::variant<FilterValue, FilterProblem> readFilterValue(const FilterField &field, FilterOperator op,
                                                         const QString &text, bool quoted,
                                                         const QTimeZone &zone)
{
    using Kind = FilterField::Kind;
    if (isTextSearch(op))
        return FilterValue{FilterValue::Kind::Text, text};
    if (!quoted && text.compare("null"_L1, Qt::CaseInsensitive) == 0) {
        if (op != FilterOperator::Equal && op != FilterOperator::NotEqual && op != FilterOperator::In)
            return FilterProblem::NullNeedsEquals;
        return FilterValue{FilterValue::Kind::Null, u"null"_s};
    }
    switch (field.kind) {
    case Kind::Status: {
        const QString word = text.toLower();
        if (word != u"online" && word != u"offline" && word != u"unknown")
            return FilterProblem::NotAStatus;
        return FilterValue{FilterValue::Kind::Text, word};
    }
    case Kind::AlertSeverity: {
        const QString word = text.toLower();
        for (quint8 worst = 1; worst <= 3; ++worst) {
            if (word == alertSeverityWord(worst)) // compares as a number, shows as the word
                return FilterValue{FilterValue::Kind::Text, word, static_cast<double>(worst)};
        }
        return FilterProblem::NotASeverity;
    }
    case Kind::LastSeen: return readMoment(text, zone);
    case Kind::Age:
    case Kind::Interval:
    case Kind::ClockOffset:
    case Kind::MetricAge:
        if (const std::optional<qint64> ms = readDuration(text))
            return FilterValue{FilterValue::Kind::Duration, text, 0, *ms};
        return FilterProblem::NotADuration;
    case Kind::AlertCount:
    case Kind::Messages:
        if (const std::optional<double> number = readNumber(text))
            return FilterValue{FilterValue::Kind::Number, text, *number};
        return FilterProblem::NotANumber;
    case Kind::Metric:
        if (!quoted)
            return readMetricValue(text);
        break;
    default: break;
    }
    return FilterValue{FilterValue::Kind::Text, text};
}

QString valueText(FilterField::Kind field, const FilterValue &value)
{
    // A text that would be read as something else without its quotes keeps them.
    const auto isAmbiguous = [&] {
        return value.kind == FilterValue::Kind::Text
            && (value.text.compare("null"_L1, Qt::CaseInsensitive) == 0
                || (field == FilterField::Kind::Metric
                    && readMetricValue(value.text).kind != FilterValue::Kind::Text));
    };
    return isBareFilterWord(value.text) && !isAmbiguous() ? value.text : quotedFilterText(value.text);
}

bool isTopicFilter(QStringView text)
{
    if (text.empty())
        return false;
    const QList<QStringView> levels = text.split(u'/');
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const bool isWildcard = levels[i] == u"+" || (levels[i] == u"#" && i == levels.size() - 1);
        if (!isWildcard && (levels[i].contains(u'+') || levels[i].contains(u'#')))
            return false;
    }
    return true;
}

bool isBareTopicFilter(QStringView text)
{
    if (text == u"#")
        return true;
    return text.contains(u'/') && (text.contains(u'+') || text.contains(u'#')) && isTopicFilter(text)
        && isBareFilterWord(text);
}

} // namespace fleetscope
