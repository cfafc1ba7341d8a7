// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/healthgate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

/// The quantile of the standard normal distribution; Acklam's approximation, relative error below 1.2e-9.
double normalQuantile(double p)
{
    constexpr std::array a{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                           1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
    constexpr std::array b{-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
                           6.680131188771972e+01, -1.328068155288572e+01};
    constexpr std::array c{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                           -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
    constexpr std::array d{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                           3.754408661907416e+00};
    constexpr double low = 0.02425;
    const auto tail = [&](double q) {
        return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5])
            / ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
    };
    if (p < low)
        return tail(std::sqrt(-2 * std::log(p)));
    if (p > 1 - low)
        return -tail(std::sqrt(-2 * std::log(1 - p)));
    const double q = p - 0.5;
    const double r = q * q;
    return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q
        / (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
}

/// Of Student's distribution, by the expansion of Cornish and Fisher: within 1 % from 4 degrees of freedom
/// on.
double studentQuantile(double p, double freedom)
{
    const double z = normalQuantile(p);
    const double z3 = z * z * z;
    const double z5 = z3 * z * z;
    const double z7 = z5 * z * z;
    return z + (z3 + z) / (4 * freedom) + (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom * freedom)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom * freedom * freedom);
}

std::pair<double, double> wilson(double hits, double of, double z)
{
    const double share = hits / of;
    const double centre = share + z * z / (2 * of);
    const double half = z * std::sqrt(share * (1 - share) / of + z * z / (4 * of * of));
    const double scale = 1 + z * z / of;
    return {std::max(0.0, (centre - half) / scale), std::min(1.0, (centre + half) / scale)};
}

struct Side
{
    size_t devices = 0, alerting = 0, offline = 0;
    std::vector<std::vector<double>> metrics;
};

} // namespace

Interval differenceOfShares(size_t hits, size_t of, size_t otherHits, size_t otherOf, double confidence)
{
    const double z = normalQuantile(1 - (1 - confidence) / 2);
    const auto n = static_cast<double>(of);
    const auto m = static_cast<double>(otherOf);
    const double p = static_cast<double>(hits) / n;
    const double q = static_cast<double>(otherHits) / m;
    const auto [pLow, pHigh] = wilson(static_cast<double>(hits), n, z);
    const auto [qLow, qHigh] = wilson(static_cast<double>(otherHits), m, z);
    return {p - q, p - q - std::hypot(p - pLow, qHigh - q), p - q + std::hypot(pHigh - p, q - qLow)};
}

Interval differenceOfMeans(std::span<const double> values, std::span<const double> others, double confidence)
{
    const auto moments = [](std::span<const double> list) {
        const auto count = static_cast<double>(list.size());
        const double mean = std::accumulate(list.begin(), list.end(), 0.0) / count;
        double squares = 0;
        for (const double value : list)
            squares += (value - mean) * (value - mean);
        return std::pair(mean, squares / (count - 1) / count); // the variance of the mean
    };
    const auto [mean, variance] = moments(values);
    const auto [otherMean, otherVariance] = moments(others);
    const double sum = variance + otherVariance;
    const double difference = mean - otherMean;
    if (sum <= 0) // no spread at all
        return {difference, difference, difference};
    const double freedom = sum * sum
        / (variance * variance / static_cast<double>(values.size() - 1)
           + otherVariance * otherVariance / static_cast<double>(others.size() - 1));
    const double half = studentQuantile(1 - (1 - confidence) / 2, freedom) * std::sqrt(sum);
    return {difference, difference - half, difference + half};
}

HealthVerdict judgeHealth(const HealthPlan &plan, std::span<const HealthSample> samples)
{
    std::map<std::string, std::array<Side, 2>> classes;
    for (const HealthSample &sample : samples) {
        Side &side = classes[sample.group][sample.updated ? 1 : 0];
        side.metrics.resize(plan.metrics.size());
        ++side.devices;
        side.alerting += sample.alerting;
        side.offline += sample.offline;
        for (size_t i = 0; i < std::min(sample.metrics.size(), plan.metrics.size()); ++i) {
            if (std::isfinite(sample.metrics[i]))
                side.metrics[i].push_back(sample.metrics[i]);
        }
    }
    const size_t least = std::max<size_t>(2, plan.minDevices);
    std::erase_if(classes, [least](const auto &one) {
        return one.second[0].devices < least || one.second[1].devices < least;
    });
    HealthVerdict verdict;
    if (!plan.enabled || classes.empty())
        return verdict;
    const auto comparisons = static_cast<double>(classes.size() * (2 + plan.metrics.size()));
    const double confidence = 1 - (1 - plan.confidence) / comparisons;
    for (const auto &[name, sides] : classes) {
        const std::string &group = name; // a lambda may not capture a binding before clang 16
        const Side &control = sides[0];
        const Side &updated = sides[1];
        const auto share = [&](HealthFinding::Kind kind, size_t hits, size_t otherHits, double limit) {
            const Interval interval =
                differenceOfShares(hits, updated.devices, otherHits, control.devices, confidence);
            verdict.findings.push_back({.kind = kind,
                                        .metric = {},
                                        .group = group,
                                        .updated = updated.devices,
                                        .control = control.devices,
                                        .updatedValue = static_cast<double>(hits),
                                        .controlValue = static_cast<double>(otherHits),
                                        .difference = interval.difference * 100,
                                        .low = interval.low * 100,
                                        .high = interval.high * 100,
                                        .limit = limit,
                                        .breached = interval.low * 100 > limit});
        };
        share(HealthFinding::Kind::Alerts, updated.alerting, control.alerting, plan.alertRise);
        share(HealthFinding::Kind::Offline, updated.offline, control.offline, plan.offlineRise);
        for (size_t i = 0; i < plan.metrics.size(); ++i) {
            const std::vector<double> &values = updated.metrics[i];
            const std::vector<double> &others = control.metrics[i];
            if (values.size() < least || others.size() < least)
                continue;
            const Interval interval = differenceOfMeans(values, others, confidence);
            const HealthMetric &metric = plan.metrics[i];
            const bool rises =
                metric.direction != HealthMetric::Direction::Fall && interval.low > metric.limit;
            const bool falls =
                metric.direction != HealthMetric::Direction::Rise && interval.high < -metric.limit;
            const auto mean = [](const std::vector<double> &list) {
                return std::accumulate(list.begin(), list.end(), 0.0) / static_cast<double>(list.size());
            };
            verdict.findings.push_back({.kind = HealthFinding::Kind::Metric,
                                        .metric = metric.name,
                                        .group = group,
                                        .updated = values.size(),
                                        .control = others.size(),
                                        .updatedValue = mean(values),
                                        .controlValue = mean(others),
                                        .difference = interval.difference,
                                        .low = interval.low,
                                        .high = interval.high,
                                        .limit = metric.limit,
                                        .breached = rises || falls});
        }
    }
    std::ranges::stable_sort(verdict.findings, std::greater{}, [](const HealthFinding &one) {
        return std::pair(one.breached, std::abs(one.difference));
    });
    verdict.breached = verdict.findings.front().breached;
    return verdict;
}

std::string healthStatement(const HealthFinding &finding, double confidence)
{
    const auto number = [](double value) { return QString::number(value, 'f', 1); };
    const auto signedNumber = [&number](double value) {
        return (value < 0 ? u""_s : u"+"_s) + number(value);
    };
    const QString group = finding.group.empty() ? u"devices"_s : QString::fromStdString(finding.group);
    QString sentence;
    if (finding.kind == HealthFinding::Kind::Metric) {
        sentence = u"%1 of %2 updated %3 is %4 on average, of %5 others %6: %7"_s.arg(
            QString::fromStdString(finding.metric), QString::number(finding.updated), group,
            number(finding.updatedValue), QString::number(finding.control), number(finding.controlValue),
            signedNumber(finding.difference));
    } else {
        const bool alerts = finding.kind == HealthFinding::Kind::Alerts;
        sentence = u"%1 of %2 updated %3 %4, %5 of %6 others: %7 points"_s.arg(
            QString::number(finding.updatedValue), QString::number(finding.updated), group,
            alerts ? u"have alerts"_s : u"are offline"_s, QString::number(finding.controlValue),
            QString::number(finding.control), signedNumber(finding.difference));
    }
    sentence += u" (%1 % confidence: %2 to %3)"_s.arg(QString::number(confidence * 100), number(finding.low),
                                                      number(finding.high));
    return sentence.toStdString();
}

} // namespace fleetscope
