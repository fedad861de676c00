#pragma once

#include "store/audit_log.h"
#include "store/case_store.h"
#include "store/database.h"
#include "store/store_lock.h"
#include "vault/keyring.h"

#include <mutex>
#include <new>
#include <utility>

namespace tracedesk::store {

/// What an open store consists of. Members close in reverse order: files before keys, the lock last.
struct CaseStore::Parts
{
    std::filesystem::path folder;
    Environment environment;
    vault::IdSource ids;
    StoreLock lock;
    vault::Keyring keyring;
    Database database;
    AuditOrigin origin;
    std::mutex mutex; ///< held around every use of `database` and `keyring`

    [[nodiscard]] epi::Instant now() const { return std::chrono::floor<std::chrono::seconds>(environment.clock()); }
    [[nodiscard]] bool keepsAudit() const { return database.has("audit"); }
    /// Puts an entry of the account into the chain; inside a transaction.
    vault::AuditHead record(const AuditEntry &entry) { return AuditLog::append(database, origin, environment.clock(), entry); }
};

/// What the activity record calls this machine.
[[nodiscard]] std::string workstationOf(const Environment &environment);

/// Opens the compartments anew, under the keys that the keyring has now. Throws Failure; then the next turn tries again.
void reopen(CaseStore::Parts &parts);

/// An act's turn: others wait until it is over, and the connection may be trusted, opened anew where it was not. Throws Failure.
class Turn
{
public:
    explicit Turn(CaseStore::Parts &parts)
        : m_lock(parts.mutex)
    {
        if (!parts.database.isTrusted())
            reopen(parts);
    }

private:
    std::scoped_lock<std::mutex> m_lock;
};

/// What is being thrown, as a value. The one place where memory that ran out becomes an error; nothing here needs more of it.
[[nodiscard]] epi::Error caught() noexcept;

template<class T> constexpr bool isResult = false;
template<class T> constexpr bool isResult<epi::Result<T>> = true;

/// The floor's edge: runs `body` and turns what it throws into a value.
template<class Body> auto guarded(Body body)
{
    using Value = decltype(body());
    if constexpr (isResult<Value>) {
        try {
            return body();
        } catch (...) {
            return Value(std::unexpected(caught()));
        }
    } else {
        try {
            if constexpr (std::is_void_v<Value>) {
                body();
                return epi::Result<void>();
            } else {
                return epi::Result<Value>(body());
            }
        } catch (...) {
            return epi::Result<Value>(std::unexpected(caught()));
        }
    }
}

/// Reads in its turn.
template<class Body> auto reading(CaseStore::Parts &parts, Body body)
{
    return guarded([&] {
        const Turn turn(parts);
        return body(parts.database);
    });
}

/// Writes in its turn, in one transaction that commits when `body` returns.
template<class Body> auto writing(CaseStore::Parts &parts, Body body)
{
    return guarded([&] {
        const Turn turn(parts);
        Transaction transaction(parts.database);
        if constexpr (std::is_void_v<decltype(body(parts.database))>) {
            body(parts.database);
            transaction.commit();
        } else {
            auto result = body(parts.database);
            transaction.commit();
            return result;
        }
    });
}

/// Throws staleRevision unless the stored revision is the one the caller knows; 0 on both sides: new.
inline void expectRevision(const char *object, std::uint32_t stored, std::uint32_t known)
{
    if (stored != known)
        raise(epi::ErrorCode::staleRevision, object, std::to_string(stored));
}

} // namespace tracedesk::store
