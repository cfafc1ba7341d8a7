// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/secretlookup.h"

#include "app/network/tlsinspection.h"
#include "app/session/connectionfile.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace fleetscope {

QList<SecretKind> SecretLookup::needs(const ConnectionSettings &settings)
{
    QList<SecretKind> kinds;
    if (settings.needsPassword)
        kinds.append(SecretKind::Password);
    TlsOptions tls = settings.mqtt.tls;
    tls.caFile.clear();
    tls.keyPassphrase.clear();
    if (!tls.certificateFile.isEmpty() && inspectTls(tls).ownProblem == CredentialProblem::WrongPassphrase)
        kinds.append(SecretKind::Passphrase);
    if (settings.mqtt.proxy.kind != ProxyKind::None && !settings.mqtt.proxy.user.isEmpty())
        kinds.append(SecretKind::ProxyPassword);
    return kinds;
}

QByteArray SecretLookup::variable(const QString &connectionName, SecretKind kind)
{
    static constexpr const char *endings[] = {"", "_PASSPHRASE", "_PROXY"};
    return secretVariable(connectionName) + endings[static_cast<int>(kind)];
}

QString SecretLookup::key(const ConnectionSettings &settings, SecretKind kind)
{
    const bool hasPlace = !settings.id.isEmpty() && !settings.id.startsWith("file:"_L1);
    return secretKey(hasPlace ? settings.id : u"name:"_s + settings.name, kind);
}

void SecretLookup::find(const ConnectionSettings &settings, const ConnectionSecrets &known, QObject *context,
                        std::function<void(FoundSecrets)> then)
{
    struct Search
    {
        FoundSecrets found;
        qsizetype left = 0;
        std::function<void(FoundSecrets)> then;
    };
    const auto search = std::make_shared<Search>();
    search->found.secrets = known;
    QList<SecretKind> wanted;
    for (const SecretKind kind : needs(settings)) {
        if (known[kind])
            continue;
        const QByteArray name = variable(settings.name, kind);
        if (qEnvironmentVariableIsSet(name.constData()))
            search->found.secrets[kind] = qgetenv(name.constData());
        else if (settings.askSecrets && kind == SecretKind::Password)
            search->found.missing.append(kind);
        else
            wanted.append(kind);
    }
    // A password that was given without a user, as before there was a keychain.
    if (const QByteArray name = variable(settings.name, SecretKind::Password);
        !settings.needsPassword && qEnvironmentVariableIsSet(name.constData()))
        search->found.secrets[SecretKind::Password] = qgetenv(name.constData());
    if (wanted.isEmpty()) {
        then(std::move(search->found));
        return;
    }
    search->left = wanted.size();
    search->then = std::move(then);
    search->found.keychainAsked = true;
    for (const SecretKind kind : std::as_const(wanted)) {
        m_keychain.read(key(settings, kind), context, [search, kind](const Result<QByteArray> &answer) {
            FoundSecrets &found = search->found;
            if (answer)
                found.secrets[kind] = *answer;
            else
                found.missing.append(kind);
            if (!answer && answer.error().kind == ErrorKind::Unreachable)
                found.keychainAnswers = false;
            if (--search->left == 0)
                search->then(std::move(found));
        });
    }
}

} // namespace fleetscope

#include "moc_secretlookup.cpp"
