// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/localwindow.h"

#include <QByteArray>
#include <QDateTime>

#include <array>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::string_view, 7> dayKeys{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

Milliseconds offsetAt(const QTimeZone &zone, Timestamp moment)
{
    return std::chrono::seconds(
        zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toUnixMs(moment), QTimeZone::utc())));
}

QTimeZone zoneOf(const std::string &id, const std::string &fallback)
{
    for (const std::string &name : {id, fallback}) {
        if (name.empty())
            continue;
        QTimeZone zone(QByteArray::fromStdString(name));
        if (zone.isValid())
            return zone;
    }
    return QTimeZone::utc();
}

Error badWindow(std::string_view text)
{
    return {ErrorKind::InvalidInput, u"a window is written like \"mon,tue 22:00-04:00\""_s,
            QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))};
}

std::string timeText(std::chrono::minutes time)
{
    const auto count = time.count();
    std::string text = "00:00";
    text[0] = static_cast<char>('0' + count / 600);
    text[1] = static_cast<char>('0' + count / 60 % 10);
    text[3] = static_cast<char>('0' + count % 60 / 10);
    text[4] = static_cast<char>('0' + count % 10);
    return text;
}

bool readTime(std::string_view text, std::chrono::minutes &time)
{
    if (text.size() != 5 || text[2] != ':')
        return false;
    int digits[4];
    const size_t places[4] = {0, 1, 3, 4};
    for (size_t i = 0; i < 4; ++i) {
        const char c = text[places[i]];
        if (c < '0' || c > '9')
            return false;
        digits[i] = c - '0';
    }
    const int hours = digits[0] * 10 + digits[1], minutes = digits[2] * 10 + digits[3];
    time = std::chrono::minutes(hours * 60 + minutes);
    return minutes < 60 && time <= 24h;
}

} // namespace

std::string windowText(const MaintenanceWindow &window)
{
    std::string text;
    if ((window.days & 0x7f) == 0x7f) {
        text = "*";
    } else {
        for (size_t day = 0; day < dayKeys.size(); ++day) {
            if (window.days & (1U << day))
                text.append(text.empty() ? "" : ",").append(dayKeys[day]);
        }
    }
    return text + ' ' + timeText(window.opens) + '-' + timeText(window.closes);
}

Result<MaintenanceWindow> windowFromText(std::string_view text)
{
    MaintenanceWindow window;
    const size_t space = text.find(' ');
    if (space == std::string_view::npos || text.size() - space != 12 || text[space + 6] != '-'
        || !readTime(text.substr(space + 1, 5), window.opens)
        || !readTime(text.substr(space + 7), window.closes) || window.opens >= 24h)
        return badWindow(text);
    std::string_view days = text.substr(0, space);
    if (days == "*")
        return window;
    window.days = 0;
    while (!days.empty()) {
        const std::string_view day = days.substr(0, days.find(','));
        days.remove_prefix(std::min(days.size(), day.size() + 1));
        size_t index = 0;
        while (index < dayKeys.size() && dayKeys[index] != day)
            ++index;
        if (index == dayKeys.size())
            return badWindow(text);
        window.days = static_cast<quint8>(window.days | (1U << index));
    }
    if (window.days == 0)
        return badWindow(text);
    return window;
}

Timestamp firstMoment(const QTimeZone &zone, Timestamp wall)
{
    // No place is more than 14 h from UTC, so these two lie before and after the moment, and at most one
    // change of the clocks between them.
    Timestamp before = wall - 26h, after = wall + 26h;
    const Milliseconds old = offsetAt(zone, before), young = offsetAt(zone, after);
    if (old == young)
        return wall - old;
    while (after - before > 1ms) {
        const Timestamp middle = before + (after - before) / 2;
        (offsetAt(zone, middle) == old ? before : after) = middle;
    }
    const Timestamp change = after;
    if (wall - old < change)
        return wall - old;
    return std::max(wall - young, change);
}

std::vector<Opening> nextOpenings(const MaintenanceWindow &window, const QTimeZone &zone, Timestamp now,
                                  int count)
{
    std::vector<Opening> openings;
    const Timestamp localNow = now + offsetAt(zone, now);
    auto day = std::chrono::floor<std::chrono::days>(localNow) - std::chrono::days(2);
    // A year finds every weekday, also where changes of the clocks swallow a few openings.
    for (int i = 0; i < 370 && openings.size() < static_cast<size_t>(count);
         ++i, day += std::chrono::days(1)) {
        const unsigned weekday = std::chrono::weekday(day).iso_encoding() - 1;
        if (!(window.days & (1U << weekday)))
            continue;
        const Timestamp opens = Timestamp(day) + window.opens;
        const Timestamp closes = Timestamp(day) + window.closes
            + (window.closes <= window.opens ? Milliseconds(24h) : Milliseconds(0));
        const Opening opening{firstMoment(zone, opens), firstMoment(zone, closes)};
        if (opening.from < opening.to && opening.to > now)
            openings.push_back(opening);
    }
    return openings;
}

WindowClock::WindowClock(MaintenanceWindow window, std::string fallback)
    : m_always(false)
    , m_window(window)
    , m_fallback(std::move(fallback))
{ }

WindowClock::Answer WindowClock::ask(const std::string &zone, Timestamp now)
{
    if (m_always)
        return {};
    // A million invented zone names must not become a million entries.
    if (m_openings.size() > 2'000)
        m_openings.clear();
    Opening &opening = m_openings[zone];
    if (opening.to == noTime || now >= opening.to || now < opening.from - 370 * 24h) {
        const auto next = nextOpenings(m_window, zoneOf(zone, m_fallback), now, 1);
        if (next.empty())
            return {.open = false, .changes = noTime};
        opening = next.front();
    }
    if (now >= opening.from)
        return {.open = true, .changes = opening.to};
    return {.open = false, .changes = opening.from};
}

} // namespace fleetscope
