// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagelistmodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

/// `count` messages, numbered from `first` in topic and payload.
QList<TappedMessage> numbered(int first, int count)
{
    QList<TappedMessage> messages;
    for (int i = first; i < first + count; ++i) {
        TappedMessage message;
        message.topic = "iot/lab/" + QByteArray::number(i % 3);
        message.payload = QByteArray::number(i);
        message.payloadSize = message.payload.size();
        message.arrival = fromUnixMs(1'000 + i);
        messages.append(message);
    }
    return messages;
}

QString payloadOf(const MessageListModel &model, int row)
{
    return model.index(row, MessageListModel::Summary).data().toString();
}

} // namespace

class TestMessageListModel : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void keepsTheLastOnes()
    {
        MessageListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.add(numbered(0, 3), 0);
        QCOMPARE(model.rowCount(), 3);
        model.add(numbered(3, 499), 0);
        QCOMPARE(model.rowCount(), 500);
        QCOMPARE(payloadOf(model, 0), u"2"_s);
        QCOMPARE(payloadOf(model, 499), u"501"_s);
        QCOMPARE(model.missed(), 0);

        model.add(numbered(502, 700), 11); // more than fit at once: 200 were never to be seen
        QCOMPARE(model.rowCount(), 500);
        QCOMPARE(payloadOf(model, 0), u"702"_s);
        QCOMPARE(model.missed(), 211);
        model.add({}, 0);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.missed(), 0);
    }

    void waitsWhilePaused()
    {
        MessageListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy counts(&model, &MessageListModel::countsChanged);
        model.add(numbered(0, 2), 0);
        model.setPaused(true);
        model.add(numbered(2, 5), 4);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.waiting(), 9);
        QCOMPARE(model.missed(), 4);
        model.add(numbered(7, 600), 0);
        QCOMPARE(model.waiting(), 609);
        QCOMPARE(model.missed(), 109); // 605 wait, 500 fit
        model.setPaused(false);
        QCOMPARE(model.rowCount(), 500);
        QCOMPARE(payloadOf(model, 499), u"606"_s);
        QCOMPARE(model.waiting(), 0);
        QCOMPARE(counts.count(), 4);
    }

    void findsTheMessageBefore()
    {
        MessageListModel model;
        model.add(numbered(0, 500), 0);
        QCOMPARE(model.previousOnTopic(2), -1);
        QCOMPARE(model.previousOnTopic(3), 0);
        QCOMPARE(model.previousOnTopic(499), 496);
        model.add(numbered(500, 1), 0);
        QCOMPARE(model.previousOnTopic(2), -1); // it has left the list
    }

    void describesAMessage()
    {
        TappedMessage message;
        message.topic = "iot/<b>x</b>/info";
        message.payload = "{\"a\":1}\n";
        message.payloadSize = 300 * 1024;
        message.arrival = fromUnixMs(0);
        message.qos = 1;
        message.retained = true;
        message.duplicate = true;
        MessageListModel model;
        model.add({message}, 0);
        const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
        QVERIFY(
            QRegularExpression(u"^\\d\\d:\\d\\d:00\\.000$"_s).match(text(MessageListModel::Time)).hasMatch());
        QCOMPARE(text(MessageListModel::Topic), u"iot/<b>x</b>/info"_s);
        QVERIFY(text(MessageListModel::Size).startsWith(u"300"));
        QCOMPARE(text(MessageListModel::Flags), u"QoS 1, retained, duplicate"_s);
        QCOMPARE(text(MessageListModel::Summary), u"{\"a\":1}"_s);
        QCOMPARE(
            model.index(0, MessageListModel::Flags).data(MessageListModel::BadgesRole).toStringList().size(),
            3);
    }
};

QTEST_MAIN(TestMessageListModel)
#include "tst_messagelistmodel.moc"
