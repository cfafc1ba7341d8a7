// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectionsdialog.h"

#include "models/items/connectionlistmodel.h"
#include "ui/connections/connectiondetails.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/placeholder.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace fleetscope {
namespace {

constexpr int listWidth = 300;

/// Shape and word of the state.
class StateDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter *painter, const Cell &cell, const QModelIndex &index) const override
    {
        const auto status = index.data(ConnectionListModel::StatusRole).value<MqttStatus>();
        paintState(painter, cell.rect, theme(), lookOf(status), index.data().toString(), cell.ground,
                   cell.direction);
    }
    [[nodiscard]] int contentWidth(const QFontMetrics &metrics, const QModelIndex &index) const override
    {
        return stateWidth(metrics, index.data().toString());
    }
};

} // namespace

ConnectionsDialog::ConnectionsDialog(ConnectionListModel &connections, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_connections(connections)
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new DataTable(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_nothing(new Placeholder(theme, this))
    , m_details(new ConnectionDetails(theme))
    , m_run(new QPushButton(this))
    , m_test(new QPushButton(theme.icon(IconId::Diagnostics), tr("Test…"), this))
    , m_devices(new QPushButton(theme.icon(IconId::Filter), tr("Show its devices"), this))
    , m_edit(new QPushButton(theme.icon(IconId::Edit), tr("Edit…"), this))
    , m_duplicate(new QAction(theme.icon(IconId::Copy), tr("Duplicate…"), this))
    , m_remove(new QAction(theme.icon(IconId::Delete), tr("Remove…"), this))
    , m_export(new QAction(theme.icon(IconId::Export), tr("Export all without secrets…"), this))
{
    setWindowTitle(tr("Connections"));
    m_search->setPlaceholderText(tr("Find a connection"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme.icon(IconId::Search, Ink::Muted), QLineEdit::LeadingPosition);
    m_found->setSourceModel(&connections);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_found);
    m_list->setAccessibleName(windowTitle());
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setItemDelegateForColumn(ConnectionListModel::StateColumn, new StateDelegate(m_list));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setSectionResizeMode(ConnectionListModel::NameColumn, QHeaderView::Stretch);
    m_list->setColumnWidth(ConnectionListModel::StateColumn, 130);

    auto *add = new QPushButton(theme.icon(IconId::Add), tr("Add a broker…"), this);
    add->setShortcut(QKeySequence::New);
    auto *more = new QToolButton(this);
    more->setIcon(theme.icon(IconId::More));
    more->setToolTip(tr("More"));
    more->setAccessibleName(more->toolTip());
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    auto *import = menu->addAction(theme.icon(IconId::Import), tr("Import…"));
    menu->addAction(m_export);
    menu->addSeparator();
    menu->addAction(m_duplicate);
    menu->addAction(m_remove);
    more->setMenu(menu);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_details->setAutoFillBackground(false);
    m_pages->addWidget(scroll);
    m_pages->addWidget(m_nothing);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(spacing::between);
    tools->addWidget(add, 1);
    tools->addWidget(more);
    auto *left = new QVBoxLayout;
    left->setSpacing(spacing::between);
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    left->addLayout(tools);
    auto *body = new QHBoxLayout;
    body->setSpacing(spacing::between);
    body->addLayout(left);
    body->addWidget(m_pages, 1);
    m_list->setFixedWidth(listWidth);
    auto *close = new QPushButton(tr("Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::between);
    buttons->addStretch();
    for (QPushButton *button : {m_devices, m_test, m_edit, m_run, close}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    layout->setSpacing(spacing::card);
    layout->addLayout(body, 1);
    layout->addLayout(buttons);

    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ConnectionsDialog::choose);
    // Queued: while rows go, neither the old nor the new current row can be trusted.
    connect(m_found, &QAbstractItemModel::rowsInserted, this, &ConnectionsDialog::settle,
            Qt::QueuedConnection);
    connect(m_found, &QAbstractItemModel::rowsRemoved, this, &ConnectionsDialog::settle,
            Qt::QueuedConnection);
    connect(m_list, &QAbstractItemView::activated, this, [this] { m_edit->click(); });
    connect(add, &QPushButton::clicked, this, &ConnectionsDialog::addRequested);
    connect(import, &QAction::triggered, this, &ConnectionsDialog::importRequested);
    connect(m_export, &QAction::triggered, this, &ConnectionsDialog::exportRequested);
    connect(m_duplicate, &QAction::triggered, this, [this] { emit duplicateRequested(current()); });
    connect(m_remove, &QAction::triggered, this, &ConnectionsDialog::confirmRemoval);
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editRequested(current()); });
    connect(m_test, &QPushButton::clicked, this, [this] { emit testRequested(current()); });
    connect(m_devices, &QPushButton::clicked, this, [this] { emit devicesRequested(current()); });
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_details->facts().isRunning)
            emit stopRequested(current());
        else
            emit startRequested(current());
    });
    connect(m_details, &ConnectionDetails::retryRequested, this, [this] { emit retryRequested(current()); });
    connect(m_details, &ConnectionDetails::remedyRequested, this,
            [this] { emit remedyRequested(current()); });
    connect(m_nothing, &Placeholder::actionTriggered, this, &ConnectionsDialog::addRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    resize(960, 620);
    settle();
}

QString ConnectionsDialog::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? index.data(ConnectionListModel::IdRole).toString() : QString();
}

void ConnectionsDialog::select(const QString &id)
{
    const int row = m_connections.rowOf(id);
    if (row >= 0)
        m_list->setCurrentIndex(m_found->mapFromSource(m_connections.index(row, 0)));
}

/// Something is always chosen, while there is something.
void ConnectionsDialog::settle()
{
    if (!m_list->currentIndex().isValid() && m_found->rowCount() > 0)
        m_list->setCurrentIndex(m_found->index(0, 0));
    else
        choose();
}

void ConnectionsDialog::choose()
{
    if (current().isEmpty())
        setFacts({});
    else
        emit currentChanged(current());
    showAvailable();
}

void ConnectionsDialog::setFacts(const ConnectionFacts &facts)
{
    m_details->setFacts(facts);
    showAvailable();
}

void ConnectionsDialog::showAvailable()
{
    const ConnectionFacts &facts = m_details->facts();
    const bool any = !current().isEmpty();
    const bool none = m_connections.rowCount() == 0;
    m_pages->setCurrentIndex(any ? 0 : 1);
    if (!any)
        m_nothing->setContent({.icon = none ? IconId::Connect : IconId::Search,
                               .headline = none ? tr("No broker yet") : tr("No connection has such a name"),
                               .text = none ? tr("Add the broker that your fleet uses.") : QString(),
                               .action = none ? tr("Add a broker…") : QString(),
                               .primary = none});
    m_run->setText(facts.isRunning ? tr("Disconnect") : tr("Connect"));
    m_run->setIcon(m_theme.icon(facts.isRunning ? IconId::Disconnect : IconId::Connect));
    setPrimary(m_run, any && !facts.isRunning);
    for (QPushButton *button : {m_run, m_test, m_devices})
        button->setEnabled(any);
    m_edit->setEnabled(any && facts.isStored);
    m_duplicate->setEnabled(any && facts.isStored);
    m_remove->setEnabled(any && facts.isStored);
    m_export->setEnabled(!none);
}

void ConnectionsDialog::confirmRemoval()
{
    const QString id = current();
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Remove the connection?"),
        tr("%1 is disconnected and forgotten, and its password with it.").arg(m_details->facts().name),
        QMessageBox::Cancel, this);
    box->setInformativeText(
        tr("What it has stored stays in the data folder. Its devices leave the table at the next start."));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    connect(remove, &QPushButton::clicked, this, [this, id] { emit removeRequested(id); });
    box->open();
}

} // namespace fleetscope

#include "moc_connectionsdialog.cpp"
