#pragma once

#include "tracing/interval_index.h"
#include "tracing/presence.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tracedesk::tracing {

/// How far apart recorded positions may be, by how coarse the records are.
struct SearchDistances
{
    double fine = 50;  ///< metres, neither record from a base station
    double cell = 200; ///< metres, one of them from a base station
};

/// Both within reach of one another over [begin, end): indices into the presences of either side.
struct Piece
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t mine = 0;
    std::uint32_t theirs = 0;
    double separation = 0; ///< metres
    auto operator<=>(const Piece &) const = default;
};

/// Presence of a few (cases, clusters) in the columnar index, to be met with the presence of everybody else, one
/// person after the other: all records are read once, in their order, and no index of them is ever made.
class NearbyIndex
{
public:
    /// `presences[i]` is target i's, in any order; kept sorted by time. Cancelled by nobody: it is small.
    NearbyIndex(std::vector<std::vector<Presence>> presences, const SearchDistances &distances);

    [[nodiscard]] std::size_t targetCount() const { return m_presences.size(); }
    [[nodiscard]] std::span<const Presence> presencesOf(std::size_t target) const { return m_presences[target]; }

    /// Work space of one thread.
    struct Scratch
    {
        std::vector<SliceRow> rows[2];
        std::vector<Point> points[2];
        std::vector<std::uint32_t> sides;
        std::vector<std::uint32_t> seconds; ///< by target
    };
    /// Leaves in scratch.seconds, for every target, the seconds of `others` nearby: at least as long as the time
    /// together, longer where records of several kinds say the same twice.
    void screen(std::span<const Presence> others, Scratch &scratch) const;
    /// The pieces of time together with one target, by time; overlapping where several records say so.
    [[nodiscard]] std::vector<Piece> pieces(std::size_t target, std::span<const Presence> others) const;

private:
    double m_squaredFine;
    double m_squaredCell;
    std::vector<std::vector<Presence>> m_presences;
    SpatialCells m_cells;
    IntervalIndex m_fine;
    IntervalIndex m_coarse;
};

/// The union of pieces as episodes: maximal spans without a break.
[[nodiscard]] std::vector<epi::TimeSpan> episodesOf(std::span<const Piece> pieces);
[[nodiscard]] epi::Seconds totalOf(std::span<const epi::TimeSpan> episodes);

} // namespace tracedesk::tracing
