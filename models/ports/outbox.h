// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fleetscope {

/// Something a person ordered that has to reach a broker: in the store before it is sent.
struct OutboxOrder
{
    std::string key;    ///< of this order and no other, for ever: a second one with the same key is none
    std::string source; ///< the name of the connection
    std::string owner;  ///< what it belongs to: `rollout/r1`
    QByteArray topic;
    QByteArray payload;
    quint8 qos = 1;
    bool retain = false;
    Timestamp created = noTime;
    Timestamp expiresAt = noTime; ///< not sent after that; `noTime`: never
    quint32 tries = 0;
    bool operator==(const OutboxOrder &) const = default;
};

/// Orders that survive everything: what was put is there after a power cut, until it is done.
///
/// Thread: one for each object; several objects (and programs) may use one file. Errors: those of the disk.
class Outbox
{
public:
    virtual ~Outbox() = default;

    /// Durable when it returns. A key that was ever put is left out. A retained order takes the place of
    /// those that wait for the same topic of the same source: the broker would keep only the last.
    [[nodiscard]] virtual Result<void> put(std::span<const OutboxOrder> orders) = 0;
    /// The oldest first, at most `limit`.
    [[nodiscard]] virtual Result<std::vector<OutboxOrder>> waiting(const std::string &source, int limit) = 0;
    /// Will be sent again.
    [[nodiscard]] virtual Result<void> tried(std::span<const std::string> keys) = 0;
    /// The broker has them.
    [[nodiscard]] virtual Result<void> done(std::span<const std::string> keys) = 0;
    /// What waits of `owner` is not sent any more. Its number.
    [[nodiscard]] virtual Result<qint64> withdraw(const std::string &owner) = 0;
};

struct StoredRollout
{
    std::string id;
    std::string source; ///< the name of the connection
    QByteArray plan;    ///< JSON, opaque here
    QByteArray header;
    bool operator==(const StoredRollout &) const = default;
};

struct StoredTarget
{
    QByteArray target; ///< of the plan; JSON, opaque here
    QByteArray record;
    bool operator==(const StoredTarget &) const = default;
};

/// A line of the history of a rollout; lines are only ever added.
struct StoredRolloutNote
{
    static constexpr quint32 wholeRollout = 0xffffffff;

    Timestamp time = noTime;
    quint32 target = wholeRollout;
    std::string what, code, detail;
    bool operator==(const StoredRolloutNote &) const = default;
};

/// What one step of a rollout changed, orders included.
struct RolloutWrite
{
    std::string id;
    std::optional<StoredRollout> rollout; ///< with it the targets are replaced
    std::vector<StoredTarget> targets;
    std::optional<QByteArray> header;                      ///< without `rollout`
    std::vector<std::pair<quint32, StoredTarget>> changed; ///< an empty `target` leaves that as it was
    std::vector<StoredRolloutNote> notes;
    std::vector<OutboxOrder> orders;
    std::vector<std::string> done;
};

/// Keeps rollouts. Thread and errors: as Outbox.
class RolloutStore
{
public:
    virtual ~RolloutStore() = default;

    /// All of it or nothing, durable when it returns.
    [[nodiscard]] virtual Result<void> save(const RolloutWrite &write) = 0;
    /// In the order in which they were made; an empty `source` means all.
    [[nodiscard]] virtual Result<std::vector<StoredRollout>> rollouts(const std::string &source) = 0;
    /// By index.
    [[nodiscard]] virtual Result<std::vector<StoredTarget>> targets(const std::string &id) = 0;
    /// The newest `limit` of one device or of all (`target` empty), the oldest of them first.
    [[nodiscard]] virtual Result<std::vector<StoredRolloutNote>>
    notes(const std::string &id, std::optional<quint32> target, int limit) = 0;
    /// Forgets a rollout that was never started, with its history.
    [[nodiscard]] virtual Result<void> forget(const std::string &id) = 0;
};

} // namespace fleetscope
