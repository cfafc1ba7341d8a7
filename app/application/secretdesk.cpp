// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/secretdesk.h"

#include "ui/connections/secretdialog.h"

#include <memory>

namespace fleetscope {

SecretDesk::SecretDesk(SecretStore &keychain, const Theme &theme, QWidget &window)
    : m_keychain(keychain)
    , m_lookup(keychain)
    , m_theme(theme)
    , m_window(window)
{ }

SecretDialog *SecretDesk::dialog() const { return m_dialog; }

void SecretDesk::fetch(const ConnectionSettings &settings, const ConnectionSecrets &known, QObject *context,
                       std::function<void(std::optional<ConnectionSecrets>)> then)
{
    m_lookup.find(
        settings, known, context,
        [this, settings, context = QPointer(context), answer = std::move(then)](FoundSecrets found) {
            if (found.missing.isEmpty())
                answer(std::move(found.secrets));
            else
                put({settings, std::move(found), context, answer});
        });
}

void SecretDesk::ask(const ConnectionSettings &settings, QObject *context,
                     std::function<void(std::optional<ConnectionSecrets>)> then)
{
    FoundSecrets nothing;
    nothing.missing = {SecretKind::Password};
    put({settings, std::move(nothing), context, std::move(then)});
}

void SecretDesk::put(Question question)
{
    m_questions.push_back(std::move(question));
    if (m_questions.size() == 1)
        askNext();
}

void SecretDesk::askNext()
{
    while (!m_questions.empty() && !m_questions.front().context)
        m_questions.pop_front();
    if (m_questions.empty())
        return;
    const Question &question = m_questions.front();
    m_dialog = new SecretDialog({.connection = question.settings.name,
                                 .address = question.settings.address(),
                                 .user = QString::fromUtf8(question.settings.mqtt.user),
                                 .missing = question.found.missing,
                                 .keeping = question.settings.askSecrets ? SecretDialog::Keeping::NotWanted
                                     : question.found.keychainAnswers    ? SecretDialog::Keeping::Offered
                                                                         : SecretDialog::Keeping::NoKeychain},
                                m_theme, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::finished, this, [this, dialog = m_dialog](int result) {
        if (result == QDialog::Accepted)
            answer(dialog->secrets(), dialog->keeps());
        else
            answer({}, false);
    });
    m_dialog->open();
}

void SecretDesk::answer(const std::optional<ConnectionSecrets> &secrets, bool keep)
{
    const Question question = std::move(m_questions.front());
    m_questions.pop_front();
    if (question.context) {
        std::optional<ConnectionSecrets> all = secrets;
        if (all) {
            for (const SecretKind kind : secretKinds) {
                if (!(*all)[kind])
                    (*all)[kind] = question.found.secrets[kind];
            }
            if (keep)
                this->keep(question.settings, *secrets, question.context, [](const Result<void> &) {});
        }
        question.then(std::move(all));
    }
    askNext();
}

void SecretDesk::keep(const ConnectionSettings &settings, const ConnectionSecrets &secrets, QObject *context,
                      std::function<void(Result<void>)> then)
{
    struct Work
    {
        int left = 0;
        Result<void> result;
    };
    const auto work = std::make_shared<Work>();
    const auto done = [work, answer = std::move(then)](const Result<void> &result) {
        if (!result)
            work->result = result;
        if (--work->left == 0)
            answer(work->result);
    };
    for (const SecretKind kind : secretKinds)
        work->left += secrets[kind].has_value();
    if (work->left == 0) {
        work->left = 1;
        done({});
        return;
    }
    for (const SecretKind kind : secretKinds) {
        const auto &secret = secrets[kind];
        if (!secret)
            continue;
        if (secret->isEmpty())
            m_keychain.remove(SecretLookup::key(settings, kind), context, done);
        else
            m_keychain.write(SecretLookup::key(settings, kind), *secret, context, done);
    }
}

void SecretDesk::forget(const QString &connectionId)
{
    for (const SecretKind kind : secretKinds)
        m_keychain.remove(secretKey(connectionId, kind), this, [](const Result<void> &) {});
}

} // namespace fleetscope

#include "moc_secretdesk.cpp"
