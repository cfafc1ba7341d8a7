// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/nomatch.h"

#include "models/fleet/filteredit.h"
#include "models/items/filtercounter.h"
#include "models/items/format.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pagestates.h"

#include <QTimeZone>

namespace fleetscope {
namespace {

/// As many parts are tried; a filter that is longer was made by a program.
constexpr qsizetype mostParts = 8;

} // namespace

NoMatch::NoMatch(FilterBar &filter, FilterCounter &counter, PageStates &states, QObject *parent)
    : QObject(parent)
    , m_filter(filter)
    , m_counter(counter)
    , m_states(states)
{
    connect(&counter, &FilterCounter::counted, this, &NoMatch::showAdvice);
    connect(&states, &PageStates::actionRequested, this, &NoMatch::help);
}

void NoMatch::takeQuery(int shown, int total)
{
    const FilterPtr &filter = m_filter.filter();
    if (shown > 0 || total == 0 || !filter) {
        m_of.reset();
        m_states.showFull();
        return;
    }
    if (filter == m_of)
        return; // said already
    m_of = filter;
    m_total = total;
    m_nearest = -1;
    showAdvice({});
    QList<FilterPtr> others; // the filter with one part less
    const qsizetype parts = conjuncts(filter).size();
    for (qsizetype i = 0; parts > 1 && i < qMin(parts, mostParts); ++i)
        others.append(parseFilter(withoutConjunct(filter, i), QTimeZone::systemTimeZone()).filter);
    if (!others.isEmpty())
        m_counter.count(others);
}

void NoMatch::showAdvice(const QList<int> &counts)
{
    if (!m_of || m_of != m_filter.filter())
        return;
    PageStates::Empty empty;
    empty.icon = IconId::Filter;
    empty.sentence = tr("0 of %1 devices match.").arg(countText(static_cast<quint64>(m_total)));
    empty.action = tr("Show everything");
    const auto best = std::max_element(counts.begin(), counts.end());
    if (best != counts.end() && *best > 0) {
        m_nearest = best - counts.begin();
        empty.hint = tr("Nearest: without %1 there are %2.")
                         .arg(conjuncts(m_of).at(m_nearest), countText(static_cast<quint64>(*best)));
        empty.action = tr("Remove this part");
    }
    m_states.showEmpty(empty);
}

void NoMatch::help()
{
    if (m_nearest >= 0)
        m_filter.apply(withoutConjunct(m_filter.filter(), m_nearest));
    else
        m_filter.reset();
}

} // namespace fleetscope

#include "moc_nomatch.cpp"
