// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/connectionbanners.h"

#include "app/session/fleetsession.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/connectiontext.h"

namespace fleetscope {

using namespace Qt::StringLiterals;

ConnectionBanners::ConnectionBanners(BannerStack &banners, StatusFiguresBar &figures, QObject *parent)
    : QObject(parent)
    , m_banners(banners)
    , m_figures(figures)
{
    m_running.start();
    m_second.setInterval(1'000);
    connect(&m_second, &QTimer::timeout, this, &ConnectionBanners::countDown);
    connect(&m_banners, &BannerStack::actionTriggered, this, [this](const QString &key, int action) {
        for (const Watched &watched : m_sessions) {
            if (watched.key != key)
                continue;
            if (action == 0)
                watched.session->retryNow();
            else
                emit testRequested(watched.session);
        }
    });
}

void ConnectionBanners::addSession(FleetSession &session)
{
    const ConnectionSettings &settings = session.settings();
    const QString key = u"connection/%1"_s.arg(m_sessions.size());
    m_sessions.push_back({&session, key});
    const bool encrypted = settings.mqtt.transport == MqttTransport::Tls
        || settings.mqtt.transport == MqttTransport::WebSocketTls;
    if (encrypted && !settings.mqtt.tls.verify) {
        m_banners.showBanner(
            key + u"/unverified"_s,
            {.kind = BannerKind::Warning,
             .headline =
                 tr("%1 is not verified: anybody could pretend to be this broker.").arg(settings.name),
             .hint = tr("Certificate checks are off for this connection. Give its CA file and turn "
                        "them on."),
             .dismissible = false});
    }
    connect(&session, &FleetSession::statusChanged, this, [this, index = m_sessions.size() - 1] {
        show(m_sessions[index]);
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
    if (status.failure == MqttFailure::None) // the first attempt, or an end that was asked for
        return;
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
                          .actions = {tr("Retry now"), tr("Find out why")},
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
    const FleetSession *worst = m_sessions.front().session;
    for (const Watched &watched : m_sessions) {
        const MqttStatus &status = watched.session->status();
        lines.append(tr("%1, %2: %3")
                         .arg(watched.session->settings().name, watched.session->settings().address(),
                              connectionWord(status)));
        connected += status.state == MqttState::Connected;
        if (status.state != MqttState::Connected)
            worst = watched.session;
    }
    const auto count = static_cast<qsizetype>(m_sessions.size());
    m_figures.setConnection({.look = lookOf(worst->status()),
                             .word = connected > 0 && connected < count
                                 ? tr("%1 of %2 connected").arg(connected).arg(count)
                                 : connectionWord(worst->status()),
                             .toolTip = lines.join(u'\n')});
}

} // namespace fleetscope

#include "moc_connectionbanners.cpp"
