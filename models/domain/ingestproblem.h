// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/counters.h"
#include "models/domain/timestamp.h"

#include <QByteArray>

namespace fleetscope {

/// One kind of trouble with one topic.
struct IngestProblem
{
    Rejection rejection{};
    QByteArray topic; ///< at most 256 bytes of it
    quint64 count = 0;
    Timestamp first = noTime;
    Timestamp last = noTime;
};

} // namespace fleetscope
