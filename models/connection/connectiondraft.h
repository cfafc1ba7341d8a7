// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectionsettings.h"

#include <vector>

namespace fleetscope {

/// A part of the editor: what a fault is in, and where "Fix…" goes.
enum class DraftField : quint8 {
    None,
    Name,
    Host,
    Port,
    Transport,
    Path,
    User,
    Password,
    ClientId,
    CaFile,
    Certificate,
    Key,
    Passphrase,
    ServerName,
    Alpn,
    Verify,
    Dialect,
    Filters,
    Version,
    Proxy,
    Advanced,
};

enum class SignIn : quint8 { Nothing, Password, Token, Certificate };

/// A connection as a user edits it and as the store keeps it. Secrets are no part of it.
struct ConnectionDraft
{
    QString id; ///< stable; secrets are kept under it
    QString name;
    QString keptAs; ///< the name under which its past is stored, when that is another: it was renamed
    MqttTransport transport = MqttTransport::Tls;
    QString host;
    quint16 port = 8883;
    QByteArray path = "/mqtt"; ///< of a WebSocket
    QString user;
    bool token = false;       ///< a secret token stands for the user; then `user` is empty
    bool askPassword = false; ///< never keep it
    QString clientId;         ///< empty: a new one for each run
    TlsOptions tls;           ///< without its passphrase
    QString prefix = QStringLiteral("iot");
    std::vector<TopicTemplate> templates;  ///< not empty: used instead of `prefix`
    QList<MqttSubscription> subscriptions; ///< empty: what the dialect needs
    MqttVersion version = MqttVersion::V5;
    bool cleanStart = true;
    quint32 sessionExpirySeconds = 0;
    quint16 keepAliveSeconds = 60;
    ReconnectPolicy reconnect;
    ProxyOptions proxy; ///< without its password
    int rateGuard = 0;
    bool openAtStart = true;
};

/// What is wrong with one field. `fatal` ones cannot be saved.
struct DraftFault
{
    enum class Kind : quint8 {
        Missing,
        NotAHost,
        NotAPath,
        NotAFilter,
        NotADialect,
        TakesEverything, ///< a filter `#`, or one as wide: only with the user's word
        NotVerified,     ///< certificate checks are off
        KeyWithoutCertificate,
        TooLong,
        NameTaken,
        PasswordInTheClear, ///< a password over a transport without TLS
    };
    DraftField field = DraftField::None;
    Kind kind = Kind::Missing;
    bool fatal = true;
    QString subject; ///< the filter, the pattern
    bool operator==(const DraftFault &) const = default;
};

/// Everything that is wrong, in the order of the editor. `otherNames` are the names of the other connections.
[[nodiscard]] std::vector<DraftFault> checkDraft(const ConnectionDraft &draft,
                                                 const QStringList &otherNames = {});
/// One sentence for the user, translated.
[[nodiscard]] QString faultText(const DraftFault &fault);

/// Whether a filter asks for nearly everything that a broker has: `#`, `+/#`, also shared.
[[nodiscard]] bool takesEverything(const QByteArray &filter);

/// Errors: InvalidInput when the prefix or a template is none.
[[nodiscard]] Result<Dialect> dialectOf(const ConnectionDraft &draft);
/// What will be subscribed to: those of the draft, or what its dialect needs with QoS 1.
[[nodiscard]] QList<MqttSubscription> subscriptionsOf(const ConnectionDraft &draft, const Dialect &dialect);
/// Errors: InvalidInput with the field as subject when the draft has a fatal fault.
[[nodiscard]] Result<ConnectionSettings> settingsOf(const ConnectionDraft &draft);

/// Changes the transport; the port follows as long as it is the usual one of the transport before.
void changeTransport(ConnectionDraft &draft, MqttTransport transport);

} // namespace fleetscope
