#pragma once

#include "epi/evidence.h"
#include "epi/export.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace tracedesk::desk {

/// Rejected rows as a CSV file (UTF-8 with byte order mark, CRLF) that a spreadsheet opens without computing anything
/// (epi/formula_safe.h). The header is in `header`; reasons by `words`. The last column of every row names the export: a row that
/// is cut out or sent on alone still leads back to the register, and a line of its own before the header would break readers.
[[nodiscard]] std::string rejectsCsv(std::span<const epi::RejectedRow> rows, std::span<const std::string> header,
                                     const std::function<std::string(epi::RejectReason)> &words, const epi::ExportId &exported);

} // namespace tracedesk::desk
