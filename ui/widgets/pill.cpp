// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pill.h"

#include "ui/widgets/plaintext.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr int verticalPadding = 2;
constexpr int crossSize = 14;
constexpr int longestChip = 280;

QString badgeText(int count)
{
    return count > 99 ? QLocale().toString(99) + u'+' : QLocale().toString(count);
}

int badgeHeight(const QFontMetrics &metrics) { return metrics.height() + 2; }

void drawBox(QPainter *painter, const QRect &box, const QColor &fill, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(box, radius, radius);
    painter->restore();
}

} // namespace

QSize pillSize(const QFontMetrics &metrics, const PillContent &content)
{
    const int icon = content.icon ? spacing::stateIcon + spacing::within : 0;
    return {plainTextWidth(metrics, content.text) + icon + 2 * spacing::between,
            metrics.height() + 2 * verticalPadding};
}

void paintPill(QPainter *painter, const QRect &rect, const Theme &theme, const PillContent &content,
               Qt::LayoutDirection direction)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const QSize size = pillSize(metrics, content).boundedTo(rect.size());
    const QRect box = QStyle::visualRect(
        direction, rect, QRect({rect.x(), rect.y() + (rect.height() - size.height()) / 2}, size));
    const Ground ground = tintOf(content.ink);
    drawBox(painter, box, theme.color(ground), spacing::controlRadius);

    QRect inner = box.adjusted(spacing::between, 0, -spacing::between, 0);
    const QColor ink = theme.color(content.ink, ground);
    if (content.icon) {
        const QRect icon(inner.x(), inner.y(), spacing::stateIcon, inner.height());
        theme.paintIcon(painter, QStyle::visualRect(direction, inner, icon), *content.icon, ink);
        const QRect rest = inner.adjusted(spacing::stateIcon + spacing::within, 0, 0, 0);
        inner = QStyle::visualRect(direction, inner, rest);
    }
    painter->setPen(ink);
    drawPlainText(painter, inner, content.text, direction);
}

Pill::Pill(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setContent(const PillContent &content)
{
    m_content = content;
    setAccessibleName(content.text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const { return pillSize(fontMetrics(), m_content); }

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(&painter, rect(), m_theme, m_content, layoutDirection());
}

Chip::Chip(const Theme &theme, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setAccessibleDescription(tr("Delete removes it"));
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const int text = plainTextWidth(fontMetrics(), m_text);
    return {qMin(longestChip, text + 2 * spacing::between + spacing::within + crossSize),
            fontMetrics().height() + 2 * verticalPadding + 2};
}

QSize Chip::minimumSizeHint() const { return {qMin(sizeHint().width(), 5 * crossSize), sizeHint().height()}; }

QRect Chip::crossRect() const
{
    const QRect cross(width() - crossSize - spacing::within - 1, (height() - crossSize) / 2, crossSize,
                      crossSize);
    return QStyle::visualRect(layoutDirection(), rect(), cross);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Ground ground = underMouse() ? Ground::Selection : Ground::Surface;
    painter.setPen(
        QPen(hasFocus() ? m_theme.color(Ink::Accent) : m_theme.color(Line::Outline), hasFocus() ? 1.5 : 1));
    painter.setBrush(m_theme.color(ground));
    const qreal inset = hasFocus() ? 0.75 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), spacing::controlRadius,
                            spacing::controlRadius);

    const QRect text(spacing::between, 0, width() - 2 * spacing::between - crossSize, height());
    painter.setPen(m_theme.color(Ink::Text, ground));
    drawPlainText(&painter, QStyle::visualRect(layoutDirection(), rect(), text), m_text, layoutDirection());
    m_theme.paintIcon(&painter, crossRect(), IconId::Remove, m_theme.color(Ink::Muted, ground));
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint()))
        return;
    if (crossRect().adjusted(-3, -3, 3, 3).contains(event->position().toPoint()))
        emit removeRequested();
    else
        emit clicked();
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: emit removeRequested(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: emit clicked(); return;
    default: QWidget::keyPressEvent(event);
    }
}

bool Chip::event(QEvent *event)
{
    const bool cut = fontMetrics().horizontalAdvance(m_text.left(longestLayout))
        > width() - 2 * spacing::between - crossSize;
    if (event->type() == QEvent::ToolTip)
        setToolTip(cut ? plainToolTip(m_text) : QString());
    return QWidget::event(event);
}

int badgeWidth(const QFontMetrics &metrics, int count)
{
    if (count <= 0)
        return 0;
    return qMax(badgeHeight(metrics), metrics.horizontalAdvance(badgeText(count)) + spacing::between + 2);
}

void paintBadge(QPainter *painter, const QRect &rect, const Theme &theme, int count, Ink ink,
                Qt::LayoutDirection direction)
{
    if (count <= 0)
        return;
    const QFontMetrics metrics = painter->fontMetrics();
    const QSize size(badgeWidth(metrics, count), badgeHeight(metrics));
    const QRect box = QStyle::visualRect(
        direction, rect,
        QRect({rect.right() + 1 - size.width(), rect.y() + (rect.height() - size.height()) / 2}, size));
    drawBox(painter, box, theme.color(tintOf(ink)), size.height() / 2.0);
    painter->setPen(theme.color(ink, tintOf(ink)));
    painter->drawText(box, Qt::AlignCenter, badgeText(count));
}

} // namespace fleetscope

#include "moc_pill.cpp"
