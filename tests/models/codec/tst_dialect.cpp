// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/dialect.h"

#include <QRegularExpression>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace {

QString string(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Device, metric and captures of a match in one line: `pump-7 temp site=zurich`.
QString describe(const TopicMatch &match)
{
    QString parts = string(match.device);
    if (!match.metric.empty())
        parts += u' ' + string(match.metric);
    for (size_t i = 0; i < match.captureCount; ++i)
        parts += u' ' + string(match.captures[i].name) + u'=' + string(match.captures[i].value);
    return parts;
}

Dialect dialectOf(const std::vector<TopicTemplate> &templates)
{
    auto dialect = Dialect::fromTemplates(u"test"_s, templates);
    if (!dialect)
        qFatal("%s", qPrintable(dialect.error().what));
    return *dialect;
}

} // namespace

class TestDialect : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void knowsTheTopicsOfIot_data()
    {
        using enum TopicKind;
        QTest::addColumn<std::string>("topic");
        QTest::addColumn<TopicKind>("kind");
        QTest::addColumn<QString>("parts");
        const auto row = [](const char *topic, TopicKind kind, const QString &parts) {
            QTest::addRow("%s", topic) << std::string(topic) << kind << parts;
        };
        row("iot/pump-7/temperature", Reading, u"pump-7 temperature"_s);
        row("iot/pump-7/telemetry", Telemetry, u"pump-7"_s);
        row("iot/pump-7/status", Status, u"pump-7"_s);
        row("iot/pump-7/info", Info, u"pump-7"_s);
        row("iot/pump-7/log", Log, u"pump-7"_s);
        row("iot/pump-7/shadow/desired", ShadowDesired, u"pump-7"_s);
        row("iot/pump-7/shadow/reported", ShadowReported, u"pump-7"_s);
        row("iot/pump-7/cmd/request", CommandRequest, u"pump-7"_s);
        row("iot/pump-7/cmd/reply", CommandReply, u"pump-7"_s);
        row("iot/pump-7/ota/desired", OtaDesired, u"pump-7"_s);
        row("iot/pump-7/ota/state", OtaState, u"pump-7"_s);
        row("iot/pump-7/ota/event", OtaEvent, u"pump-7"_s);
        row("iot/$fleet/rollouts/r1/lease", Fleet, {});
        row("iot/$fleet/rollouts/r1/summary", Fleet, {});
        row("iot/$fleet/telemetry", Fleet, {});
        row("iot/$fleet", Fleet, {});
        // Words of the dialect are no sensors, words that only resemble them are.
        row("iot/pump-7/shadow", Unknown, {});
        row("iot/pump-7/cmd", Unknown, {});
        row("iot/pump-7/ota", Unknown, {});
        row("iot/pump-7/Telemetry", Reading, u"pump-7 Telemetry"_s);
        row("iot/pump-7/status2", Reading, u"pump-7 status2"_s);
        row("iot/pump-7/logs", Reading, u"pump-7 logs"_s);
        // Neither more nor fewer levels
        row("iot", Unknown, {});
        row("iot/pump-7", Unknown, {});
        row("iot/pump-7/power/l1", Unknown, {});
        row("iot/pump-7/telemetry/x", Unknown, {});
        row("iot/pump-7/shadow/other", Unknown, {});
        row("iot/pump-7/shadow/desired/x", Unknown, {});
        row("a/b/c/d/e/f/g/h/i/j/k", Unknown, {});
        // Others' topics
        row("IOT/pump-7/telemetry", Unknown, {});
        row("iot2/pump-7/telemetry", Unknown, {});
        row("$SYS/broker/uptime", Unknown, {});
        // Empty levels
        row("iot//telemetry", Unknown, {});
        row("iot/pump-7/", Unknown, {});
        row("iot//", Unknown, {});
        row("/iot/pump-7/telemetry", Unknown, {});
        row("iot/pump-7//desired", Unknown, {});
        row("iot/pump-7/telemetry/", Unknown, {});
        row("/", Unknown, {});
        row("//", Unknown, {});
        row("////", Unknown, {});
        row("iot//shadow/desired", Unknown, {});
        // Whether a name is a valid one is not decided here.
        row("iot/<img src=x onerror=1>/t", Reading, u"<img src=x onerror=1> t"_s);
        row("iot/../t", Reading, u".. t"_s);
        row("iot/ / ", Reading, u"   "_s);
        QTest::newRow("empty topic") << ""s << Unknown << QString();
        QTest::newRow("device of 4 KiB")
            << "iot/" + std::string(4096, 'd') + "/t" << Reading << QString(4096, u'd') + u" t"_s;
        QTest::newRow("one level of 64 KiB") << std::string(65'535, 'x') << Unknown << QString();
        QTest::newRow("64 KiB of slashes") << std::string(65'535, '/') << Unknown << QString();
        QTest::newRow("64 KiB below $fleet")
            << "iot/$fleet/" + std::string(65'524, '/') << Fleet << QString();
        QTest::newRow("NUL inside") << "iot/a\0b/t"s << Reading << QString::fromUtf8("a\0b t", 5);
    }
    void knowsTheTopicsOfIot()
    {
        QFETCH(std::string, topic);
        const auto dialect = Dialect::iot();
        QVERIFY(dialect.has_value());
        const TopicMatch match = dialect->match(topic);
        QTEST(match.kind, "kind");
        QTEST(describe(match), "parts");
    }

    void takesPrefixes_data()
    {
        QTest::addColumn<QByteArray>("prefix");
        QTest::addColumn<std::string>("topic");
        QTest::addColumn<QString>("parts");
        QTest::addColumn<QByteArray>("filter");
        QTest::newRow("one level") << "plant"_ba
                                   << "plant/d/telemetry"s << u"d"_s << "plant/#"_ba;
        QTest::newRow("three levels") << "eu/zh/plant"_ba
                                      << "eu/zh/plant/d/telemetry"s << u"d"_s << "eu/zh/plant/#"_ba;
        QTest::newRow("leading slash") << "/iot"_ba
                                       << "/iot/d/telemetry"s << u"d"_s << "/iot/#"_ba;
        QTest::newRow("a branch with $") << "$share-not/x"_ba
                                         << "$share-not/x/d/telemetry"s << u"d"_s << "$share-not/x/#"_ba;
        QTest::newRow("captures") << "fleet/{site}"_ba
                                  << "fleet/zurich/d/telemetry"s << u"d site=zurich"_s << "fleet/+/#"_ba;
    }
    void takesPrefixes()
    {
        QFETCH(QByteArray, prefix);
        QFETCH(std::string, topic);
        QFETCH(QByteArray, filter);
        const auto dialect = Dialect::iot(prefix);
        QVERIFY(dialect.has_value());
        QCOMPARE(dialect->name(), u"iot"_s);
        const TopicMatch match = dialect->match(topic);
        QVERIFY(match.kind == TopicKind::Telemetry);
        QTEST(describe(match), "parts");
        QCOMPARE(dialect->filters(), QList<QByteArray>{filter});
        QVERIFY(dialect->match("iot/d/telemetry").kind == TopicKind::Unknown);
    }

    void refusesPrefixes_data()
    {
        QTest::addColumn<QByteArray>("prefix");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("slash") << "/"_ba;
        QTest::newRow("trailing slash") << "iot/"_ba;
        QTest::newRow("plus") << "iot/+"_ba;
        QTest::newRow("hash") << "#"_ba;
        QTest::newRow("NUL") << QByteArray("i\0t", 3);
        QTest::newRow("not UTF-8") << "\xff"_ba;
        QTest::newRow("too long") << QByteArray(65'535, 'x');
        QTest::newRow("too many levels") << QByteArray("x/").repeated(40) + "x";
        QTest::newRow("a second device") << "iot/{device}"_ba;
        QTest::newRow("half a capture") << "iot/{site"_ba;
    }
    void refusesPrefixes()
    {
        QFETCH(QByteArray, prefix);
        const auto dialect = Dialect::iot(prefix);
        QVERIFY(!dialect.has_value());
        QCOMPARE(dialect.error().kind, ErrorKind::InvalidInput);
    }

    void refusesTemplates_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<TopicKind>("kind");
        using enum TopicKind;
        QTest::newRow("empty") << ""_ba << Telemetry;
        QTest::newRow("no device") << "a/b"_ba << Telemetry;
        QTest::newRow("reading without sensor") << "a/{device}"_ba << Reading;
        QTest::newRow("sensor in telemetry") << "a/{device}/{sensor}"_ba << Telemetry;
        QTest::newRow("sensor in what is of the fleet") << "a/{sensor}"_ba << Fleet;
        QTest::newRow("two devices") << "{device}/{device}"_ba << Telemetry;
        QTest::newRow("two sites") << "{site}/{device}/{site}"_ba << Telemetry;
        QTest::newRow("five captures") << "{a}/{b}/{c}/{d}/{e}/{device}"_ba << Telemetry;
        QTest::newRow("empty name") << "{}/{device}"_ba << Telemetry;
        QTest::newRow("name with a blank") << "{a b}/{device}"_ba << Telemetry;
        QTest::newRow("part of a level") << "x{site}/{device}"_ba << Telemetry;
        QTest::newRow("open brace") << "{site/{device}"_ba << Telemetry;
        QTest::newRow("one brace") << "{/{device}"_ba << Telemetry;
        QTest::newRow("hash in the middle") << "a/#/{device}"_ba << Telemetry;
        QTest::newRow("hash in a level") << "{device}/a#"_ba << Telemetry;
        QTest::newRow("plus in a level") << "{device}/a+"_ba << Telemetry;
        QTest::newRow("plus in a name") << "{device}/{a+}"_ba << Telemetry;
        QTest::newRow("NUL") << QByteArray("{device}/a\0", 11) << Telemetry;
        QTest::newRow("not UTF-8") << "{device}/\xff"_ba << Telemetry;
    }
    void refusesTemplates()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(TopicKind, kind);
        const auto dialect =
            Dialect::fromTemplates(u"x"_s,
                                   {{"good/{device}", TopicKind::Telemetry, PayloadFormat::Auto},
                                    {pattern, kind, PayloadFormat::Auto}});
        QVERIFY(!dialect.has_value());
        QCOMPARE(dialect.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(dialect.error().subject, QString::fromUtf8(pattern));
    }

    void refusesADialectOfNothing() { QVERIFY(!Dialect::fromTemplates(u"x"_s, {}).has_value()); }

    void theFirstTemplateThatMatchesWins()
    {
        const Dialect dialect =
            dialectOf({{"fleet/{site}/{device}/telemetry", TopicKind::Telemetry, PayloadFormat::Json},
                       {"fleet/{site}/{device}/raw", TopicKind::Telemetry, PayloadFormat::Cbor},
                       {"fleet/{site}/{device}/state", TopicKind::Status, PayloadFormat::Auto},
                       {"fleet/{site}/{device}/{sensor}", TopicKind::Reading, PayloadFormat::Number},
                       {"fleet/{site}/{device}/private/#", TopicKind::Unknown, PayloadFormat::Auto},
                       {"fleet/{site}/{device}/#", TopicKind::Telemetry, PayloadFormat::SenMl}});
        const auto check = [&dialect](std::string_view topic, TopicKind kind, PayloadFormat format,
                                      const QString &parts) {
            const TopicMatch match = dialect.match(topic);
            return match.kind == kind && match.format == format && describe(match) == parts;
        };
        using enum TopicKind;
        QVERIFY(check("fleet/zh/d1/telemetry", Telemetry, PayloadFormat::Json, u"d1 site=zh"_s));
        QVERIFY(check("fleet/zh/d1/raw", Telemetry, PayloadFormat::Cbor, u"d1 site=zh"_s));
        QVERIFY(check("fleet/zh/d1/state", Status, PayloadFormat::Auto, u"d1 site=zh"_s));
        QVERIFY(check("fleet/zh/d1/temp", Reading, PayloadFormat::Number, u"d1 temp site=zh"_s));
        QVERIFY(check("fleet/zh/d1/private/x/y", Unknown, PayloadFormat::Auto, {}));
        QVERIFY(check("fleet/zh/d1/a/b/c/d/e/f/g", Telemetry, PayloadFormat::SenMl, u"d1 site=zh"_s));
        QVERIFY(check("fleet/zh/d1", Telemetry, PayloadFormat::SenMl, u"d1 site=zh"_s));
        QVERIFY(check("fleet//d1/a/b", Unknown, PayloadFormat::Auto, {}));
        QVERIFY(check("fleet/zh", Unknown, PayloadFormat::Auto, {}));
        QCOMPARE(dialect.filters(), QList<QByteArray>{"fleet/+/+/#"_ba});
    }

    void wildcardsDoNotReachIntoTheBrokersOwnTopics()
    {
        const Dialect dialect = dialectOf({{"{device}/{sensor}", TopicKind::Reading, PayloadFormat::Auto},
                                           {"+/{device}/x", TopicKind::Telemetry, PayloadFormat::Auto}});
        QVERIFY(dialect.match("$SYS/uptime").kind == TopicKind::Unknown);
        QVERIFY(dialect.match("$SYS/d/x").kind == TopicKind::Unknown);
        QVERIFY(dialect.match("d/uptime").kind == TopicKind::Reading);
        QVERIFY(dialect.match("/d/x").kind == TopicKind::Telemetry); // + may be empty
        QVERIFY(dialect.match("d/$x").kind == TopicKind::Reading);
    }

    void takesFourCaptures()
    {
        const Dialect dialect =
            dialectOf({{"{a}/{b}/{c}/{d}/{device}", TopicKind::Telemetry, PayloadFormat::Auto}});
        QCOMPARE(describe(dialect.match("1/2/3/4/x")), u"x a=1 b=2 c=3 d=4"_s);
    }

    void subscribesToEveryTemplateOnce_data()
    {
        QTest::addColumn<QList<QByteArray>>("patterns");
        QTest::addColumn<QList<QByteArray>>("filters");
        using List = QList<QByteArray>;
        QTest::newRow("apart") << List{"a/{device}/x", "a/{device}/y", "b/{device}"}
                               << List{"a/+/x", "a/+/y", "b/+"};
        QTest::newRow("the same") << List{"a/{device}/x", "a/{device}/x", "a/+/{device}"} << List{"a/+/+"};
        QTest::newRow("covered by a later one") << List{"a/{device}/x", "a/{device}/#"} << List{"a/+/#"};
        QTest::newRow("covered by an earlier one") << List{"a/{device}/#", "a/{device}"} << List{"a/+/#"};
        QTest::newRow("crossing") << List{"a/{device}/+", "a/x/{device}/#"} << List{"a/#"};
        QTest::newRow("crossing in all levels")
            << List{"a/b/+/{device}", "a/b/{device}/x"} << List{"a/b/+/+"};
        QTest::newRow("widening until nothing overlaps")
            << List{"a/b/{device}/x", "a/+/c/{device}", "a/{device}", "z/{device}"} << List{"a/#", "z/+"};
        QTest::newRow("crossing without a common branch")
            << List{"+/{device}/x", "y/+/{device}"} << List{"+/+/x", "y/+/+"};
        QTest::newRow("everything") << List{"{device}/#", "a/b/{device}"} << List{"+/#"};
    }
    void subscribesToEveryTemplateOnce()
    {
        QFETCH(QList<QByteArray>, patterns);
        std::vector<TopicTemplate> templates;
        for (const QByteArray &pattern : patterns)
            templates.push_back({pattern, TopicKind::Telemetry, PayloadFormat::Auto});
        QTEST(dialectOf(templates).filters(), "filters");
    }

    void ignoredTopicsAreNotSubscribedTo()
    {
        const Dialect dialect = dialectOf({{"a/{device}/noise", TopicKind::Unknown, PayloadFormat::Auto},
                                           {"a/{device}/x", TopicKind::Telemetry, PayloadFormat::Auto}});
        QCOMPARE(dialect.filters(), QList<QByteArray>{"a/+/x"_ba});
    }

    void givesItsTemplatesBack()
    {
        const std::vector<TopicTemplate> templates{
            {"a/{device}/+/{sensor}", TopicKind::Reading, PayloadFormat::Number},
            {"{site}/{device}/x/#", TopicKind::Telemetry, PayloadFormat::Auto}};
        const std::vector<TopicTemplate> back = dialectOf(templates).templates();
        QCOMPARE(back.size(), templates.size());
        for (size_t i = 0; i < back.size(); ++i) {
            QCOMPARE(back[i].pattern, templates[i].pattern);
            QCOMPARE(back[i].kind, templates[i].kind);
            QCOMPARE(back[i].format, templates[i].format);
        }
    }

    void anEmptyDialectKnowsNothing()
    {
        QVERIFY(Dialect().match("iot/d/telemetry").kind == TopicKind::Unknown);
        QVERIFY(Dialect().filters().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDialect)
#include "tst_dialect.moc"
