// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleetdelegate.h"

#include "models/items/devicetablemodel.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/statelook.h"

#include <QPainter>
#include <QStyle>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;
using Kind = FilterField::Kind;

/// Room for a number with the unit of the column, so that its sparklines end in one line.
int valueWidth(const DeviceTableModel &fleet, int column, const QFontMetrics &metrics)
{
    const MetricHandle metric = fleet.columns()[column].metric;
    const QString unit = metric == noMetric ? QString() : fleet.store().metricUnit(metric);
    constexpr int longest = 12; // of a unit that anybody reads
    return metrics.horizontalAdvance(u"-000.0"_s)
        + (unit.isEmpty() ? 0 : metrics.horizontalAdvance(u' ' + unit.left(longest)));
}

/// What says who a device is comes first; the rest stands back.
bool isSecondary(Kind kind)
{
    switch (kind) {
    case Kind::Interval:
    case Kind::Messages:
    case Kind::AlertCount:
    case Kind::Hardware:
    case Kind::Serial:
    case Kind::Tag:
    case Kind::Connection: return true;
    default: return false;
    }
}

/// `worst` as in DeviceAlerts.
StateLook alertLook(int worst)
{
    switch (worst) {
    case 3: return {IconId::Critical, Ink::Critical};
    case 2: return {IconId::Warning, Ink::Warning};
    default: return {IconId::Info, Ink::Info};
    }
}

int charsWidth(const QFontMetrics &metrics, int count)
{
    return count * metrics.horizontalAdvance(u'n') + 2 * CellDelegate::padding;
}

} // namespace

int defaultColumnWidth(const DeviceTableModel &fleet, int column, const QFontMetrics &metrics)
{
    const auto chars = [&metrics](int count) { return charsWidth(metrics, count); };
    switch (fleet.columns()[column].field.kind) {
    case Kind::Status: {
        int widest = 0;
        for (const OnlineState state : {OnlineState::Online, OnlineState::Offline, OnlineState::Unknown})
            widest = qMax(widest, stateWidth(metrics, onlineStateText(state)));
        return widest + 2 * CellDelegate::padding;
    }
    case Kind::AlertSeverity: return chars(12) + spacing::smallIcon;
    case Kind::Id: return chars(12);
    case Kind::Name: return chars(20);
    case Kind::Site: return chars(14);
    case Kind::Model: return chars(13);
    case Kind::Firmware: return chars(8);
    case Kind::LastSeen: return chars(10);
    case Kind::Tag: return chars(28);
    case Kind::Serial:
    case Kind::Connection: return chars(15);
    case Kind::Metric:
        return FleetDelegate::trendWidth + valueWidth(fleet, column, metrics) + 3 * CellDelegate::padding;
    default: return chars(10);
    }
}

int leastColumnWidth(const DeviceTableModel &fleet, int column, const QFontMetrics &metrics)
{
    const int natural = defaultColumnWidth(fleet, column, metrics);
    switch (fleet.columns()[column].field.kind) {
    case Kind::Metric: return natural - FleetDelegate::trendWidth + FleetDelegate::leastTrendWidth;
    case Kind::AlertSeverity:
        return charsWidth(metrics, 7) + spacing::smallIcon; // the word without the count
    case Kind::Id: return charsWidth(metrics, 9);           // a long one is elided before the table scrolls
    case Kind::Site: return charsWidth(metrics, 8);
    case Kind::Model: return charsWidth(metrics, 9);
    default: return natural;
    }
}

FleetDelegate::FleetDelegate(const DeviceTableModel &fleet, DataTable *table)
    : CellDelegate(table)
    , m_fleet(fleet)
{ }

void FleetDelegate::paintCell(QPainter *painter, const Cell &cell, const QModelIndex &index) const
{
    const DeviceColumn &column = m_fleet.columns()[index.column()];
    const bool stale = index.data(StaleRole).toBool();
    switch (column.field.kind) {
    case Kind::Status:
        paintState(painter, cell.rect, theme(),
                   lookOf(static_cast<OnlineState>(index.data(StateRole).toInt())), index.data().toString(),
                   cell.ground, cell.direction);
        return;
    case Kind::AlertSeverity:
        if (const int worst = index.data(WorstAlertRole).toInt(); worst > 0)
            paintState(painter, cell.rect, theme(), alertLook(worst), index.data().toString(), cell.ground,
                       cell.direction);
        return;
    case Kind::Metric: paintMetric(painter, cell, index, stale); return;
    case Kind::LastSeen: paintLastSeen(painter, cell, index, stale); return;
    case Kind::ClockOffset:
        paintText(painter, cell, index.data().toString(), Ink::Warning, column.alignment);
        return;
    default:
        paintText(painter, cell, index.data().toString(),
                  stale || isSecondary(column.field.kind) ? Ink::Muted : Ink::Text, column.alignment);
    }
}

void FleetDelegate::paintMetric(QPainter *painter, const Cell &cell, const QModelIndex &index,
                                bool stale) const
{
    const QString text = index.data().toString();
    if (text.isEmpty())
        return;
    paintText(painter, cell, text, stale ? Ink::Muted : Ink::Text, Qt::AlignRight);

    const int width = cell.rect.width() - valueWidth(m_fleet, index.column(), cell.metrics) - padding;
    if (width < leastTrendWidth)
        return;
    const auto values = index.data(SparkRole).value<QList<float>>();
    // The newest ones, no denser than can be seen.
    const auto count = qMin<qsizetype>(values.size(), width * 2 / 3);
    if (count < 2)
        return; // a dot is not a trend
    const QRect trend(cell.rect.x(), cell.rect.y() + 5, width, cell.rect.height() - 10);
    paintSparkline(
        painter, QStyle::visualRect(cell.direction, cell.rect, trend),
        std::span(values.constData(), static_cast<size_t>(values.size())).last(static_cast<size_t>(count)),
        theme().color(stale ? Ink::Offline : Ink::Muted, cell.ground));
}

void FleetDelegate::paintLastSeen(QPainter *painter, const Cell &cell, const QModelIndex &index,
                                  bool stale) const
{
    if (index.data(SkewRole).toBool()) {
        const QRect mark(cell.rect.x(), cell.rect.y() + (cell.rect.height() - spacing::smallIcon) / 2,
                         spacing::smallIcon, spacing::smallIcon);
        theme().paintIcon(painter, QStyle::visualRect(cell.direction, cell.rect, mark), IconId::Clock,
                          theme().color(Ink::Warning, cell.ground));
    }
    paintText(painter, cell, index.data().toString(), stale ? Ink::Muted : Ink::Text, Qt::AlignRight);
}

int FleetDelegate::contentWidth(const QFontMetrics &metrics, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    switch (m_fleet.columns()[index.column()].field.kind) {
    case Kind::Status:
    case Kind::AlertSeverity: return stateWidth(metrics, text);
    case Kind::Metric:
        return trendWidth + padding
            + qMax(valueWidth(m_fleet, index.column(), metrics), plainTextWidth(metrics, text));
    case Kind::LastSeen: return spacing::smallIcon + padding + plainTextWidth(metrics, text);
    default: return plainTextWidth(metrics, text);
    }
}

} // namespace fleetscope

#include "moc_fleetdelegate.cpp"
