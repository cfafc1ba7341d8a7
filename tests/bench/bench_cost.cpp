// SPDX-License-Identifier: GPL-3.0-or-later

// The cost page: a recalculation after a slider moved, on the pool and on the GUI thread, and a Monte Carlo
// run of 100,000 draws.

#include "app/cost/costdata.h"
#include "app/diagnostics/processfigures.h"
#include "models/cost/montecarlo.h"
#include "tests/bench/benchreport.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>
#include <ctime>
#include <functional>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int draws = 100'000;

double cpuMs(std::clock_t since)
{
    return 1'000.0 * static_cast<double>(std::clock() - since) / CLOCKS_PER_SEC;
}

void measureDraws(BenchReport &report, const CostData &data)
{
    const CostInputs inputs;
    std::vector<double> walls;
    std::vector<double> cpus;
    for (int round = 0; round < 5; ++round) {
        const std::clock_t cpu = std::clock();
        QElapsedTimer wall;
        wall.start();
        const auto results = monteCarlo(data.catalogue, inputs, MonteCarloSpreads::around(inputs), draws, 1);
        walls.push_back(static_cast<double>(wall.nsecsElapsed()) / 1e6);
        cpus.push_back(cpuMs(cpu));
    }
    std::ranges::sort(walls);
    std::ranges::sort(cpus);
    report.addAtMost(u"monte_carlo_100000"_s, walls[2], 1'000, u"ms"_s);
    report.add(u"monte_carlo_100000_cpu"_s, cpus[2], u"ms"_s);
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
    return report.finish(parser.isSet(u"json"_s));
}
