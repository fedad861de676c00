#pragma once

#include "epi/form_five.h"
#include "epi/id.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tracedesk::desk {

enum class ListFormat : std::uint8_t { workbook, csv };

/// Whose contacts go into form 5, where to and why.
struct ContactListOrder
{
    std::vector<epi::CaseId> cases;
    std::string path;
    std::string purpose;
    ListFormat format = ListFormat::workbook;
    bool leaveOut = false; ///< write the others where some cannot go in
};

/// A contact that cannot go into the form as it stands.
struct UnlistedContact
{
    std::string caseNumber;
    epi::ContactId contact;
    std::string who; ///< the name masked, or the name of a provider for the person; empty where neither may be told
    std::vector<epi::FormFiveGap> gaps;
};

/// What became of a list, or would.
struct ContactListing
{
    std::uint64_t listed = 0; ///< rows that can be written
    std::vector<UnlistedContact> unlisted;
    bool written = false;
};

/// What an office has read for a list; persons whole.
struct ContactRows
{
    std::vector<epi::FormFiveCells> rows;
    ContactListing listing;
    epi::PersonId about; ///< of the one case, where it is one
};

} // namespace tracedesk::desk
