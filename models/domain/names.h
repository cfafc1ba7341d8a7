// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace fleetscope {

/// The longest device or metric name, in bytes of UTF-8.
inline constexpr size_t maxNameBytes = 128;

/// Whether `bytes` is well-formed UTF-8 (no overlong forms, no surrogates). Cost: O(n), a few GB/s for ASCII.
[[nodiscard]] bool isUtf8(std::string_view bytes) noexcept;

/// Whether `name` may name a device or a metric: 1 to `maxNameBytes` bytes of UTF-8 without control
/// characters (C0, DEL, C1, and the bidirectional overrides that would let one name look like another).
[[nodiscard]] bool isValidName(std::string_view name) noexcept;

} // namespace fleetscope
