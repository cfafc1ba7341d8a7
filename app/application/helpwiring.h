// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/picturetour.h"
#include "app/diagnostics/messagelog.h"
#include "models/items/loglistmodel.h"

#include <QObject>
#include <QPointer>

namespace fleetscope {

class LogDialog;
class MainWindow;
class StorageWiring;
class Theme;

/// Keeps the log, shows it from the menu Help, and makes diagnostics of it. Thread: GUI.
class HelpWiring final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it.
    HelpWiring(MainWindow &window, const Theme &theme, const StorageWiring &storage);
    ~HelpWiring() override;

    void showLog();
    [[nodiscard]] QString diagnostics() const;
    [[nodiscard]] std::vector<PictureTour::Stop> stops();

private:
    MainWindow &m_window;
    const Theme &m_theme;
    const StorageWiring &m_storage;
    MessageLog m_log;
    LogListModel m_lines;
    QPointer<LogDialog> m_dialog;
};

} // namespace fleetscope
