#include "store/database.h"

#include <sqlcipher/sqlite3.h>

namespace tracedesk::store {

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(const Database &database, sqlite3 *connection, std::string_view sql)
    : m_database(&database)
    , m_connection(connection)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    m_statement.reset(statement);
    if (code != SQLITE_OK)
        throw Failure(database.errorOf(code));
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

bool Statement::next()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement.get());
        return false;
    }
    const epi::Error error = m_database->errorOf(code);
    sqlite3_reset(m_statement.get());
    throw Failure(error);
}

void Statement::bind(int parameter, std::nullopt_t)
{
    sqlite3_bind_null(m_statement.get(), parameter);
}

void Statement::bindInteger(int parameter, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), parameter, value);
}

void Statement::bind(int parameter, double value)
{
    sqlite3_bind_double(m_statement.get(), parameter, value);
}

void Statement::bind(int parameter, std::string_view text)
{
    const char *start = text.data() ? text.data() : "";
    const int code = sqlite3_bind_text64(m_statement.get(), parameter, start, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK)
        throw Failure(m_database->errorOf(code));
}

void Statement::bind(int parameter, std::span<const std::uint8_t> bytes)
{
    const int code = bytes.empty()
                         ? sqlite3_bind_zeroblob(m_statement.get(), parameter, 0)
                         : sqlite3_bind_blob64(m_statement.get(), parameter, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
    if (code != SQLITE_OK)
        throw Failure(m_database->errorOf(code));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

void Statement::expectRead(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) != SQLITE_NULL && sqlite3_errcode(m_connection) == SQLITE_NOMEM)
        throw Failure(m_database->errorOf(SQLITE_NOMEM));
}

std::string Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    if (!text)
        expectRead(column);
    return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))) : std::string();
}

std::span<const std::uint8_t> Statement::blob(int column) const
{
    const auto *bytes = static_cast<const std::uint8_t *>(sqlite3_column_blob(m_statement.get(), column));
    if (!bytes)
        expectRead(column);
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

} // namespace tracedesk::store
