// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterlineedit.h"

#include <QInputMethodEvent>
#include <QTextCharFormat>

#include <algorithm>

namespace fleetscope {
namespace {

Ink inkOf(FilterToken::Kind kind)
{
    switch (kind) {
    case FilterToken::Kind::Field:
    case FilterToken::Kind::Topic: return Ink::Accent;
    case FilterToken::Kind::Keyword:
    case FilterToken::Kind::Operator:
    case FilterToken::Kind::Punctuation: return Ink::Muted;
    case FilterToken::Kind::Word:
    case FilterToken::Kind::Value:
    case FilterToken::Kind::Invalid: break;
    }
    return Ink::Text;
}

} // namespace

FilterLineEdit::FilterLineEdit(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setMaxLength(static_cast<int>(maxFilterLength));
    connect(&theme, &Theme::changed, this, &FilterLineEdit::showFormats);
}

void FilterLineEdit::setParse(const FilterParse &parse)
{
    m_tokens = parse.tokens;
    m_error = parse.error;
    showFormats();
}

void FilterLineEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

/// QLineEdit has no formats of its own, but takes those of an input method, which count from the cursor.
void FilterLineEdit::showFormats()
{
    if (m_composing) // the formats belong to the input method now, and an event of ours would end it
        return;
    QList<QInputMethodEvent::Attribute> attributes;
    const auto add = [&](qsizetype column, qsizetype length, const QTextCharFormat &format) {
        const qsizetype shown = std::min(length, text().size() - column);
        if (shown > 0)
            attributes.append({QInputMethodEvent::TextFormat, static_cast<int>(column) - cursorPosition(),
                               static_cast<int>(shown), format});
    };
    for (const FilterToken &token : m_tokens) {
        QTextCharFormat format;
        format.setForeground(m_theme.color(inkOf(token.kind)));
        if (m_error && token.column == m_error->column) {
            format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            format.setUnderlineColor(m_theme.color(Ink::Critical));
            format.setForeground(m_theme.color(Ink::Critical));
        }
        add(token.column, token.length, format);
    }
    QInputMethodEvent event({}, attributes);
    QLineEdit::inputMethodEvent(&event);
}

} // namespace fleetscope

#include "moc_filterlineedit.cpp"
