// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectionsecrets.h"
#include "ui/style/theme.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QLineEdit;

namespace fleetscope {

/// Asks for the secrets of one connection that nobody else knows. Thread: GUI.
class SecretDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Keeping : quint8 {
        Offered,
        NotWanted,  ///< the user said: ask every time
        NoKeychain, ///< this computer has none that answers
    };
    struct Question
    {
        QString connection;
        QString address;
        QString user;
        QList<SecretKind> missing; ///< at least one
        Keeping keeping = Keeping::Offered;
    };

    SecretDialog(const Question &question, const Theme &theme, QWidget *parent = nullptr);

    /// Of every kind that was asked for, perhaps empty.
    [[nodiscard]] ConnectionSecrets secrets() const;
    [[nodiscard]] bool keeps() const;

private:
    struct Field
    {
        SecretKind kind;
        QLineEdit *edit;
    };

    std::vector<Field> m_fields;
    QCheckBox *m_keep;
};

/// A line for a secret: dots, and a button that shows what was typed.
[[nodiscard]] QLineEdit *makeSecretLine(const Theme &theme, const QString &accessibleName, QWidget *parent);

} // namespace fleetscope
