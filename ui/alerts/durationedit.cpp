// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/durationedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

#include <array>

namespace fleetscope {
namespace {

constexpr std::array<Milliseconds, 4> units{1s, 1min, 1h, 24h};

} // namespace

DurationEdit::DurationEdit(QWidget *parent)
    : QWidget(parent)
    , m_number(new QSpinBox)
    , m_unit(new QComboBox)
{
    m_number->setRange(0, 86'400);
    m_unit->addItems({tr("s"), tr("min"), tr("h"), tr("d")});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_number);
    row->addWidget(m_unit);
    row->addStretch(1);
    setFocusProxy(m_number);
    connect(m_number, &QSpinBox::valueChanged, this, &DurationEdit::changed);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &DurationEdit::changed);
}

Milliseconds DurationEdit::duration() const
{
    return units[static_cast<size_t>(m_unit->currentIndex())] * m_number->value();
}

void DurationEdit::setDuration(Milliseconds duration)
{
    size_t unit = 0;
    for (size_t i = 0; i < units.size(); ++i) {
        if (duration > Milliseconds::zero() && duration % units[i] == Milliseconds::zero())
            unit = i;
    }
    m_unit->setCurrentIndex(static_cast<int>(unit));
    m_number->setValue(static_cast<int>(duration / units[unit]));
}

} // namespace fleetscope

#include "moc_durationedit.cpp"
