#pragma once

#include "epi/common_place.h"

#include <cstdint>
#include <memory>

namespace tracedesk::view {

/// What a search for common places found, as one immutable value.
struct PlacesPicture
{
    epi::CommonPlaces found;
    std::uint64_t unplaced = 0; ///< visits told of places that are not on the map
    std::uint64_t undated = 0;  ///< cases without any date, so without the window that was asked for
    epi::Seconds utcOffset{9 * 3600};
};
using PlacesPicturePtr = std::shared_ptr<const PlacesPicture>;

} // namespace tracedesk::view
