// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/doctor/probe.h"
#include "app/network/brokerstream.h"
#include "models/connection/connectionsettings.h"
#include "models/connection/testreport.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace fleetscope {

struct DoctorPatience
{
    Milliseconds step{10'000};  ///< each step up to SUBACK
    Milliseconds listen{5'000}; ///< how long messages are counted
    Milliseconds probe{3'000};
};

/// Tests one connection, step by step (design: nothing is kept, nothing is published).
///
/// Thread: the one it lives on. Started once; cancel() or the destructor end it at once.
class ConnectionDoctor final : public QObject
{
    Q_OBJECT
public:
    using ClientFactory = std::function<std::unique_ptr<MqttClient>()>;

    /// `settings` with its secrets. `today` is when certificates are judged against.
    ConnectionDoctor(ConnectionSettings settings, ClientFactory makeClient, const QString &backend,
                     Timestamp today, DoctorPatience patience = {}, QObject *parent = nullptr);
    ~ConnectionDoctor() override;

    void start();
    /// The running step becomes Cancelled; finished() follows.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const TestReport &report() const { return m_report; }
    /// What the server showed, in DER, its own certificate first.
    [[nodiscard]] const QList<QByteArray> &certificates() const { return m_certificates; }

signals:
    void stepChanged(const fleetscope::TestStepResult &step);
    void finished(const fleetscope::TestReport &report);

private:
    class Listener;

    void begin(TestStep step);
    void pass(const QString &text, const QString &detail = {});
    void skip(TestStep step);
    void fail(TestStep step, TestFailure failure, const QString &subject, const QString &detail = {});
    void end();

    void checkInput();
    void walk();
    void streamPassed(TestStep step);
    void streamFailed(const StreamFailure &failure);
    void ask(Probe::Question question, std::function<void(bool yes)> then);

    void connectClient();
    void statusChanged(const MqttStatus &status);
    void connectionFailed(const MqttStatus &status);
    void explainLoss(const QString &detail);
    void subscriptionAnswered(const QByteArray &filter, quint8 reasonCode);
    void judgeAnswers();
    void listen();
    void countMessages();
    void timedOut();
    void dropClient();
    [[nodiscard]] QString endpoint() const;
    [[nodiscard]] QString filters() const;

    ConnectionSettings m_settings;
    ClientFactory m_makeClient;
    Timestamp m_today;
    DoctorPatience m_patience;
    TestReport m_report;
    QList<QByteArray> m_certificates;
    TestStep m_step = TestStep::Input;
    QElapsedTimer m_stepTime;
    QTimer m_timer;
    std::unique_ptr<BrokerStream> m_stream;
    Probe *m_probe = nullptr; // our child
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<MqttClient> m_client; // after m_listener: it talks to it until it is gone
    std::map<QByteArray, quint8> m_answers;
    std::optional<MqttServerLimits> m_limits;
    bool m_running = false;
    bool m_otherIdentifier = false; // the second try, with an identifier of its own
};

} // namespace fleetscope
