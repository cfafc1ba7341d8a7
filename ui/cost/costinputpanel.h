// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costinputs.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <functional>

class QFormLayout;
class QComboBox;
class QPushButton;

namespace fleetscope {

/// The inputs of the calculator as a form: every field with its unit, within its limits, and presets.
class CostInputPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CostInputPanel(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const CostInputs &inputs() const { return m_inputs; }
    /// Shows them; says nothing.
    void setInputs(const CostInputs &inputs);
    /// Whether there is a fleet to measure.
    void setLiveAvailable(bool available);

signals:
    void changed();
    void liveRequested(); ///< take devices, messages and payload from the connected fleet

private:
    void addSection(const QString &title);
    void addNumber(const char *key, const QString &label, const QString &suffix, int decimals, double step);
    void addChoice(const char *key, const QString &label, const QStringList &texts);
    void addRegion();
    void apply(const char *key, const QJsonValue &value);
    void choosePreset(int index);

    const Theme &m_theme;
    CostInputs m_inputs;
    QFormLayout *m_form;
    QComboBox *m_preset;
    QPushButton *m_live;
    std::vector<std::function<void()>> m_refresh;
    bool m_showing = false;
};

} // namespace fleetscope
