// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QStringList>

#include <chrono>
#include <deque>

class QTimer;

namespace fleetscope {

/// Starts a program for every change of an alert: no shell, the change as JSON on its standard input.
///
/// One at a time, in order; one that takes too long is stopped. What comes while too many wait is left out
/// and counted: a storm must not fill the machine with processes. Thread: GUI; never waits.
class AlertCommand final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds timeLimit{10'000};
    static constexpr size_t mostWaiting = 1'000;

    explicit AlertCommand(std::chrono::milliseconds limit = timeLimit, QObject *parent = nullptr);
    ~AlertCommand() override; ///< stops the one that runs

    /// Empty: none. What waits is forgotten.
    void setProgram(const QString &program, const QStringList &arguments);
    void run(const QByteArray &json);
    [[nodiscard]] quint64 leftOut() const { return m_leftOut; }

signals:
    void done(int exitCode);
    /// It could not be started, or was stopped: `why` is in words of the system.
    void failed(const QString &why);

private:
    void startNext();

    std::chrono::milliseconds m_limit;
    QString m_program;
    QStringList m_arguments;
    std::deque<QByteArray> m_waiting;
    QProcess *m_process = nullptr;
    QTimer *m_timer;
    bool m_late = false;
    quint64 m_leftOut = 0;
};

} // namespace fleetscope
