// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace fleetscope {

/// A request for a file, as far as a server of files needs it.
struct HttpRequest
{
    bool head = false; ///< only the header of the answer is wanted
    std::string path;  ///< as it was sent: not decoded, the query cut off
    std::optional<std::string> range, ifRange;
    bool operator==(const HttpRequest &) const = default;
};

/// The status to refuse with.
struct HttpRefusal
{
    int status = 400;
    bool operator==(const HttpRefusal &) const = default;
};

/// A request line and its fields are not longer.
inline constexpr size_t maxHttpHead = 8 * 1024;

/// Reads the head of a request, up to and with the empty line. Untrusted: what is not plainly right is
/// refused: other methods with 405, HTTP versions but 1.0 and 1.1 with 505, bodies with 413, too much with
/// 431. Thread: any. Cost: O(size).
[[nodiscard]] std::variant<HttpRequest, HttpRefusal> parseHttpRequest(std::string_view head);

/// Bytes [first, last] of a file.
struct ByteRange
{
    qint64 first = 0, last = 0;
    [[nodiscard]] qint64 size() const { return last - first + 1; }
    bool operator==(const ByteRange &) const = default;
};

enum class RangeAnswer : quint8 {
    Whole,         ///< no range, or one that may be ignored: several, other units, nonsense
    Part,          ///< 206
    NotSatisfiable ///< 416
};
struct RangeChoice
{
    RangeAnswer answer = RangeAnswer::Whole;
    ByteRange range; ///< of Part
    bool operator==(const RangeChoice &) const = default;
};

/// What a `Range` field asks of a file of `size` bytes (RFC 9110, section 14).
[[nodiscard]] RangeChoice chooseRange(std::string_view field, qint64 size);

} // namespace fleetscope
