// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/mqttclient.h"

#include <QString>

namespace fleetscope {

/// A connection in words, translated and plain.
struct ConnectionSentence
{
    QString headline; ///< what is the case, with the name of the connection
    QString hint;     ///< why, and what to do next; empty when nothing needs doing

    bool operator==(const ConnectionSentence &) const = default;
};

/// `name` is what the user calls the connection, `host` the broker it goes to. Thread: any.
[[nodiscard]] ConnectionSentence connectionSentence(const MqttStatus &status, const QString &name,
                                                    const QString &host);

/// One or two words for the status bar: "Connected", "Reconnecting".
[[nodiscard]] QString connectionWord(const MqttStatus &status);

/// "Trying again in 12 s", for the wait that is left; empty when nothing is waited for.
[[nodiscard]] QString retryNote(Milliseconds left);

} // namespace fleetscope
