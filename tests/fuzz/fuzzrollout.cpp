// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/httprequest.h"
#include "models/rollout/artifact.h"
#include "models/rollout/lease.h"
#include "models/rollout/otamessage.h"
#include "models/rollout/rollout.h"
#include "tests/fuzz/fuzztargets.h"

#include <algorithm>

namespace fleetscope::fuzz {
namespace {

std::string_view view(const QByteArray &text) { return {text.constData(), static_cast<size_t>(text.size())}; }

/// What was understood is written as something that means the same.
template <typename Read, typename Write>
void survives(std::string_view input, Read read, Write write, const char *promise)
{
    if (const auto value = read(input)) {
        const QByteArray written = write(*value);
        const auto again = read(view(written));
        require(again && write(*again) == written, promise);
    }
}

} // namespace

/// All of the input is the head of a request; its last line is also a range of a file of 1,000 bytes.
void fuzzHttpRequest(std::string_view input)
{
    const auto parsed = parseHttpRequest(input);
    if (const auto *request = std::get_if<HttpRequest>(&parsed)) {
        require(input.size() <= maxHttpHead, "heads are bounded");
        require(request->path.starts_with('/'), "a path is absolute");
        require(std::ranges::none_of(request->path, [](char c) { return c <= ' ' || c >= 0x7f; }),
                "a path is plain");
        require(std::get<HttpRequest>(parseHttpRequest(input)) == *request, "the same input means the same");
    } else {
        const int status = std::get<HttpRefusal>(parsed).status;
        require(status >= 400 && status < 600, "a refusal is an error");
    }
    for (const qint64 size : {qint64{0}, qint64{1}, qint64{1'000}}) {
        const RangeChoice choice = chooseRange(input, size);
        if (choice.answer == RangeAnswer::Part)
            require(choice.range.first >= 0 && choice.range.first <= choice.range.last
                        && choice.range.last < size,
                    "a range lies in its file");
    }
    (void)guessName(input.substr(0, 300));
}

/// All of the input is read as a report, a manifest and a lease.
void fuzzUpdateMessage(std::string_view input)
{
    if (const auto report = readReport(input)) {
        for (const std::string *text :
             {&report->code, &report->message, &report->installedVersion, &report->bootId, &report->slot})
            require(text->size() <= maxReportText, "texts are bounded");
        require(report->percent <= 100, "nothing is more than all");
        const QByteArray again = writeReport(*report);
        const auto read = readReport(view(again));
        require(read && *read == *report, "a report survives its own JSON");
    }
    survives(input, readManifest, writeManifest, "a manifest survives its own JSON");
    survives(input, readLease, writeLease, "a lease survives its own JSON");
}

/// All of the input is read as everything that is stored of a rollout, and as the library of artifacts.
void fuzzRolloutStore(std::string_view input)
{
    survives(input, readPlan, writePlan, "a plan survives its own JSON");
    survives(input, readHeader, writeHeader, "a rollout survives its own JSON");
    survives(input, readRecord, writeRecord, "a device of a rollout survives its own JSON");
    survives(input, readTarget, writeTarget, "a target survives its own JSON");
    survives(input, readCatalogue, writeCatalogue, "the library survives its own JSON");
    if (const auto plan = readPlan(input)) {
        const auto faults = checkPlan(*plan);
        require(std::ranges::none_of(faults, [](const Error &fault) { return fault.what.isEmpty(); }),
                "a fault has a sentence");
    }
}

} // namespace fleetscope::fuzz
