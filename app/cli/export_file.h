#pragma once

#include "app/cli/arguments.h"
#include "desk/office.h"

namespace tracedesk::cli {

/// What a command gives to other programs (--csv, --json) is on the register before it is printed, and bears the export's id: a
/// column of every row, a member of the object. Text for a terminal is looked at, not taken out.
[[nodiscard]] epi::Result<void> registerPrintout(desk::Office &office, const Call &call, Printout &printout);

/// The table as CSV into a file, on the register first, with the export's id in a last column.
[[nodiscard]] epi::Result<void> exportCsv(desk::Office &office, const desk::ExportOrder &order, Table table);

/// Text into a file, on the register first; it bears the mark already.
[[nodiscard]] epi::Result<void> exportText(desk::Office &office, const epi::ExportMark &mark, const desk::ExportOrder &order,
                                           const QString &text);

/// Why something is taken out: as the caller says, else the command itself.
[[nodiscard]] std::string purposeOf(const Call &call);

} // namespace tracedesk::cli
