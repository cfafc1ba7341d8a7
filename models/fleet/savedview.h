// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace fleetscope {

/// A column of a view, by its key (`fw`, `m.pm25`).
struct ViewColumn
{
    QString key;
    int width = 0; ///< device-independent pixels; 0: as wide as the table likes
    bool operator==(const ViewColumn &) const = default;
};

struct ViewSort
{
    QString key;
    bool descending = false;
    bool operator==(const ViewSort &) const = default;
};

/// What one tab of the fleet page shows. Keys and the filter are kept as text, so a view that names a metric
/// nobody has sent yet, or a field of a later version, survives being saved again.
struct SavedView
{
    QString name;
    QString filter; ///< as in the filter bar; empty: everything
    QList<ViewColumn> columns;
    QList<ViewSort> sort; ///< most significant first
    bool operator==(const SavedView &) const = default;
};

inline constexpr int savedViewVersion = 1;
inline constexpr qsizetype maxViewFile = 1 << 20; ///< bytes
inline constexpr qsizetype maxViews = 200;
inline constexpr qsizetype maxViewColumns = 300;
inline constexpr qsizetype maxViewName = 80;    ///< UTF-16 units
inline constexpr qsizetype maxViewText = 8'192; ///< of a filter or a key
inline constexpr int maxColumnWidth = 4'000;

/// Views as a JSON document with format name and version.
[[nodiscard]] QByteArray savedViewsToJson(const QList<SavedView> &views);

/// Reads such a document. Unknown members are skipped.
///
/// Errors: InvalidInput when it is too large, no JSON, no file of views, made by a newer version, or when a
/// view breaks a limit above, has no name, or names a column twice; `subject` is the view's name where one is
/// at fault. All or nothing.
[[nodiscard]] Result<QList<SavedView>> savedViewsFromJson(const QByteArray &json);

/// `name` without surrounding or repeated white space, cut to `maxViewName`, and with " (2)", " (3)", … when
/// one of `taken` is the same but for case. Empty only when `name` is blank.
[[nodiscard]] QString uniqueViewName(const QString &name, const QList<SavedView> &taken);

} // namespace fleetscope
