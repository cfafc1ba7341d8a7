// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QFuture>
#include <QString>
#include <QStringList>

#include <vector>

namespace fleetscope {

/// Whom an alert is about.
enum class AlertSubject : quint8 { Device, Group, Connection };

/// An alert as it is kept. Words are those of the files; the state is JSON, opaque here.
struct StoredAlert
{
    quint64 id = 0; ///< 0: only pending so far
    QString source; ///< the name of the connection
    QString rule;   ///< its id
    AlertSubject kind = AlertSubject::Device;
    QString subject; ///< the device or the group; empty for the connection
    QByteArray state;
    int severity = 0;
    Timestamp opened = noTime, closed = noTime; ///< `noTime`: not yet
    double value = 0;                           ///< what the rule saw last; not a number: nothing to show
    bool live = true;                           ///< the engine goes on from its state after a restart
    bool operator==(const StoredAlert &) const = default;
};

/// A line of the history of an alert; lines are only ever added.
struct StoredAlertLine
{
    quint64 alert = 0;
    Timestamp time = noTime;
    QByteArray change; ///< `fired`, `acknowledged`, …
    int severity = 0;
    QString by; ///< empty: the program
    QString text;
    bool operator==(const StoredAlertLine &) const = default;
};

/// What one moment changed: all of it is kept, or nothing.
struct AlertWrite
{
    std::vector<StoredAlert> alerts;
    std::vector<StoredAlertLine> lines;
    [[nodiscard]] bool isEmpty() const { return alerts.empty() && lines.empty(); }
};

struct StoredAlerts
{
    std::vector<StoredAlert> live;
    quint64 lastId = 0;
    QByteArray rules;    ///< JSON, opaque here; empty: none were ever set
    QByteArray mutes;    ///< silences and maintenance windows, likewise
    QByteArray runbooks; ///< those that were edited, likewise
};

/// Keeps rules, alerts and every transition.
///
/// Thread: call on one thread (the GUI's). Errors: as TelemetryArchive.
class AlertStore
{
public:
    virtual ~AlertStore() = default;

    [[nodiscard]] virtual QFuture<Result<StoredAlerts>> alerts() = 0;
    /// Those that were closed in [from, to), the newest first, at most `limit`.
    [[nodiscard]] virtual QFuture<Result<std::vector<StoredAlert>>> closedAlerts(Timestamp from, Timestamp to,
                                                                                 int limit) = 0;
    /// Those of devices of `source` that were open at some moment of [from, to) and are closed, the newest
    /// first, at most `limit` a device.
    [[nodiscard]] virtual QFuture<Result<std::vector<StoredAlert>>>
    pastAlerts(QString source, QStringList devices, Timestamp from, Timestamp to, int limit) = 0;
    /// Of one alert, in order.
    [[nodiscard]] virtual QFuture<Result<std::vector<StoredAlertLine>>> alertHistory(quint64 id) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> saveAlerts(AlertWrite write) = 0;
    /// `rules`, `mutes` or `runbooks`.
    [[nodiscard]] virtual QFuture<Result<void>> saveAlertDocument(QString key, QByteArray body) = 0;
};

} // namespace fleetscope
