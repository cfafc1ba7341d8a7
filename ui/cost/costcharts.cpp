// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costcharts.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHorizontalStackedBarSeries>
#include <QLabel>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
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

/// The height below which a chart leaves out names of its rows or entries of its legend, in logical pixels.
int leastHeight(const QChart &chart)
{
    qsizetype rows = 0;
    for (const QAbstractAxis *axis : chart.axes(Qt::Vertical)) {
        if (const auto *names = qobject_cast<const QBarCategoryAxis *>(axis))
            rows = std::max<qsizetype>(rows, names->count());
    }
    const qsizetype entries = chart.legend()->isVisible() ? chart.legend()->markers().size() : 0;
    const int line = QFontMetrics(chart.titleFont()).height();
    const qsizetype plot = rows * (line + 14) + 2 * line + 48; // with the title above and the axis below
    return static_cast<int>(std::max(plot, entries * (line + 6) + 2 * line));
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
    , m_breakEven(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    // A chart has the height that its rows need; in a low window it scrolls.
    const auto page = [](QLayout *line, QChartView *chart) {
        auto *content = new QWidget;
        content->setBackgroundRole(QPalette::Base);
        content->setAutoFillBackground(true);
        auto *rows = new QVBoxLayout(content);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(spacing::within);
        if (line) {
            line->setContentsMargins(spacing::between, spacing::between, spacing::between, 0);
            rows->addLayout(line);
        }
        rows->addWidget(chart, 1);
        auto *area = new QScrollArea;
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setAccessibleName(chart->accessibleName());
        area->setWidget(content);
        return area;
    };
    m_stackPage = page(nullptr, m_stack);
    m_tabs->addTab(m_stackPage, tr("Parts"));
    for (QLabel *label : {m_shares, m_breakEven}) {
        label->setTextFormat(Qt::PlainText);
        label->setFont(m_theme.font(FontRole::Caption));
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *exact = new QHBoxLayout;
    exact->addWidget(m_breakEven, 1);
    m_curvesPage = page(exact, m_curves);
    m_tabs->addTab(m_curvesPage, tr("Devices"));
    m_tornadoPage = page(nullptr, m_tornado);
    m_tabs->addTab(m_tornadoPage, tr("What matters"));
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing::between);
    line->addWidget(m_simulate, 0, Qt::AlignTop);
    line->addWidget(m_shares, 1);
    m_spreadPage = page(line, m_distribution);
    m_tabs->addTab(m_spreadPage, tr("Distribution"));
    connect(m_simulate, &QPushButton::clicked, this, [this] {
        if (m_simulating)
            emit simulationCancelled();
        else
            emit simulationRequested();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        draw();
        emit tabShown();
    });
    connect(&m_theme, &Theme::changed, this, [this] {
        m_stale = {m_stackPage, m_curvesPage, m_tornadoPage, m_spreadPage};
        draw();
    });
}

void CostCharts::addTab(QWidget *page, const QString &title, Place place)
{
    m_tabs->insertTab(place == Place::Front ? 0 : m_tabs->count(), page, title);
    if (place == Place::Front)
        m_tabs->setCurrentIndex(0);
}

void CostCharts::showTab(int index) { m_tabs->setCurrentIndex(index); }

QWidget *CostCharts::shownTab() const { return m_tabs->currentWidget(); }

QChartView *CostCharts::newView(const QString &name)
{
    auto *view = new QChartView;
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setAccessibleName(name);
    // A view would like the height that its scene has, and a scroll area beside texts that wrap gives it.
    view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    return view;
}

QChart *CostCharts::newChart(QChartView *view, const QString &title) const
{
    auto *chart = new QChart;
    if (!title.isEmpty())
        chart->setTitle(title);
    chart->setTitleFont(m_theme.font(FontRole::Caption));
    chart->setTitleBrush(m_theme.color(Ink::Muted));
    chart->setBackgroundVisible(false);
    chart->setMargins({4, 4, 4, 4});
    chart->setLocalizeNumbers(true);
    chart->legend()->setFont(m_theme.font(FontRole::Caption));
    chart->legend()->setLabelColor(m_theme.color(Ink::Text));
    chart->legend()->setAlignment(Qt::AlignRight); // the room for charts is wide and low
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
    m_breakEven->setText(tr("Looking for break-even…"));
    m_stale = {m_stackPage, m_curvesPage, m_tornadoPage, m_spreadPage};
    draw();
}

void CostCharts::setBreakEven(const BreakEven &found)
{
    QStringList ranges;
    constexpr size_t most = 8;
    for (size_t i = 0; i < found.cheapest.size() && i < most; ++i) {
        const CheapestInterval &interval = found.cheapest[i];
        ranges.append(
            tr("%1 at %2–%3")
                .arg(interval.platform.isEmpty() ? tr("nobody known") : shortPlatformName(interval.platform),
                     shownNumber(interval.first), shownNumber(interval.last)));
    }
    if (found.cheapest.size() > most)
        ranges.append(
            tr("and %1 ranges more").arg(shownNumber(static_cast<qint64>(found.cheapest.size() - most))));
    QString text =
        tr("Cheapest by number of devices, estimated rows growing with them: %1.").arg(ranges.join(u", "_s));
    if (found.stride > 1)
        text += tr(" Looked at every %1 devices; changes are exact.").arg(shownNumber(found.stride));
    m_breakEven->setText(text);
}

void CostCharts::setDistribution(const std::vector<MonteCarloResult> &results, int draws)
{
    m_draws = results;
    QStringList parts;
    for (const MonteCarloResult &result : results) {
        parts.append(tr("%1: median %2, 80 % in %3–%4, cheapest %5 %, in budget %6 %")
                         .arg(shortPlatformName(result.platform),
                              shownMoney(Decimal::fromDouble(result.p50), 0),
                              shownMoney(Decimal::fromDouble(result.p10), 0),
                              shownMoney(Decimal::fromDouble(result.p90), 0),
                              QLocale().toString(result.cheapest * 100, 'f', 0),
                              QLocale().toString(result.inBudget * 100, 'f', 0)));
    }
    m_shares->setText(parts.join(u'\n'));
    m_shares->setToolTip(tr("%1 draws").arg(shownNumber(draws)));
    m_stale.push_back(m_spreadPage);
    draw();
}

void CostCharts::setSimulating(int percent)
{
    m_simulating = percent >= 0;
    m_simulate->setText(m_simulating ? tr("Cancel, %1 % done").arg(shownNumber(percent))
                                     : tr("Simulate 100,000 draws"));
}

void CostCharts::draw()
{
    QWidget *shown = m_tabs->currentWidget();
    if (std::erase(m_stale, shown) == 0)
        return;
    if (shown == m_stackPage)
        drawStack();
    else if (shown == m_tornadoPage)
        drawTornado();
    else if (shown == m_spreadPage)
        drawDistribution();
    else if (shown == m_curvesPage) {
        drawCurves();
        emit breakEvenRequested();
    }
    for (QChartView *view : shown->findChildren<QChartView *>())
        view->setMinimumHeight(leastHeight(*view->chart()));
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
    QChart *chart = newChart(m_curves, {});
    auto *bottom = new QValueAxis;
    bottom->setLabelFormat(u"%.0f"_s);
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
    const size_t count = std::min<size_t>(8, m_result.tornado.size());
    for (size_t i = count; i-- > 0;) {
        const TornadoBar *bar = &m_result.tornado[i];
        const double low = (std::min(bar->atLow, bar->atHigh) - month).toDouble();
        const double high = (std::max(bar->atLow, bar->atHigh) - month).toDouble();
        *down << std::min(low, 0.0);
        *up << std::max(high, 0.0);
        most = std::max({most, -low, high});
        names.append(u"%1 %2 – %3"_s.arg(bar->parameter, bar->low, bar->high));
    }
    chart->legend()->hide(); // the title says it
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
    QChart *chart = newChart(m_distribution, m_draws.empty() ? tr("Nothing simulated yet") : QString());
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
    left->setLabelsVisible(false); // only the shape counts
    left->applyNiceNumbers();
}

} // namespace fleetscope

#include "moc_costcharts.cpp"
