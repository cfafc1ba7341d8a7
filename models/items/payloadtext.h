// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace fleetscope {

enum class PayloadFormat : quint8 { Auto, Json, Cbor, Text, Hex, Base64 };

/// A payload as people read it.
struct PayloadText
{
    PayloadFormat format = PayloadFormat::Text; ///< what it was read as; never Auto
    bool understood = true; ///< false: it is not what was asked for, and shown as text or as hex instead
    bool shortened = false; ///< there is more than `text` shows
    QString text;           ///< lines end with a line feed
};

/// The most that is shown of one payload, in bytes of it and in UTF-16 units of text. At half of it, batches
/// of readings are cut; at double, laying out the lines takes over 100 ms.
inline constexpr qsizetype maxPayloadShown = 64 * 1024;

/// Reads `payload` for display. JSON keeps its order, its numbers and its spelling, only the white space is
/// made anew; CBOR is written in diagnostic notation. `wholeSize` is the size that the message had when
/// `payload` is only its first part. Auto takes JSON, text, CBOR or hex, the first that fits.
///
/// Thread: any. Cost: up to a few milliseconds; for display, not for ingest.
[[nodiscard]] PayloadText payloadText(const QByteArray &payload, qsizetype wholeSize, PayloadFormat wanted);

/// `{"pm25": 12.3, …}` on one line, at most `length` UTF-16 units; binary data in hex.
[[nodiscard]] QString payloadSummary(const QByteArray &payload, qsizetype length);

struct DiffLine
{
    enum class Kind : quint8 { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DiffLine &) const = default;
};

/// The lines of `after` with those of `before` that it lacks in their places: a shortest edit script where
/// the two differ in at most about a thousand lines, else everything between the first and the last
/// difference. Thread: any. Cost: O(n × m) of what differs, bounded.
[[nodiscard]] QList<DiffLine> lineDiff(const QString &before, const QString &after);

} // namespace fleetscope
