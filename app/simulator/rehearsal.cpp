// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/rehearsal.h"

#include "app/simulator/simulatedupdates.h"

#include <algorithm>
#include <string>

namespace fleetscope {
namespace {

std::string_view view(const QByteArray &text) { return {text.constData(), static_cast<size_t>(text.size())}; }

class Rehearsal
{
public:
    Rehearsal(RolloutPlan plan, const std::vector<bool> &away, const RehearsalOptions &options)
        : m_rollout(std::move(plan))
        , m_options(options)
        , m_now(options.start)
        , m_updates({.seed = options.seed,
                     .faults = {},
                     .pace = {},
                     .subject = [this](std::string_view device) { return subjectOf(device); }})
        , m_away(away)
    {
        m_away.resize(m_rollout.plan().targets.size(), false);
        m_percent.resize(m_away.size(), 0);
    }

    std::optional<RehearsalResult> run(const std::atomic_bool &stop)
    {
        RehearsalResult result;
        result.phases.resize(m_rollout.plan().phases.size());
        if (!m_rollout.validateAsPlanned(m_now))
            return result;
        if (m_rollout.state() == RolloutState::AwaitingApproval)
            (void)m_rollout.approve("a second person", m_rollout.hash(), m_now);
        const std::string who = "rehearsal";
        m_rollout.setLease(1, m_now);
        planReturns();
        if (!m_rollout.start(who, m_now))
            return result;
        m_rollout.reconciled(m_now);
        for (quint64 turn = 0; !isTerminal(m_rollout.state()); ++turn) {
            if (stop)
                return std::nullopt;
            deliver();
            if (m_rollout.state() == RolloutState::Paused && !goOn(who))
                break;
            const Timestamp next = nextMoment();
            if (next == noTime)
                break;
            m_now = std::max(m_now, next);
            step();
        }
        tell(result);
        return result;
    }

private:
    UpdateSubject subjectOf(std::string_view device) const
    {
        const auto target = m_rollout.targetOf(device);
        std::string version = target ? m_rollout.plan().targets[*target].version : std::string();
        return {std::move(version), {}, m_options.faults, m_options.pace};
    }

    void planReturns()
    {
        for (quint32 i = 0; i < m_away.size(); ++i) {
            m_rollout.deviceSeen(i, !m_away[i], m_now);
            if (!m_away[i])
                continue;
            const double share = drawFor(m_options.seed, m_rollout.plan().targets[i].device, 77);
            m_returns.emplace_back(
                m_now + Milliseconds(static_cast<qint64>(share * double(m_options.absence.count()))), i);
        }
        std::ranges::sort(m_returns, std::greater{});
    }

    /// What a person would do who looks on: agrees where the plan asks, and stops where a gate did.
    bool goOn(const std::string &who)
    {
        switch (m_rollout.pauseReason()) {
        case PauseReason::SoakApproval: return bool(m_rollout.approvePhase(who, m_now));
        case PauseReason::WindowClosed: return true; // resumes by itself
        default: return false;
        }
    }

    void deliver()
    {
        for (std::vector<RolloutOrder> orders = m_rollout.takeOrders(); !orders.empty();
             orders = m_rollout.takeOrders()) {
            for (const RolloutOrder &order : orders) {
                const std::string &device = m_rollout.plan().targets[order.target].device;
                QByteArray payload;
                if (order.kind != UpdateOrder::Clear)
                    payload = writeManifest(order.manifest);
                if (m_away[order.target])
                    m_retained[order.target] = payload;
                else
                    m_updates.receive(device, view(payload), m_now);
                m_rollout.acknowledged(order.serial, order.target, m_now);
                ++m_events;
            }
        }
        (void)m_rollout.takeNotes();
        (void)m_rollout.takeChanged();
    }

    [[nodiscard]] Timestamp nextMoment() const
    {
        Timestamp next = noTime;
        const auto sooner = [&next](Timestamp time) {
            if (time != noTime && (next == noTime || time < next))
                next = time;
        };
        sooner(m_rollout.nextDue(m_now));
        sooner(m_updates.nextDue());
        if (!m_returns.empty())
            sooner(m_returns.back().first);
        return next;
    }

    void step()
    {
        while (!m_returns.empty() && m_returns.back().first <= m_now) {
            const quint32 target = m_returns.back().second;
            m_returns.pop_back();
            m_away[target] = false;
            m_rollout.deviceSeen(target, true, m_now);
            if (const auto kept = m_retained.find(target); kept != m_retained.end())
                m_updates.receive(m_rollout.plan().targets[target].device, view(kept->second), m_now);
        }
        m_updates.advance(m_now, [this](const UpdateMessage &message) { take(message); });
        m_rollout.tick(m_now);
    }

    void take(const UpdateMessage &message)
    {
        ++m_events;
        const std::string_view topic = message.topic;
        const size_t start = topic.find('/') + 1;
        const size_t end = topic.find('/', start);
        const auto target = m_rollout.targetOf(topic.substr(start, end - start));
        if (!target)
            return;
        if (topic.ends_with("/status")) {
            m_rollout.deviceEvidence(*target, {}, m_updates.bootIdOf(topic.substr(start, end - start)),
                                     m_now);
            return;
        }
        const auto report = readReport(view(message.payload));
        if (!report)
            return;
        countBytes(*target, *report);
        m_rollout.deviceReported(*report, *target, m_now);
    }

    void countBytes(quint32 target, const UpdateReport &report)
    {
        const qint64 size =
            m_rollout.plan().artifacts[m_rollout.plan().targets[target].artifact].reference.size;
        quint8 &last = m_percent[target];
        if (report.state == ReportedState::Accepted) {
            last = 0;
        } else if (report.state == ReportedState::Downloading || report.state == ReportedState::Downloaded) {
            const quint8 now = report.state == ReportedState::Downloaded ? quint8{100} : report.percent;
            m_bytes += now > last ? size * (now - last) / 100 : 0;
            last = std::max(last, now);
        }
    }

    void tell(RehearsalResult &result) const
    {
        const Timestamp start = m_rollout.header().startedAt;
        result.summary = summarize(m_rollout);
        result.state = m_rollout.state();
        result.reason = m_rollout.pauseReason();
        result.phase = std::min(m_rollout.currentPhase(), result.phases.size() - 1);
        for (size_t i = 0; i < result.phases.size(); ++i) {
            const PhaseSummary &phase = result.summary.phases[i];
            if (phase.record.state == PhaseState::Failed) {
                result.phase = i;
                result.verdict = phase.verdict;
            }
            RehearsedPhase &told = result.phases[i];
            told.opened = phase.record.opened == noTime ? Milliseconds(-1) : phase.record.opened - start;
            told.ended = phase.record.ended == noTime ? Milliseconds(-1) : phase.record.ended - start;
            told.devices = phase.tally.all;
            told.succeeded = phase.counts[static_cast<size_t>(UpdateState::Succeeded)];
            told.failed = phase.tally.failed; // as the gate counts them: with those that try again
        }
        result.duration = m_now - start;
        result.bytes = m_bytes;
        result.events = m_events;
        result.failures = result.summary.failures;
    }

    Rollout m_rollout;
    const RehearsalOptions &m_options;
    Timestamp m_now;
    SimulatedUpdates m_updates;
    std::vector<bool> m_away;
    std::vector<std::pair<Timestamp, quint32>> m_returns; ///< the next one last
    std::unordered_map<quint32, QByteArray> m_retained;   ///< for devices that are away
    std::vector<quint8> m_percent;
    qint64 m_bytes = 0;
    quint64 m_events = 0;
};

} // namespace

std::optional<RehearsalResult> rehearse(RolloutPlan plan, const std::vector<bool> &away,
                                        const RehearsalOptions &options, const std::atomic_bool &stop)
{
    return Rehearsal(std::move(plan), away, options).run(stop);
}

} // namespace fleetscope
