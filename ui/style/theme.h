// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colors.h"
#include "ui/style/icons.h"
#include "ui/style/measure.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

#include <memory>

class QAbstractButton;
class QPainter;
class QRect;
class QWidget;

namespace fleetscope {

class SystemScheme;

enum class ThemeChoice : quint8 { System, Light, Dark };

enum class FontRole : quint8 {
    PageTitle, ///< 15 pt semi-bold
    Section,   ///< 11 pt semi-bold
    Body,      ///< the system's size
    Caption,   ///< one point smaller, for muted text
    Code,      ///< fixed pitch: payloads, topics
};

/// How everything looks: colours, fonts, icons and row heights by meaning, in the scheme that the user chose.
///
/// The application makes one, installs it before the first widget, and hands it to pages, widgets and
/// delegates as `const Theme &`; it must outlive them. Whoever caches something coloured renews it on
/// changed(). Icons made by icon() follow by themselves. Thread: GUI.
class Theme final : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// Sets style, palette and style sheet of the application, now and whenever the theme changes.
    void install();

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    /// The scheme in effect: what was chosen, or what the desktop prefers.
    [[nodiscard]] Scheme scheme() const { return *m_scheme; }
    [[nodiscard]] Density density() const { return m_density; }
    void setDensity(Density density);
    [[nodiscard]] int rowHeight() const { return fleetscope::rowHeight(m_density); }

    [[nodiscard]] QColor color(Ground ground) const { return fleetscope::color(scheme(), ground); }
    [[nodiscard]] QColor color(Line line) const { return fleetscope::color(scheme(), line); }
    /// Readable on `ground`: at least 4.5 : 1.
    [[nodiscard]] QColor color(Ink ink, Ground ground = Ground::Surface) const
    {
        return fleetscope::color(scheme(), ink, ground);
    }
    [[nodiscard]] QColor series(int index) const { return seriesColor(scheme(), index); }

    [[nodiscard]] QFont font(FontRole role) const;
    [[nodiscard]] QPalette palette() const;

    /// An icon that takes its colour when it is painted: `ink`, or `checked` while its button is checked,
    /// paler when disabled.
    [[nodiscard]] QIcon icon(IconId id, Ink ink, Ink checked) const;
    [[nodiscard]] QIcon icon(IconId id, Ink ink = Ink::Text) const { return icon(id, ink, ink); }
    /// Paints `id` centred into `rect`, as large as its smaller side. For delegates.
    void paintIcon(QPainter *painter, const QRect &rect, IconId id, const QColor &color) const;

signals:
    /// Colours, fonts or row heights are different now.
    void changed();

private:
    void refresh();
    void apply();

    std::shared_ptr<Scheme> m_scheme; // shared with the style and the icons, which may outlive the theme
    SystemScheme *m_system = nullptr;
    ThemeChoice m_choice = ThemeChoice::System;
    Density m_density = Density::Normal;
    bool m_installed = false;
};

/// Marks the one primary action of a page: filled with the accent colour.
void setPrimary(QAbstractButton *button, bool primary = true);
/// Outlines a field in the colour of a mistake. Say what is wrong in words beside it.
void setInvalid(QWidget *field, bool invalid);
/// Draws a widget of class QFrame as a card: surface, border, round corners.
void makeCard(QWidget *frame);

} // namespace fleetscope
