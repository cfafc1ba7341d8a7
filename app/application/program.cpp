// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/program.h"

#include "app/application/version.h"

namespace fleetscope {

Program::Program(Options options, StallMeter &meter)
    : m_options(std::move(options))
    , m_meter(meter)
{ }

Program::~Program() = default;

Result<void> Program::start() { return run(std::make_unique<Application>(m_options, m_meter)); }

Result<void> Program::run(std::unique_ptr<Application> application)
{
    if (Result<void> opened = application->open(); !opened)
        return opened;
    connect(application.get(), &Application::finished, this, &Program::finished);
    // Queued: whoever asks for it is part of what goes.
    connect(application.get(), &Application::beginAgainRequested, this, &Program::playAgain,
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

} // namespace fleetscope

#include "moc_program.cpp"
