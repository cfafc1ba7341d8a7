// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/problemsdialog.h"

#include "models/items/problemlistmodel.h"
#include "ui/shell/receivedfigures.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace fleetscope {

ProblemsDialog::ProblemsDialog(QAbstractItemModel &problems, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_received(new ReceivedFigures(theme, this))
    , m_table(new QTableView(this))
{
    setWindowTitle(tr("Received messages"));
    auto *heading = new QLabel(tr("Messages that could not be read"), this);
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(theme.font(FontRole::Section));
    auto *explanation = new QLabel(tr("Nothing of these messages, or not all of it, became a reading. Each "
                                      "kind is listed once for each topic."),
                                   this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);

    m_table->setModel(&problems);
    m_table->setAccessibleName(heading->text());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    m_table->horizontalHeader()->setSectionResizeMode(ProblemListModel::TopicColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(ProblemListModel::WhatColumn, 320);
    m_table->setColumnWidth(ProblemListModel::CountColumn, 80);
    m_table->setColumnWidth(ProblemListModel::LastColumn, 80);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const QPushButton *copy = buttons->addButton(tr("Copy all"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, &ProblemsDialog::copyAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_received);
    layout->addWidget(heading);
    layout->addWidget(explanation);
    layout->addWidget(m_table);
    layout->addWidget(buttons);
    m_table->setFocus();
    resize(820, 560);
}

void ProblemsDialog::copyAll() const
{
    const QAbstractItemModel *model = m_table->model();
    QString text = m_received->text() + u'\n';
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            text += model->index(row, column).data().toString().simplified();
            text += column + 1 < model->columnCount() ? u'\t' : u'\n';
        }
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace fleetscope

#include "moc_problemsdialog.cpp"
