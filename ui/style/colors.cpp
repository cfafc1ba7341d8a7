// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/colors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace fleetscope {
namespace {

template <typename Enum>
constexpr size_t at(Enum value)
{
    return static_cast<size_t>(value);
}

using InkTable = std::array<QRgb, inkCount>;
constexpr std::array<InkTable, 2> inks{
    InkTable{0xff1b1f24, 0xff5b6570, 0xff1f6feb, 0xffffffff, 0xff1a7f4b, 0xff6a737d, 0xff1f6feb, 0xff9a5b00,
             0xffc2410c, 0xffb42318},
    InkTable{0xffe6e9ec, 0xff9aa4af, 0xff5b9dff, 0xff14171a, 0xff4cc38a, 0xff8b949e, 0xff6ca8ff, 0xfff0b429,
             0xffff8a4c, 0xffff6b61},
};

constexpr std::array<QRgb, 2> windows{0xfff6f7f9, 0xff14171a};
constexpr std::array<QRgb, 2> surfaces{0xffffffff, 0xff1b1f23};
constexpr std::array<QRgb, 2> selections{0xffdce9fd, 0xff1d2b40};
constexpr std::array<QRgb, 2> borders{0xffdde1e6, 0xff2d333a};
constexpr std::array<double, 2> tintShare{0.12, 0.20};
// Between border and muted text: about 1.9:1 on the surface, visible without shouting.
constexpr std::array<QRgb, 2> outlines{0xffb6bec7, 0xff4a525b};
constexpr std::array<double, 2> hoverShare{0.04, 0.06};

constexpr std::array<QRgb, seriesCount> series{0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7,
                                               0xffe69f00, 0xff56b4e9, 0xff8c6bb1, 0xff7f7f7f};
constexpr double darkSeriesLift = 0.15;

QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return {channel(over.red(), under.red()), channel(over.green(), under.green()),
            channel(over.blue(), under.blue())};
}

double luminance(const QColor &color)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
}

QColor readable(const QColor &ink, const QColor &ground)
{
    // 0.179 is where black and white have the same contrast to the ground.
    const QColor away = luminance(ground) > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
    QColor result = ink;
    for (int percent = 2; percent <= 100 && contrast(result, ground) < leastContrast; percent += 2)
        result = mixed(away, ink, percent / 100.0);
    return result;
}

using ReadableTable = std::array<std::array<QColor, groundCount>, inkCount>;

ReadableTable readableTable(Scheme scheme)
{
    ReadableTable table;
    for (int ink = 0; ink < inkCount; ++ink) {
        for (int ground = 0; ground < groundCount; ++ground)
            table[size_t(ink)][size_t(ground)] =
                readable(color(scheme, Ink(ink)), color(scheme, Ground(ground)));
    }
    return table;
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor color(Scheme scheme, Ink ink) { return QColor(inks[at(scheme)][at(ink)]); }

QColor color(Scheme scheme, Ground ground)
{
    const QColor surface(surfaces[at(scheme)]);
    const auto tint = [&](Ink ink) { return mixed(color(scheme, ink), surface, tintShare[at(scheme)]); };
    switch (ground) {
    case Ground::Window: return QColor(windows[at(scheme)]);
    case Ground::Surface: return surface;
    case Ground::Hover: return mixed(color(scheme, Ink::Text), surface, hoverShare[at(scheme)]);
    case Ground::Selection: return QColor(selections[at(scheme)]);
    case Ground::Accent: return color(scheme, Ink::Accent);
    case Ground::AccentTint: return tint(Ink::Accent);
    case Ground::OkTint: return tint(Ink::Ok);
    case Ground::OfflineTint: return tint(Ink::Offline);
    case Ground::InfoTint: return tint(Ink::Info);
    case Ground::WarningTint: return tint(Ink::Warning);
    case Ground::MajorTint: return tint(Ink::Major);
    case Ground::CriticalTint: return tint(Ink::Critical);
    }
    return surface;
}

QColor color(Scheme scheme, Line line)
{
    return QColor((line == Line::Border ? borders : outlines)[at(scheme)]);
}

QColor color(Scheme scheme, Ink ink, Ground ground)
{
    static const std::array<ReadableTable, 2> tables{readableTable(Scheme::Light),
                                                     readableTable(Scheme::Dark)};
    return tables[at(scheme)][at(ink)][at(ground)];
}

Ground tintOf(Ink ink)
{
    switch (ink) {
    case Ink::Accent: return Ground::AccentTint;
    case Ink::Ok: return Ground::OkTint;
    case Ink::Muted:
    case Ink::Offline: return Ground::OfflineTint;
    case Ink::Info: return Ground::InfoTint;
    case Ink::Warning: return Ground::WarningTint;
    case Ink::Major: return Ground::MajorTint;
    case Ink::Critical: return Ground::CriticalTint;
    case Ink::Text:
    case Ink::OnAccent: break;
    }
    return Ground::Surface;
}

QColor seriesColor(Scheme scheme, int index)
{
    const QColor base(series[static_cast<size_t>(index) % series.size()]);
    return scheme == Scheme::Dark ? mixed(QColor(Qt::white), base, darkSeriesLift) : base;
}

} // namespace fleetscope
