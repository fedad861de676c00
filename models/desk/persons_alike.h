#pragma once

#include "epi/id.h"
#include "epi/person_index.h"
#include "epi/same_person.h"

#include <map>
#include <optional>
#include <vector>

namespace tracedesk::desk {

/// What an open office keeps to find persons who were entered twice. Holds what identifies: goes with the office.
struct PersonsAlike
{
    /// A case or contact that came to be of another person, and how it was before: an undo leads back.
    struct Change
    {
        epi::Person entered;
        epi::PersonId kept;
        std::vector<epi::PersonItem> filled; ///< of the one that was kept
    };

    std::optional<epi::PersonIndex> index;            ///< of everybody, from the first question on
    std::map<epi::Uuid, std::vector<Change>> changes; ///< by entry, one behind the other
};

} // namespace tracedesk::desk
