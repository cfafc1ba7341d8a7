// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/storagewiring.h"
#include "models/fleet/fleetstore.h"

namespace fleetscope {

/// One archive for pages that look at several connections: asks the one that keeps a source, under the name
/// that it has there. Sources are called as in the FleetStore; one that is not kept answers NotFound.
///
/// Thread: GUI. For reading and for notes; what belongs to one archive (inlets, views, retention) is not
/// here.
class ArchiveRouter final : public TelemetryArchive
{
public:
    /// Both must outlive it.
    ArchiveRouter(const FleetStore &store, const StorageWiring &storage)
        : m_store(store)
        , m_storage(storage)
    { }

    [[nodiscard]] std::unique_ptr<ReadingInlet> openInlet(const QString &source) override;
    [[nodiscard]] QFuture<Result<SeriesHistory>> history(SeriesQuery query) override;
    [[nodiscard]] QFuture<Result<Rollup>> statistics(SeriesQuery query) override;
    [[nodiscard]] QFuture<Result<std::vector<LatestReading>>> latest(QString source, QString device) override;
    [[nodiscard]] QFuture<Result<CachedFleet>> cachedFleet(QString source) override;
    [[nodiscard]] QFuture<Result<QStringList>> sources() override;
    /// `query.source` must name one.
    [[nodiscard]] QFuture<Result<quint64>> exportReadings(ExportQuery query, ExportSink sink) override;
    [[nodiscard]] QFuture<Result<std::vector<StoredView>>> views() override;
    [[nodiscard]] QFuture<Result<qint64>> putView(StoredView view) override;
    [[nodiscard]] QFuture<Result<void>> removeView(qint64 id) override;
    [[nodiscard]] QFuture<Result<std::vector<StoredNote>>> notes(QString source, QString device) override;
    [[nodiscard]] QFuture<Result<qint64>> putNote(StoredNote note) override;
    /// Of the source that was asked for notes last.
    [[nodiscard]] QFuture<Result<void>> removeNote(qint64 id) override;
    void setRetention(const Retention &retention) override;
    [[nodiscard]] ArchiveStatus status() const override { return m_storage.status(); }

private:
    /// The archive of a source, whose name becomes that of the archive; null when it is not kept.
    TelemetryArchive *find(QString &source) const;

    const FleetStore &m_store;
    const StorageWiring &m_storage;
    TelemetryArchive *m_noted = nullptr;
};

} // namespace fleetscope
