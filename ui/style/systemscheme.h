// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colors.h"

#include <QObject>

namespace fleetscope {

/// What the desktop prefers, light or dark.
///
/// Source: QStyleHints::colorScheme where Qt has it (6.5); before that the lightness of the palette that the
/// application started with, and on Linux what the desktop portal answers. Create it before the application's
/// palette is changed. Thread: GUI.
class SystemScheme final : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }

signals:
    void changed();

private:
    void setScheme(Scheme scheme);

    Scheme m_scheme = Scheme::Light;
};

} // namespace fleetscope
