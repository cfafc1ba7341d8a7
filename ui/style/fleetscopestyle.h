// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colors.h"
#include "ui/style/icons.h"

#include <QProxyStyle>

#include <memory>

namespace fleetscope {

/// Fusion without gradients: flat controls with one-pixel outlines, corners of 4 px, and a focus ring that is
/// always visible. Draws what a style sheet cannot colour at run time; the rest is `resources/styles`.
class FleetscopeStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    explicit FleetscopeStyle(std::shared_ptr<const Scheme> scheme);

    using QProxyStyle::polish;
    /// Also names the icons that Qt puts into fields, for screen readers.
    void polish(QWidget *widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                       const QWidget *widget) const override;

private:
    void drawBox(QPainter *painter, const QStyleOption *option, const QWidget *widget,
                 const QColor &fill) const;
    void drawFocusRing(QPainter *painter, const QRect &rect, qreal radius) const;
    void drawIndicator(QPainter *painter, const QStyleOption *option, qreal radius, IconId mark) const;
    void drawIcon(QPainter *painter, const QRect &rect, IconId id, const QStyleOption *option,
                  Ink inkOf = Ink::Muted) const;
    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawHeader(const QStyleOption *option, QPainter *painter) const;
    void drawDockTitle(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    [[nodiscard]] QColor controlFill(const QStyleOption *option) const;

    std::shared_ptr<const Scheme> m_scheme;
};

} // namespace fleetscope
