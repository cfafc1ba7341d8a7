// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costpage.h"

#include "ui/cost/costadvice.h"
#include "ui/cost/costcharts.h"
#include "ui/cost/costinputpanel.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
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

QScrollArea *scrolled(QWidget *content, int width)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(width);
    return area;
}

} // namespace

CostPage::CostPage(const CostKnowledge &knowledge, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_knowledge(knowledge)
    , m_theme(theme)
    , m_inputs(new CostInputPanel(theme))
    , m_advice(new CostAdvice(theme))
    , m_charts(new CostCharts(theme))
    , m_table(new QTableView)
    , m_title(new QLabel(tr("Platform & cost")))
    , m_sentence(new QLabel)
    , m_prices(new QLabel)
    , m_bill(new QLabel)
    , m_levels(new QComboBox)
    , m_derivation(new QPlainTextEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter;
    splitter->addWidget(scrolled(m_inputs, 236));
    splitter->addWidget(makeCentre());
    splitter->addWidget(scrolled(m_advice, 260));
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({250, 700, 280});
    row->addWidget(splitter);

    connect(m_inputs, &CostInputPanel::changed, this, &CostPage::calculationRequested);
    connect(m_inputs, &CostInputPanel::liveRequested, this, &CostPage::liveRequested);
    connect(m_charts, &CostCharts::simulationRequested, this, &CostPage::simulationRequested);
    connect(m_advice, &CostAdvice::weightChanged, this, [this](ScoreGroup group, double weight) {
        CostInputs inputs = m_inputs->inputs();
        inputs.weights[static_cast<size_t>(group)] = Decimal::fromDouble(weight);
        const bool none = std::ranges::all_of(inputs.weights, [](Decimal w) { return w == Decimal(); });
        if (none)
            return;
        m_inputs->setInputs(inputs);
        emit calculationRequested();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CostPage::showDerivation);
    connect(m_levels, &QComboBox::activated, this, [this](int index) {
        m_model.setLevels(index != 1, index != 0);
        fitColumns();
    });
}

QWidget *CostPage::makeCentre()
{
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(spacing::card, spacing::page, spacing::card, 0);
    column->setSpacing(spacing::between);
    auto *top = new QHBoxLayout;
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
    top->addWidget(m_title);
    top->addStretch();
    top->addWidget(m_levels);
    top->addWidget(report);
    column->addLayout(top);
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
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setMinimumSectionSize(88);
    m_table->verticalHeader()->setMinimumWidth(120);
    m_table->setCornerButtonEnabled(false);
    m_derivation->setReadOnly(true);
    m_derivation->setFrameShape(QFrame::NoFrame);
    m_derivation->setAccessibleName(tr("How computed"));
    m_derivation->setPlainText(tr("Choose a cell to see how it is computed."));
    m_charts->addTab(m_derivation, tr("How computed"));

    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(m_charts);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
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
    emit calculationRequested();
}

void CostPage::setResult(const CostResult &result)
{
    const QModelIndex before = m_table->currentIndex();
    const int row = before.row();
    const int columnIndex = before.column();
    m_result = result;
    m_model.setResult(result);
    if (row >= 0)
        m_table->setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), columnIndex));
    m_sentence->setText(result.sentence);
    m_prices->setText(
        tr("• differs from the source, ~ is the source's estimate. Prices: %1; %2 of %3 used are older than "
           "a year or "
           "undated. Never fetched.")
            .arg(result.catalogue, QString::number(result.stalePrices), QString::number(result.usedPrices)));
    m_advice->setResult(result);
    m_charts->setResult(
        result, result.inputs.mode == CostLevel::Modelled ? CostLevel::Modelled : CostLevel::Corrected);
    fitColumns();
    showDerivation();
}

void CostPage::setDistribution(const std::vector<MonteCarloResult> &results, int draws)
{
    m_charts->setDistribution(results, draws);
}

void CostPage::setSimulating(int percent) { m_charts->setSimulating(percent); }

void CostPage::setLiveAvailable(bool available) { m_inputs->setLiveAvailable(available); }

void CostPage::setLiveBill(const QString &text)
{
    m_bill->setText(text);
    m_bill->setVisible(!text.isEmpty());
}

void CostPage::showTab(int index) { m_charts->showTab(index); }

void CostPage::selectCell(int row, int column) { m_table->setCurrentIndex(m_model.index(row, column)); }

void CostPage::fitColumns()
{
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
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
        text.append(cost->complete ? tr("The sum of the lines above: %1 a month, %2 over the horizon.")
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
                                 QString(item->confidence), item->edited ? tr(", edited by you") : QString(),
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
    }
    m_derivation->setPlainText(text.join(u'\n'));
    m_charts->showTab(0);
}

} // namespace fleetscope

#include "moc_costpage.cpp"
