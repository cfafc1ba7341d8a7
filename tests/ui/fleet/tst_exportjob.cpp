// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/exportjob.h"

#include "tests/ui/fleet/testfleet.h"
#include "tests/ui/guitest.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

std::vector<DeviceHandle> devices(int count)
{
    std::vector<DeviceHandle> all;
    for (int n = 0; n < count; ++n)
        all.push_back(TestFleet::handle(n));
    return all;
}

/// A device that takes a few bytes and then is full.
class FullDisk final : public QIODevice
{
public:
    FullDisk() { open(WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_room -= size;
        if (m_room >= 0)
            return size;
        setErrorString(u"disk full"_s);
        return -1;
    }

private:
    qint64 m_room = 100'000;
};

std::unique_ptr<QSaveFile> saveFile(const QString &name)
{
    auto file = std::make_unique<QSaveFile>(name);
    return file->open(QIODevice::WriteOnly) ? std::move(file) : nullptr;
}

} // namespace

class TestExportJob : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void writesManyRowsInSlices()
    {
        TestFleet fleet(20'000);
        QTemporaryDir folder;
        const QString name = folder.filePath(u"fleet.csv"_s);
        ExportJob job(fleet.model, {devices(20'000), {u"id"_s, u"site"_s, u"lastseen"_s}, TableFormat::Csv},
                      saveFile(name));
        QSignalSpy finished(&job, &ExportJob::finished);
        QSignalSpy progressed(&job, &ExportJob::progressed);
        job.start();
        QCOMPARE(finished.count(), 0);
        QVERIFY(!QFile::exists(name)); // whole or not at all
        QVERIFY(finished.wait());
        QVERIFY(progressed.count() > 1);
        QCOMPARE(progressed[0][1].toLongLong(), 20'000);
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 20'002); // with the header, and what is behind the last line end
        QCOMPARE(lines[0], QByteArray("id,site,lastseen\r"));
        QVERIFY(lines[20'000].startsWith("aq-19999,"));
    }

    void leavesNothingBehindWhenCancelled()
    {
        TestFleet fleet(20'000);
        QTemporaryDir folder;
        const QString name = folder.filePath(u"fleet.csv"_s);
        QFile old(name);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("as before") == 9);
        old.close();
        {
            ExportJob job(fleet.model, {devices(20'000), {u"id"_s}, TableFormat::Csv}, saveFile(name));
            QSignalSpy finished(&job, &ExportJob::finished);
            job.start();
            job.cancel();
            QVERIFY(!finished.wait(50));
        }
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("as before"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void saysThatTheDiskIsFull()
    {
        TestFleet fleet(20'000);
        ExportJob job(fleet.model, {devices(20'000), {u"id"_s, u"site"_s}, TableFormat::Csv},
                      std::make_unique<FullDisk>());
        QSignalSpy finished(&job, &ExportJob::finished);
        QSignalSpy failed(&job, &ExportJob::failed);
        job.start();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<Error>().what, u"disk full"_s);
        QCOMPARE(finished.count(), 0);
    }

    void isDoneAtOnceWithFewRows()
    {
        TestFleet fleet(3);
        auto buffer = std::make_unique<QBuffer>();
        QVERIFY(buffer->open(QIODevice::WriteOnly));
        const QBuffer &written = *buffer;
        ExportJob job(fleet.model, {devices(2), {u"id"_s}, TableFormat::Tsv, TableHeader::Absent},
                      std::move(buffer));
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(written.data(), QByteArray("aq-0000\naq-0001\n"));
    }
};

QTEST_MAIN(TestExportJob)
#include "tst_exportjob.moc"
