#pragma once

#include "epi/geodesy.h"
#include "epi/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace tracedesk::view {

/// What a layer of the base map shows. Areas are closed rings (first point = last), the rest are lines.
enum class BaseMapKind : std::uint8_t { land, lake, river, countryBorder, provinceBorder };

/// How fine a layer is: the whole world to about 2 km, or Korea and its surroundings to a few metres.
enum class BaseMapDetail : std::uint8_t { world, peninsula };

/// A layer as columns: shape n has the points [starts[n], starts[n + 1]) of `points`.
struct BaseMapLayer
{
    BaseMapKind kind = BaseMapKind::land;
    BaseMapDetail detail = BaseMapDetail::world;
    std::vector<std::uint32_t> starts; ///< one more than there are shapes
    std::vector<epi::LatLng> points;

    [[nodiscard]] std::size_t size() const { return starts.empty() ? 0 : starts.size() - 1; }
    [[nodiscard]] std::span<const epi::LatLng> shape(std::size_t index) const
    {
        return std::span(points).subspan(starts[index], starts[index + 1] - starts[index]);
    }
};

struct BaseMapLabel
{
    enum class Kind : std::uint8_t { country, province, city };
    Kind kind = Kind::city;
    std::uint8_t rank = 1; ///< 1 is shown first, 3 last
    epi::LatLng position;
    std::string korean;
    std::string english;
};

/// The map without network, as made by script/make-basemap. A value without Qt, read once.
struct BaseMap
{
    std::vector<BaseMapLayer> layers; ///< in the order of drawing
    std::vector<BaseMapLabel> labels;

    /// Where the layers of detail `peninsula` hold; outside only `world` has anything.
    static constexpr epi::LatLng peninsulaSouthWest{33.0, 124.0};
    static constexpr epi::LatLng peninsulaNorthEast{39.5, 132.0};
};

/// Reads the bytes of resources/basemap/basemap.bin (format in its README); a few milliseconds.
/// fileRefused ("basemap", byte offset, why) for anything else: cut off, another version, counts that
/// the bytes cannot hold.
[[nodiscard]] epi::Result<BaseMap> parseBaseMap(std::span<const std::byte> bytes);
/// The same from a file. unreadableFile (path, system error).
[[nodiscard]] epi::Result<BaseMap> readBaseMap(const std::filesystem::path &path);

} // namespace tracedesk::view
