// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/roworder.h"

#include "models/fleet/filtermask.h"
#include "models/fleet/naturalorder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <compare>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

using Key = quint64;
constexpr Key missingKey = ~Key{0}; // no real key: see keyOfNumber() and textKeys

/// Above the keys of all numbers.
constexpr Key textKeys = 0xfff8'0000'0000'0000;

/// Keys order as the numbers do; at most that of +infinity, 0xfff0…, since NaN is none.
Key keyOfNumber(double number)
{
    const auto bits = std::bit_cast<Key>(number == 0 ? 0.0 : number); // −0 is 0
    return (bits >> 63) != 0 ? ~bits : bits | (Key{1} << 63);
}

Key keyOfInteger(qint64 number) { return static_cast<Key>(number) ^ (Key{1} << 63); }

bool isCancelled(const CancelFlag &cancel) { return cancel && cancel->load(std::memory_order_relaxed); }

struct Entry
{
    Key key;
    quint32 row;
};

/// Stable. A pass over a million entries takes 2–4 ms.
void radixSort(std::vector<Entry> &entries, const CancelFlag &cancel)
{
    constexpr size_t digits = sizeof(Key);
    if (entries.size() < 512) {
        std::stable_sort(entries.begin(), entries.end(),
                         [](const Entry &a, const Entry &b) { return a.key < b.key; });
        return;
    }
    std::array<std::array<quint32, 256>, digits> counts{};
    for (const Entry &entry : entries) {
        for (size_t digit = 0; digit < digits; ++digit)
            ++counts[digit][(entry.key >> (8 * digit)) & 0xff];
    }
    std::vector<Entry> other(entries.size());
    for (size_t digit = 0; digit < digits; ++digit) {
        std::array<quint32, 256> &count = counts[digit];
        if (count[(entries.front().key >> (8 * digit)) & 0xff] == entries.size())
            continue; // all the same
        if (isCancelled(cancel))
            return;
        quint32 place = 0;
        for (quint32 &n : count)
            place += std::exchange(n, place);
        for (const Entry &entry : entries)
            other[count[(entry.key >> (8 * digit)) & 0xff]++] = entry;
        entries.swap(other);
    }
}

/// std::sort in blocks and merges of them, so that there is a moment to look at the flag.
template <typename T, typename Less>
void sortInBlocks(std::vector<T> &items, const Less &less, const CancelFlag &cancel)
{
    constexpr size_t block = 1 << 15; // about 3 ms
    for (size_t begin = 0; begin < items.size(); begin += block) {
        if (isCancelled(cancel))
            return;
        const auto first = items.begin() + static_cast<std::ptrdiff_t>(begin);
        std::sort(first, first + static_cast<std::ptrdiff_t>(std::min(block, items.size() - begin)), less);
    }
    std::vector<T> other(items.size() > block ? items.size() : 0);
    for (size_t width = block; width < items.size(); width *= 2) {
        for (size_t begin = 0; begin < items.size(); begin += 2 * width) {
            if (isCancelled(cancel))
                return;
            const auto at = [&](size_t offset) {
                return items.begin() + static_cast<std::ptrdiff_t>(std::min(begin + offset, items.size()));
            };
            std::merge(at(0), at(width), at(width), at(2 * width),
                       other.begin() + static_cast<std::ptrdiff_t>(begin), less);
        }
        items.swap(other);
    }
}

/// How much all texts begin with in common and the keys need not hold; never ends inside a number or a
/// character.
size_t commonPrefix(const std::vector<std::string_view> &texts)
{
    if (texts.empty())
        return 0;
    const std::string_view first = texts.front();
    size_t length = first.size();
    for (const std::string_view text : texts) {
        const auto differs = std::mismatch(
            first.begin(), first.begin() + static_cast<std::ptrdiff_t>(std::min(length, text.size())),
            text.begin());
        length = static_cast<size_t>(differs.first - first.begin());
    }
    const auto splits = [first](size_t at) {
        const bool inNumber = first[at - 1] >= '0' && first[at - 1] <= '9';
        const bool inCharacter = (static_cast<unsigned char>(first[at - 1]) & 0x80) != 0;
        return inNumber || inCharacter;
    };
    while (length > 0 && splits(length))
        --length;
    return length;
}

/// The place of each text in natural order, from 0. The texts are distinct.
std::vector<quint32> ranksOf(const std::vector<std::string_view> &texts, const CancelFlag &cancel)
{
    struct Item
    {
        NaturalKey key;
        quint32 text;
    };
    const size_t skip = commonPrefix(texts);
    std::vector<Item> items(texts.size());
    for (size_t i = 0; i < texts.size(); ++i)
        items[i] = {naturalKey(texts[i].substr(skip)), static_cast<quint32>(i)};
    sortInBlocks(
        items,
        [&](const Item &a, const Item &b) {
            if (a.key != b.key)
                return a.key < b.key;
            return std::is_lt(compareNatural(texts[a.text].substr(skip), texts[b.text].substr(skip)));
        },
        cancel);
    std::vector<quint32> ranks(texts.size());
    for (size_t i = 0; i < items.size(); ++i)
        ranks[items[i].text] = static_cast<quint32>(i);
    return ranks;
}

/// Collects texts, each once.
class Distinct
{
public:
    quint32 placeOf(std::string_view text)
    {
        const auto [place, isNew] = m_places.try_emplace(text, static_cast<quint32>(m_texts.size()));
        if (isNew)
            m_texts.push_back(text);
        return place->second;
    }
    [[nodiscard]] const std::vector<std::string_view> &texts() const { return m_texts; }

private:
    std::unordered_map<std::string_view, quint32> m_places;
    std::vector<std::string_view> m_texts;
};

/// The keys of one column for `rows`.
class KeyColumn
{
public:
    KeyColumn(const FleetSnapshot &snapshot, const std::vector<quint32> &rows, const CancelFlag &cancel)
        : m_snapshot(snapshot)
        , m_rows(rows)
        , m_cancel(cancel)
    { }

    std::vector<Key> keys(const FilterField &field)
    {
        using Kind = FilterField::Kind;
        const DeviceColumns &devices = m_snapshot.devices;
        switch (field.kind) {
        case Kind::Id: return textKeysOf(devices.id);
        case Kind::Name: return textKeysOf(devices.name);
        case Kind::Site: return textKeysOf(devices.site);
        case Kind::Firmware: return textKeysOf(devices.firmware);
        case Kind::Model: return textKeysOf(devices.model);
        case Kind::Hardware: return textKeysOf(devices.hardware);
        case Kind::Serial: return textKeysOf(devices.serial);
        case Kind::Group: return tagKeys(u"group"_s);
        case Kind::Tag: return tagKeys(field.key);
        case Kind::Connection: return connectionKeys();
        case Kind::Status: return keysOf(devices.state, keyOfState);
        case Kind::LastSeen: return keysOf(devices.lastSeen, keyOfTime);
        case Kind::Age: return keysOf(devices.lastSeen, keyOfAge);
        case Kind::Messages:
            return keysOf(devices.messages, [](quint64 n) { return std::min(n, missingKey - 1); });
        case Kind::Interval:
            return keysOf(devices.intervalMs, [](quint32 ms) { return ms == 0 ? missingKey : Key{ms}; });
        case Kind::ClockOffset:
            return keysOf(devices.clockOffsetMs,
                          [](qint64 ms) { return std::min(keyOfInteger(ms), missingKey - 1); });
        case Kind::AlertSeverity: return keysOf(devices.alerts, keyOfAlerts);
        case Kind::AlertCount:
            return keysOf(devices.alerts, [](DeviceAlerts alerts) { return Key{alerts.count}; });
        case Kind::Metric: return metricKeys(field.key);
        case Kind::MetricAge: return metricAgeKeys(field.key);
        }
        Q_UNREACHABLE();
    }

private:
    static Key keyOfState(OnlineState state)
    {
        switch (state) {
        case OnlineState::Offline: return 0;
        case OnlineState::Unknown: return 1;
        case OnlineState::Online: break;
        }
        return 2;
    }
    /// The worst first, of equal ones the device with more of them.
    static Key keyOfAlerts(DeviceAlerts alerts)
    {
        return alerts.worst == 0 ? missingKey : Key{(3U - alerts.worst) << 16U | (0xffffU - alerts.count)};
    }
    static Key keyOfTime(Timestamp time)
    {
        return time == noTime ? missingKey : keyOfInteger(toUnixMs(time));
    }
    static Key keyOfAge(Timestamp time)
    {
        return time == noTime ? missingKey : keyOfInteger(-toUnixMs(time));
    }

    template <typename T, typename KeyOf>
    std::vector<Key> keysOf(const CowColumn<T> &column, KeyOf keyOf) const
    {
        std::vector<Key> keys(m_rows.size());
        for (size_t i = 0; i < m_rows.size(); ++i)
            keys[i] = keyOf(column[m_rows[i]]);
        return keys;
    }

    std::vector<Key> textKeysOf(const CowColumn<TextId> &column) const
    {
        const TextPool &pool = *m_snapshot.texts;
        constexpr quint32 notSeen = 0xffffffff;
        std::vector<quint32> places(pool.size(), notSeen);
        std::vector<std::string_view> texts;
        for (const quint32 row : m_rows) {
            quint32 &place = places[indexOf(column[row])];
            if (place == notSeen && column[row] != TextId{0}) {
                place = static_cast<quint32>(texts.size());
                texts.push_back(pool.text(column[row]));
            }
        }
        const std::vector<quint32> ranks = ranksOf(texts, m_cancel);
        return keysOf(column, [&](TextId id) {
            return id == TextId{0} ? missingKey : Key{ranks[places[indexOf(id)]]};
        });
    }

    std::vector<Key> tagKeys(const QString &key) const
    {
        // Sets of tags repeat: look at each once.
        struct Known
        {
            bool seen = false;
            bool present = false;
            quint32 place = 0;
        };
        const std::string name = key.toStdString();
        const CowColumn<TextId> &column = m_snapshot.devices.tags;
        std::vector<Known> known(m_snapshot.texts->size());
        Distinct distinct;
        for (const quint32 row : m_rows) {
            Known &entry = known[indexOf(column[row])];
            if (entry.seen)
                continue;
            const std::string_view value = tagValue(m_snapshot.texts->text(column[row]), name);
            entry.seen = true;
            entry.present = value.data() != nullptr;
            entry.place = entry.present ? distinct.placeOf(value) : 0;
        }
        const std::vector<quint32> ranks = ranksOf(distinct.texts(), m_cancel);
        return keysOf(column, [&](TextId id) {
            const Known &entry = known[indexOf(id)];
            return entry.present ? Key{ranks[entry.place]} : missingKey;
        });
    }

    std::vector<Key> connectionKeys() const
    {
        std::map<SourceId, std::string> names;
        Distinct distinct;
        std::map<SourceId, quint32> places;
        for (const auto &[source, name] : m_snapshot.sources)
            places[source] = distinct.placeOf(names[source] = name.toStdString());
        const std::vector<quint32> ranks = ranksOf(distinct.texts(), m_cancel);
        return keysOf(m_snapshot.devices.source, [&](SourceId source) {
            const auto place = places.find(source);
            return place == places.end() ? missingKey : Key{ranks[place->second]};
        });
    }

    /// A dense table from the metric's entries: `keyOf(entry)` for each device that has it.
    template <typename KeyOf>
    std::vector<Key> keysOfMetric(const MetricColumn &column, KeyOf keyOf) const
    {
        std::vector<Key> dense(m_snapshot.size(), missingKey);
        column.device.forEachChunk([&](size_t first, const DeviceHandle *devices, size_t count) {
            for (size_t i = 0; i < count; ++i) {
                if (indexOf(devices[i]) < dense.size())
                    dense[indexOf(devices[i])] = keyOf(first + i);
            }
        });
        std::vector<Key> keys(m_rows.size());
        for (size_t i = 0; i < m_rows.size(); ++i)
            keys[i] = dense[m_rows[i]];
        return keys;
    }

    std::vector<Key> metricKeys(const QString &name) const
    {
        const MetricColumn *column = findMetric(m_snapshot, name);
        if (!column)
            return std::vector<Key>(m_rows.size(), missingKey);
        const auto textOf = [column](size_t entry) {
            const QByteArray &text = column->text[entry];
            return std::string_view(text.constData(), static_cast<size_t>(text.size()));
        };
        Distinct distinct;
        for (size_t entry = 0; entry < column->text.size(); ++entry) {
            if (column->kind[entry] == ValueKind::Text)
                distinct.placeOf(textOf(entry));
        }
        const std::vector<quint32> ranks = ranksOf(distinct.texts(), m_cancel);
        return keysOfMetric(*column, [&](size_t entry) {
            const double value = column->value[entry];
            switch (column->kind[entry]) {
            case ValueKind::Text: return textKeys + ranks[distinct.placeOf(textOf(entry))];
            case ValueKind::None: return missingKey;
            default: return std::isnan(value) ? missingKey : keyOfNumber(value);
            }
        });
    }

    std::vector<Key> metricAgeKeys(const QString &name) const
    {
        const MetricColumn *column = findMetric(m_snapshot, name);
        if (!column)
            return std::vector<Key>(m_rows.size(), missingKey);
        return keysOfMetric(*column, [&](size_t entry) {
            return column->kind[entry] == ValueKind::None ? missingKey : keyOfAge(column->time[entry]);
        });
    }

    const FleetSnapshot &m_snapshot;
    const std::vector<quint32> &m_rows;
    const CancelFlag &m_cancel;
};

} // namespace

void orderRows(const FleetSnapshot &snapshot, const std::vector<SortColumn> &sort, std::vector<quint32> &rows,
               const CancelFlag &cancel)
{
    for (auto column = sort.rbegin(); column != sort.rend() && !isCancelled(cancel); ++column) {
        const std::vector<Key> keys = KeyColumn(snapshot, rows, cancel).keys(column->field);
        std::vector<Entry> entries;
        std::vector<quint32> missing;
        entries.reserve(rows.size());
        for (size_t i = 0; i < rows.size(); ++i) {
            if (keys[i] == missingKey)
                missing.push_back(rows[i]);
            else
                entries.push_back({column->descending ? ~keys[i] : keys[i], rows[i]});
        }
        radixSort(entries, cancel);
        std::transform(entries.begin(), entries.end(), rows.begin(),
                       [](const Entry &entry) { return entry.row; });
        std::copy(missing.begin(), missing.end(), rows.begin() + static_cast<std::ptrdiff_t>(entries.size()));
    }
}

} // namespace fleetscope
