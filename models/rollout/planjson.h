// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutplan.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <string>
#include <string_view>
#include <vector>

/// The parts of a plan as JSON, shared by the plan and the library of artifacts.
namespace fleetscope::planjson {

inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The value of a word of `keys`, in the order of the enumeration.
template <typename T, size_t count>
[[nodiscard]] T choice(const QJsonObject &object, QLatin1StringView key,
                       const std::array<std::string_view, count> &keys, T fallback)
{
    const std::string word = object.value(key).toString().toStdString();
    for (size_t i = 0; i < count; ++i) {
        if (keys[i] == word)
            return static_cast<T>(i);
    }
    return fallback;
}

[[nodiscard]] QJsonArray array(const std::vector<std::string> &texts);
[[nodiscard]] std::vector<std::string> strings(const QJsonValue &value);
[[nodiscard]] QJsonObject toJson(const PlannedArtifact &artifact);
[[nodiscard]] PlannedArtifact artifactFromJson(const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const HealthPlan &health);
/// An empty object is a plan without a health gate.
[[nodiscard]] HealthPlan healthFromJson(const QJsonObject &object);

} // namespace fleetscope::planjson
