// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/artifact.h"

#include <QTest>

using namespace fleetscope;

class TestArtifact : public QObject
{
    Q_OBJECT
private slots:
    void readsNameAndVersionFromFileNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("version");
        const auto row = [](const char *file, const char *name, const char *version) {
            QTest::newRow(file) << QByteArray(name) << QByteArray(version);
        };
        row("aq3-2.5.0.bin", "aq3", "2.5.0");
        row("gateway_v1.4.2-rc1.tar.gz", "gateway", "1.4.2-rc1");
        row("air node 2.5.bin", "air node", "2.5");
        row("modem-fw-4.0.1+g12ab.swu", "modem-fw", "4.0.1+g12ab");
        row("firmware.bin", "firmware", "");
        row("2024-10.bin", "2024-10", "");
        row(".bin", "", "");
    }
    void readsNameAndVersionFromFileNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, version);
        const GuessedName guessed = guessName(QTest::currentDataTag());
        QCOMPARE(QByteArray::fromStdString(guessed.name), name);
        QCOMPARE(QByteArray::fromStdString(guessed.version), version);
    }

    void addressesNameTheArtifact_data()
    {
        QTest::addColumn<QByteArray>("address"); // empty: refused
        const auto row = [](const char *pattern, const char *address) {
            QTest::newRow(pattern) << QByteArray(address);
        };
        row("https://files.example/{sha256}", "https://files.example/ab");
        row("http://10.0.0.1:8080/{name}/{version}.bin", "http://10.0.0.1:8080/air%20node%2F1/2.5.0.bin");
        row("https://files.example/fixed.bin", "");
        row("https://files.example/{name}", "");
        row("ftp://files.example/{sha256}", "");
        row("{sha256}", "");
        row("https:///{sha256}", "");
        row("javascript:{sha256}", "");
    }
    void addressesNameTheArtifact()
    {
        QFETCH(QByteArray, address);
        ArtifactReference reference;
        reference.name = "air node/1";
        reference.version = "2.5.0";
        reference.sha256 = "ab";
        const auto url = artifactUrl(QTest::currentDataTag(), reference);
        QCOMPARE(url ? QByteArray::fromStdString(*url) : QByteArray(), address);
    }

    void statesGoForwardOnly()
    {
        using State = ArtifactState;
        for (size_t from = 0; from < artifactStateCount; ++from) {
            QVERIFY(!mayBecome(State(from), State::Draft));
            QVERIFY(!mayBecome(State::Withdrawn, State(from)));
        }
        QVERIFY(mayBecome(State::Draft, State::Published));
        QVERIFY(mayBecome(State::Published, State::Deprecated));
        QVERIFY(mayBecome(State::Deprecated, State::Published));
        QVERIFY(mayBecome(State::Deprecated, State::Withdrawn));
    }

    void theCatalogueSurvivesItsJson()
    {
        ArtifactCatalogue catalogue;
        Artifact artifact;
        artifact.planned.reference = {.name = "aq3",
                                      .version = "2.5.0",
                                      .kind = ArtifactKind::Delta,
                                      .size = 5,
                                      .sha256 = std::string(64, 'a'),
                                      .url = {},
                                      .signature = "c2ln",
                                      .keyId = "k"};
        artifact.planned.from = {"2.4.1"};
        artifact.planned.models = {"Airnode 3"};
        artifact.planned.depends = {{"bootloader", "1.2"}};
        artifact.planned.minimumBattery = 30;
        artifact.state = ArtifactState::Deprecated;
        artifact.notes = "New";
        artifact.fileName = "aq3-2.5.0.bin";
        artifact.added = Timestamp{Milliseconds{1'700'000'000'000}};
        catalogue.artifacts = {artifact};
        catalogue.keys = {{"0123456789abcdef", "release", QByteArray(32, 'k')}};
        catalogue.urlTemplate = "https://files.example/{sha256}";
        const QByteArray json = writeCatalogue(catalogue);
        const auto read = readCatalogue({json.constData(), size_t(json.size())});
        QVERIFY(read);
        QCOMPARE(*read, catalogue);
        QVERIFY(!readCatalogue("{}"));
        QVERIFY(!readCatalogue(R"({"format":1,"keys":[{"id":"a","public_key":"YQ=="}]})"));
    }

    void aDeltaNamesWhatItChanges()
    {
        RolloutPlan plan;
        plan.id = "r1";
        plan.phases = canaryPhases();
        PlannedArtifact artifact;
        artifact.reference.name = "aq3";
        artifact.reference.version = "2.5.0";
        artifact.reference.kind = ArtifactKind::Delta;
        artifact.reference.sha256 = std::string(64, 'a');
        plan.artifacts = {artifact};
        QCOMPARE(checkPlan(plan).size(), 1U);
        plan.artifacts.front().from = {"2.4.1"};
        QVERIFY(checkPlan(plan).empty());
        // The manifest says what it is, and over which version it goes.
        Manifest manifest;
        manifest.rollout = "r1";
        manifest.artifact = artifact.reference;
        manifest.from = {"2.4.1"};
        const auto read = readManifest(writeManifest(manifest).toStdString());
        QVERIFY(read);
        QCOMPARE(read->artifact.kind, ArtifactKind::Delta);
        QCOMPARE(read->from, manifest.from);
    }
};

QTEST_GUILESS_MAIN(TestArtifact)
#include "tst_artifact.moc"
