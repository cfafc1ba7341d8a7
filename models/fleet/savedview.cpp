// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/savedview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr auto formatName = "fleetscope-views"_L1;

QJsonObject toJson(const SavedView &view)
{
    QJsonArray columns;
    for (const ViewColumn &column : view.columns) {
        QJsonObject entry{{u"key"_s, column.key}};
        if (column.width > 0)
            entry.insert(u"width"_s, column.width);
        columns.append(entry);
    }
    QJsonArray sort;
    for (const ViewSort &key : view.sort)
        sort.append(QJsonObject{{u"key"_s, key.key}, {u"descending"_s, key.descending}});
    return {{u"name"_s, view.name}, {u"filter"_s, view.filter}, {u"columns"_s, columns}, {u"sort"_s, sort}};
}

Error invalid(const QString &what, const QString &view = {}) { return {ErrorKind::InvalidInput, what, view}; }

bool isKey(const QJsonValue &value)
{
    return value.isString() && !value.toString().isEmpty() && value.toString().size() <= maxViewText;
}

Result<QList<ViewColumn>> readColumns(const QJsonValue &json, const QString &view)
{
    if (!json.isUndefined() && !json.isArray())
        return invalid(u"columns is not an array"_s, view);
    const QJsonArray entries = json.toArray();
    if (entries.size() > maxViewColumns)
        return invalid(u"too many columns"_s, view);
    QList<ViewColumn> columns;
    QSet<QString> seen;
    for (const QJsonValue &entry : entries) {
        const QJsonValue key = entry[u"key"];
        const QJsonValue width = entry[u"width"];
        if (!isKey(key))
            return invalid(u"a column without a key"_s, view);
        if (seen.contains(key.toString()))
            return invalid(u"column %1 is there twice"_s.arg(key.toString().left(maxViewName)), view);
        if (!width.isUndefined() && (width.toInt(-1) < 0 || width.toInt() > maxColumnWidth))
            return invalid(u"a width outside 0 to %1"_s.arg(maxColumnWidth), view);
        seen.insert(key.toString());
        columns.append({key.toString(), width.toInt()});
    }
    return columns;
}

Result<QList<ViewSort>> readSort(const QJsonValue &json, const QString &view)
{
    if (!json.isUndefined() && !json.isArray())
        return invalid(u"sort is not an array"_s, view);
    const QJsonArray entries = json.toArray();
    if (entries.size() > maxViewColumns)
        return invalid(u"too many sort columns"_s, view);
    QList<ViewSort> sort;
    for (const QJsonValue &entry : entries) {
        const QJsonValue descending = entry[u"descending"];
        if (!isKey(entry[u"key"]) || !(descending.isBool() || descending.isUndefined()))
            return invalid(u"a sort column that is none"_s, view);
        sort.append({entry[u"key"].toString(), descending.toBool()});
    }
    return sort;
}

Result<SavedView> readView(const QJsonValue &json)
{
    if (!json.isObject())
        return invalid(u"a view is not an object"_s);
    const QString name = json[u"name"].toString().simplified();
    if (name.isEmpty())
        return invalid(u"a view without a name"_s);
    const QString shown = name.left(maxViewName);
    if (name.size() > maxViewName)
        return invalid(u"the name is too long"_s, shown);
    const QJsonValue filter = json[u"filter"];
    if (!(filter.isString() || filter.isUndefined()) || filter.toString().size() > maxViewText)
        return invalid(u"the filter is no text or too long"_s, shown);
    auto columns = readColumns(json[u"columns"], shown);
    if (!columns)
        return columns.error();
    auto sort = readSort(json[u"sort"], shown);
    if (!sort)
        return sort.error();
    return SavedView{name, filter.toString(), *std::move(columns), *std::move(sort)};
}

} // namespace

QByteArray savedViewsToJson(const QList<SavedView> &views)
{
    QJsonArray array;
    for (const SavedView &view : views)
        array.append(toJson(view));
    return QJsonDocument(
               QJsonObject{{u"format"_s, formatName}, {u"version"_s, savedViewVersion}, {u"views"_s, array}})
        .toJson();
}

Result<QList<SavedView>> savedViewsFromJson(const QByteArray &json)
{
    if (json.size() > maxViewFile)
        return invalid(u"larger than %1 bytes"_s.arg(maxViewFile));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return invalid(u"no JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    const QJsonObject root = document.object();
    if (root[u"format"].toString() != formatName || !root[u"views"].isArray())
        return invalid(u"no file of views"_s);
    if (const int version = root[u"version"].toInt(); version < 1 || version > savedViewVersion)
        return invalid(u"version %1 is not known"_s.arg(version));
    const QJsonArray entries = root[u"views"].toArray();
    if (entries.size() > maxViews)
        return invalid(u"too many views"_s);
    QList<SavedView> views;
    for (const QJsonValue &entry : entries) {
        auto view = readView(entry);
        if (!view)
            return view.error();
        view->name = uniqueViewName(view->name, views);
        views.append(*std::move(view));
    }
    return views;
}

QString uniqueViewName(const QString &name, const QList<SavedView> &taken)
{
    const auto isTaken = [&taken](const QString &candidate) {
        return std::any_of(taken.begin(), taken.end(), [&](const SavedView &view) {
            return view.name.compare(candidate, Qt::CaseInsensitive) == 0;
        });
    };
    const QString wanted = name.simplified().left(maxViewName).trimmed();
    QString candidate = wanted;
    for (int n = 2; !wanted.isEmpty() && isTaken(candidate); ++n) {
        const QString suffix = u" (%1)"_s.arg(n);
        candidate = wanted.left(maxViewName - suffix.size()).trimmed() + suffix;
    }
    return candidate;
}

} // namespace fleetscope
