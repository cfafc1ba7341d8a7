// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleetpage.h"

#include "models/fleet/filteredit.h"
#include "models/items/filtercounter.h"
#include "models/items/fleetcatalogue.h"
#include "models/items/format.h"
#include "ui/fleet/bulkbar.h"
#include "ui/fleet/columnchooser.h"
#include "ui/fleet/facetpanel.h"
#include "ui/fleet/fleetactions.h"
#include "ui/fleet/fleetmenus.h"
#include "ui/fleet/fleettable.h"
#include "ui/fleet/fleettitle.h"
#include "ui/fleet/fleettransfer.h"
#include "ui/fleet/nomatch.h"
#include "ui/fleet/noticestrip.h"
#include "ui/fleet/viewcontrols.h"
#include "ui/fleet/viewtabs.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagestates.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
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
/// The first metrics of a fleet become columns by themselves, as many as fit a small window.
constexpr int defaultMetrics = 3;

QList<SavedView> builtInViews()
{
    const QList<ViewColumn> columns{{u"status"_s}, {u"id"_s},       {u"alert.severity"_s},
                                    {u"site"_s},   {u"lastseen"_s}, {u"model"_s},
                                    {u"fw"_s}};
    const QList<ViewSort> byId{{u"id"_s, false}};
    return {{FleetPage::tr("All"), {}, columns, byId},
            {FleetPage::tr("Offline"), u"status == offline"_s, columns, {{u"lastseen"_s, true}}},
            {FleetPage::tr("Alerting"),
             u"alert.severity"_s,
             columns,
             {{u"alert.severity"_s, false}, {u"id"_s, false}}}};
}

FilterPtr parsed(const QString &text) { return parseFilter(text, QTimeZone::systemTimeZone()).filter; }

} // namespace

FleetPage::FleetPage(DeviceTableModel &fleet, DeviceOrderModel &order,
                     const DeviceOrderModel::Environment &environment, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_order(order)
    , m_theme(theme)
    , m_views(builtInViews())
    , m_viewCounter(new FilterCounter(environment, this))
    , m_actions(new FleetActions(theme, this))
{
    makeParts();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_head = makeHead();
    layout->addWidget(m_head);
    m_phases = new PageStates(theme, makeContent());
    layout->addWidget(m_phases, 1);
    setFocusProxy(m_table);
    m_noMatch = new NoMatch(*m_filter, *new FilterCounter(environment, this), *m_matches, this);
    connectActions();
    connectParts();
    connectFilter();
    learnDefaultColumns();
    showWorkingView();
    showPhase();
    m_title->setCounts(m_order.rowCount(), m_fleet.rowCount(), m_order.filter() != nullptr);
    countViews();
}

FleetPage::~FleetPage() = default;

void FleetPage::makeParts()
{
    m_filter = new FilterBar(m_theme);
    m_facets = new FacetPanel(m_theme);
    m_table = new FleetTable(m_fleet, m_order, m_theme);
    m_table->addActions(m_actions->tableActions());
    m_title = new FleetTitle(*m_actions, m_theme);
    m_bulk = new BulkBar(m_theme);
    m_notices = new NoticeStrip(m_theme);
    m_tabs = new ViewTabs(m_theme);
    m_viewControls = new ViewControls(m_views, *m_tabs, *m_notices, m_theme, this);
    addActions({m_viewControls->saveAction(), m_viewControls->saveAsAction()});
    m_chooser = new ColumnChooser(m_fleet, m_theme, this);
    m_transfer = new FleetTransfer(m_fleet, m_order, *m_table, *m_notices, this);
    m_menus = new FleetMenus(m_fleet, *m_table, *m_transfer, *m_actions, m_theme, this);
}

QWidget *FleetPage::makeHead()
{
    auto *groups = new QToolButton;
    groups->setDefaultAction(m_actions->groups);
    groups->setAutoRaise(true);
    groups->setAccessibleName(tr("Groups beside the table"));
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(-spacing::within, spacing::within, 0, 0); // the icon stands below the title
    filterRow->setSpacing(spacing::within);
    filterRow->addWidget(groups, 0, Qt::AlignTop);
    filterRow->addWidget(m_filter, 1);

    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(spacing::page, spacing::card, spacing::page, spacing::between);
    layout->setSpacing(spacing::within);
    layout->addWidget(m_title);
    layout->addWidget(m_tabs);
    layout->addLayout(filterRow);
    return head;
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

void FleetPage::connectActions()
{
    connect(m_actions->freeze, &QAction::triggered, this, &FleetPage::freezeRequested);
    connect(m_actions->columns, &QAction::triggered, this, &FleetPage::openColumnChooser);
    connect(m_actions->exportRows, &QAction::triggered, m_transfer, &FleetTransfer::exportRows);
    connect(m_actions->copy, &QAction::triggered, this,
            [this] { m_transfer->copyRows(TableFormat::Tsv, TableHeader::Absent); });
    connect(m_actions->copyWithHeaders, &QAction::triggered, this,
            [this] { m_transfer->copyRows(TableFormat::Tsv, TableHeader::Present); });
    connect(m_actions->selectAll, &QAction::triggered, m_table, &FleetTable::selectAll);
    connect(m_actions->find, &QAction::triggered, m_filter, qOverload<>(&QWidget::setFocus));
    connect(m_actions->open, &QAction::triggered, this,
            [this] { emit openRequested(m_table->currentDevice()); });
    connect(m_actions->details, &QAction::triggered, this, &FleetPage::detailsToggled);
    connect(m_actions->groups, &QAction::toggled, m_facets, &QWidget::setVisible);
    connect(m_actions->groups, &QAction::toggled, this, &FleetPage::stateChanged);
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
    connect(m_table, &FleetTable::columnsChanged, this, &FleetPage::noteView);
    connect(m_table, &FleetTable::sortRequested, this, &FleetPage::requestSort);
    connect(m_table, &FleetTable::currentDeviceChanged, this, &FleetPage::currentDeviceChanged);
    connect(m_table, &FleetTable::openRequested, this, &FleetPage::openRequested);
    connect(m_table, &FleetTable::selectedCountChanged, this,
            [this](int count) { m_bulk->setCounts(count, m_order.rowCount()); });
    connect(m_bulk, &BulkBar::copyIdsRequested, m_transfer, &FleetTransfer::copyIds);
    connect(m_bulk, &BulkBar::chartMenuRequested, this, &FleetPage::fillChartMenu);
    connect(m_bulk, &BulkBar::rolloutRequested, this,
            [this] { emit rolloutRequested(m_table->selectedDevices()); });
    connect(m_bulk, &BulkBar::exportRequested, m_transfer, &FleetTransfer::exportRows);
    connect(m_bulk, &BulkBar::clearRequested, m_table, &FleetTable::selectNothing);
    connect(m_chooser, &ColumnChooser::columnToggled, m_table, &FleetTable::setShown);
    connect(m_viewControls, &ViewControls::viewChosen, this, &FleetPage::showWorkingView);
    connect(m_viewControls, &ViewControls::bookChanged, this, &FleetPage::countViews);
    connect(m_viewControls, &ViewControls::bookChanged, this, &FleetPage::stateChanged);

    connect(m_phases, &PageStates::retryRequested, this, &FleetPage::retryRequested);
    connect(m_phases, &PageStates::cancelRequested, this, &FleetPage::cancelRequested);
    connect(m_phases, &PageStates::actionRequested, this, &FleetPage::actionRequested);
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
    const bool isDue = m_viewsCounted == noTime || m_fleet.now() - m_viewsCounted >= countInterval;
    if (isDue && isVisible() && m_fleet.rowCount() > 0 && !m_viewCounter->isBusy())
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
    m_title->setCounts(shown, total, m_order.filter() != nullptr);
    m_bulk->setCounts(m_table->selectedCount(), shown);
    m_noMatch->takeQuery(shown, total);
}

void FleetPage::setPageState(const FleetPageState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    showPhase();
    m_actions->setFrozen(state.frozen);
    m_title->setState(state);
}

void FleetPage::setWelcome(QWidget *welcome)
{
    m_welcome = welcome;
    m_phases->addWidget(welcome);
    showPhase();
}

void FleetPage::showPhase()
{
    m_head->setVisible(!m_welcome || m_fleet.rowCount() > 0 || m_state.phase != FleetPageState::Phase::Idle);
    using Phase = FleetPageState::Phase;
    if (m_fleet.rowCount() > 0 || m_state.phase == Phase::Live) {
        m_phases->showFull();
        return;
    }
    switch (m_state.phase) {
    case Phase::Idle:
        m_phases->showEmpty({IconId::Fleet, m_state.text, m_state.hint, m_state.action});
        if (m_welcome)
            m_phases->setCurrentWidget(m_welcome);
        break;
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

void FleetPage::setTopicPrefixes(const QStringList &prefixes)
{
    m_order.setTopicPrefixes(prefixes);
    m_viewCounter->setTopicPrefixes(prefixes);
}

QByteArray FleetPage::saveState() const
{
    return QJsonDocument(QJsonObject{
                             {u"views"_s, QJsonDocument::fromJson(m_views.state()).object()},
                             {u"groups"_s, m_actions->groups->isChecked()},
                             {u"recent"_s, QJsonArray::fromStringList(m_filter->recent())},
                         })
        .toJson(QJsonDocument::Compact);
}

void FleetPage::restoreState(const QByteArray &state)
{
    const QJsonObject root = QJsonDocument::fromJson(state).object();
    m_actions->groups->setChecked(root[u"groups"].toBool(true));
    QStringList recent;
    for (const QJsonArray array = root[u"recent"].toArray(); const QJsonValue &text : array)
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
    m_chooser->open(m_title->columnsCorner(), shown);
}

QList<QAction *> FleetPage::menuActions(MenuId menu) const
{
    const FleetActions &a = *m_actions;
    const ViewControls &views = *m_viewControls;
    switch (menu) {
    case MenuId::File: return {a.exportRows, views.importAction(), views.exportAction()};
    case MenuId::Edit: return {a.copy, a.copyWithHeaders, a.selectAll, nullptr, a.find};
    case MenuId::View:
        return {a.freeze,
                nullptr,
                a.columns,
                a.groups,
                nullptr,
                views.saveAction(),
                views.saveAsAction(),
                views.revertAction()};
    case MenuId::Fleet: return {a.open, a.details};
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

/// The metrics of the first selected device: those selected together are mostly of one kind.
void FleetPage::fillChartMenu(QMenu *menu)
{
    menu->clear();
    const std::vector<DeviceHandle> devices = m_table->selectedDevices();
    if (devices.empty())
        return;
    for (const SeriesView &series : m_fleet.store().series(devices.front())) {
        const QString metric = m_fleet.store().metricName(series.metric);
        // An ampersand of a name would be taken for a shortcut.
        menu->addAction(cutForLayout(metric).replace(u'&', QStringLiteral("&&")), this,
                        [this, metric] { emit chartRequested(m_table->selectedDevices(), metric); });
    }
}

} // namespace fleetscope

#include "moc_fleetpage.cpp"
