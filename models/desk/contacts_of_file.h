#pragma once

#include "desk/staged_import.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tracedesk::desk {

/// How long each part of the work took, in wall seconds.
struct TimedStage
{
    std::string name;
    double seconds = 0;
};

struct NamedPair
{
    std::string first;
    std::string second;
    std::uint32_t seconds = 0;
};

struct ContactsOfFile
{
    std::vector<NamedPair> pairs; ///< by first, then second, in the order of persons in the file
    std::uint64_t totalSeconds = 0;
    epi::ImportCounts counts;
    std::vector<epi::RejectedRow> rejected;
    std::vector<TimedStage> stages;
};

struct ContactsOrder
{
    std::string file;
    std::string profile; ///< empty: by the header of the file
    std::vector<std::string> mappings;
    double distance = 2;         ///< metres
    std::uint32_t minimum = 900; ///< seconds
    std::uint32_t gap = 1800;    ///< seconds
};

/// All pairs of persons in a position file that were together long enough. No store.
/// Errors: those of stageImport, invalidArgument.
[[nodiscard]] epi::Result<ContactsOfFile> contactsOfFile(const ContactsOrder &order, const Surroundings &surroundings,
                                                         std::stop_token stop, const epi::Progress &progress);

} // namespace tracedesk::desk
