// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertspage.h"

#include "models/items/format.h"
#include "ui/alerts/alerttable.h"
#include "ui/alerts/rulespanel.h"
#include "ui/alerts/silencespanel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/pagestates.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QDateTime>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace fleetscope {

using namespace Qt::StringLiterals;
using Type = AlertEvent::Type;

namespace {

constexpr Milliseconds shelfHour{3'600'000};

} // namespace

AlertsPage::AlertsPage(AlertListModel &alerts, TelemetryArchive &archive, const Theme &theme, Sources sources,
                       QWidget *parent)
    : QWidget(parent)
    , m_alerts(alerts)
    , m_theme(theme)
    , m_sources(std::move(sources))
    , m_filter(alerts.filter())
{
    m_table = new AlertTable(theme);
    m_table->setModel(&m_alerts);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->installEventFilter(this);
    m_detail = new AlertDetail(alerts, archive, theme, m_sources.detail);
    makeActions();

    auto *list = new QWidget;
    auto *listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(mirrored({spacing::page, 0, 0, spacing::page}));
    listColumn->setSpacing(spacing::between);
    listColumn->addWidget(makeStrip());
    m_states = new PageStates(theme, m_table);
    listColumn->addWidget(m_states, 1);
    listColumn->addWidget(makeUndo());
    listColumn->addWidget(makeBar());
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->setProperty("gap", true);
    split->addWidget(list);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 5);
    split->setStretchFactor(1, 3);
    split->setSizes({815, 350});
    m_detail->setMinimumWidth(300);

    m_rules = new RulesPanel(theme);
    m_rules->setUtcOffset(QDateTime::fromMSecsSinceEpoch(toUnixMs(m_sources.now())).offsetFromUtc() / 60);
    m_silences = new SilencesPanel(theme);
    m_stack = new QStackedWidget;
    m_stack->addWidget(split);
    m_stack->addWidget(m_rules);
    m_stack->addWidget(m_silences);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::page, 0, 0);
    column->setSpacing(spacing::card);
    column->addWidget(makeHead());
    column->addWidget(m_stack, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AlertsPage::showSelection);
    m_stillness.setSingleShot(true);
    m_stillness.setInterval(heldFor);
    connect(&m_stillness, &QTimer::timeout, this, [this] { m_alerts.setHeld(false); });
    connect(m_table, &DataTable::pointerLeft, this, [this] {
        m_stillness.stop();
        m_alerts.setHeld(false);
    });
    m_table->viewport()->installEventFilter(this);
    setFocusProxy(m_table);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.data(AlertGroupRole).toBool())
            m_alerts.toggleGroup(index.row(), m_sources.now());
        else
            m_open->trigger();
    });
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(AlertGroupRole).toBool() && index.column() == AlertListModel::SubjectColumn)
            m_alerts.toggleGroup(index.row(), m_sources.now());
    });
    connect(m_detail, &AlertDetail::historyRequested, this, &AlertsPage::historyRequested);
    connect(m_detail, &AlertDetail::commentWritten, this, &AlertsPage::commentWritten);
    connect(m_detail, &AlertDetail::relatedChosen, this, &AlertsPage::showAlert);
    connect(m_detail, &AlertDetail::runbookEdited, this, &AlertsPage::runbookEdited);
    connect(m_detail, &AlertDetail::ruleRequested, this, [this](const QString &rule) {
        showTab(Tab::Rules);
        m_rules->editRule(rule);
    });
    connect(m_silences, &SilencesPanel::endRequested, this, &AlertsPage::muteEnded);
    connect(m_silences, &SilencesPanel::silenceRequested, this,
            [this] { openSilence(AlertMute::Kind::Silence); });
    connect(m_silences, &SilencesPanel::maintenanceRequested, this,
            [this] { openSilence(AlertMute::Kind::Maintenance); });
    m_undoTimer.setSingleShot(true);
    m_undoTimer.setInterval(undoTime);
    connect(&m_undoTimer, &QTimer::timeout, m_undoBar, &QWidget::hide);
    showSelection();
    refresh();
}

AlertsPage::~AlertsPage() = default;

void AlertsPage::makeActions()
{
    const auto make = [this](IconId icon, const QString &text, const QKeySequence &key,
                             const std::function<void()> &run) {
        auto *action = new QAction(m_theme.icon(icon), text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut); // only while the list has the focus
        connect(action, &QAction::triggered, this, run);
        m_table->addAction(action);
        return action;
    };
    m_acknowledge =
        make(IconId::Check, tr("&Acknowledge"), Qt::Key_A, [this] { give(Type::Acknowledge, {}, {}, true); });
    m_unacknowledge = make(IconId::Reset, tr("Take acknowledgement &back"), Qt::Key_U,
                           [this] { give(Type::Unacknowledge, {}, {}, false); });
    m_shelve =
        make(IconId::Clock, tr("S&helve 1 h…"), Qt::Key_H, [this] { askReason(Type::Shelve, shelfHour); });
    m_shelveOnce =
        make(IconId::Clock, tr("Shelve until &normal…"), {}, [this] { askReason(Type::ShelveOnce, {}); });
    m_unshelve =
        make(IconId::Reset, tr("Take from the shelf"), {}, [this] { give(Type::Unshelve, {}, {}, false); });
    m_silence =
        make(IconId::Freeze, tr("&Silence…"), Qt::Key_S, [this] { openSilence(AlertMute::Kind::Silence); });
    m_maintenance = make(IconId::Settings, tr("&Maintenance window…"), {},
                         [this] { openSilence(AlertMute::Kind::Maintenance); });
    m_reset = make(IconId::Unlock, tr("&Reset latch"), {}, [this] { give(Type::Reset, {}, {}, false); });
    m_service = make(IconId::Lock, tr("Take &out of service…"), {},
                     [this] { askReason(Type::TakeOutOfService, {}); });
    m_chart = make(IconId::Chart, tr("&Chart"), Qt::Key_C, [this] {
        if (m_detail->serial() != 0)
            emit chartRequested(m_detail->serial());
    });
    m_open = make(IconId::Device, tr("Show &device"), Qt::Key_Return, [this] {
        if (m_detail->serial() != 0)
            emit deviceRequested(m_detail->serial());
    });
}

QWidget *AlertsPage::makeHead()
{
    auto *title = new QLabel(tr("Alerts"));
    title->setTextFormat(Qt::PlainText);
    title->setFont(m_theme.font(FontRole::PageTitle));
    m_tabs = new QTabBar;
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the page"));
    m_tabs->addTab(tr("Alerts"));
    m_tabs->addTab(tr("Rules"));
    m_tabs->addTab(tr("Silences"));
    auto *add = new QPushButton(m_theme.icon(IconId::Add, Ink::OnAccent), tr("New rule"));
    setPrimary(add);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(spacing::page, 0, spacing::page, 0);
    row->setSpacing(spacing::page);
    row->addWidget(title);
    row->addWidget(m_tabs);
    auto *telling = new QPushButton(m_theme.icon(IconId::Message), tr("Telling…"));
    telling->setToolTip(tr("Whom alerts are told outside of this window"));
    row->addStretch(1);
    row->addWidget(telling);
    row->addWidget(add);
    connect(telling, &QPushButton::clicked, this, &AlertsPage::tellingRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) { m_stack->setCurrentIndex(index); });
    connect(add, &QPushButton::clicked, this, [this] {
        showTab(Tab::Rules);
        m_rules->addRule();
    });
    return head;
}

QWidget *AlertsPage::makeStrip()
{
    auto *strip = new QWidget;
    auto *row = new FlowLayout(spacing::within, strip);
    auto *group = new QButtonGroup(this);
    for (size_t i = 0; i < m_facets.size(); ++i) {
        auto *button = new QToolButton;
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_facets[i] = button;
        group->addButton(button, static_cast<int>(i));
    }
    constexpr AlertFacet order[] = {AlertFacet::Critical,     AlertFacet::Warning,    AlertFacet::Info,
                                    AlertFacet::Acknowledged, AlertFacet::Suppressed, AlertFacet::Pending,
                                    AlertFacet::Closed};
    m_facets[0]->setChecked(true);
    row->addWidget(m_facets[0]);
    for (const AlertFacet facet : order)
        row->addWidget(m_facets[static_cast<size_t>(facet) + 1]);
    constexpr std::pair<AlertFacet, IconId> icons[] = {{AlertFacet::Critical, IconId::Critical},
                                                       {AlertFacet::Warning, IconId::Warning},
                                                       {AlertFacet::Info, IconId::Info},
                                                       {AlertFacet::Acknowledged, IconId::Check}};
    for (const auto &[facet, icon] : icons) {
        const Ink ink =
            facet <= AlertFacet::Critical ? lookOf(static_cast<AlertSeverity>(facet)).ink : Ink::Muted;
        m_facets[static_cast<size_t>(facet) + 1]->setIcon(m_theme.icon(icon, ink));
        m_facets[static_cast<size_t>(facet) + 1]->setIconSize({spacing::stateIcon, spacing::stateIcon});
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_filter.facet = id == 0 ? std::nullopt : std::optional(static_cast<AlertFacet>(id - 1));
        applyFilter();
    });

    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search (/)"));
    m_search->setAccessibleName(tr("Search alerts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(m_theme.icon(IconId::Search, Ink::Muted), QLineEdit::LeadingPosition);
    m_grouping = new QComboBox;
    m_grouping->addItems({tr("Roll up"), tr("No groups"), tr("By rule"), tr("By device"), tr("By site")});
    m_grouping->setAccessibleName(tr("Grouping"));
    m_grouping->setToolTip(tr("Roll up: more than %1 alerts of one rule are one row")
                               .arg(QLocale().toString(AlertListModel::rollUpAbove)));
    m_grouping->setCurrentIndex(static_cast<int>(m_filter.grouping));
    auto *second = new QHBoxLayout;
    second->setSpacing(spacing::between);
    second->addWidget(m_search, 1);
    second->addWidget(m_grouping);
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins({});
    column->setSpacing(spacing::between);
    column->addWidget(strip);
    column->addLayout(second);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.words = text;
        applyFilter();
    });
    connect(m_search, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter.grouping = static_cast<AlertGrouping>(index);
        applyFilter();
    });
    return both;
}

QWidget *AlertsPage::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(spacing::between);
    for (QAction *action : {m_acknowledge, m_shelve, m_silence, m_chart, m_open}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(button);
    }
    auto *more = new QToolButton;
    more->setIcon(m_theme.icon(IconId::More));
    more->setAccessibleName(tr("More"));
    more->setToolTip(tr("More"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->addActions({m_unacknowledge, m_shelveOnce, m_unshelve, m_maintenance, m_reset, m_service});
    more->setMenu(menu);
    row->addWidget(more);
    row->addStretch(1);
    return bar;
}

QWidget *AlertsPage::makeUndo()
{
    m_undoBar = new QFrame;
    makeCard(m_undoBar);
    m_undoText = new QLabel;
    m_undoText->setTextFormat(Qt::PlainText);
    m_undoButton = new QPushButton(tr("Undo"));
    auto *row = new QHBoxLayout(m_undoBar);
    row->setContentsMargins(spacing::card, spacing::within, spacing::within, spacing::within);
    row->addWidget(m_undoText, 1);
    row->addWidget(m_undoButton);
    m_undoBar->hide();
    connect(m_undoButton, &QPushButton::clicked, this, &AlertsPage::undo);
    return m_undoBar;
}

QList<QAction *> AlertsPage::menuActions(MenuId menu) const
{
    if (menu != MenuId::Edit)
        return {};
    return {m_acknowledge, m_unacknowledge, m_shelve,  m_shelveOnce, m_unshelve, m_silence,
            m_maintenance, m_reset,         m_service, nullptr,      m_chart,    m_open};
}

void AlertsPage::setLetterKeys(bool on)
{
    m_letters = on;
    m_acknowledge->setShortcut(on ? QKeySequence(Qt::Key_A) : QKeySequence());
    m_unacknowledge->setShortcut(on ? QKeySequence(Qt::Key_U) : QKeySequence());
    m_shelve->setShortcut(on ? QKeySequence(Qt::Key_H) : QKeySequence());
    m_silence->setShortcut(on ? QKeySequence(Qt::Key_S) : QKeySequence());
    m_chart->setShortcut(on ? QKeySequence(Qt::Key_C) : QKeySequence());
}

void AlertsPage::applyFilter()
{
    m_alerts.setFilter(m_filter, m_sources.now());
    showCounts();
}

void AlertsPage::refresh()
{
    m_alerts.refresh(m_sources.now());
    showCounts();
    if (m_detail->serial() != 0)
        m_detail->showAlert(m_detail->serial(), 1, m_sources.now());
}

void AlertsPage::showCounts()
{
    m_counts = m_alerts.book().counts();
    const auto show = [this](size_t place, const QString &word, int count) {
        const QString text = word + u"  "_s + countText(static_cast<quint64>(count));
        if (m_facets[place]->text() != text)
            m_facets[place]->setText(text);
    };
    show(0, tr("Open"), m_counts.unacknowledged() + m_counts.acknowledged);
    for (const AlertFacet facet : {AlertFacet::Info, AlertFacet::Warning, AlertFacet::Critical})
        show(static_cast<size_t>(facet) + 1, severityText(static_cast<AlertSeverity>(facet)),
             m_counts.open[static_cast<size_t>(facet)]);
    show(static_cast<size_t>(AlertFacet::Acknowledged) + 1, tr("Acknowledged"), m_counts.acknowledged);
    show(static_cast<size_t>(AlertFacet::Suppressed) + 1, tr("Suppressed"), m_counts.suppressed);
    show(static_cast<size_t>(AlertFacet::Pending) + 1, tr("Pending"), m_counts.pending);
    show(static_cast<size_t>(AlertFacet::Closed) + 1, tr("Closed"), m_counts.closed);
    if (m_alerts.rowCount() > 0) {
        m_states->showFull();
    } else if (m_filter.facet || !m_filter.words.isEmpty()) {
        m_states->showEmpty(
            {.icon = IconId::Search, .sentence = tr("No alert is like that."), .hint = {}, .action = {}});
    } else {
        m_states->showEmpty({.icon = IconId::Check,
                             .sentence = tr("Nothing wants your attention."),
                             .hint = tr("Rules watch what comes in; their alerts show here."),
                             .action = {}});
    }
}

std::vector<quint64> AlertsPage::selected() const { return m_alerts.serials(m_table->selectedRows()); }

void AlertsPage::showSelection()
{
    const QList<int> rows = m_table->selectedRows();
    const AlertEntry *entry = rows.size() == 1 ? m_alerts.entryAt(rows.front()) : nullptr;
    m_detail->showAlert(entry ? entry->serial : 0, static_cast<int>(rows.size()), m_sources.now());
    for (QAction *action :
         {m_acknowledge, m_unacknowledge, m_shelve, m_shelveOnce, m_unshelve, m_reset, m_service})
        action->setEnabled(!rows.isEmpty());
    m_chart->setEnabled(entry);
    m_open->setEnabled(entry);
}

void AlertsPage::give(Type type, const QString &text, Milliseconds length, bool undoable)
{
    const std::vector<quint64> serials = selected();
    std::vector<AlertOrder> orders;
    std::vector<AlertOrder> back;
    for (const quint64 serial : serials) {
        const AlertEntry *entry = m_alerts.book().find(serial);
        if (!entry)
            continue;
        // Of a group those that the order is for.
        if (serials.size() > 1 && type == Type::Acknowledge
            && (entry->state.acknowledged || !entry->state.open))
            continue;
        AlertOrder order{entry->key,
                         {.type = type, .until = m_sources.now() + length, .by = {}, .text = text}};
        if (type == Type::Acknowledge)
            back.push_back({entry->key, {.type = Type::Unacknowledge, .by = {}, .text = {}}});
        orders.push_back(std::move(order));
    }
    if (orders.empty())
        return;
    if (undoable) {
        m_undo = std::move(back);
        m_undoText->setText(tr("%Ln alert(s) acknowledged.", nullptr, static_cast<int>(orders.size())));
        m_undoButton->show();
        m_undoBar->show();
        m_undoTimer.start();
    }
    emit ordersGiven(orders);
}

void AlertsPage::undo()
{
    m_undoBar->hide();
    emit ordersGiven(std::exchange(m_undo, {}));
}

void AlertsPage::showRefusal(const QString &text)
{
    m_undo.clear();
    m_undoText->setText(text);
    m_undoButton->hide();
    m_undoBar->show();
    m_undoTimer.start();
}

void AlertsPage::acknowledgeSelected() { m_acknowledge->trigger(); }

void AlertsPage::askReason(Type type, Milliseconds length)
{
    if (selected().empty())
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(type == Type::TakeOutOfService ? tr("Take out of service") : tr("Shelve"));
    dialog->setLabelText(tr("Why? The next shift reads this."));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, type, length](const QString &reason) {
        if (reason.trimmed().isEmpty())
            showRefusal(tr("A reason is needed."));
        else
            give(type, reason.trimmed(), length, false);
    });
    dialog->open();
}

/// From what is chosen: its one rule, its one device, its one site; else what a person adds.
SilenceDialog *AlertsPage::openSilence(AlertMute::Kind kind)
{
    AlertMute mute{.kind = kind, .matchers = {}, .by = {}, .reason = {}};
    const std::vector<quint64> serials = m_stack->currentIndex() == 0 ? selected() : std::vector<quint64>{};
    for (const QString &label : {u"rule"_s, u"device"_s, u"site"_s}) {
        QString common;
        bool same = !serials.empty();
        for (const quint64 serial : serials) {
            const AlertEntry *entry = m_alerts.book().find(serial);
            const QString value = entry ? m_sources.factsOf(*entry).value(label) : QString();
            same = same && !value.isEmpty() && (common.isEmpty() || common == value);
            common = value;
        }
        if (same)
            mute.matchers.push_back({label, AlertMatcher::Operator::Is, common});
    }
    // One device says it all; its site would only be repeated.
    if (mute.matchers.size() == 3)
        mute.matchers.pop_back();
    auto *dialog =
        new SilenceDialog(mute, m_alerts.book(), m_sources.factsOf, m_sources.now(), m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SilenceDialog::chosen, this, &AlertsPage::muteChosen);
    dialog->open();
    return dialog;
}

void AlertsPage::setMutes(const std::vector<AlertMute> &mutes)
{
    m_silences->setMutes(mutes, m_sources.now());
}

void AlertsPage::setHistory(quint64 alert, const std::vector<StoredAlertLine> &lines)
{
    m_detail->setHistory(alert, lines);
}

void AlertsPage::showTab(Tab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }

void AlertsPage::showFacet(std::optional<AlertFacet> facet)
{
    m_facets[facet ? static_cast<size_t>(*facet) + 1 : 0]->click();
}

void AlertsPage::setGrouping(AlertGrouping grouping)
{
    m_grouping->setCurrentIndex(static_cast<int>(grouping));
}

void AlertsPage::showAlert(quint64 serial)
{
    showTab(Tab::Alerts);
    int row = m_alerts.rowOf(serial);
    if (row < 0) { // hidden by a filter or a group
        const AlertEntry *entry = m_alerts.book().find(serial);
        if (!entry)
            return;
        m_search->clear();
        setGrouping(AlertGrouping::None);
        const AlertFacet facet = facetOf(entry->state);
        showFacet(facet <= AlertFacet::Acknowledged ? std::nullopt : std::optional(facet));
        row = m_alerts.rowOf(serial);
    }
    if (row >= 0)
        selectRow(row);
}

void AlertsPage::selectRow(int row)
{
    m_table->selectRow(row);
    m_table->scrollTo(m_alerts.index(row, 0));
    m_table->setFocus();
}

bool AlertsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport()
        && (event->type() == QEvent::Enter || event->type() == QEvent::MouseMove)) {
        m_alerts.setHeld(true);
        m_stillness.start();
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QModelIndex current = m_table->currentIndex();
        const bool group = current.isValid() && current.data(AlertGroupRole).toBool();
        const bool open = group && current.data(AlertOpenRole).toBool();
        if (group
            && ((key->key() == Qt::Key_Right && !open) || (key->key() == Qt::Key_Left && open)
                || key->key() == Qt::Key_Return)) {
            m_alerts.toggleGroup(current.row(), m_sources.now());
            return true;
        }
        const bool moves = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up;
        if (moves && current.isValid() && !m_table->selectionModel()->hasSelection()) {
            selectRow(current.row()); // the focus alone stands on the first one without choosing it
            return true;
        }
        if (key->text() == "/"_L1) {
            m_search->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AlertsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus();
        m_search->selectAll();
    } else if (event->matches(QKeySequence::Undo) && m_undoBar->isVisible() && !m_undo.empty()) {
        undo();
    } else if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        m_table->setFocus();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace fleetscope

#include "moc_alertspage.cpp"
