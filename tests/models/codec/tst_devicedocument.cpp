// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codec/devicedocument.h"

#include "models/codec/isotime.h"
#include "models/codec/payload.h"

#include <QRegularExpression>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace {

QString describe(const std::variant<DeviceStatus, Rejection> &result)
{
    if (const auto *rejection = std::get_if<Rejection>(&result))
        return u"error "_s + QString::fromUtf8(rejectionKey(*rejection).data());
    const auto &status = std::get<DeviceStatus>(result);
    QString text = status.online ? u"online"_s : u"offline"_s;
    if (status.time != noTime)
        text += u" @"_s + QString::number(toUnixMs(status.time));
    if (!status.bootId.empty())
        text += u" boot "_s + QString::fromStdString(status.bootId);
    return text;
}

/// The document, which has to be one.
DeviceInfo infoOf(const std::string &payload)
{
    const auto result = parseDeviceInfo(payload);
    if (const auto *info = std::get_if<DeviceInfo>(&result))
        return *info;
    qFatal("refused: %.100s", payload.c_str());
    return {};
}

} // namespace

class TestDeviceDocument : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesStatus_data()
    {
        QTest::addColumn<std::string>("payload");
        QTest::addColumn<QString>("expected");
        const auto malformed = u"error malformed-payload"_s;
        QTest::newRow("object") << R"({"state":"online","ts":1732348800123,"boot_id":"b-17"})"s
                                << u"online @1732348800123 boot b-17"_s;
        QTest::newRow("last will") << R"({"state":"offline"})"s << u"offline"_s;
        QTest::newRow("bare word") << "online"s << u"online"_s;
        QTest::newRow("bare word with a line feed") << "offline\r\n"s << u"offline"_s;
        QTest::newRow("any case") << "Offline"s << u"offline"_s;
        QTest::newRow("any case in the object") << R"({"state":"ONLINE"})"s << u"online"_s;
        QTest::newRow("JSON text") << R"("online")"s << u"online"_s;
        QTest::newRow("byte order mark") << "\xef\xbb\xbfonline"s << u"online"_s;
        QTest::newRow("unknown keys") << R"({"rssi":-70,"x":{"y":[1]},"state":"online"})"s << u"online"_s;
        QTest::newRow("the last state counts") << R"({"state":"offline","state":"online"})"s << u"online"_s;
        QTest::newRow("boot counter") << R"({"state":"online","boot_id": 17 })"s << u"online boot 17"_s;
        QTest::newRow("boot id of another type") << R"({"state":"online","boot_id":[1]})"s << u"online"_s;
        QTest::newRow("boot id with control characters")
            << R"({"state":"online","boot_id":"a\u0000\nb"})"s << u"online boot ab"_s;
        QTest::newRow("time of another type") << R"({"state":"online","ts":"now"})"s << u"online"_s;
        QTest::newRow("time NaN") << R"({"state":"online","ts":NaN})"s << u"online"_s;
        QTest::newRow("time before 1970") << R"({"state":"online","ts":-5})"s << u"online"_s;
        QTest::newRow("other word") << "sleeping"s << malformed;
        QTest::newRow("part of the word") << "onlin"s << malformed;
        QTest::newRow("word and more") << "online!"s << malformed;
        QTest::newRow("number") << "1"s << malformed;
        QTest::newRow("truth") << "true"s << malformed;
        QTest::newRow("no state") << R"({"ts":1})"s << malformed;
        QTest::newRow("other state") << R"({"state":"sleeping"})"s << malformed;
        QTest::newRow("state of another type") << R"({"state":true})"s << malformed;
        QTest::newRow("array") << R"(["online"])"s << malformed;
        QTest::newRow("broken behind the state") << R"({"state":"online","ts":})"s << malformed;
        QTest::newRow("cut short") << "{"s << malformed;
        QTest::newRow("empty") << ""s << malformed;
        QTest::newRow("one quotation mark") << "\""s << malformed;
        QTest::newRow("invalid UTF-8") << "{\"state\":\"online\",\"x\":\"\xff\"}"s << u"error invalid-utf8"_s;
        QTest::newRow("lone surrogate") << R"({"state":"\ud800online"})"s << malformed;
        QTest::newRow("too deep") << "{\"state\":\"online\",\"x\":" + std::string(16, '[')
                + std::string(16, ']')
                + "}" << u"error nesting-too-deep"_s;
        QTest::newRow("300 KiB") << std::string(300 * 1024, ' ') + "online" << u"error payload-too-large"_s;
    }
    void takesStatus()
    {
        QFETCH(std::string, payload);
        QTEST(describe(parseDeviceStatus(payload)), "expected");
    }

    void takesInfo()
    {
        DeviceInfo expected;
        expected.name = "Pump 7";
        expected.model = "PX-2";
        expected.hardware = "rev C";
        expected.firmware = "1.4.0";
        expected.serial = "00042";
        expected.site = "Z\xc3\xbcrich";
        expected.latitude = 47.3769;
        expected.longitude = -8.5417;
        expected.tags = {{"floor", "2"}, {"line", "A"}};
        expected.interval = Milliseconds(2500);
        expected.certificateNotAfter = fromUnixMs(1798761600000); // 2027-01-01
        QCOMPARE(infoOf(R"({"name":"Pump 7","model":"PX-2","hw":"rev C","fw":"1.4.0","serial":"00042",
                            "site":"Z\u00fcrich","lat":47.3769,"lon":-8.5417,"tags":{"line":"A","floor":2},
                            "interval_s":2.5,"cert_not_after":"2027-01-01T00:00:00Z","extra":[1,{"a":2}]})"),
                 expected);
        QCOMPARE(infoOf("{}"), DeviceInfo());
        QCOMPARE(
            infoOf(
                R"({"name":1,"model":null,"hw":["x"],"fw":{"v":1},"serial":42,"site":true,"lat":"47","lon":"8",
                            "tags":["a"],"interval_s":"60","cert_not_after":{}})"),
            DeviceInfo());
        QCOMPARE(infoOf(R"({"name":"\ud800","lat":NaN,"lon":1e400,"interval_s":null,"cert_not_after":NaN})"),
                 DeviceInfo());
    }

    void refusesInfo_data()
    {
        QTest::addColumn<std::string>("payload");
        QTest::addColumn<Rejection>("reason");
        using enum Rejection;
        QTest::newRow("empty") << ""s << MalformedPayload;
        QTest::newRow("word") << "online"s << MalformedPayload;
        QTest::newRow("text") << R"("name")"s << MalformedPayload;
        QTest::newRow("array") << "[{}]"s << MalformedPayload;
        QTest::newRow("null") << "null"s << MalformedPayload;
        QTest::newRow("broken behind a name") << R"({"name":"x",})"s << MalformedPayload;
        QTest::newRow("something behind") << R"({"name":"x"}{})"s << MalformedPayload;
        QTest::newRow("bad escape in what is not read") << R"({"name":"x","y":"\q"})"s << MalformedPayload;
        QTest::newRow("invalid UTF-8") << "{\"name\":\"\xff\"}"s << InvalidUtf8;
        QTest::newRow("10,000 levels")
            << "{\"x\":" + std::string(10'000, '[') + std::string(10'000, ']') + "}" << NestingTooDeep;
        QTest::newRow("300 KiB") << "{\"name\":\"" + std::string(300 * 1024, 'x') + "\"}" << PayloadTooLarge;
    }
    void refusesInfo()
    {
        QFETCH(std::string, payload);
        QFETCH(Rejection, reason);
        const auto result = parseDeviceInfo(payload);
        QVERIFY(std::holds_alternative<Rejection>(result));
        QVERIFY(std::get<Rejection>(result) == reason);
    }

    void cutsAndCleansTexts_data()
    {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<std::string>("expected");
        QTest::newRow("256 bytes") << std::string(256, 'x') << std::string(256, 'x');
        QTest::newRow("257 bytes") << std::string(257, 'x') << std::string(256, 'x');
        QTest::newRow("100 KiB") << std::string(100 * 1024, 'x') << std::string(256, 'x');
        QTest::newRow("a character across the border")
            << std::string(255, 'x') + "\xc3\xbc" << std::string(255, 'x');
        QTest::newRow("a character at the border")
            << std::string(254, 'x') + "\xc3\xbc" << std::string(254, 'x') + "\xc3\xbc";
        QTest::newRow("C0") << R"(a\u0000\u0001\n\t\u001fb)"s
                            << "ab"s;
        QTest::newRow("DEL") << "a\x7f"
                                "b"s
                             << "ab"s;
        QTest::newRow("C1") << "a\xc2\x80\xc2\x9f"
                               "b"s
                            << "ab"s;
        QTest::newRow("no-break space stays") << "a\xc2\xa0"
                                                 "b"s
                                              << "a\xc2\xa0"
                                                 "b"s;
        QTest::newRow("direction marks") << R"(a\u200e\u200f\u202a\u202e\u2066\u2069b)"s
                                         << "ab"s;
        QTest::newRow("their neighbours stay") << R"(\u200d\u2010\u2029\u202f\u2065\u206a)"s
                                               << "\u200d\u2010\u2029\u202f\u2065\u206a"s;
        QTest::newRow("control characters do not count")
            << R"(\u0001\u0002)" + std::string(256, 'x') << std::string(256, 'x');
        QTest::newRow("markup is only text") << "<b>x</b>"s
                                             << "<b>x</b>"s;
    }
    void cutsAndCleansTexts()
    {
        QFETCH(std::string, name);
        QFETCH(std::string, expected);
        QCOMPARE(infoOf("{\"name\":\"" + name + "\"}").name, expected);
        const auto tags = infoOf("{\"tags\":{\"" + name + "\":\"" + name + "\"}}").tags;
        QCOMPARE(tags.size(), size_t(1));
        QCOMPARE(tags[0].first, expected);
        QCOMPARE(tags[0].second, expected);
    }

    void takesPlacesOnEarth_data()
    {
        QTest::addColumn<std::string>("payload");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("corner") << R"({"lat":90,"lon":180})"s << true;
        QTest::newRow("other corner") << R"({"lat":-90,"lon":-180})"s << true;
        QTest::newRow("Null Island") << R"({"lat":0,"lon":0})"s << true;
        QTest::newRow("too far north") << R"({"lat":90.01,"lon":0})"s << false;
        QTest::newRow("too far west") << R"({"lat":0,"lon":-180.01})"s << false;
        QTest::newRow("latitude alone") << R"({"lat":47})"s << false;
        QTest::newRow("longitude alone") << R"({"lon":8})"s << false;
        QTest::newRow("too large for a double") << R"({"lat":1e400,"lon":0})"s << false;
    }
    void takesPlacesOnEarth()
    {
        QFETCH(std::string, payload);
        const DeviceInfo info = infoOf(payload);
        QTEST(info.latitude.has_value(), "isKnown");
        QTEST(info.longitude.has_value(), "isKnown");
    }

    void takesIntervals_data()
    {
        QTest::addColumn<std::string>("seconds");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("five minutes") << "300"s << 300'000LL;
        QTest::newRow("half a second") << "0.5"s << 500LL;
        QTest::newRow("30 days") << "2592000"s << 2'592'000'000LL;
        QTest::newRow("more than 30 days") << "2592001"s << 0LL;
        QTest::newRow("zero") << "0"s << 0LL;
        QTest::newRow("less than a millisecond") << "0.0001"s << 0LL;
        QTest::newRow("negative") << "-60"s << 0LL;
        QTest::newRow("absurd") << "1e300"s << 0LL;
    }
    void takesIntervals()
    {
        QFETCH(std::string, seconds);
        QTEST(qint64(infoOf("{\"interval_s\":" + seconds + "}").interval.count()), "ms");
    }

    void sortsAndBoundsTags()
    {
        using Tags = decltype(DeviceInfo::tags);
        QCOMPARE(infoOf(R"({"tags":{"b":"2","a":"1","b":"3"}})").tags, (Tags{{"a", "1"}, {"b", "3"}}));
        QCOMPARE(
            infoOf("{\"tags\":{\"n\": 1.50 ,\"t\":true,\"z\":null,\"a\":[1, {\"x\":\n\"y\"}],\"e\":\"\"}}")
                .tags,
            (Tags{{"a", R"([1, {"x":"y"}])"}, {"e", ""}, {"n", "1.50"}, {"t", "true"}, {"z", "null"}}));
        QCOMPARE(infoOf(R"({"tags":{"":"x","\u0001":"y","k":"z"}})").tags, (Tags{{"k", "z"}}));

        std::string many = "{\"tags\":{";
        for (int i = 0; i < 1000; ++i)
            many += "\"k" + std::to_string(999 - i) + "\":1,";
        const Tags tags = infoOf(many + "\"k999\":2}}").tags;
        QCOMPARE(tags.size(), size_t(32));
        QCOMPARE(tags.front().first, "k968"s);
        QCOMPARE(tags.back(), (Tags::value_type{"k999", "2"}));
    }

    // Expected values by `date -u -d … +%s`.
    void readsIsoTimes_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<qint64>("ms");
        const qint64 none = toUnixMs(noTime);
        QTest::newRow("the epoch") << "1970-01-01T00:00:00Z"s << 0LL;
        QTest::newRow("date alone") << "2026-11-23"s << 1'795'392'000'000LL;
        QTest::newRow("date and time") << "2026-11-23T05:55:12Z"s << 1'795'413'312'000LL;
        QTest::newRow("without a zone") << "2026-11-23T05:55:12"s << 1'795'413'312'000LL;
        QTest::newRow("small letters") << "2026-11-23t05:55:12z"s << 1'795'413'312'000LL;
        QTest::newRow("blank for the T") << "2026-11-23 05:55:12"s << 1'795'413'312'000LL;
        QTest::newRow("without seconds") << "2026-11-23T05:55Z"s << 1'795'413'300'000LL;
        QTest::newRow("a tenth") << "2026-11-23T05:55:12.5Z"s << 1'795'413'312'500LL;
        QTest::newRow("milliseconds") << "2026-11-23T05:55:12.250Z"s << 1'795'413'312'250LL;
        QTest::newRow("nanoseconds are cut") << "2026-11-23T05:55:12.123999999Z"s << 1'795'413'312'123LL;
        QTest::newRow("decimal comma") << "2026-11-23T05:55:12,5"s << 1'795'413'312'500LL;
        QTest::newRow("east") << "2026-11-23T05:55:12+01:00"s << 1'795'409'712'000LL;
        QTest::newRow("west") << "2026-11-23T05:55:12-0530"s << 1'795'433'112'000LL;
        QTest::newRow("hours only") << "2026-11-23T05:55:12+01"s << 1'795'409'712'000LL;
        QTest::newRow("leap day") << "2024-02-29"s << 1'709'164'800'000LL;
        QTest::newRow("leap second") << "2016-12-31T23:59:60Z"s << 1'483'228'800'000LL;
        QTest::newRow("the last moment") << "9999-12-31T23:59:59.999Z"s << 253'402'300'799'999LL;
        QTest::newRow("beyond the last moment") << "9999-12-31T23:59:59-01:00"s << none;
        QTest::newRow("before the first moment") << "1969-12-31T23:59:59Z"s << none;
        QTest::newRow("no leap day") << "2023-02-29"s << none;
        QTest::newRow("month 13") << "2026-13-01"s << none;
        QTest::newRow("day 0") << "2026-01-00"s << none;
        QTest::newRow("hour 24") << "2026-11-23T24:00:00Z"s << none;
        QTest::newRow("minute 60") << "2026-11-23T05:60:00Z"s << none;
        QTest::newRow("second 61") << "2026-11-23T05:55:61Z"s << none;
        QTest::newRow("point without digits") << "2026-11-23T05:55:12.Z"s << none;
        QTest::newRow("rest") << "2026-11-23T05:55:12Zx"s << none;
        QTest::newRow("rest of a date") << "2026-11-23x"s << none;
        QTest::newRow("two digits for the year") << "26-11-23"s << none;
        QTest::newRow("signs") << "-026-11-23"s << none;
        QTest::newRow("word") << "tomorrow"s << none;
        QTest::newRow("zone too far") << "2026-11-23T05:55:12+99:00"s << none;
        QTest::newRow("empty") << ""s << none;
    }
    void readsIsoTimes()
    {
        QFETCH(std::string, text);
        QFETCH(qint64, ms);
        QCOMPARE(toUnixMs(parseIsoTime(text)), ms);
        QCOMPARE(toUnixMs(infoOf("{\"cert_not_after\":\"" + text + "\"}").certificateNotAfter), ms);
    }

    void takesTheEndOfACertificateInMilliseconds()
    {
        QCOMPARE(toUnixMs(infoOf(R"({"cert_not_after":1798761600000})").certificateNotAfter),
                 1'798'761'600'000LL);
        QVERIFY(infoOf(R"({"cert_not_after":-1})").certificateNotAfter == noTime);
    }
};

QTEST_GUILESS_MAIN(TestDeviceDocument)
#include "tst_devicedocument.moc"
