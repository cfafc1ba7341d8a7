// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace fleetscope {

/// A duration as a number and a unit. Thread: GUI.
class DurationEdit final : public QWidget
{
    Q_OBJECT
public:
    explicit DurationEdit(QWidget *parent = nullptr);

    [[nodiscard]] Milliseconds duration() const;
    /// Shown in the largest unit that keeps it whole.
    void setDuration(Milliseconds duration);

signals:
    void changed();

private:
    QSpinBox *m_number;
    QComboBox *m_unit;
};

} // namespace fleetscope
