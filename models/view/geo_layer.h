#pragma once

#include "epi/geodesy.h"
#include "epi/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace tracedesk::view {

/// How a shape is drawn; chosen from the property "kind" of a feature or its geometry.
enum class GeoKind : std::uint8_t { land, water, district, street, building, park, border };

/// What a name stands for; how large and heavy it is written.
enum class GeoLabelKind : std::uint8_t { country, province, city, district, street, venue };

using GeoRing = std::vector<epi::LatLng>;

/// A polygon with holes (first ring is the outer one) or, where `closed` is false, lines.
struct GeoShape
{
    GeoKind kind = GeoKind::district;
    bool closed = false;
    std::vector<GeoRing> rings;
    bool outlined = true; ///< false: filled only, because finer shapes are drawn over it
    double width = 0;     ///< metres, of a street; 0: a hairline
};

struct GeoLabel
{
    std::string name;        ///< in the local language
    std::string englishName; ///< empty: none
    epi::LatLng position;
    double fromZoom = 0; ///< shown from this zoom level on
    GeoLabelKind kind = GeoLabelKind::district;
};

/// The base map of an installation: shapes in drawing order, and names.
struct GeoLayers
{
    std::vector<GeoShape> shapes;
    std::vector<GeoLabel> labels;
};
using GeoLayersPtr = std::shared_ptr<const GeoLayers>;

/// Reads GeoJSON (RFC 7946) or TopoJSON of any of their geometry types; positions are WGS 84.
/// Properties understood: "kind" or "layer" (a GeoKind's name; road is a street, stream is water, block is a building unless its
/// "use" is park), "class" (avenue) or "width" in metres of a street, "zoom" from which a name is shown, "name", "name_eng" or
/// "name_en". A polygon with a name gets a label in its middle. Any thread. Errors: unreadableFile; fileRefused (path, line, why,
/// column): not JSON, neither of the two formats, an arc that is not there, positions that are not longitude and latitude,
/// nothing to draw.
[[nodiscard]] epi::Result<GeoLayers> readGeoJson(const std::string &path);
/// The same from bytes; `path` only names the origin in errors.
[[nodiscard]] epi::Result<GeoLayers> parseGeoJson(const std::string &bytes, const std::string &path);

} // namespace tracedesk::view
