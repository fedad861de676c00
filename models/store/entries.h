#pragma once

#include "epi/id.h"
#include "store/database.h"

#include <cstdint>

/// What all entries that officers write have in common. `table`, with its schema, is one with id, case_id and revision. Throw
/// Failure.
namespace tracedesk::store {

/// Raises invalidArgument where there is no such case.
void expectCase(const Database &database, epi::CaseId id);

/// The revision a row has, 0 where there is none.
[[nodiscard]] std::uint32_t revisionOf(const Database &database, const char *table, const epi::Uuid &id);

/// Raises notFound, or staleRevision where it was saved since.
void expectStored(const Database &database, const char *object, const char *table, const epi::Uuid &id, std::uint32_t revision);

/// Whose case the entry belongs to; null where it is not stored.
[[nodiscard]] epi::PersonId subjectOf(const Database &database, const char *table, const epi::Uuid &id);

} // namespace tracedesk::store
