#pragma once

#include "epi/actor.h"
#include "store/database.h"
#include "vault/keyring.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace tracedesk::store {

/// What was done. Numbers are in the chain for good: new acts go at the end.
enum class Act : std::uint16_t {
    storeCreated = 1,
    storeOpened,
    looked,
    personsCreated,
    personSaved,
    caseSaved,
    exposureSaved,
    interviewSaved,
    visitSaved,
    contactSaved,
    recordsImported,
    casesImported,
    exposuresImported,
    visitsImported,
    importRepeated,
    findingsSaved,
    settingSaved,
    personsNamed, ///< by an import; the object is its batch
    interviewRemoved,
    visitRemoved,
    contactRemoved,
};

/// What an entry says besides who and when. Pseudonymous ids only: the chain outlives personal data.
struct AuditEntry
{
    Act act = Act::storeOpened;
    epi::Uuid object{};      ///< the person, case, batch, ... it is about; null where there is none
    std::uint64_t count = 1; ///< how many things
    vault::Digest reason{};  ///< digest of the purpose given, zero where there is none
};

/// The hash-chained log in the `audit` compartment. Appending happens inside the caller's transaction.
class AuditLog
{
public:
    /// The last entry; sequence 0 for an empty chain.
    [[nodiscard]] static vault::AuditHead head(const Database &database);
    /// Returns the new head.
    static vault::AuditHead append(Database &database, const epi::Actor &actor,
                                   std::chrono::sys_time<std::chrono::milliseconds> now, const AuditEntry &entry);
    /// What is wrong with the chain, if anything: a gap, an entry that was changed, or `seen` not on it.
    [[nodiscard]] static std::optional<std::string> fault(const Database &database, const vault::AuditHead &seen);
    /// True where the entry that somebody saw last is on the chain.
    [[nodiscard]] static bool contains(const Database &database, const vault::AuditHead &seen);
};

} // namespace tracedesk::store
