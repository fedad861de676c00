#pragma once

#include "store/audit_log.h"
#include "vault/keyring.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace tracedesk::store {

/// What was done by those who have no key of the activity record: log-ins that failed, administrators. A file of sealed
/// entries, chained: whoever can open the record next takes them in, in order, and finds any that are missing
/// between two others. (Taking off the end is found only by an account that saw it: vault::PersonalSecrets.)
///
/// Whoever is logged in signs each entry with its place; one without a signature says that a log-in failed, or that the store
/// came out of a backup, and no more. A file that is no spool counts as one cut off: nobody is kept out by it.
///
/// It takes `mostUnsigned` entries, and from there on only signed ones, up to `mostEntries`. What finds no room is counted, and
/// the record says how many there were. (The count is not signed: whoever can write the folder can remove unsigned entries, too.)
class AuditSpool
{
public:
    static constexpr const char *fileName = "spool";
    static constexpr std::size_t mostUnsigned = 20'000;
    static constexpr std::size_t mostEntries = 30'000;

    /// Chains an entry to the end and synchronises it. `signer`: who is logged in, null for nobody. Returns the new head. Errors:
    /// diskFull, ioFailed.
    [[nodiscard]] static epi::Result<vault::ChainHead> append(const std::filesystem::path &folder,
                                                              const vault::SpoolAddress &address, const AuditOrigin &origin,
                                                              std::chrono::sys_time<std::chrono::milliseconds> now,
                                                              const vault::Keyring *signer, const AuditEntry &entry);
    /// Whether the spool goes on from what somebody saw last, as far as that can still be told. Throws Failure.
    [[nodiscard]] static bool continues(const std::filesystem::path &folder, const vault::ChainHead &seen);

    /// Takes everything into the record; inside the caller's transaction. What is amiss becomes an entry itself.
    /// Returns the head up to which it was drained, for `empty` after the commit. Throws Failure.
    static vault::ChainHead drain(const std::filesystem::path &folder, const vault::Keyring &keyring, Database &database,
                                  const AuditOrigin &origin, std::chrono::sys_time<std::chrono::milliseconds> now);
    /// Leaves nothing but the head. Errors: diskFull, ioFailed.
    [[nodiscard]] static epi::Result<void> empty(const std::filesystem::path &folder, const vault::ChainHead &drained);
};

} // namespace tracedesk::store
