// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/brokertemplates.h"
#include "ui/connections/editorsection.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace fleetscope {

/// Where the broker is: an address to paste, or its parts.
class ServerSection final : public EditorSection
{
    Q_OBJECT
public:
    explicit ServerSection(const Theme &theme, QWidget *parent = nullptr);

    void collect(ConnectionDraft &draft) const override;

    void begin(); ///< where typing starts

signals:
    /// An address was pasted. `password` is what it held, perhaps nothing.
    void pasted(const fleetscope::ConnectionDraft &draft, const QByteArray &password);
    void templateChosen(const fleetscope::BrokerTemplate &broker);

protected:
    void fill(const ConnectionDraft &draft) override;

private:
    void takeAddress(const QString &text);
    void hidePassword();
    void changeTransportTo(int index);
    void showHint();

    ConnectionDraft m_draft;
    QComboBox *m_template;
    QLabel *m_hint = nullptr;
    QLineEdit *m_paste;
    QLabel *m_pasteFault = nullptr;
    qsizetype m_pasteLength = 0; ///< of what stood there before
    QLineEdit *m_name;
    QComboBox *m_transport;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_path;
    QCheckBox *m_openAtStart;
};

} // namespace fleetscope
