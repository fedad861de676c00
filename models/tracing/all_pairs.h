#pragma once

#include "epi/progress.h"
#include "epi/result.h"
#include "tracing/interval_index.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace tracedesk::tracing {

/// Positions of persons as columns of equal length, in any order. A record holds until the person's next one if
/// that comes within the gap, else it ends at once (step interpolation). Of records of one person at one time the
/// one with the greatest (x, y) counts.
struct PositionColumns
{
    enum class Coordinates : std::uint8_t {
        metres, ///< distances in the plane
        degrees ///< x is longitude, y latitude; distances as epi::distance()
    };
    std::uint32_t personCount = 0;
    std::span<const std::uint32_t> person; ///< below personCount
    std::span<const std::uint32_t> time;   ///< seconds
    /// Index of the record's place in x and y; empty where every record has its own position.
    std::span<const std::uint32_t> place;
    std::span<const double> x; ///< one for each place, or for each record
    std::span<const double> y;
    Coordinates coordinates = Coordinates::metres;
};

/// Positions that repeat, as places.
struct CodedPlaces
{
    std::vector<std::uint32_t> place; ///< one for each record
    std::vector<double> x;            ///< one for each place
    std::vector<double> y;
};
/// Finds the fixed places among free positions; nothing where there are more than `most` different ones.
/// Worth it for base stations (some thousands): near places are then listed once and no distance is tested later.
[[nodiscard]] std::optional<CodedPlaces> codePlaces(std::span<const double> x, std::span<const double> y, std::size_t most);

struct AllPairsRule
{
    double distance = 2;         ///< metres between recorded positions, the distance itself included
    std::uint32_t minimum = 900; ///< seconds together in all; 0 counts as 1
    std::uint32_t gap = 1800;    ///< seconds a record holds at most
    bool operator==(const AllPairsRule &) const = default;
};

/// Two persons and the seconds they were together in all; first < second.
struct PersonPair
{
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    std::uint32_t seconds = 0;
    auto operator<=>(const PersonPair &) const = default;
};

/// Wall seconds of each stage.
struct StageSeconds
{
    double sort = 0;  ///< by person, and by time where a person's records are not in order
    double dwell = 0; ///< runs at one place, cut at slices
    double index = 0; ///< renumbering, near places, compressed rows
    double probe = 0; ///< all pairs
};

struct AllPairs
{
    std::vector<PersonPair> pairs; ///< ascending
    std::uint64_t totalSeconds = 0;
    StageSeconds stages;
};

struct PersonDwells;

/// Who was where when, indexed: made once, asked for all pairs or for one person. Results are exact: equal to the
/// definition applied to every pair (tests compare). Immutable, so threads share it.
class CoPresenceIndex
{
public:
    /// Errors: invalidArgument (columns of different length, index out of range, a coordinate that is no number
    /// or no position, a distance below 0), cancelled.
    [[nodiscard]] static epi::Result<CoPresenceIndex> make(const PositionColumns &columns, const AllPairsRule &rule,
                                                           std::stop_token stop);

    /// Every pair of persons together for at least the rule's minimum. Threads: up to `threads`, `progress` counts
    /// persons and is called from any of them, one at a time. The result does not depend on their number.
    /// Errors: cancelled.
    [[nodiscard]] epi::Result<AllPairs> allPairs(unsigned threads, std::stop_token stop, const epi::Progress &progress) const;
    /// Everybody who was with one person for at least the minimum; first is the person asked for.
    [[nodiscard]] std::vector<PersonPair> pairsOf(std::uint32_t person) const;

private:
    CoPresenceIndex() = default;
    void takeByRank(const PersonDwells &dwells, std::span<const Point> points, const SpatialCells &cells);
    void emitPairs(std::uint32_t rank, std::uint32_t fromRank, std::span<std::uint32_t> seconds,
                   std::vector<std::uint32_t> &blocks, std::vector<PersonPair> &pairs) const;
    void addPerson(std::uint32_t rank, std::span<std::uint32_t> seconds, std::span<std::uint32_t> cursors) const;

    AllPairsRule m_rule;
    StageSeconds m_stages;
    double m_squaredReach = 0;
    bool m_positions = false;               // free positions: distances are tested
    std::vector<std::uint32_t> m_personOf;  // by rank: persons with a home nearby have ranks nearby
    std::vector<std::uint32_t> m_rankOf;    // by person
    std::vector<SliceRow> m_rows;           // by rank; owner is the rank
    std::vector<std::uint32_t> m_rowBegins; // by rank
    std::vector<Point> m_points;            // by row, free positions only
    std::vector<std::uint32_t> m_sides;     // by row, free positions only
    IntervalIndex m_index;
};

} // namespace tracedesk::tracing
