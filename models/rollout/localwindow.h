// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QTimeZone>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fleetscope {

/// Times of the week, by the wall clock of the device, in which it may be updated.
struct MaintenanceWindow
{
    quint8 days = 0x7f;               ///< bit 0: Monday; the day on which the window opens
    std::chrono::minutes opens{0};    ///< since midnight, below 24 h
    std::chrono::minutes closes{24h}; ///< not after `opens`: on the next day
    bool operator==(const MaintenanceWindow &) const = default;
};

/// One opening: [from, to).
struct Opening
{
    Timestamp from = noTime, to = noTime;
    bool operator==(const Opening &) const = default;
};

/// `mon,tue 22:00-04:00`; `*` for all days. What devices and the stored plan carry.
[[nodiscard]] std::string windowText(const MaintenanceWindow &window);
/// Errors: InvalidInput.
[[nodiscard]] Result<MaintenanceWindow> windowFromText(std::string_view text);

/// The first moment at which the wall clock of `zone` shows `wall` (milliseconds since 1970, as if it were
/// UTC) or later: the earlier of two when the hour is repeated, the end of the gap when it is left out.
[[nodiscard]] Timestamp firstMoment(const QTimeZone &zone, Timestamp wall);

/// The openings that end after `now`, the current one first, at most `count`. One that a change of the clocks
/// leaves without time is left out. Empty when the window has no days. Cost: about 10 µs each.
[[nodiscard]] std::vector<Opening> nextOpenings(const MaintenanceWindow &window, const QTimeZone &zone,
                                                Timestamp now, int count);

/// Answers "may it now, and when" for many devices in few zones, with one look at the time-zone data per
/// opening and zone. Thread: one.
class WindowClock
{
public:
    WindowClock() = default;
    /// `fallback`: the zone of devices that told none, or one that does not exist.
    WindowClock(MaintenanceWindow window, std::string fallback);

    struct Answer
    {
        bool open = true;
        Timestamp changes = noTime; ///< when it closes or opens; `noTime`: never
    };
    [[nodiscard]] Answer ask(const std::string &zone, Timestamp now);

private:
    bool m_always = true;
    MaintenanceWindow m_window;
    std::string m_fallback;
    std::unordered_map<std::string, Opening> m_openings;
};

} // namespace fleetscope
