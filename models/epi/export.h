#pragma once

#include "epi/id.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace tracedesk::epi {

using ExportId = Id<struct ExportTag>;

/// What was taken out of a store as a file. Numbers are stored: new ones go at the end.
enum class ExportKind : std::uint8_t {
    caseList,
    report,
    rejectedRows,
    mapPicture,
    windowPicture,
    activityRecord,
    certificate, ///< of destruction: tells of nobody
    backup,      ///< opens with both recovery papers alone
    contactList, ///< form 5: persons whole
};

/// What became of an export. Numbers are stored, and counted in the activity record.
enum class ExportEnding : std::uint8_t { open, destroyed, handedOver, legalHold, neverWritten };

/// What an export bears so that it can be traced to its line of the register.
struct ExportMark
{
    ExportId id;
    std::chrono::sys_time<std::chrono::milliseconds> at{};
    std::string by; ///< the account's name

    bool operator==(const ExportMark &) const = default;
};

/// A line of the register of exports.
struct ExportRecord
{
    ExportId id;
    std::chrono::sys_time<std::chrono::milliseconds> at{};
    AccountId account;
    ExportKind kind = ExportKind::caseList;
    std::uint64_t rows = 0;                ///< 0 for pictures
    PersonId subject;                      ///< whose data, where it is about one person alone
    std::array<std::uint8_t, 32> digest{}; ///< BLAKE2b-256 of the file; zero for a backup that was not finished, or not told of
    std::string path;                      ///< "-" for standard output; empty once it is not kept any more
    std::string purpose;
    ExportEnding ending = ExportEnding::open;
    AccountId closedBy;
    std::optional<std::chrono::sys_time<std::chrono::milliseconds>> closed;
};

/// Whether somebody has to say what became of it before all data can be destroyed. A certificate is kept as the proof; what ends
/// a backup is the end of one of its papers.
[[nodiscard]] constexpr bool awaitsEnding(const ExportRecord &record)
{
    return record.ending == ExportEnding::open && record.kind != ExportKind::certificate && record.kind != ExportKind::backup;
}
/// Whether anything can be said of it still.
[[nodiscard]] constexpr bool mayBeClosed(const ExportRecord &record)
{
    return record.ending == ExportEnding::open || record.ending == ExportEnding::legalHold;
}

} // namespace tracedesk::epi
