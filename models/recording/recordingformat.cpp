// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recording/recordingformat.h"

#include "models/codec/payload.h"
#include "models/connection/connectiondraft.h"
#include "models/connection/connectionjson.h"
#include "models/domain/names.h"
#include "models/recording/recordinglines.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <simdjson.h>

#include <array>
#include <charconv>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr size_t maxTopicBytes = 65'535;
constexpr qsizetype maxUserProperties = 64;

void appendNumber(std::string &out, qint64 number)
{
    std::array<char, 24> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    out.append(digits.data(), end);
}

/// `text` is UTF-8.
void appendText(std::string &out, std::string_view text)
{
    constexpr char hex[] = "0123456789abcdef";
    out.push_back('"');
    size_t copied = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        out.append(text, copied, i - copied);
        copied = i + 1;
        out.push_back('\\');
        if (byte >= 0x20)
            out.push_back(static_cast<char>(byte));
        else
            out.append("u00").append({hex[byte >> 4], hex[byte & 15]});
    }
    out.append(text, copied);
    out.push_back('"');
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// `"name":"…"`, or `"name64"` in base 64 for what is no text.
void appendBytes(std::string &out, std::string_view name, std::string_view bytes)
{
    out.append("\"").append(name);
    if (isUtf8(bytes)) {
        out += "\":";
        appendText(out, bytes);
    } else {
        const QByteArray raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
        out.append("64\":\"").append(viewOf(raw.toBase64())).append("\"");
    }
}

void beginLine(std::string &out, Timestamp at, size_t connection)
{
    out += "{\"at\":";
    appendNumber(out, toUnixMs(at));
    out += ",\"c\":";
    appendNumber(out, static_cast<qint64>(connection));
}

void appendProperties(std::string &out, const MqttProperties &properties)
{
    out += ",\"properties\":{";
    const size_t start = out.size();
    const auto comma = [&] {
        if (out.size() > start)
            out.push_back(',');
    };
    const auto add = [&](std::string_view name, const QByteArray &bytes) {
        if (bytes.isEmpty())
            return;
        comma();
        appendBytes(out, name, viewOf(bytes));
    };
    add("content_type", properties.contentType);
    add("response_topic", properties.responseTopic);
    add("correlation", properties.correlationData);
    if (properties.messageExpirySeconds) {
        comma();
        out += "\"expiry_s\":";
        appendNumber(out, *properties.messageExpirySeconds);
    }
    if (properties.payloadFormat) {
        comma();
        out += "\"format\":";
        appendNumber(out, *properties.payloadFormat);
    }
    if (!properties.user.isEmpty()) {
        comma();
        out += "\"user\":[";
        for (qsizetype i = 0; i < std::min(properties.user.size(), maxUserProperties); ++i) {
            const MqttUserProperty &each = properties.user[i];
            out += i > 0 ? ",{" : "{";
            appendBytes(out, "name", viewOf(each.name));
            out.push_back(',');
            appendBytes(out, "value", viewOf(each.value));
            out.push_back('}');
        }
        out.push_back(']');
    }
    out.push_back('}');
}

Error corrupt(const QString &what) { return {ErrorKind::Corrupt, what, {}}; }

bool isTime(qint64 ms) { return ms >= toUnixMs(earliestTime) && ms <= toUnixMs(latestTime); }

} // namespace

std::string recordingHead(const QString &program, Timestamp begin,
                          const std::vector<ConnectionSettings> &connections)
{
    QJsonArray list;
    for (const ConnectionSettings &connection : connections) {
        ConnectionDraft draft;
        draft.name = connection.name;
        draft.templates = connection.dialect.templates();
        list.append(
            QJsonObject{{u"name"_s, draft.name}, {u"dialect"_s, connectionToJson(draft)[u"dialect"_s]}});
    }
    const QJsonObject head{{u"fleetscope_recording"_s, recordingVersion},
                           {u"program"_s, program},
                           {u"at"_s, toUnixMs(begin)},
                           {u"connections"_s, list}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact).toStdString() + '\n';
}

bool appendMessage(std::string &out, Timestamp at, size_t connection, const MqttMessage &message)
{
    if (message.topic.empty() || message.topic.size() > maxTopicBytes || !isUtf8(message.topic)
        || message.payload.size() > maxPayloadBytes)
        return false;
    beginLine(out, at, connection);
    out += ",\"topic\":";
    appendText(out, message.topic);
    out.push_back(',');
    appendBytes(out, "payload", message.payload);
    if (message.qos > 0) {
        out += ",\"qos\":";
        appendNumber(out, message.qos);
    }
    if (message.retained)
        out += ",\"retained\":true";
    if (message.duplicate)
        out += ",\"duplicate\":true";
    if (message.properties && !message.properties->isEmpty())
        appendProperties(out, *message.properties);
    out += "}\n";
    return true;
}

void appendConnection(std::string &out, Timestamp at, size_t connection, bool connected)
{
    beginLine(out, at, connection);
    out += connected ? ",\"state\":\"connected\"}\n" : ",\"state\":\"lost\"}\n";
}

void appendEnd(std::string &out, Timestamp at)
{
    out += "{\"at\":";
    appendNumber(out, toUnixMs(at));
    out += ",\"end\":true}\n";
}

Result<RecordingHead> parseRecordingHead(std::string_view line)
{
    const auto notOne = Error{ErrorKind::InvalidInput, u"is not a recording of Fleetscope"_s, {}};
    if (line.size() > maxRecordingLine)
        return notOne;
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray(line.data(), static_cast<qsizetype>(line.size()))).object();
    const QJsonValue version = object[u"fleetscope_recording"_s];
    if (!version.isDouble())
        return notOne;
    if (version.toInt() != recordingVersion)
        return Error{ErrorKind::Conflict, u"was made by a newer version of Fleetscope"_s, {}};
    const double begin = object[u"at"_s].toDouble(-1);
    if (!(begin >= 0 && begin <= static_cast<double>(toUnixMs(latestTime))))
        return corrupt(u"does not say when it begins"_s);
    RecordingHead head{object[u"program"_s].toString().left(100), fromUnixMs(static_cast<qint64>(begin)), {}};
    const QJsonArray connections = object[u"connections"_s].toArray();
    if (connections.isEmpty() || static_cast<size_t>(connections.size()) > maxRecordedConnections)
        return corrupt(u"has no connections, or too many"_s);
    for (const QJsonValue &each : connections) {
        const auto draft = connectionFromJson(QJsonObject{{u"name"_s, each[u"name"_s]},
                                                          {u"url"_s, u"mqtt://recording.invalid"_s},
                                                          {u"dialect"_s, each[u"dialect"_s]}},
                                              [](const QString &path) { return path; });
        if (!draft)
            return corrupt(u"connection %1: %2"_s.arg(head.connections.size() + 1).arg(draft.error().what));
        Result<ConnectionSettings> settings = settingsOf(*draft);
        if (!settings)
            return corrupt(settings.error().what);
        head.connections.push_back(*std::move(settings));
    }
    return head;
}

struct RecordParser::Memory
{
    simdjson::ondemand::parser parser;
    std::string padded;
    QByteArray payload; // of a payload in base 64
    MqttProperties properties;

    using Object = simdjson::ondemand::object;
    using Value = simdjson::ondemand::value;

    static bool isText(Value &value, std::string_view &text)
    {
        return value.get_string().get(text) == simdjson::SUCCESS;
    }
    static bool isBytes(Value &value, bool isBase64, QByteArray &bytes)
    {
        std::string_view text;
        if (!isText(value, text))
            return false;
        const QByteArray copy(text.data(), static_cast<qsizetype>(text.size()));
        if (!isBase64) {
            bytes = copy;
            return true;
        }
        const auto decoded = QByteArray::fromBase64Encoding(copy, QByteArray::AbortOnBase64DecodingErrors);
        bytes = *decoded;
        return decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok;
    }
    static bool isNumber(Value &value, qint64 least, qint64 most, std::int64_t &number)
    {
        return value.get_int64().get(number) == simdjson::SUCCESS && number >= least && number <= most;
    }

    bool readUser(Value &value)
    {
        simdjson::ondemand::array list;
        if (value.get_array().get(list) != simdjson::SUCCESS)
            return false;
        for (auto element : list) {
            Object object;
            if (properties.user.size() == maxUserProperties
                || element.get_object().get(object) != simdjson::SUCCESS)
                return false;
            MqttUserProperty property;
            for (auto field : object) {
                std::string_view key;
                Value part;
                if (field.unescaped_key().get(key) != simdjson::SUCCESS
                    || field.value().get(part) != simdjson::SUCCESS)
                    return false;
                QByteArray *bytes = key.starts_with("name") ? &property.name
                    : key.starts_with("value")              ? &property.value
                                                            : nullptr;
                if (bytes && !isBytes(part, key.ends_with("64"), *bytes))
                    return false;
            }
            properties.user.append(property);
        }
        return true;
    }
    bool readProperties(Value &value)
    {
        Object object;
        if (value.get_object().get(object) != simdjson::SUCCESS)
            return false;
        for (auto field : object) {
            std::string_view key;
            Value part;
            if (field.unescaped_key().get(key) != simdjson::SUCCESS
                || field.value().get(part) != simdjson::SUCCESS)
                return false;
            const bool isBase64 = key.ends_with("64");
            if (isBase64)
                key.remove_suffix(2);
            std::int64_t number = 0;
            bool ok = true;
            if (key == "content_type") {
                ok = isBytes(part, isBase64, properties.contentType);
            } else if (key == "response_topic") {
                ok = isBytes(part, isBase64, properties.responseTopic);
            } else if (key == "correlation") {
                ok = isBytes(part, isBase64, properties.correlationData);
            } else if (key == "expiry_s") {
                ok = isNumber(part, 0, 0xffff'ffff, number);
                properties.messageExpirySeconds = static_cast<quint32>(number);
            } else if (key == "format") {
                ok = isNumber(part, 0, 255, number);
                properties.payloadFormat = static_cast<quint8>(number);
            } else if (key == "user") {
                ok = readUser(part);
            }
            if (!ok)
                return false;
        }
        return true;
    }
};

RecordParser::RecordParser(size_t connections)
    : m_memory(std::make_unique<Memory>())
    , m_connections(connections)
{ }

RecordParser::~RecordParser() = default;

Result<Record> RecordParser::parse(std::string_view line)
{
    const Error broken = corrupt(u"is not a line of a recording"_s);
    if (line.size() > maxRecordingLine)
        return broken;
    Memory &memory = *m_memory;
    memory.padded.assign(line).append(simdjson::SIMDJSON_PADDING, '\0');
    memory.properties = {};
    simdjson::ondemand::document document;
    Memory::Object object;
    if (memory.parser.iterate(memory.padded.data(), line.size(), memory.padded.size()).get(document)
            != simdjson::SUCCESS
        || document.get_object().get(object) != simdjson::SUCCESS)
        return broken;

    Record record;
    std::int64_t at = -1; // as simdjson calls 64 bits
    std::int64_t connection = 0;
    bool hasConnection = false;
    bool hasPayload = false;
    bool hasProperties = false;
    for (auto field : object) {
        std::string_view key;
        Memory::Value value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS
            || field.value().get(value) != simdjson::SUCCESS)
            return broken;
        std::string_view text;
        std::int64_t number = 0;
        bool ok = true;
        if (key == "at") {
            ok = value.get_int64().get(at) == simdjson::SUCCESS;
        } else if (key == "c") {
            ok = hasConnection =
                Memory::isNumber(value, 0, static_cast<qint64>(m_connections) - 1, connection);
        } else if (key == "topic") {
            ok = Memory::isText(value, record.message.topic) && record.message.topic.size() <= maxTopicBytes;
        } else if (key == "payload") {
            ok = hasPayload = Memory::isText(value, record.message.payload);
        } else if (key == "payload64") {
            ok = hasPayload = Memory::isBytes(value, true, memory.payload);
            record.message.payload = viewOf(memory.payload);
        } else if (key == "qos") {
            ok = Memory::isNumber(value, 0, 2, number);
            record.message.qos = static_cast<quint8>(number);
        } else if (key == "retained") {
            ok = value.get_bool().get(record.message.retained) == simdjson::SUCCESS;
        } else if (key == "duplicate") {
            ok = value.get_bool().get(record.message.duplicate) == simdjson::SUCCESS;
        } else if (key == "properties") {
            ok = hasProperties = memory.readProperties(value);
        } else if (key == "state") {
            ok = Memory::isText(value, text) && (text == "connected" || text == "lost");
            record.kind = text == "connected" ? RecordKind::Connected : RecordKind::Lost;
        } else if (key == "end") {
            bool isEnd = false;
            ok = value.get_bool().get(isEnd) == simdjson::SUCCESS && isEnd;
            record.kind = RecordKind::End;
        }
        if (!ok)
            return broken;
    }
    // On-Demand has looked no farther than the last brace.
    if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return broken;
    const bool isMessage = record.kind == RecordKind::Message;
    if (!isTime(at) || (record.kind != RecordKind::End && !hasConnection)
        || (isMessage && (record.message.topic.empty() || !hasPayload))
        || record.message.payload.size() > maxPayloadBytes)
        return broken;
    record.at = fromUnixMs(at);
    record.connection = static_cast<size_t>(connection);
    record.message.properties = hasProperties ? &memory.properties : nullptr;
    return record;
}

} // namespace fleetscope
