// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchreport.h"

#include <QJsonDocument>

#include <cstdio>

namespace fleetscope {

using namespace Qt::StringLiterals;

BenchReport::BenchReport(const QString &name)
    : m_name(name)
{ }

void BenchReport::put(const QString &key, double value, const QString &unit, const char *limitKey,
                      double limit, bool holds)
{
    QJsonObject figure{{u"value"_s, value}, {u"unit"_s, unit}};
    if (limitKey) {
        figure.insert(QLatin1String(limitKey), limit);
        figure.insert(u"holds"_s, holds);
    }
    m_figures.insert(key, figure);
    m_allHold = m_allHold && holds;
}

void BenchReport::add(const QString &key, double value, const QString &unit)
{
    put(key, value, unit, nullptr, 0, true);
}

void BenchReport::addAtMost(const QString &key, double value, double limit, const QString &unit)
{
    put(key, value, unit, "at_most", limit, value <= limit);
}

void BenchReport::addAtLeast(const QString &key, double value, double limit, const QString &unit)
{
    put(key, value, unit, "at_least", limit, value >= limit);
}

int BenchReport::finish(bool json) const
{
    if (json) {
        const QJsonObject report{{u"bench"_s, m_name}, {u"figures"_s, m_figures}};
        std::fputs(QJsonDocument(report).toJson().constData(), stdout);
    } else {
        for (auto it = m_figures.begin(); it != m_figures.end(); ++it) {
            const QJsonObject figure = it->toObject();
            QString line = u"%1  %2 %3"_s.arg(it.key(), -44)
                               .arg(figure[u"value"_s].toDouble(), 0, 'g', 5)
                               .arg(figure[u"unit"_s].toString());
            if (figure.contains(u"at_most"_s))
                line += u"  (at most %1)"_s.arg(figure[u"at_most"_s].toDouble());
            if (figure.contains(u"at_least"_s))
                line += u"  (at least %1)"_s.arg(figure[u"at_least"_s].toDouble());
            if (figure.contains(u"holds"_s) && !figure[u"holds"_s].toBool())
                line += u"  MISSED"_s;
            std::printf("%s\n", qPrintable(line));
        }
    }
    return m_allHold ? 0 : 1;
}

} // namespace fleetscope
