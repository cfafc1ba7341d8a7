// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollout/artifactdialog.h"

#include "models/items/format.h"
#include "models/items/rollouttext.h"
#include "ui/rollout/formparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

QString joined(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts)
        list.append(QString::fromStdString(text));
    return list.join(u", "_s);
}

std::vector<std::string> split(const QString &text)
{
    std::vector<std::string> parts;
    const QStringList list = text.split(u',');
    for (const QString &part : list) {
        if (!part.trimmed().isEmpty())
            parts.push_back(part.trimmed().toStdString());
    }
    return parts;
}

} // namespace

ArtifactDialog::ArtifactDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_tabs(new QTabWidget)
    , m_problem(makeLabel())
    , m_progress(makeLabel())
    , m_list(new QListWidget)
    , m_facts(makeLabel())
    , m_name(new QLineEdit)
    , m_version(new QLineEdit)
    , m_models(new QLineEdit)
    , m_hardware(new QLineEdit)
    , m_from(new QLineEdit)
    , m_minimum(new QLineEdit)
    , m_depends(new QLineEdit)
    , m_kind(new QComboBox)
    , m_reboot(new QCheckBox(tr("Restarts the device: success needs a new boot")))
    , m_battery(new QSpinBox)
    , m_notes(new QPlainTextEdit)
    , m_sign(new QPushButton(theme.icon(IconId::Lock), tr("Sign…")))
    , m_publish(new QPushButton(tr("Publish")))
    , m_deprecate(new QPushButton(tr("Deprecate")))
    , m_withdraw(new QPushButton(tr("Withdraw")))
    , m_remove(new QPushButton(tr("Remove")))
    , m_keys(new QListWidget)
    , m_url(new QLineEdit)
    , m_certificate(new QLineEdit)
    , m_key(new QLineEdit)
    , m_address(new QComboBox)
    , m_port(new QSpinBox)
    , m_limit(new QSpinBox)
    , m_server(makeLabel())
    , m_start(new QPushButton)
{
    setWindowTitle(tr("Library of releases"));
    setAcceptDrops(true);
    resize(900, 620);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::card);
    column->setSpacing(spacing::between);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeReleases(), tr("Releases"));
    m_tabs->addTab(makeKeys(), tr("Trusted keys"));
    m_tabs->addTab(makeDelivery(), tr("Delivery"));
    column->addWidget(m_tabs, 1);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_progress);
    bottom->addWidget(m_problem, 1);
    auto *close = new QPushButton(tr("Close"));
    bottom->addWidget(close);
    column->addLayout(bottom);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    setProgress({});
    setProblem({});
    m_list->setFocus();
    showChosen();
}

QWidget *ArtifactDialog::makeReleases()
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, spacing::card, 0, 0);
    row->setSpacing(spacing::page);
    auto *left = new QVBoxLayout;
    m_list->setAccessibleName(tr("Releases"));
    m_list->setMinimumWidth(230);
    m_list->setSpacing(2);
    auto *add = new QPushButton(m_theme.icon(IconId::Add), tr("Add a file…"));
    auto *container = new QPushButton(tr("Add a container image…"));
    left->addWidget(m_list, 1);
    left->addWidget(makeLabel(tr("Files can be dropped into this window.")));
    left->addWidget(add);
    left->addWidget(container);
    row->addLayout(left, 2);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(spacing::within + 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(m_facts);
    for (size_t i = 0; i < artifactKindCount; ++i)
        m_kind->addItem(artifactKindText(static_cast<ArtifactKind>(i)));
    m_models->setPlaceholderText(tr("any; else names with commas between"));
    m_hardware->setPlaceholderText(tr("any"));
    m_from->setPlaceholderText(tr("any version"));
    m_minimum->setPlaceholderText(tr("none"));
    m_depends->setPlaceholderText(tr("bootloader 1.2, modem 4.0"));
    m_battery->setRange(0, 100);
    m_battery->setSuffix(u"\u202f%"_s);
    m_battery->setSpecialValueText(tr("not asked"));
    m_notes->setPlaceholderText(tr("What is new"));
    m_notes->setAccessibleName(tr("Release notes"));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Version"), m_version);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Models"), m_models);
    form->addRow(tr("Hardware"), m_hardware);
    form->addRow(tr("Installed over"), m_from);
    form->addRow(tr("Not over versions before"), m_minimum);
    form->addRow(tr("Needs (tag and version)"), m_depends);
    form->addRow(tr("Battery at least"), m_battery);
    form->addRow(m_reboot);
    form->addRow(tr("Notes"), m_notes);
    auto *side = new QVBoxLayout;
    side->addLayout(form, 1);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_sign, m_publish, m_deprecate, m_withdraw, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    side->addLayout(buttons);
    row->addLayout(side, 3);
    connect(add, &QPushButton::clicked, this, &ArtifactDialog::addRequested);
    connect(container, &QPushButton::clicked, this, &ArtifactDialog::askForContainer);
    connect(m_list, &QListWidget::currentRowChanged, this, &ArtifactDialog::showChosen);
    for (QLineEdit *edit : {m_name, m_version, m_models, m_hardware, m_from, m_minimum, m_depends})
        connect(edit, &QLineEdit::editingFinished, this, &ArtifactDialog::save);
    connect(m_kind, &QComboBox::activated, this, &ArtifactDialog::save);
    connect(m_reboot, &QCheckBox::clicked, this, &ArtifactDialog::save);
    connect(m_battery, &QSpinBox::editingFinished, this, &ArtifactDialog::save);
    const auto forChosen = [this](auto work) {
        return [this, work] {
            save();
            if (const OfferedArtifact *one = chosen())
                work(std::string(one->artifact.planned.reference.sha256));
        };
    };
    connect(m_sign, &QPushButton::clicked, this,
            forChosen([this](const std::string &sha) { emit signRequested(sha); }));
    connect(m_remove, &QPushButton::clicked, this,
            forChosen([this](const std::string &sha) { emit removeRequested(sha); }));
    for (const auto &[button, state] :
         {std::pair(m_publish, ArtifactState::Published), std::pair(m_deprecate, ArtifactState::Deprecated),
          std::pair(m_withdraw, ArtifactState::Withdrawn)})
        connect(button, &QPushButton::clicked, this,
                forChosen([this, to = state](const std::string &sha) { emit stateRequested(sha, to); }));
    return page;
}

QWidget *ArtifactDialog::makeKeys()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, spacing::card, 0, 0);
    column->addWidget(
        makeLabel(tr("A signed release can be installed only when its key is in this list. Private keys stay "
                     "in their files: Fleetscope reads one to sign, and forgets it.")));
    m_keys->setAccessibleName(tr("Trusted keys"));
    column->addWidget(m_keys, 1);
    auto *buttons = new QHBoxLayout;
    auto *trust = new QPushButton(tr("Trust a public key…"));
    auto *make = new QPushButton(tr("Make a key pair…"));
    auto *distrust = new QPushButton(tr("Trust no more"));
    buttons->addWidget(trust);
    buttons->addWidget(make);
    buttons->addStretch();
    buttons->addWidget(distrust);
    column->addLayout(buttons);
    connect(trust, &QPushButton::clicked, this, &ArtifactDialog::trustRequested);
    connect(make, &QPushButton::clicked, this, &ArtifactDialog::makeKeyRequested);
    connect(distrust, &QPushButton::clicked, this, [this] {
        const int row = m_keys->currentRow();
        if (row >= 0 && row < static_cast<int>(m_trusted.size()))
            emit distrustRequested(m_trusted[static_cast<size_t>(row)].id);
    });
    return page;
}

QWidget *ArtifactDialog::makeDelivery()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, spacing::card, 0, 0);
    form->setVerticalSpacing(spacing::between);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(makeLabel(
        tr("Devices fetch a release from the address in their order: your own server, or the one of "
           "Fleetscope, which gives out published releases and nothing else while this program runs.")));
    m_url->setPlaceholderText(u"https://files.example/{name}/{version}/{sha256}"_s);
    form->addRow(tr("Your server"), m_url);
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("any that is free"));
    m_limit->setRange(0, 1'000'000);
    m_limit->setSuffix(tr(" KiB a second"));
    m_limit->setSpecialValueText(tr("no limit"));
    m_certificate->setPlaceholderText(tr("PEM file; without one it is plain HTTP"));
    m_key->setPlaceholderText(tr("PEM file"));
    form->addRow(tr("Built-in server on"), m_address);
    form->addRow(tr("Port"), m_port);
    form->addRow(tr("Certificate"), m_certificate);
    form->addRow(tr("Private key"), m_key);
    form->addRow(tr("All downloads together"), m_limit);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::between);
    row->addWidget(m_start);
    row->addWidget(m_server, 1);
    form->addRow(row);
    for (QLineEdit *edit : {m_url, m_certificate, m_key})
        connect(edit, &QLineEdit::editingFinished, this, [this] { emit deliveryChanged(delivery()); });
    for (QSpinBox *box : {m_port, m_limit})
        connect(box, &QSpinBox::editingFinished, this, [this] { emit deliveryChanged(delivery()); });
    connect(m_address, &QComboBox::activated, this, [this] { emit deliveryChanged(delivery()); });
    connect(m_start, &QPushButton::clicked, this,
            [this] { emit serverRequested(!m_start->property("running").toBool()); });
    setServerState({}, false);
    return page;
}

const OfferedArtifact *ArtifactDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_artifacts.size()) ? &m_artifacts[static_cast<size_t>(row)]
                                                                  : nullptr;
}

void ArtifactDialog::setArtifacts(std::vector<OfferedArtifact> artifacts)
{
    const std::string before = chosen() ? chosen()->artifact.planned.reference.sha256 : std::string();
    m_artifacts = std::move(artifacts);
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const OfferedArtifact &one : m_artifacts) {
            const ArtifactReference &reference = one.artifact.planned.reference;
            m_list->addItem(u"%1 %2 · %3"_s.arg(QString::fromStdString(reference.name),
                                                QString::fromStdString(reference.version),
                                                artifactStateText(one.artifact.state)));
        }
    }
    choose(before);
}

void ArtifactDialog::choose(const std::string &sha256)
{
    const auto found = std::ranges::find(m_artifacts, sha256, [](const OfferedArtifact &one) {
        return one.artifact.planned.reference.sha256;
    });
    const auto row = found == m_artifacts.end() ? (m_artifacts.empty() ? -1 : 0)
                                                : static_cast<int>(found - m_artifacts.begin());
    m_list->setCurrentRow(row);
    showChosen();
}

void ArtifactDialog::showTab(int index) { m_tabs->setCurrentIndex(index); }

void ArtifactDialog::showChosen()
{
    const OfferedArtifact *one = chosen();
    m_showing = true;
    const Artifact artifact = one ? one->artifact : Artifact{};
    const PlannedArtifact &planned = artifact.planned;
    const ArtifactReference &reference = planned.reference;
    m_facts->setText(
        one ? tr("%1, %2 · %3\nSHA-256 %4")
                  .arg(artifactStateText(artifact.state), bytesText(static_cast<quint64>(reference.size)),
                       signatureStateText(one->signature), QString::fromStdString(reference.sha256))
            : tr("Add the file of a release: its hash is computed, and name and version are read from its "
                 "name."));
    m_name->setText(QString::fromStdString(reference.name));
    m_version->setText(QString::fromStdString(reference.version));
    m_kind->setCurrentIndex(static_cast<int>(reference.kind));
    m_models->setText(joined(planned.models));
    m_hardware->setText(joined(planned.hardware));
    m_from->setText(joined(planned.from));
    m_minimum->setText(QString::fromStdString(planned.minimumVersion));
    QStringList depends;
    for (const auto &[name, version] : planned.depends)
        depends.append(QString::fromStdString(name + ' ' + version));
    m_depends->setText(depends.join(u", "_s));
    m_battery->setValue(planned.minimumBattery);
    m_reboot->setChecked(reference.needsReboot);
    m_notes->setPlainText(QString::fromStdString(artifact.notes));
    const bool isDraft = one && artifact.state == ArtifactState::Draft;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_name, m_version, m_kind, m_models, m_hardware, m_from, m_minimum,
                                          m_depends, m_battery, m_reboot})
        widget->setEnabled(isDraft);
    m_notes->setEnabled(one);
    m_sign->setEnabled(one && artifact.state != ArtifactState::Withdrawn);
    m_remove->setEnabled(isDraft);
    m_publish->setEnabled(one && mayBecome(artifact.state, ArtifactState::Published));
    m_deprecate->setEnabled(one && artifact.state == ArtifactState::Published);
    m_withdraw->setEnabled(one && !isDraft && mayBecome(artifact.state, ArtifactState::Withdrawn));
    setPrimary(m_publish, isDraft);
    m_showing = false;
}

void ArtifactDialog::save()
{
    const OfferedArtifact *one = chosen();
    if (!one || m_showing)
        return;
    Artifact artifact = one->artifact;
    artifact.notes = m_notes->toPlainText().toStdString();
    if (artifact.state == ArtifactState::Draft) {
        PlannedArtifact &planned = artifact.planned;
        planned.reference.name = m_name->text().trimmed().toStdString();
        planned.reference.version = m_version->text().trimmed().toStdString();
        planned.reference.kind = static_cast<ArtifactKind>(m_kind->currentIndex());
        planned.reference.needsReboot = m_reboot->isChecked();
        planned.models = split(m_models->text());
        planned.hardware = split(m_hardware->text());
        planned.from = split(m_from->text());
        planned.minimumVersion = m_minimum->text().trimmed().toStdString();
        planned.minimumBattery = m_battery->value();
        planned.depends.clear();
        for (const std::string &part : split(m_depends->text())) {
            const size_t space = part.rfind(' ');
            if (space != std::string::npos)
                planned.depends.emplace_back(part.substr(0, space), part.substr(space + 1));
        }
    }
    if (artifact != one->artifact)
        emit edited(artifact);
}

void ArtifactDialog::askForContainer()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add a container image"));
    auto *form = new QFormLayout(dialog);
    auto *image = new QLineEdit;
    image->setPlaceholderText(u"registry.example/gateway"_s);
    image->setMinimumWidth(360);
    auto *digest = new QLineEdit;
    digest->setPlaceholderText(u"sha256:…"_s);
    auto *version = new QLineEdit;
    form->addRow(tr("Image"), image);
    form->addRow(tr("Digest"), digest);
    form->addRow(tr("Version"), version);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, image, digest, version] {
        emit containerRequested(image->text().trimmed(), digest->text().trimmed(), version->text().trimmed());
    });
    dialog->open();
}

void ArtifactDialog::setKeys(const std::vector<TrustedKey> &keys)
{
    m_trusted = keys;
    m_keys->clear();
    for (const TrustedKey &key : keys)
        m_keys->addItem(u"%1 · %2"_s.arg(QString::fromStdString(key.name), QString::fromStdString(key.id)));
}

void ArtifactDialog::setDelivery(const DeliveryChoice &choice, const QStringList &addresses)
{
    m_url->setText(QString::fromStdString(choice.urlTemplate));
    m_address->clear();
    m_address->addItems(addresses);
    m_address->setCurrentIndex(std::max(0, m_address->findText(choice.address)));
    m_port->setValue(choice.port);
    m_limit->setValue(static_cast<int>(choice.bytesPerSecond / 1024));
    m_certificate->setText(choice.certificateFile);
    m_key->setText(choice.keyFile);
}

DeliveryChoice ArtifactDialog::delivery() const
{
    return {.urlTemplate = m_url->text().trimmed().toStdString(),
            .address = m_address->currentText(),
            .port = static_cast<quint16>(m_port->value()),
            .certificateFile = m_certificate->text().trimmed(),
            .keyFile = m_key->text().trimmed(),
            .bytesPerSecond = qint64{m_limit->value()} * 1024};
}

void ArtifactDialog::setServerState(const QString &text, bool isRunning)
{
    m_start->setProperty("running", isRunning);
    m_start->setText(isRunning ? tr("Stop the server") : tr("Start the server"));
    m_server->setText(text.isEmpty() ? tr("The built-in server is not running.") : text);
}

void ArtifactDialog::setProgress(const QString &text)
{
    m_progress->setText(text);
    m_progress->setVisible(!text.isEmpty());
}

void ArtifactDialog::setProblem(const QString &text) { m_problem->setText(text); }

void ArtifactDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ArtifactDialog::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            emit fileDropped(url.toLocalFile());
    }
}

} // namespace fleetscope

#include "moc_artifactdialog.cpp"
