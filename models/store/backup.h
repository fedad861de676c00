#pragma once

#include "epi/id.h"
#include "epi/progress.h"
#include "epi/result.h"
#include "vault/account_book.h"
#include "vault/recovery_paper.h"
#include "vault/secret_bytes.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace tracedesk::store {

struct Environment;

/// What a backup says about itself without its papers.
struct BackupDescription
{
    epi::Uuid store{};
    std::chrono::sys_time<std::chrono::milliseconds> at{};
    std::uint32_t pair = 0; ///< number of the papers that open it
    std::uint64_t size = 0; ///< bytes of the file

    bool operator==(const BackupDescription &) const = default;
};

/// How a store stands with its papers.
struct RecoveryState
{
    epi::Uuid store{};
    std::optional<vault::PaperPair> inForce; ///< without it there are no backups
    std::optional<vault::PaperPair> begun;   ///< its second paper is missing
    std::uint32_t next = 1;                  ///< number of the pair that a first paper begins
    std::optional<vault::PaperPart> due;     ///< what this account may make now
    std::optional<BackupDescription> last;   ///< the last backup that was made here and read back, as the folder remembers it
};

enum class IfThere : std::uint8_t { refuse, replace };

/// Errors: unreadableFile, backupDamaged, newerFormat.
[[nodiscard]] epi::Result<BackupDescription> describeBackup(const std::filesystem::path &file);

/// Makes the store again, in the new folder `folder`, out of a backup and what stands on its two papers, in either order. Nothing
/// is there under that name before all of it was read and verified. Passwords are those of the backup's time; that the store came
/// out of a backup comes on record with the next log-in. `progress`: in MiB. Errors: alreadyExists (the folder), paperMistyped,
/// paperForeign, unreadableFile, backupDamaged, newerFormat, cancelled, diskFull, ioFailed.
[[nodiscard]] epi::Result<BackupDescription> restoreStore(const std::filesystem::path &file, const vault::SecretBytes &onePaper,
                                                          const vault::SecretBytes &otherPaper,
                                                          const std::filesystem::path &folder, const Environment &environment,
                                                          std::stop_token stop, const epi::Progress &progress);

} // namespace tracedesk::store
