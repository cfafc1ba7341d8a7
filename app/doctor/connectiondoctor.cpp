// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doctor/connectiondoctor.h"

#include "app/network/tlsinspection.h"
#include "models/connection/testwords.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>
#include <mutex>
#include <set>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr size_t maxDevices = 1'000'000;
constexpr qsizetype maxSamples = 5;

QString dateText(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(time), QTimeZone::utc()).date().toString(Qt::ISODate);
}

QString plain(std::string_view bytes)
{
    QString text =
        QString::fromUtf8(bytes.data(), static_cast<qsizetype>(std::min<size_t>(bytes.size(), 200)));
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text;
}

} // namespace

/// Lives on the client's thread: counts messages there, and queues everything else.
class ConnectionDoctor::Listener final : public MqttListener
{
public:
    struct Count
    {
        quint64 messages = 0;
        quint64 unmatched = 0;
        size_t devices = 0;
        QStringList unknownTopics;
    };

    Listener(ConnectionDoctor &doctor, const Dialect &dialect)
        : m_doctor(doctor)
        , m_dialect(dialect)
    { }

    void messageReceived(const MqttMessage &message) override
    {
        const TopicMatch match = m_dialect.match(message.topic);
        const std::lock_guard lock(m_mutex);
        ++m_count.messages;
        if (match.kind == TopicKind::Unknown) {
            ++m_count.unmatched;
            const QString topic = plain(message.topic);
            if (m_count.unknownTopics.size() < maxSamples && !m_count.unknownTopics.contains(topic))
                m_count.unknownTopics.append(topic);
        } else if (!match.device.empty() && m_devices.size() < maxDevices) {
            m_devices.emplace(match.device);
        }
    }
    void statusChanged(const MqttStatus &status) override
    {
        queue([status](ConnectionDoctor &doctor) { doctor.statusChanged(status); });
    }
    void subscriptionAnswered(const MqttSubscription &subscription, quint8 reasonCode) override
    {
        queue([filter = subscription.filter, reasonCode](ConnectionDoctor &doctor) {
            doctor.subscriptionAnswered(filter, reasonCode);
        });
    }
    [[nodiscard]] Count count() const
    {
        const std::lock_guard lock(m_mutex);
        Count count = m_count;
        count.devices = m_devices.size();
        return count;
    }

private:
    template <typename Work>
    void queue(Work work)
    {
        QMetaObject::invokeMethod(
            &m_doctor,
            [doctor = &m_doctor, me = this, work] {
                if (doctor->m_listener.get() == me) // news of an earlier client are no news
                    work(*doctor);
            },
            Qt::QueuedConnection);
    }

    ConnectionDoctor &m_doctor;
    const Dialect &m_dialect;
    mutable std::mutex m_mutex;
    Count m_count;
    std::set<std::string, std::less<>> m_devices;
};

ConnectionDoctor::ConnectionDoctor(ConnectionSettings settings, ClientFactory makeClient,
                                   const QString &backend, Timestamp today, DoctorPatience patience,
                                   QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_makeClient(std::move(makeClient))
    , m_today(today)
    , m_patience(patience)
    , m_timer(this)
{
    m_report.connection = m_settings.name;
    m_report.address = m_settings.address();
    m_report.backend = backend;
    m_settings.mqtt.reconnect.enabled = false;
    m_settings.mqtt.will.reset();
    m_settings.mqtt.cleanStart = true; // a test must not eat what waits in a session
    m_settings.mqtt.sessionExpirySeconds = 0;
    m_settings.mqtt.connectTimeout = patience.step;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionDoctor::timedOut);
}

ConnectionDoctor::~ConnectionDoctor() = default;

void ConnectionDoctor::start()
{
    Q_ASSERT(!m_running);
    m_running = true;
    checkInput();
}

void ConnectionDoctor::cancel()
{
    if (!m_running)
        return;
    TestStepResult &step = m_report[m_step];
    step.outcome = TestOutcome::Cancelled;
    step.took = Milliseconds{m_stepTime.elapsed()};
    emit stepChanged(step);
    end();
}

void ConnectionDoctor::begin(TestStep step)
{
    m_step = step;
    m_stepTime.start();
    m_report[step].outcome = TestOutcome::Running;
    emit stepChanged(m_report[step]);
}

void ConnectionDoctor::pass(const QString &text, const QString &detail)
{
    TestStepResult &step = m_report[m_step];
    step.outcome = TestOutcome::Passed;
    step.took = Milliseconds{m_stepTime.elapsed()};
    step.text = text;
    step.detail = detail;
    emit stepChanged(step);
}

void ConnectionDoctor::skip(TestStep step)
{
    m_report[step].outcome = TestOutcome::Skipped;
    m_report[step].text = skippedText(step);
    emit stepChanged(m_report[step]);
}

void ConnectionDoctor::fail(TestStep at, TestFailure failure, const QString &subject, const QString &detail)
{
    // A later step may find what an earlier one could not see: the port that speaks something else.
    TestStepResult &step = m_report[at];
    m_step = at;
    step.outcome = TestOutcome::Failed;
    step.failure = failure;
    step.took = Milliseconds{m_stepTime.isValid() ? m_stepTime.elapsed() : 0};
    step.text = testFailureText(failure, subject);
    step.detail = detail;
    step.hint = testHint(failure);
    emit stepChanged(step);
    end();
}

void ConnectionDoctor::end()
{
    m_running = false;
    m_timer.stop();
    if (m_stream)
        m_stream->abort();
    if (m_probe) {
        m_probe->disconnect(this);
        std::exchange(m_probe, nullptr)->deleteLater();
    }
    if (m_client)
        m_client->stop(); // destroyed with us: waiting for it here would be felt
    emit finished(m_report);
}

QString ConnectionDoctor::endpoint() const
{
    const QString &host = m_settings.mqtt.host;
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(m_settings.mqtt.port);
}

QString ConnectionDoctor::filters() const
{
    QStringList names;
    for (const MqttSubscription &subscription : m_settings.subscriptions)
        names.append(QString::fromUtf8(subscription.filter));
    return names.join(u", "_s);
}

void ConnectionDoctor::checkInput()
{
    begin(TestStep::Input);
    const MqttOptions &mqtt = m_settings.mqtt;
    if (mqtt.host.isEmpty() || mqtt.port == 0) {
        fail(TestStep::Input, TestFailure::SettingsIncomplete,
             faultText({mqtt.host.isEmpty() ? DraftField::Host : DraftField::Port,
                        DraftFault::Kind::Missing,
                        true,
                        {}}));
        return;
    }
    if (usesTls(mqtt.transport)) {
        const TlsInspection files = inspectTls(mqtt.tls);
        const QString certificate =
            mqtt.tls.certificateFile.isEmpty() ? mqtt.tls.keyFile : mqtt.tls.certificateFile;
        const auto failFile = [this](TestFailure failure, const QString &subject, const QString &detail) {
            fail(TestStep::Input, failure, subject, detail);
        };
        if (!files.authorityProblem.isEmpty()) {
            failFile(TestFailure::FileUnreadable, mqtt.tls.caFile, files.authorityProblem);
            return;
        }
        switch (files.ownProblem) {
        case CredentialProblem::None: break;
        case CredentialProblem::Unreadable:
            failFile(TestFailure::FileUnreadable, files.ownDetail, files.ownDetail);
            return;
        case CredentialProblem::NoCertificate:
        case CredentialProblem::NoKey:
            failFile(TestFailure::NoCertificate, certificate, files.ownDetail);
            return;
        case CredentialProblem::WrongPassphrase:
            failFile(TestFailure::WrongPassphrase,
                     mqtt.tls.keyFile.isEmpty() ? certificate : mqtt.tls.keyFile, files.ownDetail);
            return;
        case CredentialProblem::KeyMismatch:
            failFile(TestFailure::KeyMismatch, certificate, files.ownDetail);
            return;
        }
        if (!files.own.empty()) {
            const CertificateInfo &own = files.own.front();
            const CertificateAge age = certificateAge(own, m_today);
            if (age == CertificateAge::Expired || age == CertificateAge::NotYetValid) {
                const bool expired = age == CertificateAge::Expired;
                failFile(expired ? TestFailure::OwnCertificateExpired
                                 : TestFailure::OwnCertificateNotYetValid,
                         own.subject, dateText(own.notBefore) + u" … "_s + dateText(own.notAfter));
                return;
            }
        }
    }
    pass(inputText());
    walk();
}

void ConnectionDoctor::walk()
{
    m_stream = std::make_unique<BrokerStream>(m_settings.mqtt, m_patience.step);
    for (const TestStep step : {TestStep::Lookup, TestStep::Proxy, TestStep::Tls, TestStep::WebSocket}) {
        if (!BrokerStream::needs(m_settings.mqtt, step))
            skip(step);
    }
    connect(m_stream.get(), &BrokerStream::stepStarted, this, &ConnectionDoctor::begin);
    connect(m_stream.get(), &BrokerStream::stepPassed, this, &ConnectionDoctor::streamPassed);
    connect(m_stream.get(), &BrokerStream::failed, this, &ConnectionDoctor::streamFailed);
    connect(
        m_stream.get(), &BrokerStream::opened, this,
        [this] {
            m_stream->close();
            connectClient();
        },
        Qt::QueuedConnection); // the stream is still in the middle of it
    m_stream->open();
}

void ConnectionDoctor::streamPassed(TestStep step)
{
    const MqttOptions &mqtt = m_settings.mqtt;
    const bool proxy = mqtt.proxy.kind != ProxyKind::None;
    switch (step) {
    case TestStep::Lookup:
        pass(lookupText(proxy ? mqtt.proxy.host : mqtt.host, m_stream->addresses()));
        return;
    case TestStep::Tcp: pass(tcpText(proxy ? mqtt.proxy.port : mqtt.port)); return;
    case TestStep::Proxy: pass(proxyText()); return;
    case TestStep::Tls: {
        m_certificates = m_stream->certificates();
        const TlsChannel &tls = *m_stream->tls();
        QString validUntil;
        QString detail;
        if (!m_certificates.isEmpty()) {
            const CertificateInfo server = describeCertificate(m_certificates.first());
            validUntil = dateText(server.notAfter);
            detail = server.subject + u" · "_s + server.names.join(u", "_s) + u'\n'
                + fingerprintText(server.sha256);
        }
        pass(tlsText(tls.protocol(), tls.cipher(), tls.alpn(), validUntil, mqtt.tls.verify), detail);
        return;
    }
    case TestStep::WebSocket: pass(webSocketText()); return;
    default: return;
    }
}

void ConnectionDoctor::streamFailed(const StreamFailure &failure)
{
    if (!m_running)
        return;
    m_certificates = m_stream->certificates();
    QString detail = failure.detail;
    for (const QByteArray &der : std::as_const(m_certificates)) {
        const CertificateInfo shown = describeCertificate(der);
        detail += u"\n%1 ← %2\n%3"_s.arg(shown.subject, shown.issuer, fingerprintText(shown.sha256));
    }
    const bool unclear = failure.failure == TestFailure::HandshakeFailed;
    if (failure.step != TestStep::Tls || !unclear) {
        fail(failure.step, failure.failure, failure.subject, detail);
        return;
    }
    // A port without TLS does not say so.
    MqttOptions options = m_settings.mqtt;
    options.transport = MqttTransport::Tcp;
    const auto judge = [this, failure, detail](bool plainMqtt) {
        fail(TestStep::Tls, plainMqtt ? TestFailure::PortIsPlain : failure.failure, failure.subject, detail);
    };
    m_probe = new Probe(Probe::Question::SpeaksMqtt, options, m_patience.probe, this);
    connect(m_probe, &Probe::answered, this, judge);
    m_probe->ask();
}

void ConnectionDoctor::ask(Probe::Question question, std::function<void(bool yes)> then)
{
    m_timer.stop();
    if (m_probe)
        m_probe->deleteLater();
    m_probe = new Probe(question, m_settings.mqtt, m_patience.probe, this);
    connect(m_probe, &Probe::answered, this, std::move(then));
    m_probe->ask();
}

void ConnectionDoctor::connectClient()
{
    if (!m_running)
        return;
    if (!m_otherIdentifier)
        begin(TestStep::Connect);
    m_answers.clear();
    dropClient();
    m_listener = std::make_unique<Listener>(*this, m_settings.dialect);
    m_client = m_makeClient();
    MqttOptions options = m_settings.mqtt;
    if (m_otherIdentifier)
        options.clientId = "fleetscope-" + QByteArray::number(QRandomGenerator::global()->generate64(), 36);
    m_client->start(options, m_listener.get());
}

void ConnectionDoctor::dropClient()
{
    m_client.reset();
    m_listener.reset();
}

void ConnectionDoctor::statusChanged(const MqttStatus &status)
{
    if (!m_running || m_probe)
        return;
    if (status.state == MqttState::Connected) {
        if (m_otherIdentifier) { // it only has to stay, doing what the first one did
            if (m_step >= TestStep::Subscribe)
                m_client->subscribe(m_settings.subscriptions);
            listen();
            return;
        }
        m_limits = status.limits;
        pass(connectText(status.limits));
        begin(TestStep::Subscribe);
        m_timer.start(m_patience.step);
        m_client->subscribe(m_settings.subscriptions);
        return;
    }
    if (status.failure != MqttFailure::None)
        connectionFailed(status);
}

void ConnectionDoctor::connectionFailed(const MqttStatus &status)
{
    const MqttOptions &mqtt = m_settings.mqtt;
    QString detail = status.detail;
    if (status.reasonCode >= 0x80)
        detail =
            u"0x%1 %2"_s.arg(int{status.reasonCode}, 2, 16, QChar(u'0')).arg(reasonText(status.reasonCode));
    TestFailure failure = testFailureOf(status.failure);
    // Mosquitto and others say the same for a wrong password and for a user who may not connect.
    if (failure == TestFailure::NotAuthorized && m_step == TestStep::Connect && !mqtt.password.isEmpty())
        failure = TestFailure::BadCredentials;
    const bool lost = failure == TestFailure::ClosedAtOnce;
    const bool garbled = failure == TestFailure::NotMqtt;
    if (m_otherIdentifier) { // nobody else can have this identifier: it was not the identifier
        fail(m_step,
             m_step == TestStep::Subscribe ? TestFailure::ClosedOnSubscribe : TestFailure::ClosedAtOnce,
             m_step == TestStep::Subscribe ? filters() : QString(), detail);
        return;
    }
    if (m_step == TestStep::Connect && (lost || garbled || failure == TestFailure::NoAnswer)) {
        const auto orVersion = [this, failure, detail](bool speaksTls) {
            if (speaksTls) {
                fail(TestStep::Connect, TestFailure::PortIsTls, endpoint(), detail);
                return;
            }
            if (failure
                == TestFailure::NoAnswer) { // or one that our client is still waiting to see the end of
                ask(Probe::Question::SpeaksMqtt, [this, detail](bool mqttSpoken) {
                    const bool other = !mqttSpoken && m_probe->heard();
                    fail(TestStep::Connect, other ? TestFailure::NotMqtt : TestFailure::NoAnswer, endpoint(),
                         detail);
                });
                return;
            }
            if (m_settings.mqtt.version == MqttVersion::V311) {
                fail(TestStep::Connect, failure, endpoint(), detail);
                return;
            }
            // Brokers from before MQTT 5 close, or answer in the form of 3.1.1, which is no MQTT 5.
            ask(Probe::Question::TakesMqtt311, [this, failure, detail](bool takes311) {
                const TestFailure result =
                    takes311 && failure == TestFailure::NotMqtt ? TestFailure::VersionRefused : failure;
                fail(TestStep::Connect, result,
                     result == TestFailure::VersionRefused ? u"MQTT 5"_s : endpoint(), detail);
            });
        };
        if (usesTls(mqtt.transport))
            orVersion(false);
        else
            ask(Probe::Question::SpeaksTls, orVersion);
        return;
    }
    if (lost && !mqtt.clientId.isEmpty()) {
        explainLoss(detail);
        return;
    }
    if (lost && m_step == TestStep::Subscribe) {
        fail(m_step, TestFailure::ClosedOnSubscribe, filters(), detail);
        return;
    }
    const QString subject =
        failure == TestFailure::IdentifierTakenOver || failure == TestFailure::IdentifierRejected
        ? QString::fromUtf8(mqtt.clientId)
        : failure == TestFailure::VersionRefused
        ? (mqtt.version == MqttVersion::V5 ? u"MQTT 5"_s : u"MQTT 3.1.1"_s)
        : endpoint();
    fail(m_step, failure, subject, detail);
}

/// Thrown out after CONNACK without a reason, as MQTT 3.1.1 does it. If another identifier may stay, ours was
/// taken.
void ConnectionDoctor::explainLoss(const QString &detail)
{
    m_report[m_step].detail = detail;
    m_otherIdentifier = true;
    QMetaObject::invokeMethod(this, &ConnectionDoctor::connectClient, Qt::QueuedConnection);
}

void ConnectionDoctor::subscriptionAnswered(const QByteArray &filter, quint8 reasonCode)
{
    if (!m_running || m_otherIdentifier)
        return;
    m_answers[filter] = reasonCode;
    if (m_step == TestStep::Subscribe
        && m_answers.size() >= static_cast<size_t>(m_settings.subscriptions.size()))
        judgeAnswers();
}

void ConnectionDoctor::judgeAnswers()
{
    m_timer.stop();
    QStringList refused;
    QStringList lines;
    for (const auto &[filter, reasonCode] : m_answers) {
        const QString name = QString::fromUtf8(filter);
        lines.append(name + u": "_s + reasonText(reasonCode));
        if (reasonCode >= 0x80)
            refused.append(name);
    }
    if (!refused.isEmpty()) {
        fail(TestStep::Subscribe, TestFailure::FilterRefused, refused.join(u", "_s), lines.join(u'\n'));
        return;
    }
    pass(subscribeText(m_settings.subscriptions.size(), m_settings.subscriptions.size()));
    begin(TestStep::Data);
    listen();
}

void ConnectionDoctor::listen() { m_timer.start(m_patience.listen); }

void ConnectionDoctor::timedOut()
{
    if (m_otherIdentifier) {
        fail(m_step, TestFailure::IdentifierTakenOver, QString::fromUtf8(m_settings.mqtt.clientId),
             m_report[m_step].detail);
        return;
    }
    if (m_step == TestStep::Subscribe)
        fail(TestStep::Subscribe, TestFailure::NoAnswer, endpoint(), u"no SUBACK"_s);
    else
        countMessages();
}

void ConnectionDoctor::countMessages()
{
    const Listener::Count count = m_listener->count();
    if (count.messages == 0)
        fail(TestStep::Data, TestFailure::Silent, filters());
    else if (count.unmatched == count.messages)
        fail(TestStep::Data, TestFailure::NoTopicRecognised, count.unknownTopics.join(u", "_s));
    else {
        pass(dataText(count.messages, m_patience.listen, count.devices, count.unmatched),
             count.unknownTopics.join(u'\n'));
        end();
    }
}

} // namespace fleetscope

#include "moc_connectiondoctor.cpp"
