// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stateindicator.h"

#include <QPainter>

namespace fleetscope {

StateIndicator::StateIndicator(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateIndicator::setState(StateLook look, const QString &word)
{
    m_look = look;
    m_word = word;
    m_widest = qMax(m_widest, stateWidth(fontMetrics(), word));
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateIndicator::sizeHint() const
{
    return {m_widest, qMax(int(spacing::smallIcon), fontMetrics().height())};
}

void StateIndicator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintState(&painter, rect(), m_theme, m_look, m_word, Ground::Window, layoutDirection());
}

} // namespace fleetscope

#include "moc_stateindicator.cpp"
