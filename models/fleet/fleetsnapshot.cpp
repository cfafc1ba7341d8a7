// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/fleetsnapshot.h"

namespace fleetscope {
namespace {

constexpr char unitSeparator = '\x1f';
constexpr char recordSeparator = '\x1e';

} // namespace

std::string tagsText(const std::vector<std::pair<std::string, std::string>> &tags)
{
    std::string text;
    for (const auto &[key, value] : tags) {
        text += key;
        text += unitSeparator;
        text += value;
        text += recordSeparator;
    }
    return text;
}

std::string_view tagValue(std::string_view tagsText, std::string_view key)
{
    while (!tagsText.empty()) {
        const size_t end = tagsText.find(recordSeparator);
        const std::string_view tag = tagsText.substr(0, end);
        const size_t middle = tag.find(unitSeparator);
        if (middle != tag.npos && tag.substr(0, middle) == key)
            return tag.substr(middle + 1);
        if (end == tagsText.npos)
            break;
        tagsText.remove_prefix(end + 1);
    }
    return {};
}

QList<QPair<QString, QString>> tagList(std::string_view tagsText)
{
    QList<QPair<QString, QString>> tags;
    while (!tagsText.empty()) {
        const size_t end = tagsText.find(recordSeparator);
        const std::string_view tag = tagsText.substr(0, end);
        const size_t middle = tag.find(unitSeparator);
        if (middle != tag.npos)
            tags.append(
                {QString::fromUtf8(tag.substr(0, middle)), QString::fromUtf8(tag.substr(middle + 1))});
        if (end == tagsText.npos)
            break;
        tagsText.remove_prefix(end + 1);
    }
    return tags;
}

} // namespace fleetscope
