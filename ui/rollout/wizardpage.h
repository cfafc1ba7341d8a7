// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/artifact.h"
#include "models/rollout/rolloutview.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <vector>

namespace fleetscope {

/// A release with what is known of its signature.
struct OfferedArtifact
{
    Artifact artifact;
    SignatureState signature = SignatureState::Missing;
    bool operator==(const OfferedArtifact &) const = default;
};

/// One step of the wizard: shows a part of the plan and changes that part only.
class WizardPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void load(const RolloutPlan &plan) = 0;
    virtual void save(RolloutPlan &plan) const = 0;
    /// Why the step is not done yet, as a sentence; empty when it is.
    [[nodiscard]] virtual QString problem(const RolloutPlan &) const { return {}; }
    virtual void setPreview(const PlanPreview &) { }

signals:
    void changed();
};

} // namespace fleetscope
