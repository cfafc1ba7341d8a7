// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cost/coststore.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

CostData shipped() { return *shippedCostData(); }

void put(const QString &file, const QByteArray &content)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(content);
}

std::optional<Decimal> priceOf(const CostStore &store, const QString &id)
{
    return store.data()->catalogue.find(id)->price;
}

const QString s1 = u"azure.iothub.s1"_s;

} // namespace

class TestCostStore : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void keepsWhatTheUserEdits()
    {
        const QTemporaryDir folder;
        {
            CostStore store(shipped(), folder.path());
            QVERIFY(store.problems().isEmpty());
            const auto before = store.data();
            QVERIFY(store.setPriceEdits({{.itemId = s1, .price = Decimal(20), .author = u"Ada"_s}}));
            QCOMPARE(before->catalogue.find(s1)->price, Decimal(25)); // who computes with it is not disturbed
            QVERIFY(store.setScoreEdits({{u"aws-iot-core"_s, u"BST"_s, 3, u"seen"_s}}));
            QVERIFY(store.setScenarios({{.name = u"Ours"_s}}));
        }
        CostStore again(shipped(), folder.path());
        QVERIFY2(again.problems().isEmpty(), qUtf8Printable(again.problems().join(u' ')));
        QCOMPARE(priceOf(again, s1), Decimal(20));
        QVERIFY(again.data()->catalogue.find(s1)->edited);
        QCOMPARE(again.data()->catalogue.find(s1)->shippedPrice, Decimal(25));
        QCOMPARE(again.data()->capabilities.edits().size(), size_t{1});
        QCOMPARE(again.scenarios().size(), size_t{1});
        QVERIFY(again.setPriceEdits({}));
        QCOMPARE(priceOf(again, s1), Decimal(25));
    }

    void importsAListAndGivesTheShippedOneBack()
    {
        const QTemporaryDir folder;
        CostStore store(shipped(), folder.path());
        QVERIFY(store.setPriceEdits(
            {{.itemId = s1, .price = Decimal(20)}, {.itemId = u"azure.iothub.s2"_s, .price = Decimal(200)}}));
        QByteArray json = shipped().catalogue.toJson();
        json.replace("\"azure.iothub.s2\"", "\"azure.iothub.other\"");
        const Result<PriceCatalogue> other = PriceCatalogue::parse(json);
        QVERIFY(other);
        QVERIFY(store.setCatalogue(*other));
        QVERIFY(store.isImported());
        QCOMPARE(priceOf(store, s1), Decimal(20)); // own prices stay, where the list has the item
        QCOMPARE(store.data()->catalogue.edits().size(), size_t{1});
        QVERIFY(store.setCatalogue(*other));
        QVERIFY(QFile::exists(folder.filePath(u"cost-catalogue.json.before"_s)));
        CostStore again(shipped(), folder.path());
        QVERIFY(again.isImported());
        QVERIFY(!again.data()->catalogue.find(u"azure.iothub.s2"_s));
        QVERIFY(again.restoreShipped());
        QVERIFY(!again.isImported());
        QCOMPARE(priceOf(again, u"azure.iothub.s2"_s), Decimal(250));
        QVERIFY(!CostStore(shipped(), folder.path()).isImported());
    }

    void putsABrokenFileAside_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        for (const QString &name : {u"cost-catalogue.json"_s, u"cost-prices.json"_s, u"cost-scores.json"_s,
                                    u"cost-scenarios.json"_s}) {
            QTest::addRow("%s, empty", qUtf8Printable(name)) << name << QByteArray();
            QTest::addRow("%s, no JSON", qUtf8Printable(name)) << name << QByteArray("{\"edits\":[");
            QTest::addRow("%s, a list", qUtf8Printable(name)) << name << QByteArray("[]");
        }
        QTest::newRow("a negative price")
            << u"cost-prices.json"_s << QByteArray(R"({"edits":[{"item":"azure.iothub.s1","price":"-1"}]})");
        QTest::newRow("a score of nobody")
            << u"cost-scores.json"_s
            << QByteArray(R"({"scores":[{"platform":"nobody","criterion":"BST","score":1}]})");
    }
    void putsABrokenFileAside()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        put(folder.filePath(name), content);
        CostStore store(shipped(), folder.path());
        QCOMPARE(store.problems().size(), 1);
        QVERIFY(!QFile::exists(folder.filePath(name)));
        QVERIFY(QFile::exists(folder.filePath(name + u".broken"_s)));
        QCOMPARE(priceOf(store, s1), Decimal(25));
        QVERIFY(!store.isImported());
    }

    void changesNothingThatCannotBeWritten()
    {
        const QTemporaryDir folder;
        put(folder.filePath(u"file"_s), "x");
        CostStore store(shipped(), folder.filePath(u"file/below"_s)); // a file is no folder
        QVERIFY(!store.setPriceEdits({{.itemId = s1, .price = Decimal(20)}}));
        QCOMPARE(priceOf(store, s1), Decimal(25));
        QVERIFY(!store.setScenarios({{.name = u"Ours"_s}}));
        QVERIFY(store.scenarios().empty());
        CostStore passing(shipped(), {});
        QVERIFY(passing.setPriceEdits({{.itemId = s1, .price = Decimal(20)}}));
        QCOMPARE(priceOf(passing, s1), Decimal(20));
    }

    void refusesWhatIsNoEdit()
    {
        CostStore store(shipped(), {});
        QVERIFY(!store.setPriceEdits({{.itemId = u"nothing"_s, .price = Decimal(1)}}));
        QVERIFY(!store.setPriceEdits({{.itemId = s1, .price = Decimal(-1)}}));
        QVERIFY(!store.setScoreEdits({{u"aws-iot-core"_s, u"BST"_s, 9, {}}}));
        QVERIFY(!store.setScenarios(std::vector<CostScenario>(maxScenarios + 1)));
        QCOMPARE(priceOf(store, s1), Decimal(25));
    }
};

QTEST_GUILESS_MAIN(TestCostStore)

#include "tst_coststore.moc"
