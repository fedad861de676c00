#pragma once

#include "epi/conflict.h"
#include "epi/findings.h"
#include "tracing/curves.h"
#include "tracing/presence.h"

#include <cstddef>
#include <span>
#include <vector>

namespace tracedesk::tracing {

/// What in the interviews of one case does not fit the records of its person, and what of the records does not fit the rest, by
/// the policy's numbers: one finding for one contradiction, by descending score, then begin, kind and position. Displaced visits,
/// untold stays and payments and pauses are looked for on the days that the claims speak of and those of the windows that the
/// interview was about (see Accounts::asked); without claims there are none of these. `stays` are those of the case's person, as
/// findStays() gives them: what Conflict::stay counts in. A weight is the share of infectiousness in the conflict's span, of an
/// instant in the policy's possible dwell around it. Pure; any thread. Some milliseconds for 20,000 records. The reader's input
/// must have passed checkInput().
[[nodiscard]] std::vector<epi::Conflict> findConflicts(const PresenceReader &reader, const OnsetCurves &curves,
                                                       std::size_t caseIndex, std::span<const epi::Stay> stays);

} // namespace tracedesk::tracing
