// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/problemlog.h"

#include <algorithm>

namespace fleetscope {

void ProblemLog::add(Rejection rejection, std::string_view topic, quint64 count, Timestamp now)
{
    const std::string_view shown = topic.substr(0, 256);
    const std::lock_guard lock(m_mutex);
    const auto known = std::ranges::find_if(m_problems, [&](const IngestProblem &problem) {
        return problem.rejection == rejection
            && std::string_view(problem.topic.constData(), static_cast<size_t>(problem.topic.size()))
            == shown;
    });
    if (known != m_problems.end()) {
        known->count += count;
        known->last = now;
    } else if (m_problems.size() < capacity) {
        m_problems.push_back(
            {rejection, QByteArray(shown.data(), static_cast<qsizetype>(shown.size())), count, now, now});
    }
}

std::vector<IngestProblem> ProblemLog::problems() const
{
    const std::lock_guard lock(m_mutex);
    return m_problems;
}

} // namespace fleetscope
