#pragma once

#include <optional>
#include <string>

namespace tracedesk::cli {

/// The password: asked for without echo where standard input is a terminal, else its first line.
/// Nothing at the end of input. The caller moves it into guarded memory and forgets it.
[[nodiscard]] std::optional<std::string> readPassword(const char *prompt);
/// The next line; on a terminal it is seen while it is typed: nobody copies eighty signs blindly.
[[nodiscard]] std::optional<std::string> readShown(const std::string &prompt);

} // namespace tracedesk::cli
