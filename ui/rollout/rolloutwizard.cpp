// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollout/rolloutwizard.h"

#include "ui/rollout/wizardsteps.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace fleetscope {

using namespace Qt::StringLiterals;

RolloutWizard::RolloutWizard(const Theme &theme, RolloutPlan plan, Timestamp now, QWidget *parent)
    : QDialog(parent)
    , m_plan(std::move(plan))
    , m_steps(new QListWidget)
    , m_title(new QLabel)
    , m_stack(new QStackedWidget)
    , m_problem(new QLabel)
    , m_back(new QPushButton(tr("Back")))
    , m_next(new QPushButton(tr("Next")))
    , m_finish(new QPushButton)
    , m_firmware(new FirmwareStep(theme))
    , m_targets(new TargetsStep(theme))
    , m_safety(new SafetyStep(theme))
    , m_schedule(new ScheduleStep(theme))
    , m_review(new ReviewStep(theme))
    , m_pages{m_firmware, m_targets, new PhasesStep(theme), m_safety, m_schedule, m_review}
{
    setWindowTitle(tr("New rollout"));
    setAcceptDrops(true);
    resize(940, 660);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_steps->addItems({tr("1  Firmware"), tr("2  Targets"), tr("3  Phases"), tr("4  Safety"), tr("5  When"),
                       tr("6  Review")});
    for (int i = 0; i < m_steps->count(); ++i)
        m_steps->item(i)->setSizeHint({0, theme.rowHeight()});
    m_steps->setFixedWidth(150);
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setSpacing(2);
    row->addWidget(m_steps);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::card);
    column->setSpacing(spacing::card);
    m_title->setFont(theme.font(FontRole::PageTitle));
    column->addWidget(m_title);
    for (WizardPage *page : m_pages) {
        auto *area = new QScrollArea; // small screens: every field can be reached
        area->setWidget(page);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        m_stack->addWidget(area);
        connect(page, &WizardPage::changed, this, &RolloutWizard::onChanged);
    }
    column->addWidget(m_stack, 1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    auto *close = new QPushButton(tr("Keep as draft"));
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(close);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    buttons->addWidget(m_finish);
    column->addLayout(buttons);
    row->addLayout(column, 1);

    m_schedule->setNow(now);
    m_loading = true;
    for (WizardPage *page : m_pages)
        page->load(m_plan);
    m_loading = false;
    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(&m_soon, &QTimer::timeout, this, &RolloutWizard::settle);
    connect(m_steps, &QListWidget::currentRowChanged, this, [this](int step) {
        m_stack->setCurrentIndex(step);
        m_title->setText(m_steps->item(step)->text().mid(3));
        m_review->load(m_plan);
        check();
    });
    connect(m_back, &QPushButton::clicked, this,
            [this] { m_steps->setCurrentRow(m_steps->currentRow() - 1); });
    connect(m_next, &QPushButton::clicked, this,
            [this] { m_steps->setCurrentRow(m_steps->currentRow() + 1); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_finish, &QPushButton::clicked, this, [this] {
        emit planned(m_plan);
        accept();
    });
    connect(m_firmware, &FirmwareStep::addRequested, this, &RolloutWizard::addRequested);
    connect(m_firmware, &FirmwareStep::libraryRequested, this, &RolloutWizard::libraryRequested);
    connect(m_review, &ReviewStep::rehearsalRequested, this,
            [this](double download, double install, double back) {
                if (m_hasPreview && !m_preview.error)
                    emit rehearsalRequested(m_preview, download, install, back);
            });
    m_steps->setCurrentRow(0);
    m_soon.start();
}

FilterBar &RolloutWizard::filterBar() { return m_targets->filterBar(); }

void RolloutWizard::setArtifacts(const std::vector<OfferedArtifact> &artifacts)
{
    m_firmware->setArtifacts(artifacts);
    check();
}

void RolloutWizard::setEarlier(std::shared_ptr<const std::vector<RolloutSummary>> earlier)
{
    m_review->setEarlier(std::move(earlier));
}

void RolloutWizard::setMetrics(const QStringList &metrics)
{
    m_loading = true;
    m_safety->setMetrics(metrics);
    m_safety->load(m_plan);
    m_loading = false;
}

void RolloutWizard::chooseArtifact(const std::string &sha256)
{
    m_firmware->choose(sha256);
    onChanged();
}

void RolloutWizard::showStep(Step step) { m_steps->setCurrentRow(step); }

void RolloutWizard::rehearse() { m_review->rehearse(); }

void RolloutWizard::onChanged()
{
    if (m_loading)
        return;
    for (const WizardPage *page : m_pages)
        page->save(m_plan);
    if (m_plan.name.empty() && !m_plan.artifacts.empty()) {
        const ArtifactReference &reference = m_plan.artifacts.front().reference;
        m_plan.name = reference.name + ' ' + reference.version;
        m_loading = true;
        m_review->load(m_plan);
        m_loading = false;
    }
    m_soon.start();
    check();
}

void RolloutWizard::settle()
{
    emit draftChanged(m_plan);
    if (!m_plan.artifacts.empty())
        emit previewRequested(++m_ticket, m_plan);
}

void RolloutWizard::setPreview(quint64 ticket, const PlanPreview &preview)
{
    if (ticket != m_ticket)
        return;
    m_preview = preview;
    m_hasPreview = true;
    for (WizardPage *page : m_pages)
        page->setPreview(preview);
    check();
}

void RolloutWizard::setRehearsing(bool running) { m_review->setRehearsing(running); }

void RolloutWizard::setRehearsal(const QStringList &lines) { m_review->setRehearsal(lines); }

void RolloutWizard::check()
{
    const int step = m_steps->currentRow();
    QString problem;
    bool good = true;
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const QString one = m_pages[i]->problem(m_plan);
        good = good && one.isEmpty();
        // On its own page a problem is said; on the last one the first of all.
        if (problem.isEmpty() && (static_cast<int>(i) == step || step == Review))
            problem = one;
    }
    m_problem->setText(problem);
    m_back->setEnabled(step > 0);
    m_next->setVisible(step < Review);
    m_finish->setVisible(step == Review);
    setPrimary(m_next, step < Review);
    setPrimary(m_finish, step == Review);
    m_finish->setText(m_review->needsApproval()      ? tr("Ask for approval")
                          : m_plan.startAt != noTime ? tr("Schedule")
                                                     : tr("Start"));
    m_finish->setEnabled(good && m_hasPreview && !m_preview.error && !m_soon.isActive()
                         && m_review->isConfirmed());
}

void RolloutWizard::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void RolloutWizard::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            emit fileDropped(url.toLocalFile());
    }
}

} // namespace fleetscope

#include "moc_rolloutwizard.cpp"
