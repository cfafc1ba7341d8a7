// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/helpwiring.h"

#include "app/application/diagnosticstext.h"
#include "app/application/storagewiring.h"
#include "app/application/version.h"
#include "ui/settings/logdialog.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/archivetext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QScreen>

namespace fleetscope {

using namespace Qt::StringLiterals;

HelpWiring::HelpWiring(MainWindow &window, const Theme &theme, const StorageWiring &storage)
    : m_window(window)
    , m_theme(theme)
    , m_storage(storage)
{
    connect(&m_log, &MessageLog::waiting, this, [this] { m_lines.append(m_log.take()); });
    auto *log = new QAction(tr("&Log"), &window);
    connect(log, &QAction::triggered, this, &HelpWiring::showLog);
    window.addMenuAction(MenuId::Help, log);
}

HelpWiring::~HelpWiring() { delete m_dialog; } // it shows m_lines

void HelpWiring::showLog()
{
    if (!m_dialog) {
        m_dialog = new LogDialog(m_lines, m_theme, &m_window);
        connect(m_dialog, &LogDialog::diagnosticsRequested, this,
                [this] { QGuiApplication::clipboard()->setText(diagnostics()); });
    }
    m_dialog->show();
    m_dialog->raise();
}

QString HelpWiring::diagnostics() const
{
    QStringList screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens << u"%1 × %2 at %3"_s.arg(screen->size().width())
                       .arg(screen->size().height())
                       .arg(screen->devicePixelRatio());
    return diagnosticsText({.version = versionText(),
                            .details = versionDetails(),
                            .figures = m_window.figures().text(),
                            .storage = archiveFigures(m_storage.status()),
                            .screens = screens.join(u", "_s)},
                           m_lines.entries());
}

std::vector<PictureTour::Stop> HelpWiring::stops()
{
    return {{.name = u"help"_s,
             .prepare = [this] { m_window.showHelp(u"fleet"_s); },
             .subject = [this]() -> QWidget * { return m_window.help(); }},
            {.name = u"log"_s,
             .prepare =
                 [this] {
                     m_window.help()->hide();
                     showLog();
                 },
             .subject = [this]() -> QWidget * { return m_dialog; }}};
}

} // namespace fleetscope

#include "moc_helpwiring.cpp"
