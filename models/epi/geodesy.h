#pragma once

#include <compare>
#include <cstdint>

namespace tracedesk::epi {

/// A length on the ground. A type of its own, so that a distance is never taken for degrees or seconds.
struct Metres
{
    double value = 0;
    constexpr auto operator<=>(const Metres &) const = default;
};

/// WGS 84, in degrees; latitude first, as people say it.
struct LatLng
{
    double latitude = 0;
    double longitude = 0;
    constexpr bool operator==(const LatLng &) const = default;
};

/// Latitude in [-90, 90], longitude in [-180, 180], and not the "no fix" pair 0,0 that providers write.
[[nodiscard]] bool isPlausible(LatLng position);

/// Great-circle distance by the haversine formula (Sinnott 1984) on a sphere of R = 6,371,008.8 m,
/// the mean radius of GRS 80; within 0.6 % of the ellipsoid.
[[nodiscard]] Metres distance(LatLng a, LatLng b);

/// East and north of a reference point.
struct LocalXY
{
    double x = 0; ///< metres east
    double y = 0; ///< metres north
};

/// A plane touching the sphere at a reference point: x = R cos(lat0) dlng, y = R dlat.
/// Distances agree with distance() to 0.1 % within 20 km of the reference in latitudes below 60 degrees.
class LocalPlane
{
public:
    explicit LocalPlane(LatLng reference);
    [[nodiscard]] LocalXY toLocal(LatLng position) const;
    [[nodiscard]] LatLng toLatLng(LocalXY position) const;

private:
    LatLng m_reference;
    double m_metresPerDegreeLongitude;
};

/// Plane coordinate systems of Korean providers. Own code because PROJ brings a second SQLite
/// into the process (docs/decisions/0003).
enum class CoordinateSystem : std::uint8_t {
    wgs84,       ///< EPSG:4326, degrees
    epsg5179,    ///< Korea 2000 / Unified: 38 N 127.5 E, k 0.9996, 1,000,000 E 2,000,000 N
    epsg5186,    ///< Korea 2000 / Central Belt 2010: 38 N 127 E, k 1, 200,000 E 600,000 N
    epsg32652,   ///< UTM 52 N: 0 N 129 E, k 0.9996, 500,000 E 0 N
    localMetres, ///< metres of no stated place; only for `contacts` without a store
};

/// Inverse transverse Mercator on GRS 80 by Kruger's series to n^4 (Karney 2011, eqs. 11, 35, 36),
/// good to a millimetre within 5 degrees of the central meridian.
/// `system` must be one of the projected systems; x is easting, y is northing, in metres.
[[nodiscard]] LatLng fromProjected(CoordinateSystem system, double x, double y);
/// The forward direction of fromProjected.
[[nodiscard]] LocalXY toProjected(CoordinateSystem system, LatLng position);

} // namespace tracedesk::epi
