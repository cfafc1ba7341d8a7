// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chartlayout.h"
#include "models/charts/timerange.h"
#include "models/fleet/filter.h"
#include "models/fleet/savedview.h"
#include "tests/fuzz/fuzztargets.h"

#include <QTimeZone>

#include <algorithm>

namespace fleetscope::fuzz {

/// All of the input is a filter, a range of time, a file of views and a layout of charts: what people type,
/// and what they are sent by others.
void fuzzFilter(std::string_view input)
{
    const QByteArray bytes(input.data(), static_cast<qsizetype>(input.size()));
    const QString text = QString::fromUtf8(bytes);
    const FilterParse parsed = parseFilter(text);
    require(!(parsed.filter && parsed.error), "a filter is understood or it is not");
    if (parsed.filter) {
        const FilterParse again = parseFilter(parsed.filter->text());
        require(again.filter || parsed.filter->text().size() > maxFilterLength, "a filter can be read back");
        require(!again.filter || again.filter->root() == parsed.filter->root(),
                "a filter means what it says");
    }
    if (parsed.error)
        require(parsed.error->column >= 0 && parsed.error->column + parsed.error->length <= text.size(),
                "an error points into the text");
    qsizetype end = 0;
    for (const FilterToken &token : parsed.tokens) {
        require(token.column >= end && token.length >= 0, "tokens are in order");
        end = token.column + token.length;
    }
    require(end <= text.size(), "tokens lie in the text");

    constexpr Timestamp now{Milliseconds{1'800'000'000'000}};
    if (const auto range = parseRange(text)) {
        require(parseRange(range->text()).has_value(), "a range can be read back");
        if (const auto resolved = resolve(*range, now, QTimeZone::utc()))
            require(resolved->from < resolved->to, "a range is not empty");
    }
    if (const auto views = savedViewsFromJson(bytes)) {
        require(views->size() <= maxViews, "the number of views is bounded");
        const auto again = savedViewsFromJson(savedViewsToJson(*views));
        require(again && *again == *views, "views survive their own JSON");
    }
    if (const auto layout = layoutFromJson(bytes)) {
        const auto again = layoutFromJson(toJson(*layout));
        require(again && toJson(*again) == toJson(*layout), "a layout survives its own JSON");
    }
}

} // namespace fleetscope::fuzz
