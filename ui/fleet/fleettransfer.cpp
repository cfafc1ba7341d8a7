// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleettransfer.h"

#include "models/items/cellterm.h"
#include "models/items/deviceordermodel.h"
#include "models/items/format.h"
#include "ui/fleet/fleettable.h"
#include "ui/fleet/noticestrip.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>

namespace fleetscope {
namespace {

constexpr TableFormat formats[] = {TableFormat::Csv, TableFormat::Tsv, TableFormat::JsonArray,
                                   TableFormat::JsonLines, TableFormat::Markdown};

QString formatName(TableFormat format)
{
    switch (format) {
    case TableFormat::Csv: return FleetTransfer::tr("CSV table");
    case TableFormat::Tsv: return FleetTransfer::tr("Tab-separated table");
    case TableFormat::JsonArray: return FleetTransfer::tr("JSON array");
    case TableFormat::JsonLines: return FleetTransfer::tr("JSON lines");
    case TableFormat::Markdown: break;
    }
    return FleetTransfer::tr("Markdown table");
}

QString nameFilter(TableFormat format)
{
    return QStringLiteral("%1 (*.%2)").arg(formatName(format), fileSuffix(format));
}

QString deviceCount(qsizetype count)
{
    return FleetTransfer::tr("%Ln device(s)", nullptr, static_cast<int>(count));
}

} // namespace

FleetTransfer::FleetTransfer(const DeviceTableModel &fleet, const DeviceOrderModel &order,
                             const FleetTable &table, NoticeStrip &notices, QWidget *window)
    : QObject(window)
    , m_fleet(fleet)
    , m_order(order)
    , m_table(table)
    , m_notices(notices)
    , m_window(window)
{
    connect(&notices, &NoticeStrip::cancelRequested, this, &FleetTransfer::cancel);
}

FleetTransfer::~FleetTransfer() = default;

QStringList FleetTransfer::shownKeys() const
{
    QStringList keys;
    for (const ViewColumn &column : m_table.columns()) {
        if (m_fleet.columnOf(column.key) >= 0)
            keys.append(column.key);
    }
    return keys;
}

std::vector<DeviceHandle> FleetTransfer::devicesToExport() const
{
    if (m_table.selectedCount() >= 2)
        return m_table.selectedDevices();
    std::vector<DeviceHandle> devices;
    for (const quint32 row : m_order.rows())
        devices.push_back(DeviceHandle{row});
    return devices;
}

std::vector<DeviceHandle> FleetTransfer::devicesToCopy() const
{
    std::vector<DeviceHandle> devices = m_table.selectedDevices();
    if (devices.empty() && m_table.currentIndex().isValid())
        devices.push_back(m_table.currentDevice());
    return devices;
}

void FleetTransfer::copyCell()
{
    const QModelIndex index = m_table.currentIndex();
    if (!index.isValid())
        return;
    QGuiApplication::clipboard()->setText(index.data().toString());
    m_notices.tell(tr("Copied the cell"));
}

void FleetTransfer::copyRows(TableFormat format, TableHeader header)
{
    std::vector<DeviceHandle> devices = devicesToCopy();
    if (devices.empty())
        return;
    auto buffer = std::make_unique<QBuffer>();
    buffer->open(QIODevice::WriteOnly);
    start({std::move(devices), shownKeys(), format, header}, std::move(buffer));
}

void FleetTransfer::copyIds()
{
    std::vector<DeviceHandle> devices = devicesToCopy();
    if (devices.empty())
        return;
    auto buffer = std::make_unique<QBuffer>();
    buffer->open(QIODevice::WriteOnly);
    start({std::move(devices), {QStringLiteral("id")}, TableFormat::Tsv, TableHeader::Absent},
          std::move(buffer));
}

void FleetTransfer::copyAsFilter()
{
    const std::vector<DeviceHandle> devices = devicesToCopy();
    if (devices.empty())
        return;
    const QString term = devicesTerm(m_fleet, devices);
    if (term.isEmpty()) {
        m_notices.warn(tr("These devices are too many for a filter of %1 characters.")
                           .arg(countText(static_cast<quint64>(maxFilterLength))));
        return;
    }
    QGuiApplication::clipboard()->setText(term);
    m_notices.tell(tr("Copied a filter for %1").arg(deviceCount(static_cast<qsizetype>(devices.size()))));
}

void FleetTransfer::exportRows()
{
    const auto count = m_table.selectedCount() >= 2 ? m_table.selectedCount() : m_order.rowCount();
    auto *dialog = new QFileDialog(m_window, tr("Export %1").arg(deviceCount(count)));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    QStringList filters;
    for (const TableFormat format : formats)
        filters.append(nameFilter(format));
    dialog->setNameFilters(filters);
    dialog->selectFile(QStringLiteral("fleet.csv"));
    dialog->setDefaultSuffix(fileSuffix(TableFormat::Csv));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString &filter) {
        dialog->setDefaultSuffix(fileSuffix(formats[qMax<qsizetype>(0, filters.indexOf(filter))]));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, filters](const QString &fileName) {
        exportTo(fileName, formats[qMax<qsizetype>(0, filters.indexOf(dialog->selectedNameFilter()))]);
    });
    dialog->open();
}

void FleetTransfer::exportTo(const QString &fileName, TableFormat format)
{
    auto file = std::make_unique<QSaveFile>(fileName);
    if (!file->open(QIODevice::WriteOnly)) {
        fail({ErrorKind::Denied, file->errorString(), fileName});
        return;
    }
    start({devicesToExport(), shownKeys(), format, TableHeader::Present}, std::move(file));
}

void FleetTransfer::start(ExportRequest request, std::unique_ptr<QIODevice> sink)
{
    cancel();
    m_job = new ExportJob(m_fleet, std::move(request), std::move(sink), this);
    connect(m_job, &ExportJob::progressed, this, &FleetTransfer::showProgress);
    connect(m_job, &ExportJob::finished, this, &FleetTransfer::finish);
    connect(m_job, &ExportJob::failed, this, &FleetTransfer::fail);
    m_job->start();
}

void FleetTransfer::cancel()
{
    if (!m_job)
        return;
    m_job->cancel();
    m_job->deleteLater();
    m_job = nullptr;
    m_notices.dismiss();
}

void FleetTransfer::showProgress(qsizetype done, qsizetype total)
{
    const bool isFile = qobject_cast<QSaveFile *>(&m_job->sink());
    const QString numbers =
        tr("%1 of %2").arg(countText(static_cast<quint64>(done)), countText(static_cast<quint64>(total)));
    m_notices.showProgress(isFile ? tr("Exporting %1").arg(numbers) : tr("Copying %1").arg(numbers), done,
                           total);
}

void FleetTransfer::finish()
{
    const QString devices = deviceCount(m_job->total());
    if (const auto *buffer = qobject_cast<QBuffer *>(&m_job->sink())) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(buffer->data()));
        m_notices.tell(tr("Copied %1").arg(devices));
    } else if (const auto *file = qobject_cast<QSaveFile *>(&m_job->sink())) {
        m_notices.tell(tr("Exported %1 to %2").arg(devices, QFileInfo(file->fileName()).fileName()));
    }
    m_job->deleteLater();
    m_job = nullptr;
}

void FleetTransfer::fail(const Error &error)
{
    if (m_job)
        m_job->deleteLater();
    m_job = nullptr;
    m_notices.warn(tr("%1 could not be written: %2. Choose another place or name.")
                       .arg(QFileInfo(error.subject).fileName(), error.what));
}

} // namespace fleetscope

#include "moc_fleettransfer.cpp"
