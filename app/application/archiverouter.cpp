// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/archiverouter.h"

#include "models/domain/readyfuture.h"

#include <set>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
QFuture<Result<T>> notKept(const QString &source)
{
    return readyFuture(Result<T>(Error{ErrorKind::NotFound, u"not kept"_s, source}));
}

} // namespace

TelemetryArchive *ArchiveRouter::find(QString &source) const
{
    const auto &sources = m_store.devices().source;
    std::set<SourceId> seen;
    // Devices of one source stand together, so this ends soon; there are a handful of sources.
    for (size_t row = 0; row < sources.size(); ++row) {
        const SourceId id = sources[row];
        if (!seen.insert(id).second || m_store.sourceName(id) != source)
            continue;
        const StorageWiring::Place place = m_storage.placeOf(id);
        source = place.source;
        return place.archive;
    }
    return nullptr;
}

std::unique_ptr<ReadingInlet> ArchiveRouter::openInlet(const QString &source)
{
    QString name = source;
    TelemetryArchive *archive = find(name);
    return archive ? archive->openInlet(name) : nullptr;
}

QFuture<Result<SeriesHistory>> ArchiveRouter::history(SeriesQuery query)
{
    TelemetryArchive *archive = find(query.series.source);
    return archive ? archive->history(query) : notKept<SeriesHistory>(query.series.source);
}

QFuture<Result<Rollup>> ArchiveRouter::statistics(SeriesQuery query)
{
    TelemetryArchive *archive = find(query.series.source);
    return archive ? archive->statistics(query) : notKept<Rollup>(query.series.source);
}

QFuture<Result<std::vector<LatestReading>>> ArchiveRouter::latest(QString source, QString device)
{
    TelemetryArchive *archive = find(source);
    return archive ? archive->latest(source, device) : notKept<std::vector<LatestReading>>(source);
}

QFuture<Result<CachedFleet>> ArchiveRouter::cachedFleet(QString source)
{
    TelemetryArchive *archive = find(source);
    return archive ? archive->cachedFleet(source) : notKept<CachedFleet>(source);
}

QFuture<Result<QStringList>> ArchiveRouter::sources() { return notKept<QStringList>({}); }

QFuture<Result<quint64>> ArchiveRouter::exportReadings(ExportQuery query, ExportSink sink)
{
    const std::string shown = query.source.toStdString();
    TelemetryArchive *archive = find(query.source);
    if (!archive)
        return notKept<quint64>(query.source);
    return archive->exportReadings(query,
                                   [shown, sink = std::move(sink), renamed = std::vector<ExportedReading>()](
                                       std::span<const ExportedReading> readings) mutable {
                                       renamed.assign(readings.begin(), readings.end());
                                       for (ExportedReading &reading : renamed)
                                           reading.source = shown;
                                       return sink(renamed);
                                   });
}

QFuture<Result<std::vector<StoredView>>> ArchiveRouter::views()
{
    return notKept<std::vector<StoredView>>({});
}

QFuture<Result<qint64>> ArchiveRouter::putView(StoredView) { return notKept<qint64>({}); }

QFuture<Result<void>> ArchiveRouter::removeView(qint64) { return notKept<void>({}); }

QFuture<Result<std::vector<StoredNote>>> ArchiveRouter::notes(QString source, QString device)
{
    const QString shown = source;
    TelemetryArchive *archive = find(source);
    if (!archive)
        return notKept<std::vector<StoredNote>>(source);
    m_noted = archive;
    return archive->notes(source, device).then([shown](Result<std::vector<StoredNote>> answer) {
        if (answer) {
            for (StoredNote &note : *answer)
                note.source = shown;
        }
        return answer;
    });
}

QFuture<Result<qint64>> ArchiveRouter::putNote(StoredNote note)
{
    TelemetryArchive *archive = find(note.source);
    return archive ? archive->putNote(std::move(note)) : notKept<qint64>(note.source);
}

QFuture<Result<void>> ArchiveRouter::removeNote(qint64 id)
{
    return m_noted ? m_noted->removeNote(id) : notKept<void>({});
}

void ArchiveRouter::setRetention(const Retention &) { }

} // namespace fleetscope
