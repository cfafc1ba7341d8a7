// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costpdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

namespace fleetscope {

namespace {

constexpr int dotsPerInch = 96; // of the layout; the PDF itself is vectors
constexpr qreal margin = 15;    // mm
constexpr int footer = 24;      // px below the text

void dressTable(QTextTable &table)
{
    QTextTableFormat format = table.format();
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setBorder(0.5);
    format.setBorderBrush(QColor(0xc0, 0xc6, 0xcc));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setHeaderRowCount(1);
    format.setTopMargin(4);
    format.setBottomMargin(8);
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat head = cell.format();
        head.setBackground(QColor(0xee, 0xf1, 0xf4));
        cell.setFormat(head);
    }
}

} // namespace

void layReport(QTextDocument &document, const QString &markdown)
{
    QFont font(document.defaultFont());
    font.setPointSizeF(8);
    document.setDefaultFont(font);
    document.setMarkdown(markdown);
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            dressTable(*table);
    }
}

QByteArray costReportPdf(const QString &markdown, const QString &title)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Fleetscope"));
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                     QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter));
    writer.setResolution(dotsPerInch);

    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    layReport(document, markdown);
    const QSizeF page(writer.width(), writer.height() - footer);
    document.setDocumentMargin(0);
    document.setPageSize(page);

    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = QRectF(0, i * page.height(), page.width(), page.height());
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(document.defaultFont());
        painter.setPen(Qt::darkGray);
        const QRectF line(0, page.height(), page.width(), footer);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, title);
        painter.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                         QCoreApplication::translate("Cost", "%1 of %2")
                             .arg(QLocale().toString(i + 1), QLocale().toString(pages)));
    }
    painter.end();
    return content;
}

} // namespace fleetscope
