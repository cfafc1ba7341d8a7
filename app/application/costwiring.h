// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/picturetour.h"
#include "app/cost/costdata.h"
#include "models/cost/costresult.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

namespace fleetscope {

class Clock;
class CostPage;
class FleetFeed;
class FleetStore;
class MainWindow;
class Theme;

/// Connects the page "Platform & cost": computes on the pool what it asks for, newest request first, measures
/// the connected fleet, writes reports. Thread: GUI.
class CostWiring final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it.
    CostWiring(MainWindow &window, const Theme &theme, const FleetStore &store, const FleetFeed &feed,
               const Clock &clock);
    ~CostWiring() override;

    [[nodiscard]] std::vector<PictureTour::Stop> stops();

private:
    CostPage *makePage(QWidget *parent);
    void calculate();
    void simulate();
    void measure();
    void takeLive();
    void showBill();
    void save(const QString &format);
    [[nodiscard]] QDate today() const;

    MainWindow &m_window;
    const Theme &m_theme;
    const FleetStore &m_store;
    const FleetFeed &m_feed;
    const Clock &m_clock;
    std::shared_ptr<const CostData> m_data; // shared with the work on the pool
    QPointer<CostPage> m_page;
    QTimer m_measure;
    double m_peak = 0;  // messages a second
    QThreadPool m_pool; // of our own, so that it can be waited for
    bool m_busy = false;
    bool m_again = false; // inputs changed while busy
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
};

} // namespace fleetscope
