// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/chartgrid.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace fleetscope {

ChartGrid::ChartGrid(const ChartContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_rows(new QSplitter(Qt::Vertical))
{
    m_rows->setChildrenCollapsible(false);
    m_rows->setHandleWidth(spacing::between);
    m_rows->setProperty("gap", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_rows);
}

ChartPanel *ChartGrid::makePanel()
{
    auto *panel = new ChartPanel(m_context);
    emit panelAdded(panel);
    return panel;
}

void ChartGrid::setTab(const ChartTab &tab)
{
    bool sameShape = tab.rows.size() == m_places.size();
    for (size_t row = 0; sameShape && row < tab.rows.size(); ++row)
        sameShape = tab.rows[row].size() == m_places[row].size();
    if (!sameShape) {
        // In the middle of a signal of one of them, so they go later.
        for (ChartPanel *panel : m_panels) {
            panel->disconnect();
            panel->hide();
            panel->deleteLater();
        }
        const auto splitters = m_rows->findChildren<QSplitter *>(Qt::FindDirectChildrenOnly);
        for (QSplitter *row : splitters) {
            row->setParent(nullptr);
            row->deleteLater();
        }
        m_panels.clear();
        m_places.assign(tab.rows.size(), {});
        for (size_t row = 0; row < tab.rows.size(); ++row) {
            auto *splitter = new QSplitter(Qt::Horizontal);
            splitter->setChildrenCollapsible(false);
            splitter->setHandleWidth(spacing::between);
            splitter->setProperty("gap", true);
            for (size_t column = 0; column < tab.rows[row].size(); ++column) {
                ChartPanel *panel = makePanel();
                splitter->addWidget(panel);
                splitter->setStretchFactor(static_cast<int>(column), 1);
                m_places[row].push_back(panel);
                m_panels.push_back(panel);
            }
            m_rows->addWidget(splitter);
            m_rows->setStretchFactor(static_cast<int>(row), 1);
        }
    }
    for (size_t row = 0; row < tab.rows.size(); ++row) {
        for (size_t column = 0; column < tab.rows[row].size(); ++column) {
            ChartPanel *panel = m_places[row][column];
            if (!sameShape || panel->spec() != tab.rows[row][column])
                panel->setSpec(tab.rows[row][column]);
        }
    }
}

ChartPlace ChartGrid::placeOf(const ChartPanel *panel) const
{
    for (size_t row = 0; row < m_places.size(); ++row) {
        for (size_t column = 0; column < m_places[row].size(); ++column) {
            if (m_places[row][column] == panel)
                return {static_cast<int>(row), static_cast<int>(column)};
        }
    }
    return {-1, -1};
}

ChartPanel *ChartGrid::panelAt(ChartPlace place) const
{
    if (place.row < 0 || static_cast<size_t>(place.row) >= m_places.size() || place.column < 0
        || static_cast<size_t>(place.column) >= m_places[static_cast<size_t>(place.row)].size())
        return nullptr;
    return m_places[static_cast<size_t>(place.row)][static_cast<size_t>(place.column)];
}

} // namespace fleetscope

#include "moc_chartgrid.cpp"
