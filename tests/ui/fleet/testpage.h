// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/deviceordermodel.h"
#include "tests/ui/fleet/testfleet.h"
#include "ui/fleet/fleetpage.h"
#include "ui/widgets/datatable.h"

#include <QTest>

/// A fleet page over a TestFleet, with queries that run at once.
struct TestPage
{
    TestFleet fleet;
    fleetscope::DeviceOrderModel order{environment()};
    fleetscope::Theme &theme;
    fleetscope::FleetPage page;

    TestPage(fleetscope::Theme &look, int devices)
        : fleet(devices)
        , theme(look)
        , page(fleet.model, prepared(), environment(), look)
    {
        page.resize(1180, 720);
        page.show();
        activate();
    }

    void activate() // shortcuts need it
    {
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            QTest::qFail("the page does not become active", __FILE__, __LINE__);
    }

    fleetscope::DeviceOrderModel::Environment environment()
    {
        return {[](const std::function<void()> &work) { work(); },
                [this](std::span<const fleetscope::MetricHandle> metrics) {
                    return fleet.store.snapshot(metrics);
                },
                [this](const QString &name) { return fleet.store.findMetric(name.toStdString()); },
                [this] { return fleet.now; },
                {}};
    }

    template <typename Part>
    Part *part()
    {
        return page.findChild<Part *>();
    }

private:
    fleetscope::DeviceOrderModel &prepared()
    {
        order.setPace({fleetscope::Milliseconds(1), fleetscope::Milliseconds(1)});
        order.setSourceModel(&fleet.model);
        return order;
    }
};
