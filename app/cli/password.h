#pragma once

#include "vault/secret_bytes.h"

#include <optional>
#include <string>

namespace tracedesk::cli {

/// Whether what is typed at a terminal is seen.
enum class Echo { off, on };

/// A line of standard input, asked for on a terminal, at most 4,096 bytes of it; nothing at the end of input. Kept in guarded
/// memory alone.
[[nodiscard]] std::optional<vault::SecretBytes> readSecret(const std::string &prompt, Echo echo = Echo::off);

/// The same as text, for what is no key to anything. Not shown on a terminal.
[[nodiscard]] std::optional<std::string> readUnseen(const std::string &prompt);

} // namespace tracedesk::cli
