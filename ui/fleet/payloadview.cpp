// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/payloadview.h"

#include "models/items/format.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

namespace fleetscope {

using namespace Qt::StringLiterals;

QString payloadFormatName(PayloadFormat format)
{
    const auto name = [](const char *text) { return QCoreApplication::translate("PayloadFormat", text); };
    switch (format) {
    case PayloadFormat::Auto: return name(QT_TRANSLATE_NOOP("PayloadFormat", "Auto"));
    case PayloadFormat::Json: return name(QT_TRANSLATE_NOOP("PayloadFormat", "JSON"));
    case PayloadFormat::Cbor: return name(QT_TRANSLATE_NOOP("PayloadFormat", "CBOR"));
    case PayloadFormat::Text: return name(QT_TRANSLATE_NOOP("PayloadFormat", "Text"));
    case PayloadFormat::Hex: return name(QT_TRANSLATE_NOOP("PayloadFormat", "Hex"));
    case PayloadFormat::Base64: break;
    }
    return name(QT_TRANSLATE_NOOP("PayloadFormat", "Base64"));
}

PayloadView::PayloadView(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_theme(theme)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setLineWrapMode(NoWrap);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(spacing::between);
    setAccessibleName(tr("Payload"));
    const auto applyTheme = [this] {
        setFont(m_theme.font(FontRole::Code));
        markLines();
    };
    connect(&theme, &Theme::changed, this, applyTheme);
    applyTheme();
}

void PayloadView::take(const PayloadText &text, PayloadFormat wanted)
{
    m_payload = text.text;
    QStringList notes;
    if (!text.understood)
        notes.append(
            tr("Not %1, shown as %2.").arg(payloadFormatName(wanted), payloadFormatName(text.format)));
    if (text.shortened)
        notes.append(tr("Only the first %1 are shown.").arg(bytesText(quint64(maxPayloadShown))));
    m_note = notes.join(u' ');
}

void PayloadView::setShown(const QString &text)
{
    if (text == toPlainText())
        return;
    const int line = verticalScrollBar()->value();
    setPlainText(text);
    verticalScrollBar()->setValue(line); // the next reading of the same kind stays where it is read
}

void PayloadView::showPayload(const TappedMessage &message, PayloadFormat format)
{
    take(payloadText(message.payload, message.payloadSize, format), format);
    m_lines.clear();
    setShown(m_payload);
    markLines();
}

void PayloadView::showChanges(const TappedMessage &before, const TappedMessage &after, PayloadFormat format)
{
    const PayloadText old = payloadText(before.payload, before.payloadSize, format);
    take(payloadText(after.payload, after.payloadSize, format), format);
    m_lines = lineDiff(old.text, m_payload);
    QString shown;
    for (const DiffLine &line : std::as_const(m_lines)) {
        const QChar mark = line.kind == DiffLine::Kind::Same ? u' '
            : line.kind == DiffLine::Kind::Added             ? u'+'
                                                             : u'\u2212';
        shown += mark + (u' ' + line.text + u'\n');
    }
    shown.chop(1);
    setShown(shown);
    markLines();
}

void PayloadView::showNothing()
{
    m_payload.clear();
    m_note.clear();
    m_lines.clear();
    clear();
    markLines();
}

void PayloadView::markLines()
{
    QList<QTextEdit::ExtraSelection> selections;
    QTextBlock block = document()->firstBlock();
    for (const DiffLine &line : std::as_const(m_lines)) {
        if (line.kind != DiffLine::Kind::Same) {
            const bool added = line.kind == DiffLine::Kind::Added;
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(block);
            selection.format.setBackground(m_theme.color(added ? Ground::OkTint : Ground::CriticalTint));
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
            selections.append(selection);
        }
        block = block.next();
    }
    setExtraSelections(selections);
}

} // namespace fleetscope

#include "moc_payloadview.cpp"
