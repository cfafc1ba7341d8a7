// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/httprequest.h"

#include <algorithm>
#include <charconv>

namespace fleetscope {
namespace {

constexpr size_t maxFields = 64;

bool isTokenCharacter(char c)
{
    constexpr std::string_view others = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || others.find(c) != std::string_view::npos;
}

bool equalsIgnoringCase(std::string_view left, std::string_view right)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(left, right, {}, lower, lower);
}

std::string_view trimmed(std::string_view text)
{
    const size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<qint64> wholeNumber(std::string_view text)
{
    qint64 number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || text.front() == '-' || error != std::errc() || end != text.data() + text.size())
        return {};
    return number;
}

} // namespace

std::variant<HttpRequest, HttpRefusal> parseHttpRequest(std::string_view head)
{
    if (head.size() > maxHttpHead)
        return HttpRefusal{431};
    if (!head.ends_with("\r\n\r\n"))
        return HttpRefusal{400};
    head.remove_suffix(2);
    const auto nextLine = [&head] {
        const size_t end = head.find("\r\n");
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(end + 2);
        return line;
    };
    const std::string_view line = nextLine();
    const size_t first = line.find(' ');
    const size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
    if (second == std::string_view::npos)
        return HttpRefusal{400};
    const std::string_view method = line.substr(0, first);
    std::string_view path = line.substr(first + 1, second - first - 1);
    const std::string_view version = line.substr(second + 1);
    if (method.empty() || !std::ranges::all_of(method, isTokenCharacter) || !path.starts_with('/')
        || std::ranges::any_of(path, [](char c) { return c <= ' ' || c >= 0x7f; }))
        return HttpRefusal{400};
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return HttpRefusal{version.starts_with("HTTP/") ? 505 : 400};
    HttpRequest request;
    if (method != "GET" && method != "HEAD")
        return HttpRefusal{405};
    request.head = method == "HEAD";
    path = path.substr(0, path.find_first_of("?#"));
    request.path = path;
    size_t hosts = 0;
    for (size_t fields = 0; !head.empty(); ++fields) {
        if (fields >= maxFields)
            return HttpRefusal{431};
        const std::string_view field = nextLine();
        const size_t colon = field.find(':');
        // A folded line, or white space before the colon, is what smuggles requests past servers.
        if (colon == 0 || colon == std::string_view::npos
            || !std::ranges::all_of(field.substr(0, colon), isTokenCharacter))
            return HttpRefusal{400};
        const std::string_view name = field.substr(0, colon);
        const std::string_view value = trimmed(field.substr(colon + 1));
        if (std::ranges::any_of(value, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; }))
            return HttpRefusal{400};
        if (equalsIgnoringCase(name, "host"))
            ++hosts;
        else if (equalsIgnoringCase(name, "range"))
            request.range = request.range ? std::string() : std::string(value); // two are none
        else if (equalsIgnoringCase(name, "if-range"))
            request.ifRange = value;
        else if (equalsIgnoringCase(name, "transfer-encoding")
                 || (equalsIgnoringCase(name, "content-length") && value != "0"))
            return HttpRefusal{413};
    }
    if (hosts > 1 || (hosts == 0 && version == "HTTP/1.1"))
        return HttpRefusal{400};
    return request;
}

RangeChoice chooseRange(std::string_view field, qint64 size)
{
    constexpr std::string_view unit = "bytes=";
    if (field.size() < unit.size() || !equalsIgnoringCase(field.substr(0, unit.size()), unit)
        || field.find(',') != std::string_view::npos)
        return {};
    const std::string_view range = trimmed(field.substr(unit.size()));
    const size_t dash = range.find('-');
    if (dash == std::string_view::npos)
        return {};
    const auto from = wholeNumber(range.substr(0, dash));
    const auto to = wholeNumber(range.substr(dash + 1));
    if (dash == 0) { // the last bytes
        if (!to)
            return {};
        if (*to == 0 || size == 0)
            return {RangeAnswer::NotSatisfiable, {}};
        return {RangeAnswer::Part, {std::max<qint64>(0, size - *to), size - 1}};
    }
    const bool isOpen = dash + 1 == range.size();
    if (!from || (!to && !isOpen) || (to && *to < *from))
        return {};
    if (*from >= size)
        return {RangeAnswer::NotSatisfiable, {}};
    return {RangeAnswer::Part, {*from, isOpen ? size - 1 : std::min(*to, size - 1)}};
}

} // namespace fleetscope
