// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/editordesk.h"

#include "app/application/connectiontests.h"
#include "app/application/secretdesk.h"
#include "app/doctor/topicsniffer.h"
#include "app/mqtt/mqttfactory.h"
#include "app/network/tlsinspection.h"
#include "ui/connections/connectioneditor.h"
#include "ui/widgets/connectiontext.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace fleetscope {

using namespace Qt::StringLiterals;

EditorDesk::EditorDesk(SecretStore &keychain, SecretDesk &secrets, ConnectionTests &tests, const Theme &theme,
                       const Clock &clock, QWidget &window)
    : m_keychain(keychain)
    , m_secrets(secrets)
    , m_tests(tests)
    , m_theme(theme)
    , m_clock(clock)
    , m_window(window)
{ }

EditorDesk::~EditorDesk() = default;

ConnectionEditor *EditorDesk::editor() const { return m_editor; }

ConnectionEditor &EditorDesk::edit(const ConnectionDraft &draft, const QStringList &otherNames,
                                   DraftField field)
{
    if (m_editor && m_editor->draft().id == draft.id) {
        m_editor->raise();
        m_editor->showField(field);
        return *m_editor;
    }
    delete m_editor;
    m_editor = new ConnectionEditor(draft, otherNames, m_theme, &m_window);
    m_editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_editor, &ConnectionEditor::inspectionRequested, this, &EditorDesk::inspect);
    connect(m_editor, &ConnectionEditor::listenRequested, this, &EditorDesk::listen);
    connect(m_editor, &ConnectionEditor::listenCancelled, this, [this] {
        if (m_sniffer)
            m_sniffer->stop();
    });
    connect(m_editor, &ConnectionEditor::testRequested, this, &EditorDesk::test);
    connect(m_editor, &ConnectionEditor::saveRequested, this, &EditorDesk::saveRequested);
    connect(m_editor, &QObject::destroyed, this, [this] { m_sniffer.reset(); });
    inspect(draft.tls);
    // Whether there is a keychain at all shows when it is asked for anything.
    m_keychain.read(u"probe"_s, m_editor, [this](const Result<QByteArray> &answer) {
        m_editor->setKeychain(answer || answer.error().kind != ErrorKind::Unreachable);
    });
    m_editor->show();
    if (field != DraftField::None)
        m_editor->showField(field);
    return *m_editor;
}

/// On the thread pool: the files may lie on a slow drive. Only the last answer counts.
void EditorDesk::inspect(const TlsOptions &tls)
{
    const quint64 mine = ++m_inspections;
    if (tls.caFile.isEmpty() && tls.certificateFile.isEmpty() && tls.keyFile.isEmpty()) {
        m_editor->showInspection({}, m_clock.now());
        return;
    }
    QThreadPool::globalInstance()->start([self = QPointer(this), tls, mine] {
        const TlsInspection found = inspectTls(tls);
        QMetaObject::invokeMethod(
            qApp,
            [self, found, mine] {
                if (self && self->m_editor && mine == self->m_inspections)
                    self->m_editor->showInspection(found, self->m_clock.now());
            },
            Qt::QueuedConnection);
    });
}

void EditorDesk::withSecrets(const ConnectionDraft &draft, const ConnectionSecrets &secrets,
                             std::function<void(ConnectionSettings)> then)
{
    Result<ConnectionSettings> settings = settingsOf(draft);
    if (!settings) {
        m_editor->showError(settings.error().what);
        return;
    }
    m_secrets.fetch(*settings, secrets, m_editor,
                    [settings = *settings,
                     then = std::move(then)](const std::optional<ConnectionSecrets> &known) mutable {
                        if (!known)
                            return;
                        applySecrets(*known, settings);
                        then(std::move(settings));
                    });
}

void EditorDesk::listen(const ConnectionDraft &draft, const ConnectionSecrets &secrets)
{
    withSecrets(draft, secrets, [this](ConnectionSettings settings) {
        m_host = settings.mqtt.host;
        m_editor->showHeard({}, tr("Connecting to %1", "host").arg(m_host), true);
        m_sniffer = std::make_unique<TopicSniffer>(std::move(settings), makeMqttClient());
        connect(m_sniffer.get(), &TopicSniffer::progressed, this, [this] {
            const auto heard = m_sniffer->heard();
            m_editor->showHeard(
                heard, tr("Listening: %Ln topic(s) so far", nullptr, static_cast<int>(heard.size())), true);
        });
        connect(m_sniffer.get(), &TopicSniffer::finished, this, &EditorDesk::sniffed);
        m_sniffer->start();
    });
}

void EditorDesk::sniffed(const MqttStatus &status)
{
    const auto heard = m_sniffer->heard();
    QString note = tr("%Ln topic(s) heard", nullptr, static_cast<int>(heard.size()));
    if (status.failure != MqttFailure::None) {
        const ConnectionSentence sentence = connectionSentence(status, m_editor->draft().name, m_host);
        note = sentence.headline + u' ' + sentence.hint;
    } else if (heard.empty()) {
        note = tr("Nothing was heard. The broker may hide what this user may not read, or nobody sends.");
    }
    m_editor->showHeard(heard, note, false);
}

void EditorDesk::test(const ConnectionDraft &draft, const ConnectionSecrets &secrets)
{
    withSecrets(draft, secrets, [this](const ConnectionSettings &settings) {
        // The connection may be open while it is edited: never take its identifier.
        m_tests.test(settings, true, [this](DraftField field) {
            if (!m_editor)
                return;
            m_editor->raise();
            m_editor->activateWindow();
            m_editor->showField(field);
        });
    });
}

} // namespace fleetscope

#include "moc_editordesk.cpp"
