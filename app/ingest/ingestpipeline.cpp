// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/ingestpipeline.h"

#include "models/codec/devicedocument.h"
#include "models/domain/names.h"

namespace fleetscope {
namespace {

/// A will is written when the device connects, so its time is older than the device's last words; a device
/// that says good-bye itself writes the time of that moment. Network delays stay below this.
constexpr Milliseconds willAge{5'000};

/// Of a bare value on a topic that names no metric.
constexpr std::string_view namelessMetric = "value";

bool isFromDevice(TopicKind kind)
{
    switch (kind) {
    case TopicKind::ShadowDesired:
    case TopicKind::CommandRequest:
    case TopicKind::OtaDesired:
    case TopicKind::Fleet:
    case TopicKind::Unknown: return false;
    default: return true;
    }
}

} // namespace

struct IngestPipeline::Arrival
{
    const MqttMessage &message;
    Timestamp time;
    ReadingBatch *kept = nullptr; ///< of the archive; null when nothing is kept
    quint64 skipped = 0;
};

IngestPipeline::IngestPipeline(Dialect dialect, SourceId source, IngestLimits limits)
    : m_dialect(std::move(dialect))
    , m_limits(limits)
    , m_mailbox(source)
{ }

IngestPipeline::~IngestPipeline() = default;

void IngestPipeline::receive(const MqttMessage &message, Timestamp now)
{
    m_seen.clear();
    take(message, now);
    if (!m_watch || m_seen.device == noDevice)
        return;
    m_seen.time = now;
    m_seen.bytes = static_cast<quint64>(message.payload.size());
    m_watch->takeMessage(m_seen); // after the lock that the GUI thread needs too
}

void IngestPipeline::take(const MqttMessage &message, Timestamp now)
{
    Arrival arrival{message, now};
    const TopicMatch match = m_dialect.match(message.topic);

    std::optional<Rejection> rejection;
    std::variant<DeviceStatus, Rejection> status;
    std::variant<DeviceInfo, Rejection> info;
    switch (match.kind) {
    case TopicKind::Unknown: rejection = Rejection::UnknownTopic; break;
    case TopicKind::Reading:
    case TopicKind::Telemetry: rejection = m_decoder.decode(message.payload, match.format, m_decoded); break;
    case TopicKind::Status:
        status = parseDeviceStatus(message.payload);
        if (const auto *why = std::get_if<Rejection>(&status))
            rejection = *why;
        break;
    case TopicKind::Info:
        info = parseDeviceInfo(message.payload);
        if (const auto *why = std::get_if<Rejection>(&info))
            rejection = *why;
        break;
    default: break;
    }

    // First the archive, which may keep us waiting, then the lock that the GUI thread needs too.
    std::optional<ReadingInlet::Filling> filling;
    if (m_inlet) {
        filling.emplace(*m_inlet);
        arrival.kept = &**filling;
    }
    FrameMailbox::Writer writer = m_mailbox.write();
    IngestCounters &counters = writer.counters();
    ++counters.messages;
    counters.bytes += message.payload.size();
    counters.retained += message.retained;
    if (rejection) {
        // Garbage of a known device still belongs into its message list; it makes no new device.
        if (const TextId known = m_deviceNames.find(match.device); indexOf(known) > 0) {
            const DeviceHandle device{static_cast<quint32>(known) - 1};
            if (m_tap.isWatching(device))
                m_tap.add(message, now);
        }
        reject(writer, *rejection, message.topic, now);
        return;
    }
    if (!isFromDevice(match.kind)) {
        ++counters.foreign;
        return;
    }

    const DeviceHandle device = deviceOf(writer, match, arrival);
    if (device == noDevice)
        return;
    writer.touch(now);
    if (m_tap.isWatching(device))
        m_tap.add(message, now);
    switch (match.kind) {
    case TopicKind::Reading:
    case TopicKind::Telemetry: takeReadings(writer, device, match, arrival); break;
    case TopicKind::Status: takeStatus(writer, device, std::get<DeviceStatus>(status), arrival); break;
    case TopicKind::Info:
        if (arrival.kept)
            arrival.kept->setInfo(device, std::get<DeviceInfo>(info));
        if (m_watch)
            m_watch->setInfo(device, std::get<DeviceInfo>(info), now);
        writer.setInfo(device, std::get<DeviceInfo>(std::move(info)));
        break;
    default: ++counters.foreign; break;
    }
    // A status message is no sign of life: the broker may have sent it as the last will.
    if (match.kind != TopicKind::Status || std::get<DeviceStatus>(status).online)
        takeSign(writer, device, arrival);
    else
        ++writer.device(device).messages;
    m_seen.device = device;
    m_seen.live = !message.retained;
    m_seen.interval = m_devices[indexOf(device)].interval.interval();
    if (match.kind == TopicKind::Status)
        m_seen.status = &m_seenStatus.emplace(std::get<DeviceStatus>(std::move(status)));
    counters.partial += arrival.skipped > 0;
}

void IngestPipeline::reject(FrameMailbox::Writer &writer, Rejection why, std::string_view topic,
                            Timestamp now)
{
    ++writer.counters().rejected;
    ++writer.counters().rejections[static_cast<size_t>(why)];
    m_problems.add(why, topic, 1, now);
}

DeviceHandle IngestPipeline::deviceOf(FrameMailbox::Writer &writer, const TopicMatch &match, Arrival &arrival)
{
    if (const TextId known = m_deviceNames.find(match.device); indexOf(known) > 0)
        return DeviceHandle{static_cast<quint32>(known) - 1};
    const bool valid = isValidName(match.device);
    if (!valid || m_devices.size() >= m_limits.devices) {
        reject(writer, valid ? Rejection::TooManyDevices : Rejection::InvalidName, arrival.message.topic,
               arrival.time);
        return noDevice;
    }
    m_deviceNames.intern(match.device);
    m_devices.emplace_back();
    const DeviceHandle device = writer.addDevice(match.device);
    if (m_watch)
        m_watch->addDevice(match.device);
    if (arrival.kept)
        arrival.kept->addDevice(match.device);

    DeviceInfo fromTopic;
    for (size_t i = 0; i < match.captureCount; ++i) {
        const auto &[name, value] = match.captures[i];
        if (!isValidName(value))
            continue;
        if (name == "site")
            fromTopic.site = value;
        else if (name == "model")
            fromTopic.model = value;
        else
            fromTopic.tags.emplace_back(name, value);
    }
    std::ranges::sort(fromTopic.tags);
    if (fromTopic == DeviceInfo{})
        return device;
    if (arrival.kept)
        arrival.kept->setInfo(device, fromTopic);
    if (m_watch)
        m_watch->setInfo(device, fromTopic, arrival.time);
    writer.setInfo(device, std::move(fromTopic));
    return device;
}

void IngestPipeline::takeSign(FrameMailbox::Writer &writer, DeviceHandle handle, const Arrival &arrival)
{
    Device &device = m_devices[indexOf(handle)];
    FleetFrame::DeviceChange &change = writer.device(handle);
    ++change.messages;
    change.clockSkewed = device.clockSkewed;
    if (arrival.message.retained)
        return;
    device.interval.addMessage(arrival.time);
    device.lastMessage = arrival.time;
    change.lastMessage = arrival.time;
    change.interval = device.interval.interval();
}

void IngestPipeline::takeStatus(FrameMailbox::Writer &writer, DeviceHandle handle, const DeviceStatus &status,
                                const Arrival &arrival)
{
    const Device &device = m_devices[indexOf(handle)];
    FleetFrame::DeviceChange &change = writer.device(handle);
    change.statusChanged = true;
    change.statusOnline = status.online;
    change.statusTime = arrival.time;
    const Timestamp lastWords =
        std::max(device.lastMessage, arrival.message.retained ? noTime : arrival.time);
    change.statusIsWill = !status.online && (status.time == noTime || status.time + willAge < lastWords);
    change.clockSkewed = device.clockSkewed;
    if (arrival.kept)
        arrival.kept->setStatus(handle,
                                {.online = status.online, .time = arrival.time, .bootId = status.bootId});
}

Milliseconds IngestPipeline::checkClock(FrameMailbox::Writer &writer, DeviceHandle handle,
                                        const Arrival &arrival)
{
    Timestamp newest = noTime;
    for (const DecodedReading &reading : m_decoded.readings)
        newest = std::max(newest, reading.time);
    if (newest == noTime)
        return Milliseconds::zero();
    const Milliseconds offset = newest - arrival.time;
    if (arrival.message.retained && offset < maxClockOffset)
        return Milliseconds::zero(); // kept by the broker for as long as it liked: an old time is no surprise
    const bool skewed = offset > maxClockOffset || offset < -maxClockOffset;
    m_devices[indexOf(handle)].clockSkewed = skewed;
    writer.device(handle).clockOffset = offset;
    m_seen.offset = offset;
    writer.counters().clockSkewed += skewed;
    return skewed ? offset : Milliseconds::zero();
}

std::string_view IngestPipeline::metricName(const DecodedReading &reading, const TopicMatch &match)
{
    if (match.kind != TopicKind::Reading)
        return reading.metric.empty() ? namelessMetric : reading.metric;
    if (reading.metric.empty())
        return match.metric;
    m_joinedName.assign(match.metric).append(1, '.').append(reading.metric);
    return m_joinedName;
}

SeriesHandle IngestPipeline::seriesOf(FrameMailbox::Writer &writer, DeviceHandle handle,
                                      std::string_view metric, SeriesHandle expected, Arrival &arrival)
{
    const auto nameOf = [this](SeriesHandle series) {
        return m_metricNames.text(TextId{static_cast<quint32>(m_series[indexOf(series)].metric) + 1});
    };
    // Devices repeat themselves: the metric that followed last time nearly always follows again.
    if (expected != noSeries && nameOf(expected) == metric)
        return expected;
    Device &device = m_devices[indexOf(handle)];
    for (SeriesHandle series = device.firstSeries; series != noSeries;
         series = m_series[indexOf(series)].next) {
        if (nameOf(series) == metric)
            return series;
    }

    const auto refuse = [&](Rejection why) {
        ++arrival.skipped;
        ++writer.counters().rejections[static_cast<size_t>(why)];
        m_problems.add(why, arrival.message.topic, 1, arrival.time);
        return noSeries;
    };
    if (!isValidName(metric))
        return refuse(Rejection::InvalidName);
    if (device.metrics >= m_limits.metricsPerDevice || m_series.size() >= m_limits.series)
        return refuse(Rejection::TooManyMetrics);
    TextId name = m_metricNames.find(metric);
    if (indexOf(name) == 0) {
        if (m_metricNames.size() > m_limits.metricNames)
            return refuse(Rejection::TooManyNames);
        name = m_metricNames.intern(metric);
        writer.addMetric(metric);
        if (m_watch)
            m_watch->addMetric(metric);
        if (arrival.kept)
            arrival.kept->addMetric(metric);
        m_hasUnit.push_back(false);
    }
    const MetricHandle metricHandle{static_cast<quint32>(name) - 1};
    const SeriesHandle series = writer.addSeries(handle, metricHandle);
    m_series.push_back({.metric = metricHandle});
    ++device.metrics;
    if (device.firstSeries == noSeries)
        device.firstSeries = series;
    else
        m_series[indexOf(device.lastSeries)].next = series;
    device.lastSeries = series;
    return series;
}

void IngestPipeline::takeReadings(FrameMailbox::Writer &writer, DeviceHandle handle, const TopicMatch &match,
                                  Arrival &arrival)
{
    IngestCounters &counters = writer.counters();
    for (size_t i = 0; i < rejectionCount; ++i) {
        if (const quint32 count = m_decoded.skipped[i]; count > 0) {
            counters.rejections[i] += count;
            arrival.skipped += count;
            m_problems.add(static_cast<Rejection>(i), arrival.message.topic, count, arrival.time);
        }
    }

    const Milliseconds correction = checkClock(writer, handle, arrival);
    const Timestamp unknownTime = arrival.message.retained ? noTime : arrival.time;
    SeriesHandle expected = m_devices[indexOf(handle)].firstSeries;
    Timestamp keptTime = noTime;
    for (const DecodedReading &reading : m_decoded.readings) {
        const SeriesHandle handleOfSeries =
            seriesOf(writer, handle, metricName(reading, match), expected, arrival);
        if (handleOfSeries == noSeries)
            continue;
        Series &series = m_series[indexOf(handleOfSeries)];
        expected = series.next;
        if (!reading.unit.empty() && !m_hasUnit[indexOf(series.metric)] && isValidName(reading.unit)) {
            m_hasUnit[indexOf(series.metric)] = true;
            writer.setUnit(series.metric, reading.unit);
            if (arrival.kept)
                arrival.kept->setUnit(series.metric, reading.unit);
        }
        ++counters.readings;
        Timestamp time = reading.time - correction;
        if (reading.time == noTime)
            time = unknownTime == noTime ? noTime : unknownTime + reading.sinceArrival;
        if (time == noTime) {
            ++counters.untimed;
        } else if (arrival.kept) {
            if (time != keptTime)
                arrival.kept->beginMessage(handle, time, arrival.time);
            keptTime = time;
            arrival.kept->add(series.metric, reading.value);
        }
        const bool numeric = reading.value.kind != ValueKind::Text;
        if (time != noTime && time == series.time && numeric && reading.value.number == series.value) {
            ++counters.duplicates;
            continue;
        }
        if (time < series.time) {
            ++counters.outOfOrder;
            if (numeric)
                writer.putLate(handleOfSeries, reading.value.number);
            continue;
        }
        series.time = time;
        series.value = reading.value.number;
        if (m_watch)
            m_seen.readings.emplace_back(series.metric, reading.value);
        writer.put(handleOfSeries, reading.value, time);
    }
}

} // namespace fleetscope
