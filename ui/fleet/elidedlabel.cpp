// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/elidedlabel.h"

#include "ui/widgets/plaintext.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

namespace fleetscope {

using namespace Qt::StringLiterals;

ElidedLabel::ElidedLabel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::ClickFocus);
    connect(&theme, &Theme::changed, this, &ElidedLabel::applyTheme);
    applyTheme();
}

void ElidedLabel::setText(const QString &text, const QString &copied)
{
    m_copied = copied;
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(cutForLayout(text));
    updateToolTip();
    updateGeometry();
    update();
}

void ElidedLabel::setInk(Ink ink, Ground ground)
{
    m_ink = ink;
    m_ground = ground;
    update();
}

void ElidedLabel::setRole(FontRole role)
{
    m_role = role;
    applyTheme();
}

void ElidedLabel::setDetail(const QString &detail)
{
    if (detail == m_detail)
        return;
    m_detail = detail;
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    setToolTip(plainToolTip(m_detail.isEmpty() ? m_text : m_text + u"\n\n"_s + m_detail));
}

void ElidedLabel::applyTheme()
{
    m_font = m_theme.font(m_role);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(m_font);
    return {plainTextWidth(metrics, m_text), metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const { return {24, QFontMetrics(m_font).height()}; }

void ElidedLabel::copy() const { QApplication::clipboard()->setText(m_copied.isEmpty() ? m_text : m_copied); }

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_font);
    painter.setPen(m_theme.color(m_ink, m_ground));
    drawPlainText(&painter, rect(), m_text, layoutDirection());
    if (hasFocus()) {
        QStyleOption option;
        option.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void ElidedLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *action = menu->addAction(m_theme.icon(IconId::Copy), tr("&Copy"), this, &ElidedLabel::copy);
    action->setShortcut(QKeySequence::Copy);
    menu->popup(event->globalPos());
}

void ElidedLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

} // namespace fleetscope

#include "moc_elidedlabel.cpp"
