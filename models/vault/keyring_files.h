#pragma once

#include "vault/digest.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace tracedesk::vault {

// Where keyring, device key and shred key lie in the folder of a store.

inline constexpr std::size_t deviceKeySize = 32;
inline constexpr std::size_t shredKeySize = 32;

[[nodiscard]] inline std::filesystem::path keyringPath(const std::filesystem::path &folder)
{
    return folder / "keyring";
}

[[nodiscard]] inline std::filesystem::path devicePath(const std::filesystem::path &folder)
{
    return folder / "device.key";
}

/// Without it no key of data opens: its destruction is that of all data, whatever copies there are of anything else. Device
/// key, passwords and keyring stay, and with them the activity record.
[[nodiscard]] inline std::filesystem::path shredPath(const std::filesystem::path &folder)
{
    return folder / "shred.key";
}

// By what the chain of acts knows the two.
[[nodiscard]] Digest deviceCheckOf(std::span<const std::uint8_t> deviceKey);
[[nodiscard]] Digest shredCheckOf(std::span<const std::uint8_t> shredKey);

} // namespace tracedesk::vault
