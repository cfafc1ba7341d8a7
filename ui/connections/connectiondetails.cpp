// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectiondetails.h"

#include "ui/connections/certificateview.h"
#include "ui/widgets/mirrored.h"
#include "ui/widgets/stateindicator.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fleetscope {

ConnectionDetails::ConnectionDetails(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(addLabel())
    , m_state(new StateIndicator(theme, this))
    , m_headline(addLabel())
    , m_hint(addLabel())
    , m_note(addLabel())
    , m_retry(new QPushButton(tr("Retry now"), this))
    , m_remedy(new QPushButton(this))
    , m_server(new CertificateView(theme, this))
    , m_own(new CertificateView(theme, this))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::between);
    head->addWidget(m_name, 1);
    head->addWidget(m_state);
    m_note->setWordWrap(false); // short, and changes every second
    auto *actions = new QHBoxLayout;
    actions->setSpacing(spacing::between);
    actions->addWidget(m_retry);
    actions->addWidget(m_remedy);
    actions->addWidget(m_note);
    actions->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(mirrored({spacing::page, 0, spacing::card, 0}));
    column->setSpacing(spacing::between);
    column->addLayout(head);
    column->addWidget(m_headline);
    column->addWidget(m_hint);
    column->addLayout(actions);
    for (Table *table : {&m_lines, &m_broker}) {
        table->heading = addLabel();
        table->grid = new QGridLayout;
        table->grid->setHorizontalSpacing(spacing::card);
        table->grid->setVerticalSpacing(spacing::within);
        table->grid->setColumnStretch(1, 1);
        table->grid->setColumnMinimumWidth(0, 150);
    }
    m_broker.heading->setText(tr("What the broker tells about itself"));
    column->addWidget(m_lines.heading);
    column->addLayout(m_lines.grid);
    column->addWidget(m_server);
    column->addWidget(m_own);
    column->addWidget(m_broker.heading);
    column->addLayout(m_broker.grid);
    column->addStretch();
    connect(m_retry, &QPushButton::clicked, this, &ConnectionDetails::retryRequested);
    connect(m_remedy, &QPushButton::clicked, this, &ConnectionDetails::remedyRequested);
    connect(&m_theme, &Theme::changed, this, &ConnectionDetails::applyTheme);
    setFacts({});
    applyTheme();
}

QLabel *ConnectionDetails::addLabel()
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void ConnectionDetails::setFacts(const ConnectionFacts &facts)
{
    m_facts = facts;
    m_name->setText(facts.name);
    m_state->setState(facts.look, facts.word);
    m_headline->setText(facts.headline);
    m_hint->setText(facts.hint);
    m_hint->setVisible(!facts.hint.isEmpty());
    m_note->setText(facts.note);
    m_note->setVisible(!facts.note.isEmpty());
    m_retry->setVisible(facts.canRetry);
    m_remedy->setText(facts.remedy);
    m_remedy->setVisible(!facts.remedy.isEmpty());
    fill(m_lines, facts.lines);
    fill(m_broker, facts.brokerLines);
    m_lines.heading->hide(); // the first table needs none
    m_server->setVisible(facts.server.has_value());
    if (facts.server)
        m_server->setCertificate(tr("Certificate of the broker"), *facts.server, facts.now,
                                 facts.verified ? tr("Checked: the broker is who it says.")
                                                : tr("Not checked: anybody could pretend to be this broker."),
                                 facts.verified ? Ink::Ok : Ink::Critical);
    m_own->setVisible(facts.own.has_value());
    if (facts.own)
        m_own->setCertificate(tr("Client certificate"), *facts.own, facts.now);
}

void ConnectionDetails::fill(Table &table, const std::vector<BrokerFigure> &lines)
{
    table.heading->setVisible(!lines.empty());
    while (table.lines.size() < lines.size()) {
        const int row = static_cast<int>(table.lines.size());
        const Line line{addLabel(), addLabel()};
        line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        table.grid->addWidget(line.title, row, 0, Qt::AlignTop);
        table.grid->addWidget(line.value, row, 1, Qt::AlignTop);
        table.lines.push_back(line);
        applyTheme();
    }
    for (size_t i = 0; i < table.lines.size(); ++i) {
        const bool used = i < lines.size();
        table.lines[i].title->setVisible(used);
        table.lines[i].value->setVisible(used);
        if (used) {
            table.lines[i].title->setText(lines[i].title);
            table.lines[i].value->setText(lines[i].value);
        }
    }
}

void ConnectionDetails::applyTheme()
{
    const auto mute = [this](QLabel *label) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(Ink::Muted, Ground::Window));
        label->setPalette(palette);
    };
    m_name->setFont(m_theme.font(FontRole::PageTitle));
    m_broker.heading->setFont(m_theme.font(FontRole::Section));
    mute(m_note);
    mute(m_hint);
    for (const Table *table : {&m_lines, &m_broker}) {
        for (const Line &line : table->lines)
            mute(line.title);
    }
}

} // namespace fleetscope

#include "moc_connectiondetails.cpp"
