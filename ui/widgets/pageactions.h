// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;

namespace fleetscope {

enum class MenuId : quint8 { File, Edit, View, Fleet, Help };
inline constexpr int menuCount = 5;

/// What a page that implements it adds to the menus while it is shown.
class PageActions
{
public:
    virtual ~PageActions() = default;

    /// The page keeps the actions. A null pointer is a separator.
    [[nodiscard]] virtual QList<QAction *> menuActions(MenuId menu) const = 0;
};

} // namespace fleetscope
