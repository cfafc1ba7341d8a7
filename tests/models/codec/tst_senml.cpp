// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/codec/describe.h"

#include <QRegularExpression>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;
using namespace std::string_literals;

class TestSenMl : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // RFC 8428, section 5.1: the examples of the standard, expected values from its text.
    void takesTheExamplesOfTheStandard_data()
    {
        QTest::addColumn<std::string>("payload");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("5.1.1 single datapoint")
            << R"([{"n":"urn:dev:ow:10e2073a01080063","u":"Cel","v":23.1}])"s
            << QStringList{u"urn:dev:ow:10e2073a01080063=23.1[Cel]"_s};
        QTest::newRow("5.1.2 voltage and current now")
            << R"([{"bn":"urn:dev:ow:10e2073a01080063:","n":"voltage","u":"V","v":120.1},
                   {"n":"current","u":"A","v":1.2}])"s
            << QStringList{u"urn:dev:ow:10e2073a01080063:voltage=120.1[V]"_s,
                           u"urn:dev:ow:10e2073a01080063:current=1.2[A]"_s};
        // "shows current at Tue Jun 8 18:01:16.001 UTC 2010 and at each second for the previous 5 seconds"
        QTest::newRow("5.1.2 the previous five seconds")
            << R"([{"bn":"urn:dev:ow:10e2073a0108006:","bt":1.276020076001e+09,"bu":"A","bver":5,
                    "n":"voltage","u":"V","v":120.1},
                   {"n":"current","t":-5,"v":1.2},
                   {"n":"current","t":-4,"v":1.3},
                   {"n":"current","t":-3,"v":1.4},
                   {"n":"current","t":-2,"v":1.5},
                   {"n":"current","t":-1,"v":1.6},
                   {"n":"current","v":1.7}])"s
            << QStringList{u"urn:dev:ow:10e2073a0108006:voltage=120.1[V]@1276020076001"_s,
                           u"urn:dev:ow:10e2073a0108006:current=1.2[A]@1276020071001"_s,
                           u"urn:dev:ow:10e2073a0108006:current=1.3[A]@1276020072001"_s,
                           u"urn:dev:ow:10e2073a0108006:current=1.4[A]@1276020073001"_s,
                           u"urn:dev:ow:10e2073a0108006:current=1.5[A]@1276020074001"_s,
                           u"urn:dev:ow:10e2073a0108006:current=1.6[A]@1276020075001"_s,
                           u"urn:dev:ow:10e2073a0108006:current=1.7[A]@1276020076001"_s};
        // "starting at Mon Oct 31 13:24:24 UTC 2011", which is 1320067464
        QTest::newRow("5.1.3 multiple measurements")
            << R"([{"bn":"urn:dev:ow:10e2073a01080063","bt":1.320067464e+09,"bu":"%RH","v":20},
                   {"u":"lon","v":24.30621},
                   {"u":"lat","v":60.07965},
                   {"t":60,"v":20.3},
                   {"u":"lon","t":60,"v":24.30622},
                   {"t":150,"u":"%EL","v":98}])"s
            << QStringList{u"urn:dev:ow:10e2073a01080063=20[%RH]@1320067464000"_s,
                           u"urn:dev:ow:10e2073a01080063=24.30621[lon]@1320067464000"_s,
                           u"urn:dev:ow:10e2073a01080063=60.07965[lat]@1320067464000"_s,
                           u"urn:dev:ow:10e2073a01080063=20.3[%RH]@1320067524000"_s,
                           u"urn:dev:ow:10e2073a01080063=24.30622[lon]@1320067524000"_s,
                           u"urn:dev:ow:10e2073a01080063=98[%EL]@1320067614000"_s};
        QTest::newRow("5.1.5 multiple data types")
            << R"([{"bn":"urn:dev:ow:10e2073a01080063:","n":"temp","u":"Cel","v":23.1},
                   {"n":"label","vs":"Machine Room"},
                   {"n":"open","vb":false},
                   {"n":"nfc-reader","vd":"aGkgCg"}])"s
            << QStringList{u"urn:dev:ow:10e2073a01080063:temp=23.1[Cel]"_s,
                           u"urn:dev:ow:10e2073a01080063:label=\"Machine Room\""_s,
                           u"urn:dev:ow:10e2073a01080063:open=false"_s, u"!not-a-reading*1"_s};
        // "the last record would use the Base Name from the 3rd record but the Base Time from the first"
        QTest::newRow("5.1.6 collection of resources")
            << R"([{"bn":"2001:db8::2/","bt":1.320078429e+09,"n":"temperature","u":"Cel","v":25.2},
                   {"n":"humidity","u":"%RH","v":30},
                   {"bn":"2001:db8::1/","n":"temperature","u":"Cel","v":12.3},
                   {"n":"humidity","u":"%RH","v":67}])"s
            << QStringList{u"2001:db8::2/temperature=25.2[Cel]@1320078429000"_s,
                           u"2001:db8::2/humidity=30[%RH]@1320078429000"_s,
                           u"2001:db8::1/temperature=12.3[Cel]@1320078429000"_s,
                           u"2001:db8::1/humidity=67[%RH]@1320078429000"_s};
        QTest::newRow("5.1.7 setting an actuator, 20 ms from now")
            << R"([{"bt":0.020,"bn":"urn:dev:ow:10e2073a01080063:","n":"on","vb":true},
                   {"bn":"urn:dev:ow:10e2073a01080064:","n":"on","vb":true}])"s
            << QStringList{u"urn:dev:ow:10e2073a01080063:on=true~20"_s,
                           u"urn:dev:ow:10e2073a01080064:on=true~20"_s};
    }
    void takesTheExamplesOfTheStandard()
    {
        QFETCH(std::string, payload);
        QFETCH(QStringList, expected);
        QCOMPARE(describe(payload, PayloadFormat::SenMl), expected.join(u' '));
        QCOMPARE(describe(payload), expected.join(u' '));
    }

    void resolvesRecords_data()
    {
        QTest::addColumn<std::string>("payload");
        QTest::addColumn<QString>("expected");
        // Names
        QTest::newRow("base name alone") << R"([{"bn":"a","v":1}])"s << u"a=1"_s;
        QTest::newRow("a new base name replaces the old")
            << R"([{"bn":"a:","n":"x","v":1},{"bn":"b:","n":"x","v":2},{"n":"y","v":3}])"s
            << u"a:x=1 b:x=2 b:y=3"_s;
        QTest::newRow("base fields behind the others")
            << R"([{"n":"x","v":1,"bu":"V","bn":"a:","bt":1e9}])"s << u"a:x=1[V]@1000000000000"_s;
        QTest::newRow("an empty base name takes it back")
            << R"([{"bn":"a:","n":"x","v":1},{"bn":"","n":"x","v":2}])"s << u"a:x=1 x=2"_s;
        QTest::newRow("no name") << R"([{"v":1},{"n":"b","v":2}])"s << u"b=2 !invalid-name*1"_s;
        QTest::newRow("name over 128 bytes") << "[{\"bn\":\"" + std::string(100, 'a') + "\",\"n\":\""
                + std::string(29, 'b') + "\",\"v\":1},{\"n\":\"" + std::string(28, 'c')
                + "\",\"v\":2}]" << QString(100, u'a') + QString(28, u'c') + u"=2 !invalid-name*1"_s;
        QTest::newRow("control character in a name")
            << R"([{"n":"a\u0000","v":1},{"n":"b","v":2}])"s << u"b=2 !invalid-name*1"_s;
        // Units
        QTest::newRow("own unit before base unit")
            << R"([{"bu":"V","n":"a","v":1},{"n":"b","u":"A","v":2}])"s << u"a=1[V] b=2[A]"_s;
        // Times
        QTest::newRow("now") << R"([{"n":"a","v":1},{"n":"b","t":0,"v":2}])"s << u"a=1 b=2"_s;
        QTest::newRow("seconds ago") << R"([{"n":"a","t":-5.5,"v":1}])"s << u"a=1~-5500"_s;
        QTest::newRow("the last relative time")
            << R"([{"n":"a","t":268435455,"v":1}])"s << u"a=1~268435455000"_s;
        QTest::newRow("the first absolute time")
            << R"([{"n":"a","t":268435456,"v":1}])"s << u"a=1@268435456000"_s;
        QTest::newRow("base time and time together decide")
            << R"([{"bt":268435450,"n":"a","t":5,"v":1},{"n":"a","t":6,"v":2}])"s
            << u"a=1~268435455000 a=2@268435456000"_s;
        QTest::newRow("a time to the millisecond")
            << R"([{"n":"a","t":1700000000.1234,"v":1}])"s << u"a=1@1700000000123"_s;
        QTest::newRow("long before anything") << R"([{"n":"a","t":-1e300,"v":1}])"s << u"a=1"_s;
        QTest::newRow("long after everything") << R"([{"bt":1e308,"n":"a","t":1e308,"v":1}])"s << u"a=1"_s;
        // Values
        QTest::newRow("base value") << R"([{"bv":20,"n":"a","v":1.5},{"n":"b","v":-1}])"s << u"a=21.5 b=19"_s;
        QTest::newRow("a missing value is zero beside a base value")
            << R"([{"bv":20,"n":"a"}])"s << u"a=20"_s;
        QTest::newRow("a base value is for numbers")
            << R"([{"bv":20,"n":"a","vs":"x"},{"n":"b","vb":true}])"s << u"a=\"x\" b=true"_s;
        QTest::newRow("a sum too large")
            << R"([{"bv":1e308,"n":"a","v":1e308},{"n":"b","v":0}])"s << u"b=1e+308 !not-a-reading*1"_s;
        QTest::newRow("only base fields set the scene")
            << R"([{"bn":"a:","bt":1e9,"bver":10},{"n":"x","v":1}])"s << u"a:x=1@1000000000000"_s;
        QTest::newRow("update time and unknown labels")
            << R"([{"n":"a","v":1,"ut":60,"x":[1,{"n":"b"}],"y":null}])"s << u"a=1"_s;
        // What is counted
        QTest::newRow("sum") << R"([{"n":"a","s":100},{"n":"b","v":1,"s":5}])"s << u"b=1 !not-a-reading*2"_s;
        QTest::newRow("base sum") << R"([{"bs":100,"n":"a"},{"n":"b","v":1}])"s << u"b=1 !not-a-reading*1"_s;
        QTest::newRow("data") << R"([{"n":"a","vd":"AA"},{"n":"b","v":1}])"s << u"b=1 !not-a-reading*1"_s;
        QTest::newRow("null and NaN")
            << R"([{"n":"a","v":null},{"n":"b","v":NaN},{"n":"c","v":1}])"s << u"c=1 !not-a-reading*2"_s;
        QTest::newRow("lone surrogate")
            << R"([{"n":"a","vs":"\ud800"},{"n":"c","v":1}])"s << u"c=1 !invalid-utf8*1"_s;
        QTest::newRow("no value") << R"([{"n":"a"},{"n":"b","v":1}])"s << u"b=1 !malformed-payload*1"_s;
        QTest::newRow("two values") << R"([{"n":"a","v":1,"vb":true},{"n":"b","v":1}])"s
                                    << u"b=1 !malformed-payload*1"_s;
        QTest::newRow("number as text")
            << R"([{"n":"a","v":"1"},{"n":"b","v":1}])"s << u"b=1 !malformed-payload*1"_s;
        QTest::newRow("text as number")
            << R"([{"n":"a","vs":1},{"n":"b","v":1}])"s << u"b=1 !malformed-payload*1"_s;
        QTest::newRow("truth as number")
            << R"([{"n":"a","vb":1},{"n":"b","v":1}])"s << u"b=1 !malformed-payload*1"_s;
        QTest::newRow("number as truth")
            << R"([{"n":"a","v":true},{"n":"b","v":1}])"s << u"b=1 !malformed-payload*1"_s;
        QTest::newRow("value as array")
            << R"([{"n":"a","v":[1]},{"n":"b","v":1}])"s << u"b=1 !malformed-payload*1"_s;
        QTest::newRow("value as object")
            << R"([{"n":"a","v":{"v":2}},{"n":"b","v":1}])"s << u"b=1 !malformed-payload*1"_s;
        QTest::newRow("name as number")
            << R"([{"n":5,"v":1},{"n":"b","v":1}])"s << u"b=1 !malformed-payload*1"_s;
        QTest::newRow("time as text")
            << R"([{"n":"a","t":"1","v":1},{"n":"b","v":1}])"s << u"b=1 !malformed-payload*1"_s;
        QTest::newRow("empty record") << R"([{},{"n":"b","v":1}])"s << u"b=1"_s;
    }
    void resolvesRecords()
    {
        QFETCH(std::string, payload);
        QTEST(describe(payload, PayloadFormat::SenMl), "expected");
    }

    void refusesPacks_data()
    {
        QTest::addColumn<std::string>("payload");
        QTest::addColumn<QString>("reason");
        const auto malformed = u"error malformed-payload"_s;
        QTest::newRow("object") << R"({"n":"a","v":1})"s << malformed;
        QTest::newRow("number") << "1"s << malformed;
        QTest::newRow("null") << "null"s << malformed;
        QTest::newRow("array of numbers") << "[1]"s << malformed;
        QTest::newRow("array of truth") << "[true]"s << malformed;
        QTest::newRow("array of texts") << R"(["a"])"s << malformed;
        QTest::newRow("array of nothing") << "[null]"s << malformed;
        QTest::newRow("array of arrays") << R"([[{"n":"a","v":1}]])"s << malformed;
        QTest::newRow("a record and a number") << R"([{"n":"a","v":1},2])"s << malformed;
        QTest::newRow("newer version") << R"([{"bver":11,"n":"a","v":1}])"s << malformed;
        QTest::newRow("newer version later")
            << R"([{"n":"a","v":1},{"bver":11,"n":"b","v":1}])"s << malformed;
        QTest::newRow("version as text") << R"([{"bver":"10","n":"a","v":1}])"s << malformed;
        QTest::newRow("label that must be understood") << R"([{"n":"a","v":1,"x_":5}])"s << malformed;
        QTest::newRow("such a label with an object") << R"([{"n":"a","v":1,"x_":{}}])"s << malformed;
        QTest::newRow("base name as number") << R"([{"bn":1,"n":"a","v":1}])"s << malformed;
        QTest::newRow("base time as text") << R"([{"bt":"1","n":"a","v":1}])"s << malformed;
        QTest::newRow("base value null") << R"([{"bv":null,"n":"a","v":1}])"s << malformed;
        QTest::newRow("base unit as array") << R"([{"bu":[],"n":"a","v":1}])"s << malformed;
        QTest::newRow("broken JSON") << R"([{"n":"a","v":1},{"n":"b","v":}])"s << malformed;
        QTest::newRow("empty") << ""s << malformed;
        QTest::newRow("empty pack") << "[]"s << u"error not-a-reading"_s;
        QTest::newRow("pack of an empty record") << "[{}]"s << u"error not-a-reading"_s;
        QTest::newRow("invalid UTF-8") << "[{\"n\":\"\xff\",\"v\":1}]"s << u"error invalid-utf8"_s;
        QTest::newRow("17 levels") << "[{\"n\":\"a\",\"v\":1,\"x\":" + std::string(15, '[')
                + std::string(15, ']')
                + "}]" << u"error nesting-too-deep"_s;
    }
    void refusesPacks()
    {
        QFETCH(std::string, payload);
        QTEST(describe(payload, PayloadFormat::SenMl), "reason");
    }

    void forgetsThePackBefore()
    {
        PayloadDecoder decoder;
        QCOMPARE(describe(decoder, R"([{"bn":"a:","bt":1e9,"bu":"V","bv":5,"bs":1,"n":"x","v":1}])"s,
                          PayloadFormat::SenMl),
                 u"a:x=6[V]@1000000000000"_s);
        QCOMPARE(describe(decoder, R"([{"n":"x","v":1,"y_":0}])"s, PayloadFormat::SenMl),
                 u"error malformed-payload"_s);
        QCOMPARE(describe(decoder, R"([{"n":"x","v":1}])"s, PayloadFormat::SenMl), u"x=1"_s);
    }
};

QTEST_GUILESS_MAIN(TestSenMl)
#include "tst_senml.moc"
