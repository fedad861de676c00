#pragma once

#include "view/lane_layout.h"
#include "view/words.h"

namespace tracedesk::view {

/// Words for what only pictures have.
[[nodiscard]] QString word(LaneKind lane);
/// The name; without one where it is, as "37.644, 126.902" (to a hundred metres, so that one place reads alike every day);
/// "unnamed place" without either.
[[nodiscard]] QString placeText(const std::string &name, const std::optional<epi::LatLng> &at);
[[nodiscard]] QString distanceClassText(double metres); ///< "within 2 m", "within 50 m", ...

} // namespace tracedesk::view
