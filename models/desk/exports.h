#pragma once

#include "epi/export.h"

#include <string>

namespace tracedesk::desk {

/// What is taken out, where to and why.
struct ExportOrder
{
    epi::ExportKind kind = epi::ExportKind::caseList;
    std::string path; ///< "-": standard output, which the caller writes
    std::string purpose;
    std::uint64_t rows = 0;     ///< 0 for pictures
    epi::PersonId subject = {}; ///< whose data, where it is about one person alone
};

/// A line of the register with the names of accounts.
struct ExportLine
{
    epi::ExportRecord record;
    std::string account;
    std::string closedBy;
};

} // namespace tracedesk::desk
