// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/deviceoverview.h"

#include "models/items/devicetablemodel.h"
#include "models/items/format.h"
#include "models/items/metriclistmodel.h"
#include "ui/fleet/elidedlabel.h"
#include "ui/fleet/fieldlist.h"
#include "ui/fleet/metriccards.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;
using Kind = FilterField::Kind;

/// Certificates are renewed in the last month of their life.
constexpr auto renewBefore = std::chrono::days(30);

FieldList::Field fieldOf(const DeviceTableModel &fleet, DeviceHandle device, Kind kind)
{
    const QList<DeviceColumn> &columns = fleet.columns();
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i].field.kind == kind) {
            const QModelIndex index = fleet.index(int(indexOf(device)), i);
            return {columns[i].title, index.data().toString(), {}, Ink::Text};
        }
    }
    return {};
}

void addTitle(QVBoxLayout *layout, const Theme &theme, const QString &text)
{
    auto *title = new ElidedLabel(theme);
    title->setRole(FontRole::Section);
    title->setText(text);
    layout->addWidget(title);
}

} // namespace

DeviceOverview::DeviceOverview(const DeviceTableModel &fleet, const MetricListModel &metrics,
                               const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_fleet(fleet)
    , m_metrics(metrics)
    , m_theme(theme)
    , m_noMetrics(new QLabel(tr("No numbers from this device yet.")))
    , m_cards(new MetricCards(theme))
    , m_identity(new FieldList(theme))
    , m_contact(new FieldList(theme))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Overview"));
    m_noMetrics->setTextFormat(Qt::PlainText);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(spacing::card, spacing::card, spacing::card, spacing::card);
    layout->setSpacing(spacing::between);
    addTitle(layout, theme, tr("Key metrics"));
    layout->addWidget(m_noMetrics);
    layout->addWidget(m_cards);
    layout->addSpacing(spacing::between);
    addTitle(layout, theme, tr("Device"));
    layout->addWidget(m_identity);
    layout->addSpacing(spacing::between);
    addTitle(layout, theme, tr("Contact"));
    layout->addWidget(m_contact);
    layout->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);

    connect(&theme, &Theme::changed, this, &DeviceOverview::applyTheme);
    applyTheme();
}

void DeviceOverview::applyTheme()
{
    QPalette muted = m_noMetrics->palette();
    muted.setColor(QPalette::WindowText, m_theme.color(Ink::Muted, Ground::Window));
    m_noMetrics->setPalette(muted);
}

void DeviceOverview::refresh(DeviceHandle device)
{
    refreshCards();
    refreshIdentity(device);
    refreshContact(device);
}

void DeviceOverview::refreshCards()
{
    QList<MetricCard> cards;
    const auto text = [this](int row, int column) { return m_metrics.index(row, column).data().toString(); };
    for (int row = 0; row < m_metrics.rowCount() && cards.size() < maxCards; ++row) {
        const QString low = text(row, MetricListModel::Minimum);
        if (low.isEmpty())
            continue; // a text or a truth value has no range
        const QModelIndex first = m_metrics.index(row, 0);
        cards.append({text(row, MetricListModel::Name), text(row, MetricListModel::Latest),
                      tr("%1 – %3, avg %2")
                          .arg(low, text(row, MetricListModel::Mean), text(row, MetricListModel::Maximum)),
                      first.data(MetricListModel::HistoryRole).value<QList<float>>(),
                      first.data(MetricListModel::OldRole).toBool()});
    }
    m_noMetrics->setVisible(cards.isEmpty());
    m_cards->setVisible(!cards.isEmpty());
    m_cards->setCards(std::move(cards));
}

void DeviceOverview::refreshIdentity(DeviceHandle device)
{
    QList<FieldList::Field> fields;
    for (const Kind kind :
         {Kind::Name, Kind::Site, Kind::Model, Kind::Firmware, Kind::Hardware, Kind::Serial})
        fields.append(fieldOf(m_fleet, device, kind));
    const FleetStore &store = m_fleet.store();
    for (const auto &[key, value] : tagList(store.texts().text(store.devices().tags[indexOf(device)])))
        fields.append({tr("Tag"), value.isEmpty() ? key : key + u" = "_s + value, {}, Ink::Text});
    if (const auto place = store.position(device)) {
        const QLocale locale;
        fields.append(
            {tr("Position"),
             locale.toString(place->first, 'f', 5) + u"°, "_s + locale.toString(place->second, 'f', 5) + u'°',
             tr("Latitude, longitude"), Ink::Text});
    }
    m_identity->setFields(fields);
}

void DeviceOverview::refreshContact(DeviceHandle device)
{
    const DeviceColumns &columns = m_fleet.store().devices();
    const size_t row = indexOf(device);
    QList<FieldList::Field> fields;
    fields.append(fieldOf(m_fleet, device, Kind::LastSeen));
    fields.last().detail = isoLocalText(columns.lastSeen[row]);

    fields.append(fieldOf(m_fleet, device, Kind::Interval));
    if (!fields.last().value.isEmpty())
        fields.last().value +=
            (columns.flags[row] & IntervalTold) != 0 ? tr(", told by the device") : tr(", learned");
    fields.append(fieldOf(m_fleet, device, Kind::Messages));

    FieldList::Field clock{tr("Clock"), tr("within five minutes of ours"), {}, Ink::Text};
    if ((columns.flags[row] & ClockSkewed) != 0) {
        clock.value = tr("off by %1").arg(offsetText(Milliseconds{columns.clockOffsetMs[row]}));
        clock.detail = tr("Its readings carry their arrival time instead.");
        clock.ink = Ink::Warning;
    } else if (columns.lastSeen[row] == noTime) {
        clock.value.clear();
    }
    fields.append(clock);

    const Timestamp certificate = columns.certificateNotAfter[row];
    FieldList::Field until{tr("Certificate"), {}, isoLocalText(certificate), Ink::Text};
    if (certificate != noTime) {
        const QDateTime end = QDateTime::fromMSecsSinceEpoch(toUnixMs(certificate));
        const QString date = QLocale().toString(end.date(), QLocale::ShortFormat);
        const bool ended = certificate <= m_fleet.now();
        until.value = ended ? tr("ended on %1").arg(date) : tr("until %1").arg(date);
        until.ink = ended                               ? Ink::Critical
            : certificate < m_fleet.now() + renewBefore ? Ink::Warning
                                                        : Ink::Text;
    }
    fields.append(until);
    fields.append(fieldOf(m_fleet, device, Kind::Connection));
    m_contact->setFields(fields);
}

} // namespace fleetscope

#include "moc_deviceoverview.cpp"
