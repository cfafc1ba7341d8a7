// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/cost/costfixture.h"

#include <QJsonArray>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

QJsonObject shippedObject()
{
    return QJsonDocument::fromJson(sourceFile(u"resources/cost/pricecatalogue.json"_s)).object();
}

/// The shipped catalogue with one member of its first item set; undefined removes it.
QByteArray withFirstItem(const QString &member, const QJsonValue &value)
{
    QJsonObject root = shippedObject();
    QJsonArray items = root.value("items"_L1).toArray();
    QJsonObject item = items[0].toObject();
    if (value.isUndefined())
        item.remove(member);
    else
        item.insert(member, value);
    items[0] = item;
    root.insert("items"_L1, items);
    return QJsonDocument(root).toJson();
}

} // namespace

class TestPriceCatalogue : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsTheShippedPrices()
    {
        const PriceCatalogue &catalogue = shippedCatalogue();
        QCOMPARE(catalogue.items().size(), size_t{119});
        QCOMPARE(std::ranges::count_if(catalogue.items(), [](const PriceItem &i) { return !i.price; }), 12);
        const PriceItem *messaging = catalogue.find(u"aws.iotcore.messaging.us-east-1"_s);
        QVERIFY(messaging);
        QCOMPARE(messaging->perUnits, Decimal(1'000'000));
        QCOMPARE(messaging->tiers.size(), size_t{3});
        QCOMPARE(messaging->fact("meter.increment_bytes"), Decimal(5'120));
        QCOMPARE(catalogue.find(u"azure.iothub.s1"_s)->fact("quota.messages_per_day_per_unit"),
                 Decimal(400'000));
        QCOMPARE(catalogue.source(u"AWS-CORE"_s).date, u"2026-09-20"_s);
        QVERIFY(!catalogue.find(u"none"_s));
    }

    void isTheSameAfterARoundTrip()
    {
        const Result<PriceCatalogue> again = PriceCatalogue::parse(shippedCatalogue().toJson());
        QVERIFY(again);
        QCOMPARE(again->hash(), shippedCatalogue().hash());
        QCOMPARE(again->toJson(), shippedCatalogue().toJson());
        QVERIFY(compareCatalogues(shippedCatalogue(), *again).empty());
    }

    void refusesAFileWithASentence_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("mentions");
        QTest::newRow("nothing") << QByteArray() << u"JSON"_s;
        QTest::newRow("half a file") << shippedCatalogue().toJson().first(5'000) << u"JSON"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"JSON"_s;
        QTest::newRow("another schema") << QByteArray(R"({"schema_version":"2.0"})") << u"schema_version"_s;
        QTest::newRow("no price") << withFirstItem(u"price"_s, QJsonValue::Undefined) << u"price"_s;
        QTest::newRow("a price without quotes") << withFirstItem(u"price"_s, 0.08) << u"price"_s;
        QTest::newRow("no number") << withFirstItem(u"price"_s, u"cheap"_s) << u"price"_s;
        QTest::newRow("negative") << withFirstItem(u"price"_s, u"-1"_s) << u"negative"_s;
        QTest::newRow("no unit") << withFirstItem(u"unit"_s, QJsonValue::Undefined) << u"unit"_s;
        QTest::newRow("confidence") << withFirstItem(u"confidence"_s, u"sure"_s) << u"confidence"_s;
        QTest::newRow("source") << withFirstItem(u"sources"_s, QJsonArray{u"HEARSAY"_s}) << u"HEARSAY"_s;
        QTest::newRow("tiers fall") << withFirstItem(
            u"tiers"_s,
            QJsonArray{QJsonObject{{u"up_to"_s, 5}, {u"price"_s, u"1"_s}},
                       QJsonObject{{u"up_to"_s, 4}, {u"price"_s, u"1"_s}},
                       QJsonObject{{u"up_to"_s, QJsonValue::Null}, {u"price"_s, u"1"_s}}})
                                    << u"tiers"_s;
        QTest::newRow("twice") << withFirstItem(u"id"_s, u"aws.dm.jobs"_s) << u"twice"_s;
    }
    void refusesAFileWithASentence()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, mentions);
        const Result<PriceCatalogue> catalogue = PriceCatalogue::parse(json);
        QVERIFY(!catalogue);
        QVERIFY2(catalogue.error().what.contains(mentions), qUtf8Printable(catalogue.error().what));
        QVERIFY(catalogue.error().what.endsWith(u'.'));
    }

    void agesFromTheFirstDayOfItsEvidence_data()
    {
        QTest::addColumn<QString>("evidence");
        QTest::addColumn<int>("expected");
        QTest::newRow("90 days") << u"2026-08-25"_s << int(PriceAge::Fresh);
        QTest::newRow("91 days") << u"2026-08-24"_s << int(PriceAge::Aging);
        QTest::newRow("365 days") << u"2025-11-23"_s << int(PriceAge::Aging);
        QTest::newRow("366 days") << u"2025-11-22"_s << int(PriceAge::Stale);
        QTest::newRow("a month") << u"2026-09"_s << int(PriceAge::Fresh);
        QTest::newRow("two years") << u"2025/2026"_s << int(PriceAge::Stale);
        QTest::newRow("undated") << QString() << int(PriceAge::Stale);
    }
    void agesFromTheFirstDayOfItsEvidence()
    {
        QFETCH(QString, evidence);
        PriceItem item;
        item.evidenceDate = evidence;
        QTEST(int(item.age(QDate(2026, 11, 23))), "expected");
    }

    void laysEditsOverAndTakesThemBack()
    {
        PriceCatalogue catalogue = shippedCatalogue();
        const QString id = u"aws.iotcore.messaging.us-east-1"_s;
        const std::vector<PriceEdit> edits{{.itemId = id,
                                            .price = {},
                                            .discountPercent = 20,
                                            .author = u"Ada"_s,
                                            .reason = u"contract"_s,
                                            .source = {},
                                            .date = QDate(2026, 11, 20)},
                                           {.itemId = u"azure.egress"_s,
                                            .price = Decimal::of("0.08"),
                                            .discountPercent = {},
                                            .author = {},
                                            .reason = {},
                                            .source = {},
                                            .date = {}}};
        QVERIFY(catalogue.setEdits(edits));
        QCOMPARE(catalogue.find(id)->tiers[1].price, std::optional(Decimal::of("0.64")));
        QVERIFY(catalogue.find(id)->edited);
        QCOMPARE(catalogue.find(id)->shippedPrice, std::optional(Decimal(1)));
        QCOMPARE(catalogue.find(u"azure.egress"_s)->price, std::optional(Decimal::of("0.08")));
        const Result<std::vector<PriceEdit>> read = parsePriceEdits(toJson(edits));
        QVERIFY(read);
        QCOMPARE(read->size(), size_t{2});
        QCOMPARE((*read)[0].discountPercent, Decimal(20));
        QCOMPARE((*read)[1].price, std::optional(Decimal::of("0.08")));
        QVERIFY(catalogue.setEdits({}));
        QCOMPARE(catalogue.find(id)->price, std::optional(Decimal(1)));
        QVERIFY(!catalogue.setEdits({{.itemId = u"none"_s,
                                      .price = Decimal(1),
                                      .discountPercent = {},
                                      .author = {},
                                      .reason = {},
                                      .source = {},
                                      .date = {}}}));
        QVERIFY(!parsePriceEdits("{}"));
        QVERIFY(!parsePriceEdits(R"({"edits":[{"item":"x"}]})"));
    }

    void showsWhatAnImportChanges()
    {
        const Result<PriceCatalogue> after = PriceCatalogue::parse(withFirstItem(u"price"_s, u"0.10"_s));
        QVERIFY(after);
        const std::vector<PriceChange> changes = compareCatalogues(shippedCatalogue(), *after);
        QCOMPARE(changes.size(), size_t{1});
        QCOMPARE(changes[0].itemId, u"aws.iotcore.connectivity.us-east-1"_s);
        QCOMPARE(changes[0].percent(), std::optional(Decimal(25)));
    }
};

QTEST_GUILESS_MAIN(TestPriceCatalogue)

#include "tst_pricecatalogue.moc"
