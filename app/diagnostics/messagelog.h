// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/logentry.h"

#include <QObject>

#include <mutex>
#include <vector>

namespace fleetscope {

/// Hears what the program logs while it lives, in every thread, and still passes it on to where it went
/// before. Secrets are taken out of what is kept, not of what is passed on.
///
/// Thread: create, call and destroy on the GUI thread. Two at a time hear the same.
class MessageLog final : public QObject
{
    Q_OBJECT
public:
    explicit MessageLog(QObject *parent = nullptr);
    ~MessageLog() override;

    /// What came since the last call, at most `mostWaiting`; what came after those is lost, and counted in a
    /// line of its own.
    [[nodiscard]] std::vector<LogEntry> take();
    static constexpr size_t mostWaiting = 2'000;

signals:
    /// There is something to take; once until it is taken.
    void waiting();

private:
    static void hear(QtMsgType type, const QMessageLogContext &context, const QString &text);
    void add(LogEntry entry);

    std::mutex m_lock;
    std::vector<LogEntry> m_entries;
    quint64 m_lost = 0;
    bool m_told = false;
};

} // namespace fleetscope
