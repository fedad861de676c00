#pragma once

#include "app/cli/printout.h"
#include "epi/result.h"

namespace tracedesk::cli {

/// Writes a table as CSV, replacing the file only when all of it is on disk. Errors: ioFailed.
[[nodiscard]] epi::Result<void> writeCsv(const QString &path, const Table &table);
/// Writes text the same way.
[[nodiscard]] epi::Result<void> writeText(const QString &path, const QString &text);

} // namespace tracedesk::cli
