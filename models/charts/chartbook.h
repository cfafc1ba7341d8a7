// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/chartlayout.h"

#include <map>
#include <vector>

namespace fleetscope {

/// The layout that is shown, its past for undo, and the layouts that were kept under a name.
///
/// A step is a whole layout: they are small, and nothing can be undone wrongly. Plain data, no thread.
class ChartBook
{
public:
    static constexpr size_t maxSteps = 100;
    static constexpr size_t maxNamed = 200;

    [[nodiscard]] const ChartLayout &layout() const { return m_layout; }
    /// Makes `layout` the one that is shown; undo() goes back. Nothing happens when it is the same.
    void change(ChartLayout layout);
    /// Follows the range, or the tab that is looked at: no step for undo.
    void look(const RangeText &range);
    void look(int tab);

    [[nodiscard]] bool canUndo() const { return !m_past.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.empty(); }
    void undo();
    void redo();

    [[nodiscard]] QStringList names() const;              ///< of the kept layouts, in order
    [[nodiscard]] QString name() const { return m_name; } ///< of the one that is shown; empty: never kept
    [[nodiscard]] bool isModified() const;                ///< differs from what was kept
    /// Errors: InvalidInput for a blank name, Conflict when there are `maxNamed` others.
    Result<void> saveAs(const QString &name);
    void open(const QString &name); ///< undo() goes back
    void forget(const QString &name);

    /// Everything that outlives the program, as JSON.
    [[nodiscard]] QByteArray state() const;
    /// Errors: InvalidInput; then nothing has changed.
    Result<void> restore(const QByteArray &state);

private:
    void go(std::vector<ChartLayout> &from, std::vector<ChartLayout> &to);

    ChartLayout m_layout;
    std::vector<ChartLayout> m_past, m_future;
    std::map<QString, ChartLayout> m_named;
    QString m_name;
};

} // namespace fleetscope
