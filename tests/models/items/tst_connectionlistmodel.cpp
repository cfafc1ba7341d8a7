// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectionlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

ConnectionEntry entry(const QString &id, const QString &word = u"Connected"_s)
{
    return {id, u"Name of "_s + id, u"mqtt://"_s + id, {}, word};
}

QStringList ids(const ConnectionListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(ConnectionListModel::IdRole).toString());
    return ids;
}

} // namespace

class TestConnectionListModel : public QObject
{
    Q_OBJECT
private slots:
    void becomesAnyOtherList_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        const QStringList abc{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("from nothing") << QStringList() << abc;
        QTest::newRow("to nothing") << abc << QStringList();
        QTest::newRow("one gone in the middle") << abc << QStringList{u"a"_s, u"c"_s};
        QTest::newRow("one new at the front") << abc << QStringList{u"x"_s, u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("the other way round") << abc << QStringList{u"c"_s, u"b"_s, u"a"_s};
        QTest::newRow("all at once") << abc << QStringList{u"y"_s, u"c"_s, u"x"_s, u"a"_s};
        QTest::newRow("the same") << abc << abc;
    }
    void becomesAnyOtherList()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        ConnectionListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const QStringList &list : {before, after}) {
            std::vector<ConnectionEntry> entries;
            for (const QString &id : list)
                entries.push_back(entry(id));
            model.setEntries(entries);
            QCOMPARE(ids(model), list);
        }
    }

    void keepsWhoIsSelected()
    {
        ConnectionListModel model;
        model.setEntries({entry(u"a"_s), entry(u"b"_s)});
        const QPersistentModelIndex b(model.index(1, 0));
        model.setEntries({entry(u"b"_s), entry(u"x"_s), entry(u"a"_s)});
        QCOMPARE(b.row(), 0);
        QCOMPARE(b.data(ConnectionListModel::IdRole).toString(), u"b"_s);
    }

    void tellsOnlyWhatChanged()
    {
        ConnectionListModel model;
        model.setEntries({entry(u"a"_s), entry(u"b"_s)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setEntries({entry(u"a"_s), entry(u"b"_s, u"Failed"_s)});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(model.index(1, ConnectionListModel::StateColumn).data().toString(), u"Failed"_s);
        QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), u"Name of b, mqtt://b: Failed"_s);
    }
};

QTEST_GUILESS_MAIN(TestConnectionListModel)
#include "tst_connectionlistmodel.moc"
