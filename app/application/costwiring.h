// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/picturetour.h"
#include "app/cost/coststore.h"
#include "models/cost/costresult.h"
#include "models/cost/runningbill.h"

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

/// Connects the page "Platform & cost": computes on the pool what it asks for, newest request first, keeps
/// what the user edits, measures the connected fleet, writes reports. Thread: GUI.
class CostWiring final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it. `folder` holds the user's prices, scores and scenarios; empty: nothing is
    /// kept.
    CostWiring(MainWindow &window, const Theme &theme, const FleetStore &store, const FleetFeed &feed,
               const Clock &clock, const QString &folder);
    ~CostWiring() override;

    [[nodiscard]] std::vector<PictureTour::Stop> stops();

private:
    using Flag = std::shared_ptr<std::atomic_bool>;

    CostPage *makePage(QWidget *parent);
    void calculate();
    void simulate();
    void endSimulation();
    void findBreakEven();
    void measure();
    void takeLive();
    void showBill();
    void save(const QString &format);
    void chooseList();
    void offer(const QString &file);
    void keep(const Result<void> &result);
    [[nodiscard]] QString effectOf(const PriceCatalogue &candidate) const;
    [[nodiscard]] CostKnowledge knowledge() const;
    [[nodiscard]] QDate today() const;
    /// Cancels the work that `flag` belongs to, and answers a new flag for the next.
    static Flag renew(Flag &flag);

    MainWindow &m_window;
    const Theme &m_theme;
    const FleetStore &m_store;
    const FleetFeed &m_feed;
    const Clock &m_clock;
    std::optional<CostStore> m_kept;
    std::shared_ptr<const CostData> m_data;    // what the page points to; shared with the work on the pool
    std::optional<PriceCatalogue> m_candidate; // of an import that is being looked at
    QPointer<CostPage> m_page;
    QTimer m_measure;
    QElapsedTimer m_running;
    RunningBill m_bill;
    QThreadPool m_pool; // of our own, so that it can be waited for
    bool m_busy = false;
    bool m_again = false; // inputs changed while busy
    Flag m_stop = std::make_shared<std::atomic_bool>(false);
    Flag m_stopDraws = std::make_shared<std::atomic_bool>(false);
    Flag m_stopSearch = std::make_shared<std::atomic_bool>(false);
};

} // namespace fleetscope
