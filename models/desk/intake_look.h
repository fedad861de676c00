#pragma once

#include "desk/own_profile.h"
#include "desk/surroundings.h"
#include "epi/result.h"
#include "intake/file_head.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tracedesk::desk {

/// A file somebody wants to import, as far as its beginning tells.
struct LookedFile
{
    std::string path;
    std::uint64_t bytes = 0;
    intake::FileHead head;
    /// Index into head.fits of what the file is taken for; none: an unknown header.
    std::optional<std::size_t> likely;
};

/// Looks at the heads of files in the confined parser and says which of the profiles each is likely to be. An own profile made
/// for exactly this header comes first; a table of places goes with a log that was given along.
/// One entry for each path, in order; what is wrong with a single file is its head's fault.
/// Errors: cancelled, unreadableFile or profileInvalid (the shipped profiles), parserFailed. Threads: blocks.
[[nodiscard]] epi::Result<std::vector<LookedFile>> lookAtFiles(std::span<const std::string> paths,
                                                               std::span<const OwnProfile> own, const Surroundings &surroundings,
                                                               std::stop_token stop);

/// The shipped profiles, then the own ones. Errors: unreadableFile, profileInvalid.
[[nodiscard]] epi::Result<std::vector<intake::Profile>> allProfiles(std::span<const OwnProfile> own,
                                                                    const Surroundings &surroundings);

/// What the user settled on for one file.
struct ChosenFile
{
    std::string path;
    std::string profile;
    bool placeTable = false;
    std::optional<intake::Encoding> encoding; ///< as seen; none: any
    char delimiter = ',';
    bool workbook = false;
};

/// Files that are parsed together: logs or lists of one profile, and their tables of places.
struct IntakeGroup
{
    intake::Profile profile; ///< fitted to encoding and delimiter of the files
    std::vector<std::string> paths;
};

/// Groups files by profile, with all tables of that profile; line lists first, because contact lists and routes name their cases.
/// Files of unknown profiles are left out.
[[nodiscard]] std::vector<IntakeGroup> groupFiles(std::span<const ChosenFile> files, std::span<const intake::Profile> profiles);

} // namespace tracedesk::desk
