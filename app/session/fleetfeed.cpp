// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/fleetfeed.h"

#include "app/ingest/framemailbox.h"
#include "models/items/devicetablemodel.h"

namespace fleetscope {

FleetFeed::FleetFeed(DeviceTableModel &model, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_clock(clock)
{
    m_timer.setInterval(frameInterval);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FleetFeed::tick);
    m_figuresTimer.setInterval(250);
    connect(&m_figuresTimer, &QTimer::timeout, this, &FleetFeed::measure);
    m_running.start();
}

void FleetFeed::addMailbox(FrameMailbox &mailbox)
{
    m_inlets.push_back({.mailbox = &mailbox, .frame = {}, .pending = false, .counters = {}});
}

void FleetFeed::addFrame(FleetFrame frame)
{
    m_inlets.push_back({.mailbox = nullptr, .frame = std::move(frame), .pending = false, .counters = {}});
}

void FleetFeed::start()
{
    m_timer.start();
    m_figuresTimer.start();
}

void FleetFeed::setFrozen(bool frozen)
{
    if (frozen == isFrozen())
        return;
    m_figures.frozenSince = frozen ? m_clock.now() : noTime;
    m_figures.waiting = 0;
    m_messagesWhenFrozen = m_figures.counters.messages;
    emit frozenChanged(frozen);
}

void FleetFeed::tick()
{
    emit ticked();
    QElapsedTimer elapsed;
    elapsed.start();
    const Timestamp now = m_clock.now();
    const bool isStarting = std::ranges::any_of(m_inlets, [](const Inlet &each) { return !each.mailbox; });
    const Milliseconds budget = isStarting ? startBudget : frameBudget;
    const auto left = [&] { return budget.count() - elapsed.elapsed(); };

    if (isFrozen()) {
        for (Inlet &inlet : m_inlets) {
            if (inlet.mailbox)
                inlet.counters = inlet.mailbox->counters();
        }
    } else {
        for (size_t i = 0; i < m_inlets.size() && left() > 0; ++i)
            take(m_inlets[(m_next + i) % m_inlets.size()], now, left);
        const auto open = std::ranges::find(m_inlets, true, &Inlet::pending);
        if (open != m_inlets.end()) // the model is in the middle of it
            m_next = static_cast<size_t>(open - m_inlets.begin());
        else if (!m_inlets.empty())
            m_next = (m_next + 1) % m_inlets.size();
        m_model.finishTick(now);
        removeApplied();
    }

    m_figures.counters = {};
    for (const Inlet &inlet : m_inlets)
        m_figures.counters += inlet.counters;
    if (isFrozen())
        m_figures.waiting = m_figures.counters.messages - m_messagesWhenFrozen;
}

void FleetFeed::take(Inlet &inlet, Timestamp now, const std::function<qint64()> &left)
{
    if (!inlet.pending) {
        inlet.pending = inlet.mailbox ? inlet.mailbox->take(inlet.frame) : !inlet.isApplied;
        inlet.counters = inlet.frame.counters;
        if (inlet.pending)
            m_model.beginFrame(inlet.frame);
    }
    while (inlet.pending && left() > 0) {
        if (!m_model.applySlice(inlet.frame, now))
            continue;
        inlet.pending = false;
        inlet.isApplied = true;
        if (inlet.frame.oldest != noTime)
            m_figures.lag = std::max(Milliseconds::zero(), m_clock.now() - inlet.frame.oldest);
    }
}

void FleetFeed::removeApplied()
{
    for (size_t i = 0; i < m_inlets.size(); ++i) {
        if (m_inlets[i].mailbox || !m_inlets[i].isApplied)
            continue;
        const SourceId source = m_inlets[i].frame.source;
        m_inlets.erase(m_inlets.begin() + static_cast<std::ptrdiff_t>(i));
        m_next = 0;
        --i;
        emit frameApplied(source);
    }
}

void FleetFeed::measure()
{
    constexpr qint64 window = 2'000;
    const qint64 now = m_running.elapsed();
    m_rates.emplace_back(now, m_figures.counters.messages);
    while (m_rates.size() > 2 && m_rates[1].first <= now - window)
        m_rates.erase(m_rates.begin());
    const qint64 span = now - m_rates.front().first;
    m_figures.messagesPerSecond = span <= 0
        ? 0
        : static_cast<double>(m_figures.counters.messages - m_rates.front().second) * 1000.0
            / static_cast<double>(span);
    emit figuresChanged();
}

} // namespace fleetscope

#include "moc_fleetfeed.cpp"
