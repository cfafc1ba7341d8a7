// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "models/fleet/filteredit.h"
#include "ui/widgets/filtercompleter.h"
#include "ui/widgets/filtererrortext.h"
#include "ui/widgets/filterlineedit.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QTimeZone>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr qsizetype longestHistory = 100;

FilterParse parsed(const QString &text) { return parseFilter(text, QTimeZone::systemTimeZone()); }

bool isSameFilter(const FilterPtr &a, const FilterPtr &b)
{
    return a == b || (a && b && a->root() == b->root());
}

} // namespace

FilterBar::FilterBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::within);
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing::within);
    column->addLayout(line);
    makeLine();
    makeButtons();
    line->addWidget(m_edit, 1);
    for (QToolButton *button : {m_menuButton, m_backButton, m_resetButton})
        line->addWidget(button);

    m_messageRow = new QWidget(this);
    auto *messages = new QHBoxLayout(m_messageRow);
    messages->setContentsMargins(spacing::between, 0, 0, 0);
    messages->setSpacing(spacing::within);
    m_messageIcon = new IconLabel(theme, spacing::smallIcon, m_messageRow);
    m_message = new QLabel(m_messageRow);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    messages->addWidget(m_messageIcon, 0, Qt::AlignTop);
    messages->addWidget(m_message, 1);
    column->addWidget(m_messageRow);

    m_chipRow = new QWidget(this);
    m_chips = new FlowLayout(spacing::within, m_chipRow);
    column->addWidget(m_chipRow);

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FilterBar::applyTyped);
    setFocusProxy(m_edit);
    check();
    updateChips();
    updateButtons();
}

FilterBar::~FilterBar() = default;

void FilterBar::makeLine()
{
    m_edit = new FilterLineEdit(m_theme, this);
    m_edit->setPlaceholderText(tr("Filter: a word, or status == offline"));
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setToolTip(plainToolTip(
        tr("Words are looked for in id, name and tags. Fields are compared: status == offline, fw < 2.4.0,\n"
           "m.pm25 > 35, age > 15m, tag.site in {north, port}. Join with and, or, not and parentheses.\n\n"
           "!= is false where there is no value: site != north leaves devices without a site out,\n"
           "not site == north keeps them. A field alone asks for any value, site == null for none.\n\n"
           "Down: suggestions. Enter: apply now. Escape: clear, then back to the table.")));
    m_edit->installEventFilter(this);
    m_state = m_edit->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_completer = new FilterCompleter(m_theme, m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &FilterBar::onEdited);
    connect(m_completer, &FilterCompleter::accepted, this, &FilterBar::accept);
}

void FilterBar::makeButtons()
{
    const auto make = [this](IconId icon, const QString &name) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setIcon(m_theme.icon(icon));
        button->setIconSize({spacing::smallIcon, spacing::smallIcon});
        button->setToolTip(name);
        button->setAccessibleName(name);
        return button;
    };
    m_menuButton = make(IconId::ChevronDown, tr("Recent filters and examples"));
    m_backButton = make(IconId::Back, tr("Back to the filter before"));
    m_resetButton = make(IconId::Reset, tr("Show everything"));
    connect(m_menuButton, &QToolButton::clicked, this, [this] {
        m_edit->setFocus();
        showStartMenu();
    });
    connect(m_backButton, &QToolButton::clicked, this, &FilterBar::back);
    connect(m_resetButton, &QToolButton::clicked, this, &FilterBar::reset);
}

QString FilterBar::text() const { return m_edit->text(); }

void FilterBar::setText(const QString &text)
{
    m_edit->setText(text);
    check();
    // A view whose filter cannot be read shows everything, not what the view before it showed.
    install(m_parse.error ? FilterParse() : m_parse, m_parse.error ? QString() : text, Cause::Action);
    m_history.clear();
    updateButtons();
}

void FilterBar::apply(const QString &text)
{
    m_edit->setText(text);
    check();
    install(m_parse, text, Cause::Action);
}

void FilterBar::prepare(const QString &text)
{
    m_edit->setText(text);
    m_prepared = true;
    check();
    m_edit->setFocus();
}

void FilterBar::startTyping(const QString &typed)
{
    m_edit->setFocus();
    m_edit->end(false);
    m_edit->insert(typed);
}

void FilterBar::back()
{
    if (m_history.isEmpty())
        return;
    const QString before = m_history.takeLast();
    m_edit->setText(before);
    check();
    const QStringList rest = m_history;
    install(m_parse, before, Cause::Action);
    m_history = rest; // going back is no step itself
    updateButtons();
}

void FilterBar::reset() { apply({}); }

void FilterBar::setRecent(const QStringList &recent)
{
    m_recent = recent.first(qMin(recent.size(), maxRecent));
}

void FilterBar::showPatternTooComplex()
{
    m_tooComplex = true;
    check();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Escape is ours before it is anybody's shortcut.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
        break;
    case QEvent::KeyPress:
        if (handleKey(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::MouseButtonRelease:
        if (m_edit->text().isEmpty())
            showStartMenu();
        break;
    case QEvent::FocusOut:
        if (m_lastCause == Cause::Typing)
            endTyping();
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

bool FilterBar::handleKey(const QKeyEvent &event)
{
    if (m_completer->handleKey(event))
        return true;
    switch (event.key()) {
    case Qt::Key_Down:
        if (m_edit->text().isEmpty())
            showStartMenu();
        else
            suggest();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: commit(); return true;
    case Qt::Key_Escape:
        if (m_edit->text().isEmpty())
            emit leaveRequested();
        else
            reset();
        return true;
    default: return false;
    }
}

void FilterBar::onEdited()
{
    m_prepared = false;
    check();
    if (!m_parse.error)
        m_timer.start(m_delay);
    suggest();
}

void FilterBar::applyTyped()
{
    if (!m_parse.error)
        install(m_parse, m_edit->text(), Cause::Typing);
}

void FilterBar::commit()
{
    m_prepared = false;
    check();
    if (m_parse.error)
        return;
    install(m_parse, m_edit->text(), Cause::Typing);
    endTyping();
}

/// What is typed from now on is another step on the way back.
void FilterBar::endTyping()
{
    m_lastCause = Cause::Action;
    remember(m_appliedText);
}

/// Parses what stands in the line and shows what comes of it.
void FilterBar::check()
{
    m_timer.stop();
    m_parse = parsed(m_edit->text());
    m_edit->setParse(m_parse);
    setInvalid(m_edit, m_parse.error.has_value());
    if (m_parse.error)
        showState(IconId::Failed, Ink::Critical, filterErrorText(*m_parse.error));
    else if (m_tooComplex)
        showState(IconId::Warning, Ink::Warning,
                  tr("The regular expression takes too long on some devices; they may be missing. Make it "
                     "simpler."));
    else if (m_prepared)
        showState(IconId::Edit, Ink::Accent, tr("Enter applies this filter."));
    else if (m_parse.filter)
        showState(IconId::Check, Ink::Ok, {});
    else
        showState(IconId::Filter, Ink::Muted, {});
    updateButtons();
}

void FilterBar::showState(IconId icon, Ink ink, const QString &message)
{
    m_state->setIcon(m_theme.icon(icon, ink));
    m_state->setToolTip(message.isEmpty() ? QString() : plainToolTip(message));
    m_messageIcon->setIcon(icon, ink, Ground::Window);
    m_message->setText(message);
    m_messageRow->setVisible(!message.isEmpty());
    m_edit->setAccessibleDescription(message);
}

void FilterBar::install(const FilterParse &parse, const QString &text, Cause cause)
{
    if (parse.error)
        return;
    if (isSameFilter(parse.filter, m_filter)) {
        m_appliedText = text;
        return;
    }
    if (cause == Cause::Action || m_lastCause == Cause::Action) {
        m_history.append(m_appliedText);
        if (m_history.size() > longestHistory)
            m_history.removeFirst();
    }
    m_lastCause = cause;
    m_filter = parse.filter;
    m_appliedText = text;
    m_prepared = false;
    if (std::exchange(m_tooComplex, false) || !m_messageRow->isHidden())
        check();
    updateChips();
    updateButtons();
    emit filterChanged(m_filter, m_appliedText);
}

void FilterBar::remember(const QString &text)
{
    if (text.trimmed().isEmpty() || m_recent.value(0) == text)
        return;
    m_recent.removeAll(text);
    m_recent.prepend(text);
    setRecent(m_recent);
    emit recentChanged(m_recent);
}

void FilterBar::updateChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        // Not at once: the click that removes a chip is still being handled by it.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QStringList terms = conjuncts(m_filter);
    const bool isWorthIt = terms.size() > 1; // a single one says no more than the line
    for (qsizetype i = 0; isWorthIt && i < terms.size(); ++i) {
        auto *chip = new Chip(m_theme, terms[i], m_chipRow);
        m_chips->addWidget(chip);
        connect(chip, &Chip::removeRequested, this, [this, i] { removeChip(i); });
        connect(chip, &Chip::clicked, this, [this, term = terms[i]] {
            const qsizetype at = m_edit->text().indexOf(term);
            m_edit->setFocus();
            if (at >= 0)
                m_edit->setSelection(static_cast<int>(at), static_cast<int>(term.size()));
        });
        chip->show();
    }
    m_chipRow->setVisible(isWorthIt);
}

void FilterBar::removeChip(qsizetype index)
{
    apply(withoutConjunct(m_filter, index));
    m_edit->setFocus();
}

void FilterBar::updateButtons()
{
    m_backButton->setEnabled(!m_history.isEmpty());
    m_resetButton->setEnabled(m_filter != nullptr || !m_edit->text().isEmpty());
}

void FilterBar::suggest()
{
    m_startMenu = false;
    if (m_catalogueSource && !m_completer->isVisible())
        m_catalogue = m_catalogueSource();
    m_completion = completeFilter(m_edit->text(), m_edit->cursorPosition(), m_catalogue);
    QList<Suggestion> suggestions;
    for (const FilterCandidate &candidate : m_completion.candidates)
        suggestions.append({candidate.text, hintFor(candidate)});
    m_completer->show(suggestions);
}

void FilterBar::showStartMenu()
{
    m_startMenu = true;
    m_startTexts.clear();
    QList<Suggestion> suggestions;
    const auto add = [&](const QString &text, const QString &hint) {
        m_startTexts.append(text);
        suggestions.append({text, hint});
    };
    for (const QString &recent : m_recent)
        add(recent, tr("recent"));
    add(u"status == offline"_s, tr("Example: devices that are offline"));
    add(u"age > 15m"_s, tr("Example: silent for more than 15 minutes"));
    add(u"fw < 2.4.0 and model == AQ-3"_s, tr("Example: old firmware of one model"));
    add(u"m.pm25 > 35 and age < 10m"_s, tr("Example: a fresh value above a limit"));
    add(u"tag.site in {north, port}"_s, tr("Example: one of several values of a tag"));
    add(u"not m.battery"_s, tr("Example: devices that never sent a metric"));
    add(u"name ~ \"^lab-\\d+$\""_s, tr("Example: a regular expression"));
    add(u"iot/+/pm25"_s, tr("Example: a topic filter"));
    m_completer->show(suggestions);
}

void FilterBar::accept(int row)
{
    if (m_startMenu) {
        if (row < m_startTexts.size()) {
            const QString text = m_startTexts[row];
            apply(text);
            remember(text);
        }
    } else if (static_cast<size_t>(row) < m_completion.candidates.size()) {
        acceptCandidate(m_completion.candidates[static_cast<size_t>(row)]);
    }
}

void FilterBar::acceptCandidate(const FilterCandidate &candidate)
{
    const int end = static_cast<int>(m_completion.column + m_completion.length);
    const bool isValue = candidate.kind == FilterCandidate::Kind::Value;
    const bool isFinished =
        isValue || candidate.text == u"{" || candidate.text == u")" || candidate.text == u"}";
    const bool spaceFollows = m_edit->text().mid(end, 1) == u" ";
    QString inserted = candidate.text;
    if (!isFinished && !spaceFollows)
        inserted += u' ';
    // Behind `==` or a `,` that stands close, a space looks as if it had been written.
    const bool needsSpaceBefore = m_completion.length == 0 && m_completion.column > 0
        && u"=<>~"_s.contains(m_edit->text().at(m_completion.column - 1));
    if (needsSpaceBefore)
        inserted.prepend(u' ');
    m_edit->setSelection(static_cast<int>(m_completion.column), static_cast<int>(m_completion.length));
    // May be undone, unlike setText(). Counts as typed, so there are new candidates behind it.
    m_edit->insert(inserted);
    if (isValue)
        m_completer->hide();
}

QString FilterBar::hintFor(const FilterCandidate &candidate) const
{
    if (candidate.uses > 0)
        return tr("%Ln device(s)", nullptr, static_cast<int>(qMin<quint64>(candidate.uses, 2'000'000'000)));
    if (candidate.kind == FilterCandidate::Kind::Operator) {
        static const QHash<QString, const char *> hints{
            {u"=="_s, QT_TR_NOOP("is")},
            {u"!="_s, QT_TR_NOOP("is not, and has a value")},
            {u"~"_s, QT_TR_NOOP("matches a regular expression")},
            {u"contains"_s, QT_TR_NOOP("contains, in any case")},
            {u"startswith"_s, QT_TR_NOOP("begins with, in any case")},
            {u"in"_s, QT_TR_NOOP("is one of")},
        };
        const char *hint = hints.value(candidate.text, nullptr);
        return hint ? tr(hint) : QString();
    }
    if (candidate.kind != FilterCandidate::Kind::Field)
        return {};
    static const QHash<QString, const char *> hints{
        {u"id"_s, QT_TR_NOOP("name in the topic")},
        {u"name"_s, QT_TR_NOOP("name that the device gives itself")},
        {u"status"_s, QT_TR_NOOP("online, offline or unknown")},
        {u"site"_s, QT_TR_NOOP("where it stands")},
        {u"group"_s, QT_TR_NOOP("the tag group")},
        {u"fw"_s, QT_TR_NOOP("firmware, compared as a version")},
        {u"model"_s, QT_TR_NOOP("device model")},
        {u"hw"_s, QT_TR_NOOP("hardware, compared as a version")},
        {u"serial"_s, QT_TR_NOOP("serial number")},
        {u"lastseen"_s, QT_TR_NOOP("time of the last message")},
        {u"age"_s, QT_TR_NOOP("time since the last message")},
        {u"messages"_s, QT_TR_NOOP("number of messages")},
        {u"interval"_s, QT_TR_NOOP("time between messages")},
        {u"clock"_s, QT_TR_NOOP("how far the device's clock is ahead")},
        {u"connection"_s, QT_TR_NOOP("the connection it comes from")},
        {u"topic"_s, QT_TR_NOOP("topics, with + and #")},
    };
    const char *hint = hints.value(candidate.text, nullptr);
    return hint ? tr(hint) : QString();
}

} // namespace fleetscope

#include "moc_filterbar.cpp"
