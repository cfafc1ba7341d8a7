// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/program.h"

#include "app/application/version.h"

#include <QApplication>

namespace fleetscope {

Program::Program(Options options, StallMeter &meter)
    : m_options(std::move(options))
    , m_meter(meter)
{ }

Program::~Program() = default;

Result<void> Program::start()
{
    m_language.use(languageOf(m_options, Application::rememberedBy(m_options)));
    return run(std::make_unique<Application>(m_options, m_meter));
}

Result<void> Program::run(std::unique_ptr<Application> application)
{
    if (Result<void> opened = application->open(); !opened)
        return opened;
    connect(application.get(), &Application::finished, this, &Program::finished);
    // Queued: whoever asks for it is part of what goes.
    connect(application.get(), &Application::beginAgainRequested, this, &Program::playAgain,
            Qt::QueuedConnection);
    connect(application.get(), &Application::languageSwitchRequested, this, &Program::switchLanguage,
            Qt::QueuedConnection);
    application->show(); // over the old window, so that there is never none
    m_application = std::move(application);
    return {};
}

void Program::playAgain(const ReplayStart &start)
{
    m_application->remember();
    m_options.replayStart = start;
    m_options.size = {}; // as large as the user made it
    if (const Result<void> again =
            run(std::make_unique<Application>(m_options, m_meter, nullptr, &m_application->settings()));
        again)
        emit replaced();
    else
        reportError(again.error());
}

void Program::switchLanguage()
{
    m_application->remember();
    const Settings known(m_application->settings());
    const bool isForgotten = m_application->settings().file().isEmpty();
    m_options.size = {};
    m_options.language.clear(); // what was chosen last counts
    // Two at a time would share connections and files, so for a moment there is no window.
    QApplication::setQuitOnLastWindowClosed(false);
    m_application.reset();
    m_language.use(known.value(preference::language));
    if (const Result<void> again =
            run(std::make_unique<Application>(m_options, m_meter, nullptr, isForgotten ? &known : nullptr));
        again)
        emit replaced();
    else
        reportError(again.error());
    QApplication::setQuitOnLastWindowClosed(true);
}

} // namespace fleetscope

#include "moc_program.cpp"
