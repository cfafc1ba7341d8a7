// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ConnectionWiring that talks to its user: the list, the editor, import and export.

#include "app/application/connectionbanners.h"
#include "app/application/connectionwiring.h"
#include "app/session/fleetsession.h"
#include "models/connection/brokertemplates.h"
#include "models/items/format.h"
#include "ui/connections/connectioneditor.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/connections/connectiontestdialog.h"
#include "ui/connections/importdialog.h"
#include "ui/connections/signinsection.h"
#include "ui/connections/welcomepage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/connectiontext.h"
#include "ui/widgets/errortext.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QSaveFile>
#include <QTcpServer>

#include <memory>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxImportBytes = 16 << 20;

QString protocolText(const MqttOptions &mqtt)
{
    static constexpr const char *transports[] = {"", "TLS", "WebSocket", "WebSocket, TLS"};
    const QString version = mqtt.version == MqttVersion::V5 ? u"MQTT 5"_s : u"MQTT 3.1.1"_s;
    const QString transport = QString::fromLatin1(transports[static_cast<int>(mqtt.transport)]);
    return transport.isEmpty() ? version : version + u", "_s + transport;
}

} // namespace

QWidget *ConnectionWiring::makeWelcome(QWidget *parent)
{
    auto *page = new WelcomePage(m_theme, parent);
    connect(page, &WelcomePage::addRequested, this, &ConnectionWiring::add);
    connect(page, &WelcomePage::importRequested, this, &ConnectionWiring::chooseImport);
    connect(page, &WelcomePage::demoRequested, this, &ConnectionWiring::demoRequested);
    return page;
}

void ConnectionWiring::addMenuActions()
{
    const auto addAction = [this](IconId icon, const QString &text, void (ConnectionWiring::*slot)()) {
        auto *action = new QAction(m_theme.icon(icon), text, &m_window);
        connect(action, &QAction::triggered, this, slot);
        m_window.addMenuAction(MenuId::File, action);
        return action;
    };
    addAction(IconId::Add, tr("&Add a broker…"), &ConnectionWiring::add)->setShortcut(QKeySequence::New);
    auto *connections = new QAction(m_theme.icon(IconId::Connect), tr("&Connections…"), &m_window);
    connections->setShortcut(QKeySequence(u"Ctrl+Alt+C"_s));
    connect(connections, &QAction::triggered, this, [this] { showDialog(); });
    m_window.addMenuAction(MenuId::File, connections);
    addAction(IconId::Import, tr("&Import connections…"), &ConnectionWiring::chooseImport)
        ->setShortcut(QKeySequence::Open);
    auto *test = new QAction(m_theme.icon(IconId::Diagnostics), tr("&Test connection…"), &m_window);
    connect(test, &QAction::triggered, this, [this] { this->test(nullptr); });
    m_window.addMenuAction(MenuId::File, test);
}

void ConnectionWiring::showDialog(const QString &id)
{
    if (!m_dialog) {
        m_dialog = new ConnectionsDialog(m_list, m_theme, &m_window);
        connect(m_dialog, &ConnectionsDialog::currentChanged, this, [this](const QString &current) {
            listenToBroker(current);
            showFacts();
        });
        connect(m_dialog, &ConnectionsDialog::addRequested, this, &ConnectionWiring::add);
        connect(m_dialog, &ConnectionsDialog::importRequested, this, &ConnectionWiring::chooseImport);
        connect(m_dialog, &ConnectionsDialog::exportRequested, this, &ConnectionWiring::chooseExport);
        connect(m_dialog, &ConnectionsDialog::editRequested, this, [this](const QString &one) { edit(one); });
        connect(m_dialog, &ConnectionsDialog::duplicateRequested, this, &ConnectionWiring::duplicate);
        connect(m_dialog, &ConnectionsDialog::removeRequested, this, &ConnectionWiring::remove);
        connect(m_dialog, &ConnectionsDialog::startRequested, this, &ConnectionWiring::start);
        connect(m_dialog, &ConnectionsDialog::stopRequested, this, &ConnectionWiring::stop);
        connect(m_dialog, &ConnectionsDialog::testRequested, this, &ConnectionWiring::testEntry);
        connect(m_dialog, &ConnectionsDialog::devicesRequested, this, [this](const QString &one) {
            if (const Entry *entry = find(one); entry && entry->session)
                emit devicesRequested(entry->session);
        });
        connect(m_dialog, &ConnectionsDialog::retryRequested, this, [this](const QString &one) {
            if (const Entry *entry = find(one); entry && entry->session)
                entry->session->retryNow();
        });
        connect(m_dialog, &ConnectionsDialog::remedyRequested, this, [this](const QString &one) {
            const Entry *entry = find(one);
            if (entry && entry->session && entry->session->status().failure == MqttFailure::TakenOver)
                useNewIdentifier(entry->session);
            else if (entry && entry->session)
                enterPassword(entry->session);
        });
        connect(m_dialog, &QDialog::finished, this, [this] {
            m_second.stop();
            listenToBroker({});
        });
    }
    m_dialog->show();
    m_dialog->raise();
    refresh();
    if (!id.isEmpty())
        m_dialog->select(id);
    listenToBroker(m_dialog->current());
    m_second.start();
}

/// Some brokers close the connection of a client that asks for what it may not have; those are left alone.
void ConnectionWiring::listenToBroker(const QString &id)
{
    if (m_listened == id)
        return;
    if (const Entry *before = find(m_listened); before && before->session)
        before->session->listenToBroker(false);
    m_listened = id;
    const Entry *entry = find(id);
    if (!entry || !entry->session)
        return;
    const BrokerTemplate *known = templateForHost(entry->settings.mqtt.host);
    const QByteArray kind = known ? known->key : "";
    if (kind != "aws" && kind != "azure")
        entry->session->listenToBroker(true);
}

void ConnectionWiring::refresh()
{
    std::vector<ConnectionEntry> entries;
    for (const auto &entry : m_entries) {
        const MqttStatus status = entry->session ? entry->session->status() : MqttStatus{};
        entries.push_back({entry->settings.id, entry->settings.name, entry->settings.address(), status,
                           entry->isWanted && entry->session && entry->session->isHeld()
                               ? tr("Waits for password")
                               : connectionWord(status)});
        const quint64 received = entry->session ? entry->session->received() : 0;
        if (sender() == &m_second)
            entry->perSecond = static_cast<double>(received - entry->receivedBefore);
        entry->receivedBefore = received;
    }
    m_list.setEntries(entries);
    showFacts();
}

void ConnectionWiring::showFacts()
{
    if (!m_dialog || !m_dialog->isVisible())
        return;
    if (const Entry *entry = find(m_dialog->current()))
        m_dialog->setFacts(facts(*entry));
    else
        m_dialog->setFacts({});
}

ConnectionFacts ConnectionWiring::facts(const Entry &entry) const
{
    const ConnectionSettings &settings = entry.settings;
    const MqttOptions &mqtt = settings.mqtt;
    const FleetSession *session = entry.session;
    const MqttStatus status = session ? session->status() : MqttStatus{};
    const Timestamp now = m_clock.now();
    const ConnectionSentence sentence = connectionSentence(status, settings.name, mqtt.host);
    ConnectionFacts facts{.id = settings.id,
                          .name = settings.name,
                          .address = settings.address(),
                          .look = lookOf(status),
                          .word = connectionWord(status),
                          .headline = sentence.headline,
                          .hint = sentence.hint,
                          .note = {},
                          .remedy = {},
                          .isRunning = entry.isWanted,
                          .isStored = entry.isStored,
                          .lines = {},
                          .brokerLines = {},
                          .server = {},
                          .own = entry.own,
                          .now = now};
    const auto line = [&facts](const QString &title, const QString &value) {
        facts.lines.push_back({title, value});
    };
    line(tr("Address"), settings.address());
    line(tr("Protocol"), protocolText(mqtt));
    line(tr("Client identifier"),
         mqtt.clientId.isEmpty() ? tr("A new one for each run") : QString::fromUtf8(mqtt.clientId));
    QStringList filters;
    for (const MqttSubscription &subscription : settings.subscriptions)
        filters.append(QString::fromUtf8(subscription.filter));
    line(tr("Topics"), filters.join(u", "_s));
    if (!session)
        return facts;

    const ConnectionJournal &journal = m_banners.journal(*session);
    facts.canRetry = status.state == MqttState::Waiting
        || (status.state == MqttState::Stopped && status.failure != MqttFailure::None);
    if (status.state == MqttState::Waiting)
        facts.note = m_banners.waitText(*session);
    if (status.failure == MqttFailure::TakenOver)
        facts.remedy = tr("Use a new identifier");
    else if (status.failure == MqttFailure::BadCredentials)
        facts.remedy = tr("Enter password…");
    if (journal.connectedSince() != noTime)
        line(tr("Connected since"), clockText(journal.connectedSince(), now));
    if (journal.lostAt() != noTime)
        line(tr("Lost"),
             tr("%1; what devices send meanwhile may be missed").arg(agoText(journal.lostAt(), now)));
    if (journal.lastAbsence())
        line(tr("Last absence"), ConnectionBanners::absenceText(*journal.lastAbsence(), now));
    if (journal.losses() > 0)
        line(tr("Losses in this run"), countText(static_cast<quint64>(journal.losses())));
    line(tr("Messages"),
         tr("%1, now %2 a second").arg(countText(session->received()), rateText(entry.perSecond)));
    if (session->leftOut() > 0 || settings.rateGuard > 0)
        line(tr("Rate guard"),
             tr("%1 a second at most, %2 left out")
                 .arg(countText(static_cast<quint64>(settings.rateGuard)), countText(session->leftOut())));
    if (status.limits) {
        QStringList limits{tr("QoS up to %1").arg(QLocale().toString(status.limits->maximumQos))};
        if (status.limits->maximumPacketBytes)
            limits.append(tr("packets up to %1").arg(bytesText(*status.limits->maximumPacketBytes)));
        if (!status.limits->retain)
            limits.append(tr("no retained messages"));
        if (!status.limits->wildcards)
            limits.append(tr("no wildcards"));
        line(tr("Limits of the broker"), limits.join(u", "_s));
    }
    if (status.state == MqttState::Connected) {
        facts.server = entry.server;
        facts.verified = status.verified;
        facts.brokerLines = session->brokerFigures().lines();
    }
    return facts;
}

void ConnectionWiring::add() { m_editors.edit({}, m_store.otherNames({})); }

void ConnectionWiring::edit(const QString &id, DraftField field)
{
    if (const ConnectionDraft *draft = m_store.find(id))
        m_editors.edit(*draft, m_store.otherNames(id), field);
}

void ConnectionWiring::duplicate(const QString &id)
{
    const ConnectionDraft *stored = m_store.find(id);
    if (!stored)
        return;
    ConnectionDraft draft = *stored;
    draft.id.clear();
    draft.keptAs.clear();
    draft.name = tr("%1 (copy)", "name of a connection").arg(draft.name);
    if (!draft.clientId.isEmpty())
        draft.clientId = SignInSection::newClientId();
    m_editors.edit(draft, m_store.otherNames({}));
}

void ConnectionWiring::remove(const QString &id)
{
    stop(id);
    if (m_listened == id)
        listenToBroker({});
    if (const Result<void> removed = m_store.remove(id); !removed) {
        emit failed(removed.error());
        return;
    }
    m_secrets.forget(id);
}

void ConnectionWiring::save(ConnectionDraft draft, const ConnectionSecrets &secrets, bool connectNow)
{
    // A renamed connection keeps its history; a new one does not take over that of a renamed one.
    if (const ConnectionDraft *before = m_store.find(draft.id);
        before && before->name != draft.name && draft.keptAs.isEmpty())
        draft.keptAs = before->name;
    for (const ConnectionDraft &other : m_store.connections()) {
        if (other.id != draft.id && other.keptAs == draft.name && draft.keptAs.isEmpty())
            draft.keptAs = draft.name + u" (2)"_s;
    }
    const Result<QString> id = m_store.save(draft);
    ConnectionEditor *editor = m_editors.editor();
    if (!id) {
        if (editor)
            editor->showError(errorText(id.error()));
        else
            emit failed(id.error());
        return;
    }
    Entry *entry = find(*id);
    if (!draft.askPassword)
        m_secrets.keep(entry->settings, secrets, this, [](const Result<void> &) {});
    else
        m_secrets.forget(*id);
    if (editor)
        editor->done(QDialog::Accepted);
    if (connectNow || entry->isWanted)
        open(*entry, secrets);
    if (m_dialog)
        m_dialog->select(*id);
}

void ConnectionWiring::chooseImport()
{
    auto *dialog =
        new QFileDialog(&m_window, tr("Import connections"), {}, tr("Connections (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConnectionWiring::import);
    dialog->open();
}

void ConnectionWiring::import(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        emit failed({ErrorKind::Denied, in.errorString(), file});
        return;
    }
    if (in.size() > maxImportBytes) {
        emit failed({ErrorKind::InvalidInput, u"is larger than a list of connections can be"_s, file});
        return;
    }
    const QDir folder = QFileInfo(file).absoluteDir();
    Result<ConnectionImport> found = importConnections(in.readAll(), [folder](const QString &name) {
        return QDir::cleanPath(folder.absoluteFilePath(name));
    });
    if (!found) {
        emit failed({found.error().kind, found.error().what, file});
        return;
    }
    auto *dialog = new ImportDialog(*std::move(found), m_store.otherNames({}), m_theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { takeImport(dialog->chosen()); });
    dialog->open();
}

void ConnectionWiring::takeImport(const std::vector<ImportedConnection> &connections)
{
    QString first;
    for (const ImportedConnection &imported : connections) {
        const Result<QString> id = m_store.save(imported.draft);
        if (!id) {
            emit failed(id.error());
            continue;
        }
        if (first.isEmpty())
            first = *id;
        ConnectionSecrets secrets;
        if (!imported.password.isEmpty())
            secrets[SecretKind::Password] = imported.password;
        m_secrets.keep(find(*id)->settings, secrets, this, [](const Result<void> &) {});
    }
    if (!first.isEmpty())
        showDialog(first);
}

void ConnectionWiring::chooseExport()
{
    auto *dialog = new QFileDialog(&m_window, tr("Export connections"), {}, tr("Connections (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(exportConnections(m_store.connections())) < 0
            || !out.commit())
            emit failed({ErrorKind::Denied, out.errorString(), file});
    });
    dialog->open();
}

/// The editor with an invented broker, a test that runs and one that failed, the list, and the first page.
std::vector<PictureTour::Stop> ConnectionWiring::stops()
{
    const auto editor = [this]() -> QWidget * { return m_editors.editor(); };
    std::vector<PictureTour::Stop> tour;
    static constexpr const char *names[] = {"server", "sign-in", "security", "topics", "advanced"};
    for (int i = 0; i < ConnectionEditor::sectionCount; ++i) {
        tour.push_back({.name = u"connection-editor-"_s + QString::fromLatin1(names[i]),
                        .prepare =
                            [this, i] {
                                ConnectionDraft draft;
                                draft.name = tr("Harbour");
                                draft.host = u"broker.example"_s;
                                draft.user = u"alice"_s;
                                m_editors.edit(draft, {}).showSection(
                                    static_cast<ConnectionEditor::Section>(i));
                            },
                        .subject = editor});
    }
    ConnectionSettings nowhere;
    nowhere.name = tr("Harbour");
    nowhere.dialect = *Dialect::iot();
    nowhere.subscriptions = {{"iot/#", 1}};
    nowhere.mqtt.host = u"127.0.0.1"_s;
    nowhere.mqtt.port = 1; // nothing listens there
    const auto test = [this]() -> QWidget * { return m_tests.dialog(); };
    // A port that takes connections and never answers.
    const auto silent = std::make_shared<QTcpServer>();
    tour.push_back({.name = u"connection-test-running"_s,
                    .prepare =
                        [this, nowhere, silent]() mutable {
                            silent->listen(QHostAddress::LocalHost);
                            nowhere.mqtt.port = silent->serverPort();
                            m_tests.test(nowhere, true);
                        },
                    .settle = Milliseconds{700},
                    .subject = test});
    tour.push_back({.name = u"connection-test-failed"_s,
                    .prepare = [this, nowhere] { m_tests.test(nowhere, true, [](DraftField) {}); },
                    .settle = Milliseconds{1'500},
                    .subject = test});
    const auto welcome = std::make_shared<QPointer<QWidget>>();
    tour.push_back({.name = u"welcome"_s,
                    .prepare =
                        [this, welcome] {
                            *welcome = makeWelcome(&m_window);
                            (*welcome)->setWindowFlag(Qt::Window);
                            (*welcome)->resize(1'000, 600);
                            (*welcome)->show();
                        },
                    .subject = [welcome]() -> QWidget * { return *welcome; }});
    tour.push_back({.name = u"connections"_s,
                    .prepare = [this] { showDialog(); },
                    .subject = [this]() -> QWidget * { return m_dialog; }});
    return tour;
}

} // namespace fleetscope
