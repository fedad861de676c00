#pragma once

#include "tracing/clusters.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tracedesk::tracing {

/// The components of `members` (indices into `stays`) that linkOf() makes, each ascending; a component's place in the order is
/// that of its earliest stay. Stays that link to nothing are components of one. Nearly linear in the members where many of them
/// are linked: 10^4 cases at one base station are usual, and all their pairs are too many.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> linkedStays(std::span<const CaseStay> stays,
                                                                  std::vector<std::uint32_t> members,
                                                                  const std::vector<CaseTimes> &times, epi::Seconds window);

/// How many other cases a case could have infected at these stays (linkOf, firstInfectsSecond).
struct Reach
{
    std::uint32_t caseIndex = 0;
    std::uint32_t infected = 0;
    bool operator==(const Reach &) const = default;
};
/// Of every case among the members that could have infected any; by case index.
[[nodiscard]] std::vector<Reach> reachOfCases(std::span<const CaseStay> stays, std::span<const std::uint32_t> members,
                                              const std::vector<CaseTimes> &times, epi::Seconds window);

} // namespace tracedesk::tracing
