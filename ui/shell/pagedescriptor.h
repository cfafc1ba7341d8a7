// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/icons.h"
#include "ui/widgets/pageactions.h"

#include <QKeySequence>
#include <QString>

#include <functional>

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

} // namespace fleetscope
