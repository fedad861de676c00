#pragma once

#include "store/parts.h"

#include <string_view>

namespace tracedesk::store {

/// Takes into the record what happened to accounts since it was last done: acts of those without the key of the record among
/// them. Inside a transaction.
void recordAccountActs(CaseStore::Parts &parts);
/// The same after an act that is done, and whose code may be told only now: that it is not on record yet must not hide it. The
/// next who has the key of the record takes it in from the keyring.
void recordActsIfPossible(CaseStore::Parts &parts);
/// Whether the chain of account acts goes on from where the record last knew it; if not, an older keyring was put back.
[[nodiscard]] bool knowsAccountActs(const Database &database, const vault::AccountBook &book);
/// The mark of the entry that says that all data are destroyed, and of the one that says that their key is gone.
inline constexpr std::string_view destroyedMark = "data destroyed";
inline constexpr std::string_view shreddedMark = "shred key gone";
/// Seals an entry into the spool: for who has no key of the record. Throws Failure.
vault::ChainHead spool(CaseStore::Parts &parts, const AuditEntry &entry);

} // namespace tracedesk::store
