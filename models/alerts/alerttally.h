// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertlifecycle.h"
#include "models/domain/id.h"

#include <array>
#include <vector>

namespace fleetscope {

/// How one alert counts for its device: 0 not at all, otherwise its severity plus one.
struct AlertShare
{
    quint8 open = 0;   ///< for whoever looks at the device: open and not suppressed
    quint8 firing = 0; ///< for whoever judges it: true right now, told or not
    bool operator==(const AlertShare &) const = default;
};
[[nodiscard]] AlertShare shareOf(const AlertState &state);

/// How many alerts each device has. Thread: the GUI's. Cost: O(1) a move.
class AlertTally
{
public:
    struct Counts
    {
        std::array<quint16, 3> open{}, firing{}; ///< by severity
        [[nodiscard]] int worst() const;         ///< of the open ones: 0 none, otherwise severity plus one
        [[nodiscard]] int all() const { return open[0] + open[1] + open[2]; }
    };

    void move(DeviceHandle device, AlertShare before, AlertShare now);
    [[nodiscard]] Counts of(DeviceHandle device) const;
    /// Those whose open alerts changed since the last call; each once, in no order.
    [[nodiscard]] std::vector<DeviceHandle> takeChanged();

private:
    std::vector<Counts> m_counts; // by handle
    std::vector<bool> m_isChanged;
    std::vector<DeviceHandle> m_changed;
};

} // namespace fleetscope
