// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/preferences.h"
#include "ui/shell/aboutbox.h"
#include "ui/shell/pagedescriptor.h"
#include "ui/shell/statusfigures.h"
#include "ui/style/theme.h"

#include <QMainWindow>
#include <QTimer>

#include <array>

class QActionGroup;
class QStackedWidget;

namespace fleetscope {

class BannerStack;
class HelpWindow;
class NavigationRail;

/// The window: pages behind a rail, their docks, banners above them, numbers below.
///
/// Knows descriptors, not pages; makes a page when it is first shown. Remembers its place, its docks, the
/// page, theme and density, at once and not only when it is closed. Thread: GUI.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// `theme` and `preferences` must outlive the window. Theme and density are taken from the preferences.
    MainWindow(Theme &theme, Preferences &preferences, AboutText about, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Adds the page at the end of the rail. The first one is shown with the window, or the one shown last
    /// time.
    void addPage(const PageDescriptor &descriptor);
    void showPage(const QString &id); ///< nothing happens when there is no such page
    [[nodiscard]] QString currentPage() const;
    /// The page, or null when it was not shown yet.
    [[nodiscard]] QWidget *page(const QString &id) const;
    void setBadge(const QString &pageId, int count, Ink ink = Ink::Critical);

    /// Adds a panel, mirrored for languages from right to left, that is there while `pageId` is shown, or
    /// always when that is empty. Its object name must be set: place, size and visibility are remembered by
    /// it. View offers to show and hide it.
    void addDock(QDockWidget *dock, Qt::DockWidgetArea area, const QString &pageId = {});

    /// Adds an action of the program, before those of the pages. A null pointer is a separator.
    void addMenuAction(MenuId menu, QAction *action);

    [[nodiscard]] BannerStack &banners() { return *m_banners; }
    [[nodiscard]] StatusFiguresBar &figures() { return *m_figures; }
    /// Says "Demo" in the title and in the status bar.
    void setDemo(bool demo);

    void setVisible(bool visible) override; ///< restores what is remembered before the first time
    void save();                            ///< what is remembered, without waiting until the user is done
    void setFullScreen(bool full);
    void resetLayout();
    void showShortcuts();
    void showAbout();
    /// The help to `name`, which is that of a page of the window or of the help; empty: to the current page.
    void showHelp(const QString &name = {});
    [[nodiscard]] HelpWindow *help() const { return m_help; } ///< null until it is first shown

    void chooseTheme(ThemeChoice choice);
    void chooseDensity(Density density);

signals:
    /// A page was made; the moment to connect it.
    void pageCreated(const QString &id, QWidget *page);
    void pageShown(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Page
    {
        PageDescriptor descriptor;
        QAction *action = nullptr;
        QWidget *widget = nullptr; ///< null until it is first shown
    };
    struct Dock
    {
        QDockWidget *widget;
        Qt::DockWidgetArea area;
        QString pageId;
        bool byDefault; ///< shown unless the user says otherwise
        bool wanted;    ///< shown while its page is
    };

    void buildMenus();
    void buildAppearanceMenu();
    QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &text);
    void fillMenus();
    void fillMenu(MenuId menu);
    [[nodiscard]] QList<QAction *> contributed(MenuId menu) const;
    void restorePlace();
    [[nodiscard]] Page *find(const QString &id);
    [[nodiscard]] bool isPanelWanted(const QString &name, bool byDefault) const;
    void noteDockVisibility(const QDockWidget *dock);
    void arrangeDocks();

    Theme &m_theme;
    Preferences &m_preferences;
    AboutText m_about;

    QToolBar *m_railBar = nullptr;
    NavigationRail *m_rail = nullptr;
    BannerStack *m_banners = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusFiguresBar *m_figures = nullptr;

    std::array<QMenu *, menuCount> m_menus{};
    std::array<QList<QAction *>, menuCount> m_programActions;
    QMenu *m_appearance = nullptr;
    HelpWindow *m_help = nullptr;
    QActionGroup *m_pageGroup = nullptr;
    QAction *m_quit = nullptr;
    QAction *m_fullScreen = nullptr;
    QAction *m_reset = nullptr;
    QAction *m_helpAction = nullptr;
    QAction *m_shortcuts = nullptr;
    QAction *m_aboutAction = nullptr;

    QList<Page> m_pages;
    QList<Dock> m_docks;
    QString m_current;
    QTimer m_saveSoon;
    bool m_restored = false;
    bool m_arranging = false;
};

} // namespace fleetscope
