// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costcharts.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QHBoxLayout>
#include <QHorizontalStackedBarSeries>
#include <QLabel>
#include <QLegend>
#include <QLineSeries>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

int colourOf(const QString &platform)
{
    return platform == platformid::aws  ? 1
        : platform == platformid::azure ? 0
        : platform == platformid::self  ? 2
                                        : 3;
}

} // namespace

CostCharts::CostCharts(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabs(new QTabWidget)
    , m_stack(newView(tr("What a month is made of")))
    , m_curves(newView(tr("Cost over the number of devices")))
    , m_tornado(newView(tr("What moves the result")))
    , m_distribution(newView(tr("Distribution of the cost of a month")))
    , m_simulate(new QPushButton(tr("Simulate 100,000 draws")))
    , m_shares(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_stack, tr("Parts"));
    m_tabs->addTab(m_curves, tr("Devices"));
    m_tabs->addTab(m_tornado, tr("What matters"));
    auto *spread = new QWidget;
    auto *rows = new QVBoxLayout(spread);
    rows->setContentsMargins(spacing::between, spacing::between, spacing::between, 0);
    auto *line = new QHBoxLayout;
    m_shares->setTextFormat(Qt::PlainText);
    m_shares->setWordWrap(true);
    line->addWidget(m_simulate);
    line->addWidget(m_shares, 1);
    rows->addLayout(line);
    rows->addWidget(m_distribution, 1);
    m_tabs->addTab(spread, tr("Distribution"));
    connect(m_simulate, &QPushButton::clicked, this, &CostCharts::simulationRequested);
    connect(&m_theme, &Theme::changed, this, &CostCharts::draw);
}

void CostCharts::addTab(QWidget *page, const QString &title)
{
    m_tabs->insertTab(m_tabs->count() - 4, page, title);
    m_tabs->setCurrentIndex(0);
}

void CostCharts::showTab(int index) { m_tabs->setCurrentIndex(index); }

QChartView *CostCharts::newView(const QString &name)
{
    auto *view = new QChartView;
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setAccessibleName(name);
    view->setMinimumHeight(160);
    return view;
}

QChart *CostCharts::newChart(QChartView *view, const QString &title) const
{
    auto *chart = new QChart;
    chart->setTitle(title);
    chart->setTitleFont(m_theme.font(FontRole::Caption));
    chart->setTitleBrush(m_theme.color(Ink::Muted));
    chart->setBackgroundVisible(false);
    chart->setMargins({4, 4, 4, 4});
    chart->legend()->setFont(m_theme.font(FontRole::Caption));
    chart->legend()->setLabelColor(m_theme.color(Ink::Text));
    chart->legend()->setAlignment(Qt::AlignBottom);
    view->setBackgroundBrush(m_theme.color(Ground::Surface));
    QChart *before = view->chart();
    view->setChart(chart); // the view owns only the newest
    delete before;
    return chart;
}

void CostCharts::setResult(const CostResult &result, CostLevel level)
{
    m_result = result;
    m_level = level;
    m_draws.clear();
    m_shares->setText(
        tr("Spreads of the inputs around their values; the same seed gives the same result everywhere."));
    draw();
}

void CostCharts::setDistribution(const std::vector<MonteCarloResult> &results, int draws)
{
    m_draws = results;
    QStringList parts;
    for (const MonteCarloResult &result : results) {
        parts.append(tr("%1: median %2, 80 % from %3 to %4, cheapest in %5 %, in budget %6 %")
                         .arg(shortPlatformName(result.platform),
                              shownMoney(Decimal::fromDouble(result.p50), 0),
                              shownMoney(Decimal::fromDouble(result.p10), 0),
                              shownMoney(Decimal::fromDouble(result.p90), 0),
                              QString::number(result.cheapest * 100, 'f', 0),
                              QString::number(result.inBudget * 100, 'f', 0)));
    }
    m_shares->setText(tr("%1 draws. %2").arg(shownNumber(draws), parts.join(u"; "_s)));
    drawDistribution();
}

void CostCharts::setSimulating(int percent)
{
    m_simulate->setEnabled(percent < 0);
    m_simulate->setText(percent < 0 ? tr("Simulate 100,000 draws") : tr("Simulating, %1 %").arg(percent));
}

void CostCharts::draw()
{
    drawStack();
    drawCurves();
    drawTornado();
    drawDistribution();
}

namespace {

void styleAxis(const Theme &theme, QAbstractAxis *axis, bool grid)
{
    axis->setLabelsFont(theme.font(FontRole::Caption));
    axis->setLabelsColor(theme.color(Ink::Text));
    axis->setTitleFont(theme.font(FontRole::Caption));
    axis->setTitleBrush(theme.color(Ink::Muted));
    axis->setGridLineColor(theme.color(Line::Border));
    axis->setLinePenColor(theme.color(Line::Outline));
    axis->setGridLineVisible(grid);
}

void attach(const Theme &theme, QChart *chart, QAbstractSeries *series, QAbstractAxis *bottom,
            QAbstractAxis *left)
{
    if (!chart->axes(Qt::Horizontal).contains(bottom)) {
        chart->addAxis(bottom, Qt::AlignBottom);
        chart->addAxis(left, Qt::AlignLeft);
        styleAxis(theme, bottom, true);
        styleAxis(theme, left, true);
    }
    series->attachAxis(bottom);
    series->attachAxis(left);
}

} // namespace

void CostCharts::drawStack()
{
    QChart *chart = newChart(m_stack, tr("US dollars a month, by kind of cost"));
    chart->legend()->setAlignment(Qt::AlignRight);
    auto *series = new QHorizontalStackedBarSeries;
    const auto &costs = m_result.at(m_level);
    QStringList names;
    for (auto it = costs.rbegin(); it != costs.rend(); ++it) // the axis counts from below
        names.append(it->name);
    int colour = 0;
    for (const CostRow row : {CostRow::People, CostRow::Messages, CostRow::Connectivity, CostRow::Rules,
                              CostRow::Compute, CostRow::Database, CostRow::Storage, CostRow::Monitoring,
                              CostRow::Recovery, CostRow::Licence, CostRow::Hidden}) {
        auto *set = new QBarSet(costRowTitle(row));
        double sum = 0;
        for (auto it = costs.rbegin(); it != costs.rend(); ++it) {
            const double value = it->rowTotal(row).value_or(0).toDouble();
            *set << value;
            sum += value;
        }
        if (sum <= 0) {
            delete set;
            continue;
        }
        const bool people = row == CostRow::People;
        const QColor base = people ? m_theme.color(Ink::Offline) : m_theme.series(colour % 8);
        set->setColor(colour >= 8 ? base.darker(140) : base);
        set->setBorderColor(m_theme.color(Ground::Surface));
        colour += people ? 0 : 1;
        series->append(set);
    }
    series->setBarWidth(0.6);
    chart->addSeries(series);
    auto *left = new QBarCategoryAxis;
    left->append(names);
    auto *bottom = new QValueAxis;
    bottom->setLabelFormat(u"$%.0f"_s);
    bottom->setMin(0);
    attach(m_theme, chart, series, bottom, left);
    bottom->applyNiceNumbers();
    left->setGridLineVisible(false);
}

void CostCharts::drawCurves()
{
    QStringList turns;
    for (const auto &[devices, platform] : m_result.turns)
        turns.append(tr("%1 from %2").arg(shortPlatformName(platform), shownNumber(devices)));
    QChart *chart =
        newChart(m_curves,
                 tr("A month over the number of devices, estimated rows growing with them. Cheapest: %1")
                     .arg(turns.join(u", "_s)));
    auto *bottom = new QValueAxis;
    bottom->setLabelFormat(u"%.0f"_s);
    bottom->setTitleText(tr("devices"));
    auto *left = new QValueAxis;
    left->setLabelFormat(u"$%.0f"_s);
    double most = 0;
    double last = 1;
    for (const CostCurve &curve : m_result.curves) {
        auto *series = new QLineSeries;
        series->setName(shortPlatformName(curve.platform));
        series->setPen(QPen(m_theme.series(colourOf(curve.platform)), 2));
        for (const auto &[devices, month] : curve.points) {
            series->append(static_cast<double>(devices), month.toDouble());
            most = std::max(most, month.toDouble());
            last = std::max(last, static_cast<double>(devices));
        }
        chart->addSeries(series);
        attach(m_theme, chart, series, bottom, left);
    }
    auto *here = new QLineSeries;
    here->setName(tr("this fleet"));
    here->setPen(QPen(m_theme.color(Ink::Muted), 1, Qt::DashLine));
    const auto devices = static_cast<double>(m_result.inputs.devices);
    here->append(devices, 0);
    here->append(devices, std::max(most, 1.0));
    chart->addSeries(here);
    attach(m_theme, chart, here, bottom, left);
    bottom->setRange(0, last);
    left->setRange(0, std::max(most, 1.0));
    left->applyNiceNumbers();
}

void CostCharts::drawTornado()
{
    QChart *chart = newChart(m_tornado,
                             tr("%1: what moves a month most, dollars more or less when one input changes")
                                 .arg(shortPlatformName(m_result.tornadoPlatform)));
    auto *series = new QHorizontalStackedBarSeries;
    auto *down = new QBarSet(tr("lower"));
    auto *up = new QBarSet(tr("higher"));
    QStringList names;
    const auto &costs = m_result.at(m_level);
    const auto base = std::ranges::find(costs, m_result.tornadoPlatform, &PlatformCost::platform);
    const Decimal month = base == costs.end() ? Decimal() : base->month;
    double most = 1;
    // Five: a chart as low as this one has no room for the names of more.
    const size_t count = std::min<size_t>(5, m_result.tornado.size());
    for (size_t i = count; i-- > 0;) {
        const TornadoBar *bar = &m_result.tornado[i];
        const double low = (std::min(bar->atLow, bar->atHigh) - month).toDouble();
        const double high = (std::max(bar->atLow, bar->atHigh) - month).toDouble();
        *down << std::min(low, 0.0);
        *up << std::max(high, 0.0);
        most = std::max({most, -low, high});
        names.append(u"%1 %2 – %3"_s.arg(bar->parameter, bar->low, bar->high));
    }
    chart->legend()->hide(); // its room makes the rows high enough for their names
    down->setColor(m_theme.series(0));
    up->setColor(m_theme.series(1));
    for (QBarSet *set : {down, up})
        set->setBorderColor(m_theme.color(Ground::Surface));
    series->append(down);
    series->append(up);
    series->setBarWidth(0.7);
    chart->addSeries(series);
    auto *left = new QBarCategoryAxis;
    left->append(names);
    auto *bottom = new QValueAxis;
    bottom->setLabelFormat(u"%+.0f"_s);
    bottom->setRange(-most, most);
    attach(m_theme, chart, series, bottom, left);
    bottom->applyNiceNumbers();
    left->setGridLineVisible(false);
}

void CostCharts::drawDistribution()
{
    QChart *chart = newChart(
        m_distribution, m_draws.empty() ? tr("Nothing simulated yet") : tr("Draws over US dollars a month"));
    if (m_draws.empty())
        return;
    auto *bottom = new QValueAxis;
    bottom->setLabelFormat(u"$%.0f"_s);
    auto *left = new QValueAxis;
    left->setLabelFormat(u"%.0f"_s);
    double high = 1;
    double most = 1;
    for (const MonteCarloResult &result : m_draws) {
        if (result.histogram.empty())
            continue;
        auto *series = new QLineSeries;
        series->setName(shortPlatformName(result.platform));
        series->setPen(QPen(m_theme.series(colourOf(result.platform)), 2));
        // Draws for a dollar of width, so that areas compare between platforms of different spread.
        const double width =
            (result.histogramHigh - result.histogramLow) / static_cast<double>(result.histogram.size());
        for (size_t bin = 0; bin < result.histogram.size(); ++bin) {
            const double count = result.histogram[bin] / width * 100;
            series->append(result.histogramLow + (static_cast<double>(bin) + 0.5) * width, count);
            most = std::max(most, count);
        }
        high = std::max(high, result.histogramHigh);
        chart->addSeries(series);
        attach(m_theme, chart, series, bottom, left);
    }
    bottom->setRange(0, high);
    bottom->applyNiceNumbers();
    left->setRange(0, most);
    left->setTitleText(tr("draws a $100"));
    left->applyNiceNumbers();
}

} // namespace fleetscope

#include "moc_costcharts.cpp"
