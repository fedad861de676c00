#pragma once

#include "epi/findings.h"
#include "tracing/presence.h"

#include <cstdint>
#include <vector>

namespace tracedesk::tracing {

/// Stays of one person in the records of one set, by begin of possible dwell.
/// GPS: Li et al. (2008) in the form trackintel uses, with the gap rule; a last run is not emitted.
/// Base stations: runs of stations whose footprints lie together, after oscillation cleaning.
/// Payments and check-ins: possible dwell around an instant; stays at one place closer than the merge gap are one.
[[nodiscard]] std::vector<epi::Stay> findStays(const PresenceReader &reader, std::size_t set, std::uint32_t person);

/// Stays of one person in all sets, by begin of possible dwell, then set and first record.
[[nodiscard]] std::vector<epi::Stay> findStays(const PresenceReader &reader, std::uint32_t person);

} // namespace tracedesk::tracing
