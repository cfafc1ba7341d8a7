// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/telemetry/chartcomposer.h"

#include <QWidget>

namespace fleetscope {

/// The series of a chart on one line: colour, name, value. A click hides a series and shows it again; what
/// has no room is a number at the end.
class LegendStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit LegendStrip(const Theme &theme, QWidget *parent = nullptr);

    void setEntries(std::vector<LegendEntry> entries);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void toggled(int series);
    void hovered(int series); ///< −1: none

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] std::vector<QRect> places() const; ///< of those that have room
    [[nodiscard]] int entryAt(const QPoint &position) const;

    const Theme &m_theme;
    std::vector<LegendEntry> m_entries;
    std::vector<int> m_widths; // of the values; only grow, so that nothing moves under the pointer
    int m_hovered = -1;
};

} // namespace fleetscope
