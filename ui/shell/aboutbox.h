// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QDialog>

namespace fleetscope {

/// What the About box says, in plain text.
struct AboutText
{
    QString version; ///< "0.1.0"
    QString details; ///< lines for a bug report: backend, Qt, system
};

class AboutBox final : public QDialog
{
    Q_OBJECT
public:
    AboutBox(const Theme &theme, const AboutText &text, QWidget *parent = nullptr);

signals:
    void licencesRequested(); ///< of Fleetscope and of what it is made with
};

} // namespace fleetscope
