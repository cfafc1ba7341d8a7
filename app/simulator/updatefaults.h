// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

namespace fleetscope {

/// How often an update of a simulated device goes wrong, each as the share of attempts.
struct UpdateFaults
{
    double rejects = 0; ///< refuses for good
    double defers = 0;  ///< says "not now" once, for a minute
    double badHash = 0; ///< the download is not what the manifest says
    double badSignature = 0;
    double stalls = 0; ///< stops in the download, without a word
    double fullDisk = 0;
    double installFails = 0;
    double rollsBack = 0;   ///< boots the new version once, then the old one again
    double rebootLoops = 0; ///< boots again and again in the probation
    double bricks = 0;      ///< never comes back
    double lies = 0;        ///< claims success with the old version
    double reportsLate = 0; ///< after half an hour
    double duplicates = 0;  ///< says everything twice
    double regresses = 0;   ///< runs the old version again an hour after its success
    bool operator==(const UpdateFaults &) const = default;
};

struct UpdatePace
{
    Milliseconds step{500ms}; ///< between two reports
    Milliseconds download{20s};
    Milliseconds install{10s};
    Milliseconds reboot{5s};
    bool operator==(const UpdatePace &) const = default;
};

} // namespace fleetscope
