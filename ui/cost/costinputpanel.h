// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costscenario.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QFormLayout;
class QPushButton;
class QToolButton;

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
    /// Saved scenarios, offered behind the presets.
    void setScenarios(const std::vector<CostScenario> &scenarios);
    /// Whether there is a fleet to measure.
    void setLiveAvailable(bool available);

signals:
    void changed();
    void liveRequested(); ///< take devices, messages and payload from the connected fleet
    void saveRequested(const QString &proposal); ///< keep these inputs as a scenario
    void scenarioRequested(const QString &name);

private:
    void addSection(const QString &title);
    void addNumber(const char *key, const QString &label, const QString &suffix, int decimals, double step);
    void addChoice(const char *key, const QString &label, const QStringList &texts);
    void addRegion();
    void addMaybe(const char *key, const QString &label, const QString &suffix, int decimals, double step);
    void addLargerFleets();
    void addRate();
    void addHiddenCosts();
    [[nodiscard]] HiddenCost &hidden(const QString &id);
    void apply(const char *key, const QJsonValue &value);
    void choosePreset(int index);

    const Theme &m_theme;
    CostInputs m_inputs;
    QFormLayout *m_form;
    QComboBox *m_preset;
    QToolButton *m_save;
    QPushButton *m_live;
    QStringList m_scenarios;
    std::vector<std::function<void()>> m_refresh;
    bool m_showing = false;
};

} // namespace fleetscope
