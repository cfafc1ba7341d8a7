// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/scenario.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

// Outside the namespace, as the macro demands; a static library is not asked for its resources otherwise.
static void initScenarioResources() { Q_INIT_RESOURCE(scenarios); }

namespace fleetscope {
namespace {

constexpr qint64 maxScenarioBytes = 4 * 1024 * 1024;

Milliseconds scaled(Milliseconds time, double factor)
{
    return Milliseconds{
        static_cast<Milliseconds::rep>(std::floor(static_cast<double>(time.count()) * factor))};
}

} // namespace

qint64 Scenario::deviceCount() const
{
    return std::accumulate(classes.begin(), classes.end(), qint64{0},
                           [](qint64 sum, const DeviceClassSpec &one) { return sum + one.count; });
}

double Scenario::messagesPerSecond() const
{
    double sum = 0;
    for (const DeviceClassSpec &one : classes) {
        const bool single =
            one.payload == PayloadShape::Sensors || one.payload == PayloadShape::SensorObjects;
        const double messages = single ? static_cast<double>(one.metrics.size()) : 1.0;
        sum += static_cast<double>(one.count) * messages * 1'000 / static_cast<double>(one.interval.count());
    }
    return sum;
}

Result<void> Scenario::setDeviceCount(qint64 count)
{
    if (count < 1 || count > maxDevices)
        return Error{ErrorKind::InvalidInput, u"a fleet has 1 to %1 devices"_s.arg(maxDevices), {}};
    const qint64 before = deviceCount();
    if (before == 0)
        return Error{ErrorKind::InvalidInput, u"there is no class of devices"_s, {}};
    // Whole parts first, then one more for those who lost most by rounding.
    std::vector<std::pair<qint64, size_t>> remainders;
    qint64 given = 0;
    for (size_t i = 0; i < classes.size(); ++i) {
        const qint64 product = classes[i].count * count;
        classes[i].count = product / before;
        given += classes[i].count;
        remainders.emplace_back(-(product % before), i);
    }
    std::ranges::sort(remainders);
    for (size_t i = 0; given < count; ++i, ++given)
        ++classes[remainders[i].second].count;
    for (const DeviceClassSpec &one : classes) {
        if (!one.id.isUniqueFor(one.count))
            return Error{ErrorKind::InvalidInput,
                         u"the ids of class \"%1\" do not tell %2 devices apart"_s
                             .arg(QString::fromStdString(one.name))
                             .arg(one.count),
                         {}};
    }
    return {};
}

void Scenario::setInterval(Milliseconds interval)
{
    for (DeviceClassSpec &one : classes) {
        const double factor =
            static_cast<double>(interval.count()) / static_cast<double>(one.interval.count());
        one.jitter = scaled(one.jitter, factor);
        one.heartbeat = scaled(one.heartbeat, factor);
        one.interval = interval;
    }
}

void Scenario::setQos(quint8 qos)
{
    for (DeviceClassSpec &one : classes)
        one.qos = qos;
}

void Scenario::setRate(double perSecond) { timeCompression = perSecond / messagesPerSecond(); }

QStringList presetScenarios()
{
    initScenarioResources();
    QStringList names = QDir(u":/scenarios"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5);
    return names;
}

Result<Scenario> loadScenario(const QString &nameOrFile)
{
    const bool preset = presetScenarios().contains(nameOrFile);
    QFile file(preset ? u":/scenarios/%1.json"_s.arg(nameOrFile) : nameOrFile);
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound,
                     u"there is no scenario of this name (%1) and no such file can be read"_s.arg(
                         presetScenarios().join(u", "_s)),
                     nameOrFile};
    const QByteArray json = file.read(maxScenarioBytes + 1);
    if (json.size() > maxScenarioBytes)
        return Error{ErrorKind::InvalidInput, u"the file is larger than 4 MiB"_s, nameOrFile};
    auto scenario = readScenario(json);
    if (!scenario)
        return Error{scenario.error().kind, scenario.error().what, nameOrFile};
    return scenario;
}

} // namespace fleetscope
