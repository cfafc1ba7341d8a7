// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/editorsection.h"

#include <QFormLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleetscope {
namespace {

void colour(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

EditorSection::EditorSection(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_form(new QFormLayout)
{
    auto *column = new QVBoxLayout(this); // keeps the rows together at the top
    column->setContentsMargins({});
    column->addLayout(m_form);
    column->addStretch();
    m_form->setContentsMargins(spacing::page, spacing::within, spacing::page, spacing::page);
    m_form->setHorizontalSpacing(spacing::card);
    m_form->setVerticalSpacing(spacing::between);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(&m_theme, &Theme::changed, this, &EditorSection::applyTheme);
}

void EditorSection::setDraft(const ConnectionDraft &draft)
{
    const QScopedValueRollback guard(m_filling, true);
    fill(draft);
}

void EditorSection::tellChange()
{
    if (!m_filling)
        emit changed();
}

QWidget *EditorSection::wrap(QWidget *widget, QLabel **fault)
{
    auto *outer = new QWidget(this);
    auto *column = new QVBoxLayout(outer);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(widget);
    auto *label = new QLabel(outer);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(m_theme.font(FontRole::Caption));
    label->hide();
    column->addWidget(label);
    *fault = label;
    return outer;
}

void EditorSection::addField(const QString &label, QWidget *widget, DraftField field, QWidget *buddy)
{
    QLabel *fault = nullptr;
    QWidget *outer = wrap(widget, &fault);
    QWidget *focus = buddy ? buddy : widget;
    if (focus->accessibleName().isEmpty())
        focus->setAccessibleName(label);
    m_form->addRow(label, outer);
    m_rows.push_back({outer, widget, focus, field, fault, m_more != nullptr});
    if (m_more)
        m_form->setRowVisible(outer, false);
}

void EditorSection::addWide(QWidget *widget)
{
    m_form->addRow(widget);
    m_rows.push_back({widget, widget, widget, DraftField::None, nullptr, m_more != nullptr});
    if (m_more)
        m_form->setRowVisible(widget, false);
}

QLabel *EditorSection::addText(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    addWide(label);
    m_texts.push_back(label);
    colour(label, m_theme.color(Ink::Muted, Ground::Window));
    setText(label, text);
    return label;
}

void EditorSection::setText(QLabel *label, const QString &text)
{
    label->setText(text);
    setRowShown(label, !text.isEmpty());
}

void EditorSection::beginMore()
{
    auto *more = new QToolButton(this);
    more->setText(tr("More"));
    more->setCheckable(true);
    more->setAutoRaise(true);
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setIcon(m_theme.icon(IconId::ChevronRight));
    connect(more, &QToolButton::toggled, this, [this, more](bool open) {
        more->setIcon(m_theme.icon(open ? IconId::ChevronDown : IconId::ChevronRight));
        showRows();
    });
    addWide(more);
    m_more = more;
}

void EditorSection::setRowShown(QWidget *widget, bool shown)
{
    for (Row &row : m_rows) {
        if (row.widget == widget)
            row.wanted = shown;
    }
    showRows();
}

void EditorSection::showRows()
{
    for (const Row &row : m_rows)
        m_form->setRowVisible(row.outer, row.wanted && (!row.inMore || m_more->isChecked()));
}

void EditorSection::setFaults(const std::vector<DraftFault> &faults)
{
    for (const Row &row : m_rows) {
        if (row.field == DraftField::None || !row.fault)
            continue;
        const auto found = std::ranges::find(faults, row.field, &DraftFault::field);
        const bool wrong = found != faults.end();
        row.fault->setVisible(wrong);
        row.fault->setText(wrong ? faultText(*found) : QString());
        if (wrong)
            colour(row.fault, m_theme.color(found->fatal ? Ink::Critical : Ink::Warning, Ground::Window));
        setInvalid(row.focus, wrong && found->fatal);
    }
}

bool EditorSection::hasField(DraftField field) const
{
    return std::ranges::find(m_rows, field, &Row::field) != m_rows.end();
}

void EditorSection::showField(DraftField field)
{
    const auto row = std::ranges::find(m_rows, field, &Row::field);
    if (row == m_rows.end())
        return;
    if (row->inMore && !m_more->isChecked())
        m_more->setChecked(true);
    row->focus->setFocus(Qt::OtherFocusReason);
}

void EditorSection::applyTheme()
{
    for (QLabel *label : m_texts)
        colour(label, m_theme.color(Ink::Muted, Ground::Window));
    for (const Row &row : m_rows) {
        if (row.fault)
            row.fault->setFont(m_theme.font(FontRole::Caption));
    }
}

} // namespace fleetscope

#include "moc_editorsection.cpp"
