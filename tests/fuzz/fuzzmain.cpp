// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzztargets.h"

#ifndef FLEETSCOPE_FUZZ_TARGET
#define FLEETSCOPE_FUZZ_TARGET fuzzPayload // for tools that read this file without a build
#endif

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fleetscope::fuzz::FLEETSCOPE_FUZZ_TARGET({reinterpret_cast<const char *>(data), size});
    return 0;
}
