// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace fleetscope {

/// A notification with buttons, where the desktop has them; the newest one takes the place of the one before.
///
/// Speaks to `org.freedesktop.Notifications` on the session bus; elsewhere, and until it has answered,
/// canChoose() is false. Thread: GUI; never waits for the bus. Source: Desktop Notifications Specification
/// 1.2.
class DesktopNotice final : public QObject
{
    Q_OBJECT
public:
    enum class Choice : quint8 { Open, Acknowledge, Shelve };

    explicit DesktopNotice(QObject *parent = nullptr);

    /// Whether the desktop shows buttons.
    [[nodiscard]] bool canChoose() const { return m_canChoose; }
    /// Texts are plain, whatever is in them.
    void show(const QString &title, const QString &text, bool critical);

signals:
    void chosen(fleetscope::DesktopNotice::Choice choice);

private slots:
    void takeAction(uint id, const QString &action);

private:
    void takeCapabilities(const QStringList &capabilities);

    uint m_id = 0; ///< of the notification; 0: none yet
    bool m_canChoose = false;
    bool m_hasMarkup = false;
};

} // namespace fleetscope
