#pragma once

#include "view/lane_layout.h"
#include "view/words.h"

namespace tracedesk::view {

/// Words for what only pictures have.
[[nodiscard]] QString word(LaneKind lane);
[[nodiscard]] QString placeText(const std::string &name); ///< "unnamed place" where there is none
[[nodiscard]] QString distanceClassText(double metres);   ///< "within 2 m", "within 50 m", ...

} // namespace tracedesk::view
