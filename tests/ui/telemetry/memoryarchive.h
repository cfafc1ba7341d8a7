// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/readyfuture.h"
#include "models/ports/telemetryarchive.h"
#include "models/telemetry/decimator.h"

#include <QPromise>

#include <algorithm>
#include <map>

/// An archive without a file, for tests of what is drawn: answers at once, or when it is told to.
class MemoryArchive final : public fleetscope::TelemetryArchive
{
public:
    struct Question
    {
        fleetscope::SeriesQuery query;
        QPromise<fleetscope::Result<fleetscope::SeriesHistory>> promise;
    };

    std::map<QString, fleetscope::SeriesData> data; ///< by "device/metric"
    std::vector<fleetscope::StoredNote> stored;
    std::vector<fleetscope::SeriesQuery> asked;
    std::vector<Question> waiting; ///< while `holdsBack`
    std::optional<fleetscope::Error> error;
    bool holdsBack = false;

    /// `count` readings, one every `step`.
    template <typename Value>
    void fill(const QString &series, fleetscope::Timestamp from, fleetscope::Milliseconds step, qint64 count,
              Value value)
    {
        fleetscope::SeriesData &one = data[series];
        for (qint64 i = 0; i < count; ++i)
            one.add(fleetscope::toUnixMs(from + step * i), value(i));
    }
    [[nodiscard]] fleetscope::Result<fleetscope::SeriesHistory>
    answer(const fleetscope::SeriesQuery &query) const
    {
        if (error)
            return *error;
        const auto found = data.find(query.series.device + u'/' + query.series.metric);
        if (found == data.end())
            return fleetscope::Error{fleetscope::ErrorKind::NotFound, {}, query.series.device};
        fleetscope::Decimator decimator(query.from, query.to, query.pixels);
        const auto [first, last] =
            found->second.rowsBetween(fleetscope::toUnixMs(query.from), fleetscope::toUnixMs(query.to));
        decimator.add(found->second, first, last, fleetscope::Milliseconds(0));
        return decimator.take();
    }
    void answerAll()
    {
        for (Question &question : waiting) {
            if (!question.promise.isCanceled())
                question.promise.addResult(answer(question.query));
            question.promise.finish();
        }
        waiting.clear();
    }

    QFuture<fleetscope::Result<fleetscope::SeriesHistory>> history(fleetscope::SeriesQuery query) override
    {
        asked.push_back(query);
        if (!holdsBack)
            return readyFuture(answer(query));
        Question &question = waiting.emplace_back();
        question.query = query;
        question.promise.start();
        return question.promise.future();
    }
    QFuture<fleetscope::Result<quint64>> exportReadings(fleetscope::ExportQuery query,
                                                        ExportSink sink) override
    {
        quint64 count = 0;
        for (const auto &[name, series] : data) {
            const std::string device = name.section(u'/', 0, 0).toStdString();
            const std::string metric = name.section(u'/', 1).toStdString();
            const auto [first, last] =
                series.rowsBetween(fleetscope::toUnixMs(query.from), fleetscope::toUnixMs(query.to));
            for (size_t i = first; i < last; ++i, ++count)
                sink(std::vector{fleetscope::ExportedReading{"Green City", device, metric, "",
                                                             fleetscope::fromUnixMs(series.times[i]),
                                                             series.valueAt(i)}});
        }
        return readyFuture(fleetscope::Result<quint64>(count));
    }
    QFuture<fleetscope::Result<std::vector<fleetscope::StoredNote>>> notes(QString, QString device) override
    {
        std::vector<fleetscope::StoredNote> some;
        std::ranges::copy_if(stored, std::back_inserter(some),
                             [&](const auto &note) { return note.device == device; });
        return readyFuture(fleetscope::Result(some));
    }
    QFuture<fleetscope::Result<qint64>> putNote(fleetscope::StoredNote note) override
    {
        note.id = static_cast<qint64>(stored.size()) + 1;
        stored.push_back(note);
        return readyFuture(fleetscope::Result<qint64>(note.id));
    }
    QFuture<fleetscope::Result<void>> removeNote(qint64 id) override
    {
        std::erase_if(stored, [id](const auto &note) { return note.id == id; });
        return readyFuture(fleetscope::Result<void>());
    }

    // What a page of charts never asks for.
    std::unique_ptr<fleetscope::ReadingInlet> openInlet(const QString &) override { return nullptr; }
    QFuture<fleetscope::Result<fleetscope::Rollup>> statistics(fleetscope::SeriesQuery) override
    {
        return {};
    }
    QFuture<fleetscope::Result<std::vector<fleetscope::LatestReading>>> latest(QString, QString) override
    {
        return {};
    }
    QFuture<fleetscope::Result<fleetscope::CachedFleet>> cachedFleet(QString) override { return {}; }
    QFuture<fleetscope::Result<QStringList>> sources() override { return {}; }
    QFuture<fleetscope::Result<std::vector<fleetscope::StoredView>>> views() override { return {}; }
    QFuture<fleetscope::Result<qint64>> putView(fleetscope::StoredView) override { return {}; }
    QFuture<fleetscope::Result<void>> removeView(qint64) override { return {}; }
    void setRetention(const fleetscope::Retention &) override { }
    fleetscope::ArchiveStatus status() const override { return {}; }
};
