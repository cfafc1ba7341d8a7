// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rollout/rolloutdriver.h"
#include "models/rollout/rolloutview.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fleetscope {

class RolloutWorker;

/// Where rollouts are stored; `owner` keeps both alive.
struct RolloutStorage
{
    std::shared_ptr<void> owner;
    RolloutStore *rollouts = nullptr;
    Outbox *outbox = nullptr;
};

/// Called on the service's thread.
struct RolloutEnvironment
{
    std::function<Result<RolloutStorage>()> openStorage;
    std::function<std::unique_ptr<MqttClient>()> makeClient;
};

/// The rollouts of one connection, on a thread of their own.
///
/// Thread: create, call and destroy on the GUI thread; calls return at once, what comes of them is told by
/// signals. The destructor waits for the transaction that is being written.
class RolloutService final : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive it.
    RolloutService(RolloutDriverOptions options, RolloutEnvironment environment, const Clock &clock,
                   QObject *parent = nullptr);
    ~RolloutService() override;

    /// Reads what is stored, pauses what was running; connects when there is something to drive.
    void open(MqttOptions options);
    /// Makes or edits the draft with the plan's id.
    void saveDraft(RolloutPlan plan);
    /// Answered by previewed() with `ticket`.
    void preview(quint64 ticket, RolloutPlan plan, std::vector<TargetFacts> facts);
    /// Freezes the plan; it is then ready or waits for approval, and started at once when `start`.
    void prepare(RolloutPlan plan, std::vector<TargetFacts> facts, bool start, const std::string &who);
    void command(RolloutCommand command);
    /// The releases that a rollback may install.
    void setLibrary(std::vector<PlannedArtifact> library);
    /// Of one rollout, or none when empty: details() follows now and whenever it has changed, at most once a
    /// second.
    void watch(const std::string &id);
    /// timeline() follows.
    void requestTimeline(const std::string &id, const std::string &device);
    /// What the health gate found in the phase that is worked on.
    void judgeHealth(const std::string &id, size_t phase, const std::string &statement);
    /// Devices that match the live filter now.
    void join(const std::string &id, std::vector<TargetFacts> facts);

    using Summaries = std::shared_ptr<const std::vector<RolloutSummary>>;

signals:
    /// At most four times a second.
    void summariesChanged(const fleetscope::RolloutService::Summaries &summaries);
    void previewed(quint64 ticket, const std::shared_ptr<const fleetscope::PlanPreview> &preview);
    void detailsChanged(const std::shared_ptr<const fleetscope::RolloutDetails> &details);
    void timeline(const QString &id, const QString &device,
                  const std::vector<fleetscope::RolloutLine> &lines);
    /// Every ten seconds for a running rollout with a health gate: how are these devices? See judgeHealth().
    void healthAsked(const std::shared_ptr<const fleetscope::HealthGroups> &groups);
    /// An order was not carried out.
    void refused(const QString &id, const fleetscope::Error &error);
    /// The store does not take anything, or cannot be opened: nothing more is sent.
    void failed(const fleetscope::Error &error);

private:
    friend class RolloutWorker;
    QThread m_thread;
    RolloutWorker *m_worker; // owned by m_thread: deleted there when it finishes
};

} // namespace fleetscope
