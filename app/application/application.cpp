// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/application.h"

#include "app/application/alertwiring.h"
#include "app/application/connectionwiring.h"
#include "app/application/fleetwiring.h"
#include "app/application/helpwiring.h"
#include "app/application/recordingwiring.h"
#include "app/application/rolloutwiring.h"
#include "app/application/settingswiring.h"
#include "app/application/telemetrywiring.h"
#include "app/application/version.h"
#include "app/diagnostics/processfigures.h"
#include "app/mqtt/mqttfactory.h"
#include "app/secrets/keychainstore.h"
#include "ui/fleet/devicedock.h"
#include "ui/fleet/fleetpage.h"
#include "ui/shell/problemsdialog.h"
#include "ui/shell/receivedfigures.h"
#include "ui/widgets/archivetext.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/errortext.h"

#include <QAction>
#include <QFileInfo>
#include <QThreadPool>

#include <climits>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

const QString problemsBanner = u"problems"_s;

std::unique_ptr<Settings> makeSettings(const DataFolder &folder, const Options &options,
                                       const Settings *known)
{
    if (known)
        return std::make_unique<Settings>(*known);
    if (!options.replay.isEmpty() && !options.runFor)
        return std::make_unique<Settings>(Settings(Settings::fileIn({})));
    return folder.isPassing() ? std::make_unique<Settings>()
                              : std::make_unique<Settings>(Settings::fileIn(folder.settingsPath()));
}

/// Where files of the user's lie beside the settings; empty for a run that leaves nothing.
QString ownFolder(const DataFolder &folder)
{
    return folder.isPassing() ? QString() : QFileInfo(Settings::fileIn(folder.settingsPath())).absolutePath();
}

QString connectionsFile(const DataFolder &folder)
{
    const QString own = ownFolder(folder);
    return own.isEmpty() ? QString() : ConnectionStore::fileIn(own);
}

} // namespace

Application::Application(Options options, StallMeter &meter, std::unique_ptr<SecretStore> keychain,
                         const Settings *known)
    : m_options(std::move(options))
    , m_folder(m_options)
    , m_meter(meter)
    , m_replayClock(earliestTime)
    , m_clock(m_options.replay.isEmpty() ? static_cast<const Clock &>(m_wallClock) : m_replayClock)
    , m_settings(makeSettings(m_folder, m_options, known))
    , m_devices(m_store)
    , m_order(orderEnvironment())
    , m_feed(m_devices, m_clock)
    , m_storage(m_folder, m_devices, m_feed)
    , m_keychain(keychain ? std::move(keychain) : std::make_unique<KeychainStore>())
{
    m_order.setSourceModel(&m_devices);
    constexpr const char *themes[] = {nullptr, "light", "dark", "system"};
    if (const char *theme = themes[static_cast<int>(m_options.theme)])
        m_settings->setValue(preference::theme, QString::fromLatin1(theme));
    m_theme.install();
    m_window = std::make_unique<MainWindow>(m_theme, *m_settings, AboutText{versionText(), versionDetails()});
    m_fleet = std::make_unique<FleetWiring>(*m_window, m_theme, *m_settings, m_devices, m_order,
                                            orderEnvironment(), m_feed, m_clock);
    m_telemetry = std::make_unique<TelemetryWiring>(*m_window, m_theme, *m_settings, m_store, m_storage,
                                                    *m_fleet, m_clock);
    m_alerts = std::make_unique<AlertWiring>(*m_window, m_theme, *m_settings, m_store, m_storage, m_clock);
    m_alerts->setNeighbours(*m_fleet, *m_telemetry, m_devices);
    m_rollouts = std::make_unique<RolloutWiring>(*m_window, m_theme, *m_settings, m_store, m_folder, *m_fleet,
                                                 m_clock);
    m_rollouts->setAlertSource([alerts = m_alerts.get()](DeviceHandle device, quint8 least) {
        return alerts->isFiring(device, least);
    });
    m_cost = std::make_unique<CostWiring>(*m_window, m_theme, m_store, m_feed, m_clock, ownFolder(m_folder));
    m_banners = std::make_unique<ConnectionBanners>(m_window->banners(), m_window->figures(), m_clock);
    m_connections = std::make_unique<ConnectionWiring>(
        *m_window, m_theme, *m_settings, connectionsFile(m_folder), *m_keychain, *m_banners, m_clock,
        [this](ConnectionSettings settings) -> FleetSession & {
            return addSession(std::move(settings), makeMqttClient(), StorageWiring::Kind::Real);
        });
    m_fleet->setWelcome([this](QWidget *parent) { return m_connections->makeWelcome(parent); });
    connect(m_connections.get(), &ConnectionWiring::failed, this, &Application::refuse);
    connect(m_connections.get(), &ConnectionWiring::demoRequested, this, &Application::exploreDemo);
    connect(
        m_connections.get(), &ConnectionWiring::devicesRequested, this,
        [this](const FleetSession *session) { m_fleet->showOnly(m_store.sourceName(session->source())); });
    m_archiveBanners = std::make_unique<ArchiveBanners>(m_window->banners());
    if (m_options.replay.isEmpty())
        buildMenus();
    m_settingsPage = std::make_unique<SettingsWiring>(*m_window, m_theme, *m_settings, m_storage,
                                                      m_folder.path(), connectionsFile(m_folder));
    connect(m_settingsPage.get(), &SettingsWiring::languageSwitchRequested, this,
            &Application::languageSwitchRequested);
    m_help = std::make_unique<HelpWiring>(*m_window, m_theme, m_storage);

    connect(&m_storage, &StorageWiring::warmed, this, &Application::writePast);
    connect(&m_storage, &StorageWiring::warmed, m_alerts.get(), &AlertWiring::takeCache);
    connect(&m_storage, &StorageWiring::statusChanged, m_archiveBanners.get(), &ArchiveBanners::show);
    connect(&m_feed, &FleetFeed::ticked, this, [this] { m_meter.beginFrame(); });
    connect(&m_feed, &FleetFeed::figuresChanged, this, &Application::showFigures);
    connect(&m_window->figures(), &StatusFiguresBar::rejectedClicked, this, &Application::showProblems);
    connect(&m_window->figures(), &StatusFiguresBar::droppedClicked, this, &Application::showProblems);
    connect(&m_window->banners(), &BannerStack::actionTriggered, this, [this](const QString &key) {
        if (key == problemsBanner)
            showProblems();
    });
    if (const auto &problem = m_settings->problem())
        refuse(*problem);
}

Settings Application::rememberedBy(const Options &options)
{
    if (options.runFor && options.dataFolder.isEmpty())
        return {};
    // Beside the program is only known once there is an application object.
    if (options.portable)
        return QCoreApplication::instance()
            ? Settings(Settings(Settings::fileIn(DataFolder(options).settingsPath())))
            : Settings();
    return Settings(Settings(Settings::fileIn(options.dataFolder)));
}

Application::~Application()
{
    m_help.reset();
    m_settingsPage.reset();
    m_recording.reset();
    m_rollouts.reset(); // before the broker of the demo goes
    m_telemetry.reset();
    m_cost.reset();
    m_fleet.reset();
    m_connections.reset();
    m_banners.reset();
    m_archiveBanners.reset();
    m_window.reset();
}

DeviceOrderModel::Environment Application::orderEnvironment()
{
    return {
        .run = [](std::function<void()> work) { QThreadPool::globalInstance()->start(std::move(work)); },
        .snapshot = [this](std::span<const MetricHandle> metrics) { return m_store.snapshot(metrics); },
        .findMetric = [this](const QString &name) { return m_store.findMetric(name.toStdString()); },
        .now = [this] { return m_clock.now(); },
        .fieldOfColumn = [this](int column) { return std::optional(m_devices.columns()[column].field); },
    };
}

void Application::buildMenus()
{
    m_connections->addMenuActions();
    auto *demo = new QAction(tr("Explore the &demo fleet"), m_window.get());
    connect(demo, &QAction::triggered, this, &Application::exploreDemo);
    m_window->addMenuAction(MenuId::File, demo);
    m_recording = std::make_unique<RecordingWiring>(*m_window, m_theme, m_clock, [this] {
        std::vector<FleetSession *> sessions;
        for (const auto &session : m_sessions)
            sessions.push_back(session.get());
        return sessions;
    });
}

Result<void> Application::open()
{
    m_running.start();
    if (m_options.demo)
        return openDemo();
    if (!m_options.replay.isEmpty())
        return openReplay();
    if (m_options.connections.isEmpty()) {
        if (const Result<void> opened = m_connections->openAtStart(); !opened)
            refuse(opened.error());
        return {};
    }
    for (const QString &file : m_options.connections) {
        if (const Result<void> opened = m_connections->openFile(file); !opened)
            return opened;
    }
    return {};
}

Result<void> Application::openDemo()
{
    Result<std::unique_ptr<DemoFleet>> demo = DemoFleet::create(m_options.scenario, m_options.devices);
    if (!demo)
        return demo.error();
    m_demo = *std::move(demo);
    m_window->setDemo(true);
    addSession(m_demo->settings(), m_demo->makeClient(), StorageWiring::Kind::Demo);
    m_demo->start();
    return {};
}

Result<void> Application::openReplay()
{
    auto replay = ReplayWiring::open(m_options.replay, m_options.replayStart, m_replayClock, m_feed,
                                     *m_window, m_theme);
    if (!replay)
        return replay.error();
    m_replay = *std::move(replay);
    m_telemetry->setReplay(true);
    connect(m_replay.get(), &ReplayWiring::beginAgainRequested, this, &Application::beginAgainRequested);
    ReplayPlayer &player = m_replay->player();
    for (size_t i = 0; i < player.head().connections.size(); ++i) {
        ConnectionSettings settings = player.head().connections[i];
        settings.mqtt.host = settings.name; // a recording does not tell where it was made
        addSession(std::move(settings), player.makeClient(i), StorageWiring::Kind::Real);
        // Nothing gets old by the clock on the wall.
        m_storage.placeOf(m_sessions.back()->source()).archive->setRetention({.keep = {}});
    }
    return {};
}

/// What the cache does not have of the last days of the demo fleet, unless it is hardly anything.
void Application::writePast(SourceId source, Timestamp last)
{
    const StorageWiring::Place place = m_storage.placeOf(source);
    if (!m_demo || m_past || place.kind != StorageWiring::Kind::Demo)
        return;
    const Timestamp now = m_clock.now();
    const Timestamp from = std::max(now - DemoFleet::past, last);
    if (now - from > 1h)
        m_past =
            std::make_unique<DemoPast>(m_demo->scenario(), from, now, place.archive->openInlet(place.source));
}

/// A real connection is held until its secrets are known.
FleetSession &Application::addSession(ConnectionSettings settings, std::unique_ptr<MqttClient> client,
                                      StorageWiring::Kind kind)
{
    const SourceId source = m_store.addSource(settings.name);
    m_sessions.push_back(std::make_unique<FleetSession>(std::move(settings), std::move(client), source,
                                                        m_replay ? m_replay->player().arrivals() : m_clock));
    FleetSession &session = *m_sessions.back();
    m_feed.addMailbox(session.pipeline().mailbox());
    connect(&session, &FleetSession::statusChanged, this, [this, source](const MqttStatus &status) {
        m_devices.setSourceConnected(source, status.state == MqttState::Connected, m_clock.now());
    });
    m_fleet->addSession(session);
    m_banners->addSession(session);
    if (kind == StorageWiring::Kind::Real && !m_replay) // a recording needs no secrets
        session.hold();
    m_storage.addSession(session, kind);
    if (!m_replay)
        m_rollouts->addSession(session, kind, [this, kind] {
            return kind == StorageWiring::Kind::Demo ? m_demo->makeClient() : makeMqttClient();
        });
    m_alerts->addSession(session, m_demo ? QString::fromStdString(m_demo->scenario().name) : QString());
    return session;
}

/// What rate guards have left out; brokers that drop do not tell.
quint64 Application::leftOut() const
{
    quint64 messages = 0;
    for (const auto &session : m_sessions)
        messages += session->leftOut();
    return messages;
}

void Application::exploreDemo()
{
    if (m_demo || m_replay)
        return;
    if (const Result<void> opened = openDemo(); !opened)
        refuse(opened.error());
}

void Application::refuse(const Error &error)
{
    m_window->banners().showBanner(u"error/"_s + error.subject,
                                   {.kind = BannerKind::Critical, .headline = errorText(error)});
}

void Application::show()
{
    if (!m_options.size.isEmpty())
        m_window->resize(m_options.size);
    m_window->show();
    if (!m_options.size.isEmpty())
        m_window->resize(m_options.size);
    if (m_options.link) {
        m_window->showPage(m_options.link->page);
        if (FleetPage *page = m_options.link->filter.isEmpty() ? nullptr : m_fleet->page())
            page->applyFilter(m_options.link->filter);
    }
    m_feed.start();
    m_meter.reset();
    if (m_options.runFor)
        QTimer::singleShot(*m_options.runFor, this, &Application::finishRun);
}

void Application::remember()
{
    m_window->save();
    m_telemetry->save();
}

void Application::showFigures()
{
    const FeedFigures &figures = m_feed.figures();
    const ArchiveStatus archive = m_storage.status();
    m_window->figures().setFigures({
        .devices = static_cast<quint64>(m_store.deviceCount()),
        .online = static_cast<quint64>(m_store.onlineCount()),
        .shown = static_cast<quint64>(m_order.rowCount()),
        .messagesPerSecond = figures.messagesPerSecond,
        .lag = figures.lag,
        .dropped = leftOut(), // the pipeline itself holds back instead
        .rejected = figures.counters.rejected + figures.counters.partial,
        .notStored = archive.notStored,
        .storage = archiveFigures(archive),
    });
    if (m_problemsDialog && m_problemsDialog->isVisible())
        showProblems();
    const quint64 unreadable = figures.counters.rejected + figures.counters.partial;
    if (!m_toldOfProblems && unreadable > 0)
        tellOfProblems();
    if (unreadable > 1)
        m_window->banners().setNote(
            problemsBanner,
            tr("%Ln message(s) so far", nullptr, static_cast<int>(std::min<quint64>(unreadable, INT_MAX))));
}

void Application::showProblems()
{
    std::vector<IngestProblem> problems;
    for (const auto &session : m_sessions) {
        std::vector<IngestProblem> some = session->pipeline().problems().problems();
        problems.insert(problems.end(), std::make_move_iterator(some.begin()),
                        std::make_move_iterator(some.end()));
    }
    m_problems.setProblems(std::move(problems), m_clock.now());
    if (!m_problemsDialog)
        m_problemsDialog = new ProblemsDialog(m_problems, m_theme, m_window.get());
    m_problemsDialog->received().setCounters(m_feed.figures().counters, leftOut(),
                                             m_storage.status().notStored);
    m_problemsDialog->show();
}

/// Once a run: the first message that could not be read, in words. The rest is the number in the status bar.
void Application::tellOfProblems()
{
    for (const auto &session : m_sessions) {
        const std::vector<IngestProblem> problems = session->pipeline().problems().problems();
        if (problems.empty())
            continue;
        m_toldOfProblems = true;
        m_window->banners().showBanner(
            problemsBanner,
            {.kind = BannerKind::Info,
             .headline =
                 tr("A message of %1 could not be read: %2.")
                     .arg(topicText(problems.front().topic), rejectionText(problems.front().rejection)),
             .hint = tr("Such messages are counted and left out; everything else goes on."),
             .actions = {tr("Show all")}});
        return;
    }
}

RunSummary Application::summary() const
{
    const IngestCounters &counters = m_feed.figures().counters;
    const ArchiveStatus archive = m_storage.status();
    const ProcessFigures process = processFigures();
    return {
        .seconds = static_cast<double>(m_running.elapsed()) / 1000,
        .connections = static_cast<int>(m_sessions.size()),
        .devices = m_store.deviceCount(),
        .online = m_store.onlineCount(),
        .messagesReceived = counters.messages,
        .messagesRejected = counters.rejected,
        .messagesDropped = leftOut(),
        .readings = counters.readings,
        .readingsStored = archive.stored,
        .readingsNotStored = archive.notStored,
        .guiStallMsMax = m_meter.longestMs(),
        .guiStallMsP99 = m_meter.framePercentileMs(0.99),
        .frames = m_meter.frames(),
        .cpuSeconds = process.cpuSeconds,
        .rssMiB = process.residentMiB,
    };
}

/// Every page and dialog in the states that a picture is wanted of.
std::vector<PictureTour::Stop> Application::stops()
{
    const auto window = [this]() -> QWidget * { return m_window.get(); };
    const auto details = [this](DeviceDock::Tab tab) {
        return [this, tab] {
            if (m_order.rowCount() == 0)
                return;
            m_fleet->showDetails(m_order.deviceAt(0));
            m_fleet->deviceDock().showTab(tab);
        };
    };
    const auto filter = [this](const QString &text) {
        return [this, text] {
            m_fleet->hideDetails();
            if (FleetPage *page = m_fleet->page())
                page->applyFilter(text);
        };
    };
    std::vector<PictureTour::Stop> tour{
        {.name = u"fleet-banners"_s, .prepare = {}, .subject = window},
        {.name = u"fleet"_s,
         .prepare =
             [this] { // closed, as a reader would
                 for (const QString &key : m_window->banners().keys())
                     m_window->banners().removeBanner(key);
             },
         .subject = window},
        {.name = u"fleet-detail"_s,
         .prepare = details(DeviceDock::Tab::Overview),
         .settle = 1'500ms,
         .subject = window},
        {.name = u"fleet-detail-telemetry"_s,
         .prepare = details(DeviceDock::Tab::Telemetry),
         .subject = window},
        {.name = u"fleet-detail-messages"_s,
         .prepare = details(DeviceDock::Tab::Messages),
         .settle = 6'000ms,
         .subject = window},
        {.name = u"fleet-filter"_s,
         .prepare = filter(u"status == offline or clock > 5m"_s),
         .settle = 1'500ms,
         .subject = window},
        {.name = u"fleet-no-match"_s,
         .prepare = filter(u"status == online and model == \"none such\""_s),
         .settle = 1'500ms,
         .subject = window},
        {.name = u"fleet-frozen"_s,
         .prepare =
             [this, filter] {
                 filter({})();
                 m_feed.setFrozen(true);
             },
         .settle = 2'500ms,
         .subject = window},
        {.name = u"problems"_s,
         .prepare =
             [this] {
                 m_feed.setFrozen(false);
                 showProblems();
             },
         .subject = [this]() -> QWidget * { return m_problemsDialog; }},
    };
    std::vector<PictureTour::Stop> begun = m_rollouts->firstStops();
    std::ranges::move(begun, std::back_inserter(tour));
    std::vector<PictureTour::Stop> charts = m_telemetry->stops();
    std::ranges::move(charts, std::back_inserter(tour));
    std::vector<PictureTour::Stop> rollouts = m_rollouts->stops();
    std::ranges::move(rollouts, std::back_inserter(tour));
    std::vector<PictureTour::Stop> alerts = m_alerts->stops();
    std::ranges::move(alerts, std::back_inserter(tour));
    std::vector<PictureTour::Stop> costs = m_cost->stops();
    std::ranges::move(costs, std::back_inserter(tour));
    std::vector<PictureTour::Stop> connections = m_connections->stops();
    std::ranges::move(connections, std::back_inserter(tour));
    std::vector<PictureTour::Stop> settings = m_settingsPage->stops();
    std::ranges::move(settings, std::back_inserter(tour));
    std::vector<PictureTour::Stop> help = m_help->stops();
    std::ranges::move(help, std::back_inserter(tour));
    return tour;
}

void Application::finishRun()
{
    const RunSummary figures = summary(); // before the pictures, which stall the window
    if (m_options.grabFolder.isEmpty()) {
        emit finished(0);
        return;
    }
    auto *tour = new PictureTour(m_options.grabFolder, stops(), this);
    connect(tour, &PictureTour::finished, this, [this, figures](const Result<void> &taken) {
        const Result<void> written = taken ? PictureBook(m_options.grabFolder).add(figures) : taken;
        if (!written)
            reportError(written.error());
        emit finished(written ? 0 : 1);
    });
    tour->start();
}

} // namespace fleetscope

#include "moc_application.cpp"
