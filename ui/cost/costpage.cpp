// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costpage.h"

#include "ui/cost/costadvice.h"
#include "ui/cost/costcharts.h"
#include "ui/cost/costcompare.h"
#include "ui/cost/costinputpanel.h"
#include "ui/cost/costopinions.h"
#include "ui/cost/costpairs.h"
#include "ui/cost/costprices.h"
#include "ui/cost/costscores.h"
#include "ui/cost/simpletable.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// Sums are bold, the cheapest one green with a mark, what differs from the source has a dot.
class CostDelegate final : public QStyledItemDelegate
{
public:
    CostDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    { }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(CostTableModel::SumRole).toBool())
            option->font.setWeight(QFont::DemiBold);
        if (index.data(CostTableModel::CheapestRole).toBool()) {
            option->text = u"✓ "_s + option->text;
            option->palette.setColor(QPalette::Text, m_theme.color(Ink::Ok));
        }
        if (index.data(CostTableModel::SumRole).toBool())
            return;
        if (!index.data(CostTableModel::BadgesRole).toStringList().isEmpty())
            option->text += u" •"_s;
        else
            option->text += u"\u2007\u2008"_s; // as wide as the dot, so that decimals stay in line
    }

private:
    const Theme &m_theme;
};

/// A column of the page that scrolls down, never to the side: as wide as its content needs in the language at
/// hand, so that nothing is cut.
class Column final : public QScrollArea
{
public:
    Column(QWidget *content, int width)
        : m_width(width)
    {
        setWidget(content);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }

    QSize minimumSizeHint() const override
    {
        const int needed = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
        return {std::max(m_width, needed), QScrollArea::minimumSizeHint().height()};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }

private:
    int m_width;
};

} // namespace

CostPage::CostPage(const CostKnowledge &knowledge, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_knowledge(knowledge)
    , m_theme(theme)
    , m_inputs(new CostInputPanel(theme))
    , m_advice(new CostAdvice(theme))
    , m_columns(new QSplitter)
    , m_adviceArea(new Column(m_advice, 240))
    , m_charts(new CostCharts(theme))
    , m_table(new QTableView)
    , m_title(new QLabel(tr("Platform & cost")))
    , m_sentence(new QLabel)
    , m_prices(new QLabel)
    , m_bill(new QLabel)
    , m_levels(new QComboBox)
    , m_derivation(new QPlainTextEdit)
    , m_event(new SimpleTable(theme, tr("Event"),
                              {{tr("Platform"), 104, false},
                               {tr("Policy"), 170, false},
                               {tr("Event"), 88, false},
                               {tr("Why"), -1, false},
                               {tr("Fees a month"), 104, true}}))
    , m_opinions(new CostOpinions(theme))
    , m_source(new SimpleTable(theme, tr("Differences from the source"),
                               {{tr("No."), 52, false},
                                {tr("What is different"), -1, false},
                                {tr("The source says"), 100, false},
                                {tr("Recomputed"), 100, false},
                                {tr("What the program does"), 100, false}}))
    , m_compare(new CostCompare(theme))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_columns->addWidget(new Column(m_inputs, 236));
    m_columns->addWidget(makeCentre());
    m_columns->addWidget(m_adviceArea);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({236, 760, 240});
    row->addWidget(m_columns);

    connect(m_inputs, &CostInputPanel::changed, this, &CostPage::calculationRequested);
    connect(m_inputs, &CostInputPanel::liveRequested, this, &CostPage::liveRequested);
    connect(m_charts, &CostCharts::simulationRequested, this, &CostPage::simulationRequested);
    connect(m_advice, &CostAdvice::weightChanged, this, [this](ScoreGroup group, double weight) {
        CostInputs inputs = m_inputs->inputs();
        inputs.weights[static_cast<size_t>(group)] = Decimal::fromDouble(weight).rounded(2);
        inputs.judgements.reset(); // a slider speaks for itself
        const bool none = std::ranges::all_of(inputs.weights, [](Decimal w) { return w == Decimal(); });
        if (none)
            return;
        m_inputs->setInputs(inputs);
        emit calculationRequested();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showDerivation();
        m_charts->showTab(0);
    });
    connect(m_advice, &CostAdvice::pairsRequested, this, &CostPage::openPairs);
    connect(m_advice, &CostAdvice::scoresRequested, this, &CostPage::openScores);
    connect(m_levels, &QComboBox::activated, this, &CostPage::chooseLevels);
    connect(m_charts, &CostCharts::simulationCancelled, this, &CostPage::simulationCancelled);
    connect(m_charts, &CostCharts::breakEvenRequested, this, &CostPage::breakEvenRequested);
    connect(m_charts, &CostCharts::tabShown, this, &CostPage::fillTab);
    connect(m_inputs, &CostInputPanel::saveRequested, this, &CostPage::saveScenario);
    connect(m_inputs, &CostInputPanel::scenarioRequested, this, &CostPage::openScenario);
    connect(m_compare, &CostCompare::openRequested, this, &CostPage::openScenario);
    connect(m_compare, &CostCompare::removeRequested, this, &CostPage::removeScenario);
    fillSource();
}

void CostPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeAdvice();
}

void CostPage::placeAdvice()
{
    // Below, the seven columns of the table would have half of the room that they need, or the title is cut.
    const int centre = std::max(564, m_top->minimumSize().width() + 2 * spacing::card);
    const int enough =
        m_columns->widget(0)->minimumSizeHint().width() + centre + m_adviceArea->minimumSizeHint().width();
    const bool beside = m_columns->indexOf(m_adviceArea) >= 0;
    if (beside == (width() >= enough))
        return;
    if (beside) {
        m_charts->addTab(m_adviceArea, tr("Advice"), CostCharts::Place::Back);
    } else {
        m_columns->addWidget(m_adviceArea);
        m_columns->setSizes({236, 760, 240});
        m_adviceArea->show();
    }
}

QWidget *CostPage::makeCentre()
{
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(spacing::card, spacing::page, spacing::card, 0);
    column->setSpacing(spacing::between);
    m_top = new QHBoxLayout;
    m_title->setFont(m_theme.font(FontRole::PageTitle));
    m_levels->addItems({tr("Textbook and corrected"), tr("Textbook and modelled"), tr("All three levels")});
    m_levels->setAccessibleName(tr("Levels"));
    auto *report = new QPushButton(m_theme.icon(IconId::Export, Ink::OnAccent), tr("Report"));
    setPrimary(report);
    auto *menu = new QMenu(report);
    for (const auto &[format, title] : {std::pair(u"pdf"_s, tr("PDF…")), std::pair(u"md"_s, tr("Markdown…")),
                                        std::pair(u"csv"_s, tr("CSV…"))})
        connect(menu->addAction(title), &QAction::triggered, this,
                [this, name = format] { emit exportRequested(name); });
    report->setMenu(menu);
    m_top->addWidget(m_title);
    m_top->addStretch();
    auto *prices = new QPushButton(m_theme.icon(IconId::Edit), tr("Prices…"));
    prices->setToolTip(tr("Look at prices, change them, import a list"));
    connect(prices, &QPushButton::clicked, this, &CostPage::openPrices);
    m_top->addWidget(m_levels);
    m_top->addWidget(prices);
    m_top->addWidget(report);
    column->addLayout(m_top);
    for (QLabel *label : {m_sentence, m_prices, m_bill}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_prices->setFont(m_theme.font(FontRole::Caption));
    m_bill->hide();
    column->addWidget(m_sentence);

    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CostDelegate(m_theme, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Cost lines"));
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(false);
    m_table->verticalHeader()->setMinimumSectionSize(rowHeight(Density::Compact));
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Compact));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setMinimumSectionSize(70);
    m_table->verticalHeader()->setMinimumWidth(112);
    m_table->setCornerButtonEnabled(false);
    m_derivation->setReadOnly(true);
    m_derivation->setFrameShape(QFrame::NoFrame);
    m_derivation->setAccessibleName(tr("How computed"));
    m_derivation->setPlainText(tr("Choose a cell to see how it is computed."));
    m_charts->addTab(m_event, tr("Event"), CostCharts::Place::Back);
    m_charts->addTab(m_opinions, tr("Opinions"), CostCharts::Place::Back);
    m_charts->addTab(makeSource(), tr("Source check"), CostCharts::Place::Back);
    m_charts->addTab(m_compare, tr("Scenarios"), CostCharts::Place::Back);
    m_charts->addTab(m_derivation, tr("How computed"), CostCharts::Place::Front);

    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(m_charts);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setSizes({270, 290});
    split->setChildrenCollapsible(false);
    column->addWidget(split, 1);
    column->addWidget(m_bill);
    column->addWidget(m_prices);
    column->addSpacing(spacing::within);
    return centre;
}

const CostInputs &CostPage::inputs() const { return m_inputs->inputs(); }

void CostPage::setInputs(const CostInputs &inputs)
{
    m_inputs->setInputs(inputs);
    const bool modelled = inputs.mode == CostLevel::Modelled;
    if (m_levels->currentIndex() != 2) {
        m_levels->setCurrentIndex(modelled ? 1 : 0);
        m_model.setLevels(!modelled, modelled);
    }
    emit calculationRequested();
}

/// The level that is compared with the textbook is the one that ranks.
void CostPage::chooseLevels(int index)
{
    m_model.setLevels(index != 1, index != 0);
    fitColumns();
    CostInputs inputs = m_inputs->inputs();
    const CostLevel mode = index == 1 ? CostLevel::Modelled : CostLevel::Corrected;
    if (inputs.mode == mode)
        return;
    inputs.mode = mode;
    m_inputs->setInputs(inputs);
    emit calculationRequested();
}

void CostPage::setResult(const CostResult &result)
{
    const QModelIndex before = m_table->currentIndex();
    const int row = before.row();
    const int columnIndex = before.column();
    m_result = result;
    {
        const QSignalBlocker quiet(m_table->selectionModel()); // one derivation, at the end
        m_model.setResult(result);
        if (row >= 0)
            m_table->setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), columnIndex));
    }
    m_sentence->setText(result.sentence);
    showPriceNote();
    m_advice->setResult(result);
    placeAdvice(); // its words may be wider than those before
    m_charts->setResult(
        result, result.inputs.mode == CostLevel::Modelled ? CostLevel::Modelled : CostLevel::Corrected);
    fitColumns();
    showDerivation();
    fillTab();
}

void CostPage::showPriceNote()
{
    QStringList parts{tr("• differs from the source, ~ is the source's estimate."),
                      m_imported ? tr("Prices: imported list %1,").arg(m_result.catalogue)
                                 : tr("Prices: %1,").arg(m_result.catalogue),
                      m_result.oldestPrice.isEmpty() ? tr("some undated;")
                                                     : tr("the oldest of %1;").arg(m_result.oldestPrice),
                      tr("%1 of %2 used are older than a year or undated")
                          .arg(shownNumber(m_result.stalePrices), shownNumber(m_result.usedPrices))};
    if (m_result.editedPrices > 0)
        parts.append(tr("and %1 are yours").arg(shownNumber(m_result.editedPrices)));
    QString text = parts.join(u' ') + u'.';
    if (m_result.uncertain > 0)
        text += tr(" %1 % of %2 stand on prices of low confidence.")
                    .arg(QLocale().toString(m_result.uncertain * 100, 'f', 0),
                         shortPlatformName(m_result.tornadoPlatform));
    m_prices->setText(text + tr(" Never fetched."));
}

void CostPage::fillTab()
{
    const QWidget *shown = m_charts->shownTab();
    if (m_result.curves.empty()) // nothing computed yet
        return;
    if (shown == m_event)
        fillEvent();
    else if (shown == m_opinions)
        m_opinions->setResult(*m_knowledge.advice, m_result);
    else if (shown == m_compare)
        m_compare->setOpen(m_result.inputs, *m_knowledge.catalogue);
}

void CostPage::fillEvent()
{
    const QString outcomes[] = {tr("✓ holds"), tr("◐ queued"), tr("✗ throttled"), tr("◐ depends")};
    constexpr Ink inks[] = {Ink::Ok, Ink::Warning, Ink::Critical, Ink::Muted};
    std::vector<QStringList> rows;
    for (const EventPolicy &policy : m_result.event)
        rows.push_back({shortPlatformName(policy.platform), policy.policy,
                        outcomes[static_cast<size_t>(policy.outcome)], policy.verdict,
                        policy.fees ? shownMoney(*policy.fees) : tr("unknown")});
    m_event->setRows(rows);
    for (size_t i = 0; i < m_result.event.size(); ++i)
        m_event->setInk(static_cast<int>(i), 2, inks[static_cast<size_t>(m_result.event[i].outcome)]);
    const CostInputs event = withEvent(m_result.inputs);
    m_event->rows().setHorizontalHeaderItem(
        2,
        new QStandardItem(
            tr("%1× for %2 h").arg(shownQuantity(event.burst), shownQuantity(event.burstHours))));
}

/// A list beside what is behind its current row: five columns of prose would leave none room.
QWidget *CostPage::makeSource()
{
    auto *both = new QSplitter;
    auto *details = new QPlainTextEdit;
    details->setReadOnly(true);
    details->setFrameShape(QFrame::NoFrame);
    details->setAccessibleName(tr("What is behind the difference"));
    for (const int column : {2, 3, 4})
        m_source->setColumnHidden(column, true);
    connect(m_source->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this, details] {
        details->setPlainText(tr("%1  %2\n\nThe source: %3\n\nRecomputed: %4\n\nHere: %5")
                                  .arg(m_source->current(0), m_source->current(1), m_source->current(2),
                                       m_source->current(3), m_source->current(4)));
    });
    both->addWidget(m_source);
    both->addWidget(details);
    both->setSizes({380, 320});
    both->setChildrenCollapsible(false);
    return both;
}

void CostPage::fillSource()
{
    std::vector<QStringList> rows;
    for (const Inconsistency &one : *m_knowledge.inconsistencies)
        rows.push_back({one.id, one.badge, one.seed, one.recomputed, one.product});
    m_source->setRows(rows);
    m_source->selectRow(0);
}

void CostPage::setKnowledge(const CostKnowledge &knowledge, bool imported)
{
    m_knowledge = knowledge;
    m_imported = imported;
    if (m_pricesDialog)
        m_pricesDialog->setCatalogue(*knowledge.catalogue, imported);
    m_compare->setScenarios(m_scenarios, *m_knowledge.catalogue);
    emit calculationRequested();
}

void CostPage::setScenarios(const std::vector<CostScenario> &scenarios)
{
    m_scenarios = scenarios;
    m_inputs->setScenarios(scenarios);
    m_compare->setScenarios(scenarios, *m_knowledge.catalogue);
}

void CostPage::openPrices()
{
    m_pricesDialog = new CostPrices(m_theme, *m_knowledge.catalogue, m_knowledge.today, m_imported, this);
    m_pricesDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_pricesDialog, &CostPrices::importRequested, this, &CostPage::importRequested);
    connect(m_pricesDialog, &CostPrices::shippedRequested, this, &CostPage::shippedPricesRequested);
    connect(m_pricesDialog, &QDialog::accepted, this,
            [this] { emit priceEditsChanged(m_pricesDialog->edits()); });
    m_pricesDialog->open();
}

void CostPage::askImport(const PriceCatalogue &candidate, const QString &effect)
{
    QWidget *above = m_pricesDialog ? static_cast<QWidget *>(m_pricesDialog) : this;
    auto *dialog = new CostImport(m_theme, *m_knowledge.catalogue, candidate, effect, above);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { emit importAccepted(dialog->refused()); });
    dialog->open();
}

void CostPage::openPairs()
{
    auto *dialog = new CostPairs(m_theme, m_inputs->inputs().judgements.value_or(PairJudgements{}), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        CostInputs inputs = m_inputs->inputs();
        setJudgements(inputs, dialog->judgements());
        m_inputs->setInputs(inputs);
        emit calculationRequested();
    });
    dialog->open();
}

void CostPage::openScores(const QString &platform)
{
    auto *dialog = new CostScores(m_theme, *m_knowledge.capabilities, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->choosePlatform(platform);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { emit scoreEditsChanged(dialog->edits()); });
    dialog->open();
}

void CostPage::saveScenario(const QString &proposal)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save scenario"));
    dialog->setLabelText(tr("Name; a scenario of the same name is replaced."));
    dialog->setOkButtonText(tr("Save"));
    dialog->setTextValue(proposal);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        const QString name = text.simplified().left(maxScenarioName);
        if (name.isEmpty())
            return;
        std::vector<CostScenario> scenarios = m_scenarios;
        const CostScenario saved{name, m_inputs->inputs(), m_knowledge.catalogue->version(),
                                 m_knowledge.catalogue->hash(), m_knowledge.today};
        const auto same = std::ranges::find(scenarios, name, &CostScenario::name);
        if (same != scenarios.end())
            *same = saved;
        else
            scenarios.push_back(saved);
        emit scenariosChanged(scenarios);
    });
    dialog->open();
}

void CostPage::openScenario(const QString &name)
{
    const auto found = std::ranges::find(m_scenarios, name, &CostScenario::name);
    if (found != m_scenarios.end())
        setInputs(found->inputs);
}

void CostPage::removeScenario(const QString &name)
{
    std::vector<CostScenario> scenarios = m_scenarios;
    std::erase_if(scenarios, [&](const CostScenario &scenario) { return scenario.name == name; });
    emit scenariosChanged(scenarios);
}

void CostPage::setBreakEven(const BreakEven &found) { m_charts->setBreakEven(found); }

void CostPage::setDistribution(const std::vector<MonteCarloResult> &results, int draws)
{
    m_charts->setDistribution(results, draws);
}

void CostPage::setSimulating(int percent) { m_charts->setSimulating(percent); }

void CostPage::setLiveAvailable(bool available) { m_inputs->setLiveAvailable(available); }

void CostPage::setLiveBill(const QString &text, const QString &details)
{
    m_bill->setText(text);
    m_bill->setToolTip(plainToolTip(details));
    m_bill->setVisible(!text.isEmpty());
}

void CostPage::showTab(int index) { m_charts->showTab(index); }

void CostPage::selectCell(int row, int column) { m_table->setCurrentIndex(m_model.index(row, column)); }

void CostPage::fitColumns()
{
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(Density::Compact));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // amounts are never cut
}

void CostPage::showDerivation()
{
    const QModelIndex index = m_table->currentIndex();
    const PlatformCost *cost = m_model.costAt(index.column());
    if (!index.isValid() || !cost) {
        m_derivation->setPlainText(tr("Choose a cell to see how it is computed."));
        return;
    }
    QStringList text{
        m_model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString().replace(u'\n', u", "_s)
        + u": "_s + m_model.headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString()};
    const std::vector<CostLine> lines = m_model.linesAt(index);
    if (lines.empty()) {
        text.append(cost->complete ? tr("The sum of the lines: %1 a month, %2 over the horizon.")
                                         .arg(shownMoney(cost->month), shownMoney(cost->total))
                                   : tr("Incomplete: no price for %1.").arg(cost->missing.join(u", "_s)));
        if (cost->presentValue)
            text.append(tr("At today's value: %1.").arg(shownMoney(*cost->presentValue)));
        if (cost->upfront > Decimal())
            text.append(tr("Once, at the start: %1.").arg(shownMoney(cost->upfront)));
    }
    QStringList badges;
    for (const CostLine &line : lines) {
        text.append(QString());
        text.append(line.title + u": "_s + line.derivation.formula);
        for (const auto &operand : line.derivation.operands)
            text.append(u"    %1: %2 %3"_s.arg(operand.name, operand.value, operand.unit));
        if (!line.derivation.note.isEmpty())
            text.append(line.derivation.note);
        for (const QString &id : line.derivation.priceItems) {
            const PriceItem *item = m_knowledge.catalogue ? m_knowledge.catalogue->find(id) : nullptr;
            if (!item)
                continue;
            QStringList sources;
            for (const QString &key : item->sources) {
                const PriceSource source = m_knowledge.catalogue->source(key);
                sources.append(source.url.isEmpty() ? source.title
                                                    : source.title + u" <"_s + source.url + u'>');
            }
            text.append(tr("    Price: %1 %2 for %3, evidence %4, confidence %5%6. %7")
                            .arg(item->currency, item->price ? shownQuantity(*item->price) : tr("unknown"),
                                 item->unit,
                                 item->evidenceDate.isEmpty() ? tr("undated") : item->evidenceDate,
                                 QString(item->confidence),
                                 item->edited ? tr(", yours: %1").arg(item->editedBy) : QString(),
                                 sources.join(u"; "_s)));
        }
        badges += line.badges;
    }
    badges.removeDuplicates();
    for (const QString &badge : std::as_const(badges)) {
        if (!m_knowledge.inconsistencies)
            break;
        const auto found = std::ranges::find(*m_knowledge.inconsistencies, badge, &Inconsistency::id);
        if (found == m_knowledge.inconsistencies->end())
            continue;
        text.append(QString());
        text.append(u"• %1  %2"_s.arg(found->id, found->badge));
        text.append(tr("    The source: %1").arg(found->seed));
        text.append(tr("    Recomputed: %1").arg(found->recomputed));
        text.append(tr("    Here: %1").arg(found->product));
    }
    m_derivation->setPlainText(text.join(u'\n'));
}

} // namespace fleetscope

#include "moc_costpage.cpp"
