// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/legendstrip.h"

#include "ui/widgets/plaintext.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr int swatch = 8;
constexpr int gap = 6;
constexpr int between = 16;
constexpr int mostName = 168;

} // namespace

LegendStrip::LegendStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LegendStrip::setEntries(std::vector<LegendEntry> entries)
{
    if (entries == m_entries)
        return;
    if (entries.size() != m_entries.size())
        m_widths.assign(entries.size(), 0);
    m_entries = std::move(entries);
    const QFontMetrics metrics = fontMetrics();
    for (size_t i = 0; i < m_entries.size(); ++i)
        m_widths[i] = std::max(m_widths[i], plainTextWidth(metrics, m_entries[i].value));
    update();
}

QSize LegendStrip::sizeHint() const { return {200, fontMetrics().height() + 4}; }

QSize LegendStrip::minimumSizeHint() const { return {40, fontMetrics().height() + 4}; }

std::vector<QRect> LegendStrip::places() const
{
    std::vector<QRect> rects;
    const QFontMetrics metrics = fontMetrics();
    int x = 0;
    const int reserve = metrics.horizontalAdvance(u"+999"_s) + 8;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const int name = std::min(mostName, plainTextWidth(metrics, m_entries[i].name));
        const int width = swatch + gap + name + (m_widths[i] > 0 ? gap + m_widths[i] : 0);
        if (x + width > this->width() - (i + 1 < m_entries.size() ? reserve : 0))
            break;
        rects.emplace_back(x, 0, width, height());
        x += width + between;
    }
    return rects;
}

int LegendStrip::entryAt(const QPoint &position) const
{
    const auto rects = places();
    const auto found =
        std::ranges::find_if(rects, [&](const QRect &rect) { return rect.contains(position); });
    return found == rects.end() ? -1 : static_cast<int>(found - rects.begin());
}

void LegendStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto rects = places();
    const QFontMetrics metrics = fontMetrics();
    for (size_t i = 0; i < rects.size(); ++i) {
        const LegendEntry &entry = m_entries[i];
        const QRect &rect = rects[i];
        const QRect dot(rect.left(), rect.center().y() - swatch / 2 + 1, swatch, swatch);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(entry.faint ? QPen(entry.color, 1) : QPen(Qt::NoPen));
        painter.setBrush(entry.faint ? QBrush(Qt::NoBrush) : QBrush(entry.color));
        painter.drawRoundedRect(dot, 2, 2);
        const int name = std::min(mostName, plainTextWidth(metrics, entry.name));
        painter.setPen(m_theme.color(entry.faint ? Ink::Muted : Ink::Text));
        drawPlainText(&painter, QRect(dot.right() + 1 + gap, rect.top(), name, rect.height()), entry.name);
        painter.setPen(m_theme.color(Ink::Muted));
        drawPlainText(&painter,
                      QRect(dot.right() + 1 + gap + name + gap, rect.top(), m_widths[i], rect.height()),
                      entry.value);
    }
    if (rects.size() < m_entries.size()) {
        const int x = rects.empty() ? 0 : rects.back().right() + 1 + between / 2;
        painter.setPen(m_theme.color(Ink::Muted));
        drawPlainText(&painter, QRect(x, 0, width() - x, height()),
                      u'+' + QLocale().toString(static_cast<qint64>(m_entries.size() - rects.size())));
    }
}

void LegendStrip::mousePressEvent(QMouseEvent *event)
{
    if (const int entry = entryAt(event->pos()); entry >= 0 && event->button() == Qt::LeftButton)
        emit toggled(m_entries[static_cast<size_t>(entry)].series);
}

void LegendStrip::mouseMoveEvent(QMouseEvent *event)
{
    const int entry = entryAt(event->pos());
    if (entry == m_hovered)
        return;
    m_hovered = entry;
    setCursor(entry >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    emit hovered(entry < 0 ? -1 : m_entries[static_cast<size_t>(entry)].series);
}

void LegendStrip::leaveEvent(QEvent *)
{
    m_hovered = -1;
    emit hovered(-1);
}

bool LegendStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int entry = entryAt(help->pos()); entry >= 0) {
            QToolTip::showText(
                help->globalPos(),
                plainToolTip(
                    tr("%1 – click to hide or show it").arg(m_entries[static_cast<size_t>(entry)].name)),
                this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace fleetscope

#include "moc_legendstrip.cpp"
