// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/annotation.h"
#include "ui/style/theme.h"
#include "ui/telemetry/chartview.h"

#include <QWidget>

#include <set>

namespace fleetscope {

/// What happened, in lanes below a plot: one for each kind that there is something of. A click opens it; Tab
/// and the arrow keys go from one to the next, Enter opens.
class AnnotationLanes final : public QWidget
{
    Q_OBJECT
public:
    explicit AnnotationLanes(const Theme &theme, QWidget *parent = nullptr);

    void setAnnotations(std::vector<Annotation> annotations);
    void setHidden(const std::set<AnnotationKind> &hidden);
    void setRange(const TimeRange &range, const PlotMargins &margins);
    [[nodiscard]] int laneCount() const { return static_cast<int>(m_lanes.size()); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] QRect placeOf(size_t annotation) const; ///< empty when it is not in sight

    [[nodiscard]] static QString laneName(AnnotationKind kind);

signals:
    void activated(const fleetscope::Annotation &annotation);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    [[nodiscard]] int annotationAt(const QPoint &position) const;
    [[nodiscard]] QColor colorOf(const Annotation &annotation) const;

    const Theme &m_theme;
    std::vector<Annotation> m_annotations;
    std::set<AnnotationKind> m_hidden;
    std::vector<AnnotationKind> m_lanes;
    TimeRange m_range;
    PlotMargins m_margins;
    int m_current = -1;
};

} // namespace fleetscope

Q_DECLARE_METATYPE(fleetscope::Annotation)
