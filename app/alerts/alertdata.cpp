// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertdata.h"

#include <QFile>

using namespace Qt::StringLiterals;

// In a static library resources are linked only when somebody asks for them; the macro wants the global
// namespace.
static void initAlertData() { Q_INIT_RESOURCE(alerts); }

namespace fleetscope {
namespace {

QByteArray contentOf(const QString &path)
{
    initAlertData();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QList<AlertRule> starterRules(const QString &scenario)
{
    QByteArray json = contentOf(u":/alerts/rules/%1.json"_s.arg(scenario.toLower()));
    if (json.isEmpty())
        json = contentOf(u":/alerts/rules/usual.json"_s);
    const Result<QList<AlertRule>> rules = rulesFromJson(json);
    Q_ASSERT(rules); // shipped, and tested
    return rules ? *rules : QList<AlertRule>{};
}

QString shippedRunbook(const QString &name)
{
    return QString::fromUtf8(contentOf(u":/alerts/runbooks/%1.md"_s.arg(name)));
}

} // namespace fleetscope
