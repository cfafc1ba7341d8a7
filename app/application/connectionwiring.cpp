// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/connectionwiring.h"

#include "app/application/connectionbanners.h"
#include "app/mqtt/mqttfactory.h"
#include "app/network/tlsinspection.h"
#include "app/session/connectionfile.h"
#include "app/session/fleetsession.h"
#include "models/items/format.h"
#include "models/ports/preferences.h"
#include "ui/connections/certificateview.h"
#include "ui/connections/connectioneditor.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/connections/signinsection.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/bannerstack.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

const QString secretBanner = u"connection-secret/"_s;
const QString expiryBanner = u"connection-expiry/"_s;
const QString rateBanner = u"connection-rate/"_s;

/// How long after its start the rate of a connection that takes everything is told.
constexpr Milliseconds rateAfter{3'000};

} // namespace

ConnectionWiring::ConnectionWiring(MainWindow &window, const Theme &theme, Preferences &preferences,
                                   const QString &storeFile, SecretStore &keychain,
                                   ConnectionBanners &banners, const Clock &clock, AddSession addSession)
    : m_window(window)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_keychain(keychain)
    , m_banners(banners)
    , m_clock(clock)
    , m_addSession(std::move(addSession))
    , m_store(storeFile)
    , m_secrets(keychain, theme, window)
    , m_tests(theme, clock, window)
    , m_editors(keychain, m_secrets, m_tests, theme, clock, window)
{
    connect(&m_store, &ConnectionStore::changed, this, &ConnectionWiring::takeStore);
    connect(&m_editors, &EditorDesk::saveRequested, this, &ConnectionWiring::save);
    connect(&m_banners, &ConnectionBanners::testRequested, this, &ConnectionWiring::test);
    connect(&m_banners, &ConnectionBanners::identifierRequested, this, &ConnectionWiring::useNewIdentifier);
    connect(&m_banners, &ConnectionBanners::passwordRequested, this, &ConnectionWiring::enterPassword);
    connect(&m_window.banners(), &BannerStack::actionTriggered, this, [this](const QString &key) {
        if (key.startsWith(secretBanner))
            start(key.mid(secretBanner.size()));
        else if (key.startsWith(expiryBanner))
            showDialog(key.mid(expiryBanner.size()));
    });
    m_second.setInterval(1'000);
    connect(&m_second, &QTimer::timeout, this, &ConnectionWiring::refresh);
    m_hour.setInterval(3'600'000);
    connect(&m_hour, &QTimer::timeout, this, [this] {
        for (const auto &entry : m_entries)
            tellExpiry(*entry);
    });
    m_hour.start();
}

ConnectionWiring::~ConnectionWiring() = default;

ConnectionsDialog *ConnectionWiring::dialog() const { return m_dialog; }

ConnectionWiring::Entry *ConnectionWiring::find(const QString &id)
{
    const auto found =
        std::ranges::find_if(m_entries, [&id](const auto &entry) { return entry->settings.id == id; });
    return found == m_entries.end() ? nullptr : found->get();
}

ConnectionWiring::Entry *ConnectionWiring::entryOf(const FleetSession *session)
{
    const auto found =
        std::ranges::find_if(m_entries, [session](const auto &entry) { return entry->session == session; });
    return found == m_entries.end() ? nullptr : found->get();
}

Result<void> ConnectionWiring::openAtStart()
{
    const Result<void> loaded =
        m_store.load(m_preferences.value(preference::connections), &readConnectionDraft);
    if (loaded)
        m_preferences.remove(preference::connections); // of before there was a store; it has them now
    for (const ConnectionDraft &draft : m_store.connections()) {
        if (draft.openAtStart)
            start(draft.id);
    }
    return loaded;
}

Result<void> ConnectionWiring::openFile(const QString &file)
{
    Result<ConnectionSettings> settings = readConnectionFile(file);
    if (!settings)
        return settings.error();
    const QString id = u"file:"_s + QFileInfo(file).absoluteFilePath();
    if (!find(id)) {
        auto entry = std::make_unique<Entry>();
        entry->settings = *std::move(settings);
        entry->settings.id = id;
        m_entries.push_back(std::move(entry));
        refresh();
        emit changed();
    }
    start(id);
    return {};
}

/// Makes the entries what the store says. Those with a session stay: their devices are in the table.
void ConnectionWiring::takeStore()
{
    for (const ConnectionDraft &draft : m_store.connections()) {
        Result<ConnectionSettings> settings = settingsOf(draft);
        if (!settings) { // written by hand
            emit failed(settings.error());
            continue;
        }
        Entry *entry = find(draft.id);
        if (!entry)
            entry = m_entries.emplace_back(std::make_unique<Entry>()).get();
        entry->settings = *std::move(settings);
        entry->isStored = true;
    }
    std::erase_if(m_entries,
                  [this](const auto &entry) { return entry->isStored && !m_store.find(entry->settings.id); });
    refresh();
    emit changed();
}

void ConnectionWiring::start(const QString &id)
{
    Entry *entry = find(id);
    const bool isAsked = entry && entry->isWanted && entry->session && entry->session->isHeld();
    if (entry && !isAsked)
        open(*entry, {});
}

/// `known` was told by the user just now.
void ConnectionWiring::open(Entry &entry, const ConnectionSecrets &known)
{
    const QString id = entry.settings.id;
    entry.isWanted = true;
    m_window.banners().removeBanner(secretBanner + id);
    if (!entry.session) {
        entry.session = &m_addSession(entry.settings);
        connect(entry.session, &FleetSession::statusChanged, this, [this, id] { statusChanged(id); });
    }
    readOwnCertificate(entry);
    m_secrets.fetch(entry.settings, known, entry.session,
                    [this, id](const std::optional<ConnectionSecrets> &secrets) { release(id, secrets); });
    refresh();
}

void ConnectionWiring::release(const QString &id, const std::optional<ConnectionSecrets> &secrets)
{
    Entry *entry = find(id);
    if (!entry || !entry->isWanted)
        return;
    if (!secrets) {
        entry->isWanted = false;
        askForSecrets(*entry);
    } else if (entry->session->isHeld()) {
        entry->session->release(*secrets);
    } else {
        ConnectionSettings settings = entry->settings;
        applySecrets(*secrets, settings);
        entry->session->reopen(std::move(settings), makeMqttClient());
    }
    refresh();
}

void ConnectionWiring::askForSecrets(const Entry &entry)
{
    m_window.banners().showBanner(secretBanner + entry.settings.id,
                                  {.kind = BannerKind::Info,
                                   .headline = tr("%1 waits for its password.").arg(entry.settings.name),
                                   .actions = {tr("Enter password…")}});
}

void ConnectionWiring::enterPassword(const FleetSession *session)
{
    const Entry *entry = entryOf(session);
    if (!entry)
        return;
    m_secrets.ask(entry->settings, this,
                  [this, id = entry->settings.id](const std::optional<ConnectionSecrets> &secrets) {
                      Entry *asked = find(id);
                      if (asked && secrets)
                          open(*asked, *secrets);
                  });
}

void ConnectionWiring::useNewIdentifier(const FleetSession *session)
{
    Entry *entry = entryOf(session);
    if (!entry)
        return;
    const QString identifier = SignInSection::newClientId();
    if (const ConnectionDraft *stored = m_store.find(entry->settings.id)) {
        ConnectionDraft draft = *stored;
        draft.clientId = identifier;
        save(std::move(draft), {}, true);
        return;
    }
    entry->settings.mqtt.clientId = identifier.toUtf8();
    open(*entry, {});
}

void ConnectionWiring::stop(const QString &id)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    entry->isWanted = false;
    if (entry->session)
        entry->session->close();
    for (const QString &banner : {secretBanner, rateBanner})
        m_window.banners().removeBanner(banner + id);
    refresh();
}

void ConnectionWiring::statusChanged(const QString &id)
{
    Entry *entry = find(id);
    if (!entry) // removed while it was open
        return;
    const MqttStatus &status = entry->session->status();
    if (status.state == MqttState::Connected) {
        if (status.serverCertificate != entry->serverDer) {
            entry->serverDer = status.serverCertificate;
            entry->server.reset();
            if (!entry->serverDer.isEmpty())
                entry->server = describeCertificate(entry->serverDer);
        }
        tellExpiry(*entry);
        tellRate(id);
    }
    refresh();
}

/// On the thread pool: it may lie on a slow drive.
void ConnectionWiring::readOwnCertificate(const Entry &entry)
{
    TlsOptions tls = entry.settings.mqtt.tls;
    tls.caFile.clear();
    if (tls.certificateFile.isEmpty()) {
        find(entry.settings.id)->own.reset();
        return;
    }
    QThreadPool::globalInstance()->start([self = QPointer(this), tls, id = entry.settings.id] {
        const TlsInspection found = inspectTls(tls);
        QMetaObject::invokeMethod(
            qApp,
            [self, found, id] {
                Entry *asked = self ? self->find(id) : nullptr;
                if (!asked || found.own.empty())
                    return;
                asked->own = found.own.front();
                self->tellExpiry(*asked);
            },
            Qt::QueuedConnection);
    });
}

void ConnectionWiring::tellExpiry(const Entry &entry)
{
    const QString key = expiryBanner + entry.settings.id;
    const Timestamp now = m_clock.now();
    const CertificateInfo *worst = nullptr;
    for (const auto *certificate : {&entry.server, &entry.own}) {
        if (*certificate && certificateAge(**certificate, now) >= CertificateAge::MonthLeft
            && (!worst || (*certificate)->notAfter < worst->notAfter))
            worst = &**certificate;
    }
    if (!worst) {
        m_window.banners().removeBanner(key);
        return;
    }
    const CertificateAge age = certificateAge(*worst, now);
    const QString left = durationText(std::chrono::abs(worst->notAfter - now));
    const bool own = entry.own && worst == &*entry.own;
    const QString whose = own ? tr("The client certificate of %1").arg(entry.settings.name)
                              : tr("The certificate of the broker of %1").arg(entry.settings.name);
    m_window.banners().showBanner(
        key,
        {.kind = age == CertificateAge::MonthLeft ? BannerKind::Info
             : age == CertificateAge::WeekLeft    ? BannerKind::Warning
                                                  : BannerKind::Critical,
         .headline = age == CertificateAge::Expired ? tr("%1 has expired.").arg(whose)
                                                    : tr("%1 expires in %2.").arg(whose, left),
         .hint = own ? tr("Ask for a new one now: without it the broker will not let you in.")
                     : tr("Tell whoever runs the broker: no device will connect after that."),
         .actions = {tr("Show it")}});
}

/// Who subscribes to everything shall know what that costs.
void ConnectionWiring::tellRate(const QString &id)
{
    const Entry *entry = find(id);
    const auto everything = [](const MqttSubscription &subscription) {
        return takesEverything(subscription.filter);
    };
    if (!std::ranges::any_of(entry->settings.subscriptions, everything))
        return;
    QTimer::singleShot(rateAfter, this, [this, id, before = entry->session->received()] {
        const Entry *asked = find(id);
        if (!asked || asked->session->status().state != MqttState::Connected)
            return;
        const double seconds = std::chrono::duration<double>(rateAfter).count();
        const double rate = static_cast<double>(asked->session->received() - before) / seconds;
        m_window.banners().showBanner(
            rateBanner + id,
            {.kind = BannerKind::Info,
             .headline = tr("%1 takes everything on its broker: %2 messages/s.")
                             .arg(asked->settings.name, rateText(rate)),
             .hint = tr("Narrower filters under Topics spare the broker and the network.")});
    });
}

void ConnectionWiring::test(const FleetSession *session)
{
    const Entry *entry = entryOf(session);
    const auto isUp = [](const Entry &one) {
        return one.session && one.session->status().state == MqttState::Connected;
    };
    if (!entry) {
        for (const auto &candidate : m_entries) {
            if (!entry || (isUp(*entry) && !isUp(*candidate)))
                entry = candidate.get();
        }
    }
    if (entry) {
        testEntry(entry->settings.id);
        return;
    }
    m_window.banners().showBanner(u"test"_s,
                                  {.kind = BannerKind::Info,
                                   .headline = tr("There is no connection to test yet."),
                                   .hint = tr("Add a broker first.")});
}

void ConnectionWiring::testEntry(const QString &id)
{
    const Entry *entry = find(id);
    if (!entry)
        return;
    // What the session knows is not asked for again.
    ConnectionSecrets known;
    if (entry->session && !entry->session->isHeld()) {
        const MqttOptions &mqtt = entry->session->settings().mqtt;
        const QByteArray &secret = entry->settings.token ? mqtt.user : mqtt.password;
        if (!secret.isEmpty())
            known[SecretKind::Password] = secret;
        if (!mqtt.tls.keyPassphrase.isEmpty())
            known[SecretKind::Passphrase] = mqtt.tls.keyPassphrase.toUtf8();
        if (!mqtt.proxy.password.isEmpty())
            known[SecretKind::ProxyPassword] = mqtt.proxy.password.toUtf8();
    }
    m_secrets.fetch(
        entry->settings, known, this, [this, id](const std::optional<ConnectionSecrets> &secrets) {
            const Entry *asked = find(id);
            if (!asked || !secrets)
                return;
            ConnectionSettings settings = asked->settings;
            applySecrets(*secrets, settings);
            const bool inUse = asked->session && asked->session->status().state == MqttState::Connected;
            std::function<void(DraftField)> fix;
            if (asked->isStored)
                fix = [this, id](DraftField field) { edit(id, field); };
            m_tests.test(settings, inUse, std::move(fix));
        });
}

} // namespace fleetscope

#include "moc_connectionwiring.cpp"
