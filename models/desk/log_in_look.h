#pragma once

#include <filesystem>

namespace tracedesk::desk {

/// Whether the store in a folder has one account and never had another: its log-in needs no name. False where the keyring cannot
/// be read. Opens nothing and asks for no password.
[[nodiscard]] bool hasOneAccount(const std::filesystem::path &folder);

} // namespace tracedesk::desk
