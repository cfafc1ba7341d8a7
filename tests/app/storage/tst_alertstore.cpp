// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlitearchive.h"
#include "models/ports/alertstore.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start{Milliseconds{1'700'000'000'000}};

StoredAlert alert(quint64 id, const QString &subject)
{
    return {.id = id,
            .source = u"Lab"_s,
            .rule = u"hot"_s,
            .kind = AlertSubject::Device,
            .subject = subject,
            .state = "{\"open\":true}",
            .severity = 2,
            .opened = start,
            .value = 31.5};
}

template <typename T>
T answered(QFuture<Result<T>> future)
{
    future.waitForFinished();
    Result<T> result = future.takeResult();
    Q_ASSERT(result);
    return *std::move(result);
}

void save(SqliteArchive &archive, AlertWrite write)
{
    QFuture<Result<void>> saved = archive.saveAlerts(std::move(write));
    saved.waitForFinished();
    QVERIFY(saved.result());
}

ArchiveOptions in(const QTemporaryDir &folder)
{
    ArchiveOptions options;
    options.folder = folder.path();
    return options;
}

} // namespace

class TestAlertStore : public QObject
{
    Q_OBJECT
private slots:
    void startsEmpty();
    void keepsAlertsAndTheirHistoryFromRunToRun();
    void replacesAStateAndForgetsWhatIsOver();
    void findsWhatWasClosedInATime();
    void keepsDocuments();
};

void TestAlertStore::startsEmpty()
{
    const QTemporaryDir folder;
    SqliteArchive archive(in(folder));
    const StoredAlerts stored = answered(archive.alerts());
    QVERIFY(stored.live.empty());
    QCOMPARE(stored.lastId, quint64(0));
    QVERIFY(stored.rules.isEmpty());
}

void TestAlertStore::keepsAlertsAndTheirHistoryFromRunToRun()
{
    const QTemporaryDir folder;
    const std::vector<StoredAlertLine> lines{{7, start, "fired", 2, {}, {}},
                                             {7, start + 5s, "acknowledged", 2, u"ann"_s, u"on it; '--"_s}};
    {
        SqliteArchive archive(in(folder));
        StoredAlert pending = alert(0, u"b"_s);
        pending.value = std::numeric_limits<double>::quiet_NaN();
        save(archive, {{alert(7, u"a"_s), pending}, lines});
    }
    SqliteArchive archive(in(folder));
    const StoredAlerts stored = answered(archive.alerts());
    QCOMPARE(stored.live.size(), size_t(2));
    QCOMPARE(stored.live[0].id, quint64(0)); // what is only pending survives as well
    QVERIFY(std::isnan(stored.live[0].value));
    QCOMPARE(stored.live[1], alert(7, u"a"_s));
    QCOMPARE(stored.lastId, quint64(7));
    QCOMPARE(answered(archive.alertHistory(7)), lines);
    QVERIFY(answered(archive.alertHistory(8)).empty());
}

void TestAlertStore::replacesAStateAndForgetsWhatIsOver()
{
    const QTemporaryDir folder;
    SqliteArchive archive(in(folder));
    save(archive, {{alert(1, u"a"_s)}, {}});
    StoredAlert later = alert(1, u"a"_s);
    later.state = "{\"acknowledged\":true}";
    later.closed = start + 1h;
    save(archive, {{later}, {}});
    StoredAlerts stored = answered(archive.alerts());
    QCOMPARE(stored.live.size(), size_t(1));
    QCOMPARE(stored.live[0], later);
    later.live = false;
    save(archive, {{later}, {}});
    stored = answered(archive.alerts());
    QVERIFY(stored.live.empty());
    QCOMPARE(stored.lastId, quint64(1)); // the record stays
}

void TestAlertStore::findsWhatWasClosedInATime()
{
    const QTemporaryDir folder;
    SqliteArchive archive(in(folder));
    AlertWrite write;
    for (quint64 id = 1; id <= 4; ++id) {
        StoredAlert one = alert(id, QString::number(id));
        if (id < 4) // the fourth is open
            one.closed = start + std::chrono::hours(id);
        write.alerts.push_back(one);
    }
    save(archive, write);
    const std::vector<StoredAlert> found = answered(archive.closedAlerts(start + 1h, start + 3h, 10));
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].id, quint64(2)); // the newest first
    QCOMPARE(found[1].id, quint64(1));
    QCOMPARE(answered(archive.closedAlerts(start, start + 24h, 1)).size(), size_t(1));
}

void TestAlertStore::keepsDocuments()
{
    const QTemporaryDir folder;
    SqliteArchive archive(in(folder));
    for (const QByteArray &body : {QByteArray("[1]"), QByteArray("[2]")})
        archive.saveAlertDocument(u"mutes"_s, body).waitForFinished();
    archive.saveAlertDocument(u"rules"_s, "{}").waitForFinished();
    const StoredAlerts stored = answered(archive.alerts());
    QCOMPARE(stored.mutes, QByteArray("[2]"));
    QCOMPARE(stored.rules, QByteArray("{}"));
    QVERIFY(stored.runbooks.isEmpty());
}

QTEST_GUILESS_MAIN(TestAlertStore)
#include "tst_alertstore.moc"
