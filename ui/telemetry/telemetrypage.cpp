// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/telemetrypage.h"

#include "models/items/format.h"
#include "models/items/serieslistmodel.h"
#include "ui/telemetry/chartexport.h"
#include "ui/telemetry/chartgrid.h"
#include "ui/telemetry/drawnmodel.h"
#include "ui/telemetry/rangepicker.h"
#include "ui/telemetry/seriespanel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/pagestates.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr size_t bandDevices = 200;
constexpr size_t mostLooks = 100;
constexpr size_t noteDevices = 50;
constexpr qint64 refreshMs = 15'000; // what two looks at the newest value missed comes from the archive
constexpr qint64 soonestMs = 500;    // to ask again: an answer and what was stored meanwhile
constexpr qint64 valuesMs = 200;
constexpr qint64 gestureMs = 700; // steps closer than this are one zoom
constexpr qsizetype largestLayoutFile = 4 << 20;
constexpr char firmwareAuthor[] = "fleetscope:firmware"; // notes that the page writes itself

/// The colour of a series in front of its device.
class CursorDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter *painter, const Cell &cell, const QModelIndex &index) const override
    {
        Cell rest = cell;
        const QVariant color = index.data(CursorModel::ColorRole);
        if (color.isValid()) {
            const QRect dot(cell.rect.left(), cell.rect.center().y() - 3, 8, 8);
            painter->setRenderHint(QPainter::Antialiasing, true);
            painter->setPen(Qt::NoPen);
            painter->setBrush(color.value<QColor>());
            painter->drawRoundedRect(dot, 2, 2);
            painter->setBrush(Qt::NoBrush);
            painter->setRenderHint(QPainter::Antialiasing, false);
            rest.rect.setLeft(dot.right() + spacing::between);
        }
        const bool quiet = index.column() == CursorModel::Time || index.column() == CursorModel::Age;
        paintText(painter, rest, index.data().toString(), quiet ? Ink::Muted : Ink::Text, alignmentOf(index));
    }
};

} // namespace

TelemetryPage::TelemetryPage(const FleetStore &store, TelemetryArchive &archive, const Clock &clock,
                             const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_archive(archive)
    , m_clock(clock)
    , m_theme(theme)
    , m_traces(archive)
    , m_live(store)
    , m_context{.traces = m_traces,
                .theme = theme,
                .unitOf = [this](const SeriesKey &key) { return m_live.unitOf(key); },
                .bandSeries =
                    [this](const ChartSpec &chart) {
                        return chart.series.empty()
                            ? std::vector<SeriesKey>{}
                            : m_live.fellows(chart.series.front(), chart.band, bandDevices);
                    }}
    , m_zone(QTimeZone::systemTimeZone())
    , m_grid(new ChartGrid(m_context))
{
    setAcceptDrops(true);
    makeActions();
    m_series = new SeriesPanel(store, theme);
    m_series->hide();
    m_picker = new RangePicker(theme, this);
    m_cursorModel = new CursorModel(this);
    m_values = new DataTable(theme);
    m_values->setAccessibleName(tr("Values at the cursor"));
    m_values->setModel(m_cursorModel);
    m_values->setItemDelegate(new CursorDelegate(m_values));
    m_values->setSelectionMode(QAbstractItemView::SingleSelection);
    m_values->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_values->horizontalHeader()->setStretchLastSection(false);
    m_values->horizontalHeader()->setSectionResizeMode(CursorModel::Device, QHeaderView::Stretch);
    constexpr int widths[CursorModel::ColumnCount] = {176, 168, 120, 152, 72, 120};
    for (int i = 0; i < CursorModel::ColumnCount; ++i)
        m_values->horizontalHeader()->resizeSection(i, widths[i]);

    auto *right = new QSplitter(Qt::Vertical);
    right->setHandleWidth(spacing::between);
    right->setProperty("gap", true);
    right->addWidget(m_grid);
    right->addWidget(m_values);
    right->setStretchFactor(0, 1);
    right->setStretchFactor(1, 0);
    right->setSizes({560, 176});
    right->setCollapsible(0, false);
    m_states = new PageStates(theme, right);
    m_split = new QSplitter(Qt::Horizontal);
    m_split->setHandleWidth(spacing::between);
    m_split->setProperty("gap", true);
    m_split->addWidget(m_series);
    m_split->addWidget(m_states);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({264, 900});
    m_split->setChildrenCollapsible(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::card, spacing::page, spacing::card);
    layout->setSpacing(spacing::between);
    layout->addWidget(makeHead());
    layout->addWidget(m_tabs);
    layout->addWidget(m_split, 1);

    connect(m_grid, &ChartGrid::panelAdded, this, &TelemetryPage::connectPanel);
    connect(m_series, &SeriesPanel::addRequested, this, &TelemetryPage::addSeries);
    connect(m_series, &SeriesPanel::closeRequested, this, [this] { toggleSeries(false); });
    connect(m_states, &PageStates::actionRequested, this, [this] { toggleSeries(true); });
    connect(m_picker, &RangePicker::rangeChosen, this, &TelemetryPage::setRange);
    connect(m_picker, &RangePicker::zoneChosen, this, &TelemetryPage::setTimeZone);
    connect(&m_traces, &TraceStore::changed, this, [this](bool answered) {
        m_newData = true;
        if (answered || !m_liveTimer.isActive()) // live readings wait for the next step
            refresh(ChartComposer::Motion::Jump);
    });
    connect(m_values, &QTableView::activated, this, [this](const QModelIndex &index) {
        const auto charted = chartedSeries();
        if (static_cast<size_t>(index.row()) >= charted.size())
            return;
        if (const DeviceHandle device = m_live.deviceOf(charted[static_cast<size_t>(index.row())]);
            device != noDevice)
            emit deviceRequested(device);
    });
    connect(&m_theme, &Theme::changed, this, [this] { refresh(ChartComposer::Motion::Jump); });
    m_liveTimer.setInterval(liveInterval);
    m_liveTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_liveTimer, &QTimer::timeout, this, &TelemetryPage::tick);
    m_gatherSoon.setSingleShot(true);
    m_gatherSoon.setInterval(300);
    connect(&m_gatherSoon, &QTimer::timeout, this, &TelemetryPage::gatherAnnotations);
    m_sinceRefresh.start();
    setRange(m_book.layout().range);
    m_back.clear();
    showLayout();
}

TelemetryPage::~TelemetryPage() = default;

void TelemetryPage::makeActions()
{
    const auto make = [this](IconId icon, const QString &text, const QKeySequence &shortcut, auto slot) {
        auto *action = new QAction(m_theme.icon(icon), text, this);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        const QString key = shortcut.toString(QKeySequence::NativeText);
        action->setToolTip(QString(text).remove(u'&') + (key.isEmpty() ? QString() : u" (%1)"_s.arg(key)));
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_addAction = make(IconId::Add, tr("&Add series"), Qt::CTRL | Qt::Key_I, [this] {
        toggleSeries(!m_series->isVisible() || !m_series->isAncestorOf(QApplication::focusWidget()));
    });
    m_undo = make(IconId::Back, tr("&Undo change of charts"), QKeySequence::Undo, [this] {
        m_book.undo();
        showLayout();
    });
    m_redo = make(IconId::Forward, tr("&Redo change of charts"), QKeySequence::Redo, [this] {
        m_book.redo();
        showLayout();
    });
    m_backAction = make(IconId::ChevronLeft, tr("&Back to the range before"), Qt::ALT | Qt::Key_Left,
                        [this] { goBack(); });
    m_forwardAction =
        make(IconId::ChevronRight, tr("&Forward again"), Qt::ALT | Qt::Key_Right, [this] { goForward(); });
    m_liveAction = make(IconId::Play, tr("Follow &live"), Qt::Key_End, [this] { goLive(); });
    m_valuesAction = make(IconId::Columns, tr("&Values at the cursor"), Qt::CTRL | Qt::SHIFT | Qt::Key_V,
                          [this](bool shown) { m_values->setVisible(shown); });
    m_valuesAction->setCheckable(true);
    m_valuesAction->setChecked(true);
    m_exportAction = make(IconId::Export, tr("&Export chart…"), Qt::CTRL | Qt::Key_E,
                          [this] { openExport(currentPanel()); });
    m_newTab = make(IconId::Add, tr("New &tab"), Qt::CTRL | Qt::Key_T, [this] {
        change([](ChartLayout &layout) {
            if (layout.tabs.size() >= static_cast<size_t>(ChartLayout::maxTabs))
                return;
            layout.tabs.emplace_back();
            layout.current = static_cast<int>(layout.tabs.size()) - 1;
        });
    });
    m_closeTab = make(IconId::Remove, tr("&Close tab"), Qt::CTRL | Qt::Key_W, [this] {
        change([](ChartLayout &layout) {
            layout.tabs.erase(layout.tabs.begin() + layout.current);
            if (layout.tabs.empty())
                layout.tabs.emplace_back();
            layout.current = std::min(layout.current, static_cast<int>(layout.tabs.size()) - 1);
        });
    });
    m_tableAction = make(IconId::Columns, tr("Chart as a &table"), Qt::CTRL | Qt::Key_D, [this] {
        if (ChartPanel *panel = currentPanel())
            panel->showTable(!panel->isTable());
    });
    m_noteAction = make(IconId::Edit, tr("Add a &note…"), Qt::CTRL | Qt::Key_M, [this] {
        if (currentPanel())
            addNote(m_cursor.value_or(m_pin.value_or(m_visible.from + m_visible.span() / 2)));
    });
}

QWidget *TelemetryPage::makeHead()
{
    m_title = new QLabel(tr("Telemetry"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(m_theme.font(FontRole::PageTitle));
    m_tabs = new QTabBar;
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Tabs of charts"));
    m_rangeButton = new QPushButton(m_theme.icon(IconId::Clock), {});
    m_rangeButton->setToolTip(tr("Choose the range (Ctrl+R)"));
    m_rangeButton->setAccessibleName(tr("Range"));
    m_rangeButton->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_rangeButton->setShortcut(Qt::CTRL | Qt::Key_R);
    m_liveButton = new QPushButton(m_theme.icon(IconId::Play), tr("Live"));
    m_liveButton->setCheckable(true);
    m_liveButton->setToolTip(tr("Follow what comes in (End)"));
    m_layoutButton = new QToolButton;
    m_layoutButton->setText(tr("Layout"));
    m_layoutButton->setIcon(m_theme.icon(IconId::SaveView));
    m_layoutButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_layoutButton->setPopupMode(QToolButton::InstantPopup);
    m_layoutButton->setToolTip(tr("Keep, open and share what is shown here"));
    m_layoutMenu = new QMenu(this);
    m_layoutButton->setMenu(m_layoutMenu);
    m_laneMenu = new QMenu(tr("&Lanes"), this);
    auto *lanes = new QToolButton;
    lanes->setText(tr("Lanes"));
    lanes->setToolButtonStyle(Qt::ToolButtonTextOnly);
    lanes->setPopupMode(QToolButton::InstantPopup);
    lanes->setToolTip(tr("What stands under the charts"));
    lanes->setMenu(m_laneMenu);
    auto *exportButton = new QToolButton;
    exportButton->setDefaultAction(m_exportAction);
    auto *backButton = new QToolButton;
    backButton->setDefaultAction(m_backAction);
    auto *forwardButton = new QToolButton;
    forwardButton->setDefaultAction(m_forwardAction);
    auto *add = new QPushButton(m_theme.icon(IconId::Add, Ink::OnAccent), tr("Add series"));
    add->setToolTip(tr("Search series and bring them into a chart (Ctrl+I)"));
    setPrimary(add);

    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(spacing::between);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(backButton);
    row->addWidget(forwardButton);
    row->addWidget(m_rangeButton);
    row->addWidget(m_liveButton);
    row->addSpacing(spacing::between);
    row->addWidget(lanes);
    row->addWidget(m_layoutButton);
    row->addWidget(exportButton);
    row->addWidget(add);

    connect(m_rangeButton, &QPushButton::clicked, this,
            [this] { m_picker->open(m_rangeButton, m_book.layout().range, m_zone, m_clock.now()); });
    connect(m_liveButton, &QPushButton::clicked, this, [this] {
        if (m_following)
            choose(m_visible, ChartView::Gesture::Whole); // stands still
        else
            goLive();
    });
    connect(add, &QPushButton::clicked, m_addAction, &QAction::trigger);
    connect(m_layoutMenu, &QMenu::aboutToShow, this, &TelemetryPage::fillLayoutMenu);
    connect(m_laneMenu, &QMenu::aboutToShow, this, &TelemetryPage::fillLaneMenu);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_book.look(index);
        m_current = {};
        showLayout();
    });
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, [this](int index) {
        if (index < 0)
            return;
        auto *dialog = new QInputDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Rename tab"));
        dialog->setLabelText(tr("Name"));
        dialog->setTextValue(m_book.layout().tabs[static_cast<size_t>(index)].name);
        connect(dialog, &QInputDialog::textValueSelected, this, [this, index](const QString &name) {
            change([&](ChartLayout &layout) {
                if (static_cast<size_t>(index) < layout.tabs.size())
                    layout.tabs[static_cast<size_t>(index)].name = name.simplified().left(64);
            });
        });
        dialog->open();
    });
    return head;
}

void TelemetryPage::connectPanel(ChartPanel *panel)
{
    panel->setTimeZone(m_zone);
    panel->setHiddenLanes(m_hiddenLanes);
    connect(panel, &ChartPanel::specChanged, this,
            [this, panel](const ChartSpec &spec) { changeSpec(panel, spec); });
    connect(panel, &ChartPanel::removeRequested, this, [this, panel] {
        change([place = m_grid->placeOf(panel)](ChartLayout &layout) { removeChart(layout, place); });
    });
    connect(panel, &ChartPanel::splitRightRequested, this, [this, panel] {
        const ChartPlace place = m_grid->placeOf(panel);
        change([&](ChartLayout &layout) {
            if (splitRight(layout, place, {}))
                m_current = {place.row, place.column + 1};
        });
        toggleSeries(true);
    });
    connect(panel, &ChartPanel::splitDownRequested, this, [this, panel] {
        const ChartPlace place = m_grid->placeOf(panel);
        change([&](ChartLayout &layout) {
            if (splitDown(layout, place, {}))
                m_current = {place.row + 1, 0};
        });
        toggleSeries(true);
    });
    connect(panel, &ChartPanel::seriesDropped, this, [this, panel](const std::vector<SeriesKey> &series) {
        m_current = m_grid->placeOf(panel);
        addSeries(series);
    });
    connect(panel, &ChartPanel::activated, this, [this, panel] {
        m_current = m_grid->placeOf(panel);
        for (ChartPanel *other : m_grid->panels())
            other->setCurrent(other == panel && m_grid->panels().size() > 1);
    });
    connect(panel, &ChartPanel::retryRequested, &m_traces, &TraceStore::refresh);
    connect(panel, &ChartPanel::exportRequested, this, [this, panel] { openExport(panel); });
    connect(panel, &ChartPanel::copyImageRequested, this, [panel] {
        QApplication::clipboard()->setImage(chartImage(*panel, panel->view().size() + QSize(0, 64), 2));
    });
    connect(panel, &ChartPanel::copyDataRequested, this,
            [panel] { QApplication::clipboard()->setText(QString::fromUtf8(panel->drawnText())); });
    connect(panel, &ChartPanel::noteRequested, this, [this, panel](Timestamp time) {
        m_current = m_grid->placeOf(panel);
        addNote(time);
    });
    connect(&panel->lanes(), &AnnotationLanes::activated, this, &TelemetryPage::openAnnotation);
    ChartView &view = panel->view();
    connect(&view, &ChartView::cursorMoved, this, &TelemetryPage::setCursor);
    connect(&view, &ChartView::pinRequested, this, [this](std::optional<Timestamp> time) {
        m_pin = time;
        setCursor(m_cursor);
    });
    connect(&view, &ChartView::rangeChosen, this, &TelemetryPage::choose);
    connect(&view, &ChartView::backRequested, this, &TelemetryPage::goBack);
    connect(&view, &ChartView::liveRequested, this, &TelemetryPage::goLive);
    connect(&view, &ChartView::fitRequested, this, [this, panel] {
        ChartSpec spec = panel->spec();
        if (spec.scale == ScaleMode::Fixed) {
            spec.scale = ScaleMode::Auto;
            changeSpec(panel, spec);
        }
        if (!m_back.empty()) { // to where all the zooming began
            const Look first = m_back.front();
            remember();
            look(first);
        }
    });
    connect(&view, &ChartView::rowActivated, this, [this, panel](int row) {
        const SeriesKey *key = panel->composer().rowSeries(row);
        if (const DeviceHandle device = key ? m_live.deviceOf(*key) : noDevice; device != noDevice)
            emit deviceRequested(device);
    });
}

void TelemetryPage::change(const std::function<void(ChartLayout &)> &edit)
{
    ChartLayout layout = m_book.layout();
    edit(layout);
    m_book.change(std::move(layout));
    showLayout();
    emit stateChanged();
}

void TelemetryPage::changeSpec(ChartPanel *panel, const ChartSpec &spec)
{
    const ChartPlace place = m_grid->placeOf(panel);
    change([&](ChartLayout &layout) {
        if (ChartSpec *chart = layout.chart(place))
            *chart = spec;
    });
}

void TelemetryPage::showLayout()
{
    const ChartLayout &layout = m_book.layout();
    {
        const QSignalBlocker blocker(m_tabs);
        while (m_tabs->count() > static_cast<int>(layout.tabs.size()))
            m_tabs->removeTab(m_tabs->count() - 1);
        for (int i = 0; i < static_cast<int>(layout.tabs.size()); ++i) {
            const QString &name = layout.tabs[static_cast<size_t>(i)].name;
            const QString text = name.isEmpty() ? tr("Tab %1").arg(QLocale().toString(i + 1))
                                                : cutForLayout(name).replace(u'&', u"&&"_s);
            if (i < m_tabs->count())
                m_tabs->setTabText(i, text);
            else
                m_tabs->addTab(text);
        }
        m_tabs->setCurrentIndex(layout.current);
        m_tabs->setVisible(layout.tabs.size() > 1);
    }
    m_grid->setTab(layout.tab());
    if (!m_grid->panelAt(m_current))
        m_current = {0, 0};
    const size_t charts = m_grid->panels().size();
    for (ChartPanel *panel : m_grid->panels())
        panel->setCurrent(charts > 1 && panel == m_grid->panelAt(m_current));
    if (layout.tab().isEmpty())
        m_states->showEmpty(
            {.icon = IconId::Chart,
             .sentence = tr("No charts yet"),
             .hint = tr("Add series here, or choose Chart in the fleet table and in a device's details."),
             .action = tr("Add series")});
    else
        m_states->showFull();
    m_undo->setEnabled(m_book.canUndo());
    m_redo->setEnabled(m_book.canRedo());
    m_closeTab->setEnabled(layout.tabs.size() > 1 || !layout.tab().isEmpty());
    const std::vector<SeriesKey> before = std::exchange(m_charted, chartedSeries());
    if (before != m_charted) {
        loadNotes();
        m_gatherSoon.start();
    }
    const QString name = m_book.name();
    m_title->setText(name.isEmpty() ? tr("Telemetry") : tr("Telemetry – %1").arg(cutForLayout(name)));
    want();
    refresh(ChartComposer::Motion::Jump);
}

std::vector<SeriesKey> TelemetryPage::chartedSeries() const
{
    std::vector<SeriesKey> series;
    for (const auto &row : m_book.layout().tab().rows) {
        for (const ChartSpec &chart : row)
            series.insert(series.end(), chart.series.begin(), chart.series.end());
    }
    return series;
}

ChartPanel *TelemetryPage::currentPanel() const { return m_grid->panelAt(m_current); }

std::vector<ChartPanel *> TelemetryPage::panels() const { return m_grid->panels(); }

void TelemetryPage::addSeries(const std::vector<SeriesKey> &series)
{
    change([&](ChartLayout &layout) { fleetscope::addSeries(layout, m_current, series, m_context.unitOf); });
}

void TelemetryPage::showSeries(const std::vector<SeriesKey> &series)
{
    change([&](ChartLayout &layout) {
        if (!layout.tab().isEmpty() && layout.tabs.size() < static_cast<size_t>(ChartLayout::maxTabs)) {
            layout.tabs.emplace_back();
            layout.current = static_cast<int>(layout.tabs.size()) - 1;
        }
        fleetscope::addSeries(layout, {-1, -1}, series, m_context.unitOf);
        m_current = {0, 0};
    });
}

void TelemetryPage::setChartLayout(const ChartLayout &layout)
{
    m_book.change(layout);
    setRange(layout.range);
    showLayout();
    emit stateChanged();
}

void TelemetryPage::addAnnotationSource(AnnotationSource &source)
{
    m_annotationSources.push_back(&source);
    m_gatherSoon.start();
}

void TelemetryPage::setThresholdSource(const ThresholdSource *source)
{
    m_context.thresholds = source;
    refresh(ChartComposer::Motion::Jump);
}

QByteArray TelemetryPage::saveState() const { return m_book.state(); }

void TelemetryPage::restoreState(const QByteArray &state)
{
    if (!m_book.restore(state))
        return;
    setRange(m_book.layout().range);
    m_back.clear();
    showLayout();
}

void TelemetryPage::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    for (ChartPanel *panel : m_grid->panels())
        panel->setTimeZone(zone);
    if (const auto range = resolve(m_book.layout().range, m_clock.now(), m_zone))
        m_visible = *range;
    showRange();
}

void TelemetryPage::remember()
{
    m_back.push_back({m_book.layout().range, m_visible, m_following});
    if (m_back.size() > mostLooks)
        m_back.erase(m_back.begin() + 1); // the first one is where a double click goes
    m_forward.clear();
}

void TelemetryPage::setRange(const RangeText &range)
{
    const Result<TimeRange> resolved = resolve(range, m_clock.now(), m_zone);
    if (!resolved)
        return;
    if (m_visible != TimeRange{})
        remember();
    look({range, *resolved, range.follows()});
    emit stateChanged();
}

void TelemetryPage::look(const Look &look)
{
    m_book.look(look.text);
    m_visible = look.range;
    m_following = look.following;
    if (m_following) {
        m_lastFollowing = look.text;
        if (const auto now = resolve(look.text, m_clock.now(), m_zone))
            m_visible = *now;
    }
    showRange();
}

void TelemetryPage::choose(const TimeRange &range, ChartView::Gesture gesture)
{
    const bool sameGesture =
        gesture == ChartView::Gesture::Step && m_sinceStep.isValid() && m_sinceStep.elapsed() < gestureMs;
    if (!sameGesture)
        remember();
    if (gesture == ChartView::Gesture::Step)
        m_sinceStep.start();
    else
        m_sinceStep.invalidate();
    look({fixedRange(range, m_zone), range, false});
}

void TelemetryPage::goLive()
{
    if (!m_following)
        setRange(m_lastFollowing);
}

void TelemetryPage::goBack()
{
    if (m_back.empty())
        return;
    m_forward.push_back({m_book.layout().range, m_visible, m_following});
    const Look before = m_back.back();
    m_back.pop_back();
    look(before);
}

void TelemetryPage::goForward()
{
    if (m_forward.empty())
        return;
    m_back.push_back({m_book.layout().range, m_visible, m_following});
    const Look next = m_forward.back();
    m_forward.pop_back();
    look(next);
}

void TelemetryPage::showRange()
{
    m_rangeButton->setText(RangePicker::rangeName(m_book.layout().range));
    m_liveButton->setChecked(m_following);
    m_backAction->setEnabled(!m_back.empty());
    m_forwardAction->setEnabled(!m_forward.empty());
    m_gatherSoon.start();
    want();
    refresh(ChartComposer::Motion::Jump);
}

int TelemetryPage::plotPixels() const
{
    double width = 200;
    for (const ChartPanel *panel : m_grid->panels())
        width = std::max(width, const_cast<ChartPanel *>(panel)->view().plotArea().width());
    return static_cast<int>(width * devicePixelRatioF());
}

void TelemetryPage::want()
{
    std::vector<TraceKey> traces;
    for (ChartPanel *panel : m_grid->panels()) {
        const auto some = panel->composer().traces();
        traces.insert(traces.end(), some.begin(), some.end());
    }
    std::sort(traces.begin(), traces.end());
    traces.erase(std::unique(traces.begin(), traces.end()), traces.end());
    m_traces.want(traces, m_visible, plotPixels(), m_clock.now());
}

void TelemetryPage::refresh(ChartComposer::Motion motion)
{
    m_newData = false;
    m_easing = false;
    PlotMargins margins{0, 0};
    for (ChartPanel *panel : m_grid->panels()) {
        m_easing = panel->refresh(m_visible, motion) || m_easing;
        const PlotMargins needed = panel->neededMargins();
        margins.left = std::max(margins.left, needed.left);
        margins.right = std::max(margins.right, needed.right);
    }
    // In steps, so that a digit more does not move every chart.
    margins.left = (margins.left + 7) / 8 * 8;
    margins.right = (margins.right + 7) / 8 * 8;
    const auto error = m_traces.isLoading() ? std::nullopt : m_traces.firstError();
    for (ChartPanel *panel : m_grid->panels()) {
        panel->setPlotMargins(margins);
        panel->showError(error);
    }
    if (!m_sinceValues.isValid() || m_sinceValues.elapsed() >= valuesMs
        || motion == ChartComposer::Motion::Jump) {
        m_sinceValues.start();
        showValues();
        showAnnotations();
    }
}

void TelemetryPage::tick()
{
    std::vector<SeriesKey> series = m_charted;
    for (ChartPanel *panel : m_grid->panels()) {
        for (const TraceKey &key : panel->composer().traces()) {
            if (panel->spec().band != BandScope::None && key.shift.count() == 0)
                series.push_back(key.series);
        }
    }
    m_live.feed(series, m_traces);
    watchFirmware();
    // The clock of a replay may be a hundred times as fast, or stand still: then this is all there is.
    const Timestamp now = m_clock.now();
    const bool stands = std::exchange(m_ticked, now) == now;
    const bool isDue = m_sinceRefresh.elapsed() > refreshMs
        || (m_sinceRefresh.elapsed() > soonestMs
            && (now - m_refreshed > Milliseconds(refreshMs) || (stands && now != m_refreshed)));
    if (isDue && m_following) {
        m_sinceRefresh.start();
        m_refreshed = now;
        m_traces.refresh();
    }
    if (!m_following) {
        if (m_newData)
            refresh(ChartComposer::Motion::Ease);
        return;
    }
    // Under a cursor the picture stands still; readings go on coming in.
    const bool held = m_cursor.has_value();
    if (held) {
        if (m_newData)
            showValues();
        return;
    }
    const auto range = resolve(m_book.layout().range, m_clock.now(), m_zone);
    if (!range)
        return;
    const Milliseconds pixel = std::max(Milliseconds(1), range->span() / std::max(1, plotPixels()));
    const bool moved = range->to - m_visible.to >= pixel;
    if (!moved && !m_newData && !m_easing)
        return;
    if (moved) {
        // By whole pixels, so that lines slide instead of flickering.
        const Milliseconds rest{toUnixMs(range->to) % pixel.count()};
        m_visible = pixel > 20ms ? shifted(*range, -rest) : *range;
        want();
    }
    refresh(ChartComposer::Motion::Ease);
}

void TelemetryPage::setCursor(std::optional<Timestamp> cursor)
{
    m_cursor = cursor;
    for (ChartPanel *panel : m_grid->panels())
        panel->setCursors(cursor, m_pin);
    showFollowing();
    showValues();
}

void TelemetryPage::setReplay(bool isReplay)
{
    m_isReplay = isReplay;
    showFollowing();
}

void TelemetryPage::showFollowing()
{
    const bool waits = m_following && m_cursor;
    if (m_isReplay)
        m_liveButton->setText(waits ? tr("Follow, waiting") : tr("Follow"));
    else
        m_liveButton->setText(waits ? tr("Live, waiting") : tr("Live"));
}

void TelemetryPage::showValues()
{
    std::vector<CursorValue> values;
    for (ChartPanel *panel : m_grid->panels()) {
        std::vector<CursorValue> some = panel->composer().values(m_cursor, m_pin);
        values.insert(values.end(), std::make_move_iterator(some.begin()),
                      std::make_move_iterator(some.end()));
    }
    m_cursorModel->setValues(std::move(values), m_cursor, m_clock.now(), m_zone);
}

void TelemetryPage::loadNotes()
{
    m_noteAnswers.clear();
    m_notes.clear();
    std::set<std::pair<QString, QString>> devices;
    for (const SeriesKey &key : m_charted) {
        if (devices.size() < noteDevices)
            devices.emplace(key.source, key.device);
    }
    for (const auto &[source, device] : devices) {
        auto &watcher =
            m_noteAnswers.emplace_back(std::make_unique<QFutureWatcher<Result<std::vector<StoredNote>>>>());
        connect(watcher.get(), &QFutureWatcherBase::finished, this, [this, answer = watcher.get()] {
            if (answer->future().resultCount() == 0)
                return;
            const Result<std::vector<StoredNote>> notes = answer->result();
            if (!notes)
                return;
            for (const StoredNote &note : *notes) {
                const bool firmware = note.author == QLatin1StringView(firmwareAuthor);
                m_notes.push_back({.kind = firmware ? AnnotationKind::Firmware : AnnotationKind::Note,
                                   .weight = AnnotationWeight::Info,
                                   .from = note.time,
                                   .to = note.time,
                                   .source = note.source,
                                   .device = note.device,
                                   .text = note.device + u": "_s + note.text,
                                   .id = QString::number(note.id)});
            }
            showAnnotations();
        });
        watcher->setFuture(m_archive.notes(source, device));
    }
}

void TelemetryPage::gatherAnnotations()
{
    m_annotationAnswers.clear();
    m_told.clear();
    for (AnnotationSource *source : m_annotationSources) {
        auto &watcher =
            m_annotationAnswers.emplace_back(std::make_unique<QFutureWatcher<std::vector<Annotation>>>());
        connect(watcher.get(), &QFutureWatcherBase::finished, this, [this, answer = watcher.get()] {
            if (answer->future().resultCount() == 0)
                return;
            const std::vector<Annotation> told = answer->result();
            m_told.insert(m_told.end(), told.begin(), told.end());
            showAnnotations();
        });
        watcher->setFuture(source->annotations(m_charted, m_visible));
    }
    showAnnotations();
}

void TelemetryPage::showAnnotations()
{
    for (ChartPanel *panel : m_grid->panels()) {
        const auto &series = panel->spec().series;
        std::vector<Annotation> mine = panel->composer().gaps();
        for (const auto *list : {&m_told, &m_notes}) {
            for (const Annotation &annotation : *list) {
                const bool concerns =
                    annotation.device.isEmpty() || std::ranges::any_of(series, [&](const SeriesKey &key) {
                        return key.device == annotation.device && key.source == annotation.source;
                    });
                if (concerns)
                    mine.push_back(annotation);
            }
        }
        panel->setAnnotations(std::move(mine));
    }
}

void TelemetryPage::addNote(Timestamp time)
{
    const ChartPanel *panel = currentPanel();
    if (!panel || panel->spec().series.empty())
        return;
    const SeriesKey key = panel->spec().series.front();
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note"));
    dialog->setLabelText(tr("What happened to %1").arg(cutForLayout(key.device)));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, key, time](const QString &text) {
        if (text.trimmed().isEmpty())
            return;
        auto *watcher = new QFutureWatcher<Result<qint64>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
            watcher->deleteLater();
            loadNotes();
        });
        watcher->setFuture(m_archive.putNote({.source = key.source,
                                              .device = key.device,
                                              .time = time,
                                              .author = {},
                                              .text = text.simplified().left(500)}));
    });
    dialog->open();
}

void TelemetryPage::openAnnotation(const Annotation &annotation)
{
    if (annotation.kind == AnnotationKind::Alert || annotation.kind == AnnotationKind::Rollout) {
        emit annotationActivated(annotation);
        return;
    }
    if (annotation.kind == AnnotationKind::ConnectionGap) {
        const Milliseconds around = std::max(Milliseconds(1'000), (annotation.to - annotation.from) / 2);
        choose({annotation.from - around, annotation.to + around}, ChartView::Gesture::Whole);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *words = menu->addAction(cutForLayout(annotation.text).replace(u'&', u"&&"_s));
    words->setEnabled(false);
    menu->addAction(m_theme.icon(IconId::Search), tr("&Zoom in here"), this, [this, time = annotation.from] {
        choose({time - 15min, time + 15min}, ChartView::Gesture::Whole);
    });
    menu->addAction(m_theme.icon(IconId::Delete), tr("&Delete note"), this,
                    [this, id = annotation.id.toLongLong()] {
                        auto *watcher = new QFutureWatcher<Result<void>>(this);
                        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
                            watcher->deleteLater();
                            loadNotes();
                        });
                        watcher->setFuture(m_archive.removeNote(id));
                    });
    menu->popup(QCursor::pos());
}

/// A firmware that changes while somebody looks is kept as a note, so that it is there next time.
void TelemetryPage::watchFirmware()
{
    for (const SeriesKey &key : m_charted) {
        const DeviceHandle device = m_live.deviceOf(key);
        if (device == noDevice)
            continue;
        const TextId now = m_store.devices().firmware[indexOf(device)];
        const auto [known, isNew] = m_firmware.try_emplace(device, now);
        if (isNew || known->second == now)
            continue;
        const QString before = m_store.texts().string(std::exchange(known->second, now));
        if (before.isEmpty())
            continue;
        auto *watcher = new QFutureWatcher<Result<qint64>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
            watcher->deleteLater();
            loadNotes();
        });
        watcher->setFuture(m_archive.putNote({.source = key.source,
                                              .device = key.device,
                                              .time = m_clock.now(),
                                              .author = QLatin1StringView(firmwareAuthor),
                                              .text = before + u" → "_s + m_store.texts().string(now)}));
    }
}

void TelemetryPage::openExport(ChartPanel *panel)
{
    if (!panel)
        return;
    auto *dialog = new ChartExportDialog(*panel, m_context, m_archive, m_visible, m_zone, m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TelemetryPage::toggleSeries(bool shown)
{
    m_series->setVisible(shown);
    if (shown)
        m_series->startSearch();
    else if (ChartPanel *panel = currentPanel())
        panel->view().setFocus();
}

void TelemetryPage::fillLaneMenu()
{
    m_laneMenu->clear();
    for (const auto kind : {AnnotationKind::Alert, AnnotationKind::Rollout, AnnotationKind::ConnectionGap,
                            AnnotationKind::Firmware, AnnotationKind::Note}) {
        QAction *action = m_laneMenu->addAction(AnnotationLanes::laneName(kind));
        action->setCheckable(true);
        action->setChecked(!m_hiddenLanes.contains(kind));
        connect(action, &QAction::toggled, this, [this, kind](bool shown) {
            if (shown)
                m_hiddenLanes.erase(kind);
            else
                m_hiddenLanes.insert(kind);
            for (ChartPanel *panel : m_grid->panels())
                panel->setHiddenLanes(m_hiddenLanes);
        });
    }
    m_laneMenu->addSeparator();
    m_laneMenu->addAction(m_noteAction);
}

void TelemetryPage::fillLayoutMenu()
{
    m_layoutMenu->clear();
    for (const QString &name : m_book.names()) {
        QAction *action = m_layoutMenu->addAction(cutForLayout(name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(name == m_book.name());
        connect(action, &QAction::triggered, this, [this, name] {
            m_book.open(name);
            setRange(m_book.layout().range);
            showLayout();
            emit stateChanged();
        });
    }
    m_layoutMenu->addSeparator();
    QAction *save = m_layoutMenu->addAction(m_theme.icon(IconId::SaveView), tr("&Save"), this, [this] {
        if (m_book.saveAs(m_book.name()))
            emit stateChanged();
    });
    save->setEnabled(!m_book.name().isEmpty() && m_book.isModified());
    m_layoutMenu->addAction(tr("Save &as…"), this, &TelemetryPage::saveLayoutAs);
    QAction *remove = m_layoutMenu->addAction(m_theme.icon(IconId::Delete), tr("&Delete"), this, [this] {
        m_book.forget(m_book.name());
        showLayout();
        emit stateChanged();
    });
    remove->setEnabled(!m_book.name().isEmpty());
    m_layoutMenu->addSeparator();
    m_layoutMenu->addAction(m_theme.icon(IconId::Export), tr("&Export…"), this, &TelemetryPage::exportLayout);
    m_layoutMenu->addAction(m_theme.icon(IconId::Import), tr("&Import…"), this, &TelemetryPage::importLayout);
    m_layoutMenu->addSeparator();
    m_layoutMenu->addActions({m_newTab, m_closeTab, m_undo, m_redo});
}

void TelemetryPage::saveLayoutAs()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save layout"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(m_book.name());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!m_book.saveAs(name))
            return;
        showLayout();
        emit stateChanged();
    });
    dialog->open();
}

void TelemetryPage::exportLayout()
{
    auto *dialog = new QFileDialog(this, tr("Export layout"), u"charts.json"_s, tr("Chart layouts (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        QSaveFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(toJson(m_book.layout())) < 0 || !file.commit())
            m_states->showFailed({.what = tr("The layout could not be written."),
                                  .why = errorText({ErrorKind::Denied, u"cannot be written"_s, name}),
                                  .next = tr("Choose another folder.")});
    });
    dialog->open();
}

void TelemetryPage::importLayout()
{
    auto *dialog = new QFileDialog(this, tr("Import layout"), {}, tr("Chart layouts (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        QFile file(name);
        const Result<ChartLayout> layout = file.open(QIODevice::ReadOnly)
            ? layoutFromJson(file.read(largestLayoutFile))
            : Result<ChartLayout>(Error{ErrorKind::Denied, u"cannot be read"_s, name});
        if (layout)
            setChartLayout(*layout);
        else
            m_states->showFailed({.what = tr("The layout could not be read."),
                                  .why = errorText(layout.error()),
                                  .next = tr("Export it again from the program that it came from.")});
    });
    dialog->open();
}

QList<QAction *> TelemetryPage::menuActions(MenuId menu) const
{
    switch (menu) {
    case MenuId::File: return {m_exportAction};
    case MenuId::Edit: return {m_undo, m_redo, nullptr, m_addAction, m_noteAction};
    case MenuId::View:
        return {m_liveAction, m_backAction, m_forwardAction, nullptr,      m_newTab,
                m_closeTab,   nullptr,      m_valuesAction,  m_tableAction};
    default: return {};
    }
}

void TelemetryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) { // a range as text, or series
        const QMimeData *clip = QApplication::clipboard()->mimeData();
        if (clip && clip->hasFormat(QLatin1StringView(seriesMimeType)))
            addSeries(seriesFromMime(clip->data(QLatin1StringView(seriesMimeType))));
        else if (const Result<RangeText> range = parseRange(QApplication::clipboard()->text().left(200)))
            setRange(*range);
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(m_book.layout().range.text());
        return;
    }
    QWidget::keyPressEvent(event);
}

void TelemetryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_following)
        look({m_book.layout().range, m_visible, true});
    m_traces.refresh();
    m_sinceRefresh.start();
    m_refreshed = m_clock.now();
    m_liveTimer.start();
}

void TelemetryPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_liveTimer.stop();
}

void TelemetryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The plots have their new size when the layout is done.
    QMetaObject::invokeMethod(
        this, [this] { want(); }, Qt::QueuedConnection);
}

/// Beside the charts, or where there are none yet.
void TelemetryPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1StringView(seriesMimeType)))
        event->acceptProposedAction();
}

void TelemetryPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    addSeries(seriesFromMime(event->mimeData()->data(QLatin1StringView(seriesMimeType))));
}

bool TelemetryPage::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(
            this, [this] { want(); }, Qt::QueuedConnection);
    return QWidget::event(event);
}

} // namespace fleetscope

#include "moc_telemetrypage.cpp"
