// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/rolloutwiring.h"

#include "app/application/artifactwiring.h"
#include "app/application/fleetwiring.h"
#include "app/session/fleetsession.h"
#include "app/simulator/rehearsal.h"
#include "app/storage/orderstore.h"
#include "models/fleet/fleetquery.h"
#include "models/fleet/fleetstore.h"
#include "models/items/fleetcatalogue.h"
#include "models/items/rollouttargets.h"
#include "models/items/rollouttext.h"
#include "models/ports/clock.h"
#include "models/rollout/refusal.h"
#include "ui/rollout/refusaltext.h"
#include "ui/rollout/rolloutmonitor.h"
#include "ui/rollout/rolloutspage.h"
#include "ui/rollout/rolloutwizard.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterbar.h"

#include <QCursor>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QSaveFile>
#include <QSysInfo>
#include <QUuid>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds joinEvery{60};

QString userName()
{
    for (const char *variable : {"USER", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return u"somebody"_s;
}

/// Who drives the rollouts of this folder. The name is kept, so that a program that was killed goes on at
/// once instead of waiting until its own lease ends.
std::string holderOf(const QString &folder, QLockFile &lock)
{
    const QString fresh = QUuid::createUuid().toString(QUuid::Id128);
    lock.setStaleLockTime(0); // only that of a process that is gone is taken over
    QDir().mkpath(folder);
    if (!lock.tryLock(0))
        return fresh.toStdString();
    // A folder that was copied to another machine is another driver.
    const QByteArray machine = QSysInfo::machineUniqueId();
    QFile file(QDir(folder).filePath(u"driver-id"_s));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray kept = file.read(200);
        if (kept.size() > 32 && kept.mid(32) == '@' + machine)
            return kept.left(32).toStdString();
    }
    QSaveFile made(file.fileName());
    if (made.open(QIODevice::WriteOnly)) {
        made.write(fresh.toLatin1() + '@' + machine);
        made.commit();
    }
    return fresh.toStdString();
}

/// The prefix of topics in the dialect `iot`: `iot` of `iot/#`. Empty when it has wildcards, or for other
/// dialects.
QByteArray prefixOf(const Dialect &dialect)
{
    if (dialect.name() != "iot"_L1 || dialect.filters().isEmpty())
        return {};
    QByteArray filter = dialect.filters().constFirst();
    const qsizetype wild = filter.indexOf("/#") >= 0 ? filter.indexOf("/#") : filter.indexOf("/+");
    filter.truncate(std::max<qsizetype>(0, wild));
    return filter.contains('+') ? QByteArray() : filter;
}

} // namespace

RolloutWiring::RolloutWiring(MainWindow &window, const Theme &theme, Preferences &preferences,
                             const FleetStore &store, const DataFolder &folder, FleetWiring &fleet,
                             const Clock &clock)
    : m_window(window)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_store(store)
    , m_folder(folder)
    , m_fleet(fleet)
    , m_clock(clock)
    , m_lock(QDir(folder.path()).filePath(u"driver.lock"_s))
    , m_user(userName().toStdString())
    , m_person(m_user + " on " + QSysInfo::machineHostName().toStdString())
    , m_holder(holderOf(folder.path(), m_lock))
    , m_details(std::make_shared<const RolloutDetails>())
{
    m_pool.setMaxThreadCount(2);
    m_window.addPage({.id = u"rollouts"_s,
                      .title = tr("Rollouts"),
                      .icon = IconId::Rollouts,
                      .factory = [this](QWidget *parent) { return makePage(parent); }});
    connect(&m_fleet, &FleetWiring::rolloutRequested, this, &RolloutWiring::rollOutTo);
    m_joins.setInterval(joinEvery);
    connect(&m_joins, &QTimer::timeout, this, &RolloutWiring::joinLive);
    m_joins.start();
}

RolloutWiring::~RolloutWiring()
{
    m_stop->store(true);
    m_pool.waitForDone(); // what runs there reports to this object
    delete m_wizard;
    delete m_page; // knows m_rollouts
}

QWidget *RolloutWiring::makePage(QWidget *parent)
{
    m_page = new RolloutsPage(m_rollouts, m_theme, parent);
    RolloutMonitor &monitor = m_page->monitor();
    monitor.setPerson(QString::fromStdString(m_user));
    connect(m_page, &RolloutsPage::newRequested, this, &RolloutWiring::newRollout);
    connect(m_page, &RolloutsPage::libraryRequested, this, [this] {
        artifacts(m_connections.empty() ? StorageWiring::Kind::Real : m_connections.front()->kind)
            .showDialog();
    });
    const auto watch = [this](const QString &id) {
        for (const auto &connection : m_connections)
            connection->service->watch(connectionOf(id.toStdString()) == connection.get() ? id.toStdString()
                                                                                          : std::string());
    };
    connect(m_page, &RolloutsPage::chosenChanged, this, watch);
    connect(&monitor, &RolloutMonitor::commandRequested, this, [this](const RolloutCommand &command) {
        if (const Connection *connection = connectionOf(command.id); connection && connection->service)
            connection->service->command(command);
    });
    connect(&monitor, &RolloutMonitor::editRequested, this, [this](const QString &id) {
        const RolloutSummary *summary = m_rollouts.summaryAt(m_rollouts.rowOf(id));
        if (Connection *connection = connectionOf(id.toStdString()); connection && summary)
            openWizard(*connection, summary->plan);
    });
    connect(&monitor, &RolloutMonitor::retryRequested, this, &RolloutWiring::retry);
    connect(&monitor, &RolloutMonitor::reportRequested, this, &RolloutWiring::report);
    connect(&monitor, &RolloutMonitor::selectRequested, this, &RolloutWiring::showDevices);
    connect(&monitor, &RolloutMonitor::timelineRequested, this,
            [this](const QString &id, const QString &device) {
                if (Connection *connection = connectionOf(id.toStdString()))
                    connection->service->requestTimeline(id.toStdString(), device.toStdString());
            });
    m_page->setAvailable(firstOpen());
    if (!m_page->chosen().isEmpty())
        watch(m_page->chosen());
    return m_page;
}

ArtifactWiring &RolloutWiring::artifacts(StorageWiring::Kind kind)
{
    std::unique_ptr<ArtifactWiring> &entry = m_artifacts[kind];
    if (entry)
        return *entry;
    const bool demo = kind == StorageWiring::Kind::Demo;
    entry = std::make_unique<ArtifactWiring>(demo ? m_folder.demoPath() : m_folder.path(), demo, m_window,
                                             m_theme, m_preferences, m_clock);
    const auto share = [this, kind] {
        const ArtifactWiring &wiring = *m_artifacts.at(kind);
        for (const auto &connection : m_connections) {
            if (connection->kind == kind && connection->service)
                connection->service->setLibrary(wiring.library());
        }
        if (m_wizard)
            m_wizard->setArtifacts(wiring.offered());
    };
    connect(entry.get(), &ArtifactWiring::changed, this, share);
    connect(entry.get(), &ArtifactWiring::added, this, [this](const std::string &sha256) {
        if (m_wizard && m_wizard->isVisible())
            m_wizard->chooseArtifact(sha256);
    });
    return *entry;
}

void RolloutWiring::addSession(const FleetSession &session, StorageWiring::Kind kind,
                               ClientFactory makeClient)
{
    const ConnectionSettings &settings = session.settings();
    auto connection = std::make_unique<Connection>();
    Connection &added = *connection;
    added.options.prefix = prefixOf(settings.dialect);
    if (added.options.prefix.isEmpty())
        return;
    if (!m_lock.isLocked()) { // two programs would write over each other's rollouts
        m_window.banners().showBanner(
            u"rollouts"_s,
            {.kind = BannerKind::Info,
             .headline = tr("Another Fleetscope uses this data folder: rollouts are driven there."),
             .hint = tr("Close it, and start this one again, to drive them here.")});
        return;
    }
    added.source = session.source();
    added.name = settings.name;
    added.kind = kind;
    added.makeClient = std::move(makeClient);
    added.summaries = std::make_shared<const std::vector<RolloutSummary>>();
    added.options.source = settings.name.toStdString();
    added.options.holder = m_holder;
    added.options.person = m_person;
    if (kind == StorageWiring::Kind::Demo) { // the broker is in this program: nobody else is there
        added.options.lease.settle = 200ms;
        added.options.subscribed = 300ms;
        added.options.idle = 1s;
    }
    m_connections.push_back(std::move(connection));
    (void)artifacts(kind);
    connect(&session, &FleetSession::statusChanged, this, [this, &added, &session](const MqttStatus &status) {
        if (status.state == MqttState::Connected && !added.service)
            startService(added, session.settings());
        else if (status.state == MqttState::Stopped)
            stopService(added);
    });
}

void RolloutWiring::startService(Connection &connection, const ConnectionSettings &settings)
{
    const bool isDemo = connection.kind == StorageWiring::Kind::Demo;
    RolloutEnvironment environment;
    environment.makeClient = connection.makeClient;
    environment.openStorage = [folder = isDemo ? m_folder.demoPath()
                                               : m_folder.path()]() -> Result<RolloutStorage> {
        auto opened = OrderStore::open(folder);
        if (!opened)
            return opened.error();
        const std::shared_ptr<OrderStore> store = *std::move(opened);
        return RolloutStorage{store, store.get(), store.get()};
    };
    connection.service =
        std::make_unique<RolloutService>(connection.options, std::move(environment), m_clock);
    RolloutService *service = connection.service.get();
    connect(service, &RolloutService::summariesChanged, this,
            [this, &connection](const RolloutService::Summaries &summaries) { take(connection, summaries); });
    connect(service, &RolloutService::detailsChanged, this,
            [this](const std::shared_ptr<const RolloutDetails> &details) {
                m_details = details;
                if (m_page && m_page->chosen().toStdString() == details->id)
                    m_page->monitor().setDetails(details, m_clock.now());
            });
    connect(service, &RolloutService::timeline, this,
            [this](const QString &, const QString &device, const std::vector<RolloutLine> &lines) {
                if (m_page)
                    m_page->monitor().setTimeline(device, lines);
            });
    connect(service, &RolloutService::previewed, this,
            [this](quint64 ticket, const std::shared_ptr<const PlanPreview> &preview) {
                if (m_wizard)
                    m_wizard->setPreview(ticket, *preview);
            });
    connect(service, &RolloutService::healthAsked, this,
            [this, &connection](const std::shared_ptr<const HealthGroups> &groups) {
                judgeHealth(connection, *groups);
            });
    connect(service, &RolloutService::refused, this, &RolloutWiring::refuse);
    connect(service, &RolloutService::failed, this,
            [this, name = connection.name](const Error &error) { refuse(name, error); });
    service->setLibrary(artifacts(connection.kind).library());
    MqttOptions mqtt = settings.mqtt;
    mqtt.will.reset();
    if (!mqtt.clientId.isEmpty())
        mqtt.clientId += "-rollouts"; // two connections with one name throw each other out
    service->open(std::move(mqtt));
    if (m_page)
        m_page->setAvailable(true);
}

/// What runs is paused as if the program was closed; it is there again with the connection.
void RolloutWiring::stopService(Connection &connection)
{
    if (!connection.service)
        return;
    connection.service.reset();
    take(connection, std::make_shared<const std::vector<RolloutSummary>>());
    if (m_page)
        m_page->setAvailable(firstOpen());
}

RolloutWiring::Connection *RolloutWiring::firstOpen() const
{
    const auto found =
        std::ranges::find_if(m_connections, [](const auto &one) { return bool(one->service); });
    return found == m_connections.end() ? nullptr : found->get();
}

RolloutWiring::Connection *RolloutWiring::connectionOf(const std::string &rollout)
{
    for (const auto &connection : m_connections) {
        if (std::ranges::any_of(*connection->summaries,
                                [&rollout](const RolloutSummary &one) { return one.plan.id == rollout; }))
            return connection.get();
    }
    return nullptr;
}

void RolloutWiring::take(Connection &connection, const RolloutService::Summaries &summaries)
{
    connection.summaries = summaries;
    if (m_connections.size() == 1) {
        m_rollouts.setSummaries(summaries);
    } else {
        auto all = std::make_shared<std::vector<RolloutSummary>>();
        for (const auto &one : m_connections)
            all->insert(all->end(), one->summaries->begin(), one->summaries->end());
        m_rollouts.setSummaries(std::move(all));
    }
    int stopped = 0;
    for (int row = 0; row < m_rollouts.rowCount(); ++row) {
        const RolloutStanding &standing = m_rollouts.summaryAt(row)->header.standing;
        stopped += standing.state == RolloutState::Paused && standing.reason != PauseReason::Manual
            && standing.reason != PauseReason::WindowClosed;
    }
    m_window.setBadge(u"rollouts"_s, stopped, Ink::Warning);
    if (m_page)
        m_page->refresh();
}

void RolloutWiring::refuse(const QString &id, const Error &error)
{
    const RolloutSummary *summary = m_rollouts.summaryAt(m_rollouts.rowOf(id));
    const QString name = summary ? QString::fromStdString(summary->plan.name) : QString();
    m_window.banners().showBanner(u"rollout/"_s + id,
                                  {.kind = BannerKind::Critical,
                                   .headline = name.isEmpty()
                                       ? tr("The rollout was not changed.")
                                       : tr("The rollout \"%1\" was not changed.").arg(name),
                                   .hint = refusalText(error)});
}

RolloutPlan RolloutWiring::emptyPlan() const
{
    RolloutPlan plan;
    plan.id = "r-" + QUuid::createUuid().toString(QUuid::Id128).left(12).toStdString();
    plan.author = m_user;
    plan.phases = canaryPhases();
    plan.seed = static_cast<quint64>(toUnixMs(m_clock.now()));
    plan.zone = QTimeZone::systemTimeZoneId().toStdString();
    return plan;
}

void RolloutWiring::newRollout()
{
    const auto isOpen = [](const auto &one) { return bool(one->service); };
    if (std::ranges::count_if(m_connections, isOpen) <= 1) {
        if (Connection *only = firstOpen())
            openWizard(*only, emptyPlan());
        return;
    }
    auto *menu = new QMenu(&m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &connection : m_connections) {
        if (!connection->service)
            continue;
        connect(menu->addAction(QString(connection->name).replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, to = connection.get()] { openWizard(*to, emptyPlan()); });
    }
    menu->popup(QCursor::pos());
}

void RolloutWiring::rollOutTo(const std::vector<DeviceHandle> &devices)
{
    const auto isIts = [&](const auto &one) {
        return one->service && !devices.empty()
            && one->source == m_store.devices().source[indexOf(devices.front())];
    };
    const auto connection = std::ranges::find_if(m_connections, isIts);
    if (connection == m_connections.end()) {
        refuse({}, refusal(Refusal::ConnectionClosed));
        return;
    }
    RolloutPlan plan = emptyPlan();
    for (const DeviceHandle device : devices) {
        if (m_store.devices().source[indexOf(device)] == (*connection)->source)
            plan.chosen.emplace_back(m_store.texts().text(m_store.devices().id[indexOf(device)]));
    }
    openWizard(**connection, std::move(plan));
}

void RolloutWiring::openWizard(Connection &connection, RolloutPlan plan)
{
    delete m_wizard;
    m_wizard = new RolloutWizard(m_theme, std::move(plan), m_clock.now(), &m_window);
    RolloutWizard &wizard = *m_wizard;
    wizard.filterBar().setCatalogueSource([this] { return fleetCatalogue(m_store, {}); });
    ArtifactWiring &library = artifacts(connection.kind);
    wizard.setArtifacts(library.offered());
    QStringList metrics;
    for (int i = 0; i < m_store.metricCount(); ++i)
        metrics.append(m_store.metricName(static_cast<MetricHandle>(i)));
    metrics.sort();
    wizard.setMetrics(metrics);
    wizard.setEarlier(connection.summaries);
    connect(&wizard, &RolloutWizard::draftChanged, this, [&connection](const RolloutPlan &draft) {
        if (!draft.artifacts.empty() && connection.service) // an empty one is nothing to keep
            connection.service->saveDraft(draft);
    });
    connect(&wizard, &RolloutWizard::previewRequested, this,
            [this, &connection](quint64 ticket, const RolloutPlan &draft) {
                gather(connection, draft, [&connection, ticket, draft](std::vector<TargetFacts> facts) {
                    if (connection.service)
                        connection.service->preview(ticket, draft, std::move(facts));
                });
            });
    connect(&wizard, &RolloutWizard::planned, this,
            [this, &connection](const RolloutPlan &done) { prepare(connection, done); });
    connect(&wizard, &RolloutWizard::rehearsalRequested, this, &RolloutWiring::rehearsePlan);
    connect(&wizard, &RolloutWizard::addRequested, &library, &ArtifactWiring::askForFile);
    connect(&wizard, &RolloutWizard::fileDropped, &library, &ArtifactWiring::addFile);
    connect(&wizard, &RolloutWizard::libraryRequested, &library, [&library] { library.showDialog(); });
    wizard.open();
}

void RolloutWiring::gather(const Connection &connection, const RolloutPlan &plan, TakeFacts take)
{
    FleetQuery query;
    query.filter = parseFilter(QString::fromStdString(plan.targetFilter), QTimeZone::systemTimeZone()).filter;
    query.now = m_clock.now();
    const MetricHandle battery = m_store.findMetric("battery");
    std::vector<MetricHandle> metrics;
    const QStringList names = query.metrics();
    for (const QString &name : names)
        metrics.push_back(m_store.findMetric(name.toStdString()));
    metrics.push_back(battery);
    std::erase(metrics, noMetric);
    auto snapshot = std::make_shared<const FleetSnapshot>(m_store.snapshot(metrics));
    m_pool.start([this, snapshot, query, battery, chosen = plan.chosen, source = connection.source,
                  take = std::move(take), stop = m_stop] {
        std::vector<quint32> rows =
            chosen.empty() ? runQuery(*snapshot, query).rows : rowsOf(*snapshot, chosen, source);
        auto facts =
            std::make_shared<std::vector<TargetFacts>>(targetFacts(*snapshot, rows, source, battery));
        if (stop->load())
            return;
        QMetaObject::invokeMethod(
            this, [facts, take] { take(std::move(*facts)); }, Qt::QueuedConnection);
    });
}

/// Reads the release again, then freezes the plan with what is known of the devices now.
void RolloutWiring::prepare(Connection &connection, const RolloutPlan &plan)
{
    artifacts(connection.kind).verify(plan, [this, &connection, id = plan.id](Result<RolloutPlan> verified) {
        if (!verified) {
            refuse(QString::fromStdString(id), verified.error());
            return;
        }
        gather(connection, *verified, [this, &connection, plan = *verified](std::vector<TargetFacts> facts) {
            if (connection.service)
                connection.service->prepare(plan, std::move(facts), !plan.needsApproval, m_user);
        });
        m_window.showPage(u"rollouts"_s);
        if (m_page)
            m_page->choose(QString::fromStdString(id));
    });
}

void RolloutWiring::rehearsePlan(const PlanPreview &preview, double download, double install, double back)
{
    m_wizard->setRehearsing(true);
    RehearsalOptions options;
    options.faults.badHash = download / 100;
    options.faults.installFails = install / 100;
    options.faults.rollsBack = back / 100;
    options.start = m_clock.now();
    options.seed = preview.plan.seed;
    std::vector<bool> away;
    for (const PlannedTarget &target : preview.plan.targets) {
        bool online = false;
        for (const auto &connection : m_connections) {
            const DeviceHandle device = m_store.find(connection->source, target.device);
            online = online
                || (device != noDevice && m_store.devices().state[indexOf(device)] == OnlineState::Online);
        }
        away.push_back(!online);
    }
    m_pool.start([this, plan = preview.plan, away, options, stop = m_stop] {
        const auto result = rehearse(plan, away, options, *stop);
        if (!result)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, lines = rehearsalText(*result)] {
                if (m_wizard)
                    m_wizard->setRehearsal(lines);
            },
            Qt::QueuedConnection);
    });
}

} // namespace fleetscope

#include "moc_rolloutwiring.cpp"
