// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <string_view>

namespace fleetscope {

/// Why a message or a part of it did not become readings. Every one of them is a number that the user can
/// see.
enum class Rejection : quint8 {
    UnknownTopic,     ///< no template of the dialect matches
    InvalidName,      ///< device or metric name empty, over 128 bytes, not UTF-8 or with control characters
    PayloadTooLarge,  ///< over 256 KiB
    MalformedPayload, ///< not what its format says: broken JSON, CBOR or SenML
    InvalidUtf8,      ///< text that is not UTF-8
    NestingTooDeep,   ///< over 16 levels
    NotAReading,      ///< well formed, but no number, truth value or text: null, NaN, infinity
    TooManyMetrics,   ///< over 256 metrics on one device
    TooManyDevices,   ///< over 1,000,000 devices on one connection
    TooManyNames,     ///< the dictionary of metric names of the connection is full
};
inline constexpr size_t rejectionCount = 10;

/// A stable, untranslated word for logs, `summary.json` and exports.
[[nodiscard]] constexpr std::string_view rejectionKey(Rejection rejection)
{
    constexpr std::array<std::string_view, rejectionCount> keys{
        "unknown-topic",    "invalid-name",  "payload-too-large", "malformed-payload", "invalid-utf8",
        "nesting-too-deep", "not-a-reading", "too-many-metrics",  "too-many-devices",  "too-many-names",
    };
    return keys[static_cast<size_t>(rejection)];
}

/// What one connection received since it was opened. Plain numbers: they only ever grow.
struct IngestCounters
{
    quint64 messages = 0;    ///< everything that the transport handed over
    quint64 bytes = 0;       ///< their payloads
    quint64 rejected = 0;    ///< messages of which nothing became state
    quint64 partial = 0;     ///< messages of which a part was skipped
    quint64 readings = 0;    ///< values accepted
    quint64 untimed = 0;     ///< of them, those whose time nobody knows: shown, but no part of history
    quint64 overwritten = 0; ///< accepted values that a newer one replaced before a frame took them
    quint64 duplicates = 0;  ///< readings with the time and value of the one before
    quint64 outOfOrder = 0;  ///< readings older than the newest of their series
    quint64 clockSkewed = 0; ///< messages whose device time was off by more than the limit
    quint64 retained = 0;    ///< messages that the broker had kept for us
    quint64 foreign = 0; ///< known topics that later parts of the program handle (shadow, commands, updates)
    std::array<quint64, rejectionCount> rejections{};

    void operator+=(const IngestCounters &other)
    {
        messages += other.messages;
        bytes += other.bytes;
        rejected += other.rejected;
        partial += other.partial;
        readings += other.readings;
        untimed += other.untimed;
        overwritten += other.overwritten;
        duplicates += other.duplicates;
        outOfOrder += other.outOfOrder;
        clockSkewed += other.clockSkewed;
        retained += other.retained;
        foreign += other.foreign;
        for (size_t i = 0; i < rejectionCount; ++i)
            rejections[i] += other.rejections[i];
    }
    bool operator==(const IngestCounters &) const = default;
};

} // namespace fleetscope
