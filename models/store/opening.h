#pragma once

#include "store/database.h"
#include "vault/keyring.h"

#include <filesystem>

namespace tracedesk::store {

// The files of a store. All throw Failure.

[[nodiscard]] std::filesystem::path compartmentPath(const std::filesystem::path &folder, vault::Compartment compartment,
                                                    std::uint32_t generation);
/// Its share of memory, in KiB.
[[nodiscard]] int cacheOf(vault::Compartment compartment);

/// SQLite gives journals the mode of their file, so the file is made with the right one from the start.
void makeEmptyFile(const std::filesystem::path &path);
/// Before SQLite has it open: closing a file of our own would drop SQLite's locks on it.
/// Raises compartmentDamaged: missing, not a file, empty, not encrypted.
void expectEncrypted(const std::filesystem::path &path);

/// What was begun beside the folder by the making of a store, or by a restore, and was cut short: whole folders with keys.
void removeUnfinished(const std::filesystem::path &folder);
/// A folder of the program's own with the files in it, as far as they go. Needs no memory.
void removeFolder(const std::filesystem::path &folder) noexcept;
/// Destroys the shred key, here and in what was begun beside the folder, and removes every file of the compartments of data, of
/// any generation, with journals. Once it begins no data can be opened any more; cut short, it is done by beginning anew. Returns
/// how many files of data went.
std::uint64_t removeData(const std::filesystem::path &folder);

/// One connection to the compartments whose keys the keyring has; where that of the cases is missing, `main` is empty. Puts
/// away what crashes left behind.
[[nodiscard]] Database openCompartments(const std::filesystem::path &folder, const vault::Keyring &keyring, Database::Mode mode);

} // namespace tracedesk::store
