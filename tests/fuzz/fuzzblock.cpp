// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/telemetry/block.h"
#include "models/telemetry/bytes.h"
#include "models/telemetry/page.h"
#include "models/telemetry/tailchunk.h"
#include "tests/fuzz/fuzztargets.h"

#include <bit>

namespace fleetscope::fuzz {
namespace {

void readBlock(std::string_view bytes)
{
    const auto block = BlockReader::open(bytes);
    if (!block)
        return;
    require(block->entries().size() <= maxBlockSeries, "a block has a bounded number of series");
    for (const auto &entry : block->entries()) {
        SeriesData series;
        series.metric = entry.metric;
        series.isRollup = entry.isRollup;
        if (!block->read(entry, series)) {
            require(series.isEmpty(), "what is damaged adds nothing");
            continue;
        }
        require(series.size() == entry.rows && series.size() <= maxBlockRows, "rows are bounded and as told");
        require(series.values.size() == series.size(), "every row has a value");
        for (size_t i = 0; i < series.size() && !series.isRollup; ++i)
            touch(series.valueAt(i).text);
        for (size_t i = 0; i < series.size() && series.isRollup; ++i)
            static_cast<void>(series.rollupAt(i));
    }
}

/// The checksum would stop nearly every input, so it is made to fit.
std::string withChecksum(std::string_view content)
{
    std::string bytes;
    ByteWriter out(bytes);
    out.fixed64(checksumOf(content));
    out.raw(content);
    return bytes;
}

void readChunk(std::string_view bytes)
{
    TailReader reader(bytes);
    TailMessage message;
    size_t readings = 0;
    while (reader.nextMessage(message)) {
        quint32 metric = 0;
        ValueView value;
        while (reader.nextReading(message, metric, value)) {
            touch(value.text);
            ++readings;
        }
    }
    require(readings <= bytes.size(), "a reading has bytes");
}

/// Numbers of any bits, by eights of the input, come back from a block.
void roundTrip(std::string_view input)
{
    SeriesData series;
    ByteReader in(input);
    while (in.left() >= 8 && series.size() < maxBlockRows)
        series.add(static_cast<SeriesTime>(series.size()) * 60'000, std::bit_cast<double>(in.fixed64()));
    if (series.isEmpty())
        return;
    std::string bytes;
    encodeBlock({&series, 1}, bytes);
    const auto block = BlockReader::open(bytes);
    require(block && block->entries().size() == 1, "what was encoded can be read");
    SeriesData back;
    require(block->read(block->entries().front(), back) && back.times == series.times, "times come back");
    for (size_t i = 0; i < series.size(); ++i)
        require(std::bit_cast<quint64>(back.values[i]) == std::bit_cast<quint64>(series.values[i]),
                "every bit comes back");
}

} // namespace

/// The first byte says what the rest is: a block, a page, a chunk of the tail, or numbers.
void fuzzBlock(std::string_view input)
{
    if (input.empty())
        return;
    const std::string_view rest = input.substr(1);
    switch (static_cast<unsigned char>(input.front()) % 4) {
    case 0: readBlock(rest); break;
    case 1:
        if (const std::string page = withChecksum(rest); const auto entries = readPage(page)) {
            for (const PageEntry &entry : *entries)
                readBlock(entry.block);
        }
        break;
    case 2: readChunk(withChecksum(rest)); break;
    default: roundTrip(rest); break;
    }
}

} // namespace fleetscope::fuzz
