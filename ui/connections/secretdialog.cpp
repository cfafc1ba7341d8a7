// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/secretdialog.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace fleetscope {

QLineEdit *makeSecretLine(const Theme &theme, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setEchoMode(QLineEdit::Password);
    edit->setAccessibleName(accessibleName);
    QAction *reveal = edit->addAction(theme.icon(IconId::Lock, Ink::Muted), QLineEdit::TrailingPosition);
    reveal->setCheckable(true);
    reveal->setToolTip(SecretDialog::tr("Show what is typed"));
    QObject::connect(reveal, &QAction::toggled, edit, [edit, reveal, &theme](bool shown) {
        edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        reveal->setIcon(theme.icon(shown ? IconId::Unlock : IconId::Lock, Ink::Muted));
        reveal->setToolTip(shown ? SecretDialog::tr("Hide what is typed")
                                 : SecretDialog::tr("Show what is typed"));
    });
    return edit;
}

SecretDialog::SecretDialog(const Question &question, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_keep(new QCheckBox(tr("&Keep in the keychain of this computer"), this))
{
    setWindowTitle(tr("Sign in to %1").arg(question.connection));
    const auto addText = [this](const QString &text) {
        auto *label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        return label;
    };
    auto *headline = addText(windowTitle());
    headline->setFont(theme.font(FontRole::Section));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(spacing::card);
    form->setVerticalSpacing(spacing::between);
    form->addRow(tr("Broker"), addText(question.address));
    for (const SecretKind kind : question.missing) {
        const QString name = kind == SecretKind::Password ? tr("Password")
            : kind == SecretKind::Passphrase              ? tr("Passphrase of the key")
                                                          : tr("Password of the proxy");
        if (kind == SecretKind::Password && !question.user.isEmpty())
            form->addRow(tr("User"), addText(question.user));
        m_fields.push_back({kind, makeSecretLine(theme, name, this)});
        form->addRow(name, m_fields.back().edit);
    }

    QLabel *note = nullptr;
    m_keep->setVisible(question.keeping == Keeping::Offered);
    m_keep->setChecked(question.keeping == Keeping::Offered);
    if (question.keeping == Keeping::NoKeychain)
        note =
            addText(tr("This computer has no keychain that Fleetscope can use. So nothing is kept, and you "
                       "are asked each time."));
    else if (question.keeping == Keeping::NotWanted)
        note = addText(tr("Nothing is kept: this connection asks each time."));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *connectNow = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    connectNow->setDefault(true);
    setPrimary(connectNow);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    layout->setSpacing(spacing::card);
    layout->addWidget(headline);
    layout->addLayout(form);
    if (note)
        layout->addWidget(note);
    layout->addWidget(m_keep);
    layout->addStretch();
    layout->addWidget(buttons);
    m_fields.front().edit->setFocus();
    resize(440, sizeHint().height());
}

ConnectionSecrets SecretDialog::secrets() const
{
    ConnectionSecrets secrets;
    for (const Field &field : m_fields)
        secrets[field.kind] = field.edit->text().toUtf8();
    return secrets;
}

bool SecretDialog::keeps() const { return m_keep->isVisibleTo(this) && m_keep->isChecked(); }

} // namespace fleetscope

#include "moc_secretdialog.cpp"
