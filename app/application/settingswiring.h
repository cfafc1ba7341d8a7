// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/picturetour.h"
#include "models/ports/telemetryarchive.h"

#include <QObject>
#include <QPointer>

namespace fleetscope {

class MainWindow;
class Settings;
class SettingsPage;
class StorageWiring;
class Theme;

/// Connects the page "Settings" with the preferences and with what they change. Thread: GUI.
class SettingsWiring final : public QObject
{
    Q_OBJECT
public:
    /// Adds the page at the end. Everything must outlive it. `connectionsFile` is empty when none is kept.
    SettingsWiring(MainWindow &window, Theme &theme, Settings &settings, StorageWiring &storage,
                   const QString &dataFolder, const QString &connectionsFile);

    [[nodiscard]] std::vector<PictureTour::Stop> stops();

    /// How long what is kept, as the preferences say.
    [[nodiscard]] static Retention retentionOf(const Settings &settings);

signals:
    void languageSwitchRequested(); ///< to the one in the preferences

private:
    SettingsPage *makePage(QWidget *parent);
    void fill();
    void choose(const QString &key, const QVariant &value);
    void open(const QString &place);

    MainWindow &m_window;
    Theme &m_theme;
    Settings &m_settings;
    StorageWiring &m_storage;
    QString m_dataFolder, m_connectionsFile;
    QString m_language; ///< that the window was made in
    QPointer<SettingsPage> m_page;
};

} // namespace fleetscope
