// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/orderstore.h"

#include "app/storage/columns.h"
#include "app/storage/schema.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// In a static library resources are linked only when somebody asks for them; the macro wants the global
// namespace.
static void initOrderMigrations() { Q_INIT_RESOURCE(orders); }

namespace fleetscope {
namespace {

StoredRolloutNote noteOf(const Statement &row)
{
    return {fromUnixMs(row.integer(0)),
            row.isNull(1) ? StoredRolloutNote::wholeRollout : static_cast<quint32>(row.integer(1)),
            std::string(row.textView(2)), std::string(row.textView(3)), std::string(row.textView(4))};
}

} // namespace

QStringList orderMigrations()
{
    initOrderMigrations();
    QStringList migrations;
    for (;;) {
        QFile file(
            u":/migrations/orders-%1.sql"_s.arg(static_cast<int>(migrations.size()) + 1, 4, 10, QChar(u'0')));
        if (!file.open(QIODevice::ReadOnly))
            return migrations;
        migrations << QString::fromUtf8(file.readAll());
    }
}

QString OrderStore::fileIn(const QString &folder) { return QDir(folder).filePath(u"orders.sqlite"_s); }

Result<std::unique_ptr<OrderStore>> OrderStore::open(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::Denied, u"the folder cannot be made"_s, folder};
    auto database = Database::open(fileIn(folder), Database::Mode::ReadWrite, 10'000);
    if (!database)
        return database.error();
    if (const auto migrated = migrate(**database, orderMigrations()); !migrated)
        return migrated.error();
    if (!(*database)->execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"))
        return (*database)->failure();
    return std::unique_ptr<OrderStore>(new OrderStore(std::move(*database)));
}

Result<std::unique_ptr<OrderStore>> OrderStore::openToRead(const QString &folder)
{
    auto database = Database::open(fileIn(folder), Database::Mode::ReadOnly, 10'000);
    if (!database)
        return database.error();
    if (!(*database)->execute("BEGIN"))
        return (*database)->failure();
    return std::unique_ptr<OrderStore>(new OrderStore(std::move(*database)));
}

Result<void> OrderStore::outcome()
{
    if (m_database->isGood())
        return {};
    const Error error = m_database->failure();
    m_database->clearFailure();
    return error;
}

Result<void> OrderStore::finish()
{
    if (m_database->isGood() && m_database->commit())
        return {};
    m_database->rollback();
    return outcome();
}

void OrderStore::putOne(const OutboxOrder &order)
{
    if (order.retain) {
        Statement replace =
            m_database->prepare("UPDATE outbox SET state = 2, payload = '' WHERE state = 0 AND retain = 1 "
                                "AND source = ? AND topic = ? AND key <> ?");
        replace.bindText(order.source).bindBlob(view(order.topic)).bindText(order.key).run();
    }
    Statement insert =
        m_database->prepare("INSERT OR IGNORE INTO outbox (key, source, owner, topic, payload, qos, retain, "
                            "created, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bindText(order.key)
        .bindText(order.source)
        .bindText(order.owner)
        .bindBlob(view(order.topic))
        .bindBlob(view(order.payload))
        .bind(qint64{order.qos})
        .bind(qint64{order.retain})
        .bind(toUnixMs(order.created));
    bindTime(insert, order.expiresAt);
    insert.run();
}

void OrderStore::markDone(const std::string &key)
{
    Statement update =
        m_database->prepare("UPDATE outbox SET state = 1, payload = '' WHERE key = ? AND state = 0");
    update.bindText(key).run();
}

Result<void> OrderStore::put(std::span<const OutboxOrder> orders)
{
    m_database->begin();
    for (const OutboxOrder &order : orders)
        putOne(order);
    return finish();
}

Result<std::vector<OutboxOrder>> OrderStore::waiting(const std::string &source, int limit)
{
    std::vector<OutboxOrder> orders;
    {
        Statement select =
            m_database->prepare("SELECT key, owner, topic, payload, qos, retain, created, expires, tries "
                                "FROM outbox WHERE state = 0 AND source = ? ORDER BY id LIMIT ?");
        select.bindText(source).bind(qint64{limit});
        while (select.step()) {
            OutboxOrder order;
            order.source = source;
            order.key = select.textView(0);
            order.owner = select.textView(1);
            order.topic = bytes(select.blob(2));
            order.payload = bytes(select.blob(3));
            order.qos = static_cast<quint8>(select.integer(4));
            order.retain = select.integer(5) != 0;
            order.created = fromUnixMs(select.integer(6));
            order.expiresAt = timeAt(select, 7);
            order.tries = static_cast<quint32>(select.integer(8));
            orders.push_back(std::move(order));
        }
    }
    if (auto result = outcome(); !result)
        return result.error();
    return orders;
}

Result<void> OrderStore::tried(std::span<const std::string> keys)
{
    m_database->begin();
    for (const std::string &key : keys) {
        Statement update =
            m_database->prepare("UPDATE outbox SET tries = tries + 1 WHERE key = ? AND state = 0");
        update.bindText(key).run();
    }
    return finish();
}

Result<void> OrderStore::done(std::span<const std::string> keys)
{
    m_database->begin();
    for (const std::string &key : keys)
        markDone(key);
    return finish();
}

Result<qint64> OrderStore::withdraw(const std::string &owner)
{
    m_database->begin();
    {
        Statement update =
            m_database->prepare("UPDATE outbox SET state = 2, payload = '' WHERE owner = ? AND state = 0");
        update.bindText(owner).run();
    }
    const qint64 count = m_database->integer("SELECT changes()");
    if (const auto result = finish(); !result)
        return result.error();
    return count;
}

qint64 OrderStore::rowOf(const std::string &rollout)
{
    Statement select = m_database->prepare("SELECT id FROM rollouts WHERE name = ?");
    select.bindText(rollout);
    return select.step() ? select.integer(0) : -1;
}

Result<void> OrderStore::save(const RolloutWrite &write)
{
    m_database->begin();
    if (write.rollout) {
        Statement insert =
            m_database->prepare("INSERT INTO rollouts (name, source, plan, header) VALUES (?, ?, ?, ?) "
                                "ON CONFLICT (name) DO UPDATE SET source = excluded.source, plan = "
                                "excluded.plan, header = excluded.header");
        insert.bindText(write.id)
            .bindText(write.rollout->source)
            .bindBlob(view(write.rollout->plan))
            .bindBlob(view(write.rollout->header))
            .run();
    }
    const qint64 row = rowOf(write.id);
    if (row < 0 && m_database->isGood()) {
        m_database->rollback();
        return Error{ErrorKind::NotFound, u"no such rollout"_s, QString::fromStdString(write.id)};
    }
    if (write.rollout) {
        {
            Statement remove = m_database->prepare("DELETE FROM rollout_targets WHERE rollout = ?");
            remove.bind(row).run();
        }
        qint64 index = 0;
        for (const StoredTarget &target : write.targets) {
            Statement insert = m_database->prepare(
                "INSERT INTO rollout_targets (rollout, target, plan, record) VALUES (?, ?, ?, ?)");
            insert.bind(row).bind(index++).bindBlob(view(target.target)).bindBlob(view(target.record)).run();
        }
    } else if (write.header) {
        Statement update = m_database->prepare("UPDATE rollouts SET header = ? WHERE id = ?");
        update.bindBlob(view(*write.header)).bind(row).run();
    }
    for (const auto &[index, target] : write.changed) {
        if (target.target.isEmpty()) {
            Statement update =
                m_database->prepare("UPDATE rollout_targets SET record = ? WHERE rollout = ? AND target = ?");
            update.bindBlob(view(target.record)).bind(row).bind(qint64{index}).run();
        } else {
            Statement insert = m_database->prepare(
                "INSERT OR REPLACE INTO rollout_targets (rollout, target, plan, record) VALUES (?, ?, ?, ?)");
            insert.bind(row)
                .bind(qint64{index})
                .bindBlob(view(target.target))
                .bindBlob(view(target.record))
                .run();
        }
    }
    for (const StoredRolloutNote &note : write.notes) {
        Statement insert = m_database->prepare("INSERT INTO rollout_notes (rollout, time, target, what, "
                                               "code, detail) VALUES (?, ?, ?, ?, ?, ?)");
        insert.bind(row).bind(toUnixMs(note.time));
        if (note.target == StoredRolloutNote::wholeRollout)
            insert.bindNull();
        else
            insert.bind(qint64{note.target});
        insert.bindText(note.what).bindText(note.code).bindText(note.detail).run();
    }
    for (const OutboxOrder &order : write.orders)
        putOne(order);
    for (const std::string &key : write.done)
        markDone(key);
    return finish();
}

Result<std::vector<StoredRollout>> OrderStore::rollouts(const std::string &source)
{
    std::vector<StoredRollout> rollouts;
    {
        Statement select = m_database->prepare(
            "SELECT name, source, plan, header FROM rollouts WHERE ?1 = '' OR source = ?1 ORDER BY id");
        select.bindText(source);
        while (select.step())
            rollouts.push_back({std::string(select.textView(0)), std::string(select.textView(1)),
                                bytes(select.blob(2)), bytes(select.blob(3))});
    }
    if (auto result = outcome(); !result)
        return result.error();
    return rollouts;
}

Result<std::vector<StoredTarget>> OrderStore::targets(const std::string &id)
{
    std::vector<StoredTarget> targets;
    const qint64 row = rowOf(id);
    {
        Statement select =
            m_database->prepare("SELECT plan, record FROM rollout_targets WHERE rollout = ? ORDER BY target");
        select.bind(row);
        while (select.step())
            targets.push_back({bytes(select.blob(0)), bytes(select.blob(1))});
    }
    if (auto result = outcome(); !result)
        return result.error();
    return targets;
}

Result<std::vector<StoredRolloutNote>> OrderStore::notes(const std::string &id, std::optional<quint32> target,
                                                         int limit)
{
    std::vector<StoredRolloutNote> notes;
    const qint64 row = rowOf(id);
    {
        Statement select = m_database->prepare("SELECT time, target, what, code, detail FROM rollout_notes "
                                               "WHERE rollout = ?1 AND (?2 IS NULL OR target = ?2) "
                                               "ORDER BY id DESC LIMIT ?3");
        select.bind(row);
        if (target)
            select.bind(qint64{*target});
        else
            select.bindNull();
        select.bind(qint64{limit});
        while (select.step())
            notes.push_back(noteOf(select));
    }
    if (auto result = outcome(); !result)
        return result.error();
    std::reverse(notes.begin(), notes.end());
    return notes;
}

Result<void> OrderStore::eachNote(const std::string &id,
                                  const std::function<bool(const StoredRolloutNote &)> &take)
{
    const qint64 row = rowOf(id);
    {
        Statement select = m_database->prepare(
            "SELECT time, target, what, code, detail FROM rollout_notes WHERE rollout = ? ORDER BY id");
        select.bind(row);
        while (select.step() && take(noteOf(select))) { }
    }
    return outcome();
}

Result<void> OrderStore::forget(const std::string &id)
{
    m_database->begin();
    const qint64 row = rowOf(id);
    for (const char *sql :
         {"DELETE FROM rollout_targets WHERE rollout = ?", "DELETE FROM rollout_notes WHERE rollout = ?",
          "DELETE FROM rollouts WHERE id = ?"}) {
        Statement remove = m_database->prepare(sql);
        remove.bind(row).run();
    }
    return finish();
}

} // namespace fleetscope
