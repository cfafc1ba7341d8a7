// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/latestvalues.h"

#include "models/telemetry/bytes.h"

#include <algorithm>

namespace fleetscope {
namespace {
enum Tag : quint8 { Number, False, True, Text };
}

void LatestValues::take(quint32 metric, SeriesTime time, const ValueView &value)
{
    auto place = std::ranges::lower_bound(entries, metric, {}, &Entry::metric);
    if (place == entries.end() || place->metric != metric)
        place = entries.insert(place, Entry{.metric = metric});
    else if (time < place->time)
        return;
    place->time = time;
    place->value = Value::from(value);
}

std::string LatestValues::encoded() const
{
    std::string bytes;
    ByteWriter out(bytes);
    out.signedVarint(lastMessage);
    out.varint(entries.size());
    quint32 metric = 0;
    for (const Entry &entry : entries) {
        out.varint(entry.metric - metric);
        metric = entry.metric;
        out.signedVarint(wrappingSubtract(entry.time, lastMessage));
        if (entry.value.kind == ValueKind::Text) {
            out.byte(Text);
            out.text(entry.value.text);
        } else if (entry.value.kind == ValueKind::Boolean) {
            out.byte(entry.value.number != 0 ? True : False);
        } else {
            out.byte(Number);
            out.number(entry.value.number);
        }
    }
    return bytes;
}

LatestValues LatestValues::decoded(std::string_view bytes)
{
    LatestValues values;
    ByteReader in(bytes);
    values.lastMessage = in.signedVarint();
    const quint64 count = in.varint();
    quint32 metric = 0;
    values.entries.reserve(static_cast<size_t>(std::min<quint64>(count, in.left() / 3)));
    for (quint64 i = 0; i < count && in.isGood(); ++i) {
        Entry entry;
        entry.metric = metric += static_cast<quint32>(in.varint());
        entry.time = wrappingAdd(values.lastMessage, in.signedVarint());
        switch (const quint8 tag = in.byte(); tag) {
        case Text: entry.value = Value::from(ValueView::of(in.text())); break;
        case True:
        case False: entry.value = Value::from(ValueView::of(tag == True)); break;
        default: entry.value = Value::from(ValueView::of(in.number())); break;
        }
        if (in.isGood())
            values.entries.push_back(std::move(entry));
    }
    return values;
}

} // namespace fleetscope
