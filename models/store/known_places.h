#pragma once

#include "epi/jurisdiction.h"
#include "epi/known_place.h"

namespace tracedesk::store {

/// A place as visits of cases of one area have it.
struct VisitedPlace
{
    epi::KnownPlace place;
    epi::Jurisdiction where; ///< of the cases
};

} // namespace tracedesk::store
