// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

#include <optional>

class QAbstractButton;

namespace fleetscope {

/// A short word on the soft ground of its meaning: "Demo", "frozen".
struct PillContent
{
    QString text;
    Ink ink = Ink::Muted;
    std::optional<IconId> icon;
};

/// What paintPill() needs.
[[nodiscard]] QSize pillSize(const QFontMetrics &metrics, const PillContent &content);
/// Paints a pill at the leading end of `rect`, in its middle, cut where there is no room. For delegates.
void paintPill(QPainter *painter, const QRect &rect, const Theme &theme, const PillContent &content,
               Qt::LayoutDirection direction = Qt::LeftToRight);

/// paintPill() as a widget.
class Pill final : public QWidget
{
    Q_OBJECT
public:
    explicit Pill(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const PillContent &content);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PillContent m_content;
};

/// A part of something that can be clicked, and taken away with its cross, Delete or Backspace: a filter
/// term, a tag.
class Chip final : public QWidget
{
    Q_OBJECT
public:
    Chip(const Theme &theme, const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void clicked();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;

    const Theme &m_theme;
    QString m_text;
};

/// Width of `count` as a badge; 0 for 0, which is not shown.
[[nodiscard]] int badgeWidth(const QFontMetrics &metrics, int count);
/// A count in a round box, "99+" above 99; nothing for 0. Painted at the trailing end of `rect`, in its
/// middle.
void paintBadge(QPainter *painter, const QRect &rect, const Theme &theme, int count, Ink ink,
                Qt::LayoutDirection direction = Qt::LeftToRight);

} // namespace fleetscope
