#pragma once

#include "epi/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tracedesk::intake {

/// A workbook (ECMA-376, "XLSX") of one sheet. Every cell is text and formatted as text, so that no spreadsheet takes a phone
/// number for a number or computes anything; cells of nothing are left out. The same rows give the same bytes: no clock, no name
/// of anybody. Signs that XML cannot hold become U+FFFD. The whole is made in memory.
/// Errors: internal (the container could not be made), outOfMemory.
[[nodiscard]] epi::Result<std::vector<std::uint8_t>> workbookOf(std::string_view sheet,
                                                                std::span<const std::vector<std::string>> rows);

} // namespace tracedesk::intake
