// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/database.h"

namespace fleetscope {

/// What Statement::bindBlob() takes; `bytes` must outlive the next step().
[[nodiscard]] inline std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}
/// A copy of what Statement::blob() and Statement::textView() show.
[[nodiscard]] inline QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Milliseconds since 1970 in UTC, or null for noTime.
inline void bindTime(Statement &statement, Timestamp time)
{
    if (time == noTime)
        statement.bindNull();
    else
        statement.bind(toUnixMs(time));
}
/// What bindTime() has written.
[[nodiscard]] inline Timestamp timeAt(const Statement &row, int column)
{
    return row.isNull(column) ? noTime : fromUnixMs(row.integer(column));
}

} // namespace fleetscope
