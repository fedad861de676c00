#pragma once

#include "epi/result.h"
#include "vault/secret_bytes.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace tracedesk::vault {

/// The whole of a small regular file; symbolic links are refused.
/// Errors: notFound (path), ioFailed (also when it is no regular file or longer than `limit`).
[[nodiscard]] epi::Result<std::vector<std::uint8_t>> readFile(const std::filesystem::path &path, std::size_t limit);

/// The same of a file that holds a key; nothing of it is left behind in memory.
[[nodiscard]] epi::Result<SecretBytes> readSecretFile(const std::filesystem::path &path, std::size_t limit);

/// Puts `bytes` in the place of whatever was there, mode 0600: written beside it, synchronised, renamed, and the
/// folder synchronised. After a crash the old or the new content is there, never a mixture.
/// Errors: diskFull, ioFailed.
[[nodiscard]] epi::Result<void> replaceFile(const std::filesystem::path &path, std::span<const std::uint8_t> bytes);

/// Writes noise over a small regular file, synchronises, removes it, and makes that last; a file that is not there is destroyed
/// already. Where noise cannot be written (a full disk that copies on write) the file is removed all the same. What a disk
/// keeps of it in spare blocks is beyond any program. Errors: ioFailed.
[[nodiscard]] epi::Result<void> destroyFile(const std::filesystem::path &path);

/// Makes creations, renames and removals in a folder last. Errors: ioFailed.
[[nodiscard]] epi::Result<void> synchroniseFolder(const std::filesystem::path &folder);

/// `operation` on `path` failed with this errno: diskFull or ioFailed.
[[nodiscard]] std::unexpected<epi::Error> systemFailure(const std::filesystem::path &path, const char *operation,
                                                        int systemError);

} // namespace tracedesk::vault
