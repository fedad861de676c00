#pragma once

#include "epi/actor.h"
#include "epi/audit.h"
#include "store/case_store.h"
#include "store/database.h"
#include "vault/keyring.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace tracedesk::store {

using Act = epi::AuditAct;

/// What an entry says besides who, when and from where. Pseudonymous ids only: the chain outlives personal data.
struct AuditEntry
{
    Act act = Act::storeOpened;
    epi::Uuid object{}; ///< see epi::AuditRecord
    epi::PersonId subject = {};
    std::uint64_t count = 1;
    vault::Digest reason = {}; ///< digest of the purpose given, zero where there is none
    epi::AuditOutcome outcome = epi::AuditOutcome::done;
    epi::ApprovalId request = {};
};

/// Who does it, and from where.
struct AuditOrigin
{
    epi::AccountId account;
    epi::Role role = epi::Role::surveyor;
    std::uint64_t session = 0;
    std::string workstation;
};

/// The bytes an entry is chained as.
[[nodiscard]] std::vector<std::uint8_t> encodeEntry(std::uint64_t sequence, const vault::Digest &previous,
                                                    const AuditOrigin &origin,
                                                    std::chrono::sys_time<std::chrono::milliseconds> at, const AuditEntry &entry);
/// What they say; nothing for bytes that no version wrote.
[[nodiscard]] std::optional<epi::AuditRecord> decodeEntry(std::span<const std::uint8_t> bytes);

/// The hash-chained log in the `audit` compartment. Appending happens inside the caller's transaction.
class AuditLog
{
public:
    /// The last entry; sequence 0 for an empty chain.
    [[nodiscard]] static vault::AuditHead head(const Database &database);
    /// Returns the new head.
    static vault::AuditHead append(Database &database, const AuditOrigin &origin,
                                   std::chrono::sys_time<std::chrono::milliseconds> now, const AuditEntry &entry);
    /// What is wrong with the chain, if anything: a gap, an entry that was changed, a head with a signature that is not its
    /// account's, or `seen` not on it. The first bad entry is named.
    [[nodiscard]] static std::optional<std::string> fault(const Database &database, const vault::AuditHead &seen,
                                                          const vault::AccountBook &book);
    /// True where the entry that somebody saw last is on the chain.
    [[nodiscard]] static bool contains(const Database &database, const vault::AuditHead &seen);
    /// Until `take` says false. Entries that cannot be read are left out; `fault` names them.
    static void read(const Database &database, AuditOrder order, const std::function<bool(const epi::AuditRecord &)> &take);

    /// Puts the account's signature under the head as it is.
    static void signHead(Database &database, const vault::Keyring &keyring);
    /// How many entries stand behind the last signature.
    [[nodiscard]] static std::uint64_t unsignedLength(const Database &database);

    // Numbers kept beside the chain: up to where other records were taken into it.
    [[nodiscard]] static vault::ChainHead mark(const Database &database, std::string_view name);
    static void setMark(Database &database, std::string_view name, const vault::ChainHead &head);
};

} // namespace tracedesk::store
