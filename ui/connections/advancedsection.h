// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/editorsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace fleetscope {

/// The rest: protocol, session, waiting times, rate guard, proxy.
class AdvancedSection final : public EditorSection
{
    Q_OBJECT
public:
    explicit AdvancedSection(const Theme &theme, QWidget *parent = nullptr);

    void collect(ConnectionDraft &draft) const override;
    void collectSecrets(ConnectionSecrets &secrets) const override;
    void setKeeping(bool hasKeychain, bool existing);

protected:
    void fill(const ConnectionDraft &draft) override;

private:
    void showProxy();

    QComboBox *m_version;
    QSpinBox *m_keepAlive;
    QCheckBox *m_cleanStart;
    QSpinBox *m_sessionExpiry;
    QCheckBox *m_reconnect;
    QSpinBox *m_firstWait;
    QSpinBox *m_longestWait;
    QSpinBox *m_rateGuard;
    QComboBox *m_proxy;
    QLineEdit *m_proxyHost;
    QSpinBox *m_proxyPort;
    QLineEdit *m_proxyUser;
    QLineEdit *m_proxyPassword;
};

} // namespace fleetscope
