// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recording/gzipblock.h"
#include "models/recording/recordingformat.h"

#include <QFile>

namespace fleetscope {

/// A recording made by hand: lines one after the other, written in blocks at the end.
class TestRecording
{
public:
    explicit TestRecording(Timestamp begin, const QStringList &connections = {QStringLiteral("Lab")})
    {
        std::vector<ConnectionSettings> settings;
        for (const QString &name : connections)
            settings.push_back({.name = name, .mqtt = {}, .dialect = *Dialect::iot(), .subscriptions = {}});
        m_lines = recordingHead(QStringLiteral("test"), begin, settings);
    }

    TestRecording &connected(Timestamp at, bool connected = true, size_t connection = 0)
    {
        appendConnection(m_lines, at, connection, connected);
        return *this;
    }
    TestRecording &message(Timestamp at, std::string_view topic, std::string_view payload,
                           bool retained = false, size_t connection = 0)
    {
        MqttMessage message{.topic = topic, .payload = payload};
        message.retained = retained;
        if (!appendMessage(m_lines, at, connection, message))
            qFatal("a message that no recording holds");
        return *this;
    }
    TestRecording &end(Timestamp at)
    {
        appendEnd(m_lines, at);
        return *this;
    }
    TestRecording &line(std::string_view text)
    {
        m_lines.append(text).push_back('\n');
        return *this;
    }

    [[nodiscard]] const std::string &lines() const { return m_lines; }
    /// `most`: bytes of content of a block.
    [[nodiscard]] std::string packed(size_t most = maxBlockContent) const
    {
        std::string out;
        for (size_t at = 0; at < m_lines.size(); at += most)
            appendGzipBlock(std::string_view(m_lines).substr(at, most), out);
        appendGzipEnd(out);
        return out;
    }
    /// False when the file cannot be written.
    [[nodiscard]] bool writeTo(const QString &path) const { return write(path, packed()); }
    [[nodiscard]] static bool write(const QString &path, std::string_view bytes)
    {
        QFile file(path);
        const auto size = static_cast<qint64>(bytes.size());
        return file.open(QIODevice::WriteOnly) && file.write(bytes.data(), size) == size;
    }

private:
    std::string m_lines;
};

} // namespace fleetscope
