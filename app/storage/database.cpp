// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"

#include <sqlite3.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace fleetscope {

Error sqliteError(int code, const QString &what, const QString &path)
{
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return {ErrorKind::Corrupt, what, path};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN: return {ErrorKind::Denied, what, path};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {ErrorKind::Timeout, what, path};
    case SQLITE_INTERRUPT: return {ErrorKind::Cancelled, what, path};
    case SQLITE_FULL:
    case SQLITE_IOERR: return {ErrorKind::Unreachable, what, path};
    default: return {ErrorKind::Internal, what, path};
    }
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_sql(other.m_sql)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_bound(other.m_bound)
{ }

Statement::~Statement()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    sqlite3_stmt *&kept = m_database->m_statements[m_sql];
    if (kept) // two of the same text were in use at once
        sqlite3_finalize(m_statement);
    else
        kept = m_statement;
}

Statement &Statement::bind(qint64 value)
{
    if (m_statement)
        m_database->check(sqlite3_bind_int64(m_statement, ++m_bound, value));
    return *this;
}

Statement &Statement::bind(double value)
{
    if (m_statement)
        m_database->check(sqlite3_bind_double(m_statement, ++m_bound, value));
    return *this;
}

Statement &Statement::bind(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (m_statement)
        m_database->check(sqlite3_bind_text64(m_statement, ++m_bound, utf8.constData(),
                                              static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                              SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindText(std::string_view text)
{
    if (m_statement)
        m_database->check(sqlite3_bind_text64(m_statement, ++m_bound, text.empty() ? "" : text.data(),
                                              text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindBlob(std::string_view bytes)
{
    if (m_statement)
        m_database->check(sqlite3_bind_blob64(m_statement, ++m_bound, bytes.empty() ? "" : bytes.data(),
                                              bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement &Statement::bindNull()
{
    if (m_statement)
        m_database->check(sqlite3_bind_null(m_statement, ++m_bound));
    return *this;
}

bool Statement::step()
{
    if (!m_statement || !m_database->isGood())
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database->check(code);
    return false;
}

bool Statement::run()
{
    step();
    reset();
    return m_database->isGood();
}

void Statement::reset()
{
    if (m_statement)
        sqlite3_reset(m_statement);
    m_bound = 0;
}

qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }
double Statement::real(int column) const { return sqlite3_column_double(m_statement, column); }
bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

QString Statement::text(int column) const
{
    const std::string_view view = textView(column);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

std::string_view Statement::textView(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {bytes, bytes ? static_cast<size_t>(sqlite3_column_bytes(m_statement, column)) : 0};
}

std::string_view Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, bytes ? static_cast<size_t>(sqlite3_column_bytes(m_statement, column)) : 0};
}

Database::Database(sqlite3 *handle, QString path)
    : m_handle(handle)
    , m_path(std::move(path))
{ }

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode, int busyMs)
{
    sqlite3 *handle = nullptr;
    const int flags = SQLITE_OPEN_NOMUTEX
        | (mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags, nullptr);
    if (code != SQLITE_OK) {
        const QString what = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
        sqlite3_close_v2(handle);
        return sqliteError(code, what, path);
    }
    sqlite3_busy_timeout(handle, busyMs);
    // Names come from strangers, and schemas from files: no SQL of either may have side effects.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return std::unique_ptr<Database>(new Database(handle, path));
}

Database::~Database()
{
    for (const auto &[sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

bool Database::check(int code)
{
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
        return true;
    if (m_code == 0)
        fail(code & 0xff, sqlite3_errmsg(m_handle));
    return false;
}

void Database::fail(int code, const char *what)
{
    m_code = code;
    m_what = QString::fromUtf8(what);
}

bool Database::execute(const char *sql)
{
    return isGood() && check(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr));
}

Statement Database::prepare(const char *sql)
{
    if (!isGood())
        return Statement(*this, sql, nullptr);
    if (sqlite3_stmt *kept = std::exchange(m_statements[sql], nullptr))
        return Statement(*this, sql, kept);
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    return Statement(*this, sql, statement);
}

qint64 Database::integer(const char *sql, qint64 fallback)
{
    Statement statement = prepare(sql);
    return statement.step() && !statement.isNull(0) ? statement.integer(0) : fallback;
}

bool Database::begin() { return prepare("BEGIN IMMEDIATE").run(); }

bool Database::commit()
{
    if (isGood() && prepare("COMMIT").run())
        return true;
    rollback();
    return false;
}

void Database::rollback()
{
    if (sqlite3_get_autocommit(m_handle) == 0)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

qint64 Database::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle); }

Error Database::failure() const { return sqliteError(m_code, m_what, m_path); }

void Database::clearFailure()
{
    m_code = 0;
    m_what.clear();
}

void Database::setInterrupt(std::function<bool()> isCancelled)
{
    m_isCancelled = std::move(isCancelled);
    constexpr int instructions = 10'000; // well below a millisecond
    const auto ask = [](void *data) { return (*static_cast<std::function<bool()> *>(data))() ? 1 : 0; };
    sqlite3_progress_handler(m_handle, m_isCancelled ? instructions : 0, m_isCancelled ? +ask : nullptr,
                             &m_isCancelled);
}

} // namespace fleetscope
