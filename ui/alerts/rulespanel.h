// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertrule.h"
#include "models/items/alertwords.h"
#include "ui/style/theme.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QTreeWidget;

namespace fleetscope {

class RuleEditor;

/// The rules as a list of sentences, with the editor for one of them. Thread: GUI.
class RulesPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit RulesPanel(const Theme &theme, QWidget *parent = nullptr);

    void setRules(const QList<AlertRule> &rules);
    void setMetrics(const QStringList &metrics) { m_metrics = metrics; }
    void setUtcOffset(int minutes) { m_utcOffset = minutes; } ///< as RuleEditor::setUtcOffset()
    void setUnits(MetricUnit unitOf) { m_unitOf = std::move(unitOf); }
    /// How many alerts of each rule are open, by its id.
    void setOpen(const QHash<QString, int> &open);
    void editRule(const QString &id);
    void addRule();
    [[nodiscard]] RuleEditor *editor() const; ///< null while none is open

signals:
    void rulesChanged(const QList<fleetscope::AlertRule> &rules);
    void editorOpened(fleetscope::RuleEditor *editor);
    void importRequested();
    void exportRequested(bool markdown);

private:
    void openEditor(const AlertRule &rule, const QString &replaces);
    [[nodiscard]] QString current() const;
    void showRules();

    const Theme &m_theme;
    QList<AlertRule> m_rules;
    QStringList m_metrics;
    MetricUnit m_unitOf;
    QHash<QString, int> m_open;
    QTreeWidget *m_list;
    QPushButton *m_edit, *m_copy, *m_remove;
    QPointer<RuleEditor> m_editor;
    bool m_filling = false;
    int m_utcOffset = 0;
};

} // namespace fleetscope
