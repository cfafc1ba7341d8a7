// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rollout/rolloutview.h"
#include "ui/style/theme.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace fleetscope {

/// Asks before an order to a whole rollout: what happens to which devices, in exact numbers, and a reason
/// where one is needed.
class RolloutConfirm final : public QDialog
{
    Q_OBJECT
public:
    struct Question
    {
        QString title;       ///< "Roll back AQ-3 2.5.0"
        QStringList effects; ///< one sentence each
        QString action;      ///< the verb on the button, with its number: "Roll back 1,204 devices"
        QString reason;      ///< what the field asks for; empty: no field
        QString person;      ///< likewise, asks for a name
        bool isDestructive = false;
    };

    RolloutConfirm(const Theme &theme, const Question &question, QWidget *parent = nullptr);

    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString person() const;

private:
    void check();

    QLineEdit *m_reason = nullptr;
    QLineEdit *m_person = nullptr;
    QPushButton *m_action;
};

} // namespace fleetscope
