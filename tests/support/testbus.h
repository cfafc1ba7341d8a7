// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace fleetscope {

/// A D-Bus session of the test's own. It starts no services: those of the machine would be started in it, a
/// locked keyring among them, and take the names.
class TestBus
{
public:
    TestBus() = default;
    Q_DISABLE_COPY_MOVE(TestBus)
    ~TestBus() { stop(); }

    [[nodiscard]] static bool isInstalled()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty();
    }

    /// Starts it and makes it the session of this process. Its address; empty when it does not start within
    /// `patienceMs`.
    [[nodiscard]] QByteArray start(int patienceMs)
    {
        const QByteArray config = R"(<busconfig>
    <type>session</type>
    <listen>unix:tmpdir=/tmp</listen>
    <policy context="default">
        <allow send_destination="*" eavesdrop="true"/>
        <allow eavesdrop="true"/>
        <allow own="*"/>
    </policy>
</busconfig>)";
        const QString path = m_home.filePath(QStringLiteral("bus.conf"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(config) != config.size())
            return {};
        file.close();
        m_process.start(QStringLiteral("dbus-daemon"),
                        {QStringLiteral("--config-file=") + path, QStringLiteral("--nofork"),
                         QStringLiteral("--print-address")});
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(patienceMs))
                return {};
        }
        const QByteArray address = m_process.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        return address;
    }
    void stop()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QTemporaryDir m_home;
    QProcess m_process;
};

} // namespace fleetscope
