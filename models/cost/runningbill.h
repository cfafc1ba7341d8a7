// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costmodel.h"

namespace fleetscope {

/// What a live fleet has cost since the program looks at it, by each platform's metering rules and prices,
/// without people and servers. Fed with counters that only rise.
///
/// Messages are metered in blocks; as counters know bytes and messages and not the size of each, the messages
/// between two samples count with their mean size. Thread: any, one at a time.
class RunningBill
{
public:
    struct Sample
    {
        qint64 milliseconds = 0; ///< of any clock that does not jump
        quint64 messages = 0, bytes = 0, readings = 0;
        qint64 devices = 0; ///< connected now
    };
    void add(const Sample &sample);

    struct Measured
    {
        double seconds = 0;
        quint64 messages = 0;
        qint64 devices = 0;       ///< most at any time
        qint64 payload = 0;       ///< bytes of a message, mean
        double perSecond = 0;     ///< mean
        double peakPerSecond = 0; ///< of `peakWindow`
        Decimal readingsPerMessage;
    };
    [[nodiscard]] const Measured &measured() const { return m_measured; }
    /// Measured devices, messages, payload, readings and peak in the place of what `inputs` say; all else
    /// stays. Unchanged before anything is measured.
    [[nodiscard]] CostInputs applied(CostInputs inputs) const;

    struct Line
    {
        QString platform;                       ///< id
        std::optional<Decimal> soFar, perMonth; ///< US dollars, soFar with six places; empty: no public price
        QString how;                            ///< translated
    };
    /// AWS IoT Core, Azure IoT Hub, managed ThingsBoard.
    [[nodiscard]] std::vector<Line> lines(const PriceCatalogue &catalogue, const QString &region) const;

    /// A shorter peak is shaped by every platform, a longer one hides events.
    static constexpr qint64 peakWindow = 10'000; // ms

private:
    Measured m_measured;
    std::optional<Sample> m_first, m_last, m_window;
    Decimal m_awsMessages; // in blocks of 5,120 bytes
    Decimal m_hubMessages; // in blocks of 4,096 bytes
    Decimal m_deviceMinutes;
};

} // namespace fleetscope
