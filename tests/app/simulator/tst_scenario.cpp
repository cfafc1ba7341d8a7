// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/scenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr auto smallest =
    R"({ "version": 1, "devices": [ { "class": "a", "count": 3, "id": "d{n}", "interval_s": 60,
    "metrics": [ { "name": "x" } ] } ] })";

/// A scenario that uses every key; each row of the table of errors damages one place of it.
constexpr auto complete = R"({
  "version": 1, "name": "Town", "description": "All there is", "seed": 9, "utc_offset_s": 3600,
  "time_compression": 60, "announced_per_s": 100, "connections": "per-device",
  "sites": [
    { "name": "North", "code": "N", "lat": 48.1, "lon": 7.5, "radius_m": 300, "weight": 2,
      "gateways": ["GW-N"], "places": ["High Street"] },
    { "name": "South" } ],
  "devices": [
    { "class": "air", "count": 20, "id": "AQ-{code}{n:3}", "name": "{place} {house}", "serial": "S{hex:6}",
      "models": [ { "model": "M1", "hw": "A", "weight": 3 } ],
      "firmware": [ { "version": "1.0", "weight": 1 } ],
      "interval_s": 300, "jitter_s": 30, "payload": "sensor-objects", "qos": 2, "heartbeat_s": 3600,
      "status": false, "info": false, "first_report": false, "sites": ["North"],
      "tags": { "mount": ["pole", "wall"], "owner": "city" }, "cert_days": [-5, 30],
      "metrics": [
        { "name": "pm25", "kind": "number", "unit": "µg/m³", "base": 9, "spread": 1, "site_spread": 2,
          "daily": [ { "amplitude": 3, "peak_h": 8, "per_day": 2 } ], "weekly": [1, 1, 1, 1, 1, 0.5, 0.5],
          "wander": { "amplitude": 1, "hours": 5, "scope": "site" }, "noise": 0.3,
          "spike": { "probability": 0.01, "amplitude": 40 }, "min": 0, "max": 99, "decimals": 2, "step": 0.05,
          "dead_band": 0.1, "when": { "metric": "state", "is": ["on"], "otherwise": 1, "otherwise_noise": 0.1 } },
        { "name": "parts", "kind": "counter", "per_hour": 30, "resets_daily": true },
        { "name": "door", "kind": "boolean", "probability": 0.2, "dwell_s": 30, "on_change": true },
        { "name": "state", "kind": "text", "dwell_s": 90,
          "choices": [ { "value": "on", "weight": 3 }, { "value": "off" } ] } ] } ],
  "faults": {
    "outages": [ { "devices": { "share": 0.5, "sites": ["North"], "gateways": ["GW-N"], "classes": ["air"] },
      "start_s": 10, "duration_s": 20, "repeat_s": 60, "stagger_s": 5, "notice": "gateway" } ],
    "flapping": [ { "period_s": 100, "offline_share": 0.25, "notice": "will" } ],
    "bad_clocks": [ { "offset_s": -3600, "spread_s": 60, "drift_s_per_day": 2 } ],
    "duplicates": [ { "probability": 0.1 } ],
    "reordered": [ { "probability": 0.1, "delay_s": 30 } ],
    "floods": [ { "start_s": 1, "duration_s": 2, "repeat_s": 3, "per_second": 4 } ],
    "malformed": [ { "probability": 0.1, "kinds": ["truncated", "oversized"] } ],
    "sensor_drift": [ { "metric": "pm25", "per_day": 1.5 } ] } })";

/// `json` with the value at `path` ("devices.0.id") replaced by `value`, itself JSON; "" removes the key.
QByteArray changed(const QByteArray &json, const QString &path, const QByteArray &value)
{
    const QJsonValue replacement = QJsonDocument::fromJson('[' + value + ']').array().at(0);
    const auto change = [&](const auto &self, const QJsonValue &node, const QStringList &rest) -> QJsonValue {
        if (rest.isEmpty())
            return replacement;
        if (node.isArray()) {
            QJsonArray array = node.toArray();
            array[rest.first().toInt()] = self(self, array.at(rest.first().toInt()), rest.sliced(1));
            return array;
        }
        QJsonObject object = node.toObject();
        if (rest.size() == 1 && value.isEmpty())
            object.remove(rest.first());
        else
            object.insert(rest.first(), self(self, object.value(rest.first()), rest.sliced(1)));
        return object;
    };
    const QJsonValue root = change(change, QJsonDocument::fromJson(json).object(), path.split(u'.'));
    return QJsonDocument(root.toObject()).toJson();
}

} // namespace

class TestScenario : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsTheSmallestFile()
    {
        const auto scenario = readScenario(smallest);
        QVERIFY2(scenario, qPrintable(scenario ? QString{} : scenario.error().what));
        QCOMPARE(scenario->deviceCount(), 3);
        QCOMPARE(scenario->classes[0].interval, 60s);
        QCOMPARE(scenario->classes[0].payload, PayloadShape::Telemetry);
        QCOMPARE(scenario->timeCompression, 1.0);
        QCOMPARE(scenario->connections, 1);
        QCOMPARE(scenario->messagesPerSecond(), 3.0 / 60);
    }

    void readsEveryKey()
    {
        const auto scenario = readScenario(complete);
        QVERIFY2(scenario, qPrintable(scenario ? QString{} : scenario.error().what));
        QCOMPARE(scenario->seed, 9U);
        QCOMPARE(scenario->localTime, 1h);
        QCOMPARE(scenario->connections, 0);
        QCOMPARE(scenario->sites[0].places, std::vector<std::string>{"High Street"});
        const DeviceClassSpec &air = scenario->classes[0];
        QCOMPARE(air.qos, 2);
        QCOMPARE(air.payload, PayloadShape::SensorObjects);
        QCOMPARE(air.sites, std::vector<size_t>{0});
        QCOMPARE(air.certificateDays, (std::pair{-5, 30}));
        QCOMPARE(air.tags.size(), 2U);
        const MetricSpec &pm25 = air.metrics[0];
        QCOMPARE(pm25.daily[0].perDay, 2);
        QCOMPARE(pm25.wander.scope, WanderScope::Site);
        QCOMPARE(pm25.maximum, std::optional{99.0});
        QCOMPARE(pm25.when->values, std::vector<std::string>{"on"});
        QCOMPARE(air.metrics[1].kind, MetricKind::Counter);
        QVERIFY(air.metrics[1].resetsDaily);
        QCOMPARE(air.metrics[3].choices[0].weight, 3.0);
        const FaultSpecs &faults = scenario->faults;
        QCOMPARE(faults.outages[0].notice, OutageNotice::Gateway);
        QCOMPARE(faults.outages[0].devices.gateways, std::vector<std::string>{"GW-N"});
        QCOMPARE(faults.outages[1].duration, 25s); // a quarter of the period
        QCOMPARE(faults.outages[1].stagger, 100s);
        QCOMPARE(faults.badClocks[0].offset, -1h);
        QCOMPARE(faults.malformed[0].kinds,
                 (std::vector{MalformedKind::Truncated, MalformedKind::Oversized}));
        QCOMPARE(faults.sensorDrifts[0].perDay, 1.5);
        QCOMPARE(scenario->messagesPerSecond(), 20.0 * 4 / 300);
    }

    void saysWhereAFileIsWrong_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *path, const char *value, const char *expected) {
            QTest::addRow("%s = %s", path, value)
                << QString::fromUtf8(path) << QByteArray(value) << QString::fromUtf8(expected);
        };
        row("version", "2", "version is not 1");
        row("version", "", "version is missing");
        row("devices", "", "devices is missing");
        row("devices", "[]", "devices has not 1 to 64 entries");
        row("devices", "{}", "devices is not an array");
        row("colour", "1", "colour is not a known key");
        row("seed", "1.5", "seed is not a whole number");
        row("seed", "-1", "seed is not between 0 and 9.00719925474e+15");
        row("name", "\"\"", "name is not a text of 1 to 256 bytes");
        row("time_compression", "0", "time_compression is not between 0.001 and 1000000");
        row("connections", "0", "connections is not between 1 and 1000");
        row("connections", "\"some\"", "connections is not a number");
        row("sites.0.lat", "91", "sites[0].lat is not between -89 and 89");
        row("sites.0.code", "\"a/b\"", "sites[0].code has what may not stand in one level of a topic");
        row("sites.1.name", "\"North\"", "sites[1].name is there twice");
        row("sites.1.name", "", "sites[1].name is missing");
        row("sites.0.gateways", "[1]", "sites[0].gateways[0] is not a text of 1 to 256 bytes");
        row("devices.0", "7", "devices[0] is not an object");
        row("devices.0.count", "0", "devices[0].count is not between 1 and 1000000");
        row("devices.0.id", "\"AQ\"",
            "devices[0].id does not tell 20 devices apart: use {n} or a wider {hex}");
        row("devices.0.id", "\"a/{n}\"", "devices[0].id has what may not stand in one level of a topic");
        row("devices.0.id", "\"{place}{n}\"", "devices[0].id may use {n}, {hex} and {code} only");
        row("devices.0.id", "\"{x}\"", "devices[0].id \"{x}\" is not a known field");
        row("devices.0.interval_s", "", "devices[0].interval_s is missing");
        row("devices.0.interval_s", "\"5\"", "devices[0].interval_s is not a number");
        row("devices.0.jitter_s", "136", "devices[0].jitter_s is more than 45 % of interval_s");
        row("devices.0.payload", "\"xml\"",
            "devices[0].payload is none of telemetry, sensors, sensor-objects, senml, cbor");
        row("devices.0.qos", "3", "devices[0].qos is not between 0 and 2");
        row("devices.0.sites.0", "\"West\"", "devices[0].sites[0] is not the name of a site");
        row("devices.0.tags.mount", "[]", "devices[0].tags.mount is neither a text nor a list of texts");
        row("devices.0.cert_days", "[3, 1]", "devices[0].cert_days is not a pair of ascending numbers");
        row("devices.0.models.0.weight", "0", "devices[0].models has no weight above 0");
        row("devices.0.metrics", "[]", "devices[0].metrics has not 1 to 64 entries");
        row("devices.0.metrics.0.nose", "1", "devices[0].metrics[0].nose is not a known key");
        row("devices.0.metrics.0.name", "\"ts\"",
            "devices[0].metrics[0].name cannot be the name of a metric");
        row("devices.0.metrics.0.name", "\"status\"",
            "devices[0].metrics[0].name cannot be the name of a metric");
        row("devices.0.metrics.1.name", "\"pm25\"", "devices[0].metrics[1].name is there twice");
        row("devices.0.metrics.0.decimals", "7", "devices[0].metrics[0].decimals is not between 0 and 6");
        row("devices.0.metrics.0.step", "0.005",
            "devices[0].metrics[0].step is finer than the decimals show");
        row("devices.0.metrics.0.min", "100", "devices[0].metrics[0].min is above max");
        row("devices.0.metrics.0.weekly", "[1]",
            "devices[0].metrics[0].weekly has not one factor for each day from Monday to Sunday");
        row("devices.0.metrics.0.daily.0.per_day", "5",
            "devices[0].metrics[0].daily[0].per_day is not between 1 and 4");
        row("devices.0.metrics.0.spike.probability", "2",
            "devices[0].metrics[0].spike.probability is not between 0 and 1");
        row("devices.0.metrics.0.wander.scope", "\"town\"",
            "devices[0].metrics[0].wander.scope is none of device, site, fleet");
        row("devices.0.metrics.0.when.metric", "\"parts\"",
            "devices[0].metrics[0].when.metric is not a text metric of this class");
        row("devices.0.metrics.0.when.is", "[\"up\"]",
            "devices[0].metrics[0].when.is has a value that is not among the choices");
        row("devices.0.metrics.3.choices", "[]", "devices[0].metrics[3].choices has not 1 to 64 entries");
        row("devices.0.metrics.3.noise", "1", "devices[0].metrics[3].noise is not a known key");
        row("faults.fires", "[]", "faults.fires is not a known key");
        row("faults.outages.0.repeat_s", "20", "faults.outages[0].repeat_s is not more than duration_s");
        row("faults.outages.0.stagger_s", "61", "faults.outages[0].stagger_s is more than repeat_s");
        row("faults.outages.0.notice", "1", "faults.outages[0].notice is none of will, gateway, silent");
        row("faults.outages.0.devices.share", "1.1",
            "faults.outages[0].devices.share is not between 0 and 1");
        row("faults.outages.0.devices.gateways", "[\"GW\"]",
            "faults.outages[0].devices.gateways has a name that is no gateway");
        row("faults.outages.0.devices.classes", "[\"b\"]",
            "faults.outages[0].devices.classes has a name that is no class");
        row("faults.malformed.0.kinds.1", "\"odd\"",
            "faults.malformed[0].kinds[1] is none of truncated, not-a-number, deep-nesting, invalid-utf8, "
            "oversized");
        row("faults.floods.0.per_second", "", "faults.floods[0].per_second is missing");
        row("faults.sensor_drift.0.metric", "\"door\"",
            "faults.sensor_drift[0].metric is not a number of any class");
    }
    void saysWhereAFileIsWrong()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, value);
        const auto scenario = readScenario(changed(complete, path, value));
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().kind, ErrorKind::InvalidInput);
        QTEST(scenario.error().what, "expected");
    }

    void refusesWhatIsNoJsonObject()
    {
        QCOMPARE(readScenario("[1]").error().what, u"the file is not a JSON object"_s);
        QVERIFY(readScenario("{\n\"version\": 1,\n!}").error().what.startsWith(u"line 3: "_s));
        QVERIFY(!readScenario({}));
    }

    void refusesMoreThanAMillionDevices()
    {
        const auto scenario = readScenario(R"({ "version": 1, "devices": [
            { "class": "a", "count": 600000, "id": "a{n}", "interval_s": 60, "metrics": [ { "name": "x" } ] },
            { "class": "b", "count": 400001, "id": "b{n}", "interval_s": 60, "metrics": [ { "name": "x" } ] } ] })");
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().what, u"devices are 1000001, not 1 to 1000000"_s);
    }

    void sharesDevicesAmongTheClasses()
    {
        auto scenario = loadScenario(u"workshop"_s);
        QVERIFY(scenario);
        QCOMPARE(scenario->deviceCount(), 60); // 24 + 16 + 12 + 8
        QVERIFY(scenario->setDeviceCount(7));
        QCOMPARE(scenario->deviceCount(), 7);
        // 2.8, 1.87, 1.4, 0.93: whole parts are 4, the largest remainders get the other three.
        QCOMPARE(scenario->classes[0].count, 3);
        QCOMPARE(scenario->classes[1].count, 2);
        QCOMPARE(scenario->classes[2].count, 1);
        QCOMPARE(scenario->classes[3].count, 1);
        QVERIFY(!scenario->setDeviceCount(0));
        QVERIFY(!scenario->setDeviceCount(Scenario::maxDevices + 1));
    }

    void changesIntervalAndRate()
    {
        auto scenario = readScenario(complete);
        QVERIFY(scenario);
        scenario->setInterval(30s);
        QCOMPARE(scenario->classes[0].interval, 30s);
        QCOMPARE(scenario->classes[0].jitter, 3s);
        QCOMPARE(scenario->classes[0].heartbeat, 360s);
        scenario->setRate(800); // 20 devices × 4 readings in 30 s are 2.667 a second
        QCOMPARE(scenario->timeCompression, 300.0);
    }

    void hasThreePresets()
    {
        QCOMPARE(presetScenarios(), (QStringList{u"greencity"_s, u"stress"_s, u"workshop"_s}));
        const auto greencity = loadScenario(u"greencity"_s);
        QVERIFY2(greencity, qPrintable(greencity ? QString{} : greencity.error().what));
        QCOMPARE(greencity->deviceCount(), 5'000);
        QCOMPARE(greencity->classes[0].interval, 5min);
        QVERIFY(greencity->sites.size() >= 12 && greencity->sites.size() <= 16);
        QCOMPARE(greencity->classes[0].models.size(), 3U);
        const auto stress = loadScenario(u"stress"_s);
        QVERIFY2(stress, qPrintable(stress ? QString{} : stress.error().what));
        QCOMPARE(stress->classes[0].metrics.size(), 7U);
        QCOMPARE(stress->faults.count(), 0U);
    }

    void loadsAFileAndSaysWhichOneIsMissing()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"mine.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(smallest);
        file.close();
        QVERIFY(loadScenario(path));
        const auto missing = loadScenario(folder.filePath(u"other.json"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
        QCOMPARE(missing.error().subject, folder.filePath(u"other.json"_s));
        QVERIFY(!loadScenario(folder.path())); // a folder
    }
};

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
