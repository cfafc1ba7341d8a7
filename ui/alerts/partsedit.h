// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alertwords.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <vector>

class QListWidget;
class QPushButton;

namespace fleetscope {

class ConditionForm;

/// The parts of a condition that joins others: a list of their sentences, buttons to add and remove one, and
/// the form of the chosen one below. Thread: GUI.
class PartsEdit final : public QWidget
{
    Q_OBJECT
public:
    PartsEdit(QStringList metrics, MetricUnit unitOf, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<RuleCondition> &parts() const { return m_parts; }
    void setParts(std::vector<RuleCondition> parts);
    [[nodiscard]] static RuleCondition newPart(const QStringList &metrics);
    [[nodiscard]] ConditionForm &form() const { return *m_form; } ///< of the chosen part

signals:
    void edited();

private:
    void add();
    void remove();
    void showChosen();
    void takeEdit();
    [[nodiscard]] QString sentenceOf(const RuleCondition &part) const;
    [[nodiscard]] int chosen() const;

    QStringList m_metrics;
    MetricUnit m_unitOf;
    std::vector<RuleCondition> m_parts;
    QListWidget *m_list;
    QPushButton *m_add, *m_remove;
    QWidget *m_part; // holds the form
    ConditionForm *m_form;
    bool m_filling = false;
};

} // namespace fleetscope
