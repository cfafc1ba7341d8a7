// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/linestable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace fleetscope {
namespace {

constexpr int leastRows = 2;
constexpr int mostRows = 5; // then it scrolls
constexpr int lineHeight = 32;

} // namespace

LinesTable::LinesTable(const Theme &theme, const QString &textTitle, std::vector<Column> columns,
                       QWidget *parent)
    : QWidget(parent)
    , m_columns(std::move(columns))
    , m_table(new QTableWidget(0, 1 + static_cast<int>(m_columns.size()), this))
    , m_remove(new QToolButton(this))
{
    QStringList titles{textTitle};
    for (const Column &column : m_columns)
        titles.append(column.title);
    m_table->setHorizontalHeaderLabels(titles);
    m_table->setAccessibleName(textTitle);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (int column = 1; column < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, 120);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(lineHeight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false); // Tab leaves the table

    auto *add = new QToolButton(this);
    add->setIcon(theme.icon(IconId::Add));
    add->setToolTip(tr("Add a line"));
    add->setAccessibleName(add->toolTip());
    m_remove->setIcon(theme.icon(IconId::Remove));
    m_remove->setToolTip(tr("Remove the line"));
    m_remove->setAccessibleName(m_remove->toolTip());
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(spacing::within);
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::within);
    row->addWidget(m_table, 1);
    row->addLayout(buttons);

    connect(m_table, &QTableWidget::itemChanged, this, &LinesTable::changed);
    connect(add, &QToolButton::clicked, this, [this] {
        addLine({{}, std::vector<int>(m_columns.size(), 0)});
        m_table->setCurrentCell(m_table->rowCount() - 1, 0);
        m_table->editItem(m_table->currentItem());
    });
    connect(m_remove, &QToolButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow() < 0 ? m_table->rowCount() - 1 : m_table->currentRow());
        resizeToLines();
        emit changed();
    });
    resizeToLines();
}

void LinesTable::setLines(const std::vector<Line> &lines)
{
    if (lines == this->lines())
        return;
    const QSignalBlocker quiet(this);
    m_table->setRowCount(0);
    for (const Line &line : lines)
        addLine(line);
}

void LinesTable::addLine(const Line &line)
{
    const int row = m_table->rowCount();
    {
        const QSignalBlocker quiet(m_table);
        m_table->insertRow(row);
        m_table->setItem(row, 0, new QTableWidgetItem(line.text));
    }
    for (size_t i = 0; i < m_columns.size(); ++i) {
        auto *choice = new QComboBox;
        choice->addItems(m_columns[i].choices);
        choice->setCurrentIndex(line.choices[i]);
        choice->setAccessibleName(m_columns[i].title);
        connect(choice, &QComboBox::currentIndexChanged, this, &LinesTable::changed);
        m_table->setCellWidget(row, static_cast<int>(i) + 1, choice);
    }
    resizeToLines();
}

std::vector<LinesTable::Line> LinesTable::lines() const
{
    std::vector<Line> lines;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        Line line{m_table->item(row, 0)->text().trimmed(), {}};
        if (line.text.isEmpty())
            continue;
        for (size_t i = 0; i < m_columns.size(); ++i) {
            const auto *choice =
                qobject_cast<const QComboBox *>(m_table->cellWidget(row, static_cast<int>(i) + 1));
            line.choices.push_back(choice->currentIndex());
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

void LinesTable::resizeToLines()
{
    const int shown = std::clamp(m_table->rowCount(), leastRows, mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + shown * lineHeight + 4);
    m_remove->setEnabled(m_table->rowCount() > 0);
}

} // namespace fleetscope

#include "moc_linestable.cpp"
