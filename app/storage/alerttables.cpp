// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/alerttables.h"

#include "app/storage/columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fleetscope {
namespace {

void bindValue(Statement &statement, double value)
{
    if (std::isfinite(value))
        statement.bind(value);
    else
        statement.bindNull();
}

double valueOf(const Statement &statement, int column)
{
    return statement.isNull(column) ? std::numeric_limits<double>::quiet_NaN() : statement.real(column);
}

/// Of the columns id, source, rule, kind, subject, severity, opened, closed, value.
StoredAlert alertOf(const Statement &select)
{
    return {.id = static_cast<quint64>(select.integer(0)),
            .source = select.text(1),
            .rule = select.text(2),
            .kind = static_cast<AlertSubject>(std::clamp<qint64>(select.integer(3), 0, 2)),
            .subject = select.text(4),
            .state = {},
            .severity = static_cast<int>(select.integer(5)),
            .opened = fromUnixMs(select.integer(6)),
            .closed = timeAt(select, 7),
            .value = valueOf(select, 8),
            .live = false};
}

Result<void> outcome(Database &database)
{
    if (database.isGood())
        return {};
    const Error error = database.failure();
    database.clearFailure();
    return error;
}

Result<void> finish(Database &database)
{
    if (!database.isGood() || !database.commit())
        database.rollback();
    return outcome(database);
}

} // namespace

Result<void> writeAlerts(Database &database, const AlertWrite &write)
{
    database.begin();
    for (const StoredAlert &alert : write.alerts) {
        if (alert.id != 0) {
            Statement put = database.prepare(
                "INSERT OR REPLACE INTO alerts (id, source, rule, kind, subject, severity, opened, closed, "
                "value, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            put.bind(static_cast<qint64>(alert.id))
                .bind(alert.source)
                .bind(alert.rule)
                .bind(static_cast<qint64>(alert.kind))
                .bind(alert.subject)
                .bind(static_cast<qint64>(alert.severity))
                .bind(toUnixMs(alert.opened));
            bindTime(put, alert.closed);
            bindValue(put, alert.value);
            put.bindBlob(view(alert.state)).run();
        }
        if (alert.live) {
            Statement put = database.prepare("INSERT OR REPLACE INTO alert_states (source, rule, kind, "
                                             "subject, alert, value, state) VALUES (?, ?, ?, ?, ?, ?, ?)");
            put.bind(alert.source)
                .bind(alert.rule)
                .bind(static_cast<qint64>(alert.kind))
                .bind(alert.subject)
                .bind(static_cast<qint64>(alert.id));
            bindValue(put, alert.value);
            put.bindBlob(view(alert.state)).run();
        } else {
            Statement remove = database.prepare(
                "DELETE FROM alert_states WHERE source = ? AND rule = ? AND kind = ? AND subject = ?");
            remove.bind(alert.source)
                .bind(alert.rule)
                .bind(static_cast<qint64>(alert.kind))
                .bind(alert.subject)
                .run();
        }
    }
    for (const StoredAlertLine &line : write.lines) {
        Statement put = database.prepare("INSERT INTO alert_lines (alert, time, change, severity, author, "
                                         "text) VALUES (?, ?, ?, ?, ?, ?)");
        put.bind(static_cast<qint64>(line.alert))
            .bind(toUnixMs(line.time))
            .bindText(view(line.change))
            .bind(static_cast<qint64>(line.severity))
            .bind(line.by)
            .bind(line.text)
            .run();
    }
    return finish(database);
}

Result<void> writeAlertDocument(Database &database, const QString &key, const QByteArray &body)
{
    database.begin();
    {
        Statement put = database.prepare("INSERT OR REPLACE INTO alert_documents (key, body) VALUES (?, ?)");
        put.bind(key).bindBlob(view(body)).run();
    }
    return finish(database);
}

Result<StoredAlerts> readAlerts(Database &database)
{
    StoredAlerts stored;
    {
        Statement states = database.prepare(
            "SELECT s.alert, s.source, s.rule, s.kind, s.subject, s.value, s.state, a.severity, a.opened, "
            "a.closed FROM alert_states s LEFT JOIN alerts a ON a.id = s.alert ORDER BY s.alert");
        while (states.step()) {
            StoredAlert &alert = stored.live.emplace_back();
            alert.id = static_cast<quint64>(states.integer(0));
            alert.source = states.text(1);
            alert.rule = states.text(2);
            alert.kind = static_cast<AlertSubject>(std::clamp<qint64>(states.integer(3), 0, 2));
            alert.subject = states.text(4);
            alert.value = valueOf(states, 5);
            alert.state = bytes(states.blob(6));
            alert.severity = static_cast<int>(states.integer(7));
            alert.opened = timeAt(states, 8);
            alert.closed = timeAt(states, 9);
        }
        Statement documents = database.prepare("SELECT key, body FROM alert_documents");
        while (documents.step()) {
            const std::string_view key = documents.textView(0);
            QByteArray body = bytes(documents.blob(1));
            if (key == "rules")
                stored.rules = std::move(body);
            else if (key == "mutes")
                stored.mutes = std::move(body);
            else if (key == "runbooks")
                stored.runbooks = std::move(body);
        }
    }
    stored.lastId = static_cast<quint64>(database.integer("SELECT max(id) FROM alerts"));
    if (const auto read = outcome(database); !read)
        return read.error();
    return stored;
}

/// The rest of `select`, whose columns are those of alertOf() and the state.
static void takeAlerts(Statement &select, std::vector<StoredAlert> &alerts)
{
    while (select.step()) {
        alerts.push_back(alertOf(select));
        alerts.back().state = bytes(select.blob(9));
    }
}

Result<std::vector<StoredAlert>> readClosedAlerts(Database &database, Timestamp from, Timestamp to, int limit)
{
    std::vector<StoredAlert> alerts;
    {
        Statement select = database.prepare(
            "SELECT id, source, rule, kind, subject, severity, opened, closed, value, state FROM alerts "
            "WHERE closed >= ? AND closed < ? ORDER BY closed DESC LIMIT ?");
        select.bind(toUnixMs(from)).bind(toUnixMs(to)).bind(static_cast<qint64>(limit));
        takeAlerts(select, alerts);
    }
    if (const auto read = outcome(database); !read)
        return read.error();
    return alerts;
}

Result<std::vector<StoredAlert>> readPastAlerts(Database &database, const QString &source,
                                                const QStringList &devices, Timestamp from, Timestamp to,
                                                int limit)
{
    std::vector<StoredAlert> alerts;
    for (const QString &device : devices) {
        Statement select = database.prepare(
            "SELECT id, source, rule, kind, subject, severity, opened, closed, value, state FROM alerts "
            "WHERE source = ? AND subject = ? AND kind = 0 AND closed >= ? AND opened < ? "
            "ORDER BY closed DESC LIMIT ?");
        select.bind(source)
            .bind(device)
            .bind(toUnixMs(from))
            .bind(toUnixMs(to))
            .bind(static_cast<qint64>(limit));
        takeAlerts(select, alerts);
    }
    if (const auto read = outcome(database); !read)
        return read.error();
    return alerts;
}

Result<void> visitAlerts(Database &database, Timestamp from, Timestamp to,
                         const std::function<bool(const StoredAlert &, const StoredAlertLine &)> &take)
{
    {
        Statement select = database.prepare(
            "SELECT a.id, a.source, a.rule, a.kind, a.subject, a.severity, a.opened, a.closed, a.value, "
            "l.time, l.change, l.severity, l.author, l.text FROM alerts a JOIN alert_lines l ON l.alert = "
            "a.id WHERE a.opened < ? AND (a.closed IS NULL OR a.closed >= ?) ORDER BY a.id, l.id");
        select.bind(toUnixMs(to)).bind(toUnixMs(from));
        StoredAlert alert;
        StoredAlertLine line;
        while (select.step()) {
            if (static_cast<quint64>(select.integer(0)) != alert.id)
                alert = alertOf(select);
            line = {.alert = alert.id,
                    .time = fromUnixMs(select.integer(9)),
                    .change = bytes(select.textView(10)),
                    .severity = static_cast<int>(select.integer(11)),
                    .by = select.text(12),
                    .text = select.text(13)};
            if (!take(alert, line))
                break;
        }
    }
    return outcome(database);
}

Result<std::vector<StoredAlertLine>> readAlertHistory(Database &database, quint64 id)
{
    std::vector<StoredAlertLine> lines;
    {
        Statement select = database.prepare(
            "SELECT time, change, severity, author, text FROM alert_lines WHERE alert = ? ORDER BY id");
        select.bind(static_cast<qint64>(id));
        while (select.step()) {
            StoredAlertLine &line = lines.emplace_back();
            line.alert = id;
            line.time = fromUnixMs(select.integer(0));
            line.change = bytes(select.textView(1));
            line.severity = static_cast<int>(select.integer(2));
            line.by = select.text(3);
            line.text = select.text(4);
        }
    }
    if (const auto read = outcome(database); !read)
        return read.error();
    return lines;
}

} // namespace fleetscope
