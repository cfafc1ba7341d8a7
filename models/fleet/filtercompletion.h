// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <map>
#include <vector>

namespace fleetscope {

/// What the fleet knows, for completion. Plain data.
struct FieldCatalogue
{
    struct Entry
    {
        QString text;
        quint64 uses = 0; ///< devices that have it
    };
    std::vector<Entry> metrics; ///< names
    std::vector<Entry> tagKeys;
    std::map<QString, std::vector<Entry>> values; ///< by FilterField::text()
};

struct FilterCandidate
{
    enum class Kind : quint8 { Field, Metric, Tag, Operator, Keyword, Value };
    Kind kind = Kind::Field;
    QString text; ///< to insert, quoted where needed
    quint64 uses = 0;
    bool operator==(const FilterCandidate &) const = default;
};

struct FilterCompletion
{
    qsizetype column = 0; ///< the part of the text that a candidate replaces
    qsizetype length = 0;
    std::vector<FilterCandidate> candidates; ///< best first
};

inline constexpr size_t maxFilterCandidates = 50;

/// What can stand at `cursor`: texts that begin with what is written there, then keys that do (`pm` →
/// `m.pm25`), then texts that contain it; each by use, fixed fields first. Thread: any. Cost: O(text +
/// catalogue).
[[nodiscard]] FilterCompletion completeFilter(QStringView text, qsizetype cursor,
                                              const FieldCatalogue &catalogue);

} // namespace fleetscope
