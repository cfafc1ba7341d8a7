// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollout/rolloutspage.h"

#include "tests/ui/guitest.h"
#include "ui/rollout/artifactdialog.h"
#include "ui/rollout/rolloutconfirm.h"
#include "ui/rollout/rolloutmonitor.h"
#include "ui/rollout/rolloutwizard.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

#include <algorithm>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'767'225'600'000}}; // 2026-01-01

template <typename Widget>
Widget *named(QWidget &page, const QString &name)
{
    for (Widget *widget : page.findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

QPushButton *button(QWidget &page, const QString &text)
{
    for (QPushButton *one : page.findChildren<QPushButton *>()) {
        if (one->text() == text)
            return one;
    }
    return nullptr;
}

OfferedArtifact release(ArtifactState state, SignatureState signature)
{
    OfferedArtifact offered;
    offered.artifact.planned.reference.name = "AQ-3";
    offered.artifact.planned.reference.version = "2.5.0";
    offered.artifact.planned.reference.size = 1'000'000;
    offered.artifact.planned.reference.sha256 = std::string(64, 'a');
    offered.artifact.state = state;
    offered.signature = signature;
    return offered;
}

RolloutPlan plan()
{
    RolloutPlan plan;
    plan.id = "r1";
    plan.author = "ada";
    plan.phases = canaryPhases();
    return plan;
}

PlanPreview previewOf(const RolloutPlan &plan, int devices)
{
    std::vector<TargetFacts> facts;
    for (int i = 0; i < devices; ++i)
        facts.push_back({.device = "d" + std::to_string(i), .version = "2.4.1", .pinned = i == 0});
    PlanPreview preview;
    auto frozen = freezePlan(plan, facts);
    if (!frozen) {
        preview.error = frozen.error();
        return preview;
    }
    preview.plan = *frozen;
    preview.hash = planHash(preview.plan);
    preview.estimates = estimate(preview.plan, 20min);
    preview.offline = size_t(devices - 1);
    preview.ineligible[size_t(Ineligibility::Pinned)] = 1;
    return preview;
}

RolloutSummary summaryOf(RolloutState state, PauseReason reason = PauseReason::None)
{
    RolloutSummary summary;
    summary.plan = plan();
    summary.plan.name = "AQ-3 2.5.0";
    summary.plan.artifacts = {release(ArtifactState::Published, SignatureState::Good).artifact.planned};
    summary.targets = 500;
    summary.counts[size_t(UpdateState::WaitingPhase)] = 380;
    summary.counts[size_t(UpdateState::Succeeded)] = 120;
    summary.header.standing = {state, reason};
    summary.effects = {.waiting = 380, .changed = 120};
    summary.isMine = true;
    summary.connected = true;
    summary.hash = "abc";
    return summary;
}

} // namespace

class TestRolloutsPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_theme.install();
    }
    void init() { failOnAnyWarning(); }

    void anEmptyPageOffersTheFirstRollout()
    {
        RolloutListModel model;
        RolloutsPage page(model, m_theme);
        page.resize(1000, 700);
        page.show();
        QSignalSpy wanted(&page, &RolloutsPage::newRequested);
        page.setAvailable(true);
        QPushButton *make = button(page, u"New rollout"_s);
        QVERIFY(make);
        make->click();
        QCOMPARE(wanted.size(), 1);
        savePicture(page, u"rollouts-empty"_s);
        auto summaries = std::make_shared<std::vector<RolloutSummary>>();
        summaries->push_back(summaryOf(RolloutState::Running));
        model.setSummaries(summaries);
        page.refresh();
        QCOMPARE(page.chosen(), u"r1"_s); // the only one is shown at once
    }

    void buttonsSayWhatTheyDoInNumbers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("action");
        using Kind = RolloutCommand::Kind;
        QTest::newRow("roll back") << int(Kind::RollBack) << u"Roll back 120 device(s)"_s;
        QTest::newRow("cancel") << int(Kind::Cancel) << u"Cancel for 380 device(s)"_s;
        QTest::newRow("resume") << int(Kind::Resume) << u"Resume with 380 device(s)"_s;
    }
    void buttonsSayWhatTheyDoInNumbers()
    {
        QFETCH(int, kind);
        QFETCH(QString, action);
        RolloutMonitor monitor(m_theme);
        monitor.setSummary(summaryOf(RolloutState::Paused, PauseReason::Manual));
        const std::unique_ptr<RolloutConfirm> question(monitor.ask(RolloutCommand::Kind(kind)));
        QVERIFY(question);
        QVERIFY2(button(*question, action), qPrintable(action));
    }

    void aGateIsPassedWithAReasonOnly()
    {
        RolloutMonitor monitor(m_theme);
        monitor.setSummary(summaryOf(RolloutState::Paused, PauseReason::FailureGate));
        const std::unique_ptr<RolloutConfirm> question(monitor.ask(RolloutCommand::Kind::Resume));
        QPushButton *resume = button(*question, u"Resume with 380 device(s)"_s);
        QVERIFY(!resume->isEnabled());
        named<QLineEdit>(*question, u"Why it goes on"_s)->setText(u"known"_s);
        QVERIFY(resume->isEnabled());
        QCOMPARE(question->reason(), u"known"_s);
    }

    void onlyTheDriverOrders()
    {
        RolloutMonitor monitor(m_theme);
        RolloutSummary summary = summaryOf(RolloutState::Running);
        monitor.setSummary(summary);
        QVERIFY(button(monitor, u"Pause…"_s)->isEnabled());
        summary.isMine = false;
        summary.lease = LeaseState::Waiting;
        summary.driver.name = "bob on desk-2";
        monitor.setSummary(summary);
        QVERIFY(!button(monitor, u"Pause…"_s)->isEnabled());
        const QList<QLabel *> labels = monitor.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *one) { return one->text().contains(u"Driven by bob on desk-2."_s); }));
    }

    void theWizardGoesFromTheReleaseToTheStart()
    {
        RolloutWizard wizard(m_theme, plan(), start);
        QSignalSpy drafts(&wizard, &RolloutWizard::draftChanged);
        QSignalSpy asked(&wizard, &RolloutWizard::previewRequested);
        QSignalSpy finished(&wizard, &RolloutWizard::planned);
        wizard.show();
        wizard.setArtifacts({release(ArtifactState::Published, SignatureState::Good)});
        wizard.chooseArtifact(std::string(64, 'a'));
        QTRY_COMPARE(asked.size(), 1);
        QVERIFY(!drafts.isEmpty()); // kept at once
        QCOMPARE(wizard.plan().name, std::string("AQ-3 2.5.0"));
        const auto ticket = asked.last().first().toULongLong();
        wizard.setPreview(ticket - 1, previewOf(wizard.plan(), 5)); // of an older plan
        wizard.showStep(RolloutWizard::Review);
        QPushButton *go = button(wizard, u"Start"_s);
        QVERIFY(!go->isEnabled());
        wizard.setPreview(ticket, previewOf(wizard.plan(), 501));
        QVERIFY(!go->isEnabled()); // more than a hundred: the number is typed
        auto *typed = named<QLineEdit>(wizard, u"Number of devices"_s);
        typed->setText(u"501"_s);
        QTRY_COMPARE(asked.size(), 2); // the page has changed
        wizard.setPreview(asked.last().first().toULongLong(), previewOf(wizard.plan(), 501));
        QVERIFY(!go->isEnabled()); // one of them is pinned
        typed->setText(u"500"_s);
        QTRY_COMPARE(asked.size(), 3);
        wizard.setPreview(asked.last().first().toULongLong(), previewOf(wizard.plan(), 501));
        QVERIFY(go->isEnabled());
        go->click();
        QCOMPARE(finished.size(), 1);
    }

    void aWrongSignatureStopsTheWizard_data()
    {
        QTest::addColumn<int>("signature");
        QTest::addColumn<bool>("good");
        QTest::newRow("none") << int(SignatureState::Missing) << true;
        QTest::newRow("good") << int(SignatureState::Good) << true;
        QTest::newRow("wrong") << int(SignatureState::Wrong) << false;
        QTest::newRow("by a stranger") << int(SignatureState::Unknown) << false;
    }
    void aWrongSignatureStopsTheWizard()
    {
        QFETCH(int, signature);
        QFETCH(bool, good);
        RolloutWizard wizard(m_theme, plan(), start);
        QSignalSpy asked(&wizard, &RolloutWizard::previewRequested);
        wizard.setArtifacts({release(ArtifactState::Published, SignatureState(signature))});
        wizard.chooseArtifact(std::string(64, 'a'));
        QTRY_VERIFY(!asked.isEmpty());
        wizard.setPreview(asked.last().first().toULongLong(), previewOf(wizard.plan(), 50));
        wizard.showStep(RolloutWizard::Review);
        QCOMPARE(button(wizard, u"Start"_s)->isEnabled(), good);
    }

    void whatIsWithdrawnCannotBeChosen()
    {
        RolloutWizard wizard(m_theme, plan(), start);
        wizard.setArtifacts({release(ArtifactState::Withdrawn, SignatureState::Good)});
        wizard.chooseArtifact(std::string(64, 'a'));
        QVERIFY(wizard.plan().artifacts.empty());
    }

    void aPlanComesBackAsItWasShown()
    {
        RolloutPlan before = plan();
        before.name = "Mine";
        before.targetFilter = "fw < 2.5.0";
        before.liveTargets = true;
        before.phases = {
            {.name = "One", .percent = 0.5, .atLeast = 3, .devices = {}, .soak = 90min, .approval = true},
            {.name = "All", .percent = 100, .devices = {}, .soak = 0ms}};
        before.gates = {
            .maxFailed = 7, .failPercent = 2.5, .minFinished = 9, .consecutive = 0, .passPercent = 80};
        before.gates.action = GateAction::RollBack;
        before.health = {
            .enabled = true, .alertRise = 3, .metrics = {{"rssi", 4, HealthMetric::Direction::Fall}}};
        before.pace.concurrency = 20;
        before.pace.perMinute = 12;
        before.window = MaintenanceWindow{0x21, 23h, 5h};
        before.zone = "Europe/Berlin";
        before.resumesItself = true;
        before.needsApproval = true;
        before.artifacts = {release(ArtifactState::Published, SignatureState::Good).artifact.planned};
        RolloutWizard wizard(m_theme, before, start);
        wizard.setMetrics({u"pm25"_s, u"rssi"_s});
        wizard.setArtifacts({release(ArtifactState::Published, SignatureState::Good)});
        wizard.chooseArtifact(std::string(64, 'a')); // every page writes what it shows
        QCOMPARE(writePlan(wizard.plan()), writePlan(before));
    }

    void theTargetsSayWhatToInstallFirst()
    {
        RolloutWizard wizard(m_theme, plan(), start);
        QSignalSpy asked(&wizard, &RolloutWizard::previewRequested);
        wizard.show();
        wizard.setArtifacts({release(ArtifactState::Published, SignatureState::Good)});
        wizard.chooseArtifact(std::string(64, 'a'));
        QTRY_VERIFY(!asked.isEmpty());
        PlanPreview preview = previewOf(wizard.plan(), 20);
        preview.ineligible[size_t(Ineligibility::NoVersionPath)] = 7;
        preview.detours = {{Ineligibility::NoVersionPath, {}, "2.0", "1.0", {{"AQ-3", "2.1"}}, 7}};
        wizard.setPreview(asked.last().first().toULongLong(), preview);
        wizard.showStep(RolloutWizard::Targets);
        const auto *table = named<QTableWidget>(wizard, u"Compatibility"_s);
        QStringList rows;
        for (int row = 0; row < table->rowCount(); ++row)
            rows.append(table->item(row, 0)->text() + u' ' + table->item(row, 1)->text());
        QVERIFY2(rows.contains(u"7 \u2514 1.0 is older than 2.0: roll out 2.1 first, then 2.5.0"_s),
                 qPrintable(rows.join(u'\n')));
        savePicture(wizard, u"rollout-wizard-detour"_s);
    }

    void theReviewComparesWithTheLastOne()
    {
        RolloutWizard wizard(m_theme, plan(), start);
        QSignalSpy asked(&wizard, &RolloutWizard::previewRequested);
        RolloutSummary last = summaryOf(RolloutState::Completed);
        last.plan.id = "before";
        last.header.startedAt = start - 24h;
        last.header.endedAt = start - 22h;
        wizard.setEarlier(std::make_shared<const std::vector<RolloutSummary>>(1, last));
        wizard.show();
        wizard.setArtifacts({release(ArtifactState::Published, SignatureState::Good)});
        wizard.chooseArtifact(std::string(64, 'a'));
        QTRY_VERIFY(!asked.isEmpty());
        wizard.setPreview(asked.last().first().toULongLong(), previewOf(wizard.plan(), 301));
        wizard.showStep(RolloutWizard::Review);
        const auto labels = wizard.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *one) {
            return one->isVisible() && one->text().contains(u"devices: 300 instead of 500"_s);
        }));
        savePicture(wizard, u"rollout-wizard-comparison"_s);
    }

    void theLibraryChangesDraftsOnly()
    {
        ArtifactDialog dialog(m_theme);
        dialog.setArtifacts({release(ArtifactState::Draft, SignatureState::Missing)});
        QVERIFY(button(dialog, u"Publish"_s)->isEnabled());
        QVERIFY(button(dialog, u"Remove"_s)->isEnabled());
        QSignalSpy wanted(&dialog, &ArtifactDialog::stateRequested);
        button(dialog, u"Publish"_s)->click();
        QCOMPARE(wanted.size(), 1);
        dialog.setArtifacts({release(ArtifactState::Withdrawn, SignatureState::Missing)});
        for (const QString &text : {u"Publish"_s, u"Deprecate"_s, u"Withdraw"_s, u"Remove"_s, u"Sign…"_s})
            QVERIFY2(!button(dialog, text)->isEnabled(), qPrintable(text));
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestRolloutsPage)
#include "tst_rolloutspage.moc"
