// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertlifecycle.h"
#include "models/alerts/alertstatecodec.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(fleetscope::AlertPolicy)

namespace {

using Type = AlertEvent::Type;

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

struct Order
{
    AlertEvent event;
    Timestamp at;
};

/// `raise`, `raise:critical`, `between`, `clear`, `tick`, `ack`, `unack`, `shelve:3600`, `shelve-once`, …
AlertEvent eventOf(const QString &word, Timestamp at)
{
    const QString name = word.section(u':', 0, 0);
    const QString value = word.section(u':', 1);
    AlertEvent event;
    event.by = u"ann"_s;
    event.text = u"being repaired"_s;
    static const QHash<QString, Type> plain{{u"tick"_s, Type::Tick},
                                            {u"ack"_s, Type::Acknowledge},
                                            {u"unack"_s, Type::Unacknowledge},
                                            {u"shelve"_s, Type::Shelve},
                                            {u"shelve-once"_s, Type::ShelveOnce},
                                            {u"shelve-mute"_s, Type::Shelve},
                                            {u"unshelve"_s, Type::Unshelve},
                                            {u"silence"_s, Type::Silence},
                                            {u"end-silence"_s, Type::EndSilence},
                                            {u"inhibit"_s, Type::Inhibit},
                                            {u"parent-cleared"_s, Type::ParentCleared},
                                            {u"maintenance"_s, Type::BeginMaintenance},
                                            {u"end-maintenance"_s, Type::EndMaintenance},
                                            {u"out"_s, Type::TakeOutOfService},
                                            {u"in"_s, Type::ReturnToService},
                                            {u"stale"_s, Type::SourceStale},
                                            {u"fresh"_s, Type::SourceFresh},
                                            {u"reset"_s, Type::Reset}};
    if (const auto found = plain.find(name); found != plain.end()) {
        event.type = *found;
        event.until = at + std::chrono::seconds(value.isEmpty() ? 3600 : value.toLongLong());
        event.silence = 7;
        event.parent = value.isEmpty() ? 99 : value.toULongLong();
        if (name == u"shelve-mute"_s)
            event.text.clear();
        return event;
    }
    event.type = Type::Evaluate;
    event.severity = value.isEmpty() ? AlertSeverity::Warning : *severityFromKey(value.toStdString());
    event.truth = name == u"raise"_s ? AlertTruth::Raise
        : name == u"between"_s       ? AlertTruth::Between
                                     : AlertTruth::Clear;
    if (name != u"raise"_s && name != u"between"_s && name != u"clear"_s)
        qFatal("no event %s", qPrintable(word));
    return event;
}

/// "0 raise, 60 tick": seconds after the start, then the event.
std::vector<Order> ordersOf(const QString &script)
{
    std::vector<Order> orders;
    for (const QString &part : script.split(u',', Qt::SkipEmptyParts)) {
        const QStringList words = part.simplified().split(u' ');
        const Timestamp at = start + Milliseconds(qRound64(words.at(0).toDouble() * 1000));
        orders.push_back({eventOf(words.at(1), at), at});
    }
    return orders;
}

QString secondsOf(Timestamp at) { return QString::number(double((at - start).count()) / 1000); }

QString textOf(std::string_view word) { return QString::fromUtf8(word.data(), qsizetype(word.size())); }

struct Outcome
{
    AlertState state;
    QStringList transitions; ///< `fired@60`
    QStringList notices;     ///< `fired@60`: when the step was made
    QStringList refusals;
    quint64 ids = 0;
};

/// One event into `outcome`; gives ids as an engine does.
void take(Outcome &outcome, const AlertPolicy &policy, const AlertEvent &event, Timestamp at)
{
    AlertStep step = next(policy, outcome.state, event, at);
    if (step.opened)
        step.state.id = ++outcome.ids;
    outcome.state = step.state;
    for (const AlertTransition &transition : step.transitions)
        outcome.transitions << textOf(changeKey(transition.change)) + u'@' + secondsOf(transition.at);
    if (step.notice)
        outcome.notices << textOf(noticeKey(*step.notice)) + u'@' + secondsOf(at);
    if (step.refusal)
        outcome.refusals << QString::number(int(*step.refusal));
}

enum class Between { Nothing, Restarts, Ticks };

Outcome play(const AlertPolicy &policy, const std::vector<Order> &orders, Between between = Between::Nothing)
{
    Outcome outcome;
    Timestamp now = start;
    for (const Order &order : orders) {
        if (between == Between::Restarts) {
            const Result<AlertState> loaded = stateFromJson(stateToJson(outcome.state));
            if (!loaded)
                qFatal("%s", qPrintable(loaded.error().what));
            outcome.state = *loaded;
        }
        for (; between == Between::Ticks && now < order.at; now += 1s)
            take(outcome, policy, {}, now);
        take(outcome, policy, order.event, order.at);
        now = order.at;
    }
    return outcome;
}

/// `firing acknowledged suppression=shelved count=2 critical escalated`
QString summaryOf(const AlertState &s)
{
    QStringList words{textOf(conditionKey(s.condition)), textOf(stageKey(stage(s)))};
    if (suppression(s) != AlertSuppression::None)
        words << textOf(suppressionKey(suppression(s)));
    if (s.count != 0)
        words << u"×%1"_s.arg(s.count);
    if (s.open && effectiveSeverity(s) != AlertSeverity::Warning)
        words << textOf(severityKey(effectiveSeverity(s)));
    for (const auto &[flag, word] : {std::pair{s.latched && s.open, u"LATCHED"_s},
                                     {s.flapping, u"FLAPPING"_s},
                                     {s.escalated && s.open, u"ESCALATED"_s},
                                     {s.staleSource, u"STALE"_s}}) {
        if (flag)
            words << word;
    }
    return words.join(u' ');
}

/// The defaults without reminders, which have their own rows.
AlertPolicy usual()
{
    AlertPolicy policy;
    policy.repeat = 0s;
    return policy;
}

AlertPolicy atOnce()
{
    AlertPolicy policy = usual();
    policy.holdFor = 0s;
    policy.clearFor = 0s;
    return policy;
}

template <typename Change>
AlertPolicy with(AlertPolicy policy, Change change)
{
    change(policy);
    return policy;
}

} // namespace

class TestAlertLifecycle : public QObject
{
    Q_OBJECT
private slots:
    void followsTheTransitionTable_data();
    void followsTheTransitionTable();
    void refuses_data();
    void refuses();
    void weighsTheLastTwentyOneResults_data();
    void weighsTheLastTwentyOneResults();
    void goesOnAfterARestartInEveryState_data();
    void goesOnAfterARestartInEveryState();
    void holdsTheInvariantsInAnyOrder();
    void doesNotLoadADamagedState_data();
    void doesNotLoadADamagedState();
    void neverRunsBackwards();
};

void TestAlertLifecycle::followsTheTransitionTable_data()
{
    QTest::addColumn<AlertPolicy>("policy");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("notices");
    const auto row = [](const char *name, const AlertPolicy &policy, const QString &script,
                        const QString &state, const QString &notices = {}) {
        QTest::newRow(name) << policy << script << state << notices;
    };
    const AlertPolicy usually = usual();
    const AlertPolicy now = atOnce();

    row("1 never true", usually, u"0 clear, 99 clear"_s, u"inactive quiet"_s);
    row("1 true: pending", usually, u"0 raise"_s, u"pending pending"_s);
    row("1 just below the hold time", usually, u"0 raise, 59.999 raise"_s, u"pending pending"_s);
    row("1 exactly the hold time", usually, u"0 raise, 60 raise"_s, u"firing unacknowledged ×1"_s,
        u"fired@60"_s);
    row("1 by time alone", usually, u"0 raise, 60 tick"_s, u"firing unacknowledged ×1"_s, u"fired@60"_s);
    row("1 no hold time", now, u"0 raise"_s, u"firing unacknowledged ×1"_s, u"fired@0"_s);
    row("1 hold time runs out, then clear", usually, u"0 raise, 90 clear"_s, u"clearing unacknowledged ×1"_s,
        u"fired@90"_s);
    row("1 silenced: not told", usually, u"0 raise, 5 silence, 60 tick"_s,
        u"firing unacknowledged silenced ×1"_s);
    row("1 stays firing without counting", usually, u"0 raise, 60 raise, 70 raise, 900 raise"_s,
        u"firing unacknowledged ×1"_s, u"fired@60"_s);

    row("2 false before the hold time", usually, u"0 raise, 30 clear, 99 tick"_s, u"inactive quiet"_s);
    row("2 in the dead-band before the hold time", usually, u"0 raise, 30 between, 99 tick"_s,
        u"inactive quiet"_s);
    row("2 the hold time begins again", usually, u"0 raise, 30 clear, 40 raise, 99 raise"_s,
        u"pending pending"_s);

    row("3 clear: clearing", usually, u"0 raise, 60 tick, 100 clear"_s, u"clearing unacknowledged ×1"_s,
        u"fired@60"_s);
    row("3 just below the clear time", usually, u"0 raise, 60 tick, 100 clear, 159.999 clear"_s,
        u"clearing unacknowledged ×1"_s, u"fired@60"_s);
    row("3 exactly the clear time", usually, u"0 raise, 60 tick, 100 clear, 160 tick"_s,
        u"inactive returned ×1"_s, u"fired@60"_s);
    row("3 no clear time", now, u"0 raise, 1 clear"_s, u"inactive returned ×1"_s, u"fired@0"_s);
    row("3 true again while clearing: the same, not told", usually,
        u"0 raise, 60 tick, 100 clear, 130 raise"_s, u"firing unacknowledged ×1"_s, u"fired@60"_s);
    row("3 acknowledged stays so", usually, u"0 raise, 60 tick, 70 ack, 100 clear, 130 raise"_s,
        u"firing acknowledged ×1"_s, u"fired@60"_s);
    row("3 hovers in the dead-band", usually, u"0 raise, 60 tick, 100 between, 400 between, 800 between"_s,
        u"firing unacknowledged ×1"_s, u"fired@60"_s);
    row("3 the dead-band ends clearing", usually, u"0 raise, 60 tick, 100 clear, 130 between, 500 tick"_s,
        u"firing unacknowledged ×1"_s, u"fired@60"_s);

    row("4 acknowledged while firing", now, u"0 raise, 1 ack"_s, u"firing acknowledged ×1"_s, u"fired@0"_s);
    row("4 acknowledged while clearing", usually, u"0 raise, 60 tick, 61 clear, 62 ack"_s,
        u"clearing acknowledged ×1"_s, u"fired@60"_s);
    row("4 severity rises: told again", now, u"0 raise, 1 ack, 2 raise:critical"_s,
        u"firing unacknowledged ×1 critical"_s, u"fired@0 severity-rose@2"_s);
    row("4 severity falls: stays acknowledged", now, u"0 raise:critical, 1 ack, 2 raise:info"_s,
        u"firing acknowledged ×1 info"_s, u"fired@0"_s);
    row("4 falls and rises to what was acknowledged", now,
        u"0 raise:critical, 1 ack, 2 raise:info, 3 raise:critical"_s, u"firing acknowledged ×1 critical"_s,
        u"fired@0"_s);
    row("4 severity rises unacknowledged", now, u"0 raise:info, 2 raise"_s, u"firing unacknowledged ×1"_s,
        u"fired@0 severity-rose@2"_s);
    row("4 severity falls and rises unacknowledged", now, u"0 raise, 2 raise:info, 3 raise"_s,
        u"firing unacknowledged ×1"_s, u"fired@0"_s);
    row("4 severity rises while clearing", usually,
        u"0 raise, 60 tick, 61 ack, 62 clear, 63 raise:critical"_s, u"firing unacknowledged ×1 critical"_s,
        u"fired@60 severity-rose@63"_s);
    row("4 acknowledgement taken back", now, u"0 raise, 1 ack, 2 unack"_s, u"firing unacknowledged ×1"_s,
        u"fired@0"_s);

    row("5 returned, then acknowledged: closed", now, u"0 raise, 1 clear, 2 ack"_s, u"inactive closed ×1"_s,
        u"fired@0"_s);
    row("5 acknowledged, then returned: closed", now, u"0 raise, 1 ack, 2 clear"_s, u"inactive closed ×1"_s,
        u"fired@0"_s);
    row("5 nobody acknowledged: stays", now, u"0 raise, 1 clear, 90000 tick"_s, u"inactive returned ×1"_s,
        u"fired@0"_s);
    row("5 acknowledges itself", with(now, [](AlertPolicy &p) { p.acknowledgesItself = true; }),
        u"0 raise, 1 clear"_s, u"inactive closed ×1"_s, u"fired@0"_s);
    row("5 closing taken back", now, u"0 raise, 1 clear, 2 ack, 5 unack"_s, u"inactive returned ×1"_s,
        u"fired@0"_s);
    const AlertPolicy latched = with(now, [](AlertPolicy &p) { p.latched = true; });
    row("5 latched: not closed", latched, u"0 raise, 1 ack, 2 clear"_s, u"inactive latched ×1 LATCHED"_s,
        u"fired@0"_s);
    row("5 latched and reset: closed", latched, u"0 raise, 1 ack, 2 clear, 3 reset"_s,
        u"inactive closed ×1"_s, u"fired@0"_s);
    row("5 reset before it is acknowledged", latched, u"0 raise, 2 clear, 3 reset"_s,
        u"inactive returned ×1"_s, u"fired@0"_s);
    row("5 latched fires again", latched, u"0 raise, 1 ack, 2 clear, 9 raise"_s,
        u"firing unacknowledged ×2 LATCHED"_s, u"fired@0 fired@9"_s);

    row("6 twice within five milliseconds", now, u"0 raise, 0.002 clear, 0.005 raise"_s,
        u"firing unacknowledged ×2"_s, u"fired@0 fired@0.005"_s);
    row("6 again within the re-open window", now, u"0 raise, 1 ack, 2 clear, 902 raise"_s,
        u"firing unacknowledged ×2"_s, u"fired@0 fired@902"_s);
    row("6 again after the re-open window", now, u"0 raise, 1 ack, 2 clear, 902.001 raise"_s,
        u"firing unacknowledged ×1"_s, u"fired@0 fired@902.001"_s);
    row("6 the trigger counts, not the hold time", usually,
        u"0 raise, 60 tick, 60 ack, 61 clear, 121 tick, 1000 raise, 1060 tick"_s,
        u"firing unacknowledged ×2"_s, u"fired@60 fired@1060"_s);
    row("6 pending after closing and dropped", usually,
        u"0 raise, 60 tick, 60 ack, 61 clear, 121 tick, 130 raise, 140 clear"_s, u"inactive closed ×1"_s,
        u"fired@60"_s);

    row("7 shelved: told once when it ends", now, u"0 raise, 1 shelve:3600, 3601 tick"_s,
        u"firing unacknowledged ×1"_s, u"fired@0 unsuppressed@3601"_s);
    row("7 shelved just before the end", now, u"0 raise, 1 shelve:3600, 3600.999 raise"_s,
        u"firing unacknowledged shelved ×1"_s, u"fired@0"_s);
    row("7 evaluated and logged while shelved", now, u"0 raise, 1 shelve:3600, 2 clear, 3 raise"_s,
        u"firing unacknowledged shelved ×2"_s, u"fired@0"_s);
    row("7 returned while shelved", now, u"0 raise, 1 shelve:3600, 2 clear, 9999 tick"_s,
        u"inactive returned ×1"_s, u"fired@0"_s);
    row("7 taken from the shelf by hand", now, u"0 raise, 1 shelve:3600, 5 unshelve, 6 raise"_s,
        u"firing unacknowledged ×1"_s, u"fired@0 unsuppressed@5"_s);
    row("7 acknowledged and shelved: not told", now, u"0 raise, 1 ack, 2 shelve:60, 100 tick"_s,
        u"firing acknowledged ×1"_s, u"fired@0"_s);
    row("7 once, until it returns", now, u"0 raise, 1 shelve-once, 2 raise"_s,
        u"firing unacknowledged shelved-once ×1"_s, u"fired@0"_s);
    row("7 once ends when it returned", now, u"0 raise, 1 shelve-once, 2 clear, 3 raise"_s,
        u"firing unacknowledged ×2"_s, u"fired@0 fired@3"_s);
    row("7 once ends after the maximum", now, u"0 raise, 1 shelve-once, 86401 tick"_s,
        u"firing unacknowledged ×1"_s, u"fired@0 unsuppressed@86401"_s);
    row("7 severity rises on the shelf", now, u"0 raise, 1 shelve:60, 2 raise:critical"_s,
        u"firing unacknowledged shelved ×1 critical"_s, u"fired@0"_s);
    row("7 shelved while pending", usually, u"0 raise, 10 shelve:3600, 60 tick"_s,
        u"firing unacknowledged shelved ×1"_s);
    row("7 the shelf outlives closing", now, u"0 raise, 1 shelve:3600, 2 ack, 3 clear, 9 raise"_s,
        u"firing unacknowledged shelved ×2"_s, u"fired@0"_s);

    row("8 parent fires first: never told", now, u"0 inhibit, 1 raise"_s,
        u"firing unacknowledged inhibited ×1"_s);
    row("8 parent cleared: still in the grace", now,
        u"0 inhibit, 1 raise, 100 parent-cleared, 159.999 tick"_s, u"firing unacknowledged inhibited ×1"_s);
    row("8 the grace is over and it still fires", now, u"0 inhibit, 1 raise, 100 parent-cleared, 160 tick"_s,
        u"firing unacknowledged ×1"_s, u"unsuppressed@160"_s);
    row("8 recovered within the grace", now, u"0 inhibit, 1 raise, 100 parent-cleared, 130 clear, 200 tick"_s,
        u"inactive returned ×1"_s);
    row("8 parent fires again within the grace", now,
        u"0 inhibit, 1 raise, 100 parent-cleared, 130 inhibit, 300 tick"_s,
        u"firing unacknowledged inhibited ×1"_s);
    row("8 was told before: not again", now, u"0 raise, 1 inhibit, 100 parent-cleared, 160 tick"_s,
        u"firing unacknowledged ×1"_s, u"fired@0"_s);
    row("8 suppressed by two, one ends", now, u"0 inhibit, 1 raise, 2 shelve:60, 62 tick"_s,
        u"firing unacknowledged inhibited ×1"_s);
    row("8 silence ends, never told", now, u"0 silence, 1 raise, 9 end-silence"_s,
        u"firing unacknowledged ×1"_s, u"unsuppressed@9"_s);
    row("8 silence ends while clearing, fires on", usually,
        u"0 silence, 1 raise, 61 tick, 70 clear, 80 end-silence, 90 raise"_s, u"firing unacknowledged ×1"_s,
        u"unsuppressed@90"_s);
    row("8 maintenance", now, u"0 maintenance, 1 raise"_s, u"firing unacknowledged maintenance ×1"_s);
    row("8 maintenance ends", now, u"0 maintenance, 1 raise, 9 end-maintenance"_s,
        u"firing unacknowledged ×1"_s, u"unsuppressed@9"_s);
    row("8 out of service", now, u"0 out, 1 raise"_s, u"firing unacknowledged out-of-service ×1"_s);
    row("8 back in service after it returned", now, u"0 out, 1 raise, 2 clear, 3 in"_s,
        u"inactive returned ×1"_s);

    const AlertPolicy manual = with(now, [](AlertPolicy &p) { p.reopen = 0s; });
    // Six changes, the newest weighing 1.25, 1.224, … 1.118: 7.1 of 20 are 35.5 %; five are 29.9 %.
    row("9 five changes are not flapping", now, u"0 raise, 1 clear, 2 raise, 3 clear, 4 raise"_s,
        u"firing unacknowledged ×3"_s, u"fired@0 fired@2 fired@4"_s);
    row("9 six changes are", now, u"0 raise, 1 clear, 2 raise, 3 clear, 4 raise, 5 clear"_s,
        u"inactive returned ×3 FLAPPING"_s, u"fired@0 fired@2 fired@4 flapping@5"_s);
    row("9 repeats are mute", now,
        u"0 raise, 1 clear, 2 raise, 3 clear, 4 raise, 5 clear, 6 raise, 7 clear, 8 raise, 9 clear"_s,
        u"inactive returned ×5 FLAPPING"_s, u"fired@0 fired@2 fired@4 flapping@5"_s);
    row("9 a higher severity is not a repeat", now,
        u"0 raise, 1 clear, 2 raise, 3 clear, 4 raise, 5 clear, 6 raise:critical"_s,
        u"firing unacknowledged ×4 critical FLAPPING"_s, u"fired@0 fired@2 fired@4 flapping@5 fired@6"_s);
    row("9 calm for a quarter of an hour", now,
        u"0 raise, 1 clear, 2 raise, 3 clear, 4 raise, 5 clear, 1105 tick"_s, u"inactive returned ×3"_s,
        u"fired@0 fired@2 fired@4 flapping@5"_s);
    row("9 flapping below the hold time troubles nobody", usually,
        u"0 raise, 1 clear, 2 raise, 3 clear, 4 raise, 5 clear"_s, u"inactive quiet FLAPPING"_s);
    row("9 acknowledged and flapping: not told", manual,
        u"0 raise, 1 ack, 1.5 maintenance, 2 clear, 3 raise, 4 clear, 5 raise, 6 clear"_s,
        u"inactive returned maintenance ×2 FLAPPING"_s, u"fired@0"_s);

    row("10 data stops while firing: stays", usually, u"0 raise, 60 tick, 70 stale, 90000 tick"_s,
        u"firing unacknowledged ×1 STALE"_s, u"fired@60"_s);
    row("10 data stops while clearing: does not clear", usually,
        u"0 raise, 60 tick, 70 clear, 80 stale, 9000 tick"_s, u"clearing unacknowledged ×1 STALE"_s,
        u"fired@60"_s);
    row("10 data stops while pending: does not fire", usually, u"0 raise, 10 stale, 9000 tick"_s,
        u"pending pending STALE"_s);
    row("10 data comes back: the hold time begins again", usually,
        u"0 raise, 10 stale, 100 fresh, 159 raise"_s, u"pending pending"_s);
    row("10 data comes back and is still true", usually,
        u"0 raise, 10 stale, 100 fresh, 101 raise, 160 tick"_s, u"firing unacknowledged ×1"_s,
        u"fired@160"_s);
    row("10 data comes back clear", usually, u"0 raise, 60 tick, 70 stale, 100 fresh, 100 clear, 160 tick"_s,
        u"inactive returned ×1"_s, u"fired@60"_s);

    const AlertPolicy escalating = with(now, [](AlertPolicy &p) { p.escalateAfter = 10min; });
    row("11 just before", escalating, u"0 raise, 599.999 tick"_s, u"firing unacknowledged ×1"_s,
        u"fired@0"_s);
    row("11 escalates by time alone", escalating, u"0 raise, 600 tick"_s,
        u"firing unacknowledged ×1 critical ESCALATED"_s, u"fired@0 escalated@600"_s);
    row("11 acknowledged does not", escalating, u"0 raise, 9 ack, 9000 tick"_s, u"firing acknowledged ×1"_s,
        u"fired@0"_s);
    row("11 only once", escalating, u"0 raise, 600 tick, 1200 tick, 9999 tick"_s,
        u"firing unacknowledged ×1 critical ESCALATED"_s, u"fired@0 escalated@600"_s);
    row("11 suppressed escalates unheard", escalating, u"0 raise, 1 shelve:3600, 700 tick"_s,
        u"firing unacknowledged shelved ×1 critical ESCALATED"_s, u"fired@0"_s);
    row("11 critical is the top", escalating, u"0 raise:critical, 600 tick"_s,
        u"firing unacknowledged ×1 critical ESCALATED"_s, u"fired@0 escalated@600"_s);
    row("11 acknowledged after it escalated", escalating, u"0 raise, 600 tick, 601 ack, 602 raise:critical"_s,
        u"firing acknowledged ×1 critical ESCALATED"_s, u"fired@0 escalated@600"_s);
    row("11 counts from the acknowledgement that was taken back", escalating,
        u"0 raise, 10 ack, 500 unack, 1099 tick"_s, u"firing unacknowledged ×1"_s, u"fired@0"_s);
    // Warning at once, critical after a minute, back after two minutes of calm, clear after five.
    const AlertPolicy ladder = with(now, [](AlertPolicy &p) {
        p.escalateAfter = 1min;
        p.stepDownAfter = 2min;
        p.clearFor = 5min;
    });
    row("11 ladder: up", ladder, u"0 raise, 60 tick, 100 clear, 219 tick"_s,
        u"clearing unacknowledged ×1 critical ESCALATED"_s, u"fired@0 escalated@60"_s);
    row("11 ladder: down", ladder, u"0 raise, 60 tick, 100 clear, 220 tick"_s,
        u"clearing unacknowledged ×1"_s, u"fired@0 escalated@60"_s);
    row("11 ladder: clear", ladder, u"0 raise, 60 tick, 100 clear, 400 tick"_s, u"inactive returned ×1"_s,
        u"fired@0 escalated@60"_s);

    const AlertPolicy reminding = with(now, [](AlertPolicy &p) { p.repeat = 4h; });
    row("12 reminds", reminding, u"0 raise, 14400 tick"_s, u"firing unacknowledged ×1"_s,
        u"fired@0 reminder@14400"_s);
    row("12 one reminder for a long absence", reminding, u"0 raise, 144000 tick, 151199 tick"_s,
        u"firing unacknowledged ×1"_s, u"fired@0 reminder@144000"_s);
    row("12 no reminder when acknowledged", reminding, u"0 raise, 1 ack, 144000 tick"_s,
        u"firing acknowledged ×1"_s, u"fired@0"_s);
    row("12 no reminder on the shelf", reminding, u"0 raise, 1 shelve:86400, 80000 tick"_s,
        u"firing unacknowledged shelved ×1"_s, u"fired@0"_s);
    row("12 timers run in their order", usually, u"0 raise, 30 shelve:90, 300 clear"_s,
        u"clearing unacknowledged ×1"_s, u"unsuppressed@300"_s);
}

void TestAlertLifecycle::followsTheTransitionTable()
{
    QFETCH(AlertPolicy, policy);
    QFETCH(QString, script);
    QFETCH(QString, state);
    QFETCH(QString, notices);
    const std::vector<Order> orders = ordersOf(script);
    const Outcome outcome = play(policy, orders);
    QCOMPARE(summaryOf(outcome.state), state);
    QCOMPARE(outcome.notices.join(u' '), notices);
    QCOMPARE(outcome.refusals, QStringList());

    const Outcome restarted = play(policy, orders, Between::Restarts);
    QCOMPARE(restarted.state, outcome.state);
    QCOMPARE(restarted.notices, outcome.notices);

    // It makes no difference how often somebody looks, but for how late the news is.
    const Outcome ticked = play(policy, orders, Between::Ticks);
    QCOMPARE(ticked.transitions, outcome.transitions);
    QCOMPARE(summaryOf(ticked.state), state);
}

void TestAlertLifecycle::refuses_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<AlertRefusal>("refusal");
    QTest::newRow("acknowledging nothing") << u"0 ack"_s << AlertRefusal::NotOpen;
    QTest::newRow("acknowledging what is pending") << u"0 raise, 1 ack"_s << AlertRefusal::NotOpen;
    QTest::newRow("acknowledging twice")
        << u"0 raise, 60 tick, 61 ack, 62 ack"_s << AlertRefusal::AlreadyAcknowledged;
    QTest::newRow("acknowledging what is closed")
        << u"0 raise, 60 ack, 61 clear, 121 tick, 122 ack"_s << AlertRefusal::NotOpen;
    QTest::newRow("taking back nothing") << u"0 raise, 60 tick, 61 unack"_s << AlertRefusal::NotAcknowledged;
    QTest::newRow("shelving nothing") << u"0 shelve:60"_s << AlertRefusal::NotOpen;
    QTest::newRow("shelving without a reason")
        << u"0 raise, 1 shelve-mute:60"_s << AlertRefusal::ReasonMissing;
    QTest::newRow("shelving for more than a day")
        << u"0 raise, 1 shelve:86401"_s << AlertRefusal::ShelvedTooLong;
    QTest::newRow("shelving into the past") << u"0 raise, 1 shelve:0"_s << AlertRefusal::EndsInThePast;
    QTest::newRow("unshelving what is not shelved") << u"0 raise, 1 unshelve"_s << AlertRefusal::NotShelved;
    QTest::newRow("resetting what is not latched")
        << u"0 raise, 60 tick, 61 reset"_s << AlertRefusal::NotLatched;
    QTest::newRow("inhibiting itself") << u"0 raise, 60 tick, 61 inhibit:1"_s << AlertRefusal::InhibitsItself;
}

void TestAlertLifecycle::refuses()
{
    QFETCH(QString, script);
    QFETCH(AlertRefusal, refusal);
    std::vector<Order> orders = ordersOf(script);
    const Order last = orders.back();
    orders.pop_back();
    const Outcome before = play(usual(), orders);
    QCOMPARE(before.refusals, QStringList());
    const AlertStep step = next(usual(), before.state, last.event, last.at);
    QVERIFY(step.refusal);
    QCOMPARE(*step.refusal, refusal);
    AlertState unchanged = before.state;
    unchanged.touched = last.at;
    QCOMPARE(step.state, unchanged);
    QVERIFY(step.transitions.empty());

    const AlertPolicy latched = with(atOnce(), [](AlertPolicy &p) { p.latched = true; });
    QCOMPARE(play(latched, ordersOf(u"0 raise, 1 reset"_s)).refusals,
             QStringList(QString::number(int(AlertRefusal::StillActive))));
}

void TestAlertLifecycle::weighsTheLastTwentyOneResults_data()
{
    QTest::addColumn<quint32>("results");
    QTest::addColumn<double>("percent");
    QTest::newRow("always the same") << 0U << 0.0;
    QTest::newRow("always true") << 0x1fffffU << 0.0;
    QTest::newRow("the newest changed") << 1U << 6.25;        // 1.25 of 20
    QTest::newRow("the oldest changed") << 0x100000U << 3.75; // 0.75 of 20
    QTest::newRow("every one changed") << 0x155555U << 100.0;
}

void TestAlertLifecycle::weighsTheLastTwentyOneResults()
{
    QFETCH(quint32, results);
    QFETCH(double, percent);
    QVERIFY(std::abs(flapPercent(results) - percent) < 1e-9);
}

void TestAlertLifecycle::goesOnAfterARestartInEveryState_data()
{
    QTest::addColumn<AlertPolicy>("policy");
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("awayS");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("told");
    const AlertPolicy usually = usual();
    QTest::newRow("inactive") << usually << u"0 clear"_s << 1000 << u"inactive quiet"_s << QString();
    QTest::newRow("pending, hold time not over")
        << usually << u"0 raise"_s << 59 << u"pending pending"_s << QString();
    QTest::newRow("pending, hold time over")
        << usually << u"0 raise"_s << 1000 << u"firing unacknowledged ×1"_s << u"fired"_s;
    QTest::newRow("firing") << usually << u"0 raise, 60 tick"_s << 1000 << u"firing unacknowledged ×1"_s
                            << QString();
    QTest::newRow("firing, reminder due")
        << AlertPolicy() << u"0 raise, 60 tick"_s << 90'000 << u"firing unacknowledged ×1"_s << u"reminder"_s;
    QTest::newRow("firing, escalation due")
        << with(usual(), [](AlertPolicy &p) { p.escalateAfter = 10min; }) << u"0 raise, 60 tick"_s << 600
        << u"firing unacknowledged ×1 critical ESCALATED"_s << u"escalated"_s;
    QTest::newRow("acknowledged") << usually << u"0 raise, 60 ack"_s << 90'000 << u"firing acknowledged ×1"_s
                                  << QString();
    QTest::newRow("clearing, not over")
        << usually << u"0 raise, 60 tick, 61 clear"_s << 59 << u"clearing unacknowledged ×1"_s << QString();
    QTest::newRow("clearing, over") << usually << u"0 raise, 60 tick, 61 clear"_s << 60
                                    << u"inactive returned ×1"_s << QString();
    QTest::newRow("clearing and acknowledged, over")
        << usually << u"0 raise, 60 ack, 61 clear"_s << 60 << u"inactive closed ×1"_s << QString();
    QTest::newRow("returned") << usually << u"0 raise, 60 tick, 61 clear, 121 tick"_s << 90'000
                              << u"inactive returned ×1"_s << QString();
    QTest::newRow("latched") << with(atOnce(), [](AlertPolicy &p) { p.latched = true; })
                             << u"0 raise, 1 ack, 2 clear"_s << 90'000 << u"inactive latched ×1 LATCHED"_s
                             << QString();
    QTest::newRow("closed") << atOnce() << u"0 raise, 1 ack, 2 clear"_s << 90'000 << u"inactive closed ×1"_s
                            << QString();
    QTest::newRow("shelved, not over") << atOnce() << u"0 raise, 1 shelve:3600"_s << 3599
                                       << u"firing unacknowledged shelved ×1"_s << QString();
    QTest::newRow("shelved, over") << atOnce() << u"0 raise, 1 shelve:3600"_s << 3600
                                   << u"firing unacknowledged ×1"_s << u"unsuppressed"_s;
    QTest::newRow("shelved once") << atOnce() << u"0 raise, 1 shelve-once"_s << 3600
                                  << u"firing unacknowledged shelved-once ×1"_s << QString();
    QTest::newRow("silenced") << atOnce() << u"0 silence, 1 raise"_s << 3600
                              << u"firing unacknowledged silenced ×1"_s << QString();
    QTest::newRow("inhibited") << atOnce() << u"0 inhibit, 1 raise"_s << 3600
                               << u"firing unacknowledged inhibited ×1"_s << QString();
    QTest::newRow("inhibited, grace over") << atOnce() << u"0 inhibit, 1 raise, 2 parent-cleared"_s << 60
                                           << u"firing unacknowledged ×1"_s << u"unsuppressed"_s;
    QTest::newRow("maintenance") << atOnce() << u"0 maintenance, 1 raise"_s << 3600
                                 << u"firing unacknowledged maintenance ×1"_s << QString();
    QTest::newRow("out of service") << atOnce() << u"0 out, 1 raise"_s << 3600
                                    << u"firing unacknowledged out-of-service ×1"_s << QString();
    QTest::newRow("flapping") << atOnce()
                              << u"0 raise, 1 clear, 2 raise, 3 clear, 4 raise, 5 clear, 6 raise"_s << 60
                              << u"firing unacknowledged ×4 FLAPPING"_s << QString();
    QTest::newRow("flapping, calm since")
        << atOnce() << u"0 raise, 1 clear, 2 raise, 3 clear, 4 raise, 5 clear"_s << 3600
        << u"inactive returned ×3"_s << QString();
    QTest::newRow("stale source") << usually << u"0 raise, 60 tick, 70 stale"_s << 90'000
                                  << u"firing unacknowledged ×1 STALE"_s << QString();
}

void TestAlertLifecycle::goesOnAfterARestartInEveryState()
{
    QFETCH(AlertPolicy, policy);
    QFETCH(QString, before);
    QFETCH(int, awayS);
    QFETCH(QString, after);
    QFETCH(QString, told);
    const std::vector<Order> orders = ordersOf(before);
    const AlertState state = play(policy, orders).state;
    const Result<AlertState> loaded = stateFromJson(stateToJson(state));
    QVERIFY(loaded);
    QCOMPARE(*loaded, state);
    AlertStep step = next(policy, *loaded, {}, orders.back().at + std::chrono::seconds(awayS));
    QCOMPARE(summaryOf(step.state), after);
    QCOMPARE(step.notice ? textOf(noticeKey(*step.notice)) : QString(), told);
}

void TestAlertLifecycle::holdsTheInvariantsInAnyOrder()
{
    QRandomGenerator random(20'260'901);
    qint64 closed = 0;
    qint64 notices = 0;
    for (int run = 0; run < 400; ++run) {
        AlertPolicy policy;
        const auto some = [&](int seconds) {
            return Milliseconds(std::chrono::seconds(random.bounded(seconds)));
        };
        policy.holdFor = random.bounded(3) == 0 ? 0ms : some(90);
        policy.clearFor = random.bounded(3) == 0 ? 0ms : some(90);
        policy.reopen = some(900);
        policy.escalateAfter = random.bounded(2) ? 0ms : some(300);
        policy.stepDownAfter = random.bounded(2) ? 0ms : some(60);
        policy.repeat = random.bounded(2) ? 0ms : 1min + some(900);
        policy.latched = random.bounded(3) == 0;
        policy.acknowledgesItself = random.bounded(3) == 0;

        Outcome outcome;
        AlertState lazy; // sees the same events, but no ticks in between
        Timestamp now = start;
        quint64 lazyIds = 0;
        bool wasOpen = false;
        for (int i = 0; i < 300; ++i) {
            AlertEvent event;
            event.type =
                random.bounded(2) ? Type::Evaluate : static_cast<Type>(random.bounded(alertEventTypes));
            // Suppressed nearly all the time, nothing would ever be told.
            const bool suppresses = event.type == Type::Silence || event.type == Type::Inhibit
                || event.type == Type::BeginMaintenance || event.type == Type::TakeOutOfService;
            if (suppresses && random.bounded(8) != 0)
                event.type = Type::Tick;
            event.truth = static_cast<AlertTruth>(random.bounded(3));
            event.severity = static_cast<AlertSeverity>(random.bounded(3));
            event.silence = 3;
            event.parent = 1'000'000;
            event.text = u"reason"_s;
            const Timestamp at =
                now + Milliseconds(random.bounded(random.bounded(8) == 0 ? 600'000 : 40'000));
            event.until = at + some(7200);

            AlertStep lazyStep = next(policy, lazy, event, at);
            if (lazyStep.opened)
                lazyStep.state.id = ++lazyIds;
            lazy = lazyStep.state;

            const auto check = [&](const AlertEvent &given, Timestamp when) {
                const AlertState was = outcome.state;
                AlertStep step = next(policy, was, given, when);
                const AlertState &s = step.state;
                // Only a closed or never opened alert makes place for a new one: never two for one pair.
                QVERIFY(!step.opened || !was.open);
                // It may open and close within one late step.
                QCOMPARE(step.opened, s.id == 0 && (s.open || s.closedAt != noTime));
                if (step.opened)
                    step.state.id = ++outcome.ids;
                if (step.notice) {
                    ++notices;
                    QCOMPARE(suppression(s), AlertSuppression::None);
                    QVERIFY(!s.acknowledged);
                    QVERIFY(s.open);
                    // Told although it was acknowledged: only by a new occurrence or a higher severity.
                    if (was.open && was.acknowledged)
                        QVERIFY(s.count > was.count || effectiveSeverity(s) > was.acknowledgedSeverity
                                || given.type == Type::Unacknowledge);
                }
                if (s.acknowledged && s.open)
                    QVERIFY(s.condition != AlertCondition::Inactive || s.latched);
                if (s.closedAt != noTime) {
                    ++closed;
                    QVERIFY(!s.open && s.id != 0 && s.openedAt <= s.closedAt && s.acknowledged);
                }
                // Closed is reached from open only, also within one step: what closes was open or opened.
                if (!s.open && was.open)
                    QVERIFY(s.closedAt >= was.openedAt);
                if (!s.open && !was.open && s.id != was.id)
                    QVERIFY(std::ranges::any_of(step.transitions, [](const AlertTransition &t) {
                        return t.change == AlertChange::Fired || t.change == AlertChange::Reopened;
                    }));
                QVERIFY(std::ranges::is_sorted(step.transitions, {}, &AlertTransition::at));
                if (step.refusal)
                    QCOMPARE(given.type == Type::Tick || given.type == Type::Evaluate, false);
                const Timestamp due = nextTimer(policy, s);
                QVERIFY(due == noTime || due > when);
                wasOpen = wasOpen || s.open;
                outcome.state = step.state;
            };
            for (; now < at; now += 7s) {
                check({}, now);
                if (QTest::currentTestFailed())
                    return;
            }
            check(event, at);
            if (QTest::currentTestFailed())
                return;
            now = at;
            // Whether somebody looked in between makes no difference.
            QCOMPARE(stage(lazy), stage(outcome.state));
            QCOMPARE(lazy.count, outcome.state.count);
            QCOMPARE(lazy.condition, outcome.state.condition);
            QCOMPARE(suppression(lazy), suppression(outcome.state));
            QCOMPARE(lazy.since, outcome.state.since);
            QCOMPARE(lazy.results, outcome.state.results);
            if (random.bounded(10) == 0) {
                const Result<AlertState> loaded = stateFromJson(stateToJson(outcome.state));
                QVERIFY(loaded);
                QCOMPARE(*loaded, outcome.state);
            }
        }
    }
    // The test would prove nothing if the sequences went nowhere.
    QVERIFY(closed > 1000);
    QVERIFY(notices > 1000);
}

void TestAlertLifecycle::doesNotLoadADamagedState_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no such condition") << QByteArray(R"({"condition":4})");
    QTest::newRow("no such severity") << QByteArray(R"({"severity":-1})");
    QTest::newRow("a flag that is none") << QByteArray(R"({"open":2})");
    QTest::newRow("a count that is too large") << QByteArray(R"({"count":4294967296})");
    QTest::newRow("a text for a time") << QByteArray(R"({"since":"yesterday"})");
    QTest::newRow("a time before 1970") << QByteArray(R"({"since":-5})");
}

void TestAlertLifecycle::doesNotLoadADamagedState()
{
    QFETCH(QByteArray, json);
    const Result<AlertState> state = stateFromJson(json);
    QVERIFY(!state);
    QCOMPARE(state.error().kind, ErrorKind::Corrupt);
}

void TestAlertLifecycle::neverRunsBackwards()
{
    AlertState state = play(usual(), ordersOf(u"0 raise, 30 tick"_s)).state;
    // Somebody set the clock back by an hour: the alert neither forgets its hold time nor counts it twice.
    const AlertStep back = next(usual(), state, {}, start - 1h);
    QCOMPARE(back.state, state);
    const AlertStep forth = next(usual(), back.state, {}, start + 60s);
    QCOMPARE(forth.state.condition, AlertCondition::Firing);
}

QTEST_GUILESS_MAIN(TestAlertLifecycle)
#include "tst_alertlifecycle.moc"
