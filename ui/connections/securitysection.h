// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tlsinspection.h"
#include "ui/connections/editorsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace fleetscope {

class CertificateView;
class FileLine;

/// TLS: whom we trust, who we are, and what is in the files. Files may be dropped anywhere on it.
class SecuritySection final : public EditorSection
{
    Q_OBJECT
public:
    explicit SecuritySection(const Theme &theme, QWidget *parent = nullptr);

    void collect(ConnectionDraft &draft) const override;
    void collectSecrets(ConnectionSecrets &secrets) const override;
    void showInspection(const TlsInspection &inspection, Timestamp now);
    void setKeeping(bool hasKeychain, bool existing);

signals:
    /// The files changed; what is in them? `tls` with the passphrase that was typed.
    void inspectionRequested(const fleetscope::TlsOptions &tls);

protected:
    void fill(const ConnectionDraft &draft) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void filesChanged();
    [[nodiscard]] TlsOptions options() const;
    void showAvailable(bool tls);

    QLabel *m_unavailable = nullptr;
    QCheckBox *m_verify;
    FileLine *m_ca;
    FileLine *m_certificate;
    FileLine *m_key;
    QLineEdit *m_passphrase;
    QLabel *m_problem = nullptr;
    QWidget *m_found;
    QVBoxLayout *m_views;
    QComboBox *m_alpn;
    QLineEdit *m_serverName;
};

/// What is wrong with the files of a client certificate, in one sentence; empty for None.
[[nodiscard]] QString credentialText(CredentialProblem problem);

} // namespace fleetscope
