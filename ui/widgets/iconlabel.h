// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace fleetscope {

/// One icon, in the colour that `ink` has on `ground` now. Decoration: the words are beside it.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    /// `size` in logical pixels.
    IconLabel(const Theme &theme, int size, QWidget *parent = nullptr);

    void setIcon(IconId id, Ink ink = Ink::Text, Ground ground = Ground::Surface);
    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_size;
    IconId m_id = IconId::Info;
    Ink m_ink = Ink::Text;
    Ground m_ground = Ground::Surface;
};

} // namespace fleetscope
