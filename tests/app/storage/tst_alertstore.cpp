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
    void findsThePastOfDevices();
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

void TestAlertStore::findsThePastOfDevices()
{
    const QTemporaryDir folder;
    SqliteArchive archive(in(folder));
    AlertWrite write;
    for (quint64 id = 1; id <= 6; ++id) { // two of each of three devices, an hour long
        StoredAlert one = alert(id, u"d%1"_s.arg(id % 3));
        one.opened = start + std::chrono::hours(id);
        one.closed = one.opened + 1h;
        write.alerts.push_back(one);
    }
    write.alerts.back().closed = noTime; // d0 has one that is open
    save(archive, write);
    const auto ids = [&](Timestamp from, Timestamp to, int limit) {
        std::vector<quint64> found;
        for (const StoredAlert &one :
             answered(archive.pastAlerts(u"Lab"_s, {u"d0"_s, u"d1"_s}, from, to, limit)))
            found.push_back(one.id);
        return found;
    };
    QCOMPARE(ids(start, start + 24h, 10), (std::vector<quint64>{3, 4, 1}));
    QCOMPARE(ids(start, start + 24h, 1), (std::vector<quint64>{3, 4}));
    QCOMPARE(ids(start + 2h, start + 4h, 10), (std::vector<quint64>{3, 1})); // 1 ends as it begins
    QVERIFY(answered(archive.pastAlerts(u"Hall"_s, {u"d0"_s}, start, start + 24h, 10)).empty());
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
