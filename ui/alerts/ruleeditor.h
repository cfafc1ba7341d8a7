// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/backtest.h"
#include "models/items/alertwords.h"
#include "ui/style/theme.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTabWidget;

namespace fleetscope {

class BackTestView;
class ConditionForm;
class DurationEdit;

/// A rule as a form and as text, with the sentence that it makes, for how many devices it is true now, and
/// what it would have done in the past. Thread: GUI. Asks for both with signals and shows the answers.
class RuleEditor final : public QDialog
{
    Q_OBJECT
public:
    RuleEditor(AlertRule rule, const QStringList &metrics, MetricUnit unitOf, const Theme &theme,
               QWidget *parent = nullptr);
    ~RuleEditor() override;

    /// As it stands in the form. Errors: as rulesFromJson().
    [[nodiscard]] Result<AlertRule> rule() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] ConditionForm &condition() const { return *m_condition; }
    /// Of the local time now, in minutes: schedules are written in it.
    void setUtcOffset(int minutes) { m_utcOffset = minutes; }
    void setPreview(const QString &text);
    /// Nothing when it is not known yet.
    void setBackTestProgress(double share);
    void setBackTestResult(const BackTestResult &result, const AlertRule &rule, int days, Timestamp end);
    void setBackTestFailed(const QString &why);
    void startBackTest();

signals:
    void saved(const fleetscope::AlertRule &rule);
    void previewRequested(const fleetscope::AlertRule &rule);
    void backTestRequested(const fleetscope::AlertRule &rule, int days);
    void backTestCancelled();

private:
    QWidget *makeForm(const QStringList &metrics);
    QWidget *makeMore();
    QWidget *makeText();
    QWidget *makeTest();
    void fill();
    void showFields();
    void check();
    void checkSoon();
    [[nodiscard]] AlertRule fromForm() const;
    QComboBox *severityBox() const;
    void connectEdits(QWidget *form);

    AlertRule m_rule;
    MetricUnit m_unitOf;
    const Theme &m_theme;
    bool m_filling = false;
    QTimer m_checkSoon;

    QTabWidget *m_tabs;
    QLineEdit *m_name = nullptr, *m_scope = nullptr, *m_labels = nullptr;
    ConditionForm *m_condition = nullptr;
    QComboBox *m_severity = nullptr;
    QWidget *m_severityRow = nullptr; // the label of it
    DurationEdit *m_hold = nullptr, *m_clear = nullptr, *m_escalate = nullptr, *m_repeat = nullptr,
                 *m_reopen = nullptr;
    QCheckBox *m_latched = nullptr, *m_selfAcknowledge = nullptr, *m_scheduled = nullptr;
    std::array<QCheckBox *, 7> m_days{};
    QComboBox *m_fromHour = nullptr, *m_toHour = nullptr;
    QWidget *m_schedule = nullptr;
    QPlainTextEdit *m_json = nullptr;
    QLabel *m_sentence, *m_preview, *m_problem;
    QPushButton *m_save;
    QPushButton *m_test = nullptr;
    QComboBox *m_testDays = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_result = nullptr;
    BackTestView *m_view = nullptr;
    bool m_testing = false;
    int m_utcOffset = 0;
};

} // namespace fleetscope

Q_DECLARE_METATYPE(fleetscope::AlertRule)
