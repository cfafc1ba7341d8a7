// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costinputpanel.h"

#include "models/cost/costsheet.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonValue>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

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
    if (const auto *maybe = std::get_if<CostField::Maybe>(&field.member))
        return (inputs.**maybe).value_or(0).toDouble();
    return 0;
}

} // namespace

CostInputPanel::CostInputPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_form(new QFormLayout)
    , m_preset(new QComboBox)
    , m_save(new QToolButton)
    , m_live(new QPushButton(tr("Measure the connected fleet")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(mirrored({spacing::page, spacing::page, spacing::card, spacing::page}));
    column->setSpacing(spacing::between);
    m_preset->setAccessibleName(tr("Preset"));
    m_preset->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setScenarios({});
    m_save->setIcon(theme.icon(IconId::SaveView));
    m_save->setToolTip(tr("Keep these inputs as a scenario"));
    m_save->setAccessibleName(tr("Save scenario"));
    auto *presets = new QHBoxLayout;
    presets->setSpacing(spacing::within);
    presets->addWidget(m_preset, 1);
    presets->addWidget(m_save);
    m_live->setIcon(theme.icon(IconId::Connect));
    m_live->setEnabled(false);
    m_live->setToolTip(tr("Takes devices, messages and payload from what arrives now"));
    column->addLayout(presets);
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
    addLargerFleets();
    addNumber("wage_growth_per_year", tr("Wages grow"), tr(" a year"), 3, 0.01);
    addSection(tr("Time and money"));
    addNumber("months", tr("Horizon"), tr(" months"), 0, 12);
    addNumber("growth_per_year", tr("Growth a year"), tr(" × devices"), 2, 0.05);
    addNumber("retention_months", tr("Keep data"), tr(" months"), 0, 1);
    addNumber("discount_per_year", tr("Discount rate"), tr(" a year"), 3, 0.01);
    addNumber("price_growth_per_year", tr("Prices grow"), tr(" a year"), 3, 0.01);
    addRate();
    addNumber("budget_per_month", tr("Budget"), tr(" $/month"), 0, 250);
    addNumber("dr", tr("Recovery"), tr(" $/month"), 0, 50);
    addMaybe("grid_g_per_kwh", tr("Grid"), tr(" g CO2/kWh"), 0, 10);
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

    addSection(tr("Hidden costs a month"));
    addHiddenCosts();

    connect(m_preset, &QComboBox::activated, this, &CostInputPanel::choosePreset);
    connect(m_save, &QToolButton::clicked, this, [this] {
        const int index = m_preset->currentIndex();
        emit saveRequested(m_preset->itemData(index).toString());
    });
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

void CostInputPanel::setScenarios(const std::vector<CostScenario> &scenarios)
{
    const QString before = m_preset->currentText();
    m_preset->clear();
    m_preset->addItems({tr("GreenCity, 5,000 sensors"), tr("A workshop, 80 devices"),
                        tr("A region, 10,000 devices"), tr("A country, 50,000 devices"),
                        tr("GreenCity in a tenfold event")});
    if (!scenarios.empty())
        m_preset->insertSeparator(m_preset->count());
    for (const CostScenario &scenario : scenarios)
        m_preset->addItem(scenario.name, scenario.name);
    if (const int index = m_preset->findText(before); index >= 0)
        m_preset->setCurrentIndex(index);
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

/// A number that may be left out: then the box shows that nothing is said.
void CostInputPanel::addMaybe(const char *key, const QString &label, const QString &suffix, int decimals,
                              double step)
{
    addNumber(key, label, suffix, decimals, step);
    auto *box = qobject_cast<QDoubleSpinBox *>(
        m_form->itemAt(m_form->rowCount() - 1, QFormLayout::FieldRole)->widget());
    box->setSpecialValueText(tr("not said"));
}

/// One step is enough for most: from so many devices on, so many times the people.
void CostInputPanel::addLargerFleets()
{
    auto *from = new QDoubleSpinBox;
    from->setDecimals(0);
    from->setRange(0, 100'000'000);
    from->setSingleStep(1'000);
    from->setGroupSeparatorShown(true);
    from->setSpecialValueText(tr("never"));
    auto *times = new QDoubleSpinBox;
    times->setDecimals(2);
    times->setRange(1, 1'000);
    times->setSingleStep(0.25);
    times->setPrefix(tr("× "));
    for (auto *box : {from, times}) {
        box->setAlignment(Qt::AlignRight);
        box->setKeyboardTracking(false);
        box->setMinimumWidth(110);
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, from, times] {
            if (m_showing)
                return;
            m_inputs.peopleSteps.clear();
            if (from->value() > 0 && times->value() > 1) {
                const Decimal factor = Decimal::fromDouble(times->value()).rounded(2);
                m_inputs.peopleSteps.push_back(
                    {static_cast<qint64>(from->value()), factor, factor, factor, factor});
            }
            emit changed();
        });
    }
    from->setAccessibleName(tr("More people from"));
    times->setAccessibleName(tr("Times the people"));
    m_form->addRow(tr("More from"), from);
    m_form->addRow(tr("Then"), times);
    m_refresh.push_back([this, from, times] {
        const bool any = !m_inputs.peopleSteps.empty();
        from->setValue(any ? static_cast<double>(m_inputs.peopleSteps.front().devices) : 0);
        times->setValue(any ? m_inputs.peopleSteps.front().managed.toDouble() : times->value());
    });
}

/// US dollars for a euro: the user's word, with today's date; none is shipped.
void CostInputPanel::addRate()
{
    auto *box = new QDoubleSpinBox;
    box->setDecimals(4);
    box->setRange(0, 1'000);
    box->setSingleStep(0.01);
    box->setPrefix(u"$"_s);
    box->setSpecialValueText(tr("no rate"));
    box->setAlignment(Qt::AlignRight);
    box->setKeyboardTracking(false);
    box->setAccessibleName(tr("US dollars for a euro"));
    box->setToolTip(tr("Your own rate; without one, prices in euros stay unknown"));
    box->setMinimumWidth(110);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_form->addRow(tr("One euro is"), box);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        if (m_showing)
            return;
        if (value > 0)
            m_inputs.rates.insert(u"EUR"_s, {Decimal::fromDouble(value).rounded(4), QDate::currentDate()});
        else
            m_inputs.rates.remove(u"EUR"_s);
        emit changed();
    });
    m_refresh.push_back([this, box] { box->setValue(m_inputs.rates.value(u"EUR"_s).rate.toDouble()); });
}

HiddenCost &CostInputPanel::hidden(const QString &id)
{
    if (m_inputs.hidden.empty())
        m_inputs.hidden = hiddenCostRegister();
    return *std::ranges::find(m_inputs.hidden, id, &HiddenCost::id);
}

void CostInputPanel::addHiddenCosts()
{
    for (const HiddenCost &cost : hiddenCostRegister()) {
        auto *on = new QCheckBox(hiddenCostTitle(cost.id));
        on->setToolTip(plainToolTip(hiddenCostBasis(cost.id)));
        on->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        auto *amount = new QDoubleSpinBox;
        amount->setRange(0, 1e9);
        amount->setDecimals(2);
        amount->setSingleStep(50);
        amount->setPrefix(u"$"_s);
        amount->setSuffix(cost.perDevice ? tr(" each") : cost.upfront ? tr(" once") : QString());
        amount->setGroupSeparatorShown(true);
        amount->setAlignment(Qt::AlignRight);
        amount->setKeyboardTracking(false);
        amount->setAccessibleName(tr("Amount of %1").arg(hiddenCostTitle(cost.id)));
        amount->setMinimumWidth(96);
        amount->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        m_form->addRow(on);
        m_form->addRow(QString(), amount);
        QCheckBox *inside = nullptr;
        if (cost.insideFte) {
            inside = new QCheckBox(tr("already inside the people's time"));
            m_form->addRow(QString(), inside);
            connect(inside, &QCheckBox::toggled, this, [this, id = cost.id](bool checked) {
                if (m_showing)
                    return;
                hidden(id).insideFte = checked;
                emit changed();
            });
        }
        connect(on, &QCheckBox::toggled, this, [this, id = cost.id](bool checked) {
            if (m_showing)
                return;
            hidden(id).on = checked;
            setInputs(CostInputs(m_inputs)); // shows its amount
            emit changed();
        });
        connect(amount, &QDoubleSpinBox::valueChanged, this, [this, id = cost.id](double value) {
            if (m_showing)
                return;
            hidden(id).amount = Decimal::fromDouble(value).rounded(2);
            emit changed();
        });
        m_refresh.push_back([this, on, amount, inside, id = cost.id] {
            const HiddenCost &shown = hidden(id);
            on->setChecked(shown.on);
            amount->setValue(shown.amount.toDouble());
            // Switched off it takes one line: fifteen amounts of nothing would hide the rest.
            amount->setVisible(shown.on);
            if (inside) {
                inside->setChecked(shown.insideFte);
                inside->setVisible(shown.on);
            }
        });
    }
}

void CostInputPanel::apply(const char *key, const QJsonValue &value)
{
    if (m_showing)
        return;
    const CostField *field = findCostField(QString::fromLatin1(key));
    const bool unsaid =
        std::holds_alternative<CostField::Maybe>(field->member) && value.toString().toDouble() == 0;
    if (setCostField(m_inputs, *field, unsaid ? QJsonValue(QJsonValue::Null) : value))
        emit changed();
}

void CostInputPanel::choosePreset(int index)
{
    CostInputs inputs;
    inputs.hidden = hiddenCostRegister();
    constexpr qint64 devices[] = {5'000, 80, 10'000, 50'000, 5'000};
    if (index >= static_cast<int>(std::size(devices))) {
        emit scenarioRequested(m_preset->itemData(index).toString());
        return;
    }
    inputs.devices = devices[index];
    if (index == 4)
        inputs.burst = 10;
    setInputs(inputs);
    emit changed();
}

} // namespace fleetscope

#include "moc_costinputpanel.cpp"
