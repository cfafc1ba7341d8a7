// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollout/wizardsteps.h"

#include "models/items/format.h"
#include "models/items/rolloutcomparison.h"
#include "models/items/rollouttext.h"
#include "ui/rollout/formparts.h"
#include "ui/rollout/refusaltext.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *makeColumn(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::between);
    return column;
}

QString counted(size_t count) { return countText(count); }

constexpr size_t mostDetours = 12; ///< a reason; the rare ones are in its count only

} // namespace

// --- firmware ---

FirmwareStep::FirmwareStep(const Theme &theme)
    : m_theme(theme)
    , m_list(new QListWidget)
    , m_details(makeLabel())
    , m_notes(new QPlainTextEdit)
{
    auto *column = makeColumn(this);
    column->addWidget(
        makeLabel(tr("Published releases of the library. A file that is dropped here is added to it.")));
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::page);
    m_list->setAccessibleName(tr("Releases"));
    m_list->setMinimumWidth(240);
    m_list->setSpacing(2);
    row->addWidget(m_list, 2);
    auto *side = new QVBoxLayout;
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_notes->setReadOnly(true);
    m_notes->setPlaceholderText(tr("No notes"));
    m_notes->setAccessibleName(tr("Release notes"));
    side->addWidget(m_details);
    side->addWidget(m_notes, 1);
    row->addLayout(side, 3);
    column->addLayout(row, 1);
    auto *buttons = new QHBoxLayout;
    auto *add = new QPushButton(theme.icon(IconId::Add), tr("Add a file…"));
    auto *library = new QPushButton(tr("Open the library…"));
    buttons->addWidget(add);
    buttons->addWidget(library);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &FirmwareStep::addRequested);
    connect(library, &QPushButton::clicked, this, &FirmwareStep::libraryRequested);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (const OfferedArtifact *artifact = chosen()) {
            m_wanted = artifact->artifact.planned.reference.sha256;
            show();
            emit changed();
        }
    });
}

void FirmwareStep::setArtifacts(const std::vector<OfferedArtifact> &artifacts)
{
    if (artifacts == m_artifacts)
        return;
    m_artifacts = artifacts;
    std::erase_if(m_artifacts,
                  [](const OfferedArtifact &one) { return one.artifact.state != ArtifactState::Published; });
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const OfferedArtifact &one : m_artifacts) {
        const ArtifactReference &reference = one.artifact.planned.reference;
        m_list->addItem(u"%1 %2"_s.arg(QString::fromStdString(reference.name),
                                       QString::fromStdString(reference.version)));
    }
    choose(m_wanted);
}

void FirmwareStep::choose(const std::string &sha256)
{
    m_wanted = sha256;
    const auto found = std::ranges::find(m_artifacts, sha256, [](const OfferedArtifact &one) {
        return one.artifact.planned.reference.sha256;
    });
    m_list->setCurrentRow(found == m_artifacts.end() ? -1 : static_cast<int>(found - m_artifacts.begin()));
    show();
}

const OfferedArtifact *FirmwareStep::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_artifacts.size()) ? &m_artifacts[static_cast<size_t>(row)]
                                                                  : nullptr;
}

void FirmwareStep::show()
{
    const OfferedArtifact *one = chosen();
    if (!one) {
        m_details->setText(
            m_artifacts.empty()
                ? tr("There is no published release yet. Add a file, and publish it in the library.")
                : tr("Choose a release."));
        m_notes->clear();
        return;
    }
    const PlannedArtifact &planned = one->artifact.planned;
    const auto list = [](const std::vector<std::string> &texts) {
        QStringList all;
        for (const std::string &text : texts)
            all.append(QString::fromStdString(text));
        return all.isEmpty() ? tr("any") : QLocale().createSeparatedList(all);
    };
    m_details->setText(QStringList{
        u"%1 %2"_s.arg(QString::fromStdString(planned.reference.name),
                       QString::fromStdString(planned.reference.version)),
        tr("Kind: %1, %2")
            .arg(artifactKindText(planned.reference.kind),
                 bytesText(static_cast<quint64>(planned.reference.size))),
        tr("Models: %1").arg(list(planned.models)), tr("Hardware: %1").arg(list(planned.hardware)),
        tr("Installed over: %1").arg(list(planned.from)),
        tr("Signature: %1").arg(signatureStateText(one->signature)),
        tr("SHA-256: %1…").arg(QString::fromStdString(planned.reference.sha256.substr(0, 16)))}
                           .join(u'\n'));
    m_details->setToolTip(QString::fromStdString(planned.reference.sha256));
    m_notes->setPlainText(QString::fromStdString(one->artifact.notes));
}

void FirmwareStep::load(const RolloutPlan &plan)
{
    if (!plan.artifacts.empty())
        choose(plan.artifacts.front().reference.sha256);
    else
        choose({});
}

void FirmwareStep::save(RolloutPlan &plan) const
{
    if (const OfferedArtifact *one = chosen())
        plan.artifacts = {one->artifact.planned};
}

QString FirmwareStep::problem(const RolloutPlan &) const
{
    const OfferedArtifact *one = chosen();
    if (!one)
        return tr("Choose a release.");
    if (one->signature == SignatureState::Wrong)
        return tr("The signature of this release is wrong: it cannot be installed.");
    if (one->signature == SignatureState::Unknown)
        return tr("This release is signed by a key that is not trusted here.");
    return {};
}

// --- targets ---

TargetsStep::TargetsStep(const Theme &theme)
    : m_theme(theme)
    , m_byFilter(new QRadioButton(tr("Devices that match a filter")))
    , m_bySelection(new QRadioButton)
    , m_filter(new FilterBar(theme))
    , m_fixed(new QRadioButton(tr("Fixed list")))
    , m_live(new QRadioButton(tr("Live filter")))
    , m_consequence(makeLabel())
    , m_counts(new QTableWidget(0, 2))
{
    auto *column = makeColumn(this);
    auto *which = new QWidget; // a group of its own, so that the two pairs do not exclude each other
    auto *first = makeColumn(which);
    first->addWidget(m_byFilter);
    first->addWidget(m_filter);
    first->addWidget(m_bySelection);
    column->addWidget(which);
    auto *how = new QWidget;
    auto *second = makeColumn(how);
    second->addWidget(m_fixed);
    second->addWidget(m_live);
    column->addWidget(how);
    m_consequence->setFont(theme.font(FontRole::Caption));
    column->addWidget(m_consequence);
    auto *title = makeLabel(tr("Who of them takes part"));
    title->setFont(theme.font(FontRole::Section));
    column->addWidget(title);
    m_counts->setHorizontalHeaderLabels({tr("Devices"), tr("Why")});
    m_counts->verticalHeader()->hide();
    m_counts->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    m_counts->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_counts->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_counts->horizontalHeader()->setStretchLastSection(true);
    m_counts->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_counts->setSelectionMode(QAbstractItemView::NoSelection);
    m_counts->setFocusPolicy(Qt::NoFocus);
    m_counts->setShowGrid(false);
    m_counts->setWordWrap(false);
    m_counts->setAccessibleName(tr("Compatibility"));
    column->addWidget(m_counts, 1);
    m_byFilter->setChecked(true);
    m_fixed->setChecked(true);
    for (QRadioButton *button : {m_byFilter, m_bySelection, m_fixed, m_live}) {
        connect(button, &QRadioButton::clicked, this, [this] {
            explain();
            emit changed();
        });
    }
    connect(m_filter, &FilterBar::filterChanged, this, [this] { emit changed(); });
    explain();
}

void TargetsStep::explain()
{
    const bool hasSelection = !m_chosen.empty();
    m_bySelection->setVisible(hasSelection);
    m_bySelection->setText(tr("The %Ln chosen device(s)", nullptr,
                              static_cast<int>(std::min<size_t>(m_chosen.size(), INT_MAX))));
    const bool filtered = m_byFilter->isChecked();
    m_filter->setEnabled(filtered);
    m_live->setEnabled(filtered);
    if (!filtered)
        m_fixed->setChecked(true);
    m_consequence->setText(
        m_live->isChecked()
            ? tr("Devices that match later join the last phase, so the rollout goes on until its deadline.")
            : tr("Who takes part is settled when the rollout is made. Devices that match later stay as they "
                 "are."));
}

void TargetsStep::load(const RolloutPlan &plan)
{
    m_chosen = plan.chosen;
    (m_chosen.empty() ? m_byFilter : m_bySelection)->setChecked(true);
    m_filter->setText(QString::fromStdString(plan.targetFilter));
    (plan.liveTargets ? m_live : m_fixed)->setChecked(true);
    explain();
}

void TargetsStep::save(RolloutPlan &plan) const
{
    const bool filtered = m_byFilter->isChecked();
    plan.chosen = filtered ? std::vector<std::string>() : m_chosen;
    plan.targetFilter = filtered ? m_filter->appliedText().toStdString() : std::string();
    plan.liveTargets = filtered && m_live->isChecked();
}

QString TargetsStep::problem(const RolloutPlan &) const
{
    return m_known && m_taking == 0 ? tr("No device takes part.") : QString();
}

void TargetsStep::setPreview(const PlanPreview &preview)
{
    m_counts->setEnabled(true);
    m_known = !preview.error;
    m_taking = preview.error ? 0 : preview.taking();
    m_counts->setRowCount(0);
    if (preview.error)
        return;
    const auto row = [this](size_t count, const QString &text) {
        if (count == 0)
            return;
        const int last = m_counts->rowCount();
        m_counts->insertRow(last);
        auto *number = new QTableWidgetItem(counted(count));
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_counts->setItem(last, 0, number);
        auto *why = new QTableWidgetItem(text);
        why->setToolTip(plainToolTip(text)); // a long way is cut
        m_counts->setItem(last, 1, why);
    };
    row(m_taking, tr("take part"));
    row(preview.offline, tr("of them are offline now: they are told when they come back"));
    row(preview.alreadyInstalled, tr("have the version already"));
    const std::string version =
        preview.plan.artifacts.empty() ? std::string() : preview.plan.artifacts.front().reference.version;
    for (size_t i = 1; i < ineligibilityCount; ++i) {
        row(preview.ineligible[i], ineligibilityText(static_cast<Ineligibility>(i)));
        size_t shown = 0;
        for (const Detour &detour : preview.detours) {
            if (detour.reason == static_cast<Ineligibility>(i) && shown++ < mostDetours)
                row(detour.devices, u"\u2514 "_s + detourText(detour, version));
        }
    }
}

// --- review ---

ReviewStep::ReviewStep(const Theme &theme)
    : m_theme(theme)
    , m_earlier(std::make_shared<const std::vector<RolloutSummary>>())
    , m_name(new QLineEdit)
    , m_sentence(makeLabel())
    , m_numbers(makeLabel())
    , m_last(makeLabel())
    , m_approval(new QCheckBox(tr("A second person has to approve it")))
    , m_hash(makeLabel())
    , m_download(new QDoubleSpinBox)
    , m_installs(new QDoubleSpinBox)
    , m_back(new QDoubleSpinBox)
    , m_rehearse(new QPushButton(tr("Rehearse")))
    , m_result(new QPlainTextEdit)
    , m_typeRow(new QWidget)
    , m_typeLabel(makeLabel())
    , m_typed(new QLineEdit)
{
    auto *column = makeColumn(this);
    auto *nameRow = new QHBoxLayout;
    auto *nameLabel = makeLabel(tr("Name"));
    nameLabel->setBuddy(m_name);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(80);
    nameRow->addWidget(nameLabel);
    nameRow->addWidget(m_name, 1);
    column->addLayout(nameRow);
    m_sentence->setFont(theme.font(FontRole::Section));
    column->addWidget(m_sentence);
    column->addWidget(m_numbers);
    column->addWidget(m_last);
    column->addWidget(m_approval);
    m_hash->setFont(theme.font(FontRole::Caption));
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_hash);
    auto *title = makeLabel(tr("Rehearsal against simulated copies of the devices"));
    title->setFont(theme.font(FontRole::Section));
    column->addWidget(title);
    auto *rates = new QHBoxLayout;
    rates->setSpacing(spacing::between);
    for (const auto &[box, text] :
         {std::pair(m_download, tr("Downloads fail")), std::pair(m_installs, tr("Installs fail")),
          std::pair(m_back, tr("Go back"))}) {
        box->setRange(0, 100);
        box->setDecimals(1);
        box->setSuffix(u"\u202f%"_s);
        box->setValue(0.5);
        box->setAccessibleName(text);
        rates->addWidget(new QLabel(text));
        rates->addWidget(box);
    }
    rates->addStretch();
    rates->addWidget(m_rehearse);
    column->addLayout(rates);
    m_result->setReadOnly(true);
    m_result->setPlaceholderText(tr("Runs the same plan with the same rules in seconds, and says how long it "
                                    "takes, what fails and what is "
                                    "downloaded."));
    m_result->setAccessibleName(tr("What the rehearsal found"));
    column->addWidget(m_result, 1);
    auto *typeLayout = new QHBoxLayout(m_typeRow);
    typeLayout->setContentsMargins(0, 0, 0, 0);
    m_typed->setMaximumWidth(120);
    m_typed->setAccessibleName(tr("Number of devices"));
    typeLayout->addWidget(m_typeLabel, 1);
    typeLayout->addWidget(m_typed);
    column->addWidget(m_typeRow);
    for (QLineEdit *edit : {m_name, m_typed})
        connect(edit, &QLineEdit::textChanged, this, &ReviewStep::changed);
    connect(m_approval, &QCheckBox::toggled, this, &ReviewStep::changed);
    connect(m_rehearse, &QPushButton::clicked, this, &ReviewStep::rehearse);
}

void ReviewStep::load(const RolloutPlan &plan)
{
    m_plan = plan;
    if (m_name->text() != QString::fromStdString(plan.name))
        m_name->setText(QString::fromStdString(plan.name));
    m_approval->setChecked(plan.needsApproval);
}

void ReviewStep::save(RolloutPlan &plan) const
{
    plan.name = m_name->text().trimmed().toStdString();
    plan.needsApproval = m_approval->isChecked();
}

void ReviewStep::setPreview(const PlanPreview &preview)
{
    m_rehearse->setEnabled(!preview.error);
    if (preview.error) {
        m_sentence->setText(refusalText(*preview.error));
        m_numbers->clear();
        m_last->hide();
        m_hash->clear();
        return;
    }
    m_taking = preview.taking();
    std::vector<std::string> versions;
    for (const PlannedTarget &target : preview.plan.targets) {
        if (!target.alreadyInstalled && target.ineligibility == Ineligibility::None
            && std::ranges::find(versions, target.version) == versions.end() && versions.size() < 20)
            versions.push_back(target.version);
    }
    std::ranges::sort(versions);
    QString from;
    if (!versions.empty())
        from = versions.size() == 1
            ? QString::fromStdString(versions.front())
            : tr("%1 to %2")
                  .arg(QString::fromStdString(versions.front()), QString::fromStdString(versions.back()));
    m_sentence->setText(planSentence(preview.plan, static_cast<qint64>(m_taking), from));
    Milliseconds total{0};
    qint64 bytes = 0;
    for (const PhaseEstimate &phase : preview.estimates) {
        total += phase.total;
        bytes += phase.bytes;
    }
    m_numbers->setText(tr("About %1 when every device is online and none fails, %2 to download; %3 devices "
                          "are left out, %4 are "
                          "offline.")
                           .arg(spanText(total), bytesText(static_cast<quint64>(bytes)),
                                counted(preview.plan.targets.size() - m_taking), counted(preview.offline)));
    const RolloutSummary *last = lastOfClass(*m_earlier, preview.plan);
    m_last->setVisible(last);
    if (last)
        m_last->setText(comparisonText(*last, preview.plan, static_cast<qint64>(m_taking)).join(u' '));
    m_hash->setText(tr("Plan %1").arg(QString::fromLatin1(preview.hash)));
    m_typeRow->setVisible(m_taking > 100);
    m_typeLabel->setText(tr("Type the number of devices, %1, to confirm it.").arg(counted(m_taking)));
}

void ReviewStep::setEarlier(std::shared_ptr<const std::vector<RolloutSummary>> earlier)
{
    m_earlier = std::move(earlier);
}

void ReviewStep::rehearse()
{
    emit rehearsalRequested(m_download->value(), m_installs->value(), m_back->value());
}

void ReviewStep::setRehearsing(bool running)
{
    m_rehearse->setEnabled(!running);
    if (running)
        m_result->setPlainText(tr("Rehearsing…"));
}

void ReviewStep::setRehearsal(const QStringList &lines)
{
    setRehearsing(false);
    m_result->setPlainText(lines.join(u'\n'));
}

bool ReviewStep::isConfirmed() const
{
    if (m_taking <= 100)
        return m_taking > 0;
    bool isNumber = false;
    QString typed = m_typed->text();
    typed.remove(QLocale().groupSeparator()).remove(u' ');
    return typed.toULongLong(&isNumber) == m_taking && isNumber;
}

bool ReviewStep::needsApproval() const { return m_approval->isChecked(); }

} // namespace fleetscope

#include "moc_wizardsteps.cpp"
