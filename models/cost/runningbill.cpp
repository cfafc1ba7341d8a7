// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/runningbill.h"

#include "models/cost/costtext.h"

#include <algorithm>

namespace fleetscope {

namespace {

constexpr int secondsPerDay = 86'400;
constexpr int daysPerMonth = 30;

} // namespace

void RunningBill::add(const Sample &sample)
{
    if (!m_last) {
        m_first = m_last = m_window = sample;
        m_measured.devices = sample.devices;
        return;
    }
    // Counters that fell belong to other connections: go on from here, and keep what was counted.
    if (sample.messages < m_last->messages || sample.bytes < m_last->bytes
        || sample.milliseconds < m_last->milliseconds) {
        m_first = m_last = m_window = sample;
        return;
    }
    const quint64 messages = sample.messages - m_last->messages;
    const quint64 bytes = sample.bytes - m_last->bytes;
    const qint64 passed = sample.milliseconds - m_last->milliseconds;
    const Decimal count = static_cast<qint64>(messages);
    const qint64 mean = messages > 0 ? static_cast<qint64>(bytes / messages) : 0;
    m_awsMessages += count * meteringBlocks(mean, 5'120);
    m_hubMessages += count * meteringBlocks(mean, 4'096);
    m_deviceMinutes += Decimal(m_last->devices) * passed / 60'000;

    m_measured.seconds += static_cast<double>(passed) / 1'000;
    m_measured.messages += messages;
    m_measured.devices = std::max(m_measured.devices, sample.devices);
    const quint64 allMessages = sample.messages - m_first->messages;
    if (allMessages > 0) {
        m_measured.payload = static_cast<qint64>((sample.bytes - m_first->bytes) / allMessages);
        m_measured.readingsPerMessage =
            (Decimal(static_cast<qint64>(sample.readings - std::min(sample.readings, m_first->readings)))
             / static_cast<qint64>(allMessages))
                .rounded(2);
    }
    if (m_measured.seconds > 0)
        m_measured.perSecond = static_cast<double>(m_measured.messages) / m_measured.seconds;
    if (const qint64 window = sample.milliseconds - m_window->milliseconds; window >= peakWindow) {
        m_measured.peakPerSecond = std::max(m_measured.peakPerSecond,
                                            static_cast<double>(sample.messages - m_window->messages) * 1'000
                                                / static_cast<double>(window));
        m_window = sample;
    }
    m_last = sample;
}

CostInputs RunningBill::applied(CostInputs inputs) const
{
    if (m_measured.messages == 0 || m_measured.devices == 0 || m_measured.seconds <= 0)
        return inputs;
    inputs.devices = std::min<qint64>(m_measured.devices, 100'000'000);
    inputs.msgsPerDay =
        Decimal::fromDouble(
            std::min(m_measured.perSecond * secondsPerDay / static_cast<double>(m_measured.devices), 1e7))
            .rounded(2);
    inputs.payload = std::min<qint64>(m_measured.payload, 268'435'456);
    if (m_measured.readingsPerMessage > Decimal())
        inputs.readingsPerMsg = std::min(m_measured.readingsPerMessage, Decimal(10'000));
    // A peak is only one when it stands out of the noise of counting.
    const double factor = m_measured.perSecond > 0 ? m_measured.peakPerSecond / m_measured.perSecond : 1;
    if (factor >= 1.2)
        inputs.burst = Decimal::fromDouble(std::min(factor, 10'000.0)).rounded(1);
    return inputs;
}

std::vector<RunningBill::Line> RunningBill::lines(const PriceCatalogue &catalogue,
                                                  const QString &region) const
{
    std::vector<Line> lines;
    if (m_measured.seconds <= 0)
        return lines;
    const Decimal ofMonth = Decimal::fromDouble(m_measured.seconds) / (Decimal(daysPerMonth) * secondsPerDay);
    const auto part = [&](const std::optional<Decimal> &month) {
        return month ? std::optional((*month * ofMonth).rounded(6)) : std::nullopt;
    };
    CostInputs inputs;
    inputs.region = region;
    inputs = applied(inputs);
    const CostVolume volume = volumeOf(inputs, inputs.devices);

    const AwsCorePrices prices = awsCorePrices(catalogue, region);
    const auto soFar =
        plus(plus(priced(m_awsMessages, prices.messaging), priced(m_deviceMinutes, prices.connectivity)),
             plus(priced(m_awsMessages, prices.rules), priced(m_awsMessages, prices.actions)));
    lines.push_back(
        {platformid::aws, soFar ? std::optional(soFar->rounded(6)) : std::nullopt,
         awsCoreCost(inputs, volume, prices).total(),
         costText(QT_TRANSLATE_NOOP("Cost",
                                    "%1 messages in blocks of 5 KiB, one rule with one action each, %2 "
                                    "connection-minutes"))
             .arg(shownNumber(m_awsMessages), shownNumber(m_deviceMinutes))});

    // Units are paid whether used or not: those that hold what was measured, for the part of the month.
    const std::vector<HubTier> tiers = hubTiers(catalogue);
    const HubLoad load = hubLoad(inputs, inputs.devices);
    std::vector<HubOption> options;
    for (const HubTier &tier : tiers)
        options.push_back(hubOption(tier, load, true));
    const int best = cheapestOption(options);
    Line hub{platformid::azure, {}, {}, costText(QT_TRANSLATE_NOOP("Cost", "no tier holds this rate"))};
    if (best >= 0) {
        hub.perMonth = options[static_cast<size_t>(best)].cost;
        hub.soFar = part(hub.perMonth);
        hub.how = costText(QT_TRANSLATE_NOOP(
                               "Cost", "%1 × %2 for this part of the month; %3 messages in blocks of 4 KiB"))
                      .arg(shownNumber(options[static_cast<size_t>(best)].units),
                           tiers[static_cast<size_t>(best)].name, shownNumber(m_hubMessages));
    }
    lines.push_back(hub);

    const PlanCost plan = thingsBoardCost(thingsBoardPlans(catalogue), inputs, volume, inputs.devices, 0);
    lines.push_back({platformid::managed, part(plan.total()), plan.total(),
                     plan.item ? costText(QT_TRANSLATE_NOOP("Cost", "plan %1 for this part of the month"))
                                     .arg(plan.item->dimension)
                               : costText(QT_TRANSLATE_NOOP("Cost", "no public plan takes this rate"))});
    return lines;
}

} // namespace fleetscope
