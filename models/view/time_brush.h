#pragma once

#include "view/time_scale.h"

#include <cstdint>
#include <optional>

namespace tracedesk::view {

/// What of a brush is held.
enum class BrushPart : std::uint8_t { none, begin, end, inside };

/// The part under x, in pixels of the scale: an edge within 5 pixels, the nearer one, else the inside.
[[nodiscard]] BrushPart brushPartAt(std::optional<epi::TimeSpan> brush, const TimeScale &scale, double x);

/// The brush with a part moved. An edge never passes the other; at least a minute is left.
[[nodiscard]] epi::TimeSpan movedBrush(epi::TimeSpan brush, BrushPart part, epi::Seconds by);

} // namespace tracedesk::view
