// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <array>

namespace fleetscope {

/// Measures for how long the event loop of its thread is busy between two waits: what the user feels as a
/// stall.
///
/// Thread: the one it is created on. Cost: two clock reads per turn of the event loop.
class StallMeter final : public QObject
{
    Q_OBJECT
public:
    explicit StallMeter(QObject *parent = nullptr);

    /// The current turn carries a frame of live data; only such turns count for framePercentile().
    void markFrame() { m_isFrame = true; }
    /// Forgets everything so far, e.g. once the window is up.
    void reset();

    [[nodiscard]] double longestMs() const { return m_longestMs; }
    [[nodiscard]] quint64 frames() const { return m_frames; }
    /// The duration in milliseconds that `share` (0…1) of the frames kept, to 0.1 ms; 0 without frames.
    [[nodiscard]] double framePercentileMs(double share) const;

private:
    static constexpr size_t buckets = 10'000; // of 0.1 ms; the last one holds everything from a second on

    void wake();
    void sleep();

    QElapsedTimer m_busy;
    bool m_isFrame = false;
    double m_longestMs = 0;
    quint64 m_frames = 0;
    std::array<quint32, buckets> m_histogram{};
};

} // namespace fleetscope
