// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QObject>

class QAction;

namespace fleetscope {

/// What a user can do on the fleet page, besides views: one action each for button, menu and key.
class FleetActions final : public QObject
{
    Q_OBJECT
public:
    /// Adds the actions to `page`, so that their keys work there.
    FleetActions(const Theme &theme, QWidget *page);

    /// Freeze, or Resume while it is frozen.
    void setFrozen(bool frozen);
    /// Those whose keys belong to the table alone: fields have their own Copy.
    [[nodiscard]] QList<QAction *> tableActions() const { return {copy, copyWithHeaders, selectAll, open}; }

    QAction *freeze;
    QAction *columns;
    QAction *exportRows;
    QAction *copy;
    QAction *copyWithHeaders;
    QAction *selectAll;
    QAction *find;
    QAction *open;
    QAction *details;
    QAction *groups; ///< the panel of facets

private:
    const Theme &m_theme;
};

} // namespace fleetscope
