// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/filter.h"

#include <QObject>

namespace fleetscope {

class FilterBar;
class FilterCounter;
class PageStates;

/// What stands in place of the table when no device matches: how many there are, and the part of the filter
/// that is most in the way, with a button to remove it.
class NoMatch final : public QObject
{
    Q_OBJECT
public:
    /// `counter` is for this alone. All must outlive it.
    NoMatch(FilterBar &filter, FilterCounter &counter, PageStates &states, QObject *parent = nullptr);

    /// A query found `shown` of `total` devices.
    void takeQuery(int shown, int total);

private:
    void showAdvice(const QList<int> &counts);
    void help();

    FilterBar &m_filter;
    FilterCounter &m_counter;
    PageStates &m_states;
    FilterPtr m_of; ///< the filter that is talked about; null: there are matches
    int m_total = 0;
    qsizetype m_nearest = -1; ///< the part to remove; −1: all of them
};

} // namespace fleetscope
