// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/helpwindow.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/windowplace.h"
#include "ui/widgets/bannerstack.h"

#include <QActionGroup>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr QSize firstSize{1280, 800};
constexpr QSize smallestSize{760, 480};
// Grows when the docks of a version no longer fit the state that an older one saved.
constexpr int stateVersion = 1;
constexpr std::chrono::milliseconds saveDelay{1'000};

constexpr std::array<std::pair<ThemeChoice, const char16_t *>, 3> themeKeys{
    {{ThemeChoice::System, u"system"}, {ThemeChoice::Light, u"light"}, {ThemeChoice::Dark, u"dark"}}};
constexpr std::array<std::pair<Density, const char16_t *>, 3> densityKeys{
    {{Density::Compact, u"compact"}, {Density::Normal, u"normal"}, {Density::Comfortable, u"comfortable"}}};

template <typename Keys, typename Value>
QString keyOf(const Keys &keys, Value value)
{
    const auto found = std::ranges::find(keys, value, [](const auto &pair) { return pair.first; });
    return QString::fromUtf16(found->second);
}

/// The first one when `key` is none of them.
template <typename Keys>
auto valueOf(const Keys &keys, const QString &key)
{
    const auto found =
        std::ranges::find(keys, key, [](const auto &pair) { return QString::fromUtf16(pair.second); });
    return (found == keys.end() ? keys.begin() : found)->first;
}

constexpr size_t at(MenuId menu) { return static_cast<size_t>(menu); }

/// QMainWindow keeps left and right where they are; readers from right to left expect them mirrored.
Qt::DockWidgetArea mirrored(Qt::DockWidgetArea area, Qt::LayoutDirection direction)
{
    if (direction == Qt::LeftToRight)
        return area;
    if (area == Qt::LeftDockWidgetArea)
        return Qt::RightDockWidgetArea;
    return area == Qt::RightDockWidgetArea ? Qt::LeftDockWidgetArea : area;
}

void addTo(QMenu *menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
}

} // namespace

MainWindow::MainWindow(Theme &theme, Preferences &preferences, AboutText about, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_about(std::move(about))
{
    theme.setChoice(
        valueOf(themeKeys, preferences.value(preference::theme, keyOf(themeKeys, theme.choice()))));
    theme.setDensity(
        valueOf(densityKeys, preferences.value(preference::density, keyOf(densityKeys, theme.density()))));

    setObjectName(u"mainWindow"_s);
    setMinimumSize(smallestSize);
    setDockNestingEnabled(true);
    setAnimated(false);
    // Panels at the sides go down to the status bar: a device's details are read from top to bottom.
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setContextMenuPolicy(Qt::NoContextMenu);

    m_rail = new NavigationRail(theme);
    m_railBar = new QToolBar(tr("Pages"), this);
    m_railBar->setObjectName(u"pages"_s);
    m_railBar->setAccessibleName(m_railBar->windowTitle()); // Qt 6.8 does not take the title
    m_railBar->setMovable(false);
    m_railBar->addWidget(m_rail);
    addToolBar(isRightToLeft() ? Qt::RightToolBarArea : Qt::LeftToolBarArea, m_railBar);
    connect(m_rail, &NavigationRail::entryChosen, this,
            [this](int entry) { showPage(m_pages.at(entry).descriptor.id); });

    auto *central = new QWidget(this);
    m_banners = new BannerStack(theme);
    m_banners->setContentsMargins(spacing::page, spacing::card, spacing::page, 0);
    m_stack = new QStackedWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_stack, 1);
    setCentralWidget(central);

    m_figures = new StatusFiguresBar(theme);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_figures, 1);

    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(saveDelay);
    connect(&m_saveSoon, &QTimer::timeout, this, &MainWindow::save);

    buildMenus();
    setDemo(false);
}

MainWindow::~MainWindow()
{
    // The panels are children: they go after our members, and would still report to us.
    for (const Dock &dock : std::as_const(m_docks))
        dock.widget->disconnect(this);
}

void MainWindow::buildMenus()
{
    m_pageGroup = new QActionGroup(this);
    const std::array<QString, menuCount> titles{tr("&File"), tr("&Edit"), tr("&View"), tr("Flee&t"),
                                                tr("&Help")};
    for (size_t i = 0; i < titles.size(); ++i)
        m_menus[i] = menuBar()->addMenu(titles[i]);

    m_quit = new QAction(tr("&Quit"), this);
    m_quit->setShortcut(QKeySequence(u"Ctrl+Q"_s));
    m_quit->setMenuRole(QAction::QuitRole);
    connect(m_quit, &QAction::triggered, this, &QWidget::close);

    m_fullScreen = new QAction(tr("F&ull screen"), this);
    m_fullScreen->setShortcut(QKeySequence(u"F11"_s));
    m_fullScreen->setCheckable(true);
    connect(m_fullScreen, &QAction::triggered, this, &MainWindow::setFullScreen);

    m_reset = new QAction(tr("&Reset layout"), this);
    connect(m_reset, &QAction::triggered, this, &MainWindow::resetLayout);

    m_helpAction = new QAction(tr("&Help for this page"), this);
    m_helpAction->setShortcut(QKeySequence(u"F1"_s));
    connect(m_helpAction, &QAction::triggered, this, [this] { showHelp(); });

    m_shortcuts = new QAction(tr("&Keyboard shortcuts"), this);
    m_shortcuts->setShortcut(QKeySequence(u"Ctrl+?"_s));
    connect(m_shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);

    m_aboutAction = new QAction(tr("&About Fleetscope"), this);
    m_aboutAction->setMenuRole(QAction::AboutRole);
    connect(m_aboutAction, &QAction::triggered, this, &MainWindow::showAbout);

    buildAppearanceMenu();
    m_figures->setViewMenu(m_appearance);
    fillMenus();
}

QAction *MainWindow::addChoice(QMenu *menu, QActionGroup *group, const QString &text)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

void MainWindow::buildAppearanceMenu()
{
    m_appearance = new QMenu(tr("&Appearance"), this);
    auto *themes = new QActionGroup(this);
    m_appearance->addSection(tr("Theme"));
    const std::array<std::pair<QString, ThemeChoice>, 3> themeNames{
        {{tr("Like the &system"), ThemeChoice::System},
         {tr("&Light"), ThemeChoice::Light},
         {tr("&Dark"), ThemeChoice::Dark}}};
    for (const auto &[name, choice] : themeNames) {
        QAction *action = addChoice(m_appearance, themes, name);
        action->setChecked(choice == m_theme.choice());
        connect(action, &QAction::triggered, this, [this, choice = choice] { chooseTheme(choice); });
        connect(&m_theme, &Theme::changed, action,
                [this, action, choice = choice] { action->setChecked(choice == m_theme.choice()); });
    }
    auto *densities = new QActionGroup(this);
    m_appearance->addSection(tr("Rows"));
    const std::array<std::pair<QString, Density>, 3> densityNames{
        {{tr("&Compact"), Density::Compact},
         {tr("&Normal"), Density::Normal},
         {tr("C&omfortable"), Density::Comfortable}}};
    for (const auto &[name, density] : densityNames) {
        QAction *action = addChoice(m_appearance, densities, name);
        action->setChecked(density == m_theme.density());
        connect(action, &QAction::triggered, this, [this, density = density] { chooseDensity(density); });
        connect(&m_theme, &Theme::changed, action,
                [this, action, density = density] { action->setChecked(density == m_theme.density()); });
    }
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_preferences.setValue(preference::theme, keyOf(themeKeys, choice)); // first: who hears of it looks there
    m_theme.setChoice(choice);
}

void MainWindow::chooseDensity(Density density)
{
    m_preferences.setValue(preference::density, keyOf(densityKeys, density));
    m_theme.setDensity(density);
}

void MainWindow::addMenuAction(MenuId menu, QAction *action)
{
    m_programActions[at(menu)].append(action);
    fillMenu(menu);
}

QList<QAction *> MainWindow::contributed(MenuId menu) const
{
    QList<QAction *> actions = m_programActions[at(menu)];
    if (const auto *page = dynamic_cast<const PageActions *>(m_stack->currentWidget())) {
        const QList<QAction *> more = page->menuActions(menu);
        if (!actions.isEmpty() && !more.isEmpty())
            actions.append(nullptr);
        actions.append(more);
    }
    return actions;
}

void MainWindow::fillMenus()
{
    for (int i = 0; i < menuCount; ++i)
        fillMenu(MenuId(i));
}

void MainWindow::fillMenu(MenuId id)
{
    QMenu *menu = m_menus[at(id)];
    menu->clear();
    if (id == MenuId::View) {
        for (const Page &page : std::as_const(m_pages))
            menu->addAction(page.action);
        menu->addSeparator();
        for (const Dock &dock : std::as_const(m_docks)) {
            if (dock.pageId.isEmpty() || dock.pageId == m_current)
                menu->addAction(dock.widget->toggleViewAction());
        }
        menu->addSeparator();
    }
    addTo(menu, contributed(id));
    // The window's own entries last, behind a line; Qt hides a line with nothing before it.
    menu->addSeparator();
    switch (id) {
    case MenuId::File: menu->addAction(m_quit); break;
    case MenuId::View:
        menu->addMenu(m_appearance);
        menu->addAction(m_fullScreen);
        menu->addAction(m_reset);
        break;
    case MenuId::Help:
        menu->addAction(m_helpAction);
        menu->addAction(m_shortcuts);
        menu->addAction(m_aboutAction);
        break;
    case MenuId::Edit:
    case MenuId::Fleet: break;
    }
    const bool empty =
        std::ranges::all_of(menu->actions(), [](const QAction *action) { return action->isSeparator(); });
    menu->menuAction()->setVisible(!empty);
}

void MainWindow::addPage(const PageDescriptor &descriptor)
{
    const QString text = QString(descriptor.title).replace(u'&', u"&&"_s); // no mnemonic in the menu
    Page page{descriptor, new QAction(text, this), nullptr};
    const auto number = static_cast<int>(m_pages.size()) + 1;
    QKeySequence shortcut = descriptor.shortcut;
    if (shortcut.isEmpty() && number <= 9)
        shortcut = QKeySequence(u"Ctrl+%1"_s.arg(number));
    page.action->setShortcut(shortcut);
    page.action->setCheckable(true);
    m_pageGroup->addAction(page.action);
    connect(page.action, &QAction::triggered, this, [this, id = descriptor.id] { showPage(id); });
    m_rail->addEntry(descriptor.icon, descriptor.title, shortcut.toString(QKeySequence::NativeText));
    m_pages.append(page);
    fillMenu(MenuId::View);
}

MainWindow::Page *MainWindow::find(const QString &id)
{
    const auto found = std::ranges::find(m_pages, id, [](const Page &page) { return page.descriptor.id; });
    return found == m_pages.end() ? nullptr : &*found;
}

QWidget *MainWindow::page(const QString &id) const
{
    const auto found = std::ranges::find(m_pages, id, [](const Page &page) { return page.descriptor.id; });
    return found == m_pages.end() ? nullptr : found->widget;
}

QString MainWindow::currentPage() const { return m_current; }

void MainWindow::showPage(const QString &id)
{
    Page *page = find(id);
    if (!page)
        return;
    m_current = id;
    if (!page->widget) {
        page->widget = page->descriptor.factory(m_stack);
        m_stack->addWidget(page->widget);
        emit pageCreated(id, page->widget);
    }
    m_stack->setCurrentWidget(page->widget);
    m_rail->setCurrent(static_cast<int>(page - m_pages.data()));
    page->action->setChecked(true);
    arrangeDocks();
    fillMenus();
    // The keyboard goes where the eyes go.
    page->widget->setFocus();
    m_preferences.setValue(preference::page, id);
    emit pageShown(id);
}

void MainWindow::setBadge(const QString &pageId, int count, Ink ink)
{
    if (const Page *page = find(pageId))
        m_rail->setBadge(static_cast<int>(page - m_pages.data()), count, ink);
}

void MainWindow::addDock(QDockWidget *dock, Qt::DockWidgetArea area, const QString &pageId)
{
    Q_ASSERT(!dock->objectName().isEmpty());
    // A widget that was never shown counts as hidden, too, but only one hidden on purpose stays so.
    const bool byDefault = !dock->isHidden() || !dock->testAttribute(Qt::WA_WState_ExplicitShowHide);
    area = mirrored(area, layoutDirection());
    addDockWidget(area, dock);
    if (m_restored)
        restoreDockWidget(dock);
    m_docks.append({dock, area, pageId, byDefault, isPanelWanted(dock->objectName(), byDefault)});
    connect(dock, &QDockWidget::visibilityChanged, this, [this, dock] { noteDockVisibility(dock); });
    connect(dock, &QDockWidget::dockLocationChanged, this, [this] { m_saveSoon.start(); });
    connect(dock, &QDockWidget::topLevelChanged, this, [this] { m_saveSoon.start(); });
    connect(dock, &QObject::destroyed, this,
            [this, dock] { m_docks.removeIf([dock](const Dock &known) { return known.widget == dock; }); });
    arrangeDocks();
    fillMenu(MenuId::View);
}

bool MainWindow::isPanelWanted(const QString &name, bool byDefault) const
{
    const QStringList known = m_preferences.value(preference::panels);
    if (known.contains(u'!' + name))
        return false;
    return byDefault || known.contains(name);
}

void MainWindow::noteDockVisibility(const QDockWidget *dock)
{
    // What the user does counts, not a change of page or a window that closes.
    if (m_arranging || !isVisible())
        return;
    const auto found = std::ranges::find(m_docks, dock, &Dock::widget);
    if (found == m_docks.end() || found->wanted == !dock->isHidden())
        return;
    found->wanted = !dock->isHidden();
    m_saveSoon.start();
}

void MainWindow::arrangeDocks()
{
    m_arranging = true;
    for (const Dock &dock : std::as_const(m_docks)) {
        const bool here = dock.pageId.isEmpty() || dock.pageId == m_current;
        dock.widget->setVisible(here && dock.wanted);
        dock.widget->toggleViewAction()->setEnabled(here);
    }
    m_arranging = false;
}

void MainWindow::setDemo(bool demo)
{
    setWindowTitle(demo ? tr("Fleetscope – Demo") : u"Fleetscope"_s);
    m_figures->setDemo(demo);
}

void MainWindow::setFullScreen(bool full)
{
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
}

void MainWindow::resetLayout()
{
    m_arranging = true;
    for (Dock &dock : m_docks) {
        dock.widget->setFloating(false);
        removeDockWidget(dock.widget);
        addDockWidget(dock.area, dock.widget);
        dock.wanted = dock.byDefault;
    }
    m_arranging = false;
    arrangeDocks();
    setWindowState(Qt::WindowNoState);
    resize(firstSize);
    if (const QScreen *own = screen())
        setGeometry(reachablePlace({{-firstSize.width(), -firstSize.height()}, firstSize},
                                   {own->availableGeometry()}));
    m_saveSoon.start();
}

void MainWindow::showShortcuts()
{
    QList<ShortcutGroup> groups;
    for (const QMenu *menu : m_menus)
        groups << shortcutsOf(menu->title(), menu->actions());
    auto *sheet = new ShortcutSheet(m_theme, groups, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->show();
}

void MainWindow::showAbout()
{
    auto *about = new AboutBox(m_theme, m_about, this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    connect(about, &AboutBox::licencesRequested, this, [this] { showHelp(u"licences"_s); });
    about->open();
}

void MainWindow::showHelp(const QString &name)
{
    if (!m_help)
        m_help = new HelpWindow(m_theme, this);
    m_help->openPage(name.isEmpty() ? m_current : name);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::restorePlace()
{
    const QByteArray geometry = m_preferences.value(preference::windowGeometry);
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(firstSize.boundedTo(screen() ? screen()->availableSize() : firstSize));
    QList<QRect> screens;
    for (const QScreen *each : QGuiApplication::screens())
        screens << each->availableGeometry();
    if (const QRect place = reachablePlace(this->geometry(), screens); place != this->geometry())
        setGeometry(place);
    m_arranging = true;
    restoreState(m_preferences.value(preference::windowState), stateVersion);
    m_arranging = false;
    m_restored = true;
    arrangeDocks();
    m_fullScreen->setChecked(isFullScreen());
}

void MainWindow::save()
{
    if (!m_restored)
        return;
    m_saveSoon.stop();
    m_preferences.setValue(preference::windowGeometry, saveGeometry());
    m_preferences.setValue(preference::windowState, saveState(stateVersion));
    QStringList panels;
    for (const Dock &dock : std::as_const(m_docks))
        panels << (dock.wanted ? QString() : u"!"_s) + dock.widget->objectName();
    m_preferences.setValue(preference::panels, panels);
}

void MainWindow::setVisible(bool visible)
{
    if (visible && !m_restored) {
        restorePlace();
        const QString last = m_preferences.value(preference::page);
        if (m_current.isEmpty() && !m_pages.isEmpty())
            showPage(find(last) ? last : m_pages.constFirst().descriptor.id);
    }
    QMainWindow::setVisible(visible);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_restored)
        m_saveSoon.start();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    if (m_restored)
        m_saveSoon.start();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_fullScreen)
        m_fullScreen->setChecked(isFullScreen());
}

} // namespace fleetscope

#include "moc_mainwindow.cpp"
