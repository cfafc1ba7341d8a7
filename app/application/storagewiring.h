// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/domain/timestamp.h"
#include "models/fleet/fleetframe.h"
#include "models/ports/telemetryarchive.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

namespace fleetscope {

class AlertStore;
class DeviceTableModel;
class FleetFeed;
class FleetSession;
class SqliteArchive;
struct Options;

/// Where a run keeps its data: `--data`, `--portable`, or the platform's folder. A run for pictures or
/// figures (`--for` without `--data`) gets a folder that goes with it: it must not depend on what somebody
/// did before, nor change it.
class DataFolder
{
public:
    explicit DataFolder(const Options &options);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// For settings: empty where the platform has a folder of its own for them.
    [[nodiscard]] const QString &settingsPath() const { return m_settingsPath; }
    [[nodiscard]] bool isPassing() const { return m_passing.has_value(); }
    /// The invented fleet never mixes with a real one.
    [[nodiscard]] QString demoPath() const;

private:
    std::optional<QTemporaryDir> m_passing;
    QString m_path, m_settingsPath;
};

/// Keeps what sessions receive and starts them with what is kept: gives each one an inlet of its archive,
/// fills the table from the cache, and opens the connection then.
///
/// Thread: GUI; the archives have threads of their own. Destroy the sessions first; what they left is still
/// stored.
class StorageWiring final : public QObject
{
    Q_OBJECT
public:
    enum class Kind : quint8 { Real, Demo };

    /// Everything must outlive it.
    StorageWiring(const DataFolder &folder, DeviceTableModel &devices, FleetFeed &feed,
                  QObject *parent = nullptr);
    ~StorageWiring() override;

    /// Call instead of session.open(). A cache that does not answer within `patience` fills the table later.
    void addSession(FleetSession &session, Kind kind);
    static constexpr Milliseconds patience{3'000};

    /// Where the past of a source is kept, and under which name.
    struct Place
    {
        TelemetryArchive *archive = nullptr; ///< null for a source that is not kept
        AlertStore *alerts = nullptr;        ///< likewise
        QString source;
        Kind kind = Kind::Real;
    };
    [[nodiscard]] Place placeOf(SourceId source) const;
    /// How long what is kept, now and in archives that are opened later.
    void setRetention(const Retention &retention);
    /// All archives together: counts add up, and the state is that of the one in trouble.
    [[nodiscard]] ArchiveStatus status() const;

signals:
    void statusChanged(const QString &folder, const fleetscope::ArchiveStatus &status);
    /// The table has what the cache knew of `source`; its last message then came at `last`, `noTime` for an
    /// empty cache.
    void warmed(fleetscope::SourceId source, fleetscope::Timestamp last);

private:
    struct Archive
    {
        QString folder;
        std::unique_ptr<SqliteArchive> archive;
    };
    struct Source
    {
        FleetSession *session = nullptr;
        SqliteArchive *archive = nullptr;
        QString name;
        Kind kind = Kind::Real;
        bool isOpen = false;
    };
    struct Warm
    {
        FleetFrame frame;
        Timestamp last = noTime;
    };

    [[nodiscard]] SqliteArchive &archive(Kind kind);
    void convert(CachedFleet fleet, SourceId source);
    void warm(SourceId source, Warm warm);
    void open(SourceId source);

    const DataFolder &m_folder;
    DeviceTableModel &m_devices;
    FleetFeed &m_feed;
    std::vector<Source> m_sources;
    Archive m_real, m_demo;
    Retention m_retention;
};

} // namespace fleetscope
