// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/telemetry/chartpanel.h"

#include <QWidget>

#include <vector>

class QSplitter;

namespace fleetscope {

/// The charts of a tab in rows; the user moves the borders. A chart whose place stays keeps its widget.
class ChartGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartGrid(const ChartContext &context, QWidget *parent = nullptr);

    void setTab(const ChartTab &tab);
    [[nodiscard]] const std::vector<ChartPanel *> &panels() const { return m_panels; } ///< row by row
    [[nodiscard]] ChartPlace placeOf(const ChartPanel *panel) const;
    [[nodiscard]] ChartPanel *panelAt(ChartPlace place) const; ///< null when there is none

signals:
    void panelAdded(fleetscope::ChartPanel *panel); ///< to be connected

private:
    ChartPanel *makePanel();

    const ChartContext &m_context;
    QSplitter *m_rows;
    std::vector<std::vector<ChartPanel *>> m_places;
    std::vector<ChartPanel *> m_panels;
};

} // namespace fleetscope
