// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ingest/framemailbox.h"
#include "app/ingest/messagetap.h"
#include "app/ingest/problemlog.h"
#include "models/codec/dialect.h"
#include "models/codec/payloaddecoder.h"
#include "models/domain/textpool.h"
#include "models/fleet/onlinestate.h"
#include "models/ports/ingestwatch.h"
#include "models/ports/mqttclient.h"
#include "models/ports/telemetryarchive.h"

namespace fleetscope {

/// How much of a fleet one connection may bring. What exceeds a limit is counted and skipped.
struct IngestLimits
{
    size_t devices = 1'000'000;
    size_t metricsPerDevice = maxMetricsPerDevice;
    size_t metricNames = 65'536;
    /// All (device, metric) pairs of the connection: a million devices with eight metrics each. Without it a
    /// hostile sender could make 256 million.
    size_t series = 8'000'000;
};

/// A device time farther from ours than this is not believed.
inline constexpr Milliseconds maxClockOffset{5 * 60'000};

/// Messages in, newest state out: dialect, codec, clock check, newest-wins. One per connection.
///
/// Thread: receive() on the connection's own thread; mailbox(), tap() and problems() are safe for the GUI
/// thread. Cost: about 1 µs for a message of seven metrics, no allocation once its series are known. While
/// the archive is behind, receive() waits for it, holding no lock that the GUI thread needs.
class IngestPipeline
{
public:
    explicit IngestPipeline(Dialect dialect, SourceId source = {}, IngestLimits limits = {});
    ~IngestPipeline();

    /// Where every reading goes to be kept. Call before the first receive(); without it nothing is kept.
    void setInlet(std::unique_ptr<ReadingInlet> inlet) { m_inlet = std::move(inlet); }
    /// For messages from now on; only while nobody calls receive().
    void setDialect(Dialect dialect) { m_dialect = std::move(dialect); }
    /// Who sees every message that was understood, after it is in the mailbox. Before the first receive();
    /// it must outlive the pipeline.
    void setWatch(IngestWatch *watch) { m_watch = watch; }
    void receive(const MqttMessage &message, Timestamp now);

    [[nodiscard]] FrameMailbox &mailbox() { return m_mailbox; }
    [[nodiscard]] MessageTap &tap() { return m_tap; }
    [[nodiscard]] const ProblemLog &problems() const { return m_problems; }

private:
    struct Device
    {
        IntervalEstimator interval;
        Timestamp lastMessage = noTime;
        SeriesHandle firstSeries = noSeries;
        SeriesHandle lastSeries = noSeries;
        quint16 metrics = 0;
        bool clockSkewed = false;
    };
    struct Series
    {
        double value = 0;
        Timestamp time = noTime;
        MetricHandle metric = noMetric;
        SeriesHandle next = noSeries;
    };
    struct Arrival;

    void take(const MqttMessage &message, Timestamp now);
    void reject(FrameMailbox::Writer &writer, Rejection why, std::string_view topic, Timestamp now);
    [[nodiscard]] DeviceHandle deviceOf(FrameMailbox::Writer &writer, const TopicMatch &match,
                                        Arrival &arrival);
    void takeSign(FrameMailbox::Writer &writer, DeviceHandle device, const Arrival &arrival);
    void takeReadings(FrameMailbox::Writer &writer, DeviceHandle device, const TopicMatch &match,
                      Arrival &arrival);
    void takeStatus(FrameMailbox::Writer &writer, DeviceHandle device, const DeviceStatus &status,
                    const Arrival &arrival);
    [[nodiscard]] SeriesHandle seriesOf(FrameMailbox::Writer &writer, DeviceHandle device,
                                        std::string_view metric, SeriesHandle expected, Arrival &arrival);
    [[nodiscard]] std::string_view metricName(const DecodedReading &reading, const TopicMatch &match);
    Milliseconds checkClock(FrameMailbox::Writer &writer, DeviceHandle device, const Arrival &arrival);

    Dialect m_dialect;
    IngestLimits m_limits;
    PayloadDecoder m_decoder;
    DecodedPayload m_decoded;
    TextPool m_deviceNames;      // TextId n is device handle n − 1
    TextPool m_metricNames;      // likewise
    std::vector<bool> m_hasUnit; // by metric
    std::vector<Device> m_devices;
    std::vector<Series> m_series;
    std::string m_joinedName;
    std::unique_ptr<ReadingInlet> m_inlet;
    IngestWatch *m_watch = nullptr;
    WatchedMessage m_seen; // of the message that is being received
    std::optional<DeviceStatus> m_seenStatus;
    FrameMailbox m_mailbox;
    MessageTap m_tap;
    ProblemLog m_problems;
};

} // namespace fleetscope
