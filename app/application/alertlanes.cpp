// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/alertwiring.h"

#include "app/session/fleetsession.h"
#include "models/alerts/alertstatecodec.h"

#include <QPromise>

// What the charts show of alerts: limits of rules, and a lane of alerts.

namespace fleetscope {

std::vector<Threshold> AlertWiring::thresholds(const SeriesKey &series) const
{
    std::vector<Threshold> found;
    for (const AlertRule &rule : m_book.rules()) {
        if (!rule.enabled)
            continue;
        const std::vector<Threshold> own = thresholdsOf(rule, series.metric);
        found.insert(found.end(), own.begin(), own.end());
    }
    return found;
}

namespace {

Annotation annotationOf(const AlertState &state, const SeriesKey &series, const QString &rule, quint64 serial)
{
    constexpr AnnotationWeight weights[] = {AnnotationWeight::Info, AnnotationWeight::Warning,
                                            AnnotationWeight::Critical};
    return {.kind = AnnotationKind::Alert,
            .weight = weights[static_cast<size_t>(effectiveSeverity(state))],
            .from = state.firedAt,
            .to = state.open && state.condition != AlertCondition::Inactive ? latestTime : state.since,
            .source = series.source,
            .device = series.device,
            .text = rule,
            .id = QString::number(serial)};
}

/// What several stores say of the past, until the last of them has answered.
struct PastAnnotations
{
    QPromise<std::vector<Annotation>> promise;
    std::vector<Annotation> found;
    int open = 0;

    void finish()
    {
        promise.addResult(std::move(found));
        promise.finish();
    }
};

} // namespace

std::vector<Annotation> AlertWiring::annotationsOfBook(const std::vector<SeriesKey> &series,
                                                       TimeRange range) const
{
    std::vector<Annotation> found;
    for (const AlertEntry &entry : m_book.entries()) {
        const AlertState &state = entry.state;
        if (state.id == 0 || entry.key.kind != AlertSubject::Device || state.firedAt >= range.to)
            continue;
        const auto shown = std::ranges::find_if(series, [&](const SeriesKey &key) {
            return key.device == entry.key.subject && key.source == entry.connection;
        });
        if (shown == series.end())
            continue;
        if (Annotation one = annotationOf(state, *shown, entry.ruleName, entry.serial); one.to >= range.from)
            found.push_back(std::move(one));
    }
    return found;
}

/// `connection` as the charts call it.
std::vector<Annotation> AlertWiring::annotationsOfPast(const std::vector<StoredAlert> &alerts,
                                                       const QString &connection) const
{
    std::vector<Annotation> found;
    for (const StoredAlert &alert : alerts) {
        const AlertEntry *now = m_book.find({alert.source, alert.rule, alert.kind, alert.subject});
        const Result<AlertState> state = stateFromJson(alert.state);
        if (!state || (now && now->state.id == alert.id)) // then the book knows better
            continue;
        const AlertRule *rule = m_book.rule(alert.rule);
        const AlertEntry *known = m_book.findPast(alert.id);
        found.push_back(annotationOf(*state, {connection, alert.subject, {}}, rule ? rule->name : alert.rule,
                                     known ? known->serial : 0));
    }
    return found;
}

/// Those in the book, and older ones from the stores of the connections.
QFuture<std::vector<Annotation>> AlertWiring::annotations(std::vector<SeriesKey> series, TimeRange range)
{
    constexpr int mostOfADevice = 200;
    const auto past = std::make_shared<PastAnnotations>();
    past->promise.start();
    QFuture<std::vector<Annotation>> answer = past->promise.future();
    past->found = annotationsOfBook(series, range);
    for (const Session &session : m_sessions) {
        const QString shown = session.session->settings().name;
        QStringList devices;
        for (const SeriesKey &key : series) {
            if (key.source == shown && !devices.contains(key.device))
                devices.append(key.device);
        }
        if (devices.isEmpty())
            continue;
        ++past->open;
        auto *asked = new QFutureWatcher<Result<std::vector<StoredAlert>>>(this);
        connect(asked, &QFutureWatcherBase::finished, this, [this, asked, past, shown] {
            asked->deleteLater();
            QFuture<Result<std::vector<StoredAlert>>> read = asked->future();
            if (read.resultCount() > 0) {
                if (const Result<std::vector<StoredAlert>> stored = read.takeResult())
                    std::ranges::move(annotationsOfPast(*stored, shown), std::back_inserter(past->found));
            }
            if (--past->open == 0)
                past->finish();
        });
        asked->setFuture(
            session.desk->store().pastAlerts(session.name, devices, range.from, range.to, mostOfADevice));
    }
    if (past->open == 0)
        past->finish();
    return answer;
}

} // namespace fleetscope
