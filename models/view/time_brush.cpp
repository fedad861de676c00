#include "view/time_brush.h"

#include <algorithm>
#include <cmath>

namespace tracedesk::view {

namespace {

constexpr double reach = 5;
constexpr epi::Seconds shortest{60};

} // namespace

BrushPart brushPartAt(std::optional<epi::TimeSpan> brush, const TimeScale &scale, double x)
{
    if (!brush)
        return BrushPart::none;
    const double toBegin = std::abs(x - scale.mapToX(brush->begin));
    const double toEnd = std::abs(x - scale.mapToX(brush->end));
    if (std::min(toBegin, toEnd) <= reach)
        return toBegin < toEnd ? BrushPart::begin : BrushPart::end;
    return x > scale.mapToX(brush->begin) && x < scale.mapToX(brush->end) ? BrushPart::inside : BrushPart::none;
}

epi::TimeSpan movedBrush(epi::TimeSpan brush, BrushPart part, epi::Seconds by)
{
    switch (part) {
    case BrushPart::begin:
        return {std::min(brush.begin + by, brush.end - shortest), brush.end};
    case BrushPart::end:
        return {brush.begin, std::max(brush.end + by, brush.begin + shortest)};
    case BrushPart::inside:
        return {brush.begin + by, brush.end + by};
    case BrushPart::none:
        break;
    }
    return brush;
}

} // namespace tracedesk::view
