#pragma once

#include "epi/id.h"
#include "epi/result.h"
#include "epi/time_span.h"
#include "vault/secret_bytes.h"

#include <array>
#include <concepts>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tracedesk::store {

/// Carries an error from a statement to the floor's edge (guarded in parts.h), where it becomes a value:
/// between the two lie dozens of statements, and none of them may be forgotten. Never leaves the floor.
class Failure : public std::exception
{
public:
    explicit Failure(epi::Error error)
        : m_error(std::move(error))
    {
    }
    [[nodiscard]] const epi::Error &error() const { return m_error; }
    [[nodiscard]] const char *what() const noexcept override { return "store failure"; }

private:
    epi::Error m_error;
};

template<class... Arguments> [[noreturn]] void raise(epi::ErrorCode code, Arguments &&...arguments)
{
    throw Failure(epi::Error{code, {std::string(std::forward<Arguments>(arguments))...}});
}

class Statement;

/// What a check of integrity names as a fault may be that a page could not be had, which may be whole: ioFailed, outOfMemory.
[[nodiscard]] std::optional<epi::ErrorCode> whyNotRead(std::string_view what);

/// One connection: the compartment `main` and what is attached to it, each encrypted under its own key.
/// Everything throws Failure. Not to be used by two threads at once.
///
/// It is trusted until a transaction was rolled back on it, or SQLite spoke of the disk, of memory or of damage; then it is to be
/// opened anew before anything else is asked. Rolling back, SQLCipher lets SQLite read page 1 as a table while it is still
/// encrypted: now and then (one in some thousand rollbacks that reached the file) noise passes for a table, is kept, and a file
/// that is whole is called malformed from then on. And after an error of disk or memory nobody tests what a cache holds.
class Database
{
public:
    enum class Mode { create, existing };

    /// Opens `path` as schema `main` with a raw 32-byte key. Refuses a library that does not encrypt.
    Database(const std::filesystem::path &path, const vault::SecretBytes &key, Mode mode);
    /// With nothing in `main`: for who has no key of it and only attaches.
    [[nodiscard]] static Database withoutMain();
    Database(Database &&) noexcept = default;
    Database &operator=(Database &&) noexcept = default;

    void attach(const char *schema, const std::filesystem::path &path, const vault::SecretBytes &key);
    /// Settings of one schema (architecture.md section 3), each read back. `cacheKibibytes`: its share of memory.
    void configure(const char *schema, int cacheKibibytes);

    void detach(const char *schema);

    /// Lets go of the files. What was attached is still known; nothing may be asked any more.
    void close();
    void distrust() { m_isTrusted = false; }
    [[nodiscard]] bool isTrusted() const { return m_connection && m_isTrusted; }

    void execute(const std::string &sql);
    [[nodiscard]] Statement prepare(std::string_view sql) const;
    /// The value of `PRAGMA schema.name`.
    [[nodiscard]] std::string pragma(std::string_view name) const;
    [[nodiscard]] std::int64_t lastRow() const;
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] bool inTransaction() const;

    struct Schema
    {
        std::string name;
        std::filesystem::path path;
    };
    [[nodiscard]] bool has(std::string_view schema) const;
    [[nodiscard]] std::filesystem::path pathOf(std::string_view schema) const; ///< empty where it is not attached
    /// What a result code means to the user; finds out which compartment is damaged when it speaks of damage, and that
    /// a statement asked for one that is not attached (notPermitted).
    [[nodiscard]] epi::Error errorOf(int code) const;

private:
    Database() = default;
    void connect(const std::filesystem::path &path, int furtherFlags);
    void prepareConnection();
    [[nodiscard]] std::optional<epi::Error> notCleared(const std::string &message) const;

    struct Close
    {
        void operator()(sqlite3 *connection) const;
    };
    [[nodiscard]] std::optional<epi::Error> damage() const;

    std::unique_ptr<sqlite3, Close> m_connection;
    std::vector<Schema> m_schemas;
    mutable bool m_isTrusted = true; ///< reading, too, may show that it is not
};

/// One prepared statement. `run` and `query` take one argument for each parameter, in order; ids that are null
/// and optionals that are empty go in as NULL.
class Statement
{
public:
    Statement(const Database &database, sqlite3 *connection, std::string_view sql);
    Statement(Statement &&) noexcept = default;

    /// Runs to the end; rows are dropped.
    template<class... Arguments> void run(const Arguments &...arguments)
    {
        query(arguments...);
        while (next()) {
        }
    }
    /// Starts anew with these arguments; rows come with next().
    template<class... Arguments> Statement &query(const Arguments &...arguments)
    {
        reset();
        int parameter = 0;
        (bind(++parameter, arguments), ...);
        return *this;
    }
    /// Steps to the next row; false after the last.
    [[nodiscard]] bool next();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    template<class Number> [[nodiscard]] Number as(int column) const { return static_cast<Number>(integer(column)); }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// Valid until the next step.
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const;
    template<class Identifier> [[nodiscard]] Identifier id(int column) const
    {
        epi::Uuid uuid{};
        const auto bytes = blob(column);
        if (bytes.size() == uuid.size())
            std::ranges::copy(bytes, uuid.begin());
        return Identifier(uuid);
    }
    [[nodiscard]] epi::Instant instant(int column) const { return epi::Instant{epi::Seconds{integer(column)}}; }
    [[nodiscard]] std::optional<epi::Day> day(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(epi::Day{std::chrono::days{integer(column)}});
    }

private:
    void reset();
    /// SQLite answers "nothing" where it had no memory for the value.
    void expectRead(int column) const;
    void bind(int parameter, std::nullopt_t);
    void bind(int parameter, double value);
    void bind(int parameter, std::string_view text);
    void bind(int parameter, std::span<const std::uint8_t> bytes);
    void bindInteger(int parameter, std::int64_t value);
    void bind(int parameter, const std::string &text) { bind(parameter, std::string_view(text)); }
    void bind(int parameter, const char *text) { bind(parameter, std::string_view(text)); }
    void bind(int parameter, const std::vector<std::uint8_t> &bytes) { bind(parameter, std::span(bytes)); }
    template<std::size_t size> void bind(int parameter, const std::array<std::uint8_t, size> &bytes)
    {
        bind(parameter, std::span<const std::uint8_t>(bytes));
    }
    template<std::integral Number> void bind(int parameter, Number value)
    {
        bindInteger(parameter, static_cast<std::int64_t>(value));
    }
    template<class Enumeration>
        requires std::is_enum_v<Enumeration>
    void bind(int parameter, Enumeration value)
    {
        bindInteger(parameter, static_cast<std::int64_t>(value));
    }
    void bind(int parameter, epi::Instant value) { bindInteger(parameter, value.time_since_epoch().count()); }
    void bind(int parameter, epi::Seconds value) { bindInteger(parameter, value.count()); }
    void bind(int parameter, epi::Day value) { bindInteger(parameter, value.time_since_epoch().count()); }
    template<class Tag> void bind(int parameter, const epi::Id<Tag> &id)
    {
        if (id.isNull())
            bind(parameter, std::nullopt);
        else
            bind(parameter, std::span<const std::uint8_t>(id.uuid()));
    }
    template<class Value> void bind(int parameter, const std::optional<Value> &value)
    {
        if (value)
            bind(parameter, *value);
        else
            bind(parameter, std::nullopt);
    }

    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    const Database *m_database;
    sqlite3 *m_connection;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// All or nothing over all compartments: rolls back unless committed, and the connection is not trusted any more.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    Database &m_database;
    bool m_isCommitted = false;
};

} // namespace tracedesk::store
