// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/chartbook.h"
#include "models/ports/clock.h"
#include "ui/telemetry/chartcomposer.h"
#include "ui/telemetry/livevalues.h"
#include "ui/widgets/pageactions.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <set>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QTabBar;
class QToolButton;

namespace fleetscope {

class ChartGrid;
class ChartPanel;
class CursorModel;
class DataTable;
class PageStates;
class RangePicker;
class SeriesPanel;

/// Charts of the past and of now: a grid of them with one range, one cursor and one undo.
///
/// Reads the past from the archive, which never blocks, and the newest readings from the store, at most
/// twenty times a second while it can be seen. Thread: GUI.
class TelemetryPage final : public QWidget, public PageActions
{
    Q_OBJECT
public:
    /// All must outlive the page.
    TelemetryPage(const FleetStore &store, TelemetryArchive &archive, const Clock &clock, const Theme &theme,
                  QWidget *parent = nullptr);
    ~TelemetryPage() override;

    /// Adds series to the current chart, or to new ones. Told by nothing: the page shows what did not fit.
    void addSeries(const std::vector<SeriesKey> &series);
    /// A chart of its own for these, in a new tab when there are charts already.
    void showSeries(const std::vector<SeriesKey> &series);
    /// Lanes of a kind; it must outlive the page.
    void addAnnotationSource(AnnotationSource &source);
    void setThresholdSource(const ThresholdSource *source);
    /// Of a replay: what is followed is not called live.
    void setReplay(bool isReplay);

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state); ///< what cannot be read is left as it is

    [[nodiscard]] const ChartLayout &chartLayout() const { return m_book.layout(); }
    void setChartLayout(const ChartLayout &layout); ///< undo goes back
    [[nodiscard]] TimeRange visibleRange() const { return m_visible; }
    [[nodiscard]] bool isFollowing() const { return m_following; }
    [[nodiscard]] ChartPanel *currentPanel() const; ///< null when there is none
    [[nodiscard]] std::vector<ChartPanel *> panels() const;
    [[nodiscard]] bool isLoading() const { return m_traces.isLoading(); }
    void setTimeZone(const QTimeZone &zone);
    void setRange(const RangeText &range);
    void goLive();
    void goBack();
    void goForward();
    /// One step of following, as the timer does it. For tests and benchmarks.
    void tick();
    [[nodiscard]] QList<QAction *> menuActions(MenuId menu) const override;

    /// How often the page follows live readings: half is seen as jumps, double costs twice as much.
    static constexpr Milliseconds liveInterval{50};

signals:
    void stateChanged(); ///< saveState() has something new
    void deviceRequested(fleetscope::DeviceHandle device);
    void annotationActivated(const fleetscope::Annotation &annotation);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Look ///< for Backspace
    {
        RangeText text;
        TimeRange range;
        bool following = true;
    };

    void makeActions();
    QWidget *makeHead();
    void connectPanel(ChartPanel *panel);
    void change(const std::function<void(ChartLayout &)> &edit);
    void changeSpec(ChartPanel *panel, const ChartSpec &spec);
    void showLayout();
    void choose(const TimeRange &range, ChartView::Gesture gesture);
    void remember();
    void look(const Look &look);
    void showRange();
    void want();
    void refresh(ChartComposer::Motion motion);
    void setCursor(std::optional<Timestamp> cursor);
    void showFollowing();
    void showValues();
    void gatherAnnotations();
    void showAnnotations();
    void loadNotes();
    void addNote(Timestamp time);
    void openAnnotation(const Annotation &annotation);
    void watchFirmware();
    void openExport(ChartPanel *panel);
    void fillLayoutMenu();
    void fillLaneMenu();
    void saveLayoutAs();
    void exportLayout();
    void importLayout();
    void toggleSeries(bool shown);
    [[nodiscard]] std::vector<SeriesKey> chartedSeries() const;
    [[nodiscard]] int plotPixels() const;

    const FleetStore &m_store;
    TelemetryArchive &m_archive;
    const Clock &m_clock;
    const Theme &m_theme;
    ChartBook m_book;
    TraceStore m_traces;
    LiveValues m_live;
    ChartContext m_context;
    QTimeZone m_zone;
    TimeRange m_visible;
    bool m_following = true;
    bool m_isReplay = false;
    RangeText m_lastFollowing{QStringLiteral("now-1h"), QStringLiteral("now")};
    std::vector<Look> m_back, m_forward;
    QElapsedTimer m_sinceStep; // of a gesture in steps
    QElapsedTimer m_sinceRefresh;
    Timestamp m_refreshed = noTime, m_ticked = noTime; // by the clock of the program
    QElapsedTimer m_sinceValues;
    std::optional<Timestamp> m_cursor, m_pin;
    bool m_easing = false;
    bool m_newData = false;
    std::vector<SeriesKey> m_charted;
    QTimer m_liveTimer;

    std::vector<AnnotationSource *> m_annotationSources;
    std::vector<std::unique_ptr<QFutureWatcher<std::vector<Annotation>>>> m_annotationAnswers;
    std::vector<std::unique_ptr<QFutureWatcher<Result<std::vector<StoredNote>>>>> m_noteAnswers;
    std::vector<Annotation> m_told; // by the sources
    std::vector<Annotation> m_notes;
    std::map<DeviceHandle, TextId> m_firmware;
    std::set<AnnotationKind> m_hiddenLanes;
    QTimer m_gatherSoon;

    QLabel *m_title = nullptr;
    QTabBar *m_tabs = nullptr;
    QPushButton *m_rangeButton = nullptr;
    QPushButton *m_liveButton = nullptr;
    QToolButton *m_layoutButton = nullptr;
    QMenu *m_layoutMenu = nullptr;
    QMenu *m_laneMenu = nullptr;
    SeriesPanel *m_series = nullptr;
    ChartGrid *m_grid = nullptr;
    PageStates *m_states = nullptr;
    QSplitter *m_split = nullptr;
    RangePicker *m_picker = nullptr;
    DataTable *m_values = nullptr;
    CursorModel *m_cursorModel = nullptr;
    ChartPlace m_current;

    QAction *m_addAction = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_backAction = nullptr;
    QAction *m_forwardAction = nullptr;
    QAction *m_liveAction = nullptr;
    QAction *m_valuesAction = nullptr;
    QAction *m_exportAction = nullptr;
    QAction *m_newTab = nullptr;
    QAction *m_closeTab = nullptr;
    QAction *m_tableAction = nullptr;
    QAction *m_noteAction = nullptr;
};

} // namespace fleetscope
