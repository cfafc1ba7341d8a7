// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/savedview.h"

#include <optional>
#include <vector>

namespace fleetscope {

/// The views of the fleet page: built-in ones first, then those the user saved, one of them current.
///
/// Every view has a working copy that follows what the user does, so changes survive a look at another tab
/// and are kept only when saved. Plain data, no thread.
class ViewBook
{
public:
    struct Entry
    {
        SavedView saved;
        SavedView working;
        bool builtIn = false;

        [[nodiscard]] bool isModified() const { return saved != working; }
    };

    /// At least one.
    explicit ViewBook(const QList<SavedView> &builtIn);

    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] const Entry &entry(int index) const { return m_entries[static_cast<size_t>(index)]; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] const SavedView &working() const { return entry(m_current).working; }
    void select(int index);

    /// What the current view is now; its name stays.
    void setWorking(SavedView view);
    /// Puts columns in front of the one called `before`, or at the end, as if the view had been made with
    /// them: for columns that become known later.
    void extend(int index, const QString &before, const QList<ViewColumn> &columns);

    /// Keeps the current working copy. Nothing happens to a built-in view: save it as another.
    void save();
    /// Keeps the current working copy as a new view and selects it; the old one goes back to what it was.
    /// Errors: InvalidInput when the name is blank, Conflict when there are `maxViews`.
    Result<void> saveAs(const QString &name);
    /// Errors: InvalidInput when the name is blank. A built-in view keeps its name.
    Result<void> rename(int index, const QString &name);
    void revert(); ///< the current view, to what was saved
    /// Takes a saved view away until undo().
    void remove(int index);
    /// The name of what undo() would bring back; empty when there is nothing.
    [[nodiscard]] QString undoName() const;
    void undo();

    [[nodiscard]] QList<SavedView> savedViews() const; ///< without the built-in ones
    /// Adds views, renamed where a name is taken. Errors: Conflict when they would be more than `maxViews`.
    Result<void> add(const QList<SavedView> &views);

    /// Everything that outlives the program, as JSON.
    [[nodiscard]] QByteArray state() const;
    /// Errors: as savedViewsFromJson(); then nothing has changed.
    Result<void> restore(const QByteArray &state);

private:
    struct Removed
    {
        Entry entry;
        int index;
    };

    [[nodiscard]] QList<SavedView> allNames(int except = -1) const;
    [[nodiscard]] int builtInCount() const;

    std::vector<Entry> m_entries;
    int m_current = 0;
    std::optional<Removed> m_removed;
};

} // namespace fleetscope
