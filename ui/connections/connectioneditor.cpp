// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connectioneditor.h"

#include "models/connection/brokertemplates.h"
#include "ui/connections/advancedsection.h"
#include "ui/connections/securitysection.h"
#include "ui/connections/serversection.h"
#include "ui/connections/signinsection.h"
#include "ui/connections/topicssection.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace fleetscope {
namespace {

/// For `#` without a guard: what most machines take without a thought.
constexpr int usualGuard = 5'000;

} // namespace

ConnectionEditor::ConnectionEditor(ConnectionDraft draft, const QStringList &otherNames, const Theme &theme,
                                   QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_first(std::move(draft))
    , m_draft(m_first)
    , m_otherNames(otherNames)
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_server(new ServerSection(theme))
    , m_signIn(new SignInSection(theme))
    , m_security(new SecuritySection(theme))
    , m_topics(new TopicsSection(theme))
    , m_advanced(new AdvancedSection(theme))
    , m_status(new QLabel(this))
{
    setWindowTitle(m_first.id.isEmpty() ? tr("New broker") : tr("Connection %1").arg(m_first.name));
    m_list->setAccessibleName(tr("Sections"));
    m_list->setFixedWidth(150);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({spacing::smallIcon, spacing::smallIcon});
    m_list->setSpacing(2);
    m_list->viewport()->setAutoFillBackground(false);
    addSection(tr("Server"), IconId::Connect, m_server);
    addSection(tr("Sign-in"), IconId::Device, m_signIn);
    addSection(tr("Security"), IconId::Lock, m_security);
    addSection(tr("Topics"), IconId::Group, m_topics);
    addSection(tr("Advanced"), IconId::Settings, m_advanced);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);

    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    auto *test = new QPushButton(theme.icon(IconId::Diagnostics), tr("Test connection"), this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *keep = new QPushButton(tr("Save"), this);
    auto *go = new QPushButton(tr("Save and connect"), this);
    test->setAutoDefault(false);
    go->setDefault(true);
    setPrimary(go);
    connect(test, &QPushButton::clicked, this, [this] {
        if (isUsable())
            emit testRequested(m_draft, secrets());
    });
    connect(cancel, &QPushButton::clicked, this, &ConnectionEditor::reject);
    connect(keep, &QPushButton::clicked, this, [this] { save(false); });
    connect(go, &QPushButton::clicked, this, [this] { save(true); });

    connect(m_server, &ServerSection::pasted, this,
            [this](const ConnectionDraft &pasted, const QByteArray &password) {
                ConnectionDraft next = pasted;
                if (const BrokerTemplate *known = templateForHost(next.host)) {
                    const quint16 port = next.port;
                    applyTemplate(*known, next);
                    next.port = port;
                }
                setDraft(next);
                if (!password.isEmpty())
                    m_signIn->setPassword(password);
                sectionChanged();
            });
    connect(m_server, &ServerSection::templateChosen, this, [this](const BrokerTemplate &broker) {
        applyTemplate(broker, m_draft);
        setDraft(m_draft);
        sectionChanged();
    });
    connect(m_security, &SecuritySection::inspectionRequested, this, &ConnectionEditor::inspectionRequested);
    connect(m_topics, &TopicsSection::listenRequested, this, [this] {
        if (isUsable())
            emit listenRequested(m_draft, secrets());
    });
    connect(m_topics, &TopicsSection::listenCancelled, this, &ConnectionEditor::listenCancelled);

    auto *body = new QHBoxLayout;
    body->setSpacing(spacing::between);
    body->addWidget(m_list);
    body->addWidget(m_pages, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::between);
    buttons->addWidget(test);
    buttons->addWidget(m_status, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    buttons->addWidget(go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    layout->setSpacing(spacing::card);
    layout->addLayout(body, 1);
    layout->addLayout(buttons);
    setDraft(m_first);
    setKeychain(true);
    for (EditorSection *section : sections())
        connect(section, &EditorSection::changed, this, &ConnectionEditor::sectionChanged);
    m_list->setCurrentRow(0);
    check(false);
    m_server->begin();
    resize(780, 580);
}

std::array<EditorSection *, ConnectionEditor::sectionCount> ConnectionEditor::sections() const
{
    return {m_server, m_signIn, m_security, m_topics, m_advanced};
}

void ConnectionEditor::addSection(const QString &title, IconId icon, EditorSection *section)
{
    auto *item = new QListWidgetItem(m_theme.icon(icon), title, m_list);
    item->setSizeHint({0, 32});
    auto *scroll = new QScrollArea(m_pages);
    scroll->setWidget(section);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    section->setAutoFillBackground(false);
    m_pages->addWidget(scroll);
}

void ConnectionEditor::setDraft(const ConnectionDraft &draft)
{
    m_draft = draft;
    for (EditorSection *section : sections())
        section->setDraft(draft);
}

ConnectionDraft ConnectionEditor::draft() const { return m_draft; }

ConnectionSecrets ConnectionEditor::secrets() const
{
    ConnectionSecrets secrets;
    for (const EditorSection *section : sections())
        section->collectSecrets(secrets);
    return secrets;
}

void ConnectionEditor::sectionChanged()
{
    const MqttTransport before = m_draft.transport;
    for (const EditorSection *section : sections())
        section->collect(m_draft);
    if (usesTls(before) != usesTls(m_draft.transport))
        m_security->setDraft(m_draft);
    m_dirty = true;
    m_status->clear();
    check(m_complete);
}

/// What is missing is only told when `complete`; what is wrong always is.
void ConnectionEditor::check(bool complete)
{
    std::vector<DraftFault> faults = checkDraft(m_draft, m_otherNames);
    if (!complete)
        std::erase_if(faults,
                      [](const DraftFault &fault) { return fault.kind == DraftFault::Kind::Missing; });
    for (EditorSection *section : sections())
        section->setFaults(faults);
}

bool ConnectionEditor::isUsable()
{
    m_complete = true;
    check(true);
    for (const DraftFault &fault : checkDraft(m_draft, m_otherNames)) {
        if (!fault.fatal)
            continue;
        showField(fault.field);
        showError(faultText(fault));
        return false;
    }
    return true;
}

void ConnectionEditor::save(bool connectNow)
{
    if (!isUsable())
        return;
    QStringList warnings;
    bool everything = false;
    const std::vector<DraftFault> accepted = checkDraft(m_first);
    for (const DraftFault &fault : checkDraft(m_draft, m_otherNames)) {
        const bool asks =
            fault.kind == DraftFault::Kind::TakesEverything || fault.kind == DraftFault::Kind::NotVerified;
        if (!asks || std::ranges::find(accepted, fault) != accepted.end())
            continue;
        everything |= fault.kind == DraftFault::Kind::TakesEverything;
        warnings.append(faultText(fault));
    }
    if (warnings.isEmpty())
        emit saveRequested(m_draft, secrets(), connectNow);
    else
        confirm(warnings, everything, connectNow);
}

void ConnectionEditor::confirm(const QStringList &warnings, bool takesEverything, bool connectNow)
{
    const bool guards = takesEverything && m_draft.rateGuard == 0;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Save it like this?"),
                                warnings.join(QLatin1Char('\n')), QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    if (guards)
        box->setInformativeText(
            tr("The rate guard is set to %L1 messages/s; you can change it under Advanced.").arg(usualGuard));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *anyway = box->addButton(tr("Save anyway"), QMessageBox::DestructiveRole);
    connect(anyway, &QPushButton::clicked, this, [this, guards, connectNow] {
        if (guards) {
            m_draft.rateGuard = usualGuard;
            m_advanced->setDraft(m_draft);
        }
        emit saveRequested(m_draft, secrets(), connectNow);
    });
    box->open();
}

void ConnectionEditor::showSection(Section section) { m_list->setCurrentRow(static_cast<int>(section)); }

void ConnectionEditor::showField(DraftField field)
{
    const auto all = sections();
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i]->hasField(field)) {
            m_list->setCurrentRow(static_cast<int>(i));
            all[i]->showField(field);
            return;
        }
    }
}

void ConnectionEditor::setKeychain(bool hasKeychain)
{
    const bool existing = !m_first.id.isEmpty();
    m_signIn->setKeeping(hasKeychain, existing);
    m_security->setKeeping(hasKeychain, existing);
    m_advanced->setKeeping(hasKeychain, existing);
}

void ConnectionEditor::showInspection(const TlsInspection &inspection, Timestamp now)
{
    m_security->showInspection(inspection, now);
}

void ConnectionEditor::showHeard(const std::vector<HeardTopic> &heard, const QString &note, bool listening)
{
    m_topics->showHeard(heard, note, listening);
}

void ConnectionEditor::showError(const QString &sentence)
{
    QPalette palette = m_status->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(Ink::Critical, Ground::Window));
    m_status->setPalette(palette);
    m_status->setText(sentence);
}

void ConnectionEditor::reject()
{
    if (!m_dirty) {
        QDialog::reject();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Leave without saving?"),
                                tr("What you changed here is not saved."), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *leave = box->addButton(tr("Leave"), QMessageBox::DestructiveRole);
    connect(leave, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    box->open();
}

} // namespace fleetscope

#include "moc_connectioneditor.cpp"
