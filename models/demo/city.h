#pragma once

#include "epi/geodesy.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace tracedesk::demo {

/// Metres east and north of the town's centre.
struct Point
{
    double x = 0;
    double y = 0;
};

/// A position in the street grid: whole numbers are crossings, u runs along rows, v along columns.
struct GridPoint
{
    double u = 0;
    double v = 0;
};

enum class PlaceKind : std::uint8_t {
    home,
    office,
    factory,
    townHall,
    hospital,
    kindergarten,
    primarySchool,
    middleSchool,
    highSchool,
    academy,
    restaurant,
    cafe,
    bar,
    church,
    gym,
    market,
    convenience,
    clinic,
    pharmacy,
    busStop
};
inline constexpr std::size_t kPlaceKinds = 20;

enum class EntryMethod : std::uint8_t { none, paper, qr };

/// A building, a shop, a bus stop. `code` is empty for homes.
struct Place
{
    PlaceKind kind = PlaceKind::home;
    std::string code;
    std::string name;        ///< Korean, invented
    std::string nameEnglish; ///< the same for the map
    std::string address;     ///< by street, Korean
    GridPoint grid;
    Point at;
    std::uint16_t district = 0;
    std::uint16_t capacity = 0; ///< persons
    std::uint16_t opens = 0;    ///< minutes since midnight
    std::uint16_t closes = 0;
    EntryMethod entry = EntryMethod::none;
};

enum class BlockUse : std::uint8_t { outside, houses, apartments, commerce, work, school, park };

struct District
{
    std::string code; ///< ours, in the style of the statistics office
    std::string name;
    std::string nameEnglish;
    GridPoint seed;
};

/// A street is a line of the grid: a row (v constant) or a column (u constant).
struct Street
{
    std::string name;
    std::string nameEnglish;
    bool avenue = false;
};

/// An invented new town on the open Yedang plain (South Chungcheong). The street grid is regular in (u, v)
/// and warped onto the ground, so distances along streets are cheap and no two blocks are alike.
/// Blocks (i, j) lie between crossings (i, j) and (i + 1, j + 1); those outside a disc are not built.
struct City
{
    static constexpr epi::LatLng origin{36.77, 126.77};
    static constexpr const char *name = "늘샘시";
    static constexpr const char *nameEnglish = "Neulsaem";
    static constexpr const char *provinceCode = "34"; ///< South Chungcheong
    static constexpr const char *cityCode = "34990";  ///< not given to any real district

    std::uint32_t radius = 0;              ///< blocks from the centre to the edge
    std::uint32_t side = 0;                ///< blocks along a side of the grid: 2 radius
    std::vector<Point> crossings;          ///< (side + 1)^2, row by row
    std::vector<BlockUse> uses;            ///< side^2, row by row
    std::vector<std::uint16_t> districtOf; ///< of each block
    std::vector<District> districts;
    std::vector<Street> rows;      ///< side + 1
    std::vector<Street> columns;   ///< side + 1
    std::vector<GridPoint> stream; ///< the brook through the town
    std::vector<Place> places;
    std::array<std::vector<std::uint32_t>, kPlaceKinds> byKind; ///< indices into places

    [[nodiscard]] bool hasCrossing(std::uint32_t i, std::uint32_t j) const;
    [[nodiscard]] BlockUse use(std::uint32_t i, std::uint32_t j) const { return uses[j * side + i]; }
    /// Metres of a grid position: bilinear within its block.
    [[nodiscard]] Point toGround(GridPoint position) const;
    /// Metres the town reaches from its centre at most.
    [[nodiscard]] double reach() const;
};

/// Degrees of a point: a plane through the origin with constants instead of a cosine, the same on every
/// machine; within 0.1 % of the sphere for 10 km around.
[[nodiscard]] epi::LatLng toLatLng(Point at);

/// Streets, blocks, districts and all places but homes, for about `persons` inhabitants.
[[nodiscard]] City makeCity(std::uint64_t seed, std::uint32_t persons);
/// Puts venues, schools, workplaces and bus stops into the blocks of `city`; a step of makeCity.
void placeVenues(City &city, std::uint64_t seed, std::uint32_t persons);
/// Adds a place inside block (i, j) and names its street; gives its index.
std::uint32_t addPlace(City &city, Place place, std::uint32_t i, std::uint32_t j, double du, double dv);

} // namespace tracedesk::demo
