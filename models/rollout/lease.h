// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>

#include <string>
#include <string_view>

namespace fleetscope {

/// `iot/$fleet/rollouts/{id}/lease`, retained: who drives a rollout.
struct LeaseClaim
{
    std::string holder; ///< of one run of the program; empty: given up
    std::string name;   ///< whom people ask: user and computer
    quint64 epoch = 0;
    Milliseconds ttl{30s};
    std::string reason; ///< of a take-over
    bool operator==(const LeaseClaim &) const = default;
};

[[nodiscard]] QByteArray writeLease(const LeaseClaim &claim);
/// Errors: InvalidInput.
[[nodiscard]] Result<LeaseClaim> readLease(std::string_view json);

enum class LeaseState : quint8 {
    Watching, ///< we do not want it; orders of others are only shown
    Waiting,  ///< we want it: the topic is being read, or somebody else holds it
    Claiming, ///< our claim is out and has not stood long enough
    Held,
};
inline constexpr size_t leaseStateCount = 4;

enum class LeaseEventKind : quint8 {
    Want,
    TakeOver, ///< now, whoever holds it
    Give,
    Heard,        ///< a message on the topic, our own included
    Synchronised, ///< what was retained on the topic has been delivered
    Disconnected,
    Tick,
};
inline constexpr size_t leaseEventCount = 7;

struct LeaseEvent
{
    LeaseEventKind kind = LeaseEventKind::Tick;
    const LeaseClaim *claim = nullptr; ///< of Heard
    std::string_view reason;           ///< of TakeOver
};

struct LeaseTimes
{
    Milliseconds ttl{30s};
    Milliseconds settle{2s}; ///< how long a claim must stand unopposed after its echo
    bool operator==(const LeaseTimes &) const = default;
};

struct LeaseRecord
{
    LeaseState state = LeaseState::Watching;
    LeaseClaim current;           ///< last heard on the topic
    Timestamp heardAt = noTime;   ///< by our own clock: nobody else's is trusted
    quint64 epoch = 0;            ///< of our claim
    quint64 highest = 0;          ///< epoch ever heard or claimed
    Timestamp claimedAt = noTime; ///< when our newest message was sent
    Timestamp echoedAt = noTime;  ///< when it came back
    Timestamp notBefore = noTime; ///< of the next claim, after a collision
    bool synchronised = false;
    bool takeOver = false;
    std::string reason;
    bool operator==(const LeaseRecord &) const = default;
};

struct LeaseStep
{
    LeaseRecord record;
    bool publish = false; ///< `claim` is to be published, retained, with QoS 1
    LeaseClaim claim;
};

/// Who we are and how long things take.
struct LeaseContext
{
    std::string_view holder, name;
    LeaseTimes times;
    double random = 0.5; ///< uniform in [0, 1), for the wait after a collision
};

/// The epoch of the `turn`-th change of hands when it goes to `holder`: in its low 20 bits a tag of the
/// holder, so that two drivers that know too little of each other still have different epochs, and one is
/// above the other.
[[nodiscard]] quint64 leaseEpoch(quint64 turn, std::string_view holder);

/// The lease after `event`.
///
/// A broker has no compare-and-swap, but it gives all messages of a topic to its subscribers. So a claim
/// carries an epoch above every one seen, and counts only when no rival claim of its turn or a later one is
/// heard until it has come back and stood for `settle`; otherwise all of the rivals back off and try again.
/// An outdated driver may still overwrite what is retained and mislead a third one into a turn that is taken:
/// the tag in the epoch keeps even those apart, and devices obey the higher one. A holder that hears a higher
/// epoch, or not its own renewals for a whole `ttl`, holds no more. Time is measured from when we heard a
/// message, so clocks that differ between machines do no harm. Pure.
[[nodiscard]] LeaseStep next(const LeaseRecord &record, const LeaseEvent &event, const LeaseContext &context,
                             Timestamp now);

/// When a Tick will do something; `noTime`: never.
[[nodiscard]] Timestamp nextDue(const LeaseRecord &record, const LeaseContext &context);

} // namespace fleetscope
