// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/timerange.h"
#include "models/ports/telemetryarchive.h"

#include <QFuture>

#include <vector>

namespace fleetscope {

enum class AnnotationKind : quint8 { Alert, Rollout, ConnectionGap, Firmware, Note };
enum class AnnotationWeight : quint8 { Quiet, Info, Warning, Major, Critical };

/// Something that happened to a device, drawn under the plots.
struct Annotation
{
    AnnotationKind kind = AnnotationKind::Note;
    AnnotationWeight weight = AnnotationWeight::Info;
    Timestamp from = noTime;
    Timestamp to = noTime; ///< equal to `from`: a moment; `latestTime`: still going on
    QString source, device;
    QString text; ///< plain; one line
    QString id;   ///< what `activated` opens: an alert, a rollout, the number of a note
    bool operator==(const Annotation &) const = default;
};

/// Where a lane of annotations comes from. Thread: GUI; answers may come from others.
class AnnotationSource
{
public:
    virtual ~AnnotationSource() = default;
    /// Those that touch `range`. cancel() the future to give up.
    [[nodiscard]] virtual QFuture<std::vector<Annotation>> annotations(std::vector<SeriesKey> series,
                                                                       TimeRange range) = 0;
};

/// A limit that a rule has for a metric, drawn across the plots.
struct Threshold
{
    QString name; ///< of the rule
    double value = 0;
    AnnotationWeight weight = AnnotationWeight::Warning;
    bool operator==(const Threshold &) const = default;
};

/// Limits for a series, asked for when a chart is built. Thread: GUI.
class ThresholdSource
{
public:
    virtual ~ThresholdSource() = default;
    [[nodiscard]] virtual std::vector<Threshold> thresholds(const SeriesKey &series) const = 0;
};

} // namespace fleetscope
