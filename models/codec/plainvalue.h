// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace fleetscope {

/// The number that makes up the whole of `text`, in the forms that JSON, printf and people write: a sign,
/// leading zeros and a missing digit before or after the point are fine; hexadecimal, a decimal comma and
/// words are not. Infinite when no double can hold it. Cost: about 25 ns. Thread: any; the locale has no say.
[[nodiscard]] std::optional<double> parsePlainNumber(std::string_view text);

/// Whether `word` is one of the ways to write that there is no number: `null`, `nan`, `inf`, `Infinity`,
/// signed or not, in any case.
[[nodiscard]] bool isNoNumberWord(std::string_view word);

} // namespace fleetscope
