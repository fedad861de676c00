#pragma once

#include "epi/id.h"
#include "store/database.h"

#include <cstdint>
#include <set>

namespace tracedesk::store {

/// Batches in which the person may be named. By the name of the file; or, where something is kept as it came (the file, rows that
/// were refused, remarks), because rows of theirs were read out of it, or it has a token, the name or a number of theirs,
/// whatever separates its digits, or in a list the name however it is written and the number of a case of theirs. A file that
/// cannot be searched (a packed workbook, text that is no UTF-8) counts as naming. Throws Failure.
[[nodiscard]] std::set<std::int64_t> filesNaming(const Database &database, epi::PersonId person);

} // namespace tracedesk::store
