// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/chartpanel.h"

#include "models/charts/timeticks.h"
#include "models/items/devicetablemodel.h"
#include "models/items/format.h"
#include "ui/telemetry/drawnmodel.h"
#include "ui/telemetry/legendstrip.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/pagestates.h"
#include "ui/widgets/plaintext.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace fleetscope {

using namespace Qt::StringLiterals;

ChartPanel::ChartPanel(const ChartContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_composer(context)
    , m_zone(QTimeZone::systemTimeZone())
    , m_title(new QLabel)
    , m_subtitle(new QLabel)
    , m_legend(new LegendStrip(context.theme))
    , m_notice(new QLabel)
    , m_more(new QToolButton)
    , m_menu(new QMenu(this))
    , m_stack(new QStackedWidget)
    , m_view(new ChartView(context.theme))
    , m_table(new DataTable(context.theme))
    , m_drawn(new DrawnModel(this))
    , m_lanes(new AnnotationLanes(context.theme))
{
    makeCard(this);
    setAcceptDrops(true);
    const Theme &theme = context.theme;
    for (QLabel *label : {m_title, m_subtitle, m_notice})
        label->setTextFormat(Qt::PlainText);
    m_more->setIcon(theme.icon(IconId::More));
    m_more->setAutoRaise(true);
    m_more->setToolTip(tr("What to do with this chart"));
    m_more->setAccessibleName(tr("Chart menu"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);

    m_table->setModel(m_drawn);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setAccessibleName(tr("What the chart shows, as a table"));
    constexpr int widths[DrawnModel::ColumnCount] = {176, 160, 104, 104, 104, 88};
    for (int i = 0; i < DrawnModel::ColumnCount; ++i)
        m_table->horizontalHeader()->resizeSection(i, widths[i]);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    m_states = new PageStates(theme, m_stack);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(spacing::card, spacing::between, spacing::between, 0);
    head->setSpacing(spacing::between);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    head->addSpacing(spacing::between);
    head->addWidget(m_legend, 1);
    head->addStretch(0); // in place of a legend that is hidden
    head->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, spacing::within);
    layout->setSpacing(0);
    layout->addLayout(head);
    m_notice->setContentsMargins(spacing::card, 0, spacing::card, 0);
    layout->addWidget(m_notice);
    layout->addWidget(m_states, 1);
    layout->addWidget(m_lanes);

    const auto applyTheme = [this] {
        m_title->setFont(m_context.theme.font(FontRole::Section));
        m_subtitle->setFont(m_context.theme.font(FontRole::Caption));
        m_notice->setFont(m_context.theme.font(FontRole::Caption));
        m_legend->setFont(m_context.theme.font(FontRole::Caption));
        QPalette muted = palette();
        muted.setColor(QPalette::WindowText, m_context.theme.color(Ink::Muted));
        m_subtitle->setPalette(muted);
        m_notice->setPalette(muted);
    };
    connect(&theme, &Theme::changed, this, applyTheme);
    applyTheme();

    connect(m_legend, &LegendStrip::toggled, this, [this](int entry) {
        m_composer.hide(static_cast<size_t>(entry), !m_composer.isHidden(static_cast<size_t>(entry)));
        refresh(m_composer.scene().range, ChartComposer::Motion::Jump);
    });
    const auto raise = [this](int trace) {
        m_composer.raise(trace);
        refresh(m_composer.scene().range, ChartComposer::Motion::Ease);
    };
    connect(m_legend, &LegendStrip::hovered, this, raise);
    connect(m_view, &ChartView::traceHovered, this, raise);
    connect(m_view, &ChartView::valuesChosen, this, [this](const ValueRange &range) {
        change([&](ChartSpec &spec) {
            spec.scale = ScaleMode::Fixed;
            spec.fixed = range;
        });
    });
    connect(m_view, &ChartView::menuRequested, this, &ChartPanel::showMenu);
    connect(m_view, &ChartView::focused, this, &ChartPanel::activated);
    connect(m_view, &ChartView::rowHovered, this, &ChartPanel::showHeat);
    connect(m_states, &PageStates::retryRequested, this, &ChartPanel::retryRequested);
    buildMenu();
}

void ChartPanel::change(const std::function<void(ChartSpec &)> &edit)
{
    ChartSpec spec = m_composer.spec();
    edit(spec);
    if (spec != m_composer.spec())
        emit specChanged(spec);
}

void ChartPanel::buildMenu()
{
    const auto choices = [this](QMenu *menu, const auto &entries, auto member) {
        auto *group = new QActionGroup(menu);
        for (const auto &[text, value] : entries) {
            QAction *action = menu->addAction(text);
            action->setCheckable(true);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [this, member, value = value] {
                change([&](ChartSpec &spec) { spec.*member = value; });
            });
            connect(menu, &QMenu::aboutToShow, action,
                    [this, action, member, value = value] { action->setChecked(spec().*member == value); });
        }
    };
    const Theme &theme = m_context.theme;
    using KindEntry = std::pair<QString, ChartKind>;
    choices(m_menu->addMenu(tr("&Show as")),
            std::initializer_list<KindEntry>{{tr("&Lines"), ChartKind::Lines},
                                             {tr("Small &multiples"), ChartKind::Multiples},
                                             {tr("&Histogram"), ChartKind::Histogram},
                                             {tr("Heat m&ap"), ChartKind::HeatMap}},
            &ChartSpec::kind);
    using StyleEntry = std::pair<QString, LineStyle>;
    choices(m_menu->addMenu(tr("&Drawn as")),
            std::initializer_list<StyleEntry>{{tr("&Line"), LineStyle::Line},
                                              {tr("&Steps"), LineStyle::Step},
                                              {tr("&Points"), LineStyle::Points}},
            &ChartSpec::style);
    QMenu *axis = m_menu->addMenu(tr("Value a&xis"));
    auto *group = new QActionGroup(axis);
    const auto addScale = [&](const QString &text, ScaleMode mode) {
        QAction *action = axis->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] {
            change([&](ChartSpec &spec) {
                spec.scale = mode;
                if (mode == ScaleMode::Fixed)
                    spec.fixed = m_composer.scene().scales[0].range;
            });
        });
        connect(axis, &QMenu::aboutToShow, action,
                [this, action, mode] { action->setChecked(spec().scale == mode); });
    };
    addScale(tr("&Automatic"), ScaleMode::Auto);
    addScale(tr("&Fixed as it is now"), ScaleMode::Fixed);
    addScale(tr("&Logarithmic"), ScaleMode::Log);
    QMenu *compare = m_menu->addMenu(tr("&Compare"));
    using ShiftEntry = std::pair<QString, Milliseconds>;
    choices(compare,
            std::initializer_list<ShiftEntry>{{tr("With &nothing"), Milliseconds(0)},
                                              {tr("With the &day before"), Milliseconds(24h)},
                                              {tr("With the &week before"), Milliseconds(24h * 7)}},
            &ChartSpec::shift);
    compare->addSeparator();
    using BandEntry = std::pair<QString, BandScope>;
    choices(compare,
            std::initializer_list<BandEntry>{{tr("Without a &band"), BandScope::None},
                                             {tr("With the band of the &fleet"), BandScope::Fleet},
                                             {tr("With the band of the &site"), BandScope::Site},
                                             {tr("With the band of the &model"), BandScope::Model},
                                             {tr("With the band of the fi&rmware"), BandScope::Firmware},
                                             {tr("With the band of the &group"), BandScope::Group}},
            &ChartSpec::band);
    m_seriesMenu = m_menu->addMenu(tr("Take a&way"));
    connect(m_seriesMenu, &QMenu::aboutToShow, this, &ChartPanel::fillSeriesMenu);
    m_menu->addSeparator();
    QAction *table = m_menu->addAction(tr("As a &table"));
    table->setCheckable(true);
    connect(table, &QAction::triggered, this, &ChartPanel::showTable);
    connect(m_menu, &QMenu::aboutToShow, table, [this, table] { table->setChecked(isTable()); });
    m_menu->addAction(tr("New chart to the &right"), this, &ChartPanel::splitRightRequested);
    m_menu->addAction(tr("New chart &below"), this, &ChartPanel::splitDownRequested);
    m_menu->addSeparator();
    m_menu->addAction(theme.icon(IconId::Export), tr("&Export…"), this, &ChartPanel::exportRequested);
    m_menu->addAction(theme.icon(IconId::Copy), tr("Copy &picture"), this, &ChartPanel::copyImageRequested);
    m_menu->addAction(tr("Copy da&ta"), this, &ChartPanel::copyDataRequested);
    m_menu->addSeparator();
    m_menu->addAction(theme.icon(IconId::Delete), tr("Remo&ve chart"), this, &ChartPanel::removeRequested);
}

void ChartPanel::fillSeriesMenu()
{
    m_seriesMenu->clear();
    for (size_t i = 0; i < spec().series.size() && i < 40; ++i) {
        // An ampersand of a name would be taken for a shortcut.
        m_seriesMenu->addAction(
            cutForLayout(m_composer.seriesName(spec().series[i])).replace(u'&', u"&&"_s), this, [this, i] {
                change([&](ChartSpec &spec) {
                    spec.series.erase(spec.series.begin() + static_cast<std::ptrdiff_t>(i));
                });
            });
    }
}

void ChartPanel::showMenu(const QPoint &globalPosition, Timestamp time, double value)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Theme &theme = m_context.theme;
    menu->addAction(theme.icon(IconId::Search), tr("&Zoom in here"), this, [this, time] {
        emit m_view->rangeChosen(zoomed(m_composer.scene().range, time, 0.25), ChartView::Gesture::Whole);
    });
    menu->addAction(tr("&Pin the cursor"), this, [this, time] { emit m_view->pinRequested(time); });
    menu->addAction(theme.icon(IconId::Edit), tr("Add a &note…"), this,
                    [this, time] { emit noteRequested(time); });
    const int trace = m_view->traceAt(m_view->positionOf(time, value));
    const auto values = m_composer.values(time, std::nullopt);
    const size_t chosen = trace >= 0 ? static_cast<size_t>(trace) : 0;
    if (chosen < values.size() && values[chosen].sample) {
        const CursorValue &nearest = values[chosen];
        menu->addAction(theme.icon(IconId::Copy), tr("&Copy value"), this,
                        [text = QString::number(nearest.sample->value, 'g', QLocale::FloatingPointShortest)] {
                            QApplication::clipboard()->setText(text);
                        });
    }
    menu->addSeparator();
    menu->addActions(m_menu->actions());
    menu->popup(globalPosition);
}

void ChartPanel::setSpec(const ChartSpec &spec)
{
    m_composer.setSpec(spec);
    updateHead();
}

void ChartPanel::updateHead()
{
    m_title->setText(cutForLayout(m_composer.title()));
    m_subtitle->setText(m_composer.subtitle());
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
    m_notice->setText(m_composer.notice());
    m_notice->setVisible(!m_notice->text().isEmpty());
    m_legend->setVisible(spec().kind == ChartKind::Lines || spec().kind == ChartKind::Histogram);
    m_legend->setEntries(m_composer.legend(m_cursor));
    m_view->setAccessibleName(m_composer.title());
}

bool ChartPanel::refresh(const TimeRange &range, ChartComposer::Motion motion)
{
    const bool moving = m_composer.compose(range, motion);
    AxisText text = m_composer.axisText();
    const PlotScene &scene = m_composer.scene();
    const bool any = std::ranges::any_of(scene.traces, [](const PlotTrace &trace) { return trace.history; });
    if (scene.traces.empty())
        text.nothing = tr("Drop series here, or add them with Ctrl+I");
    else if (any && std::ranges::none_of(scene.traces, [&](const PlotTrace &trace) {
                 return trace.states
                     || (trace.history
                         && factsOf(*trace.history, {range.from - trace.shift, range.to - trace.shift}));
             }))
        text.nothing = tr("No readings in this range");
    m_view->setScene(scene, text);
    m_lanes->setRange(range, m_margins);
    updateHead();
    return moving;
}

void ChartPanel::setCursors(std::optional<Timestamp> cursor, std::optional<Timestamp> pin)
{
    m_cursor = cursor;
    m_view->setCursors(cursor, pin);
    m_legend->setEntries(m_composer.legend(cursor));
}

PlotMargins ChartPanel::neededMargins() const
{
    const QFontMetrics metrics(m_context.theme.font(FontRole::Caption));
    const PlotScene &scene = m_composer.scene();
    const bool right =
        std::ranges::any_of(scene.traces, [](const PlotTrace &trace) { return trace.axis == 1; });
    PlotMargins margins;
    margins.left = std::max(m_lanes->laneCount() > 0 ? 64 : 48,
                            ChartView::marginFor(metrics, scene, m_composer.axisText(), 0));
    margins.right = right ? std::max(16, ChartView::marginFor(metrics, scene, m_composer.axisText(), 1)) : 16;
    return margins;
}

void ChartPanel::setPlotMargins(const PlotMargins &margins)
{
    m_margins = margins;
    m_view->setPlotMargins(margins);
    m_lanes->setRange(m_composer.scene().range, margins);
}

void ChartPanel::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_view->setTimeZone(zone);
}

void ChartPanel::setAnnotations(std::vector<Annotation> annotations)
{
    m_lanes->setAnnotations(std::move(annotations));
    m_view->setAccessibleDescription(m_composer.summary(m_zone));
}

void ChartPanel::setCurrent(bool current)
{
    m_current = current;
    update();
}

void ChartPanel::showError(const std::optional<Error> &error)
{
    if (error)
        m_states->showFailed({.what = tr("The past of these series could not be read."),
                              .why = errorText(*error),
                              .next = tr("Live readings go on.")});
    else
        m_states->showFull();
}

void ChartPanel::showTable(bool table)
{
    if (table)
        m_drawn->setDrawn(m_composer, m_zone);
    m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_view);
    if (table)
        m_table->setFocus();
}

bool ChartPanel::isTable() const { return m_stack->currentWidget() == m_table; }

QByteArray ChartPanel::drawnText() const
{
    DrawnModel model;
    model.setDrawn(m_composer, m_zone);
    return model.toTsv();
}

void ChartPanel::showHeat(int row, Timestamp time)
{
    const SeriesKey *key = m_composer.rowSeries(row);
    const Trace *trace = key ? m_context.traces.trace({*key, Milliseconds(0)}) : nullptr;
    const auto sample = trace ? nearestSample(trace->history, time) : std::nullopt;
    m_notice->setText(
        sample ? key->device + u" · "_s
                + withUnit(numberText(sample->value, decimalsOf(sample->value)), m_context.unitOf(*key))
                + u" · "_s + momentText(sample->time, 1min, m_zone, QLocale())
               : m_composer.notice());
}

void ChartPanel::paintFor(QPainter *painter, const QSizeF &size, PlotQuality quality)
{
    const Theme &theme = m_context.theme;
    const QFont title = theme.font(FontRole::Section);
    const QFont caption = theme.font(FontRole::Caption);
    const int line = QFontMetrics(caption).height();
    painter->fillRect(QRectF(QPointF(0, 0), size), theme.color(Ground::Surface));
    const auto text = [&](int x, int y, int width, const QString &words, const QFont &font, Ink ink) {
        painter->setFont(font);
        painter->setPen(theme.color(ink));
        drawPlainText(painter, QRect(x, y, width, QFontMetrics(font).height()), words);
    };
    const int width = static_cast<int>(size.width());
    int y = 12;
    text(12, y, width - 24, m_composer.title(), title, Ink::Text);
    const int after = 12 + plainTextWidth(QFontMetrics(title), m_composer.title()) + 12;
    const TimeRange &range = m_composer.scene().range;
    text(after, y + 2, width - after - 12,
         momentText(range.from, range.span(), m_zone, QLocale()) + u" – "_s
             + momentText(range.to, range.span(), m_zone, QLocale()),
         caption, Ink::Muted);
    y += QFontMetrics(title).height() + 4;
    int x = 12;
    for (const LegendEntry &entry : m_composer.legend(std::nullopt)) {
        const int needed = 14 + plainTextWidth(QFontMetrics(caption), entry.name);
        if (entry.faint)
            continue;
        if (x + needed > width - 12) {
            x = 12;
            y += line + 2;
        }
        painter->fillRect(QRectF(x, y + line / 2.0 - 4, 8, 8), entry.color);
        text(x + 14, y, width - x - 26, entry.name, caption, Ink::Text);
        x += needed + 16;
    }
    y += line + 2;
    if (const QString notice = m_composer.notice(); !notice.isEmpty()) {
        text(12, y, width - 24, notice, caption, Ink::Muted);
        y += line;
    }
    painter->save();
    painter->translate(0, y);
    m_view->render(painter, {size.width(), size.height() - y - 8}, quality);
    painter->restore();
}

void ChartPanel::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_dropping && !m_current)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_context.theme.color(Ink::Accent), m_dropping ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::cardRadius,
                            spacing::cardRadius);
}

void ChartPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasFormat(QLatin1String(seriesMimeType)))
        return;
    event->acceptProposedAction();
    m_dropping = true;
    update();
}

void ChartPanel::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropping = false;
    update();
}

void ChartPanel::dropEvent(QDropEvent *event)
{
    dragLeaveEvent(nullptr);
    const auto series = seriesFromMime(event->mimeData()->data(QLatin1String(seriesMimeType)));
    event->acceptProposedAction();
    if (!series.empty())
        emit seriesDropped(series);
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_lanes->setRange(m_composer.scene().range, m_margins);
}

} // namespace fleetscope

#include "moc_chartpanel.cpp"
