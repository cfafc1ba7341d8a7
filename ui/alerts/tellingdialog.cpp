// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/tellingdialog.h"

#include "models/items/alertwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTimeEdit>

namespace fleetscope {
namespace {

QTime timeOf(int minute) { return QTime(0, 0).addSecs(minute * 60); }
int minuteOf(const QTime &time) { return QTime(0, 0).secsTo(time) / 60; }

} // namespace

TellingDialog::TellingDialog(const TellingSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_start(settings)
    , m_desktop(new QCheckBox(tr("Notify me on the desktop")))
    , m_sound(new QCheckBox(tr("With a sound")))
    , m_quiet(new QCheckBox(tr("Quiet from")))
    , m_publish(new QCheckBox(tr("Publish each change below this topic")))
    , m_least(new QComboBox)
    , m_from(new QTimeEdit(timeOf(settings.quietFrom)))
    , m_to(new QTimeEdit(timeOf(settings.quietTo)))
    , m_program(new QLineEdit(settings.program))
    , m_arguments(new QLineEdit(settings.arguments.join(u' ')))
    , m_prefix(new QLineEdit(settings.topicPrefix))
{
    setWindowTitle(tr("Telling"));
    for (const AlertSeverity severity :
         {AlertSeverity::Info, AlertSeverity::Warning, AlertSeverity::Critical})
        m_least->addItem(tr("%1 and worse").arg(severityText(severity)));
    m_least->setCurrentIndex(static_cast<int>(settings.least));
    m_least->setAccessibleName(tr("From which severity on"));
    m_desktop->setChecked(settings.desktop);
    m_sound->setChecked(settings.sound);
    m_quiet->setChecked(settings.quiet);
    m_publish->setChecked(settings.publish);
    m_prefix->setAccessibleName(tr("Topic"));
    m_prefix->setPlaceholderText(TellingSettings::usualTopicPrefix());
    m_from->setAccessibleName(tr("Quiet from"));
    m_to->setAccessibleName(tr("Quiet until"));
    m_program->setPlaceholderText(tr("Path of a program; none: nothing is started"));
    m_program->setMinimumWidth(320);
    auto *explanation =
        new QLabel(tr("It gets each change as one line of JSON on its standard input, is started "
                      "without a shell, and is stopped after ten seconds."));
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    auto *quiet = new QWidget;
    auto *quietRow = new QHBoxLayout(quiet);
    quietRow->setContentsMargins({});
    quietRow->addWidget(m_quiet);
    quietRow->addWidget(m_from);
    quietRow->addWidget(new QLabel(tr("until")));
    quietRow->addWidget(m_to);
    quietRow->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    setPrimary(buttons->button(QDialogButtonBox::Save));
    auto *form = new QFormLayout;
    form->setSpacing(spacing::between);
    form->addRow(tr("Notifications"), m_desktop);
    form->addRow(QString(), m_least);
    form->addRow(QString(), quiet);
    form->addRow(QString(), m_sound);
    form->addRow(tr("Program"), m_program);
    form->addRow(tr("Arguments"), m_arguments);
    form->addRow(QString(), explanation);
    form->addRow(tr("Broker"), m_publish);
    form->addRow(QString(), m_prefix);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::card);
    column->addLayout(form);
    column->addWidget(buttons);
    const auto enable = [this] {
        for (QWidget *widget : std::initializer_list<QWidget *>{m_least, m_sound, m_quiet, m_from, m_to})
            widget->setEnabled(m_desktop->isChecked());
        m_prefix->setEnabled(m_publish->isChecked());
    };
    enable();
    connect(m_desktop, &QCheckBox::toggled, this, enable);
    connect(m_publish, &QCheckBox::toggled, this, enable);
    connect(m_prefix, &QLineEdit::textChanged, this, [this, save = buttons->button(QDialogButtonBox::Save)] {
        const QString prefix = m_prefix->text().trimmed();
        save->setEnabled(prefix.isEmpty() || TellingSettings::isTopicPrefix(prefix));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(this->settings());
        accept();
    });
}

TellingSettings TellingDialog::settings() const
{
    TellingSettings settings = m_start;
    settings.asked = true;
    settings.desktop = m_desktop->isChecked();
    settings.sound = m_sound->isChecked();
    settings.quiet = m_quiet->isChecked();
    settings.quietFrom = minuteOf(m_from->time());
    settings.quietTo = minuteOf(m_to->time());
    settings.least = static_cast<AlertSeverity>(m_least->currentIndex());
    settings.program = m_program->text().trimmed();
    settings.arguments = QProcess::splitCommand(m_arguments->text());
    settings.publish = m_publish->isChecked();
    const QString prefix = m_prefix->text().trimmed();
    settings.topicPrefix =
        TellingSettings::isTopicPrefix(prefix) ? prefix : TellingSettings::usualTopicPrefix();
    return settings;
}

} // namespace fleetscope

#include "moc_tellingdialog.cpp"
