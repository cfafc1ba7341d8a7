// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/doctorcommand.h"

#include "app/application/secretlookup.h"
#include "app/application/storagewiring.h"
#include "app/application/version.h"
#include "app/connections/connectionstore.h"
#include "app/diagnostics/systemclock.h"
#include "app/doctor/connectiondoctor.h"
#include "app/mqtt/mqttfactory.h"
#include "app/secrets/keychainstore.h"
#include "app/session/connectionfile.h"
#include "app/settings/settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <optional>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// A file, or the name of a connection that the program keeps.
Result<ConnectionSettings> findConnection(const QString &fileOrName, const Options &options)
{
    if (QFileInfo::exists(fileOrName))
        return readConnectionFile(fileOrName);
    const DataFolder folder(options);
    ConnectionStore store(
        ConnectionStore::fileIn(QFileInfo(Settings::fileIn(folder.settingsPath())).absolutePath()));
    if (const Result<void> loaded = store.load(); !loaded)
        return loaded.error();
    for (const ConnectionDraft &draft : store.connections()) {
        if (draft.name.compare(fileOrName, Qt::CaseInsensitive) == 0)
            return settingsOf(draft);
    }
    return Error{ErrorKind::NotFound, u"there is no such file, and no connection of this name"_s, fileOrName};
}

FoundSecrets findSecrets(const ConnectionSettings &settings)
{
    KeychainStore keychain;
    SecretLookup lookup(keychain);
    std::optional<FoundSecrets> answer;
    QObject context;
    lookup.find(settings, {}, &context, [&answer](FoundSecrets found) {
        answer = std::move(found);
        QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit,
                                  Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    return *std::move(answer);
}

/// What to do about a secret that nobody knows; the test goes on without it and shows what the broker says.
QString missingText(const ConnectionSettings &settings, SecretKind kind, const FoundSecrets &found)
{
    const QString variable = QString::fromLatin1(SecretLookup::variable(settings.name, kind));
    const QString where = found.keychainAnswers
        ? QCoreApplication::translate("Doctor", "A secret of %1 is not in the keychain.").arg(settings.name)
        : QCoreApplication::translate("Doctor", "This computer has no keychain that answers.");
    return where + u' '
        + QCoreApplication::translate("Doctor", "Set %1 in the environment to give it.").arg(variable)
        + u'\n';
}

} // namespace

int runDoctor(const Options &options)
{
    const SystemClock clock;
    QJsonArray reports;
    bool ready = true;
    for (const QString &file : options.connections) {
        Result<ConnectionSettings> settings = findConnection(file, options);
        if (!settings) {
            reportError(settings.error());
            return 2;
        }
        const FoundSecrets found = findSecrets(*settings);
        applySecrets(found.secrets, *settings);
        for (const SecretKind kind : found.missing)
            std::fputs(qUtf8Printable(missingText(*settings, kind, found)), stderr);
        ConnectionDoctor doctor(
            *std::move(settings), [] { return makeMqttClient(); }, mqttBackendText(), clock.now());
        QObject::connect(&doctor, &ConnectionDoctor::finished, QCoreApplication::instance(),
                         &QCoreApplication::quit, Qt::QueuedConnection);
        doctor.start();
        QCoreApplication::exec();
        ready &= doctor.report().ready();
        if (options.json)
            reports.append(toJson(doctor.report()));
        else
            std::fputs(qUtf8Printable(toText(doctor.report())), stdout);
    }
    if (options.json) {
        const bool one = reports.size() == 1;
        const QJsonDocument document =
            one ? QJsonDocument(reports.first().toObject()) : QJsonDocument(reports);
        std::fputs(document.toJson().constData(), stdout);
    }
    return ready ? 0 : 1;
}

} // namespace fleetscope
