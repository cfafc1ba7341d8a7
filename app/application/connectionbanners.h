// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectionjournal.h"
#include "models/ports/clock.h"
#include "ui/shell/statusfigures.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace fleetscope {

class BannerStack;
class FleetSession;

/// Tells the user how the connections are: one banner for each that is in trouble, with the wait counted
/// down, what was missed when it is back, what is not verified, and one word for all of them in the status
/// bar. A banner goes by itself when its connection stands again.
///
/// Thread: GUI.
class ConnectionBanners final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it.
    ConnectionBanners(BannerStack &banners, StatusFiguresBar &figures, const Clock &clock,
                      QObject *parent = nullptr);

    void addSession(FleetSession &session);

    /// What `session` has been through, which must have been added.
    [[nodiscard]] const ConnectionJournal &journal(const FleetSession &session) const;
    /// "Trying again in 12 s", counted down; empty when `session` does not wait.
    [[nodiscard]] QString waitText(const FleetSession &session) const;
    /// "Lab was away for 3 min …", for the last absence that is over.
    [[nodiscard]] static QString absenceText(const Absence &absence, Timestamp now);

signals:
    /// The user wants to know why.
    void testRequested(fleetscope::FleetSession *session);
    /// Another client uses the identifier of this connection, and the user wants a new one.
    void identifierRequested(fleetscope::FleetSession *session);
    /// The broker refused the password, and the user wants to enter another.
    void passwordRequested(fleetscope::FleetSession *session);

private:
    struct Watched
    {
        FleetSession *session;
        QString key;
        qint64 retryAt = 0; ///< in milliseconds of m_running; 0: no wait
        ConnectionJournal journal;
        QByteArray identifier; ///< that the journal is about
    };

    void act(const Watched &watched, int action);
    void tellAbsence(const Watched &watched);
    void tellVerification(const Watched &watched);
    void tellRival(Watched &watched);

    void show(Watched &watched);
    void countDown();
    void showAll();

    BannerStack &m_banners;
    StatusFiguresBar &m_figures;
    const Clock &m_clock;
    std::vector<Watched> m_sessions;
    QTimer m_second;
    QElapsedTimer m_running;
};

} // namespace fleetscope
