// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertdetail.h"

#include "models/items/format.h"
#include "ui/widgets/plaintext.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRelated = 8;

void fitHeight(QListWidget *list, int atMost)
{
    const int rows = std::clamp(list->count(), 1, atMost);
    const int row = list->count() > 0 ? list->sizeHintForRow(0) : list->fontMetrics().height() + 4;
    list->setFixedHeight(rows * row + 2 * list->frameWidth() + 4);
}

} // namespace

AlertDetail::AlertDetail(const AlertListModel &alerts, TelemetryArchive &archive, const Theme &theme,
                         Sources sources, QWidget *parent)
    : QScrollArea(parent)
    , m_alerts(alerts)
    , m_theme(theme)
    , m_sources(std::move(sources))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details of the alert"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::page, 0, spacing::page, spacing::page);
    column->setSpacing(spacing::between);

    m_nothing = makeLabel(FontRole::Body, Ink::Muted);
    m_title = makeLabel(FontRole::Section, Ink::Text);
    m_subtitle = makeLabel(FontRole::Body, Ink::Muted);
    m_why = makeLabel(FontRole::Body, Ink::Text);
    m_times = makeLabel(FontRole::Caption, Ink::Muted);
    m_chart =
        new AlertChart(archive, theme, [this](const SeriesKey &key) { return m_sources.unitOf(key.metric); });
    m_history = new QListWidget;
    m_history->setSelectionMode(QAbstractItemView::NoSelection);
    m_history->setWordWrap(true);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_comment = new QLineEdit;
    m_comment->setPlaceholderText(tr("Add a comment"));
    m_comment->setToolTip(tr("Enter adds it to the history"));
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setMaxLength(2'000);
    m_related = new QListWidget;
    m_related->setAccessibleName(tr("Related alerts"));
    m_runbook = new QTextBrowser;
    m_runbook->setFrameShape(QFrame::NoFrame);
    m_runbook->setOpenLinks(false);
    m_runbook->setOpenExternalLinks(false);
    m_runbook->setMinimumHeight(220);
    auto *edit = new QToolButton;
    edit->setText(tr("Edit runbook…"));
    edit->setIcon(theme.icon(IconId::Edit));
    edit->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *rule = new QToolButton;
    rule->setText(tr("Edit rule…"));
    rule->setIcon(theme.icon(IconId::Settings));
    rule->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // One below the other: beside each other they are wider than the panel in most languages.
    auto *tools = new QVBoxLayout;
    tools->setSpacing(spacing::within);
    tools->addWidget(rule);
    tools->addWidget(edit);

    m_body = new QWidget;
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins({});
    body->setSpacing(spacing::card);
    auto *head = new QVBoxLayout;
    head->setSpacing(spacing::within);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    body->addLayout(head);
    auto *why = new QWidget;
    auto *whyColumn = new QVBoxLayout(why);
    whyColumn->setContentsMargins({});
    whyColumn->addWidget(m_why);
    whyColumn->addWidget(m_times);
    whyColumn->addWidget(m_chart);
    body->addWidget(makeSection(tr("Why"), why));
    auto *history = new QWidget;
    auto *historyColumn = new QVBoxLayout(history);
    historyColumn->setContentsMargins({});
    historyColumn->addWidget(m_history);
    historyColumn->addWidget(m_comment);
    body->addWidget(makeSection(tr("History"), history));
    m_relatedSection = makeSection(tr("Related"), m_related);
    body->addWidget(m_relatedSection);
    body->addWidget(makeSection(tr("Runbook"), m_runbook));
    body->addLayout(tools);
    body->addStretch(1);
    column->addWidget(m_nothing);
    column->addWidget(m_body, 1);
    setWidget(content);

    connect(m_comment, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_comment->text().trimmed();
        if (text.isEmpty() || m_serial == 0)
            return;
        m_comment->clear();
        emit commentWritten(m_serial, text);
    });
    connect(m_related, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit relatedChosen(item->data(Qt::UserRole).toULongLong());
    });
    connect(edit, &QToolButton::clicked, this, &AlertDetail::editRunbook);
    connect(rule, &QToolButton::clicked, this, [this] { emit ruleRequested(m_rule); });
    showAlert(0, 0, noTime);
}

QLabel *AlertDetail::makeLabel(FontRole role, Ink ink)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(m_theme.font(role));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const auto color = [this, label, ink] {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(ink, Ground::Window));
        label->setPalette(palette);
    };
    color();
    connect(&m_theme, &Theme::changed, label, color);
    return label;
}

QWidget *AlertDetail::makeSection(const QString &title, QWidget *content)
{
    auto *section = new QWidget;
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins({});
    column->setSpacing(spacing::within);
    QLabel *label = makeLabel(FontRole::Caption, Ink::Muted);
    label->setText(title);
    column->addWidget(label);
    column->addWidget(content);
    section->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // room that is left goes to the end
    return section;
}

void AlertDetail::showAlert(quint64 serial, int selected, Timestamp now)
{
    const AlertEntry *entry = m_alerts.book().find(serial);
    m_body->setVisible(entry);
    m_nothing->setVisible(!entry);
    if (!entry) {
        m_serial = m_alert = 0;
        m_rule.clear();
        m_nothing->setText(selected > 1 ? tr("%Ln row(s) selected.", nullptr, selected)
                                        : tr("Choose an alert to see why it fired and what to do."));
        m_chart->showNothing();
        return;
    }
    const bool same = serial == m_serial && entry->state.id == m_alert;
    if (same && m_revision == m_alerts.book().revision())
        return;
    m_revision = m_alerts.book().revision();
    m_serial = serial;
    m_rule = entry->key.rule;
    m_title->setText(cutForLayout(subjectText(*entry)));
    m_subtitle->setText(tr("%1 · %2 · %3")
                            .arg(severityText(effectiveSeverity(entry->state)), entry->ruleName,
                                 alertStateText(entry->state, now)));
    showWhy(*entry, now);
    if (!same) {
        m_alert = entry->state.id;
        m_history->clear();
        const AlertRule *rule = m_alerts.book().rule(m_rule);
        const QString metric = rule ? metricOf(rule->when) : QString();
        std::optional<SeriesKey> series;
        if (!metric.isEmpty() && entry->key.kind == AlertSubject::Device)
            series = m_sources.seriesOf(*entry, metric);
        const Timestamp fired = entry->state.firedAt == noTime ? entry->state.since : entry->state.firedAt;
        if (series)
            m_chart->showSeries(*series, *rule, fired, now);
        else
            m_chart->showNothing();
        m_runbookText = rule ? m_sources.runbookOf(*rule) : QString();
        m_runbook->document()->setMarkdown(m_runbookText.isEmpty() ? tr("Nobody has written what to do yet.")
                                                                   : m_runbookText,
                                           QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML)
                                               | QTextDocument::MarkdownDialectGitHub);
        verticalScrollBar()->setValue(0);
    }
    if (m_alert != 0)
        emit historyRequested(m_alert);
    showRelated(*entry);
}

void AlertDetail::showWhy(const AlertEntry &entry, Timestamp now)
{
    const AlertRule *rule = m_alerts.book().rule(entry.key.rule);
    QString why = rule ? ruleSentence(*rule, m_sources.unitOf) : tr("Its rule is not there any more.");
    if (const QString value = m_alerts.valueText(entry); !value.isEmpty())
        why += u'\n' + tr("Last seen: %1.").arg(value);
    if (entry.folded > 0)
        why += u'\n'
            + tr("%Ln alert(s) of its devices are folded into this one.", nullptr,
                 static_cast<int>(entry.folded));
    if (const AlertEntry *parent = m_alerts.book().findAlert(entry.state.inhibitedBy);
        parent && entry.state.inhibited)
        why += u'\n' + tr("Folded into: %1, %2.").arg(subjectText(*parent), parent->ruleName);
    if (entry.state.flapping)
        why += u'\n' + tr("It comes and goes: repeats are counted and not told.");
    m_why->setText(why);

    QStringList times;
    if (entry.state.condition == AlertCondition::Pending && rule)
        times.append(tr("Fires at %1 unless it ends before")
                         .arg(clockText(entry.state.since + rule->policy.holdFor, now)));
    if (entry.state.openedAt != noTime)
        times.append(tr("Opened %1").arg(agoText(entry.state.openedAt, now)));
    if (entry.state.count > 1)
        times.append(tr("%Ln time(s)", nullptr, static_cast<int>(entry.state.count)));
    if (entry.state.firedAt != noTime && entry.state.open)
        times.append(tr("for %1").arg(durationText(now - entry.state.firedAt)));
    m_times->setText(times.join(u" · "_s));
    m_times->setVisible(!times.isEmpty());
}

void AlertDetail::setHistory(quint64 alert, const std::vector<StoredAlertLine> &lines)
{
    if (alert != m_alert || alert == 0)
        return;
    m_history->clear();
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        QString text = isoLocalText(line->time).mid(11, 8) + u"  "_s + alertChangeText(line->change);
        if (!line->by.isEmpty())
            text += tr(" by %1").arg(line->by);
        if (!line->text.isEmpty())
            text += u": "_s + line->text;
        auto *item = new QListWidgetItem(cutForLayout(text), m_history);
        item->setToolTip(plainToolTip(isoLocalText(line->time)));
    }
    fitHeight(m_history, 8);
}

void AlertDetail::showRelated(const AlertEntry &entry)
{
    m_related->clear();
    for (const AlertEntry &other : m_alerts.book().entries()) {
        if (other.serial == entry.serial || !other.state.open || m_related->count() >= mostRelated)
            continue;
        const bool sameDevice =
            other.key.subject == entry.key.subject && other.key.source == entry.key.source;
        const bool family = (other.state.inhibited && other.state.inhibitedBy == entry.state.id)
            || (entry.state.inhibited && entry.state.inhibitedBy == other.state.id);
        if (!sameDevice && !family)
            continue;
        auto *item =
            new QListWidgetItem(m_theme.icon(other.state.acknowledged ? IconId::Check : IconId::Alerts),
                                cutForLayout(subjectText(other) + u" · "_s + other.ruleName), m_related);
        item->setData(Qt::UserRole, QVariant::fromValue(other.serial));
    }
    m_relatedSection->setVisible(m_related->count() > 0);
    fitHeight(m_related, mostRelated);
}

void AlertDetail::editRunbook()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Runbook"));
    auto *text = new QPlainTextEdit(m_runbookText);
    text->setAccessibleName(tr("Runbook in Markdown"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(text);
    column->addWidget(buttons);
    dialog->resize(620, 480);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, text, rule = m_rule] {
        emit runbookEdited(rule, text->toPlainText());
        m_alert = 0; // shown anew
        dialog->accept();
    });
    dialog->open();
}

} // namespace fleetscope

#include "moc_alertdetail.cpp"
