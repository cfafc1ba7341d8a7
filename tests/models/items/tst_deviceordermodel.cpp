// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/deviceordermodel.h"
#include "tests/models/fleet/snapshotbuilder.h"

#include <QAbstractItemModelTester>
#include <QAbstractTableModel>
#include <QItemSelectionModel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <deque>
#include <random>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

/// A device table of two columns, id and number.
class SmallTable final : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ids.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : columns;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const auto row = size_t(index.row());
        return index.column() == 0 ? QVariant(QString::fromStdString(ids[row])) : QVariant(numbers[row]);
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(u"column %1"_s.arg(section)) : QVariant();
    }

    void add(const std::vector<std::pair<std::string, double>> &devices)
    {
        beginInsertRows({}, rowCount(), rowCount() + int(devices.size()) - 1);
        for (const auto &[id, number] : devices) {
            ids.push_back(id);
            numbers.push_back(number);
        }
        endInsertRows();
    }
    void set(int row, double number)
    {
        numbers[size_t(row)] = number;
        emit dataChanged(index(row, 1), index(row, 1), {Qt::DisplayRole});
    }
    void touchAll() { emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1)); }
    void removeFirst()
    {
        beginRemoveRows({}, 0, 0);
        ids.erase(ids.begin());
        numbers.erase(numbers.begin());
        endRemoveRows();
    }
    void addColumn()
    {
        beginInsertColumns({}, columns, columns);
        ++columns;
        endInsertColumns();
    }
    void clear()
    {
        beginResetModel();
        ids.clear();
        numbers.clear();
        endResetModel();
    }

    [[nodiscard]] FleetSnapshot snapshot() const
    {
        SnapshotBuilder fleet;
        fleet.metric("x");
        for (size_t i = 0; i < ids.size(); ++i)
            fleet.setNumber(fleet.add({.id = ids[i]}), "x", numbers[i], fromUnixMs(qint64(numbers[i])));
        return fleet.snapshot();
    }

    std::vector<std::string> ids;
    std::vector<double> numbers;
    int columns = 2;
};

/// A table, its order, and a pool that does nothing until it is told to.
struct Bench
{
    explicit Bench(bool inlineRunner = true)
        : isInline(inlineRunner)
        , model(environment())
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        , finished(&model, &DeviceOrderModel::queryFinished)
        , busy(&model, &DeviceOrderModel::busyChanged)
    {
        model.setPace({1ms, 1ms});
        model.setSourceModel(&table);
    }

    DeviceOrderModel::Environment environment()
    {
        return {[this](std::function<void()> work) {
                    if (isInline)
                        work();
                    else
                        jobs.push_back(std::move(work));
                },
                [this](std::span<const MetricHandle>) {
                    ++snapshots;
                    return table.snapshot();
                },
                [](const QString &name) { return name == u"x" ? MetricHandle{0} : noMetric; },
                [this] { return now; },
                [](int column) { return FilterField::parse(column == 0 ? u"id" : u"m.x"); }};
    }

    void runJob()
    {
        const std::function<void()> job = std::move(jobs.front());
        jobs.pop_front();
        job();
    }

    /// Lets every query finish that there is a reason for.
    [[nodiscard]] bool settle() { return finished.wait(5000); }

    [[nodiscard]] QString shown() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row, 0).data().toString());
        return names.join(u' ');
    }

    bool isInline;
    SmallTable table;
    Timestamp now = fromUnixMs(1000);
    std::deque<std::function<void()>> jobs;
    int snapshots = 0;
    DeviceOrderModel model;
    QAbstractItemModelTester tester;
    QSignalSpy finished;
    QSignalSpy busy;
};

FilterPtr filterOf(const QString &text) { return parseFilter(text).filter; }

std::vector<SortColumn> by(QStringView field, bool descending = false)
{
    return {{*FilterField::parse(field), descending}};
}

} // namespace

class TestDeviceOrderModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void showsEverythingInOrderOfArrival()
    {
        Bench bench;
        bench.table.add({{"c", 3}, {"a", 1}, {"b", 2}});
        QCOMPARE(bench.shown(), u"c a b"_s); // at once, without a query
        QCOMPARE(bench.model.index(1, 1).data().toDouble(), 1.0);
        QCOMPARE(bench.model.headerData(1, Qt::Horizontal).toString(), u"column 1"_s);
        QCOMPARE(bench.model.rowOf(DeviceHandle{2}), 2);
        QCOMPARE(bench.model.deviceAt(0), DeviceHandle{0});
        QVERIFY(bench.settle()); // the query of the empty table, before
        QTRY_COMPARE(bench.finished.last()[0].toInt(), 3);
        QCOMPARE(bench.finished.last()[1].toInt(), 3);
    }

    void ordersAndFilters()
    {
        Bench bench;
        bench.table.add({{"c", 3}, {"a", 1}, {"b10", 2}, {"b9", 2}});
        bench.model.setSort(by(u"m.x"));
        QTRY_COMPARE(bench.shown(), u"a b10 b9 c"_s);
        bench.model.sort(0, Qt::DescendingOrder);
        QTRY_COMPARE(bench.shown(), u"c b10 b9 a"_s);
        bench.model.setFilter(filterOf(u"b"_s));
        QTRY_COMPARE(bench.shown(), u"b10 b9"_s);
        bench.model.setFilter(filterOf(u"not b"_s)); // nothing in common
        QTRY_COMPARE(bench.shown(), u"c a"_s);
        bench.model.setFilter(filterOf(u"nobody"_s));
        QTRY_COMPARE(bench.shown(), QString());
        QCOMPARE(bench.model.rowOf(DeviceHandle{0}), -1);
        QCOMPARE(bench.model.headerData(0, Qt::Horizontal).toString(), u"column 0"_s);
        bench.model.setFilter({});
        QTRY_COMPARE(bench.shown(), u"c b10 b9 a"_s);
        bench.model.sort(-1);
        QTRY_COMPARE(bench.shown(), u"c a b10 b9"_s);
    }

    void tellsTheResult()
    {
        Bench bench;
        bench.table.add({{"a", 1}, {"b", 2}, {"c", 3}});
        QVERIFY(bench.settle());
        bench.model.setFilter(filterOf(u"m.x >= 2"_s));
        QVERIFY(bench.settle());
        QCOMPARE(bench.finished.last()[0].toInt(), 2);
        QCOMPARE(bench.finished.last()[1].toInt(), 3);
        const auto facets = bench.finished.last()[2].value<Facets>();
        QCOMPARE(facets.size(), size_t(4));
        QCOMPARE(facets[0], (std::vector<FacetCount>{{u"unknown"_s, 2}}));
        QVERIFY(facets == bench.model.facets());
    }

    void mapsBothWays()
    {
        Bench bench;
        bench.table.add({{"a", 1}, {"b", 2}, {"c", 3}});
        bench.model.setSort(by(u"id", true));
        bench.model.setFilter(filterOf(u"not b"_s));
        QTRY_COMPARE(bench.shown(), u"c a"_s);
        QCOMPARE(bench.model.mapToSource(bench.model.index(0, 1)), bench.table.index(2, 1));
        QCOMPARE(bench.model.mapFromSource(bench.table.index(0, 1)), bench.model.index(1, 1));
        QVERIFY(!bench.model.mapFromSource(bench.table.index(1, 0)).isValid());
    }

    void keepsPersistentIndexesAndSelection()
    {
        Bench bench;
        bench.table.add({{"a", 1}, {"b", 2}, {"c", 3}, {"d", 4}});
        QItemSelectionModel selection(&bench.model);
        selection.select(bench.model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection.select(bench.model.index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection.setCurrentIndex(bench.model.index(1, 1), QItemSelectionModel::NoUpdate);
        const QPersistentModelIndex a = bench.model.index(0, 0);

        bench.model.setSort(by(u"m.x", true));
        QTRY_COMPARE(bench.shown(), u"d c b a"_s);
        QCOMPARE(a.row(), 3);
        QCOMPARE(selection.currentIndex().row(), 2);

        bench.model.setFilter(filterOf(u"not a"_s));
        QTRY_COMPARE(bench.shown(), u"d c b"_s);
        QVERIFY(!a.isValid());
        QStringList selected;
        for (const QModelIndex &index : selection.selectedRows())
            selected.append(index.data().toString());
        selected.sort();
        QCOMPARE(selected, (QStringList{u"b"_s, u"d"_s}));
        QCOMPARE(selection.currentIndex().data().toDouble(), 2.0);
        QCOMPARE(selection.currentIndex().column(), 1);
    }

    /// The promise of the class: one insertion, one layout, one removal.
    void changesInThreeStepsAtMost()
    {
        Bench bench;
        for (int i = 0; i < 200; ++i)
            bench.table.add({{"d" + std::to_string(i), double(i * 37 % 200)}});
        bench.model.setFilter(filterOf(u"m.x < 150"_s));
        QTRY_COMPARE(bench.model.rowCount(), 150);
        QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&bench.model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy layout(&bench.model, &QAbstractItemModel::layoutChanged);
        QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
        bench.model.setSort(by(u"m.x"));
        bench.model.setFilter(filterOf(u"m.x >= 50"_s)); // 50 go, 50 come
        QTRY_COMPARE(bench.model.index(0, 1).data().toDouble(), 50.0);
        QCOMPARE(bench.model.rowCount(), 150);
        QCOMPARE(bench.model.index(149, 1).data().toDouble(), 199.0);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(layout.count(), 1);
        QCOMPARE(reset.count(), 0);
    }

    void ordersAgainWhenValuesChange()
    {
        Bench bench;
        bench.table.add({{"a", 1}, {"b", 2}, {"c", 3}});
        bench.model.setSort(by(u"m.x"));
        QTRY_COMPARE(bench.shown(), u"a b c"_s);
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        bench.table.set(0, 9);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), bench.model.index(0, 1));
        QCOMPARE(bench.shown(), u"a b c"_s); // not under the reader's eyes
        QTRY_COMPARE(bench.shown(), u"b c a"_s);
    }

    void passesChangesOnAsOneRange()
    {
        Bench bench;
        for (int i = 0; i < 100; ++i)
            bench.table.add({{"d" + std::to_string(i), double(i)}});
        bench.model.setSort(by(u"m.x", true));
        bench.model.setFilter(filterOf(u"m.x < 90"_s));
        QTRY_COMPARE(bench.model.rowCount(), 90);
        QTRY_COMPARE(bench.model.rowOf(DeviceHandle{89}), 0);
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        bench.table.touchAll();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex(), bench.model.index(0, 0));
        QCOMPARE(changed[0][1].toModelIndex(), bench.model.index(89, 1));
        bench.table.set(5, 5);
        QCOMPARE(changed[1][0].toModelIndex(), bench.model.index(84, 1));
        bench.table.set(95, 95); // not shown
        QCOMPARE(changed.count(), 2);
    }

    void placesNewDevices()
    {
        Bench bench;
        bench.table.add({{"b", 2}, {"d", 4}});
        bench.model.setSort(by(u"id"));
        bench.table.add({{"a", 1}, {"c", 3}});
        QVERIFY(bench.shown().endsWith(u"a c"_s)); // there at once, at the end
        QTRY_COMPARE(bench.shown(), u"a b c d"_s);
        bench.model.setFilter(filterOf(u"m.x > 2"_s));
        QTRY_COMPARE(bench.shown(), u"c d"_s);
        bench.table.add({{"bb", 9}, {"e", 0}});
        QCOMPARE(bench.shown(), u"c d"_s); // not before the filter has seen them
        QTRY_COMPARE(bench.shown(), u"bb c d"_s);
    }

    void keepsRowsInPlaceWhileItIsHeld()
    {
        Bench bench;
        bench.table.add({{"a", 1}, {"b", 2}});
        bench.model.setSort(by(u"m.x"));
        bench.model.setFilter(filterOf(u"m.x > 0"_s));
        QTRY_COMPARE(bench.shown(), u"a b"_s);
        QTRY_VERIFY(!bench.model.isBusy());
        bench.model.setHeld(true);
        const int before = bench.snapshots;
        bench.table.set(0, 5);
        QVERIFY(!bench.finished.wait(50));
        QCOMPARE(bench.snapshots, before);

        bench.table.add({{"d", 3}, {"c", 0}}); // one of them matches; it goes to the end
        QTRY_COMPARE(bench.shown(), u"a b d"_s);
        bench.table.set(3, 9); // matches now, but is not new any more
        bench.table.add({{"e", 1}});
        QTRY_COMPARE(bench.shown(), u"a b d e"_s);

        bench.model.setHeld(false);
        QTRY_COMPARE(bench.shown(), u"e b d a c"_s);
    }

    void theUserMayOrderWhileItIsHeld()
    {
        Bench bench;
        bench.table.add({{"a", 1}, {"b", 2}});
        bench.model.setHeld(true);
        bench.model.setSort(by(u"m.x", true));
        QTRY_COMPARE(bench.shown(), u"b a"_s);
    }

    void discardsAResultThatCameTooLate()
    {
        Bench bench(false);
        bench.table.add({{"a", 1}, {"b", 2}});
        bench.model.setFilter(filterOf(u"a"_s));
        bench.model.setFilter(filterOf(u"b"_s));
        QCOMPARE(bench.jobs.size(), size_t(3)); // the first of the empty table
        bench.runJob();
        bench.runJob();
        QVERIFY(!bench.finished.wait(50));
        QCOMPARE(bench.shown(), u"a b"_s);
        QVERIFY(bench.model.isBusy());
        bench.runJob();
        QVERIFY(bench.settle());
        QCOMPARE(bench.shown(), u"b"_s);
        QVERIFY(!bench.model.isBusy());
    }

    void takesDevicesInThatCameWhileItAsked()
    {
        Bench bench(false);
        bench.table.add({{"c", 1}, {"a", 2}});
        bench.model.setFilter(filterOf(u"a"_s));
        bench.jobs.pop_front();
        bench.runJob();
        QTRY_COMPARE(bench.shown(), u"a"_s);

        bench.model.setFilter({}); // the answer does not know b
        bench.model.setSort(by(u"id"));
        bench.jobs.pop_front();
        bench.table.add({{"b", 3}});
        QCOMPARE(bench.shown(), u"a b"_s);
        bench.runJob();
        QTRY_COMPARE(bench.shown(), u"a c b"_s);
        QTRY_COMPARE(bench.jobs.size(), size_t(1));
        bench.runJob();
        QTRY_COMPARE(bench.shown(), u"a b c"_s);
    }

    void isBusyOnlyForTheUser()
    {
        Bench bench(false);
        bench.runJob();
        QVERIFY(bench.settle());
        bench.busy.clear();
        bench.table.add({{"a", 1}});
        QTRY_COMPARE(bench.jobs.size(), size_t(1));
        QVERIFY(!bench.model.isBusy());
        bench.model.setSort(by(u"id")); // the calm query is given up
        QVERIFY(bench.model.isBusy());
        bench.runJob();
        bench.runJob();
        QVERIFY(bench.settle());
        QCOMPARE(bench.busy.count(), 2);
        QCOMPARE(bench.finished.count(), 2);
    }

    void goesAwayWhileAQueryRuns()
    {
        std::deque<std::function<void()>> jobs;
        {
            Bench bench(false);
            bench.table.add({{"a", 1}});
            bench.model.setSort(by(u"id"));
            jobs = std::move(bench.jobs);
        }
        QCOMPARE(jobs.size(), size_t(2));
        for (const std::function<void()> &job : jobs)
            job(); // finds the flag set and nobody to tell
    }

    void asksAgainAsTimePasses()
    {
        Bench bench;
        bench.table.add({{"a", 900}, {"b", 100}});
        bench.model.setFilter(filterOf(u"m.x.age > 500ms"_s));
        QTRY_COMPARE(bench.shown(), u"b"_s);
        bench.now = fromUnixMs(2000);
        QTRY_COMPARE(bench.shown(), u"a b"_s);
    }

    void leavesTimeBetweenQueries()
    {
        Bench bench;
        bench.model.setPace({60s, 60s});
        bench.table.add({{"a", 1}});
        QVERIFY(bench.settle()); // the query of the empty table, before
        const int before = bench.snapshots;
        for (int i = 0; i < 20; ++i) {
            bench.table.set(0, i);
            QCoreApplication::sendPostedEvents();
        }
        QVERIFY(!bench.finished.wait(50));
        QCOMPARE(bench.snapshots, before);
        bench.model.refresh();
        QVERIFY(bench.settle());
        QCOMPARE(bench.snapshots, before + 1);
    }

    void followsColumnsAndResetsOfTheSource()
    {
        Bench bench;
        bench.table.add({{"b", 1}, {"a", 2}});
        bench.model.setSort(by(u"id"));
        QTRY_COMPARE(bench.shown(), u"a b"_s);
        bench.table.addColumn();
        QCOMPARE(bench.model.columnCount(), 3);
        bench.table.removeFirst();
        QTRY_COMPARE(bench.shown(), u"a"_s);
        bench.table.clear();
        QCOMPARE(bench.model.rowCount(), 0);
        bench.table.add({{"z", 1}, {"y", 1}});
        QTRY_COMPARE(bench.shown(), u"y z"_s);
    }

    void saysWhenAPatternWasGivenUp()
    {
        Bench bench;
        QSignalSpy spy(&bench.model, &DeviceOrderModel::patternTooComplex);
        std::vector<std::pair<std::string, double>> devices;
        for (int i = 0; i < 300; ++i)
            devices.emplace_back(std::string(100, 'a') + std::to_string(i) + '!', 0);
        bench.table.add(devices);
        bench.model.setFilter(filterOf(u"id ~ \"^(a+)+$\""_s));
        QTRY_COMPARE(spy.count(), 1);
    }

    /// Random changes of everything, watched by the tester, against the plain answer.
    void survivesAnything()
    {
        Bench bench;
        std::mt19937 random(11);
        const QStringList filters{QString(), u"m.x < 50"_s, u"m.x >= 50"_s, u"id contains 1"_s, u"nobody"_s};
        for (int round = 0; round < 300; ++round) {
            switch (random() % 5) {
            case 0: {
                std::vector<std::pair<std::string, double>> devices;
                for (auto n = random() % 5 + 1; n > 0; --n)
                    devices.emplace_back("d" + std::to_string(random() % 1000), double(random() % 100));
                bench.table.add(devices);
                break;
            }
            case 1:
                if (const int rows = bench.table.rowCount(); rows > 0)
                    bench.table.set(int(random() % size_t(rows)), double(random() % 100));
                break;
            case 2: bench.model.setFilter(filterOf(filters[qsizetype(random() % 5)])); break;
            case 3:
                bench.model.setSort(random() % 3 ? by(u"m.x", random() % 2) : std::vector<SortColumn>{});
                break;
            default: bench.model.setHeld(random() % 3 == 0); break;
            }
            if (random() % 3 == 0)
                bench.finished.wait(1); // lets timers and results in, at any moment
        }
        bench.model.setHeld(false);
        bench.model.refresh();
        QVERIFY(bench.settle());
        FleetQuery query{bench.model.filter(), bench.model.sortColumns(), bench.now};
        const std::vector<quint32> expected = runQuery(bench.table.snapshot(), query).rows;
        QVERIFY(std::equal(expected.begin(), expected.end(), bench.model.rows().begin(),
                           bench.model.rows().end()));
        for (size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(bench.model.rowOf(DeviceHandle{expected[i]}), int(i));
    }
};

QTEST_MAIN(TestDeviceOrderModel)
#include "tst_deviceordermodel.moc"
