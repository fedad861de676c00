#pragma once

#include "epi/known_place.h"
#include "epi/result.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace tracedesk::view {

/// What typing the name of a place asks of the office while a store is open, each place once. Run on a thread of the pool, where
/// they may wait; they return soon once they are asked to stop.
struct PlaceLink
{
    std::function<epi::Result<std::vector<epi::KnownPlace>>(std::stop_token)> visited;
    /// Of all imports. Others may ask the store in between.
    std::function<epi::Result<std::vector<epi::KnownPlace>>(std::stop_token)> imported;
};

} // namespace tracedesk::view
