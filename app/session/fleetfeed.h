// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetframe.h"
#include "models/ports/clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace fleetscope {

class DeviceTableModel;
class FrameMailbox;

/// What the status bar shows, for all connections together.
struct FeedFigures
{
    IngestCounters counters;
    double messagesPerSecond = 0; ///< mean of the last two seconds
    Milliseconds lag{0};          ///< age of the oldest message when its frame was in the table
    quint64 waiting = 0;          ///< messages that arrived since the feed was frozen
    Timestamp frozenSince = noTime;
};

/// Carries frames from the mailboxes into the table, thirty times a second, at most about 8 ms each time:
/// what does not fit goes on in the next tick. The one clock of the live user interface.
///
/// Thread: GUI. Frozen, it takes nothing; the mailboxes keep the newest value and every count, so nothing is
/// lost.
class FleetFeed final : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds frameInterval{33};
    /// Half leaves the table behind under load, double is felt when scrolling.
    static constexpr Milliseconds frameBudget{8};
    /// While a whole fleet comes from the cache: nobody scrolls yet, and everybody waits for the table.
    static constexpr Milliseconds startBudget{25};

    FleetFeed(DeviceTableModel &model, const Clock &clock, QObject *parent = nullptr);

    void addMailbox(FrameMailbox &mailbox);
    /// Takes over one frame from elsewhere (the cache) in the coming ticks; frameApplied() follows.
    void addFrame(FleetFrame frame);
    void start();
    void setFrozen(bool frozen);
    [[nodiscard]] bool isFrozen() const { return m_figures.frozenSince != noTime; }
    [[nodiscard]] const FeedFigures &figures() const { return m_figures; }
    /// One frame, as the timer does it. For tests and benchmarks.
    void tick();

signals:
    void ticked();         ///< thirty times a second, before anything is taken over
    void figuresChanged(); ///< four times a second
    void frozenChanged(bool frozen);
    void frameApplied(fleetscope::SourceId source); ///< of addFrame()

private:
    struct Inlet
    {
        FrameMailbox *mailbox; ///< null: this frame, and no other
        FleetFrame frame;
        bool pending = false; ///< the frame is not yet fully in the table
        bool isApplied = false;
        IngestCounters counters;
    };

    void take(Inlet &inlet, Timestamp now, const std::function<qint64()> &left);
    void removeApplied();
    void measure();

    DeviceTableModel &m_model;
    const Clock &m_clock;
    std::vector<Inlet> m_inlets;
    size_t m_next = 0; // whose turn it is; whoever is in the middle of a frame goes on
    QTimer m_timer;
    QTimer m_figuresTimer;
    FeedFigures m_figures;
    quint64 m_messagesWhenFrozen = 0;
    std::vector<std::pair<qint64, quint64>> m_rates; // (ms, messages) of the last two seconds
    QElapsedTimer m_running;
};

} // namespace fleetscope
