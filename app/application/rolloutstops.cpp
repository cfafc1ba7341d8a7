// SPDX-License-Identifier: GPL-3.0-or-later

// The rollouts page in the states that a picture is wanted of.

#include "app/application/artifactwiring.h"
#include "app/application/rolloutwiring.h"
#include "models/ports/clock.h"
#include "ui/rollout/rolloutconfirm.h"
#include "ui/rollout/rolloutmonitor.h"
#include "ui/rollout/rolloutspage.h"
#include "ui/rollout/rolloutwizard.h"
#include "ui/shell/mainwindow.h"

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

const QString newest = u"2.6.0"_s; ///< of the releases of the demo fleet

const Artifact *findRelease(const std::vector<OfferedArtifact> &offered, const QString &version)
{
    const auto found = std::ranges::find(offered, version.toStdString(), [](const OfferedArtifact &one) {
        return one.artifact.planned.reference.version;
    });
    return found == offered.end() ? nullptr : &found->artifact;
}

} // namespace

/// A rollout that is quick enough to be watched: short probation, short soaks.
void RolloutWiring::startSample()
{
    if (m_connections.empty() || m_connections.front()->kind != StorageWiring::Kind::Demo)
        return;
    Connection &connection = *m_connections.front();
    const std::vector<OfferedArtifact> offered = artifacts(connection.kind).offered();
    const Artifact *release = findRelease(offered, newest);
    if (!release)
        return;
    RolloutPlan plan = emptyPlan();
    plan.name = "Airnode 2.6.0, mains-powered";
    plan.artifacts = {release->planned};
    plan.targetFilter = "tag.power == mains";
    plan.phases = {{.name = "Canary", .percent = 1, .atLeast = 5, .devices = {}, .soak = 2s},
                   {.name = "10 %", .percent = 10, .devices = {}, .soak = 2s},
                   {.name = "30 %", .percent = 30, .devices = {}, .soak = 5s},
                   {.name = "100 %", .percent = 100, .devices = {}, .soak = 60min}};
    plan.gates.failPercent = 12;
    plan.gates.minFinished = 40;
    plan.gates.consecutive = 0;
    plan.gates.passPercent = 90;
    plan.gates.denominator = Denominator::Reachable;
    plan.health.enabled = true;
    plan.pace.concurrency = 300;
    plan.pace.perMinute = 3'000;
    plan.pace.mostPerMinute = 3'000;
    plan.times.probation = 2s;
    plan.times.accept = 10s;
    plan.times.downloadStall = 20s;
    plan.times.evidence = 10s;
    plan.retry.delays = {3s};
    prepare(connection, plan);
}

std::vector<PictureTour::Stop> RolloutWiring::firstStops()
{
    return {{.name = u"rollouts-empty"_s,
             .prepare = [this] { m_window.showPage(u"rollouts"_s); },
             .settle = 1'000ms,
             .subject = [this]() -> QWidget * { return &m_window; }},
            {.name = u"rollout-started"_s,
             .prepare = [this] { startSample(); },
             .subject = [this]() -> QWidget * { return &m_window; }}};
}

std::vector<PictureTour::Stop> RolloutWiring::stops()
{
    const auto window = [this]() -> QWidget * { return &m_window; };
    const auto wizard = [this]() -> QWidget * { return m_wizard; };
    const auto step = [this](RolloutWizard::Step which) {
        return [this, which] {
            if (m_wizard)
                m_wizard->showStep(which);
        };
    };
    const auto tab = [this](RolloutMonitor::Tab which) {
        return [this, which] {
            if (m_wizard)
                m_wizard->hide();
            if (m_page)
                m_page->monitor().showTab(which);
        };
    };
    const auto dialog = [this]() -> QWidget * {
        return m_artifacts.empty() ? nullptr : m_artifacts.begin()->second->dialog();
    };
    const auto library = [this](int which) {
        return [this, which] {
            if (!m_artifacts.empty())
                m_artifacts.begin()->second->showDialog(which);
        };
    };
    const auto openWizard = [this] {
        if (m_connections.empty())
            return;
        Connection &connection = *m_connections.front();
        RolloutPlan plan = emptyPlan();
        const std::vector<OfferedArtifact> offered = artifacts(connection.kind).offered();
        if (const Artifact *release = findRelease(offered, newest))
            plan.artifacts = {release->planned};
        plan.name = "Airnode 2.6.0, the others";
        plan.window = MaintenanceWindow{0x1f, 22h, 4h};
        this->openWizard(connection, std::move(plan));
    };
    const auto question = std::make_shared<QPointer<RolloutConfirm>>();
    std::vector<PictureTour::Stop> tour{
        {.name = u"rollouts-library"_s,
         .prepare =
             [this, library] {
                 m_window.showPage(u"rollouts"_s);
                 library(0)();
             },
         .settle = 800ms,
         .subject = dialog},
        {.name = u"rollouts-library-delivery"_s, .prepare = library(2), .subject = dialog},
        {.name = u"rollout-wizard-firmware"_s,
         .prepare =
             [dialog, openWizard] {
                 if (QWidget *shown = dialog())
                     shown->hide();
                 openWizard();
             },
         .settle = 1'500ms,
         .subject = wizard},
    };
    constexpr std::array names{"targets", "phases", "safety", "when", "review"};
    for (size_t i = 0; i < names.size(); ++i)
        tour.push_back({.name = u"rollout-wizard-"_s + QLatin1String(names[i]),
                        .prepare = step(static_cast<RolloutWizard::Step>(i + 1)),
                        .settle = 700ms,
                        .subject = wizard});
    tour.push_back({.name = u"rollout-wizard-rehearsal"_s,
                    .prepare =
                        [this] {
                            if (m_wizard)
                                m_wizard->rehearse();
                        },
                    .settle = 5'000ms,
                    .subject = wizard});
    tour.push_back({.name = u"rollout-monitor"_s,
                    .prepare = tab(RolloutMonitor::Tab::Failures),
                    .settle = 22'000ms,
                    .subject = window});
    tour.push_back({.name = u"rollout-monitor-devices"_s,
                    .prepare =
                        [this, tab] {
                            tab(RolloutMonitor::Tab::Devices)();
                            if (m_page)
                                m_page->monitor().showDevices(RolloutDeviceModel::Show::Updated);
                        },
                    .settle = 1'500ms,
                    .subject = window});
    tour.push_back({.name = u"rollout-monitor-events"_s,
                    .prepare = tab(RolloutMonitor::Tab::Events),
                    .settle = 1'000ms,
                    .subject = window});
    tour.push_back({.name = u"rollout-monitor-compliance"_s,
                    .prepare = tab(RolloutMonitor::Tab::Compliance),
                    .settle = 1'500ms,
                    .subject = window});
    tour.push_back(
        {.name = u"rollout-monitor-plan"_s, .prepare = tab(RolloutMonitor::Tab::Plan), .subject = window});
    tour.push_back({.name = u"rollout-rollback"_s,
                    .prepare =
                        [this, question] {
                            if (m_page)
                                *question = m_page->monitor().ask(RolloutCommand::Kind::RollBack);
                            if (*question)
                                (*question)->show();
                        },
                    .subject = [question]() -> QWidget * { return *question; }});
    return tour;
}

} // namespace fleetscope
