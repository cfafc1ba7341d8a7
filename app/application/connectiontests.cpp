// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/connectiontests.h"

#include "app/doctor/connectiondoctor.h"
#include "app/mqtt/mqttfactory.h"
#include "ui/connections/connectiontestdialog.h"

namespace fleetscope {

ConnectionTests::ConnectionTests(const Theme &theme, const Clock &clock, QWidget &window)
    : m_theme(theme)
    , m_clock(clock)
    , m_window(window)
{ }

ConnectionTests::~ConnectionTests() = default;

ConnectionTestDialog *ConnectionTests::dialog() const { return m_dialog; }

void ConnectionTests::test(const ConnectionSettings &settings, bool inUse,
                           std::function<void(DraftField)> fix)
{
    m_fix = std::move(fix);
    m_settings = settings;
    if (inUse)
        m_settings.mqtt.clientId.clear();
    if (!m_dialog) {
        m_dialog = new ConnectionTestDialog(m_theme, &m_window);
        connect(m_dialog, &ConnectionTestDialog::againRequested, this, &ConnectionTests::start);
        connect(m_dialog, &ConnectionTestDialog::cancelRequested, this, [this] {
            if (m_doctor)
                m_doctor->cancel();
        });
        connect(m_dialog, &ConnectionTestDialog::fixRequested, this, [this](DraftField field) {
            if (m_fix)
                m_fix(field);
        });
    }
    m_dialog->setFixable(static_cast<bool>(m_fix));
    m_dialog->show();
    m_dialog->raise();
    start();
}

void ConnectionTests::start()
{
    m_doctor = std::make_unique<ConnectionDoctor>(
        m_settings, [] { return makeMqttClient(); }, mqttBackendText(), m_clock.now());
    connect(m_doctor.get(), &ConnectionDoctor::stepChanged, this, [this] {
        if (m_dialog)
            m_dialog->showReport(m_doctor->report(), m_doctor->isRunning());
    });
    connect(m_doctor.get(), &ConnectionDoctor::finished, this, [this](const TestReport &report) {
        if (m_dialog)
            m_dialog->showReport(report, false);
    });
    m_doctor->start();
}

} // namespace fleetscope

#include "moc_connectiontests.cpp"
