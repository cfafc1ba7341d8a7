// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/storagewiring.h"

#include "app/application/options.h"
#include "app/session/cachedframe.h"
#include "app/session/fleetfeed.h"
#include "app/session/fleetsession.h"
#include "app/storage/sqlitearchive.h"
#include "models/items/devicetablemodel.h"

#include <QCoreApplication>
#include <QDir>
#include <QFutureWatcher>
#include <QPromise>
#include <QStandardPaths>
#include <QThreadPool>
#include <QTimer>

namespace fleetscope {

using namespace Qt::StringLiterals;

DataFolder::DataFolder(const Options &options)
{
    if (!options.dataFolder.isEmpty()) {
        m_path = m_settingsPath = QDir(options.dataFolder).absolutePath();
    } else if (options.portable) {
        m_path = m_settingsPath = QDir(QCoreApplication::applicationDirPath()).filePath(u"fleetscope-data"_s);
    } else if (options.runFor || !options.replay.isEmpty()) {
        m_passing.emplace();
        m_path = m_passing->path();
    } else {
        m_path = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    }
}

QString DataFolder::demoPath() const { return QDir(m_path).filePath(u"demo"_s); }

StorageWiring::StorageWiring(const DataFolder &folder, DeviceTableModel &devices, FleetFeed &feed,
                             QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_devices(devices)
    , m_feed(feed)
{
    connect(&m_feed, &FleetFeed::frameApplied, this, &StorageWiring::open);
}

StorageWiring::~StorageWiring() = default;

SqliteArchive &StorageWiring::archive(Kind kind)
{
    Archive &entry = kind == Kind::Real ? m_real : m_demo;
    if (!entry.archive) {
        entry.folder = kind == Kind::Real ? m_folder.path() : m_folder.demoPath();
        ArchiveOptions options;
        options.folder = entry.folder;
        options.retention = m_retention;
        entry.archive = std::make_unique<SqliteArchive>(std::move(options));
        connect(entry.archive.get(), &SqliteArchive::statusChanged, this,
                [this, folder = entry.folder](const ArchiveStatus &status) {
                    emit statusChanged(folder, status);
                });
    }
    return *entry.archive;
}

void StorageWiring::setRetention(const Retention &retention)
{
    m_retention = retention;
    for (const Archive *entry : {&m_real, &m_demo}) {
        if (entry->archive)
            entry->archive->setRetention(retention);
    }
}

void StorageWiring::addSession(FleetSession &session, Kind kind)
{
    SqliteArchive &archive = this->archive(kind);
    const SourceId source = session.source();
    // What the demo fleet is called depends on the language; its past does not.
    const ConnectionSettings &settings = session.settings();
    const QString name = kind == Kind::Demo ? u"demo"_s
        : settings.keptAs.isEmpty()         ? settings.name
                                            : settings.keptAs;
    m_sources.push_back({&session, &archive, name, kind, false});
    session.setInlet(archive.openInlet(name));
    m_devices.setSourceConnected(source, false, m_devices.now());

    // Not QFuture::then(): in Qt 6.4 it may run a continuation whose future is gone.
    auto *asked = new QFutureWatcher<Result<CachedFleet>>(this);
    connect(asked, &QFutureWatcherBase::finished, this, [this, asked, source] {
        asked->deleteLater();
        QFuture<Result<CachedFleet>> answer = asked->future();
        Result<CachedFleet> fleet = answer.resultCount() > 0 ? answer.takeResult() : CachedFleet{};
        if (fleet)
            convert(*std::move(fleet), source);
        else // a banner says why
            warm(source, {});
    });
    asked->setFuture(archive.cachedFleet(name));
    QTimer::singleShot(patience, this, [this, source] { open(source); });
}

/// On the thread pool: of a large fleet it takes several frames.
void StorageWiring::convert(CachedFleet fleet, SourceId source)
{
    const auto promise = std::make_shared<QPromise<Warm>>();
    promise->start();
    auto *converted = new QFutureWatcher<Warm>(this);
    connect(converted, &QFutureWatcherBase::finished, this, [this, converted, source] {
        converted->deleteLater();
        warm(source, converted->future().takeResult());
    });
    converted->setFuture(promise->future());
    const auto shared = std::make_shared<CachedFleet>(std::move(fleet));
    QThreadPool::globalInstance()->start([promise, shared, source] {
        const Timestamp last = lastMessageOf(*shared);
        promise->addResult(Warm{cachedFrame(std::move(*shared), source), last});
        promise->finish();
    });
}

void StorageWiring::warm(SourceId source, Warm warm)
{
    if (warm.frame.newDevices.empty())
        open(source);
    else
        m_feed.addFrame(std::move(warm.frame));
    emit warmed(source, warm.last);
}

void StorageWiring::open(SourceId source)
{
    const auto found = std::ranges::find_if(
        m_sources, [source](const Source &each) { return each.session->source() == source; });
    if (found == m_sources.end() || found->isOpen)
        return;
    found->isOpen = true;
    found->session->open();
}

StorageWiring::Place StorageWiring::placeOf(SourceId source) const
{
    const auto found = std::ranges::find_if(
        m_sources, [source](const Source &each) { return each.session->source() == source; });
    return found == m_sources.end() ? Place{}
                                    : Place{found->archive, found->archive, found->name, found->kind};
}

ArchiveStatus StorageWiring::status() const
{
    ArchiveStatus all;
    all.state = ArchiveState::Storing;
    for (const Archive *each : {&m_real, &m_demo}) {
        if (!each->archive)
            continue;
        const ArchiveStatus &one = each->archive->status();
        if (one.state != ArchiveState::Storing || all.file.isEmpty()) {
            all.state = one.state;
            all.trouble = one.trouble;
            all.error = one.error;
            all.file = one.file;
        }
        all.stored += one.stored;
        all.notStored += one.notStored;
        all.waiting += one.waiting;
        all.waits += one.waits;
        all.fileBytes += one.fileBytes;
    }
    return all;
}

} // namespace fleetscope

#include "moc_storagewiring.cpp"
