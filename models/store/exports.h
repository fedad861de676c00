#pragma once

#include "epi/export.h"
#include "store/database.h"

#include <chrono>

// Lines of the register of exports, in the compartment of the activity record; inside the caller's transaction, which puts the
// entry into the record, too. All throw Failure.

namespace tracedesk::store {

/// Raises alreadyExists.
void addToRegister(Database &database, const epi::ExportRecord &record);
/// Of a file that was registered before it was written.
void setDigest(Database &database, epi::ExportId id, const std::array<std::uint8_t, 32> &digest);
void setEnding(Database &database, epi::ExportId id, epi::ExportEnding ending,
               std::chrono::sys_time<std::chrono::milliseconds> at, epi::AccountId by);
/// Nothing where there is no such line.
[[nodiscard]] std::optional<epi::ExportRecord> exportIn(const Database &database, epi::ExportId id);

// Where exports went and why, and what reviewers said, in words, may name people.
/// Of a store whose data are destroyed only what, when, by whom and the digest is kept.
void forgetWords(Database &database);
/// The same of exports that were about this person alone.
void forgetExportWords(Database &database, epi::PersonId subject);

} // namespace tracedesk::store
