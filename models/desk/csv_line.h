#pragma once

#include <span>
#include <string>

namespace tracedesk::desk {

/// What a CSV file of ours begins with: the byte order mark by which spreadsheets know UTF-8.
inline constexpr const char *csvHead = "\xEF\xBB\xBF";
/// A line of a CSV file (every cell quoted, CRLF) of which a spreadsheet computes nothing (epi/formula_safe.h).
[[nodiscard]] std::string csvLine(std::span<const std::string> cells);

} // namespace tracedesk::desk
