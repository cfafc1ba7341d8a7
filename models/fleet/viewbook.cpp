// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/viewbook.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

QJsonObject asObject(const QList<SavedView> &views)
{
    return QJsonDocument::fromJson(savedViewsToJson(views)).object();
}

Result<QList<SavedView>> asViews(const QJsonValue &value)
{
    return savedViewsFromJson(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

} // namespace

ViewBook::ViewBook(const QList<SavedView> &builtIn)
{
    Q_ASSERT(!builtIn.isEmpty());
    for (const SavedView &view : builtIn)
        m_entries.push_back({view, view, true});
}

int ViewBook::builtInCount() const
{
    return static_cast<int>(
        std::count_if(m_entries.begin(), m_entries.end(), [](const Entry &entry) { return entry.builtIn; }));
}

QList<SavedView> ViewBook::allNames(int except) const
{
    QList<SavedView> names;
    for (int i = 0; i < count(); ++i) {
        if (i != except)
            names.append(entry(i).saved);
    }
    return names;
}

void ViewBook::select(int index)
{
    Q_ASSERT(index >= 0 && index < count());
    m_current = index;
}

void ViewBook::setWorking(SavedView view)
{
    Entry &entry = m_entries[static_cast<size_t>(m_current)];
    view.name = entry.saved.name;
    entry.working = std::move(view);
}

void ViewBook::extend(int index, const QString &before, const QList<ViewColumn> &columns)
{
    Entry &entry = m_entries[static_cast<size_t>(index)];
    for (SavedView *view : {&entry.saved, &entry.working}) {
        qsizetype place = 0;
        while (place < view->columns.size() && view->columns[place].key != before)
            ++place;
        for (const ViewColumn &column : columns)
            view->columns.insert(place++, column);
    }
}

void ViewBook::save()
{
    Entry &entry = m_entries[static_cast<size_t>(m_current)];
    if (!entry.builtIn)
        entry.saved = entry.working;
}

Result<void> ViewBook::saveAs(const QString &name)
{
    if (count() - builtInCount() >= maxViews)
        return Error{ErrorKind::Conflict, u"too many views"_s, name};
    SavedView view = working();
    view.name = uniqueViewName(name, allNames());
    if (view.name.isEmpty())
        return Error{ErrorKind::InvalidInput, u"a view without a name"_s, {}};
    revert();
    m_entries.push_back({view, view, false});
    m_current = count() - 1;
    return {};
}

Result<void> ViewBook::rename(int index, const QString &name)
{
    const QString wanted = uniqueViewName(name, allNames(index));
    if (wanted.isEmpty())
        return Error{ErrorKind::InvalidInput, u"a view without a name"_s, {}};
    Entry &entry = m_entries[static_cast<size_t>(index)];
    if (!entry.builtIn) {
        entry.saved.name = wanted;
        entry.working.name = wanted;
    }
    return {};
}

void ViewBook::revert()
{
    Entry &entry = m_entries[static_cast<size_t>(m_current)];
    entry.working = entry.saved;
}

void ViewBook::remove(int index)
{
    if (entry(index).builtIn)
        return;
    m_removed = Removed{entry(index), index};
    m_entries.erase(m_entries.begin() + index);
    if (m_current >= index)
        m_current = std::max(0, m_current - 1);
}

QString ViewBook::undoName() const { return m_removed ? m_removed->entry.saved.name : QString(); }

void ViewBook::undo()
{
    if (!m_removed)
        return;
    const int index = std::min(m_removed->index, count());
    Entry entry = std::move(m_removed->entry);
    m_removed.reset();
    entry.saved.name = uniqueViewName(entry.saved.name, allNames());
    entry.working.name = entry.saved.name;
    m_entries.insert(m_entries.begin() + index, std::move(entry));
    m_current = index;
}

QList<SavedView> ViewBook::savedViews() const
{
    QList<SavedView> views;
    for (const Entry &entry : m_entries) {
        if (!entry.builtIn)
            views.append(entry.saved);
    }
    return views;
}

Result<void> ViewBook::add(const QList<SavedView> &views)
{
    if (count() - builtInCount() + views.size() > maxViews)
        return Error{ErrorKind::Conflict, u"too many views"_s, {}};
    for (SavedView view : views) {
        view.name = uniqueViewName(view.name, allNames());
        m_entries.push_back({view, view, false});
    }
    return {};
}

QByteArray ViewBook::state() const
{
    QList<SavedView> builtIn;
    QList<SavedView> defaults;
    QList<SavedView> working;
    for (const Entry &entry : m_entries) {
        (entry.builtIn ? builtIn : working).append(entry.working);
        if (entry.builtIn)
            defaults.append(entry.saved);
    }
    return QJsonDocument(QJsonObject{{u"saved"_s, asObject(savedViews())},
                                     {u"working"_s, asObject(working)},
                                     {u"builtIn"_s, asObject(builtIn)},
                                     {u"defaults"_s, asObject(defaults)},
                                     {u"current"_s, m_current}})
        .toJson(QJsonDocument::Compact);
}

Result<void> ViewBook::restore(const QByteArray &state)
{
    const QJsonObject root = QJsonDocument::fromJson(state).object();
    const auto saved = asViews(root[u"saved"]);
    const auto working = asViews(root[u"working"]);
    const auto builtIn = asViews(root[u"builtIn"]);
    const auto defaults = asViews(root[u"defaults"]);
    for (const auto *part : {&saved, &working, &builtIn, &defaults}) {
        if (!*part)
            return part->error();
    }
    if (working->size() != saved->size() || defaults->size() != builtIn->size())
        return Error{ErrorKind::InvalidInput, u"working copies that do not fit their views"_s, {}};

    m_entries.resize(static_cast<size_t>(builtInCount()));
    // A later version may have other built-in views, so they are found by place and keep their names.
    for (size_t i = 0; i < m_entries.size() && i < static_cast<size_t>(builtIn->size()); ++i) {
        m_entries[i].saved.columns = defaults->at(static_cast<qsizetype>(i)).columns; // see extend()
        m_entries[i].working = builtIn->at(static_cast<qsizetype>(i));
        m_entries[i].working.name = m_entries[i].saved.name;
    }
    for (qsizetype i = 0; i < saved->size(); ++i) {
        m_entries.push_back({saved->at(i), working->at(i), false});
        m_entries.back().working.name = saved->at(i).name;
    }
    m_current = std::clamp(root[u"current"].toInt(), 0, count() - 1);
    m_removed.reset();
    return {};
}

} // namespace fleetscope
