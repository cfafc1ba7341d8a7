// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnostics/messagelog.h"

#include <chrono>
#include <utility>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

struct Listeners
{
    std::mutex lock;
    std::vector<MessageLog *> all;
    QtMessageHandler former = nullptr;
};

/// Qt has one handler for the whole process, so those who listen are known to the whole process, too.
Listeners &listeners()
{
    static Listeners known;
    return known;
}

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return LogLevel::Debug;
    case QtInfoMsg: return LogLevel::Info;
    case QtWarningMsg: return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg: return LogLevel::Error;
    }
    return LogLevel::Debug;
}

} // namespace

MessageLog::MessageLog(QObject *parent)
    : QObject(parent)
{
    Listeners &known = listeners();
    const std::lock_guard lock(known.lock);
    if (known.all.empty())
        known.former = qInstallMessageHandler(&MessageLog::hear);
    known.all.push_back(this);
}

MessageLog::~MessageLog()
{
    Listeners &known = listeners();
    const std::lock_guard lock(known.lock);
    std::erase(known.all, this);
    if (known.all.empty())
        qInstallMessageHandler(std::exchange(known.former, nullptr));
}

void MessageLog::hear(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    using namespace std::chrono;
    const LogEntry entry{time_point_cast<milliseconds>(system_clock::now()), levelOf(type),
                         QString::fromUtf8(context.category), withoutSecrets(text)};
    QtMessageHandler next = nullptr;
    {
        Listeners &known = listeners();
        const std::lock_guard lock(known.lock);
        for (MessageLog *log : known.all)
            log->add(entry);
        next = known.former;
    }
    if (next)
        next(type, context, text);
}

void MessageLog::add(LogEntry entry)
{
    {
        const std::lock_guard lock(m_lock);
        if (m_entries.size() == mostWaiting) {
            ++m_lost;
            return;
        }
        m_entries.push_back(std::move(entry));
        if (std::exchange(m_told, true))
            return;
    }
    QMetaObject::invokeMethod(this, &MessageLog::waiting, Qt::QueuedConnection);
}

std::vector<LogEntry> MessageLog::take()
{
    const std::lock_guard lock(m_lock);
    m_told = false;
    std::vector<LogEntry> entries = std::exchange(m_entries, {});
    if (const quint64 lost = std::exchange(m_lost, 0); lost > 0)
        entries.push_back({entries.back().time, LogLevel::Warning, u"fleetscope.log"_s,
                           u"%1 more lines came too fast and are not here"_s.arg(lost)});
    return entries;
}

} // namespace fleetscope

#include "moc_messagelog.cpp"
