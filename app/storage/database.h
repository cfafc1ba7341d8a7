// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace fleetscope {

class Database;

/// A prepared statement in use: bind, step, read. Goes back to its Database when it ends.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bind(qint64 value);
    Statement &bind(double value);
    Statement &bind(const QString &text);
    Statement &bindText(std::string_view text);  ///< UTF-8; must outlive the next step()
    Statement &bindBlob(std::string_view bytes); ///< must outlive the next step()
    Statement &bindNull();

    /// Whether there is a row. False at the end, and for a failure, which the database remembers.
    bool step();
    /// For statements without rows: whether it worked.
    bool run();
    /// To be bound and stepped again.
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] std::string_view textView(int column) const; ///< valid until the next step()
    [[nodiscard]] std::string_view blob(int column) const;     ///< valid until the next step()
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] sqlite3_stmt *handle() const { return m_statement; }

private:
    friend class Database;
    Statement(Database &database, const char *sql, sqlite3_stmt *statement)
        : m_database(&database)
        , m_sql(sql)
        , m_statement(statement)
    { }

    Database *m_database;
    const char *m_sql;
    sqlite3_stmt *m_statement;
    int m_bound = 0;
};

/// One connection to an SQLite file. The first failure stays until clearFailure(), and nothing is done while
/// there is one: a sequence of calls is checked once, at its end. Thread: one at a time.
class Database
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Errors: as failure(). `busyMs`: how long a call waits for the lock of another connection.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode, int busyMs);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// One or several statements without parameters and rows.
    bool execute(const char *sql);
    /// Statements are kept prepared; `sql` must be a literal, it is the key.
    [[nodiscard]] Statement prepare(const char *sql);
    /// The first column of the first row; `fallback` when there is none.
    [[nodiscard]] qint64 integer(const char *sql, qint64 fallback = 0);

    bool begin();
    bool commit();
    void rollback(); ///< also after a failure; keeps the failure
    [[nodiscard]] qint64 lastInsertId() const;

    [[nodiscard]] bool isGood() const { return m_code == 0; }
    [[nodiscard]] int code() const { return m_code; } ///< SQLite's primary result code
    /// What went wrong: Corrupt; Denied for a file or folder that cannot be written; Timeout for a lock;
    /// Unreachable for a full disk and for input and output; else Internal. `subject` is the file.
    [[nodiscard]] Error failure() const;
    void clearFailure();
    void fail(int code, const char *what);
    /// Makes statements end with a failure as soon as `isCancelled` says so, which is asked often; empty:
    /// never.
    void setInterrupt(std::function<bool()> isCancelled);
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    friend class Statement;
    Database(sqlite3 *handle, QString path);
    bool check(int code);

    sqlite3 *m_handle;
    QString m_path;
    int m_code = 0;
    QString m_what;
    std::function<bool()> m_isCancelled;
    std::unordered_map<const char *, sqlite3_stmt *> m_statements; // null while in use
};

/// What `code` of SQLite means for `path`.
[[nodiscard]] Error sqliteError(int code, const QString &what, const QString &path);

} // namespace fleetscope
