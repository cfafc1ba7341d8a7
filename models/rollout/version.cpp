// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/version.h"

#include <algorithm>
#include <deque>

namespace fleetscope {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view takeUntil(std::string_view &text, char separator)
{
    const size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    return part;
}

bool isNumber(std::string_view part)
{
    return !part.empty() && std::all_of(part.begin(), part.end(), isDigit);
}

/// Of any length, so it never overflows.
std::weak_ordering compareNumbers(std::string_view left, std::string_view right)
{
    left.remove_prefix(std::min(left.find_first_not_of('0'), left.size()));
    right.remove_prefix(std::min(right.find_first_not_of('0'), right.size()));
    if (left.size() != right.size())
        return left.size() <=> right.size();
    return left.compare(right) <=> 0;
}

/// `rc1` as `rc` and `1`, so that rc10 comes after rc9.
std::weak_ordering compareParts(std::string_view left, std::string_view right)
{
    while (!left.empty() && !right.empty()) {
        const bool numbers = isDigit(left[0]) && isDigit(right[0]);
        const auto run = [numbers](std::string_view text) {
            size_t n = 0;
            while (n < text.size() && isDigit(text[n]) == numbers)
                ++n;
            return std::max<size_t>(n, 1);
        };
        const size_t l = run(left), r = run(right);
        const auto order = numbers ? compareNumbers(left.substr(0, l), right.substr(0, r))
                                   : std::weak_ordering(left.substr(0, l).compare(right.substr(0, r)) <=> 0);
        if (std::is_neq(order))
            return order;
        left.remove_prefix(l);
        right.remove_prefix(r);
    }
    return left.size() <=> right.size();
}

} // namespace

std::weak_ordering orderVersions(std::string_view left, std::string_view right)
{
    const auto strip = [](std::string_view &text) {
        text = text.substr(0, text.find('+'));
        if (text.size() > 1 && (text[0] == 'v' || text[0] == 'V') && isDigit(text[1]))
            text.remove_prefix(1);
        const size_t dash = text.find('-');
        const std::string_view pre =
            dash == std::string_view::npos ? std::string_view() : text.substr(dash + 1);
        text = text.substr(0, dash);
        return pre;
    };
    std::string_view leftPre = strip(left);
    std::string_view rightPre = strip(right);
    while (!left.empty() || !right.empty()) {
        std::string_view l = takeUntil(left, '.'), r = takeUntil(right, '.');
        l = l.empty() ? "0" : l;
        r = r.empty() ? "0" : r;
        const auto order = isNumber(l) && isNumber(r) ? compareNumbers(l, r) : compareParts(l, r);
        if (std::is_neq(order))
            return order;
    }
    if (leftPre.empty() != rightPre.empty()) // a pre-release comes before its release
        return leftPre.empty() ? std::weak_ordering::greater : std::weak_ordering::less;
    while (!leftPre.empty() || !rightPre.empty()) {
        const auto order = compareParts(takeUntil(leftPre, '.'), takeUntil(rightPre, '.'));
        if (std::is_neq(order))
            return order;
    }
    return std::weak_ordering::equivalent;
}

bool canInstallOver(const VersionStep &step, std::string_view installed)
{
    if (!step.from.empty()
        && std::none_of(step.from.begin(), step.from.end(), [installed](const std::string &from) {
               return std::is_eq(orderVersions(from, installed));
           }))
        return false;
    return step.minimum.empty()
        || (!installed.empty() && std::is_gteq(orderVersions(installed, step.minimum)));
}

std::vector<size_t> versionPath(std::string_view installed, std::string_view target,
                                std::span<const VersionStep> releases)
{
    constexpr size_t none = ~size_t{0};
    std::vector<size_t> previous(releases.size(), none);
    std::vector<bool> seen(releases.size(), false);
    std::deque<size_t> queue;
    const auto visit = [&](std::string_view from, size_t parent) {
        for (size_t i = 0; i < releases.size(); ++i) {
            const bool isTarget = releases[i].version == target;
            const bool forward = from.empty() || std::is_gt(orderVersions(releases[i].version, from));
            if (seen[i] || !(forward || isTarget) || !canInstallOver(releases[i], from))
                continue;
            seen[i] = true;
            previous[i] = parent;
            queue.push_back(i);
        }
    };
    visit(installed, none);
    while (!queue.empty()) {
        const size_t at = queue.front();
        queue.pop_front();
        if (releases[at].version == target) {
            std::vector<size_t> path;
            for (size_t i = at; i != none; i = previous[i])
                path.insert(path.begin(), i);
            return path;
        }
        visit(releases[at].version, at);
    }
    return {};
}

} // namespace fleetscope
