// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/alertwiring.h"

#include "app/alerts/alertdata.h"
#include "app/application/alertteller.h"
#include "app/application/fleetwiring.h"
#include "app/application/telemetrywiring.h"
#include "app/session/fleetsession.h"
#include "models/alerts/backtest.h"
#include "models/fleet/filtermask.h"
#include "models/items/devicetablemodel.h"
#include "models/ports/preferences.h"
#include "ui/alerts/ruleeditor.h"
#include "ui/alerts/rulespanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/telemetry/telemetrypage.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/errortext.h"

#include <QElapsedTimer>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// How often list and counts follow: half is a list that runs, double is late.
constexpr Milliseconds pace{250};
constexpr Milliseconds scopePace{1'000};
const QString banner = u"alerts"_s;

QString textOf(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

} // namespace

AlertWiring::AlertWiring(MainWindow &window, const Theme &theme, Preferences &preferences,
                         const FleetStore &store, const StorageWiring &storage, const Clock &clock)
    : m_window(window)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_store(store)
    , m_storage(storage)
    , m_clock(clock)
    , m_archive(store, storage)
    , m_model(m_book)
{
    m_model.setUnits([this](const QString &metric) { return unitOf(metric); });
    m_window.addPage({.id = u"alerts"_s,
                      .title = tr("Alerts"),
                      .icon = IconId::Alerts,
                      .factory = [this](QWidget *parent) { return makePage(parent); }});
    connect(&m_window, &MainWindow::pageCreated, this, [this](const QString &, QWidget *page) {
        if (auto *telemetry = qobject_cast<TelemetryPage *>(page)) {
            telemetry->setThresholdSource(this);
            telemetry->addAnnotationSource(*this);
        }
    });
    makeTeller();
    m_tick.setInterval(pace);
    connect(&m_tick, &QTimer::timeout, this, &AlertWiring::tick);
    m_tick.start();
    connect(&m_test, &QFutureWatcherBase::finished, this, [this] {
        if (!m_testing.editor || !m_tested || m_test.isCanceled() || m_test.future().resultCount() == 0)
            return;
        if (const Result<quint64> done = m_test.result(); !done)
            m_testing.editor->setBackTestFailed(errorText(done.error()));
        else
            m_testing.editor->setBackTestResult(m_tested->finish(m_testing.range.to), m_testing.rule,
                                                m_testing.days, m_testing.range.to);
        m_tested.reset();
    });
}

AlertWiring::~AlertWiring()
{
    cancelBackTest();
    m_test.waitForFinished(); // its thread uses the test
    for (QFuture<Result<quint64>> &lesson : m_lessons)
        lesson.cancel();
    for (QFuture<Result<quint64>> &lesson : m_lessons)
        lesson.waitForFinished(); // its thread uses a station
}

void AlertWiring::makeTeller()
{
    m_teller = std::make_unique<AlertTeller>(m_window, m_theme, m_preferences, m_book, m_clock);
    connect(m_teller.get(), &AlertTeller::openRequested, this, [this](const AlertKey &key) {
        m_window.showNormal();
        m_window.activateWindow();
        m_window.showPage(u"alerts"_s);
        if (const AlertEntry *entry = m_book.find(key))
            m_page->showAlert(entry->serial);
    });
    const auto give = [this](const std::vector<AlertKey> &keys, AlertEvent::Type type) {
        std::vector<AlertOrder> orders;
        for (const AlertKey &key : keys)
            orders.push_back({key,
                              {.type = type,
                               .until = m_clock.now() + 1h,
                               .by = author(),
                               .text = tr("from the notification")}});
        for (const auto &desk : m_desks) {
            if (desk)
                desk->order(orders);
        }
    };
    connect(m_teller.get(), &AlertTeller::acknowledgeRequested, this,
            [give](const std::vector<AlertKey> &keys) { give(keys, AlertEvent::Type::Acknowledge); });
    connect(m_teller.get(), &AlertTeller::shelveRequested, this,
            [give](const std::vector<AlertKey> &keys) { give(keys, AlertEvent::Type::Shelve); });
}

void AlertWiring::publish(const std::vector<AlertReport> &reports)
{
    const QByteArray prefix = m_teller->settings().topicPrefix.toUtf8() + '/';
    for (const AlertReport &report : reports) {
        const Session *session = report.state.id != 0 ? sessionOf(report.key.source) : nullptr;
        if (!session || session->session->status().state != MqttState::Connected)
            continue;
        const AlertRule *rule = m_book.rule(report.key.rule);
        session->session->publish({.topic = prefix + QByteArray::number(report.state.id),
                                   .payload = reportToJson(report, rule ? rule->name : report.key.rule),
                                   .qos = 1,
                                   .retain = false,
                                   .properties = {}});
    }
}

void AlertWiring::setNeighbours(FleetWiring &fleet, TelemetryWiring &telemetry, DeviceTableModel &devices)
{
    m_devices = &devices;
    m_fleet = &fleet;
    m_telemetry = &telemetry;
}

bool AlertWiring::isFiring(DeviceHandle device, quint8 least) const
{
    const std::array<quint16, 3> firing = m_book.tally().of(device).firing;
    return (least <= 0 && firing[0] > 0) || (least <= 1 && firing[1] > 0) || firing[2] > 0;
}

AlertDesk *AlertWiring::desk() const { return m_desks[0] ? m_desks[0].get() : m_desks[1].get(); }

AlertDesk &AlertWiring::deskOf(StorageWiring::Kind kind, AlertStore &store, const QString &scenario)
{
    std::unique_ptr<AlertDesk> &desk = m_desks[static_cast<size_t>(kind)];
    if (desk)
        return *desk;
    desk = std::make_unique<AlertDesk>(store, m_book, m_clock, starterRules(scenario));
    connect(desk.get(), &AlertDesk::reported, this, &AlertWiring::take);
    connect(desk.get(), &AlertDesk::loaded, this, [this, loaded = desk.get()] {
        if (m_page)
            readPast(*loaded);
    });
    connect(desk.get(), &AlertDesk::rulesChanged, this, &AlertWiring::show);
    connect(desk.get(), &AlertDesk::rulesChanged, this, qOverload<>(&AlertWiring::learnPast));
    connect(desk.get(), &AlertDesk::mutesChanged, this, &AlertWiring::show);
    connect(desk.get(), &AlertDesk::refused, this, [this](AlertRefusal refusal) {
        if (m_page)
            m_page->showRefusal(refusalText(refusal));
    });
    connect(desk.get(), &AlertDesk::historyRead, this,
            [this](quint64 alert, const std::vector<StoredAlertLine> &lines) {
                if (m_page)
                    m_page->setHistory(alert, lines);
            });
    connect(desk.get(), &AlertDesk::failed, this, [this](const Error &error) {
        m_window.banners().showBanner(banner,
                                      {.kind = BannerKind::Warning,
                                       .headline = tr("Alerts could not be kept: %1").arg(errorText(error)),
                                       .hint = tr("They are evaluated and shown all the same.")});
    });
    return *desk;
}

void AlertWiring::addSession(FleetSession &session, const QString &scenario)
{
    const StorageWiring::Place place = m_storage.placeOf(session.source());
    if (!place.alerts)
        return;
    AlertDesk &desk = deskOf(place.kind, *place.alerts, scenario);
    desk.addSession(session, place.source);
    m_sessions.push_back({&session, session.source(), place.source, &desk});
}

void AlertWiring::takeCache(SourceId source)
{
    const auto session = std::ranges::find(m_sessions, source, &Session::source);
    if (session == m_sessions.end())
        return;
    std::vector<std::pair<std::string, Milliseconds>> devices;
    const DeviceColumns &columns = m_store.devices();
    for (size_t row = 0; row < columns.size(); ++row) {
        if (columns.source[row] == source && (columns.flags[row] & FromCache) != 0)
            devices.emplace_back(m_store.texts().text(columns.id[row]),
                                 Milliseconds(columns.intervalMs[row]));
    }
    session->desk->expect(session->name, std::move(devices));
    for (const AlertEntry &entry : m_book.entries()) // of an earlier run
        place(entry);
    session->isWarm = true;
    learnPast();
}

const AlertWiring::Session *AlertWiring::sessionOf(const QString &name) const
{
    const auto found = std::ranges::find(m_sessions, name, &Session::name);
    return found == m_sessions.end() ? nullptr : &*found;
}

DeviceHandle AlertWiring::deviceOf(const AlertKey &key) const
{
    const Session *session = sessionOf(key.source);
    return session && key.kind == AlertSubject::Device
        ? m_store.find(session->source, key.subject.toStdString())
        : noDevice;
}

QString AlertWiring::unitOf(const QString &metric) const
{
    const MetricHandle handle = m_store.findMetric(metric.toStdString());
    return handle == noMetric ? QString() : m_store.metricUnit(handle);
}

QString AlertWiring::author() const
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return name.isEmpty() ? tr("you") : name;
}

AlertFacts AlertWiring::factsOf(const AlertEntry &entry) const
{
    AlertFacts facts{.rule = entry.key.rule,
                     .device = entry.key.subject,
                     .connection = entry.key.source,
                     .site = {},
                     .model = {},
                     .tags = {},
                     .labels = {}};
    if (const AlertRule *rule = m_book.rule(entry.key.rule)) {
        facts.severity = rule->severity;
        facts.labels = rule->labels;
    }
    if (const DeviceHandle device = deviceOf(entry.key); device != noDevice) {
        const size_t row = indexOf(device);
        facts.site = m_store.texts().string(m_store.devices().site[row]);
        facts.model = m_store.texts().string(m_store.devices().model[row]);
        for (const auto &[key, value] : tagList(m_store.texts().text(m_store.devices().tags[row])))
            facts.tags.insert(key, value);
    }
    return facts;
}

QString AlertWiring::runbookOf(const AlertRule &rule) const
{
    for (const auto &desk : m_desks) {
        if (desk && !desk->editedRunbook(rule.id).isEmpty())
            return desk->editedRunbook(rule.id);
    }
    if (QString named = shippedRunbook(rule.runbook); !rule.runbook.isEmpty() && !named.isEmpty())
        return named;
    return shippedRunbook(textOf(ruleKindKey(rule.when.kind)));
}

std::optional<SeriesKey> AlertWiring::seriesOf(const AlertEntry &entry, const QString &metric) const
{
    const DeviceHandle device = deviceOf(entry.key);
    if (device == noDevice)
        return {};
    return SeriesKey{m_store.sourceName(m_store.devices().source[indexOf(device)]), entry.key.subject,
                     metric};
}

QStringList AlertWiring::metrics() const
{
    QStringList names;
    for (int i = 0; i < m_store.metricCount(); ++i)
        names.append(m_store.metricName(MetricHandle{static_cast<quint32>(i)}));
    names.sort();
    return names;
}

QWidget *AlertWiring::makePage(QWidget *parent)
{
    AlertsPage::Sources sources{
        .detail = {.seriesOf = [this](const AlertEntry &entry,
                                      const QString &metric) { return seriesOf(entry, metric); },
                   .runbookOf = [this](const AlertRule &rule) { return runbookOf(rule); },
                   .unitOf = [this](const QString &metric) { return unitOf(metric); }},
        .factsOf = [this](const AlertEntry &entry) { return factsOf(entry); },
        .now = [this] { return m_clock.now(); }};
    m_page = new AlertsPage(m_model, m_archive, m_theme, std::move(sources), parent);
    connect(m_page, &AlertsPage::ordersGiven, this, [this](std::vector<AlertOrder> orders) {
        for (AlertOrder &order : orders)
            order.event.by = author();
        for (const auto &desk : m_desks) {
            if (desk)
                desk->order(orders);
        }
    });
    connect(m_page, &AlertsPage::commentWritten, this, [this](quint64 serial, const QString &text) {
        const AlertEntry *entry = m_book.find(serial);
        if (const Session *session = entry ? sessionOf(entry->key.source) : nullptr)
            session->desk->comment(entry->key, author(), text);
    });
    connect(m_page, &AlertsPage::historyRequested, this, [this](quint64 alert) {
        const AlertEntry *entry = m_book.findAlert(alert);
        if (const Session *session = entry ? sessionOf(entry->key.source) : nullptr)
            session->desk->askHistory(alert);
    });
    connect(m_page, &AlertsPage::muteChosen, this, [this](AlertMute mute) {
        mute.by = author();
        if (AlertDesk *shown = desk())
            shown->addMute(mute);
    });
    connect(m_page, &AlertsPage::muteEnded, this, [this](quint32 id) {
        if (AlertDesk *shown = desk())
            shown->endMute(id);
    });
    connect(m_page, &AlertsPage::chartRequested, this, &AlertWiring::chart);
    connect(m_page, &AlertsPage::deviceRequested, this, &AlertWiring::showDevice);
    connect(m_page, &AlertsPage::runbookEdited, this, [this](const QString &rule, const QString &markdown) {
        if (AlertDesk *shown = desk())
            shown->setRunbook(rule, markdown);
    });
    connect(m_page, &AlertsPage::tellingRequested, this, [this] { m_teller->openSettings(m_page); });
    connectRules();
    show();
    for (const auto &desk : m_desks) {
        if (desk && desk->isLoaded())
            readPast(*desk);
    }
    return m_page;
}

/// What the page can show as closed, besides what closes in this run.
void AlertWiring::readPast(AlertDesk &desk)
{
    constexpr int most = 1'000; // half shows too little of a bad week, double is felt when the page opens
    const Timestamp now = m_clock.now();
    desk.readPast(now - std::chrono::days(30), now, most);
}

/// Rules and silences as they are now.
void AlertWiring::show()
{
    if (!m_page || !desk())
        return;
    m_page->rules().setMetrics(metrics());
    m_page->rules().setRules(desk()->rules());
    m_page->setMutes(desk()->mutes());
}

void AlertWiring::place(const AlertEntry &entry)
{
    const Session *session = sessionOf(entry.key.source);
    const DeviceHandle device = deviceOf(entry.key);
    const QString site =
        device == noDevice ? QString() : m_store.texts().string(m_store.devices().site[indexOf(device)]);
    m_book.setPlace(entry.serial, site, session ? session->session->settings().name : entry.key.source,
                    device);
}

void AlertWiring::take(const std::vector<AlertReport> &reports)
{
    for (const AlertReport &report : reports) {
        const AlertEntry *entry = m_book.find(report.key);
        if (entry && (entry->device == noDevice || entry->site.isEmpty()))
            place(*entry);
    }
    m_teller->take(reports);
    if (m_teller->settings().publish)
        publish(reports);
    emit reported(reports);
}

/// The column of alerts in the fleet's table.
void AlertWiring::showOnDevices()
{
    if (m_store.deviceCount() != m_placedAt) {
        m_placedAt = m_store.deviceCount();
        for (const AlertEntry &entry : m_book.entries()) {
            if (entry.device == noDevice && entry.key.kind == AlertSubject::Device)
                place(entry);
        }
    }
    for (const DeviceHandle device : m_book.tally().takeChanged()) {
        const AlertTally::Counts counts = m_book.tally().of(device);
        m_devices->setAlerts(
            device,
            {.worst = static_cast<quint8>(counts.worst()), .count = static_cast<quint16>(counts.all())});
    }
}

void AlertWiring::tick()
{
    computeScopes();
    showOnDevices();
    const Timestamp now = m_clock.now();
    const bool changed = m_shown != m_book.revision();
    if (!changed && now - m_listed < 1s)
        return;
    m_listed = now;
    m_book.sweep(now);
    m_shown = m_book.revision();
    const AlertCounts counts = m_book.counts();
    if (counts != m_counts) {
        m_counts = counts;
        const bool critical = counts.open[static_cast<size_t>(AlertSeverity::Critical)] > 0;
        m_window.setBadge(u"alerts"_s, counts.open[1] + counts.open[2],
                          critical ? Ink::Critical : Ink::Warning);
    }
    m_teller->setCount(m_counts.open[1] + m_counts.open[2],
                       m_counts.open[2] > 0 ? AlertSeverity::Critical : AlertSeverity::Warning);
    if (!m_page || !m_page->isVisible() || now < m_nextList)
        return;
    QElapsedTimer elapsed;
    elapsed.start();
    m_page->refresh();
    // In a storm the list takes a tenth of the time, and never more than a second behind.
    m_nextList = now + std::min(Milliseconds(elapsed.elapsed() * 9), Milliseconds(900));
    QHash<QString, int> open;
    for (const AlertEntry &entry : m_book.entries()) {
        if (entry.state.open)
            ++open[entry.key.rule];
    }
    m_page->rules().setOpen(open);
    if (m_testing.editor && m_tested) {
        const double share = static_cast<double>(m_testAt->load() - toUnixMs(m_testing.range.from))
            / static_cast<double>(m_testing.range.span().count());
        m_testing.editor->setBackTestProgress(std::clamp(share, 0.0, 1.0));
    }
}

std::vector<quint8> AlertWiring::maskOf(const QString &scope) const
{
    const FilterParse parsed = parseFilter(scope);
    if (!parsed.filter) // nothing matches what cannot be read
        return std::vector<quint8>(static_cast<size_t>(m_store.deviceCount()),
                                   scope.trimmed().isEmpty() ? 1 : 0);
    FleetQuery query;
    query.filter = parsed.filter;
    query.now = m_clock.now();
    std::vector<MetricHandle> handles;
    for (const QString &metric : query.metrics()) {
        if (const MetricHandle handle = m_store.findMetric(metric.toStdString()); handle != noMetric)
            handles.push_back(handle);
    }
    return filterMask(m_store.snapshot(handles), query, {}).passes;
}

/// Which devices the scopes of the rules cover; once a second while something changed.
void AlertWiring::computeScopes()
{
    const Timestamp now = m_clock.now();
    if (now - m_scopesComputed < scopePace || m_store.revision() == m_scopesAt)
        return;
    QHash<QString, std::shared_ptr<const std::vector<quint8>>> masks;
    for (const AlertRule &rule : m_book.rules()) {
        if (!rule.scope.isEmpty() && rule.enabled && !masks.contains(rule.scope))
            masks.insert(rule.scope, std::make_shared<const std::vector<quint8>>(maskOf(rule.scope)));
    }
    m_scopesComputed = m_clock.now();
    m_scopesAt = m_store.revision();
    if (masks.isEmpty())
        return;
    const int rows = m_store.deviceCount();
    for (const Session &session : m_sessions) {
        AlertScopes scopes;
        scopes.masks = masks;
        for (int row = m_rowsTold; row < rows; ++row) {
            const auto place = static_cast<size_t>(row);
            const bool own = m_store.devices().source[place] == session.source;
            scopes.newRows.emplace_back(own ? m_store.texts().text(m_store.devices().id[place])
                                            : std::string_view());
        }
        if (AlertStation *station = session.desk->station(session.name))
            station->setScopes(std::move(scopes));
    }
    m_rowsTold = rows;
}

void AlertWiring::chart(quint64 serial)
{
    const AlertEntry *entry = m_book.find(serial);
    const AlertRule *rule = entry ? m_book.rule(entry->key.rule) : nullptr;
    const DeviceHandle device = entry ? deviceOf(entry->key) : noDevice;
    if (!rule || device == noDevice || !m_telemetry)
        return;
    const QString metric = metricOf(rule->when);
    m_telemetry->chart({device}, metric);
    if (TelemetryPage *page = m_telemetry->page(); page && !metric.isEmpty())
        page->setRange(
            fixedRange({entry->state.firedAt - AlertChart::around, entry->state.firedAt + AlertChart::around},
                       QTimeZone::systemTimeZone()));
}

void AlertWiring::showDevice(quint64 serial)
{
    const AlertEntry *entry = m_book.find(serial);
    const DeviceHandle device = entry ? deviceOf(entry->key) : noDevice;
    if (device == noDevice || !m_fleet)
        return;
    m_window.showPage(u"fleet"_s);
    m_fleet->showDetails(device);
}

std::vector<PictureTour::Stop> AlertWiring::stops()
{
    const auto window = [this]() -> QWidget * { return &m_window; };
    const auto onPage = [this](const std::function<void()> &then) {
        return [this, then] {
            m_window.showPage(u"alerts"_s);
            then();
        };
    };
    return {
        {.name = u"alerts"_s,
         .prepare = onPage([this] {
             m_page->refresh();
             if (m_model.index(0, 0).data(AlertGroupRole).toBool())
                 m_model.toggleGroup(0, m_clock.now());
             for (int row = 0; row < m_model.rowCount(); ++row) { // one with a value to draw
                 const AlertEntry *entry = m_model.entryAt(row);
                 const AlertRule *rule = entry ? m_book.rule(entry->key.rule) : nullptr;
                 if (rule && !metricOf(rule->when).isEmpty())
                     return m_page->selectRow(row);
             }
             if (m_model.rowCount() > 0)
                 m_page->selectRow(0);
         }),
         .settle = 1'200ms,
         .subject = window},
        {.name = u"alerts-acknowledged"_s,
         .prepare = onPage([this] { m_page->acknowledgeSelected(); }),
         .settle = 1'500ms,
         .subject = window},
        {.name = u"alerts-suppressed"_s,
         .prepare = onPage([this] { m_page->showFacet(AlertFacet::Suppressed); }),
         .settle = 800ms,
         .subject = window},
        {.name = u"alerts-silence"_s,
         .prepare = onPage([this] {
             m_page->showFacet({});
             m_page->openSilence(AlertMute::Kind::Silence);
         }),
         .settle = 600ms,
         .subject = [this]() -> QWidget * { return m_page->findChild<SilenceDialog *>(); }},
        {.name = u"alerts-rules"_s,
         .prepare = onPage([this] {
             if (auto *dialog = m_page->findChild<SilenceDialog *>())
                 dialog->reject();
             m_page->showTab(AlertsPage::Tab::Rules);
         }),
         .subject = window},
        {.name = u"alerts-editor"_s,
         .prepare = onPage([this] {
             const auto rule = std::ranges::find_if(
                 m_book.rules(), [](const AlertRule &one) { return one.when.kind == RuleKind::Threshold; });
             if (rule != m_book.rules().end())
                 m_page->rules().editRule(rule->id);
         }),
         .settle = 1'000ms,
         .subject = [this]() -> QWidget * { return m_page->rules().editor(); }},
        {.name = u"alerts-backtest"_s,
         .prepare = onPage([this] {
             if (RuleEditor *editor = m_page->rules().editor())
                 editor->startBackTest();
         }),
         .settle = 3'000ms,
         .subject = [this]() -> QWidget * { return m_page->rules().editor(); }},
        {.name = u"alerts-silences"_s,
         .prepare = onPage([this] {
             if (RuleEditor *editor = m_page->rules().editor())
                 editor->reject();
             m_page->showTab(AlertsPage::Tab::Silences);
         }),
         .subject = window},
    };
}

} // namespace fleetscope

#include "moc_alertwiring.cpp"
