#pragma once

#include "epi/geodesy.h"

#include <array>
#include <string_view>
#include <utility>

namespace tracedesk::intake {

/// Coordinate systems as profiles write them.
inline constexpr std::array<std::pair<std::string_view, epi::CoordinateSystem>, 5> coordinateSystemNames{{
    {"wgs84", epi::CoordinateSystem::wgs84},
    {"epsg5179", epi::CoordinateSystem::epsg5179},
    {"epsg5186", epi::CoordinateSystem::epsg5186},
    {"utm52", epi::CoordinateSystem::epsg32652},
    {"local-metres", epi::CoordinateSystem::localMetres},
}};

} // namespace tracedesk::intake
