// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace fleetscope::fuzz {

// What every fuzzer runs. They abort when a promise is broken, whatever the input; see the sources for the
// layout of `input`.
void fuzzConnection(std::string_view input);
void fuzzPayload(std::string_view input);
void fuzzDialect(std::string_view input);
void fuzzDeviceDocument(std::string_view input);
void fuzzBlock(std::string_view input);
void fuzzHttpRequest(std::string_view input);
void fuzzUpdateMessage(std::string_view input);
void fuzzRolloutStore(std::string_view input);
void fuzzRecording(std::string_view input);
void fuzzRules(std::string_view input);
void fuzzFilter(std::string_view input);
void fuzzCost(std::string_view input);

inline void require(bool isKept, const char *promise)
{
    if (isKept)
        return;
    std::fprintf(stderr, "Broken promise: %s\n", promise);
    std::abort();
}

/// Reads every byte, so that the address sanitizer sees a view of memory that is gone.
inline void touch(std::string_view text)
{
    unsigned all = 0;
    for (const char c : text)
        all += static_cast<unsigned char>(c);
    require(all <= 255 * text.size(), "a sum that needs every byte");
}

} // namespace fleetscope::fuzz
