// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleetpage.h"

#include "models/fleet/filteredit.h"
#include "models/items/filtercounter.h"
#include "models/items/fleetcatalogue.h"
#include "models/items/format.h"
#include "ui/fleet/bulkbar.h"
#include "ui/fleet/columnchooser.h"
#include "ui/fleet/elidedlabel.h"
#include "ui/fleet/facetpanel.h"
#include "ui/fleet/fleetmenus.h"
#include "ui/fleet/fleettable.h"
#include "ui/fleet/fleettransfer.h"
#include "ui/fleet/noticestrip.h"
#include "ui/fleet/viewcontrols.h"
#include "ui/fleet/viewtabs.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagestates.h"
#include "ui/widgets/pill.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

/// Tabs are looked at now and then; at half of it their counts cost more than they tell.
constexpr Milliseconds countInterval{5'000};
/// As many parts of a filter are tried to find the one that is in the way.
constexpr qsizetype maxAlternatives = 8;
/// The first metrics of a fleet become columns by themselves, as many as fit a small window.
constexpr int defaultMetrics = 3;

QList<SavedView> builtInViews()
{
    const QList<ViewColumn> columns{{u"status"_s},   {u"id"_s},    {u"site"_s},
                                    {u"lastseen"_s}, {u"model"_s}, {u"fw"_s}};
    const QList<ViewSort> byId{{u"id"_s, false}};
    return {{FleetPage::tr("All"), {}, columns, byId},
            {FleetPage::tr("Offline"), u"status == offline"_s, columns, {{u"lastseen"_s, true}}}};
}

FilterPtr parsed(const QString &text) { return parseFilter(text, QTimeZone::systemTimeZone()).filter; }

QString clockText(Milliseconds duration)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(duration).count();
    return u"%1:%2"_s.arg(seconds / 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

FleetPage::FleetPage(DeviceTableModel &fleet, DeviceOrderModel &order,
                     const DeviceOrderModel::Environment &environment, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_order(order)
    , m_theme(theme)
    , m_views(builtInViews())
    , m_viewCounter(new FilterCounter(environment, this))
    , m_alternatives(new FilterCounter(environment, this))
{
    makeActions();
    makeParts();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeTitle());
    layout->addWidget(makeFilterRow());
    m_phases = new PageStates(theme, makeContent());
    layout->addWidget(m_phases, 1);
    connectParts();
    connectFilter();
    learnDefaultColumns();
    showWorkingView();
    showPhase();
    showFrozen();
    showCounts(m_order.rowCount(), m_fleet.rowCount());
    countViews();
}

FleetPage::~FleetPage() = default;

void FleetPage::makeActions()
{
    const auto make = [this](IconId icon, const QString &text, const QKeySequence &shortcut) {
        auto *action = new QAction(m_theme.icon(icon), text, this);
        action->setShortcut(shortcut);
        if (!shortcut.isEmpty())
            action->setToolTip(
                u"%1 (%2)"_s.arg(QString(text).remove(u'&'), shortcut.toString(QKeySequence::NativeText)));
        addAction(action);
        return action;
    };
    m_freeze = make(IconId::Freeze, tr("&Freeze"), Qt::CTRL | Qt::Key_Space);
    m_freeze->setCheckable(true);
    m_columns = make(IconId::Columns, tr("&Columns…"), {});
    m_columns->setToolTip(tr("Choose what the table shows"));
    m_export = make(IconId::Export, tr("&Export…"), Qt::CTRL | Qt::Key_E);
    m_copy = make(IconId::Copy, tr("&Copy rows"), QKeySequence::Copy);
    m_copyWithHeaders = make(IconId::Copy, tr("Copy rows with &headers"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_selectAll = make(IconId::Check, tr("&Select all that is shown"), QKeySequence::SelectAll);
    m_find = make(IconId::Filter, tr("&Filter"), QKeySequence::Find);
    m_open = make(IconId::Detail, tr("&Open details"), Qt::Key_Return);
    m_details = make(IconId::Detail, tr("&Details beside the table"), Qt::CTRL | Qt::Key_D);
    m_showFacets = make(IconId::Group, tr("&Groups beside the table"), {});
    m_showFacets->setCheckable(true);
    m_showFacets->setChecked(true);
    for (QAction *action : {m_copy, m_copyWithHeaders, m_selectAll, m_open})
        action->setShortcutContext(Qt::WidgetShortcut); // of the table only: fields have their own
}

void FleetPage::makeParts()
{
    m_filter = new FilterBar(m_theme);
    m_facets = new FacetPanel(m_theme);
    m_table = new FleetTable(m_fleet, m_order, m_theme);
    m_table->addActions({m_copy, m_copyWithHeaders, m_selectAll, m_open});
    m_bulk = new BulkBar(m_theme);
    m_notices = new NoticeStrip(m_theme);
    m_tabs = new ViewTabs(m_theme);
    m_viewControls = new ViewControls(m_views, *m_tabs, *m_notices, m_theme, this);
    addActions({m_viewControls->saveAction(), m_viewControls->saveAsAction()});
    m_chooser = new ColumnChooser(m_fleet, m_theme, this);
    m_transfer = new FleetTransfer(m_fleet, m_order, *m_table, *m_notices, this);
    m_menus = new FleetMenus(m_fleet, *m_table, *m_transfer,
                             {m_open, m_copy, m_copyWithHeaders, m_export, m_columns}, m_theme, this);
}

QWidget *FleetPage::makeTitle()
{
    auto *title = new ElidedLabel(m_theme);
    title->setRole(FontRole::PageTitle);
    title->setText(tr("Fleet"));
    title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_summary = new ElidedLabel(m_theme);
    m_summary->setInk(Ink::Muted);
    m_frozen = new Pill(m_theme);
    m_frozen->setObjectName(u"frozen"_s);

    const auto button = [](QAction *action) {
        auto *made = new QToolButton;
        made->setDefaultAction(action);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setFocusPolicy(Qt::StrongFocus);
        return made;
    };
    m_columnsButton = button(m_columns);
    auto *exportButton = new QPushButton(m_theme.icon(IconId::Export, Ink::OnAccent), m_export->text());
    exportButton->setToolTip(tr("Writes the selected devices, or all that are shown, to a file (%1)")
                                 .arg(m_export->shortcut().toString(QKeySequence::NativeText)));
    setPrimary(exportButton, true);
    connect(exportButton, &QPushButton::clicked, m_export, &QAction::trigger);

    auto *row = new QWidget;
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing::between);
    line->addWidget(title);
    line->addWidget(m_summary, 1);
    line->addWidget(m_frozen);
    line->addWidget(button(m_freeze));
    line->addWidget(m_columnsButton);
    line->addWidget(exportButton);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(spacing::page, spacing::card, spacing::page, 0);
    layout->setSpacing(spacing::within);
    layout->addLayout(line);
    layout->addWidget(m_tabs);
    return row;
}

QWidget *FleetPage::makeFilterRow()
{
    auto *facets = new QToolButton;
    facets->setDefaultAction(m_showFacets);
    facets->setAutoRaise(true);
    facets->setAccessibleName(tr("Groups beside the table"));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(spacing::page - spacing::within, spacing::between, spacing::page,
                               spacing::between);
    layout->setSpacing(spacing::within);
    layout->addWidget(facets, 0, Qt::AlignTop);
    layout->addWidget(m_filter, 1);
    return row;
}

QWidget *FleetPage::makeContent()
{
    m_matches = new PageStates(m_theme, m_table);
    auto *tableSide = new QWidget;
    auto *rows = new QVBoxLayout(tableSide);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_matches, 1);
    rows->addWidget(m_bulk);
    rows->addWidget(m_notices);

    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_facets);
    splitter->addWidget(tableSide);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({m_facets->sizeHint().width(), 4 * m_facets->sizeHint().width()});
    m_facets->setMinimumWidth(144);
    return splitter;
}

void FleetPage::connectParts()
{
    connect(&m_fleet, &DeviceTableModel::tickFinished, this, &FleetPage::takeTick);
    connect(&m_fleet, &DeviceTableModel::metricsAdded, this, &FleetPage::learnDefaultColumns);
    connect(&m_order, &DeviceOrderModel::queryFinished, this, &FleetPage::takeQuery);
    connect(&m_order, &DeviceOrderModel::patternTooComplex, m_filter, &FilterBar::showPatternTooComplex);
    connect(m_viewCounter, &FilterCounter::counted, this, [this](const QList<int> &counts) {
        m_viewsCounted = m_fleet.now();
        if (counts.size() == m_views.count()) // else views came or went meanwhile
            m_tabs->setCounts(counts);
    });
    connect(m_alternatives, &FilterCounter::counted, this, &FleetPage::takeAlternatives);

    connect(m_freeze, &QAction::triggered, this, &FleetPage::freezeRequested);
    connect(m_columns, &QAction::triggered, this, &FleetPage::openColumnChooser);
    connect(m_export, &QAction::triggered, m_transfer, &FleetTransfer::exportRows);
    connect(m_copy, &QAction::triggered, this,
            [this] { m_transfer->copyRows(TableFormat::Tsv, TableHeader::Absent); });
    connect(m_copyWithHeaders, &QAction::triggered, this,
            [this] { m_transfer->copyRows(TableFormat::Tsv, TableHeader::Present); });
    connect(m_selectAll, &QAction::triggered, m_table, &FleetTable::selectAll);
    connect(m_find, &QAction::triggered, m_filter, qOverload<>(&QWidget::setFocus));
    connect(m_open, &QAction::triggered, this, [this] { emit openRequested(m_table->currentDevice()); });
    connect(m_details, &QAction::triggered, this, &FleetPage::detailsToggled);
    connect(m_showFacets, &QAction::toggled, m_facets, &QWidget::setVisible);
    connect(m_showFacets, &QAction::toggled, this, &FleetPage::stateChanged);

    connect(m_table, &FleetTable::columnsChanged, this, &FleetPage::noteView);
    connect(m_table, &FleetTable::sortRequested, this, &FleetPage::requestSort);
    connect(m_table, &FleetTable::currentDeviceChanged, this, &FleetPage::currentDeviceChanged);
    connect(m_table, &FleetTable::openRequested, this, &FleetPage::openRequested);
    connect(m_table, &FleetTable::selectedCountChanged, this,
            [this](int count) { m_bulk->setCounts(count, m_order.rowCount()); });
    connect(m_bulk, &BulkBar::copyIdsRequested, m_transfer, &FleetTransfer::copyIds);
    connect(m_bulk, &BulkBar::exportRequested, m_export, &QAction::trigger);
    connect(m_bulk, &BulkBar::clearRequested, m_table, &FleetTable::selectNothing);
    connect(m_chooser, &ColumnChooser::columnToggled, m_table, &FleetTable::setShown);
    connect(m_viewControls, &ViewControls::viewChosen, this, &FleetPage::showWorkingView);
    connect(m_viewControls, &ViewControls::bookChanged, this, &FleetPage::countViews);
    connect(m_viewControls, &ViewControls::bookChanged, this, &FleetPage::stateChanged);

    connect(m_phases, &PageStates::retryRequested, this, &FleetPage::retryRequested);
    connect(m_phases, &PageStates::cancelRequested, this, &FleetPage::cancelRequested);
    connect(m_phases, &PageStates::actionRequested, this, &FleetPage::actionRequested);
    connect(m_matches, &PageStates::actionRequested, this, [this] {
        if (m_nearest >= 0)
            m_filter->apply(withoutConjunct(m_filter->filter(), m_nearest));
        else
            m_filter->reset();
    });
}

void FleetPage::connectFilter()
{
    m_filter->setCatalogueSource([this] { return fleetCatalogue(m_fleet.store(), m_order.facets()); });
    connect(m_filter, &FilterBar::filterChanged, this, [this](const FilterPtr &filter) {
        m_order.setFilter(filter);
        noteView();
    });
    connect(m_filter, &FilterBar::leaveRequested, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filter, &FilterBar::recentChanged, this, &FleetPage::stateChanged);
    connect(m_table, &FleetTable::typed, m_filter, &FilterBar::startTyping);
    connect(m_facets, &FacetPanel::valueToggled, this,
            [this](const FilterField &field, const QString &value) {
                m_filter->apply(withToggledValue(m_filter->filter(), field, value));
            });
    const auto joined = [this](const QString &term, FilterJoin how) {
        return joinFilter(m_filter->appliedText(), how, term, QTimeZone::systemTimeZone());
    };
    connect(m_menus, &FleetMenus::filterApplied, this,
            [this, joined](const QString &term, FilterJoin how) { m_filter->apply(joined(term, how)); });
    connect(m_menus, &FleetMenus::filterPrepared, this,
            [this, joined](const QString &term, FilterJoin how) { m_filter->prepare(joined(term, how)); });
    connect(m_menus, &FleetMenus::filterStarted, this, &FleetPage::startFilter);
}

void FleetPage::startFilter(const QString &key)
{
    const FilterPtr &filter = m_filter->filter();
    QString text;
    if (filter)
        text = filter->root().kind == FilterNode::Kind::Or ? u'(' + filter->text() + u") and "_s
                                                           : filter->text() + u" and "_s;
    m_filter->prepare(text + key + u" == "_s);
}

void FleetPage::showWorkingView()
{
    const QScopedValueRollback guard(m_showing, true);
    const SavedView view = m_views.working();
    m_table->setColumns(view.columns);
    setSort(view.sort);
    m_filter->setText(view.filter);
    m_order.setFilter(m_filter->filter());
}

void FleetPage::noteView()
{
    if (m_showing)
        return;
    m_views.setWorking({{}, m_filter->appliedText(), m_table->columns(), m_table->sortOrder()});
    m_viewControls->refresh();
    emit stateChanged();
}

void FleetPage::requestSort(const QList<ViewSort> &sort)
{
    setSort(sort);
    noteView();
}

void FleetPage::setSort(const QList<ViewSort> &sort)
{
    m_table->setSortOrder(sort);
    std::vector<SortColumn> columns;
    for (const ViewSort &key : sort) {
        if (const auto field = FilterField::parse(key.key))
            columns.push_back({*field, key.descending});
    }
    m_order.setSort(columns);
}

void FleetPage::learnDefaultColumns()
{
    const FleetStore &store = m_fleet.store();
    for (int i = 0; i < m_views.count() && m_views.entry(i).builtIn; ++i) {
        const QList<ViewColumn> &columns = m_views.entry(i).saved.columns;
        const auto isMetric = [](const ViewColumn &column) { return column.key.startsWith(u"m."); };
        const auto known = std::count_if(columns.begin(), columns.end(), isMetric);
        if (m_views.entry(i).isModified())
            continue; // the user has columns of their own by now
        QList<ViewColumn> learned;
        for (int m = 0; m < store.metricCount() && known + learned.size() < defaultMetrics; ++m) {
            const QString key =
                FilterField{FilterField::Kind::Metric, store.metricName(MetricHandle(quint32(m)))}.text();
            if (!columns.contains(ViewColumn{key, 0}))
                learned.append({key, 0});
        }
        if (learned.isEmpty())
            continue;
        m_views.extend(i, u"model"_s, learned); // what changes stands before what stays
        if (i == m_views.current()) {
            const QScopedValueRollback guard(m_showing, true);
            m_table->setColumns(m_views.working().columns);
        }
    }
}

void FleetPage::takeTick()
{
    if (m_phases->state() != PageStates::State::Full && m_fleet.rowCount() > 0)
        showPhase();
    if (isVisible() && m_fleet.rowCount() > 0 && !m_viewCounter->isBusy()
        && m_fleet.now() - m_viewsCounted >= countInterval)
        countViews();
}

void FleetPage::countViews()
{
    QList<FilterPtr> filters;
    for (int i = 0; i < m_views.count(); ++i)
        filters.append(parsed(m_views.entry(i).working.filter));
    m_viewCounter->count(filters);
}

void FleetPage::takeQuery(int shown, int total, const Facets &facets)
{
    m_facets->setFacets(facets, m_order.filter());
    m_tabs->setCount(m_views.current(), shown);
    showCounts(shown, total);
    showMatches(shown, total);
}

void FleetPage::showCounts(int shown, int total)
{
    const auto text = [](int count) { return countText(static_cast<quint64>(count)); };
    m_summary->setText(total == 0             ? QString()
                           : m_order.filter() ? tr("%1 of %2 devices").arg(text(shown), text(total))
                                              : tr("%Ln device(s)", nullptr, total));
    m_bulk->setCounts(m_table->selectedCount(), shown);
}

void FleetPage::showMatches(int shown, int total)
{
    const FilterPtr &filter = m_filter->filter();
    if (shown > 0 || total == 0 || !filter) {
        m_alternativesOf.reset();
        m_matches->showFull();
        return;
    }
    if (filter == m_alternativesOf)
        return;
    m_alternativesOf = filter;
    m_nearest = -1;
    QList<FilterPtr> others;
    const qsizetype parts = conjuncts(filter).size();
    for (qsizetype i = 0; parts > 1 && i < qMin(parts, maxAlternatives); ++i)
        others.append(parsed(withoutConjunct(filter, i)));
    takeAlternatives({});
    if (!others.isEmpty())
        m_alternatives->count(others);
}

void FleetPage::takeAlternatives(const QList<int> &counts)
{
    if (!m_alternativesOf || m_alternativesOf != m_filter->filter())
        return;
    PageStates::Empty empty;
    empty.icon = IconId::Filter;
    empty.sentence = tr("0 of %1 devices match.").arg(countText(static_cast<quint64>(m_fleet.rowCount())));
    empty.action = tr("Show everything");
    const auto best = std::max_element(counts.begin(), counts.end());
    if (best != counts.end() && *best > 0) {
        m_nearest = best - counts.begin();
        const QString part = conjuncts(m_alternativesOf).at(m_nearest);
        empty.hint =
            tr("Nearest: without %1 there are %2.").arg(part, countText(static_cast<quint64>(*best)));
        empty.action = tr("Remove this part");
    }
    m_matches->showEmpty(empty);
}

void FleetPage::setPageState(const FleetPageState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    showPhase();
    showFrozen();
}

void FleetPage::showPhase()
{
    using Phase = FleetPageState::Phase;
    if (m_fleet.rowCount() > 0 || m_state.phase == Phase::Live) {
        m_phases->showFull();
        return;
    }
    switch (m_state.phase) {
    case Phase::Idle: m_phases->showEmpty({IconId::Fleet, m_state.text, m_state.hint, m_state.action}); break;
    case Phase::Waiting:
        m_phases->showEmpty(
            {IconId::Clock,
             tr("Connected; waiting for the first message, %1").arg(durationText(m_state.since)),
             m_state.hint, m_state.action});
        break;
    case Phase::Loading:
        m_phases->showLoading(m_state.text);
        m_phases->setProgress({m_state.done, m_state.total});
        break;
    case Phase::Failed: m_phases->showFailed({m_state.text, m_state.why, m_state.hint}); break;
    case Phase::Live: break;
    }
}

void FleetPage::showFrozen()
{
    m_freeze->setChecked(m_state.frozen);
    m_freeze->setText(m_state.frozen ? tr("&Resume") : tr("&Freeze"));
    m_freeze->setIcon(m_theme.icon(m_state.frozen ? IconId::Play : IconId::Freeze));
    m_frozen->setVisible(m_state.frozen);
    const QString text = tr("Frozen %1 · %2 updates waiting")
                             .arg(clockText(m_state.frozenFor), countText(m_state.waitingUpdates));
    m_frozen->setAccessibleName(text);
    m_frozen->setContent({text, Ink::Warning, IconId::Freeze});
}

void FleetPage::setTopicPrefixes(const QStringList &prefixes)
{
    m_order.setTopicPrefixes(prefixes);
    m_viewCounter->setTopicPrefixes(prefixes);
    m_alternatives->setTopicPrefixes(prefixes);
}

QByteArray FleetPage::saveState() const
{
    return QJsonDocument(QJsonObject{
                             {u"views"_s, QJsonDocument::fromJson(m_views.state()).object()},
                             {u"groups"_s, m_showFacets->isChecked()},
                             {u"recent"_s, QJsonArray::fromStringList(m_filter->recent())},
                         })
        .toJson(QJsonDocument::Compact);
}

void FleetPage::restoreState(const QByteArray &state)
{
    const QJsonObject root = QJsonDocument::fromJson(state).object();
    m_showFacets->setChecked(root[u"groups"].toBool(true));
    QStringList recent;
    for (const QJsonValue &text : root[u"recent"].toArray())
        recent.append(text.toString());
    m_filter->setRecent(recent);
    if (m_views.restore(QJsonDocument(root[u"views"].toObject()).toJson(QJsonDocument::Compact))) {
        learnDefaultColumns();
        m_viewControls->refresh();
        showWorkingView();
    }
}

void FleetPage::showColumn(const QString &key)
{
    if (m_table->isShown(key))
        m_notices->tell(tr("That column is there already"));
    m_table->setShown(key, true);
}

void FleetPage::applyFilter(const QString &text) { m_filter->apply(text); }

DeviceHandle FleetPage::currentDevice() const { return m_table->currentDevice(); }

void FleetPage::openColumnChooser()
{
    QStringList shown;
    for (const ViewColumn &column : m_table->columns())
        shown.append(column.key);
    m_chooser->open(
        m_columnsButton->mapToGlobal(QPoint(m_columnsButton->width(), m_columnsButton->height() + 2)), shown);
}

QList<QAction *> FleetPage::menuActions(MenuId menu) const
{
    switch (menu) {
    case MenuId::File: return {m_export, m_viewControls->importAction(), m_viewControls->exportAction()};
    case MenuId::Edit: return {m_copy, m_copyWithHeaders, m_selectAll, nullptr, m_find};
    case MenuId::View:
        return {m_freeze,
                nullptr,
                m_columns,
                m_showFacets,
                nullptr,
                m_viewControls->saveAction(),
                m_viewControls->saveAsAction(),
                m_viewControls->revertAction()};
    case MenuId::Fleet: return {m_open, m_details};
    case MenuId::Help: break;
    }
    return {};
}

void FleetPage::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (isPlain && !event->text().isEmpty() && event->text().front().isPrint()
        && event->key() != Qt::Key_Space)
        m_filter->startTyping(event->text());
    else
        QWidget::keyPressEvent(event);
}

void FleetPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!focusWidget())
        m_table->setFocus();
}

} // namespace fleetscope

#include "moc_fleetpage.cpp"
