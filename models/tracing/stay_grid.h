#pragma once

#include "tracing/clusters.h"
#include "tracing/spatial_cells.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace tracedesk::tracing {

/// Stays of cases by where they were.
class StayGrid
{
public:
    /// `reach` in metres: the farthest within() will be asked for.
    StayGrid(std::span<const CaseStay> stays, double reach);
    /// Indices of the stays within a distance, ascending. Precondition: distance <= reach.
    [[nodiscard]] std::vector<std::uint32_t> within(epi::LatLng position, double distance) const;

private:
    SpatialCells m_cells;
    std::vector<Point> m_points;                       // by stay
    std::vector<std::vector<std::uint32_t>> m_members; // by cell
};

} // namespace tracedesk::tracing
