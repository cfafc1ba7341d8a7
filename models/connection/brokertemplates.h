// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectiondraft.h"

#include <span>

namespace fleetscope {

/// What one kind of broker usually needs.
struct BrokerTemplate
{
    const char *key; ///< stable
    QString (*title)();
    QString (*hint)(); ///< what only its owner knows: where to find host, certificate, identifier
    MqttTransport transport = MqttTransport::Tls;
    quint16 port = 8883;
    const char *path = "/mqtt";
    const char *hostPattern = ""; ///< how its host looks
    const char *alpn = "";        ///< empty: none
    MqttVersion version = MqttVersion::V5;
    SignIn signIn = SignIn::Password;
    const char *topic = ""; ///< of a custom template; empty: the built-in dialect
};

[[nodiscard]] std::span<const BrokerTemplate> brokerTemplates();

/// Sets what the template says and keeps what the user has: name, host, user, files.
void applyTemplate(const BrokerTemplate &broker, ConnectionDraft &draft);

/// The template that a host name belongs to, or null: `….iot.eu-west-1.amazonaws.com` is AWS.
[[nodiscard]] const BrokerTemplate *templateForHost(const QString &host);

} // namespace fleetscope
