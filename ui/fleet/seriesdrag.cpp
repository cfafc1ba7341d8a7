// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/seriesdrag.h"

#include "models/charts/chartlayout.h"
#include "models/charts/seriesmime.h"
#include "models/items/serieslistmodel.h"
#include "ui/fleet/fleettable.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>

namespace fleetscope {

SeriesDrag::SeriesDrag(const DeviceTableModel &fleet, FleetTable &table)
    : QObject(&table)
    , m_fleet(fleet)
    , m_table(table)
    , m_runner([this](std::unique_ptr<QMimeData> data) {
        auto *drag = new QDrag(&m_table); // deletes itself
        drag->setMimeData(data.release());
        drag->exec(Qt::CopyAction);
    })
{
    m_table.viewport()->installEventFilter(this);
}

SeriesDrag::~SeriesDrag() = default;

bool SeriesDrag::canDrag(const QModelIndex &index) const
{
    if (!index.isValid() || m_fleet.columns()[index.column()].field.kind != FilterField::Kind::Metric)
        return false;
    return m_table.isRowMarked(index.row()) || m_table.selectionModel()->isRowSelected(index.row(), {});
}

std::unique_ptr<QMimeData> SeriesDrag::dataFor(const QModelIndex &index) const
{
    const FleetStore &store = m_fleet.store();
    const MetricHandle metric = store.findMetric(m_fleet.columns()[index.column()].field.key.toStdString());
    std::vector<SeriesKey> series;
    for (const DeviceHandle device : m_table.selectedDevices()) {
        if (metric != noMetric && series.size() < ChartLayout::maxSeries
            && store.series(device, metric).kind != ValueKind::None)
            series.push_back(seriesKeyOf(store, device, metric));
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(QString::fromLatin1(seriesMimeType), seriesToMime(series));
    return data;
}

/// It was a click after all: the table hears of it now.
void SeriesDrag::click(const QMouseEvent &release)
{
    m_isClicking = true;
    QWidget *viewport = m_table.viewport();
    QMouseEvent press(QEvent::MouseButtonPress, m_from, viewport->mapToGlobal(m_from), Qt::LeftButton,
                      Qt::LeftButton, release.modifiers());
    QApplication::sendEvent(viewport, &press);
    QMouseEvent end(QEvent::MouseButtonRelease, release.position(), release.globalPosition(), Qt::LeftButton,
                    Qt::NoButton, release.modifiers());
    QApplication::sendEvent(viewport, &end);
    m_isClicking = false;
}

bool SeriesDrag::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isClicking)
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *press = static_cast<QMouseEvent *>(event);
        m_from = press->position().toPoint();
        m_isPressed = press->button() == Qt::LeftButton && press->modifiers() == Qt::NoModifier
            && canDrag(m_table.indexAt(m_from));
        return m_isPressed;
    }
    case QEvent::MouseMove:
        if (m_isPressed) {
            const QPoint here = static_cast<QMouseEvent *>(event)->position().toPoint();
            if ((here - m_from).manhattanLength() >= QApplication::startDragDistance()) {
                m_isPressed = false;
                m_runner(dataFor(m_table.indexAt(m_from)));
            }
            return true;
        }
        break;
    case QEvent::MouseButtonRelease:
        if (std::exchange(m_isPressed, false)) {
            click(*static_cast<QMouseEvent *>(event));
            return true;
        }
        break;
    case QEvent::MouseButtonDblClick: m_isPressed = false; break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace fleetscope

#include "moc_seriesdrag.cpp"
