// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollout/compliancechart.h"

#include "models/items/format.h"
#include "ui/widgets/plaintext.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

struct Band
{
    const char *word;
    qint64 FleetCompliance::*count;
};

constexpr std::array bands{
    Band{QT_TRANSLATE_NOOP("fleetscope::ComplianceChart", "on target"), &FleetCompliance::onTarget},
    Band{QT_TRANSLATE_NOOP("fleetscope::ComplianceChart", "in progress"), &FleetCompliance::inProgress},
    Band{QT_TRANSLATE_NOOP("fleetscope::ComplianceChart", "behind"), &FleetCompliance::behind},
    Band{QT_TRANSLATE_NOOP("fleetscope::ComplianceChart", "pinned"), &FleetCompliance::pinned},
    Band{QT_TRANSLATE_NOOP("fleetscope::ComplianceChart", "unknown"), &FleetCompliance::unknown}};

QColor bandColor(const Theme &theme, size_t band)
{
    const std::array colors{theme.color(Ink::Ok), theme.series(0), theme.color(Line::Border), theme.series(6),
                            theme.color(Ink::Offline)};
    return colors[band];
}

} // namespace

ComplianceChart::ComplianceChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&m_theme, &Theme::changed, this, [this] { update(); });
}

void ComplianceChart::setCurve(std::vector<std::pair<Timestamp, FleetCompliance>> curve)
{
    m_curve = std::move(curve);
    if (!m_curve.empty()) {
        QStringList spoken;
        for (const Band &band : bands)
            spoken.append(countText(static_cast<quint64>(m_curve.back().second.*band.count)) + u' '
                          + tr(band.word));
        setAccessibleName(spoken.join(u", "_s));
    }
    update();
}

void ComplianceChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(FontRole::Caption));
    const QFontMetrics metrics(painter.font());
    const int line = metrics.height() + spacing::within;
    painter.setPen(m_theme.color(Ink::Muted));
    if (m_curve.size() < 2) {
        drawPlainText(&painter, rect().adjusted(spacing::card, 0, -spacing::card, 0),
                      tr("The curve begins when the rollout is started."), layoutDirection());
        return;
    }
    const QRect plot = rect().adjusted(spacing::card, line + spacing::between, -spacing::card, -line);
    const auto all = static_cast<double>(std::max<qint64>(1, m_curve.back().second.all()));
    const auto xOf = [&](size_t i) {
        return plot.left() + plot.width() * static_cast<double>(i) / static_cast<double>(m_curve.size() - 1);
    };
    std::vector<double> base(m_curve.size(), 0);
    painter.setPen(Qt::NoPen);
    for (size_t band = 0; band < bands.size(); ++band) {
        QPolygonF area;
        for (size_t i = 0; i < m_curve.size(); ++i)
            area.append({xOf(i), plot.bottom() - plot.height() * base[i] / all});
        for (size_t i = m_curve.size(); i-- > 0;) {
            base[i] += static_cast<double>(m_curve[i].second.*bands[band].count);
            area.append({xOf(i), plot.bottom() - plot.height() * base[i] / all});
        }
        painter.setBrush(bandColor(m_theme, band));
        painter.drawPolygon(area);
    }
    int x = plot.left();
    for (size_t band = 0; band < bands.size(); ++band) {
        const qint64 count = m_curve.back().second.*bands[band].count;
        const QString word = countText(static_cast<quint64>(count)) + u' ' + tr(bands[band].word);
        const int wide = metrics.horizontalAdvance(word);
        painter.fillRect(QRect(x, (line - 8) / 2 + 2, 8, 8), bandColor(m_theme, band));
        painter.setPen(m_theme.color(count > 0 ? Ink::Text : Ink::Muted));
        drawPlainText(&painter, {x + 12, 2, wide + 2, line}, word, layoutDirection());
        x += 12 + wide + spacing::page;
    }
    painter.setPen(m_theme.color(Ink::Muted));
    const auto clock = [](Timestamp time) {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toUnixMs(time)), QLocale::ShortFormat);
    };
    const QRect axis(plot.left(), plot.bottom() + 2, plot.width(), line);
    drawPlainText(&painter, axis, clock(m_curve.front().first), layoutDirection());
    drawPlainText(&painter, axis, clock(m_curve.back().first),
                  LinePlace{.alignment = Qt::AlignRight, .direction = layoutDirection()});
}

} // namespace fleetscope

#include "moc_compliancechart.cpp"
