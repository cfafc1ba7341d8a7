// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/annotationlanes.h"

#include "models/items/format.h"
#include "ui/widgets/plaintext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr int laneHeight = 16;
constexpr int barHeight = 8;

} // namespace

AnnotationLanes::AnnotationLanes(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("What happened"));
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

QString AnnotationLanes::laneName(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Alert: return tr("Alerts");
    case AnnotationKind::Rollout: return tr("Rollouts");
    case AnnotationKind::ConnectionGap: return tr("Gaps");
    case AnnotationKind::Firmware: return tr("Firmware");
    case AnnotationKind::Note: return tr("Notes");
    }
    return {};
}

void AnnotationLanes::setAnnotations(std::vector<Annotation> annotations)
{
    if (annotations == m_annotations)
        return;
    m_annotations = std::move(annotations);
    m_current = -1;
    arrange();
}

void AnnotationLanes::setHidden(const std::set<AnnotationKind> &hidden)
{
    m_hidden = hidden;
    arrange();
}

void AnnotationLanes::setRange(const TimeRange &range, const PlotMargins &margins)
{
    m_range = range;
    m_margins = margins;
    update();
}

void AnnotationLanes::arrange()
{
    std::vector<AnnotationKind> lanes;
    for (const auto kind : {AnnotationKind::Alert, AnnotationKind::Rollout, AnnotationKind::ConnectionGap,
                            AnnotationKind::Firmware, AnnotationKind::Note}) {
        if (!m_hidden.contains(kind)
            && std::ranges::find(m_annotations, kind, &Annotation::kind) != m_annotations.end())
            lanes.push_back(kind);
    }
    if (lanes != m_lanes) {
        m_lanes = std::move(lanes);
        setVisible(!m_lanes.empty());
        setFocusPolicy(m_lanes.empty() ? Qt::NoFocus : Qt::TabFocus);
        updateGeometry();
    }
    update();
}

QSize AnnotationLanes::sizeHint() const { return {100, static_cast<int>(m_lanes.size()) * laneHeight + 4}; }

QColor AnnotationLanes::colorOf(const Annotation &annotation) const
{
    switch (annotation.weight) {
    case AnnotationWeight::Quiet: return m_theme.color(Line::Outline);
    case AnnotationWeight::Info: return m_theme.color(Ink::Info);
    case AnnotationWeight::Warning: return m_theme.color(Ink::Warning);
    case AnnotationWeight::Major: return m_theme.color(Ink::Major);
    case AnnotationWeight::Critical: return m_theme.color(Ink::Critical);
    }
    return m_theme.color(Ink::Muted);
}

QRect AnnotationLanes::placeOf(size_t index) const
{
    const Annotation &annotation = m_annotations[index];
    const auto lane = std::ranges::find(m_lanes, annotation.kind);
    if (lane == m_lanes.end() || annotation.to < m_range.from || annotation.from >= m_range.to)
        return {};
    const double width = this->width() - m_margins.left - m_margins.right;
    const auto x = [&](Timestamp time) {
        const double share =
            static_cast<double>((std::clamp(time, m_range.from, m_range.to) - m_range.from).count())
            / static_cast<double>(m_range.span().count());
        return m_margins.left + static_cast<int>(share * width);
    };
    const int top = static_cast<int>(lane - m_lanes.begin()) * laneHeight + (laneHeight - barHeight) / 2 + 2;
    if (annotation.from == annotation.to)
        return {x(annotation.from) - 5, top - 2, 10, barHeight + 4};
    return {x(annotation.from), top, std::max(3, x(annotation.to) - x(annotation.from)), barHeight};
}

int AnnotationLanes::annotationAt(const QPoint &position) const
{
    for (size_t i = m_annotations.size(); i-- > 0;) {
        if (placeOf(i).adjusted(-1, -3, 1, 3).contains(position))
            return static_cast<int>(i);
    }
    return -1;
}

void AnnotationLanes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(FontRole::Caption));
    for (size_t lane = 0; lane < m_lanes.size(); ++lane) {
        const int top = static_cast<int>(lane) * laneHeight + 2;
        painter.setPen(m_theme.color(Ink::Muted));
        drawPlainText(&painter, QRect(4, top, m_margins.left - 10, laneHeight), laneName(m_lanes[lane]),
                      LinePlace{.alignment = Qt::AlignRight});
        painter.setPen(m_theme.color(Line::Border));
        painter.drawLine(m_margins.left, top + laneHeight / 2, width() - m_margins.right,
                         top + laneHeight / 2);
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setClipRect(m_margins.left - 6, 0, width() - m_margins.left - m_margins.right + 12, height());
    for (size_t i = 0; i < m_annotations.size(); ++i) {
        const QRect place = placeOf(i);
        if (place.isEmpty())
            continue;
        const Annotation &annotation = m_annotations[i];
        painter.setPen(static_cast<int>(i) == m_current && hasFocus() ? QPen(m_theme.color(Ink::Accent), 2)
                                                                      : QPen(Qt::NoPen));
        painter.setBrush(colorOf(annotation));
        if (annotation.from != annotation.to) {
            painter.drawRoundedRect(place, 2, 2);
            continue;
        }
        QPainterPath flag; // a moment points up at the plot
        const QPointF middle = QRectF(place).center();
        flag.moveTo(middle.x(), place.top());
        flag.lineTo(place.right(), middle.y());
        flag.lineTo(middle.x(), place.bottom() + 1);
        flag.lineTo(place.left(), middle.y());
        flag.closeSubpath();
        painter.drawPath(flag);
    }
}

void AnnotationLanes::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int index = annotationAt(event->pos()); index >= 0 && event->button() == Qt::LeftButton)
        emit activated(m_annotations[static_cast<size_t>(index)]);
}

void AnnotationLanes::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(annotationAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void AnnotationLanes::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(m_annotations.size());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_current >= 0) {
        emit activated(m_annotations[static_cast<size_t>(m_current)]);
        return;
    }
    if (count == 0 || (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int step = event->key() == Qt::Key_Left ? count - 1 : 1;
    m_current = m_current < 0 ? 0 : (m_current + step) % count;
    setAccessibleDescription(m_annotations[static_cast<size_t>(m_current)].text);
    update();
}

bool AnnotationLanes::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = annotationAt(help->pos());
        if (index >= 0) {
            const Annotation &annotation = m_annotations[static_cast<size_t>(index)];
            QToolTip::showText(help->globalPos(),
                               plainToolTip(annotation.text + u'\n' + isoLocalText(annotation.from)), this);
            return true;
        }
        QToolTip::hideText();
    }
    return QWidget::event(event);
}

} // namespace fleetscope

#include "moc_annotationlanes.cpp"
