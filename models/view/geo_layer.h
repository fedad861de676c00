#pragma once

#include "epi/geodesy.h"
#include "epi/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace tracedesk::view {

/// How a shape is drawn; chosen from the property "kind" of a feature or its geometry.
enum class GeoKind : std::uint8_t { land, water, district, street, building, border };

using GeoRing = std::vector<epi::LatLng>;

/// A polygon with holes (first ring is the outer one) or, where `closed` is false, lines.
struct GeoShape
{
    GeoKind kind = GeoKind::district;
    bool closed = false;
    std::vector<GeoRing> rings;
    bool outlined = true; ///< false: filled only, because finer shapes are drawn over it
};

struct GeoLabel
{
    std::string name;        ///< in the local language
    std::string englishName; ///< empty: none
    epi::LatLng position;
    double fromZoom = 0; ///< shown from this zoom level on
};

/// The base map of an installation: shapes in drawing order, and names.
struct GeoLayers
{
    std::vector<GeoShape> shapes;
    std::vector<GeoLabel> labels;
};
using GeoLayersPtr = std::shared_ptr<const GeoLayers>;

/// Reads GeoJSON (RFC 7946) or TopoJSON of any of their geometry types; positions are WGS 84.
/// Properties understood: "kind" or "layer" (a GeoKind's name; road is a street, stream is water, block is a building), "name",
/// "name_eng" or "name_en". A polygon with a name gets a label in its middle. Errors: fileRefused (path, where, why),
/// unreadableFile.
[[nodiscard]] epi::Result<GeoLayers> readGeoJson(const std::string &path);
/// The same from bytes; `path` only names the origin in errors.
[[nodiscard]] epi::Result<GeoLayers> parseGeoJson(const std::string &bytes, const std::string &path);

} // namespace tracedesk::view
