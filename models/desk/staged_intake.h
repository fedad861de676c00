#pragma once

#include "desk/intake_look.h"
#include "desk/staged_import.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::desk {

/// A group of files, parsed.
struct StagedGroup
{
    intake::Profile profile;
    std::shared_ptr<const StagedImport> import;
};

/// A file that could not be read at all; the others of its group were read without it.
struct FailedFile
{
    std::string path;
    epi::Error error;
};

/// Several files of several profiles, parsed and judged; nothing stored. A value: repairs make a new one.
struct StagedIntake
{
    std::vector<StagedGroup> groups; ///< in the order in which they are to be stored
    std::vector<FailedFile> failed;
};

/// Parses all groups in the confined parser. Progress counts the bytes of all files. A file that cannot be read is left out and
/// told in `failed`. Errors: cancelled. Threads: blocks; progress comes on the calling thread.
[[nodiscard]] epi::Result<StagedIntake> stageIntake(std::span<const IntakeGroup> groups, const Surroundings &surroundings,
                                                    std::stop_token stop, const epi::Progress &progress);

/// A new text for the cell that a row was rejected for.
struct RepairedCell
{
    std::size_t group = 0;
    std::size_t file = 0; ///< of the group's import
    std::uint64_t line = 0;
    std::uint32_t column = 0; ///< 1-based
    std::string value;
};

/// Reads the rows of these cells once more with their new texts, and nothing else: in the confined parser, as a small file of the
/// same header whose rows keep their lines. What was good stays, a row that is still wrong is rejected for what is wrong now, and
/// read = stored + duplicate + rejected goes on to hold. Rows of tables of places cannot be repaired: everything hangs on them.
/// Errors: cancelled, invalidArgument (a cell that is no rejected one), those of intake::parseConfined.
[[nodiscard]] epi::Result<StagedIntake> repairRows(StagedIntake staged, std::span<const RepairedCell> cells,
                                                   const Surroundings &surroundings, std::stop_token stop);

/// Puts the rows of `again`, which were read once more, into the file they came from. Lines are those of the file.
[[nodiscard]] intake::ParsedFile joinRepaired(intake::ParsedFile file, const intake::ParsedFile &again,
                                              std::span<const std::uint64_t> lines);

} // namespace tracedesk::desk
