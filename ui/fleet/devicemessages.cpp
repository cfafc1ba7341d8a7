// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/devicemessages.h"

#include "models/items/format.h"
#include "models/items/messagelistmodel.h"
#include "ui/fleet/elidedlabel.h"
#include "ui/fleet/payloadview.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/plaintext.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

class MessageDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter *painter, const Cell &cell, const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        const auto alignment = alignmentOf(index);
        switch (index.column()) {
        case MessageListModel::Topic: // what differs between the topics of one device is at their end
            paintText(painter, cell, text, Ink::Text, alignment, Qt::ElideLeft);
            break;
        case MessageListModel::Time: paintText(painter, cell, text, Ink::Text, alignment); break;
        default: paintText(painter, cell, text, Ink::Muted, alignment);
        }
    }
};

QToolButton *makeButton(const QIcon &icon, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setIcon(icon);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

DeviceMessages::DeviceMessages(MessageListModel &messages, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_messages(messages)
    , m_theme(theme)
    , m_counts(new ElidedLabel(theme))
    , m_table(new DataTable(theme))
    , m_title(new ElidedLabel(theme))
    , m_note(new QLabel)
    , m_payload(new PayloadView(theme))
{
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(makeViewer());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(splitter, 1);

    m_table->setAccessibleName(tr("Messages of the device"));
    m_table->setModel(&messages);
    m_table->setItemDelegate(new MessageDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    constexpr int widths[MessageListModel::ColumnCount] = {96, 120, 64, 72, 200};
    for (int i = 0; i < MessageListModel::ColumnCount; ++i)
        m_table->horizontalHeader()->resizeSection(i, widths[i]);

    connectList();
    connect(&theme, &Theme::changed, this, &DeviceMessages::applyTheme);
    applyTheme();
    showCounts();
    showCurrent();
}

QWidget *DeviceMessages::makeBar()
{
    m_pause =
        makeButton(m_theme.icon(IconId::Freeze), tr("&Pause"), tr("Holds the list still; new messages wait"));
    m_pause->setCheckable(true);
    m_changes =
        makeButton({}, tr("C&hanges"), tr("Shows what differs from the message before on this topic"));
    m_changes->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_changes->setCheckable(true);
    m_copy = makeButton(m_theme.icon(IconId::Copy), {}, tr("Copies the payload as it is shown"));
    m_copy->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_copy->setAccessibleName(tr("Copy the payload"));
    m_format = new QComboBox;
    m_format->setAccessibleName(tr("Format of the payload"));
    m_format->setToolTip(m_format->accessibleName());
    for (const PayloadFormat format : {PayloadFormat::Auto, PayloadFormat::Json, PayloadFormat::Text,
                                       PayloadFormat::Cbor, PayloadFormat::Hex, PayloadFormat::Base64})
        m_format->addItem(payloadFormatName(format), int(format));

    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(spacing::card, spacing::between, spacing::card, spacing::between);
    layout->setSpacing(spacing::within);
    layout->addWidget(m_pause);
    layout->addSpacing(spacing::within);
    layout->addWidget(m_counts, 1);
    layout->addWidget(m_format);
    layout->addWidget(m_changes);
    layout->addWidget(m_copy);

    connect(m_pause, &QToolButton::toggled, &m_messages, &MessageListModel::setPaused);
    connect(m_format, &QComboBox::activated, this, &DeviceMessages::showCurrent);
    connect(m_changes, &QToolButton::toggled, this, &DeviceMessages::showCurrent);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_payload->payload()); });
    return bar;
}

QWidget *DeviceMessages::makeViewer()
{
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_counts->setRole(FontRole::Caption);
    m_counts->setInk(Ink::Muted);
    auto *viewer = new QWidget;
    auto *layout = new QVBoxLayout(viewer);
    layout->setContentsMargins(0, spacing::between, 0, 0);
    layout->setSpacing(spacing::within);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(spacing::card, 0, spacing::card, spacing::within);
    words->setSpacing(spacing::within);
    words->addWidget(m_title);
    words->addWidget(m_note);
    layout->addLayout(words);
    layout->addWidget(m_payload, 1);
    return viewer;
}

void DeviceMessages::connectList()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DeviceMessages::showCurrent);
    connect(m_table, &QWidget::customContextMenuRequested, this, &DeviceMessages::showMenu);
    connect(&m_messages, &MessageListModel::countsChanged, this, &DeviceMessages::showCounts);
    connect(&m_messages, &QAbstractItemModel::modelReset, this, &DeviceMessages::showCurrent);
    connect(&m_messages, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] {
        m_wasAtEnd = m_table->verticalScrollBar()->value() == m_table->verticalScrollBar()->maximum();
    });
    connect(&m_messages, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(last - first + 1); });
    connect(&m_messages, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        m_wasAtEnd =
            m_wasAtEnd || m_table->verticalScrollBar()->value() == m_table->verticalScrollBar()->maximum();
    });
    connect(&m_messages, &QAbstractItemModel::rowsInserted, this, &DeviceMessages::followNewest);
}

void DeviceMessages::keepPlace(int removed)
{
    if (!m_wasAtEnd) // the rows in sight stay where they are although older ones left above them
        m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->value()
                                               - removed * m_theme.rowHeight());
}

void DeviceMessages::followNewest()
{
    if (m_wasAtEnd && m_table->hoveredRow() < 0)
        m_table->scrollToBottom();
    m_wasAtEnd = false;
    showCounts();
    if (isVisible() && !m_table->currentIndex().isValid())
        showCurrent();
}

int DeviceMessages::shownRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? current.row() : m_messages.rowCount() - 1;
}

void DeviceMessages::showCurrent()
{
    const int row = shownRow();
    m_copy->setEnabled(row >= 0);
    m_changes->setEnabled(row >= 0);
    if (row < 0) {
        m_title->setText(tr("No message since this device was opened."));
        m_title->setInk(Ink::Muted);
        m_payload->showNothing();
        m_note->hide();
        return;
    }
    const TappedMessage &message = m_messages.message(row);
    const auto format = static_cast<PayloadFormat>(m_format->currentData().toInt());
    const int before = m_messages.previousOnTopic(row);
    QString note;
    if (m_changes->isChecked() && before >= 0) {
        m_payload->showChanges(m_messages.message(before), message, format);
    } else {
        m_payload->showPayload(message, format);
        if (m_changes->isChecked())
            note = tr("There is no earlier message on this topic in the list. ");
    }
    note += m_payload->note();
    m_note->setText(note.trimmed());
    m_note->setVisible(!m_note->text().isEmpty());
    m_title->setText(QString::fromUtf8(message.topic));
    m_title->setInk(Ink::Text);
    QStringList details;
    if (!message.properties.contentType.isEmpty())
        details.append(tr("Content type: %1").arg(QString::fromUtf8(message.properties.contentType)));
    for (const MqttUserProperty &property : message.properties.user)
        details.append(QString::fromUtf8(property.name) + u": "_s + QString::fromUtf8(property.value));
    m_title->setDetail(details.join(u'\n'));
}

void DeviceMessages::showCounts()
{
    QStringList words;
    if (m_messages.isPaused())
        words.append(tr("%Ln waiting", nullptr, int(m_messages.waiting())));
    else if (m_messages.rowCount() == MessageListModel::capacity)
        words.append(tr("the last %1").arg(QLocale().toString(MessageListModel::capacity)));
    else
        words.append(tr("%Ln message(s)", nullptr, m_messages.rowCount()));
    if (m_messages.missed() > 0)
        words.append(tr("%Ln not kept", nullptr, int(m_messages.missed())));
    m_counts->setText(words.join(u" · "_s));
    m_pause->setText(m_messages.isPaused() ? tr("&Resume") : tr("&Pause"));
    m_pause->setIcon(m_theme.icon(m_messages.isPaused() ? IconId::Play : IconId::Freeze));
    m_pause->setChecked(m_messages.isPaused());
}

void DeviceMessages::showMenu(const QPoint &position)
{
    const QModelIndex index = m_table->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto addCopy = [&](const QString &title, const QString &text) {
        menu->addAction(m_theme.icon(IconId::Copy), title, this,
                        [text] { QApplication::clipboard()->setText(text); });
    };
    addCopy(tr("Copy &payload"), m_payload->payload());
    addCopy(tr("Copy &topic"), QString::fromUtf8(m_messages.message(index.row()).topic));
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void DeviceMessages::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showCurrent();
    if (!m_table->currentIndex().isValid())
        m_table->scrollToBottom();
}

void DeviceMessages::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex({});
        m_table->clearSelection();
        showCurrent();
        m_table->scrollToBottom();
        return;
    }
    QWidget::keyPressEvent(event);
}

void DeviceMessages::applyTheme()
{
    QPalette palette = m_note->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(Ink::Muted, Ground::Window));
    m_note->setPalette(palette);
}

} // namespace fleetscope

#include "moc_devicemessages.cpp"
