// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusfigures.h"

#include "models/items/format.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/stateindicator.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

QLabel *figureLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// Sets the text and keeps the room of the longest text so far.
template <typename Widget>
void setSteadyText(Widget *widget, const QString &text)
{
    if (widget->text() == text)
        return;
    widget->setText(text);
    widget->setMinimumWidth(qMax(widget->minimumWidth(), widget->sizeHint().width()));
}

QToolButton *counterButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

QString secondsText(Milliseconds duration)
{
    constexpr Milliseconds fine{9'950};
    return duration < fine
        ? withUnit(numberText(double(duration.count()) / 1'000, 1), StatusFiguresBar::tr("s", "seconds"))
        : durationText(duration);
}

} // namespace

StatusFiguresBar::StatusFiguresBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_connection(new StateIndicator(theme, this))
    , m_devices(figureLabel(this))
    , m_online(figureLabel(this))
    , m_shown(figureLabel(this))
    , m_rate(figureLabel(this))
    , m_lag(figureLabel(this))
    , m_dropped(counterButton(this))
    , m_rejected(counterButton(this))
    , m_notStored(figureLabel(this))
    , m_demo(new Pill(theme, this))
    , m_view(new QToolButton(this))
{
    m_row->setContentsMargins(spacing::card, 0, spacing::within, 0);
    m_row->setSpacing(0);
    m_row->addWidget(m_connection);
    m_row->addSpacing(spacing::page);
    for (QWidget *figure :
         std::initializer_list<QWidget *>{m_devices, m_online, m_shown, m_rate, m_lag, m_dropped})
        addFigure(figure);
    m_row->addWidget(m_rejected);
    m_row->addSpacing(spacing::between);
    m_row->addWidget(m_notStored);
    m_row->addStretch();
    m_row->addWidget(m_demo);
    m_row->addSpacing(spacing::between);
    m_row->addWidget(m_view);

    m_lag->setToolTip(tr("Time from the arrival of a message to its row in the table"));
    m_shown->setToolTip(tr("Devices that the filter lets through"));
    m_demo->setContent({tr("Demo"), Ink::Info, {}});
    m_demo->setToolTip(tr("An invented fleet: no device of it exists."));
    m_demo->hide();
    m_view->setAutoRaise(true);
    m_view->setText(tr("View"));
    m_view->setToolTip(tr("Theme and row height"));
    m_view->setIcon(theme.icon(IconId::Display, Ink::Muted));
    m_view->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_view->setPopupMode(QToolButton::InstantPopup);

    connect(m_dropped, &QToolButton::clicked, this, &StatusFiguresBar::droppedClicked);
    connect(m_rejected, &QToolButton::clicked, this, &StatusFiguresBar::rejectedClicked);
    connect(&theme, &Theme::changed, this, &StatusFiguresBar::applyTheme);
    setConnection({{}, tr("Not connected"), {}});
    setFigures({});
    applyTheme();
}

void StatusFiguresBar::addFigure(QWidget *figure)
{
    if (figure != m_devices) {
        auto *separator = figureLabel(this);
        separator->setText(u"·"_s);
        m_separators << separator;
        m_row->addSpacing(spacing::between);
        m_row->addWidget(separator);
        if (figure != m_dropped) // a button has room around its text already
            m_row->addSpacing(spacing::between);
    }
    m_row->addWidget(figure);
}

void StatusFiguresBar::setFigures(const StatusFigures &figures)
{
    m_figures = figures;
    // Not tr("%n"): its number has no group separators.
    setSteadyText(m_devices, tr("%1 devices").arg(countText(figures.devices)));
    setSteadyText(m_online, tr("%1 online").arg(countText(figures.online)));
    setSteadyText(m_shown, tr("%1 shown").arg(countText(figures.shown)));
    setSteadyText(m_rate, tr("%1 msg/s", "messages per second").arg(rateText(figures.messagesPerSecond)));
    setSteadyText(m_lag, tr("lag %1").arg(secondsText(figures.lag)));
    setSteadyText(m_dropped, tr("dropped %1").arg(countText(figures.dropped)));
    setSteadyText(m_rejected, tr("rejected %1").arg(countText(figures.rejected)));
    m_rejected->setVisible(figures.rejected > 0);
    setSteadyText(m_notStored, tr("not stored %1").arg(countText(figures.notStored)));
    m_notStored->setVisible(figures.notStored > 0);
    for (QLabel *label : {m_rate, m_notStored})
        label->setToolTip(plainToolTip(figures.storage));
    applyTheme();
}

void StatusFiguresBar::setConnection(const StatusConnection &connection)
{
    m_connection->setState(connection.look, connection.word);
    m_connection->setToolTip(plainToolTip(connection.toolTip));
}

void StatusFiguresBar::setDemo(bool demo) { m_demo->setVisible(demo); }

void StatusFiguresBar::setViewMenu(QMenu *menu) { m_view->setMenu(menu); }

QString StatusFiguresBar::text() const
{
    QStringList parts{m_connection->word(), m_devices->text(), m_online->text(), m_shown->text(),
                      m_rate->text(),       m_lag->text(),     m_dropped->text()};
    if (m_figures.rejected > 0)
        parts << m_rejected->text();
    if (m_figures.notStored > 0)
        parts << m_notStored->text();
    return parts.join(u" · "_s);
}

void StatusFiguresBar::applyTheme()
{
    const QColor muted = m_theme.color(Ink::Muted, Ground::Window);
    const auto colour = [](QWidget *widget, QPalette::ColorRole role, const QColor &color) {
        QPalette palette = widget->palette();
        if (palette.color(role) == color)
            return;
        palette.setColor(role, color);
        widget->setPalette(palette);
    };
    for (QLabel *separator : m_separators)
        colour(separator, QPalette::WindowText, muted);
    for (QLabel *label : {m_online, m_shown, m_rate, m_lag})
        colour(label, QPalette::WindowText, muted);
    colour(m_notStored, QPalette::WindowText, m_theme.color(Ink::Warning, Ground::Window));
    // Above zero a counter calls for attention; either way it opens everything that was counted.
    const auto counter = [&](QToolButton *button, quint64 count) {
        colour(button, QPalette::ButtonText, count > 0 ? m_theme.color(Ink::Warning, Ground::Window) : muted);
        button->setToolTip(count > 0 ? tr("Show what and why") : tr("Show everything that was counted"));
    };
    counter(m_dropped, m_figures.dropped);
    counter(m_rejected, m_figures.rejected);
}

} // namespace fleetscope

#include "moc_statusfigures.cpp"
