// SPDX-License-Identifier: GPL-3.0-or-later

// What follows from a rollout that is under way or over: its health, who joins it, its report, what failed.

#include "app/application/fleetwiring.h"
#include "app/application/rolloutwiring.h"
#include "models/fleet/fleetstore.h"
#include "models/items/rolloutreport.h"
#include "models/ports/clock.h"
#include "models/rollout/healthgate.h"
#include "ui/fleet/fleetpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/errortext.h"

#include <QBuffer>
#include <QFileDialog>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostShown = 400; ///< ids that surely fit a filter

QByteArray pdfOf(const QString &html)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        QTextDocument document;
        document.setHtml(html);
        document.print(&writer);
    }
    return content;
}

} // namespace

/// A new rollout of the same release for the devices that failed.
void RolloutWiring::retry(const QString &id)
{
    const RolloutSummary *summary = m_rollouts.summaryAt(m_rollouts.rowOf(id));
    Connection *connection = connectionOf(id.toStdString());
    if (!summary || !connection || m_details->id != id.toStdString())
        return;
    RolloutPlan plan = summary->plan;
    const RolloutPlan fresh = emptyPlan();
    plan.id = fresh.id;
    plan.author = fresh.author;
    plan.parent = id.toStdString();
    plan.revision = 1;
    plan.name += " (again)";
    plan.targetFilter.clear();
    plan.liveTargets = false;
    plan.startAt = noTime;
    plan.chosen.clear();
    for (const RolloutDevice &device : m_details->devices) {
        if (isFailure(device.state))
            plan.chosen.push_back(device.device);
    }
    if (!plan.chosen.empty())
        openWizard(*connection, std::move(plan));
}

void RolloutWiring::report(const QString &id, const QString &format)
{
    const RolloutSummary *summary = m_rollouts.summaryAt(m_rollouts.rowOf(id));
    if (!summary || m_details->id != id.toStdString())
        return;
    const QString html = rolloutReport(*summary, *m_details, m_clock.now());
    auto *dialog = new QFileDialog(&m_window, tr("Save report"), u"rollout."_s + format);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format);
    connect(dialog, &QFileDialog::fileSelected, this, [this, html, format](const QString &name) {
        QSaveFile file(name);
        const QByteArray content = format == "pdf"_L1 ? pdfOf(html) : html.toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
            m_window.banners().showBanner(
                u"report"_s,
                {.kind = BannerKind::Critical,
                 .headline = errorText({ErrorKind::Denied, file.errorString(), name})});
    });
    dialog->open();
}

void RolloutWiring::showDevices(const QStringList &devices)
{
    QStringList quoted;
    for (const QString &device : devices.first(std::min<qsizetype>(devices.size(), mostShown)))
        quoted.append(u'"' + QString(device).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"');
    m_window.showPage(u"fleet"_s);
    if (FleetPage *page = m_fleet.page())
        page->applyFilter(u"id in {"_s + quoted.join(u", "_s) + u'}');
}

void RolloutWiring::judgeHealth(Connection &connection, const HealthGroups &groups)
{
    std::vector<MetricHandle> metrics;
    for (const HealthMetric &metric : groups.plan.metrics)
        metrics.push_back(m_store.findMetric(metric.name));
    std::vector<HealthSample> samples;
    const auto add = [&](const std::vector<std::string> &devices, bool updated) {
        for (const std::string &id : devices) {
            const DeviceHandle device = m_store.find(connection.source, id);
            if (device == noDevice)
                continue;
            const size_t row = indexOf(device);
            HealthSample sample;
            sample.group = m_store.texts().text(m_store.devices().model[row]);
            sample.updated = updated;
            sample.offline = m_store.devices().state[row] == OnlineState::Offline;
            sample.alerting = m_hasAlert && m_hasAlert(device, groups.plan.leastSeverity);
            for (const MetricHandle metric : metrics)
                sample.metrics.push_back(metric == noMetric ? std::nan("")
                                                            : m_store.series(device, metric).value);
            samples.push_back(std::move(sample));
        }
    };
    add(groups.updated, true);
    add(groups.control, false);
    const HealthVerdict verdict = fleetscope::judgeHealth(groups.plan, samples);
    if (verdict.breached)
        connection.service->judgeHealth(groups.id, groups.phase,
                                        healthStatement(verdict.findings.front(), groups.plan.confidence));
}

void RolloutWiring::joinLive()
{
    for (const auto &connection : m_connections) {
        for (const RolloutSummary &summary : *connection->summaries) {
            if (!summary.plan.liveTargets || summary.header.standing.state != RolloutState::Running)
                continue;
            gather(*connection, summary.plan,
                   [to = connection.get(), id = summary.plan.id](std::vector<TargetFacts> facts) {
                       if (to->service)
                           to->service->join(id, std::move(facts));
                   });
        }
    }
}

} // namespace fleetscope
