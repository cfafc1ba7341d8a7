// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/noticegate.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

AlertReport fired(int number, AlertSeverity severity = AlertSeverity::Critical)
{
    AlertReport report{.key = {u"Lab"_s, u"hot"_s, AlertSubject::Device, u"d%1"_s.arg(number)},
                       .notice = AlertNotice::Fired,
                       .value = 31};
    report.state.id = static_cast<quint64>(number);
    report.state.open = true;
    report.state.condition = AlertCondition::Firing;
    report.state.severity = severity;
    return report;
}

} // namespace

class TestNoticeGate : public QObject
{
    Q_OBJECT
private slots:
    void makesOneNotificationOfWhatComesTogether();
    void isCalm();
    void leavesOutWhatIsHandled();
    void looksAtTheThreshold();
    void knowsQuietHours_data();
    void knowsQuietHours();
    void remembersWhatWasAgreed();
    void writesAChangeAsJson();
};

void TestNoticeGate::makesOneNotificationOfWhatComesTogether()
{
    NoticeGate gate;
    for (int i = 1; i <= 300; ++i)
        gate.take(fired(i, i == 200 ? AlertSeverity::Critical : AlertSeverity::Warning),
                  AlertSeverity::Warning, start + Milliseconds(i));
    QVERIFY(!gate.due(start + 2s)); // two seconds after the first, not before
    const auto told = gate.due(start + 2'001ms);
    QVERIFY(told);
    QCOMPARE(told->count, 300);
    QCOMPARE(told->worst, AlertSeverity::Critical);
    QCOMPARE(told->alerts.size(), Telling::mostNamed);
    QCOMPARE(told->alerts.front().key.subject, u"d200"_s);
    QVERIFY(!gate.due(start + 1h));
}

void TestNoticeGate::isCalm()
{
    NoticeGate gate;
    gate.take(fired(1), AlertSeverity::Warning, start);
    QVERIFY(gate.due(start + 2s));
    gate.take(fired(2), AlertSeverity::Warning, start + 3s);
    QVERIFY(!gate.due(start + 11'999ms));
    QVERIFY(gate.due(start + 12s));
}

void TestNoticeGate::leavesOutWhatIsHandled()
{
    NoticeGate gate;
    for (int i = 1; i <= 4; ++i)
        gate.take(fired(i), AlertSeverity::Warning, start);
    AlertReport change = fired(1);
    change.notice.reset();
    change.state.acknowledged = true;
    gate.take(change, AlertSeverity::Warning, start);
    change = fired(2);
    change.state.inhibited = true; // its parent came a moment later
    gate.take(change, AlertSeverity::Warning, start);
    change = fired(3);
    change.state.open = false;
    gate.take(change, AlertSeverity::Warning, start);
    QCOMPARE(gate.due(start + 2s)->count, 1);
}

void TestNoticeGate::looksAtTheThreshold()
{
    NoticeGate gate;
    gate.take(fired(1, AlertSeverity::Warning), AlertSeverity::Critical, start);
    AlertReport silent = fired(2);
    silent.notice.reset();
    gate.take(silent, AlertSeverity::Info, start);
    QVERIFY(!gate.due(start + 1h));
}

void TestNoticeGate::knowsQuietHours_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("minute");
    QTest::addColumn<bool>("expected");
    QTest::newRow("in the night") << 22 * 60 << 7 * 60 << 3 * 60 << true;
    QTest::newRow("its first minute") << 22 * 60 << 7 * 60 << 22 * 60 << true;
    QTest::newRow("after it") << 22 * 60 << 7 * 60 << 7 * 60 << false;
    QTest::newRow("at noon") << 22 * 60 << 7 * 60 << 12 * 60 << false;
    QTest::newRow("a quiet lunch") << 12 * 60 << 13 * 60 << 12 * 60 + 30 << true;
}

void TestNoticeGate::knowsQuietHours()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const int, minute);
    TellingSettings settings;
    settings.quietFrom = from;
    settings.quietTo = to;
    QVERIFY(!settings.isQuiet(minute)); // not asked for
    settings.quiet = true;
    QTEST(settings.isQuiet(minute), "expected");
}

void TestNoticeGate::remembersWhatWasAgreed()
{
    TellingSettings settings;
    settings.asked = settings.desktop = settings.publish = true;
    settings.least = AlertSeverity::Warning;
    settings.program = u"/opt/my hook"_s;
    settings.arguments = {u"--to"_s, u"a b"_s};
    settings.topicPrefix = u"plant/7/alerts"_s;
    QCOMPARE(tellingFromJson(tellingToJson(settings)), settings);
    QCOMPARE(tellingFromJson("garbage"), TellingSettings{});
    QCOMPARE(TellingSettings{}.topicPrefix, u"iot/$fleet/alerts"_s);
    for (const char *wrong : {"", "/a", "a/", "a/+/b", "a/#", "a\\nb"})
        QCOMPARE(tellingFromJson("{\"topic_prefix\": \"" + QByteArray(wrong) + "\"}").topicPrefix,
                 TellingSettings::usualTopicPrefix());
    QVERIFY(!TellingSettings{}.desktop && !TellingSettings{}.sound && !TellingSettings{}.publish);
}

void TestNoticeGate::writesAChangeAsJson()
{
    AlertReport report = fired(7);
    report.transitions = {{AlertChange::Fired, start, AlertSeverity::Critical}};
    report.key.subject = u"\"; rm -rf"_s;
    const QJsonObject object = QJsonDocument::fromJson(reportToJson(report, u"Too hot"_s)).object();
    QCOMPARE(object.value("id"_L1).toInt(), 7);
    QCOMPARE(object.value("subject"_L1).toString(), report.key.subject);
    QCOMPARE(object.value("severity"_L1).toString(), u"critical"_s);
    QCOMPARE(object.value("state"_L1).toString(), u"unacknowledged"_s);
    QCOMPARE(object.value("notice"_L1).toString(), u"fired"_s);
    QCOMPARE(object.value("name"_L1).toString(), u"Too hot"_s);
    QVERIFY(object.value("closed"_L1).isNull());
}

QTEST_GUILESS_MAIN(TestNoticeGate)
#include "tst_noticegate.moc"
