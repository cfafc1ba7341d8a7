// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plaintext.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

bool breaksLine(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

} // namespace

QString cutForLayout(const QString &text)
{
    if (text.size() <= longestLayout && std::ranges::none_of(text, breaksLine))
        return text; // what delegates ask for thousands of times: no copy
    QString result = text.left(longestLayout);
    if (text.size() > longestLayout) {
        const bool splitsPair = text.at(longestLayout - 2).isHighSurrogate();
        result.truncate(longestLayout - (splitsPair ? 2 : 1));
        result += u'…';
    }
    std::ranges::replace_if(result, breaksLine, u' ');
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
