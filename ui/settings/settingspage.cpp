// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/wordsearch.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace fleetscope {
namespace {

// Wide enough for the longest choice in German at 100 %, so that all controls stand in one column.
constexpr int controlWidth = 240;
constexpr int columnWidth = 860; // longer lines are hard to follow to their control

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// Muted text that follows the theme: the palette's role for placeholders is our muted ink.
QLabel *mutedLabel(const Theme &theme, const QString &text)
{
    QLabel *label = plainLabel(text);
    label->setFont(theme.font(FontRole::Caption));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

SettingsPage::SettingsPage(const Theme &theme, const QList<SettingItem> &items, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_search(new QLineEdit)
    , m_notice(new Banner(theme))
    , m_nothing(new Placeholder(theme))
{
    auto *title = plainLabel(tr("Settings"));
    title->setFont(theme.font(FontRole::PageTitle));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme.icon(IconId::Search, Ink::Muted), QLineEdit::LeadingPosition);
    m_search->setFixedWidth(controlWidth);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    m_notice->hide();
    connect(m_notice, &Banner::actionTriggered, this, &SettingsPage::noticeAccepted);
    connect(m_notice, &Banner::dismissed, m_notice, &QWidget::hide);
    m_nothing->hide();
    connect(m_nothing, &Placeholder::actionTriggered, m_search, &QLineEdit::clear);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, spacing::card, 0);
    column->setSpacing(spacing::page);
    QFrame *card = nullptr;
    QVBoxLayout *rows = nullptr;
    QString group;
    m_rows.reserve(items.size()); // rows are referred to while they are made
    for (const SettingItem &item : items) {
        if (!card || item.group != group) {
            group = item.group;
            card = new QFrame;
            makeCard(card);
            rows = new QVBoxLayout(card);
            rows->setContentsMargins(spacing::page, spacing::card, spacing::page, spacing::page);
            rows->setSpacing(spacing::page);
            QLabel *heading = plainLabel(group);
            heading->setFont(theme.font(FontRole::Section));
            rows->addWidget(heading);
            column->addWidget(card);
        }
        Row row;
        row.item = item;
        row.card = card;
        QStringList texts{item.group, item.title, item.hint, item.place};
        for (const SettingItem::Choice &choice : item.choices)
            texts << choice.text;
        row.texts = texts.join(u' ');
        rows->addWidget(makeRow(row));
        m_rows.append(row);
        row.show(item.standard);
    }
    column->addWidget(m_nothing);
    column->addStretch();
    content->setMaximumWidth(columnWidth);

    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Settings"));
    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::between);
    top->addWidget(title, 1);
    top->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::card, spacing::page, spacing::page);
    layout->setSpacing(spacing::card);
    layout->addLayout(top);
    layout->addWidget(m_notice);
    layout->addWidget(scroll, 1);
    setFocusProxy(m_search);
}

SettingsPage::~SettingsPage() = default;

QWidget *SettingsPage::makeControl(Row &row)
{
    const SettingItem &item = row.item;
    if (!item.place.isEmpty()) {
        auto *open = new QPushButton(tr("Open folder"));
        open->setAccessibleName(tr("Open folder: %1").arg(item.title));
        connect(open, &QPushButton::clicked, this,
                [this, place = item.place] { emit placeRequested(place); });
        row.show = [](const QVariant &) {};
        return open;
    }
    if (!item.choices.isEmpty()) {
        auto *box = new QComboBox;
        for (const SettingItem::Choice &choice : item.choices)
            box->addItem(choice.text, choice.value);
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, box, key = item.key] { choose(key, box->currentData()); });
        row.show = [box, choices = item.choices](const QVariant &value) {
            const QSignalBlocker quiet(box);
            for (qsizetype i = 0; i < choices.size(); ++i) {
                if (choices.at(i).value == value)
                    box->setCurrentIndex(static_cast<int>(i));
            }
        };
        return box;
    }
    auto *box = new QSpinBox;
    box->setRange(item.number.least, item.number.most);
    box->setSuffix(item.number.unit);
    box->setSpecialValueText(item.number.whenLeast);
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(false); // 365 is not first 3 days
    connect(box, &QSpinBox::valueChanged, this, [this, key = item.key](int value) { choose(key, value); });
    row.show = [box](const QVariant &value) {
        const QSignalBlocker quiet(box);
        box->setValue(value.toInt());
    };
    return box;
}

QWidget *SettingsPage::makeRow(Row &row)
{
    const SettingItem &item = row.item;
    QWidget *control = makeControl(row);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(item.title);
    control->setAccessibleDescription(item.hint);
    control->setFixedWidth(controlWidth);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(plainLabel(item.title));
    if (!item.place.isEmpty()) {
        QLabel *place = mutedLabel(m_theme, item.place);
        place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        place->setAccessibleName(item.title);
        words->addWidget(place);
    }
    if (!item.hint.isEmpty())
        words->addWidget(mutedLabel(m_theme, item.hint));

    row.reset = new QToolButton;
    row.reset->setIcon(m_theme.icon(IconId::Reset, Ink::Muted));
    row.reset->setAutoRaise(true);
    row.reset->setToolTip(tr("Back to the standard"));
    row.reset->setAccessibleName(tr("Back to the standard: %1").arg(item.title));
    QSizePolicy keepsItsRoom = row.reset->sizePolicy();
    keepsItsRoom.setRetainSizeWhenHidden(true);
    row.reset->setSizePolicy(keepsItsRoom);
    row.reset->hide();
    connect(row.reset, &QToolButton::clicked, this, [this, key = item.key, standard = item.standard] {
        setValue(key, standard);
        emit valueChosen(key, standard);
    });

    row.widget = new QWidget;
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(spacing::page);
    line->addLayout(words, 1);
    line->addWidget(control, 0, Qt::AlignVCenter);
    line->addWidget(row.reset, 0, Qt::AlignVCenter);
    return row.widget;
}

void SettingsPage::choose(const QString &key, const QVariant &value)
{
    setValue(key, value);
    emit valueChosen(key, value);
}

void SettingsPage::setValue(const QString &key, const QVariant &value)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.item.key != key)
            continue;
        row.show(value);
        const bool hadFocus = row.reset->hasFocus();
        row.reset->setVisible(row.item.place.isEmpty() && value != row.item.standard);
        if (hadFocus && !row.reset->isVisible())
            m_search->setFocus(); // not wherever the next control happens to be
    }
}

void SettingsPage::search(const QString &words)
{
    if (m_search->text() != words) {
        m_search->setText(words); // comes back here
        return;
    }
    const QRegularExpression wanted = wordSearch(words);
    QHash<QFrame *, bool> found;
    for (const Row &row : std::as_const(m_rows)) {
        const bool fits = row.texts.contains(wanted);
        row.widget->setVisible(fits);
        found[row.card] |= fits;
    }
    for (auto card = found.cbegin(); card != found.cend(); ++card)
        card.key()->setVisible(card.value());
    const bool nothing = std::ranges::none_of(found, [](bool fits) { return fits; });
    if (nothing) {
        m_nothing->setContent({.icon = IconId::Search,
                               .headline = tr("No setting has these words."),
                               .text = {},
                               .action = tr("Show all"),
                               .progress = {}});
    }
    m_nothing->setVisible(nothing);
}

void SettingsPage::setNotice(const QString &headline, const QString &action)
{
    if (!headline.isEmpty()) {
        BannerContent content{.kind = BannerKind::Info, .headline = headline};
        if (!action.isEmpty())
            content.actions = {action};
        m_notice->setContent(content);
    }
    m_notice->setVisible(!headline.isEmpty());
}

} // namespace fleetscope

#include "moc_settingspage.cpp"
