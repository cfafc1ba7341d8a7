// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/noticegate.h"
#include "ui/style/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QTimeEdit;

namespace fleetscope {

/// Whom alerts are told outside of the window: notifications, a program, the broker. Thread: GUI.
class TellingDialog final : public QDialog
{
    Q_OBJECT
public:
    TellingDialog(const TellingSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] TellingSettings settings() const;

signals:
    void chosen(const fleetscope::TellingSettings &settings);

private:
    TellingSettings m_start;
    QCheckBox *m_desktop, *m_sound, *m_quiet, *m_publish;
    QComboBox *m_least;
    QTimeEdit *m_from, *m_to;
    QLineEdit *m_program, *m_arguments, *m_prefix;
};

} // namespace fleetscope
