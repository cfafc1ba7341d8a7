// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertcommand.h"

#include <QTimer>

namespace fleetscope {

AlertCommand::AlertCommand(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(m_limit);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_late = true;
        if (m_process)
            m_process->kill();
    });
}

AlertCommand::~AlertCommand()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(1'000);
}

void AlertCommand::setProgram(const QString &program, const QStringList &arguments)
{
    m_program = program;
    m_arguments = arguments;
    m_waiting.clear();
}

void AlertCommand::run(const QByteArray &json)
{
    if (m_program.isEmpty())
        return;
    if (m_waiting.size() >= mostWaiting) {
        ++m_leftOut;
        return;
    }
    m_waiting.push_back(json);
    startNext();
}

void AlertCommand::startNext()
{
    if (m_process || m_waiting.empty() || m_program.isEmpty())
        return;
    m_process = new QProcess(this);
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_late = false;
    const auto end = [this] {
        m_timer->stop();
        m_process->deleteLater();
        m_process = nullptr;
        QMetaObject::invokeMethod(this, &AlertCommand::startNext, Qt::QueuedConnection);
    };
    connect(m_process, &QProcess::finished, this, [this, end](int exitCode, QProcess::ExitStatus status) {
        const bool late = m_late;
        end();
        if (late)
            emit failed(QStringLiteral("took longer than %1 ms").arg(m_limit.count()));
        else if (status == QProcess::CrashExit)
            emit failed(QStringLiteral("crashed"));
        else
            emit done(exitCode);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this, end](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // finished() follows
        const QString why = m_process->errorString();
        end();
        emit failed(why);
    });
    m_process->start(m_program, m_arguments);
    m_process->write(m_waiting.front() + '\n');
    m_waiting.pop_front();
    m_process->closeWriteChannel();
    m_timer->start();
}

} // namespace fleetscope

#include "moc_alertcommand.cpp"
