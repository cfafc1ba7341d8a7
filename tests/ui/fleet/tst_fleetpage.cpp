// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleetpage.h"

#include "models/charts/seriesmime.h"
#include "tests/ui/fleet/testpage.h"
#include "tests/ui/guitest.h"
#include "ui/fleet/bulkbar.h"
#include "ui/fleet/columnchooser.h"
#include "ui/fleet/devicedock.h"
#include "ui/fleet/facetpanel.h"
#include "ui/fleet/fleettable.h"
#include "ui/fleet/fleettransfer.h"
#include "ui/fleet/noticestrip.h"
#include "ui/fleet/seriesdrag.h"
#include "ui/fleet/viewtabs.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagestates.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

/// The ids that the table shows, in its order, without their zeros: "0 1 2".
QString shown(const TestPage &test, int most = 6)
{
    QStringList ids;
    for (int row = 0; row < qMin(most, test.order.rowCount()); ++row)
        ids.append(QString::number(int(test.order.deviceAt(row))));
    return ids.join(u' ');
}

QLineEdit *filterLine(TestPage &test) { return test.part<FilterBar>()->findChild<QLineEdit *>(); }

/// The section of a column in the table.
int section(TestPage &test, const QString &key) { return test.fleet.model.columnOf(key); }

void clickHeader(TestPage &test, const QString &key, Qt::KeyboardModifiers modifiers = {})
{
    auto *header = test.part<FleetTable>()->horizontalHeader();
    const int x = header->sectionViewportPosition(section(test, key)) + 20;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, QPoint(x, header->height() / 2));
}

void makeCurrent(TestPage &test, int device, const QString &key)
{
    test.part<FleetTable>()->setCurrentIndex(
        test.order.index(test.order.rowOf(TestFleet::handle(device)), section(test, key)));
}

/// Opens the context menu by its key.
QMenu *cellMenu(TestPage &test)
{
    auto *table = test.part<FleetTable>();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(table->viewport(), &event);
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QAction *entry(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&').startsWith(text))
            return action;
    }
    return nullptr;
}

template <typename Button>
Button *button(QWidget &parent, const QString &text)
{
    for (Button *candidate : parent.findChildren<Button *>()) {
        if (candidate->text().remove(u'&') == text && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

template <typename Widget>
Widget *named(QWidget &parent, const QString &accessibleName)
{
    for (Widget *candidate : parent.findChildren<Widget *>()) {
        if (candidate->accessibleName() == accessibleName)
            return candidate;
    }
    return nullptr;
}

QStringList tabs(TestPage &test)
{
    const auto *bar = test.part<ViewTabs>()->findChild<QTabBar *>();
    QStringList texts;
    for (int i = 0; i < bar->count(); ++i)
        texts.append(bar->accessibleTabName(i));
    return texts;
}

bool showsText(const QWidget &parent, const QString &text)
{
    const QList<QLabel *> labels = parent.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

QString clipboard() { return QApplication::clipboard()->text(); }

} // namespace

class TestFleetPage : public QObject
{
    Q_OBJECT
private slots:
    void selectedDevicesAreDraggedByACellOfAMetric()
    {
        TestPage test(m_theme, 20);
        auto &table = *test.part<FleetTable>();
        auto *drag = table.findChild<SeriesDrag *>();
        std::vector<SeriesKey> dragged;
        drag->setRunner([&](std::unique_ptr<QMimeData> data) {
            dragged = seriesFromMime(data->data(QString::fromLatin1(seriesMimeType)));
        });
        const auto cell = [&](int row, const QString &column) {
            return table.visualRect(test.order.index(row, section(test, column))).center();
        };
        const auto pull = [&](const QPoint &from) {
            QTest::mousePress(table.viewport(), Qt::LeftButton, {}, from);
            const QPoint to = from + QPoint(0, 40);
            QMouseEvent move(QEvent::MouseMove, to, table.viewport()->mapToGlobal(to), Qt::NoButton,
                             Qt::LeftButton, {});
            QApplication::sendEvent(table.viewport(), &move);
            QTest::mouseRelease(table.viewport(), Qt::LeftButton, {}, to);
        };
        table.clearSelection();
        pull(cell(0, u"m.pm25"_s)); // not selected: selects
        QVERIFY(dragged.empty());
        QVERIFY(table.selectedCount() > 0);
        table.clearSelection();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell(2, u"m.pm25"_s));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ControlModifier, cell(4, u"m.pm25"_s));
        QCOMPARE(table.selectedCount(), 2);
        pull(cell(2, u"m.pm25"_s));
        QCOMPARE(dragged.size(), size_t{2});
        QCOMPARE(dragged[0].metric, u"pm25"_s);
        QCOMPARE(dragged[0].device, test.order.index(2, section(test, u"id"_s)).data().toString());
        QCOMPARE(table.selectedCount(), 2); // as before
        dragged.clear();
        pull(cell(2, u"id"_s)); // no metric: selects, as ever
        QVERIFY(dragged.empty());
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell(2, u"m.pm25"_s));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell(2, u"m.pm25"_s));
        QCOMPARE(table.selectedCount(), 1); // a click is still one
    }

    void initTestCase() { m_theme.install(); }
    void init() { failOnAnyWarning(); }

    void showsTheFleetWithItsFirstMetrics()
    {
        TestPage test(m_theme, 60);
        QTRY_COMPARE(shown(test), u"0 1 2 3 4 5"_s);
        auto *table = test.part<FleetTable>();
        QStringList keys;
        for (const ViewColumn &column : table->columns())
            keys.append(column.key);
        QCOMPARE(keys,
                 QStringList({u"status"_s, u"id"_s, u"alert.severity"_s, u"site"_s, u"lastseen"_s,
                              u"m.pm25"_s, u"m.no2"_s, u"m.temperature"_s, u"model"_s, u"fw"_s}));
        int width = 0;
        for (const QString &key : std::as_const(keys))
            width += table->columnWidth(section(test, key));
        QCOMPARE(width, table->viewport()->width()); // neither a band nor a scroll bar
    }

    void filtersByTypingIntoTheTable()
    {
        TestPage test(m_theme, 60);
        auto *table = test.part<FleetTable>();
        table->setFocus();
        QTest::keyClicks(table, u"aq-0012"_s);
        QCOMPARE(filterLine(test)->text(), u"aq-0012"_s);
        QTRY_COMPARE(shown(test), u"12"_s);
        QCOMPARE(test.page.focusWidget(), filterLine(test));
        QTest::keyClick(filterLine(test), Qt::Key_Escape);
        if (!filterLine(test)->text().isEmpty()) // the first one may have closed suggestions
            QTest::keyClick(filterLine(test), Qt::Key_Escape);
        QTRY_COMPARE(test.order.rowCount(), 60);
        QTest::keyClick(filterLine(test), Qt::Key_Escape);
        QCOMPARE(test.page.focusWidget(), table);
    }

    void appliesACellAsFilter()
    {
        TestPage test(m_theme, 60);
        QTRY_COMPARE(test.order.rowCount(), 60);
        makeCurrent(test, 4, u"site"_s);
        QMenu *menu = cellMenu(test);
        QVERIFY(menu);
        QAction *is = entry(entry(menu, u"Apply as filter"_s)->menu(), u"site == \"Old town\""_s);
        QVERIFY(is);
        is->trigger();
        menu->close();
        QCOMPARE(filterLine(test)->text(), u"site == \"Old town\""_s);
        QTRY_COMPARE(shown(test), u"3 4 5 36 37 38"_s);

        makeCurrent(test, 4, u"model"_s);
        menu = cellMenu(test);
        entry(entry(menu, u"Apply as filter"_s)->menu(), u"… and not model == AQ-3"_s)->trigger();
        menu->close();
        QTRY_COMPARE(shown(test), u"3 38"_s);

        makeCurrent(test, 3, u"fw"_s);
        menu = cellMenu(test);
        entry(entry(menu, u"Prepare as filter"_s)->menu(), u"… or fw == 2.4.1"_s)->trigger();
        menu->close();
        QVERIFY(filterLine(test)->text().endsWith(u" or fw == 2.4.1"));
        QCOMPARE(shown(test), u"3 38"_s); // not before Enter
        QTest::keyClick(filterLine(test), Qt::Key_Return);
        QTRY_VERIFY(test.order.rowCount() > 30);
    }

    void startsAFilterFromAColumn()
    {
        TestPage test(m_theme, 30);
        QTRY_COMPARE(test.order.rowCount(), 30);
        test.page.applyFilter(u"site == Harbour or site == Airport"_s);
        makeCurrent(test, 0, u"m.pm25"_s);
        QMenu *menu = cellMenu(test);
        entry(entry(menu, u"Column pm25"_s)->menu(), u"Filter by this"_s)->trigger();
        menu->close();
        QCOMPARE(filterLine(test)->text(), u"(site == Harbour or site == Airport) and m.pm25 == "_s);
    }

    void togglesAFacet()
    {
        TestPage test(m_theme, 60);
        auto *facets = test.part<FacetPanel>();
        QTRY_COMPARE(test.order.rowCount(), 60);
        const QAbstractItemModel *model = facets->model();
        const QModelIndex status = model->index(0, 0);
        QTRY_VERIFY(model->rowCount(status) == 3);
        const QModelIndex offline = model->index(1, 0, status);
        QCOMPARE(offline.data().toString(), u"Offline"_s);
        QTest::mouseClick(facets->viewport(), Qt::LeftButton, {}, facets->visualRect(offline).center());
        QCOMPARE(filterLine(test)->text(), u"status == offline"_s);
        QTRY_COMPARE(shown(test), u"9 19 29 39 49 59"_s);
        facets->setFocus();
        facets->setCurrentIndex(model->index(1, 0, status));
        QTest::keyClick(facets, Qt::Key_Space);
        QTRY_COMPARE(test.order.rowCount(), 60);
    }

    void ordersBySeveralColumns()
    {
        TestPage test(m_theme, 30);
        QTRY_COMPARE(test.order.rowCount(), 30);
        clickHeader(test, u"model"_s);
        QTRY_COMPARE(shown(test), u"3 7 11 15 19 23"_s); // AQ-2
        clickHeader(test, u"fw"_s, Qt::ShiftModifier);
        QTRY_COMPARE(shown(test), u"19 7 27 3 11 15"_s); // 2.3.9, twice 2.4.0, 2.4.1
    }

    void keepsTheCurrentDeviceThroughOrderAndFilter()
    {
        TestPage test(m_theme, 30);
        QTRY_COMPARE(test.order.rowCount(), 30);
        DeviceDock dock(test.fleet.model, m_theme);
        connect(&test.page, &FleetPage::currentDeviceChanged, &dock, &DeviceDock::setDevice);
        QSignalSpy changed(&test.page, &FleetPage::currentDeviceChanged);
        auto *table = test.part<FleetTable>();
        makeCurrent(test, 4, u"site"_s);
        QCOMPARE(dock.device(), TestFleet::handle(4));
        clickHeader(test, u"id"_s); // descending
        QTRY_COMPARE(shown(test, 3), u"29 28 27"_s);
        QCOMPARE(table->currentIndex().row(), 25);
        QVERIFY(table->selectionModel()->isRowSelected(25, {}));

        test.page.applyFilter(u"site == Harbour"_s);
        QTRY_COMPARE(shown(test), u"2 1 0"_s);
        QVERIFY(!table->currentIndex().isValid());
        QCOMPARE(dock.device(), TestFleet::handle(4));
        test.page.applyFilter({});
        QTRY_COMPARE(test.order.rowCount(), 30);
        QTRY_COMPARE(table->currentIndex().row(), 25);
        QCOMPARE(table->currentIndex().column(), section(test, u"site"_s));
        QCOMPARE(changed.count(), 1);

        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(dock.device(), TestFleet::handle(3));
        QTest::keyClick(table, Qt::Key_End);
        QCOMPARE(dock.device(), TestFleet::handle(0));
        QTest::keyClick(table, Qt::Key_Home);
        QCOMPARE(dock.device(), TestFleet::handle(29));
    }

    void opensDetails()
    {
        TestPage test(m_theme, 30);
        QTRY_COMPARE(test.order.rowCount(), 30);
        auto *table = test.part<FleetTable>();
        QSignalSpy opened(&test.page, &FleetPage::openRequested);
        QSignalSpy toggled(&test.page, &FleetPage::detailsToggled);
        makeCurrent(test, 2, u"id"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {},
                           table->visualRect(table->currentIndex()).center());
        QCOMPARE(opened.count(), 2);
        QCOMPARE(opened[1][0].value<DeviceHandle>(), TestFleet::handle(2));
        QTest::keyClick(&test.page, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(toggled.count(), 1);
    }

    void savesAndSwitchesViews()
    {
        TestPage test(m_theme, 60);
        QSignalSpy state(&test.page, &FleetPage::stateChanged);
        QTRY_COMPARE(test.order.rowCount(), 60);
        test.page.applyFilter(u"site == Harbour"_s);
        QTRY_COMPARE(test.order.rowCount(), 6);
        QTRY_COMPARE(tabs(test), QStringList({u"All 6 ●"_s, u"Offline 6"_s, u"Alerting 0"_s}));
        QTest::keyClick(&test.page, Qt::Key_S, Qt::ControlModifier); // a built-in view: as another
        auto *dialog = test.page.findChild<QInputDialog *>();
        QVERIFY(dialog);
        dialog->setTextValue(u"Port"_s);
        dialog->accept();
        QTRY_COMPARE(tabs(test), QStringList({u"All 60"_s, u"Offline 6"_s, u"Alerting 0"_s, u"Port 6"_s}));
        QVERIFY(!state.isEmpty());

        auto *bar = test.part<ViewTabs>()->findChild<QTabBar *>();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(1).center());
        QTRY_COMPARE(shown(test), u"9 19 29 39 49 59"_s);
        QCOMPARE(filterLine(test)->text(), u"status == offline"_s);
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(3).center());
        QTRY_COMPARE(shown(test), u"0 1 2 33 34 35"_s);

        test.part<FleetTable>()->setShown(u"serial"_s, true);
        QVERIFY(tabs(test).at(3).endsWith(u'●'));
        test.activate(); // the platform of the tests does not, when a dialog closes
        QTest::keyClick(&test.page, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(tabs(test).at(3), u"Port 6"_s);
        QCOMPARE(test.part<NoticeStrip>()->text(), u"Saved the view Port"_s);
    }

    void deletesAViewAndBringsItBack()
    {
        TestPage test(m_theme, 60);
        QTRY_COMPARE(test.order.rowCount(), 60);
        test.page.applyFilter(u"site == Harbour"_s);
        QTest::keyClick(&test.page, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = test.page.findChild<QInputDialog *>();
        dialog->setTextValue(u"Port"_s);
        dialog->accept();
        QTRY_COMPARE(tabs(test).size(), 4);
        QTest::mouseClick(named<QToolButton>(test.page, u"View actions"_s), Qt::LeftButton);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        entry(menu, u"Delete view"_s)->trigger();
        menu->close();
        QCOMPARE(tabs(test).size(), 3);
        QTRY_COMPARE(test.order.rowCount(), 0); // Alerting
        auto *notices = test.part<NoticeStrip>();
        QCOMPARE(notices->text(), u"Deleted the view Port"_s);
        QTest::mouseClick(button<QPushButton>(*notices, u"Undo"_s), Qt::LeftButton);
        QCOMPARE(tabs(test).size(), 4);
        QTRY_COMPARE(shown(test), u"0 1 2 33 34 35"_s);
        QCOMPARE(notices->text(), QString());
    }

    void comesBackAsItWasLeft()
    {
        QByteArray state;
        {
            TestPage test(m_theme, 60);
            QTRY_COMPARE(test.order.rowCount(), 60);
            test.page.applyFilter(u"site == Harbour"_s);
            test.part<FleetTable>()->setShown(u"m.battery"_s, true);
            test.part<FleetTable>()->setColumnWidth(u"site"_s, 222);
            clickHeader(test, u"id"_s);
            state = test.page.saveState();
        }
        TestPage next(m_theme, 0); // nothing is known yet, not even the metric
        next.page.restoreState(state);
        next.fleet.addDevices(60);
        QTRY_COMPARE(shown(next), u"35 34 33 2 1 0"_s);
        auto *table = next.part<FleetTable>();
        QCOMPARE(table->columns().last().key, u"m.battery"_s);
        QVERIFY(!table->isColumnHidden(section(next, u"m.battery"_s)));
        QCOMPARE(table->columnWidth(section(next, u"site"_s)), 222);
        next.page.restoreState("nonsense");
        QCOMPARE(table->columns().last().key, u"m.battery"_s);
    }

    void choosesColumnsByKeyboard()
    {
        TestPage test(m_theme, 30);
        QTRY_COMPARE(test.order.rowCount(), 30);
        QTest::mouseClick(button<QToolButton>(test.page, u"Columns…"_s), Qt::LeftButton);
        auto *chooser = test.part<ColumnChooser>();
        QTRY_VERIFY(chooser->isVisible());
        auto *search = chooser->findChild<QLineEdit *>();
        QTest::keyClicks(search, u"humid"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(test.part<FleetTable>()->isShown(u"m.humidity"_s));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!test.part<FleetTable>()->isShown(u"m.humidity"_s));
        search->clear();
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return); // the second: the device's id
        QVERIFY(!test.part<FleetTable>()->isShown(u"id"_s));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(!chooser->isVisible());
    }

    void takesColumnsFromTheDeviceAndFromTheMenu()
    {
        TestPage test(m_theme, 30);
        QTRY_COMPARE(test.order.rowCount(), 30);
        auto *table = test.part<FleetTable>();
        test.page.showColumn(u"m.battery"_s);
        QCOMPARE(table->columns().last().key, u"m.battery"_s);
        test.page.showColumn(u"m.battery"_s);
        QCOMPARE(test.part<NoticeStrip>()->text(), u"That column is there already"_s);
        makeCurrent(test, 0, u"m.battery"_s);
        const auto use = [&](const QString &text) {
            QMenu *menu = cellMenu(test);
            entry(entry(menu, u"Column battery"_s)->menu(), text)->trigger();
            menu->close();
        };
        use(u"Move left"_s);
        QCOMPARE(table->columns().last().key, u"fw"_s);
        use(u"Sort descending"_s);
        QTRY_COMPARE(shown(test, 3), u"0 10 20"_s); // 3.70 V
        use(u"Resize to contents"_s);
        QVERIFY(table->columnWidth(section(test, u"m.battery"_s)) > 100);
        use(u"Hide"_s);
        QVERIFY(!table->isShown(u"m.battery"_s));
        QVERIFY(table->isColumnHidden(section(test, u"m.battery"_s)));
    }

    void copiesRows()
    {
        TestPage test(m_theme, 30);
        QTRY_COMPARE(test.order.rowCount(), 30);
        auto *table = test.part<FleetTable>();
        table->setColumns({{u"id"_s, 0}, {u"site"_s, 0}, {u"m.pm25"_s, 0}, {u"a key of the future"_s, 0}});
        makeCurrent(test, 0, u"site"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(table->selectedCount(), 2);
        const auto value = [&](int device) {
            return QString::number(test.fleet.store.series(TestFleet::handle(device), MetricHandle{0}).value);
        };
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QString rows = u"aq-0000\tHarbour\t%1\naq-0001\tHarbour\t%2\n"_s.arg(value(0), value(1));
        QCOMPARE(clipboard(), rows);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(clipboard(), QString(u"Device\tSite\tpm25\n"_s + rows));

        const auto copy = [&](const QString &text) {
            QMenu *menu = cellMenu(test);
            entry(entry(menu, u"Copy"_s)->menu(), text)->trigger();
            menu->close();
            return clipboard();
        };
        QVERIFY(copy(u"As CSV"_s).startsWith(u"id,site,m.pm25\r\naq-0000,Harbour,"));
        QVERIFY(
            copy(u"As JSON"_s).startsWith(u"[\n{\"id\": \"aq-0000\", \"site\": \"Harbour\", \"m.pm25\": "));
        QVERIFY(copy(u"As Markdown"_s)
                    .startsWith(u"| Device | Site | pm25 |\n| --- | --- | ---: |\n| aq-0000 |"));
        QCOMPARE(copy(u"As filter"_s), u"id in {aq-0000, aq-0001}"_s);
        QCOMPARE(copy(u"Ids"_s), u"aq-0000\naq-0001\n"_s);
        makeCurrent(test, 2, u"site"_s);
        QCOMPARE(copy(u"Cell"_s), u"Harbour"_s);
    }

    void selectsEverythingThatIsShown()
    {
        TestPage test(m_theme, 60);
        QTRY_COMPARE(test.order.rowCount(), 60);
        auto *table = test.part<FleetTable>();
        auto *bulk = test.part<BulkBar>();
        table->setFocus();
        QVERIFY(!bulk->isVisible());
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(table->selectedCount(), 60);
        QVERIFY(showsText(*bulk, u"60 of 60 selected"_s));
        test.fleet.addDevices(5); // everything stays everything
        QTRY_COMPARE(table->selectedCount(), 65);
        clickHeader(test, u"id"_s);
        QTRY_COMPARE(shown(test, 2), u"64 63"_s);
        QCOMPARE(table->selectedCount(), 65);
        QTest::mouseClick(button<QPushButton>(*bulk, u"Copy ids"_s), Qt::LeftButton);
        QVERIFY(clipboard().startsWith(u"aq-0064\naq-0063\n"));
        QCOMPARE(clipboard().count(u'\n'), 65);
        QTest::keyClick(table, Qt::Key_Escape);
        QCOMPARE(table->selectedCount(), 0);
        QVERIFY(!bulk->isVisible());
    }

    void keepsALargeSelectionThroughANewOrder()
    {
        constexpr int count = 8'000;
        constexpr int selected = FleetTable::largestTracked + 1'000;
        TestPage test(m_theme, count);
        QTRY_COMPARE(test.order.rowCount(), count);
        QTRY_COMPARE(shown(test, 2), u"0 1"_s);
        auto *table = test.part<FleetTable>();
        const QItemSelection range(test.order.index(0, 0),
                                   test.order.index(selected - 1, test.order.columnCount() - 1));
        table->selectionModel()->select(range, QItemSelectionModel::ClearAndSelect);
        QCOMPARE(table->selectedCount(), selected);
        clickHeader(test, u"id"_s);
        QTRY_COMPARE(shown(test, 2), u"7999 7998"_s);
        QTRY_COMPARE(table->selectedCount(), selected);
        QVERIFY(!table->selectionModel()->hasSelection()); // no object for each of its rows
        QVERIFY(!table->isRowMarked(0));
        QVERIFY(table->isRowMarked(count - 1));
        QCOMPARE(table->selectedDevices().front(), TestFleet::handle(selected - 1));
        QVERIFY(showsText(*test.part<BulkBar>(), u"6,000 of 8,000 selected"_s));

        test.page.applyFilter(u"site == Harbour"_s);
        QTRY_VERIFY(test.order.rowCount() < 1'000);
        QTRY_COMPARE(table->selectedCount(), static_cast<int>(table->selectedDevices().size()));
        QVERIFY(table->selectedCount() > 500);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Escape);
        QCOMPARE(table->selectedCount(), 0);

        test.page.applyFilter({});
        QTRY_COMPARE(test.order.rowCount(), count);
    }

    void exportsWhatIsShown()
    {
        QTemporaryDir folder;
        TestPage test(m_theme, 60);
        QTRY_COMPARE(test.order.rowCount(), 60);
        auto *table = test.part<FleetTable>();
        table->setColumns({{u"id"_s, 0}, {u"site"_s, 0}});
        test.page.applyFilter(u"site == Harbour"_s);
        QTRY_COMPARE(test.order.rowCount(), 6);
        auto *transfer = test.part<FleetTransfer>();
        const auto written = [&](const QString &name) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
        };
        transfer->exportTo(folder.filePath(u"a.csv"_s), TableFormat::Csv);
        QTRY_VERIFY(!transfer->isRunning());
        QCOMPARE(written(u"a.csv"_s),
                 QByteArray(
                     "id,site\r\naq-0000,Harbour\r\naq-0001,Harbour\r\naq-0002,Harbour\r\naq-0033,Harbour\r\n"
                     "aq-0034,Harbour\r\naq-0035,Harbour\r\n"));
        QCOMPARE(test.part<NoticeStrip>()->text(), u"Exported 6 device(s) to a.csv"_s);
        makeCurrent(test, 1, u"id"_s);
        QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
        transfer->exportTo(folder.filePath(u"b.jsonl"_s), TableFormat::JsonLines);
        QTRY_VERIFY(!transfer->isRunning());
        QCOMPARE(written(u"b.jsonl"_s),
                 QByteArray("{\"id\": \"aq-0001\", \"site\": \"Harbour\"}\n"
                            "{\"id\": \"aq-0002\", \"site\": \"Harbour\"}\n"));
        transfer->exportTo(folder.filePath(u"missing/c.csv"_s), TableFormat::Csv);
        QVERIFY(test.part<NoticeStrip>()->text().startsWith(u"c.csv could not be written: "));
    }

    void freezes()
    {
        TestPage test(m_theme, 30);
        QSignalSpy asked(&test.page, &FleetPage::freezeRequested);
        QTest::keyClick(&test.page, Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toBool(), true);
        FleetPageState state;
        state.frozen = true;
        state.frozenFor = 42s;
        state.waitingUpdates = 1204;
        test.page.setPageState(state);
        QVERIFY(button<QToolButton>(test.page, u"Resume"_s));
        QCOMPARE(test.page.findChild<QWidget *>(u"frozen"_s)->accessibleName(),
                 u"Frozen 00:42 · 1,204 updates waiting"_s);
        QTest::keyClick(&test.page, Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked[1][0].toBool(), false);
        test.page.setPageState({});
        QVERIFY(button<QToolButton>(test.page, u"Freeze"_s));
    }

    void holdsTheOrderUnderThePointer()
    {
        TestPage test(m_theme, 30);
        auto *table = test.part<FleetTable>();
        QEnterEvent enter({10, 10}, {10, 10}, {10, 10});
        QApplication::sendEvent(table->viewport(), &enter);
        QVERIFY(test.order.isHeld());
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(table->viewport(), &leave);
        QVERIFY(!test.order.isHeld());
    }

    void saysWhyThereIsNothing()
    {
        TestPage test(m_theme, 0);
        auto *phases = test.part<PageStates>();
        QSignalSpy retry(&test.page, &FleetPage::retryRequested);
        QSignalSpy action(&test.page, &FleetPage::actionRequested);
        FleetPageState state{
            .phase = FleetPageState::Phase::Waiting, .hint = u"Check topics."_s, .action = u"Topics"_s};
        state.since = 12s;
        test.page.setPageState(state);
        QCOMPARE(phases->state(), PageStates::State::Empty);
        QVERIFY(showsText(test.page, u"Connected; waiting for the first message, 12\u202fs"_s));
        QTest::mouseClick(button<QPushButton>(test.page, u"Topics"_s), Qt::LeftButton);
        QCOMPARE(action.count(), 1);

        state = {.phase = FleetPageState::Phase::Failed,
                 .text = u"The broker refused."_s,
                 .why = u"Bad password"_s};
        test.page.setPageState(state);
        QCOMPARE(phases->state(), PageStates::State::Failed);
        QVERIFY(showsText(test.page, u"The broker refused."_s));
        QTest::mouseClick(button<QPushButton>(test.page, u"Retry"_s), Qt::LeftButton);
        QCOMPARE(retry.count(), 1);

        state = {.phase = FleetPageState::Phase::Loading, .text = u"Loading"_s, .done = 3, .total = 10};
        test.page.setPageState(state);
        QCOMPARE(phases->state(), PageStates::State::Loading);
        test.fleet.addDevices(3);
        QCOMPARE(phases->state(), PageStates::State::Full);
    }

    void helpsOutOfAFilterThatFindsNothing()
    {
        TestPage test(m_theme, 60);
        QTRY_COMPARE(test.order.rowCount(), 60);
        test.page.applyFilter(u"status == offline and site == nowhere and fw != 1.0"_s);
        QTRY_VERIFY(showsText(test.page, u"0 of 60 devices match."_s));
        QTRY_VERIFY(showsText(test.page, u"Nearest: without site == nowhere there are 6."_s));
        QTest::mouseClick(button<QPushButton>(test.page, u"Remove this part"_s), Qt::LeftButton);
        QCOMPARE(filterLine(test)->text(), u"status == offline and fw != 1.0"_s);
        QTRY_COMPARE(test.order.rowCount(), 6);
        test.page.applyFilter(u"nobody"_s);
        QTRY_VERIFY(button<QPushButton>(test.page, u"Show everything"_s));
        QTest::mouseClick(button<QPushButton>(test.page, u"Show everything"_s), Qt::LeftButton);
        QTRY_COMPARE(test.order.rowCount(), 60);
        QTRY_VERIFY(test.part<FleetTable>()->isVisible());
    }

    void showsHostileNamesAsTheyAre()
    {
        TestPage test(m_theme, 2);
        const std::string name = "<img src=x onerror=1>&" + std::string(4096, 'x');
        test.fleet.addDevice(name);
        QTRY_COMPARE(test.order.rowCount(), 3);
        makeCurrent(test, 2, u"id"_s);
        auto *table = test.part<FleetTable>();
        table->sizeToContents(u"id"_s);
        QVERIFY(table->columnWidth(section(test, u"id"_s)) <= 480);
        QMenu *menu = cellMenu(test);
        const QString term = entry(menu, u"Apply as filter"_s)->menu()->actions().first()->text();
        QVERIFY(term.startsWith(u"id == \"<img src=x onerror=1>&&"));
        QVERIFY(term.size() < 64);
        menu->close();
        savePicture(test.page, u"fleet-hostile"_s);
    }

    void offersItsActionsToTheMenus()
    {
        TestPage test(m_theme, 0);
        for (const MenuId menu : {MenuId::File, MenuId::Edit, MenuId::View, MenuId::Fleet})
            QVERIFY(!test.page.menuActions(menu).isEmpty());
        QVERIFY(test.page.menuActions(MenuId::Help).isEmpty());
    }

    void isAPictureToLookAt_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }
    void isAPictureToLookAt()
    {
        QFETCH(ThemeChoice, choice);
        m_theme.setChoice(choice);
        const QString suffix = u'-' + QString::fromLatin1(QTest::currentDataTag());
        TestPage test(m_theme, 300);
        test.fleet.pass(60);
        auto *table = test.part<FleetTable>();
        QTRY_COMPARE(test.order.rowCount(), 300);
        QTRY_COMPARE(tabs(test), QStringList({u"All 300"_s, u"Offline 30"_s, u"Alerting 0"_s}));
        makeCurrent(test, 6, u"site"_s);
        savePicture(test.page, u"fleet"_s + suffix);
        QMenu *menu = cellMenu(test);
        savePicture(*menu, u"fleet-menu"_s + suffix);
        QMenu *column = entry(menu, u"Column"_s)->menu();
        column->popup({});
        savePicture(*column, u"fleet-menu-column"_s + suffix);
        menu->close();
        button<QToolButton>(test.page, u"Columns…"_s)->click();
        savePicture(*test.part<ColumnChooser>(), u"fleet-columns"_s + suffix);
        test.part<ColumnChooser>()->close();

        test.page.applyFilter(u"status == offline and site in {Harbour, \"Old town\"}"_s);
        QTRY_COMPARE(test.order.rowCount(), 6);
        table->selectAll();
        test.part<FleetTransfer>()->copyIds();
        savePicture(test.page, u"fleet-selected"_s + suffix);
        FleetPageState frozen;
        frozen.frozen = true;
        frozen.frozenFor = 42s;
        frozen.waitingUpdates = 1204;
        test.page.setPageState(frozen);
        test.page.applyFilter(u"status == offline and site == nowhere"_s);
        QTRY_VERIFY(button<QPushButton>(test.page, u"Remove this part"_s));
        savePicture(test.page, u"fleet-nothing"_s + suffix);

        test.page.setPageState({});
        test.page.applyFilter({});
        QTRY_COMPARE(test.order.rowCount(), 300);
        QMainWindow window;
        QDockWidget dock(u"Device"_s);
        auto *device = new DeviceDock(test.fleet.model, m_theme);
        dock.setWidget(device);
        window.setCentralWidget(&test.page);
        window.addDockWidget(Qt::RightDockWidgetArea, &dock);
        device->setDevice(TestFleet::handle(6));
        window.resize(1280, 800);
        window.show();
        savePicture(window, u"window"_s + suffix);
        window.resize(1024, 700);
        savePicture(window, u"window-small"_s + suffix);
        test.page.setParent(nullptr);
        m_theme.setChoice(ThemeChoice::Light);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestFleetPage)
#include "tst_fleetpage.moc"
