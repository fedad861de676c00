#pragma once

#include "epi/result.h"
#include "view/welcome_link.h"

#include <string>

namespace tracedesk::app {

/// Writes the sheet as a PDF on A4: a strip for each person, with a line to cut along. Only the user may read the file; one
/// that is there is replaced. Any thread. Errors: ioFailed.
[[nodiscard]] epi::Result<void> writeCodeSheet(const std::string &file, const view::CodeSheet &sheet);

} // namespace tracedesk::app
