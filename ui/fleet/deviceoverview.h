// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "ui/style/theme.h"

#include <QScrollArea>

class QLabel;

namespace fleetscope {

class DeviceTableModel;
class FieldList;
class MetricCards;
class MetricListModel;

/// The first tab of the device dock: key metrics, who the device is, and how it is reached.
class DeviceOverview final : public QScrollArea
{
    Q_OBJECT
public:
    DeviceOverview(const DeviceTableModel &fleet, const MetricListModel &metrics, const Theme &theme,
                   QWidget *parent = nullptr);

    /// Reads the models again for `device`, which is one. Cost: O(metrics of the device).
    void refresh(DeviceHandle device);

    static constexpr int maxCards = 6;

private:
    void refreshCards();
    void refreshIdentity(DeviceHandle device);
    void refreshContact(DeviceHandle device);
    void applyTheme();

    const DeviceTableModel &m_fleet;
    const MetricListModel &m_metrics;
    const Theme &m_theme;
    QLabel *m_noMetrics;
    MetricCards *m_cards;
    FieldList *m_identity;
    FieldList *m_contact;
};

} // namespace fleetscope
