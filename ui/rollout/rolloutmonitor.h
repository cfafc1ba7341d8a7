// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/rolloutdevicemodel.h"
#include "models/rollout/rolloutview.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QTabWidget;
class QToolButton;

namespace fleetscope {

class ComplianceChart;
class DataTable;
class PhaseTimeline;
class RolloutConfirm;
class StateIndicator;

/// One rollout while it runs and after: state and reason, phases, failures, devices, history, and what can be
/// ordered. Thread: GUI. Knows values only; orders are signals.
class RolloutMonitor final : public QWidget
{
    Q_OBJECT
public:
    explicit RolloutMonitor(const Theme &theme, QWidget *parent = nullptr);

    void setSummary(const RolloutSummary &summary);
    void setDetails(std::shared_ptr<const RolloutDetails> details, Timestamp now);
    void setTimeline(const QString &device, const std::vector<RolloutLine> &lines);
    /// Of whom orders are said to come.
    void setPerson(const QString &person) { m_person = person; }

    enum class Tab : quint8 { Failures, Devices, Events, Compliance, Plan };
    void showTab(Tab tab);
    /// The devices of one kind, and what the first of them did.
    void showDevices(RolloutDeviceModel::Show show);
    [[nodiscard]] RolloutConfirm *ask(RolloutCommand::Kind kind); ///< the question as it is asked

signals:
    void commandRequested(const fleetscope::RolloutCommand &command);
    void editRequested(const QString &id);  ///< opens a draft
    void retryRequested(const QString &id); ///< a new rollout for what failed
    void reportRequested(const QString &id, const QString &format);
    /// The fleet page is to show these devices.
    void selectRequested(const QStringList &devices);
    void timelineRequested(const QString &id, const QString &device);

private:
    void buildHead(QLayout *column);
    QWidget *buildFailures();
    QWidget *buildDevices();
    void order(RolloutCommand::Kind kind);
    void send(RolloutCommand::Kind kind, const QString &who, const QString &text);
    void showButtons();
    void showFigures();
    void showPlan();
    void fillMenu();
    void showSelectedTimeline();

    const Theme &m_theme;
    QString m_person;
    RolloutSummary m_summary;
    std::shared_ptr<const RolloutDetails> m_details;
    RolloutDeviceModel m_devices;
    RolloutLineModel m_lines, m_timelineLines;
    FailureGroupModel m_failures;

    QLabel *m_name;
    QLabel *m_sentence;
    QLabel *m_reason;
    QLabel *m_figures;
    StateIndicator *m_state;
    QPushButton *m_go;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QPushButton *m_rollBack;
    QToolButton *m_more;
    QMenu *m_menu;
    PhaseTimeline *m_phases;
    QTabWidget *m_tabs;
    DataTable *m_failureTable = nullptr;
    QPushButton *m_selectFailures = nullptr;
    QComboBox *m_show = nullptr;
    DataTable *m_deviceTable = nullptr;
    DataTable *m_timelineTable = nullptr;
    QLabel *m_timelineTitle = nullptr;
    ComplianceChart *m_compliance;
    QPlainTextEdit *m_plan;
};

} // namespace fleetscope
