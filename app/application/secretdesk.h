// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/secretlookup.h"

#include <QPointer>

#include <deque>

class QWidget;

namespace fleetscope {

class SecretDialog;
class Theme;

/// Gets the secrets of a connection, from its user where nobody else knows them, and keeps them where the
/// user wants: in the keychain or not at all.
///
/// One question at a time; the others wait in turn. Thread: GUI.
class SecretDesk final : public QObject
{
    Q_OBJECT
public:
    /// Everything must outlive it.
    SecretDesk(SecretStore &keychain, const Theme &theme, QWidget &window);

    /// What is in `known` was told already. Answers later; with nothing when the user does not want to say.
    /// Not at all once `context` is gone.
    void fetch(const ConnectionSettings &settings, const ConnectionSecrets &known, QObject *context,
               std::function<void(std::optional<ConnectionSecrets>)> then);
    /// fetch() that asks the user whatever the environment and the keychain know: they were refused.
    void ask(const ConnectionSettings &settings, QObject *context,
             std::function<void(std::optional<ConnectionSecrets>)> then);
    /// Writes what is there, and removes what is there and empty. Answers with what went wrong, if anything.
    void keep(const ConnectionSettings &settings, const ConnectionSecrets &secrets, QObject *context,
              std::function<void(Result<void>)> then);
    void forget(const QString &connectionId);
    [[nodiscard]] SecretDialog *dialog() const;

private:
    struct Question
    {
        ConnectionSettings settings;
        FoundSecrets found;
        QPointer<QObject> context;
        std::function<void(std::optional<ConnectionSecrets>)> then;
    };

    void put(Question question);
    void askNext();
    void answer(const std::optional<ConnectionSecrets> &secrets, bool keep);

    SecretStore &m_keychain;
    SecretLookup m_lookup;
    const Theme &m_theme;
    QWidget &m_window;
    std::deque<Question> m_questions; // the first one is asked
    QPointer<SecretDialog> m_dialog;
};

} // namespace fleetscope
