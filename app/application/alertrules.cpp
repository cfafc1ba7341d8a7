// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/alertwiring.h"

#include "models/alerts/backtest.h"
#include "models/fleet/filtermask.h"
#include "ui/alerts/ruleeditor.h"
#include "ui/alerts/rulespanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/errortext.h"

#include <QFile>
#include <QFileDialog>
#include <QSaveFile>

// The work at rules: editor, try on the past, files.

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

const QString banner = u"alerts"_s;

} // namespace

void AlertWiring::connectRules()
{
    RulesPanel &rules = m_page->rules();
    rules.setUnits([this](const QString &metric) { return unitOf(metric); });
    connect(&rules, &RulesPanel::rulesChanged, this, [this](const QList<AlertRule> &changed) {
        if (AlertDesk *shown = desk())
            shown->setRules(changed);
    });
    connect(&rules, &RulesPanel::editorOpened, this, &AlertWiring::openEditor);
    connect(&rules, &RulesPanel::importRequested, this, &AlertWiring::importRules);
    connect(&rules, &RulesPanel::exportRequested, this, &AlertWiring::exportRules);
}

void AlertWiring::openEditor(RuleEditor *editor)
{
    connect(editor, &RuleEditor::previewRequested, this,
            [this, editor](const AlertRule &rule) { preview(editor, rule); });
    connect(editor, &RuleEditor::backTestRequested, this,
            [this, editor](const AlertRule &rule, int days) { backTest(editor, rule, days); });
    connect(editor, &RuleEditor::backTestCancelled, this, &AlertWiring::cancelBackTest);
}

/// For how many devices the condition holds with what they said last, without its times.
void AlertWiring::preview(RuleEditor *editor, const AlertRule &rule)
{
    if (const FilterParse parsed = parseFilter(rule.scope); parsed.error && !rule.scope.isEmpty()) {
        editor->setPreview(
            tr("The filter of the devices cannot be read; see the fleet table for its words."));
        return;
    }
    const std::vector<quint8> mask = maskOf(rule.scope);
    const auto covered = static_cast<int>(std::ranges::count(mask, quint8{1}));
    AlertRule now = rule;
    now.enabled = true;
    now.scope.clear();
    now.schedule.reset();
    now.policy.holdFor = Milliseconds::zero();
    AlertEngine engine;
    const bool known = engine.setRules({now}).isEmpty();
    const QStringList metrics = metricsOf(rule.when);
    std::vector<MetricHandle> handles;
    for (const QString &metric : metrics) {
        engine.addMetric(metric);
        handles.push_back(m_store.findMetric(metric.toStdString()));
    }
    const Timestamp time = m_clock.now();
    const DeviceColumns &columns = m_store.devices();
    for (size_t row = 0; row < mask.size(); ++row) {
        if (mask[row] == 0)
            continue;
        const DeviceHandle device{static_cast<quint32>(row)};
        DeviceInfo info;
        info.site = m_store.texts().text(columns.site[row]);
        info.model = m_store.texts().text(columns.model[row]);
        info.firmware = m_store.texts().text(columns.firmware[row]);
        info.certificateNotAfter = columns.certificateNotAfter[row];
        for (const auto &[key, value] : tagList(m_store.texts().text(columns.tags[row])))
            info.tags.emplace_back(key.toStdString(), value.toStdString());
        engine.takeInfo(device, info, noDevice, time);
        if (columns.state[row] == OnlineState::Offline)
            engine.takeStatus(device, false, time);
        if (columns.clockOffsetMs[row] != 0)
            engine.takeClock(device, Milliseconds(columns.clockOffsetMs[row]), time);
        for (size_t i = 0; i < handles.size(); ++i) {
            if (handles[i] == noMetric)
                continue;
            const SeriesView series = m_store.series(device, handles[i]);
            const ValueView value{
                series.value,
                std::string_view(series.text.constData(), static_cast<size_t>(series.text.size())),
                series.kind};
            if (series.kind != ValueKind::None)
                engine.takeReading(device, MetricHandle{static_cast<quint32>(i)}, value, time);
        }
    }
    const QString of = tr("%Ln device(s)", nullptr, covered);
    editor->setPreview(known
                           ? tr("True now for %Ln of %1.", nullptr, static_cast<int>(engine.firing())).arg(of)
                           : tr("A condition of no single device cannot be joined with others."));
}

void AlertWiring::backTest(RuleEditor *editor, const AlertRule &rule, int days)
{
    cancelBackTest();
    const auto session = std::ranges::find(m_sessions, desk(), &Session::desk);
    if (session == m_sessions.end())
        return editor->setBackTestFailed(tr("Nothing is stored yet."));
    TelemetryArchive *archive = m_storage.placeOf(session->source).archive;
    const Timestamp now = m_clock.now();
    m_tested = std::make_shared<BackTest>(rule);
    m_testing = {editor, rule, {now - std::chrono::days(days), now}, days};
    ExportQuery query{.source = {},
                      .devices = {},
                      .metrics = m_tested->metrics(),
                      .from = m_testing.range.from,
                      .to = m_testing.range.to};
    if (!rule.scope.isEmpty()) {
        query.devices = devicesOf(rule.scope);
        if (query.devices.isEmpty())
            return editor->setBackTestFailed(tr("No device is in its scope."));
    }
    *m_testAt = toUnixMs(m_testing.range.from);
    m_test.setFuture(archive->exportReadings(
        query, [test = m_tested, at = m_testAt](std::span<const ExportedReading> readings) {
            for (const ExportedReading &reading : readings)
                test->take(reading.device, reading.metric, reading.time, reading.value);
            if (!readings.empty())
                *at = toUnixMs(readings.back().time);
            return true;
        }));
}

/// Rules that compare a device with its own past know it from the archive, not from this run only. Other
/// rules make the stations forget, so they learn again.
void AlertWiring::learnPast()
{
    for (QFuture<Result<quint64>> &lesson : m_lessons)
        lesson.cancel();
    std::erase_if(m_lessons, [](const QFuture<Result<quint64>> &lesson) { return lesson.isFinished(); });
    for (const Session &session : m_sessions) {
        if (!session.isWarm || !session.desk->isLoaded())
            continue;
        for (const AlertRule &rule : session.desk->rules()) {
            const QStringList metrics = metricsOf(rule.when);
            if (rule.enabled && ConditionWatch::knows(rule.when)
                && std::ranges::any_of(
                    metrics, [watch = ConditionWatch(rule.when, rule.severity)](const QString &metric) {
                        return watch.learns(metric);
                    }))
                learnPast(session, rule);
        }
    }
}

void AlertWiring::learnPast(const Session &session, const AlertRule &rule)
{
    AlertStation *station = session.desk->station(session.name);
    TelemetryArchive *archive = m_storage.placeOf(session.source).archive;
    if (!station || !archive)
        return;
    // Three days fill each hour of a device that speaks every five minutes; the bound is for those that speak
    // all the time.
    constexpr quint64 mostReadings = 5'000'000;
    const Timestamp now = m_clock.now();
    ExportQuery query{.source = session.name,
                      .devices = {},
                      .metrics = metricsOf(rule.when),
                      .from = now - std::chrono::days(3),
                      .to = now};
    if (!rule.scope.isEmpty()) {
        query.devices = devicesOf(rule.scope);
        if (query.devices.isEmpty())
            return;
    }
    m_lessons.push_back(archive->exportReadings(
        query,
        [station, id = rule.id, taken = quint64{0}](std::span<const ExportedReading> readings) mutable {
            std::vector<AlertStation::PastReading> past;
            for (const ExportedReading &reading : readings) {
                if (reading.value.kind == ValueKind::Number || reading.value.kind == ValueKind::Boolean)
                    past.push_back({std::string(reading.device),
                                    QString::fromUtf8(reading.metric.data(),
                                                      static_cast<qsizetype>(reading.metric.size())),
                                    reading.value.number, reading.time});
            }
            taken += readings.size();
            return station->learn(id, past) && taken < mostReadings;
        }));
}

QStringList AlertWiring::devicesOf(const QString &scope) const
{
    QStringList devices;
    const std::vector<quint8> mask = maskOf(scope);
    for (size_t row = 0; row < mask.size(); ++row) {
        if (mask[row] != 0)
            devices.append(m_store.texts().string(m_store.devices().id[row]));
    }
    return devices;
}

void AlertWiring::cancelBackTest()
{
    if (m_tested)
        m_test.future().cancel();
    m_tested.reset();
}

void AlertWiring::importRules()
{
    auto *dialog = new QFileDialog(&m_window, tr("Import rules"), {}, tr("Rules (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        QFile file(name);
        const bool readable = file.open(QIODevice::ReadOnly) && file.size() <= maxRulesFile;
        const Result<QList<AlertRule>> read = readable
            ? rulesFromJson(file.readAll())
            : Result<QList<AlertRule>>(Error{ErrorKind::NotFound, u"cannot be read"_s, name});
        if (!read || !desk()) {
            const Error error = read ? Error{} : read.error();
            m_window.banners().showBanner(
                banner,
                {.kind = BannerKind::Critical,
                 .headline = tr("The rules were not imported: %1 (%2).").arg(error.what, error.subject),
                 .hint = tr("Nothing was changed.")});
            return;
        }
        QList<AlertRule> rules = desk()->rules();
        for (const AlertRule &rule : *read) {
            const auto known = std::ranges::find(rules, rule.id, &AlertRule::id);
            if (known == rules.end())
                rules.append(rule);
            else
                *known = rule;
        }
        desk()->setRules(rules);
        m_window.banners().showBanner(
            banner,
            {.kind = BannerKind::Info,
             .headline = tr("%Ln rule(s) imported.", nullptr, static_cast<int>(read->size())),
             .hint = tr("Rules with the same id were replaced.")});
    });
    dialog->open();
}

void AlertWiring::exportRules(bool markdown)
{
    if (!desk())
        return;
    auto *dialog = new QFileDialog(&m_window, tr("Export rules"),
                                   markdown ? u"alert-rules.md"_s : u"alert-rules.json"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this, markdown](const QString &name) {
        const QByteArray content = markdown
            ? rulesToMarkdown(desk()->rules(), [this](const AlertRule &rule) { return runbookOf(rule); })
                  .toUtf8()
            : rulesToJson(desk()->rules());
        QSaveFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
            m_window.banners().showBanner(
                banner,
                {.kind = BannerKind::Critical,
                 .headline = tr("%1 could not be written: %2.").arg(name, file.errorString())});
    });
    dialog->open();
}

} // namespace fleetscope
