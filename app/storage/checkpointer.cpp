// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/checkpointer.h"

#include <QFile>

#include <chrono>
#include <utility>

namespace fleetscope {

Checkpointer::Checkpointer(QString file)
    : m_file(std::move(file))
    , m_timer(this)
{
    // At half the disk never rests; at double a power cut loses two seconds.
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &Checkpointer::checkpoint);
}

void Checkpointer::start() { m_timer.start(); }

void Checkpointer::reopen() { m_database.reset(); }

void Checkpointer::checkpoint()
{
    // Only the writer makes files: an empty one would look like an archive without a schema.
    if (!m_database && QFile::exists(m_file)) {
        if (auto opened = Database::open(m_file, Database::Mode::ReadWrite, 0))
            m_database = std::move(*opened);
    }
    if (!m_database)
        return;
    m_database->execute("PRAGMA wal_checkpoint(PASSIVE)");
    if (!m_database->isGood())
        m_database.reset();
}

} // namespace fleetscope

#include "moc_checkpointer.cpp"
