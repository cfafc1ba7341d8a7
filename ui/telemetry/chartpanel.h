// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/seriesmime.h"
#include "ui/telemetry/annotationlanes.h"
#include "ui/telemetry/chartcomposer.h"

#include <QFrame>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace fleetscope {

class DataTable;
class DrawnModel;
class LegendStrip;
class PageStates;

/// A chart as a card: title, legend, plot, lanes, and its menu. Changes nothing by itself: what the user
/// wants goes out as signals.
class ChartPanel final : public QFrame
{
    Q_OBJECT
public:
    /// `context` must outlive the panel.
    explicit ChartPanel(const ChartContext &context, QWidget *parent = nullptr);

    void setSpec(const ChartSpec &spec);
    [[nodiscard]] const ChartSpec &spec() const { return m_composer.spec(); }
    [[nodiscard]] ChartComposer &composer() { return m_composer; }
    [[nodiscard]] ChartView &view() { return *m_view; }
    [[nodiscard]] AnnotationLanes &lanes() { return *m_lanes; }

    /// Draws anew. True while value axes are still on their way.
    bool refresh(const TimeRange &range, ChartComposer::Motion motion);
    void setCursors(std::optional<Timestamp> cursor, std::optional<Timestamp> pin);
    void setPlotMargins(const PlotMargins &margins);
    [[nodiscard]] PlotMargins neededMargins() const;
    void setTimeZone(const QTimeZone &zone);
    void setAnnotations(std::vector<Annotation> annotations);
    void setHiddenLanes(const std::set<AnnotationKind> &hidden) { m_lanes->setHidden(hidden); }
    void setCurrent(bool current);
    void showError(const std::optional<Error> &error); ///< nothing: the chart
    void showTable(bool table);
    [[nodiscard]] bool isTable() const;
    [[nodiscard]] QByteArray drawnText() const; ///< the data of what is drawn, for the clipboard
    /// The chart with title and legend, for a file. `size` in pixels of a 96 dpi screen.
    void paintFor(QPainter *painter, const QSizeF &size, PlotQuality quality);

signals:
    void specChanged(const fleetscope::ChartSpec &spec);
    void removeRequested();
    void splitRightRequested();
    void splitDownRequested();
    void exportRequested();
    void copyImageRequested();
    void copyDataRequested();
    void retryRequested();
    void seriesDropped(const std::vector<fleetscope::SeriesKey> &series);
    void noteRequested(fleetscope::Timestamp time);
    void activated(); ///< it has the focus now

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildMenu();
    void fillSeriesMenu();
    void showMenu(const QPoint &globalPosition, Timestamp time, double value);
    void change(const std::function<void(ChartSpec &)> &edit);
    void showHeat(int row, Timestamp time);
    void updateHead();

    const ChartContext &m_context;
    ChartComposer m_composer;
    QTimeZone m_zone;
    std::optional<Timestamp> m_cursor;
    PlotMargins m_margins;
    QLabel *m_title;
    QLabel *m_subtitle;
    LegendStrip *m_legend;
    QLabel *m_notice;
    QToolButton *m_more;
    QMenu *m_menu;
    QMenu *m_seriesMenu = nullptr;
    QStackedWidget *m_stack;
    ChartView *m_view;
    DataTable *m_table;
    DrawnModel *m_drawn;
    AnnotationLanes *m_lanes;
    PageStates *m_states;
    bool m_current = false;
    bool m_dropping = false;
};

} // namespace fleetscope
