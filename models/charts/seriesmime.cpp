// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/seriesmime.h"

#include "models/charts/chartlayout.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace fleetscope {

QByteArray seriesToMime(const std::vector<SeriesKey> &series)
{
    QJsonArray array;
    for (const SeriesKey &key : series)
        array.append(QJsonArray{key.source, key.device, key.metric});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::vector<SeriesKey> seriesFromMime(const QByteArray &bytes)
{
    std::vector<SeriesKey> series;
    const QJsonArray array = QJsonDocument::fromJson(bytes).array();
    for (const QJsonValue &value : array) {
        const QJsonArray key = value.toArray();
        if (key.size() == 3 && series.size() < ChartLayout::maxSeries)
            series.push_back({key[0].toString(), key[1].toString(), key[2].toString()});
    }
    return series;
}

} // namespace fleetscope
