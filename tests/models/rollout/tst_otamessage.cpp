// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/otamessage.h"

#include <QTest>

using namespace fleetscope;

namespace {

/// JSON with the quotes that need no escape in C++.
QByteArray quoted(const char *json) { return QByteArray(json).replace('\'', '"'); }

} // namespace

class TestOtaMessage : public QObject
{
    Q_OBJECT
private slots:
    void readsTheManifestItWrites()
    {
        Manifest manifest;
        manifest.rollout = "r1";
        manifest.revision = 2;
        manifest.epoch = 9;
        manifest.attempt = 3;
        manifest.artifact = {.name = "aq3",
                             .version = "2.5.0",
                             .kind = ArtifactKind::Container,
                             .size = 5'000'000'000,
                             .sha256 = std::string(64, 'a'),
                             .url = "https://files.example/a?x=1",
                             .signature = "c2ln",
                             .keyId = "release",
                             .needsReboot = false};
        manifest.from = {"2.4.0", "2.4.1"};
        manifest.minimumVersion = "2.4";
        manifest.hardware = {"rev2"};
        manifest.depends = {{"modem", "4.2"}};
        manifest.install = InstallPolicy::Window;
        manifest.expiresAt = fromUnixMs(1'800'000'000'000);
        manifest.window = "* 22:00-04:00";
        manifest.force = true;
        manifest.times.probation = 5min;
        const QByteArray json = writeManifest(manifest);
        const auto read = readManifest(json.toStdString());
        QVERIFY2(read, read ? "" : qPrintable(read.error().what));
        QCOMPARE(*read, manifest);
        QCOMPARE(writeManifest(*read), json);
        manifest = {
            .action = ManifestAction::Cancel, .rollout = "r1", .revision = 2, .epoch = 9, .attempt = 3};
        const auto cancel = readManifest(writeManifest(manifest).toStdString());
        QVERIFY(cancel);
        QCOMPARE(*cancel, manifest);
    }

    void readsEveryStateOfAReport()
    {
        for (size_t i = 0; i < reportedStateCount; ++i) {
            UpdateReport report{.rollout = "r1",
                                .revision = 2,
                                .epoch = 9,
                                .attempt = 3,
                                .sequence = 17,
                                .state = static_cast<ReportedState>(i),
                                .percent = 40,
                                .code = "no_space",
                                .message = "0 bytes free",
                                .installedVersion = "2.4.1",
                                .bootId = "b-7",
                                .slot = "b",
                                .until = fromUnixMs(1'800'000'000'000),
                                .time = fromUnixMs(1'700'000'000'000)};
            const auto read = readReport(writeReport(report).toStdString());
            QVERIFY(read);
            QCOMPARE(*read, report);
        }
    }

    void refusesWhatIsNoReport_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("no rollout") << quoted("{'state':'accepted'}");
        QTest::newRow("no state") << quoted("{'rid':'r1'}");
        QTest::newRow("unknown state") << quoted("{'rid':'r1','state':'dancing'}");
        QTest::newRow("negative") << quoted("{'rid':'r1','state':'accepted','seq':-1}");
        QTest::newRow("fraction") << quoted("{'rid':'r1','state':'accepted','attempt':1.5}");
        QTest::newRow("over 100 %") << quoted("{'rid':'r1','state':'accepted','pct':101}");
        QTest::newRow("text for a number") << quoted("{'rid':'r1','state':'accepted','epoch':'9'}");
        QTest::newRow("number for a text") << quoted("{'rid':'r1','state':'accepted','code':9}");
        QTest::newRow("beyond integers") << quoted("{'rid':'r1','state':'accepted','seq':1e300}");
        QTest::newRow("cut off") << quoted("{'rid':'r1','state':'acc");
    }
    void refusesWhatIsNoReport()
    {
        QFETCH(QByteArray, json);
        const auto read = readReport(json.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    }

    void longAndStrangeTextsAreTamed()
    {
        const QByteArray message = QByteArray("tab\\tline\\n") + QByteArray("\xc3\xa4").repeated(500);
        const QByteArray json = quoted("{'rid':'r1','state':'failed','msg':'@'}").replace('@', message);
        const auto read = readReport(json.toStdString());
        QVERIFY(read);
        QVERIFY(read->message.size() <= maxReportText);
        QVERIFY(read->message.starts_with("tab line "));
        QVERIFY(QString::fromStdString(read->message).endsWith(QChar(0xe4))); // not cut inside a character
    }

    void theSignedStatementNamesEverything()
    {
        ArtifactReference artifact{
            .name = "aq3", .version = "2.5.0", .size = 7, .sha256 = std::string(64, 'a')};
        const QByteArray statement = artifactStatement(artifact);
        QCOMPARE(statement,
                 QByteArray("fleetscope-artifact-1\nfirmware\naq3\n2.5.0\n" + QByteArray(64, 'a') + "\n7\n"));
        ArtifactReference forged = artifact;
        forged.name = "aq3\n2.5.0";
        forged.version.clear();
        QVERIFY(artifactStatement(forged) != statement);
    }
};

QTEST_GUILESS_MAIN(TestOtaMessage)
#include "tst_otamessage.moc"
