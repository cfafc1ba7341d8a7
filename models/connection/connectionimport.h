// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectionjson.h"

#include <vector>

namespace fleetscope {

enum class ImportSource : quint8 { Fleetscope, Mqttx, MqttExplorer };

/// One connection out of a file of ours or of another program.
struct ImportedConnection
{
    ConnectionDraft draft;
    QByteArray password; ///< secret that the file held in the clear; belongs into the keychain
    QStringList notes;   ///< what could not be taken over, translated
};

struct ConnectionImport
{
    ImportSource source = ImportSource::Fleetscope;
    std::vector<ImportedConnection> connections;
};

/// Reads a file of connections: our own export or a single connection, the JSON export of MQTTX,
/// settings.json of MQTT Explorer. A `#` of those is not taken over: their default is not our user's wish.
///
/// Errors: InvalidInput when it is none of these. Thread: any.
[[nodiscard]] Result<ConnectionImport> importConnections(const QByteArray &json, const PathResolver &resolve);

/// The file that import reads again: no secrets, no identifiers of the store.
[[nodiscard]] QByteArray exportConnections(const std::vector<ConnectionDraft> &drafts);

} // namespace fleetscope
