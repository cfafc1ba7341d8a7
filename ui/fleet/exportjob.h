// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/items/devicetablemodel.h"
#include "models/items/tableexport.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

class QIODevice;

namespace fleetscope {

/// Which devices, which columns, and how they are written.
struct ExportRequest
{
    std::vector<DeviceHandle> devices;
    QStringList keys; ///< of columns that the model has
    TableFormat format = TableFormat::Csv;
    TableHeader header = TableHeader::Present;
};

/// Writes devices as a table, a few milliseconds at a time, so that the window stays alive.
///
/// Values are those of the moment they are written. A QSaveFile is committed at the end, so a file is there
/// whole or not at all. Thread: GUI. Memory: the handles and one slice.
class ExportJob final : public QObject
{
    Q_OBJECT
public:
    /// `sink` is open for writing; `fleet` must outlive the job.
    ExportJob(const DeviceTableModel &fleet, ExportRequest request, std::unique_ptr<QIODevice> sink,
              QObject *parent = nullptr);
    ~ExportJob() override;

    /// Writes the first slice, and the others from the event loop. A small job is finished when this returns.
    void start();
    void cancel(); ///< no further signal; a file is left as it was before
    [[nodiscard]] qsizetype total() const { return static_cast<qsizetype>(m_request.devices.size()); }
    [[nodiscard]] QIODevice &sink() const { return *m_sink; }

    /// How long a slice may take: half a frame at 60 Hz, so that a frame still fits beside it.
    static constexpr Milliseconds slice{8};

signals:
    void progressed(qsizetype done, qsizetype total);
    void finished();
    void failed(const fleetscope::Error &error);

private:
    void writeSlice();
    [[nodiscard]] bool put(const QByteArray &bytes);
    void end();
    void fail();

    const DeviceTableModel &m_fleet;
    ExportRequest m_request;
    QList<int> m_columns;
    TableWriter m_writer;
    std::unique_ptr<QIODevice> m_sink;
    QTimer m_next;
    size_t m_done = 0;
};

/// The columns of an export.
[[nodiscard]] QList<ExportColumn> exportColumns(const DeviceTableModel &fleet, const QStringList &keys);

} // namespace fleetscope
