// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconlabel.h"

#include <QPainter>

namespace fleetscope {

IconLabel::IconLabel(const Theme &theme, int size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(IconId id, Ink ink, Ground ground)
{
    m_id = id;
    m_ink = ink;
    m_ground = ground;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_theme.paintIcon(&painter, rect(), m_id, m_theme.color(m_ink, m_ground));
}

} // namespace fleetscope

#include "moc_iconlabel.cpp"
