// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectiondraft.h"

#include <QJsonObject>

#include <functional>

namespace fleetscope {

/// Makes the name of a file in a connection absolute.
using PathResolver = std::function<QString(const QString &path)>;

/// The JSON of a connection (README, "Connection files"). Unknown keys are an error that names them.
/// Errors: InvalidInput naming the key, also for a password in the URL.
[[nodiscard]] Result<ConnectionDraft> connectionFromJson(const QJsonObject &object,
                                                         const PathResolver &resolve);
/// The same from bytes.
[[nodiscard]] Result<ConnectionDraft> connectionFromJson(const QByteArray &json, const PathResolver &resolve);
/// The other way round; what has its default is left out. Holds no secret, because a draft has none; the
/// passphrase and the password of the proxy are left out whatever they are.
[[nodiscard]] QJsonObject connectionToJson(const ConnectionDraft &draft);

/// "telemetry", "reading", "status", … and back; Unknown is "ignore".
[[nodiscard]] QString topicKindName(TopicKind kind);

} // namespace fleetscope
