// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertmute.h"
#include "ui/style/theme.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace fleetscope {

/// Silences and maintenance windows: those in effect, those to come, and those that ended lately. Thread:
/// GUI.
class SilencesPanel final : public QWidget
{
    Q_OBJECT
public:
    /// How long one that ended stays in the list.
    static constexpr Milliseconds ended = std::chrono::days(5);

    explicit SilencesPanel(const Theme &theme, QWidget *parent = nullptr);

    void setMutes(const std::vector<AlertMute> &mutes, Timestamp now);

signals:
    void endRequested(quint32 id);
    void silenceRequested();
    void maintenanceRequested();

private:
    QTreeWidget *m_list;
    QPushButton *m_end;
};

} // namespace fleetscope
