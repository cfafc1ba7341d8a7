// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace fleetscope {

/// Lays widgets out like words: from the leading edge, into the next row when a row is full. An item wider
/// than a row is as wide as the row.
class FlowLayout final : public QLayout
{
    Q_OBJECT
public:
    /// `spacing` in logical pixels, between items and between rows.
    FlowLayout(int spacing, QWidget *parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Mode { Measure, Place };

    int arrange(const QRect &rect, Mode mode) const;

    QList<QLayoutItem *> m_items; // owned
};

} // namespace fleetscope
