// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fieldlist.h"

#include "ui/fleet/elidedlabel.h"

#include <QGridLayout>
#include <QLabel>

namespace fleetscope {

using namespace Qt::StringLiterals;

FieldList::FieldList(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(spacing::card);
    m_grid->setVerticalSpacing(spacing::within);
    constexpr int labelWidth = 88; // so that the lists of one page stand in line
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
    connect(&theme, &Theme::changed, this, &FieldList::applyTheme);
}

void FieldList::setFields(const QList<Field> &fields)
{
    if (fields == m_fields)
        return;
    m_fields = fields;
    while (m_rows.size() < fields.size()) {
        const auto row = static_cast<int>(m_rows.size());
        auto *label = new QLabel;
        label->setTextFormat(Qt::PlainText);
        m_rows.append({label, new ElidedLabel(m_theme)});
        m_grid->addWidget(m_rows.last().label, row, 0);
        m_grid->addWidget(m_rows.last().value, row, 1);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool used = i < fields.size();
        m_rows[i].label->setVisible(used);
        m_rows[i].value->setVisible(used);
        if (!used)
            continue;
        const Field &field = fields[i];
        m_rows[i].label->setText(field.label);
        m_rows[i].value->setText(field.value.isEmpty() ? u"—"_s : field.value);
        m_rows[i].value->setInk(field.value.isEmpty() ? Ink::Muted : field.ink);
        m_rows[i].value->setDetail(field.detail);
    }
    applyTheme();
}

void FieldList::applyTheme()
{
    for (const Row &row : std::as_const(m_rows)) {
        QPalette palette = row.label->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(Ink::Muted, Ground::Window));
        row.label->setPalette(palette);
    }
}

} // namespace fleetscope

#include "moc_fieldlist.cpp"
