// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/viewbook.h"
#include "models/items/deviceordermodel.h"
#include "models/items/devicetablemodel.h"
#include "ui/fleet/fleetpagestate.h"
#include "ui/style/theme.h"
#include "ui/widgets/pageactions.h"

#include <QWidget>

class QAction;
class QMenu;

namespace fleetscope {

class BulkBar;
class ColumnChooser;
class FacetPanel;
class FilterBar;
class FilterCounter;
class FleetActions;
class FleetMenus;
class FleetTable;
class FleetTitle;
class FleetTransfer;
class NoMatch;
class NoticeStrip;
class PageStates;
class ViewControls;
class ViewTabs;

/// The fleet as a table: views, filter, facets and rows.
///
/// The models are the application's; the page sets filter and order of `order`, and what the user wants goes
/// out as signals. Thread: GUI.
class FleetPage final : public QWidget, public PageActions
{
    Q_OBJECT
public:
    /// All must outlive the page; `order` is over `fleet`. `environment` is that of the order model: with it
    /// the page counts what its views find.
    FleetPage(DeviceTableModel &fleet, DeviceOrderModel &order,
              const DeviceOrderModel::Environment &environment, const Theme &theme,
              QWidget *parent = nullptr);
    ~FleetPage() override;

    void setPageState(const FleetPageState &state);
    void setTopicPrefixes(const QStringList &prefixes); ///< of the connections, for topic filters

    /// Views with their unsaved changes, facets, recent filters: what should be there next time.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state); ///< what cannot be read is left as it is

    void showColumn(const QString &key); ///< `m.pm25`, at the end
    void applyFilter(const QString &text);
    /// The row the user was on last, also while a filter hides it; `noDevice` at first.
    [[nodiscard]] DeviceHandle currentDevice() const;
    [[nodiscard]] QList<QAction *> menuActions(MenuId menu) const override;

    /// What is shown in the phase Idle instead of a sentence; it is owned from now on.
    void setWelcome(QWidget *welcome);

signals:
    void currentDeviceChanged(fleetscope::DeviceHandle device);
    void openRequested(fleetscope::DeviceHandle device); ///< Enter, double click: show its details
    void detailsToggled();                               ///< Ctrl+D
    /// Chart: show this metric of these devices.
    void chartRequested(const std::vector<fleetscope::DeviceHandle> &devices, const QString &metric);
    /// Update: bring a release to these devices.
    void rolloutRequested(const std::vector<fleetscope::DeviceHandle> &devices);
    void freezeRequested(bool freeze); ///< answer with setPageState()
    void retryRequested();             ///< in phase Failed
    void cancelRequested();            ///< in phase Loading
    void actionRequested();            ///< the button of phases Idle and Waiting
    void stateChanged();               ///< saveState() has something new

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeParts();
    QWidget *makeHead();
    QWidget *makeContent();
    void connectActions();
    void connectParts();
    void connectFilter();

    void showWorkingView();
    void noteView();
    void learnDefaultColumns();
    void requestSort(const QList<ViewSort> &sort);
    void setSort(const QList<ViewSort> &sort);
    void startFilter(const QString &key);
    void takeTick();
    void takeQuery(int shown, int total, const Facets &facets);
    void countViews();
    void showPhase();
    void openColumnChooser();
    void fillChartMenu(QMenu *menu);

    DeviceTableModel &m_fleet;
    DeviceOrderModel &m_order;
    const Theme &m_theme;
    ViewBook m_views;
    FleetPageState m_state;

    FilterCounter *m_viewCounter;
    Timestamp m_viewsCounted = noTime;
    bool m_showing = false; // a view is put into the parts: nothing of it is a change by the user

    FleetActions *m_actions;
    FleetTitle *m_title = nullptr;
    FilterBar *m_filter = nullptr;
    FacetPanel *m_facets = nullptr;
    FleetTable *m_table = nullptr;
    BulkBar *m_bulk = nullptr;
    NoticeStrip *m_notices = nullptr;
    PageStates *m_matches = nullptr; // the table, or that nothing matches
    QWidget *m_head = nullptr;       // of no use while there is no connection
    QWidget *m_welcome = nullptr;    // in m_phases
    PageStates *m_phases = nullptr;  // everything below the filter, or why there is nothing
    ViewTabs *m_tabs = nullptr;
    ViewControls *m_viewControls = nullptr;
    ColumnChooser *m_chooser = nullptr;
    FleetTransfer *m_transfer = nullptr;
    FleetMenus *m_menus = nullptr;
    NoMatch *m_noMatch = nullptr;
};

} // namespace fleetscope
