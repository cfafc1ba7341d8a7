// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/logdialog.h"

#include "models/items/loglistmodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/wordsearch.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace fleetscope {
namespace {

/// Lines of at least a level that have all the words, in any of their columns.
class LogFilter final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWanted(LogLevel least, const QString &words)
    {
        m_least = least;
        m_words = wordSearch(words);
        invalidate();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QAbstractItemModel *log = sourceModel();
        if (log->index(row, 0, parent).data(LogListModel::LevelRole).toInt() < static_cast<int>(m_least))
            return false;
        QString texts;
        for (int column = 0; column < log->columnCount(parent); ++column)
            texts += log->index(row, column, parent).data().toString() + u' ';
        return texts.contains(m_words);
    }

private:
    LogLevel m_least = LogLevel::Debug;
    QRegularExpression m_words;
};

} // namespace

LogDialog::LogDialog(QAbstractItemModel &log, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_shown(new LogFilter(this))
    , m_level(new QComboBox)
    , m_search(new QLineEdit)
    , m_table(new DataTable(theme))
{
    setWindowTitle(tr("Log"));
    m_level->addItem(tr("Everything"), static_cast<int>(LogLevel::Debug));
    m_level->addItem(tr("Notes and worse"), static_cast<int>(LogLevel::Info));
    m_level->addItem(tr("Warnings and worse"), static_cast<int>(LogLevel::Warning));
    m_level->addItem(tr("Errors"), static_cast<int>(LogLevel::Error));
    m_level->setAccessibleName(tr("Level"));
    m_search->setPlaceholderText(tr("Search the log"));
    m_search->setAccessibleName(tr("Search the log"));
    m_search->setClearButtonEnabled(true);
    m_shown->setSourceModel(&log);
    m_table->setModel(m_shown);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setAccessibleName(windowTitle());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(LogListModel::TimeColumn, 110);
    m_table->setColumnWidth(LogListModel::LevelColumn, 90);
    m_table->setColumnWidth(LogListModel::AreaColumn, 150);

    auto *explanation =
        new QLabel(tr("What the program noticed since it was started. Copied diagnostics hold these "
                      "lines, versions and figures; passwords, keys and addresses are left out."));
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    QPushButton *copy = buttons->addButton(tr("Copy diagnostics"), QDialogButtonBox::ActionRole);
    copy->setIcon(theme.icon(IconId::Copy));
    connect(copy, &QPushButton::clicked, this, &LogDialog::diagnosticsRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogDialog::applyFilter);
    connect(m_search, &QLineEdit::textChanged, this, &LogDialog::applyFilter);

    auto *controls = new QHBoxLayout;
    controls->setSpacing(spacing::between);
    controls->addWidget(m_level);
    controls->addWidget(m_search, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    layout->setSpacing(spacing::card);
    layout->addWidget(explanation);
    layout->addLayout(controls);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(860, 460);
    applyFilter();
    m_search->setFocus();
}

void LogDialog::applyFilter()
{
    static_cast<LogFilter *>(m_shown)->setWanted(LogLevel(m_level->currentData().toInt()), m_search->text());
}

} // namespace fleetscope

#include "moc_logdialog.cpp"
