// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/conditionform.h"

#include "ui/alerts/durationedit.h"
#include "ui/alerts/partsedit.h"
#include "ui/widgets/flowlayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// The fields that a kind has.
struct Fields
{
    bool metric = false, comparison = false, levels = false, range = false, limit = false, window = false,
         count = false, samples = false, factor = false, percent = false, by = false, text = false,
         direction = false, firmware = false, band = false, parts = false;
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
    case RuleKind::All:
    case RuleKind::Any: return {.parts = true};
    default: return {};
    }
}

} // namespace

ConditionForm::ConditionForm(QFormLayout *form, QStringList metrics, MetricUnit unitOf, const Theme &theme,
                             QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_metrics(std::move(metrics))
    , m_unitOf(std::move(unitOf))
    , m_theme(theme)
    , m_kind(new QComboBox)
    , m_metric(new QComboBox)
    , m_comparison(new QComboBox)
    , m_direction(new QComboBox)
    , m_firmware(new QComboBox)
    , m_text(new QLineEdit)
    , m_by(new QLineEdit)
    , m_hasInfo(new QCheckBox(tr("Info")))
    , m_hasWarning(new QCheckBox(tr("Warning")))
    , m_hasCritical(new QCheckBox(tr("Critical")))
    , m_info(numberBox())
    , m_warning(numberBox())
    , m_critical(numberBox())
    , m_band(numberBox())
    , m_low(numberBox())
    , m_high(numberBox())
    , m_limit(numberBox())
    , m_factor(numberBox())
    , m_percent(numberBox())
    , m_count(new QSpinBox)
    , m_samples(new QSpinBox)
    , m_window(new DurationEdit)
    , m_levels(new QWidget)
    , m_range(new QWidget)
    , m_place(new QWidget)
{
    for (int i = 0; i < ruleKinds; ++i)
        m_kind->addItem(ruleKindText(static_cast<RuleKind>(i)));
    m_kind->setCurrentIndex(static_cast<int>(RuleKind::Threshold)); // of the first are parts, with forms
    m_metric->setEditable(true);
    m_metric->addItems(m_metrics);
    m_direction->addItems({tr("Up or down"), tr("Up"), tr("Down")});
    m_firmware->addItems({tr("Not this version"), tr("Older than")});
    makeLevels();
    auto *range = new QHBoxLayout(m_range);
    range->setContentsMargins({});
    range->addWidget(m_low);
    range->addWidget(new QLabel(tr("to")));
    range->addWidget(m_high);
    range->addStretch(1);
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins({});
    m_band->setMinimum(-1);
    m_band->setSpecialValueText(tr("5 %"));
    m_factor->setRange(0.1, 1'000);
    m_percent->setRange(0, 99.999);
    m_count->setRange(1, 10'000'000);
    m_samples->setRange(1, 64);
    m_by->setPlaceholderText(tr("site, model or tag.<key>"));
    m_text->setMaxLength(256);
    addRows();
    watch();
    showFields();
}

QDoubleSpinBox *ConditionForm::numberBox()
{
    auto *box = new QDoubleSpinBox;
    box->setRange(-1e9, 1e9);
    box->setDecimals(3);
    box->setMinimumWidth(110);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return box;
}

void ConditionForm::makeLevels()
{
    auto *levels = new FlowLayout(spacing::between, m_levels);
    for (const auto &[box, number] : {std::pair(m_hasInfo, m_info), std::pair(m_hasWarning, m_warning),
                                      std::pair(m_hasCritical, m_critical)}) {
        number->setAccessibleName(box->text());
        auto *level = new QWidget;
        auto *row = new QHBoxLayout(level);
        row->setContentsMargins({});
        row->addWidget(box);
        row->addWidget(number);
        levels->addWidget(level);
        connect(box, &QCheckBox::toggled, number, &QWidget::setEnabled);
    }
}

void ConditionForm::addRows()
{
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
    m_form->addRow(tr("Parts"), m_place);
}

void ConditionForm::watch()
{
    const auto tell = [this] {
        if (!m_filling)
            emit edited();
    };
    for (QLineEdit *edit : {m_text, m_by})
        connect(edit, &QLineEdit::textChanged, this, tell);
    for (QComboBox *box : {m_metric, m_comparison, m_direction, m_firmware})
        connect(box, &QComboBox::currentTextChanged, this, tell);
    for (QSpinBox *box : {m_count, m_samples})
        connect(box, &QSpinBox::valueChanged, this, tell);
    connect(m_window, &DurationEdit::changed, this, tell);
    for (QDoubleSpinBox *box :
         {m_info, m_warning, m_critical, m_band, m_low, m_high, m_limit, m_factor, m_percent})
        connect(box, &QDoubleSpinBox::valueChanged, this, tell);
    for (QCheckBox *box : {m_hasInfo, m_hasWarning, m_hasCritical})
        connect(box, &QCheckBox::toggled, this, tell);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this, tell] {
        if (!m_filling)
            takeKind();
        tell();
    });
}

/// Parts begin with the condition that stood there before.
void ConditionForm::takeKind()
{
    showFields();
    if (fieldsOf(static_cast<RuleKind>(m_kind->currentIndex())).parts && m_parts->parts().empty())
        m_parts->setParts({m_last, PartsEdit::newPart(m_metrics)});
    m_last = condition();
    emit fieldsChanged();
}

bool ConditionForm::hasLevels() const
{
    return fieldsOf(static_cast<RuleKind>(m_kind->currentIndex())).levels;
}

void ConditionForm::setCondition(const RuleCondition &c)
{
    m_filling = true;
    m_kind->setCurrentIndex(static_cast<int>(c.kind));
    showFields();
    m_metric->setCurrentText(c.metric);
    m_comparison->setCurrentIndex(m_comparison->findData(static_cast<int>(c.comparison)));
    m_direction->setCurrentIndex(static_cast<int>(c.direction));
    m_firmware->setCurrentIndex(static_cast<int>(c.firmware));
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
    if (m_parts)
        m_parts->setParts(c.parts);
    m_last = condition();
    m_filling = false;
}

void ConditionForm::showFields()
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
    if (fields.parts && !m_parts) { // not before: a part has a form of its own
        m_parts = new PartsEdit(m_metrics, m_unitOf, m_theme);
        m_place->layout()->addWidget(m_parts);
        connect(m_parts, &PartsEdit::edited, this, &ConditionForm::edited);
    }
    m_filling = filling;
    const std::pair<QWidget *, bool> rows[] = {{m_metric, fields.metric},   {m_comparison, fields.comparison},
                                               {m_levels, fields.levels},   {m_range, fields.range},
                                               {m_limit, fields.limit},     {m_firmware, fields.firmware},
                                               {m_text, fields.text},       {m_direction, fields.direction},
                                               {m_count, fields.count},     {m_samples, fields.samples},
                                               {m_window, fields.window},   {m_factor, fields.factor},
                                               {m_percent, fields.percent}, {m_by, fields.by},
                                               {m_band, fields.band},       {m_place, fields.parts}};
    for (const auto &[widget, shown] : rows) {
        widget->setVisible(shown);
        if (QWidget *label = m_form->labelForField(widget))
            label->setVisible(shown);
    }
}

RuleCondition ConditionForm::condition() const
{
    RuleCondition c;
    c.kind = static_cast<RuleKind>(m_kind->currentIndex());
    const Fields fields = fieldsOf(c.kind);
    if (fields.parts)
        c.parts = m_parts->parts();
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
    return c;
}

} // namespace fleetscope

#include "moc_conditionform.cpp"
