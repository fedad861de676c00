#include "store/backup_note.h"

#include "vault/canonical.h"
#include "vault/durable_file.h"

namespace tracedesk::store {

namespace {

constexpr std::array<std::uint8_t, 8> mark = {'T', 'R', 'D', 'K', 'B', 'N', 'T', '1'};
constexpr std::size_t noteLimit = 256;

} // namespace

std::optional<BackupDescription> lastBackupIn(const std::filesystem::path &folder)
{
    const auto bytes = vault::readFile(folder / backupNoteName, noteLimit);
    if (!bytes)
        return std::nullopt;
    vault::CanonicalReader reader(*bytes);
    if (reader.array<8>() != mark)
        return std::nullopt;
    BackupDescription last;
    last.store = reader.array<16>();
    last.at =
        std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{static_cast<std::int64_t>(reader.u64())}};
    last.pair = reader.u32();
    last.size = reader.u64();
    return reader.isComplete() ? std::optional(last) : std::nullopt;
}

epi::Result<void> rememberBackup(const std::filesystem::path &folder, const BackupDescription &backup)
{
    return vault::replaceFile(folder / backupNoteName, vault::CanonicalWriter()
                                                           .fixed(mark)
                                                           .fixed(backup.store)
                                                           .u64(static_cast<std::uint64_t>(backup.at.time_since_epoch().count()))
                                                           .u32(backup.pair)
                                                           .u64(backup.size)
                                                           .written());
}

} // namespace tracedesk::store
