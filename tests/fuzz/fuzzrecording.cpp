// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recording/gzipblock.h"
#include "models/recording/recordingformat.h"
#include "models/recording/recordinglines.h"
#include "tests/fuzz/fuzztargets.h"

#include <string>
#include <vector>

namespace fleetscope::fuzz {
namespace {

constexpr size_t maxPayload = 256 * 1024;

void checkRecord(const Record &record, size_t connections)
{
    require(record.kind == RecordKind::End || record.connection < connections, "the connection is known");
    require(record.at >= earliestTime && record.at <= latestTime, "the time is one");
    require(record.message.topic.size() <= 65'535 && record.message.payload.size() <= maxPayload,
            "what is read is bounded");
    require(record.kind != RecordKind::Message || !record.message.topic.empty(), "a message has a topic");
    touch(record.message.topic);
    touch(record.message.payload);
    if (record.message.properties)
        require(record.message.properties->user.size() <= 64, "properties are bounded");
}

using Lines = std::pair<std::vector<std::string>, RecordingLines::Step>;

Lines linesOf(std::string_view bytes, size_t piece)
{
    RecordingLines lines;
    Lines found;
    for (;;) {
        std::string_view line;
        found.second = lines.next(line);
        if (found.second == RecordingLines::Step::Line) {
            touch(line);
            require(!line.empty() && line.size() <= maxRecordingLine && line.find('\n') == line.npos,
                    "a line is one, and bounded");
            found.first.emplace_back(line);
            continue;
        }
        if (found.second != RecordingLines::Step::More)
            return found;
        if (bytes.empty())
            lines.finish();
        lines.feed(bytes.substr(0, piece));
        bytes.remove_prefix(std::min(piece, bytes.size()));
    }
}

void readFile(std::string_view bytes)
{
    const Lines whole = linesOf(bytes, bytes.size() + 1);
    require(linesOf(bytes, 7) == whole, "pieces do not matter");
    if (const auto last = lastLineIn(bytes))
        require(last->find('\n') == last->npos, "the last line is one");
    if (whole.first.empty())
        return;
    const auto head = parseRecordingHead(whole.first.front());
    if (!head)
        return;
    require(!head->connections.empty() && head->connections.size() <= maxRecordedConnections,
            "a head has connections");
    RecordParser parser(head->connections.size());
    for (const std::string &line : whole.first) {
        if (const auto record = parser.parse(line))
            checkRecord(*record, head->connections.size());
    }
}

/// Topic, NUL, payload.
void roundTrip(std::string_view input)
{
    const size_t end = std::min(input.find('\0'), input.size());
    MqttMessage message{.topic = input.substr(0, end),
                        .payload = input.substr(std::min(end + 1, input.size()))};
    message.qos = static_cast<quint8>(input.size() % 3);
    std::string line;
    if (!appendMessage(line, fromUnixMs(1), 0, message))
        return;
    line.pop_back();
    RecordParser parser(1);
    const auto record = parser.parse(line);
    require(record.has_value(), "what was written can be read");
    require(record->message.topic == message.topic && record->message.payload == message.payload
                && record->message.qos == message.qos,
            "every byte comes back");
    std::string packed;
    const std::string_view content = input.substr(0, maxBlockContent);
    appendGzipBlock(content, packed);
    std::string back;
    require(packed.size() <= maxGzipBlock && readGzipBlock(packed, back) && back == content,
            "a block comes back");
}

} // namespace

/// The first byte says what the rest is: the lines of a recording, the same packed, bytes of a file, one line
/// after the first, or a message.
void fuzzRecording(std::string_view input)
{
    if (input.empty())
        return;
    const std::string_view rest = input.substr(1);
    switch (static_cast<unsigned char>(input.front()) % 5) {
    case 0: readFile(rest); break;
    case 1: {
        // The checksums would stop nearly every change, so they are made to fit.
        std::string packed;
        for (size_t at = 0; at < rest.size(); at += 100)
            appendGzipBlock(rest.substr(at, 100), packed);
        require(linesOf(packed, 64) == linesOf(rest, 64) || rest.empty() || rest.front() != '{',
                "packing does not matter");
        readFile(packed);
        break;
    }
    case 2: {
        std::string out;
        if (readGzipBlock(rest, out))
            require(out.size() <= maxGzipBlock, "a block is bounded");
        readFile(rest);
        break;
    }
    case 3: {
        RecordParser parser(3);
        if (const auto record = parser.parse(rest))
            checkRecord(*record, 3);
        break;
    }
    default: roundTrip(rest); break;
    }
}

} // namespace fleetscope::fuzz
