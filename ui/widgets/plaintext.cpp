// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plaintext.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace fleetscope {

QString cutForLayout(const QString &text)
{
    QString result = text;
    if (result.size() > longestLayout) {
        const bool splitsPair = result.at(longestLayout - 2).isHighSurrogate();
        result.truncate(longestLayout - (splitsPair ? 2 : 1));
        result += u'…';
    }
    for (QChar &c : result) {
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return result;
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    constexpr qsizetype longestToolTip = 4'000; // about what fits on a screen
    QString escaped = text.left(longestToolTip).toHtmlEscaped();
    escaped.replace(u'\n', "<br>"_L1);
    return "<p style='white-space:pre-wrap'>"_L1 + escaped + "</p>"_L1;
}

int plainTextWidth(const QFontMetrics &metrics, const QString &text)
{
    // Qt rounds the advance, but cuts by the exact one.
    return metrics.horizontalAdvance(cutForLayout(text)) + 1;
}

void drawPlainText(QPainter *painter, const QRect &rect, const QString &text, Qt::LayoutDirection direction)
{
    const Qt::Alignment alignment = Qt::AlignVCenter | QStyle::visualAlignment(direction, Qt::AlignLeft);
    const QString shown = painter->fontMetrics().elidedText(cutForLayout(text), Qt::ElideRight, rect.width(),
                                                            Qt::TextSingleLine);
    painter->drawText(rect, static_cast<int>(alignment.toInt()) | Qt::TextSingleLine, shown);
}

} // namespace fleetscope
