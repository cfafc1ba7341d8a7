// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/timeticks.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

enum class Unit : quint8 { Millisecond, Clock, Hour, Day, Month, Year };

struct Step
{
    Unit unit;
    qint64 count;  ///< of ms for Millisecond and Clock, else of the unit; 7 days are weeks from Monday
    double length; ///< about, in ms
};

constexpr double day = 86'400'000;

constexpr std::array steps{
    Step{Unit::Millisecond, 1, 1},
    Step{Unit::Millisecond, 2, 2},
    Step{Unit::Millisecond, 5, 5},
    Step{Unit::Millisecond, 10, 10},
    Step{Unit::Millisecond, 20, 20},
    Step{Unit::Millisecond, 50, 50},
    Step{Unit::Millisecond, 100, 100},
    Step{Unit::Millisecond, 200, 200},
    Step{Unit::Millisecond, 500, 500},
    Step{Unit::Clock, 1'000, 1'000},
    Step{Unit::Clock, 2'000, 2'000},
    Step{Unit::Clock, 5'000, 5'000},
    Step{Unit::Clock, 10'000, 10'000},
    Step{Unit::Clock, 15'000, 15'000},
    Step{Unit::Clock, 30'000, 30'000},
    Step{Unit::Clock, 60'000, 60'000},
    Step{Unit::Clock, 120'000, 120'000},
    Step{Unit::Clock, 300'000, 300'000},
    Step{Unit::Clock, 600'000, 600'000},
    Step{Unit::Clock, 900'000, 900'000},
    Step{Unit::Clock, 1'800'000, 1'800'000},
    Step{Unit::Hour, 1, 3'600'000},
    Step{Unit::Hour, 2, 7'200'000},
    Step{Unit::Hour, 3, 10'800'000},
    Step{Unit::Hour, 6, 21'600'000},
    Step{Unit::Hour, 12, 43'200'000},
    Step{Unit::Day, 1, day},
    Step{Unit::Day, 2, 2 * day},
    Step{Unit::Day, 7, 7 * day},
    Step{Unit::Day, 14, 14 * day},
    Step{Unit::Month, 1, 28 * day},
    Step{Unit::Month, 2, 59 * day},
    Step{Unit::Month, 3, 89 * day},
    Step{Unit::Month, 6, 181 * day},
    Step{Unit::Year, 1, 365 * day},
    Step{Unit::Year, 2, 730 * day},
    Step{Unit::Year, 5, 1'826 * day},
    Step{Unit::Year, 10, 3'652 * day},
    Step{Unit::Year, 20, 7'305 * day},
    Step{Unit::Year, 50, 18'262 * day},
};

Step stepFor(const TimeRange &range, int most)
{
    const double span = static_cast<double>(range.span().count());
    for (const Step &step : steps) {
        if (span / step.length <= most - 1)
            return step;
    }
    return steps.back();
}

QDateTime inZone(Timestamp time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(time), zone);
}

/// The first tick at or before the range.
QDate firstDate(const Step &step, QDate date)
{
    switch (step.unit) {
    case Unit::Day:
        // Counted from a fixed Monday, so that ticks stay where they are while the range moves.
        return date.addDays(-(date.toJulianDay() % step.count));
    case Unit::Month: {
        const int month = static_cast<int>((date.month() - 1) / step.count * step.count) + 1;
        return {date.year(), month, 1};
    }
    case Unit::Year: return {static_cast<int>(date.year() / step.count * step.count), 1, 1};
    default: return date;
    }
}

QDate nextDate(const Step &step, QDate date)
{
    switch (step.unit) {
    case Unit::Month: return date.addMonths(static_cast<int>(step.count));
    case Unit::Year: return date.addYears(static_cast<int>(step.count));
    case Unit::Day: return date.addDays(step.count);
    default: return date.addDays(1);
    }
}

std::vector<Timestamp> tickTimes(const Step &step, const TimeRange &range, const QTimeZone &zone)
{
    std::vector<Timestamp> times;
    const auto add = [&](Timestamp time) {
        if (range.contains(time) && (times.empty() || time > times.back()))
            times.push_back(time);
    };
    const QDateTime start = inZone(range.from, zone);
    if (step.unit == Unit::Millisecond || step.unit == Unit::Clock) {
        // Offsets from UTC are whole quarters of an hour today, but not in every past.
        const qint64 local = toUnixMs(range.from) + start.offsetFromUtc() * 1'000LL;
        const qint64 rest = local % step.count;
        for (Timestamp time = range.from + Milliseconds(rest > 0 ? step.count - rest : 0); time < range.to;
             time += Milliseconds(step.count))
            add(time);
        return times;
    }
    const auto moment = [](const QDateTime &time) { return fromUnixMs(time.toMSecsSinceEpoch()); };
    for (QDate date = firstDate(step, start.date()); date.isValid(); date = nextDate(step, date)) {
        const Timestamp midnight = moment(date.startOfDay(zone));
        if (midnight >= range.to)
            break;
        add(midnight);
        if (step.unit != Unit::Hour)
            continue;
        for (int hour = static_cast<int>(step.count); hour < 24; hour += static_cast<int>(step.count)) {
            const QTime clock(hour, 0);
            const QDateTime tick(date, clock, zone);
            if (tick.time() == clock) // else skipped by daylight saving time
                add(moment(tick));
        }
    }
    return times;
}

/// Without the year: "29 Mar", in the order of the locale.
QString dayText(const QDate &date, const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = format.indexOf(u'M') < format.indexOf(u'd');
    return locale.toString(date, monthFirst ? u"MMM d"_s : u"d MMM"_s);
}

QString clockText(const QTime &time, const Step &step, const QLocale &locale)
{
    if (step.unit == Unit::Millisecond)
        return locale.toString(time, u"HH:mm:ss.zzz"_s);
    return locale.toString(time,
                           step.unit == Unit::Clock && step.count < 60'000 ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

} // namespace

std::vector<TimeTick> timeTicks(const TimeRange &range, int most, const QTimeZone &zone,
                                const QLocale &locale)
{
    const Step step = stepFor(range, std::max(2, most));
    std::vector<TimeTick> ticks;
    QDate before;
    for (const Timestamp time : tickTimes(step, range, zone)) {
        const QDateTime local = inZone(time, zone);
        TimeTick tick{.time = time, .text = {}, .date = {}};
        switch (step.unit) {
        case Unit::Year: tick.text = locale.toString(local.date(), u"yyyy"_s); break;
        case Unit::Month:
            tick.text = locale.toString(local.date(), u"MMM"_s);
            if (before.isNull() || before.year() != local.date().year())
                tick.date = locale.toString(local.date(), u"yyyy"_s);
            break;
        case Unit::Day:
            tick.text = dayText(local.date(), locale);
            if (before.isNull() || before.year() != local.date().year())
                tick.date = locale.toString(local.date(), u"yyyy"_s);
            break;
        default:
            tick.text = clockText(local.time(), step, locale);
            if (before != local.date())
                tick.date = locale.toString(local.date(), u"ddd "_s) + dayText(local.date(), locale);
        }
        before = local.date();
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

QString momentText(Timestamp time, Milliseconds span, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime local = inZone(time, zone);
    const QString clock = locale.toString(local.time(), span < 10s ? u"HH:mm:ss.zzz"_s : u"HH:mm:ss"_s);
    return locale.toString(local.date(), u"ddd "_s) + dayText(local.date(), locale) + u' ' + clock;
}

} // namespace fleetscope
