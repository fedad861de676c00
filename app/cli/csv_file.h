#pragma once

#include "app/cli/printout.h"
#include "epi/result.h"

namespace tracedesk::cli {

/// Writes a table that no store gave as CSV, replacing the file only when all of it is on disk. Errors: ioFailed.
[[nodiscard]] epi::Result<void> writeCsv(const QString &path, const Table &table);

} // namespace tracedesk::cli
