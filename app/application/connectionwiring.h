// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/connectiontests.h"
#include "app/application/editordesk.h"
#include "app/application/picturetour.h"
#include "app/application/secretdesk.h"
#include "app/connections/connectionstore.h"
#include "models/connection/certificateinfo.h"
#include "models/connection/connectionimport.h"
#include "models/items/connectionlistmodel.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace fleetscope {

class ConnectionBanners;
class ConnectionsDialog;
class FleetSession;
class MainWindow;
class Preferences;
struct ConnectionFacts;

/// The user's connections: kept in the store, opened and closed at any time, shown in their dialog, edited,
/// imported, exported, tested. Connection files of the command line are among them for one run.
///
/// A connection gets its session when it is first opened and keeps it: its devices stay in the table when it
/// is closed. Thread: GUI.
class ConnectionWiring final : public QObject
{
    Q_OBJECT
public:
    /// Makes a session for a connection whose secrets are not known yet; it is held until they are.
    using AddSession = std::function<FleetSession &(ConnectionSettings)>;

    /// Everything must outlive it. `storeFile` may be empty: then nothing is remembered.
    ConnectionWiring(MainWindow &window, const Theme &theme, Preferences &preferences,
                     const QString &storeFile, SecretStore &keychain, ConnectionBanners &banners,
                     const Clock &clock, AddSession addSession);
    ~ConnectionWiring() override;

    /// Reads the store and opens what shall be open at the start. Errors: those of the store.
    [[nodiscard]] Result<void> openAtStart();
    /// Opens the connection of a file for this run. Errors: those of the file.
    [[nodiscard]] Result<void> openFile(const QString &file);
    /// How many connections there are, open or not.
    [[nodiscard]] size_t count() const { return m_entries.size(); }
    [[nodiscard]] ConnectionStore &store() { return m_store; }
    [[nodiscard]] ConnectionsDialog *dialog() const;
    [[nodiscard]] EditorDesk &editorDesk() { return m_editors; }
    [[nodiscard]] SecretDesk &secretDesk() { return m_secrets; }

    [[nodiscard]] QWidget *makeWelcome(QWidget *parent);
    void addMenuActions();
    /// Reads a file and lets the user choose from it.
    void import(const QString &file);
    void start(const QString &id);
    void stop(const QString &id);
    /// The connection of `session`, or the first one in trouble, or the first.
    void test(const FleetSession *session);
    [[nodiscard]] std::vector<PictureTour::Stop> stops();

signals:
    void demoRequested();
    /// The table shall show the devices of one connection only.
    void devicesRequested(fleetscope::FleetSession *session);
    void failed(const fleetscope::Error &error);
    /// Something was added to or removed from the list.
    void changed();

private:
    struct Entry
    {
        ConnectionSettings settings; ///< without secrets
        bool isStored = false;
        bool isWanted = false;           ///< to be connected
        FleetSession *session = nullptr; ///< null until it was opened once
        std::optional<CertificateInfo> own;
        std::optional<CertificateInfo> server;
        QByteArray serverDer; ///< of `server`
        quint64 receivedBefore = 0;
        double perSecond = 0;
    };

    [[nodiscard]] Entry *find(const QString &id);
    [[nodiscard]] Entry *entryOf(const FleetSession *session);
    void takeStore();
    void open(Entry &entry, const ConnectionSecrets &known);
    void release(const QString &id, const std::optional<ConnectionSecrets> &secrets);
    void askForSecrets(const Entry &entry);
    void enterPassword(const FleetSession *session);
    void useNewIdentifier(const FleetSession *session);
    void statusChanged(const QString &id);
    void readOwnCertificate(const Entry &entry);
    void tellExpiry(const Entry &entry);
    void tellRate(const QString &id);

    void showDialog(const QString &id = {});
    void refresh();
    void showFacts();
    void listenToBroker(const QString &id);
    [[nodiscard]] ConnectionFacts facts(const Entry &entry) const;

    void add();
    void edit(const QString &id, DraftField field = DraftField::None);
    void duplicate(const QString &id);
    void remove(const QString &id);
    void save(ConnectionDraft draft, const ConnectionSecrets &secrets, bool connectNow);
    void chooseImport();
    void takeImport(const std::vector<ImportedConnection> &connections);
    void chooseExport();
    void testEntry(const QString &id);

    MainWindow &m_window;
    const Theme &m_theme;
    Preferences &m_preferences;
    SecretStore &m_keychain;
    ConnectionBanners &m_banners;
    const Clock &m_clock;
    AddSession m_addSession;
    ConnectionStore m_store;
    SecretDesk m_secrets;
    ConnectionTests m_tests;
    EditorDesk m_editors;
    ConnectionListModel m_list;
    std::vector<std::unique_ptr<Entry>> m_entries;
    QPointer<ConnectionsDialog> m_dialog;
    QString m_listened; ///< whose broker is asked for its figures
    QTimer m_second;    ///< while the dialog is shown
    QTimer m_hour;      ///< certificates grow old
};

} // namespace fleetscope
