// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costinputpanel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QJsonValue>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

double shownValue(const CostInputs &inputs, const CostField &field)
{
    if (const auto *integer = std::get_if<CostField::Integer>(&field.member))
        return static_cast<double>(inputs.**integer);
    if (const auto *small = std::get_if<CostField::Small>(&field.member))
        return inputs.**small;
    if (const auto *number = std::get_if<CostField::Number>(&field.member))
        return (inputs.**number).toDouble();
    return 0;
}

} // namespace

CostInputPanel::CostInputPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_form(new QFormLayout)
    , m_preset(new QComboBox)
    , m_live(new QPushButton(tr("Measure the connected fleet")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::card, spacing::page);
    column->setSpacing(spacing::between);
    m_preset->addItems({tr("GreenCity, 5,000 sensors"), tr("A workshop, 80 devices"),
                        tr("A region, 10,000 devices"), tr("A country, 50,000 devices"),
                        tr("GreenCity in a tenfold event")});
    m_preset->setAccessibleName(tr("Preset"));
    m_live->setIcon(theme.icon(IconId::Connect));
    m_live->setEnabled(false);
    m_live->setToolTip(tr("Takes devices, messages and payload from what arrives now"));
    column->addWidget(m_preset);
    column->addWidget(m_live);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(spacing::between);
    m_form->setVerticalSpacing(spacing::within + 2);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    column->addLayout(m_form);
    column->addStretch();

    addSection(tr("Fleet"));
    addNumber("devices", tr("Devices"), {}, 0, 100);
    addNumber("msgs_per_day", tr("Messages a day"), {}, 2, 12);
    addNumber("payload", tr("Payload"), tr(" bytes"), 0, 10);
    addRegion();
    addSection(tr("Event"));
    addNumber("burst", tr("Factor"), tr(" ×"), 1, 1);
    addNumber("burst_hours", tr("Lasts"), tr(" h"), 1, 1);
    addNumber("burst_days", tr("Days a month"), {}, 1, 1);
    addChoice("burst_policy", tr("Units"),
              {tr("for the average"), tr("for the event"), tr("added by script")});
    addSection(tr("People"));
    addNumber("fte_rate", tr("Engineer"), tr(" $/month"), 0, 250);
    addNumber("fte_managed", tr("Managed"), tr(" FTE"), 3, 0.05);
    addNumber("fte_open", tr("Managed open"), tr(" FTE"), 3, 0.05);
    addNumber("fte_self", tr("Self-hosted"), tr(" FTE"), 3, 0.05);
    addSection(tr("Time and money"));
    addNumber("months", tr("Horizon"), tr(" months"), 0, 12);
    addNumber("growth_per_year", tr("Growth a year"), tr(" × devices"), 2, 0.05);
    addNumber("retention_months", tr("Keep data"), tr(" months"), 0, 1);
    addNumber("discount_per_year", tr("Discount rate"), tr(" a year"), 3, 0.01);
    addNumber("budget_per_month", tr("Budget"), tr(" $/month"), 0, 250);
    addNumber("dr", tr("Recovery"), tr(" $/month"), 0, 50);
    addSection(tr("Needs"));
    addChoice("budget", tr("Budget band"), {tr("not said"), tr("low"), tr("medium"), tr("high")});
    addChoice("expertise", tr("Expertise"),
              {tr("not said"), tr("beginner"), tr("intermediate"), tr("advanced")});
    addChoice("hosting", tr("Hosting"), {tr("not said"), tr("cloud"), tr("on-premise"), tr("hybrid")});
    addChoice("compliance", tr("Compliance"),
              {tr("not said"), tr("none"), tr("GDPR"), tr("HIPAA"), tr("GDPR and HIPAA")});
    addChoice("data_location", tr("Data stay"),
              {tr("anywhere"), tr("in the EU"), tr("in the country"), tr("on premises")});
    addChoice("device_management", tr("Updates"),
              {tr("not needed"), tr("over the air"), tr("with rollback")});
    addChoice("connectivity", tr("Connection"),
              {tr("always on"), tr("intermittent"), tr("metered"), tr("LPWAN"), tr("local only"),
               tr("air-gapped")});
    addChoice("licence_policy", tr("Licences"),
              {tr("any"), tr("no copyleft"), tr("no source-available"), tr("open source only")});

    connect(m_preset, &QComboBox::activated, this, &CostInputPanel::choosePreset);
    connect(m_live, &QPushButton::clicked, this, &CostInputPanel::liveRequested);
    setInputs(m_inputs);
}

void CostInputPanel::setInputs(const CostInputs &inputs)
{
    m_inputs = inputs;
    m_showing = true;
    for (const auto &refresh : m_refresh)
        refresh();
    m_showing = false;
}

void CostInputPanel::setLiveAvailable(bool available) { m_live->setEnabled(available); }

void CostInputPanel::addSection(const QString &title)
{
    auto *label = new QLabel(title);
    label->setTextFormat(Qt::PlainText);
    label->setFont(m_theme.font(FontRole::Section));
    label->setContentsMargins(0, spacing::between, 0, 0);
    connect(&m_theme, &Theme::changed, label,
            [this, label] { label->setFont(m_theme.font(FontRole::Section)); });
    m_form->addRow(label);
}

void CostInputPanel::addNumber(const char *key, const QString &label, const QString &suffix, int decimals,
                               double step)
{
    const CostField *field = findCostField(QString::fromLatin1(key));
    Q_ASSERT(field);
    auto *box = new QDoubleSpinBox;
    box->setDecimals(decimals);
    box->setRange(QByteArray(field->minimum).toDouble(), QByteArray(field->maximum).toDouble());
    box->setSingleStep(step);
    box->setSuffix(suffix);
    box->setGroupSeparatorShown(true);
    box->setAlignment(Qt::AlignRight);
    box->setKeyboardTracking(false);
    box->setAccessibleName(label);
    box->setMinimumWidth(110);
    box->setSizePolicy(QSizePolicy::Ignored,
                       QSizePolicy::Fixed); // not as wide as the largest number it could hold
    m_form->addRow(label, box);
    connect(box, &QDoubleSpinBox::valueChanged, this,
            [this, key, decimals](double value) { apply(key, QString::number(value, 'f', decimals)); });
    m_refresh.push_back([this, box, field] { box->setValue(shownValue(m_inputs, *field)); });
}

void CostInputPanel::addChoice(const char *key, const QString &label, const QStringList &texts)
{
    const CostField *field = findCostField(QString::fromLatin1(key));
    Q_ASSERT(field);
    const auto *choice = std::get_if<CostField::Choice>(&field->member);
    Q_ASSERT(choice && choice->keys.size() == static_cast<size_t>(texts.size()));
    auto *box = new QComboBox;
    box->addItems(texts);
    box->setAccessibleName(label);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_form->addRow(label, box);
    connect(box, &QComboBox::activated, this, [this, choice](int index) {
        choice->write(m_inputs, index);
        emit changed();
    });
    m_refresh.push_back([this, box, choice] { box->setCurrentIndex(choice->read(m_inputs)); });
}

void CostInputPanel::addRegion()
{
    auto *box = new QComboBox;
    box->addItems(costRegions());
    box->setAccessibleName(tr("Region"));
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_form->addRow(tr("Region"), box);
    connect(box, &QComboBox::activated, this, [this, box] {
        m_inputs.region = box->currentText();
        emit changed();
    });
    m_refresh.push_back([this, box] { box->setCurrentText(m_inputs.region); });
}

void CostInputPanel::apply(const char *key, const QJsonValue &value)
{
    if (m_showing)
        return;
    if (const CostField *field = findCostField(QString::fromLatin1(key));
        setCostField(m_inputs, *field, value))
        emit changed();
}

void CostInputPanel::choosePreset(int index)
{
    CostInputs inputs;
    inputs.hidden = hiddenCostRegister();
    constexpr qint64 devices[] = {5'000, 80, 10'000, 50'000, 5'000};
    inputs.devices = devices[index];
    if (index == 4)
        inputs.burst = 10;
    setInputs(inputs);
    emit changed();
}

} // namespace fleetscope

#include "moc_costinputpanel.cpp"
