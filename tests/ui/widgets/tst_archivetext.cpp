// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/archivetext.h"

#include "tests/ui/guitest.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(fleetscope::ArchiveStatus)
Q_DECLARE_METATYPE(fleetscope::ArchiveSentence::Kind)

namespace {

ArchiveStatus stopped(ArchiveTrouble trouble)
{
    ArchiveStatus status;
    status.state = ArchiveState::Stopped;
    status.trouble = trouble;
    status.error = {ErrorKind::Denied, u"errno 13"_s, u"/data/fleet"_s};
    status.file = u"/data/fleet/archive.db"_s;
    return status;
}

} // namespace

class TestArchiveText : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void saysWhatIsWrongAndWhatToDo_data()
    {
        using Kind = ArchiveSentence::Kind;
        QTest::addColumn<ArchiveStatus>("status");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QStringList>("headline"); // words that it has
        QTest::addColumn<QStringList>("hint");
        QTest::addColumn<QString>("note");

        ArchiveStatus status = stopped(ArchiveTrouble::DiskFull);
        status.fileBytes = 3 * 1024 * 1024;
        status.freeBytes = 40 * 1024;
        status.notStored = 1'204;
        QTest::newRow("disk full, with what the cache takes and what is free")
            << status << Kind::Critical
            << QStringList{u"full"_s, u"3.0 MiB"_s, u"40.0 KiB"_s, u"/data/fleet"_s}
            << QStringList{u"live data goes on"_s, u"Make room"_s, u"by itself"_s, u"--data"_s}
            << u"1,204 readings not stored"_s;
        status.freeBytes = -1;
        status.notStored = 0;
        QTest::newRow("disk full, free space not known")
            << status << Kind::Critical << QStringList{u"full"_s, u"3.0 MiB"_s} << QStringList{} << QString();
        QTest::newRow("the folder may not be written")
            << stopped(ArchiveTrouble::FolderReadOnly) << Kind::Critical
            << QStringList{u"Nothing can be written to /data/fleet."_s}
            << QStringList{u"writable"_s, u"by itself"_s, u"--data"_s} << QString();
        QTest::newRow("some other program has the file")
            << stopped(ArchiveTrouble::Locked) << Kind::Critical
            << QStringList{u"locked"_s, u"/data/fleet/archive.db"_s}
            << QStringList{u"Close the other program"_s} << QString();
        QTest::newRow("a newer file")
            << stopped(ArchiveTrouble::NewerFile) << Kind::Critical
            << QStringList{u"newer Fleetscope"_s, u"/data/fleet/archive.db"_s}
            << QStringList{u"left as it is"_s, u"Update"_s, u"--data"_s} << QString();
        QTest::newRow("something else")
            << stopped(ArchiveTrouble::Failed) << Kind::Critical << QStringList{u"/data/fleet/archive.db"_s}
            << QStringList{u"errno 13"_s, u"by itself"_s} << QString();

        ArchiveStatus second = stopped(ArchiveTrouble::None);
        second.state = ArchiveState::ReadOnly;
        QTest::newRow("a second program")
            << second << Kind::Warning << QStringList{u"Another running Fleetscope"_s, u"/data/fleet"_s}
            << QStringList{u"stores nothing"_s, u"takes over"_s} << QString();

        ArchiveStatus salvaged = stopped(ArchiveTrouble::Salvaged);
        salvaged.state = ArchiveState::Storing;
        salvaged.quarantined = u"/data/fleet/archive.damaged-20260102-030405.db"_s;
        salvaged.salvaged = 5'000;
        salvaged.lost = 3;
        QTest::newRow("a damaged file")
            << salvaged << Kind::Warning << QStringList{u"damaged"_s, u"/data/fleet/archive.db"_s}
            << QStringList{salvaged.quarantined, u"copied"_s} << u"5,000 readings copied, 3 pages lost"_s;

        ArchiveStatus fine = stopped(ArchiveTrouble::None);
        fine.state = ArchiveState::Storing;
        QTest::newRow("all is well") << fine << Kind::Fine << QStringList{} << QStringList{} << QString();
        fine.state = ArchiveState::Opening;
        QTest::newRow("not open yet") << fine << Kind::Fine << QStringList{} << QStringList{} << QString();
    }
    void saysWhatIsWrongAndWhatToDo()
    {
        QFETCH(ArchiveStatus, status);
        QFETCH(ArchiveSentence::Kind, kind);
        QFETCH(QStringList, headline);
        QFETCH(QStringList, hint);
        QFETCH(QString, note);
        const ArchiveSentence sentence = archiveSentence(status);
        QCOMPARE(sentence.kind, kind);
        QCOMPARE(sentence.headline.isEmpty(), kind == ArchiveSentence::Kind::Fine);
        QCOMPARE(sentence.hint.isEmpty(), kind == ArchiveSentence::Kind::Fine);
        for (const QString &word : std::as_const(headline))
            QVERIFY2(sentence.headline.contains(word), qPrintable(sentence.headline));
        for (const QString &word : std::as_const(hint))
            QVERIFY2(sentence.hint.contains(word), qPrintable(sentence.hint));
        QCOMPARE(sentence.note, note);
        QVERIFY(!(sentence.headline + sentence.hint + sentence.note).contains(u'%'));
    }

    void countsForATooltip()
    {
        ArchiveStatus status;
        status.stored = 1'234'567;
        status.waiting = 12;
        status.notStored = 3;
        status.fileBytes = 2'048;
        QCOMPARE(
            archiveFigures(status),
            u"1,234,567 readings stored in this run\n12 waiting to be stored\n3 not stored\n2.0 KiB on the disk"_s);
    }
};

int main(int argc, char *argv[])
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QCoreApplication application(argc, argv);
    TestArchiveText test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_archivetext.moc"
