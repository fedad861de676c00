#pragma once

#include "view/mercator.h"

namespace tracedesk::view {

/// An area of the map's unit square.
struct MapArea
{
    double left = 0, top = 0, right = 0, bottom = 0;

    [[nodiscard]] bool contains(MapPoint p) const { return p.x >= left && p.x < right && p.y >= top && p.y < bottom; }
    [[nodiscard]] bool contains(const MapArea &other) const
    {
        return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
    }
    [[nodiscard]] bool intersects(const MapArea &other) const
    {
        return other.left < right && other.right > left && other.top < bottom && other.bottom > top;
    }
    [[nodiscard]] MapArea grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
    bool operator==(const MapArea &) const = default;
};

} // namespace tracedesk::view
