// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/mqttfactory.h"
#include "app/simulator/fleetsimoptions.h"
#include "app/simulator/simulatorservice.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace fleetscope;

namespace {

constexpr int exitFailed = 1;
constexpr int exitUsage = 2;

volatile std::sig_atomic_t interrupted = 0;

void onSignal(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL); // whoever asks twice does not want to wait
}

void complain(const QString &sentence)
{
    std::fprintf(stderr, "fleetsim: %s\n", sentence.toLocal8Bit().constData());
}

double cpuSeconds()
{
#ifdef Q_OS_WIN
    return -1; // clock() is wall time there
#else
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

/// One run: says on standard error what goes wrong, on standard output what became of it, and ends the
/// program.
class Run final : public QObject
{
public:
    explicit Run(FleetsimOptions options)
        : m_options(std::move(options))
        , m_service(m_options.simulator, [] { return makeMqttClient(); })
    {
        connect(&m_service, &SimulatorService::connected, this, &Run::onConnected);
        connect(&m_service, &SimulatorService::connectionFailed, this, &Run::onFailed);
        connect(&m_service, &SimulatorService::finished, this, &Run::onFinished);
        connect(&m_interruptTimer, &QTimer::timeout, this, [this] {
            if (std::exchange(interrupted, 0) != 0)
                m_service.stop();
        });
        m_interruptTimer.start(100ms);
        if (m_options.simulator.duration > 0ms)
            QTimer::singleShot(m_options.simulator.duration, this, &Run::onTimeWithoutConnection);
        m_service.start();
    }

private:
    void onConnected()
    {
        if (!std::exchange(m_everConnected, true))
            complain(u"%1 devices send to %2"_s.arg(m_options.simulator.scenario.deviceCount())
                         .arg(m_options.broker));
        else
            complain(u"connected to %1 again"_s.arg(m_options.broker));
        m_lastFailure = MqttFailure::None;
    }

    void onFailed(const MqttStatus &status)
    {
        const bool givesUp = status.state == MqttState::Stopped || (!m_everConnected && isHopeless(status));
        if (m_fatal || (!givesUp && m_lastFailure != MqttFailure::None))
            return; // said before
        m_lastFailure = status.failure;
        m_fatal = givesUp;
        complain(u"%1: %2%3"_s.arg(m_options.broker, failureWords(status),
                                   givesUp ? QString{} : u"; trying again until it works or Ctrl+C"_s));
        if (givesUp)
            m_service.stop();
    }

    void onTimeWithoutConnection()
    {
        if (!m_everConnected)
            m_service.stop();
    }

    void onFinished(const SimulatorFigures &figures)
    {
        const QByteArray report = fleetsimReport(m_options, figures, cpuSeconds());
        std::fwrite(report.constData(), 1, static_cast<size_t>(report.size()), stdout);
        std::fflush(stdout);
        bool failed = m_fatal;
        if (!m_everConnected) {
            if (!m_fatal)
                complain(u"%1 was never reached, nothing was sent"_s.arg(m_options.broker));
            failed = true;
        } else if (figures.unanswered() + figures.refused + figures.held > 0) {
            complain(u"%1 messages were not acknowledged, %2 refused, %3 not sent"_s.arg(figures.unanswered())
                         .arg(figures.refused)
                         .arg(figures.held));
            failed = true;
        }
        QCoreApplication::exit(failed ? exitFailed : 0);
    }

    const FleetsimOptions m_options;
    QTimer m_interruptTimer;
    bool m_everConnected = false;
    bool m_fatal = false;
    MqttFailure m_lastFailure = MqttFailure::None;
    SimulatorService m_service;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto options =
        parseFleetsimOptions(QCoreApplication::arguments().sliced(1), qgetenv("FLEETSIM_PASSWORD"));
    if (!options) {
        complain(options.error().what + u"; see fleetsim --help"_s);
        return exitUsage;
    }
    if (options->help) {
        std::fputs(fleetsimHelp().toLocal8Bit().constData(), stdout);
        return 0;
    }
    if (options->version) {
        const QString text =
            u"fleetsim %1, %2\n"_s.arg(QStringLiteral(FLEETSCOPE_VERSION), mqttBackendText());
        std::fputs(text.toLocal8Bit().constData(), stdout);
        return 0;
    }
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    Run run(*options);
    return QCoreApplication::exec();
}
