// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QList>
#include <QWidget>

namespace fleetscope {

/// A metric at a glance; all texts are ready to show.
struct MetricCard
{
    QString name;
    QString value; ///< with its unit
    QString range; ///< "min 3.1 · avg 8.40 · max 17.2"
    QList<float> trend;
    bool stale = false;
    bool operator==(const MetricCard &) const = default;
};

/// Cards side by side, as many in a row as fit. One widget that paints them all, so a refresh lays nothing
/// out.
class MetricCards final : public QWidget
{
    Q_OBJECT
public:
    explicit MetricCards(const Theme &theme, QWidget *parent = nullptr);

    void setCards(QList<MetricCard> cards);
    [[nodiscard]] const QList<MetricCard> &cards() const { return m_cards; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int columnsIn(int width) const;
    [[nodiscard]] int cardHeight() const;
    [[nodiscard]] QRect cardRect(int index) const;
    void paintCard(QPainter *painter, const QRect &rect, const MetricCard &card) const;

    const Theme &m_theme;
    QList<MetricCard> m_cards;
};

} // namespace fleetscope
