// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/serversection.h"

#include "models/connection/brokerurl.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <utility>

namespace fleetscope {

ServerSection::ServerSection(const Theme &theme, QWidget *parent)
    : EditorSection(theme, parent)
    , m_template(new QComboBox(this))
    , m_paste(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_transport(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_path(new QLineEdit(this))
    , m_openAtStart(new QCheckBox(tr("Connect when Fleetscope starts"), this))
{
    for (const BrokerTemplate &broker : brokerTemplates())
        m_template->addItem(broker.title());
    m_paste->setPlaceholderText(tr("mqtts://user@broker.example:8883 fills in everything"));
    m_paste->setClearButtonEnabled(true);
    m_name->setPlaceholderText(tr("What you call this fleet"));
    m_transport->addItems({tr("MQTT"), tr("MQTT over TLS"), tr("WebSocket"), tr("WebSocket over TLS")});
    m_host->setPlaceholderText(tr("broker.example or 192.0.2.7"));
    m_port->setRange(0, 65'535);
    m_port->setGroupSeparatorShown(false);

    addField(tr("Kind of broker"), m_template);
    m_hint = addText();
    addField(tr("Paste an address"), m_paste);
    m_pasteFault = addText();
    addField(tr("Name"), m_name, DraftField::Name);
    addField(tr("Transport"), m_transport, DraftField::Transport);
    addField(tr("Host"), m_host, DraftField::Host);
    addField(tr("Port"), m_port, DraftField::Port);
    addField(tr("Path"), m_path, DraftField::Path);
    beginMore();
    addField(tr("Start"), m_openAtStart);

    connect(m_template, &QComboBox::activated, this, [this](int index) {
        emit templateChosen(brokerTemplates()[static_cast<size_t>(index)]);
        showHint();
    });
    connect(m_paste, &QLineEdit::textChanged, this, &ServerSection::takeAddress);
    connect(m_paste, &QLineEdit::editingFinished, this, &ServerSection::hidePassword);
    connect(m_transport, &QComboBox::activated, this, &ServerSection::changeTransportTo);
    for (QLineEdit *edit : {m_name, m_host, m_path})
        connect(edit, &QLineEdit::textChanged, this, &ServerSection::tellChange);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerSection::tellChange);
    connect(m_openAtStart, &QCheckBox::toggled, this, &ServerSection::tellChange);
}

void ServerSection::fill(const ConnectionDraft &draft)
{
    m_draft = draft;
    if (m_name->text() != draft.name)
        m_name->setText(draft.name);
    m_transport->setCurrentIndex(static_cast<int>(draft.transport));
    if (m_host->text() != draft.host)
        m_host->setText(draft.host);
    m_port->setValue(draft.port);
    m_path->setText(QString::fromUtf8(draft.path));
    setRowShown(m_path, usesWebSocket(draft.transport));
    m_openAtStart->setChecked(draft.openAtStart);
    if (const BrokerTemplate *known = templateForHost(draft.host))
        m_template->setCurrentIndex(static_cast<int>(known - brokerTemplates().data()));
    showHint();
}

void ServerSection::begin() { m_paste->setFocus(); }

void ServerSection::collect(ConnectionDraft &draft) const
{
    draft.name = m_name->text().trimmed();
    draft.transport = static_cast<MqttTransport>(m_transport->currentIndex());
    draft.host = m_host->text().trimmed();
    draft.port = static_cast<quint16>(m_port->value());
    draft.path = m_path->text().trimmed().toUtf8();
    draft.openAtStart = m_openAtStart->isChecked();
}

void ServerSection::changeTransportTo(int index)
{
    ConnectionDraft draft = m_draft;
    collect(draft);
    draft.transport = m_draft.transport;
    changeTransport(draft, static_cast<MqttTransport>(index));
    setDraft(draft);
    emit changed();
}

void ServerSection::takeAddress(const QString &text)
{
    const bool isPasted = std::exchange(m_pasteLength, text.size()) + 1 < text.size();
    if (text.trimmed().isEmpty()) {
        setText(m_pasteFault, {});
        return;
    }
    const Result<BrokerUrl> url = pasteBrokerUrl(text);
    if (!url) {
        // While somebody types it is not whole yet; what was pasted is.
        setText(m_pasteFault, tr("This is no address of a broker yet."));
        return;
    }
    ConnectionDraft draft = m_draft;
    collect(draft);
    draft.transport = url->transport;
    draft.host = url->host;
    draft.port = url->port;
    if (!url->path.isEmpty())
        draft.path = url->path;
    if (!url->user.isEmpty())
        draft.user = url->user;
    if (draft.name.isEmpty() || draft.name == m_draft.host)
        draft.name = url->host;
    setText(m_pasteFault, {});
    emit pasted(draft, url->password.toUtf8());
    if (isPasted)
        hidePassword();
}

/// A secret does not stay on the screen: what was pasted is whole at once, what is typed when it is left.
void ServerSection::hidePassword()
{
    const Result<BrokerUrl> url = pasteBrokerUrl(m_paste->text());
    if (!url || url->password.isEmpty())
        return;
    const QSignalBlocker quiet(m_paste);
    m_paste->setText(brokerUrl(url->transport, url->host, url->port, url->path, url->user));
}

void ServerSection::showHint()
{
    setText(m_hint, brokerTemplates()[static_cast<size_t>(m_template->currentIndex())].hint());
}

} // namespace fleetscope

#include "moc_serversection.cpp"
