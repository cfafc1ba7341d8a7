// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rollout/wizardpage.h"

#include <memory>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QTableWidget;
class QTimeEdit;

namespace fleetscope {

class FilterBar;

/// What is installed.
class FirmwareStep final : public WizardPage
{
    Q_OBJECT
public:
    explicit FirmwareStep(const Theme &theme);

    void setArtifacts(const std::vector<OfferedArtifact> &artifacts);
    /// Chooses the release with this digest, as one that was just added.
    void choose(const std::string &sha256);
    void load(const RolloutPlan &plan) override;
    void save(RolloutPlan &plan) const override;
    [[nodiscard]] QString problem(const RolloutPlan &plan) const override;

signals:
    void addRequested();
    void libraryRequested();

private:
    [[nodiscard]] const OfferedArtifact *chosen() const;
    void show();

    const Theme &m_theme;
    std::vector<OfferedArtifact> m_artifacts;
    std::string m_wanted; ///< the digest
    QListWidget *m_list;
    QLabel *m_details;
    QPlainTextEdit *m_notes;
};

/// Which devices, and who of them fits.
class TargetsStep final : public WizardPage
{
    Q_OBJECT
public:
    explicit TargetsStep(const Theme &theme);

    [[nodiscard]] FilterBar &filterBar() { return *m_filter; }
    void load(const RolloutPlan &plan) override;
    void save(RolloutPlan &plan) const override;
    [[nodiscard]] QString problem(const RolloutPlan &plan) const override;
    void setPreview(const PlanPreview &preview) override;

private:
    void explain();

    const Theme &m_theme;
    std::vector<std::string> m_chosen;
    size_t m_taking = 0;
    bool m_known = false; ///< whether the preview has come
    QRadioButton *m_byFilter;
    QRadioButton *m_bySelection;
    FilterBar *m_filter;
    QRadioButton *m_fixed;
    QRadioButton *m_live;
    QLabel *m_consequence;
    QTableWidget *m_counts;
};

/// How many at first, and how long they are watched.
class PhasesStep final : public WizardPage
{
    Q_OBJECT
public:
    explicit PhasesStep(const Theme &theme);

    void load(const RolloutPlan &plan) override;
    void save(RolloutPlan &plan) const override;
    [[nodiscard]] QString problem(const RolloutPlan &plan) const override;
    void setPreview(const PlanPreview &preview) override;

private:
    void fill(const std::vector<PhasePlan> &phases);
    void addRow(const PhasePlan &phase);
    void showEstimates();

    QComboBox *m_preset;
    QTableWidget *m_table;
    QLabel *m_total;
    std::vector<PhaseEstimate> m_estimates;
    bool m_filling = false;
};

/// When it stops.
class SafetyStep final : public WizardPage
{
    Q_OBJECT
public:
    explicit SafetyStep(const Theme &theme);

    void setMetrics(const QStringList &metrics);
    void load(const RolloutPlan &plan) override;
    void save(RolloutPlan &plan) const override;

private:
    QDoubleSpinBox *m_pass, *m_fail;
    QSpinBox *m_minimum, *m_row, *m_most;
    QComboBox *m_of, *m_action;
    QSpinBox *m_retries;
    QSpinBox *m_probation;
    QCheckBox *m_health;
    QDoubleSpinBox *m_alerts, *m_offline, *m_limit;
    QComboBox *m_metric, *m_direction;
};

/// When and how fast.
class ScheduleStep final : public WizardPage
{
    Q_OBJECT
public:
    explicit ScheduleStep(const Theme &theme);

    /// The moment from which the next windows are shown.
    void setNow(Timestamp now);
    void load(const RolloutPlan &plan) override;
    void save(RolloutPlan &plan) const override;
    [[nodiscard]] QString problem(const RolloutPlan &plan) const override;

private:
    void showWindows();

    const Theme &m_theme;
    Timestamp m_now = noTime;
    QRadioButton *m_atOnce, *m_later;
    QDateTimeEdit *m_start;
    QSpinBox *m_parallel;
    QDoubleSpinBox *m_rate;
    QSpinBox *m_deadline;
    QComboBox *m_install;
    QCheckBox *m_windowed;
    std::vector<QCheckBox *> m_days;
    QTimeEdit *m_opens, *m_closes;
    QComboBox *m_zone;
    QLabel *m_next;
    QCheckBox *m_resumes;
};

/// The whole in one sentence; rehearsal, approval, and the word to begin.
class ReviewStep final : public WizardPage
{
    Q_OBJECT
public:
    explicit ReviewStep(const Theme &theme);

    void load(const RolloutPlan &plan) override;
    void save(RolloutPlan &plan) const override;
    void setPreview(const PlanPreview &preview) override;
    /// The rollouts that there were; the last of the same class is compared with the plan.
    void setEarlier(std::shared_ptr<const std::vector<RolloutSummary>> earlier);
    void rehearse();
    void setRehearsing(bool running);
    void setRehearsal(const QStringList &lines);
    /// Whether the number of devices was typed, where that is asked for.
    [[nodiscard]] bool isConfirmed() const;
    [[nodiscard]] bool needsApproval() const;

signals:
    /// Shares in percent of the attempts that fail in the download, in the installation, and that go back.
    void rehearsalRequested(double download, double install, double back);

private:
    const Theme &m_theme;
    RolloutPlan m_plan;
    std::shared_ptr<const std::vector<RolloutSummary>> m_earlier;
    size_t m_taking = 0;
    QLineEdit *m_name;
    QLabel *m_sentence;
    QLabel *m_numbers;
    QLabel *m_last;
    QCheckBox *m_approval;
    QLabel *m_hash;
    QDoubleSpinBox *m_download, *m_installs, *m_back;
    QPushButton *m_rehearse;
    QPlainTextEdit *m_result;
    QWidget *m_typeRow;
    QLabel *m_typeLabel;
    QLineEdit *m_typed;
};

} // namespace fleetscope
