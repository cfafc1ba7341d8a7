// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/topicproposal.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

std::vector<HeardTopic> heard(const QStringList &topics)
{
    std::vector<HeardTopic> heard;
    for (const QString &topic : topics)
        heard.push_back({topic.toUtf8(), 10});
    return heard;
}

} // namespace

class TestTopicProposal : public QObject
{
    Q_OBJECT
private slots:
    void readsATopicAsItsDialectDoes()
    {
        const Result<Dialect> dialect =
            Dialect::fromTemplates(u"own"_s, {{"fleet/{site}/{device}/telemetry", TopicKind::Telemetry}});
        QVERIFY(dialect);
        QVERIFY(readTopic(*dialect, "fleet/north/AQ-1/telemetry")
                == (TopicReading{
                    u"fleet/north/AQ-1/telemetry"_s, u"AQ-1"_s, {}, u"telemetry"_s, u"site = north"_s}));
        QVERIFY(readTopic(*dialect, "other") == (TopicReading{u"other"_s, {}, {}, {}, {}}));
        QVERIFY(readTopic(*Dialect::iot(), "iot/AQ-1/pm25")
                == (TopicReading{u"iot/AQ-1/pm25"_s, u"AQ-1"_s, u"pm25"_s, u"reading"_s, {}}));
    }

    void proposesWhatExplainsMost_data()
    {
        QTest::addColumn<QStringList>("topics");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("the built-in scheme")
            << QStringList{u"iot/a/pm25"_s, u"iot/a/telemetry"_s, u"iot/b/status"_s} << u"iot"_s << QString();
        QTest::newRow("below another prefix")
            << QStringList{u"plant/hall 1/a/t"_s, u"plant/hall 1/b/t"_s, u"plant/hall 1/c/telemetry"_s}
            << u"plant/hall 1"_s << QString();
        QTest::newRow("by site") << QStringList{u"fleet/north/a/telemetry"_s, u"fleet/south/b/telemetry"_s,
                                                u"fleet/west/c/telemetry"_s}
                                 << QString() << u"fleet/{site}/{device}/telemetry"_s;
        QTest::newRow("one topic a device") << QStringList{u"sensors/a"_s, u"sensors/b"_s, u"sensors/c"_s}
                                            << QString() << u"sensors/{device}"_s;
        QTest::newRow("mostly noise of others, one prefix")
            << QStringList{u"iot/a/x"_s, u"iot/b/x"_s, u"iot/c/x"_s, u"iot/d/x"_s, u"else"_s} << u"iot"_s
            << QString();
    }
    void proposesWhatExplainsMost()
    {
        QFETCH(QStringList, topics);
        QFETCH(QString, prefix);
        QFETCH(QString, pattern);
        const auto proposal = proposeTopics(heard(topics));
        QVERIFY(proposal.has_value());
        QCOMPARE(proposal->prefix, prefix);
        QCOMPARE(proposal->templates.empty() ? QString()
                                             : QString::fromUtf8(proposal->templates.front().pattern),
                 pattern);
        QCOMPARE(proposal->messages, quint64(topics.size()) * 10);
    }

    void proposesNothingWhenNothingFits()
    {
        QVERIFY(!proposeTopics({}));
        QVERIFY(!proposeTopics(heard({u"a"_s, u"b"_s})));
    }
};

QTEST_GUILESS_MAIN(TestTopicProposal)
#include "tst_topicproposal.moc"
