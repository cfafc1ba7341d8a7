// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/planjson.h"

#include <algorithm>

namespace fleetscope::planjson {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::string_view, 4> kindKeys{"firmware", "package", "container", "delta"};
constexpr std::array<std::string_view, 3> directionKeys{"rise", "fall", "either"};

} // namespace

QJsonArray array(const std::vector<std::string> &texts)
{
    QJsonArray result;
    for (const std::string &one : texts)
        result.append(text(one));
    return result;
}

std::vector<std::string> strings(const QJsonValue &value)
{
    std::vector<std::string> result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array)
        result.push_back(one.toString().toStdString());
    return result;
}

QJsonObject toJson(const PlannedArtifact &artifact)
{
    const ArtifactReference &r = artifact.reference;
    QJsonObject depends;
    for (const auto &[name, version] : artifact.depends)
        depends.insert(text(name), text(version));
    return {{u"name"_s, text(r.name)},
            {u"version"_s, text(r.version)},
            {u"kind"_s, text(artifactKindKey(r.kind))},
            {u"size"_s, r.size},
            {u"sha256"_s, text(r.sha256)},
            {u"url"_s, text(r.url)},
            {u"signature"_s, text(r.signature)},
            {u"key_id"_s, text(r.keyId)},
            {u"reboot"_s, r.needsReboot},
            {u"from"_s, array(artifact.from)},
            {u"min_version"_s, text(artifact.minimumVersion)},
            {u"hardware"_s, array(artifact.hardware)},
            {u"models"_s, array(artifact.models)},
            {u"depends"_s, depends},
            {u"min_battery"_s, artifact.minimumBattery}};
}

PlannedArtifact artifactFromJson(const QJsonObject &o)
{
    PlannedArtifact artifact;
    ArtifactReference &r = artifact.reference;
    const auto string = [&o](QLatin1StringView key) { return o.value(key).toString().toStdString(); };
    r.name = string("name"_L1);
    r.version = string("version"_L1);
    r.kind = choice(o, "kind"_L1, kindKeys, ArtifactKind::Firmware);
    r.size = o.value("size"_L1).toInteger();
    r.sha256 = string("sha256"_L1);
    r.url = string("url"_L1);
    r.signature = string("signature"_L1);
    r.keyId = string("key_id"_L1);
    r.needsReboot = o.value("reboot"_L1).toBool(true);
    artifact.from = strings(o.value("from"_L1));
    artifact.minimumVersion = string("min_version"_L1);
    artifact.hardware = strings(o.value("hardware"_L1));
    artifact.models = strings(o.value("models"_L1));
    const QJsonObject depends = o.value("depends"_L1).toObject();
    for (auto it = depends.begin(); it != depends.end(); ++it)
        artifact.depends.emplace_back(it.key().toStdString(), it.value().toString().toStdString());
    artifact.minimumBattery = o.value("min_battery"_L1).toInt();
    return artifact;
}

QJsonObject toJson(const HealthPlan &health)
{
    QJsonArray metrics;
    for (const HealthMetric &metric : health.metrics)
        metrics.append(
            QJsonObject{{u"name"_s, text(metric.name)},
                        {u"limit"_s, metric.limit},
                        {u"direction"_s, text(directionKeys[static_cast<size_t>(metric.direction)])}});
    return {{u"enabled"_s, health.enabled},
            {u"severity"_s, health.leastSeverity},
            {u"alert_rise"_s, health.alertRise},
            {u"offline_rise"_s, health.offlineRise},
            {u"metrics"_s, metrics},
            {u"min_devices"_s, static_cast<qint64>(health.minDevices)},
            {u"confidence"_s, health.confidence}};
}

HealthPlan healthFromJson(const QJsonObject &object)
{
    HealthPlan health;
    if (object.isEmpty())
        return health;
    health.enabled = object.value("enabled"_L1).toBool();
    health.leastSeverity =
        static_cast<quint8>(std::clamp(object.value("severity"_L1).toInt(health.leastSeverity), 0, 255));
    health.alertRise = object.value("alert_rise"_L1).toDouble(health.alertRise);
    health.offlineRise = object.value("offline_rise"_L1).toDouble(health.offlineRise);
    health.minDevices = static_cast<quint32>(
        std::clamp<qint64>(object.value("min_devices"_L1).toInteger(health.minDevices), 2, 1'000'000));
    health.confidence = object.value("confidence"_L1).toDouble(health.confidence);
    const QJsonArray metrics = object.value("metrics"_L1).toArray();
    for (const QJsonValue &one : metrics) {
        const QJsonObject metric = one.toObject();
        health.metrics.push_back(
            {metric.value("name"_L1).toString().toStdString(), metric.value("limit"_L1).toDouble(),
             choice(metric, "direction"_L1, directionKeys, HealthMetric::Direction::Rise)});
    }
    return health;
}

} // namespace fleetscope::planjson
