// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QString>

namespace fleetscope {

/// What the application knows that the fleet page shows. Texts are translated, and plain.
struct FleetPageState
{
    enum class Phase : quint8 {
        Idle,    ///< nothing to connect to: `text`, `hint`, `action`
        Loading, ///< `text`, `done` of `total` devices
        Waiting, ///< connected for `since`, and no device yet: `hint`, `action`
        Failed,  ///< `text` says what, `why`, `hint` what to do next
        Live,
    };
    Phase phase = Phase::Live;
    QString text;
    QString why;
    QString hint;
    QString action; ///< the verb of the one button; empty: none
    Milliseconds since{0};
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known

    bool frozen = false;
    Milliseconds frozenFor{0};
    quint64 waitingUpdates = 0; ///< while frozen

    qint64 cachedDevices = 0; ///< as an earlier run left them
    QString cachedAt;         ///< when the last of them was heard, as a clock shows it

    bool operator==(const FleetPageState &) const = default;
};

} // namespace fleetscope
