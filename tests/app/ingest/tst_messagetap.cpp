// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/messagetap.h"

#include <QTest>

using namespace fleetscope;

class TestMessageTap : public QObject
{
    Q_OBJECT
private slots:
    void keepsTheNewestAndCountsTheRest()
    {
        MessageTap tap;
        QVERIFY(!tap.isWatching(DeviceHandle{3}));
        tap.watch(DeviceHandle{3});
        QVERIFY(tap.isWatching(DeviceHandle{3}));
        QVERIFY(!tap.isWatching(noDevice));
        for (size_t i = 0; i < MessageTap::capacity + 7; ++i) {
            const std::string payload = std::to_string(i);
            tap.add({.topic = "iot/a/b", .payload = payload}, Timestamp{Milliseconds{qint64(i)}});
        }
        quint64 skipped = 0;
        const std::vector<TappedMessage> messages = tap.take(skipped);
        QCOMPARE(messages.size(), MessageTap::capacity);
        QCOMPARE(skipped, quint64(7));
        QCOMPARE(messages.front().payload, QByteArray("7"));
        QCOMPARE(messages.back().topic, QByteArray("iot/a/b"));
        QVERIFY(tap.take(skipped).empty());
        QCOMPARE(skipped, quint64(0));
    }

    void forgetsTheMessagesOfAnotherDevice()
    {
        MessageTap tap;
        tap.watch(DeviceHandle{3});
        tap.add({.topic = "a", .payload = "1"}, {});
        tap.watch(DeviceHandle{4});
        quint64 skipped = 0;
        QVERIFY(tap.take(skipped).empty());
    }

    void cutsHugePayloads()
    {
        MessageTap tap;
        tap.watch(DeviceHandle{0});
        tap.add({.topic = "a", .payload = std::string(200'000, 'x')}, {});
        quint64 skipped = 0;
        const std::vector<TappedMessage> messages = tap.take(skipped);
        QCOMPARE(messages[0].payload.size(), qsizetype(MessageTap::maxPayload));
        QCOMPARE(messages[0].payloadSize, qsizetype(200'000));
    }
};

QTEST_GUILESS_MAIN(TestMessageTap)
#include "tst_messagetap.moc"
