#pragma once

#include "epi/geodesy.h"

#include <QString>

#include <optional>

namespace tracedesk::view {

/// A bar of round length for the map's corner.
struct ScaleBar
{
    double metres = 0; ///< 1, 2 or 5 times a power of ten
    double pixels = 0;
};

/// The longest bar of round length that fits into `mostPixels` where the map is at `latitude`. The web map stretches the ground
/// by 1 / cos(latitude): one pixel is 2 pi 6378137 m cos(latitude) / (256 * 2^zoom).
[[nodiscard]] ScaleBar scaleBar(double latitude, double zoomLevel, double mostPixels);

/// "36.48012, 127.28034": latitude first, as it is typed into the search field; five decimals are about a metre.
[[nodiscard]] QString coordinateText(epi::LatLng position);

/// Reads "36.77, 126.77", also without comma, with degree signs, or with N/S/E/W after the numbers in either order.
/// Nothing where that is not what was typed, or not a place on the earth.
[[nodiscard]] std::optional<epi::LatLng> readCoordinate(const QString &text);

} // namespace tracedesk::view
