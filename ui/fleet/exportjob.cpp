// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/exportjob.h"

#include <QElapsedTimer>
#include <QFileDevice>
#include <QSaveFile>

#include <utility>

namespace fleetscope {

QList<ExportColumn> exportColumns(const DeviceTableModel &fleet, const QStringList &keys)
{
    QList<ExportColumn> columns;
    for (const QString &key : keys) {
        const DeviceColumn &column = fleet.columns()[fleet.columnOf(key)];
        columns.append({key, column.title, column.alignment.testFlag(Qt::AlignRight)});
    }
    return columns;
}

ExportJob::ExportJob(const DeviceTableModel &fleet, ExportRequest request, std::unique_ptr<QIODevice> sink,
                     QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_request(std::move(request))
    , m_writer(m_request.format, exportColumns(fleet, m_request.keys), m_request.header)
    , m_sink(std::move(sink))
{
    for (const QString &key : std::as_const(m_request.keys))
        m_columns.append(fleet.columnOf(key));
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &ExportJob::writeSlice);
}

ExportJob::~ExportJob() = default;

void ExportJob::start()
{
    if (put(m_writer.head()))
        writeSlice();
}

void ExportJob::cancel()
{
    m_next.stop();
    if (auto *file = qobject_cast<QSaveFile *>(m_sink.get()))
        file->cancelWriting();
}

void ExportJob::writeSlice()
{
    QElapsedTimer clock;
    clock.start();
    QByteArray out;
    std::vector<QVariant> cells(static_cast<size_t>(m_columns.size()));
    constexpr size_t rowsBetweenLooks = 32;
    while (m_done < m_request.devices.size()) {
        const auto row = static_cast<int>(indexOf(m_request.devices[m_done]));
        for (size_t i = 0; i < cells.size(); ++i)
            cells[i] = m_fleet.data(m_fleet.index(row, m_columns[static_cast<qsizetype>(i)]), RawRole);
        m_writer.appendRow(out, cells);
        ++m_done;
        if (m_done % rowsBetweenLooks == 0 && clock.elapsed() >= slice.count())
            break;
    }
    if (!put(out))
        return;
    if (m_done == m_request.devices.size()) {
        end();
    } else {
        m_next.start();
        emit progressed(static_cast<qsizetype>(m_done), total());
    }
}

bool ExportJob::put(const QByteArray &bytes)
{
    if (m_sink->write(bytes) == bytes.size())
        return true;
    fail();
    return false;
}

void ExportJob::end()
{
    if (!put(m_writer.tail()))
        return;
    if (auto *file = qobject_cast<QSaveFile *>(m_sink.get()); file && !file->commit())
        fail();
    else
        emit finished();
}

void ExportJob::fail()
{
    const auto *file = qobject_cast<QFileDevice *>(m_sink.get());
    const Error error{ErrorKind::Denied, m_sink->errorString(), file ? file->fileName() : QString()};
    cancel();
    emit failed(error);
}

} // namespace fleetscope

#include "moc_exportjob.cpp"
