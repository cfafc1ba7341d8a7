// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnostics/stallmeter.h"

#include <QAbstractEventDispatcher>

#include <algorithm>
#include <cmath>
#include <utility>

namespace fleetscope {

StallMeter::StallMeter(QObject *parent)
    : QObject(parent)
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &StallMeter::wake);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &StallMeter::sleep);
}

void StallMeter::reset()
{
    m_busy.invalidate();
    m_isFrame = false;
    m_longestMs = 0;
    m_frames = 0;
    m_histogram.fill(0);
}

void StallMeter::wake() { m_busy.start(); }

void StallMeter::sleep()
{
    if (!m_busy.isValid())
        return;
    const double ms = static_cast<double>(m_busy.nsecsElapsed()) / 1e6;
    m_busy.invalidate();
    m_longestMs = std::max(m_longestMs, ms);
    if (std::exchange(m_isFrame, false)) {
        ++m_frames;
        ++m_histogram[std::min(buckets - 1, static_cast<size_t>(ms * 10))];
    }
}

double StallMeter::framePercentileMs(double share) const
{
    const auto wanted = static_cast<quint64>(std::ceil(share * static_cast<double>(m_frames)));
    quint64 seen = 0;
    for (size_t i = 0; i < buckets; ++i) {
        seen += m_histogram[i];
        if (seen >= wanted && seen > 0)
            return static_cast<double>(i + 1) / 10;
    }
    return 0;
}

} // namespace fleetscope

#include "moc_stallmeter.cpp"
