// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/signinsection.h"

#include "ui/connections/secretdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace fleetscope {

SignInSection::SignInSection(const Theme &theme, QWidget *parent)
    : EditorSection(theme, parent)
    , m_kind(new QComboBox(this))
    , m_user(new QLineEdit(this))
    , m_password(makeSecretLine(theme, tr("Password or token"), this))
    , m_ask(new QCheckBox(tr("Ask for it every time, keep it nowhere"), this))
    , m_clientId(new QLineEdit(this))
    , m_clientRow(new QWidget(this))
{
    m_kind->addItems({tr("Nothing"), tr("User and password"), tr("Access token"), tr("Client certificate")});
    m_clientId->setPlaceholderText(tr("A new one for each run"));
    m_clientId->setClearButtonEnabled(true);
    auto *fresh = new QPushButton(theme.icon(IconId::Refresh), tr("New identifier"), m_clientRow);
    auto *row = new QHBoxLayout(m_clientRow);
    row->setContentsMargins({});
    row->setSpacing(spacing::between);
    row->addWidget(m_clientId, 1);
    row->addWidget(fresh);

    addField(tr("Sign in with"), m_kind);
    addField(tr("User"), m_user, DraftField::User);
    addField(tr("Password or token"), m_password, DraftField::Password);
    addField({}, m_ask);
    m_note = addText();
    addField(tr("Client identifier"), m_clientRow, DraftField::ClientId, m_clientId);
    addText(tr("The broker knows each program by its identifier. Two programs with the same one throw each "
               "other out."));

    connect(m_kind, &QComboBox::activated, this, [this] {
        showKind();
        tellChange();
    });
    connect(fresh, &QPushButton::clicked, this, [this] { m_clientId->setText(newClientId()); });
    for (QLineEdit *edit : {m_user, m_password, m_clientId})
        connect(edit, &QLineEdit::textChanged, this, &SignInSection::tellChange);
    connect(m_ask, &QCheckBox::toggled, this, [this] {
        showNote();
        tellChange();
    });
}

bool SignInSection::hasSecret() const
{
    const auto kind = static_cast<SignIn>(m_kind->currentIndex());
    return kind == SignIn::Password || kind == SignIn::Token;
}

QString SignInSection::newClientId()
{
    return u"fleetscope-%1"_s.arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
}

void SignInSection::fill(const ConnectionDraft &draft)
{
    SignIn kind = SignIn::Nothing;
    if (draft.token)
        kind = SignIn::Token;
    else if (!draft.user.isEmpty() || draft.askPassword)
        kind = SignIn::Password;
    else if (!draft.tls.certificateFile.isEmpty())
        kind = SignIn::Certificate;
    m_kind->setCurrentIndex(static_cast<int>(kind));
    m_user->setText(draft.user);
    m_ask->setChecked(draft.askPassword);
    m_clientId->setText(draft.clientId);
    showKind();
}

void SignInSection::collect(ConnectionDraft &draft) const
{
    const auto kind = static_cast<SignIn>(m_kind->currentIndex());
    draft.user = kind == SignIn::Password ? m_user->text() : QString();
    draft.token = kind == SignIn::Token;
    draft.askPassword = hasSecret() && m_ask->isChecked();
    draft.clientId = m_clientId->text().trimmed();
}

void SignInSection::collectSecrets(ConnectionSecrets &secrets) const
{
    if (hasSecret() && !m_password->text().isEmpty())
        secrets[SecretKind::Password] = m_password->text().toUtf8();
}

void SignInSection::setPassword(const QByteArray &password)
{
    m_kind->setCurrentIndex(static_cast<int>(SignIn::Password));
    m_password->setText(QString::fromUtf8(password));
    showKind();
}

void SignInSection::setKeeping(bool hasKeychain, bool existing)
{
    m_hasKeychain = hasKeychain;
    m_password->setPlaceholderText(existing && hasKeychain ? tr("Unchanged") : QString());
    showNote();
}

void SignInSection::showKind()
{
    const auto kind = static_cast<SignIn>(m_kind->currentIndex());
    setRowShown(m_user, kind == SignIn::Password);
    setRowShown(m_password, hasSecret());
    setRowShown(m_ask, hasSecret());
    showNote();
}

void SignInSection::showNote()
{
    switch (static_cast<SignIn>(m_kind->currentIndex())) {
    case SignIn::Nothing: setText(m_note, tr("Anybody may connect to such a broker.")); break;
    case SignIn::Password:
    case SignIn::Token:
        setText(
            m_note,
            m_ask->isChecked() ? tr("You are asked each time the connection is opened.")
                : m_hasKeychain
                ? tr("The keychain of this computer keeps it; no file of Fleetscope does.")
                : tr("This computer has no keychain that Fleetscope can use: nothing is kept, and you are "
                     "asked each time."));
        break;
    case SignIn::Certificate:
        setText(m_note, tr("Choose the certificate and its key in the section Security."));
        break;
    }
}

} // namespace fleetscope

#include "moc_signinsection.cpp"
