// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleettable.h"

#include "ui/fleet/fleetdelegate.h"
#include "ui/fleet/seriesdrag.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace fleetscope {
namespace {

using Kind = FilterField::Kind;

/// What a column may take of the room that is left over: sparklines and names gain from it, numbers do not.
int elasticity(const DeviceColumn &column)
{
    switch (column.field.kind) {
    case Kind::Metric:
    case Kind::Name:
    case Kind::Site: return 2;
    case Kind::Id:
    case Kind::Tag: return 1;
    default: return 0;
    }
}

} // namespace

FleetTable::FleetTable(DeviceTableModel &fleet, DeviceOrderModel &order, const Theme &theme, QWidget *parent)
    : DataTable(theme, parent)
    , m_fleet(fleet)
    , m_order(order)
    , m_header(new FleetHeader(theme))
{
    setAccessibleName(tr("Devices"));
    setHorizontalHeader(m_header);
    m_header->setFont(theme.font(FontRole::Caption));
    m_header->setStretchLastSection(false); // fillWidth() shares the room
    connectModel();
    setModel(&order);
    setItemDelegate(new FleetDelegate(fleet, this));
    new SeriesDrag(fleet, *this); // which owns it
    connectHeader();
    for (int section = 0; section < m_header->count(); ++section)
        m_header->setSectionHidden(section, true);
    connect(this, &DataTable::pointerEntered, this, [this] { m_order.setHeld(true); });
    connect(this, &DataTable::pointerLeft, this, [this] { m_order.setHeld(false); });
}

void FleetTable::connectHeader()
{
    connect(m_header, &FleetHeader::sortClicked, this, &FleetTable::requestSort);
    connect(m_header, &FleetHeader::menuRequested, this, [this](int section, const QPoint &position) {
        emit columnMenuRequested(section < 0 ? QString() : keyAt(section), position);
    });
    connect(m_header, &QHeaderView::sectionMoved, this, &FleetTable::noteMove);
    connect(m_header, &QHeaderView::sectionResized, this,
            [this](int section, int, int width) { noteWidth(section, width); });
    connect(m_header, &FleetHeader::dragFinished, this, &FleetTable::fillWidth);
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this,
            [this](int section) { sizeToContents(keyAt(section)); });
}

void FleetTable::connectModel()
{
    using Model = QAbstractItemModel;
    // A selection of everything stays one, or a later change of order would look at each of its rows.
    const auto note = [this] { m_wasAllSelected = isWholeTableSelected(); };
    const auto extend = [this] {
        if (m_wasAllSelected)
            selectAll();
    };
    // Connected before the selection model is made, and so told first.
    connect(&m_order, &Model::layoutAboutToBeChanged, this, &FleetTable::markLargeSelection);
    connect(&m_order, &DeviceOrderModel::queryFinished, this, &FleetTable::countMarks);
    connect(&m_order, &Model::rowsAboutToBeInserted, this, note);
    connect(&m_order, &Model::columnsAboutToBeInserted, this, note);
    connect(&m_order, &Model::rowsInserted, this, [this, extend] {
        extend();
        restoreCurrent();
    });
    connect(&m_order, &Model::columnsInserted, this,
            [this, extend](const QModelIndex &, int first, int last) {
                for (int section = first; section <= last; ++section)
                    m_header->setSectionHidden(section, placeOf(keyAt(section)) < 0);
                extend();
            });
    connect(&m_order, &Model::modelReset, this, [this] {
        applyColumns();
        restoreCurrent();
    });
    connect(&m_order, &Model::rowsRemoved, this, [this] { emit selectedCountChanged(selectedCount()); });
}

qsizetype FleetTable::placeOf(const QString &key) const
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].key == key)
            return i;
    }
    return -1;
}

bool FleetTable::isShown(const QString &key) const { return placeOf(key) >= 0; }

void FleetTable::setColumns(const QList<ViewColumn> &columns)
{
    m_columns = columns;
    applyColumns();
}

void FleetTable::applyColumns()
{
    const QScopedValueRollback guard(m_applying, true);
    QList<int> sections;
    for (const ViewColumn &column : std::as_const(m_columns)) {
        if (const int section = m_fleet.ensureColumn(column.key); section >= 0)
            sections.append(section);
    }
    for (int section = 0; section < m_header->count(); ++section)
        m_header->setSectionHidden(section, !sections.contains(section));
    for (int place = 0; place < sections.size(); ++place)
        m_header->moveSection(m_header->visualIndex(sections[place]), place);
    setSortOrder(m_sort);
    fillWidth();
}

void FleetTable::fillWidth()
{
    struct Section
    {
        int section;
        int width;
        int least;
        int elasticity;
    };
    const QScopedValueRollback guard(m_applying, true);
    QList<Section> sections;
    int spare = viewport()->width();
    int shares = 0;
    for (const ViewColumn &column : std::as_const(m_columns)) {
        const int section = m_fleet.columnOf(column.key);
        if (section < 0)
            continue;
        const int title = m_header->titleWidth(section);
        const bool isFixed = column.width > 0; // by the user
        const int width =
            isFixed ? column.width : qMax(title, defaultColumnWidth(m_fleet, section, fontMetrics()));
        const int least = isFixed ? width : qMax(title, leastColumnWidth(m_fleet, section, fontMetrics()));
        sections.append({section, width, least, elasticity(m_fleet.columns()[section])});
        spare -= width;
        shares += sections.last().elasticity;
    }
    if (spare > 0 && shares == 0 && !sections.isEmpty()) { // numbers only: no band without a column
        sections.last().width += spare;
        spare = 0;
    }
    // A shorter sparkline is better than a column out of sight.
    if (spare < 0) {
        shares = 0;
        for (Section &one : sections) {
            one.elasticity = one.width - one.least;
            shares += one.elasticity;
        }
        spare = qMax(spare, -shares);
    }
    for (const Section &one : std::as_const(sections)) {
        const int more = one.elasticity > 0 && shares > 0 ? spare * one.elasticity / shares : 0;
        spare -= more; // so that rounding leaves nothing
        shares -= one.elasticity;
        m_header->resizeSection(one.section, one.width + more);
    }
}

void FleetTable::noteMove()
{
    if (m_applying)
        return;
    QList<ViewColumn> known;
    for (const ViewColumn &column : std::as_const(m_columns)) {
        if (m_fleet.columnOf(column.key) >= 0)
            known.append(column);
    }
    std::sort(known.begin(), known.end(), [this](const ViewColumn &a, const ViewColumn &b) {
        return m_header->visualIndex(m_fleet.columnOf(a.key))
            < m_header->visualIndex(m_fleet.columnOf(b.key));
    });
    for (ViewColumn &column : m_columns) { // keys that name nothing keep their places
        if (m_fleet.columnOf(column.key) >= 0)
            column = known.takeFirst();
    }
    emit columnsChanged();
}

void FleetTable::noteWidth(int section, int width)
{
    const qsizetype place = m_applying || width == 0 ? -1 : placeOf(keyAt(section));
    if (place < 0)
        return;
    m_columns[place].width = qMin(width, maxColumnWidth);
    emit columnsChanged();
}

void FleetTable::setShown(const QString &key, bool shown)
{
    const qsizetype place = placeOf(key);
    if (shown == (place >= 0))
        return;
    if (shown)
        m_columns.append({key, 0});
    else
        m_columns.removeAt(place);
    applyColumns();
    if (shown && m_fleet.columnOf(key) >= 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum());
    emit columnsChanged();
}

void FleetTable::moveColumn(const QString &key, int places)
{
    const qsizetype place = placeOf(key);
    const qsizetype target = qBound<qsizetype>(0, place + places, m_columns.size() - 1);
    if (place < 0 || place == target)
        return;
    m_columns.move(place, target);
    applyColumns();
    emit columnsChanged();
}

void FleetTable::setColumnWidth(const QString &key, int width)
{
    const qsizetype place = placeOf(key);
    if (place < 0)
        return;
    m_columns[place].width = qBound(m_header->minimumSectionSize(), width, maxColumnWidth);
    fillWidth();
    emit columnsChanged();
}

void FleetTable::sizeToContents(const QString &key)
{
    const int section = m_fleet.columnOf(key);
    if (section >= 0)
        setColumnWidth(key, qMax(sizeHintForColumn(section), m_header->titleWidth(section)));
}

void FleetTable::setSortOrder(const QList<ViewSort> &sort)
{
    m_sort = sort;
    QList<FleetHeader::SortMark> marks;
    for (const ViewSort &key : sort) {
        if (const int section = m_fleet.columnOf(key.key); section >= 0)
            marks.append({section, key.descending});
    }
    m_header->setSortMarks(marks);
}

void FleetTable::requestSort(int section, FleetHeader::SortClick click)
{
    const QString key = keyAt(section);
    QList<ViewSort> sort = m_sort;
    const auto place =
        std::find_if(sort.begin(), sort.end(), [&](const ViewSort &one) { return one.key == key; });
    if (click == FleetHeader::SortClick::Only) {
        // Ascending, descending, then in order of first sight again.
        if (sort.size() != 1 || place == sort.end())
            sort = {{key, false}};
        else if (!place->descending)
            place->descending = true;
        else
            sort.clear();
    } else if (place == sort.end()) {
        sort.append({key, false});
    } else if (!place->descending) {
        place->descending = true;
    } else {
        sort.removeAt(place - sort.begin());
    }
    emit sortRequested(sort);
}

bool FleetTable::isWholeTableSelected() const
{
    const QItemSelection selection = selectionModel()->selection();
    return selection.size() == 1 && m_order.rowCount() > 0
        && selection.front().height() == m_order.rowCount();
}

void FleetTable::selectAll()
{
    if (m_order.rowCount() == 0)
        return;
    const QItemSelection all(m_order.index(0, 0),
                             m_order.index(m_order.rowCount() - 1, m_order.columnCount() - 1));
    selectionModel()->select(all, QItemSelectionModel::ClearAndSelect);
}

bool FleetTable::isRowMarked(int row) const
{
    const size_t device = indexOf(m_order.deviceAt(row));
    return device < m_marks.size() && m_marks[device];
}

void FleetTable::markLargeSelection()
{
    if (!m_marks.empty() || isWholeTableSelected() || selectedCount() <= largestTracked)
        return;
    m_marked = selectedCount();
    std::vector<bool> marks(static_cast<size_t>(m_fleet.rowCount()), false);
    for (const DeviceHandle device : selectedDevices())
        marks[indexOf(device)] = true;
    const QSignalBlocker quiet(selectionModel()); // what is selected stays the same
    selectionModel()->clearSelection();
    m_marks = std::move(marks);
}

void FleetTable::countMarks()
{
    if (m_marks.empty())
        return;
    m_marked = 0;
    for (int row = 0; row < m_order.rowCount(); ++row)
        m_marked += isRowMarked(row) ? 1 : 0;
    emit selectedCountChanged(m_marked);
}

void FleetTable::selectNothing()
{
    m_marks.clear();
    clearSelection();
    viewport()->update();
    emit selectedCountChanged(0);
}

int FleetTable::selectedCount() const
{
    if (!m_marks.empty())
        return m_marked;
    int count = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

std::vector<DeviceHandle> FleetTable::selectedDevices() const
{
    std::vector<int> rows;
    for (int row = 0; !m_marks.empty() && row < m_order.rowCount(); ++row) {
        if (isRowMarked(row))
            rows.push_back(row);
    }
    rows.reserve(static_cast<size_t>(selectedCount()));
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    std::vector<DeviceHandle> devices;
    devices.reserve(rows.size());
    for (const int row : rows)
        devices.push_back(m_order.deviceAt(row));
    return devices;
}

void FleetTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    // Qt lists every index of the selection for a screen reader that listens; a million would stop the
    // program.
    constexpr int most = 10'000;
    const auto height = [](const QItemSelection &selection) {
        int rows = 0;
        for (const QItemSelectionRange &range : selection)
            rows += range.height();
        return rows;
    };
    if (height(selected) + height(deselected) <= most)
        DataTable::selectionChanged(selected, deselected);
    else
        viewport()->update();
    if (!selected.isEmpty())
        m_marks.clear(); // something else is selected now
    emit selectedCountChanged(selectedCount());
}

void FleetTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    DataTable::currentChanged(current, previous);
    if (!current.isValid())
        return; // hidden by a filter: still the one the user looked at
    m_currentSection = current.column();
    if (const DeviceHandle device = m_order.deviceAt(current.row()); device != m_currentDevice) {
        m_currentDevice = device;
        emit currentDeviceChanged(device);
    }
}

void FleetTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // Qt would make a neighbour current, which is a device that nobody asked for.
    if (currentIndex().row() >= start && currentIndex().row() <= end)
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    DataTable::rowsAboutToBeRemoved(parent, start, end);
}

void FleetTable::restoreCurrent()
{
    if (currentIndex().isValid() || m_currentDevice == noDevice)
        return;
    const int row = m_order.rowOf(m_currentDevice);
    if (row < 0)
        return;
    const auto select = selectionModel()->hasSelection() || !m_marks.empty()
        ? QItemSelectionModel::NoUpdate
        : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    selectionModel()->setCurrentIndex(m_order.index(row, shownSection()), select);
}

int FleetTable::shownSection() const
{
    const bool isThere = m_currentSection >= 0 && !m_header->isSectionHidden(m_currentSection);
    return isThere ? m_currentSection : qMax(0, m_header->logicalIndex(0));
}

void FleetTable::setCurrentDevice(DeviceHandle device)
{
    const int row = m_order.rowOf(device);
    if (row >= 0)
        setCurrentIndex(m_order.index(row, shownSection()));
}

QString FleetTable::currentKey() const
{
    if (currentIndex().isValid())
        return keyAt(currentIndex().column());
    return m_columns.isEmpty() ? QString() : m_columns.front().key;
}

QModelIndex FleetTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome || action == MoveEnd) { // of the fleet, not of the row
        const int row = action == MoveHome ? 0 : m_order.rowCount() - 1;
        return m_order.index(row, qMax(0, currentIndex().column()));
    }
    return DataTable::moveCursor(action, modifiers);
}

void FleetTable::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && isPlain) {
        if (currentIndex().isValid())
            emit openRequested(m_currentDevice);
    } else if (event->key() == Qt::Key_Escape && selectedCount() > 0) {
        selectNothing();
    } else if (isPlain && !event->text().isEmpty() && event->text().front().isPrint()
               && event->key() != Qt::Key_Space) {
        emit typed(event->text());
    } else {
        DataTable::keyPressEvent(event);
        return;
    }
    event->accept();
}

void FleetTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()) {
        scrollTo(currentIndex());
        position = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    }
    if (currentIndex().isValid())
        emit cellMenuRequested(position);
}

void FleetTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    DataTable::mouseDoubleClickEvent(event);
    if (indexAt(event->position().toPoint()).isValid() && event->button() == Qt::LeftButton)
        emit openRequested(m_currentDevice);
}

void FleetTable::resizeEvent(QResizeEvent *event)
{
    DataTable::resizeEvent(event);
    fillWidth();
}

} // namespace fleetscope

#include "moc_fleettable.cpp"
