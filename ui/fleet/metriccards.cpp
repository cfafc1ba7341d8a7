// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/metriccards.h"

#include "ui/widgets/plaintext.h"
#include "ui/widgets/sparkline.h"

#include <QPainter>
#include <QStyle>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr int narrowest = 152;
constexpr int trendHeight = 24;
constexpr int inset = spacing::between;

} // namespace

MetricCards::MetricCards(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Key metrics"));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void MetricCards::setCards(QList<MetricCard> cards)
{
    if (cards == m_cards)
        return;
    const bool relaid = cards.size() != m_cards.size();
    m_cards = std::move(cards);
    QStringList spoken;
    for (const MetricCard &card : std::as_const(m_cards))
        spoken.append(cutForLayout(card.name) + u' ' + cutForLayout(card.value) + u", "_s + card.range);
    setAccessibleDescription(spoken.join(u"; "_s));
    if (relaid)
        updateGeometry();
    update();
}

int MetricCards::columnsIn(int width) const
{
    return qMax(1, (width + spacing::between) / (narrowest + spacing::between));
}

int MetricCards::cardHeight() const
{
    const int caption = QFontMetrics(m_theme.font(FontRole::Caption)).height();
    const int value = QFontMetrics(m_theme.font(FontRole::Section)).height();
    return 2 * inset + 2 * caption + value + trendHeight + 2 * spacing::within;
}

int MetricCards::heightForWidth(int width) const
{
    const int columns = columnsIn(width);
    const auto rows = (static_cast<int>(m_cards.size()) + columns - 1) / columns;
    return rows == 0 ? 0 : rows * (cardHeight() + spacing::between) - spacing::between;
}

QSize MetricCards::sizeHint() const
{
    constexpr int width = 2 * narrowest + spacing::between;
    return {width, heightForWidth(width)};
}

QRect MetricCards::cardRect(int index) const
{
    const int columns = columnsIn(width());
    const int column = index % columns;
    // From edge to edge without a remainder on the right.
    const auto left = [&](int i) { return i * (width() + spacing::between) / columns; };
    const QRect rect(left(column), index / columns * (cardHeight() + spacing::between),
                     left(column + 1) - left(column) - spacing::between, cardHeight());
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

void MetricCards::paintCard(QPainter *painter, const QRect &rect, const MetricCard &card) const
{
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setPen(m_theme.color(Line::Border));
    painter->setBrush(m_theme.color(Ground::Surface));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), spacing::cardRadius,
                             spacing::cardRadius);
    painter->setRenderHint(QPainter::Antialiasing, false);

    QRect line = rect.adjusted(inset, inset, -inset, -inset);
    const auto write = [&](FontRole role, Ink ink, const QString &text) {
        painter->setFont(m_theme.font(role));
        line.setHeight(painter->fontMetrics().height());
        painter->setPen(m_theme.color(ink));
        drawPlainText(painter, line, text, layoutDirection());
        line.moveTop(line.bottom() + 1);
    };
    write(FontRole::Caption, Ink::Muted, card.name);
    write(FontRole::Section, card.stale ? Ink::Muted : Ink::Text, card.value);
    const QRect trend(line.x(), line.y() + spacing::within, line.width(), trendHeight);
    paintSparkline(painter, trend, {card.trend.data(), static_cast<size_t>(card.trend.size())},
                   m_theme.color(card.stale ? Ink::Muted : Ink::Accent));
    line.moveTop(trend.bottom() + 1 + spacing::within);
    write(FontRole::Caption, Ink::Muted, card.range);
}

void MetricCards::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < m_cards.size(); ++i)
        paintCard(&painter, cardRect(i), m_cards[i]);
}

} // namespace fleetscope

#include "moc_metriccards.cpp"
