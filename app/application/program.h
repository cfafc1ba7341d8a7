// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/application.h"
#include "app/application/language.h"

namespace fleetscope {

/// Runs one Application, and a new one in its place when a replay goes back in time: every store and every
/// engine only goes forward, so the past is made again from the beginning. Window, page, charts and settings
/// stay as they were. The same when the language is another: texts are made once. Thread: GUI.
class Program final : public QObject
{
    Q_OBJECT
public:
    Program(Options options, StallMeter &meter);
    ~Program() override;

    /// Opens what the options say and shows the window. Errors: those of Application::open().
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Application &application() { return *m_application; }

signals:
    void finished(int exitCode);
    void replaced(); ///< application() is another one

private:
    [[nodiscard]] Result<void> run(std::unique_ptr<Application> application);
    void playAgain(const ReplayStart &start);
    void switchLanguage();

    Options m_options;
    StallMeter &m_meter;
    Language m_language;
    std::unique_ptr<Application> m_application;
};

} // namespace fleetscope
