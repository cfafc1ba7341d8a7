// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/doctorcommand.h"

#include "app/application/version.h"
#include "app/diagnostics/systemclock.h"
#include "app/doctor/connectiondoctor.h"
#include "app/mqtt/mqttfactory.h"
#include "app/session/connectionfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace fleetscope {

using namespace Qt::StringLiterals;

int runDoctor(const Options &options)
{
    const SystemClock clock;
    QJsonArray reports;
    bool ready = true;
    for (const QString &file : options.connections) {
        Result<ConnectionSettings> settings = readConnectionFile(file);
        if (!settings) {
            reportError(settings.error());
            return 2;
        }
        settings->mqtt.password = qgetenv(secretVariable(settings->name).constData());
        ConnectionDoctor doctor(
            *std::move(settings), [] { return makeMqttClient(); }, mqttBackendText(), clock.now());
        QObject::connect(&doctor, &ConnectionDoctor::finished, qApp, &QCoreApplication::quit,
                         Qt::QueuedConnection);
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
