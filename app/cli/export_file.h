#pragma once

#include "app/cli/arguments.h"
#include "desk/office.h"

#include <optional>

namespace tracedesk::cli {

/// Asks for the password once more and begins an export: before what it is about is done, so that a wrong one stops all of it.
/// Errors: passwordNeeded, those of Office::beginExport.
[[nodiscard]] epi::Result<epi::ExportMark> beginExport(desk::Office &office);

/// What a command gives to other programs (--csv, --json) is on the register before it is printed, and bears the export's id: a
/// column of every row, a member of the object. Text for a terminal is looked at, not taken out: it has no mark. `about`: whose
/// data, where they are one person's alone.
[[nodiscard]] epi::Result<void> registerPrintout(desk::Office &office, const std::optional<epi::ExportMark> &mark,
                                                 const Call &call, epi::PersonId about, Printout &printout);

/// The table as CSV into a file, on the register first, with the export's id in a last column.
[[nodiscard]] epi::Result<void> exportCsv(desk::Office &office, const epi::ExportMark &mark, const desk::ExportOrder &order,
                                          Table table);

/// Text into a file, on the register first; it bears the mark already.
[[nodiscard]] epi::Result<void> exportText(desk::Office &office, const epi::ExportMark &mark, const desk::ExportOrder &order,
                                           const QString &text);

/// Why something is taken out: as the caller says, else the command itself.
[[nodiscard]] std::string purposeOf(const Call &call);

} // namespace tracedesk::cli
