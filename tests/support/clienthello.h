// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace fleetscope {

/// What a TLS client asks for in its first message.
struct ClientHello
{
    QByteArray serverName; ///< SNI; empty when there is none
    QByteArrayList alpn;
};

/// Reads the first bytes of a TLS connection (RFC 8446 section 4.1.2, RFC 6066 section 3, RFC 7301); nothing
/// when they are no whole ClientHello.
[[nodiscard]] std::optional<ClientHello> parseClientHello(const QByteArray &bytes);

} // namespace fleetscope
