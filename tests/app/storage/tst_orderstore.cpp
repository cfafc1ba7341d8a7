// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/orderstore.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

OutboxOrder order(const char *key, const char *topic, const char *payload, bool retain = false)
{
    return {.key = key,
            .source = "plant",
            .owner = "rollout/r1",
            .topic = topic,
            .payload = payload,
            .retain = retain,
            .created = fromUnixMs(1'700'000'000'000)};
}

QByteArray keys(OrderStore &store, const char *source = "plant")
{
    QByteArray text;
    const auto waiting = store.waiting(source, 100);
    if (!waiting)
        return "failed";
    for (const OutboxOrder &one : *waiting)
        text += (text.isEmpty() ? "" : " ") + QByteArray::fromStdString(one.key);
    return text;
}

} // namespace

class TestOrderStore : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(OrderStore::open(m_folder->path())).value();
    }

    void keepsWhatIsPutInItsOrder()
    {
        const std::array orders{order("a", "t/1", "one"), order("b", "t/2", "two")};
        QVERIFY(m_store->put(orders));
        m_store = std::move(OrderStore::open(m_folder->path())).value(); // another run of the program
        const auto waiting = m_store->waiting("plant", 100);
        QVERIFY(waiting);
        QCOMPARE(*waiting, (std::vector<OutboxOrder>{orders[0], orders[1]}));
        QCOMPARE(keys(*m_store, "another"), QByteArray());
        QCOMPARE(m_store->waiting("plant", 1)->size(), size_t{1});
    }

    void aKeyIsOneOrderForEver()
    {
        QVERIFY(m_store->put(std::array{order("a", "t/1", "one")}));
        QVERIFY(m_store->put(std::array{order("a", "t/1", "again")}));
        QCOMPARE(m_store->waiting("plant", 9)->front().payload, QByteArray("one"));
        QVERIFY(m_store->done(std::array{std::string("a")}));
        QVERIFY(m_store->put(std::array{order("a", "t/1", "again")}));
        QCOMPARE(keys(*m_store), QByteArray());
    }

    void aRetainedOrderReplacesTheOneBefore()
    {
        QVERIFY(m_store->put(std::array{order("a", "t/1", "1", true), order("b", "t/2", "2", true)}));
        QVERIFY(m_store->put(std::array{order("c", "t/1", "3", true)}));
        QCOMPARE(keys(*m_store), QByteArray("b c"));
        QVERIFY(m_store->put(std::array{order("d", "t/1", "4"), order("e", "t/1", "5")}));
        QCOMPARE(keys(*m_store), QByteArray("b c d e")); // commands are all sent
    }

    void withdrawsWhatBelongsToOne()
    {
        auto other = order("x", "t/9", "1");
        other.owner = "rollout/r2";
        QVERIFY(m_store->put(std::array{order("a", "t/1", "1"), order("b", "t/2", "1"), other}));
        const auto count = m_store->withdraw("rollout/r1");
        QVERIFY(count);
        QCOMPARE(*count, qint64{2});
        QCOMPARE(keys(*m_store), QByteArray("x"));
    }

    void countsTries()
    {
        QVERIFY(m_store->put(std::array{order("a", "t/1", "1")}));
        QVERIFY(m_store->tried(std::array{std::string("a")}));
        QVERIFY(m_store->tried(std::array{std::string("a")}));
        QCOMPARE(m_store->waiting("plant", 9)->front().tries, 2U);
    }

    void twoMayHaveTheFileOpen()
    {
        auto second = std::move(OrderStore::open(m_folder->path())).value();
        QVERIFY(m_store->put(std::array{order("a", "t/1", "1")}));
        QVERIFY(second->put(std::array{order("b", "t/2", "1")}));
        QCOMPARE(keys(*m_store), QByteArray("a b"));
        QCOMPARE(keys(*second), QByteArray("a b"));
    }

    void savesARolloutWithItsOrdersAtOnce()
    {
        RolloutWrite write{.id = "r1", .rollout = StoredRollout{"r1", "plant", "plan", "header"}};
        write.targets = {{"t0", "rec0"}, {"t1", "rec1"}, {"t2", "rec2"}};
        write.notes = {{.time = fromUnixMs(1), .what = "running", .code = {}, .detail = "ada"}};
        QVERIFY(m_store->save(write));
        RolloutWrite step{.id = "r1", .header = "header 2"};
        step.changed = {{1U, {{}, "rec1b"}}, {3U, {"t3", "rec3"}}}; // one moved on, one joined
        step.notes = {
            {.time = fromUnixMs(2), .target = 1, .what = "notified", .code = {}, .detail = {}},
            {.time = fromUnixMs(3), .target = 2, .what = "failed", .code = "flash", .detail = "no"}};
        step.orders = {order("r1/1", "iot/d1/ota/desired", "{}", true)};
        QVERIFY(m_store->save(step));
        m_store = std::move(OrderStore::open(m_folder->path())).value();
        const auto rollouts = m_store->rollouts({});
        QVERIFY(rollouts);
        QCOMPARE(*rollouts, (std::vector<StoredRollout>{{"r1", "plant", "plan", "header 2"}}));
        QVERIFY(m_store->rollouts("elsewhere")->empty());
        const auto targets = m_store->targets("r1");
        QVERIFY(targets);
        QCOMPARE(
            *targets,
            (std::vector<StoredTarget>{{"t0", "rec0"}, {"t1", "rec1b"}, {"t2", "rec2"}, {"t3", "rec3"}}));
        QCOMPARE(keys(*m_store), QByteArray("r1/1"));
        QCOMPARE(m_store->notes("r1", {}, 100)->size(), size_t{3});
        QCOMPARE(m_store->notes("r1", {}, 2)->front().what, std::string("notified")); // the newest two
        const auto ofOne = m_store->notes("r1", 2U, 100);
        QCOMPARE(ofOne->size(), size_t{1});
        QCOMPARE(ofOne->front(), step.notes[1]);
    }

    void nothingIsSavedOfARolloutThatIsNotThere()
    {
        RolloutWrite write{.id = "r9", .header = "x"};
        write.orders = {order("a", "t/1", "1")};
        const auto saved = m_store->save(write);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::NotFound);
        QCOMPARE(keys(*m_store), QByteArray());
        QVERIFY(m_store->put(std::array{order("b", "t/1", "1")})); // and the store still works
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OrderStore> m_store;
};

QTEST_GUILESS_MAIN(TestOrderStore)
#include "tst_orderstore.moc"
