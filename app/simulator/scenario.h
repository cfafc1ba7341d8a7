// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/textpattern.h"
#include "app/simulator/updatefaults.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fleetscope {

// An invented fleet as plain values, read from JSON by readScenario(); README.md of this folder describes
// every key. All texts are UTF-8. Times and durations are simulated time, unless a name says "wire".

/// One wave of the day: adds `amplitude` × cos(2π × perDay × (hour − peakHour) / 24).
struct DailyWave
{
    double amplitude = 0;
    double peakHour = 12; ///< local time of the scenario
    int perDay = 1;       ///< 1…4
    bool operator==(const DailyWave &) const = default;
};

/// Who shares a slow wander: weather is the same for a site, a calibration is a device's own.
enum class WanderScope : quint8 { Device, Site, Fleet };

/// A smooth random walk that stays within ±amplitude and takes about `hours` from one turn to the next.
struct Wander
{
    double amplitude = 0;
    double hours = 6;
    WanderScope scope = WanderScope::Device;
    bool operator==(const Wander &) const = default;
};

/// Now and then one reading is higher by up to `amplitude`.
struct Spike
{
    double probability = 0; ///< per report
    double amplitude = 0;
    bool operator==(const Spike &) const = default;
};

/// The metric has its own value only while the text metric `metric` is one of `values`.
struct Gate
{
    std::string metric;
    std::vector<std::string> values;
    double otherwise = 0;
    double otherwiseNoise = 0;
    bool operator==(const Gate &) const = default;
};

struct WeightedText
{
    std::string text;
    double weight = 1;
    bool operator==(const WeightedText &) const = default;
};

enum class MetricKind : quint8 { Number, Counter, Boolean, Text };

struct MetricSpec
{
    std::string name;
    MetricKind kind = MetricKind::Number;
    std::string unit;
    int decimals = 1;      ///< digits after the point, 0…6
    double step = 0;       ///< resolution, a multiple of 10^-decimals; 0: that
    double deadBand = 0;   ///< a change smaller than this is not sent; 0: everything is
    bool onChange = false; ///< Boolean and Text: sent only when it changed

    // Number
    double base = 0;
    double spread = 0;     ///< devices differ by up to ±spread
    double siteSpread = 0; ///< sites differ by up to ±siteSpread
    std::vector<DailyWave> daily;
    std::vector<double> weekly; ///< factors of Monday to Sunday, or none
    Wander wander;
    double noise = 0; ///< deviation; a value never strays more than 3.4642 times as far
    Spike spike;
    std::optional<double> minimum, maximum;
    std::optional<Gate> when;

    // Counter
    double perHour = 0;
    bool resetsDaily = false;

    // Boolean and Text: drawn again every `dwell`
    double probability = 0.5; ///< of true
    std::vector<WeightedText> choices;
    Milliseconds dwell{60'000};

    bool operator==(const MetricSpec &) const = default;
};

struct SiteSpec
{
    std::string name;
    std::string code;
    double latitude = 0, longitude = 0; ///< degrees
    double radiusMetres = 500;          ///< devices stand around the centre
    double weight = 1;                  ///< share of the devices
    std::vector<std::string> gateways;
    std::vector<std::string> places; ///< streets, halls, lines
    bool operator==(const SiteSpec &) const = default;
};

struct ModelSpec
{
    std::string model, hardware;
    double weight = 1;
    bool operator==(const ModelSpec &) const = default;
};

struct TagSpec
{
    std::string key;
    std::vector<std::string> values; ///< one of them for each device
    bool operator==(const TagSpec &) const = default;
};

/// How the readings of a report travel.
enum class PayloadShape : quint8 {
    Telemetry,     ///< one object, `…/telemetry`
    Sensors,       ///< one bare value for each metric, `…/{metric}`
    SensorObjects, ///< the same as `{"v":…,"ts":…,"unit":…}`
    SenMl,         ///< one RFC 8428 pack, `…/telemetry`
    Cbor,          ///< one map, `…/telemetry`
};

struct DeviceClassSpec
{
    std::string name;
    qint64 count = 1;
    TextPattern id;
    TextPattern title;  ///< what the device calls itself; empty: nothing
    TextPattern serial; ///< empty: none
    std::vector<ModelSpec> models;
    std::vector<WeightedText> firmware;
    Milliseconds interval{60'000};
    Milliseconds jitter{0}; ///< each report is early or late by up to this, at most 0.45 × interval
    PayloadShape payload = PayloadShape::Telemetry;
    quint8 qos = 0;            ///< of reports
    Milliseconds heartbeat{0}; ///< dead-bands are ignored after so long without a full report; 0: never
    bool announcesStatus = true;
    bool announcesInfo = true;
    bool firstReport = true;   ///< a report right after the announcement
    std::vector<size_t> sites; ///< indexes into Scenario::sites; empty: all of them
    std::vector<TagSpec> tags;
    std::optional<std::pair<int, int>> certificateDays; ///< days from the start to the end of the certificate
    std::vector<MetricSpec> metrics;
    UpdateFaults updateFaults; ///< of rollouts
    UpdatePace updatePace;
    bool operator==(const DeviceClassSpec &) const = default;
};

/// A fleet has a past, which is made in a moment, and a present, which goes on.
enum class Era : quint8 { Any, Past, Present };

/// Which devices a fault strikes: those that satisfy all of it.
struct DeviceSelector
{
    double share = 1;                  ///< drawn once per device and fault
    std::vector<std::string> sites;    ///< empty: any
    std::vector<std::string> gateways; ///< likewise
    std::vector<std::string> classes;  ///< likewise
    std::vector<std::string> firmware; ///< likewise; versions
    Era era = Era::Any;
    bool operator==(const DeviceSelector &) const = default;
};

/// How the world learns of an outage.
enum class OutageNotice : quint8 {
    Will,    ///< the broker publishes the last will: `offline` with the time of the connection
    Gateway, ///< the gateway publishes `offline` with the time of the outage
    Silent   ///< nobody says anything
};

/// Devices are away from `start` for `duration`. `stagger` spreads the beginning over the devices in the
/// order of the fleet.
struct OutageSpec
{
    DeviceSelector devices;
    Milliseconds start{0}; ///< after the start of the simulation
    Milliseconds duration{0};
    Milliseconds repeat{0}; ///< from one beginning to the next; 0: once
    Milliseconds stagger{0};
    OutageNotice notice = OutageNotice::Silent;
    bool operator==(const OutageSpec &) const = default;
};

struct BadClockSpec
{
    DeviceSelector devices;
    Milliseconds offset{0}; ///< added to the times that the device writes
    Milliseconds spread{0}; ///< devices differ by up to ±spread
    double driftPerDay = 0; ///< seconds gained per day since the start
    bool operator==(const BadClockSpec &) const = default;
};

struct DuplicateSpec
{
    DeviceSelector devices;
    double probability = 0; ///< per report, of being sent twice
    bool operator==(const DuplicateSpec &) const = default;
};

/// A report is held back for up to `delay`, so that later ones overtake it.
struct ReorderSpec
{
    DeviceSelector devices;
    double probability = 0; ///< per report
    Milliseconds delay{0};
    bool operator==(const ReorderSpec &) const = default;
};

/// For `duration` the devices send `perSecond` additional reports a second each.
struct FloodSpec
{
    DeviceSelector devices;
    Milliseconds start{0};
    Milliseconds duration{0};
    Milliseconds repeat{0};
    double perSecond = 1;
    bool operator==(const FloodSpec &) const = default;
};

enum class MalformedKind : quint8 {
    Truncated,   ///< `{`
    NotANumber,  ///< a bare NaN in JSON
    DeepNesting, ///< 10,000 levels
    InvalidUtf8, ///< a text that is none
    Oversized,   ///< 300 KiB of well-formed JSON
};

/// Instead of its report the device sends garbage.
struct MalformedSpec
{
    DeviceSelector devices;
    double probability = 0; ///< per report
    std::vector<MalformedKind> kinds;
    bool operator==(const MalformedSpec &) const = default;
};

/// A sensor that loses its calibration.
struct SensorDriftSpec
{
    DeviceSelector devices;
    std::string metric;
    double perDay = 0; ///< added per day since it began, see SimulationOptions::driftStart
    bool operator==(const SensorDriftSpec &) const = default;
};

struct FaultSpecs
{
    std::vector<OutageSpec> outages; ///< also the flapping devices
    std::vector<BadClockSpec> badClocks;
    std::vector<DuplicateSpec> duplicates;
    std::vector<ReorderSpec> reordered;
    std::vector<FloodSpec> floods;
    std::vector<MalformedSpec> malformed;
    std::vector<SensorDriftSpec> sensorDrifts;

    /// All faults share one bit mask per device.
    static constexpr size_t maximum = 32;
    [[nodiscard]] size_t count() const
    {
        return outages.size() + badClocks.size() + duplicates.size() + reordered.size() + floods.size()
            + malformed.size() + sensorDrifts.size();
    }
    bool operator==(const FaultSpecs &) const = default;
};

struct Scenario
{
    static constexpr qint64 maxDevices = 1'000'000;

    std::string name;
    QString description;
    quint64 seed = 1;
    Milliseconds localTime{0};         ///< local minus UTC: daily curves follow local time
    double timeCompression = 1;        ///< simulated seconds in one second of the wall clock
    double announcedPerSecond = 2'500; ///< devices that announce themselves in one second of wire time
    qint64 connections = 1;            ///< shared by all devices; 0: every device has its own
    std::vector<SiteSpec> sites;       ///< may be empty
    std::vector<DeviceClassSpec> classes;
    FaultSpecs faults;

    [[nodiscard]] qint64 deviceCount() const;
    /// Reports that the schedule holds for one simulated second, floods and faults left out; of single
    /// sensors every reading counts.
    [[nodiscard]] double messagesPerSecond() const;
    /// Shares `count` devices among the classes in proportion to what they have; a class may end with none.
    /// Errors: InvalidInput for a count that is not 1…`maxDevices`, or more than the ids of a class can tell
    /// apart.
    [[nodiscard]] Result<void> setDeviceCount(qint64 count);
    /// Gives every class this interval; jitter and heartbeat keep their proportion to it.
    void setInterval(Milliseconds interval);
    /// Of the reports of every class.
    void setQos(quint8 qos);
    /// Chooses the time compression at which messagesPerSecond() becomes `perSecond` in wire time.
    void setRate(double perSecond);

    bool operator==(const Scenario &) const = default;
};

/// Reads a scenario, version 1.
///
/// Errors: InvalidInput with the path of what is wrong in `what`, e.g. `devices[0].metrics[2].nose is not a
/// known key`. Cost: about a millisecond.
[[nodiscard]] Result<Scenario> readScenario(const QByteArray &json);

/// The scenarios that are built in: greencity, stress, workshop.
[[nodiscard]] QStringList presetScenarios();

/// Reads a built-in scenario by its name, or else a file.
///
/// Errors: NotFound, and those of readScenario(); the subject is `nameOrFile`.
[[nodiscard]] Result<Scenario> loadScenario(const QString &nameOrFile);

} // namespace fleetscope
