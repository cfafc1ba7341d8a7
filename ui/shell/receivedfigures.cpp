// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/receivedfigures.h"

#include "models/items/format.h"
#include "ui/style/theme.h"
#include "ui/widgets/plaintext.h"

#include <QGridLayout>
#include <QLabel>

namespace fleetscope {

ReceivedFigures::ReceivedFigures(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    constexpr int columns = 4;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::page);
    grid->setVerticalSpacing(0);
    const auto add = [&](const QString &name, const QString &explanation) {
        const int index = static_cast<int>(m_figures.size());
        Figure figure{new QLabel(name, this), new QLabel(this)};
        const int row = index / columns * 3;
        for (QLabel *label : {figure.name, figure.value}) {
            label->setTextFormat(Qt::PlainText);
            label->setToolTip(plainToolTip(explanation));
        }
        figure.name->setFont(theme.font(FontRole::Caption));
        figure.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(figure.name, row, index % columns);
        grid->addWidget(figure.value, row + 1, index % columns);
        grid->setRowMinimumHeight(row + 2, spacing::within);
        grid->setColumnStretch(index % columns, 1);
        m_figures.push_back(figure);
    };
    add(tr("Messages"), tr("Everything that the connections handed over since they were opened"));
    add(tr("Payloads"), tr("The bytes of these messages without topics and headers"));
    add(tr("Readings"), tr("Values that became the state of a device"));
    add(tr("Kept by the broker"), tr("Retained messages: they may be older than the connection"));
    add(tr("Repeated"), tr("Readings with the time and the value of the one before: stored once"));
    add(tr("Late"), tr("Readings older than the newest of their series: stored at their own time"));
    add(tr("Wrong clock"), tr("Messages whose device time is too far off: stored at the time of arrival"));
    add(tr("Time unknown"), tr("Retained readings without a time: shown, but no part of the history"));
    add(tr("Replaced unseen"),
        tr("Values that a newer one replaced before the table was drawn: all are stored"));
    add(tr("Of other pages"), tr("Messages for rollouts and other orders, not readings"));
    add(tr("Dropped"), tr("Messages that the broker or the rate guard of a connection left out"));
    add(tr("Not stored"), tr("Readings that the local cache could not keep, for example on a full disk"));
    connect(&theme, &Theme::changed, this, &ReceivedFigures::applyTheme);
    applyTheme();
}

void ReceivedFigures::setCounters(const IngestCounters &counters, quint64 dropped, quint64 notStored)
{
    auto show = [figure = m_figures.begin()](const QString &text) mutable {
        (figure++)->value->setText(text);
    };
    show(countText(counters.messages));
    show(bytesText(counters.bytes));
    for (const quint64 count :
         {counters.readings, counters.retained, counters.duplicates, counters.outOfOrder,
          counters.clockSkewed, counters.untimed, counters.overwritten, counters.foreign, dropped, notStored})
        show(countText(count));
}

QString ReceivedFigures::text() const
{
    QString lines;
    for (const Figure &figure : m_figures)
        lines += figure.name->text() + u'\t' + figure.value->text() + u'\n';
    return lines;
}

void ReceivedFigures::applyTheme()
{
    for (const Figure &figure : m_figures) {
        QPalette palette = figure.name->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(Ink::Muted));
        figure.name->setPalette(palette);
    }
}

} // namespace fleetscope

#include "moc_receivedfigures.cpp"
