// SPDX-License-Identifier: GPL-3.0-or-later

// The cost page: a recalculation after a slider moved, on the pool and on the GUI thread, and a Monte Carlo
// run of 100,000 draws.

#include "app/cost/costdata.h"
#include "app/diagnostics/processfigures.h"
#include "models/cost/costresult.h"
#include "models/cost/montecarlo.h"
#include "tests/bench/benchreport.h"
#include "ui/cost/costpage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <ctime>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int draws = 100'000;

double cpuMs(std::clock_t since)
{
    return 1'000.0 * static_cast<double>(std::clock() - since) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// As the page does it: workers on the pool take the next block until none is left.
void measureDraws(BenchReport &report, const CostData &data)
{
    const CostInputs inputs;
    std::vector<double> walls;
    std::vector<double> cpus;
    for (int round = 0; round < 7; ++round) {
        const std::clock_t cpu = std::clock();
        QElapsedTimer wall;
        wall.start();
        MonteCarloRun run(data.catalogue, inputs, MonteCarloSpreads::around(inputs), draws, 1);
        std::atomic_int next = 0;
        QThreadPool pool;
        for (int worker = 0; worker < pool.maxThreadCount(); ++worker) {
            pool.start([&run, &next] {
                for (int block = next++; block < run.blockCount(); block = next++)
                    run.drawBlock(block);
            });
        }
        pool.waitForDone();
        [[maybe_unused]] const auto results = run.results();
        walls.push_back(static_cast<double>(wall.nsecsElapsed()) / 1e6);
        cpus.push_back(cpuMs(cpu));
    }
    report.addAtMost(u"monte_carlo_100000"_s, median(walls), 1'000, u"ms"_s);
    report.addAtMost(u"monte_carlo_100000_cpu"_s, median(cpus), 1'000, u"ms"_s);
}

/// A weight moves by a hundredth: the computation on the pool, then the page on the GUI thread.
void measureSlider(BenchReport &report, const CostData &data)
{
    const CostKnowledge knowledge = data.knowledge(QDate(2026, 11, 23));
    Theme theme;
    theme.install();
    CostPage page(knowledge, theme);
    page.resize(1'280, 800);
    page.show();
    CostInputs inputs;
    page.setResult(computeCostResult(knowledge, inputs));
    page.selectCell(3, 1);
    QCoreApplication::sendPostedEvents();
    for (const auto &[tab, name] :
         {std::pair(0, u"how"_s), std::pair(1, u"parts"_s), std::pair(2, u"devices"_s),
          std::pair(3, u"matters"_s), std::pair(5, u"event"_s), std::pair(6, u"opinions"_s)}) {
        page.showTab(tab);
        std::vector<double> computed;
        std::vector<double> shown;
        for (int step = 0; step < 40; ++step) {
            inputs.weights[0] = Decimal::fromDouble(0.30 + step * 0.01).rounded(2);
            inputs.devices = 5'000 + step * 50;
            std::clock_t cpu = std::clock();
            const CostResult result = computeCostResult(knowledge, inputs);
            computed.push_back(cpuMs(cpu));
            cpu = std::clock();
            page.setResult(result);
            QCoreApplication::sendPostedEvents();
            shown.push_back(cpuMs(cpu));
        }
        if (tab == 0)
            report.addAtMost(u"recalculation"_s, median(computed), 16, u"ms"_s);
        report.addAtMost(u"shown_on_tab_"_s + name, median(shown), 16, u"ms"_s);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"json"_s, u"Print JSON."_s});
    parser.addHelpOption();
    parser.process(application);
    const Result<CostData> data = shippedCostData();
    if (!data)
        return 1;
    BenchReport report(u"cost"_s);
    measureDraws(report, *data);
    measureSlider(report, *data);
    return report.finish(parser.isSet(u"json"_s));
}
