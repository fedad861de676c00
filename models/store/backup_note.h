#pragma once

#include "store/backup.h"

#include <filesystem>
#include <optional>

namespace tracedesk::store {

// When the last backup was made: for people. Nobody vouches for it; the activity record knows for certain.

inline constexpr const char *backupNoteName = "last.backup";

/// Nothing where there is none, or none that can be read.
[[nodiscard]] std::optional<BackupDescription> lastBackupIn(const std::filesystem::path &folder);
/// Errors: diskFull, ioFailed.
[[nodiscard]] epi::Result<void> rememberBackup(const std::filesystem::path &folder, const BackupDescription &backup);

} // namespace tracedesk::store
