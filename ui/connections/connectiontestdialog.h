// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/testreport.h"
#include "ui/style/theme.h"

#include <QDialog>

#include <array>

class QLabel;
class QPushButton;

namespace fleetscope {

class IconLabel;
class TestStepRow;

/// The ladder of a connection test while it climbs, and what came of it. Escape cancels a running test first
/// and closes then. Not modal: the fleet goes on behind it. Thread: GUI.
class ConnectionTestDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ConnectionTestDialog(const Theme &theme, QWidget *parent = nullptr);

    void showReport(const TestReport &report, bool running);
    [[nodiscard]] const TestReport &report() const { return m_report; }
    /// "Fix…" is there when somebody can take the user to the field.
    void setFixable(bool fixable);
    void copyReport() const;

    void reject() override;

signals:
    void cancelRequested();
    void againRequested();
    void fixRequested(fleetscope::DraftField field);

private:
    void applyTheme();

    const Theme &m_theme;
    TestReport m_report;
    bool m_running = false;
    bool m_fixable = false;
    QLabel *m_address;
    std::array<TestStepRow *, testStepCount> m_rows{};
    IconLabel *m_verdictIcon;
    QLabel *m_verdict;
    QPushButton *m_copy;
    QPushButton *m_fix;
    QPushButton *m_again;
    QPushButton *m_close;
};

} // namespace fleetscope
