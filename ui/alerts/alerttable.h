// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertbook.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/statelook.h"

namespace fleetscope {

[[nodiscard]] StateLook lookOf(AlertSeverity severity);

/// The list of alerts: severity as shape and word, groups with an arrow, new rows with a bar. Thread: GUI.
class AlertTable final : public DataTable
{
    Q_OBJECT
public:
    explicit AlertTable(const Theme &theme, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QList<int> selectedRows() const;
};

} // namespace fleetscope
