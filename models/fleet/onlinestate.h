// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

namespace fleetscope {

enum class OnlineState : quint8 { Unknown, Online, Offline };

/// What decided the online state; shown beside it.
enum class OnlineEvidence : quint8 {
    None,           ///< nothing heard yet, or only retained data
    Message,        ///< a live message
    StatusTopic,    ///< the device said so itself
    LastWill,       ///< the broker published the device's last will
    Silence,        ///< nothing for more than `silenceFactor` × the interval
    ConnectionLost, ///< we ourselves are not connected
    Cached,         ///< from the local cache, not confirmed in this run
};

inline constexpr int silenceFactor = 3;
/// A device is never called silent in less than this, however fast it usually talks: a Wi-Fi roam or a full
/// socket makes gaps of a few seconds. At half of it devices flap on busy brokers; at double, a fast device
/// is missed longer.
inline constexpr Milliseconds minimumSilence{10'000};

/// Everything that decides, in one place. Times are arrival times on our clock.
struct OnlineFacts
{
    Timestamp lastMessage = noTime; ///< last live message of any kind
    Timestamp statusTime = noTime;  ///< last status message, `noTime` when there was none
    bool statusOnline = false;
    bool statusIsWill = false;
    Milliseconds interval{0}; ///< 0: not known, silence decides nothing
    bool connected = true;
    bool cached = false;               ///< `lastMessage` came in an earlier run
    Timestamp connectedSince = noTime; ///< silence while we were away proves nothing

    bool operator==(const OnlineFacts &) const = default;
};

struct OnlineDecision
{
    OnlineState state = OnlineState::Unknown;
    OnlineEvidence evidence = OnlineEvidence::None;
    bool operator==(const OnlineDecision &) const = default;
};

/// The rule, strongest first: our own connection lost → unknown; an offline status not followed by a live
/// message → offline; silence → offline; a live message → online; an online status → online; else unknown.
[[nodiscard]] OnlineDecision decideOnline(const OnlineFacts &facts, Timestamp now);

/// When silence will turn the device offline; `noTime` when it cannot.
[[nodiscard]] Timestamp silenceDeadline(const OnlineFacts &facts);

/// Learns how often a device talks from the arrival of its live messages.
///
/// Messages less than a second apart are one burst (a device that sends each sensor on its own topic).
/// Slow-downs are followed quickly and speed-ups gently; one gap longer than `silenceFactor` intervals is
/// taken for an outage, two in a row for a new habit. Cost: 24 bytes a device.
class IntervalEstimator
{
public:
    void addMessage(Timestamp arrival);
    /// The interval, at least one second; 0 until two gaps agree on one.
    [[nodiscard]] Milliseconds interval() const;

private:
    Timestamp m_burst = noTime;
    float m_intervalMs = 0;
    float m_longGapMs = 0;
    quint8 m_gaps = 0;
};

} // namespace fleetscope
