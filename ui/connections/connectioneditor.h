// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectiondraft.h"
#include "models/connection/connectionsecrets.h"
#include "models/connection/tlsinspection.h"
#include "models/connection/topicproposal.h"
#include "ui/style/theme.h"

#include <QDialog>

#include <array>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace fleetscope {

class AdvancedSection;
class EditorSection;
class SecuritySection;
class ServerSection;
class SignInSection;
class TopicsSection;

/// Makes or changes one connection. It asks for what it needs to know by signals, and is told by show…().
///
/// Secrets that are typed leave it by saved() and testRequested() only. Thread: GUI.
class ConnectionEditor final : public QDialog
{
    Q_OBJECT
public:
    enum class Section : quint8 { Server, SignIn, Security, Topics, Advanced };
    static constexpr int sectionCount = 5;

    /// `draft` without an id is a new connection.
    ConnectionEditor(ConnectionDraft draft, const QStringList &otherNames, const Theme &theme,
                     QWidget *parent = nullptr);

    [[nodiscard]] ConnectionDraft draft() const;
    [[nodiscard]] ConnectionSecrets secrets() const;
    void showSection(Section section);
    void showField(DraftField field);
    /// Until told otherwise there is one.
    void setKeychain(bool hasKeychain);
    void showInspection(const TlsInspection &inspection, Timestamp now);
    void showHeard(const std::vector<HeardTopic> &heard, const QString &note, bool listening);
    /// What saving came to, where it did not succeed.
    void showError(const QString &sentence);

    void reject() override;

signals:
    void saveRequested(const fleetscope::ConnectionDraft &draft, const fleetscope::ConnectionSecrets &secrets,
                       bool connectNow);
    void testRequested(const fleetscope::ConnectionDraft &draft,
                       const fleetscope::ConnectionSecrets &secrets);
    void inspectionRequested(const fleetscope::TlsOptions &tls);
    void listenRequested(const fleetscope::ConnectionDraft &draft,
                         const fleetscope::ConnectionSecrets &secrets);
    void listenCancelled();

private:
    [[nodiscard]] std::array<EditorSection *, sectionCount> sections() const;
    void addSection(const QString &title, IconId icon, EditorSection *section);
    void setDraft(const ConnectionDraft &draft);
    void sectionChanged();
    void check(bool complete);
    void save(bool connectNow);
    void confirm(const QStringList &warnings, bool takesEverything, bool connectNow);
    [[nodiscard]] bool isUsable();

    const Theme &m_theme;
    ConnectionDraft m_first; ///< as it came
    ConnectionDraft m_draft;
    QStringList m_otherNames;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    ServerSection *m_server;
    SignInSection *m_signIn;
    SecuritySection *m_security;
    TopicsSection *m_topics;
    AdvancedSection *m_advanced;
    QLabel *m_status;
    bool m_complete = false; ///< missing things are told from the first try to save on
    bool m_dirty = false;
};

} // namespace fleetscope
