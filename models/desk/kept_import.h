#pragma once

#include "epi/evidence.h"
#include "epi/id.h"
#include "epi/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tracedesk::desk {

/// A case that an import changed, and by how much.
struct ChangedCase
{
    epi::CaseId id;
    std::string number;
    bool isNew = false;
    std::uint64_t records = 0;
    std::uint64_t visits = 0;
    std::uint64_t links = 0;    ///< stated exposures of this case
    std::uint64_t contacts = 0; ///< named ones, new or with more known of them
};

/// How one file of an import turned out.
struct KeptFile
{
    std::string fileName;
    epi::ImportCounts counts;
    std::vector<epi::RejectedRow> rejected;
    std::vector<epi::Remark> remarks;
    std::vector<ChangedCase> changed;
};

/// How an intake of several files turned out.
struct KeptIntake
{
    std::vector<KeptFile> files;      ///< that were stored, in order
    std::vector<ChangedCase> changed; ///< over all files, by number
    std::optional<epi::Error> error;  ///< what ended it early; the files told above are stored all the same
};

} // namespace tracedesk::desk
