// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

// In a static library resources are linked only when somebody asks for them; the macro wants the global
// namespace.
static void initMigrations() { Q_INIT_RESOURCE(migrations); }

namespace fleetscope {
namespace {

Error unknownFile(const Database &database)
{
    return {ErrorKind::InvalidInput, u"this SQLite file was not made by Fleetscope"_s, database.path()};
}

Error newerFile(const Database &database, qint64 version, qsizetype newest)
{
    return {
        ErrorKind::Conflict,
        u"the file has version %1 and this Fleetscope knows up to %2: start the newer program, or another data folder"_s
            .arg(version)
            .arg(newest),
        database.path()};
}

/// A consistent copy at `path`, complete or not there at all.
Result<void> backUp(Database &database, const QString &path)
{
    const QString part = path + u".part"_s;
    QFile::remove(part);
    {
        auto copy = Database::open(part, Database::Mode::ReadWrite, 0);
        if (!copy)
            return copy.error();
        sqlite3_backup *backup = sqlite3_backup_init((*copy)->handle(), "main", database.handle(), "main");
        const int code = backup ? sqlite3_backup_step(backup, -1) : sqlite3_errcode((*copy)->handle());
        const int finished = sqlite3_backup_finish(backup);
        if (code != SQLITE_DONE || finished != SQLITE_OK) {
            const Error error = sqliteError(code != SQLITE_DONE ? code : finished,
                                            u"no copy could be made before the migration: "_s
                                                + QString::fromUtf8(sqlite3_errmsg((*copy)->handle())),
                                            path);
            copy.value().reset();
            QFile::remove(part);
            return error;
        }
    }
    QFile::remove(path);
    if (!QFile::rename(part, path))
        return Error{ErrorKind::Denied, u"the copy before the migration could not be named"_s, path};
    return {};
}

void removeOlderBackups(const QString &file, qint64 version)
{
    const QFileInfo info(file);
    const QStringList all = info.dir().entryList({info.fileName() + u".v*.bak"_s}, QDir::Files);
    for (const QString &name : all) {
        if (name != u"%1.v%2.bak"_s.arg(info.fileName()).arg(version))
            info.dir().remove(name);
    }
}

} // namespace

QStringList builtInMigrations()
{
    initMigrations();
    QStringList migrations;
    for (;;) {
        QFile file(u":/migrations/%1.sql"_s.arg(static_cast<int>(migrations.size()) + 1, 4, 10, QChar(u'0')));
        if (!file.open(QIODevice::ReadOnly))
            return migrations;
        migrations << QString::fromUtf8(file.readAll());
    }
}

Result<void> checkVersion(Database &database, qsizetype newest)
{
    const qint64 application = database.integer("PRAGMA application_id");
    const qint64 version = database.integer("PRAGMA user_version");
    if (!database.isGood())
        return database.failure();
    if (application != archiveApplicationId)
        return unknownFile(database);
    if (version > newest)
        return newerFile(database, version, newest);
    if (version < newest)
        return Error{ErrorKind::Conflict,
                     u"the file is older: start this version once so that it can store"_s, database.path()};
    return {};
}

Result<void> migrate(Database &database, const QStringList &migrations)
{
    qint64 version = database.integer("PRAGMA user_version");
    const qint64 application = database.integer("PRAGMA application_id");
    const qint64 tables = database.integer("SELECT count(*) FROM sqlite_schema");
    if (!database.isGood())
        return database.failure();
    if (tables > 0 && application != archiveApplicationId)
        return unknownFile(database);
    if (version > migrations.size())
        return newerFile(database, version, migrations.size());

    if (tables == 0) {
        // Only possible before the first table, and not inside a transaction.
        database.execute("PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL;");
    }
    for (; version < migrations.size(); ++version) {
        if (version > 0) {
            if (const auto copied = backUp(database, u"%1.v%2.bak"_s.arg(database.path()).arg(version));
                !copied)
                return copied;
        }
        database.begin();
        database.execute(migrations[version].toUtf8().constData());
        database.execute(u"PRAGMA application_id = %1; PRAGMA user_version = %2;"_s.arg(archiveApplicationId)
                             .arg(version + 1)
                             .toUtf8()
                             .constData());
        if (!database.commit())
            return database.failure();
        removeOlderBackups(database.path(), version);
    }
    return database.isGood() ? Result<void>() : Result<void>(database.failure());
}

} // namespace fleetscope
