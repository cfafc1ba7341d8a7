// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/simulatedupdates.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

std::string manifest(quint32 attempt = 1, quint64 epoch = 5, ManifestAction action = ManifestAction::Install,
                     InstallPolicy install = InstallPolicy::Now)
{
    Manifest manifest;
    manifest.action = action;
    manifest.rollout = "r1";
    manifest.epoch = epoch;
    manifest.attempt = attempt;
    manifest.artifact.name = "fw";
    manifest.artifact.version = "2.0";
    manifest.install = install;
    manifest.times.probation = 60s;
    return writeManifest(manifest).toStdString();
}

/// The states that the device reports up to `until`, with the codes of failures.
QByteArray states(SimulatedUpdates &updates, Timestamp until)
{
    QByteArray text;
    updates.advance(until, [&text](const UpdateMessage &message) {
        if (!message.topic.ends_with("/ota/state"))
            return;
        const auto report = readReport(message.payload.toStdString());
        if (!report)
            return;
        const auto key = reportedStateKey(report->state);
        text += (text.isEmpty() ? "" : " ") + QByteArray(key.data(), qsizetype(key.size()));
        if (!report->code.empty())
            text += ':' + QByteArray::fromStdString(report->code);
    });
    return text;
}

const QByteArray download = "accepted downloading downloading downloading downloading downloaded verifying ";

} // namespace

Q_DECLARE_METATYPE(fleetscope::UpdateFaults)

class TestSimulatedUpdates : public QObject
{
    Q_OBJECT
private slots:
    void goesTheWayOfItsFault_data()
    {
        QTest::addColumn<UpdateFaults>("faults");
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<QByteArray>("version");
        const auto row = [](const char *name, const UpdateFaults &faults, const QByteArray &way,
                            const char *version) {
            QTest::newRow(name) << faults << way << QByteArray(version);
        };
        row("none", {}, download + "verified installing rebooting confirming succeeded", "2.0");
        row("rejects", {.rejects = 1}, "rejected:refused", "1.0");
        row("defers once", {.defers = 1},
            "deferred:busy " + download + "verified installing rebooting confirming succeeded", "2.0");
        row("bad hash", {.badHash = 1}, download + "failed:bad_hash", "1.0");
        row("bad signature", {.badSignature = 1}, download + "failed:bad_signature", "1.0");
        row("stalls", {.stalls = 1}, "accepted downloading downloading", "1.0");
        row("full disk", {.fullDisk = 1}, "accepted downloading downloading failed:no_space", "1.0");
        row("install fails", {.installFails = 1}, download + "verified installing failed:flash", "1.0");
        row("rolls back", {.rollsBack = 1}, download + "verified installing rebooting rolled_back:watchdog",
            "1.0");
        row("bricks", {.bricks = 1}, download + "verified installing rebooting", "1.0");
        row("lies", {.lies = 1}, download + "verified installing succeeded", "1.0");
        row("regresses", {.regresses = 1},
            download + "verified installing rebooting confirming succeeded confirming", "1.0");
    }
    void goesTheWayOfItsFault()
    {
        QFETCH(UpdateFaults, faults);
        QFETCH(QByteArray, way);
        QFETCH(QByteArray, version);
        SimulatedUpdates updates({.faults = faults});
        updates.receive("d1", manifest(), start);
        QCOMPARE(states(updates, start + 3h), way);
        QCOMPARE(QByteArray::fromStdString(updates.versionOf("d1")), version);
        QCOMPARE(updates.versionOf("another"), std::string("1.0"));
    }

    void rebootsForEverInALoop()
    {
        SimulatedUpdates updates({.faults = {.rebootLoops = 1}});
        updates.receive("d1", manifest(), start);
        const QByteArray way = states(updates, start + 1h);
        QVERIFY(way.count("confirming") > 50);
        QVERIFY(!way.contains("succeeded"));
    }

    void reportsLateAndTwice()
    {
        SimulatedUpdates late({.faults = {.reportsLate = 1}});
        late.receive("d1", manifest(), start);
        QVERIFY(!states(late, start + 30min).contains("succeeded"));
        QCOMPARE(states(late, start + 33min), QByteArray("succeeded"));
        SimulatedUpdates twice({.faults = {.rejects = 1, .duplicates = 1}});
        twice.receive("d1", manifest(), start);
        QCOMPARE(states(twice, start + 1h), QByteArray("rejected:refused rejected:refused"));
    }

    void obeysOnlyOnceAndNoOutdatedDriver()
    {
        SimulatedUpdates updates({});
        updates.receive("d1", manifest(), start);
        QVERIFY(states(updates, start + 1h).endsWith("succeeded"));
        updates.receive("d1", manifest(), start + 1h);
        updates.receive("d1", manifest(1, 9), start + 1h);
        QCOMPARE(states(updates, start + 2h), QByteArray());
        QCOMPARE(updates.installationsOf("d1"), 1U);
        updates.receive("d1", manifest(2, 8), start + 2h); // epoch 9 was seen
        QCOMPARE(states(updates, start + 3h), QByteArray());
        updates.receive("d1", manifest(2, 9), start + 3h);
        QCOMPARE(states(updates, start + 4h), QByteArray("already_installed"));
        QCOMPARE(updates.installationsOf("d1"), 1U);
    }

    void isCancelledUntilItInstalls()
    {
        SimulatedUpdates updates({});
        updates.receive("d1", manifest(), start);
        (void)states(updates, start + 10s);
        updates.receive("d1", manifest(1, 5, ManifestAction::Cancel), start + 10s);
        QCOMPARE(states(updates, start + 1h), QByteArray("cancelled"));
        SimulatedUpdates installing({});
        installing.receive("d1", manifest(), start);
        QVERIFY(states(installing, start + 24s).endsWith("installing"));
        installing.receive("d1", manifest(1, 5, ManifestAction::Cancel), start + 24s);
        QCOMPARE(states(installing, start + 1h),
                 QByteArray("cancel_rejected:installing rebooting confirming succeeded"));
    }

    void isWithdrawnBeforeItBegins()
    {
        SimulatedUpdates updates({});
        updates.receive("d1", manifest(), start);
        updates.receive("d1", {}, start);
        QCOMPARE(states(updates, start + 1h), QByteArray());
    }

    void downloadsNowAndInstallsLater()
    {
        SimulatedUpdates updates({});
        updates.receive("d1", manifest(1, 5, ManifestAction::Install, InstallPolicy::DownloadOnly), start);
        QCOMPARE(states(updates, start + 1h), download + "verified");
        updates.receive("d1", manifest(), start + 1h);
        QCOMPARE(states(updates, start + 2h), QByteArray("installing rebooting confirming succeeded"));
    }

    void hitsTheSharesItIsGiven()
    {
        SimulatedUpdates updates({.seed = 3, .faults = {.installFails = 0.03}});
        for (int i = 0; i < 5'000; ++i)
            updates.receive("d" + std::to_string(i), manifest(), start);
        const auto failed = states(updates, start + 1h).count("failed:flash");
        QVERIFY2(failed > 110 && failed < 190,
                 qPrintable(QString::number(failed))); // 150, within 3.3 deviations
    }
};

QTEST_GUILESS_MAIN(TestSimulatedUpdates)
#include "tst_simulatedupdates.moc"
