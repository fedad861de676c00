#pragma once

#include "scenario.h"

#include <cstdint>
#include <vector>

namespace tracedesk::tests {

/// A dense little town of 14 persons and 4 cases with all kinds of records; all times are whole minutes, so that an
/// oracle can count them.
[[nodiscard]] Scenario randomTown(std::uint32_t seed);

struct Spot
{
    epi::LatLng position;
    bool cell = false;
};
/// Where a person of the town can have been in the minute from `t` on, straight from the rows and visits.
[[nodiscard]] std::vector<Spot> spotsAt(const Scenario &town, std::uint32_t person, std::uint32_t t);
/// Some spot of the one within the test policy's search distance of some spot of the other.
[[nodiscard]] bool anyNear(const std::vector<Spot> &a, const std::vector<Spot> &b);

} // namespace tracedesk::tests
