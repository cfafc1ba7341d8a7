// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rollout/wizardpage.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace fleetscope {

class FilterBar;
class FirmwareStep;
class ReviewStep;
class SafetyStep;
class ScheduleStep;
class TargetsStep;

/// Makes the plan of a rollout in six steps that can be visited in any order. What is typed is a draft that
/// is kept at once. Thread: GUI. Knows no fleet: answers previewRequested() with setPreview().
class RolloutWizard final : public QDialog
{
    Q_OBJECT
public:
    RolloutWizard(const Theme &theme, RolloutPlan plan, Timestamp now, QWidget *parent = nullptr);

    void setArtifacts(const std::vector<OfferedArtifact> &artifacts);
    void setMetrics(const QStringList &metrics);
    /// The rollouts of the connection so far: what the plan is compared with. Before the first preview.
    void setEarlier(std::shared_ptr<const std::vector<RolloutSummary>> earlier);
    void chooseArtifact(const std::string &sha256);
    [[nodiscard]] FilterBar &filterBar();
    /// Of the newest request only; older tickets are ignored.
    void setPreview(quint64 ticket, const PlanPreview &preview);
    void setRehearsing(bool running);
    void setRehearsal(const QStringList &lines);
    [[nodiscard]] const RolloutPlan &plan() const { return m_plan; }

    enum Step { Firmware, Targets, Phases, Safety, Schedule, Review, StepCount };
    void showStep(Step step);
    /// As the button of the last step does.
    void rehearse();

signals:
    /// The draft is to be kept.
    void draftChanged(const fleetscope::RolloutPlan &plan);
    void previewRequested(quint64 ticket, const fleetscope::RolloutPlan &plan);
    /// The plan is to be frozen, and started unless somebody has to approve it.
    void planned(const fleetscope::RolloutPlan &plan);
    void rehearsalRequested(const fleetscope::PlanPreview &preview, double download, double install,
                            double back);
    void addRequested(); ///< a file, by a dialog
    void libraryRequested();
    void fileDropped(const QString &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void onChanged();
    void settle();
    void check();

    RolloutPlan m_plan;
    PlanPreview m_preview;
    bool m_hasPreview = false;
    quint64 m_ticket = 0;
    QTimer m_soon;
    QListWidget *m_steps;
    QLabel *m_title;
    QStackedWidget *m_stack;
    QLabel *m_problem;
    QPushButton *m_back, *m_next, *m_finish;
    FirmwareStep *m_firmware;
    TargetsStep *m_targets;
    SafetyStep *m_safety;
    ScheduleStep *m_schedule;
    ReviewStep *m_review;
    std::vector<WizardPage *> m_pages;
    bool m_loading = false;
};

} // namespace fleetscope
