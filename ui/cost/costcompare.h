// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costresult.h"
#include "models/cost/costscenario.h"
#include "ui/style/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace fleetscope {

class SimpleTable;

/// Saved scenarios beside the open one: what was asked, what comes out, and the difference.
class CostCompare final : public QWidget
{
    Q_OBJECT
public:
    explicit CostCompare(const Theme &theme, QWidget *parent = nullptr);

    /// Prices may have changed since a scenario was saved: it is computed with those of `catalogue`, and
    /// marked.
    void setScenarios(const std::vector<CostScenario> &scenarios, const PriceCatalogue &catalogue);
    void setOpen(const CostInputs &inputs, const PriceCatalogue &catalogue);

signals:
    void openRequested(const QString &name);
    void removeRequested(const QString &name);

private:
    void fill(const PriceCatalogue &catalogue);

    SimpleTable *m_table;
    QLabel *m_hint;
    QPushButton *m_open;
    QPushButton *m_remove;
    std::vector<CostScenario> m_scenarios;
    CostInputs m_inputs;
};

} // namespace fleetscope
