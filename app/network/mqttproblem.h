// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/testreport.h"
#include "models/ports/mqttclient.h"

#include <QString>

namespace fleetscope {

/// Why a connection cannot be made or has ended, in the classes that a user can act on.
struct MqttProblem
{
    MqttFailure failure = MqttFailure::None;
    QString
        detail; ///< untranslated: the system's words, a file, the names of a certificate, a date; no secret
    TestFailure cause = TestFailure::None; ///< the same, finer, where that is known

    explicit operator bool() const { return failure != MqttFailure::None; }
};

} // namespace fleetscope
