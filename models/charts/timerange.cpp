// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/timerange.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr Milliseconds longestRange = 24h * 36'525; // a century

Error unreadable(const QString &text) { return {ErrorKind::InvalidInput, u"not a moment"_s, text}; }

QDateTime inZone(Timestamp time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(time), zone);
}

Timestamp momentOf(const QDateTime &time) { return fromUnixMs(time.toMSecsSinceEpoch()); }

QDateTime added(const QDateTime &time, qint64 count, QChar unit)
{
    switch (unit.unicode()) {
    case u's': return time.addSecs(count);
    case u'm': return time.addSecs(count * 60);
    case u'h': return time.addSecs(count * 3'600);
    case u'd': return time.addDays(count);
    case u'w': return time.addDays(count * 7);
    case u'M': return time.addMonths(static_cast<int>(count));
    default: return time.addYears(static_cast<int>(count));
    }
}

QDateTime flooredTo(const QDateTime &time, QChar unit)
{
    const QDate date = time.date();
    const QTime clock = time.time();
    switch (unit.unicode()) {
    // By subtraction, not by writing a clock time anew: in the hour that occurs twice that would jump.
    case u's': return time.addMSecs(-clock.msec());
    case u'm': return time.addMSecs(-(clock.msec() + clock.second() * 1'000));
    case u'h': return time.addMSecs(-(clock.msec() + (clock.second() + clock.minute() * 60) * 1'000));
    case u'd': return date.startOfDay(time.timeZone());
    case u'w': return date.addDays(1 - date.dayOfWeek()).startOfDay(time.timeZone());
    case u'M': return QDate(date.year(), date.month(), 1).startOfDay(time.timeZone());
    default: return QDate(date.year(), 1, 1).startOfDay(time.timeZone());
    }
}

std::optional<QDateTime> parseAbsolute(const QString &text, const QTimeZone &zone)
{
    static const QRegularExpression pattern(
        u"^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,3}))?)?)?\\s*"
        "(Z|[+-]\\d{2}:?\\d{2})?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int i) { return match.captured(i).toInt(); };
    const QDate date(number(1), number(2), number(3));
    const QTime time(number(4), number(5), number(6), match.captured(7).leftJustified(3, u'0').toInt());
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    const QStringView offset = match.capturedView(8);
    if (offset.isEmpty())
        return match.captured(4).isEmpty() ? date.startOfDay(zone) : QDateTime(date, time, zone);
    int seconds = 0;
    if (offset != "Z"_L1)
        seconds =
            (offset.sliced(1, 2).toInt() * 60 + offset.last(2).toInt()) * (offset[0] == u'-' ? -60 : 60);
    if (seconds < QTimeZone::MinUtcOffsetSecs || seconds > QTimeZone::MaxUtcOffsetSecs)
        return std::nullopt;
    return QDateTime(date, time, QTimeZone(seconds));
}

std::optional<QDateTime> parseBase(const QString &word, Timestamp now, const QTimeZone &zone)
{
    const QDateTime current = inZone(now, zone);
    if (word == "now"_L1)
        return current;
    if (word == "today"_L1)
        return flooredTo(current, u'd');
    if (word == "yesterday"_L1)
        return current.date().addDays(-1).startOfDay(zone);
    if (word == "tomorrow"_L1)
        return current.date().addDays(1).startOfDay(zone);
    return parseAbsolute(word, zone);
}

/// Ranges that one word stands for.
struct Word
{
    const char16_t *word, *from, *to;
};
constexpr std::array words{
    Word{u"today", u"now/d", u"now"},        Word{u"yesterday", u"now-1d/d", u"now-1d/d"},
    Word{u"this week", u"now/w", u"now"},    Word{u"last week", u"now-1w/w", u"now-1w/w"},
    Word{u"this month", u"now/M", u"now"},   Word{u"last month", u"now-1M/M", u"now-1M/M"},
    Word{u"this year", u"now/y", u"now"},    Word{u"last year", u"now-1y/y", u"now-1y/y"},
    Word{u"today so far", u"now/d", u"now"}, Word{u"this week so far", u"now/w", u"now"},
};

/// Whether a moment can be read at all: at any time of today's world, without asking a clock.
bool isMoment(const QString &text)
{
    return parseMoment(text, fromUnixMs(1'700'000'000'000), QTimeZone::utc(), RangeEdge::From).has_value();
}

} // namespace

RangeText followingRange(Milliseconds length)
{
    const qint64 ms = length.count();
    constexpr std::array<std::pair<qint64, char16_t>, 4> units{
        {{86'400'000, u'd'}, {3'600'000, u'h'}, {60'000, u'm'}, {1'000, u's'}}};
    for (const auto &[unit, letter] : units) {
        if (ms >= unit && ms % unit == 0)
            return {u"now-%1%2"_s.arg(ms / unit).arg(QChar(letter)), u"now"_s};
    }
    return {u"now-%1s"_s.arg(std::max<qint64>(1, (ms + 999) / 1'000)), u"now"_s};
}

RangeText fixedRange(const TimeRange &range, const QTimeZone &zone)
{
    const auto text = [&](Timestamp time) {
        const QDateTime local = inZone(time, zone);
        QString written = local.toString(local.time().msec()         ? u"yyyy-MM-dd HH:mm:ss.zzz"_s
                                             : local.time().second() ? u"yyyy-MM-dd HH:mm:ss"_s
                                                                     : u"yyyy-MM-dd HH:mm"_s);
        // The hour that occurs twice needs its offset to be read back as itself.
        if (QDateTime(local.date(), local.time(), zone) != local)
            written += local.toOffsetFromUtc(local.offsetFromUtc()).toString(u"t"_s).sliced(3);
        if (zone == QTimeZone::utc())
            written += u'Z';
        return written;
    };
    return {text(range.from), text(range.to)};
}

Result<RangeText> parseRange(const QString &text)
{
    const QString clean = text.trimmed();
    for (const Word &word : words) {
        if (clean.compare(QStringView(word.word), Qt::CaseInsensitive) == 0)
            return RangeText{QString::fromUtf16(word.from), QString::fromUtf16(word.to)};
    }
    static const QRegularExpression length(u"^(?:last\\s+)?(\\d{1,6})\\s*([smhdwMy])$"_s);
    if (const auto match = length.match(clean); match.hasMatch()) {
        const QString from = u"now-%1%2"_s.arg(match.captured(1), match.captured(2));
        return isMoment(from) ? Result<RangeText>(RangeText{from, u"now"_s}) : unreadable(clean);
    }
    static const QRegularExpression between(u"\\s+to\\s+|\\s*[–→\\t\\n]\\s*|\\s+-\\s+"_s);
    QStringList parts = clean.split(between);
    if (parts.size() == 1)
        parts.append(u"now"_s);
    if (parts.size() != 2)
        return unreadable(clean);
    for (QString &part : parts) {
        part = part.trimmed();
        if (!isMoment(part))
            return unreadable(part);
    }
    return RangeText{parts[0], parts[1]};
}

Result<Timestamp> parseMoment(const QString &text, Timestamp now, const QTimeZone &zone, RangeEdge edge)
{
    static const QRegularExpression pattern(
        u"^(.*?)((?:\\s*[+-]\\s*\\d{1,6}\\s*[smhdwMy])*)\\s*(?:/([smhdwMy]))?$"_s);
    static const QRegularExpression step(u"([+-])\\s*(\\d{1,6})\\s*([smhdwMy])"_s);
    const QString clean = text.trimmed();
    const QRegularExpressionMatch match = pattern.match(clean);
    std::optional<QDateTime> moment;
    if (match.hasMatch())
        moment = parseBase(match.captured(1).trimmed(), now, zone);
    if (!moment)
        return unreadable(clean);
    for (auto steps = step.globalMatch(match.captured(2)); steps.hasNext();) {
        const QRegularExpressionMatch one = steps.next();
        const qint64 count = one.captured(2).toLongLong();
        moment = added(*moment, one.captured(1) == "-"_L1 ? -count : count, one.captured(3).at(0));
    }
    if (const QString unit = match.captured(3); !unit.isEmpty()) {
        const QDateTime floor = flooredTo(moment->toTimeZone(zone), unit[0]);
        moment = edge == RangeEdge::To && floor <= *moment ? added(floor, 1, unit[0]) : floor;
    }
    if (!moment->isValid())
        return unreadable(clean);
    const Timestamp time = momentOf(*moment);
    if (time < earliestTime || time > latestTime)
        return unreadable(clean);
    return time;
}

Result<TimeRange> resolve(const RangeText &range, Timestamp now, const QTimeZone &zone)
{
    const Result<Timestamp> from = parseMoment(range.from, now, zone, RangeEdge::From);
    if (!from)
        return from.error();
    const Result<Timestamp> to = parseMoment(range.to, now, zone, RangeEdge::To);
    if (!to)
        return to.error();
    if (*to - *from < shortestRange || *to - *from > longestRange)
        return Error{ErrorKind::InvalidInput, u"empty or too long"_s, range.text()};
    return TimeRange{*from, *to};
}

TimeRange zoomed(const TimeRange &range, Timestamp centre, double factor)
{
    const double before = static_cast<double>((centre - range.from).count());
    const double after = static_cast<double>((range.to - centre).count());
    const double length = std::clamp((before + after) * factor, static_cast<double>(shortestRange.count()),
                                     static_cast<double>(longestRange.count()));
    const double scale = length / (before + after);
    TimeRange result{centre - Milliseconds(std::llround(before * scale)),
                     centre + Milliseconds(std::llround(after * scale))};
    if (result.span() < shortestRange) // rounded away
        result.to = result.from + shortestRange;
    return shifted(result, Milliseconds(0));
}

TimeRange shifted(const TimeRange &range, Milliseconds by)
{
    const Milliseconds most = latestTime - range.to;
    const Milliseconds least = std::min(earliestTime - range.from, most);
    by = std::clamp(by, least, most);
    return {std::max(earliestTime, range.from + by), range.to + by};
}

} // namespace fleetscope
