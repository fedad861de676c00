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
enum class ExportKind : std::uint8_t { caseList, report, rejectedRows, mapPicture, windowPicture, activityRecord };

/// What became of an export. Numbers are stored, and counted in the activity record.
enum class ExportEnding : std::uint8_t { open, destroyed, handedOver, legalHold, neverWritten };

/// What an export bears so that it can be traced to its line of the register.
struct ExportMark
{
    ExportId id;
    std::chrono::sys_time<std::chrono::milliseconds> at{};
    std::string by; ///< the account's name
};

/// A line of the register of exports.
struct ExportRecord
{
    ExportId id;
    std::chrono::sys_time<std::chrono::milliseconds> at{};
    AccountId account;
    ExportKind kind = ExportKind::caseList;
    std::uint64_t rows = 0;                ///< 0 for pictures
    std::array<std::uint8_t, 32> digest{}; ///< BLAKE2b-256 of the file
    std::string path;                      ///< "-" for standard output
    std::string purpose;
    ExportEnding ending = ExportEnding::open;
    AccountId closedBy;
    std::optional<std::chrono::sys_time<std::chrono::milliseconds>> closed;
};

} // namespace tracedesk::epi
