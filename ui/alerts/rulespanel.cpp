// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/rulespanel.h"

#include "ui/alerts/alerttable.h"
#include "ui/alerts/ruleeditor.h"
#include "ui/widgets/plaintext.h"

#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

RulesPanel::RulesPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_list(new QTreeWidget)
    , m_edit(new QPushButton(theme.icon(IconId::Edit), tr("Edit…")))
    , m_copy(new QPushButton(theme.icon(IconId::Copy), tr("Duplicate…")))
    , m_remove(new QPushButton(theme.icon(IconId::Delete), tr("Delete…")))
{
    m_list->setHeaderLabels({tr("Rule"), tr("Kind"), tr("What it says"), tr("Open")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Rules"));
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    auto *import = new QToolButton;
    import->setText(tr("Import…"));
    import->setIcon(theme.icon(IconId::Import));
    auto *json = new QToolButton;
    json->setText(tr("Export…"));
    json->setIcon(theme.icon(IconId::Export));
    auto *markdown = new QToolButton;
    markdown->setText(tr("Export as Markdown…"));
    for (QToolButton *button : {import, json, markdown})
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::between);
    row->addWidget(m_edit);
    row->addWidget(m_copy);
    row->addWidget(import);
    row->addWidget(json);
    row->addWidget(markdown);
    row->addStretch(1);
    row->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, 0, spacing::page, spacing::page);
    column->setSpacing(spacing::between);
    column->addLayout(row);
    column->addWidget(m_list, 1);

    const auto enable = [this] {
        for (QPushButton *button : {m_edit, m_copy, m_remove})
            button->setEnabled(!current().isEmpty());
    };
    enable();
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, enable);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { editRule(current()); });
    connect(m_list, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem *item, int col) {
        if (m_filling || col != 0)
            return;
        QList<AlertRule> rules = m_rules;
        for (AlertRule &rule : rules) {
            if (rule.id == item->data(0, Qt::UserRole).toString())
                rule.enabled = item->checkState(0) == Qt::Checked;
        }
        emit rulesChanged(rules);
    });
    connect(m_edit, &QPushButton::clicked, this, [this] { editRule(current()); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        const auto rule = std::ranges::find(m_rules, current(), &AlertRule::id);
        if (rule == m_rules.end())
            return;
        AlertRule copy = *rule;
        copy.id.clear();
        copy.name = tr("%1 (copy)").arg(rule->name);
        openEditor(copy, {});
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const auto rule = std::ranges::find(m_rules, current(), &AlertRule::id);
        if (rule == m_rules.end())
            return;
        auto *question =
            new QMessageBox(QMessageBox::Question, tr("Delete rule"), {}, QMessageBox::Cancel, this);
        question->setAttribute(Qt::WA_DeleteOnClose);
        question->setTextFormat(Qt::PlainText);
        question->setText(tr("Delete \"%1\"? Its %Ln open alert(s) are closed; their history stays.", nullptr,
                             m_open.value(rule->id))
                              .arg(rule->name));
        const QPushButton *remove = question->addButton(tr("Delete rule"), QMessageBox::DestructiveRole);
        connect(remove, &QPushButton::clicked, this, [this, id = rule->id] {
            QList<AlertRule> rules = m_rules;
            rules.removeIf([&id](const AlertRule &one) { return one.id == id; });
            emit rulesChanged(rules);
        });
        question->open();
    });
    connect(import, &QToolButton::clicked, this, &RulesPanel::importRequested);
    connect(json, &QToolButton::clicked, this, [this] { emit exportRequested(false); });
    connect(markdown, &QToolButton::clicked, this, [this] { emit exportRequested(true); });
}

QString RulesPanel::current() const
{
    const QTreeWidgetItem *item = m_list->selectedItems().value(0);
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void RulesPanel::setRules(const QList<AlertRule> &rules)
{
    m_rules = rules;
    showRules();
}

void RulesPanel::setOpen(const QHash<QString, int> &open)
{
    if (open == m_open)
        return;
    m_open = open;
    m_filling = true;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        const int count = m_open.value(item->data(0, Qt::UserRole).toString());
        item->setText(3, count > 0 ? QLocale().toString(count) : QString());
    }
    m_filling = false;
}

void RulesPanel::showRules()
{
    m_filling = true;
    const QString chosen = current();
    m_list->clear();
    for (const AlertRule &rule : m_rules) {
        const QString sentence = ruleSentence(rule, m_unitOf);
        const int count = m_open.value(rule.id);
        auto *item =
            new QTreeWidgetItem(m_list,
                                {cutForLayout(rule.name), ruleKindText(rule.when.kind),
                                 cutForLayout(sentence), count > 0 ? QLocale().toString(count) : QString()});
        item->setCheckState(0, rule.enabled ? Qt::Checked : Qt::Unchecked);
        item->setData(0, Qt::UserRole, rule.id);
        item->setToolTip(2, plainToolTip(sentence));
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        const AlertSeverity worst =
            rule.when.levels.empty() ? rule.severity : rule.when.levels.back().severity;
        item->setIcon(1, m_theme.icon(lookOf(worst).shape, lookOf(worst).ink));
        item->setSizeHint(0, {0, m_theme.rowHeight()});
        item->setSelected(rule.id == chosen);
    }
    for (const int column : {0, 1})
        m_list->resizeColumnToContents(column);
    m_list->header()->setMinimumSectionSize(64);
    m_list->setColumnWidth(3, 64);
    m_filling = false;
}

void RulesPanel::editRule(const QString &id)
{
    const auto rule = std::ranges::find(m_rules, id, &AlertRule::id);
    if (rule != m_rules.end())
        openEditor(*rule, id);
}

void RulesPanel::addRule()
{
    AlertRule rule;
    rule.when.metric = m_metrics.value(0);
    rule.when.levels = {{AlertSeverity::Warning, 0}};
    openEditor(rule, {});
}

RuleEditor *RulesPanel::editor() const { return m_editor; }

void RulesPanel::openEditor(const AlertRule &rule, const QString &replaces)
{
    m_editor = new RuleEditor(rule, m_metrics, m_unitOf, m_theme, this);
    m_editor->setAttribute(Qt::WA_DeleteOnClose);
    m_editor->setUtcOffset(m_utcOffset);
    connect(m_editor, &RuleEditor::saved, this, [this, replaces](AlertRule edited) {
        QList<AlertRule> rules = m_rules;
        if (edited.id.isEmpty()) { // from its name, and unlike the others
            QString id;
            const QString name = edited.name.toLower().left(48);
            for (const QChar letter : name)
                id +=
                    (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9') ? letter : u'-';
            while (id.startsWith(u'-'))
                id.remove(0, 1);
            if (id.isEmpty())
                id = u"rule"_s;
            edited.id = id;
            for (int n = 2; std::ranges::find(rules, edited.id, &AlertRule::id) != rules.end(); ++n)
                edited.id = id + u'-' + QString::number(n);
        }
        const auto place = std::ranges::find(rules, replaces, &AlertRule::id);
        if (!replaces.isEmpty() && place != rules.end())
            *place = edited;
        else
            rules.append(edited);
        emit rulesChanged(rules);
    });
    emit editorOpened(m_editor);
    m_editor->open();
}

} // namespace fleetscope

#include "moc_rulespanel.cpp"
