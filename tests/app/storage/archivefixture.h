// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/archivereader.h"
#include "app/storage/archivewriter.h"

#include <QTemporaryDir>

namespace fleetscope {

/// A folder with an archive, and short ways to put readings into it.
struct ArchiveFixture
{
    QTemporaryDir folder;
    InletNames names{.source = QStringLiteral("plant"), .sourceId = 0, .devices = {}, .metrics = {}};
    std::unique_ptr<ArchiveWriter> writer;

    [[nodiscard]] QString file() const { return folder.filePath(QStringLiteral("archive.db")); }
    void open(const ArchiveTuning &tuning = {})
    {
        auto opened = ArchiveWriter::open(file(), tuning);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().what));
        writer = std::move(*opened);
    }
    [[nodiscard]] std::unique_ptr<ArchiveReader> reader() const
    {
        auto opened = ArchiveReader::open(file());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().what));
        return std::move(*opened);
    }
    [[nodiscard]] static SeriesKey key(int device, int metric)
    {
        return {QStringLiteral("plant"), QStringLiteral("device-%1").arg(device),
                QStringLiteral("metric-%1").arg(metric)};
    }
    /// Announces `devices` and `metrics` that were not yet.
    void announce(ReadingBatch &batch, size_t devices, size_t metrics) const
    {
        for (size_t i = names.devices.size(); i < devices; ++i)
            batch.addDevice("device-" + std::to_string(i));
        for (size_t i = names.metrics.size(); i < metrics; ++i)
            batch.addMetric("metric-" + std::to_string(i));
    }
};

} // namespace fleetscope
