// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace fleetscope {

/// What a benchmark measured, beside the limit that the design sets for it.
///
/// printed as JSON with `--json`, else as lines of text. A missed limit is marked and makes the program end
/// with 1, so a figure that got worse does not go unnoticed.
class BenchReport
{
public:
    explicit BenchReport(const QString &name);

    /// A figure without a limit.
    void add(const QString &key, double value, const QString &unit);
    /// A figure that must not exceed `limit`.
    void addAtMost(const QString &key, double value, double limit, const QString &unit);
    /// A figure that must reach `limit`.
    void addAtLeast(const QString &key, double value, double limit, const QString &unit);

    /// Prints, and answers the exit code.
    [[nodiscard]] int finish(bool json) const;

private:
    void put(const QString &key, double value, const QString &unit, const char *limitKey, double limit,
             bool holds);

    QString m_name;
    QJsonObject m_figures;
    bool m_allHold = true;
};

} // namespace fleetscope
