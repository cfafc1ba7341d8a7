// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "ui/style/theme.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace fleetscope {

class Pill;

/// Where a replay is.
struct ReplayFigures
{
    Timestamp begin = noTime, end = noTime, position = noTime;
    Timestamp target = noTime; ///< on its way there as fast as it goes; `noTime`: at its own pace
    double speed = 1;
    bool isPlaying = false;
    bool isOver = false;
    bool operator==(const ReplayFigures &) const = default;
};

/// Says that what the window shows is a replay, and controls it. Nothing of it can be closed: a replay must
/// never be taken for the present.
class ReplayBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ReplayBar(const Theme &theme, QWidget *parent = nullptr);

    void setSource(const QString &name); ///< of the recording
    void setFigures(const ReplayFigures &figures);
    /// "Replay 12:03:10 ×10".
    [[nodiscard]] QString text() const;
    /// Pause, or go on; for a menu.
    [[nodiscard]] QAction *playAction() const { return m_play; }

signals:
    void playRequested(bool play);
    void speedRequested(double speed);
    void positionRequested(fleetscope::Timestamp position);

private:
    class PositionSlider;

    void choose(int value);
    [[nodiscard]] Timestamp timeOf(int value) const;
    void showPlaying();

    const Theme &m_theme;
    ReplayFigures m_figures;
    Milliseconds m_step{1'000}; ///< of the slider
    Pill *m_pill;
    QAction *m_play;
    QLabel *m_begin;
    PositionSlider *m_position;
    QLabel *m_end;
    QComboBox *m_speed;
    QLabel *m_source;
    bool m_isDragging = false;
};

} // namespace fleetscope
