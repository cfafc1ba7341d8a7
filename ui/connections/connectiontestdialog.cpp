// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectiontestdialog.h"

#include "models/connection/testwords.h"
#include "ui/connections/teststeprow.h"
#include "ui/style/measure.h"
#include "ui/widgets/iconlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace fleetscope {

ConnectionTestDialog::ConnectionTestDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_address(new QLabel(this))
    , m_verdictIcon(new IconLabel(theme, spacing::icon, this))
    , m_verdict(new QLabel(this))
    , m_copy(new QPushButton(theme.icon(IconId::Copy), tr("Copy report"), this))
    , m_fix(new QPushButton(tr("Fix…"), this))
    , m_again(new QPushButton(tr("Test again"), this))
    , m_close(new QPushButton(this))
{
    setWindowTitle(tr("Connection test"));
    for (QLabel *label : {m_address, m_verdict}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_copy->setToolTip(tr("As plain text, without passwords and keys"));
    connect(m_copy, &QPushButton::clicked, this, &ConnectionTestDialog::copyReport);
    connect(m_again, &QPushButton::clicked, this, &ConnectionTestDialog::againRequested);
    connect(m_close, &QPushButton::clicked, this, &ConnectionTestDialog::reject);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (const TestStepResult *failed = m_report.failed())
            emit fixRequested(fieldOf(failed->failure));
    });

    auto *ladder = new QWidget(this);
    auto *steps = new QVBoxLayout(ladder);
    steps->setContentsMargins(0, 0, spacing::card, 0); // room for a scroll bar
    steps->setSpacing(0);
    for (TestStepRow *&row : m_rows) {
        row = new TestStepRow(theme, ladder);
        steps->addWidget(row);
    }
    steps->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(ladder);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    ladder->setAutoFillBackground(false);

    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(spacing::between);
    verdict->addWidget(m_verdictIcon, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::between);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_fix);
    buttons->addWidget(m_again);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    layout->setSpacing(spacing::card);
    layout->addWidget(m_address);
    layout->addWidget(scroll, 1);
    layout->addLayout(verdict);
    layout->addLayout(buttons);
    connect(&m_theme, &Theme::changed, this, &ConnectionTestDialog::applyTheme);
    resize(640, 520);
    showReport({}, false);
}

void ConnectionTestDialog::setFixable(bool fixable)
{
    m_fixable = fixable;
    showReport(m_report, m_running);
}

void ConnectionTestDialog::showReport(const TestReport &report, bool running)
{
    m_report = report;
    m_running = running;
    m_address->setText(report.address.isEmpty()
                           ? QString()
                           : tr("%1, %2", "connection, address").arg(report.connection, report.address));
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setResult(report.steps[i]);
    m_verdict->setText(testVerdict(report));
    const TestStepResult *failed = report.failed();
    m_close->setText(running ? tr("Cancel") : tr("Close"));
    m_again->setVisible(!running);
    m_copy->setEnabled(!running);
    m_fix->setVisible(m_fixable && failed && fieldOf(failed->failure) != DraftField::None);
    setPrimary(m_fix, m_fix->isVisibleTo(this));
    applyTheme();
}

void ConnectionTestDialog::applyTheme()
{
    m_address->setFont(m_theme.font(FontRole::Section));
    m_verdict->setFont(m_theme.font(FontRole::Section));
    if (m_report.failed())
        m_verdictIcon->setIcon(IconId::Failed, Ink::Critical, Ground::Window);
    else if (m_report.ready())
        m_verdictIcon->setIcon(IconId::Check, Ink::Ok, Ground::Window);
    else
        m_verdictIcon->setIcon(m_running ? IconId::Refresh : IconId::Info,
                               m_running ? Ink::Accent : Ink::Muted, Ground::Window);
}

void ConnectionTestDialog::copyReport() const { QGuiApplication::clipboard()->setText(toText(m_report)); }

void ConnectionTestDialog::reject()
{
    if (m_running)
        emit cancelRequested();
    else
        QDialog::reject();
}

} // namespace fleetscope

#include "moc_connectiontestdialog.cpp"
