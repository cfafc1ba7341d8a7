// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollout/rolloutmonitor.h"

#include "models/items/format.h"
#include "models/items/rolloutreport.h"
#include "models/items/rollouttext.h"
#include "ui/rollout/compliancechart.h"
#include "ui/rollout/phasetimeline.h"
#include "ui/rollout/rolloutconfirm.h"
#include "ui/rollout/rolloutlook.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/stateindicator.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

using Kind = RolloutCommand::Kind;

DataTable *makeTable(const Theme &theme, QAbstractItemModel *model, const QString &name)
{
    auto *table = new DataTable(theme);
    table->setItemDelegate(new CellDelegate(table));
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

QLabel *makeLabel(bool wraps)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wraps);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

int intCount(qint64 count) { return static_cast<int>(std::clamp<qint64>(count, 0, INT_MAX)); }

} // namespace

RolloutMonitor::RolloutMonitor(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_details(std::make_shared<const RolloutDetails>())
    , m_name(makeLabel(true))
    , m_sentence(makeLabel(true))
    , m_reason(makeLabel(true))
    , m_figures(makeLabel(true))
    , m_state(new StateIndicator(theme))
    , m_go(new QPushButton)
    , m_pause(new QPushButton(tr("Pause…")))
    , m_cancel(new QPushButton(tr("Cancel…")))
    , m_rollBack(new QPushButton(tr("Roll back…")))
    , m_more(new QToolButton)
    , m_menu(new QMenu(this))
    , m_phases(new PhaseTimeline(theme))
    , m_tabs(new QTabWidget)
    , m_compliance(new ComplianceChart(theme))
    , m_plan(new QPlainTextEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::card, spacing::page, spacing::card);
    column->setSpacing(spacing::between);
    buildHead(column);
    column->addWidget(m_phases);
    m_plan->setReadOnly(true);
    m_plan->setFrameShape(QFrame::NoFrame);
    m_plan->setAccessibleName(tr("Plan"));
    m_tabs->addTab(buildFailures(), tr("Failures"));
    m_tabs->addTab(buildDevices(), tr("Devices"));
    auto *lines = makeTable(theme, &m_lines, tr("Events"));
    lines->setColumnWidth(RolloutLineModel::TimeColumn, 90);
    lines->setColumnWidth(RolloutLineModel::DeviceColumn, 130);
    m_tabs->addTab(lines, tr("Events"));
    m_tabs->addTab(m_compliance, tr("Compliance"));
    m_tabs->addTab(m_plan, tr("Plan"));
    m_tabs->setDocumentMode(true);
    column->addWidget(m_tabs, 1);
    const auto applyFonts = [this] {
        m_name->setFont(m_theme.font(FontRole::Section));
        m_figures->setFont(m_theme.font(FontRole::Body));
    };
    applyFonts();
    connect(&m_theme, &Theme::changed, this, applyFonts);
}

void RolloutMonitor::buildHead(QLayout *column)
{
    column->addWidget(m_name);
    column->addWidget(m_sentence);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::between);
    row->addWidget(m_state);
    row->addWidget(m_reason, 1);
    m_more->setText(tr("More"));
    m_more->setIcon(m_theme.icon(IconId::More));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    for (QWidget *button : std::initializer_list<QWidget *>{m_go, m_pause, m_cancel, m_rollBack, m_more})
        row->addWidget(button);
    static_cast<QVBoxLayout *>(column)->addLayout(row);
    column->addWidget(m_figures);
    connect(m_pause, &QPushButton::clicked, this, [this] { order(Kind::Pause); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { order(Kind::Cancel); });
    connect(m_rollBack, &QPushButton::clicked, this, [this] { order(Kind::RollBack); });
    connect(m_go, &QPushButton::clicked, this, [this] {
        switch (m_summary.header.standing.state) {
        case RolloutState::Draft: emit editRequested(QString::fromStdString(m_summary.plan.id)); break;
        case RolloutState::AwaitingApproval: order(Kind::Approve); break;
        case RolloutState::Paused:
            order(m_summary.header.standing.reason == PauseReason::SoakApproval ? Kind::ApprovePhase
                                                                                : Kind::Resume);
            break;
        default: order(Kind::Start); break;
        }
    });
    connect(m_menu, &QMenu::aboutToShow, this, &RolloutMonitor::fillMenu);
}

QWidget *RolloutMonitor::buildFailures()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, spacing::between, 0, 0);
    m_failureTable = makeTable(m_theme, &m_failures, tr("Failures"));
    m_failureTable->setColumnWidth(FailureGroupModel::WhatColumn, 300);
    m_selectFailures = new QPushButton(tr("Show these devices"));
    m_selectFailures->setEnabled(false);
    auto *retry = new QPushButton(tr("Retry what failed…"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_selectFailures);
    buttons->addWidget(retry);
    buttons->addStretch();
    column->addWidget(m_failureTable, 1);
    column->addLayout(buttons);
    connect(m_failureTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_selectFailures->setEnabled(m_failures.groupAt(m_failureTable->currentIndex().row()));
    });
    connect(m_selectFailures, &QPushButton::clicked, this, [this] {
        const FailureGroup *group = m_failures.groupAt(m_failureTable->currentIndex().row());
        if (!group)
            return;
        QStringList devices;
        for (const std::string &device : devicesIn(*m_details, *group))
            devices.append(QString::fromStdString(device));
        emit selectRequested(devices);
    });
    connect(m_failureTable, &DataTable::doubleClicked, this, [this](const QModelIndex &index) {
        if (const FailureGroup *group = m_failures.groupAt(index.row())) {
            m_devices.setGroup(*group);
            m_show->setCurrentIndex(-1);
            showTab(Tab::Devices);
        }
    });
    connect(retry, &QPushButton::clicked, this,
            [this] { emit retryRequested(QString::fromStdString(m_summary.plan.id)); });
    return page;
}

QWidget *RolloutMonitor::buildDevices()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, spacing::between, 0, 0);
    column->setSpacing(spacing::between);
    m_show = new QComboBox;
    m_show->addItems({tr("All devices"), tr("Waiting"), tr("Under way"), tr("Failed or failing"),
                      tr("Updated"), tr("Not taking part")});
    m_show->setPlaceholderText(tr("Devices of one failure"));
    m_show->setAccessibleName(tr("Shown devices"));
    m_deviceTable = makeTable(m_theme, &m_devices, tr("Devices"));
    m_deviceTable->setColumnWidth(RolloutDeviceModel::DeviceColumn, 96);
    m_deviceTable->setColumnWidth(RolloutDeviceModel::PhaseColumn, 56);
    m_deviceTable->setColumnWidth(RolloutDeviceModel::StateColumn, 150);
    m_deviceTable->setColumnWidth(RolloutDeviceModel::AttemptColumn, 66);
    m_deviceTable->setColumnWidth(RolloutDeviceModel::VersionColumn, 110);
    m_timelineTitle = makeLabel(false);
    m_timelineTitle->setText(tr("Choose a device to see what it did."));
    m_timelineTable = makeTable(m_theme, &m_timelineLines, tr("What the device did"));
    m_timelineTable->setColumnHidden(RolloutLineModel::DeviceColumn, true);
    m_timelineTable->setColumnWidth(RolloutLineModel::TimeColumn, 90);
    auto *timeline = new QWidget;
    auto *side = new QVBoxLayout(timeline);
    side->setContentsMargins(mirrored({spacing::between, 0, 0, 0}));
    side->addWidget(m_timelineTitle);
    side->addWidget(m_timelineTable, 1);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_deviceTable);
    splitter->addWidget(timeline);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({540, 230});
    auto *top = new QHBoxLayout;
    top->addWidget(m_show);
    top->addStretch();
    column->addLayout(top);
    column->addWidget(splitter, 1);
    connect(m_show, &QComboBox::activated, this,
            [this](int index) { m_devices.setShown(static_cast<RolloutDeviceModel::Show>(index)); });
    connect(m_deviceTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RolloutMonitor::showSelectedTimeline);
    return page;
}

void RolloutMonitor::showSelectedTimeline()
{
    if (const RolloutDevice *device = m_devices.deviceAt(m_deviceTable->currentIndex().row()))
        emit timelineRequested(QString::fromStdString(m_summary.plan.id),
                               QString::fromStdString(device->device));
}

void RolloutMonitor::setTimeline(const QString &device, const std::vector<RolloutLine> &lines)
{
    m_timelineTitle->setText(device);
    m_timelineLines.setLines(lines);
}

void RolloutMonitor::showTab(Tab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }

void RolloutMonitor::showDevices(RolloutDeviceModel::Show show)
{
    m_show->setCurrentIndex(static_cast<int>(show));
    m_devices.setShown(show);
    showTab(Tab::Devices);
    m_deviceTable->setCurrentIndex(m_devices.index(0, 0));
}

void RolloutMonitor::setSummary(const RolloutSummary &summary)
{
    const bool isOther = summary.plan.id != m_summary.plan.id;
    m_summary = summary;
    const RolloutStanding &standing = summary.header.standing;
    const QString name = QString::fromStdString(summary.plan.name);
    m_name->setText(name.isEmpty() ? QString::fromStdString(summary.plan.id) : name);
    m_sentence->setText(planSentence(summary.plan, summary.taking(), previousText(summary)));
    m_state->setState(lookOf(standing.state), rolloutStateText(standing.state));
    QStringList reasons;
    if (standing.state == RolloutState::Paused)
        reasons.append(pauseReasonText(standing.reason));
    for (const PhaseSummary &phase : summary.phases) {
        if (phase.record.state == PhaseState::Failed)
            reasons.append(verdictText(phase.verdict));
    }
    if (!summary.isMine && isActive(standing.state))
        reasons.append(summary.driver.name.empty() || summary.lease != LeaseState::Waiting
                           ? tr("Waiting for the right to drive it.")
                           : tr("Driven by %1.").arg(QString::fromStdString(summary.driver.name)));
    if (!summary.connected && isActive(standing.state))
        reasons.append(tr("Not connected: devices under way go on by themselves."));
    m_reason->setText(reasons.join(u' '));
    m_phases->setSummary(summary);
    m_phases->setVisible(!summary.phases.empty());
    m_failures.setGroups(summary.failures);
    const qint64 failed = summary.effects.failed;
    m_tabs->setTabText(0, failed > 0 ? tr("Failures (%L1)").arg(failed) : tr("Failures"));
    showFigures();
    showButtons();
    if (isOther) {
        showPlan();
        m_timelineLines.setLines({});
        m_timelineTitle->setText(tr("Choose a device to see what it did."));
    }
}

void RolloutMonitor::setDetails(std::shared_ptr<const RolloutDetails> details, Timestamp now)
{
    if (details->id != m_summary.plan.id)
        return;
    m_details = details;
    m_lines.setLines(details->lines);
    m_compliance->setCurve(details->compliance);
    m_devices.setDetails(std::move(details), now);
    if (m_tabs->currentIndex() == static_cast<int>(Tab::Devices))
        showSelectedTimeline();
}

void RolloutMonitor::showFigures()
{
    const auto number = [](qint64 count) {
        return countText(static_cast<quint64>(std::max<qint64>(0, count)));
    };
    const EffectCounts &effects = m_summary.effects;
    QStringList parts{tr("%1 of %2 updated")
                          .arg(number(m_summary.count(UpdateState::Succeeded)), number(m_summary.taking())),
                      tr("%1 under way").arg(number(effects.beforeInstall + effects.installing)),
                      tr("%1 away").arg(number(effects.away)), tr("%1 waiting").arg(number(effects.waiting)),
                      tr("%1 failed").arg(number(effects.failed))};
    if (m_summary.header.standing.state == RolloutState::Running) {
        parts.append(tr("%1 a minute").arg(QLocale().toString(m_summary.perMinute, 'f', 1)));
        parts.append(m_summary.remaining < 0ms ? tr("time left not known yet")
                                               : tr("about %1 left").arg(spanText(m_summary.remaining)));
    }
    m_figures->setText(parts.join(u"  ·  "_s));
}

void RolloutMonitor::showButtons()
{
    const RolloutState state = m_summary.header.standing.state;
    const bool isMine = m_summary.isMine;
    QString go;
    switch (state) {
    case RolloutState::Draft: go = tr("Edit draft…"); break;
    case RolloutState::AwaitingApproval: go = tr("Approve…"); break;
    case RolloutState::Ready: go = tr("Start…"); break;
    case RolloutState::Paused:
        go = m_summary.header.standing.reason == PauseReason::SoakApproval ? tr("Go on") : tr("Resume…");
        break;
    default: break;
    }
    m_go->setText(go);
    m_go->setVisible(!go.isEmpty());
    m_go->setEnabled(isMine || state == RolloutState::Draft || state == RolloutState::AwaitingApproval
                     || state == RolloutState::Ready);
    setPrimary(m_go);
    m_pause->setVisible(state == RolloutState::Running);
    m_pause->setEnabled(isMine);
    const bool isOpen = state == RolloutState::Running || state == RolloutState::Paused;
    m_cancel->setVisible(isOpen || state == RolloutState::Scheduled);
    m_cancel->setEnabled(isMine);
    m_rollBack->setVisible(isOpen && !m_summary.plan.isRollback);
    m_rollBack->setEnabled(isMine && m_summary.effects.changed > 0);
}

void RolloutMonitor::fillMenu()
{
    m_menu->clear();
    const RolloutState state = m_summary.header.standing.state;
    const bool isOpen = state == RolloutState::Running || state == RolloutState::Paused;
    const auto add = [this](const QString &text, Kind kind) {
        connect(m_menu->addAction(text), &QAction::triggered, this, [this, kind] { order(kind); });
    };
    if (state == RolloutState::AwaitingApproval)
        add(tr("Reject…"), Kind::Reject);
    if (isOpen && m_summary.isMine) {
        add(tr("Cancel, and stop downloads…"), Kind::CancelForced);
        add(tr("Skip the rest of this phase…"), Kind::SkipPhase);
        if (m_summary.plan.install == InstallPolicy::DownloadOnly && !m_summary.header.installReleased)
            add(tr("Install what is downloaded…"), Kind::Install);
    }
    if (!m_summary.isMine && isActive(state))
        add(tr("Take over…"), Kind::TakeOver);
    if (state == RolloutState::Draft)
        add(tr("Delete draft…"), Kind::Forget);
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    for (const auto &[format, text] :
         {std::pair(u"pdf"_s, tr("Report as PDF…")), std::pair(u"html"_s, tr("Report as HTML…"))})
        connect(m_menu->addAction(text), &QAction::triggered, this, [this, name = format] {
            emit reportRequested(QString::fromStdString(m_summary.plan.id), name);
        });
}

RolloutConfirm *RolloutMonitor::ask(Kind kind)
{
    const EffectCounts &effects = m_summary.effects;
    RolloutConfirm::Question question;
    question.effects = effectText(kind, effects);
    const QString name = m_name->text();
    switch (kind) {
    case Kind::Start:
        question.title = tr("Start %1").arg(name);
        question.effects = {m_sentence->text()};
        question.action = tr("Start with %Ln device(s)", nullptr, intCount(m_summary.taking()));
        break;
    case Kind::Pause:
        question.title = tr("Pause %1").arg(name);
        question.action = tr("Pause");
        break;
    case Kind::Resume:
        question.title = tr("Resume %1").arg(name);
        question.action = tr("Resume with %Ln device(s)", nullptr, intCount(effects.waiting + effects.away));
        if (needsNote(m_summary.header.standing.reason)) {
            question.effects.append(
                tr("A gate stopped it. What has failed so far is not counted again after you resume."));
            question.reason = tr("Why it goes on");
        }
        break;
    case Kind::Cancel:
    case Kind::CancelForced:
        question.title = tr("Cancel %1").arg(name);
        question.action = tr("Cancel for %Ln device(s)", nullptr, intCount(effects.waiting + effects.away));
        question.isDestructive = true;
        break;
    case Kind::RollBack:
        question.title = tr("Roll back %1").arg(name);
        question.action = tr("Roll back %Ln device(s)", nullptr, intCount(effects.changed));
        question.isDestructive = true;
        break;
    case Kind::Approve:
        question.title = tr("Approve %1").arg(name);
        question.effects = {m_sentence->text(),
                            tr("Plan %1, made by %2.")
                                .arg(QString::fromLatin1(m_summary.hash.left(16)),
                                     QString::fromStdString(m_summary.plan.author))};
        question.person = tr("Who approves");
        question.action = tr("Approve");
        break;
    case Kind::Reject:
        question.title = tr("Reject %1").arg(name);
        question.person = tr("Who rejects");
        question.reason = tr("Why");
        question.action = tr("Reject");
        break;
    case Kind::SkipPhase:
        question.title = tr("Skip the rest of this phase");
        question.effects = {
            tr("Devices of this phase that wait are left out, and the next phase begins without "
               "its conditions.")};
        question.reason = tr("Why");
        question.action = tr("Skip");
        question.isDestructive = true;
        break;
    case Kind::TakeOver:
        question.title = tr("Take over %1").arg(name);
        question.effects = {
            tr("It is driven by %1. Orders that were sent from there are not followed any more.")
                .arg(QString::fromStdString(m_summary.driver.name))};
        question.reason = tr("Why");
        question.action = tr("Take over");
        question.isDestructive = true;
        break;
    case Kind::Install:
        question.title = tr("Install what is downloaded");
        question.action = tr("Install");
        break;
    case Kind::Forget:
        question.title = tr("Delete the draft %1").arg(name);
        question.action = tr("Delete");
        question.isDestructive = true;
        break;
    default: return nullptr;
    }
    return new RolloutConfirm(m_theme, question, this);
}

void RolloutMonitor::order(Kind kind)
{
    if (kind == Kind::ApprovePhase) {
        send(kind, m_person, {});
        return;
    }
    RolloutConfirm *dialog = ask(kind);
    if (!dialog)
        return;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, kind] {
        send(kind, dialog->person().isEmpty() ? m_person : dialog->person(), dialog->reason());
    });
    dialog->open();
}

void RolloutMonitor::send(Kind kind, const QString &who, const QString &text)
{
    emit commandRequested({.kind = kind,
                           .id = m_summary.plan.id,
                           .who = who.toStdString(),
                           .text = text.toStdString(),
                           .hash = m_summary.hash,
                           .devices = {}});
}

void RolloutMonitor::showPlan() { m_plan->setPlainText(planLines(m_summary).join(u'\n')); }

} // namespace fleetscope

#include "moc_rolloutmonitor.cpp"
