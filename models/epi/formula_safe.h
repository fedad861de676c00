#pragma once

#include <string>
#include <string_view>

namespace tracedesk::epi {

/// Whether a spreadsheet might compute a cell of that text (OWASP, CSV injection): behind any apostrophes it begins with = + - @,
/// one of their full-width forms, or a control character such as TAB or CR. A plain number ("-3.5", "+1e3") is none.
[[nodiscard]] bool looksLikeFormula(std::string_view text);

/// The text as it goes into a cell: with an apostrophe before what looks like a formula, which makes it text.
[[nodiscard]] std::string formulaSafe(std::string_view text);

/// What formulaSafe was given, out of what it gave: an apostrophe goes where it stands before what looks like a formula, and
/// nowhere else.
[[nodiscard]] std::string_view withoutFormulaGuard(std::string_view cell);

} // namespace tracedesk::epi
