// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plaintext.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace fleetscope {
namespace {

struct KindLook
{
    IconId icon;
    Ink ink;
};

KindLook lookOf(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Info: break;
    case BannerKind::Success: return {IconId::Check, Ink::Ok};
    case BannerKind::Warning: return {IconId::Warning, Ink::Warning};
    case BannerKind::Critical: return {IconId::Critical, Ink::Critical};
    }
    return {IconId::Info, Ink::Info};
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void setTextColor(QWidget *widget, const QColor &color)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, color);
    widget->setPalette(palette);
}

} // namespace

Banner::Banner(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new IconLabel(theme, spacing::smallIcon, this))
    , m_headline(plainLabel(this))
    , m_hint(plainLabel(this))
    , m_note(plainLabel(this))
    , m_actions{new QPushButton(this), new QPushButton(this)}
    , m_dismiss(new QToolButton(this))
{
    QFont strong = m_headline->font();
    strong.setWeight(QFont::DemiBold);
    m_headline->setFont(strong);
    m_note->setWordWrap(false);

    m_dismiss->setIcon(theme.icon(IconId::Remove));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss this message"));

    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_headline);
    text->addWidget(m_hint);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::card, spacing::between, spacing::between, spacing::between);
    row->setSpacing(spacing::between);
    row->addWidget(m_icon);
    row->addSpacing(spacing::within);
    row->addLayout(text, 1);
    row->addWidget(m_note);
    for (QPushButton *action : m_actions)
        row->addWidget(action);
    row->addWidget(m_dismiss);

    for (int i = 0; i < 2; ++i)
        connect(m_actions[i], &QPushButton::clicked, this, [this, i] { emit actionTriggered(i); });
    connect(m_dismiss, &QToolButton::clicked, this, &Banner::dismissed);
    connect(&theme, &Theme::changed, this, &Banner::applyTheme);
    setContent({});
}

void Banner::setContent(const BannerContent &content)
{
    const bool sameSentence = content.headline == m_content.headline && content.hint == m_content.hint;
    m_content = content;
    m_headline->setText(cutForLayout(content.headline));
    m_hint->setText(cutForLayout(content.hint));
    m_hint->setVisible(!content.hint.isEmpty());
    m_note->setText(cutForLayout(content.note));
    m_note->setVisible(!content.note.isEmpty());
    for (int i = 0; i < 2; ++i) {
        m_actions[i]->setText(content.actions.value(i));
        m_actions[i]->setVisible(i < content.actions.size());
    }
    m_dismiss->setVisible(content.dismissible);
    setAccessibleName(content.headline);
    setAccessibleDescription(content.hint);
    applyTheme();
    if (!sameSentence) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Banner::applyTheme()
{
    const KindLook look = lookOf(m_content.kind);
    const Ground ground = tintOf(look.ink);
    m_icon->setIcon(look.icon, look.ink, ground);
    setTextColor(m_headline, m_theme.color(Ink::Text, ground));
    setTextColor(m_hint, m_theme.color(Ink::Text, ground));
    setTextColor(m_note, m_theme.color(Ink::Muted, ground));
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    const KindLook look = lookOf(m_content.kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor line = m_theme.color(look.ink);
    line.setAlphaF(0.35F);
    painter.setPen(line);
    painter.setBrush(m_theme.color(tintOf(look.ink)));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::cardRadius,
                            spacing::cardRadius);
}

} // namespace fleetscope

#include "moc_banner.cpp"
