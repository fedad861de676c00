#pragma once

#include "store/audit_log.h"
#include "store/case_store.h"
#include "store/database.h"
#include "store/store_lock.h"
#include "vault/keyring.h"

#include <chrono>
#include <mutex>
#include <new>
#include <optional>
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
    std::mutex mutex;                                        ///< held around every use of `database` and `keyring`
    std::optional<std::chrono::milliseconds> confirmed = {}; ///< when the password was last given again, by the machine's clock

    [[nodiscard]] epi::Instant now() const { return std::chrono::floor<std::chrono::seconds>(environment.clock()); }
    [[nodiscard]] bool keepsAudit() const { return database.has("audit"); }
    /// Puts an entry of the account into the chain; inside a transaction.
    vault::AuditHead record(const AuditEntry &entry) { return AuditLog::append(database, origin, environment.clock(), entry); }
};

/// What the activity record calls this machine.
[[nodiscard]] std::string workstationOf(const Environment &environment);

/// The floor's edge: runs `body` and turns what it throws into a value.
template<class Body> auto guarded(Body body) -> epi::Result<decltype(body())>
{
    try {
        if constexpr (std::is_void_v<decltype(body())>) {
            body();
            return {};
        } else {
            return body();
        }
    } catch (const Failure &failure) {
        return std::unexpected(failure.error());
    } catch (const std::bad_alloc &) {
        return epi::fail(epi::ErrorCode::internal, "out of memory");
    } catch (const std::exception &exception) {
        return epi::fail(epi::ErrorCode::internal, exception.what());
    }
}

/// Reads under the lock.
template<class Body> auto reading(CaseStore::Parts &parts, Body body)
{
    return guarded([&] {
        const std::scoped_lock lock(parts.mutex);
        return body(parts.database);
    });
}

/// Writes under the lock, in one transaction that commits when `body` returns.
template<class Body> auto writing(CaseStore::Parts &parts, Body body)
{
    return guarded([&] {
        const std::scoped_lock lock(parts.mutex);
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
