// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of the wizard that say when it stops, and how fast it goes.

#include "models/items/rollouttext.h"
#include "ui/rollout/formparts.h"
#include "ui/rollout/wizardsteps.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTimeZone>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

QFormLayout *makeForm(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(spacing::page);
    form->setVerticalSpacing(spacing::between);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    return form;
}

} // namespace

// --- safety ---

SafetyStep::SafetyStep(const Theme &theme)
    : m_pass(new QDoubleSpinBox)
    , m_fail(new QDoubleSpinBox)
    , m_minimum(new QSpinBox)
    , m_row(new QSpinBox)
    , m_most(new QSpinBox)
    , m_of(new QComboBox)
    , m_action(new QComboBox)
    , m_retries(new QSpinBox)
    , m_probation(new QSpinBox)
    , m_health(new QCheckBox(tr("Compare updated devices with those of the same model that wait")))
    , m_alerts(new QDoubleSpinBox)
    , m_offline(new QDoubleSpinBox)
    , m_limit(new QDoubleSpinBox)
    , m_metric(new QComboBox)
    , m_direction(new QComboBox)
{
    QFormLayout *form = makeForm(this);
    for (QDoubleSpinBox *box : {m_pass, m_fail}) {
        box->setRange(0, 100);
        box->setDecimals(1);
        box->setSuffix(u"\u202f%"_s);
    }
    for (QSpinBox *box : {m_minimum, m_row, m_most})
        box->setRange(0, 1'000'000);
    m_minimum->setMinimum(1);
    m_row->setSpecialValueText(tr("off"));
    m_most->setSpecialValueText(tr("off"));
    m_fail->setSpecialValueText(tr("off"));
    m_of->addItems({tr("of all devices"), tr("of those that were online"), tr("of those that were told")});
    m_action->addItems({tr("Pause, and wait for me"), tr("Cancel"), tr("Roll back")});
    m_retries->setRange(0, 5);
    m_probation->setRange(0, 24 * 60);
    m_probation->setSuffix(tr(" min"));
    auto *pass = new QHBoxLayout;
    pass->setSpacing(spacing::between);
    pass->addWidget(m_pass);
    pass->addWidget(m_of);
    form->addRow(tr("A phase passes when so many succeed"), pass);
    form->addRow(makeSection(theme, tr("Stops")));
    form->addRow(tr("At this share of failures"), m_fail);
    form->addRow(tr("… once so many are through"), m_minimum);
    form->addRow(tr("At so many failures in a row"), m_row);
    form->addRow(tr("At so many failures in a phase"), m_most);
    form->addRow(tr("Then"), m_action);
    form->addRow(makeSection(theme, tr("Devices")));
    form->addRow(tr("Attempts after a failure"), m_retries);
    form->addRow(tr("The new version must live for"), m_probation);
    form->addRow(makeSection(theme, tr("Health")));
    form->addRow(m_health);
    for (QDoubleSpinBox *box : {m_alerts, m_offline}) {
        box->setRange(0, 100);
        box->setDecimals(1);
        box->setSuffix(tr(" points"));
    }
    m_limit->setRange(0, 1e9);
    m_limit->setDecimals(2);
    m_metric->setEditable(false);
    m_direction->addItems({tr("rises by"), tr("falls by"), tr("differs by")});
    form->addRow(tr("Stops when devices with alerts rise by"), m_alerts);
    form->addRow(tr("… or those offline rise by"), m_offline);
    auto *metric = new QHBoxLayout;
    metric->setSpacing(spacing::between);
    metric->addWidget(m_metric);
    metric->addWidget(m_direction);
    metric->addWidget(m_limit);
    form->addRow(tr("… or the mean of a metric"), metric);
    QLabel *note =
        makeLabel(tr("Only a difference that is beyond chance counts: 95 % confidence, within one model."));
    note->setFont(theme.font(FontRole::Caption));
    form->addRow(note);
    const auto enable = [this] {
        const bool on = m_health->isChecked();
        for (QWidget *widget :
             std::initializer_list<QWidget *>{m_alerts, m_offline, m_limit, m_metric, m_direction})
            widget->setEnabled(on);
    };
    connect(m_health, &QCheckBox::toggled, this, enable);
    enable();
    for (QDoubleSpinBox *box : {m_pass, m_fail, m_alerts, m_offline, m_limit})
        connect(box, &QDoubleSpinBox::valueChanged, this, &SafetyStep::changed);
    for (QSpinBox *box : {m_minimum, m_row, m_most, m_retries, m_probation})
        connect(box, &QSpinBox::valueChanged, this, &SafetyStep::changed);
    for (QComboBox *box : {m_of, m_action, m_metric, m_direction})
        connect(box, &QComboBox::activated, this, &SafetyStep::changed);
    connect(m_health, &QCheckBox::toggled, this, &SafetyStep::changed);
}

void SafetyStep::setMetrics(const QStringList &metrics)
{
    const QString current = m_metric->currentText();
    m_metric->clear();
    m_metric->addItem(tr("none"));
    m_metric->addItems(metrics);
    m_metric->setCurrentIndex(std::max(0, m_metric->findText(current)));
}

void SafetyStep::load(const RolloutPlan &plan)
{
    const GatePlan &gates = plan.gates;
    m_pass->setValue(gates.passPercent);
    m_fail->setValue(gates.failPercent);
    m_minimum->setValue(static_cast<int>(gates.minFinished));
    m_row->setValue(static_cast<int>(gates.consecutive));
    m_most->setValue(static_cast<int>(gates.maxFailed));
    m_of->setCurrentIndex(static_cast<int>(gates.denominator));
    m_action->setCurrentIndex(static_cast<int>(gates.action));
    m_retries->setValue(static_cast<int>(plan.retry.delays.size()));
    m_probation->setValue(static_cast<int>(plan.times.probation / 1min));
    m_health->setChecked(plan.health.enabled);
    m_alerts->setValue(plan.health.alertRise);
    m_offline->setValue(plan.health.offlineRise);
    if (!plan.health.metrics.empty()) {
        const HealthMetric &metric = plan.health.metrics.front();
        const QString name = QString::fromStdString(metric.name);
        if (m_metric->findText(name) < 0)
            m_metric->addItem(name);
        m_metric->setCurrentText(name);
        m_direction->setCurrentIndex(static_cast<int>(metric.direction));
        m_limit->setValue(metric.limit);
    }
}

void SafetyStep::save(RolloutPlan &plan) const
{
    GatePlan &gates = plan.gates;
    gates.passPercent = m_pass->value();
    gates.failPercent = m_fail->value();
    gates.minFinished = static_cast<quint32>(m_minimum->value());
    gates.consecutive = static_cast<quint32>(m_row->value());
    gates.maxFailed = static_cast<quint32>(m_most->value());
    gates.denominator = static_cast<Denominator>(m_of->currentIndex());
    gates.action = static_cast<GateAction>(m_action->currentIndex());
    const auto attempts = static_cast<size_t>(m_retries->value());
    if (plan.retry.delays.size() != attempts) {
        plan.retry.delays.resize(attempts);
        Milliseconds delay = 5min; // then 30 min, 3 h, …
        for (Milliseconds &one : plan.retry.delays)
            one = std::exchange(delay, delay * 6);
    }
    if (const Milliseconds probation = m_probation->value() * 1min;
        plan.times.probation / 1min != m_probation->value())
        plan.times.probation = probation;
    plan.health.enabled = m_health->isChecked();
    plan.health.alertRise = m_alerts->value();
    plan.health.offlineRise = m_offline->value();
    plan.health.metrics.clear();
    if (m_metric->currentIndex() > 0)
        plan.health.metrics.push_back({m_metric->currentText().toStdString(), m_limit->value(),
                                       static_cast<HealthMetric::Direction>(m_direction->currentIndex())});
}

// --- schedule ---

ScheduleStep::ScheduleStep(const Theme &theme)
    : m_theme(theme)
    , m_atOnce(new QRadioButton(tr("At once")))
    , m_later(new QRadioButton(tr("At")))
    , m_start(new QDateTimeEdit)
    , m_parallel(new QSpinBox)
    , m_rate(new QDoubleSpinBox)
    , m_deadline(new QSpinBox)
    , m_install(new QComboBox)
    , m_windowed(new QCheckBox(tr("Only in a maintenance window, by the clock of each device")))
    , m_opens(new QTimeEdit)
    , m_closes(new QTimeEdit)
    , m_zone(new QComboBox)
    , m_next(makeLabel())
    , m_resumes(
          new QCheckBox(tr("Go on by itself after Fleetscope was closed, unless a gate is near its limit")))
{
    QFormLayout *form = makeForm(this);
    auto *when = new QHBoxLayout;
    when->setSpacing(spacing::between);
    m_start->setCalendarPopup(true);
    m_start->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    m_start->setAccessibleName(tr("Start"));
    when->addWidget(m_atOnce);
    when->addWidget(m_later);
    when->addWidget(m_start);
    form->addRow(tr("Starts"), when);
    m_parallel->setRange(1, 100'000);
    m_rate->setRange(0, 100'000);
    m_rate->setDecimals(0);
    m_rate->setSpecialValueText(tr("any number"));
    m_deadline->setRange(1, 365);
    m_deadline->setSuffix(tr(" days"));
    form->addRow(tr("Devices at a time"), m_parallel);
    form->addRow(tr("Devices a minute"), m_rate);
    form->addRow(tr("Ends at the latest after"), m_deadline);
    m_install->addItems({tr("Download and install"), tr("Download, install in the window"),
                         tr("Download, install when somebody there agrees"),
                         tr("Download only, I say when to install")});
    form->addRow(tr("Devices"), m_install);
    form->addRow(m_resumes);
    form->addRow(makeSection(theme, tr("Window")));
    form->addRow(m_windowed);
    auto *days = new QHBoxLayout;
    days->setSpacing(spacing::between);
    for (int day = 1; day <= 7; ++day) {
        auto *box = new QCheckBox(QLocale().standaloneDayName(day, QLocale::ShortFormat));
        box->setAccessibleName(QLocale().standaloneDayName(day));
        m_days.push_back(box);
        days->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ScheduleStep::changed);
    }
    days->addStretch();
    form->addRow(tr("Opens on"), days);
    auto *hours = new QHBoxLayout;
    hours->setSpacing(spacing::between);
    for (QTimeEdit *edit : {m_opens, m_closes})
        edit->setDisplayFormat(u"HH:mm"_s);
    hours->addWidget(m_opens);
    hours->addWidget(new QLabel(tr("to")));
    hours->addWidget(m_closes);
    hours->addStretch();
    form->addRow(tr("From"), hours);
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones)
        m_zone->addItem(QString::fromLatin1(zone));
    form->addRow(tr("Devices without a zone are in"), m_zone);
    m_next->setFont(theme.font(FontRole::Caption));
    form->addRow(tr("Next windows"), m_next);
    for (QRadioButton *button : {m_atOnce, m_later})
        connect(button, &QRadioButton::toggled, this, &ScheduleStep::changed);
    connect(m_start, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_later->setChecked(true);
        emit changed();
    });
    for (QSpinBox *box : {m_parallel, m_deadline})
        connect(box, &QSpinBox::valueChanged, this, &ScheduleStep::changed);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &ScheduleStep::changed);
    for (QComboBox *box : {m_install, m_zone})
        connect(box, &QComboBox::activated, this, &ScheduleStep::changed);
    for (QCheckBox *box : {m_windowed, m_resumes})
        connect(box, &QCheckBox::toggled, this, &ScheduleStep::changed);
    for (QTimeEdit *edit : {m_opens, m_closes})
        connect(edit, &QTimeEdit::timeChanged, this, &ScheduleStep::changed);
    connect(this, &ScheduleStep::changed, this, &ScheduleStep::showWindows);
}

void ScheduleStep::setNow(Timestamp now)
{
    m_now = now;
    showWindows();
}

void ScheduleStep::load(const RolloutPlan &plan)
{
    const QSignalBlocker quiet(this);
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(
        toUnixMs(plan.startAt != noTime ? plan.startAt : (m_now == noTime ? Timestamp{} : m_now) + 1h));
    m_start->setDateTime(start);
    (plan.startAt == noTime ? m_atOnce : m_later)->setChecked(true);
    m_parallel->setValue(static_cast<int>(plan.pace.concurrency));
    m_rate->setValue(plan.pace.perMinute);
    m_deadline->setValue(std::max(1, static_cast<int>(plan.deadline / 24h)));
    m_install->setCurrentIndex(static_cast<int>(plan.install));
    m_resumes->setChecked(plan.resumesItself);
    m_windowed->setChecked(plan.window.has_value());
    const MaintenanceWindow window = plan.window.value_or(MaintenanceWindow{0x7f, 22h, 4h});
    for (size_t i = 0; i < m_days.size(); ++i)
        m_days[i]->setChecked((window.days >> i & 1U) != 0);
    m_opens->setTime(QTime(0, 0).addSecs(static_cast<int>(window.opens.count() * 60)));
    m_closes->setTime(QTime(0, 0).addSecs(static_cast<int>(window.closes.count() % (24 * 60) * 60)));
    const QString zone = plan.zone.empty() ? u"UTC"_s : QString::fromStdString(plan.zone);
    if (m_zone->findText(zone) < 0) // systems know more names than they list
        m_zone->insertItem(0, zone);
    m_zone->setCurrentText(zone);
    showWindows();
}

void ScheduleStep::save(RolloutPlan &plan) const
{
    plan.startAt = m_later->isChecked() ? fromUnixMs(m_start->dateTime().toMSecsSinceEpoch()) : noTime;
    plan.pace.concurrency = static_cast<quint32>(m_parallel->value());
    plan.pace.perMinute = m_rate->value();
    if (plan.deadline / 24h != m_deadline->value())
        plan.deadline = m_deadline->value() * 24h;
    plan.install = static_cast<InstallPolicy>(m_install->currentIndex());
    plan.resumesItself = m_resumes->isChecked();
    plan.zone = m_zone->currentText().toStdString();
    plan.window.reset();
    if (!m_windowed->isChecked())
        return;
    MaintenanceWindow window;
    window.days = 0;
    for (size_t i = 0; i < m_days.size(); ++i)
        window.days |= static_cast<quint8>(m_days[i]->isChecked() ? 1U << i : 0U);
    window.opens = std::chrono::minutes(QTime(0, 0).secsTo(m_opens->time()) / 60);
    window.closes = std::chrono::minutes(QTime(0, 0).secsTo(m_closes->time()) / 60);
    if (window.closes == 0min)
        window.closes = 24h;
    plan.window = window;
}

QString ScheduleStep::problem(const RolloutPlan &plan) const
{
    if (plan.window && plan.window->days == 0)
        return tr("Choose at least one day for the window.");
    if (plan.startAt != noTime && m_now != noTime && plan.startAt < m_now)
        return tr("The start is in the past.");
    return {};
}

void ScheduleStep::showWindows()
{
    const bool on = m_windowed->isChecked();
    for (QCheckBox *box : m_days)
        box->setEnabled(on);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_opens, m_closes, m_zone, m_next})
        widget->setEnabled(on);
    m_start->setEnabled(true);
    RolloutPlan plan;
    save(plan);
    if (!plan.window || m_now == noTime) {
        m_next->setText(tr("any time"));
        return;
    }
    const QTimeZone zone(QByteArray::fromStdString(plan.zone));
    QStringList texts;
    for (const Opening &opening : nextOpenings(*plan.window, zone, m_now, 7)) {
        const auto local = [&zone](Timestamp time) {
            return QDateTime::fromMSecsSinceEpoch(toUnixMs(time), zone);
        };
        texts.append(u"%1 – %2"_s.arg(QLocale().toString(local(opening.from), u"ddd d MMM HH:mm"_s),
                                      QLocale().toString(local(opening.to), u"HH:mm"_s)));
    }
    m_next->setText(texts.join(u'\n'));
}

} // namespace fleetscope
