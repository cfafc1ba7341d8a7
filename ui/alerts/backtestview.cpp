// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/backtestview.h"

#include "models/items/format.h"
#include "ui/alerts/alerttable.h"
#include "ui/widgets/plaintext.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <map>

namespace fleetscope {
namespace {

constexpr int labelWidth = 110;
constexpr int countHeight = 64;
constexpr int lineHeight = 18;
constexpr int axisHeight = 20;

} // namespace

BackTestView::BackTestView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMinimumHeight(countHeight + mostDevices * lineHeight + axisHeight + 2 * spacing::between);
    setAccessibleName(tr("When the rule would have fired"));
}

void BackTestView::setResult(const BackTestResult &result, Timestamp from, Timestamp to)
{
    m_from = from;
    m_to = to;
    m_spans = result.spans;
    std::map<QString, Row> lines;
    for (const BackTestSpan &span : m_spans) {
        Row &line = lines[span.device];
        line.device = span.device;
        line.spans.push_back(span);
        line.firing += span.to - span.from;
    }
    m_lines.clear();
    for (auto &[name, line] : lines)
        m_lines.push_back(std::move(line));
    std::ranges::stable_sort(m_lines, std::greater<>(), &Row::firing);
    if (m_lines.size() > mostDevices)
        m_lines.resize(mostDevices);
    update();
}

void BackTestView::clear()
{
    m_spans.clear();
    m_lines.clear();
    m_from = m_to = noTime;
    update();
}

void BackTestView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Ground::Surface));
    painter.setPen(m_theme.color(Line::Border));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_to <= m_from)
        return;
    const QRect plot = rect().adjusted(labelWidth, spacing::between, -spacing::card, -axisHeight);
    const auto x = [&](Timestamp time) {
        const double share =
            static_cast<double>((time - m_from).count()) / static_cast<double>((m_to - m_from).count());
        return plot.left() + static_cast<int>(std::clamp(share, 0.0, 1.0) * plot.width());
    };
    painter.setFont(m_theme.font(FontRole::Caption));
    // Days, at most about ten of them with a word.
    const QDate first = QDateTime::fromMSecsSinceEpoch(toUnixMs(m_from)).date();
    const QDate last = QDateTime::fromMSecsSinceEpoch(toUnixMs(m_to)).date();
    const qint64 step = std::max<qint64>(1, first.daysTo(last) / 8);
    for (QDate day = first.addDays(1); day <= last; day = day.addDays(step)) {
        const int at = x(fromUnixMs(day.startOfDay().toMSecsSinceEpoch()));
        painter.setPen(m_theme.color(Line::Border));
        painter.drawLine(at, plot.top(), at, plot.bottom());
        painter.setPen(m_theme.color(Ink::Muted));
        drawPlainText(&painter, QRect(at + spacing::within, plot.bottom(), 90, axisHeight),
                      QLocale().toString(day, QLocale::ShortFormat));
    }
    // How many at once, one column a pixel.
    std::vector<int> counts(static_cast<size_t>(plot.width()) + 2, 0);
    for (const BackTestSpan &span : m_spans) {
        ++counts[static_cast<size_t>(x(span.from) - plot.left())];
        --counts[static_cast<size_t>(x(span.to) - plot.left()) + 1];
    }
    int now = 0;
    int most = 1;
    for (int &count : counts) {
        now += count;
        count = now;
        most = std::max(most, now);
    }
    painter.setPen(m_theme.color(Ink::Muted));
    drawPlainText(&painter, QRect(spacing::card, plot.top(), labelWidth - spacing::card, lineHeight),
                  tr("Devices at once"));
    drawPlainText(&painter,
                  QRect(spacing::card, plot.top() + lineHeight, labelWidth - spacing::card, lineHeight),
                  tr("at most %1").arg(QLocale().toString(most)));
    painter.setPen(m_theme.color(Ink::Warning));
    for (int i = 0; i < plot.width(); ++i) {
        const int count = counts[static_cast<size_t>(i)];
        if (count > 0)
            painter.drawLine(plot.left() + i, plot.top() + countHeight, plot.left() + i,
                             plot.top() + countHeight - std::max(2, count * countHeight / most));
    }
    int y = plot.top() + countHeight + spacing::between;
    for (const Row &line : m_lines) {
        painter.setPen(m_theme.color(Ink::Text));
        drawPlainText(&painter,
                      QRect(spacing::card, y, labelWidth - spacing::card - spacing::within, lineHeight),
                      line.device);
        painter.setPen(m_theme.color(Line::Border));
        painter.drawLine(plot.left(), y + lineHeight / 2, plot.right(), y + lineHeight / 2);
        for (const BackTestSpan &span : line.spans) {
            const int from = x(span.from);
            painter.fillRect(from, y + 4, std::max(2, x(span.to) - from), lineHeight - 8,
                             m_theme.color(lookOf(span.severity).ink));
        }
        y += lineHeight;
    }
}

} // namespace fleetscope

#include "moc_backtestview.cpp"
