// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

class QAction;
class QWidget;

namespace fleetscope {

/// A page as the window knows it.
struct PageDescriptor
{
    QString id;    ///< stable and untranslated: settings depend on it
    QString title; ///< translated
    IconId icon = IconId::Fleet;
    QKeySequence shortcut; ///< empty: Ctrl and the number of the page
    /// Makes the page when it is first shown; the window owns it.
    std::function<QWidget *(QWidget *parent)> factory;
};

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
