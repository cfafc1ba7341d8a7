// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertstatecodec.h"
#include "models/items/alertlistmodel.h"
#include "models/items/alertwords.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

AlertReport report(const QString &rule, const QString &device, quint64 id, AlertSeverity severity,
                   Timestamp fired)
{
    AlertReport told{.key = {u"Hall"_s, rule, AlertSubject::Device, device}, .value = 31.5};
    told.state.id = id;
    told.state.open = true;
    told.state.count = 1;
    told.state.condition = AlertCondition::Firing;
    told.state.severity = severity;
    told.state.firedAt = told.state.since = told.state.openedAt = fired;
    return told;
}

QStringList subjects(const AlertListModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, AlertListModel::SubjectColumn).data().toString());
    return texts;
}

} // namespace

class TestAlertListModel : public QObject
{
    Q_OBJECT
private slots:
    void showsTheWorstAndOfThoseTheNewestFirst();
    void rollsUpManyAlertsOfOneRule();
    void groupsAndFilters();
    void keepsRowsWhileItIsHeld();
    void countsAndSweeps();
    void showsThePastAmongWhatIsClosed();
    void survivesAnything();
    void isUsableInAStorm();
    void hasAWordForEverything();
};

void TestAlertListModel::showsTheWorstAndOfThoseTheNewestFirst()
{
    AlertBook book;
    AlertListModel model(book);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    book.take(report(u"a"_s, u"old"_s, 1, AlertSeverity::Warning, start), start);
    book.take(report(u"a"_s, u"new"_s, 2, AlertSeverity::Warning, start + 1s), start);
    book.take(report(u"b"_s, u"bad"_s, 3, AlertSeverity::Critical, start), start);
    AlertReport taken = report(u"b"_s, u"taken"_s, 4, AlertSeverity::Critical, start + 2s);
    taken.state.acknowledged = true;
    book.take(taken, start);
    AlertReport folded = report(u"b"_s, u"folded"_s, 5, AlertSeverity::Critical, start + 2s);
    folded.state.inhibited = true;
    folded.state.inhibitedBy = 3;
    book.take(folded, start);
    book.sweep(start + 3s);
    model.refresh(start + 3s);
    QCOMPARE(subjects(model), (QStringList{u"bad (+1 more)"_s, u"new"_s, u"old"_s, u"taken"_s}));
    model.setFilter({.facet = AlertFacet::Suppressed}, start + 3s);
    QCOMPARE(subjects(model), QStringList{u"folded"_s});
}

void TestAlertListModel::rollsUpManyAlertsOfOneRule()
{
    AlertBook book;
    AlertRule rule;
    rule.id = u"many"_s;
    rule.name = u"Too many"_s;
    book.setRules({rule});
    AlertListModel model(book);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (quint64 i = 1; i <= 20; ++i)
        book.take(report(u"many"_s, u"d%1"_s.arg(i), i, AlertSeverity::Warning, start), start);
    model.refresh(start);
    QCOMPARE(model.rowCount(), 20);
    book.take(report(u"many"_s, u"d21"_s, 21, AlertSeverity::Warning, start), start);
    model.refresh(start);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, AlertListModel::RuleColumn).data().toString(), u"Too many"_s);
    QVERIFY(model.index(0, 0).data(AlertGroupRole).toBool());
    QCOMPARE(model.serials({0}).size(), size_t(21)); // one acknowledgement for all of them
    model.toggleGroup(0, start);
    QCOMPARE(model.rowCount(), 22);
    QCOMPARE(model.serials({0, 1, 2}).size(), size_t(21)); // none of them twice
    model.toggleGroup(0, start);
    QCOMPARE(model.rowCount(), 1);
}

void TestAlertListModel::groupsAndFilters()
{
    AlertBook book;
    AlertListModel model(book);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    book.take(report(u"a"_s, u"x"_s, 1, AlertSeverity::Warning, start), start);
    book.take(report(u"b"_s, u"x"_s, 2, AlertSeverity::Info, start), start);
    book.take(report(u"a"_s, u"y"_s, 3, AlertSeverity::Critical, start), start);
    model.setFilter({.grouping = AlertGrouping::Device}, start);
    QCOMPARE(subjects(model), (QStringList{u"y"_s, u"x"_s}));
    QVERIFY(model.index(1, 0).data(AlertGroupRole).toBool());
    model.setFilter({.grouping = AlertGrouping::Rule}, start);
    QCOMPARE(model.rowCount(), 2);
    model.setFilter({.words = u"x b"_s, .grouping = AlertGrouping::None}, start);
    QCOMPARE(model.rowCount(), 1);
    model.setFilter({.facet = AlertFacet::Critical, .grouping = AlertGrouping::None}, start);
    QCOMPARE(subjects(model), QStringList{u"y"_s});
}

void TestAlertListModel::keepsRowsWhileItIsHeld()
{
    AlertBook book;
    AlertListModel model(book);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    book.take(report(u"a"_s, u"first"_s, 1, AlertSeverity::Warning, start), start);
    model.refresh(start);
    const QPersistentModelIndex first = model.index(0, 0);
    model.setHeld(true);
    book.take(report(u"b"_s, u"worse"_s, 2, AlertSeverity::Critical, start + 1s), start);
    model.refresh(start + 1s);
    QCOMPARE(subjects(model), (QStringList{u"first"_s, u"worse"_s}));
    model.setHeld(false);
    book.take(report(u"c"_s, u"third"_s, 3, AlertSeverity::Info, start + 2s), start);
    model.refresh(start + 2s);
    QCOMPARE(subjects(model), (QStringList{u"worse"_s, u"first"_s, u"third"_s}));
    QCOMPARE(first.row(), 1); // what was chosen stays chosen
}

void TestAlertListModel::countsAndSweeps()
{
    AlertBook book;
    AlertReport told = report(u"a"_s, u"x"_s, 1, AlertSeverity::Critical, start);
    book.take(told, start);
    QCOMPARE(book.counts().open[2], 1);
    told.state.acknowledged = true;
    book.take(told, start);
    QCOMPARE(book.counts().acknowledged, 1);
    QCOMPARE(book.counts().unacknowledged(), 0);
    told.state.open = false;
    told.state.condition = AlertCondition::Inactive;
    told.state.closedAt = start + 1min;
    book.take(told, start + 1min);
    QCOMPARE(book.counts().closed, 1);
    book.sweep(start + 1min + AlertBook::linger);
    QCOMPARE(book.entries().size(), size_t(1));
    book.sweep(start + 1min + AlertBook::linger + 1ms);
    QVERIFY(book.entries().empty());
    QCOMPARE(book.counts().closed, 1); // of the past now
    AlertReport pending{.key = told.key};
    pending.state.condition = AlertCondition::Pending;
    book.take(pending, start);
    QCOMPARE(book.counts().pending, 1);
    pending.state.condition = AlertCondition::Inactive; // and dropped
    book.take(pending, start);
    QVERIFY(book.entries().empty());
}

void TestAlertListModel::showsThePastAmongWhatIsClosed()
{
    AlertBook book;
    AlertListModel model(book);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto closed = [](quint64 id, const QString &device, Timestamp at) {
        AlertReport told = report(u"a"_s, device, id, AlertSeverity::Warning, at - 1min);
        told.state.open = false;
        told.state.condition = AlertCondition::Inactive;
        told.state.closedAt = at;
        return told;
    };
    AlertReport x = closed(7, u"x"_s, start);
    book.take(x, start);
    const auto stored = [&](quint64 id, const QString &device, Timestamp at) {
        return StoredAlert{.id = id,
                           .source = u"Hall"_s,
                           .rule = u"a"_s,
                           .subject = device,
                           .state = stateToJson(closed(id, device, at).state),
                           .severity = 1,
                           .opened = at - 1min,
                           .closed = at,
                           .live = false};
    };
    // 7 is in the list already, 6 is an earlier alert of the same device, 5 of another one.
    book.addPast(
        std::vector{stored(7, u"x"_s, start), stored(6, u"x"_s, start - 1h), stored(5, u"y"_s, start - 2h)});
    QCOMPARE(book.counts().closed, 3);
    model.refresh(start);
    QCOMPARE(model.rowCount(), 0); // what is open
    model.setFilter({.facet = AlertFacet::Closed, .grouping = AlertGrouping::None}, start);
    QCOMPARE(subjects(model), (QStringList{u"x"_s, u"x"_s, u"y"_s}));
    QVERIFY(book.findAlert(5) && model.entryAt(2)->state.id == 5);
    book.sweep(start + AlertBook::linger + 1ms);
    model.refresh(start + AlertBook::linger + 1ms);
    QCOMPARE(subjects(model), (QStringList{u"x"_s, u"x"_s, u"y"_s})); // it left the list, not the page
    x.state.open = true;
    x.state.condition = AlertCondition::Firing;
    book.take(x, start + 6min); // opened again
    model.refresh(start + 6min);
    QCOMPARE(subjects(model), (QStringList{u"x"_s, u"y"_s}));
    QCOMPARE(book.counts().closed, 2);
}

void TestAlertListModel::survivesAnything()
{
    AlertBook book;
    AlertListModel model(book);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QRandomGenerator random(1);
    Timestamp now = start;
    for (int step = 0; step < 400; ++step) {
        now += 10s;
        for (int i = 0; i < 5; ++i) {
            const quint64 id = random.bounded(40U) + 1;
            AlertReport told = report(u"r%1"_s.arg(id % 2), u"d%1"_s.arg(id), id,
                                      static_cast<AlertSeverity>(random.bounded(3)), now);
            told.state.acknowledged = random.bounded(3) == 0;
            told.state.inhibited = random.bounded(5) == 0;
            if (random.bounded(4) == 0) {
                told.state.open = false;
                told.state.condition = AlertCondition::Inactive;
                told.state.closedAt = now;
            }
            book.take(told, now);
        }
        book.sweep(now);
        if (step % 7 == 0)
            model.setFilter(
                {.facet = {}, .words = {}, .grouping = static_cast<AlertGrouping>(random.bounded(5))}, now);
        if (step % 5 == 0 && model.rowCount() > 0)
            model.toggleGroup(static_cast<int>(random.bounded(model.rowCount())), now);
        model.setHeld(random.bounded(4) == 0);
        model.refresh(now);
    }
}

void TestAlertListModel::isUsableInAStorm()
{
    AlertBook book;
    AlertListModel model(book);
    for (quint64 i = 1; i <= 100'000; ++i)
        book.take(report(u"r%1"_s.arg(i % 50), u"device-%1"_s.arg(i), i, static_cast<AlertSeverity>(i % 3),
                         start + Milliseconds(i)),
                  start);
    QElapsedTimer elapsed;
    elapsed.start();
    model.refresh(start + 1min);
    const qint64 rolledUp = elapsed.restart();
    QCOMPARE(model.rowCount(), 50);
    model.setFilter({.grouping = AlertGrouping::None}, start + 1min);
    const qint64 flat = elapsed.restart();
    QCOMPARE(model.rowCount(), 100'000);
    qInfo("100,000 alerts: rolled up %lld ms, flat %lld ms", rolledUp, flat);
    QVERIFY(rolledUp < 5'000 && flat < 5'000); // without optimisation, on a busy machine
}

void TestAlertListModel::hasAWordForEverything()
{
    QSet<QString> words;
    for (int i = 0; i < alertChanges; ++i)
        words.insert(alertChangeText(static_cast<AlertChange>(i)));
    QCOMPARE(words.size(), qsizetype(alertChanges));
    words.clear();
    for (int i = 0; i < ruleKinds; ++i) {
        words.insert(ruleKindText(static_cast<RuleKind>(i)));
        RuleCondition condition;
        condition.kind = static_cast<RuleKind>(i);
        condition.metric = u"t"_s;
        condition.levels = {{AlertSeverity::Warning, 30}};
        QVERIFY(!conditionSentence(condition).isEmpty());
    }
    QCOMPARE(words.size(), qsizetype(ruleKinds));
    AlertRule rule;
    rule.when.metric = u"t"_s;
    rule.when.levels = {{AlertSeverity::Warning, 30}, {AlertSeverity::Critical, 50}};
    rule.scope = u"site == A"_s;
    QCOMPARE(ruleSentence(rule, [](const QString &) { return u"°C"_s; }),
             u"When t is above 30\u202f°C (warning) or 50\u202f°C (critical) for 60\u202fs, on devices with "
             u"site == A. "
             "It ends when that is over for 60\u202fs."_s);
}

QTEST_GUILESS_MAIN(TestAlertListModel)
#include "tst_alertlistmodel.moc"
