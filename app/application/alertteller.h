// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertcommand.h"
#include "app/alerts/desktopnotice.h"
#include "models/alerts/alertbook.h"
#include "models/alerts/noticegate.h"
#include "ui/style/theme.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace fleetscope {

class Clock;
class MainWindow;
class Preferences;

/// Tells alerts outside of the window: notifications of the desktop, when the user agreed, with a count on
/// the icon in the tray; and a program of the user. Thread: GUI.
class AlertTeller final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    AlertTeller(MainWindow &window, const Theme &theme, Preferences &preferences, const AlertBook &book,
                const Clock &clock);
    ~AlertTeller() override;

    [[nodiscard]] const TellingSettings &settings() const { return m_settings; }
    void openSettings(QWidget *parent);
    void take(const std::vector<AlertReport> &reports);
    void setCount(int count, AlertSeverity worst);

signals:
    void openRequested(const fleetscope::AlertKey &key);
    void acknowledgeRequested(const std::vector<fleetscope::AlertKey> &keys);
    void shelveRequested(const std::vector<fleetscope::AlertKey> &keys);

private:
    void setSettings(const TellingSettings &settings);
    void askConsent();
    void tell();
    void open();
    void showIcon();
    [[nodiscard]] QString lineOf(const AlertReport &report) const;

    MainWindow &m_window;
    const Theme &m_theme;
    Preferences &m_preferences;
    const AlertBook &m_book;
    const Clock &m_clock;
    TellingSettings m_settings;
    NoticeGate m_gate;
    AlertCommand m_command;
    DesktopNotice m_notice;
    QTimer m_timer;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray; // null where there is no tray, or nobody wants to be told
    std::vector<AlertKey> m_lastTold;
    int m_count = 0;
    AlertSeverity m_worst = AlertSeverity::Info;
};

} // namespace fleetscope
