// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertdata.h"
#include "models/alerts/alertengine.h"

#include <QSet>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestAlertData : public QObject
{
    Q_OBJECT
private slots:
    void hasRulesForEveryScenario_data();
    void hasRulesForEveryScenario();
    void hasARunbookForEveryKind();
};

void TestAlertData::hasRulesForEveryScenario_data()
{
    QTest::addColumn<QString>("scenario");
    for (const QString &name : {u"GreenCity"_s, u"Workshop"_s, u"Stress"_s, QString(), u"No such"_s})
        QTest::newRow(qPrintable(name + u'.')) << name;
}

void TestAlertData::hasRulesForEveryScenario()
{
    QFETCH(const QString, scenario);
    const QList<AlertRule> rules = starterRules(scenario);
    QVERIFY(rules.size() >= 9);
    AlertEngine engine;
    QCOMPARE(engine.setRules(rules), QList<QString>()); // every one is evaluated
    for (const AlertRule &rule : rules) {
        QVERIFY(!rule.name.isEmpty());
        if (!rule.runbook.isEmpty())
            QVERIFY2(!shippedRunbook(rule.runbook).isEmpty(), qPrintable(rule.runbook));
    }
}

void TestAlertData::hasARunbookForEveryKind()
{
    QSet<QString> texts;
    for (int i = 0; i < ruleKinds; ++i) {
        const std::string_view key = ruleKindKey(static_cast<RuleKind>(i));
        const QString text = shippedRunbook(QString::fromLatin1(key.data(), qsizetype(key.size())));
        QVERIFY2(text.startsWith(u"# "_s) && text.contains(u"- [ ] "_s) && text.contains(u"**Done when**"_s),
                 key.data());
        texts.insert(text);
    }
    QCOMPARE(texts.size(), qsizetype(ruleKinds));
}

QTEST_GUILESS_MAIN(TestAlertData)
#include "tst_alertdata.moc"
