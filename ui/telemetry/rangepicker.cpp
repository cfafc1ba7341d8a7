// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/rangepicker.h"

#include "models/items/format.h"
#include "ui/widgets/wordsearch.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextCharFormat>
#include <QVBoxLayout>

#include <array>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

struct Preset
{
    const char *name;
    const char16_t *from, *to;
};

constexpr std::array presets{
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "Last 5 minutes"), u"now-5m", u"now"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "Last 15 minutes"), u"now-15m", u"now"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "Last hour"), u"now-1h", u"now"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "Last 6 hours"), u"now-6h", u"now"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "Last 24 hours"), u"now-24h", u"now"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "Last 7 days"), u"now-7d", u"now"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "Last 30 days"), u"now-30d", u"now"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "Last year"), u"now-1y", u"now"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "Today so far"), u"now/d", u"now"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "Today"), u"now/d", u"now/d"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "Yesterday"), u"now-1d/d", u"now-1d/d"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "This week so far"), u"now/w", u"now"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "Last week"), u"now-1w/w", u"now-1w/w"},
    Preset{QT_TRANSLATE_NOOP("fleetscope::RangePicker", "This month so far"), u"now/M", u"now"},
};

} // namespace

RangePicker::RangePicker(const Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
    , m_search(new QLineEdit)
    , m_presets(new QListWidget)
    , m_from(new QLineEdit)
    , m_to(new QLineEdit)
    , m_dayField(m_from)
    , m_problem(new QLabel)
    , m_calendar(new QCalendarWidget)
    , m_zone(new QComboBox)
    , m_apply(new QPushButton(tr("&Apply")))
{
    setFrameShape(StyledPanel);
    m_search->setPlaceholderText(tr("Search ranges, or write 6h"));
    m_search->setAccessibleName(tr("Search ranges"));
    m_search->addAction(theme.icon(IconId::Search, Ink::Muted), QLineEdit::LeadingPosition);
    m_presets->setAccessibleName(tr("Ranges"));
    m_presets->setFrameShape(NoFrame);
    m_presets->setUniformItemSizes(true);
    for (const Preset &preset : presets)
        m_presets->addItem(tr(preset.name));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setFont(theme.font(FontRole::Caption));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_from->setToolTip(tr("now-6h, today, yesterday+8h, now-1w/w, 2026-03-29 14:05"));
    m_to->setToolTip(m_from->toolTip());
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    m_calendar->setGridVisible(false);
    m_calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    m_zone->addItems({tr("Local time"), tr("UTC")});
    m_zone->setAccessibleName(tr("Time zone"));
    setPrimary(m_apply);

    auto *left = new QVBoxLayout;
    left->setSpacing(spacing::between);
    left->addWidget(m_search);
    left->addWidget(m_presets, 1);
    auto *form = new QFormLayout;
    form->setSpacing(spacing::between);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    auto *copyButton = new QPushButton(theme.icon(IconId::Copy), tr("&Copy"));
    copyButton->setToolTip(tr("Copies the range as text"));
    auto *pasteButton = new QPushButton(tr("&Paste"));
    pasteButton->setToolTip(tr("Takes a range as text: \"now-6h to now\", two dates, \"6h\""));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::between);
    buttons->addWidget(m_zone);
    buttons->addStretch(1);
    buttons->addWidget(copyButton);
    buttons->addWidget(pasteButton);
    buttons->addWidget(m_apply);
    auto *right = new QVBoxLayout;
    right->setSpacing(spacing::between);
    right->addLayout(form);
    right->addWidget(m_problem);
    right->addWidget(m_calendar, 1);
    right->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::card, spacing::card, spacing::card, spacing::card);
    layout->setSpacing(spacing::page);
    layout->addLayout(left, 2);
    layout->addLayout(right, 3);
    resize(640, 380);

    connect(m_search, &QLineEdit::textChanged, this, &RangePicker::search);
    connect(m_search, &QLineEdit::returnPressed, this, &RangePicker::choosePreset);
    connect(m_presets, &QListWidget::itemClicked, this, &RangePicker::choosePreset);
    connect(m_presets, &QListWidget::itemActivated, this, &RangePicker::choosePreset);
    for (QLineEdit *field : {m_from, m_to}) {
        field->installEventFilter(this);
        connect(field, &QLineEdit::textChanged, this, &RangePicker::check);
        connect(field, &QLineEdit::returnPressed, this, &RangePicker::chooseFields);
    }
    connect(m_apply, &QPushButton::clicked, this, &RangePicker::chooseFields);
    connect(copyButton, &QPushButton::clicked, this, &RangePicker::copy);
    connect(pasteButton, &QPushButton::clicked, this, &RangePicker::paste);
    connect(m_calendar, &QCalendarWidget::clicked, this, &RangePicker::takeDay);
    connect(m_zone, &QComboBox::activated, this, [this](int index) {
        m_timeZone = index == 1 ? QTimeZone::utc() : QTimeZone::systemTimeZone();
        emit zoneChosen(m_timeZone);
        check();
    });
    m_search->installEventFilter(this);
}

QString RangePicker::rangeName(const RangeText &range)
{
    for (const Preset &preset : presets) {
        if (range.from == QStringView(preset.from) && range.to == QStringView(preset.to))
            return tr(preset.name);
    }
    static const QRegularExpression length(u"^now-(\\d{1,6})([smhd])$"_s);
    if (const auto match = length.match(range.from); range.follows() && match.hasMatch()) {
        const qint64 count = match.captured(1).toLongLong();
        const QChar unit = match.captured(2).at(0);
        const Milliseconds ms(count
                              * (unit == u's'       ? 1'000
                                     : unit == u'm' ? 60'000
                                     : unit == u'h' ? 3'600'000
                                                    : 86'400'000));
        return tr("Last %1").arg(durationText(ms));
    }
    return range.from + u" – "_s + range.to;
}

void RangePicker::open(QWidget *anchor, const RangeText &range, const QTimeZone &zone, Timestamp now)
{
    m_now = now;
    m_timeZone = zone;
    m_zone->setCurrentIndex(zone == QTimeZone::utc() ? 1 : 0);
    m_search->clear();
    m_from->setText(range.from);
    m_to->setText(range.to);
    m_dayField = m_from;
    check();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    if (isRightToLeft())
        place.rx() += anchor->width() - width();
    move(place);
    show();
    m_search->setFocus();
}

void RangePicker::search(const QString &words)
{
    const QRegularExpression pattern = wordSearch(words);
    int first = -1;
    for (int i = 0; i < m_presets->count(); ++i) {
        const bool found = pattern.match(m_presets->item(i)->text()).hasMatch();
        m_presets->item(i)->setHidden(!found);
        if (found && first < 0)
            first = i;
    }
    m_presets->setCurrentRow(first);
}

void RangePicker::choosePreset()
{
    const int row = m_presets->currentRow();
    if (row < 0 || m_presets->item(row)->isHidden()) { // what was written may be a range itself
        if (const Result<RangeText> range = parseRange(m_search->text())) {
            hide();
            emit rangeChosen(*range);
        }
        return;
    }
    const Preset &preset = presets[static_cast<size_t>(row)];
    hide();
    emit rangeChosen({QString::fromUtf16(preset.from), QString::fromUtf16(preset.to)});
}

void RangePicker::check()
{
    const auto read = [&](QLineEdit *field, RangeEdge edge) {
        const bool valid = parseMoment(field->text(), m_now, m_timeZone, edge).has_value();
        setInvalid(field, !valid);
        return valid;
    };
    const bool from = read(m_from, RangeEdge::From);
    const bool to = read(m_to, RangeEdge::To);
    const Result<TimeRange> range =
        resolve({m_from->text().trimmed(), m_to->text().trimmed()}, m_now, m_timeZone);
    m_apply->setEnabled(range.has_value());
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(range ? Ink::Muted : Ink::Critical));
    m_problem->setPalette(palette);
    if (!from || !to)
        m_problem->setText(tr("Write a moment as now-6h, today, or 2026-03-29 14:05."));
    else if (!range)
        m_problem->setText(tr("The end must be after the start."));
    else
        m_problem->setText(fixedRange(*range, m_timeZone).text().replace(" to "_L1, u" – "_s));
}

void RangePicker::chooseFields()
{
    if (!m_apply->isEnabled())
        return;
    hide();
    emit rangeChosen({m_from->text().trimmed(), m_to->text().trimmed()});
}

void RangePicker::copy()
{
    QApplication::clipboard()->setText(RangeText{m_from->text(), m_to->text()}.text());
}

void RangePicker::paste()
{
    const Result<RangeText> range = parseRange(QApplication::clipboard()->text());
    if (!range)
        return;
    m_from->setText(range->from);
    m_to->setText(range->to);
}

void RangePicker::takeDay(const QDate &day)
{
    const QString text = day.toString(Qt::ISODate);
    if (m_dayField == m_from) {
        m_from->setText(text);
        m_to->setText(text + u"+1d"_s); // a day; a second click sets the end
        m_dayField = m_to;
    } else {
        m_to->setText(text + u"+1d"_s);
        m_dayField = m_from;
    }
}

bool RangePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && (watched == m_from || watched == m_to))
        m_dayField = static_cast<QLineEdit *>(watched);
    if (event->type() == QEvent::KeyPress && watched == m_search) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) { // into the list without leaving the field
            QApplication::sendEvent(m_presets, event);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace fleetscope

#include "moc_rangepicker.cpp"
