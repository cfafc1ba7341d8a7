// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plaintext.h"

#include <QCache>
#include <QPainter>
#include <QStaticText>
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

struct LineKey
{
    QString text;
    QFont font;
    int width = 0;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    Qt::TextElideMode elide = Qt::ElideRight;

    friend bool operator==(const LineKey &, const LineKey &) = default;
    friend size_t qHash(const LineKey &key, size_t seed) noexcept
    {
        return qHashMulti(seed, key.text, key.font, key.width, key.direction, key.elide);
    }
};

QStaticText layOut(const LineKey &key, const QFontMetrics &metrics)
{
    QTextOption option;
    option.setTextDirection(key.direction);
    option.setWrapMode(QTextOption::NoWrap);
    QStaticText line(key.text);
    line.setTextFormat(Qt::PlainText); // device text is never markup
    line.setTextOption(option);
    line.prepare({}, key.font);
    if (line.size().width() > key.width) {
        line.setText(metrics.elidedText(key.text, key.elide, key.width, Qt::TextSingleLine));
        line.prepare({}, key.font);
    }
    return line;
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

void drawPlainText(QPainter *painter, const QRect &rect, const QString &text, LinePlace place)
{
    if (text.isEmpty() || rect.isEmpty())
        return;
    static QCache<LineKey, QStaticText> lines(4'096);
    const LineKey key{cutForLayout(text), painter->font(), rect.width(), place.direction, place.elide};
    QStaticText *line = lines.object(key);
    if (!line) {
        line = new QStaticText(layOut(key, painter->fontMetrics()));
        lines.insert(key, line);
    }
    const QRect placed = QStyle::alignedRect(place.direction, place.alignment | Qt::AlignVCenter,
                                             QRectF({}, line->size()).toAlignedRect().size(), rect);
    painter->drawStaticText(placed.topLeft(), *line);
}

} // namespace fleetscope
