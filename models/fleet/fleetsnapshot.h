// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/domain/textpool.h"
#include "models/domain/timestamp.h"
#include "models/domain/value.h"
#include "models/fleet/cowcolumn.h"
#include "models/fleet/onlinestate.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fleetscope {

/// Bits of DeviceColumns::flags.
enum DeviceFlag : quint8 {
    ClockSkewed = 1,  ///< the device's clock is off by more than the limit
    RetainedOnly = 2, ///< nothing live heard yet: values come from retained messages
    FromCache = 4,    ///< not confirmed in this run
    IntervalTold = 8, ///< the device told its interval, so learning does not change it
};

/// The open alerts of a device, without those that are suppressed.
struct DeviceAlerts
{
    quint8 worst = 0; ///< 0: there is none; 1 info, 2 warning, 3 critical
    quint16 count = 0;
    bool operator==(const DeviceAlerts &) const = default;
};

/// The fixed columns of the fleet, indexed by DeviceHandle.
struct DeviceColumns
{
    CowColumn<TextId> id;   ///< the name in the topic
    CowColumn<TextId> name; ///< the name the device gives itself; empty when none
    CowColumn<TextId> site;
    CowColumn<TextId> model;
    CowColumn<TextId> hardware;
    CowColumn<TextId> firmware;
    CowColumn<TextId> serial;
    CowColumn<TextId> tags; ///< all tags of a device as one text, see tagsText()
    CowColumn<OnlineState> state;
    CowColumn<OnlineEvidence> evidence;
    CowColumn<quint8> flags; ///< DeviceFlag
    CowColumn<SourceId> source;
    CowColumn<Timestamp> lastSeen; ///< arrival of the last live message, `noTime` when none
    CowColumn<quint32> intervalMs; ///< told or learned; 0: not known
    CowColumn<quint64> messages;
    CowColumn<qint64> clockOffsetMs; ///< device minus ours, of the last message that carried a time
    CowColumn<Timestamp> certificateNotAfter;
    CowColumn<DeviceAlerts> alerts;

    [[nodiscard]] size_t size() const { return id.size(); }
};

/// The newest value of one metric for every device that has it; entries are in order of first sight.
struct MetricColumn
{
    CowColumn<DeviceHandle> device;
    CowColumn<double> value; ///< NaN when the newest value is a text
    CowColumn<Timestamp> time;
    CowColumn<ValueKind> kind;
    CowColumn<QByteArray> text; ///< stays empty until the first text arrives, then as long as the others
};

/// A consistent picture of the fleet for another thread. Copying a FleetStore into one costs microseconds.
struct FleetSnapshot
{
    DeviceColumns devices;
    std::shared_ptr<const TextPool> texts;
    std::shared_ptr<const TextPool> metricNames;  ///< TextId n is metric handle n − 1
    std::map<MetricHandle, MetricColumn> metrics; ///< those that were asked for
    std::map<SourceId, QString> sources;          ///< names of the connections

    [[nodiscard]] size_t size() const { return devices.size(); }
};

/// Tags as one canonical text: `key\x1fvalue\x1e` for each tag, sorted by key. Equal tags are equal texts, so
/// a filter looks at each distinct set once.
[[nodiscard]] std::string tagsText(const std::vector<std::pair<std::string, std::string>> &tags);
/// The value of `key` in such a text; a null view when the key is absent (an empty value is not null).
[[nodiscard]] std::string_view tagValue(std::string_view tagsText, std::string_view key);
/// All tags of such a text, in order.
[[nodiscard]] QList<QPair<QString, QString>> tagList(std::string_view tagsText);

} // namespace fleetscope
