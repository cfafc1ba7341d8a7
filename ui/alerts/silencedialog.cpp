// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/silencedialog.h"

#include "models/items/format.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

QDateTime localTime(Timestamp time) { return QDateTime::fromMSecsSinceEpoch(toUnixMs(time)); }

/// "14:30", "Mon 14:30": nobody plans by seconds.
QString minuteText(Timestamp time, Timestamp now)
{
    const QDateTime local = localTime(time);
    const QString clock = QLocale().toString(local.time(), QLocale::ShortFormat);
    return local.date() == localTime(now).date()
        ? clock
        : QLocale().toString(local.date(), u"ddd d MMM"_s) + u' ' + clock;
}

} // namespace

MutePreview previewMute(const AlertBook &book, const AlertMute &mute, const FactsOf &factsOf)
{
    const MuteMatcher matcher(mute);
    MutePreview preview;
    QSet<QString> devices;
    for (const AlertEntry &entry : book.entries()) {
        if (!entry.state.open || !matcher.matches(factsOf(entry)))
            continue;
        ++preview.alerts;
        devices.insert(entry.key.source + u'/' + entry.key.subject);
    }
    preview.devices = static_cast<int>(devices.size());
    return preview;
}

QString matchersText(const AlertMute &mute)
{
    QStringList parts;
    for (const AlertMatcher &matcher : mute.matchers)
        parts.append(matcher.label + u' ' + matcherText(matcher.op) + u' ' + matcher.value);
    return parts.isEmpty() ? SilenceDialog::tr("every alert") : parts.join(u", "_s);
}

SilenceDialog::SilenceDialog(AlertMute start, const AlertBook &book, FactsOf factsOf, Timestamp now,
                             const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_start(std::move(start))
    , m_book(book)
    , m_factsOf(std::move(factsOf))
    , m_now(now)
    , m_theme(theme)
{
    const bool silence = m_start.kind == AlertMute::Kind::Silence;
    setWindowTitle(silence ? tr("Silence") : tr("Maintenance window"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::card);
    auto *what =
        new QLabel(silence ? tr("Alerts that match all of these are not told:")
                           : tr("Alerts that match all of these are not told while people work there:"));
    what->setTextFormat(Qt::PlainText);
    column->addWidget(what);
    auto *list = new QWidget;
    m_matchers = new QVBoxLayout(list);
    m_matchers->setContentsMargins({});
    m_matchers->setSpacing(spacing::within);
    column->addWidget(list);
    auto *add = new QToolButton;
    add->setText(tr("Add a condition"));
    add->setIcon(theme.icon(IconId::Add));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    column->addWidget(add, 0, Qt::AlignLeft);

    auto *form = new QFormLayout;
    m_duration = new QComboBox;
    for (const auto &[text, hours] :
         {std::pair(tr("1 hour"), 1), std::pair(tr("8 hours"), 8), std::pair(tr("Until tomorrow 08:00"), -1),
          std::pair(tr("From … until …"), 0)})
        m_duration->addItem(text, hours);
    m_duration->setCurrentIndex(silence ? 0 : 3);
    m_from = new QDateTimeEdit(localTime(now));
    m_until = new QDateTimeEdit(localTime(now + 2h));
    for (QDateTimeEdit *edit : {m_from, m_until}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &SilenceDialog::showPreview);
    }
    m_from->setAccessibleName(tr("From"));
    m_until->setAccessibleName(tr("Until"));
    m_times = new QWidget;
    auto *times = new QHBoxLayout(m_times);
    times->setContentsMargins({});
    times->addWidget(m_from);
    times->addWidget(new QLabel(u"–"_s));
    times->addWidget(m_until);
    times->addStretch(1);
    m_reason = new QLineEdit(m_start.reason);
    m_reason->setMaxLength(500);
    m_reason->setPlaceholderText(tr("Why? The next shift reads this"));
    form->addRow(tr("How long"), m_duration);
    form->addRow(QString(), m_times);
    form->addRow(tr("Reason"), m_reason);
    column->addLayout(form);

    m_preview = new QLabel;
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setWordWrap(true);
    column->addWidget(m_preview);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_ok = buttons->addButton(silence ? tr("Silence") : tr("Plan maintenance"), QDialogButtonBox::AcceptRole);
    setPrimary(m_ok);
    column->addWidget(buttons);
    resize(560, 0);

    for (const AlertMatcher &matcher : m_start.matchers)
        addMatcher(matcher);
    connect(add, &QToolButton::clicked, this, [this] { addMatcher({u"site"_s, {}, {}}); });
    connect(m_duration, &QComboBox::currentIndexChanged, this, &SilenceDialog::showPreview);
    connect(m_reason, &QLineEdit::textChanged, this, &SilenceDialog::showPreview);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(mute());
        accept();
    });
    showPreview();
}

void SilenceDialog::addMatcher(const AlertMatcher &matcher)
{
    MatcherRow row{new QWidget, new QComboBox, new QComboBox, new QLineEdit(matcher.value)};
    row.label->setEditable(true);
    row.label->addItems(
        {u"rule"_s, u"device"_s, u"site"_s, u"model"_s, u"connection"_s, u"severity"_s, u"tag.gateway"_s});
    row.label->setCurrentText(matcher.label);
    row.label->setAccessibleName(tr("What"));
    for (const auto op : {AlertMatcher::Operator::Is, AlertMatcher::Operator::IsNot,
                          AlertMatcher::Operator::Matches, AlertMatcher::Operator::MatchesNot})
        row.op->addItem(matcherText(op));
    row.op->setCurrentIndex(static_cast<int>(matcher.op));
    row.op->setToolTip(tr("=~ and !~ compare with a regular expression"));
    row.value->setAccessibleName(tr("Value"));
    auto *remove = new QToolButton;
    remove->setIcon(m_theme.icon(IconId::Remove));
    remove->setAccessibleName(tr("Remove this condition"));
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins({});
    layout->addWidget(row.label, 2);
    layout->addWidget(row.op);
    layout->addWidget(row.value, 3);
    layout->addWidget(remove);
    m_matchers->addWidget(row.widget);
    m_rows.push_back(row);
    connect(row.label, &QComboBox::currentTextChanged, this, &SilenceDialog::showPreview);
    connect(row.op, &QComboBox::currentIndexChanged, this, &SilenceDialog::showPreview);
    connect(row.value, &QLineEdit::textChanged, this, &SilenceDialog::showPreview);
    connect(remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        std::erase_if(m_rows, [widget](const MatcherRow &one) { return one.widget == widget; });
        widget->deleteLater();
        showPreview();
    });
    showPreview();
}

AlertMute SilenceDialog::mute() const
{
    AlertMute mute = m_start;
    mute.matchers.clear();
    for (const MatcherRow &row : m_rows)
        mute.matchers.push_back({row.label->currentText().trimmed(),
                                 static_cast<AlertMatcher::Operator>(row.op->currentIndex()),
                                 row.value->text()});
    const int hours = m_duration->currentData().toInt();
    mute.from = m_now;
    if (hours > 0) {
        mute.until = m_now + std::chrono::hours(hours);
    } else if (hours < 0) {
        const QDateTime tomorrow(localTime(m_now).date().addDays(1), QTime(8, 0));
        mute.until = fromUnixMs(tomorrow.toMSecsSinceEpoch());
    } else {
        mute.from = fromUnixMs(m_from->dateTime().toMSecsSinceEpoch());
        mute.until = fromUnixMs(m_until->dateTime().toMSecsSinceEpoch());
    }
    mute.reason = m_reason->text().trimmed();
    return mute;
}

QString SilenceDialog::problem() const
{
    const AlertMute mute = this->mute();
    for (const AlertMatcher &matcher : mute.matchers) {
        if (matcher.label.isEmpty())
            return tr("A condition does not say what it looks at.");
        if (matcher.op >= AlertMatcher::Operator::Matches && !QRegularExpression(matcher.value).isValid())
            return tr("\"%1\" is no regular expression.").arg(matcher.value);
    }
    if (mute.until <= mute.from || mute.until <= m_now)
        return tr("It would be over before it begins.");
    return mute.reason.isEmpty() ? tr("A reason is needed.") : QString();
}

QString SilenceDialog::sentence() const
{
    const AlertMute mute = this->mute();
    const MutePreview preview = previewMute(m_book, mute, m_factsOf);
    const QString alerts = tr("%Ln alert(s)", nullptr, preview.alerts);
    const QString devices = tr("%Ln device(s)", nullptr, preview.devices);
    const QString until = minuteText(mute.until, m_now);
    if (mute.from > m_now)
        return tr("Would hide %1 of %2 now; works from %3 until %4.")
            .arg(alerts, devices, minuteText(mute.from, m_now), until);
    return tr("Hides %1 of %2 until %3, and new ones that match.").arg(alerts, devices, until);
}

void SilenceDialog::showPreview()
{
    if (!m_ok) // still being made
        return;
    m_times->setVisible(m_duration->currentData().toInt() == 0);
    const QString wrong = problem();
    m_ok->setEnabled(wrong.isEmpty());
    m_preview->setText(wrong.isEmpty() || wrong == tr("A reason is needed.") ? sentence() : wrong);
}

} // namespace fleetscope

#include "moc_silencedialog.cpp"
