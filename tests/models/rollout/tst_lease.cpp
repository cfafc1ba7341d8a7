// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/lease.h"

#include <QTest>

#include <map>
#include <memory>
#include <queue>
#include <random>
#include <set>

using namespace fleetscope;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

LeaseContext as(std::string_view holder)
{
    return {.holder = holder, .name = holder, .times = {}, .random = 0.5};
}

quint64 epochOf(quint64 turn, std::string_view holder) { return leaseEpoch(turn, holder); }

LeaseStep hear(const LeaseRecord &record, const LeaseClaim &claim, Timestamp now, std::string_view who = "a")
{
    return next(record, {.kind = LeaseEventKind::Heard, .claim = &claim}, as(who), now);
}

/// A record in each state, as it would have come there: "a" with epoch 5.
LeaseRecord recordIn(LeaseState state)
{
    LeaseRecord r;
    r.state = state;
    r.synchronised = true;
    r.highest = epochOf(state < LeaseState::Claiming ? 4 : 5, "a");
    if (state >= LeaseState::Claiming) {
        r.epoch = epochOf(5, "a");
        r.claimedAt = start;
    }
    if (state == LeaseState::Held) {
        r.echoedAt = r.heardAt = start;
        r.current = {.holder = "a", .epoch = epochOf(5, "a")};
    }
    return r;
}

} // namespace

class TestLease : public QObject
{
    Q_OBJECT
private slots:
    void everyStateAnswersEveryEvent_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<int>("after");
        QTest::addColumn<bool>("publishes");
        using enum LeaseState;
        const auto row = [](LeaseState state, const char *event, LeaseState after, bool publishes) {
            QTest::newRow(QByteArray::number(int(state)).append(' ').append(event).constData())
                << int(state) << QByteArray(event) << int(after) << publishes;
        };
        row(Watching, "want", Claiming, true);
        row(Watching, "take over", Claiming, true);
        row(Watching, "give", Watching, false);
        row(Watching, "rival lower", Watching, false);
        row(Watching, "rival of the turn, lower tag", Watching, false);
        row(Watching, "rival of the turn, higher tag", Watching, false);
        row(Watching, "rival higher", Watching, false);
        row(Watching, "echo", Watching, false);
        row(Watching, "synchronised", Watching, false);
        row(Watching, "disconnected", Watching, false);
        row(Watching, "tick", Watching, false);
        row(Waiting, "want", Waiting, false);
        row(Waiting, "take over", Claiming, true);
        row(Waiting, "give", Watching, false);
        row(Waiting, "rival lower", Waiting, false);
        row(Waiting, "rival of the turn, lower tag", Waiting, false);
        row(Waiting, "rival of the turn, higher tag", Waiting, false);
        row(Waiting, "rival higher", Waiting, false);
        row(Waiting, "echo", Waiting, false);
        row(Waiting, "synchronised", Claiming, true);
        row(Waiting, "disconnected", Waiting, false);
        row(Waiting, "tick", Claiming, true);
        row(Claiming, "want", Claiming, false);
        row(Claiming, "take over", Claiming, false);
        row(Claiming, "give", Watching, false);
        row(Claiming, "rival lower", Claiming, false);
        row(Claiming, "rival of the turn, lower tag", Waiting, false);
        row(Claiming, "rival of the turn, higher tag", Waiting, false);
        row(Claiming, "rival higher", Waiting, false);
        row(Claiming, "echo", Claiming, false);
        row(Claiming, "synchronised", Claiming, false);
        row(Claiming, "disconnected", Waiting, false);
        row(Claiming, "tick", Claiming, false); // no echo yet
        row(Held, "want", Held, false);
        row(Held, "take over", Held, false);
        row(Held, "give", Watching, true);
        row(Held, "rival lower", Held, true); // repaired
        row(Held, "rival of the turn, lower tag", Held, true);
        row(Held, "rival of the turn, higher tag", Watching, false);
        row(Held, "rival higher", Watching, false);
        row(Held, "echo", Held, false);
        row(Held, "synchronised", Held, false);
        row(Held, "disconnected", Held, false);
        row(Held, "tick", Held, true); // renewed
    }
    void everyStateAnswersEveryEvent()
    {
        QFETCH(int, state);
        QFETCH(QByteArray, event);
        QFETCH(int, after);
        QFETCH(bool, publishes);
        const LeaseRecord record = recordIn(static_cast<LeaseState>(state));
        const Timestamp now = start + 10s;
        LeaseStep step;
        if (event.startsWith("rival"))
            step = hear(record,
                        {.holder = "b",
                         .epoch = event.endsWith("lower")   ? epochOf(3, "b")
                             : event.endsWith("lower tag")  ? epochOf(5, "a") - 1
                             : event.endsWith("higher tag") ? epochOf(5, "a") + 1
                                                            : epochOf(6, "b")},
                        now);
        else if (event == "echo")
            step = hear(record, {.holder = "a", .epoch = epochOf(5, "a")}, now);
        else {
            static const std::map<QByteArray, LeaseEventKind> kinds{
                {"want", LeaseEventKind::Want},
                {"take over", LeaseEventKind::TakeOver},
                {"give", LeaseEventKind::Give},
                {"synchronised", LeaseEventKind::Synchronised},
                {"disconnected", LeaseEventKind::Disconnected},
                {"tick", LeaseEventKind::Tick}};
            step = next(record, {.kind = kinds.at(event)}, as("a"), now);
        }
        QCOMPARE(int(step.record.state), after);
        QCOMPARE(step.publish, publishes);
    }

    void aClaimCountsAfterItStoodForAWhile()
    {
        LeaseStep step = next({.synchronised = true}, {.kind = LeaseEventKind::Want}, as("a"), start);
        QCOMPARE(step.claim.epoch, epochOf(1, "a"));
        step = hear(step.record, step.claim, start + 1s);
        QCOMPARE(nextDue(step.record, as("a")), start + 3s);
        QCOMPARE(next(step.record, {}, as("a"), start + 3s - 1ms).record.state, LeaseState::Claiming);
        QCOMPARE(next(step.record, {}, as("a"), start + 3s).record.state, LeaseState::Held);
    }

    void nothingIsClaimedBeforeTheTopicWasRead()
    {
        const LeaseStep step = next({}, {.kind = LeaseEventKind::Want}, as("a"), start);
        QCOMPARE(step.record.state, LeaseState::Waiting);
        QVERIFY(!step.publish);
    }

    void aForeignLeaseIsWaitedForByOurOwnClock()
    {
        LeaseStep step =
            hear({.state = LeaseState::Waiting}, {.holder = "b", .epoch = epochOf(9, "b")}, start);
        step = next(step.record, {.kind = LeaseEventKind::Synchronised}, as("a"), start);
        QCOMPARE(step.record.state, LeaseState::Waiting);
        QCOMPARE(nextDue(step.record, as("a")), start + 30s);
        step = hear(step.record, {.holder = "b", .epoch = epochOf(9, "b")}, start + 20s); // renewed
        QCOMPARE(next(step.record, {}, as("a"), start + 49s).record.state, LeaseState::Waiting);
        step = next(step.record, {}, as("a"), start + 50s);
        QCOMPARE(step.record.state, LeaseState::Claiming);
        QCOMPARE(step.claim.epoch, epochOf(10, "a"));
    }

    void aHolderThatHearsNothingHoldsNoMore()
    {
        const LeaseRecord held = recordIn(LeaseState::Held);
        QCOMPARE(next(held, {}, as("a"), start + 30s - 1ms).record.state, LeaseState::Held);
        QCOMPARE(next(held, {}, as("a"), start + 30s).record.state, LeaseState::Waiting);
    }

    void aGivenLeaseIsFreeAtOnce()
    {
        LeaseStep step = hear({.state = LeaseState::Waiting, .synchronised = true},
                              {.holder = "b", .epoch = epochOf(9, "b")}, start);
        step = hear(step.record, {.holder = {}, .epoch = epochOf(9, "b")}, start + 1s);
        step = next(step.record, {}, as("a"), start + 1s);
        QCOMPARE(step.record.state, LeaseState::Claiming);
        QCOMPARE(step.claim.epoch, epochOf(10, "a"));
    }

    void noTwoDriversEverHoldOneEpoch()
    {
        // Drivers with connections of very different delay, that come, go, take over and lose their
        // connection. The broker gives one order to all; a subscriber that reconnects gets the retained
        // claim.
        struct Message
        {
            Timestamp due;
            quint64 order = 0;
            int to = -1; // -1: the broker
            int from = 0;
            LeaseClaim claim;
            bool operator>(const Message &other) const
            {
                return due != other.due ? due > other.due : order > other.order;
            }
        };
        for (unsigned round = 0; round < 500; ++round) {
            std::mt19937 random(round);
            const auto draw = [&random](int below) { return int(random() % unsigned(below)); };
            constexpr int drivers = 3;
            struct Driver
            {
                LeaseRecord record;
                std::string name;
                bool connected = true;
                Timestamp lastArrival = start, lastDelivery = start;
            };
            std::array<Driver, drivers> all;
            for (int i = 0; i < drivers; ++i) {
                all[size_t(i)].name = std::string(1, char('a' + i));
                all[size_t(i)].record.synchronised = true;
            }
            LeaseClaim retained;
            std::priority_queue<Message, std::vector<Message>, std::greater<>> wire;
            std::map<quint64, std::string> holderOf;
            quint64 order = 0;
            const auto act = [&](int who, const LeaseEvent &event, Timestamp now) {
                Driver &driver = all[size_t(who)];
                LeaseContext context = as(driver.name);
                context.random = draw(1'000) / 1'000.0;
                const LeaseStep step = next(driver.record, event, context, now);
                driver.record = step.record;
                if (step.publish) { // keeps its order on one connection, also while that is down
                    driver.lastArrival = std::max(
                        driver.lastArrival, now + Milliseconds(draw(8) == 0 ? draw(20'000) : draw(300)));
                    wire.push({driver.lastArrival, ++order, -1, who, step.claim});
                }
                if (step.record.state == LeaseState::Held) {
                    const auto [known, isNew] = holderOf.emplace(step.record.epoch, driver.name);
                    if (!isNew && known->second != driver.name)
                        QFAIL(qPrintable(QStringLiteral("two hold epoch %1 in round %2")
                                             .arg(step.record.epoch)
                                             .arg(round)));
                }
            };
            for (Timestamp now = start; now < start + 5min; now += 100ms) {
                while (!wire.empty() && wire.top().due <= now) {
                    const Message message = wire.top();
                    wire.pop();
                    if (message.to < 0) {
                        retained = message.claim;
                        for (int i = 0; i < drivers; ++i) {
                            Driver &driver = all[size_t(i)];
                            if (!driver.connected)
                                continue;
                            driver.lastDelivery =
                                std::max(driver.lastDelivery, now + Milliseconds(draw(400)));
                            wire.push({driver.lastDelivery, ++order, i, message.from, message.claim});
                        }
                    } else if (all[size_t(message.to)].connected) {
                        act(message.to, {.kind = LeaseEventKind::Heard, .claim = &message.claim}, now);
                        if (QTest::currentTestFailed())
                            return;
                    }
                }
                for (int i = 0; i < drivers; ++i) {
                    Driver &driver = all[size_t(i)];
                    act(i, {.kind = LeaseEventKind::Tick}, now);
                    const int luck = draw(600);
                    if (luck < 4)
                        act(i, {.kind = LeaseEventKind::Want}, now);
                    else if (luck == 4)
                        act(i, {.kind = LeaseEventKind::TakeOver, .reason = "test"}, now);
                    else if (luck == 5)
                        act(i, {.kind = LeaseEventKind::Give}, now);
                    else if (luck == 6 && driver.connected) {
                        driver.connected = false;
                        act(i, {.kind = LeaseEventKind::Disconnected}, now);
                    } else if (luck < 20 && !driver.connected) {
                        driver.connected = true;
                        if (retained.epoch > 0)
                            act(i, {.kind = LeaseEventKind::Heard, .claim = &retained}, now);
                        act(i, {.kind = LeaseEventKind::Synchronised}, now);
                    }
                    if (QTest::currentTestFailed())
                        return;
                }
            }
            if (round == 0)
                QVERIFY(!holderOf.empty());
        }
    }

    void readsWhatItWrites()
    {
        const LeaseClaim claim{
            .holder = "x", .name = "ada@desk", .epoch = 7, .ttl = 30s, .reason = "laptop is gone"};
        const auto read = readLease(writeLease(claim).toStdString());
        QVERIFY(read);
        QCOMPARE(*read, claim);
        for (const char *bad :
             {"", "{}", "[]", R"({"holder":1,"epoch":1,"ttl_ms":1})",
              R"({"holder":"x","epoch":-1,"ttl_ms":1})", R"({"holder":"x","epoch":1,"ttl_ms":1e12})"})
            QVERIFY2(!readLease(bad), bad);
    }
};

QTEST_GUILESS_MAIN(TestLease)
#include "tst_lease.moc"
