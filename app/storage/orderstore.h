// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"
#include "models/ports/outbox.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace fleetscope {

/// Orders and rollouts in `orders.sqlite`: a file of its own, so that a damaged or full archive of readings
/// takes no order with it, and so that every commit may wait for the disk (`synchronous = FULL`), which
/// readings could not.
///
/// Thread: one for each object. Several may have the same file open: each waits for the others, up to ten
/// seconds.
class OrderStore final : public Outbox, public RolloutStore
{
public:
    /// Makes the file when there is none. Errors: as Database::open() and migrate().
    [[nodiscard]] static Result<std::unique_ptr<OrderStore>> open(const QString &folder);
    /// Only for reading: all of it is answered as it was at the first question, whatever a program that runs
    /// stores meanwhile. Errors: as Database::open().
    [[nodiscard]] static Result<std::unique_ptr<OrderStore>> openToRead(const QString &folder);
    [[nodiscard]] static QString fileIn(const QString &folder);

    [[nodiscard]] Result<void> put(std::span<const OutboxOrder> orders) override;
    [[nodiscard]] Result<std::vector<OutboxOrder>> waiting(const std::string &source, int limit) override;
    [[nodiscard]] Result<void> tried(std::span<const std::string> keys) override;
    [[nodiscard]] Result<void> done(std::span<const std::string> keys) override;
    [[nodiscard]] Result<qint64> withdraw(const std::string &owner) override;

    [[nodiscard]] Result<void> save(const RolloutWrite &write) override;
    [[nodiscard]] Result<std::vector<StoredRollout>> rollouts(const std::string &source) override;
    [[nodiscard]] Result<std::vector<StoredTarget>> targets(const std::string &id) override;
    [[nodiscard]] Result<std::vector<StoredRolloutNote>>
    notes(const std::string &id, std::optional<quint32> target, int limit) override;
    /// The whole history, the oldest first, without ever holding it in memory; until `take` returns false.
    [[nodiscard]] Result<void> eachNote(const std::string &id,
                                        const std::function<bool(const StoredRolloutNote &)> &take);
    [[nodiscard]] Result<void> forget(const std::string &id) override;

private:
    explicit OrderStore(std::unique_ptr<Database> database)
        : m_database(std::move(database))
    { }
    void putOne(const OutboxOrder &order);
    void markDone(const std::string &key);
    [[nodiscard]] qint64 rowOf(const std::string &rollout);
    /// Commits, or takes everything back and says why.
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] Result<void> outcome();

    std::unique_ptr<Database> m_database;
};

/// The SQL of each migration of orders.sqlite.
[[nodiscard]] QStringList orderMigrations();

} // namespace fleetscope
