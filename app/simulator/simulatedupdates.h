// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/updatefaults.h"
#include "models/rollout/otamessage.h"

#include <functional>
#include <optional>
#include <queue>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fleetscope {

struct UpdateMessage
{
    std::string topic;
    QByteArray payload;
    bool retain = false;
};

/// What a device is before anybody speaks to it.
struct UpdateSubject
{
    std::string version;
    std::string bootId;
    UpdateFaults faults;
    UpdatePace pace;
};

struct UpdateSimulation
{
    quint64 seed = 1;
    std::string prefix = "iot";
    std::string version = "1.0"; ///< of a device that was never spoken to
    UpdateFaults faults;
    UpdatePace pace;
    /// Asked once for each device instead of the three above, when given.
    std::function<UpdateSubject(std::string_view device)> subject;
};

/// Devices that obey manifests: download, verify, install into the other slot, reboot, confirm, and fail as
/// told. Holds state only for those that were spoken to. Pure: driven by the times it is given; the same seed
/// gives the same faults to the same device and attempt. Thread: one. Cost: a few µs a message.
class SimulatedUpdates
{
public:
    using Sink = std::function<void(const UpdateMessage &)>;

    explicit SimulatedUpdates(UpdateSimulation options)
        : m_options(std::move(options))
    { }

    /// A message on `{prefix}/{device}/ota/desired`; an empty payload withdraws.
    void receive(std::string_view device, std::string_view payload, Timestamp now);
    /// Hands over everything that is due up to and including `until`, in order.
    void advance(Timestamp until, const Sink &sink);
    /// Before that, advance() has nothing to hand over; `noTime`: never.
    [[nodiscard]] Timestamp nextDue() const;

    /// What a device runs now.
    [[nodiscard]] std::string versionOf(std::string_view device) const;
    [[nodiscard]] std::string bootIdOf(std::string_view device) const;
    /// How often a device has begun to install.
    [[nodiscard]] quint32 installationsOf(std::string_view device) const;
    [[nodiscard]] size_t deviceCount() const { return m_devices.size(); }

private:
    enum class Stage : quint8 {
        Idle,
        Answer,
        Download,
        Downloaded,
        Verify,
        Verified,
        Install,
        Reboot,
        Boot,
        Probation,
        Success,
        LateSuccess,
        Regress,
        Bricked
    };
    struct Device
    {
        std::string id;
        std::string version, oldVersion;
        std::string firstBootId; ///< empty: made from the id, as the later ones are
        size_t temper = 0;       ///< index into m_tempers
        quint32 boots = 1;
        quint32 installations = 0;
        bool slotB = false;
        Stage stage = Stage::Idle;
        Timestamp due = noTime;
        Timestamp healthySince = noTime;
        Manifest job;
        bool hasJob = false;
        bool isHeld = false; ///< downloaded, and only that was asked for
        quint64 highestEpoch = 0;
        std::string knownRollout;
        quint32 knownRevision = 0, knownAttempt = 0;
        quint64 sequence = 0;
        quint32 percent = 0;
    };
    struct Due
    {
        Timestamp time;
        std::string device;
        bool operator>(const Due &other) const
        {
            return time != other.time ? time > other.time : device > other.device;
        }
    };

    [[nodiscard]] Device &deviceOf(std::string_view id);
    void plan(Device &device, Stage stage, Timestamp at);
    void run(Device &device, const Sink &sink);
    void report(Device &device, ReportedState state, const Sink &sink, const char *code = "",
                Timestamp until = noTime);
    void stop(Device &device, ReportedState state, const Sink &sink, const char *code);
    void boot(Device &device, const Sink &sink);
    [[nodiscard]] bool strikes(const Device &device, double share, quint64 what) const;
    [[nodiscard]] size_t temperOf(const UpdateFaults &faults, const UpdatePace &pace);

    struct Temper
    {
        UpdateFaults faults;
        UpdatePace pace;
        bool operator==(const Temper &) const = default;
    };

    UpdateSimulation m_options;
    std::vector<Temper> m_tempers; ///< the few different ones
    std::unordered_map<std::string, Device> m_devices;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    std::vector<UpdateMessage> m_answers; ///< made in receive(): the next advance() hands them over
};

} // namespace fleetscope
