#include "store/database.h"

#include "vault/durable_file.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <charconv>

#include <fcntl.h>
#include <unistd.h>

namespace tracedesk::store {

namespace {

using epi::ErrorCode;

constexpr int pageSize = 16384;

/// The salt a file begins with; nothing for one that is new. Asked for before SQLite has the file open: closing it would drop
/// SQLite's locks on it.
std::vector<std::uint8_t> saltOf(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return {}; // SQLite will say why
    std::vector<std::uint8_t> salt(16);
    const ssize_t size = ::pread(descriptor, salt.data(), salt.size(), 0);
    const int systemError = errno;
    ::close(descriptor);
    if (size < 0 && systemError != EISDIR)
        throw Failure(vault::systemFailure(path, "read", systemError).error());
    if (size != static_cast<ssize_t>(salt.size()))
        salt.clear();
    return salt;
}

/// The one form SQLCipher takes as a key and not as a passphrase: x'hex digits' of key and salt. Without the salt it would read
/// that itself, take a random one where the disk does not give it, and then call the file damaged.
vault::SecretBytes rawKey(const vault::SecretBytes &key, std::span<const std::uint8_t> salt)
{
    constexpr std::string_view digits = "0123456789abcdef";
    if (key.size() != 32)
        raise(ErrorCode::internal, "key size");
    vault::SecretBytes text(3 + 2 * (key.size() + salt.size()));
    auto out = text.bytes();
    std::size_t at = 0;
    out[at++] = 'x';
    out[at++] = '\'';
    for (const std::span<const std::uint8_t> part : {key.bytes(), salt}) {
        for (const std::uint8_t byte : part) {
            out[at++] = static_cast<std::uint8_t>(digits[byte >> 4]);
            out[at++] = static_cast<std::uint8_t>(digits[byte & 0x0f]);
        }
    }
    out[at] = '\'';
    return text;
}

bool isFull(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

void expectPragma(const Database &database, const std::string &name, std::string_view value)
{
    if (database.pragma(name) != value)
        raise(ErrorCode::internal, "PRAGMA " + name);
}

void turn(sqlite3 *connection, int option, int wanted)
{
    int present = -1;
    if (sqlite3_db_config(connection, option, wanted, &present) != SQLITE_OK || present != wanted)
        raise(ErrorCode::internal, "connection option " + std::to_string(option));
}

} // namespace

std::optional<ErrorCode> whyNotRead(std::string_view what)
{
    constexpr std::string_view codeIs = "unable to get the page. error code=";
    if (what.starts_with("error reading"))
        return ErrorCode::ioFailed;
    const std::size_t at = what.find(codeIs);
    int code = 0;
    if (at == std::string_view::npos ||
        std::from_chars(what.data() + at + codeIs.size(), what.data() + what.size(), code).ec != std::errc())
        return std::nullopt;
    const int primary = code & 0xff;
    return primary == SQLITE_IOERR   ? std::optional(ErrorCode::ioFailed)
           : primary == SQLITE_NOMEM ? std::optional(ErrorCode::outOfMemory)
                                     : std::nullopt;
}

void Database::Close::operator()(sqlite3 *connection) const
{
    sqlite3_close_v2(connection);
}

void Database::connect(const std::filesystem::path &path, int furtherFlags)
{
    sqlite3 *connection = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOFOLLOW |
                      SQLITE_OPEN_EXRESCODE | furtherFlags;
    const int opened = sqlite3_open_v2(path.c_str(), &connection, flags, nullptr);
    m_connection.reset(connection);
    if (opened != SQLITE_OK)
        throw Failure(errorOf(opened));
    sqlite3_busy_timeout(connection, 0);
    execute("PRAGMA cipher_log_level = NONE"); // errors come back as values, not on standard error
    // Process-wide, and needed before the first ATTACH: an attached file takes the page size from here.
    execute("PRAGMA cipher_default_page_size = " + std::to_string(pageSize));
}

void Database::prepareConnection()
{
    // Any other SQLite in the process would take the key without a word and write plaintext.
    if (pragma("cipher_version").empty())
        raise(ErrorCode::notEncrypted, "cipher_version");
    turn(m_connection.get(), SQLITE_DBCONFIG_DEFENSIVE, 1);
    turn(m_connection.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    turn(m_connection.get(), SQLITE_DBCONFIG_ENABLE_FKEY, 1);
    execute("PRAGMA temp_store = MEMORY");
    expectPragma(*this, "temp_store", "2");
    expectPragma(*this, "foreign_keys", "1");
    expectPragma(*this, "trusted_schema", "0");
}

Database::Database(const std::filesystem::path &path, const vault::SecretBytes &key, Mode mode)
{
    const vault::SecretBytes text = rawKey(key, saltOf(path)); // first: no file is made for a key that is none
    m_schemas.push_back({"main", path});
    connect(path, mode == Mode::create ? SQLITE_OPEN_CREATE : 0);
    if (const int keyed = sqlite3_key_v2(m_connection.get(), "main", text.bytes().data(), static_cast<int>(text.size()));
        keyed != SQLITE_OK)
        throw Failure(errorOf(keyed));
    prepareConnection();
}

Database Database::withoutMain()
{
    Database database;
    // By its name, not by a flag: files that are attached are opened with the flags of the connection.
    database.connect(":memory:", SQLITE_OPEN_CREATE);
    database.prepareConnection();
    return database;
}

bool Database::has(std::string_view schema) const
{
    return std::ranges::any_of(m_schemas, [&](const Schema &one) { return one.name == schema; });
}

std::filesystem::path Database::pathOf(std::string_view schema) const
{
    const auto at = std::ranges::find(m_schemas, schema, &Schema::name);
    return at == m_schemas.end() ? std::filesystem::path() : at->path;
}

void Database::detach(const char *schema)
{
    execute(std::string("DETACH ") + schema);
    std::erase_if(m_schemas, [&](const Schema &one) { return one.name == schema; });
}

void Database::close()
{
    m_connection.reset();
}

std::optional<epi::Error> Database::notCleared(const std::string &message) const
{
    // A statement names the compartment it asks for; nothing else makes a table of ours unknown.
    for (const char *schema : {"main", "identities", "movements", "audit"}) {
        const bool asked = message.starts_with(std::string("no such table: ") + schema + '.') ||
                           message == std::string("unknown database ") + schema;
        if (asked && !has(schema))
            return epi::Error{ErrorCode::notPermitted, {"open", std::string("not cleared for ") + schema}};
    }
    return std::nullopt;
}

void Database::attach(const char *schema, const std::filesystem::path &path, const vault::SecretBytes &key)
{
    const vault::SecretBytes text = rawKey(key, saltOf(path));
    const auto bytes = text.bytes();
    m_schemas.push_back({schema, path}); // before: what fails to be attached is named by its file
    try {
        // The schema is a name of ours, never input; the key must not stand in SQL text.
        prepare(std::string("ATTACH ?1 AS ") + schema + " KEY ?2")
            .run(path.string(), Uncopied{{reinterpret_cast<const char *>(bytes.data()), bytes.size()}});
    } catch (...) {
        m_schemas.pop_back();
        throw;
    }
}

void Database::configure(const char *schema, int cacheKibibytes)
{
    const std::string prefix = std::string(schema) + '.';
    const auto set = [&](const std::string &name, const std::string &value, std::string_view readBack) {
        execute("PRAGMA " + prefix + name + " = " + value);
        expectPragma(*this, prefix + name, readBack);
    };
    expectPragma(*this, prefix + "cipher_page_size", std::to_string(pageSize));
    set("secure_delete", "ON", "1");
    // WAL would tear a transaction across compartments; DELETE and PERSIST leave pre-images behind.
    set("journal_mode", "TRUNCATE", "truncate");
    set("synchronous", "EXTRA", "3");
    const std::string cache = std::to_string(-cacheKibibytes);
    set("cache_size", cache, cache);
}

void Database::execute(const std::string &sql)
{
    const int code = sqlite3_exec(m_connection.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw Failure(errorOf(code));
}

Statement Database::prepare(std::string_view sql) const
{
    return {*this, m_connection.get(), sql};
}

std::string Database::pragma(std::string_view name) const
{
    Statement statement = prepare("PRAGMA " + std::string(name));
    return statement.query().next() ? statement.text(0) : std::string();
}

std::int64_t Database::lastRow() const
{
    return sqlite3_last_insert_rowid(m_connection.get());
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_connection.get());
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_connection.get()) == 0;
}

std::optional<epi::Error> Database::damage() const
{
    for (const Schema &schema : m_schemas) {
        sqlite3_stmt *raw = nullptr;
        const std::string sql = "PRAGMA " + schema.name + ".cipher_integrity_check";
        const int prepared = sqlite3_prepare_v2(m_connection.get(), sql.c_str(), -1, &raw, nullptr);
        const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> statement(raw, &sqlite3_finalize);
        if (prepared != SQLITE_OK || sqlite3_step(raw) != SQLITE_ROW)
            continue;
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(raw, 0));
        const std::string what = text ? text : "error reading"; // no memory for the words
        if (!whyNotRead(what))
            return epi::Error{ErrorCode::compartmentDamaged, {schema.path.string(), what}};
    }
    return std::nullopt;
}

epi::Error Database::errorOf(int code) const
{
    const int primary = code & 0xff;
    const int systemError = m_connection ? sqlite3_system_errno(m_connection.get()) : 0;
    const std::string path = m_schemas.empty()       ? std::string()
                             : m_schemas.size() == 1 ? m_schemas.front().path.string()
                                                     : m_schemas.front().path.parent_path().string();
    const std::string message = m_connection ? sqlite3_errmsg(m_connection.get()) : sqlite3_errstr(code);
    if (primary == SQLITE_ERROR)
        if (auto refused = notCleared(message))
            return *refused;
    // What breaks a rule of a table says nothing about the connection.
    if (primary != SQLITE_CONSTRAINT && primary != SQLITE_INTERRUPT && primary != SQLITE_BUSY)
        m_isTrusted = false;
    switch (primary) {
    case SQLITE_FULL:
        return {ErrorCode::diskFull, {path}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::openElsewhere, {path, std::string()}};
    case SQLITE_INTERRUPT:
        return {ErrorCode::cancelled, {}};
    case SQLITE_IOERR:
        if (isFull(systemError))
            return {ErrorCode::diskFull, {path}};
        break;
    case SQLITE_CANTOPEN:
        for (const Schema &schema : m_schemas)
            if (std::error_code ignored; !std::filesystem::exists(schema.path, ignored))
                return {ErrorCode::compartmentDamaged, {schema.path.string(), "missing"}};
        break;
    default:
        break;
    }
    // A page that fails its authentication surfaces as any of several codes; the file itself knows.
    if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || primary == SQLITE_ERROR || primary == SQLITE_NOMEM ||
        primary == SQLITE_IOERR) {
        if (auto found = damage())
            return *found;
        // What was attached last is what failed to be a database.
        if (!m_schemas.empty() && (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB))
            return {ErrorCode::compartmentDamaged, {m_schemas.back().path.string(), message}};
    }
    if (primary == SQLITE_NOMEM)
        return {ErrorCode::outOfMemory, {}};
    if (primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN || primary == SQLITE_READONLY || primary == SQLITE_PERM)
        return {ErrorCode::ioFailed, {path, message, std::generic_category().message(systemError)}};
    // A function that runs statements of its own passes on their words, not their code.
    if (primary == SQLITE_ERROR)
        for (const int meant : {SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM})
            if (message.starts_with(sqlite3_errstr(meant)))
                return meant == SQLITE_NOMEM ? epi::Error{ErrorCode::outOfMemory, {}}
                       : meant == SQLITE_FULL || isFull(systemError)
                           ? epi::Error{ErrorCode::diskFull, {path}}
                           : epi::Error{ErrorCode::ioFailed, {path, message, std::generic_category().message(systemError)}};
    return {ErrorCode::internal, {message}};
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    m_database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_isCommitted)
        return;
    m_database.distrust();
    if (!m_database.inTransaction())
        return; // SQLite rolled back by itself
    try {
        m_database.execute("ROLLBACK");
    } catch (const std::exception &) {
        // The journal stays hot: the next to open the file rolls it back.
    }
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_isCommitted = true;
}

} // namespace tracedesk::store
