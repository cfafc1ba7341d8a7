// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "ui/style/fleetscopestyle.h"
#include "ui/style/iconengine.h"
#include "ui/style/systemscheme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QStyle>
#include <QStyleHints>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

// Outside the namespace, as Qt asks for: the resources are in a static library.
static void loadResources() { Q_INIT_RESOURCE(fleetscope); }

namespace fleetscope {
namespace {

QString styleSheet(Scheme scheme)
{
    QFile file(u":/styles/fleetscope.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::array<std::pair<QLatin1StringView, QColor>, 10> names{{
        {"window"_L1, color(scheme, Ground::Window)},
        {"surface"_L1, color(scheme, Ground::Surface)},
        {"selection"_L1, color(scheme, Ground::Selection)},
        {"border"_L1, color(scheme, Line::Border)},
        {"outline"_L1, color(scheme, Line::Outline)},
        {"text"_L1, color(scheme, Ink::Text)},
        {"muted"_L1, color(scheme, Ink::Muted)},
        {"mutedOnWindow"_L1, color(scheme, Ink::Muted, Ground::Window)},
        {"accent"_L1, color(scheme, Ink::Accent)},
        {"accentOnWindow"_L1, color(scheme, Ink::Accent, Ground::Window)},
    }};
    for (const auto &[name, value] : names)
        sheet.replace(u'@' + name + u'@', value.name());
    return sheet;
}

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_scheme(std::make_shared<Scheme>(Scheme::Light))
    , m_system(new SystemScheme(this))
{
    loadResources();
    *m_scheme = m_system->scheme();
    connect(m_system, &SystemScheme::changed, this, &Theme::refresh);
}

Theme::~Theme() = default;

void Theme::install()
{
    m_installed = true;
    QApplication::setStyle(new FleetscopeStyle(m_scheme)); // the application owns it
    apply();
    emit changed();
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    // The frames that the system draws around our windows follow, too. Unknown means: as the desktop prefers.
    const Qt::ColorScheme wanted = choice == ThemeChoice::Light ? Qt::ColorScheme::Light
        : choice == ThemeChoice::Dark                           ? Qt::ColorScheme::Dark
                                                                : Qt::ColorScheme::Unknown;
    QGuiApplication::styleHints()->setColorScheme(wanted);
#endif
    refresh();
}

void Theme::setDensity(Density density)
{
    if (density == m_density)
        return;
    m_density = density;
    emit changed();
}

void Theme::refresh()
{
    const Scheme wanted = m_choice == ThemeChoice::Light ? Scheme::Light
        : m_choice == ThemeChoice::Dark                  ? Scheme::Dark
                                                         : m_system->scheme();
    if (wanted == *m_scheme)
        return;
    *m_scheme = wanted;
    if (m_installed)
        apply();
    emit changed();
}

void Theme::apply()
{
    QApplication::setPalette(palette());
    qApp->setStyleSheet(styleSheet(*m_scheme));
}

QFont Theme::font(FontRole role) const
{
    QFont font = QApplication::font();
    switch (role) {
    case FontRole::PageTitle:
        font.setPointSizeF(15);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Section:
        font.setPointSizeF(11);
        font.setWeight(QFont::DemiBold);
        break;
    case FontRole::Body: break;
    case FontRole::Caption:
        if (font.pointSizeF() > 1)
            font.setPointSizeF(font.pointSizeF() - 1);
        break;
    case FontRole::Code: {
        const qreal size = font.pointSizeF();
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        if (size > 0)
            font.setPointSizeF(size);
        break;
    }
    }
    return font;
}

QPalette Theme::palette() const
{
    const Scheme scheme = *m_scheme;
    const QColor window = color(Ground::Window);
    const QColor surface = color(Ground::Surface);
    const QColor text = color(Ink::Text);
    const QColor muted = color(Ink::Muted);
    const QColor outline = color(Line::Outline);

    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, color(Ink::Critical));
    palette.setColor(QPalette::Highlight, color(Ground::Selection));
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Link, fleetscope::color(scheme, Ink::Accent, Ground::Window));
    palette.setColor(QPalette::LinkVisited, fleetscope::color(scheme, Ink::Accent, Ground::Window));
    palette.setColor(QPalette::ToolTipBase, surface);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Light, surface);
    palette.setColor(QPalette::Midlight, color(Line::Border));
    palette.setColor(QPalette::Mid, color(Line::Border));
    palette.setColor(QPalette::Dark, outline);
    palette.setColor(QPalette::Shadow, outline);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    palette.setColor(QPalette::Accent, color(Ink::Accent));
#endif
    // Disabled things need not be readable (WCAG 1.4.3 exempts them), but must not look usable.
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, fleetscope::color(scheme, Line::Outline));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Line::Border));
    return palette;
}

QIcon Theme::icon(IconId id, Ink ink, Ink checked) const
{
    return QIcon(new IconEngine(m_scheme, id, ink, checked)); // QIcon owns it
}

void Theme::paintIcon(QPainter *painter, const QRect &rect, IconId id, const QColor &color) const
{
    const int size = qMin(rect.width(), rect.height());
    const QPoint corner(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
    painter->drawPixmap(corner, iconPixmap(id, size, color, painter->device()->devicePixelRatioF()));
}

void setPrimary(QAbstractButton *button, bool primary)
{
    button->setProperty("primary", primary);
    button->update();
}

void setInvalid(QWidget *field, bool invalid)
{
    field->setProperty("invalid", invalid);
    field->update();
}

void makeCard(QWidget *frame)
{
    frame->setProperty("card", true);
    repolish(frame);
}

} // namespace fleetscope

#include "moc_theme.cpp"
