// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/ports/tappedmessage.h"
#include "ui/style/theme.h"

#include <QList>
#include <QWidget>

class QLabel;
class QTabWidget;
class QToolButton;

namespace fleetscope {

class DeviceOverview;
class DeviceTableModel;
class ElidedLabel;
class IconLabel;
class MessageListModel;
class MetricListModel;

/// One device in detail; the shell puts it into a dock.
///
/// Reads the store only while it is visible, and at most four times a second. Thread: GUI.
class DeviceDock final : public QWidget
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Overview, Telemetry, Messages };

    /// `fleet` and `theme` must outlive it.
    DeviceDock(const DeviceTableModel &fleet, const Theme &theme, QWidget *parent = nullptr);

    /// `noDevice` shows nothing. The device stays when the table is sorted or filtered anew.
    void setDevice(DeviceHandle device);
    [[nodiscard]] DeviceHandle device() const { return m_device; }
    void showTab(Tab tab);
    /// Messages of the watched device, oldest first; `skipped` did not fit on their way here.
    void addMessages(const QList<TappedMessage> &messages, quint64 skipped);

    [[nodiscard]] QSize sizeHint() const override { return {368, 640}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 240}; }

signals:
    /// Whose messages are wanted: the device while the dock can be seen, else `noDevice`.
    void deviceWatched(fleetscope::DeviceHandle device);
    void columnRequested(const QString &key); ///< `m.pm25`
    void chartRequested(fleetscope::DeviceHandle device, const QString &metric);
    void closeRequested(); ///< Escape

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHeader();
    void watch();
    void refresh();
    void refreshCalmly();
    void applyTheme();

    const DeviceTableModel &m_fleet;
    const Theme &m_theme;
    MetricListModel *m_metrics;
    MessageListModel *m_messages;
    ElidedLabel *m_title;
    QToolButton *m_copy;
    IconLabel *m_shape;
    QLabel *m_state;
    QLabel *m_nothing;
    QWidget *m_content;
    QTabWidget *m_tabs;
    DeviceOverview *m_overview;
    DeviceHandle m_device = noDevice;
    DeviceHandle m_watched = noDevice;
    Timestamp m_refreshed = noTime;
};

} // namespace fleetscope
