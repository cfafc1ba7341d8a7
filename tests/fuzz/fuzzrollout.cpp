// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/httprequest.h"
#include "models/rollout/artifact.h"
#include "models/rollout/lease.h"
#include "models/rollout/otamessage.h"
#include "tests/fuzz/fuzztargets.h"

#include <algorithm>

namespace fleetscope::fuzz {
namespace {

std::string_view view(const QByteArray &text) { return {text.constData(), static_cast<size_t>(text.size())}; }

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
    // What we write is read as what it says: written again it is the same bytes.
    if (const auto manifest = readManifest(input)) {
        const QByteArray written = writeManifest(*manifest);
        const auto read = readManifest(view(written));
        require(read && writeManifest(*read) == written, "a manifest survives its own JSON");
    }
    if (const auto lease = readLease(input)) {
        const QByteArray written = writeLease(*lease);
        const auto read = readLease(view(written));
        require(read && writeLease(*read) == written, "a lease survives its own JSON");
    }
}

} // namespace fleetscope::fuzz
