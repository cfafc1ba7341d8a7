// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/importdialog.h"

#include "models/connection/brokerurl.h"
#include "ui/widgets/plaintext.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace fleetscope {
namespace {

QString sourceText(ImportSource source)
{
    switch (source) {
    case ImportSource::Fleetscope: return ImportDialog::tr("From Fleetscope");
    case ImportSource::Mqttx: return ImportDialog::tr("From MQTTX");
    case ImportSource::MqttExplorer: return ImportDialog::tr("From MQTT Explorer");
    }
    return {};
}

QString freeName(const QString &name, const QStringList &taken)
{
    QString free = name;
    for (int i = 2; taken.contains(free, Qt::CaseInsensitive); ++i)
        free = QStringLiteral("%1 (%2)").arg(name).arg(i);
    return free;
}

} // namespace

ImportDialog::ImportDialog(ConnectionImport import, const QStringList &otherNames, const Theme &theme,
                           QWidget *parent)
    : QDialog(parent)
    , m_import(std::move(import))
    , m_table(new QTableWidget(static_cast<int>(m_import.connections.size()), 3, this))
{
    setWindowTitle(tr("Import connections"));
    auto *source = new QLabel(sourceText(m_import.source), this);
    source->setFont(theme.font(FontRole::Section));
    bool anyPassword = false;
    QStringList taken = otherNames;
    m_table->setHorizontalHeaderLabels({tr("Connection"), tr("Address"), tr("What to know")});
    m_table->setAccessibleName(windowTitle());
    for (int row = 0; row < m_table->rowCount(); ++row) {
        ImportedConnection &connection = m_import.connections[static_cast<size_t>(row)];
        ConnectionDraft &draft = connection.draft;
        QStringList notes = connection.notes;
        if (const QString name = freeName(draft.name, taken); name != draft.name) {
            notes.prepend(tr("%1 exists already").arg(draft.name));
            draft.name = name;
        }
        taken.append(draft.name);
        anyPassword |= !connection.password.isEmpty();
        auto *name = new QTableWidgetItem(draft.name);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        name->setCheckState(Qt::Checked);
        m_table->setItem(row, 0, name);
        const QStringList texts{brokerUrl(draft.transport, draft.host, draft.port,
                                          usesWebSocket(draft.transport) ? draft.path : "", {}),
                                notes.join(QStringLiteral(", "))};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setToolTip(plainToolTip(texts[column]));
            m_table->setItem(row, column + 1, item);
        }
    }
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, 180);
    m_table->setColumnWidth(1, 260);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);

    auto *note = new QLabel(
        anyPassword
            ? tr("The file holds passwords in the clear. They go into the keychain of this computer, "
                 "and nowhere else; think of deleting the file.")
            : tr("Passwords are not in the file: you are asked for them when a connection is opened."),
        this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    setPrimary(m_take);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &QTableWidget::itemChanged, this, &ImportDialog::count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    layout->setSpacing(spacing::card);
    layout->addWidget(source);
    layout->addWidget(m_table, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(820, 420);
    count();
}

std::vector<ImportedConnection> ImportDialog::chosen() const
{
    std::vector<ImportedConnection> chosen;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, 0)->checkState() == Qt::Checked)
            chosen.push_back(m_import.connections[static_cast<size_t>(row)]);
    }
    return chosen;
}

void ImportDialog::count()
{
    const auto chosen = static_cast<int>(this->chosen().size());
    m_take->setText(tr("Import %Ln connection(s)", nullptr, chosen));
    m_take->setEnabled(chosen > 0);
}

} // namespace fleetscope

#include "moc_importdialog.cpp"
