// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alertwords.h"
#include "ui/style/theme.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace fleetscope {

class DurationEdit;
class PartsEdit;

/// The rows of a form that say what a condition is: its kind, and the fields that the kind has. Those of All
/// and Any are conditions themselves, in a list. Thread: GUI.
class ConditionForm final : public QObject
{
    Q_OBJECT
public:
    /// Adds its rows to `form`, whose widget must live as long. `theme` must outlive it.
    ConditionForm(QFormLayout *form, QStringList metrics, MetricUnit unitOf, const Theme &theme,
                  QObject *parent);

    [[nodiscard]] RuleCondition condition() const;
    void setCondition(const RuleCondition &condition);
    /// Whether the levels say how severe it is.
    [[nodiscard]] bool hasLevels() const;
    /// Null until the kind has parts.
    [[nodiscard]] PartsEdit *parts() const { return m_parts; }
    [[nodiscard]] QComboBox *kindBox() const { return m_kind; }

    [[nodiscard]] static QDoubleSpinBox *numberBox();

signals:
    void edited();
    void fieldsChanged(); ///< because of another kind

private:
    void makeLevels();
    void addRows();
    void watch();
    void takeKind();
    void showFields();

    QFormLayout *m_form;
    QStringList m_metrics;
    MetricUnit m_unitOf;
    const Theme &m_theme;
    bool m_filling = false;
    RuleCondition m_last; ///< what the form said before its kind changed

    QComboBox *m_kind, *m_metric, *m_comparison, *m_direction, *m_firmware;
    QLineEdit *m_text, *m_by;
    QCheckBox *m_hasInfo, *m_hasWarning, *m_hasCritical;
    QDoubleSpinBox *m_info, *m_warning, *m_critical, *m_band, *m_low, *m_high, *m_limit, *m_factor,
        *m_percent;
    QSpinBox *m_count, *m_samples;
    DurationEdit *m_window;
    QWidget *m_levels, *m_range, *m_place; // `m_place`: where the parts come
    PartsEdit *m_parts = nullptr;
};

} // namespace fleetscope
