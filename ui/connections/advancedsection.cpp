// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/advancedsection.h"

#include "ui/connections/secretdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace fleetscope {

AdvancedSection::AdvancedSection(const Theme &theme, QWidget *parent)
    : EditorSection(theme, parent)
    , m_version(new QComboBox(this))
    , m_keepAlive(new QSpinBox(this))
    , m_cleanStart(new QCheckBox(tr("Begin without what the broker kept for us"), this))
    , m_sessionExpiry(new QSpinBox(this))
    , m_reconnect(new QCheckBox(tr("Connect again when the connection is lost"), this))
    , m_firstWait(new QSpinBox(this))
    , m_longestWait(new QSpinBox(this))
    , m_rateGuard(new QSpinBox(this))
    , m_proxy(new QComboBox(this))
    , m_proxyHost(new QLineEdit(this))
    , m_proxyPort(new QSpinBox(this))
    , m_proxyUser(new QLineEdit(this))
    , m_proxyPassword(makeSecretLine(theme, tr("Password of the proxy"), this))
{
    m_version->addItems({tr("MQTT 5"), tr("MQTT 3.1.1")});
    const auto setUp = [](QSpinBox *box, int least, int most, const QString &suffix) {
        box->setRange(least, most);
        box->setSuffix(suffix);
        box->setGroupSeparatorShown(true);
    };
    setUp(m_keepAlive, 5, 65'535, tr(" s"));
    setUp(m_sessionExpiry, 0, 604'800, tr(" s"));
    m_sessionExpiry->setSpecialValueText(tr("Not kept"));
    setUp(m_firstWait, 1, 3'600, tr(" s"));
    setUp(m_longestWait, 1, 3'600, tr(" s"));
    setUp(m_rateGuard, 0, 10'000'000, tr(" messages/s"));
    m_rateGuard->setSpecialValueText(tr("Take everything"));
    m_rateGuard->setSingleStep(1'000);
    m_rateGuard->setToolTip(tr("Above this rate a sample is taken and the rest counted as dropped"));
    m_proxy->addItems({tr("None"), tr("HTTP"), tr("SOCKS 5")});
    m_proxyHost->setPlaceholderText(tr("proxy.example"));
    m_proxyPort->setRange(0, 65'535);

    addField(tr("Version"), m_version, DraftField::Version);
    addField(tr("Keep alive"), m_keepAlive, DraftField::Advanced);
    addField(tr("Session"), m_cleanStart);
    addField(tr("Kept while away"), m_sessionExpiry);
    addField(tr("Reconnection"), m_reconnect);
    addField(tr("First wait"), m_firstWait);
    addField(tr("Longest wait"), m_longestWait);
    addField(tr("Rate guard"), m_rateGuard);
    addField(tr("Proxy"), m_proxy);
    addField(tr("Proxy host"), m_proxyHost, DraftField::Proxy);
    addField(tr("Proxy port"), m_proxyPort);
    addField(tr("Proxy user"), m_proxyUser);
    addField(tr("Proxy password"), m_proxyPassword);

    for (QComboBox *box : {m_version, m_proxy})
        connect(box, &QComboBox::activated, this, &AdvancedSection::tellChange);
    connect(m_proxy, &QComboBox::activated, this, &AdvancedSection::showProxy);
    for (QSpinBox *box : {m_keepAlive, m_sessionExpiry, m_firstWait, m_longestWait, m_rateGuard, m_proxyPort})
        connect(box, &QSpinBox::valueChanged, this, &AdvancedSection::tellChange);
    for (QCheckBox *box : {m_cleanStart, m_reconnect})
        connect(box, &QCheckBox::toggled, this, &AdvancedSection::tellChange);
    for (QLineEdit *edit : {m_proxyHost, m_proxyUser, m_proxyPassword})
        connect(edit, &QLineEdit::textChanged, this, &AdvancedSection::tellChange);
    connect(m_reconnect, &QCheckBox::toggled, this, [this](bool again) {
        m_firstWait->setEnabled(again);
        m_longestWait->setEnabled(again);
    });
}

void AdvancedSection::fill(const ConnectionDraft &draft)
{
    const auto seconds = [](Milliseconds time) {
        return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count());
    };
    m_version->setCurrentIndex(draft.version == MqttVersion::V5 ? 0 : 1);
    m_keepAlive->setValue(draft.keepAliveSeconds);
    m_cleanStart->setChecked(draft.cleanStart);
    m_sessionExpiry->setValue(static_cast<int>(
        std::min<quint32>(draft.sessionExpirySeconds, static_cast<quint32>(m_sessionExpiry->maximum()))));
    m_reconnect->setChecked(draft.reconnect.enabled);
    m_firstWait->setValue(seconds(draft.reconnect.initial));
    m_longestWait->setValue(seconds(draft.reconnect.maximum));
    m_rateGuard->setValue(draft.rateGuard);
    m_proxy->setCurrentIndex(static_cast<int>(draft.proxy.kind));
    m_proxyHost->setText(draft.proxy.host);
    m_proxyPort->setValue(draft.proxy.port == 0 ? 8080 : draft.proxy.port);
    m_proxyUser->setText(draft.proxy.user);
    showProxy();
}

void AdvancedSection::collect(ConnectionDraft &draft) const
{
    draft.version = m_version->currentIndex() == 0 ? MqttVersion::V5 : MqttVersion::V311;
    draft.keepAliveSeconds = static_cast<quint16>(m_keepAlive->value());
    draft.cleanStart = m_cleanStart->isChecked();
    draft.sessionExpirySeconds = static_cast<quint32>(m_sessionExpiry->value());
    draft.reconnect.enabled = m_reconnect->isChecked();
    draft.reconnect.initial = std::chrono::seconds{m_firstWait->value()};
    draft.reconnect.maximum = std::chrono::seconds{std::max(m_firstWait->value(), m_longestWait->value())};
    draft.rateGuard = m_rateGuard->value();
    draft.proxy = {};
    draft.proxy.kind = static_cast<ProxyKind>(m_proxy->currentIndex());
    if (draft.proxy.kind == ProxyKind::None)
        return;
    draft.proxy.host = m_proxyHost->text().trimmed();
    draft.proxy.port = static_cast<quint16>(m_proxyPort->value());
    draft.proxy.user = m_proxyUser->text();
}

void AdvancedSection::collectSecrets(ConnectionSecrets &secrets) const
{
    if (m_proxy->currentIndex() > 0 && !m_proxyPassword->text().isEmpty())
        secrets[SecretKind::ProxyPassword] = m_proxyPassword->text().toUtf8();
}

void AdvancedSection::setKeeping(bool hasKeychain, bool existing)
{
    m_proxyPassword->setPlaceholderText(existing && hasKeychain ? tr("Unchanged") : QString());
}

void AdvancedSection::showProxy()
{
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_proxyHost, m_proxyPort, m_proxyUser, m_proxyPassword})
        setRowShown(field, m_proxy->currentIndex() > 0);
}

} // namespace fleetscope

#include "moc_advancedsection.cpp"
