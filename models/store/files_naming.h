#pragma once

#include "epi/id.h"
#include "store/database.h"

#include <cstdint>
#include <set>

namespace tracedesk::store {

/// Batches of which something is kept as it came (the file, rows that were refused, remarks) and in which the person may be
/// named: rows of theirs were read out of it, or the file has a token, the name or a number of theirs, whatever separates its
/// digits, or in a list the number of a case of theirs. A file that cannot be searched (a packed workbook, text that is no UTF-8)
/// counts as naming. Throws Failure.
[[nodiscard]] std::set<std::int64_t> filesNaming(const Database &database, epi::PersonId person);

} // namespace tracedesk::store
