// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/securitysection.h"

#include "ui/connections/certificateview.h"
#include "ui/connections/fileline.h"
#include "ui/connections/secretdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fleetscope {

QString credentialText(CredentialProblem problem)
{
    switch (problem) {
    case CredentialProblem::None: return {};
    case CredentialProblem::Unreadable: return SecuritySection::tr("The file cannot be read.");
    case CredentialProblem::NoCertificate:
        return SecuritySection::tr("There is no certificate in this file.");
    case CredentialProblem::NoKey:
        return SecuritySection::tr(
            "There is no key yet: choose its file, or a PKCS#12 file that holds both.");
    case CredentialProblem::WrongPassphrase:
        return SecuritySection::tr("The key is locked: enter its passphrase.");
    case CredentialProblem::KeyMismatch:
        return SecuritySection::tr("Certificate and key do not belong together.");
    }
    return {};
}

SecuritySection::SecuritySection(const Theme &theme, QWidget *parent)
    : EditorSection(theme, parent)
    , m_verify(new QCheckBox(tr("Check that the broker is who it says"), this))
    , m_ca(new FileLine(tr("Authority"), tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"), this))
    , m_certificate(new FileLine(tr("Client certificate"),
                                 tr("Certificates (*.pem *.crt *.cer *.p12 *.pfx);;All files (*)"), this))
    , m_key(new FileLine(tr("Key"), tr("Keys (*.key *.pem);;All files (*)"), this))
    , m_passphrase(makeSecretLine(theme, tr("Passphrase"), this))
    , m_found(new QWidget(this))
    , m_views(new QVBoxLayout(m_found))
    , m_alpn(new QComboBox(this))
    , m_serverName(new QLineEdit(this))
{
    setAcceptDrops(true);
    m_views->setContentsMargins({});
    m_views->setSpacing(spacing::between);
    m_alpn->setEditable(true);
    m_alpn->addItems({QString(), u"x-amzn-mqtt-ca"_s, u"mqtt"_s});
    m_alpn->lineEdit()->setPlaceholderText(tr("None; several with commas"));
    m_serverName->setPlaceholderText(tr("The host itself"));

    m_unavailable = addText();
    addField({}, m_verify, DraftField::Verify);
    addField(tr("Authority (CA)"), m_ca, DraftField::CaFile, m_ca->edit());
    addField(tr("Client certificate"), m_certificate, DraftField::Certificate, m_certificate->edit());
    addField(tr("Key"), m_key, DraftField::Key, m_key->edit());
    addField(tr("Passphrase"), m_passphrase, DraftField::Passphrase);
    m_problem = addText();
    addWide(m_found);
    beginMore();
    addField(tr("ALPN"), m_alpn, DraftField::Alpn);
    addField(tr("Server name (SNI)"), m_serverName, DraftField::ServerName);

    connect(m_verify, &QCheckBox::toggled, this, &SecuritySection::tellChange);
    for (FileLine *line : {m_ca, m_certificate, m_key})
        connect(line, &FileLine::changed, this, &SecuritySection::filesChanged);
    connect(m_passphrase, &QLineEdit::textChanged, this, &SecuritySection::filesChanged);
    connect(m_alpn, &QComboBox::currentTextChanged, this, &SecuritySection::tellChange);
    connect(m_serverName, &QLineEdit::textChanged, this, &SecuritySection::tellChange);
}

void SecuritySection::fill(const ConnectionDraft &draft)
{
    const TlsOptions &tls = draft.tls;
    m_verify->setChecked(tls.verify);
    m_ca->setFile(tls.caFile);
    m_certificate->setFile(tls.certificateFile);
    m_key->setFile(tls.keyFile);
    m_alpn->setCurrentText(tls.alpn.join(u", "_s));
    m_serverName->setText(tls.serverName);
    showAvailable(usesTls(draft.transport));
    emit inspectionRequested(options());
}

void SecuritySection::showAvailable(bool tls)
{
    setText(
        m_unavailable,
        tls ? QString()
            : tr("This transport is not encrypted. Choose MQTT over TLS or WebSocket over TLS in the section "
                 "Server to use certificates."));
    for (QWidget *field : std::initializer_list<QWidget *>{m_verify, m_ca, m_certificate, m_key, m_passphrase,
                                                           m_found, m_alpn, m_serverName})
        field->setEnabled(tls);
}

TlsOptions SecuritySection::options() const
{
    TlsOptions tls;
    tls.caFile = m_ca->file();
    tls.certificateFile = m_certificate->file();
    tls.keyFile = m_key->file();
    tls.verify = m_verify->isChecked();
    tls.serverName = m_serverName->text().trimmed();
    for (const QString &protocol : m_alpn->currentText().split(u',', Qt::SkipEmptyParts)) {
        if (!protocol.trimmed().isEmpty())
            tls.alpn.append(protocol.trimmed());
    }
    tls.keyPassphrase = m_passphrase->text();
    return tls;
}

void SecuritySection::collect(ConnectionDraft &draft) const
{
    draft.tls = options();
    draft.tls.keyPassphrase.clear();
}

void SecuritySection::collectSecrets(ConnectionSecrets &secrets) const
{
    if (!m_passphrase->text().isEmpty())
        secrets[SecretKind::Passphrase] = m_passphrase->text().toUtf8();
}

void SecuritySection::setKeeping(bool hasKeychain, bool existing)
{
    m_passphrase->setPlaceholderText(existing && hasKeychain ? tr("Unchanged, if there is one")
                                                             : tr("Only for a locked key"));
}

void SecuritySection::filesChanged()
{
    tellChange();
    emit inspectionRequested(options());
}

void SecuritySection::showInspection(const TlsInspection &inspection, Timestamp now)
{
    while (QLayoutItem *item = m_views->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this, now](const QString &role, const CertificateInfo &certificate, const QString &note,
                                 Ink ink) {
        auto *view = new CertificateView(theme(), m_found);
        view->setCertificate(role, certificate, now, note, ink);
        m_views->addWidget(view);
    };
    bool first = true;
    for (const CertificateInfo &certificate : inspection.own) {
        const bool matches = inspection.ownProblem == CredentialProblem::None;
        const QString note = !first ? QString()
            : matches               ? tr("The key belongs to this certificate.")
                                    : credentialText(inspection.ownProblem);
        add(first ? tr("Client certificate") : tr("Signed it"), certificate, note,
            matches ? Ink::Ok : Ink::Critical);
        first = false;
    }
    for (const CertificateInfo &certificate : inspection.authorities)
        add(tr("Authority that you trust"), certificate, {}, Ink::Ok);

    QStringList problems;
    if (!m_ca->file().isEmpty() && inspection.authorities.empty())
        problems.append(tr("Authority: there is no certificate in this file, or it cannot be read."));
    if (inspection.own.empty() && !m_certificate->file().isEmpty())
        problems.append(tr("Client certificate: %1").arg(credentialText(inspection.ownProblem)));
    setText(m_problem, problems.join(u'\n'));
    setInvalid(m_ca->edit(), !m_ca->file().isEmpty() && inspection.authorities.empty());
    setInvalid(m_key->edit(), inspection.ownProblem == CredentialProblem::KeyMismatch);
    setInvalid(m_passphrase, inspection.ownProblem == CredentialProblem::WrongPassphrase);
    setRowShown(m_found, m_views->count() > 0);
}

void SecuritySection::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && m_ca->isEnabled())
        event->acceptProposedAction();
}

/// The name tells what a file is for; what is in it is shown at once, so a wrong guess is seen.
void SecuritySection::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        const QString file = url.toLocalFile();
        const QString name = url.fileName().toLower();
        if (file.isEmpty())
            continue;
        const bool isBundle = name.endsWith(".p12"_L1) || name.endsWith(".pfx"_L1);
        if (name.endsWith(".key"_L1) || name.contains("private"_L1))
            m_key->setFile(file);
        else if (!isBundle && (name.contains("ca"_L1) || name.contains("root"_L1)))
            m_ca->setFile(file);
        else
            m_certificate->setFile(file);
    }
    event->acceptProposedAction();
}

} // namespace fleetscope

#include "moc_securitysection.cpp"
