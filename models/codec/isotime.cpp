// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/isotime.h"

namespace fleetscope {
namespace {

/// Takes a text apart from the left; after the first piece that is missing nothing matches any more.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_rest(text)
    { }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] bool failed() const { return m_failed; }
    bool take(std::string_view anyOf)
    {
        if (m_rest.empty() || anyOf.find(m_rest.front()) == anyOf.npos)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    void expect(std::string_view anyOf) { m_failed = !take(anyOf) || m_failed; }
    int number(size_t digits)
    {
        int value = 0;
        for (size_t i = 0; i < digits; ++i) {
            if (m_rest.empty() || !isDigit(m_rest.front())) {
                m_failed = true;
                return 0;
            }
            value = value * 10 + (m_rest.front() - '0');
            m_rest.remove_prefix(1);
        }
        return value;
    }
    /// The digits behind a decimal point as thousandths, cut after the third.
    int thousandths()
    {
        int value = number(1) * 100;
        int weight = 10;
        for (; !m_rest.empty() && isDigit(m_rest.front()); weight /= 10) {
            value += (m_rest.front() - '0') * weight;
            m_rest.remove_prefix(1);
        }
        return value;
    }

private:
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    std::string_view m_rest;
    bool m_failed = false;
};

} // namespace

Timestamp parseIsoTime(std::string_view text) noexcept
{
    using namespace std::chrono;
    Scanner scanner(text);
    const year year{scanner.number(4)};
    scanner.expect("-");
    const month month{static_cast<unsigned>(scanner.number(2))};
    scanner.expect("-");
    const day day{static_cast<unsigned>(scanner.number(2))};
    const year_month_day date{year, month, day};
    if (scanner.failed() || !date.ok())
        return noTime;

    Timestamp time{sys_days(date)};
    if (!scanner.atEnd()) {
        scanner.expect("Tt ");
        const int hour = scanner.number(2);
        scanner.expect(":");
        const int minute = scanner.number(2);
        const int second = scanner.take(":") ? scanner.number(2) : 0;
        const int thousandth = scanner.take(".,") ? scanner.thousandths() : 0;
        if (hour > 23 || minute > 59 || second > 60) // 60: a leap second
            return noTime;
        time += hours(hour) + minutes(minute) + seconds(second) + milliseconds(thousandth);
        if (!scanner.atEnd() && !scanner.take("Zz")) {
            const bool isWest = scanner.take("-");
            if (!isWest)
                scanner.expect("+");
            const int offsetHours = scanner.number(2);
            const int offsetMinutes = scanner.take(":") || !scanner.atEnd() ? scanner.number(2) : 0;
            if (offsetHours > 23 || offsetMinutes > 59)
                return noTime;
            const minutes offset = hours(offsetHours) + minutes(offsetMinutes);
            time -= isWest ? -offset : offset;
        }
    }
    const bool isFine = !scanner.failed() && scanner.atEnd() && time >= earliestTime && time <= latestTime;
    return isFine ? time : noTime;
}

} // namespace fleetscope
