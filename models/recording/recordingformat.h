// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectionsettings.h"

#include <memory>
#include <string>
#include <vector>

namespace fleetscope {

// The lines of a recording; README.md of this folder describes them. Thread: any.

inline constexpr int recordingVersion = 1;
inline constexpr size_t maxRecordedConnections = 64;

/// The first line.
struct RecordingHead
{
    QString program;
    Timestamp begin = noTime;
    std::vector<ConnectionSettings> connections; ///< name and dialect; the rest is what replaying wants
};

enum class RecordKind : quint8 { Message, Connected, Lost, End };

/// One line. Views are valid until the parser is used again.
struct Record
{
    RecordKind kind = RecordKind::Message;
    Timestamp at = noTime;
    size_t connection = 0;
    MqttMessage message; ///< of a Message
};

/// The first line, with its end. Names and dialects only: no address, no secret.
[[nodiscard]] std::string recordingHead(const QString &program, Timestamp begin,
                                        const std::vector<ConnectionSettings> &connections);
/// Appends a message as a line. False, and nothing appended, when its topic is no UTF-8 or longer than MQTT
/// allows, or its payload is longer than a recording takes. Cost: about 1 ns a byte.
[[nodiscard]] bool appendMessage(std::string &out, Timestamp at, size_t connection,
                                 const MqttMessage &message);
void appendConnection(std::string &out, Timestamp at, size_t connection, bool connected);
void appendEnd(std::string &out, Timestamp at);

/// Errors: InvalidInput when this is no recording, Conflict for one of a newer version, Corrupt.
[[nodiscard]] Result<RecordingHead> parseRecordingHead(std::string_view line);

/// Reads lines after the first. Memory: that of the longest line.
class RecordParser
{
public:
    explicit RecordParser(size_t connections);
    ~RecordParser();

    /// Errors: Corrupt, with what is wrong.
    [[nodiscard]] Result<Record> parse(std::string_view line);

private:
    struct Memory;
    std::unique_ptr<Memory> m_memory;
    size_t m_connections;
};

} // namespace fleetscope
