// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/ruleeditor.h"

#include "tests/ui/guitest.h"
#include "ui/alerts/conditionform.h"
#include "ui/alerts/partsedit.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

RuleCondition above(const QString &metric, double limit)
{
    RuleCondition condition;
    condition.metric = metric;
    condition.levels = {{AlertSeverity::Warning, limit}};
    return condition;
}

AlertRule ruleOf(RuleCondition condition)
{
    AlertRule rule;
    rule.id = u"r"_s;
    rule.name = u"Rule"_s;
    rule.when = std::move(condition);
    return rule;
}

RuleCondition joined(RuleKind kind, std::vector<RuleCondition> parts)
{
    RuleCondition condition;
    condition.kind = kind;
    condition.parts = std::move(parts);
    return condition;
}

QPushButton *button(const QWidget *parent, const QString &text)
{
    for (QPushButton *candidate : parent->findChildren<QPushButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestRuleEditor : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void keepsEveryKindAsItIs_data()
    {
        QTest::addColumn<AlertRule>("rule");
        QTest::newRow("threshold") << ruleOf(above(u"t"_s, 30));
        RuleCondition history;
        history.kind = RuleKind::History;
        history.metric = u"t"_s;
        history.factor = 4;
        QTest::newRow("own past") << ruleOf(history);
        RuleCondition flood;
        flood.kind = RuleKind::Flood;
        flood.count = 100;
        flood.window = 60s;
        QTest::newRow("flood") << ruleOf(flood);
        QTest::newRow("all") << ruleOf(joined(RuleKind::All, {above(u"t"_s, 30), above(u"u"_s, 7)}));
        QTest::newRow("any of all") << ruleOf(
            joined(RuleKind::Any, {above(u"t"_s, 30), joined(RuleKind::All, {above(u"u"_s, 7), history})}));
    }
    void keepsEveryKindAsItIs()
    {
        QFETCH(AlertRule, rule);
        RuleEditor editor(rule, {u"t"_s, u"u"_s}, {}, m_theme);
        const Result<AlertRule> read = editor.rule();
        QVERIFY2(read, read ? "" : qPrintable(read.error().what));
        QCOMPARE(*read, rule);
    }

    void editsParts()
    {
        RuleEditor editor(ruleOf(above(u"t"_s, 30)), {u"t"_s, u"u"_s}, {}, m_theme);
        editor.show();
        ConditionForm &form = editor.condition();
        QVERIFY(!form.parts());
        form.kindBox()->setCurrentIndex(static_cast<int>(RuleKind::All));
        PartsEdit *parts = form.parts();
        QVERIFY(parts && parts->isVisible());
        QCOMPARE(parts->parts().size(), size_t(2)); // what it was, and another one
        QCOMPARE(parts->parts()[0], above(u"t"_s, 30));
        auto *list = parts->findChild<QListWidget *>();
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->item(0)->text(), conditionSentence(above(u"t"_s, 30)));
        QPushButton *remove = button(parts, u"Remove it"_s);
        QVERIFY(!remove->isEnabled()); // two are the least

        button(parts, u"Add a part"_s)->click();
        QCOMPARE(list->currentRow(), 2);
        parts->form().setCondition(above(u"u"_s, 7));
        parts->form().kindBox()->setCurrentIndex(static_cast<int>(RuleKind::History));
        QCOMPARE(parts->parts()[2].kind, RuleKind::History);
        QCOMPARE(parts->parts()[2].metric, u"u"_s);
        QCOMPARE(list->item(2)->text(), conditionSentence(parts->parts()[2]));
        list->setCurrentRow(1);
        remove->click();
        QCOMPARE(list->count(), 2);

        const Result<AlertRule> rule = editor.rule();
        QVERIFY2(rule, rule ? "" : qPrintable(rule.error().what));
        QCOMPARE(rule->when.kind, RuleKind::All);
        QCOMPARE(rule->when.parts.size(), size_t(2));
        QCOMPARE(rule->when.parts[0], above(u"t"_s, 30));
        QCOMPARE(rule->when.parts[1].metric, u"u"_s);
        QTRY_VERIFY(editor.sentence().contains(conditionSentence(rule->when.parts[1])));
        savePicture(editor, u"ruleeditor-parts"_s);
    }

    void asksForAPreviewOfWhatIsEdited()
    {
        RuleEditor editor(ruleOf(joined(RuleKind::Any, {above(u"t"_s, 30), above(u"u"_s, 7)})),
                          {u"t"_s, u"u"_s}, {}, m_theme);
        QSignalSpy asked(&editor, &RuleEditor::previewRequested);
        QTRY_COMPARE(asked.size(), 1);
        PartsEdit *parts = editor.condition().parts();
        parts->findChild<QListWidget *>()->setCurrentRow(1);
        parts->form().kindBox()->setCurrentIndex(static_cast<int>(RuleKind::Offline));
        QTRY_COMPARE(asked.size(), 2);
        QCOMPARE(asked.last().front().value<AlertRule>().when.parts[1].kind, RuleKind::Offline);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestRuleEditor)
#include "tst_ruleeditor.moc"
