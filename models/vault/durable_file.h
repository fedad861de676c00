#pragma once

#include "epi/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace tracedesk::vault {

/// The whole of a small regular file; symbolic links are refused.
/// Errors: notFound (path), ioFailed (also when it is no regular file or longer than `limit`).
[[nodiscard]] epi::Result<std::vector<std::uint8_t>> readFile(const std::filesystem::path &path, std::size_t limit);

/// Puts `bytes` in the place of whatever was there, mode 0600: written beside it, synchronised, renamed, and the
/// folder synchronised. After a crash the old or the new content is there, never a mixture.
/// Errors: diskFull, ioFailed.
[[nodiscard]] epi::Result<void> replaceFile(const std::filesystem::path &path, std::span<const std::uint8_t> bytes);

/// Makes creations, renames and removals in a folder last. Errors: ioFailed.
[[nodiscard]] epi::Result<void> synchroniseFolder(const std::filesystem::path &folder);

/// `operation` on `path` failed with this errno: diskFull or ioFailed.
[[nodiscard]] std::unexpected<epi::Error> systemFailure(const std::filesystem::path &path, const char *operation,
                                                        int systemError);

} // namespace tracedesk::vault
