// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectiondraft.h"
#include "models/connection/connectionsecrets.h"
#include "models/connection/tlsinspection.h"
#include "models/ports/clock.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QWidget;

namespace fleetscope {

class ConnectionEditor;
class ConnectionTests;
struct ConnectionSettings;
class SecretDesk;
class SecretStore;
class Theme;
class TopicSniffer;

/// Runs the editor of connections: reads the certificates, listens to a broker, tests, and leads from the
/// test back to the field. Saving is for its owner. One editor at a time. Thread: GUI.
class EditorDesk final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it.
    EditorDesk(SecretStore &keychain, SecretDesk &secrets, ConnectionTests &tests, const Theme &theme,
               const Clock &clock, QWidget &window);
    ~EditorDesk() override;

    /// Shows the editor, at `field` if there is one. `otherNames` are taken.
    ConnectionEditor &edit(const ConnectionDraft &draft, const QStringList &otherNames,
                           DraftField field = DraftField::None);
    [[nodiscard]] ConnectionEditor *editor() const; ///< null when none is open

signals:
    void saveRequested(const fleetscope::ConnectionDraft &draft, const fleetscope::ConnectionSecrets &secrets,
                       bool connectNow);

private:
    void inspect(const TlsOptions &tls);
    /// Calls `then` with the settings of `draft` and its secrets, unless they are wrong or nobody gives them.
    void withSecrets(const ConnectionDraft &draft, const ConnectionSecrets &secrets,
                     std::function<void(ConnectionSettings)> then);
    void listen(const ConnectionDraft &draft, const ConnectionSecrets &secrets);
    void sniffed(const MqttStatus &status);
    void test(const ConnectionDraft &draft, const ConnectionSecrets &secrets);

    SecretStore &m_keychain;
    SecretDesk &m_secrets;
    ConnectionTests &m_tests;
    const Theme &m_theme;
    const Clock &m_clock;
    QWidget &m_window;
    QPointer<ConnectionEditor> m_editor;
    std::unique_ptr<TopicSniffer> m_sniffer;
    QString m_host; // that is listened to
    quint64 m_inspections = 0;
};

} // namespace fleetscope
