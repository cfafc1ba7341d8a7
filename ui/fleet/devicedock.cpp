// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/devicedock.h"

#include "models/items/devicetablemodel.h"
#include "models/items/messagelistmodel.h"
#include "models/items/metriclistmodel.h"
#include "ui/fleet/devicemessages.h"
#include "ui/fleet/deviceoverview.h"
#include "ui/fleet/devicetelemetry.h"
#include "ui/fleet/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/statelook.h"

#include <QKeyEvent>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace fleetscope {
namespace {

/// Numbers that change more often cannot be read; at half the speed a fast device looks stuck.
constexpr Milliseconds refreshInterval{250};

} // namespace

DeviceDock::DeviceDock(const DeviceTableModel &fleet, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_theme(theme)
    , m_metrics(new MetricListModel(fleet.store(), this))
    , m_messages(new MessageListModel(this))
    , m_nothing(new QLabel(tr("Select a device to see it in detail.")))
    , m_content(new QWidget)
    , m_tabs(new QTabWidget)
    , m_overview(new DeviceOverview(fleet, *m_metrics, theme))
{
    auto *telemetry = new DeviceTelemetry(*m_metrics, theme);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(m_overview, tr("&Overview"));
    m_tabs->addTab(telemetry, tr("&Telemetry"));
    m_tabs->addTab(new DeviceMessages(*m_messages, theme), tr("&Messages"));

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(0);
    content->addWidget(makeHeader());
    content->addWidget(m_tabs, 1);

    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(spacing::page);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_content, 1);
    m_content->hide();

    connect(telemetry, &DeviceTelemetry::columnRequested, this, &DeviceDock::columnRequested);
    connect(telemetry, &DeviceTelemetry::chartRequested, this,
            [this](const QString &metric) { emit chartRequested(m_device, metric); });
    connect(&fleet, &DeviceTableModel::tickFinished, this, &DeviceDock::refreshCalmly);
    connect(&theme, &Theme::changed, this, &DeviceDock::applyTheme);
    applyTheme();
}

QWidget *DeviceDock::makeHeader()
{
    m_title = new ElidedLabel(m_theme);
    m_title->setRole(FontRole::Section);
    m_copy = new QToolButton;
    m_copy->setIcon(m_theme.icon(IconId::Copy, Ink::Muted));
    m_copy->setAutoRaise(true);
    m_copy->setToolTip(tr("Copy the device's id"));
    m_copy->setAccessibleName(m_copy->toolTip());
    connect(m_copy, &QToolButton::clicked, m_title, &ElidedLabel::copy);
    m_shape = new IconLabel(m_theme, spacing::stateIcon);
    m_state = new QLabel;
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto *header = new QWidget;
    auto *title = new QHBoxLayout;
    title->setSpacing(spacing::within);
    title->addWidget(m_title, 1);
    title->addWidget(m_copy);
    auto *state = new QHBoxLayout;
    state->setSpacing(spacing::between);
    auto *shape = new QVBoxLayout;
    shape->setContentsMargins(0, 3, 0, 0); // level with the first line of the words
    shape->addWidget(m_shape);
    shape->addStretch();
    state->addLayout(shape);
    state->addWidget(m_state, 1);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(spacing::card, spacing::between, spacing::between, spacing::between);
    layout->setSpacing(spacing::within);
    layout->addLayout(title);
    layout->addLayout(state);
    return header;
}

void DeviceDock::applyTheme()
{
    for (QLabel *label : {m_nothing, m_state}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(Ink::Muted, Ground::Window));
        label->setPalette(palette);
    }
    // Two lines, whatever they say: what is below does not jump.
    m_state->setMinimumHeight(2 * m_state->fontMetrics().lineSpacing());
}

void DeviceDock::setDevice(DeviceHandle device)
{
    if (device == m_device)
        return;
    m_device = device;
    m_messages->setPaused(false);
    m_messages->clear();
    m_metrics->setDevice(device, m_fleet.now());
    m_nothing->setVisible(device == noDevice);
    m_content->setVisible(device != noDevice);
    watch();
    refresh();
}

void DeviceDock::showTab(Tab tab) { m_tabs->setCurrentIndex(int(tab)); }

void DeviceDock::addMessages(const QList<TappedMessage> &messages, quint64 skipped)
{
    if (m_watched != noDevice)
        m_messages->add(messages, skipped);
}

void DeviceDock::watch()
{
    const DeviceHandle wanted = isVisible() ? m_device : noDevice;
    if (wanted == m_watched)
        return;
    m_watched = wanted;
    emit deviceWatched(wanted);
}

void DeviceDock::refreshCalmly()
{
    if (m_refreshed == noTime || m_fleet.now() < m_refreshed
        || m_fleet.now() - m_refreshed >= refreshInterval)
        refresh();
}

void DeviceDock::refresh()
{
    if (m_device == noDevice || !isVisible())
        return;
    m_refreshed = m_fleet.now();
    const FleetStore &store = m_fleet.store();
    const auto state = store.devices().state[indexOf(m_device)];
    m_title->setText(store.texts().string(store.devices().id[indexOf(m_device)]));
    const StateLook look = lookOf(state);
    m_shape->setIcon(look.shape, look.ink, Ground::Window);
    m_state->setText(onlineExplanation(store, m_device, m_fleet.now()));
    m_metrics->refresh(m_fleet.now());
    m_overview->refresh(m_device);
}

void DeviceDock::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    watch();
    refresh();
}

void DeviceDock::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    watch();
}

void DeviceDock::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace fleetscope

#include "moc_devicedock.cpp"
