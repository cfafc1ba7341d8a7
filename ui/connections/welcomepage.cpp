// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/welcomepage.h"

#include "ui/widgets/iconlabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fleetscope {
namespace {

constexpr int cardWidth = 240;
constexpr int cardIcon = 32;

QLabel *makeText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(makeText(tr("Which fleet do you want to see?"), this))
    , m_text(makeText(
          tr("Fleetscope connects to the MQTT broker that your devices already use. It needs no server "
             "of its own."),
          this))
{
    auto *cards = new QHBoxLayout;
    cards->setSpacing(spacing::page);
    cards->addStretch();
    QPushButton *add = addCard(cards, IconId::Connect, tr("Add a broker"),
                               tr("Paste its address and sign in. A test tells in seconds whether everything "
                                  "is right."),
                               tr("Add a broker…"));
    QPushButton *import =
        addCard(cards, IconId::Import, tr("Import"),
                tr("Take over connections from MQTTX, MQTT Explorer or another Fleetscope."), tr("Import…"));
    QPushButton *demo =
        addCard(cards, IconId::Play, tr("Explore the demo fleet"),
                tr("5,000 invented air-quality sensors inside this program. No network is used."),
                tr("Explore the demo fleet"));
    cards->addStretch();
    setPrimary(add);
    connect(add, &QPushButton::clicked, this, &WelcomePage::addRequested);
    connect(import, &QPushButton::clicked, this, &WelcomePage::importRequested);
    connect(demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::page);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(cards);
    column->addStretch(3);
    setFocusProxy(add);
    connect(&m_theme, &Theme::changed, this, &WelcomePage::applyTheme);
    applyTheme();
}

QPushButton *WelcomePage::addCard(QHBoxLayout *row, IconId icon, const QString &title, const QString &text,
                                  const QString &action)
{
    auto *card = new QFrame(this);
    makeCard(card);
    card->setFixedWidth(cardWidth);
    auto *picture = new IconLabel(m_theme, cardIcon, card);
    picture->setIcon(icon, Ink::Accent);
    const Card words{makeText(title, card), makeText(text, card)};
    auto *button = new QPushButton(action, card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::between);
    column->addWidget(picture);
    column->addWidget(words.title);
    column->addWidget(words.text, 1, Qt::AlignTop);
    column->addSpacing(spacing::between);
    column->addWidget(button);
    row->addWidget(card);
    m_cards.push_back(words);
    return button;
}

void WelcomePage::applyTheme()
{
    m_title->setFont(m_theme.font(FontRole::PageTitle));
    QPalette muted = m_text->palette();
    muted.setColor(QPalette::WindowText, m_theme.color(Ink::Muted, Ground::Window));
    m_text->setPalette(muted);
    for (const Card &card : m_cards) {
        card.title->setFont(m_theme.font(FontRole::Section));
        QPalette palette = card.text->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(Ink::Muted));
        card.text->setPalette(palette);
    }
}

} // namespace fleetscope

#include "moc_welcomepage.cpp"
