// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/placeholder.h"

#include "models/items/format.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plaintext.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace fleetscope {
namespace {

constexpr int iconSize = 40;
constexpr int textWidth = 440; // about 60 characters, the longest comfortable line
constexpr int barWidth = 240;

QLabel *centredLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setFixedWidth(textWidth);
    return label;
}

} // namespace

Placeholder::Placeholder(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new IconLabel(theme, iconSize, this))
    , m_headline(centredLabel(this))
    , m_text(centredLabel(this))
    , m_bar(new QProgressBar(this))
    , m_count(centredLabel(this))
    , m_action(new QPushButton(this))
{
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(barWidth);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::between);
    column->addStretch(2); // a little above the middle looks like the middle
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(spacing::within);
    column->addWidget(m_headline, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addWidget(m_bar, 0, Qt::AlignHCenter);
    column->addWidget(m_count, 0, Qt::AlignHCenter);
    column->addSpacing(spacing::between);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);

    connect(m_action, &QPushButton::clicked, this, &Placeholder::actionTriggered);
    connect(&theme, &Theme::changed, this, &Placeholder::applyTheme);
    setContent({});
}

void Placeholder::setContent(const PlaceholderContent &content)
{
    m_content = content;
    m_headline->setText(cutForLayout(content.headline));
    m_text->setText(content.text);
    m_text->setVisible(!content.text.isEmpty());
    m_action->setText(content.action);
    m_action->setVisible(!content.action.isEmpty());
    setPrimary(m_action, content.primary);
    m_bar->setVisible(content.progress.has_value());
    m_count->setVisible(content.progress.has_value());
    if (content.progress)
        setProgress(*content.progress);
    applyTheme();
}

void Placeholder::setProgress(LoadingProgress progress)
{
    constexpr int steps = 1'000;
    m_bar->setRange(0, progress.total > 0 ? steps : 0);
    const auto done = static_cast<quint64>(qMax(qint64{0}, progress.done));
    if (progress.total > 0) {
        const double share = qBound(0.0, double(progress.done) / double(progress.total), 1.0);
        m_bar->setValue(qRound(share * steps));
        m_count->setText(
            tr("%1 of %2").arg(countText(done), countText(static_cast<quint64>(progress.total))));
    } else {
        m_count->setText(done > 0 ? countText(done) : QString());
    }
}

void Placeholder::applyTheme()
{
    m_icon->setIcon(m_content.icon, m_content.ink, Ground::Window);
    m_headline->setFont(m_theme.font(FontRole::Section));
    for (QLabel *label : {m_text, m_count}) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(Ink::Muted, Ground::Window));
        label->setPalette(palette);
    }
    // A centred item of a layout is as high as its size hint, which knows nothing of the wrapped lines.
    for (QLabel *label : {m_headline, m_text})
        label->setFixedHeight(qMax(0, label->heightForWidth(textWidth)));
}

} // namespace fleetscope

#include "moc_placeholder.cpp"
