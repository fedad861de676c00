#pragma once

#include "epi/id.h"
#include "epi/time_span.h"

#include <cstdint>
#include <string>

namespace tracedesk::epi {

/// A case given into somebody's hands, with what the next one must know. The last one of a case says who is in charge; none
/// is ever changed, only taken back by who gave it.
struct HandOver
{
    HandOverId id;
    CaseId caseId;
    AccountId to;
    AccountId by; ///< set when it is stored, as is `at`
    std::string note;
    Instant at{};
    std::uint32_t revision = 0;

    bool operator==(const HandOver &) const = default;
};

} // namespace tracedesk::epi
