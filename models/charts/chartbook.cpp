// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/charts/chartbook.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

void ChartBook::change(ChartLayout layout)
{
    if (layout == m_layout)
        return;
    m_past.push_back(std::exchange(m_layout, std::move(layout)));
    if (m_past.size() > maxSteps)
        m_past.erase(m_past.begin());
    m_future.clear();
}

void ChartBook::look(const RangeText &range) { m_layout.range = range; }

void ChartBook::look(int tab)
{
    m_layout.current = std::clamp(tab, 0, static_cast<int>(m_layout.tabs.size()) - 1);
}

void ChartBook::go(std::vector<ChartLayout> &from, std::vector<ChartLayout> &to)
{
    if (from.empty())
        return;
    const RangeText range = m_layout.range; // where somebody looks is no edit
    to.push_back(std::exchange(m_layout, std::move(from.back())));
    from.pop_back();
    m_layout.range = range;
}

void ChartBook::undo() { go(m_past, m_future); }

void ChartBook::redo() { go(m_future, m_past); }

QStringList ChartBook::names() const
{
    QStringList names;
    for (const auto &[name, layout] : m_named)
        names.append(name);
    return names;
}

bool ChartBook::isModified() const
{
    const auto kept = m_named.find(m_name);
    if (kept == m_named.end())
        return true;
    ChartLayout shown = m_layout;
    shown.current = kept->second.current;
    shown.range = kept->second.range;
    return shown != kept->second;
}

Result<void> ChartBook::saveAs(const QString &name)
{
    const QString clean = name.simplified().left(128);
    if (clean.isEmpty())
        return Error{ErrorKind::InvalidInput, u"blank name"_s, name};
    if (!m_named.contains(clean) && m_named.size() >= maxNamed)
        return Error{ErrorKind::Conflict, u"too many layouts"_s, clean};
    m_named[clean] = m_layout;
    m_name = clean;
    return {};
}

void ChartBook::open(const QString &name)
{
    const auto kept = m_named.find(name);
    if (kept == m_named.end())
        return;
    change(kept->second);
    m_name = name;
}

void ChartBook::forget(const QString &name)
{
    m_named.erase(name);
    if (m_name == name)
        m_name.clear();
}

QByteArray ChartBook::state() const
{
    const auto object = [](const ChartLayout &layout) {
        return QJsonDocument::fromJson(toJson(layout)).object();
    };
    QJsonObject named;
    for (const auto &[name, layout] : m_named)
        named[name] = object(layout);
    return QJsonDocument(
               QJsonObject{{u"shown"_s, object(m_layout)}, {u"name"_s, m_name}, {u"layouts"_s, named}})
        .toJson(QJsonDocument::Compact);
}

Result<void> ChartBook::restore(const QByteArray &state)
{
    const QJsonObject object = QJsonDocument::fromJson(state).object();
    const auto read = [](const QJsonValue &value) {
        return layoutFromJson(QJsonDocument(value.toObject()).toJson());
    };
    Result<ChartLayout> shown = read(object[u"shown"_s]);
    if (!shown)
        return shown.error();
    std::map<QString, ChartLayout> named;
    const QJsonObject layouts = object[u"layouts"_s].toObject();
    for (auto it = layouts.begin(); it != layouts.end() && named.size() < maxNamed; ++it) {
        Result<ChartLayout> layout = read(it.value());
        if (!layout)
            return layout.error();
        named.emplace(it.key(), *std::move(layout));
    }
    m_layout = *std::move(shown);
    m_named = std::move(named);
    m_name = object[u"name"_s].toString();
    if (!m_named.contains(m_name))
        m_name.clear();
    m_past.clear();
    m_future.clear();
    return {};
}

} // namespace fleetscope
