// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertbook.h"
#include "models/alerts/alerttally.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};
constexpr DeviceHandle device{7};

AlertState firing(AlertSeverity severity)
{
    AlertState state;
    state.id = 1;
    state.open = true;
    state.condition = AlertCondition::Firing;
    state.severity = severity;
    return state;
}

AlertReport reportOf(const QString &rule, const AlertState &state)
{
    AlertReport report;
    report.key = {u"lab"_s, rule, AlertSubject::Device, u"AQ-7"_s};
    report.state = state;
    return report;
}

} // namespace

class TestAlertTally : public QObject
{
    Q_OBJECT
private slots:
    void countsWhatIsOpenAndWhatFires_data()
    {
        QTest::addColumn<AlertState>("state");
        QTest::addColumn<int>("open");
        QTest::addColumn<int>("fires");
        const auto with = [](auto change) {
            AlertState state = firing(AlertSeverity::Warning);
            change(state);
            return state;
        };
        QTest::newRow("critical") << firing(AlertSeverity::Critical) << 3 << 3;
        QTest::newRow("info") << firing(AlertSeverity::Info) << 1 << 1;
        QTest::newRow("acknowledged") << with([](AlertState &s) { s.acknowledged = true; }) << 2 << 2;
        QTest::newRow("clearing") << with([](AlertState &s) { s.condition = AlertCondition::Clearing; }) << 2
                                  << 2;
        QTest::newRow("returned") << with([](AlertState &s) { s.condition = AlertCondition::Inactive; }) << 2
                                  << 0;
        QTest::newRow("shelved") << with([](AlertState &s) { s.shelvedUntil = start; }) << 0 << 2;
        QTest::newRow("folded") << with([](AlertState &s) { s.inhibited = true; }) << 0 << 2;
        QTest::newRow("maintenance") << with([](AlertState &s) { s.maintenance = true; }) << 0 << 2;
        QTest::newRow("escalated") << with([](AlertState &s) { s.escalated = true; }) << 3 << 3;
        QTest::newRow("closed") << with([](AlertState &s) {
            s.open = false;
            s.condition = AlertCondition::Inactive;
        }) << 0 << 0;
        QTest::newRow("pending") << with([](AlertState &s) {
            s.open = false;
            s.condition = AlertCondition::Pending;
        }) << 0 << 0;
    }
    void countsWhatIsOpenAndWhatFires()
    {
        QFETCH(AlertState, state);
        const AlertShare share = shareOf(state);
        QTEST(int(share.open), "open");
        QTEST(int(share.firing), "fires");
    }

    void followsTheBook()
    {
        AlertBook book;
        book.take(reportOf(u"hot"_s, firing(AlertSeverity::Warning)), start);
        QCOMPARE(book.tally().of(device).all(), 0); // its device is not in the table yet
        const AlertKey hot = reportOf(u"hot"_s, {}).key;
        book.setPlace(book.find(hot)->serial, {}, u"Lab"_s, device);
        QCOMPARE(book.tally().of(device).worst(), 2);
        QCOMPARE(book.tally().takeChanged(), std::vector{device});
        QVERIFY(book.tally().takeChanged().empty());

        book.take(reportOf(u"wet"_s, firing(AlertSeverity::Critical)), start);
        book.setPlace(book.find(reportOf(u"wet"_s, {}).key)->serial, {}, u"Lab"_s, device);
        book.setPlace(book.find(hot)->serial, u"north"_s, u"Lab"_s, device); // once more changes nothing
        QCOMPARE(book.tally().of(device).all(), 2);
        QCOMPARE(book.tally().of(device).worst(), 3);

        AlertState closed = firing(AlertSeverity::Critical);
        closed.open = false;
        closed.condition = AlertCondition::Inactive;
        closed.closedAt = start;
        book.take(reportOf(u"wet"_s, closed), start);
        QCOMPARE(book.tally().of(device).worst(), 2);
        QCOMPARE(book.tally().of(device).all(), 1);
        book.sweep(start + AlertBook::linger + 1s);
        QCOMPARE(book.tally().of(device).all(), 1); // what is swept was not counted any more

        book.take(reportOf(u"hot"_s, {}), start); // nothing is left of it
        QCOMPARE(book.tally().of(device).all(), 0);
        QCOMPARE(book.tally().of(device).worst(), 0);
        QCOMPARE(book.tally().takeChanged(), std::vector{device}); // once, for all of it
    }
};

QTEST_GUILESS_MAIN(TestAlertTally)
#include "tst_alerttally.moc"
