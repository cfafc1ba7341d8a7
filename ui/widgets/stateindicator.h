// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/statelook.h"

#include <QWidget>

namespace fleetscope {

/// paintState() as a widget: a shape and a word on the window's ground. It grows with its word and does not
/// shrink, so that what stands beside it keeps its place.
class StateIndicator final : public QWidget
{
    Q_OBJECT
public:
    explicit StateIndicator(const Theme &theme, QWidget *parent = nullptr);

    void setState(StateLook look, const QString &word);
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    StateLook m_look;
    QString m_word;
    int m_widest = 0;
};

} // namespace fleetscope
