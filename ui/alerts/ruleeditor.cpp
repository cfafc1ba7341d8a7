// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/ruleeditor.h"

#include "models/items/format.h"
#include "ui/alerts/backtestview.h"
#include "ui/alerts/conditionform.h"
#include "ui/alerts/durationedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

enum EditorTab { FormTab, MoreTab, TextTab, TestTab };

QByteArray oneRule(const AlertRule &rule)
{
    const QJsonObject root = QJsonDocument::fromJson(rulesToJson({rule})).object();
    return QJsonDocument(root.value("rules"_L1).toArray().at(0).toObject()).toJson();
}

Result<AlertRule> readRule(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument one = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Error{ErrorKind::InvalidInput, error.errorString(), {}};
    const QJsonObject file{
        {u"format"_s, u"fleetscope-rules"_s}, {u"version"_s, 1}, {u"rules"_s, QJsonArray{one.object()}}};
    Result<QList<AlertRule>> rules = rulesFromJson(QJsonDocument(file).toJson());
    if (!rules)
        return rules.error();
    return rules->front();
}

/// Checked as a file would be: the editor accepts nothing that could not be read again.
Result<AlertRule> checked(AlertRule rule)
{
    const bool unnamed = rule.id.isEmpty();
    if (unnamed)
        rule.id = u"new"_s;
    Result<AlertRule> read = readRule(oneRule(rule));
    if (read && unnamed)
        read->id.clear();
    return read;
}

} // namespace

RuleEditor::RuleEditor(AlertRule rule, const QStringList &metrics, MetricUnit unitOf, const Theme &theme,
                       QWidget *parent)
    : QDialog(parent)
    , m_rule(std::move(rule))
    , m_unitOf(std::move(unitOf))
    , m_theme(theme)
    , m_tabs(new QTabWidget)
    , m_sentence(new QLabel)
    , m_preview(new QLabel)
    , m_problem(new QLabel)
{
    qRegisterMetaType<AlertRule>();
    setWindowTitle(m_rule.name.isEmpty() ? tr("New rule") : m_rule.name);
    m_tabs->addTab(makeForm(metrics), tr("Condition"));
    m_tabs->addTab(makeMore(), tr("Behaviour"));
    m_tabs->addTab(makeText(), tr("As text"));
    m_tabs->addTab(makeTest(), tr("Try on the past"));
    m_tabs->setDocumentMode(true);
    for (QLabel *label : {m_sentence, m_preview, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_sentence->setFont(theme.font(FontRole::Body));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("Save rule"), QDialogButtonBox::AcceptRole);
    setPrimary(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::card);
    column->addWidget(m_sentence);
    column->addWidget(m_preview);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    resize(680, 620);

    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(150);
    connect(&m_checkSoon, &QTimer::timeout, this, &RuleEditor::check);
    fill();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const Result<AlertRule> edited = this->rule()) {
            emit saved(*edited);
            accept();
        }
    });
    connect(this, &QDialog::finished, this, &RuleEditor::backTestCancelled);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        m_filling = true;
        if (tab == TextTab)
            m_json->setPlainText(QString::fromUtf8(oneRule(m_rule)));
        m_filling = false;
        if (tab == FormTab || tab == MoreTab)
            fill();
    });
    m_checkSoon.start();
}

RuleEditor::~RuleEditor() = default;

QComboBox *RuleEditor::severityBox() const
{
    auto *box = new QComboBox;
    for (const AlertSeverity severity :
         {AlertSeverity::Info, AlertSeverity::Warning, AlertSeverity::Critical})
        box->addItem(severityText(severity));
    return box;
}

QWidget *RuleEditor::makeForm(const QStringList &metrics)
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit;
    m_name->setMaxLength(120);
    m_severity = severityBox();
    m_scope = new QLineEdit;
    m_scope->setPlaceholderText(tr("Every device; or a filter such as site == Altstadt"));
    m_hold = new DurationEdit;
    m_clear = new DurationEdit;
    form->addRow(tr("Name"), m_name);
    m_condition = new ConditionForm(form, metrics, m_unitOf, m_theme, this);
    form->addRow(tr("Severity"), m_severity);
    form->addRow(tr("For"), m_hold);
    form->addRow(tr("Clear for"), m_clear);
    form->addRow(tr("Devices"), m_scope);
    m_severityRow = form->labelForField(m_severity);
    for (QLineEdit *edit : {m_name, m_scope})
        connect(edit, &QLineEdit::textChanged, this, &RuleEditor::checkSoon);
    connect(m_severity, &QComboBox::currentTextChanged, this, &RuleEditor::checkSoon);
    for (DurationEdit *edit : {m_hold, m_clear})
        connect(edit, &DurationEdit::changed, this, &RuleEditor::checkSoon);
    connect(m_condition, &ConditionForm::edited, this, &RuleEditor::checkSoon);
    connect(m_condition, &ConditionForm::fieldsChanged, this, &RuleEditor::showFields);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    return scroll;
}

void RuleEditor::checkSoon()
{
    if (!m_filling)
        m_checkSoon.start();
}

void RuleEditor::connectEdits(QWidget *form)
{
    for (QLineEdit *edit : form->findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textChanged, this, &RuleEditor::checkSoon);
    for (QComboBox *box : form->findChildren<QComboBox *>())
        connect(box, &QComboBox::currentTextChanged, this, &RuleEditor::checkSoon);
    for (QSpinBox *box : form->findChildren<QSpinBox *>())
        connect(box, &QSpinBox::valueChanged, this, &RuleEditor::checkSoon);
    for (QCheckBox *box : form->findChildren<QCheckBox *>())
        connect(box, &QCheckBox::toggled, this, &RuleEditor::checkSoon);
}

QWidget *RuleEditor::makeMore()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    m_escalate = new DurationEdit;
    m_repeat = new DurationEdit;
    m_reopen = new DurationEdit;
    m_latched = new QCheckBox(tr("Stays until somebody resets it"));
    m_selfAcknowledge = new QCheckBox(tr("Acknowledges itself when it is back to normal"));
    m_labels = new QLineEdit;
    m_labels->setPlaceholderText(tr("team=air, shift=day"));
    m_scheduled = new QCheckBox(tr("Only on these days and hours"));
    m_schedule = new QWidget;
    auto *days = new QHBoxLayout(m_schedule);
    days->setContentsMargins({});
    for (size_t i = 0; i < m_days.size(); ++i) {
        m_days[i] = new QCheckBox(QLocale().dayName(static_cast<int>(i) + 1, QLocale::ShortFormat));
        days->addWidget(m_days[i]);
    }
    m_fromHour = new QComboBox;
    m_toHour = new QComboBox;
    for (int hour = 0; hour <= 24; ++hour) {
        if (hour < 24)
            m_fromHour->addItem(u"%1:00"_s.arg(hour, 2, 10, QChar(u'0')), hour * 60);
        if (hour > 0)
            m_toHour->addItem(u"%1:00"_s.arg(hour, 2, 10, QChar(u'0')), hour * 60);
    }
    days->addWidget(m_fromHour);
    days->addWidget(new QLabel(u"–"_s));
    days->addWidget(m_toHour);
    days->addStretch(1);
    form->addRow(tr("Escalate after"), m_escalate);
    form->addRow(tr("Remind every"), m_repeat);
    form->addRow(tr("Open again within"), m_reopen);
    form->addRow(QString(), m_latched);
    form->addRow(QString(), m_selfAcknowledge);
    form->addRow(tr("Labels"), m_labels);
    form->addRow(QString(), m_scheduled);
    form->addRow(QString(), m_schedule);
    connectEdits(page);
    connect(m_scheduled, &QCheckBox::toggled, m_schedule, &QWidget::setEnabled);
    return page;
}

QWidget *RuleEditor::makeText()
{
    m_json = new QPlainTextEdit;
    m_json->setFont(m_theme.font(FontRole::Code));
    m_json->setAccessibleName(tr("The rule as JSON"));
    connect(m_json, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_checkSoon.start();
    });
    return m_json;
}

QWidget *RuleEditor::makeTest()
{
    auto *page = new QWidget;
    m_testDays = new QComboBox;
    for (const int days : {1, 7, 30})
        m_testDays->addItem(tr("Last %Ln day(s)", nullptr, days), days);
    m_testDays->setCurrentIndex(1);
    m_testDays->setAccessibleName(tr("How far back"));
    m_test = new QPushButton(m_theme.icon(IconId::Play), tr("Try"));
    m_progress = new QProgressBar;
    m_progress->setRange(0, 1'000);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_result = new QLabel(tr("What would this rule have done with what is stored?"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_view = new BackTestView(m_theme);
    auto *row = new QHBoxLayout;
    row->addWidget(m_testDays);
    row->addWidget(m_test);
    row->addWidget(m_progress, 1);
    row->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->addLayout(row);
    column->addWidget(m_result);
    column->addWidget(m_view, 1);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_testing) {
            m_testing = false;
            emit backTestCancelled();
            setBackTestFailed(tr("Given up."));
        } else {
            startBackTest();
        }
    });
    return page;
}

void RuleEditor::startBackTest()
{
    m_tabs->setCurrentIndex(TestTab);
    const Result<AlertRule> tested = rule();
    if (!tested)
        return setBackTestFailed(tested.error().what);
    if (!BackTest::canTest(*tested))
        return setBackTestFailed(tr("Only rules about readings of single devices can be tried on the past."));
    m_testing = true;
    m_test->setText(tr("Cancel"));
    m_progress->setValue(0);
    m_progress->show();
    m_view->clear();
    emit backTestRequested(*tested, m_testDays->currentData().toInt());
}

void RuleEditor::setBackTestProgress(double share)
{
    if (m_testing)
        m_progress->setValue(static_cast<int>(share * 1'000));
}

void RuleEditor::setBackTestResult(const BackTestResult &result, const AlertRule & /*rule*/, int days,
                                   Timestamp end)
{
    m_testing = false;
    m_test->setText(tr("Try"));
    m_progress->hide();
    const QString times = tr("%Ln time(s)", nullptr, static_cast<int>(result.fired));
    const QString span = tr("%Ln day(s)", nullptr, days);
    const QString readings = countText(result.readings);
    if (result.looked == 0)
        m_result->setText(tr("There are no readings of its metrics in the last %1.").arg(span));
    else if (result.fired == 0)
        m_result->setText(
            tr("Would not have fired in %1 (%2 readings of %3).")
                .arg(span, readings, tr("%Ln device(s)", nullptr, static_cast<int>(result.looked))));
    else
        m_result->setText(tr("Would have fired %1 in %2, for %3 in all, on %4 of %5 devices (%6 readings).")
                              .arg(times, span, durationText(result.firing), countText(result.devices),
                                   countText(result.looked), readings));
    m_view->setResult(result, end - std::chrono::days(days), end);
}

void RuleEditor::setBackTestFailed(const QString &why)
{
    m_testing = false;
    m_test->setText(tr("Try"));
    m_progress->hide();
    m_result->setText(why);
}

void RuleEditor::fill()
{
    m_filling = true;
    m_name->setText(m_rule.name);
    m_condition->setCondition(m_rule.when);
    showFields();
    m_severity->setCurrentIndex(static_cast<int>(m_rule.severity));
    m_scope->setText(m_rule.scope);
    m_hold->setDuration(m_rule.policy.holdFor);
    m_clear->setDuration(m_rule.policy.clearFor);
    m_escalate->setDuration(m_rule.policy.escalateAfter);
    m_repeat->setDuration(m_rule.policy.repeat);
    m_reopen->setDuration(m_rule.policy.reopen);
    m_latched->setChecked(m_rule.policy.latched);
    m_selfAcknowledge->setChecked(m_rule.policy.acknowledgesItself);
    QStringList labels;
    for (auto it = m_rule.labels.constBegin(); it != m_rule.labels.constEnd(); ++it)
        labels.append(it.key() + u'=' + it.value());
    m_labels->setText(labels.join(u", "_s));
    const RuleSchedule schedule = m_rule.schedule.value_or(RuleSchedule{});
    m_scheduled->setChecked(m_rule.schedule.has_value());
    m_schedule->setEnabled(m_rule.schedule.has_value());
    for (size_t i = 0; i < m_days.size(); ++i)
        m_days[i]->setChecked(schedule.days[i]);
    m_fromHour->setCurrentIndex(std::max(0, m_fromHour->findData(schedule.fromMinute / 60 * 60)));
    m_toHour->setCurrentIndex(std::max(0, m_toHour->findData((schedule.toMinute + 59) / 60 * 60)));
    m_filling = false;
}

void RuleEditor::showFields()
{
    m_severity->setVisible(!m_condition->hasLevels());
    m_severityRow->setVisible(!m_condition->hasLevels());
}

AlertRule RuleEditor::fromForm() const
{
    AlertRule rule = m_rule;
    rule.when = m_condition->condition();
    rule.name = m_name->text().trimmed();
    rule.scope = m_scope->text().trimmed();
    rule.severity = static_cast<AlertSeverity>(m_severity->currentIndex());
    rule.policy.holdFor = m_hold->duration();
    rule.policy.clearFor = m_clear->duration();
    rule.policy.escalateAfter = m_escalate->duration();
    rule.policy.repeat = m_repeat->duration();
    rule.policy.reopen = m_reopen->duration();
    rule.policy.latched = m_latched->isChecked();
    rule.policy.acknowledgesItself = m_selfAcknowledge->isChecked();
    rule.labels.clear();
    for (const QString &part : m_labels->text().split(u',', Qt::SkipEmptyParts))
        rule.labels.insert(part.section(u'=', 0, 0).trimmed(), part.section(u'=', 1).trimmed());
    rule.schedule.reset();
    if (m_scheduled->isChecked()) {
        RuleSchedule schedule;
        for (size_t i = 0; i < m_days.size(); ++i)
            schedule.days[i] = m_days[i]->isChecked();
        schedule.fromMinute = m_fromHour->currentData().toInt();
        schedule.toMinute = m_toHour->currentData().toInt();
        schedule.utcOffsetMinutes = m_rule.schedule ? m_rule.schedule->utcOffsetMinutes : m_utcOffset;
        rule.schedule = schedule;
    }
    return rule;
}

Result<AlertRule> RuleEditor::rule() const
{
    if (m_tabs->currentIndex() == TextTab) {
        Result<AlertRule> read = readRule(m_json->toPlainText().toUtf8());
        if (read && m_rule.id.isEmpty() && read->id == "new"_L1)
            read->id.clear();
        return read;
    }
    return checked(m_tabs->currentIndex() == TestTab ? m_rule : fromForm());
}

QString RuleEditor::sentence() const { return m_sentence->text(); }

void RuleEditor::check()
{
    const Result<AlertRule> edited = rule();
    m_save->setEnabled(bool(edited));
    m_problem->setVisible(!edited);
    if (!edited) {
        m_problem->setText(tr("Not yet a rule: %1.").arg(edited.error().what));
        m_preview->clear();
        return;
    }
    m_rule = *edited;
    m_sentence->setText(ruleSentence(*edited, m_unitOf));
    emit previewRequested(*edited);
}

void RuleEditor::setPreview(const QString &text) { m_preview->setText(text); }

} // namespace fleetscope

#include "moc_ruleeditor.cpp"
