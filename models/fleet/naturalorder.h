// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <optional>
#include <string_view>

namespace fleetscope {

/// The order in which people expect names: letters without case, runs of digits as numbers (`AQ-2` before
/// `AQ-10`), everything else by code point. Texts that differ only in case or leading zeros are ordered by
/// their bytes, so only equal texts are equal.
///
/// `a` and `b` are UTF-8. Thread: any. Cost: O(length), no allocation.
[[nodiscard]] std::strong_ordering compareNatural(std::string_view a, std::string_view b) noexcept;

/// The first 16 bytes of a form of the text in which natural order is plain order: if the keys of two texts
/// differ, so do the texts and in the same way; equal keys need compareNatural().
struct NaturalKey
{
    quint64 high = 0;
    quint64 low = 0;

    bool operator==(const NaturalKey &) const = default;
    std::strong_ordering operator<=>(const NaturalKey &other) const noexcept
    {
        return high != other.high ? high <=> other.high : low <=> other.low;
    }
};

[[nodiscard]] NaturalKey naturalKey(std::string_view text) noexcept;

/// The order of two versions: numbers between dots, absent ones are 0, a leading `v` does not count; what
/// follows a `-`, and `alpha beta pre rc dev` attached to a number, come before the release; other letters
/// attached after it; what follows a `+` decides last. Empty when one of them does not begin with a number.
[[nodiscard]] std::optional<std::weak_ordering> compareVersions(std::string_view a,
                                                                std::string_view b) noexcept;

} // namespace fleetscope
