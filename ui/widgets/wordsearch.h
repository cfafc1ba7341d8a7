// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace fleetscope {

/// Finds texts in which each word of `words` occurs, in any order and case; a blank text finds everything.
[[nodiscard]] inline QRegularExpression wordSearch(const QString &words)
{
    QString pattern;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        pattern += QStringLiteral("(?=.*%1)").arg(QRegularExpression::escape(word));
    return QRegularExpression(pattern.isEmpty() ? pattern : u'^' + pattern,
                              QRegularExpression::CaseInsensitiveOption);
}

} // namespace fleetscope
