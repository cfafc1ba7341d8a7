// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/editorsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace fleetscope {

/// Who we are for the broker.
class SignInSection final : public EditorSection
{
    Q_OBJECT
public:
    explicit SignInSection(const Theme &theme, QWidget *parent = nullptr);

    void collect(ConnectionDraft &draft) const override;
    void collectSecrets(ConnectionSecrets &secrets) const override;
    void setPassword(const QByteArray &password);
    /// Says where a password goes. `existing`: the connection is in the store already.
    void setKeeping(bool hasKeychain, bool existing);

    /// `fleetscope-` and eight hexadecimal digits.
    [[nodiscard]] static QString newClientId();

protected:
    void fill(const ConnectionDraft &draft) override;

private:
    [[nodiscard]] bool hasSecret() const;
    void showKind();
    void showNote();

    QComboBox *m_kind;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_ask;
    QLabel *m_note = nullptr;
    QLineEdit *m_clientId;
    QWidget *m_clientRow;
    bool m_hasKeychain = true;
};

} // namespace fleetscope
