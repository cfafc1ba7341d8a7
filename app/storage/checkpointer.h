// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"

#include <QObject>
#include <QTimer>

namespace fleetscope {

/// Brings what was committed to the disk once a second, beside the writer: a power cut loses no more than
/// that, and the writer never waits for a slow disk.
///
/// Thread: its own. Failures are left to the writer, which meets them too.
class Checkpointer final : public QObject
{
    Q_OBJECT
public:
    explicit Checkpointer(QString file);

    void start();
    void reopen(); ///< the file is another one now

private:
    void checkpoint();

    QString m_file;
    std::unique_ptr<Database> m_database;
    QTimer m_timer;
};

} // namespace fleetscope
