#pragma once

#include "tracing/spatial_cells.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tracedesk::tracing {

/// Presence of somebody somewhere, cut at the borders of time slices; the rows an index is made of.
struct SliceRow
{
    std::uint32_t owner = 0; ///< person, or whatever times are added up for
    std::uint32_t cell = 0;
    std::uint32_t slice = 0;
    std::uint32_t span = 0; ///< seconds inside the slice: begin, and end in the upper half
};

/// Time slices: 2 h was fastest for base stations and for fixes every quarter of an hour alike.
inline constexpr std::uint32_t sliceSeconds = 7200;

/// Cuts [begin, end) (seconds, begin < end) at slice borders and hands each piece to emit(slice, span).
template<class Emit> void cutAtSlices(std::uint32_t begin, std::uint32_t end, Emit &&emit)
{
    for (std::uint32_t slice = begin / sliceSeconds; slice * std::uint64_t{sliceSeconds} < end; ++slice) {
        const std::uint32_t border = slice * sliceSeconds;
        const std::uint32_t from = begin > border ? begin - border : 0;
        const std::uint32_t to = std::min(end - border, sliceSeconds);
        emit(slice, from | to << 16);
    }
}

/// Presence in compressed rows keyed by (cell, slice): for a probe interval it adds, for every owner, the seconds
/// that owner's presence overlaps the probe nearby. Columns throughout; immutable once made, so threads share it.
class IntervalIndex
{
public:
    /// Lists of the cells around a cell, itself included, on which sides; from SpatialCells or from near places.
    struct Around
    {
        std::vector<std::uint32_t> offsets; ///< one more than there are cells
        std::vector<SpatialCells::Neighbour> neighbours;
    };
    static constexpr std::uint32_t everySide = 0xffffffff;

    IntervalIndex() = default;
    /// `points` has one point for each row, or is empty where a cell is a place and near places are listed exactly.
    /// Within a list entries keep the order of rows, so that rows by ascending owner give lists by ascending owner.
    IntervalIndex(std::span<const SliceRow> rows, std::span<const Point> points, Around around);

    [[nodiscard]] std::size_t bucketCount() const { return m_slices.size(); }
    /// Where each list begins: the cursors of a scan by ascending owner start here.
    [[nodiscard]] std::span<const std::uint32_t> bucketBegins() const
    {
        return {m_begins.data(), m_begins.empty() ? 0 : m_begins.size() - 1};
    }

    /// Adds to seconds[owner] for every owner. Rows are probes of one owner; `seconds` needs a place for each owner.
    /// `cursors` empty: everybody. Else only owners above `after`, and the cursors move on behind `after`.
    void addPlaces(std::span<const SliceRow> probes, std::span<std::uint32_t> seconds, std::span<std::uint32_t> cursors,
                   std::uint32_t after) const;
    /// The same with a distance test; `points` and `sides` (SpatialCells::sidesWithin) belong to the probes.
    void addPositions(std::span<const SliceRow> probes, std::span<const Point> points, std::span<const std::uint32_t> sides,
                      double squaredReach, std::span<std::uint32_t> seconds, std::span<std::uint32_t> cursors,
                      std::uint32_t after) const;

private:
    static constexpr std::uint32_t noBucket = 0xffffffff;
    static constexpr std::size_t lanes = 8;

    [[nodiscard]] std::uint32_t bucketOf(std::uint32_t cell, std::uint32_t slice) const;
    template<bool testDistance>
    void probe(const SliceRow &row, const Point &point, std::uint32_t sides, double squaredReach, std::uint32_t *seconds,
               std::uint32_t *cursors, std::uint32_t after) const;

    Around m_around;
    std::vector<std::uint32_t> m_cells;  // by cell: its first bucket; one more than there are cells
    std::vector<std::uint32_t> m_slices; // by bucket, ascending inside a cell
    std::vector<std::uint32_t> m_begins; // by bucket: its first entry; one more than there are buckets
    std::vector<std::uint32_t> m_owners; // entries, padded by `lanes`
    std::vector<std::uint32_t> m_spans;
    std::vector<double> m_x;
    std::vector<double> m_y;
    std::vector<double> m_z;
};

} // namespace tracedesk::tracing
