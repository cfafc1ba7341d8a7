// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/capabilities.h"
#include "ui/style/theme.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fleetscope {

class SimpleTable;

/// The scores of every platform with their reasons, and the user's own in the place of ours.
class CostScores final : public QDialog
{
    Q_OBJECT
public:
    /// `capabilities` must outlive the dialog.
    CostScores(const Theme &theme, const Capabilities &capabilities, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<ScoreEdit> &edits() const { return m_edits; }
    void choosePlatform(const QString &id);

private:
    void fill();
    void showCurrent();
    void take();
    void giveBack();
    [[nodiscard]] const PlatformProfile &platform() const;
    [[nodiscard]] const ScoreEdit *editOf(const QString &criterion) const;
    void removeEdit(const QString &criterion);

    const Theme &m_theme;
    const Capabilities &m_capabilities;
    std::vector<ScoreEdit> m_edits;
    QComboBox *m_platform;
    SimpleTable *m_table;
    QLabel *m_question;
    QDoubleSpinBox *m_score;
    QLineEdit *m_reason;
    QPushButton *m_reset;
};

} // namespace fleetscope
