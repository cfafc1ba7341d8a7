// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fleet/fleetpagestate.h"
#include "ui/style/theme.h"

#include <QWidget>

class QToolButton;

namespace fleetscope {

class ElidedLabel;
class FleetActions;
class Pill;

/// The first line of the page: its name, how many devices there are, whether it is frozen, and its buttons.
class FleetTitle final : public QWidget
{
    Q_OBJECT
public:
    FleetTitle(const FleetActions &actions, const Theme &theme, QWidget *parent = nullptr);

    void setCounts(int shown, int total, bool isFiltered);
    void setState(const FleetPageState &state);
    /// Where something that belongs to the Columns button opens: its lower right corner, on the screen.
    [[nodiscard]] QPoint columnsCorner() const;

private:
    ElidedLabel *m_summary;
    Pill *m_frozen;
    Pill *m_cached;
    QToolButton *m_columns;
};

} // namespace fleetscope
