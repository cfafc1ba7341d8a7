// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rollout/rolloutservice.h"

#include <QTimer>

#include <map>
#include <set>

namespace fleetscope {

/// The part of RolloutService that lives on its thread: store, driver, and what is told to the window.
class RolloutWorker final : public QObject
{
    Q_OBJECT
public:
    RolloutWorker(RolloutService &service, RolloutDriverOptions options, RolloutEnvironment environment,
                  const Clock &clock);
    ~RolloutWorker() override;

    void open(MqttOptions options);
    void saveDraft(RolloutPlan plan);
    void preview(quint64 ticket, RolloutPlan plan, std::vector<TargetFacts> facts);
    void prepare(RolloutPlan plan, std::vector<TargetFacts> facts, bool start, const std::string &who);
    void command(const RolloutCommand &command);
    void setLibrary(std::vector<PlannedArtifact> library);
    void watch(const std::string &id);
    void requestTimeline(const std::string &id, const std::string &device);
    void judgeHealth(const std::string &id, size_t phase, const std::string &statement);
    void join(const std::string &id, const std::vector<TargetFacts> &facts);

private:
    /// Calls `work` with the service on its thread, unless it is gone.
    template <typename Work>
    void tell(Work work);
    void refuse(const std::string &id, const Error &error);
    /// A connection is made when there is something to drive, not before.
    [[nodiscard]] bool drive();
    void tellHealth();
    [[nodiscard]] Result<void> carryOut(const RolloutCommand &command);
    /// Devices in other rollouts that are under way are not touched.
    void markOthers(const std::string &id, std::vector<TargetFacts> &facts) const;
    void startRollbacks();
    void startWaiting();
    void publish();
    void publishDetails();

    RolloutService &m_service;
    RolloutDriverOptions m_options;
    RolloutEnvironment m_environment;
    const Clock &m_clock;
    RolloutStorage m_storage;
    MqttOptions m_mqtt;
    std::vector<PlannedArtifact> m_library; ///< as it was before open()
    std::unique_ptr<RolloutDriver> m_driver;
    std::map<std::string, std::string> m_starting; ///< waits for the lease: id and who wants it
    std::map<std::string, RolloutPace> m_paces;
    std::string m_watched;
    bool m_detailsDirty = false;
    QTimer m_publish, m_details, m_start, m_health;
};

} // namespace fleetscope
