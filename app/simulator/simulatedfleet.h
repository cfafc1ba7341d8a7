// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/metricmodel.h"
#include "app/simulator/payloadwriter.h"
#include "app/simulator/scenario.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fleetscope {

enum class SimulatedKind : quint8 {
    Telemetry, ///< a whole report
    Sensor,    ///< one reading on a topic of its own
    Status,
    Info,
    Malformed,
    Update, ///< of a rollout
};
inline constexpr size_t simulatedKindCount = 6;
/// A stable, untranslated word for reports: `telemetry`.
[[nodiscard]] std::string_view simulatedKindKey(SimulatedKind kind);

/// A message of the fleet. The views die when MessageSink::take() returns.
struct SimulatedMessage
{
    Timestamp due; ///< simulated time
    quint32 device = 0;
    SimulatedKind kind = SimulatedKind::Telemetry;
    std::string_view topic;
    std::string_view payload;
    quint8 qos = 0;
    bool retain = false;
    bool duplicate = false; ///< the device sends it for the second time
    quint32 readings = 0;   ///< that a receiver takes from it
};

enum class SinkAnswer : quint8 { Continue, Pause };

/// Where the messages of the fleet go.
class MessageSink
{
public:
    /// The message is taken in any case. After `Pause` the fleet finishes what this device has to say at this
    /// moment (a few messages) and advance() returns.
    virtual SinkAnswer take(const SimulatedMessage &message) = 0;

protected:
    ~MessageSink() = default;
};

enum class Announcement : quint8 { Announced, Skipped };

struct SimulationOptions
{
    quint64 seed = 1;
    Timestamp start{};            ///< where simulated time begins
    Timestamp wireStart = noTime; ///< the time that devices write then; `noTime`: the same
    double timeCompression = 1;   ///< simulated seconds in one second of the times that devices write
    QByteArray prefix = "iot";    ///< of the topics
    Announcement announcement = Announcement::Announced;
    Era era = Era::Present;        ///< which faults strike
    Timestamp driftStart = noTime; ///< when sensors began to drift; `noTime`: at the start
};

/// A fleet that exists only as its messages: pure, driven by the time that it is given.
///
/// Two fleets with the same scenario and options send the same bytes at the same moments, in whatever steps
/// they are advanced. Values and the schedule of reports depend on scenario, seed and absolute simulated time
/// only, so two fleets that differ in `start` agree wherever their times overlap: one run over the past and
/// one that goes on from now make one history. Faults count from `start`.
///
/// Thread: one. Cost: about half a microsecond a message; see bytesPerDevice() for memory.
class SimulatedFleet
{
public:
    SimulatedFleet(Scenario scenario, SimulationOptions options);
    Q_DISABLE_COPY_MOVE(SimulatedFleet)

    /// Hands over everything that is due up to and including `until`, in the order of the due times.
    void advance(Timestamp until, MessageSink &sink);

    /// Everything up to here has been handed over; stays behind `until` after a Pause.
    [[nodiscard]] Timestamp now() const { return fromUnixMs(m_now); }
    /// A moment before which advance() has nothing to hand over.
    [[nodiscard]] Timestamp nextDue() const;
    /// When the last device has announced itself.
    [[nodiscard]] Timestamp announcedBy() const;

    [[nodiscard]] const Scenario &scenario() const { return m_scenario; }
    [[nodiscard]] quint32 deviceCount() const { return static_cast<quint32>(m_due.size()); }
    [[nodiscard]] std::string deviceId(quint32 device) const;
    /// What a broker is to publish when the connection of `device` breaks: `offline` with the time
    /// `connected` by the device's clock. Its message kind is Status; empty for a device without status.
    struct LastWill
    {
        std::string topic;
        std::string payload;
    };
    [[nodiscard]] std::optional<LastWill> lastWill(quint32 device) const;
    /// The time that devices write when simulated time begins.
    [[nodiscard]] Timestamp wireStart() const
    {
        return m_options.wireStart == noTime ? m_options.start : m_options.wireStart;
    }
    /// The time that devices write at a simulated moment.
    [[nodiscard]] Timestamp wireTime(Timestamp simulated) const;
    [[nodiscard]] Timestamp simulatedTime(Timestamp wire) const;
    [[nodiscard]] double bytesPerDevice() const;

    /// For answers to orders: what a device is now, and what it has become by an update.
    struct Running
    {
        std::string firmware;
        std::string bootId;
        bool operator==(const Running &) const = default;
    };
    [[nodiscard]] Running running(quint32 device) const;
    /// From now on it announces itself so; says so at once when the firmware is new.
    void setRunning(quint32 device, Running running, MessageSink &sink);
    [[nodiscard]] const DeviceClassSpec &classSpec(quint32 device) const { return *classOf(device).spec; }
    /// In an outage: it hears nothing.
    [[nodiscard]] bool isAway(quint32 device) const { return isAway(device, m_now); }

private:
    struct Class
    {
        const DeviceClassSpec *spec = nullptr;
        quint32 first = 0;
        quint32 count = 0;
        quint32 announcedBefore = 0; ///< devices that announce themselves before the first of this class
        bool announces = false;
        quint64 key = 0;
        quint64 stride = 1, shift = 0; ///< the permutation behind rankOf()
        std::vector<size_t> sites;
        std::vector<quint32> siteEnd; ///< ranks below belong to this site or one before
        std::vector<MetricModel> metrics;
        std::vector<double> modelUpTo, firmwareUpTo;
        size_t deadBands = 0; ///< metrics with a dead-band
        size_t firstSent = 0; ///< of the first device in m_sent
        size_t firstFull = 0; ///< likewise in m_lastFull
    };

    /// Visits the devices of an outage in their order and tells the world that they go, or that they are
    /// back.
    struct Walker
    {
        size_t outage = 0; ///< index into the outages
        bool ending = false;
        qint64 roundStart = 0;
        quint32 cursor = 0;
    };
    struct Flood
    {
        const FloodSpec *spec = nullptr;
        std::vector<quint32> devices;
        qint64 roundStart = 0;
        quint64 sent = 0; ///< in this round
    };
    struct Drift
    {
        quint32 mask = 0;
        double perDay = 0;
        size_t classIndex = 0;
        size_t metric = 0;
    };
    struct OwnedMessage
    {
        std::string topic, payload;
        SimulatedKind kind = SimulatedKind::Telemetry;
        quint32 readings = 0;
    };
    struct HeldReport
    {
        quint32 device = 0;
        quint8 qos = 0;
        std::vector<OwnedMessage> messages;
    };

    enum class EventKind : quint8 { Announce, Outage, Flood, Held };
    struct Event
    {
        qint64 due = 0;
        quint64 order = 0; ///< of two events that are due together the smaller one comes first
        EventKind kind = EventKind::Announce;
        quint32 index = 0;
        bool operator>(const Event &other) const
        {
            return due != other.due ? due > other.due : order > other.order;
        }
    };
    struct Ready
    {
        qint64 due = 0;
        quint32 device = 0;
        bool operator>(const Ready &other) const
        {
            return due != other.due ? due > other.due : device > other.device;
        }
    };
    struct Place ///< what announcements and patterns need to know about a device
    {
        PatternValues values;
        quint64 key = 0;
        const SiteSpec *site = nullptr;
        size_t model = 0;
        size_t firmware = 0;
        size_t rank = 0; ///< in its site
    };

    void compileClasses();
    void compileFaults();
    [[nodiscard]] bool isSelected(const DeviceSelector &selector, quint64 faultKey, const Class &one,
                                  quint32 device) const;
    [[nodiscard]] const Class &classOf(quint32 device) const;
    [[nodiscard]] quint64 deviceKey(const Class &one, quint32 device) const;
    [[nodiscard]] quint32 rankOf(const Class &one, quint32 device) const;
    [[nodiscard]] Place placeOf(const Class &one, quint32 device) const;
    [[nodiscard]] std::string_view gatewayOf(const Place &place) const;
    void appendId(std::string &text, const Class &one, quint32 device) const;

    [[nodiscard]] qint64 announceTime(const Class &one, quint32 device) const;
    [[nodiscard]] qint64 firstDueAfter(const Class &one, quint32 device, qint64 time) const;
    [[nodiscard]] qint64 dueOf(const Class &one, quint64 key, qint64 round) const;
    [[nodiscard]] qint64 roundOf(const Class &one, quint64 key, qint64 due) const;

    [[nodiscard]] bool isAway(size_t outage, quint32 device, qint64 time) const;
    [[nodiscard]] bool isAway(quint32 device, qint64 time) const;
    [[nodiscard]] qint64 staggerOf(const OutageSpec &outage, quint32 device) const;
    [[nodiscard]] qint64 lastBoot(const Class &one, quint32 device, qint64 time) const;
    [[nodiscard]] qint64 deviceTime(const Class &one, quint32 device, qint64 time) const;

    void link(quint32 device, qint64 due);
    bool openNextSlot(qint64 until);
    void pushEvent(EventKind kind, quint32 index, qint64 due);
    void scheduleAnnouncement();
    void scheduleWalker(quint32 index);
    void scheduleFlood(quint32 index);
    void runEvent(const Event &event, MessageSink &sink);

    void announce(quint32 device, MessageSink &sink);
    void walk(Walker &walker, MessageSink &sink);
    void report(const Class &one, quint32 device, qint64 time, MessageSink &sink);
    void buildReport(const Class &one, quint32 device, qint64 time);
    void buildMalformed(const Class &one, quint32 device, qint64 time, const MalformedSpec &fault,
                        quint64 draw);
    OwnedMessage &addMessage();
    void emitStatus(const Class &one, quint32 device, qint64 time, bool online, qint64 written,
                    MessageSink &sink);
    void emitInfo(const Class &one, quint32 device, qint64 time, MessageSink &sink);
    void emitMessages(std::vector<OwnedMessage> &messages, size_t count, quint32 device, quint8 qos,
                      qint64 time, bool duplicate, MessageSink &sink);
    void emitMessage(const SimulatedMessage &message, MessageSink &sink);

    [[nodiscard]] std::string bootOf(const Class &one, quint32 device, qint64 time) const;

    static constexpr quint32 none = 0xffffffff;

    const Scenario m_scenario;
    const SimulationOptions m_options;
    quint64 m_seedKey;
    qint64 m_start;
    qint64 m_now;
    bool m_paused = false;

    std::vector<Class> m_classes;
    quint32 m_announcing = 0;

    // One entry per device.
    std::vector<qint64> m_due;   // of the next report
    std::vector<quint32> m_next; // the next device in the same slot of the wheel
    std::vector<quint16> m_site; // empty without sites
    // Bit i: fault i strikes. In order: outages, bad clocks, duplicates, reordered, floods, malformed, sensor
    // drifts.
    std::vector<quint32> m_faults; // empty without faults

    std::unordered_map<quint32, Running> m_running; // those that were updated

    // Only for classes with dead-bands.
    std::vector<ScaledValue> m_sent;
    std::vector<qint64> m_lastFull;

    // The wheel: reports by due time, in slots of `m_slotMs`; the slot in work is a heap.
    std::vector<quint32> m_slots;
    qint64 m_slotMs = 1;
    qint64 m_slotEnd = 0;
    std::vector<Ready> m_ready;

    std::vector<Event> m_events; // a heap: everything but the regular reports
    quint64 m_eventOrder = 0;
    quint32 m_announceCursor = 0;
    std::vector<Walker> m_walkers;
    std::vector<Flood> m_floods;
    std::vector<Drift> m_drifts;
    std::vector<HeldReport> m_held;
    std::vector<quint32> m_heldFree;

    // Scratch memory of the message in work.
    std::vector<ReportValue> m_values;
    std::vector<OwnedMessage> m_report;
    size_t m_reportCount = 0;
    std::string m_topic;
    std::string m_text;
};

} // namespace fleetscope
