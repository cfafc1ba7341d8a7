// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/detour.h"

#include <QTest>

using namespace fleetscope;

namespace {

PlannedArtifact release(const char *name, const char *version, const char *minimum = "",
                        std::vector<std::string> from = {})
{
    PlannedArtifact artifact;
    artifact.reference = {.name = name, .version = version, .size = 1, .sha256 = std::string(64, 'a')};
    artifact.minimumVersion = minimum;
    artifact.from = std::move(from);
    return artifact;
}

std::vector<Detour> detours(const PlannedArtifact &planned, const std::vector<TargetFacts> &facts,
                            const std::vector<PlannedArtifact> &library)
{
    RolloutPlan plan;
    plan.id = "r1";
    plan.artifacts = {planned};
    plan.phases = canaryPhases();
    const auto frozen = freezePlan(plan, facts);
    return frozen ? detoursOf(*frozen, facts, library) : std::vector<Detour>();
}

std::string told(const std::vector<DetourStep> &steps)
{
    std::string all;
    for (const DetourStep &step : steps)
        all += (all.empty() ? "" : " ") + step.name + '-' + step.version;
    return all;
}

} // namespace

class TestDetour : public QObject
{
    Q_OBJECT
private slots:
    void leadsOverIntermediateVersions_data()
    {
        QTest::addColumn<QByteArray>("installed");
        QTest::addColumn<QByteArray>("steps");
        QTest::newRow("one step") << QByteArray("1.0") << QByteArray("fw-1.5");
        QTest::newRow("two steps") << QByteArray("0.8") << QByteArray("fw-1.0 fw-1.5");
        QTest::newRow("no way") << QByteArray("0.1") << QByteArray();
    }
    void leadsOverIntermediateVersions()
    {
        QFETCH(QByteArray, installed);
        QFETCH(QByteArray, steps);
        const std::vector<PlannedArtifact> library{release("fw", "1.0", "0.5"), release("fw", "1.5", "1.0"),
                                                   release("other", "1.7"), release("fw", "3.0")};
        const auto found = detours(release("fw", "2.0", "1.5"),
                                   {{.device = "d1", .version = installed.toStdString()}}, library);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].reason, Ineligibility::NoVersionPath);
        QCOMPARE(found[0].least, std::string("1.5"));
        QCOMPARE(found[0].present, installed.toStdString());
        QCOMPARE(told(found[0].steps), steps.toStdString());
        QCOMPARE(found[0].devices, 1U);
    }

    void aDeltaNeedsItsBase()
    {
        PlannedArtifact delta = release("fw", "2.0", "", {"1.9"});
        delta.reference.kind = ArtifactKind::Delta;
        const auto found = detours(delta, {{.device = "d1", .version = "1.0"}},
                                   {release("fw", "1.9"), release("fw", "2.0")});
        QCOMPARE(found.size(), 1U);
        QCOMPARE(told(found[0].steps), std::string("fw-1.9")); // not the whole 2.0, which would be the goal
    }

    void namesTheMissingPartAndItsNewestRelease()
    {
        PlannedArtifact planned = release("fw", "2.0");
        planned.depends = {{"boot", "3"}, {"radio", "1.2"}};
        const std::vector<TargetFacts> facts{
            {.device = "d1", .version = "1.0", .tags = {{"boot", "2"}, {"radio", "1.2"}}},
            {.device = "d2", .version = "1.0", .tags = {{"boot", "3"}}},
            {.device = "d3", .version = "1.0", .tags = {{"boot", "2"}}},
            {.device = "d4", .version = "1.0", .tags = {{"boot", "4"}, {"radio", "2"}}}};
        const auto found =
            detours(planned, facts, {release("boot", "2.5"), release("boot", "3.1"), release("boot", "3.0")});
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0].part, std::string("boot")); // of the most devices first
        QCOMPARE(found[0].present, std::string("2"));
        QCOMPARE(found[0].devices, 2U);
        QCOMPARE(told(found[0].steps), std::string("boot-3.1"));
        QCOMPARE(found[1].part, std::string("radio"));
        QVERIFY(found[1].present.empty());
        QVERIFY(found[1].steps.empty());
    }

    void whoTakesPartNeedsNone()
    {
        const auto found = detours(release("fw", "2.0"),
                                   {{.device = "d1", .version = "1.0"},
                                    {.device = "d2", .version = "2.0"},
                                    {.device = "d3", .version = "1.0", .pinned = true}},
                                   {});
        QVERIFY(found.empty());
    }
};

QTEST_GUILESS_MAIN(TestDetour)
#include "tst_detour.moc"
