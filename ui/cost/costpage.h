// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costscenario.h"
#include "models/cost/montecarlo.h"
#include "models/cost/sensitivity.h"
#include "models/items/costtablemodel.h"
#include "ui/style/theme.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QSplitter;
class QTableView;

namespace fleetscope {

class CostAdvice;
class CostCharts;
class CostCompare;
class CostInputPanel;
class CostOpinions;
class CostPrices;
class SimpleTable;

/// "Platform & cost": inputs, cost lines side by side, how each was computed, advice, charts, and the dialogs
/// for prices, scores and weights.
///
/// Thread: GUI. Computes nothing itself: answer calculationRequested() with setResult(). Keeps nothing: what
/// the user edits goes out with signals and comes back with setKnowledge() and setScenarios().
class CostPage final : public QWidget
{
    Q_OBJECT
public:
    /// What `knowledge` points to must outlive the page, or the next setKnowledge().
    CostPage(const CostKnowledge &knowledge, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const CostInputs &inputs() const;
    void setInputs(const CostInputs &inputs);
    void setResult(const CostResult &result);
    void setDistribution(const std::vector<MonteCarloResult> &results, int draws);
    void setSimulating(int percent); ///< below 0: not running
    void setBreakEven(const BreakEven &found);
    void setLiveAvailable(bool available);
    /// The running bill of the connected fleet, in words; empty while there is none.
    void setLiveBill(const QString &text, const QString &details);

    /// Other prices or scores. `imported`: the price list is not the shipped one.
    void setKnowledge(const CostKnowledge &knowledge, bool imported);
    void setScenarios(const std::vector<CostScenario> &scenarios);
    /// Shows what the list would change; importAccepted() follows, or nothing. `effect`: on the open
    /// scenario.
    void askImport(const PriceCatalogue &candidate, const QString &effect);

    void openPrices();
    void openPairs();
    void openScores(const QString &platform);
    void showTab(int index);
    void selectCell(int row, int column);

signals:
    void calculationRequested();
    void simulationRequested();
    void simulationCancelled();
    void breakEvenRequested();
    void liveRequested();
    void exportRequested(const QString &format); ///< "pdf", "md", "csv"
    void priceEditsChanged(const std::vector<fleetscope::PriceEdit> &edits);
    void scoreEditsChanged(const std::vector<fleetscope::ScoreEdit> &edits);
    void scenariosChanged(const std::vector<fleetscope::CostScenario> &scenarios);
    void importRequested();                          ///< choose and read a file, then askImport()
    void importAccepted(const QStringList &refused); ///< but for these items
    void shippedPricesRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// In a narrow window the advice is a tab, and the table has the room.
    void placeAdvice();
    QWidget *makeCentre();
    QWidget *makeSource();
    void chooseLevels(int index);
    void showDerivation();
    void showPriceNote();
    void fitColumns();
    /// Fills the tab that is looked at; the others wait until they are.
    void fillTab();
    void fillEvent();
    void fillSource();
    void saveScenario(const QString &proposal);
    void openScenario(const QString &name);
    void removeScenario(const QString &name);

    CostKnowledge m_knowledge;
    bool m_imported = false;
    const Theme &m_theme;
    CostTableModel m_model;
    CostInputPanel *m_inputs;
    CostAdvice *m_advice;
    QSplitter *m_columns;
    QScrollArea *m_adviceArea;
    QHBoxLayout *m_top = nullptr; ///< title, levels, prices, report
    CostCharts *m_charts;
    QTableView *m_table;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_prices;
    QLabel *m_bill;
    QComboBox *m_levels;
    QPlainTextEdit *m_derivation;
    SimpleTable *m_event;
    CostOpinions *m_opinions;
    SimpleTable *m_source;
    CostCompare *m_compare;
    QPointer<CostPrices> m_pricesDialog;
    std::vector<CostScenario> m_scenarios;
    CostResult m_result;
};

} // namespace fleetscope
