#pragma once

#include "desk/surroundings.h"
#include "epi/evidence.h"
#include "epi/progress.h"
#include "epi/result.h"
#include "intake/parse_confined.h"
#include "intake/parsed_file.h"
#include "intake/profile.h"
#include "store/source_file.h"

#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tracedesk::desk {

/// What to import and how it is read.
struct ImportOrder
{
    std::vector<std::string> files;    ///< paths; place tables among them or beside them
    std::string profile;               ///< name of a format
    std::vector<std::string> mappings; ///< "field=column" each
};

/// Files read, parsed and judged; nothing stored. `paths` and `sources` have one entry for each parsed file: where it was read
/// and the bytes that were parsed.
struct StagedImport
{
    std::string profile;
    std::vector<std::string> paths;
    std::vector<store::SourceFile> sources;
    std::vector<intake::ParsedFile> files;
    intake::Confinement confinement = intake::Confinement::namespaces;
};

/// Reads the files in the confined parser. No store is needed and none is touched.
/// Errors: unknownProfile, profileInvalid, invalidArgument (a mapping), unreadableFile (also of a file that changes
/// meanwhile), those of intake::parseConfined.
/// Threads: blocks; progress comes on the calling thread.
[[nodiscard]] epi::Result<StagedImport> stageImport(const ImportOrder &order, const Surroundings &surroundings,
                                                    std::stop_token stop, const epi::Progress &progress);

/// The same with a profile that the caller has.
[[nodiscard]] epi::Result<StagedImport> stageFiles(std::span<const std::string> files, const intake::Profile &profile,
                                                   const Surroundings &surroundings, std::stop_token stop,
                                                   const epi::Progress &progress);

/// How this installation starts the confined parser.
[[nodiscard]] intake::ParserProgram parserOf(const Surroundings &surroundings);

} // namespace tracedesk::desk
