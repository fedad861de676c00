#pragma once

#include "tracing/sphere.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tracedesk::tracing {

/// The occupied cells of a cubic grid over points, numbered 0, 1, ... as they are first seen. Only occupied cells
/// take memory, so that records from all over the world cost no more than those of one city.
class SpatialCells
{
public:
    static constexpr std::uint32_t none = 0xffffffff;
    /// Coordinates must be within this, so that cell numbers fit 32 bits.
    static constexpr double largestCoordinate = 1e9;

    /// `reach` in metres: the farthest two points may be apart and still be found from one another.
    explicit SpatialCells(double reach);

    /// Number of the point's cell, a new one where nobody was before.
    std::uint32_t insert(const Point &point);
    /// Number of the point's cell, or none.
    [[nodiscard]] std::uint32_t find(const Point &point) const;
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_keys.size()); }

    /// A cell beside another (or itself), and on which side.
    struct Neighbour
    {
        std::uint32_t cell = 0;
        std::uint32_t side = 0; ///< one bit of 27
    };
    /// Occupied cells in which a point within `reach` can lie, at most eight; returns how many. Needs no link().
    [[nodiscard]] std::size_t near(const Point &point, std::span<std::uint32_t, 8> cells) const;

    /// Fixes the neighbour lists. Call once, after the last insert.
    void link();
    /// The occupied cells around a cell, itself first. Precondition: link().
    [[nodiscard]] std::span<const Neighbour> around(std::uint32_t cell) const
    {
        return {m_neighbours.data() + m_offsets[cell], m_neighbours.data() + m_offsets[cell + 1]};
    }
    /// The sides on which a cell within `reach` of the point can lie: bits as in Neighbour::side.
    [[nodiscard]] std::uint32_t sidesWithin(const Point &point) const;

private:
    struct Key
    {
        std::int32_t x = 0;
        std::int32_t y = 0;
        std::int32_t z = 0;
        bool operator==(const Key &) const = default;
    };
    [[nodiscard]] Key keyOf(const Point &point) const;
    [[nodiscard]] std::size_t slotOf(const Key &key) const;
    void grow();

    double m_reach;
    double m_side;
    std::vector<Key> m_keys;            // by cell
    std::vector<std::uint32_t> m_slots; // open addressing, power of two, cell or none
    std::vector<std::uint32_t> m_offsets;
    std::vector<Neighbour> m_neighbours;
};

} // namespace tracedesk::tracing
