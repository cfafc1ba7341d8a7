// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace fleetscope {

/// Where a `fleetscope://` address leads. It only shows something: nothing is sent, opened or changed by a
/// link, since anybody can put one into a mail.
struct Link
{
    QString page;   ///< id of a page, or empty
    QString filter; ///< for the fleet table; may be empty

    bool operator==(const Link &) const = default;
};

/// `fleetscope://page/telemetry`, `fleetscope://device/aq-0001`, `fleetscope://filter/status%20==%20offline`.
/// Errors: InvalidInput in one sentence.
[[nodiscard]] Result<Link> parseLink(const QString &text);

} // namespace fleetscope
