// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertcommand.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestAlertCommand : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void givesJsonOnStandardInputInOrder();
    void stopsWhatTakesTooLong();
    void saysWhatCannotBeStarted();
    void leavesOutWhatIsTooMuch();
};

void TestAlertCommand::initTestCase()
{
    if (!QFile::exists(u"/bin/sh"_s))
        QSKIP("needs the programs of a Unix");
}

void TestAlertCommand::givesJsonOnStandardInputInOrder()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"told; $(date)"_s); // a name that a shell would read otherwise
    AlertCommand command;
    QSignalSpy done(&command, &AlertCommand::done);
    command.setProgram(u"/usr/bin/tee"_s, {u"-a"_s, file});
    command.run(R"({"id":1})");
    command.run(R"({"id":2})");
    QTRY_COMPARE(done.size(), 2);
    QFile told(file);
    QVERIFY(told.open(QIODevice::ReadOnly));
    QCOMPARE(told.readAll(), QByteArray("{\"id\":1}\n{\"id\":2}\n"));
}

void TestAlertCommand::stopsWhatTakesTooLong()
{
    AlertCommand command(std::chrono::milliseconds(100));
    QSignalSpy failed(&command, &AlertCommand::failed);
    QSignalSpy done(&command, &AlertCommand::done);
    command.setProgram(u"/bin/sleep"_s, {u"60"_s});
    command.run("{}");
    QTRY_COMPARE(failed.size(), 1);
    command.setProgram(u"/bin/true"_s, {}); // and the next one is started
    command.run("{}");
    QTRY_COMPARE(done.size(), 1);
}

void TestAlertCommand::saysWhatCannotBeStarted()
{
    AlertCommand command;
    QSignalSpy failed(&command, &AlertCommand::failed);
    command.setProgram(u"/no/such/program"_s, {});
    command.run("{}");
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.front().front().toString().isEmpty());
}

void TestAlertCommand::leavesOutWhatIsTooMuch()
{
    AlertCommand command;
    command.run("{}"); // without a program: nothing
    QCOMPARE(command.leftOut(), quint64(0));
    command.setProgram(u"/bin/sleep"_s, {u"60"_s});
    for (size_t i = 0; i < AlertCommand::mostWaiting + 11; ++i)
        command.run("{}");
    QCOMPARE(command.leftOut(), quint64(10)); // one runs
}

QTEST_GUILESS_MAIN(TestAlertCommand)
#include "tst_alertcommand.moc"
