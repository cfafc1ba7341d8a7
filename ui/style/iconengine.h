// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colors.h"
#include "ui/style/icons.h"

#include <QIconEngine>

#include <memory>

namespace fleetscope {

/// Draws one icon of ours in the colours of the scheme that is current when it is painted.
class IconEngine final : public QIconEngine
{
public:
    IconEngine(std::shared_ptr<const Scheme> scheme, IconId id, Ink ink, Ink checked);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor inkColor(QIcon::Mode mode, QIcon::State state) const;

    std::shared_ptr<const Scheme> m_scheme;
    IconId m_id;
    Ink m_ink;
    Ink m_checked;
};

} // namespace fleetscope
