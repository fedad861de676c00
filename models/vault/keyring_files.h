#pragma once

#include "vault/digest.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace tracedesk::vault {

// Where keyring and device key lie in the folder of a store.

inline constexpr std::size_t deviceKeySize = 32;

[[nodiscard]] inline std::filesystem::path keyringPath(const std::filesystem::path &folder)
{
    return folder / "keyring";
}

[[nodiscard]] inline std::filesystem::path devicePath(const std::filesystem::path &folder)
{
    return folder / "device.key";
}

/// By what the chain of acts knows the device key.
[[nodiscard]] Digest deviceCheckOf(std::span<const std::uint8_t> deviceKey);

} // namespace tracedesk::vault
