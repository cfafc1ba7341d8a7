// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/ruleeditor.h"

#include "models/items/format.h"
#include "ui/alerts/backtestview.h"
#include "ui/alerts/durationedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
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

/// The fields that a kind has.
struct Fields
{
    bool metric = false, comparison = false, levels = false, range = false, limit = false, window = false,
         count = false, samples = false, factor = false, percent = false, by = false, text = false,
         direction = false, firmware = false, band = false;
};

Fields fieldsOf(RuleKind kind)
{
    switch (kind) {
    case RuleKind::Threshold: return {.metric = true, .comparison = true, .levels = true, .band = true};
    case RuleKind::Range: return {.metric = true, .range = true, .band = true};
    case RuleKind::Rate: return {.metric = true, .limit = true, .window = true, .direction = true};
    case RuleKind::NoData: return {.metric = true, .window = true, .factor = true};
    case RuleKind::Match: return {.metric = true, .comparison = true, .text = true};
    case RuleKind::Count:
        return {.metric = true, .comparison = true, .limit = true, .window = true, .count = true};
    case RuleKind::Samples:
        return {.metric = true, .comparison = true, .limit = true, .count = true, .samples = true};
    case RuleKind::History: return {.metric = true, .factor = true};
    case RuleKind::Peers: return {.metric = true, .factor = true, .by = true};
    case RuleKind::Firmware: return {.text = true, .firmware = true};
    case RuleKind::Certificate: return {.levels = true};
    case RuleKind::ClockSkew: return {.window = true};
    case RuleKind::Flood:
    case RuleKind::Takeover: return {.window = true, .count = true};
    case RuleKind::Bloat: return {.limit = true};
    case RuleKind::Group: return {.percent = true, .by = true};
    default: return {};
    }
}

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
    m_tabs->addTab(makeForm(), tr("Condition"));
    m_tabs->addTab(makeMore(), tr("Behaviour"));
    m_tabs->addTab(makeText(), tr("As text"));
    m_tabs->addTab(makeTest(), tr("Try on the past"));
    m_tabs->setDocumentMode(true);
    m_metric->addItems(metrics);
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

QDoubleSpinBox *RuleEditor::numberBox()
{
    auto *box = new QDoubleSpinBox;
    box->setRange(-1e9, 1e9);
    box->setDecimals(3);
    box->setMinimumWidth(110);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return box;
}

QWidget *RuleEditor::makeForm()
{
    auto *page = new QWidget;
    m_form = new QFormLayout(page);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit;
    m_name->setMaxLength(120);
    m_kind = new QComboBox;
    for (int i = 0; i < ruleKinds; ++i)
        m_kind->addItem(ruleKindText(static_cast<RuleKind>(i)));
    m_metric = new QComboBox;
    m_metric->setEditable(true);
    m_comparison = new QComboBox;
    m_direction = new QComboBox;
    m_direction->addItems({tr("Up or down"), tr("Up"), tr("Down")});
    m_firmware = new QComboBox;
    m_firmware->addItems({tr("Not this version"), tr("Older than")});
    m_severity = severityBox();
    m_info = numberBox();
    m_warning = numberBox();
    m_critical = numberBox();
    m_hasInfo = new QCheckBox(tr("Info"));
    m_hasWarning = new QCheckBox(tr("Warning"));
    m_hasCritical = new QCheckBox(tr("Critical"));
    m_levels = new QWidget;
    auto *levels = new QHBoxLayout(m_levels);
    levels->setContentsMargins({});
    for (const auto &[box, number] : {std::pair(m_hasInfo, m_info), std::pair(m_hasWarning, m_warning),
                                      std::pair(m_hasCritical, m_critical)}) {
        number->setAccessibleName(box->text());
        levels->addWidget(box);
        levels->addWidget(number);
        connect(box, &QCheckBox::toggled, number, &QWidget::setEnabled);
    }
    levels->addStretch(1);
    m_low = numberBox();
    m_high = numberBox();
    m_range = new QWidget;
    auto *range = new QHBoxLayout(m_range);
    range->setContentsMargins({});
    range->addWidget(m_low);
    range->addWidget(new QLabel(tr("to")));
    range->addWidget(m_high);
    range->addStretch(1);
    m_limit = numberBox();
    m_band = numberBox();
    m_band->setMinimum(-1);
    m_band->setSpecialValueText(tr("5 %"));
    m_factor = numberBox();
    m_factor->setRange(0.1, 1'000);
    m_percent = numberBox();
    m_percent->setRange(0, 99.999);
    m_count = new QSpinBox;
    m_count->setRange(1, 10'000'000);
    m_samples = new QSpinBox;
    m_samples->setRange(1, 64);
    m_window = new DurationEdit;
    m_by = new QLineEdit;
    m_by->setPlaceholderText(tr("site, model or tag.<key>"));
    m_text = new QLineEdit;
    m_text->setMaxLength(256);
    m_composite = new QLabel(tr("The parts are written under \"As text\"."));
    m_scope = new QLineEdit;
    m_scope->setPlaceholderText(tr("Every device; or a filter such as site == Altstadt"));
    m_hold = new DurationEdit;
    m_clear = new DurationEdit;

    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(tr("Kind"), m_kind);
    m_form->addRow(tr("Metric"), m_metric);
    m_form->addRow(tr("Comparison"), m_comparison);
    m_form->addRow(tr("Levels"), m_levels);
    m_form->addRow(tr("Between"), m_range);
    m_form->addRow(tr("Limit"), m_limit);
    m_form->addRow(tr("Firmware"), m_firmware);
    m_form->addRow(tr("Text"), m_text);
    m_form->addRow(tr("Direction"), m_direction);
    m_form->addRow(tr("At least times"), m_count);
    m_form->addRow(tr("Of the last"), m_samples);
    m_form->addRow(tr("Within"), m_window);
    m_form->addRow(tr("Deviations"), m_factor);
    m_form->addRow(tr("Percent"), m_percent);
    m_form->addRow(tr("Same"), m_by);
    m_form->addRow(tr("Dead-band"), m_band);
    m_form->addRow(tr("Parts"), m_composite);
    m_form->addRow(tr("Severity"), m_severity);
    m_form->addRow(tr("For"), m_hold);
    m_form->addRow(tr("Clear for"), m_clear);
    m_form->addRow(tr("Devices"), m_scope);
    connectEdits(page);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            showFields();
    });
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    return scroll;
}

void RuleEditor::connectEdits(QWidget *form)
{
    const auto soon = [this] {
        if (!m_filling)
            m_checkSoon.start();
    };
    for (QLineEdit *edit : form->findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textChanged, this, soon);
    for (QComboBox *box : form->findChildren<QComboBox *>())
        connect(box, &QComboBox::currentTextChanged, this, soon);
    for (QSpinBox *box : form->findChildren<QSpinBox *>())
        connect(box, &QSpinBox::valueChanged, this, soon);
    for (QDoubleSpinBox *box : form->findChildren<QDoubleSpinBox *>())
        connect(box, &QDoubleSpinBox::valueChanged, this, soon);
    for (QCheckBox *box : form->findChildren<QCheckBox *>())
        connect(box, &QCheckBox::toggled, this, soon);
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
    const RuleCondition &c = m_rule.when;
    m_name->setText(m_rule.name);
    m_kind->setCurrentIndex(static_cast<int>(c.kind));
    showFields();
    m_metric->setCurrentText(c.metric);
    m_comparison->setCurrentIndex(m_comparison->findData(static_cast<int>(c.comparison)));
    m_direction->setCurrentIndex(static_cast<int>(c.direction));
    m_firmware->setCurrentIndex(static_cast<int>(c.firmware));
    m_severity->setCurrentIndex(static_cast<int>(m_rule.severity));
    const std::tuple<AlertSeverity, QCheckBox *, QDoubleSpinBox *> levels[] = {
        {AlertSeverity::Info, m_hasInfo, m_info},
        {AlertSeverity::Warning, m_hasWarning, m_warning},
        {AlertSeverity::Critical, m_hasCritical, m_critical}};
    for (const auto &[severity, box, number] : levels) {
        const auto level = std::ranges::find(c.levels, severity, &RuleLevel::severity);
        box->setChecked(level != c.levels.end());
        number->setEnabled(level != c.levels.end());
        if (level != c.levels.end())
            number->setValue(level->limit);
    }
    m_low->setValue(c.low);
    m_high->setValue(c.high);
    m_limit->setValue(c.limit);
    m_band->setValue(c.deadBand.value_or(-1));
    m_factor->setValue(c.factor);
    m_percent->setValue(c.percent);
    m_count->setValue(c.count);
    m_samples->setValue(c.samples);
    m_window->setDuration(c.window);
    m_by->setText(c.by);
    m_text->setText(c.text);
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
    const auto kind = static_cast<RuleKind>(m_kind->currentIndex());
    const Fields fields = fieldsOf(kind);
    // Words compare otherwise than numbers.
    const int first = kind == RuleKind::Match ? 4 : 0;
    const int last = kind == RuleKind::Match ? 7 : 5;
    const QStringList words{u">"_s, u"≥"_s, u"<"_s, u"≤"_s, u"="_s, u"≠"_s, tr("contains"), tr("matches")};
    const int before = m_comparison->currentData().toInt();
    const bool filling = std::exchange(m_filling, true);
    m_comparison->clear();
    for (int i = first; i <= last; ++i)
        m_comparison->addItem(words[i], i);
    m_comparison->setCurrentIndex(std::max(0, m_comparison->findData(before)));
    m_filling = filling;
    const bool composite = kind == RuleKind::All || kind == RuleKind::Any;
    const std::pair<QWidget *, bool> rows[] = {{m_metric, fields.metric},   {m_comparison, fields.comparison},
                                               {m_levels, fields.levels},   {m_range, fields.range},
                                               {m_limit, fields.limit},     {m_firmware, fields.firmware},
                                               {m_text, fields.text},       {m_direction, fields.direction},
                                               {m_count, fields.count},     {m_samples, fields.samples},
                                               {m_window, fields.window},   {m_factor, fields.factor},
                                               {m_percent, fields.percent}, {m_by, fields.by},
                                               {m_band, fields.band},       {m_composite, composite},
                                               {m_severity, !fields.levels}};
    for (const auto &[widget, shown] : rows) {
        widget->setVisible(shown);
        if (QWidget *label = m_form->labelForField(widget))
            label->setVisible(shown);
    }
}

AlertRule RuleEditor::fromForm() const
{
    AlertRule rule = m_rule;
    RuleCondition c;
    c.kind = static_cast<RuleKind>(m_kind->currentIndex());
    const Fields fields = fieldsOf(c.kind);
    if (c.kind == m_rule.when.kind)
        c.parts = m_rule.when.parts;
    if (fields.metric)
        c.metric = m_metric->currentText().trimmed();
    if (fields.comparison)
        c.comparison = static_cast<RuleComparison>(m_comparison->currentData().toInt());
    if (fields.levels) {
        if (m_hasInfo->isChecked())
            c.levels.push_back({AlertSeverity::Info, m_info->value()});
        if (m_hasWarning->isChecked())
            c.levels.push_back({AlertSeverity::Warning, m_warning->value()});
        if (m_hasCritical->isChecked())
            c.levels.push_back({AlertSeverity::Critical, m_critical->value()});
    }
    if (fields.range) {
        c.low = m_low->value();
        c.high = m_high->value();
    }
    if (fields.limit)
        c.limit = m_limit->value();
    if (fields.band && m_band->value() >= 0)
        c.deadBand = m_band->value();
    if (fields.factor)
        c.factor = m_factor->value();
    if (fields.percent)
        c.percent = m_percent->value();
    if (fields.count)
        c.count = m_count->value();
    if (fields.samples)
        c.samples = m_samples->value();
    if (fields.window)
        c.window = m_window->duration();
    if (fields.by)
        c.by = m_by->text().trimmed();
    if (fields.text)
        c.text = m_text->text();
    if (fields.direction)
        c.direction = static_cast<RuleDirection>(m_direction->currentIndex());
    if (fields.firmware)
        c.firmware = static_cast<RuleFirmware>(m_firmware->currentIndex());
    rule.when = c;
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
