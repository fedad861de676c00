#include "tracing/spatial_cells.h"

#include <array>
#include <cassert>

namespace tracedesk::tracing {

namespace {

// A side of four reaches was fastest: a probe touches 1 to 2 cells of a plane, and lists stay short.
constexpr double reachesPerSide = 4;

constexpr std::uint32_t sideBit(int x, int y, int z)
{
    return 1U << ((x + 1) * 9 + (y + 1) * 3 + (z + 1));
}

// For the sides (-1, 0, 1) of each axis that a box touches: all cells it touches.
constexpr auto touched = [] {
    std::array<std::uint32_t, 27> masks{};
    for (int x = -1; x <= 1; ++x)
        for (int y = -1; y <= 1; ++y)
            for (int z = -1; z <= 1; ++z) {
                std::uint32_t mask = 0;
                for (const int i : {0, x})
                    for (const int j : {0, y})
                        for (const int k : {0, z})
                            mask |= sideBit(i, j, k);
                masks[static_cast<std::size_t>((x + 1) * 9 + (y + 1) * 3 + (z + 1))] = mask;
            }
    return masks;
}();

} // namespace

SpatialCells::SpatialCells(double reach)
    : m_reach(reach)
    , m_side(std::max(1.0, reach * reachesPerSide))
    , m_slots(1024, none)
{
}

SpatialCells::Key SpatialCells::keyOf(const Point &point) const
{
    assert(std::abs(point.x) <= largestCoordinate && std::abs(point.y) <= largestCoordinate);
    return {static_cast<std::int32_t>(std::floor(point.x / m_side)), static_cast<std::int32_t>(std::floor(point.y / m_side)),
            static_cast<std::int32_t>(std::floor(point.z / m_side))};
}

std::size_t SpatialCells::slotOf(const Key &key) const
{
    std::uint64_t hash = static_cast<std::uint32_t>(key.x) * 0x9E3779B97F4A7C15ULL;
    hash = (hash ^ hash >> 32 ^ static_cast<std::uint32_t>(key.y)) * 0xD1B54A32D192ED03ULL;
    hash = (hash ^ hash >> 32 ^ static_cast<std::uint32_t>(key.z)) * 0x9E3779B97F4A7C15ULL;
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = (hash >> 32) & mask;
    while (m_slots[slot] != none && m_keys[m_slots[slot]] != key)
        slot = (slot + 1) & mask;
    return slot;
}

void SpatialCells::grow()
{
    m_slots.assign(m_slots.size() * 4, none);
    for (std::uint32_t cell = 0; cell < m_keys.size(); ++cell)
        m_slots[slotOf(m_keys[cell])] = cell;
}

std::uint32_t SpatialCells::insert(const Point &point)
{
    const Key key = keyOf(point);
    std::size_t slot = slotOf(key);
    if (m_slots[slot] != none)
        return m_slots[slot];
    if (m_keys.size() * 2 >= m_slots.size()) {
        grow();
        slot = slotOf(key);
    }
    m_slots[slot] = size();
    m_keys.push_back(key);
    return m_slots[slot];
}

std::uint32_t SpatialCells::find(const Point &point) const
{
    return m_slots[slotOf(keyOf(point))];
}

void SpatialCells::link()
{
    m_offsets.assign(1, 0);
    m_neighbours.clear();
    const auto look = [&](const Key &key, int x, int y, int z) {
        const std::uint32_t cell = m_slots[slotOf({key.x + x, key.y + y, key.z + z})];
        if (cell != none)
            m_neighbours.push_back({cell, sideBit(x, y, z)});
    };
    const bool plane = std::ranges::all_of(m_keys, [](const Key &key) { return key.z == 0; });
    for (const Key &key : m_keys) {
        look(key, 0, 0, 0);
        for (int x = -1; x <= 1; ++x)
            for (int y = -1; y <= 1; ++y)
                for (int z = plane ? 0 : -1; z <= (plane ? 0 : 1); ++z)
                    if (x != 0 || y != 0 || z != 0)
                        look(key, x, y, z);
        m_offsets.push_back(static_cast<std::uint32_t>(m_neighbours.size()));
    }
}

std::size_t SpatialCells::near(const Point &point, std::span<std::uint32_t, 8> cells) const
{
    const Key key = keyOf(point);
    const double reach = m_reach * (1 + 1e-9) + 1e-6;
    const auto side = [&](double coordinate, std::int32_t number) {
        const double inside = coordinate - number * m_side;
        return inside < reach ? -1 : inside > m_side - reach ? 1 : 0;
    };
    const int sx = side(point.x, key.x);
    const int sy = side(point.y, key.y);
    const int sz = side(point.z, key.z);
    std::size_t count = 0;
    for (int corner = 0; corner < 8; ++corner) {
        const int x = (corner & 1) != 0 ? sx : 0;
        const int y = (corner & 2) != 0 ? sy : 0;
        const int z = (corner & 4) != 0 ? sz : 0;
        const bool repeated = ((corner & 1) != 0 && sx == 0) || ((corner & 2) != 0 && sy == 0) || ((corner & 4) != 0 && sz == 0);
        if (repeated)
            continue;
        const std::uint32_t cell = m_slots[slotOf({key.x + x, key.y + y, key.z + z})];
        if (cell != none)
            cells[count++] = cell;
    }
    return count;
}

std::uint32_t SpatialCells::sidesWithin(const Point &point) const
{
    // A touch more than the reach: the squared test of the caller rounds differently at the very edge.
    const double reach = m_reach * (1 + 1e-9) + 1e-6;
    const auto side = [&](double coordinate) {
        const double inside = coordinate - std::floor(coordinate / m_side) * m_side;
        return inside < reach ? -1 : inside > m_side - reach ? 1 : 0;
    };
    const int code = (side(point.x) + 1) * 9 + (side(point.y) + 1) * 3 + (side(point.z) + 1);
    return touched[static_cast<std::size_t>(code)];
}

} // namespace tracedesk::tracing
