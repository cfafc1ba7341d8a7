// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/costtablemodel.h"
#include "ui/style/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QTableView;

namespace fleetscope {

class CostAdvice;
class CostCharts;
class CostInputPanel;

/// What the page needs to explain a number: prices with their evidence, and what is wrong in the source.
struct CostKnowledge
{
    const PriceCatalogue *catalogue = nullptr;
    const std::vector<Inconsistency> *inconsistencies = nullptr;
};

/// "Platform & cost": inputs, cost lines side by side, how each was computed, advice and charts.
///
/// Thread: GUI. Computes nothing itself: answer calculationRequested() with setResult().
class CostPage final : public QWidget
{
    Q_OBJECT
public:
    CostPage(const CostKnowledge &knowledge, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const CostInputs &inputs() const;
    void setInputs(const CostInputs &inputs);
    void setResult(const CostResult &result);
    void setDistribution(const std::vector<MonteCarloResult> &results, int draws);
    void setSimulating(int percent); ///< below 0: not running
    void setLiveAvailable(bool available);
    /// The running bill of the connected fleet, in words; empty while there is none.
    void setLiveBill(const QString &text);
    void showTab(int index);
    void selectCell(int row, int column);

signals:
    void calculationRequested();
    void simulationRequested();
    void liveRequested();
    void exportRequested(const QString &format); ///< "pdf", "md", "csv"

private:
    QWidget *makeCentre();
    void showDerivation();
    void fitColumns();

    CostKnowledge m_knowledge;
    const Theme &m_theme;
    CostTableModel m_model;
    CostInputPanel *m_inputs;
    CostAdvice *m_advice;
    CostCharts *m_charts;
    QTableView *m_table;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_prices;
    QLabel *m_bill;
    QComboBox *m_levels;
    QPlainTextEdit *m_derivation;
    CostResult m_result;
};

} // namespace fleetscope
