// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/connectionbanners.h"

#include "app/session/fleetsession.h"
#include "models/items/format.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/connectiontext.h"

#include <QLocale>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// Shorter absences are noise: the broker's own buffers and retained messages bridge them.
constexpr Milliseconds worthTelling{2'000};

const QString rivalKey = u"/rival"_s;

enum class Remedy : quint8 { Retry, Identifier, Password };

/// The first button of the banner: what helps most.
Remedy remedyOf(const MqttStatus &status, const ConnectionSettings &settings)
{
    if (status.failure == MqttFailure::TakenOver)
        return Remedy::Identifier;
    const bool refused = status.failure == MqttFailure::BadCredentials
        || (status.failure == MqttFailure::NotAuthorized && settings.needsPassword);
    return refused ? Remedy::Password : Remedy::Retry;
}

QString remedyText(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry: break;
    case Remedy::Identifier: return ConnectionBanners::tr("Use a new identifier");
    case Remedy::Password: return ConnectionBanners::tr("Enter password…");
    }
    return ConnectionBanners::tr("Retry now");
}

} // namespace

ConnectionBanners::ConnectionBanners(BannerStack &banners, StatusFiguresBar &figures, const Clock &clock,
                                     QObject *parent)
    : QObject(parent)
    , m_banners(banners)
    , m_figures(figures)
    , m_clock(clock)
{
    m_running.start();
    m_second.setInterval(1'000);
    connect(&m_second, &QTimer::timeout, this, &ConnectionBanners::countDown);
    connect(&m_banners, &BannerStack::actionTriggered, this, [this](const QString &key, int action) {
        for (const Watched &watched : m_sessions) {
            if (watched.key == key)
                act(watched, action);
            else if (watched.key + rivalKey == key)
                emit identifierRequested(watched.session);
        }
    });
}

void ConnectionBanners::act(const Watched &watched, int action)
{
    FleetSession *session = watched.session;
    if (action != 0) {
        emit testRequested(session);
        return;
    }
    switch (remedyOf(session->status(), session->settings())) {
    case Remedy::Retry: session->retryNow(); break;
    case Remedy::Identifier: emit identifierRequested(session); break;
    case Remedy::Password: emit passwordRequested(session); break;
    }
}

QString ConnectionBanners::waitText(const FleetSession &session) const
{
    const auto watched = std::ranges::find(m_sessions, &session, &Watched::session);
    return watched->retryAt == 0
        ? QString()
        : retryNote(Milliseconds{std::max<qint64>(0, watched->retryAt - m_running.elapsed())});
}

const ConnectionJournal &ConnectionBanners::journal(const FleetSession &session) const
{
    return std::ranges::find(m_sessions, &session, &Watched::session)->journal;
}

void ConnectionBanners::addSession(FleetSession &session)
{
    const ConnectionSettings &settings = session.settings();
    const QString key = u"connection/%1"_s.arg(m_sessions.size());
    m_sessions.push_back({&session, key});
    connect(&session, &FleetSession::statusChanged, this,
            [this, index = m_sessions.size() - 1](const MqttStatus &status) {
                Watched &watched = m_sessions[index];
                const bool wasAway = watched.journal.connectedSince() == noTime;
                watched.journal.note(status, m_clock.now());
                show(watched);
                tellVerification(watched);
                tellRival(watched);
                if (wasAway && status.state == MqttState::Connected)
                    tellAbsence(watched);
                showAll();
            });
    connect(&session, &FleetSession::subscriptionRefused, this,
            [this, key, name = settings.name](const QByteArray &filter, quint8 reasonCode) {
                m_banners.showBanner(
                    key + u"/filter/"_s + QString::fromUtf8(filter),
                    {.kind = BannerKind::Warning,
                     .headline = tr("%1 refuses the topics %2: %3.")
                                     .arg(name, QString::fromUtf8(filter), reasonText(reasonCode)),
                     .hint = tr(
                         "Devices below these topics stay away. Ask for the right to read them, or subscribe "
                         "to others.")});
            });
    showAll();
}

/// MQTT 3.1.1 has no word for a take-over: the connection just ends, again and again.
void ConnectionBanners::tellRival(Watched &watched)
{
    const ConnectionSettings &settings = watched.session->settings();
    const QString key = watched.key + rivalKey;
    if (watched.identifier != settings.mqtt.clientId) {
        watched.identifier = settings.mqtt.clientId;
        watched.journal.forgetRival();
        m_banners.removeBanner(key);
    }
    const bool isOff = watched.session->status().state == MqttState::Stopped;
    if (isOff || settings.mqtt.clientId.isEmpty()) {
        m_banners.removeBanner(key);
        return;
    }
    if (watched.journal.isFlapping(m_clock.now()))
        m_banners.showBanner(
            key,
            {.kind = BannerKind::Warning,
             .headline = tr("Another program seems to use the client identifier %1 of %2.")
                             .arg(QString::fromUtf8(settings.mqtt.clientId), settings.name),
             .hint = tr("The broker closed the connection several times within a minute, as it does when two "
                        "programs have one identifier and throw each other out."),
             .actions = {remedyText(Remedy::Identifier)}});
}

void ConnectionBanners::tellVerification(const Watched &watched)
{
    const ConnectionSettings &settings = watched.session->settings();
    const QString key = watched.key + u"/unverified"_s;
    const bool isOff = watched.session->status().state == MqttState::Stopped;
    if (isOff || !usesTls(settings.mqtt.transport) || settings.mqtt.tls.verify) {
        m_banners.removeBanner(key);
        return;
    }
    m_banners.showBanner(
        key,
        {.kind = BannerKind::Warning,
         .headline = tr("%1 is not verified: anybody could pretend to be this broker.").arg(settings.name),
         .hint = tr("Certificate checks are off for this connection. Give its CA file and turn them on."),
         .dismissible = false});
}

QString ConnectionBanners::absenceText(const Absence &absence, Timestamp now)
{
    const QString span = tr("Away for %1, from %2 to %3.")
                             .arg(durationText(absence.until - absence.from), clockText(absence.from, now),
                                  clockText(absence.until, now));
    return span + u' '
        + (absence.sessionKept
               ? tr("The broker kept messages of QoS 1 and 2 for us; those of QoS 0 are missing.")
               : tr("What devices sent in that time is missing, unless they send it again; retained messages "
                    "have come anew."));
}

void ConnectionBanners::tellAbsence(const Watched &watched)
{
    const auto &absence = watched.journal.lastAbsence();
    if (!absence || absence->until - absence->from < worthTelling)
        return;
    m_banners.showBanner(watched.key + u"/missed"_s,
                         {.kind = BannerKind::Info,
                          .headline = tr("%1 is connected again.").arg(watched.session->settings().name),
                          .hint = absenceText(*absence, m_clock.now())});
}

void ConnectionBanners::show(Watched &watched)
{
    const MqttStatus &status = watched.session->status();
    const ConnectionSettings &settings = watched.session->settings();
    const bool waits = status.state == MqttState::Waiting;
    watched.retryAt = waits ? m_running.elapsed() + status.retryIn.count() : 0;
    if (status.state == MqttState::Connected) {
        m_banners.removeBanner(watched.key);
        return;
    }
    if (status.failure == MqttFailure::None) { // the first attempt, or an end that was asked for
        if (status.state == MqttState::Stopped)
            m_banners.removeBanner(watched.key);
        return;
    }
    if (status.state == MqttState::Connecting && m_banners.contains(watched.key)) {
        m_banners.setNote(watched.key, tr("Trying now"));
        return;
    }
    const ConnectionSentence sentence = connectionSentence(status, settings.name, settings.mqtt.host);
    m_banners.showBanner(watched.key,
                         {.kind = BannerKind::Critical,
                          .headline = sentence.headline,
                          .hint = sentence.hint,
                          .note = waits ? retryNote(status.retryIn) : QString(),
                          .actions = {remedyText(remedyOf(status, settings)), tr("Find out why")},
                          .dismissible = false});
    if (waits)
        m_second.start();
}

void ConnectionBanners::countDown()
{
    bool anyWaits = false;
    for (const Watched &watched : m_sessions) {
        if (watched.retryAt == 0)
            continue;
        anyWaits = true;
        m_banners.setNote(
            watched.key, retryNote(Milliseconds{std::max<qint64>(0, watched.retryAt - m_running.elapsed())}));
    }
    if (!anyWaits)
        m_second.stop();
}

void ConnectionBanners::showAll()
{
    QStringList lines;
    qsizetype connected = 0;
    bool unverified = false;
    // What was closed on purpose is not missed, as long as anything else is open.
    const auto isOpen = [](const Watched &watched) {
        const MqttStatus &status = watched.session->status();
        return status.state != MqttState::Stopped || status.failure != MqttFailure::None;
    };
    const bool anyOpen = std::ranges::any_of(m_sessions, isOpen);
    qsizetype count = 0;
    const FleetSession *worst = nullptr;
    for (const Watched &watched : m_sessions) {
        const MqttStatus &status = watched.session->status();
        lines.append(tr("%1, %2: %3")
                         .arg(watched.session->settings().name, watched.session->settings().address(),
                              connectionWord(status)));
        connected += status.state == MqttState::Connected;
        unverified |= status.state == MqttState::Connected
            && usesTls(watched.session->settings().mqtt.transport) && !status.verified;
        if (anyOpen && !isOpen(watched))
            continue;
        ++count;
        if (!worst || status.state != MqttState::Connected)
            worst = watched.session;
    }
    QString word = connected > 0 && connected < count
        ? tr("%1 of %2 connected").arg(QLocale().toString(connected), QLocale().toString(count))
        : connectionWord(worst->status());
    if (unverified)
        word = tr("%1, not verified", "state of the connections").arg(word);
    m_figures.setConnection(
        {.look = unverified ? StateLook{IconId::Unlock, Ink::Critical} : lookOf(worst->status()),
         .word = word,
         .toolTip = lines.join(u'\n')});
}

} // namespace fleetscope

#include "moc_connectionbanners.cpp"
