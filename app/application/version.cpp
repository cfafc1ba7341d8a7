// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/version.h"

#include "app/mqtt/mqttfactory.h"

#include <QSysInfo>

#include <cstdio>

namespace fleetscope {

using namespace Qt::StringLiterals;

QString versionText() { return QStringLiteral(FLEETSCOPE_VERSION); }

QString versionDetails()
{
    return u"MQTT: %1\nQt: %2\nSystem: %3"_s.arg(mqttBackendText(), QString::fromLatin1(qVersion()),
                                                 QSysInfo::prettyProductName());
}

void reportError(const Error &error)
{
    const QString sentence = error.subject.isEmpty() || error.what.contains(error.subject)
        ? error.what
        : u"%1: %2"_s.arg(error.subject, error.what);
    std::fprintf(stderr, "fleetscope: %s\n", qUtf8Printable(sentence));
}

} // namespace fleetscope
