// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costinputs.h"
#include "models/cost/costknowledge.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace fleetscope {

/// The shipped data, read from the source tree.
inline QByteArray sourceFile(const QString &path)
{
    QFile file(QStringLiteral(FLEETSCOPE_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline const PriceCatalogue &shippedCatalogue()
{
    static const Result<PriceCatalogue> catalogue =
        PriceCatalogue::parse(sourceFile(QStringLiteral("resources/cost/pricecatalogue.json")));
    if (!catalogue)
        qFatal("%s", qUtf8Printable(catalogue.error().what));
    return *catalogue;
}

inline const QuotedAdvice &shippedAdvice()
{
    static const Result<QuotedAdvice> advice =
        QuotedAdvice::parse(sourceFile(QStringLiteral("resources/cost/decision-tree.json")));
    if (!advice)
        qFatal("%s", qUtf8Printable(advice.error().what));
    return *advice;
}

inline const Capabilities &shippedCapabilities()
{
    static const Result<Capabilities> capabilities =
        Capabilities::parse(sourceFile(QStringLiteral("resources/cost/capabilities.json")));
    if (!capabilities)
        qFatal("%s", qUtf8Printable(capabilities.error().what));
    return *capabilities;
}

inline const std::vector<Inconsistency> &shippedInconsistencies()
{
    static const Result<std::vector<Inconsistency>> list =
        parseInconsistencies(sourceFile(QStringLiteral("resources/cost/inconsistencies.json")));
    if (!list)
        qFatal("%s", qUtf8Printable(list.error().what));
    return *list;
}

inline CostKnowledge shippedKnowledge()
{
    return {&shippedCatalogue(), &shippedCapabilities(), &shippedAdvice(), &shippedInconsistencies(),
            QDate(2026, 12, 1)};
}

/// The textbook's example city: 5,000 sensors, one message of 150 bytes every five minutes.
inline CostInputs greenCity() { return {}; }

} // namespace fleetscope
