#pragma once

#include "epi/evidence.h"
#include "epi/result.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace tracedesk::desk {

/// Rejected rows as a CSV file (UTF-8 with byte order mark, CRLF) that a spreadsheet opens without computing anything: a cell
/// that begins with = + - @ or a control character gets an apostrophe before it. The header is in `header`; reasons by `words`.
[[nodiscard]] std::string rejectsCsv(std::span<const epi::RejectedRow> rows, std::span<const std::string> header,
                                     const std::function<std::string(epi::RejectReason)> &words);

/// Puts text in the place of whatever was there, readable to the user alone (0600). Errors: diskFull, ioFailed.
[[nodiscard]] epi::Result<void> writePrivately(const std::string &path, std::string_view text);

} // namespace tracedesk::desk
