// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/devicedocument.h"
#include "models/domain/names.h"
#include "tests/fuzz/fuzztargets.h"

#include <algorithm>
#include <cmath>

namespace fleetscope::fuzz {
namespace {

void checkText(const std::string &text)
{
    require(text.size() <= maxInfoTextBytes, "texts are bounded");
    require(isUtf8(text), "texts are UTF-8");
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    require(std::none_of(text.begin(), text.end(), isControl), "texts have no control characters");
    for (size_t i = 0; i + 1 < text.size(); ++i)
        require(text[i] != '\xc2' || static_cast<unsigned char>(text[i + 1]) >= 0xa0,
                "texts have no C1 characters");
}

void checkTime(Timestamp time)
{
    require(time == noTime || (time >= earliestTime && time <= latestTime), "times lie in 1970…9999");
}

} // namespace

/// All of the input is a document, read as a status and as an info.
void fuzzDeviceDocument(std::string_view input)
{
    const auto status = parseDeviceStatus(input);
    if (const auto *document = std::get_if<DeviceStatus>(&status)) {
        checkText(document->bootId);
        checkTime(document->time);
        const auto again = parseDeviceStatus(input);
        require(std::get<DeviceStatus>(again).online == document->online, "the same input means the same");
    }
    const auto info = parseDeviceInfo(input);
    if (const auto *document = std::get_if<DeviceInfo>(&info)) {
        for (const std::string *text : {&document->name, &document->model, &document->hardware,
                                        &document->firmware, &document->serial, &document->site})
            checkText(*text);
        require(document->latitude.has_value() == document->longitude.has_value(),
                "a place has two coordinates");
        if (document->latitude)
            require(std::abs(*document->latitude) <= 90 && std::abs(*document->longitude) <= 180,
                    "it is on Earth");
        require(document->tags.size() <= maxInfoTags, "tags are bounded");
        for (size_t i = 0; i < document->tags.size(); ++i) {
            checkText(document->tags[i].first);
            checkText(document->tags[i].second);
            require(!document->tags[i].first.empty(), "tags have names");
            require(i == 0 || document->tags[i - 1].first < document->tags[i].first,
                    "tags are sorted and unique");
        }
        require(document->interval >= Milliseconds(0) && document->interval <= std::chrono::hours(30 * 24),
                "intervals are bounded");
        checkTime(document->certificateNotAfter);
        require(std::get<DeviceInfo>(parseDeviceInfo(input)) == *document, "the same input means the same");
    }
}

} // namespace fleetscope::fuzz
