// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace fleetscope {

/// A text of the cost model, marked by QT_TRANSLATE_NOOP("Cost", …), in the language of the program.
[[nodiscard]] inline QString costText(const char *source)
{
    return QCoreApplication::translate("Cost", source);
}

} // namespace fleetscope
