// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/summary.h"
#include "models/domain/result.h"

#include <QString>

class QPixmap;

namespace fleetscope {

/// The folder of `--grab`: PNG files and `summary.json`. Thread: GUI.
class PictureBook
{
public:
    explicit PictureBook(const QString &folder)
        : m_folder(folder)
    { }

    /// Makes the folder. Errors: Denied with the folder.
    [[nodiscard]] Result<void> prepare() const;
    /// Writes `name`.png. Errors: Denied with the file.
    [[nodiscard]] Result<void> add(const QString &name, const QPixmap &picture) const;
    [[nodiscard]] Result<void> add(const RunSummary &summary) const;

private:
    QString m_folder;
};

} // namespace fleetscope
