// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnostics/messagelog.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace fleetscope;
using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcTest, "fleetscope.test", QtDebugMsg)

class TestMessageLog : public QObject
{
    Q_OBJECT
private slots:
    void hearsEveryThreadAndLeavesSecretsOut()
    {
        MessageLog log;
        QSignalSpy waiting(&log, &MessageLog::waiting);
        qCInfo(lcTest, "open mqtt://a:b@c");
        std::thread([] { qCDebug(lcTest, "from elsewhere"); }).join();
        QVERIFY(waiting.wait());
        QCOMPARE(waiting.count(), 1); // once until it is taken
        const std::vector<LogEntry> entries = log.take();
        QCOMPARE(entries.size(), size_t(2));
        QCOMPARE(entries[0].area, u"fleetscope.test"_s);
        QVERIFY(entries[0].level == LogLevel::Info);
        QCOMPARE(entries[0].text, u"open mqtt://…@c"_s);
        QCOMPARE(entries[1].text, u"from elsewhere"_s);
        QVERIFY(log.take().empty());
    }

    void countsWhatCameTooFast()
    {
        MessageLog log;
        for (size_t i = 0; i < MessageLog::mostWaiting + 3; ++i)
            qCDebug(lcTest, "line");
        const std::vector<LogEntry> entries = log.take();
        QCOMPARE(entries.size(), MessageLog::mostWaiting + 1);
        QVERIFY(entries.back().text.startsWith(u"3 more"_s));
    }

    void passesOnWhereItWentBefore()
    {
        static int heard = 0;
        const QtMessageHandler ours = [](QtMsgType, const QMessageLogContext &, const QString &) { ++heard; };
        const QtMessageHandler before = qInstallMessageHandler(ours);
        {
            MessageLog first;
            auto second = std::make_unique<MessageLog>();
            qCDebug(lcTest, "one");
            second.reset();
            qCDebug(lcTest, "two");
            QCOMPARE(first.take().size(), size_t(2));
        }
        QCOMPARE(heard, 2);
        QVERIFY(qInstallMessageHandler(before) == ours);
    }
};

QTEST_GUILESS_MAIN(TestMessageLog)

#include "tst_messagelog.moc"
