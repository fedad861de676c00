#pragma once

#include "epi/geodesy.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tracedesk::tracing {

/// A point in space, in metres. Positions on the earth are put on the sphere of epi::distance(), so that one
/// straight-line test serves everywhere, date line and poles included; plane positions have z = 0.
struct Point
{
    double x = 0;
    double y = 0;
    double z = 0;

    bool operator==(const Point &) const = default;
};

inline constexpr double earthRadius = 6371008.8; ///< metres, as in epi::distance()

[[nodiscard]] inline Point onSphere(epi::LatLng position)
{
    constexpr double radians = std::numbers::pi / 180.0;
    const double latitude = position.latitude * radians;
    const double longitude = position.longitude * radians;
    return {earthRadius * std::cos(latitude) * std::cos(longitude), earthRadius * std::cos(latitude) * std::sin(longitude),
            earthRadius * std::sin(latitude)};
}

/// Length of the straight line between two points of the sphere that are `distance` metres apart along it:
/// chord = 2 R sin(distance / 2 R). The haversine of the angle is (chord / 2 R)^2, so both tests agree.
[[nodiscard]] inline double chord(double distance)
{
    return 2 * earthRadius * std::sin(std::min(distance / (2 * earthRadius), std::numbers::pi / 2));
}

[[nodiscard]] inline double squaredDistance(const Point &a, const Point &b)
{
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    const double dz = a.z - b.z;
    return dx * dx + dy * dy + dz * dz;
}

} // namespace tracedesk::tracing
