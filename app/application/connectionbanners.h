// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/statusfigures.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace fleetscope {

class BannerStack;
class FleetSession;

/// Tells the user how the connections are: one banner for each that is in trouble, with the wait counted
/// down, and one word for all of them in the status bar. A banner goes by itself when its connection stands
/// again.
///
/// Thread: GUI.
class ConnectionBanners final : public QObject
{
    Q_OBJECT
public:
    ConnectionBanners(BannerStack &banners, StatusFiguresBar &figures, QObject *parent = nullptr);

    void addSession(FleetSession &session);

signals:
    /// The user wants to know why.
    void testRequested(fleetscope::FleetSession *session);

private:
    struct Watched
    {
        FleetSession *session;
        QString key;
        qint64 retryAt = 0; ///< in milliseconds of m_running; 0: no wait
    };

    void show(Watched &watched);
    void countDown();
    void showAll();

    BannerStack &m_banners;
    StatusFiguresBar &m_figures;
    std::vector<Watched> m_sessions;
    QTimer m_second;
    QElapsedTimer m_running;
};

} // namespace fleetscope
