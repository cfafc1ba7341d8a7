// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/mqttpackets.h"

#include <QTest>

#include <cstring>

using namespace fleetscope;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

MqttPacketReader::Outcome readAll(MqttPacketReader &reader, const QByteArray &bytes, QByteArrayList &packets)
{
    std::memcpy(reader.room(bytes.size()), bytes.constData(), static_cast<size_t>(bytes.size()));
    reader.added(bytes.size());
    return reader.read([&](const MqttPacket &packet) {
        packets.append(QByteArray{packet.whole.data(), static_cast<qsizetype>(packet.whole.size())});
        return true;
    });
}

} // namespace

/// Bytes written by hand from the MQTT 5 specification.
class TestMqttPackets : public QObject
{
    Q_OBJECT
private slots:
    void cutsTheStreamAnywhere();
    void refusesALengthOfFiveBytes();
    void stopsWhenAsked();
    void readsConnack_data();
    void readsConnack();
    void readsPublish();
    void readsProperties();
    void refusesMalformedPackets_data();
    void refusesMalformedPackets();
    void readsAnswers();
    void writesSubscribe();
};

void TestMqttPackets::cutsTheStreamAnywhere()
{
    // PINGRESP, a PUBLISH of 5 bytes, and one whose length takes two bytes: 130 = 0x82 0x01.
    const QByteArray small = QByteArray::fromHex("3005") + QByteArray::fromHex("000161") + "hi";
    const QByteArray large =
        QByteArray::fromHex("308201") + QByteArray::fromHex("000162") + QByteArray(127, 'x');
    const QByteArrayList expected{QByteArray::fromHex("d000"), small, large, small};
    const QByteArray stream = expected.join();
    for (qsizetype step = 1; step <= stream.size(); ++step) {
        MqttPacketReader reader;
        QByteArrayList packets;
        for (qsizetype at = 0; at < stream.size(); at += step)
            QCOMPARE(readAll(reader, stream.mid(at, step), packets), MqttPacketReader::Outcome::MoreNeeded);
        QCOMPARE(packets, expected);
    }
}

void TestMqttPackets::refusesALengthOfFiveBytes()
{
    MqttPacketReader reader;
    QByteArrayList packets;
    QCOMPARE(readAll(reader, QByteArray::fromHex("d00030ffffffff01"), packets),
             MqttPacketReader::Outcome::Malformed);
    QCOMPARE(packets, QByteArrayList{QByteArray::fromHex("d000")});
}

void TestMqttPackets::stopsWhenAsked()
{
    MqttPacketReader reader;
    const QByteArray stream = QByteArray::fromHex("d000d000d000");
    std::memcpy(reader.room(stream.size()), stream.constData(), static_cast<size_t>(stream.size()));
    reader.added(stream.size());
    int seen = 0;
    const auto outcome = reader.read([&](const MqttPacket &) {
        reader.clear();
        ++seen;
        return false;
    });
    QCOMPARE(outcome, MqttPacketReader::Outcome::Interrupted);
    QCOMPARE(seen, 1);
    QByteArrayList packets;
    QCOMPARE(readAll(reader, QByteArray::fromHex("d000"), packets), MqttPacketReader::Outcome::MoreNeeded);
    QCOMPARE(packets.size(), 1);
}

void TestMqttPackets::readsConnack_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("session");
    QTest::newRow("3.1.1 accepted") << 4 << QByteArray::fromHex("0000") << true << 0 << false;
    QTest::newRow("3.1.1 session") << 4 << QByteArray::fromHex("0100") << true << 0 << true;
    QTest::newRow("3.1.1 credentials") << 4 << QByteArray::fromHex("0004") << true << 0x86 << false;
    QTest::newRow("5 accepted") << 5 << QByteArray::fromHex("000000") << true << 0 << false;
    QTest::newRow("5 refused") << 5 << QByteArray::fromHex("008700") << true << 0x87 << false;
    QTest::newRow("3.1.1 answer to 5") << 5 << QByteArray::fromHex("0001") << true << 0x84 << false;
    QTest::newRow("too short") << 4 << QByteArray::fromHex("00") << false << 0 << false;
    QTest::newRow("reserved flags") << 4 << QByteArray::fromHex("0200") << false << 0 << false;
    QTest::newRow("5 properties cut off") << 5 << QByteArray::fromHex("000005130010") << false << 0 << false;
    QTest::newRow("5 unknown property") << 5 << QByteArray::fromHex("0000027f00") << false << 0 << false;
}

void TestMqttPackets::readsConnack()
{
    QFETCH(int, version);
    QFETCH(QByteArray, body);
    QFETCH(bool, valid);
    QFETCH(int, reason);
    QFETCH(bool, session);
    const auto connack = parseConnack(view(body), static_cast<MqttVersion>(version));
    QCOMPARE(connack.has_value(), valid);
    if (valid) {
        QCOMPARE(connack->reasonCode, reason);
        QCOMPARE(connack->sessionPresent, session);
    }

    // Server keep alive 30, receive maximum 20, a reason string to skip, maximum QoS 1, packets up to 1,000.
    const QByteArray full = QByteArray::fromHex("000014") + QByteArray::fromHex("13001e")
        + QByteArray::fromHex("210014") + QByteArray::fromHex("1f0004") + "fine" + QByteArray::fromHex("2401")
        + QByteArray::fromHex("27000003e8");
    const auto limits = parseConnack(view(full), MqttVersion::V5);
    QVERIFY(limits);
    QCOMPARE(limits->serverKeepAliveSeconds, 30);
    QCOMPARE(limits->receiveMaximum, 20);
    QCOMPARE(limits->maximumQos, 1);
    QCOMPARE(limits->maximumPacketSize, 1'000U);
}

void TestMqttPackets::readsPublish()
{
    const QByteArray body = QByteArray::fromHex("0003") + "a/b" + QByteArray::fromHex("1234") + "payload";
    const auto packet = parsePublish({0x3b, view(body), {}}, MqttVersion::V311); // DUP, QoS 1, retained
    QVERIFY(packet);
    QCOMPARE(packet->topic, std::string_view{"a/b"});
    QCOMPARE(packet->payload, std::string_view{"payload"});
    QCOMPARE(packet->packetId, 0x1234);
    QCOMPARE(packet->qos, 1);
    QVERIFY(packet->retained && packet->duplicate);

    const QByteArray v5 = QByteArray::fromHex("0001") + "a" + QByteArray::fromHex("020101") + "x"; // text
    const auto other = parsePublish({0x30, view(v5), {}}, MqttVersion::V5);
    QVERIFY(other);
    QCOMPARE(other->payload, std::string_view{"x"});
    QCOMPARE(other->packetId, 0);
    QVERIFY(!other->retained && !other->duplicate);
    MqttProperties properties;
    QVERIFY(parseProperties(other->properties, properties));
    QCOMPARE(properties.payloadFormat, 1);
}

void TestMqttPackets::readsProperties()
{
    const QByteArray bytes = QByteArray::fromHex("0101") + QByteArray::fromHex("020000003c")
        + QByteArray::fromHex("030004") + "json" + QByteArray::fromHex("080001") + "r"
        + QByteArray::fromHex("090002000b") // 0x00 and 0x0b
        + QByteArray::fromHex("0bff01")     // subscription identifier 255, of no interest
        + QByteArray::fromHex("260001") + "k" + QByteArray::fromHex("0001") + "v"
        + QByteArray::fromHex("260001") + "k" + QByteArray::fromHex("0000");
    MqttProperties properties;
    QVERIFY(parseProperties(view(bytes), properties));
    MqttProperties expected;
    expected.payloadFormat = 1;
    expected.messageExpirySeconds = 60;
    expected.contentType = "json";
    expected.responseTopic = "r";
    expected.correlationData = QByteArray{"\0\x0b", 2};
    expected.user = {{"k", "v"}, {"k", ""}};
    QCOMPARE(properties, expected);
    for (qsizetype size = 1; size < bytes.size(); ++size) {
        // Cut off it is either malformed or ends between two properties; it never reads on.
        static_cast<void>(parseProperties(view(bytes.left(size)), properties));
    }
    QVERIFY(!parseProperties(view(bytes.left(3)), properties));
}

void TestMqttPackets::refusesMalformedPackets_data()
{
    QTest::addColumn<int>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << 0x30 << QByteArray{};
    QTest::newRow("topic longer than the packet") << 0x30 << QByteArray::fromHex("000561");
    QTest::newRow("no topic") << 0x30 << QByteArray::fromHex("000000");
    QTest::newRow("no packet identifier") << 0x32 << QByteArray::fromHex("000161");
    QTest::newRow("packet identifier 0") << 0x32 << QByteArray::fromHex("000161000000");
    QTest::newRow("QoS 3") << 0x36 << QByteArray::fromHex("000161000100");
    QTest::newRow("properties longer than the packet") << 0x30 << QByteArray::fromHex("0001617f");
    QTest::newRow("length of properties without end") << 0x30 << QByteArray::fromHex("000161ffffffff01");
}

void TestMqttPackets::refusesMalformedPackets()
{
    QFETCH(int, header);
    QFETCH(QByteArray, body);
    QVERIFY(!parsePublish({static_cast<quint8>(header), view(body), {}}, MqttVersion::V5));
}

void TestMqttPackets::readsAnswers()
{
    const auto ack = parseAck(view(QByteArray::fromHex("123487")), MqttVersion::V5);
    QVERIFY(ack);
    QCOMPARE(ack->packetId, 0x1234);
    QCOMPARE(ack->reasonCode, 0x87);
    QCOMPARE(parseAck(view(QByteArray::fromHex("1234")), MqttVersion::V5).value_or(MqttAck{}).reasonCode, 0);
    QVERIFY(!parseAck(view(QByteArray::fromHex("12")), MqttVersion::V311));

    const QByteArray body = QByteArray::fromHex("0007021f00") + QByteArray::fromHex("0187");
    QVERIFY(!parseSuback(view(QByteArray::fromHex("000705")), MqttVersion::V5));
    const auto suback = parseSuback(view(body), MqttVersion::V5);
    QVERIFY(suback);
    QCOMPARE(suback->packetId, 7);
    QCOMPARE(suback->reasonCodes, std::string_view("\x01\x87", 2));
}

void TestMqttPackets::writesSubscribe()
{
    QCOMPARE(subscribePacket(10, {{"a/b", 1}, {"c/d", 2}}, MqttVersion::V311).toHex(), // 3.1.1, figure 3.23
             QByteArray{"820e000a0003612f62010003632f6402"});
    QCOMPARE(subscribePacket(10, {{"a", 0}}, MqttVersion::V5).toHex(), QByteArray{"8207000a0000016100"});
    QCOMPARE(unsubscribePacket(10, "a", MqttVersion::V311).toHex(), QByteArray{"a205000a000161"});
    QCOMPARE(ackPacket(MqttPacketType::Pubrel, 0x1234).toHex(), QByteArray{"62021234"});
    QCOMPARE(ackPacket(MqttPacketType::Puback, 0x1234).toHex(), QByteArray{"40021234"});
    QCOMPARE(pingPacket().toHex(), QByteArray{"c000"});
    QCOMPARE(
        subscribePacket(1, {{QByteArray(200, 'a'), 0}}, MqttVersion::V311).left(3).toHex(), // 205 = 0xcd 0x01
        QByteArray{"82cd01"});
}

QTEST_APPLESS_MAIN(TestMqttPackets)
#include "tst_mqttpackets.moc"
