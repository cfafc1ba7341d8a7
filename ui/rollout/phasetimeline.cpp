// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollout/phasetimeline.h"

#include "models/items/format.h"
#include "models/items/rollouttext.h"
#include "ui/widgets/plaintext.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = 150;
constexpr int stateWidth = 210;
constexpr int barHeight = 14;
/// The order in a bar: what is done at the left, what is left at the right.
constexpr std::array shownStages{UpdateStage::Succeeded, UpdateStage::Failed,     UpdateStage::RolledBack,
                                 UpdateStage::Rebooting, UpdateStage::Installing, UpdateStage::Downloading,
                                 UpdateStage::Away,      UpdateStage::Pending};

} // namespace

QColor stageColor(const Theme &theme, UpdateStage stage)
{
    switch (stage) {
    case UpdateStage::Pending: return theme.color(Line::Border);
    case UpdateStage::Away: return theme.color(Ink::Offline);
    case UpdateStage::Downloading: return theme.series(5);
    case UpdateStage::Installing: return theme.series(0);
    case UpdateStage::Rebooting: return theme.series(6);
    case UpdateStage::Succeeded: return theme.color(Ink::Ok);
    case UpdateStage::Failed: return theme.color(Ink::Critical);
    case UpdateStage::RolledBack: return theme.color(Ink::Major);
    case UpdateStage::Neutral: return theme.color(Ground::Hover);
    }
    return {};
}

PhaseTimeline::PhaseTimeline(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PhaseTimeline::setSummary(const RolloutSummary &summary)
{
    std::vector<Row> rows;
    for (size_t i = 0; i < summary.phases.size(); ++i) {
        const PhaseSummary &phase = summary.phases[i];
        Row row;
        for (size_t state = 0; state < updateStateCount; ++state)
            row.stages[static_cast<size_t>(stageOf(static_cast<UpdateState>(state)))] += phase.counts[state];
        row.stages[static_cast<size_t>(UpdateStage::Neutral)] = 0;
        for (const qint64 count : row.stages)
            row.devices += count;
        row.name = QString::fromStdString(summary.plan.phases[i].name);
        if (row.name.isEmpty())
            row.name = tr("Phase %1").arg(QLocale().toString(i + 1));
        const qint64 done = phase.counts[static_cast<size_t>(UpdateState::Succeeded)];
        row.state =
            tr("%1 of %2, %3")
                .arg(countText(static_cast<quint64>(done)), countText(static_cast<quint64>(row.devices)),
                     phaseStateText(phase.record.state));
        row.isCurrent = phase.record.state != PhaseState::Pending && i == summary.currentPhase;
        row.isBad = phase.record.state == PhaseState::Failed;
        QStringList tip{row.name + u": "_s + row.state};
        for (const UpdateStage stage : shownStages) {
            if (const qint64 count = row.stages[static_cast<size_t>(stage)]; count > 0)
                tip.append(countText(static_cast<quint64>(count)) + u' ' + updateStageText(stage));
        }
        row.toolTip = plainToolTip(tip.join(u'\n'));
        rows.push_back(std::move(row));
    }
    const bool resized = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    QStringList spoken;
    for (const Row &row : m_rows)
        spoken.append(row.name + u": "_s + row.state);
    setAccessibleName(spoken.join(u"; "_s));
    if (resized)
        updateGeometry();
    update();
}

int PhaseTimeline::rowHeight() const { return m_theme.rowHeight() + spacing::within; }

QSize PhaseTimeline::sizeHint() const
{
    return {nameWidth + stateWidth + 200, static_cast<int>(m_rows.size() + 1) * rowHeight()};
}

QSize PhaseTimeline::minimumSizeHint() const { return {420, sizeHint().height()}; }

bool PhaseTimeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto row = static_cast<size_t>(std::max(0, help->pos().y() / rowHeight()));
    QToolTip::showText(help->globalPos(), row < m_rows.size() ? m_rows[row].toolTip : QString(), this);
    return true;
}

void PhaseTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(FontRole::Body));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto placed = [&](QRect rect) {
        if (mirrored)
            rect.moveLeft(width() - rect.left() - rect.width());
        return rect;
    };
    const int barWidth = std::max(60, width() - nameWidth - stateWidth);
    int y = 0;
    for (const Row &row : m_rows) {
        painter.setPen(m_theme.color(row.isCurrent ? Ink::Text : Ink::Muted, Ground::Window));
        drawPlainText(&painter, placed({0, y, nameWidth - spacing::between, rowHeight()}), row.name,
                      layoutDirection());
        QRect bar(nameWidth, y + (rowHeight() - barHeight) / 2, barWidth, barHeight);
        QPainterPath shape;
        shape.addRoundedRect(placed(bar), spacing::controlRadius, spacing::controlRadius);
        painter.save();
        painter.setClipPath(shape);
        painter.fillRect(placed(bar), stageColor(m_theme, UpdateStage::Pending));
        qint64 before = 0;
        for (const UpdateStage stage : shownStages) {
            const qint64 count = row.stages[static_cast<size_t>(stage)];
            if (count == 0)
                continue;
            const auto edge = [&](qint64 devices) {
                return static_cast<int>(devices * barWidth / std::max<qint64>(1, row.devices));
            };
            const int left = edge(before);
            // One device of thousands is still a line that can be seen.
            const int right = std::max(left + 2, edge(before + count));
            painter.fillRect(placed({nameWidth + left, bar.top(), right - left, barHeight}),
                             stageColor(m_theme, stage));
            before += count;
        }
        painter.restore();
        painter.setPen(m_theme.color(row.isBad ? Ink::Critical : Ink::Muted, Ground::Window));
        drawPlainText(
            &painter,
            placed({nameWidth + barWidth + spacing::card, y, stateWidth - spacing::card, rowHeight()}),
            row.state, layoutDirection());
        y += rowHeight();
    }
    painter.setFont(m_theme.font(FontRole::Caption));
    const QFontMetrics metrics(painter.font());
    int x = nameWidth;
    for (const UpdateStage stage : shownStages) {
        const QString word = updateStageText(stage);
        const int wide = metrics.horizontalAdvance(word);
        if (x + 14 + wide > width())
            break;
        painter.fillRect(placed({x, y + (rowHeight() - 8) / 2, 8, 8}), stageColor(m_theme, stage));
        painter.setPen(m_theme.color(Ink::Muted, Ground::Window));
        drawPlainText(&painter, placed({x + 12, y, wide + 2, rowHeight()}), word, layoutDirection());
        x += 12 + wide + spacing::card;
    }
}

} // namespace fleetscope

#include "moc_phasetimeline.cpp"
