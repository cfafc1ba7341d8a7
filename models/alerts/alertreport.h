// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertlifecycle.h"
#include "models/ports/alertstore.h"

#include <QString>

#include <compare>
#include <optional>
#include <vector>

namespace fleetscope {

/// One alert, for ever: its rule and what it is about. By names, so that it means the same in the next run.
struct AlertKey
{
    QString source;
    QString rule; ///< its id
    AlertSubject kind = AlertSubject::Device;
    QString subject; ///< the device or the group; empty for the connection
    bool operator==(const AlertKey &) const = default;
};
[[nodiscard]] inline size_t qHash(const AlertKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.source, key.rule, static_cast<int>(key.kind), key.subject);
}

/// What happened to an alert, as it travels from the engine to the rest of the program.
struct AlertReport
{
    AlertKey key;
    AlertState state;
    std::vector<AlertTransition> transitions;
    std::optional<AlertNotice> notice;
    double value = 0; ///< what the rule saw last; not a number: nothing to show
    QString by, text;
    bool gone = false; ///< its rule was removed or switched off: nothing will happen any more
};

/// What a person wants of an alert.
struct AlertOrder
{
    AlertKey key;
    AlertEvent event;
};

} // namespace fleetscope
