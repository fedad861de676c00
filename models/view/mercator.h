#pragma once

#include "epi/geodesy.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tracedesk::view {

/// A point of the web map's square world: x east and y south, both in [0, 1] (EPSG:3857 scaled).
struct MapPoint
{
    double x = 0;
    double y = 0;
};

/// Latitudes beyond 85.05 degrees are drawn at the edge.
[[nodiscard]] inline MapPoint toMap(epi::LatLng position)
{
    const double limit = 85.0511287798066;
    const double phi = std::clamp(position.latitude, -limit, limit) * std::numbers::pi / 180;
    return {position.longitude / 360 + 0.5, 0.5 - std::log(std::tan(std::numbers::pi / 4 + phi / 2)) / (2 * std::numbers::pi)};
}

[[nodiscard]] inline epi::LatLng fromMap(MapPoint point)
{
    return {std::atan(std::sinh((0.5 - point.y) * 2 * std::numbers::pi)) * 180 / std::numbers::pi, (point.x - 0.5) * 360};
}

/// Pixels of the whole world at a zoom level of 256-pixel tiles.
[[nodiscard]] inline double worldPixels(double zoomLevel)
{
    return 256 * std::exp2(zoomLevel);
}

/// Map units (the whole world is 1) of a metre on the ground at a latitude.
[[nodiscard]] inline double mapUnitsPerMetre(double latitude)
{
    return 1 / (2 * std::numbers::pi * 6378137.0 * std::cos(latitude * std::numbers::pi / 180));
}

} // namespace tracedesk::view
