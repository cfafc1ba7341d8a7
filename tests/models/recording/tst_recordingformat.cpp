// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recording/recordingformat.h"

#include "models/recording/recordinglines.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start = fromUnixMs(1'790'000'000'000);

std::string_view view(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }
/// Quotes are single ones here: moc loses its way in raw strings.
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
QByteArray bytes(std::string_view text) { return {text.data(), qsizetype(text.size())}; }

} // namespace

class TestRecordingFormat : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void messagesComeBackAsTheyWere_data()
    {
        QTest::addColumn<QByteArray>("topic");
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("JSON") << "iot/a/telemetry"_ba
                              << "{\"t\":21.5,\"s\":\"a\\\"b\\\\c\"}"_ba;
        QTest::newRow("nothing") << "iot/a/status"_ba
                                 << ""_ba;
        QTest::newRow("umlauts") << "iot/Küche/t"_ba
                                 << "21,5 °C"_ba;
        QTest::newRow("control characters") << "a\tb"_ba << QByteArray("\0\x01\n\r\x1f\x7f", 6);
        QTest::newRow("CBOR") << "iot/a/telemetry"_ba << QByteArray::fromHex("a16174f94d60ff00");
        QTest::newRow("every byte") << "x"_ba << [] {
            QByteArray all;
            for (int i = 0; i < 256; ++i)
                all.append(char(i));
            return all;
        }();
        QTest::newRow("the longest payload") << "x"_ba << QByteArray(256 * 1024, '\x01');
        QTest::newRow("the longest topic") << QByteArray(65'535, 'x') << "1"_ba;
    }
    void messagesComeBackAsTheyWere()
    {
        QFETCH(QByteArray, topic);
        QFETCH(QByteArray, payload);
        MqttMessage message{.topic = view(topic), .payload = view(payload)};
        message.qos = 2;
        message.retained = message.duplicate = true;
        std::string line;
        QVERIFY(appendMessage(line, start, 3, message));
        QVERIFY(line.size() <= maxRecordingLine);
        QCOMPARE(line.back(), '\n');
        QCOMPARE(line.find('\n'), line.size() - 1);
        line.pop_back();
        RecordParser parser(4);
        const Result<Record> record = parser.parse(line);
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QCOMPARE(record->kind, RecordKind::Message);
        QCOMPARE(record->at, start);
        QCOMPARE(record->connection, size_t{3});
        QCOMPARE(bytes(record->message.topic), topic);
        QCOMPARE(bytes(record->message.payload), payload);
        QCOMPARE(record->message.qos, quint8{2});
        QVERIFY(record->message.retained && record->message.duplicate && !record->message.properties);
    }

    void propertiesComeBackAsTheyWere()
    {
        MqttProperties properties;
        properties.contentType = "application/json";
        properties.responseTopic = "reply/1";
        properties.correlationData = QByteArray::fromHex("00ff10");
        properties.user = {{"site", "north"}, {"raw", "\xff"}};
        properties.messageExpirySeconds = 4'294'967'295U;
        properties.payloadFormat = 1;
        const MqttMessage message{.topic = "t", .payload = "1", .properties = &properties};
        std::string line;
        QVERIFY(appendMessage(line, start, 0, message));
        RecordParser parser(1);
        const Result<Record> record = parser.parse(line);
        QVERIFY(record && record->message.properties);
        QVERIFY(*record->message.properties == properties);
    }

    void theLinesAreAsThePageSays()
    {
        std::string line;
        const MqttMessage message{.topic = "iot/a/t", .payload = "21.5"};
        QVERIFY(appendMessage(line, start, 0, message));
        QCOMPARE(line, json("{'at':1790000000000,'c':0,'topic':'iot/a/t','payload':'21.5'}\n").toStdString());
        line.clear();
        appendConnection(line, start, 1, false);
        appendEnd(line, start + 5ms);
        QCOMPARE(line,
                 json("{'at':1790000000000,'c':1,'state':'lost'}\n{'at':1790000000005,'end':true}\n")
                     .toStdString());
    }

    void leavesOutWhatARecordingCannotHold_data()
    {
        QTest::addColumn<QByteArray>("topic");
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("no topic") << ""_ba
                                  << "1"_ba;
        QTest::newRow("topic that is no text") << "\xff"_ba
                                               << "1"_ba;
        QTest::newRow("long topic") << QByteArray(65'536, 'x') << "1"_ba;
        QTest::newRow("long payload") << "x"_ba << QByteArray(256 * 1024 + 1, 'x');
    }
    void leavesOutWhatARecordingCannotHold()
    {
        QFETCH(QByteArray, topic);
        QFETCH(QByteArray, payload);
        std::string line = "before";
        const MqttMessage message{.topic = view(topic), .payload = view(payload)};
        QVERIFY(!appendMessage(line, start, 0, message));
        QCOMPARE(line, std::string("before"));
    }

    void theHeadKeepsTheDialectsAndNoSecret()
    {
        ConnectionSettings lab{
            .name = u"Lab"_s, .mqtt = {}, .dialect = *Dialect::iot("a/{site}"), .subscriptions = {}};
        lab.mqtt.host = u"broker.example"_s;
        lab.mqtt.user = "alice";
        lab.mqtt.password = "canary-77";
        ConnectionSettings own = lab;
        own.name = u"Own"_s;
        own.dialect =
            *Dialect::fromTemplates(u"custom"_s,
                                    {{"fleet/{device}/+/#", TopicKind::Telemetry, PayloadFormat::Cbor},
                                     {"x/{device}/{sensor}", TopicKind::Reading, PayloadFormat::Auto}});
        std::string line = recordingHead(u"Fleetscope 1"_s, start, {lab, own});
        for (const char *secret : {"broker", "alice", "canary"})
            QVERIFY(line.find(secret) == line.npos);
        const Result<RecordingHead> head = parseRecordingHead(line);
        QVERIFY2(head, head ? "" : qPrintable(head.error().what));
        QCOMPARE(head->program, u"Fleetscope 1"_s);
        QCOMPARE(head->begin, start);
        QCOMPARE(head->connections.size(), size_t{2});
        QCOMPARE(head->connections[1].name, u"Own"_s);
        for (const std::string_view topic : {"a/north/d1/telemetry", "a/north/d1/pm25", "a/north/d1/cmd"}) {
            const TopicMatch was = lab.dialect.match(topic);
            const TopicMatch is = head->connections[0].dialect.match(topic);
            QCOMPARE(is.kind, was.kind);
            QCOMPARE(is.device, was.device);
            QCOMPARE(is.captureCount, was.captureCount);
        }
        QCOMPARE(head->connections[1].dialect.match("fleet/d/x/y/z").format, PayloadFormat::Cbor);
        QCOMPARE(head->connections[1].dialect.match("x/d/t").metric, std::string_view("t"));
    }

    void refusesAHeadInASentence_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("nothing") << ""_ba << ErrorKind::InvalidInput;
        QTest::newRow("no JSON") << "\x7f"
                                    "ELF"_ba
                                 << ErrorKind::InvalidInput;
        QTest::newRow("other JSON") << json("{'version':1}") << ErrorKind::InvalidInput;
        QTest::newRow("deep") << QByteArray(100'000, '[') << ErrorKind::InvalidInput;
        QTest::newRow("newer") << json("{'fleetscope_recording':2,'at':0}") << ErrorKind::Conflict;
        QTest::newRow("no time") << json("{'fleetscope_recording':1,'connections':[{'name':'a'}]}")
                                 << ErrorKind::Corrupt;
        QTest::newRow("no connection")
            << json("{'fleetscope_recording':1,'at':0,'connections':[]}") << ErrorKind::Corrupt;
        QTest::newRow("no name") << json("{'fleetscope_recording':1,'at':0,'connections':[{'dialect':{}}]}")
                                 << ErrorKind::Corrupt;
        QTest::newRow("bad template") << json("{'fleetscope_recording':1,'at':0,'connections':[{'name':'a','"
                                              "dialect':{'name':'custom','templates':[{'topic':'x'}]}}]}")
                                      << ErrorKind::Corrupt;
        QTest::newRow("65 connections") << json("{'fleetscope_recording':1,'at':0,'connections':[")
                + json("{'name':'a'},").repeated(64)
                + json("{'name':'a'}]}") << ErrorKind::Corrupt;
    }
    void refusesAHeadInASentence()
    {
        QFETCH(QByteArray, line);
        QFETCH(ErrorKind, kind);
        const Result<RecordingHead> head = parseRecordingHead(view(line));
        QVERIFY(!head);
        QCOMPARE(head.error().kind, kind);
        QVERIFY(!head.error().what.isEmpty());
    }

    void refusesALineThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << "hello"_ba;
        QTest::newRow("an array") << "[1]"_ba;
        QTest::newRow("cut off") << json("{'at':1,'c':0,'topic':'a','payload':'b");
        QTest::newRow("something behind it") << json("{'at':1,'c':0,'topic':'a','payload':'b'} {}");
        QTest::newRow("no time") << json("{'c':0,'topic':'a','payload':'b'}");
        QTest::newRow("a time before 1970") << json("{'at':-1,'c':0,'topic':'a','payload':'b'}");
        QTest::newRow("a time after 9999") << json("{'at':253402300800000,'c':0,'topic':'a','payload':'b'}");
        QTest::newRow("half a time") << json("{'at':1.5,'c':0,'topic':'a','payload':'b'}");
        QTest::newRow("no connection") << json("{'at':1,'topic':'a','payload':'b'}");
        QTest::newRow("a connection that is not there") << json("{'at':1,'c':1,'topic':'a','payload':'b'}");
        QTest::newRow("no topic") << json("{'at':1,'c':0,'payload':'b'}");
        QTest::newRow("no payload") << json("{'at':1,'c':0,'topic':'a'}");
        QTest::newRow("a payload that is a number") << json("{'at':1,'c':0,'topic':'a','payload':1}");
        QTest::newRow("broken base 64") << json("{'at':1,'c':0,'topic':'a','payload64':'?'}");
        QTest::newRow("QoS 3") << json("{'at':1,'c':0,'topic':'a','payload':'b','qos':3}");
        QTest::newRow("an odd state") << json("{'at':1,'c':0,'state':'up'}");
        QTest::newRow("no end") << json("{'at':1,'end':false}");
        QTest::newRow("properties of no kind")
            << json("{'at':1,'c':0,'topic':'a','payload':'b','properties':1}");
        QTest::newRow("no UTF-8") << "{\"at\":1,\"c\":0,\"topic\":\"\xff\",\"payload\":\"b\"}"_ba;
        QTest::newRow("a lone surrogate") << json("{'at':1,'c':0,'topic':'a','payload':'\\ud800'}");
        QTest::newRow("a long payload")
            << json("{'at':1,'c':0,'topic':'a','payload':'") + QByteArray(256 * 1024 + 1, 'x') + json("'}");
    }
    void refusesALineThatIsNone()
    {
        QFETCH(QByteArray, line);
        RecordParser parser(1);
        const Result<Record> record = parser.parse(view(line));
        QVERIFY(!record);
        QCOMPARE(record.error().kind, ErrorKind::Corrupt);
        // And the next one is read as ever.
        QVERIFY(parser.parse(json("{'at':1,'c':0,'topic':'a','payload':'b'}").toStdString()));
    }

    void leavesUnknownKeysOut()
    {
        RecordParser parser(1);
        const Result<Record> record = parser.parse(
            json("{'later':{'x':[1,2]},'payload':'b','at':1,'topic':'a','c':0,'also':null}").toStdString());
        QVERIFY(record);
        QCOMPARE(bytes(record->message.payload), "b"_ba);
    }
};

QTEST_APPLESS_MAIN(TestRecordingFormat)
#include "tst_recordingformat.moc"
