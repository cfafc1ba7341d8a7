// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <functional>
#include <string_view>

namespace fleetscope {

/// What stands between QMqttClient and the socket: it reads only the packets that are handed to it, and what
/// it writes, always one whole packet, is handed on.
class QtMqttTransport final : public QIODevice
{
public:
    explicit QtMqttTransport(std::function<void(std::string_view packet)> write);

    /// Opens it for a new connection.
    void begin();
    /// From now on what is written goes nowhere: the connection is over, and QMqttClient may say goodbye to
    /// it.
    void mute() { m_muted = true; }
    /// Has QMqttClient read these packets, before it returns.
    void deliver(std::string_view packets);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_incoming.size(); }
    /// QMqttClient would wait half a minute for its DISCONNECT; whoever owns the socket does that better.
    bool waitForBytesWritten(int /*ms*/) override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    std::function<void(std::string_view)> m_write;
    QByteArray m_incoming;
    bool m_muted = true;
};

} // namespace fleetscope
