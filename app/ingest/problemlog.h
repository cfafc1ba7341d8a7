// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ingestproblem.h"

#include <mutex>
#include <string_view>
#include <vector>

namespace fleetscope {

/// What could not be taken, each kind once per topic: the list behind the "rejected" number of the status
/// bar.
///
/// Keeps the first `capacity` pairs of kind and topic; the counters count the rest. Thread: any.
class ProblemLog
{
public:
    static constexpr size_t capacity = 200;

    void add(Rejection rejection, std::string_view topic, quint64 count, Timestamp now);
    [[nodiscard]] std::vector<IngestProblem> problems() const;

private:
    mutable std::mutex m_mutex;
    std::vector<IngestProblem> m_problems;
};

} // namespace fleetscope
