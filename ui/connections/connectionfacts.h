// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/brokerfigures.h"
#include "models/connection/certificateinfo.h"
#include "ui/widgets/statelook.h"

#include <optional>
#include <vector>

namespace fleetscope {

/// Everything that is known about one connection now, in words. Texts are translated, and plain.
struct ConnectionFacts
{
    QString id; ///< empty: nothing is chosen
    QString name;
    QString address;
    StateLook look;
    QString word;     ///< the state
    QString headline; ///< what is the case
    QString hint;     ///< why, and what to do
    QString note;     ///< "Trying again in 12 s"
    QString remedy;   ///< a verb for what helps, such as "Use a new identifier"; empty: nothing to press
    bool canRetry = false;
    bool isRunning = false; ///< it is to be connected, whether it is or not
    bool isStored = false;  ///< it can be edited and removed
    std::vector<BrokerFigure> lines;
    std::vector<BrokerFigure> brokerLines; ///< what the broker tells about itself
    std::optional<CertificateInfo> server;
    std::optional<CertificateInfo> own;
    bool verified = true;
    Timestamp now = noTime;
};

} // namespace fleetscope
