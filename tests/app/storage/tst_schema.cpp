// SPDX-License-Identifier: GPL-3.0-or-later

// What a new version of the program does to a file of an older one, also when the power goes or the program
// is killed in between.

#include "app/storage/database.h"
#include "app/storage/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int manyRows = 200'000;

const QString first = u"CREATE TABLE pumps (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
                      "INSERT INTO pumps VALUES (1, 'north'), (2, 'south');"_s;
const QString second = u"ALTER TABLE pumps ADD COLUMN hours INTEGER NOT NULL DEFAULT 0;"
                       "UPDATE pumps SET hours = id * 10;"_s;
/// Takes long enough to be killed in the middle.
const QString large = u"CREATE TABLE log (id INTEGER PRIMARY KEY, text TEXT NOT NULL);"
                      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                      " INSERT INTO log SELECT i, hex(randomblob(100)) FROM n;"
                      "DROP TABLE pumps;"_s.arg(manyRows);

/// A file of the version that knows these migrations.
class Store
{
public:
    [[nodiscard]] QString file() const { return m_folder.filePath(u"fleet.db"_s); }
    [[nodiscard]] Result<void> migrateTo(const QStringList &migrations) const
    {
        auto database = Database::open(file(), Database::Mode::ReadWrite, 1'000);
        return database ? migrate(**database, migrations) : database.error();
    }
    [[nodiscard]] qint64 ask(const char *question, const QString &of = {}) const
    {
        auto database =
            Database::open(of.isEmpty() ? file() : m_folder.filePath(of), Database::Mode::ReadWrite, 1'000);
        return database ? (*database)->integer(question) : -1;
    }
    [[nodiscard]] QString integrity() const
    {
        auto database = Database::open(file(), Database::Mode::ReadWrite, 1'000);
        if (!database)
            return database.error().what;
        auto check = (*database)->prepare("PRAGMA integrity_check");
        return check.step() ? check.text(0) : u"no answer"_s;
    }
    [[nodiscard]] QStringList backups() const
    {
        return QDir(m_folder.path()).entryList({u"*.bak*"_s}, QDir::Files, QDir::Name);
    }
    [[nodiscard]] QDir folder() const { return QDir(m_folder.path()); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT
private slots:
    void keepsACopyOfWhatWasThere()
    {
        const Store store;
        QVERIFY(store.migrateTo({first}));
        QCOMPARE(store.backups(), QStringList()); // there was nothing before
        QVERIFY(store.migrateTo({first, second}));
        QCOMPARE(store.ask("PRAGMA user_version"), 2);
        QCOMPARE(store.ask("SELECT hours FROM pumps WHERE id = 2"), 20);
        QCOMPARE(store.backups(), QStringList{u"fleet.db.v1.bak"_s});
        const QString copy = u"fleet.db.v1.bak"_s;
        QCOMPARE(store.ask("PRAGMA user_version", copy), 1);
        QCOMPARE(store.ask("SELECT count(*) FROM pumps", copy), 2);

        QVERIFY(store.migrateTo({first, second, large}));
        QCOMPARE(store.ask("SELECT count(*) FROM log"), manyRows);
        QCOMPARE(store.backups(), QStringList{u"fleet.db.v2.bak"_s}); // the last one is enough
        QVERIFY(store.migrateTo({first, second, large}));             // and nothing is done twice
        QCOMPARE(store.ask("SELECT count(*) FROM log"), manyRows);
    }

    void leavesTheFileAloneWhenAMigrationFails()
    {
        const Store store;
        QVERIFY(store.migrateTo({first}));
        const Result<void> failed = store.migrateTo({first, second + u"INSERT INTO nowhere VALUES (1);"_s});
        QVERIFY(!failed);
        QVERIFY2(failed.error().what.contains(u"nowhere"_s), qPrintable(failed.error().what));
        QCOMPARE(store.ask("PRAGMA user_version"), 1);
        QCOMPARE(store.ask("SELECT count(*) FROM pragma_table_info('pumps')"), 2);
        QVERIFY(store.migrateTo({first, second}));
        QCOMPARE(store.ask("SELECT hours FROM pumps WHERE id = 1"), 10);
    }

    void doesNotMigrateWithoutACopy()
    {
        const Store store;
        QVERIFY(store.migrateTo({first}));
        QVERIFY(store.folder().mkpath(u"fleet.db.v1.bak.part/busy"_s)); // nothing can be written there
        QVERIFY(!store.migrateTo({first, second}));
        QCOMPARE(store.ask("PRAGMA user_version"), 1);
        QCOMPARE(store.ask("SELECT count(*) FROM pumps"), 2);
    }

    void goesOnAfterBeingKilledInAMigration()
    {
        std::mt19937 random(std::random_device{}());
        int unfinished = 0;
        for (int round = 0; round < 12; ++round) {
            const Store store;
            QVERIFY(store.migrateTo({first}));
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {u"--migrate"_s, store.file()});
            QVERIFY(child.waitForReadyRead());
            QElapsedTimer clock;
            clock.start();
            const auto life = static_cast<qint64>(random() % 120);
            while (clock.elapsed() < life && child.state() == QProcess::Running)
                child.waitForFinished(static_cast<int>(life - clock.elapsed()) + 1);
            child.kill();
            child.waitForFinished();

            QCOMPARE(store.integrity(), u"ok"_s);
            const qint64 version = store.ask("PRAGMA user_version");
            if (version == 1) {
                ++unfinished;
                QCOMPARE(store.ask("SELECT count(*) FROM pumps"), 2);
                QCOMPARE(store.ask("SELECT count(*) FROM sqlite_schema WHERE name = 'log'"), 0);
            } else {
                QCOMPARE(version, 2);
            }
            QVERIFY(store.migrateTo({first, large}));
            QCOMPARE(store.ask("SELECT count(*) FROM log"), manyRows);
            QCOMPARE(store.ask("SELECT count(*) FROM sqlite_schema WHERE name = 'pumps'"), 0);
            QCOMPARE(store.backups(), QStringList{u"fleet.db.v1.bak"_s});
        }
        qInfo("12 times killed, %d times in the middle", unfinished);
        QVERIFY(unfinished > 0);
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "--migrate"_L1) {
        auto database = Database::open(arguments[2], Database::Mode::ReadWrite, 1'000);
        std::puts("opened");
        std::fflush(stdout);
        return database && migrate(**database, {first, large}) ? 0 : 1;
    }
    TestSchema test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_schema.moc"
