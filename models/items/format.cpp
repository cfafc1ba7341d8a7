// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr QChar narrowSpace{0x202f};
constexpr QChar minus{0x2212};

QString tr(const char *text) { return QCoreApplication::translate("format", text); }

QString united(qint64 number, const char *unit)
{
    return QLocale().toString(number) + narrowSpace + tr(unit);
}

QDateTime local(Timestamp time) { return QDateTime::fromMSecsSinceEpoch(toUnixMs(time)); }

} // namespace

QString durationText(Milliseconds duration)
{
    const qint64 ms = std::abs(duration.count());
    if (ms < 1'000)
        return united(ms, QT_TRANSLATE_NOOP("format", "ms"));
    const qint64 s = (ms + 500) / 1'000;
    if (s < 100)
        return united(s, QT_TRANSLATE_NOOP("format", "s"));
    if (s < 100 * 60)
        return united((s + 30) / 60, QT_TRANSLATE_NOOP("format", "min"));
    if (s < 48 * 3'600)
        return united((s + 1'800) / 3'600, QT_TRANSLATE_NOOP("format", "h"));
    return united((s + 43'200) / 86'400, QT_TRANSLATE_NOOP("format", "d"));
}

QString ageText(Timestamp time, Timestamp now)
{
    if (time == noTime)
        return u"—"_s;
    const Milliseconds age = now - time;
    if (age < 1s)
        return QCoreApplication::translate("format", "now");
    if (age < 60s)
        return united(age / 1s, QT_TRANSLATE_NOOP("format", "s"));
    if (age < 60min)
        return united(age / 1min, QT_TRANSLATE_NOOP("format", "min"));
    return clockText(time, now);
}

QString clockText(Timestamp time, Timestamp now)
{
    if (time == noTime)
        return u"—"_s;
    const QDateTime then = local(time);
    const QLocale locale;
    const qint64 days = then.date().daysTo(local(now).date());
    const QString clock = locale.toString(then.time(), QLocale::ShortFormat);
    if (days == 0)
        return clock;
    if (days < 7)
        return locale.standaloneDayName(then.date().dayOfWeek(), QLocale::ShortFormat) + u' ' + clock;
    return then.date().toString(Qt::ISODate);
}

QString agoText(Timestamp time, Timestamp now)
{
    const QString age = ageText(time, now);
    if (time == noTime)
        return age;
    if (now - time < 1s)
        return QCoreApplication::translate("format", "just now");
    if (now - time < 60min)
        return QCoreApplication::translate("format", "%1 ago").arg(age);
    return (local(time).date() == local(now).date() ? QCoreApplication::translate("format", "at %1")
                                                    : QCoreApplication::translate("format", "on %1"))
        .arg(age);
}

QString offsetText(Milliseconds offset)
{
    return (offset.count() < 0 ? QString(minus) : u"+"_s) + durationText(offset);
}

QString isoLocalText(Timestamp time)
{
    if (time == noTime)
        return {};
    const QDateTime then = local(time);
    return then.toOffsetFromUtc(then.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QString isoUtcText(Timestamp time)
{
    return time == noTime
        ? QString()
        : QDateTime::fromMSecsSinceEpoch(toUnixMs(time)).toUTC().toString(Qt::ISODateWithMs);
}

QString numberText(double value, int decimals)
{
    QString text = QLocale().toString(value, 'f', decimals);
    if (text.startsWith(u'-'))
        text[0] = minus;
    return text;
}

QString withUnit(const QString &number, const QString &unit)
{
    return unit.isEmpty() ? number : number + narrowSpace + unit;
}

QString countText(quint64 count) { return QLocale().toString(count); }

QString rateText(double perSecond)
{
    return QLocale().toString(perSecond, 'f', perSecond > 0 && perSecond < 9.95 ? 1 : 0);
}

QString bytesText(quint64 bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < 1'024 ? 0 : 1);
}

} // namespace fleetscope
